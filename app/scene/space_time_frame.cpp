// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the lanes: the axis with its times, breaks where quiet was passed over, the veil over the
// future, the cursor with its clock.
#include "app/scene/space_time_layout.h"
#include "app/scene/typography.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace zablab::scene {

namespace {

// 1, 2 or 5 times a power of ten, the nearest at or above.
double nice(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(std::max(1e-7, value))));
    for (const double step : {1.0, 2.0, 5.0, 10.0})
        if (step * power >= value * 0.999)
            return step * power;
    return 10 * power;
}

int placesFor(double step) // behind the point
{
    return step < 0.9e-5 ? 6 : step < 0.9e-4 ? 5 : step < 0.9e-3 ? 4 : step < 0.5 ? 3 : step < 1 ? 1 : 0;
}

std::string timeWord(double seconds, int places)
{
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.*f", places, seconds > 0 ? seconds : 0.0); // never "-0.000"
    return buffer;
}

bool inBreak(const std::vector<QuietSpan> &breaks, Instant t)
{
    return std::any_of(breaks.begin(), breaks.end(),
                       [t](const QuietSpan &s) { return s.from < t && t < s.to; });
}

} // namespace

void drawTimeGrid(const SpaceTimePicture &p, const std::vector<Star> &stars)
{
    Canvas &c = p.canvas;
    const CanvasScope scope(c, {ElementKind::Axis, 0, 0});
    const auto breaks = p.breaks();
    // Labels stand at round times near a grid of the axis' own seconds, so that they stay while it is moved.
    const double grid = nice(c.u(112) / p.axis.pixelsPerSecond());
    const double begin = p.axis.seconds(p.axis.first());
    struct Tick {
        double x, seconds, step;
        std::size_t piece;
    };
    std::vector<Tick> ticks;
    std::vector<double> finest(breaks.size() + 1, 1e9);
    double free = -1e9;
    const double cursor = p.axis.x(p.input.cursor);
    const double size = c.font(12);
    const double tab = c.measure(clockText(p.input.cursor), FontRole::MonoBold, c.font(13)) / 2 + c.u(12);
    for (double s = std::floor(begin / grid) * grid;
         p.axis.left() + (s - begin) * p.axis.pixelsPerSecond() <= p.axis.right(); s += grid) {
        if (s < 0)
            continue;
        const Instant here = p.axis.instant(s);
        const Instant next = p.axis.instant(s + grid);
        const double local = std::max(1e-6, static_cast<double>((next - here).us) / 1e6);
        const double step = nice(local * 0.35);
        const double t = std::ceil(static_cast<double>(here.us) / 1e6 / step - 1e-9) * step;
        const Instant at{static_cast<std::int64_t>(std::llround(t * 1e6))};
        const double x = p.axis.x(at);
        if (at > p.input.known || inBreak(breaks, at) || x < p.axis.left() - 1 || x > p.axis.right() + 1)
            continue;
        const auto piece = static_cast<std::size_t>(std::count_if(
            breaks.begin(), breaks.end(), [at](const QuietSpan &quiet) { return quiet.to <= at; }));
        finest[piece] = std::min(finest[piece], step);
        ticks.push_back({x, t, step, piece});
    }
    for (const auto &[x, seconds, step, piece] : ticks) {
        c.line({x, p.frame.top}, {x, p.frame.bottom}, pen(Color(Token::Line, 0.6), c.u(1)));
        // Neighbours between two breaks are written alike, unless their steps are far apart.
        const std::string word = timeWord(seconds, std::min(placesFor(finest[piece]), placesFor(step) + 1));
        const double width = c.measure(word, FontRole::Mono, size);
        const double left =
            std::clamp(x - width / 2, p.axis.left() - c.u(6), p.axis.right() - width + c.u(6));
        const bool underTab = left < cursor + tab && left + width > cursor - tab;

        const bool underStar = std::any_of(stars.begin(), stars.end(), [&](const auto &star) {
            return star.x > left - c.u(9) && star.x < left + width + c.u(9);
        });
        if (left < free || underTab || underStar)
            continue;
        c.text({left, p.frame.timeRow}, word, FontRole::Mono, size, Token::Mute);
        free = left + width + c.u(14);
    }
}

namespace {

void zigzag(Canvas &c, double x, double top, double bottom)
{
    std::vector<Point> points;
    const double step = c.u(9);
    bool out = false;
    for (double y = top; y <= bottom + 0.1; y += step, out = !out)
        points.push_back({x + (out ? c.u(5) : 0), y});
    c.path(std::move(points), false, {}, pen(Token::Mute, c.u(1.2)));
}

} // namespace

