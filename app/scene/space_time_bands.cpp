// SPDX-License-Identifier: GPL-3.0-or-later
// A lane's phases, emptier to fuller: election hollow, discovery squares, synchronization stripes, broadcast
// solid. The colour is the role's.
#include "app/scene/glyphs.h"
#include "app/scene/space_time_layout.h"
#include "app/scene/typography.h"

#include <algorithm>
#include <map>

namespace zablab::scene {

namespace {

Stroke stroke(Color color, double width, double dash = 0, double gap = 0)
{
    return {color, width, dash, gap, false};
}

Role roleOf(ServerState state)
{
    switch (state) {
    case ServerState::Leading:
        return Role::Leader;
    case ServerState::Following:
        return Role::Follower;
    case ServerState::Observing:
        return Role::Observer;
    case ServerState::Looking:
        break;
    }
    return Role::Looking;
}

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
        c.line({from, y}, {to, y}, stroke(Token::Crashed, c.u(1.6), c.u(5), c.u(4)));
        return;
    }
    const double gap = to - from > c.u(5) ? c.u(1) : 0; // neighbours do not run into each other
    const Rect r{from + gap, y - h / 2, to - from - 2 * gap, h};
    const Color color = roleColor(roleOf(band.state));
    const double radius = std::min(h / 2, r.width / 2);
    if (band.phase == Phase::Election || band.state == ServerState::Looking) {
        c.box(r, radius, Token::Card, stroke(Token::Neutral, c.u(1.5)));
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
        c.box(r, radius, Color(Token::Card, 0.66), stroke(Token::Crashed, c.u(1.4)));
        if (r.width > c.u(18))
            drawPauseBars(c, {r.x + c.u(9), y}, h * 1.6, Token::Ink);
    }
}

} // namespace

void drawBands(const SpaceTimePicture &p)
{
    const Instant from = p.axis.first();
    const Instant to = p.axis.last();
    for (std::size_t i = 0; i < p.lanes.size(); ++i) {
        const CanvasScope scope(p.canvas, {ElementKind::Lane, p.lanes[i].value, 0});
        const auto &bands = p.input.view->bands(p.lanes[i]);
        const auto [first, last] = p.input.view->bandsTouching(p.lanes[i], from, to);
        for (std::size_t b = first; b < last; ++b) {
            drawBand(p, bands[b], p.frame.laneY(i));
            const double left = std::max(p.axis.x(bands[b].from), p.axis.left());
            const double right = std::min(p.axis.x(std::min(bands[b].to, p.input.known)), p.axis.right());
            if (right > left && bands[b].begun != kNoEvent)
                p.canvas.region(
                    {ElementKind::Band, p.lanes[i].value, static_cast<std::int64_t>(bands[b].begun)},
                    {left, p.frame.laneY(i) - p.frame.band, right - left, 2 * p.frame.band},
                    serverText(p.lanes[i]));
        }
    }
}

void drawPhaseWords(const SpaceTimePicture &p)
{
    Canvas &c = p.canvas;
    const CanvasScope scope(c, {ElementKind::Axis, 0, 4});
    struct Word {
        Instant at;
        Phase phase;
        std::int64_t number;
    };
    // Where the first server enters a phase of a round or epoch.
    std::map<std::pair<std::int64_t, int>, Instant> begins;
    const Instant from = p.axis.first();
    const Instant to = p.axis.last();
    for (const ServerId id : p.lanes) {
        const auto &bands = p.input.view->bands(id);
        const auto [first, last] = p.input.view->bandsTouching(id, from, to);
        for (std::size_t b = first; b < last; ++b) {
            if (!bands[b].alive)
                continue;
            const Phase phase = bands[b].state == ServerState::Looking ? Phase::Election : bands[b].phase;
            const auto key = std::pair(bands[b].number, static_cast<int>(phase));
            const auto [entry, added] = begins.try_emplace(key, bands[b].from);
            if (!added)
                entry->second = std::min(entry->second, bands[b].from);
        }
    }
    std::vector<Word> words;
    for (const auto &[key, at] : begins)
        words.push_back({at, static_cast<Phase>(key.second), key.first});
    std::stable_sort(words.begin(), words.end(), [](const Word &a, const Word &b) { return a.at < b.at; });
    const double size = c.font(12.5);
    double free = -1e9;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].at >= p.input.veiledFrom)
            continue;
        const std::string number = std::to_string(words[i].number);
        const std::string text = words[i].phase == Phase::Election    ? filled(p.words.election, {number})
                                 : words[i].phase == Phase::Discovery ? p.words.discovery
                                 : words[i].phase == Phase::Synchronization
                                     ? p.words.synchronization
                                     : filled(p.words.broadcast, {number});
        const double x = std::max(p.axis.x(words[i].at), p.axis.left());
        const double width = c.measure(text, FontRole::Text, size);
        // A phase that began left of the picture gives way to one that begins in it.
        const bool old = p.axis.x(words[i].at) < p.axis.left() - 1;
        const double next = i + 1 < words.size() ? p.axis.x(words[i + 1].at) : 1e9;
        if (x < free || x + width > p.axis.right() + c.u(6) || (old && x + width + c.u(10) > next))
            continue;
        // The cursor's line passes behind the words.
        c.box({x - c.u(3), p.frame.phaseRow - c.u(9), width + c.u(6), c.u(18)}, c.u(3), Token::Card);
        c.text({x, p.frame.phaseRow}, text, FontRole::Text, size,
               words[i].at > p.input.cursor ? Token::Mute : Token::Text2);
        free = x + width + c.u(12);
    }
}

} // namespace zablab::scene
