// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/stage_rings.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace zablab::scene {

namespace {

constexpr double kMostScale = 1.36;
constexpr double kLeastScale = 0.14;
constexpr double kFlattest = 1.6;     // width to height of the outermost ring
constexpr double kReadableVoter = 14; // units: a voter's disc is not made smaller to save a ring

// Radii at scale 1; the more voters, the nearer they come to what an observer has.
double voterBase(std::size_t voters) { return voters <= 7 ? 26 : voters <= 15 ? 23 : voters <= 31 ? 19 : 16; }
constexpr double kObserverBase = 15;

double perimeter(const RingGuide &g)
{
    const double h = g.a + g.b <= 0 ? 0 : std::pow((g.a - g.b) / (g.a + g.b), 2);
    return std::numbers::pi * (g.a + g.b) * (1 + 3 * h / (10 + std::sqrt(4 - 3 * h))); // Ramanujan
}

struct Measures { // of one try, in pixels
    double voter = 0, observer = 0;
    double voterPitch = 0, observerPitch = 0;
    double voterStep = 0, observerStep = 0, between = 0; // from ring to ring
};

Measures measuresAt(double k, double spread, double unit, std::size_t voters)
{
    Measures m;
    const double s = k * unit;
    m.voter = voterBase(voters) * s;
    m.observer = kObserverBase * s;
    m.voterPitch = 2 * m.voter + 13 * s;
    m.observerPitch = 2 * m.observer + 8 * s;
    m.voterStep = (2 * m.voter + 12 * s) * spread;
    m.observerStep = (2 * m.observer + 13 * s) * spread;
    m.between = (m.voter + m.observer + 20 * s) * spread;
    return m;
}

// Rings from the outermost inwards until they hold `count`; nothing when they do not fit.
std::optional<std::vector<RingGuide>> ringsFor(std::size_t count, RingGuide outer, double step, double pitch,
                                               double least, std::size_t most)
{
    std::vector<RingGuide> rings;
    double room = 0;
    while (room < static_cast<double>(count)) {
        const double shift = step * static_cast<double>(rings.size());
        const RingGuide ring{outer.a - shift, outer.b - shift};
        // At the ends of a flat ring neighbours come near each other: it may not be bent too sharply.
        if (rings.size() == most || ring.b < least || ring.b * ring.b / ring.a < pitch * 0.62)
            return std::nullopt;
        rings.push_back(ring);
        room += std::floor(perimeter(ring) / pitch + 1e-9);
    }
    return rings;
}

struct Fit {
    Measures measures;
    std::vector<RingGuide> observers, voters; // outermost first
};

std::optional<Fit> fitAt(const RingRequest &request, const Rect &area, double k, double spread,
                         std::size_t mostVoterRings)
{
    Fit fit;
    fit.measures = measuresAt(k, spread, request.unit, request.voters.size());
    const Measures &m = fit.measures;
    // A leader's crown stands above its disc.
    const double rim =
        request.observers.empty() ? m.voter + 11 * k * request.unit : m.observer + 4 * request.unit;
    RingGuide outer;
    outer.b = area.height / 2 - rim;
    outer.a = std::min(area.width / 2 - rim, outer.b * kFlattest);
    outer.b = std::min(outer.b, outer.a);
    if (outer.b <= 0)
        return std::nullopt;
    RingGuide inner = outer;
    if (!request.observers.empty()) {
        const auto rings =
            ringsFor(request.observers.size(), outer, m.observerStep, m.observerPitch, m.observer * 2, 1000);
        if (!rings)
            return std::nullopt;
        fit.observers = *rings;
        inner = {rings->back().a - m.between, rings->back().b - m.between};
    }
    if (request.voters.size() == 1) { // alone in the middle
        if (inner.b < m.voter * 0.4)
            return std::nullopt;
        fit.voters = {{0, 0}};
        return fit;
    }
    // Among observers a few voters keep together in the middle, on a rounder ring.
    if (!request.observers.empty() && mostVoterRings == 1) {
        const double enough =
            std::max(1.5 * m.voterPitch * static_cast<double>(request.voters.size()) / (2 * std::numbers::pi),
                     outer.b * 0.4);
        inner.b = std::min(inner.b, enough);
        inner.a = std::min(inner.a, inner.b * 1.25);
    }
    const auto rings =
        ringsFor(request.voters.size(), inner, m.voterStep, m.voterPitch, m.voter * 1.3, mostVoterRings);
    if (!rings)
        return std::nullopt;
    fit.voters = *rings;
    return fit;
}

// The largest marks that fit; among those as much air between the rings as there is.
std::optional<Fit> largestFit(const RingRequest &request, const Rect &area, std::size_t mostVoterRings)
{
    for (double k = kMostScale; k >= kLeastScale; k -= 0.02)
        if (fitAt(request, area, k, 1, mostVoterRings)) {
            for (double spread = 1.9; spread > 1; spread -= 0.05)
                if (const auto airy = fitAt(request, area, k, spread, mostVoterRings))
                    return airy;
            return fitAt(request, area, k, 1, mostVoterRings);
        }
    return std::nullopt;
}

Fit bestFit(const RingRequest &request, const Rect &area)
{
    const std::size_t few = 15;
    for (std::size_t rings = 1; rings <= 8; ++rings) {
        const auto fit = largestFit(request, area, rings);
        if (!fit)
            continue;
        if (request.voters.size() <= few || rings == 8 ||
            fit->measures.voter >= kReadableVoter * request.unit)
            return *fit;
    }
    // Nothing is readable: whatever holds them all. A window as small as that cannot be made.
    if (const auto fit = largestFit(request, area, 1000))
        return *fit;
    Fit none;
    none.measures = measuresAt(kLeastScale, 1, request.unit, request.voters.size());
    none.voters = none.observers = {{area.width / 3, area.height / 3}};
    return none;
}

// Equal steps along the ellipse, clockwise; the first at twelve o'clock, or half a step after it.
std::vector<Point> placesOn(const RingGuide &ring, Point centre, std::size_t count, bool half)
{
    std::vector<Point> places;
    if (count == 0)
        return places;
    constexpr int kSamples = 720;
    std::vector<double> along{0};
    const auto at = [&](double t) {
        return Point{centre.x + ring.a * std::sin(t), centre.y - ring.b * std::cos(t)};
    };
    const double slice = 2 * std::numbers::pi / kSamples;
    for (int i = 1; i <= kSamples; ++i)
        along.push_back(along.back() + distance(at(slice * (i - 1)), at(slice * i)));
    const double step = along.back() / static_cast<double>(count);
    std::size_t k = 1;
    for (std::size_t i = 0; i < count; ++i) {
        const double wanted = step * (static_cast<double>(i) + (half ? 0.5 : 0));
        while (k + 1 < along.size() && along[k] < wanted)
            ++k;
        const double part =
            along[k] <= along[k - 1] ? 0 : (wanted - along[k - 1]) / (along[k] - along[k - 1]);
        places.push_back(at(slice * (static_cast<double>(k - 1) + part)));
    }
    return places;
}

void seatAll(RingPlan &plan, const std::vector<RingGuide> &rings, const std::vector<std::int64_t> &ids,
             double radius, bool voter)
{
    if (ids.empty())
        return;
    // The lowest numbers stand innermost.
    std::vector<RingGuide> inwardsOut(rings.rbegin(), rings.rend());
    const auto shares = sharesOf(inwardsOut, ids.size());
    std::size_t next = 0;
    for (std::size_t r = 0; r < inwardsOut.size(); ++r) {
        const bool half = !voter && (inwardsOut.size() - r) % 2 == 0;
        for (const Point place : placesOn(inwardsOut[r], plan.centre, shares[r], half))
            plan.seats.push_back({ids[next++], place, radius, voter});
    }
}

} // namespace

