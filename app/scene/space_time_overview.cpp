// SPDX-License-Identifier: GPL-3.0-or-later
// The whole run in one strip: who reigned, how much was said, the stars, the cursor, and the visible range as a frame
// that can be moved and drawn wider. What may not be seen yet is not part of it.
#include "app/scene/space_time_overview.h"

#include <algorithm>
#include <cmath>

namespace zablab::scene {

namespace {

constexpr double kOverviewCell = 3;
constexpr double kSmallestFrame = 10;

// The strip has an axis of its own: the same seconds, all of them.
TimeAxis overviewAxis(const SpaceTimeInput &input, const Rect &strip)
{
    return {input, {0, 0, 1, 0, wholeSpan(input)}, strip.x, strip.right()};
}

void drawReigns(const SpaceTimePicture &p, const TimeAxis &axis, const Rect &strip)
{
    const auto &reigns = p.input.view->reigns();
    const double end = strip.right();
    const double height = std::max(2.0, strip.height * 0.24);
    for (std::size_t i = 0; i < reigns.size() && reigns[i].from < p.limit();) {
        const double left = axis.x(reigns[i].from);
        const double right = std::min(axis.x(std::min(reigns[i].to, p.input.known)), end);
        p.canvas.box({left, strip.bottom() - height, std::max(1.0, right - left - 0.7), height}, 0,
                     Token::Leader);
        // The next one that is not on the same pixel.
        const Instant beyond = axis.at(left + 1);
        const auto next =
            std::lower_bound(reigns.begin() + static_cast<std::ptrdiff_t>(i) + 1, reigns.end(), beyond,
                             [](const ReignSpan &reign, Instant t) { return reign.to < t; });
        i = static_cast<std::size_t>(next - reigns.begin());
    }
}

void drawWhole(const SpaceTimePicture &p, const TimeAxis &axis, const Rect &strip)
{
    std::vector<double> x;
    std::vector<Instant> edges = axis.edges(kOverviewCell, x);
    for (Instant &edge : edges)
        edge = std::min(edge, p.limit());
    const TrafficGrid grid = p.input.view->traffic(edges);
    std::vector<double> votes(edges.size()), rest(edges.size());
    double most = 1;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        for (const ServerId id : p.input.view->lanes()) {
            votes[i] += grid.count(id, Traffic::Election, i);
            for (const Traffic kind : {Traffic::Recovery, Traffic::Broadcast, Traffic::Client})
                rest[i] += grid.count(id, kind, i);
        }
        most = std::max(most, votes[i] + rest[i]);
    }
    const double base = strip.bottom() - std::max(2.0, strip.height * 0.24) - 1;
    const double reach = base - strip.y - 2;
    const auto area = [&](bool all, Color color) {
        std::vector<Point> points{{strip.x, base}};
        for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
            const double n = rest[i] + (all ? votes[i] : 0);
            const double y = base - (n <= 0 ? 0 : reach * (0.15 + 0.85 * std::sqrt(n / most)));
            points.push_back({std::clamp(x[i], strip.x, strip.right()), y});
            points.push_back({std::clamp(x[i + 1], strip.x, strip.right()), y});
        }
        points.push_back({strip.right(), base});
        p.canvas.path(std::move(points), true, color);
    };
    area(true, roleColor(Role::Looking).faded(0.55));
    area(false, Color(Token::Follower, 0.6));
}

void drawTicks(const SpaceTimePicture &p, const TimeAxis &axis, const Rect &strip)
{
    const auto &list = p.input.view->bookmarks();
    const std::size_t end = p.input.view->firstMark(list, p.limit());
    for (std::size_t i = 0; i < end;) {
        const double x = axis.x(p.input.view->marks()[list[i]].at);
        p.canvas.circle({x, strip.y + p.canvas.u(2.2)}, p.canvas.u(1.7), Token::Leader);
        i = std::max(i + 1, p.input.view->firstMark(list, axis.at(x + p.canvas.u(5))));
    }
    for (const EventIndex event : p.input.violations)
        if ((*p.input.history)[event].at < p.limit())
            p.canvas.circle({axis.x((*p.input.history)[event].at), strip.y + p.canvas.u(2.6)},
                            p.canvas.u(2.6), Token::Bad);
}

} // namespace

OverviewFrame overviewFrame(const SpaceTimeInput &input, const LaneFrame &frame, double begin, double span)
{
    const Rect &strip = frame.overview;
    const double scale = strip.width / wholeSpan(input);
    OverviewFrame found;
    found.secondsPerPixel = 1 / std::max(1e-12, scale);
    double left = strip.x + begin * scale;
    double right = strip.x + (begin + span) * scale;
    const double small = kSmallestFrame * frame.unit;
    if (right - left < small) { // still to be seen and to be held
        const double middle = (left + right) / 2;
        left = middle - small / 2;
        right = middle + small / 2;
    }
    left = std::clamp(left, strip.x, strip.right() - small);
    right = std::clamp(right, strip.x + small, strip.right());
    found.rect = {left, strip.y, right - left, strip.height};
    return found;
}

void drawOverview(const SpaceTimePicture &p)
{
    const Rect &strip = p.frame.overview;
    if (strip.empty())
        return;
    Canvas &c = p.canvas;
    const Element beside{ElementKind::Tool, 0, kToolOverview};
    const Element window{ElementKind::Tool, 0, kToolWindow};
    const TimeAxis axis = overviewAxis(p.input, strip);
    {
        const CanvasScope scope(c, beside);
        c.box(strip, c.u(3), Token::Raised);
        c.clip(strip);
        drawWhole(p, axis, strip);
        drawReigns(p, axis, strip);
        drawTicks(p, axis, strip);
        const double cursor = std::clamp(axis.x(p.input.cursor), strip.x, strip.right());
        c.line({cursor, strip.y}, {cursor, strip.bottom()}, pen(Token::Ink, c.u(1.6)));
        c.unclip();
        c.region(beside, strip, p.words.overview);
    }
    const CanvasScope scope(c, window);
    const Rect frame = overviewFrame(p.input, p.frame, p.axis.begin(),
                                     (p.axis.right() - p.axis.left()) / p.axis.pixelsPerSecond())
                           .rect;
    const bool hovered = p.input.hovered == window;
    c.box(frame, c.u(3), Color(Token::Accent, hovered ? 0.22 : 0.12),
          pen(Token::Accent, c.u(hovered ? 2 : 1.4)));
    if (frame.width > c.u(24)) // handles
        for (const double x : {frame.x, frame.right()})
            c.box({x - c.u(1.5), frame.centre().y - c.u(3.5), c.u(3), c.u(7)}, c.u(1.5), Token::Accent);
    c.region(window, frame, p.words.overview);
}

} // namespace zablab::scene
