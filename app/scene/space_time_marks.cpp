// SPDX-License-Identifier: GPL-3.0-or-later
// The marks on the lanes: what a person would put a finger on. Where there are more than places, each place has its
// weightiest; places keep still while the range is moved.
#include "app/scene/glyphs.h"
#include "app/scene/space_time_layout.h"
#include "app/scene/typography.h"

#include <algorithm>
#include <cmath>

namespace zablab::scene {

namespace {

void drawMark(const SpaceTimePicture &p, const Mark &mark, Point at)
{
    Canvas &c = p.canvas;
    const double s = std::clamp(p.frame.pitch / (22 * p.frame.unit), 0.6, 1.0);
    const Role role = p.roleAt(mark.server, mark.at);
    const GlyphLook look{roleColor(role), onRole(role), {1, 0}, 0.62 * s, {}};
    switch (mark.kind) {
    case MarkKind::Crash:
        drawBroken(c, at, c.u(7.5 * s));
        break;
    case MarkKind::Restart:
        c.circle(at, c.u(6.5 * s), Token::Card, pen(Token::Good, c.u(1.8)));
        drawArrowHead(c, {at.x + c.u(4 * s), at.y}, {1, 0}, c.u(6.5 * s), Token::Good, false);
        break;
    case MarkKind::Established:
        drawGlyph(c, Glyph::NewLeader, at, {Token::Leader, Token::OnLeader, {1, 0}, 0.66 * s, {}});
        break;
    case MarkKind::Truncated:
        drawGlyph(c, Glyph::Trunc, at, look);
        break;
    case MarkKind::SnapshotLoaded:
        drawGlyph(c, Glyph::Snap, at, look);
        break;
    case MarkKind::QuorumLost:
    case MarkKind::LeaderLost:
        c.circle(at, c.u(5.5 * s), Token::Card, pen(Token::Bad, c.u(1.8)));
        c.line({at.x - c.u(2.6 * s), at.y}, {at.x + c.u(2.6 * s), at.y}, pen(Token::Bad, c.u(1.8)));
        break;
    case MarkKind::Pause:
    case MarkKind::Resume:
        c.circle(at, c.u(6 * s), Token::Card, pen(Token::Crashed, c.u(1.5)));
        if (mark.kind == MarkKind::Pause)
            drawPauseBars(c, at, c.u(6 * s), Token::Ink);
        else
            drawArrowHead(c, {at.x + c.u(3.4 * s), at.y}, {1, 0}, c.u(6 * s), Token::Ink, false);
        break;
    case MarkKind::VoteChanged:
        if (const auto *changed = (*p.input.history)[mark.event].as<VoteChanged>()) {
            const Candidate candidate = p.candidate(changed->vote.leader);
            drawGlyph(c, Glyph::Ballot, at,
                      {candidate.color(), candidate.on(), {1, 0}, 0.66 * s, candidate.number});
        }
        break;
    case MarkKind::DiskLost: // the layers of a store, struck out
        drawGlyph(c, Glyph::Snap, at, {Token::Crashed, Token::Card, {1, 0}, 0.62 * s, {}});
        drawCross(c, at, c.u(6 * s), Token::Bad, c.u(2.2 * s));
        break;
    case MarkKind::Fault:
        drawZigzag(c, at, c.u(11 * s), Token::Neutral);
        break;
    case MarkKind::SessionExpired:
        drawGlyph(c, Glyph::Revalidate, at, {Token::Crashed, Token::Card, {1, 0}, 0.62 * s, {}});
        drawCross(c, at, c.u(6 * s), Token::Bad, c.u(2.2 * s));
        break;
    case MarkKind::ConfigActivated:
        drawGlyph(c, Glyph::CommitAndActivate, at, {look.color, look.on, {1, 0}, 0.55 * s, {}});
        break;
    case MarkKind::Committed:
        drawGlyph(c, Glyph::Commit, at, {Token::Leader, Token::OnLeader, {1, 0}, 0.5 * s, {}});
        break;
    default:
        break;
    }
}

constexpr double kMarkPlace = 18; // pixels that a mark takes on its lane
constexpr int kMostCommits = 60;  // in sight: above, they say no more than the bands do

struct Shown {
    double x;
    const Mark *mark;
};

// At most one mark for each place of a lane: the first of the weightiest.
std::vector<Shown> marksInPlaces(const SpaceTimePicture &p, ServerId id, const std::vector<Instant> &edges)
{
    const auto &marks = p.input.view->marks();
    std::vector<const Mark *> places(edges.size(), nullptr);
    for (int weight = kMarkWeights - 1; weight > 0; --weight) {
        const auto &list = p.input.view->marksOf(id, weight);
        std::size_t next = p.input.view->firstMark(list, edges.front());
        const std::size_t end = p.input.view->firstMark(list, std::min(edges.back(), p.limit()));
        if (weight <= 2 && end - next > static_cast<std::size_t>(kMostCommits))
            continue;
        std::size_t place = 0;
        while (next < end) {
            const Mark &mark = marks[list[next]];
            const auto after =
                std::upper_bound(edges.begin() + static_cast<std::ptrdiff_t>(place), edges.end(), mark.at);
            place = static_cast<std::size_t>(after - edges.begin()) - 1;
            if (place + 1 >= edges.size())
                break;
            if (!places[place])
                places[place] = &mark;
            // A few more are as cheap to step over as to search past.
            next = next + 1 < end && marks[list[next + 1]].at >= edges[place + 1]
                       ? next + 1
                       : std::max(next + 1, p.input.view->firstMark(list, edges[place + 1]));
        }
    }
    std::vector<Shown> shown;
    for (const Mark *mark : places) {
        if (!mark)
            continue;
        const double x = p.axis.x(mark->at);
        // Neighbours in two places may still touch.
        if (!shown.empty() && x - shown.back().x < p.canvas.u(kMarkPlace * 0.72)) {
            if (weightOf(mark->kind) <= weightOf(shown.back().mark->kind))
                continue;
            shown.pop_back();
        }
        shown.push_back({x, mark});
    }
    return shown;
}

void drawWalls(const SpaceTimePicture &p, const std::vector<Instant> &edges)
{
    Canvas &c = p.canvas;
    const auto &walls = p.input.view->walls();
    const auto &marks = p.input.view->marks();
    double word = -1e9, line = -1e9;
    const std::size_t end = p.input.view->firstMark(walls, std::min(edges.back(), p.limit()));
    std::size_t i = p.input.view->firstMark(walls, edges.front());
    while (i < end) {
        const Mark &mark = marks[walls[i]];
        const double x = p.axis.x(mark.at);
        const Element element{ElementKind::Mark, static_cast<std::int64_t>(mark.event), 0};
        const CanvasScope scope(c, element, p.isCause(element) ? 1 : std::max(0.5, p.aside));
        const bool cut = mark.kind == MarkKind::Cut;
        const Color color = cut ? Token::Bad : Token::Good;
        c.line({x, p.frame.top - c.u(2)}, {x, p.frame.bottom}, pen(color, c.u(1.8), c.u(4), c.u(3)));
        line = x;
        const std::string &text = cut ? p.words.cut : p.words.healed;
        const double size = c.font(12);
        const double width = c.measure(text, FontRole::Bold, size);
        // At the foot, in the last gap between two lanes, where it has room.
        if (x > word && x + width + c.u(6) < p.axis.right() && p.frame.pitch >= size * 0.9 + p.frame.band) {
            const double rows = static_cast<double>(p.lanes.rows.size());
            const double y = rows > 1 ? p.frame.laneY(p.lanes.rows.size() - 2) + p.frame.pitch / 2
                                      : p.frame.bottom - size * 0.5;
            c.box({x + c.u(2), y - size * 0.55, width + c.u(5), size * 1.1}, c.u(3), Token::Card);
            c.text({x + c.u(4), y}, text, FontRole::Bold, size, color);
            word = x + width + c.u(10);
        }
        c.region(element, {x - c.u(4), p.frame.top, c.u(8), p.frame.bottom - p.frame.top}, text);
        // The next one that is not on the same few pixels.
        i = std::max(i + 1, p.input.view->firstMark(walls, p.axis.at(line + c.u(5))));
    }
}

} // namespace

void drawTimeMarks(const SpaceTimePicture &p)
{
    Canvas &c = p.canvas;
    std::vector<double> x;
    const std::vector<Instant> edges = p.axis.edges(c.u(kMarkPlace), x);
    drawWalls(p, edges);
    for (std::size_t row = 0; row < p.lanes.rows.size(); ++row) {
        if (p.lanes.rows[row].folded())
            continue;
        for (const auto &[at, mark] : marksInPlaces(p, p.lanes.rows[row].members.front(), edges)) {
            if (at < p.axis.left() - 1 || at > p.axis.right() + 1)
                continue;
            const Element element{ElementKind::Mark, static_cast<std::int64_t>(mark->event), 0};
            const CanvasScope scope(c, element,
                                    p.isCause(element) || p.input.hovered == element ? 1 : p.aside);
            const Point place{at, p.frame.laneY(row)};
            drawMark(p, *mark, place);
            if (p.input.selected == element || p.input.hovered == element)
                c.circle(place, c.u(12), {}, pen(Token::Accent, c.u(2)));
            c.regionDisc(element, place, c.u(9), p.wordOf(*mark));
        }
    }
}

} // namespace zablab::scene
