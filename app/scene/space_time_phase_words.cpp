// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the phases: above the lanes where the first server enters one, and over the band of a server that comes
// to it later than the others.
#include "app/scene/space_time_layout.h"
#include "app/scene/typography.h"

#include <algorithm>
#include <map>

namespace zablab::scene {

namespace {

constexpr std::size_t kMostBands = 400; // above, only the reigns are named

struct PhaseWord {
    Instant at;
    Phase phase;
    std::int64_t number;
};
using PhaseKey = std::pair<std::int64_t, int>;

Phase phaseShown(const zablab::Band &band)
{
    return band.state == ServerState::Looking ? Phase::Election : band.phase;
}

std::string textOfPhase(const SpaceTimePicture &p, Phase phase, std::int64_t number)
{
    switch (phase) {
    case Phase::Election:
        return filled(p.words.election, {std::to_string(number)});
    case Phase::Discovery:
        return p.words.discovery;
    case Phase::Synchronization:
        return p.words.synchronization;
    case Phase::Broadcast:
        break;
    }
    return filled(p.words.broadcast, {std::to_string(number)});
}

// In a long range: each reign that has room for its name, found by jumping over the others.
std::vector<PhaseWord> wordsOfReigns(const SpaceTimePicture &p)
{
    std::vector<PhaseWord> words;
    const auto &reigns = p.input.view->reigns();
    const auto from = [&](Instant t) {
        return std::lower_bound(reigns.begin(), reigns.end(), t,
                                [](const ReignSpan &reign, Instant at) { return reign.from < at; });
    };
    auto reign = from(p.axis.first());
    if (reign != reigns.begin())
        --reign;
    while (reign != reigns.end() && reign->from <= p.axis.last()) {
        words.push_back({reign->from, Phase::Broadcast, reign->epoch.value});
        const Instant room = p.axis.at(std::max(p.axis.x(reign->from), p.axis.left()) + p.canvas.u(40));
        reign = std::max(reign + 1, from(room));
    }
    return words;
}

// A server that entered a phase after the first one did: its own band says so, where it is long enough.
void drawLateWords(const SpaceTimePicture &p, const std::map<PhaseKey, Instant> &begins)
{
    Canvas &c = p.canvas;
    const double size = c.font(11);
    const double above = p.frame.band / 2 + size * 0.62;
    if (p.frame.pitch < size + p.frame.band + c.u(3))
        return;
    const auto breaks = p.breaks();
    const auto &walls = p.input.view->walls();
    // Breaks and the words of walls stand in front.
    const auto taken = [&](double left, double right) {
        for (const QuietSpan &span : breaks)
            if (p.axis.x(span.from) < right && p.axis.x(span.to) > left)
                return true;
        const std::size_t wall = p.input.view->firstMark(walls, p.axis.at(left - c.u(70)));
        return wall < walls.size() && p.axis.x(p.input.view->marks()[walls[wall]].at) < right;
    };
    for (std::size_t i = 0; i < p.lanes.rows.size(); ++i) {
        if (p.lanes.rows[i].folded())
            continue;
        const ServerId id = p.lanes.rows[i].members.front();
        const auto &bands = p.input.view->bands(id);
        const auto [first, last] = p.input.view->bandsTouching(id, p.axis.first(), p.axis.last());
        for (std::size_t b = first; b < last; ++b) {
            const zablab::Band &band = bands[b];
            const Phase phase = phaseShown(band);
            const auto begun = begins.find({band.number, static_cast<int>(phase)});
            const double left = p.axis.x(band.from);
            const double right = std::min(p.axis.x(std::min(band.to, p.input.known)), p.axis.right());
            if (!band.alive || band.paused || begun == begins.end() || band.from >= p.limit() ||
                left < p.axis.left() ||
                (b > first && bands[b - 1].alive && phaseShown(bands[b - 1]) == phase))
                continue;
            const std::string text = textOfPhase(p, phase, band.number);
            const double width = c.measure(text, FontRole::Text, size);
            const double cursor = p.axis.x(p.input.cursor);
            // The same words in the row above are near enough; those of a phase from before the picture stand at its edge.
            const double told = std::max(p.axis.x(begun->second), p.axis.left());
            if (left - told < std::max(c.u(90), width * 1.3))
                continue;
            if (right - left < width + c.u(8) || taken(left, left + width + c.u(8)) ||
                (cursor > left && cursor < left + width + c.u(10)))
                continue;
            const double y = p.frame.laneY(i) - above;
            c.box({left + c.u(1), y - size * 0.58, width + c.u(6), size * 1.16}, c.u(3), Token::Card);
            c.text({left + c.u(4), y}, text, FontRole::Text, size,
                   band.from > p.input.cursor ? Token::Mute : Token::Text2);
        }
    }
}

} // namespace

void drawPhaseWords(const SpaceTimePicture &p)
{
    Canvas &c = p.canvas;
    const CanvasScope scope(c, {ElementKind::Axis, 0, 4});
    const Instant from = p.axis.first();
    const Instant to = p.axis.last();
    std::size_t bandsSeen = 0;
    for (const auto &[id, row] : p.lanes.places) {
        const auto [first, last] = p.input.view->bandsTouching(id, from, to);
        bandsSeen += last - first;
    }
    std::vector<PhaseWord> words;
    if (bandsSeen > std::max(kMostBands, 8 * p.lanes.places.size())) {
        words = wordsOfReigns(p);
    } else {
        // Where the first server enters a phase of a round or epoch.
        std::map<PhaseKey, Instant> begins;
        for (const auto &[id, row] : p.lanes.places) {
            const auto &bands = p.input.view->bands(id);
            const auto [first, last] = p.input.view->bandsTouching(id, from, to);
            for (std::size_t b = first; b < last; ++b) {
                if (!bands[b].alive)
                    continue;
                const auto key = std::pair(bands[b].number, static_cast<int>(phaseShown(bands[b])));
                const auto [entry, added] = begins.try_emplace(key, bands[b].from);
                if (!added)
                    entry->second = std::min(entry->second, bands[b].from);
            }
        }
        for (const auto &[key, at] : begins)
            words.push_back({at, static_cast<Phase>(key.second), key.first});
        drawLateWords(p, begins);
    }
    std::stable_sort(words.begin(), words.end(),
                     [](const PhaseWord &a, const PhaseWord &b) { return a.at < b.at; });
    // What stands for too many messages has the right end of the row.
    double end = p.axis.right() + c.u(6);
    if (p.dense() || p.passing > 0) {
        const std::string text = p.dense() ? filled(p.words.manyMessages, {std::to_string(p.departures)})
                                           : filled(p.words.passingMessages, {std::to_string(p.passing)});
        const double size = c.font(11.5);
        const double width = c.measure(text, FontRole::Text, size);
        if (width < (p.axis.right() - p.axis.left()) / 2) {
            c.box({p.axis.right() - width - c.u(4), p.frame.phaseRow - c.u(9), width + c.u(8), c.u(18)},
                  c.u(3), Token::Card);
            c.text({p.axis.right(), p.frame.phaseRow}, text, FontRole::Text, size, Token::Mute, Align::Right);
            end = p.axis.right() - width - c.u(14);
        }
    }
    const double size = c.font(12.5);
    double free = -1e9;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].at >= p.limit())
            continue;
        const std::string text = textOfPhase(p, words[i].phase, words[i].number);
        const double x = std::max(p.axis.x(words[i].at), p.axis.left());
        const double width = c.measure(text, FontRole::Text, size);
        // A phase that began left of the picture gives way to one that begins in it.
        const bool old = p.axis.x(words[i].at) < p.axis.left() - 1;
        const double next = i + 1 < words.size() ? p.axis.x(words[i + 1].at) : 1e9;
        if (x < free || x + width > end || (old && x + width + c.u(10) > next))
            continue;
        // The cursor's line passes behind the words.
        c.box({x - c.u(3), p.frame.phaseRow - c.u(9), width + c.u(6), c.u(18)}, c.u(3), Token::Card);
        c.text({x, p.frame.phaseRow}, text, FontRole::Text, size,
               words[i].at > p.input.cursor ? Token::Mute : Token::Text2);
        free = x + width + c.u(12);
    }
}

} // namespace zablab::scene
