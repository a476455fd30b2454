// SPDX-License-Identifier: GPL-3.0-or-later
// A partition of a large ensemble: each group has a sector of its own through all rings, and between the sectors
// stand walls from the middle outwards. As on the small stage the ground of a side that cannot elect is greyed.
#include "app/scene/stage_layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace zablab::scene {

namespace {

constexpr double kWhole = 2 * std::numbers::pi;
constexpr double kWallGap = 0.9; // of a step from seat to seat: room for a wall

Point onRing(const RingGuide &ring, Point centre, double turn)
{
    return {centre.x + ring.a * std::sin(turn), centre.y - ring.b * std::cos(turn)};
}

// Where one is, as a turn from twelve o'clock, after so much of the way around an ellipse.
class AroundRing {
public:
    AroundRing(const RingGuide &ring)
    {
        for (int i = 1; i <= kSamples; ++i)
            along_.push_back(along_.back() + distance(onRing(ring, {}, kWhole * (i - 1) / kSamples),
                                                      onRing(ring, {}, kWhole * i / kSamples)));
    }
    double turnAt(double share) const
    {
        const double wanted = along_.back() * std::clamp(share, 0.0, 1.0);
        const auto next = std::lower_bound(along_.begin() + 1, along_.end() - 1, wanted);
        const auto k = static_cast<double>(next - along_.begin());
        const double span = *next - *(next - 1);
        const double part = span <= 0 ? 0 : std::clamp((wanted - *(next - 1)) / span, 0.0, 1.0);
        return kWhole * (k - 1 + part) / kSamples;
    }

private:
    static constexpr int kSamples = 720;
    std::vector<double> along_{0};
};

using Turns = std::vector<std::vector<double>>; // by ring, then by group: where its sector begins

// `radius` becomes smaller where the walls leave less room from seat to seat.
Turns seatClass(RingPlan &plan, const std::vector<RingGuide> &rings,
                const std::vector<std::vector<std::int64_t>> &groups, double &radius, bool voter)
{
    const std::size_t first = plan.seats.size();
    std::vector<std::vector<std::size_t>> shares;
    for (const auto &group : groups)
        shares.push_back(sharesOf(rings, group.size()));
    std::vector<std::size_t> next(groups.size(), 0);
    Turns turns;
    for (std::size_t r = 0; r < rings.size(); ++r) {
        double steps = kWallGap * static_cast<double>(groups.size());
        for (const auto &share : shares)
            steps += static_cast<double>(share[r]);
        const AroundRing around(rings[r]);
        double at = kWallGap / 2;
        turns.emplace_back();
        for (std::size_t g = 0; g < groups.size(); ++g) {
            turns.back().push_back(around.turnAt((at - kWallGap / 2) / steps));
            for (std::size_t i = 0; i < shares[g][r]; ++i, at += 1)
                plan.seats.push_back({groups[g][next[g]++],
                                      onRing(rings[r], plan.centre, around.turnAt((at + 0.5) / steps)),
                                      radius, voter});
            at += kWallGap;
        }
    }
    double nearest = 1e9;
    for (std::size_t i = first; i < plan.seats.size(); ++i)
        for (std::size_t j = i + 1; j < plan.seats.size(); ++j)
            nearest = std::min(nearest, distance(plan.seats[i].centre, plan.seats[j].centre));
    radius = std::min(radius, nearest / 2 - 1.5 * plan.mark);
    for (std::size_t i = first; i < plan.seats.size(); ++i)
        plan.seats[i].radius = radius;
    return turns;
}

// Along an ellipse from one turn to another, in small steps.
void follow(std::vector<Point> &line, const RingGuide &ring, Point centre, double from, double to)
{
    const int steps = std::max(1, static_cast<int>(std::ceil(std::fabs(to - from) / 0.1)));
    for (int i = 0; i <= steps; ++i)
        line.push_back(onRing(ring, centre, from + (to - from) * i / steps));
}

} // namespace

void seatGroups(RingPlan &plan, const RingRequest &request, const std::vector<RingGuide> &voterRings,
                const std::vector<RingGuide> &observerRings)
{
    std::vector<std::vector<std::int64_t>> voters(request.groups), observers(request.groups);
    const auto sort = [&](const std::vector<std::int64_t> &ids, auto &groups) {
        for (const std::int64_t id : ids) {
            const auto known = request.groupOf.find(id);
            groups[known == request.groupOf.end() ? 0 : std::min(known->second, request.groups - 1)]
                .push_back(id);
        }
    };
    sort(request.voters, voters);
    sort(request.observers, observers);
    const Turns inner = seatClass(plan, voterRings, voters, plan.voterRadius, true);
    const Turns outer = seatClass(plan, observerRings, observers, plan.observerRadius, false);

    const RingGuide &last = observerRings.empty() ? voterRings.back() : observerRings.back();
    const double beyond = (observerRings.empty() ? plan.voterRadius : plan.observerRadius) + 7 * plan.mark;
    const RingGuide edge{last.a + beyond, last.b + beyond};
    // Somebody who stands alone in the middle is not cut in two.
    const bool alone = request.voters.size() == 1;
    plan.borders.resize(request.groups);
    std::vector<double> ends(request.groups, 0); // the turn at which each wall reaches the edge
    for (std::size_t g = 0; g < request.groups; ++g) {
        std::vector<Point> &wall = plan.borders[g].wall;
        if (!alone) {
            wall.push_back(plan.centre);
            for (std::size_t r = 0; r < voterRings.size(); ++r)
                wall.push_back(onRing(voterRings[r], plan.centre, ends[g] = inner[r][g]));
        }
        for (std::size_t r = 0; r < observerRings.size(); ++r) {
            if (r == 0) { // around between voters and observers, where their sectors begin at different turns
                const RingGuide &a = voterRings.back();
                const RingGuide &b = observerRings.front();
                follow(wall, {(a.a + b.a) / 2, (a.b + b.b) / 2}, plan.centre, alone ? outer[r][g] : ends[g],
                       outer[r][g]);
            }
            wall.push_back(onRing(observerRings[r], plan.centre, ends[g] = outer[r][g]));
        }
        wall.push_back(onRing(edge, plan.centre, ends[g]));
    }
    for (std::size_t g = 0; g < request.groups; ++g) {
        const std::size_t next = (g + 1) % request.groups;
        std::vector<Point> &ground = plan.borders[g].ground;
        ground = plan.borders[g].wall;
        follow(ground, edge, plan.centre, ends[g], next == 0 ? kWhole : ends[next]);
        const std::vector<Point> &back = plan.borders[next].wall;
        ground.insert(ground.end(), back.rbegin(), back.rend());
    }
}

void drawRingPartition(Canvas &canvas, const StageModel &model, const RingPlan &plan)
{
    const CanvasScope scope(canvas, {ElementKind::Wall, 0, 0});
    for (std::size_t g = 0; g < plan.borders.size() && g < model.groups.size(); ++g)
        if (!model.groups[g].majority)
            canvas.path(plan.borders[g].ground, true, Color(Token::Shade, 0.1));
    const double width = std::max(5.0, 11 * plan.mark);
    for (const RingBorder &border : plan.borders) {
        for (const Point point : border.wall) // where it turns it has no gap
            canvas.circle(point, width / 2, Token::Wall);
        for (std::size_t i = 0; i + 1 < border.wall.size(); ++i)
            if (distance(border.wall[i], border.wall[i + 1]) > 0.5)
                canvas.band(border.wall[i], border.wall[i + 1], width, Token::Wall,
                            {Token::WallHatch, 6 * plan.mark, 2.4 * plan.mark});
    }
}

} // namespace zablab::scene
