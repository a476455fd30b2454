// SPDX-License-Identifier: GPL-3.0-or-later
// The wall of a partition, on the ring, with a side for each group, and through the rings of a large ensemble: it goes
// from edge to edge, through nobody, and the ground of a side that cannot elect is one piece with all of its servers.
#include "app/scene/painter_sink.h"
#include "app/scene/stage_layout.h"
#include "tests/app/stage_models.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace zablab::scene {
namespace {

struct Place {
    double width, height, unit;
    bool presenting;
};
constexpr Place kPlaces[] = {{812, 425, 0.85, false}, {928, 600, 1, false},    {1150, 700, 1, false},
                             {560, 380, 0.85, false}, {1334, 470, 1.28, true}, {2500, 1300, 3, true}};

bool inside(const std::vector<Point> &polygon, Point p)
{
    bool in = false;
    for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
        const Point a = polygon[i], b = polygon[j];
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
            in = !in;
    }
    return in;
}

double toSegment(Point p, Point a, Point b)
{
    const Point along = b - a;
    const double length = along.x * along.x + along.y * along.y;
    const double t =
        length <= 0 ? 0 : std::clamp(((p.x - a.x) * along.x + (p.y - a.y) * along.y) / length, 0.0, 1.0);
    return distance(p, lerp(a, b, t));
}

// n servers in `groups` sides that take turns, or stand together; the first side is the one with a majority.
StageModel split(int n, int groups, bool together)
{
    StageModel model;
    model.title = "servers";
    model.wallWords = "cut";
    for (int g = 0; g < groups; ++g)
        model.groups.push_back({"side " + std::to_string(g), g == 0});
    for (int id = 1; id <= n; ++id) {
        StageServer s;
        s.id = id;
        s.name = serverName(id);
        s.role = Role::Follower;
        s.state = "Follows S1";
        s.note = "epoch 1";
        s.timeOut = 0.8;
        s.group = together ? std::min((id - 1) * groups / n, groups - 1) : (id - 1) % groups;
        s.majority = s.group == 0;
        s.spoken = s.name;
        s.timeOutSpoken = s.name + ", 2 s left";
        model.servers.push_back(s);
    }
    model.clients = {{1, "A", 1, true, false, "answered", false, "A"},
                     {2, "B", n, true, false, "", false, "B"}};
    return model;
}

std::vector<std::vector<Point>> shades(const DisplayList &list)
{
    std::vector<std::vector<Point>> found;
    for (const Item &item : list.items) {
        if (item.element.kind != ElementKind::Wall)
            continue;
        if (const auto *path = std::get_if<Path>(&item.primitive);
            path && path->fill.color.token == Token::Shade)
            found.push_back(path->points);
        if (const auto *box = std::get_if<Box>(&item.primitive); box && box->fill.color.token == Token::Shade)
            found.push_back({{box->rect.x, box->rect.y},
                             {box->rect.right(), box->rect.y},
                             {box->rect.right(), box->rect.bottom()},
                             {box->rect.x, box->rect.bottom()}});
    }
    return found;
}

