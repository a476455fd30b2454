// SPDX-License-Identifier: GPL-3.0-or-later
// The stage of a large ensemble, 3 to 100 servers: everybody has a seat, no disc touches another, nothing is cut or
// covered, whatever the window; and the figures beside it are those of the run.
#include "app/scene/audit.h"
#include "app/scene/painter_sink.h"
#include "app/scene/stage_layout.h"
#include "app/scene/stage_reader.h"
#include "engine/simulation/simulated_world.h"
#include "tests/app/stage_models.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace zablab::scene {
namespace {

struct Size {
    double width, height, unit;
};
// The stage's place at 1366x768, 1600x1000, 1920x1080 and 3840x2160, in a lesson, in the sandbox and presenting.
constexpr Size kSizes[] = {{700, 380, 0.9}, {928, 600, 1},    {1010, 520, 1},  {1250, 640, 1.1},
                           {2500, 1400, 2}, {1568, 640, 1.8}, {1300, 460, 1.7}};
struct Crew {
    int voters, observers;
};
constexpr Crew kCrews[] = {{16, 0}, {5, 11}, {5, 20},  {9, 7},  {25, 0},  {1, 40},
                           {3, 60}, {7, 93}, {51, 49}, {51, 0}, {13, 30}, {100, 0}};

RingRequest requestFor(const Crew &crew, const Size &size, bool tools)
{
    RingRequest request;
    request.width = size.width;
    request.height = size.height;
    request.unit = size.unit;
    if (tools)
        request.reserved = {16 * size.unit, 42 * size.unit, 118 * size.unit, 190 * size.unit};
    for (int id = 1; id <= crew.voters + crew.observers; ++id)
        (id <= crew.voters ? request.voters : request.observers).push_back(id);
    return request;
}

std::string told(const Crew &crew, const Size &size)
{
    return std::to_string(crew.voters) + "+" + std::to_string(crew.observers) + " in " +
           std::to_string(static_cast<int>(size.width)) + "x" + std::to_string(static_cast<int>(size.height));
}

TEST(StageRings, EverybodyHasASeatOfTheirOwn)
{
    for (const Size &size : kSizes)
        for (const Crew &crew : kCrews)
            for (const bool tools : {false, true}) {
                const RingRequest request = requestFor(crew, size, tools);
                const RingPlan plan = planRings(request);
                ASSERT_EQ(plan.seats.size(), static_cast<std::size_t>(crew.voters + crew.observers));
                for (const RingSeat &a : plan.seats) {
                    ASSERT_EQ(plan.seat(a.id), &a);
                    const Rect disc{a.centre.x - a.radius, a.centre.y - a.radius, 2 * a.radius, 2 * a.radius};
                    EXPECT_TRUE(plan.stage.contains(disc)) << a.id << " of " << told(crew, size);
                    EXPECT_FALSE(plan.column.intersects(disc)) << a.id << " of " << told(crew, size);
                    EXPECT_FALSE(plan.corner.intersects(disc)) << a.id << " of " << told(crew, size);
                    EXPECT_FALSE(request.reserved.intersects(disc)) << a.id << " of " << told(crew, size);
                    for (const RingSeat &b : plan.seats)
                        if (a.id < b.id) {
                            EXPECT_GT(distance(a.centre, b.centre), a.radius + b.radius + 1)
                                << a.id << " and " << b.id << " of " << told(crew, size);
                        }
                }
            }
}

// A disc of a hundred servers in the smallest window can still be hit, in a usual one its number can be read.
TEST(StageRings, DiscsAreLargeEnough)
{
    for (const Crew &crew : kCrews) {
        const RingPlan smallest = planRings(requestFor(crew, {700, 380, 0.9}, true));
        const RingPlan usual = planRings(requestFor(crew, {928, 600, 1}, true));
        EXPECT_GE(smallest.voterRadius, 6) << told(crew, {700, 380, 0.9});
        EXPECT_GE(usual.voterRadius, 12) << told(crew, {928, 600, 1});
        if (crew.observers > 0) {
            EXPECT_GE(usual.observerRadius, 11) << told(crew, {928, 600, 1});
        }
    }
}

TEST(StageRings, NothingIsCoveredOrCut)
{
    for (const Size &size : kSizes)
        for (const Crew &crew : kCrews)
            for (const bool chinese : {false, true}) {
                const StageModel model = largeEnsemble(crew.voters, crew.observers, !chinese, chinese);
                StageSize stage{size.width, size.height, size.unit, true, false, {}};
                stage.reserved = {16 * size.unit, 42 * size.unit, 118 * size.unit, 150 * size.unit};
                const DisplayList list = layoutStage(model, stage, fontMeasure());
                for (const ThemeKind theme : {ThemeKind::Dark, ThemeKind::Light, ThemeKind::HighContrast})
                    for (const Finding &finding : audit(list, theme, {4.5, 9.8, true, false}))
                        ADD_FAILURE() << told(crew, size) << ": " << finding.what;
                for (int id = 1; id <= crew.voters + crew.observers; ++id)
                    EXPECT_TRUE(list.region({ElementKind::Server, id, 0})) << id;
            }
}

TEST(StageRings, NobodyMovesWhateverHappens)
{
    const StageSize size{928, 600, 1, true, false, {}};
    StageModel model = largeEnsemble(7, 93, false, false);
    model.focus = 0; // its plate is a second place of the same server
    const DisplayList before = layoutStage(model, size, fontMeasure());
    for (StageServer &server : model.servers) {
        server.running = server.id % 2 ? Running::Crashed : Running::Up;
        server.role = server.observer ? Role::Observer : Role::Looking;
        server.applied = !server.applied;
    }
    model.clients.clear();
    model.totals.clear();
    const DisplayList after = layoutStage(model, size, fontMeasure());
    for (std::int64_t id = 1; id <= 100; ++id) {
        ASSERT_TRUE(before.region({ElementKind::Server, id, 0}) &&
                    after.region({ElementKind::Server, id, 0}));
        EXPECT_EQ(before.region({ElementKind::Server, id, 0})->rect,
                  after.region({ElementKind::Server, id, 0})->rect);
    }
}

TEST(StageRings, VotersStandInsideObserversOutside)
{
    for (const Crew &crew : {Crew{7, 93}, Crew{51, 49}, Crew{5, 20}}) {
        const RingPlan plan = planRings(requestFor(crew, {928, 600, 1}, true));
        for (const RingSeat &voter : plan.seats)
            for (const RingSeat &observer : plan.seats)
                if (voter.voter && !observer.voter) {
                    // On the same ray the observer is further out: compare with the ellipse of the innermost guide.
                    const RingGuide &guide = *std::find_if(plan.guides.rbegin(), plan.guides.rend(),
                                                           [&](const RingGuide &g) { return g.b > 0; });
                    const auto out = [&](Point p) {
                        return std::hypot((p.x - plan.centre.x) / guide.a, (p.y - plan.centre.y) / guide.b);
                    };
                    EXPECT_GT(out(observer.centre), 1.0);
                    if (crew.voters < 16) {
                        EXPECT_NEAR(out(voter.centre), 1.0, 0.02);
                    }
                }
    }
}

// Thousands of messages become plain squares, and the one that is selected does not.
TEST(StageRings, ACrowdOfMessagesIsPlainButTheSelectedOne)
{
    StageModel model = largeEnsemble(25, 0, true, false);
    for (std::int64_t id = 1; id <= 2000; ++id) {
        StageMessage m;
        m.id = id;
        m.glyph = Glyph::Ballot;
        m.from = {false, id % 25 + 1};
        m.to = {false, (id * 7 + 3) % 25 + 1};
        m.progress = 0.1 + 0.8 * static_cast<double>(id % 10) / 10;
        m.candidate = candidateOf(3, 25);
        m.selected = id == 1000;
        m.words = "NOTIFICATION";
        model.messages.push_back(m);
    }
    const DisplayList list = layoutStage(model, {928, 600, 1, true, false, {}}, fontMeasure());
    std::map<std::int64_t, int> marks;
    for (const Item &item : list.items)
        if (item.element.kind == ElementKind::Message)
            ++marks[item.element.id];
    EXPECT_EQ(marks[999], 1);
    EXPECT_GT(marks[1000], 4);
}

// One write in a real run of 5 voters and 20 observers: the figures are those of the view, at every instant.
TEST(StageRings, TheFiguresAreThoseOfTheRun)
{
    SimulatedWorld world(RunDescription::ofSize(5, 20), 3);
    world.advanceTo(Instant{2'000'000});
    ASSERT_EQ(world.execute(command::Ask{ClientId{1}, {OperationKind::Create, "/a", "x", -1}}),
              CommandError::None);
    world.advanceTo(Instant{2'200'000});
    ClusterSeeker seeker(world.description());
    std::set<std::string> seen;
    for (std::int64_t us = 2'000'000; us <= 2'060'000; us += 100) {
        StageInput input;
        input.history = &world.history();
        input.description = &world.description();
        input.view = &seeker.at(world.history(), Instant{us});
        input.at = Instant{us};
        const StageModel model = readStage(input, {});
        ASSERT_FALSE(model.totals.empty());
        EXPECT_NE(model.focus, 0);
        ServerId leader;
        for (const ServerView &server : input.view->servers)
            if (server.established)
                leader = server.id;
        const Zxid topic = input.view->server(leader)->lastCommitted;
        int solid = 0;
        for (const ServerView &server : input.view->servers)
            solid += !server.isVoter() && server.lastApplied >= topic;
        EXPECT_EQ(model.totals.front().figure, std::to_string(solid) + " of 20") << us;
        const auto drawnSolid = std::count_if(model.servers.begin(), model.servers.end(),
                                              [](const StageServer &s) { return s.observer && s.applied; });
        EXPECT_EQ(drawnSolid, solid) << us;
        seen.insert(model.totals.front().figure);
    }
    EXPECT_TRUE(seen.contains("0 of 20"));
    EXPECT_TRUE(seen.contains("20 of 20"));
    EXPECT_GT(seen.size(), 4u); // it was seen spreading
}

TEST(StageRings, WhatIsPointedAtStandsInTheColumn)
{
    SimulatedWorld world(RunDescription::ofSize(25, 0), 3);
    world.advanceTo(Instant{60'000});
    ClusterSeeker seeker(world.description());
    StageInput input;
    input.history = &world.history();
    input.description = &world.description();
    input.view = &seeker.at(world.history(), Instant{60'000});
    input.at = Instant{60'000};
    input.selected = {ElementKind::Server, 9, 0};
    EXPECT_EQ(readStage(input, {}).focus, 9);
    input.hovered = {ElementKind::Server, 4, 0};
    const StageModel model = readStage(input, {});
    EXPECT_EQ(model.focus, 4);
    for (const StageServer &server : model.servers) // nobody else's tally is read: nobody would see it
        EXPECT_EQ(server.tally.has_value(), server.id == 4) << server.id;
    const DisplayList list = layoutStage(model, {928, 600, 1, true, false, {}}, fontMeasure());
    const auto column = planRings(requestFor({25, 0}, {928, 600, 1}, false)).column;
    EXPECT_TRUE(std::any_of(list.items.begin(), list.items.end(), [&](const Item &item) {
        const auto *text = std::get_if<Text>(&item.primitive);
        return text && text->text == "S4" && column.contains(text->at);
    }));
}

} // namespace
} // namespace zablab::scene
