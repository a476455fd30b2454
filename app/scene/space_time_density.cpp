// SPDX-License-Identifier: GPL-3.0-or-later
// More messages than anybody can tell apart, in numbers: each lane swells with what its server sends. What it sends in
// broadcast and on the way there has its role's colour, votes are pale as LOOKING is, clients neutral. Heights are
// shares of one round number for all lanes, so that they stay while the range is moved.
#include "app/scene/space_time_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace zablab::scene {

namespace {

// From the band outwards.
constexpr std::array<Traffic, kTrafficKinds> kStack{Traffic::Broadcast, Traffic::Recovery, Traffic::Election,
                                                    Traffic::Client, Traffic::Heartbeat};

Color colorOfTraffic(Traffic kind, Role role)
{
    switch (kind) {
    case Traffic::Broadcast:
        return roleColor(role).faded(0.7);
    case Traffic::Recovery:
        return roleColor(role).faded(0.4);
    case Traffic::Election:
        return roleColor(Role::Looking).faded(0.6);
    case Traffic::Client:
        return Color(Token::Neutral, 0.4);
    case Traffic::Heartbeat:
        break;
    }
    return Color(Token::Mute, 0.3);
}

// 1, 2 or 5 times a power of ten, at or above.
double roundUp(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(std::max(1.0, value))));
    for (const double step : {1.0, 2.0, 5.0})
        if (step * power >= value)
            return step * power;
    return 10 * power;
}

using Sums = std::array<std::uint32_t, kTrafficKinds>; // up to and with each kind of the stack

// Mirrored about the lane, from one cell to another; between them the role stays the same.
void drawSwelling(const SpaceTimePicture &p, const std::vector<double> &x, const std::vector<Sums> &sums,
                  std::size_t begin, std::size_t end, double y, double full, Role role)
{
    const double least = p.frame.band / 2 + 1; // beside the band
    const double reach = std::max(least + 1, std::min(p.frame.pitch * 0.48, 26 * p.frame.unit));
    const auto height = [&](std::uint32_t n) {
        return n == 0 ? 0.0 : least + (reach - least) * std::sqrt(std::min(1.0, n / full));
    };
    for (std::size_t kind = kTrafficKinds; kind-- > 0;) {
        std::vector<Point> over, under;
        const auto close = [&] {
            if (over.size() > 1) {
                over.insert(over.end(), under.rbegin(), under.rend());
                p.canvas.path(std::move(over), true, colorOfTraffic(kStack[kind], role));
            }
            over.clear();
            under.clear();
        };
        for (std::size_t i = begin; i < end; ++i) {
            const std::uint32_t n = sums[i][kind];
            if (n == 0 || (kind > 0 && n == sums[i][kind - 1])) { // nothing of this kind here
                close();
                continue;
            }
            const double h = height(n);
            for (const double at : {x[i], x[i + 1]}) {
                const double clamped = std::clamp(at, p.axis.left() - 8, p.axis.right() + 8);
                over.push_back({clamped, y - h});
                under.push_back({clamped, y + h});
            }
        }
        close();
    }
}

} // namespace

void drawTrafficDensity(const SpaceTimePicture &p)
{
    if (!p.dense())
        return;
    const CanvasScope scope(p.canvas, {ElementKind::Axis, 0, 5}, p.aside < 1 ? 0.5 : 1);
    std::vector<double> x;
    std::vector<Instant> edges = p.axis.edges(std::max(3.0, p.canvas.u(3)), x);
    for (Instant &edge : edges)
        edge = std::min(edge, p.limit());
    const TrafficGrid grid = p.input.view->traffic(edges);
    std::vector<std::vector<Sums>> lanes(p.lanes.rows.size(), std::vector<Sums>(edges.size()));
    std::uint32_t most = 1;
    for (std::size_t row = 0; row < lanes.size(); ++row)
        for (std::size_t i = 0; i + 1 < edges.size() && p.dense(row); ++i) {
            std::uint32_t sum = 0;
            for (std::size_t kind = 0; kind < kTrafficKinds; ++kind) {
                if (kStack[kind] != Traffic::Heartbeat || p.input.heartbeats)
                    for (const ServerId id : p.lanes.rows[row].members)
                        sum += grid.count(id, kStack[kind], i);
                lanes[row][i][kind] = sum;
            }
            most = std::max(most, sum);
        }
    const double full = roundUp(most);
    for (std::size_t row = 0; row < lanes.size(); ++row) {
        const ServerId id = p.lanes.rows[row].members.front();
        for (std::size_t i = 0; i + 1 < edges.size() && p.dense(row);) {
            const Role role = p.roleAt(id, edges[i]);
            std::size_t end = i + 1;
            while (end + 1 < edges.size() && p.roleAt(id, edges[end]) == role)
                ++end;
            drawSwelling(p, x, lanes[row], i, end, p.frame.laneY(row), full, role);
            i = end;
        }
    }
}

// Heartbeats are folded away: a lane only shows that it has a pulse, as notches along the edge of its band.
void drawHeartbeatPulses(const SpaceTimePicture &p)
{
    constexpr double kPulse = 7;      // pixels of a place that beats or does not
    constexpr double kTooMany = 0.45; // of all places: a beat everywhere tells nothing
    if (p.frame.band < 5)
        return;
    std::vector<double> x;
    std::vector<Instant> edges = p.axis.edges(p.canvas.u(kPulse), x);
    for (Instant &edge : edges)
        edge = std::min(edge, p.limit());
    const TrafficGrid grid = p.input.view->traffic(edges);
    for (std::size_t row = 0; row < p.lanes.rows.size(); ++row) {
        if (p.lanes.rows[row].folded())
            continue;
        const ServerId id = p.lanes.rows[row].members.front();
        std::vector<double> beats;
        for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
            const double at = (x[i] + x[i + 1]) / 2;
            const zablab::Band *band =
                grid.count(id, Traffic::Heartbeat, i) > 0 && at > p.axis.left() && at < p.axis.right()
                    ? bandAt(p.input.view->bands(id), edges[i])
                    : nullptr;
            if (band && band->alive && band->phase == Phase::Broadcast && !band->paused)
                beats.push_back(at);
        }
        if (static_cast<double>(beats.size()) > kTooMany * static_cast<double>(edges.size()))
            continue;
        const CanvasScope scope(p.canvas, {ElementKind::Lane, id.value, 0});
        const double y = p.frame.laneY(row);
        for (const double at : beats)
            p.canvas.circle({at, y}, p.frame.band * 0.2, Color(Token::Card, 0.75));
    }
}

} // namespace zablab::scene