void expectWall(const StageModel &model, const DisplayList &list, const std::string &what)
{
    std::vector<Band> walls;
    for (const Item &item : list.items)
        if (const auto *band = std::get_if<Band>(&item.primitive);
            band && item.element.kind == ElementKind::Wall)
            walls.push_back(*band);
    ASSERT_FALSE(walls.empty()) << what;
    const auto grounds = shades(list);
    std::size_t lame = 0;
    for (const StageGroup &group : model.groups)
        lame += !group.majority;
    EXPECT_EQ(grounds.size(), lame) << what << ": one piece a side";
    for (const StageServer &server : model.servers) {
        const Region *disc = list.region({ElementKind::Server, server.id, 0});
        ASSERT_TRUE(disc) << what;
        const Point at = disc->rect.centre();
        const double radius = disc->rect.width / 2 * 0.88; // it may touch the arc of a time-out, not the disc
        for (const Band &wall : walls)
            EXPECT_GT(toSegment(at, wall.from, wall.to), radius + wall.width * 0.3)
                << what << ": through S" << server.id;
        const auto count = std::count_if(grounds.begin(), grounds.end(),
                                         [&](const auto &ground) { return inside(ground, at); });
        EXPECT_EQ(count, server.majority ? 0 : 1) << what << ": the ground of S" << server.id;
    }
    // Nobody of one side is reached from another without crossing it.
    for (const StageServer &a : model.servers)
        for (const StageServer &b : model.servers) {
            if (a.id >= b.id || a.group == b.group)
                continue;
            const Point from = list.region({ElementKind::Server, a.id, 0})->rect.centre();
            const Point to = list.region({ElementKind::Server, b.id, 0})->rect.centre();
            EXPECT_TRUE(std::any_of(walls.begin(), walls.end(),
                                    [&](const Band &wall) {
                                        return crossing(from, to, wall.from, wall.to) ||
                                               toSegment(wall.from, from, to) < wall.width / 2 ||
                                               toSegment(wall.to, from, to) < wall.width / 2;
                                    }))
                << what << ": S" << a.id << " to S" << b.id;
        }
}

TEST(StageWalls, APartitionIsOnePieceAndCutsNobody)
{
    for (const Place &place : kPlaces)
        for (int n = 2; n <= 12; ++n)
            for (int groups = 2; groups <= std::min(n, 4); ++groups)
                for (const bool together : {false, true}) {
                    const StageModel model = split(n, groups, together);
                    StageSize size{place.width, place.height, place.unit, !place.presenting, false, {}};
                    size.presenting = place.presenting;
                    expectWall(model, layoutStage(model, size, fontMeasure()),
                               std::to_string(n) + " in " + std::to_string(groups) + " sides in " +
                                   std::to_string(static_cast<int>(place.width)));
                }
}

TEST(StageWalls, TheToolsOfTheWindowStandOnNoPlate)
{
    StageSize size{812, 425, 0.85, true, false, {10, 36, 90, 256}};
    const StageModel model = split(5, 2, true);
    const DisplayList list = layoutStage(model, size, fontMeasure());
    for (const StageServer &server : model.servers)
        EXPECT_FALSE(size.reserved.intersects(list.region({ElementKind::Server, server.id, 0})->rect));
    for (const Item &item : list.items)
        if (const auto *text = std::get_if<Text>(&item.primitive))
            EXPECT_FALSE(size.reserved.intersects(text->bounds())) << text->text;
}

// A large ensemble: sectors through all rings; who does not belong together is parted by a wall.
TEST(StageWalls, ALargeEnsembleIsCutIntoSectors)
{
    struct Company {
        int voters, observers;
    };
    for (const Place &place :
         {Place{928, 600, 1, false}, Place{2500, 1400, 2, true}, Place{700, 380, 0.9, false}})
        for (const Company crew :
             {Company{16, 0}, Company{5, 20}, Company{7, 93}, Company{51, 49}, Company{3, 40}})
            for (int groups = 2; groups <= 3; ++groups) {
                StageModel model = split(crew.voters + crew.observers, groups, false);
                for (StageServer &server : model.servers)
                    server.observer = server.id > crew.voters;
                const DisplayList list = layoutStage(
                    model, {place.width, place.height, place.unit, true, false, {}}, fontMeasure());
                const std::string what = std::to_string(crew.voters) + "+" + std::to_string(crew.observers) +
                                         " in " + std::to_string(groups);
                expectWall(model, list, what);
                // They still stand apart.
                RingRequest request;
                request.width = place.width;
                request.height = place.height;
                request.unit = place.unit;
                request.groups = static_cast<std::size_t>(groups);
                for (const StageServer &server : model.servers) {
                    (server.observer ? request.observers : request.voters).push_back(server.id);
                    request.groupOf[server.id] = static_cast<std::size_t>(server.group);
                }
                const RingPlan plan = planRings(request);
                std::set<std::int64_t> seated;
                for (const RingSeat &a : plan.seats) {
                    seated.insert(a.id);
                    for (const RingSeat &b : plan.seats)
                        if (a.id < b.id)
                            EXPECT_GT(distance(a.centre, b.centre), a.radius + b.radius)
                                << what << ": S" << a.id << " and S" << b.id;
                }
                EXPECT_EQ(seated.size(), model.servers.size()) << what;
            }
}

