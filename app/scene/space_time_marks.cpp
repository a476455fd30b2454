// SPDX-License-Identifier: GPL-3.0-or-later
// The marks on the lanes and the stars above them: what a person would put a finger on.
#include "app/scene/glyphs.h"
#include "app/scene/space_time_layout.h"
#include "app/scene/typography.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace zablab::scene {

namespace {

Stroke stroke(Color color, double width, double dash = 0, double gap = 0)
{
    return {color, width, dash, gap, false};
}

void drawStar(Canvas &c, Point at, double radius, Color color)
{
    std::vector<Point> points;
    for (int i = 0; i < 10; ++i) {
        const double a = std::numbers::pi * (i / 5.0 - 0.5);
        const double r = i % 2 == 0 ? radius : radius * 0.45;
        points.push_back({at.x + r * std::cos(a), at.y + r * std::sin(a)});
    }
    c.path(std::move(points), true, color);
}

// More important marks win where two would stand on each other.
int weight(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Crash:
    case MarkKind::Restart:
    case MarkKind::DiskLost:
        return 5;
    case MarkKind::Established:
    case MarkKind::Truncated:
    case MarkKind::SnapshotLoaded:
    case MarkKind::ConfigActivated:
    case MarkKind::SessionExpired:
        return 4;
    case MarkKind::QuorumLost:
    case MarkKind::LeaderLost:
    case MarkKind::Pause:
    case MarkKind::Resume:
    case MarkKind::Fault:
        return 3;
    case MarkKind::VoteChanged:
        return 2;
    case MarkKind::Committed:
        return 1;
    default:
        return 0; // lines and bands show it
    }
}

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
        c.circle(at, c.u(6.5 * s), Token::Card, stroke(Token::Good, c.u(1.8)));
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
        c.circle(at, c.u(5.5 * s), Token::Card, stroke(Token::Bad, c.u(1.8)));
        c.line({at.x - c.u(2.6 * s), at.y}, {at.x + c.u(2.6 * s), at.y}, stroke(Token::Bad, c.u(1.8)));
        break;
    case MarkKind::Pause:
    case MarkKind::Resume:
        c.circle(at, c.u(6 * s), Token::Card, stroke(Token::Crashed, c.u(1.5)));
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

} // namespace

void drawTimeMarks(const SpaceTimePicture &p)
{
    Canvas &c = p.canvas;
    const auto &marks = p.input.view->marks();
    const auto [first, last] = p.input.view->marksWithin(p.axis.first(), p.axis.last());
    const Instant limit = std::min(p.input.veiledFrom, p.input.known);
    double word = -1e9;
    std::map<std::size_t, std::pair<double, int>> lastOn; // by lane: where and how important
    std::vector<std::pair<const Mark *, Point>> shown;
    for (std::size_t i = first; i < last; ++i) {
        const Mark &mark = marks[i];
        if (mark.at > limit || (mark.at == limit && p.input.veiledFrom < Instant::max()))
            continue;
        const double x = p.axis.x(mark.at);
        const Element element{ElementKind::Mark, static_cast<std::int64_t>(mark.event), 0};
        const CanvasScope scope(c, element);
        if (mark.kind == MarkKind::Cut || mark.kind == MarkKind::Heal) {
            const bool cut = mark.kind == MarkKind::Cut;
            const Color color = cut ? Token::Bad : Token::Good;
            c.line({x, p.frame.top - c.u(2)}, {x, p.frame.bottom}, stroke(color, c.u(1.8), c.u(4), c.u(3)));
            const std::string &text = cut ? p.words.cut : p.words.healed;
            const double width = c.measure(text, FontRole::Bold, c.font(12));
            if (x > word && x + width < p.axis.right()) { // at the foot, where nothing else is written
                c.text({x + c.u(4), p.frame.bottom - c.u(2)}, text, FontRole::Bold, c.font(12), color);
                word = x + width + c.u(10);
            }
        }
        const auto lane = mark.server ? p.lane(mark.server) : std::nullopt;
        if (!lane || weight(mark.kind) == 0)
            continue;
        const auto found = lastOn.find(*lane);
        if (found != lastOn.end() && x - found->second.first < c.u(18)) {
            if (weight(mark.kind) <= found->second.second)
                continue;
            const auto same = std::find_if(shown.rbegin(), shown.rend(),
                                           [&](const auto &s) { return p.lane(s.first->server) == lane; });
            if (same != shown.rend())
                shown.erase(std::next(same).base());
        }
        lastOn[*lane] = {x, weight(mark.kind)};
        shown.emplace_back(&mark, Point{x, p.frame.laneY(*lane)});
    }
    for (const auto &[x, event] : p.stars()) {
        const Element element{ElementKind::Mark, static_cast<std::int64_t>(event), 0};
        const CanvasScope scope(c, element);
        drawStar(c, {x, p.frame.timeRow}, c.u(6), Token::Leader);
        c.regionDisc(element, {x, p.frame.timeRow}, c.u(8), "★");
    }
    for (const auto &[mark, at] : shown) {
        const Element element{ElementKind::Mark, static_cast<std::int64_t>(mark->event), 0};
        const CanvasScope scope(c, element);
        drawMark(p, *mark, at);
        if (p.input.selected == element || p.input.hovered == element)
            c.circle(at, c.u(12), {}, stroke(Token::Accent, c.u(2)));
        c.regionDisc(element, at, c.u(9), serverText(mark->server));
    }
}

} // namespace zablab::scene