void drawBreaks(const SpaceTimePicture &p)
{
    Canvas &c = p.canvas;
    const CanvasScope scope(c, {ElementKind::Axis, 0, 1});
    for (const QuietSpan &span : p.breaks()) {
        const double from = p.axis.x(span.from);
        const double to = p.axis.x(span.to);
        const double inset = std::min(c.u(10), (to - from) * 0.12);
        const double left = from + inset;
        const double right = to - inset;
        const double top = p.frame.top - c.u(5);
        const double bottom = p.frame.bottom + c.u(4);
        c.box({left, top, right - left, bottom - top}, 0, Token::Card);
        zigzag(c, left, top, bottom);
        zigzag(c, right - c.u(5), top, bottom);
        const std::string words = filled(p.words.later, {durationText(span.to - span.from)});
        const double size = c.font(13);
        // In the middle of what can be seen of it.
        const double seenLeft = std::max(left + c.u(6), p.axis.left());
        const double seenRight = std::min(right - c.u(6), p.axis.right());
        const double room = seenRight - seenLeft;
        const double middle = (seenLeft + seenRight) / 2;
        const double cursor = p.axis.x(p.input.cursor);
        const double half = c.measure(words, FontRole::Bold, size) / 2;
        // The words stay readable while the cursor crosses the break.
        if (room >= 2 * half && std::fabs(cursor - middle) > half + c.u(4))
            c.text({middle, (p.frame.top + p.frame.bottom) / 2}, words, FontRole::Bold, size, Token::Text2,
                   Align::Centre);
        c.region({ElementKind::Axis, span.from.us, 1}, {left, top, right - left, bottom - top}, words);
    }
}

void drawFuture(const SpaceTimePicture &p)
{
    Canvas &c = p.canvas;
    const CanvasScope scope(c, {ElementKind::Axis, 0, 2});
    const double cursor = p.axis.x(p.input.cursor);
    const double right = p.axis.right() + c.u(8);
    const Rect lanes{std::max(cursor, p.axis.left()), p.frame.top - c.u(6),
                     right - std::max(cursor, p.axis.left()), p.frame.bottom - p.frame.top + c.u(12)};
    if (lanes.width <= 0)
        return;
    const bool veiled = p.input.veiledFrom < Instant::max();
    if (!veiled) {
        c.box(lanes, 0, Color(Token::Card, 0.62));
        return;
    }
    const double from = std::max(p.axis.x(std::max(p.input.veiledFrom, p.input.cursor)), p.axis.left());
    if (from > lanes.x)
        c.box({lanes.x, lanes.y, from - lanes.x, lanes.height}, 0, Color(Token::Card, 0.62));
    const Rect hidden{from, p.frame.phaseRow - c.u(11), right - from,
                      p.frame.bottom + c.u(6) - p.frame.phaseRow + c.u(11)};
    if (hidden.width <= 0)
        return;
    c.box(hidden, 0, Token::Veil);
    const double size = c.font(13);
    const std::string &words = p.input.answerHidden ? p.words.veiled : p.words.notYet;
    if (hidden.width > c.measure(words, FontRole::Text, size) + c.u(24))
        c.text({hidden.centre().x, lanes.centre().y}, words, FontRole::Text, size, Token::Mute,
               Align::Centre);
}

void drawCursor(const SpaceTimePicture &p)
{
    Canvas &c = p.canvas;
    const CanvasScope scope(c, {ElementKind::Axis, 0, 3});
    const double x = p.axis.x(p.input.cursor);
    if (x < p.axis.left() - c.u(8) || x > p.axis.right() + c.u(8))
        return;
    c.line({x, p.frame.timeRow}, {x, p.frame.bottom + c.u(4)}, pen(Token::Ink, c.u(2)));
    const std::string clock = clockText(p.input.cursor);
    const double size = c.font(13);
    const double width = c.measure(clock, FontRole::MonoBold, size) + c.u(16);
    const double centre =
        std::clamp(x, p.axis.left() - c.u(6) + width / 2, p.axis.right() + c.u(6) - width / 2);
    const Rect tab{centre - width / 2, p.frame.timeRow - c.u(11), width, c.u(22)};
    c.box(tab, c.u(6), Token::Ink);
    c.text(tab.centre(), clock, FontRole::MonoBold, size, Token::Card, Align::Centre);
}

} // namespace zablab::scene