std::vector<std::size_t> sharesOf(const std::vector<RingGuide> &rings, std::size_t count)
{
    double whole = 0;
    for (const RingGuide &ring : rings)
        whole += perimeter(ring);
    std::vector<std::size_t> shares;
    double before = 0;
    std::size_t given = 0;
    for (const RingGuide &ring : rings) {
        before += perimeter(ring);
        const auto until =
            whole <= 0 ? count
                       : static_cast<std::size_t>(std::lround(static_cast<double>(count) * before / whole));
        shares.push_back(until - given);
        given = until;
    }
    return shares;
}

const RingSeat *RingPlan::seat(std::int64_t id) const
{
    // Voters, then observers, each in order of id: nearly always the place is the number.
    if (const auto guess = static_cast<std::size_t>(id - 1);
        id > 0 && guess < seats.size() && seats[guess].id == id)
        return &seats[guess];
    for (const RingSeat &s : seats)
        if (s.id == id)
            return &s;
    return nullptr;
}

RingPlan planRings(const RingRequest &request)
{
    RingPlan plan;
    const double u = request.unit;
    const double margin = 16 * u;
    const double titleHeight = 40 * u;
    const double legendHeight = request.legend ? 42 * u : 0;
    plan.unit = u;
    plan.title = {margin, 6 * u, request.width - 2 * margin, titleHeight - 6 * u};
    plan.legend = {margin, request.height - legendHeight, request.width - 2 * margin, legendHeight};
    plan.stage = {margin, titleHeight, request.width - 2 * margin,
                  std::max(40.0, request.height - titleHeight - legendHeight - 8 * u)};
    const double column = std::min(186 * u, request.width * 0.26);
    const double corner = std::min(128 * u, request.width * 0.18);
    plan.column = {plan.stage.right() - column, plan.stage.y, column, plan.stage.height};
    const double left = std::max(request.reserved.empty() ? 0.0 : request.reserved.right() - margin, corner);
    plan.corner = {plan.stage.x, plan.stage.y, left, plan.stage.height};
    if (!request.reserved.empty()) {
        const double top = std::min(request.reserved.bottom() + 8 * u, plan.stage.bottom() - 40 * u);
        plan.corner.y = top;
        plan.corner.height = plan.stage.bottom() - top;
    }
    const Rect area{plan.stage.x + left + 10 * u, plan.stage.y + 2 * u,
                    std::max(40.0, plan.stage.width - left - column - 20 * u), plan.stage.height - 4 * u};
    plan.voters = request.voters.size();
    plan.centre = area.centre();
    const Fit fit = bestFit(request, area);
    plan.voterRadius = fit.measures.voter;
    plan.observerRadius = fit.measures.observer;
    plan.mark = fit.measures.observer / kObserverBase;
    plan.guides = request.observers.empty() ? std::vector<RingGuide>{} : fit.observers;
    plan.guides.insert(plan.guides.end(), fit.voters.begin(), fit.voters.end());
    plan.hole = std::max(0.0, fit.voters.back().b - fit.measures.voter);
    if (request.groups > 1) {
        seatGroups(plan, request, {fit.voters.rbegin(), fit.voters.rend()},
                   {fit.observers.rbegin(), fit.observers.rend()});
        return plan;
    }
    seatAll(plan, fit.voters, request.voters, fit.measures.voter, true);
    seatAll(plan, fit.observers, request.observers, fit.measures.observer, false);
    return plan;
}

} // namespace zablab::scene
