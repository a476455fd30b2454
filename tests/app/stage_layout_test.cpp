// SPDX-License-Identifier: GPL-3.0-or-later
// The stage's arithmetic: whoever takes part and however large the window is, nothing overlaps, nothing is cut,
// and the same model is the same picture.
#include "app/scene/audit.h"
#include "app/scene/painter_sink.h"
#include "app/scene/stage_layout.h"
#include "tests/app/stage_models.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace zablab::scene {
namespace {

struct Window {
    double width, height, unit;
};
constexpr Window kWindows[] = {{620, 420, 0.9}, {700, 430, 0.9},   {928, 600, 1},
                               {1150, 700, 1},  {1400, 1000, 1.4}, {1900, 1200, 2}};

void expectClean(const StageModel &model, const Window &window, const std::string &what)
{
    const DisplayList list =
        layoutStage(model, {window.width, window.height, window.unit, true, false, {}}, fontMeasure());
    // Moving messages may pass in front of each other: what stands still may not collide.
    DisplayList still = list;
    std::erase_if(still.items, [](const Item &item) { return item.element.kind == ElementKind::Message; });
    for (const ThemeKind theme : {ThemeKind::Dark, ThemeKind::Light, ThemeKind::HighContrast}) {
        for (const Finding &finding : audit(still, theme, {4.5, 9.9, true, false}))
            ADD_FAILURE() << what << " in " << window.width << "x" << window.height << ": " << finding.what;
    }
}

TEST(StageLayout, ElectionsOfEverySizeAreCleanInEveryWindow)
{
    for (const Window &window : kWindows)
        for (int voters = 3; voters <= 9; ++voters)
            for (const bool chinese : {false, true})
                expectClean(crowdedElection(voters, 0, chinese), window, std::to_string(voters) + " voters");
}

TEST(StageLayout, ObserversTakeTheirSeatsToo)
{
    for (const Window &window : kWindows)
        for (int observers = 1; observers <= 4; ++observers)
            expectClean(crowdedElection(9, observers, true), window, "9 and " + std::to_string(observers));
}

TEST(StageLayout, APartitionIsCleanInEveryWindow)
{
    for (const Window &window : kWindows)
        for (const bool chinese : {false, true})
            expectClean(partitioned(chinese), window, "2 : 3");
}

// A bad disk, clock and link: what is wrong is told in full where there is room, in short where there is not.
TEST(StageLayout, MachinesInTroubleAreCleanInEveryWindow)
{
    for (const Window &window : kWindows) {
        StageModel model = crowdedElection(5, 0, false);
        for (StageServer &server : model.servers) {
            server.conditions = "disk ×100 · clock +2 % · →S1 +50 ms, 20 % lost";
            server.conditionsInShort = {"disk ×100", "clock +2 %", "→S1"};
        }
        model.slowLinks = {{2, 1}, {3, 1}, {4, 1}};
        expectClean(model, window, "in trouble");
        const DisplayList list =
            layoutStage(model, {window.width, window.height, window.unit, true, false, {}}, fontMeasure());
        int told = 0;
        for (const Item &item : list.items)
            if (const auto *text = std::get_if<Text>(&item.primitive);
                text && text->text.starts_with("disk ×100")) {
                ++told;
                EXPECT_EQ(text->text.find("…"), std::string::npos) << text->text;
            }
        EXPECT_EQ(told, 5);
    }
}

TEST(StageLayout, DiscsNeverTouchAndStayInside)
{
    for (const Window &window : kWindows)
        for (int n = 1; n <= 13; ++n) {
            SeatRequest request;
            request.width = window.width;
            request.height = window.height;
            request.unit = window.unit;
            request.clients = n % 2 == 0;
            for (int id = 1; id <= n; ++id)
                request.order.push_back(id);
            const SeatPlan plan = planSeats(request);
            ASSERT_EQ(plan.seats.size(), static_cast<std::size_t>(n));
            const double reach = (plan.discRadius + 14) * plan.unit;
            for (const Seat &a : plan.seats) {
                EXPECT_GE(a.centre.x - reach, 0) << n;
                EXPECT_LE(a.centre.x + reach, window.width) << n;
                EXPECT_GE(a.centre.y - reach, 0) << n;
                EXPECT_LE(a.centre.y + reach, window.height) << n;
                for (const Seat &b : plan.seats)
                    if (a.id != b.id) {
                        EXPECT_GT(distance(a.centre, b.centre), 2 * reach) << n << " in " << window.width;
                        EXPECT_FALSE(a.plate.intersects(b.plate)) << n << " in " << window.width;
                    }
            }
        }
}

TEST(StageLayout, TheToolsInTheCornerStayFree)
{
    for (const Window &window : kWindows)
        for (int n = 3; n <= 13; ++n) {
            SeatRequest request;
            request.width = window.width;
            request.height = window.height;
            request.unit = window.unit;
            request.clients = true;
            request.reserved = {16 * window.unit, 42 * window.unit, 104 * window.unit, 190 * window.unit};
            for (int id = 1; id <= n; ++id)
                request.order.push_back(id);
            const SeatPlan plan = planSeats(request);
            for (const Seat &seat : plan.seats) {
                EXPECT_FALSE(request.reserved.intersects(seat.plate)) << n << " in " << window.width;
                EXPECT_LE(seat.plate.right(), window.width) << n << " in " << window.width;
            }
        }
}

// Seats are a function of who takes part: a crash or an election moves nobody.
TEST(StageLayout, NobodyMovesWhenSomethingHappens)
{
    StageModel model = crowdedElection(5, 0, false);
    const StageSize size{928, 600, 1, true, false, {}};
    const DisplayList before = layoutStage(model, size, fontMeasure());
    model.servers[1].running = Running::Crashed;
    model.servers[1].vote.reset();
    model.servers[3].role = Role::Leader;
    model.messages.clear();
    const DisplayList after = layoutStage(model, size, fontMeasure());
    for (std::int64_t id = 1; id <= 5; ++id) {
        const Region *a = before.region({ElementKind::Server, id, 0});
        const Region *b = after.region({ElementKind::Server, id, 0});
        ASSERT_TRUE(a && b);
        EXPECT_EQ(a->rect, b->rect);
    }
}

TEST(StageLayout, GroupsOfACutStandTogether)
{
    EXPECT_EQ(seatOrder({{1, 0}, {2, 0}, {3, 1}, {4, 1}, {5, 1}}),
              (std::vector<std::int64_t>{1, 2, 3, 4, 5}));
    EXPECT_EQ(seatOrder({{1, 0}, {2, 1}, {3, 1}, {4, 1}, {5, 0}}),
              (std::vector<std::int64_t>{1, 2, 3, 4, 5}));
    EXPECT_EQ(seatOrder({{1, 0}, {2, 1}, {3, 0}, {4, 1}, {5, 1}}),
              (std::vector<std::int64_t>{1, 3, 2, 4, 5}));
    EXPECT_EQ(seatOrder({{1, 0}, {2, 1}, {3, 2}}), (std::vector<std::int64_t>{1, 2, 3}));
}

TEST(StageLayout, AMessageGoesStraightFromEdgeToEdge)
{
    StageModel model = crowdedElection(5, 0, false);
    SeatRequest request;
    request.width = 928;
    request.height = 600;
    request.order = {1, 2, 3, 4, 5};
    const SeatPlan plan = planSeats(request);
    model.messages.resize(1);
    model.messages[0].from = {false, 5};
    model.messages[0].to = {false, 2};
    const auto flight = flightOf(model, plan, {false, 5}, {false, 2});
    ASSERT_TRUE(flight);
    for (const double progress : {0.0, 0.25, 0.5, 1.0}) {
        model.messages[0].progress = progress;
        const DisplayList list = layoutStage(model, {928, 600, 1, true, false, {}}, fontMeasure());
        const Region *region = list.region({ElementKind::Message, model.messages[0].id, 0});
        ASSERT_TRUE(region);
        EXPECT_NEAR(region->rect.centre().x, lerp(flight->from, flight->to, progress).x, 0.01);
        EXPECT_NEAR(region->rect.centre().y, lerp(flight->from, flight->to, progress).y, 0.01);
    }
    // The other direction runs beside it, not on it.
    const auto back = flightOf(model, plan, {false, 2}, {false, 5});
    ASSERT_TRUE(back);
    EXPECT_GT(std::abs(back->from.y - flight->to.y), 10);
}

TEST(StageLayout, WhatIsSeenCanBeClicked)
{
    const DisplayList list = layoutStage(partitioned(false), {928, 600, 1, true, false, {}}, fontMeasure());
    for (const Region &region : list.regions) {
        const auto hit = list.elementAt(region.rect.centre());
        ASSERT_TRUE(hit);
    }
    for (std::int64_t client = 1; client <= 3; ++client)
        EXPECT_TRUE(list.region({ElementKind::Client, client, 0}));
    EXPECT_TRUE(list.region({ElementKind::Tally, 5, 0}));
}

} // namespace
} // namespace zablab::scene
