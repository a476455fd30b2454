// SPDX-License-Identifier: GPL-3.0-or-later
// A lane's phases, emptier to fuller: election hollow, discovery squares, synchronization stripes, broadcast
// solid. The colour is the role's.
#include "app/scene/glyphs.h"
#include "app/scene/space_time_layout.h"
#include "app/scene/typography.h"

#include <algorithm>
#include <array>

namespace zablab::scene {

namespace {

void drawBand(const SpaceTimePicture &p, const zablab::Band &band, double y)
{
    Canvas &c = p.canvas;
    const double from = std::max(p.axis.x(band.from), p.axis.left() - c.u(20));
    const Instant end = std::min(band.to, p.input.known);
    const double to = std::min(p.axis.x(end), p.axis.right() + c.u(20));
    if (to <= from)
        return;
    const double h = p.frame.band;
    if (!band.alive) {
        c.line({from, y}, {to, y}, pen(Token::Crashed, c.u(1.6), c.u(5), c.u(4)));
        return;
    }
    const double gap = to - from > c.u(5) ? c.u(1) : 0; // neighbours do not run into each other
    const Rect r{from + gap, y - h / 2, to - from - 2 * gap, h};
    const Color color = roleColor(roleOfState(band.state));
    const double radius = std::min(h / 2, r.width / 2);
    if (band.phase == Phase::Election || band.state == ServerState::Looking) {
        c.box(r, radius, Token::Card, pen(Token::Neutral, c.u(1.5)));
    } else if (band.phase == Phase::Discovery) {
        const double pitch = h * 1.5;
        if (r.width < h * 1.2)
            c.box(r, std::min(1.5, radius), color);
        for (double x = r.x; r.width >= h * 1.2 && x + h <= r.right() + 0.01; x += pitch)
            c.box({x, r.y, h, h}, h * 0.2, color);
    } else if (band.phase == Phase::Synchronization) {
        c.box(r, std::min(2.0, radius), Token::Card, {}, {color, h * 0.82, h * 0.42});
    } else {
        c.box(r, radius, color);
    }
    if (band.paused) {
        c.box(r, radius, Color(Token::Card, 0.66), pen(Token::Crashed, c.u(1.4)));
        if (r.width > c.u(18))
            drawPauseBars(c, {r.x + c.u(9), y}, h * 1.6, Token::Ink);
    }
}

// How the members of a lane are at one place, in parts of all.
enum Shade : std::size_t { CrashedShade, LookingShade, FollowerShade, ObserverShade, LeaderShade, Shades };
using Shares = std::array<int, Shades>;

Shade shadeOf(const zablab::Band &band)
{
    if (!band.alive)
        return CrashedShade;
    switch (roleOfState(band.state)) {
    case Role::Leader:
        return LeaderShade;
    case Role::Follower:
        return FollowerShade;
    case Role::Observer:
        return ObserverShade;
    case Role::Looking:
        break;
    }
    return LookingShade;
}

Color colorOfShade(std::size_t shade)
{
    constexpr std::array<Role, Shades> roles{Role::Looking, Role::Looking, Role::Follower, Role::Observer,
                                             Role::Leader};
    return shade == CrashedShade   ? Color(Token::Crashed, 0.5)
           : shade == LookingShade ? roleColor(Role::Looking).faded(0.45)
                                   : roleColor(roles[shade]);
}

// Bands narrower than this are drawn in shares.
constexpr double kNarrowBand = 2;
// Of a place with many bands so many are looked at.
constexpr std::size_t kLookedAt = 24;

void drawShares(const SpaceTimePicture &p, const Shares &shares, double left, double right, double y)
{
    int all = 0;
    for (const int n : shares)
        all += n;
    double top = y - p.frame.band / 2;
    for (std::size_t shade = Shades; shade-- > 0 && all > 0;) {
        if (shares[shade] == 0)
            continue;
        const double height = p.frame.band * shares[shade] / all;
        p.canvas.box({left, top, right - left, height}, 0, colorOfShade(shade));
        top += height;
    }
}

// One server's lane: wide bands as they are, where many share a few pixels the parts of time in each state.
void drawOwnLane(const SpaceTimePicture &p, ServerId id, double y)
{
    const auto &bands = p.input.view->bands(id);
    const auto [first, last] = p.input.view->bandsTouching(id, p.axis.first(), p.axis.last());
    const double cell = std::max(kNarrowBand, p.canvas.u(2));
    for (std::size_t b = first; b < last;) {
        const double left = std::max(p.axis.x(bands[b].from), p.axis.left());
        const double right = std::min(p.axis.x(std::min(bands[b].to, p.input.known)), p.axis.right());
        if (right - left >= cell || last - first < 64) {
            drawBand(p, bands[b], y);
            if (right > left && bands[b].begun != kNoEvent)
                p.canvas.region({ElementKind::Band, id.value, static_cast<std::int64_t>(bands[b].begun)},
                                {left, y - p.frame.band, right - left, 2 * p.frame.band}, serverText(id));
            ++b;
            continue;
        }
        if (bands[b].from >= p.limit())
            return;
        // To the first band that is wide enough to stand beyond this place.
        const double end = left + cell;
        const Instant beyond = p.axis.at(end);
        auto next = std::upper_bound(bands.begin() + static_cast<std::ptrdiff_t>(b), bands.end(), beyond,
                                     [](Instant t, const zablab::Band &band) { return t < band.to; });
        std::size_t n = std::max<std::size_t>(b + 1, static_cast<std::size_t>(next - bands.begin()));
        n = std::min(n, last);
        Shares shares{};
        const std::size_t step = std::max<std::size_t>(1, (n - b) / kLookedAt);
        for (std::size_t i = b; i < n; i += step)
            shares[shadeOf(bands[i])] += static_cast<int>(std::clamp<std::int64_t>(
                (std::min(bands[i].to, p.input.known) - bands[i].from).us / 1000, 1, 1'000'000));
        drawShares(p, shares, left, std::min(end, p.axis.right()), y);
        b = n;
    }
}

// Several servers in one lane: how many of them are in each state, from leaders at the top to crashed ones.
void drawFoldedLane(const SpaceTimePicture &p, const LaneRow &row, double y)
{
    std::vector<double> x;
    const std::vector<Instant> edges = p.axis.edges(std::max(3.0, p.canvas.u(3)), x);
    std::vector<Shares> shares(edges.size());
    for (const ServerId id : row.members) {
        const auto &bands = p.input.view->bands(id);
        const zablab::Band *band = nullptr;
        for (std::size_t i = 0; i + 1 < edges.size() && edges[i] < p.input.known; ++i) {
            if (!band || band->to <= edges[i])
                band = bandAt(bands, edges[i]);
            if (band)
                ++shares[i][shadeOf(*band)];
        }
    }
    for (std::size_t i = 0; i + 1 < edges.size();) {
        std::size_t end = i + 1;
        while (end + 1 < edges.size() && shares[end] == shares[i])
            ++end;
        drawShares(p, shares[i], std::max(x[i], p.axis.left()),
                   std::min({x[end], p.axis.right(), p.axis.x(p.input.known)}), y);
        i = end;
    }
}

} // namespace

void drawBands(const SpaceTimePicture &p)
{
    for (std::size_t i = 0; i < p.lanes.rows.size(); ++i) {
        const LaneRow &row = p.lanes.rows[i];
        const CanvasScope scope(p.canvas, {ElementKind::Lane, row.members.front().value, 0},
                                p.aside < 1 ? 0.55 : 1);
        if (row.folded())
            drawFoldedLane(p, row, p.frame.laneY(i));
        else
            drawOwnLane(p, row.members.front(), p.frame.laneY(i));
    }
}

} // namespace zablab::scene