// Observers may all be on one side: the wall goes around between them and the voters of the other.
TEST(StageWalls, AllObserversOnOneSideStayThere)
{
    StageModel model = split(25, 2, false);
    for (StageServer &server : model.servers) {
        server.observer = server.id > 5;
        server.group = !server.observer && server.id % 2 == 1 ? 1 : 0;
        server.majority = server.group == 0;
    }
    expectWall(model, layoutStage(model, {928, 600, 1, true, false, {}}, fontMeasure()),
               "observers on one side");
}

TEST(StageWalls, ATimeOutAmongRingsCanBeTouched)
{
    StageModel model = split(25, 2, true);
    model.groups.clear();
    const StageSize size{928, 600, 1, true, false, {}};
    const DisplayList list = layoutStage(model, size, fontMeasure());
    for (const StageServer &server : model.servers) {
        const Region *disc = list.region({ElementKind::Server, server.id, 0});
        const Region *ring = list.region({ElementKind::TimeOut, server.id, 0});
        ASSERT_TRUE(disc && ring) << server.id;
        const Point beside{disc->rect.centre().x, disc->rect.centre().y - (disc->radius + ring->radius) / 2};
        const auto hit = list.elementAt(beside);
        ASSERT_TRUE(hit);
        EXPECT_EQ(hit->kind, ElementKind::TimeOut) << server.id;
        EXPECT_EQ(list.elementAt(disc->rect.centre())->kind, ElementKind::Server);
    }
    model.servers[3].timeOutHovered = true;
    const auto told = [](const DisplayList &l) {
        return std::count_if(l.items.begin(), l.items.end(), [](const Item &item) {
            const auto *text = std::get_if<Text>(&item.primitive);
            return text && text->text == "S4, 2 s left";
        });
    };
    EXPECT_EQ(told(list), 0);
    EXPECT_EQ(told(layoutStage(model, size, fontMeasure())), 1) << "and is told in words";
}

// To the last row: on a small projector the ring fills the height that there is.
TEST(StageWalls, TheRingIsLargeWhenPresenting)
{
    for (const Place &place :
         {Place{1334, 500, 1.275, true}, Place{1880, 700, 1.62, true}, Place{3760, 1500, 3.24, true}})
        for (const int n : {3, 5, 7}) {
            SeatRequest request;
            request.width = place.width;
            request.height = place.height;
            request.unit = place.unit;
            request.legend = false;
            request.presenting = true;
            for (int id = 1; id <= n; ++id)
                request.order.push_back(id);
            const SeatPlan plan = planSeats(request);
            const double reach = (plan.discRadius + 14) * plan.unit;
            EXPECT_GT(plan.discRadius * plan.unit * 2, place.height * (n == 7 ? 0.13 : 0.19))
                << n << " in " << place.width;
            for (const Seat &a : plan.seats)
                for (const Seat &b : plan.seats)
                    if (a.id < b.id) {
                        EXPECT_GT(distance(a.centre, b.centre), 2 * reach) << n << " in " << place.width;
                        EXPECT_FALSE(a.plate.intersects(b.plate)) << n << " in " << place.width;
                        const Rect disc{b.centre.x - reach, b.centre.y - reach, 2 * reach, 2 * reach};
                        EXPECT_FALSE(a.plate.intersects(disc)) << n << " in " << place.width;
                    }
            for (const Seat &a : plan.seats) {
                EXPECT_GE(a.centre.y - reach, 0);
                EXPECT_LE(a.centre.y + reach, place.height);
                EXPECT_GE(a.plate.x, 0);
                EXPECT_LE(a.plate.right(), place.width);
            }
        }
}

} // namespace
} // namespace zablab::scene
