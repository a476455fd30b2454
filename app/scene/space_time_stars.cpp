// SPDX-License-Identifier: GPL-3.0-or-later
// The row of stars above the lanes: what happened that one may want to go back to, said on pointing at it. Each keeps its
// place while the range is moved; where several would touch, the most important stays.
#include "app/scene/glyphs.h"
#include "app/scene/space_time_layout.h"
#include "app/scene/typography.h"
#include "engine/views/explanation.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace zablab::scene {

namespace {

constexpr double kStarPlace = 15; // pixels
constexpr double kTickPlace = 46; // a commit says little: it needs more room
constexpr std::size_t kMostTicks = 40;
constexpr std::size_t kLookedAtInAPlace = 16;

void drawStarSign(Canvas &c, Point at, double radius, Color color)
{
    std::vector<Point> points;
    for (int i = 0; i < 10; ++i) {
        const double a = std::numbers::pi * (i / 5.0 - 0.5);
        const double r = i % 2 == 0 ? radius : radius * 0.45;
        points.push_back({at.x + r * std::cos(a), at.y + r * std::sin(a)});
    }
    c.path(std::move(points), true, color);
}

// Where a reader's eye should fall first.
int rankOfStar(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Established:
        return 9;
    case MarkKind::Crash:
    case MarkKind::Cut:
    case MarkKind::DiskLost:
        return 8;
    case MarkKind::Truncated:
    case MarkKind::SessionExpired:
        return 7;
    case MarkKind::LeaderLost:
    case MarkKind::QuorumLost:
    case MarkKind::SnapshotLoaded:
    case MarkKind::ConfigActivated:
        return 6;
    case MarkKind::Elected:
    case MarkKind::Heal:
        return 5;
    default:
        return 1;
    }
}

bool free(const std::vector<Star> &stars, double x, double room)
{
    return std::none_of(stars.begin(), stars.end(),
                        [&](const Star &star) { return std::fabs(star.x - x) < room; });
}

} // namespace

std::vector<Star> starsOf(const SpaceTimePicture &p)
{
    std::vector<Star> stars;
    const Canvas &c = p.canvas;
    const auto &marks = p.input.view->marks();
    const double tab = c.measure(clockText(p.input.cursor), FontRole::MonoBold, c.font(13)) / 2 + c.u(16);
    const double cursor = p.axis.x(p.input.cursor);
    const auto visible = [&](double x) {
        return std::fabs(x - cursor) > tab && x >= p.axis.left() && x <= p.axis.right();
    };
    for (const EventIndex event : p.input.violations) {
        const Instant at = (*p.input.history)[event].at;
        const double x = p.axis.x(at);
        if (at < p.limit() && visible(x) && free(stars, x, c.u(kStarPlace)))
            stars.push_back({Star::Sign::Violation, x, event, p.words.violated});
    }
    std::vector<double> places;
    const std::vector<Instant> edges = p.axis.edges(c.u(kStarPlace), places);
    const auto &list = p.input.view->bookmarks();
    struct Found {
        int rank;
        double x;
        const Mark *mark;
    };
    std::vector<Found> found;
    std::size_t next = p.input.view->firstMark(list, edges.front());
    for (std::size_t place = 0; place + 1 < edges.size(); ++place) {
        const std::size_t end = p.input.view->firstMark(list, std::min(edges[place + 1], p.limit()));
        const Mark *best = nullptr;
        for (std::size_t i = next; i < end && i < next + kLookedAtInAPlace; ++i)
            if (!best || rankOfStar(marks[list[i]].kind) > rankOfStar(best->kind))
                best = &marks[list[i]];
        if (best)
            if (const double x = p.axis.x(best->at); visible(x))
                found.push_back({rankOfStar(best->kind), x, best});
        next = std::max(next, end);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Found &a, const Found &b) { return a.rank > b.rank; });
    for (const Found &star : found)
        if (free(stars, star.x, c.u(kStarPlace * 0.85)))
            stars.push_back({Star::Sign::Star, star.x, star.mark->event, p.wordOf(*star.mark)});
    // Commits by those who lead: small ticks, as long as they are few.
    for (const auto &[id, row] : p.lanes.places) {
        const auto &commits = p.input.view->marksOf(id, weightOf(MarkKind::Committed));
        const std::size_t first = p.input.view->firstMark(commits, edges.front());
        const std::size_t end = p.input.view->firstMark(commits, std::min(edges.back(), p.limit()));
        if (end - first > kMostTicks)
            continue;
        for (std::size_t i = first; i < end; ++i) {
            const Mark &mark = marks[commits[i]];
            const double x = p.axis.x(mark.at);
            if (visible(x) && p.roleAt(id, mark.at) == Role::Leader && free(stars, x, c.u(kTickPlace)))
                stars.push_back({Star::Sign::Tick, x, mark.event, p.wordOf(mark)});
        }
    }
    std::stable_sort(stars.begin(), stars.end(), [](const Star &a, const Star &b) { return a.x < b.x; });
    return stars;
}

void drawStars(const SpaceTimePicture &p, const std::vector<Star> &stars)
{
    Canvas &c = p.canvas;
    for (const Star &star : stars) {
        const Element element{ElementKind::Mark, static_cast<std::int64_t>(star.event), 0};
        const bool hovered = p.input.hovered == element;
        const CanvasScope scope(c, element);
        const Point at{star.x, p.frame.timeRow};
        if (p.input.selected == element || hovered)
            c.circle(at, c.u(9.5), Color(Token::Accent, 0.2), pen(Token::Accent, c.u(1.6)));
        if (star.sign == Star::Sign::Tick)
            drawTick(c, at, c.u(4.5), Token::Text2, c.u(1.8));
        else if (star.sign == Star::Sign::Star)
            drawStarSign(c, at, c.u(6), Token::Leader);
        else {
            drawStarSign(c, at, c.u(7), Token::Bad);
            drawCross(c, at, c.u(2.4), Token::OnBad, c.u(1.4));
        }
        c.regionDisc(element, at, c.u(8), star.name);
    }
}

void drawHoverTag(const SpaceTimePicture &p)
{
    Canvas &c = p.canvas;
    const Element &what = p.input.hovered;
    const Region *region = what.kind == ElementKind::None ? nullptr : c.list().region(what);
    if (!region || region->name.empty() || what.kind == ElementKind::Lane || what.kind == ElementKind::Axis ||
        what.kind == ElementKind::Band)
        return;
    std::string text = region->name;
    Instant at;
    if (what.kind == ElementKind::Mark && what.id >= 0 &&
        what.id < static_cast<std::int64_t>(p.input.history->size()))
        text += "  " + clockText((*p.input.history)[static_cast<EventIndex>(what.id)].at);
    const double size = c.font(12.5);
    const double width = c.measure(text, FontRole::Text, size) + c.u(16);
    const double height = c.u(22);
    const Rect r = region->rect;
    const double centre = region->reach > 0 ? (region->from.x + region->to.x) / 2 : r.centre().x;
    const double x = std::clamp(centre - width / 2, p.axis.left() - c.u(6),
                                std::max(p.axis.left(), p.axis.right() + c.u(6) - width));
    const bool above = r.y - height - c.u(6) > p.frame.phaseRow;
    const double y = above ? r.y - height - c.u(4) : std::min(r.bottom() + c.u(4), c.list().height - height);
    const CanvasScope scope(c, {ElementKind::Axis, 0, 6});
    c.box({x, y, width, height}, c.u(6), Token::Raised, pen(Token::Accent, c.u(1)));
    c.text({x + c.u(8), y + height / 2}, text, FontRole::Text, size, Token::Ink);
}

} // namespace zablab::scene
