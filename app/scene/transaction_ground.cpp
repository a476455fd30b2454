// SPDX-License-Identifier: GPL-3.0-or-later
// What the transaction diagram stands on: bands of the two phases, the axis with its folds, lifelines, heads, legend.
#include "app/scene/glyphs.h"
#include "app/scene/transaction_parts.h"
#include "app/scene/typography.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace zablab::scene {

namespace {

Stroke groundPen(Color color, double width, double dash = 0, double gap = 0)
{
    return {color, width, dash, gap, false};
}

std::string offsetText(Duration offset, Duration step)
{
    char text[32];
    const double ms = static_cast<double>(offset.us) / 1000;
    if (offset.us >= 10'000'000)
        std::snprintf(text, sizeof text, "+%.1f s", ms / 1000);
    else if (step.us >= 1000 && offset.us >= 100'000)
        std::snprintf(text, sizeof text, "+%.0f", ms);
    else
        std::snprintf(text, sizeof text, step.us < 100 ? "+%.2f" : "+%.1f", ms);
    return text;
}

Duration tickStep(double perMillisecond, double least)
{
    for (const std::int64_t us :
         {50, 100, 200, 500, 1000, 2000, 5000, 10'000, 20'000, 50'000, 100'000, 200'000, 500'000})
        if (static_cast<double>(us) / 1000 * perMillisecond >= least)
            return {us};
    return Duration::seconds(1);
}

// Whether there was room for its words.
bool drawTick(TransactionPicture &p, Instant at, Duration step, bool strong)
{
    const double place = p.axis.at(at);
    const std::string words = offsetText(at - p.view.first, step);
    const Color color = strong ? Token::Ink : Token::Mute;
    const LabelPlacer::Label label{words, strong ? FontRole::MonoBold : FontRole::Mono, 12, color};
    if (p.rows) {
        const LabelPlacer::Place above{{place, p.plot.y - p.u(9)}, Align::Centre};
        if (!p.labels.put(p.canvas, label, {above}))
            return false;
        if (strong) // the other times keep a figure's width away
            p.labels.keepOut(LabelPlacer::boundsOf(p.canvas, label, above).grown(p.u(7)));
        else
            p.canvas.line({place, p.plot.y - p.u(3)}, {place, p.plot.y}, groundPen(Token::Line, p.u(1.2)));
        return true;
    }
    const double x = p.u(54);
    if (!p.labels.put(p.canvas, label, {{{x - p.u(6), place}, Align::Right}}))
        return false;
    p.canvas.line({x - p.u(3), place}, {x + p.u(2), place}, groundPen(Token::Line, p.u(1.2)));
    return true;
}

bool atCursor(const TransactionPicture &p)
{
    return p.input.cursor >= p.axis.first() && p.input.cursor < p.axis.last();
}

// Before anything else in its row, which gives way to it. Under its time it needs no arrow besides: there is no room for
// one below the figures.
void drawCursorTime(TransactionPicture &p)
{
    if (!atCursor(p))
        return;
    const double place = p.axis.at(p.input.cursor);
    const bool told = drawTick(p, p.input.cursor, tickStep(p.axis.perMillisecond(), p.u(40)), true);
    if (p.rows && told)
        return;
    const Point tip = p.rows ? Point{place, p.plot.y} : Point{p.u(60), place};
    const double r = p.u(4.5);
    if (p.rows)
        p.canvas.path({tip, {tip.x - r, tip.y - r * 1.5}, {tip.x + r, tip.y - r * 1.5}}, true, Token::Ink);
    else
        p.canvas.path({tip, {tip.x - r * 1.5, tip.y - r}, {tip.x - r * 1.5, tip.y + r}}, true, Token::Ink);
}

void drawAxis(TransactionPicture &p)
{
    if (!p.rows) {
        p.canvas.line({p.u(55), p.axis.begin()}, {p.u(55), p.axis.end()}, groundPen(Token::Line, p.u(1.2)));
        p.canvas.text({p.u(48), p.plot.y - p.u(6)}, "ms", FontRole::Text, p.canvas.font(12), Token::Mute,
                      Align::Right);
    }
    if (atCursor(p)) {
        const double place = p.axis.at(p.input.cursor);
        p.canvas.line(p.point(p.rows ? p.plot.y : p.plot.x, place),
                      p.point(p.rows ? p.plot.bottom() : p.plot.right(), place),
                      groundPen(Color(Token::Ink, 0.3), p.u(1)));
    }
    const Duration step = tickStep(p.axis.perMillisecond(), p.u(p.rows ? 74 : 40));
    const std::vector<FoldedAxis::Piece> &pieces = p.axis.pieces();
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].folded)
            continue;
        std::size_t last = i; // what is true to scale without a fold
        while (last + 1 < pieces.size() && !pieces[last + 1].folded)
            ++last;
        const std::int64_t from = (pieces[i].from - p.view.first).us,
                           to = (pieces[last].to - p.view.first).us;
        bool any = false;
        for (std::int64_t us = (from + step.us - 1) / step.us * step.us; us <= to; us += step.us) {
            drawTick(p, p.view.first + Duration{us}, step, false);
            any = true;
        }
        if (!any)
            drawTick(p, pieces[i].from, step, false);
        i = last;
    }
}

// Two zigzags over the whole width, and nothing between them.
void drawFolds(TransactionPicture &p)
{
    const double from = p.rows ? p.plot.y - p.u(2) : p.u(56), to = p.rows ? p.plot.bottom() : p.plot.right();
    for (const FoldedAxis::Piece &piece : p.axis.pieces()) {
        if (!piece.folded)
            continue;
        const double middle = (piece.begin + piece.end) / 2;
        const double half = std::min((piece.end - piece.begin) / 2 - p.u(1), p.u(9));
        const Point a = p.point(from, middle - half), b = p.point(to, middle + half);
        p.canvas.box({std::min(a.x, b.x), std::min(a.y, b.y), std::fabs(b.x - a.x), std::fabs(b.y - a.y)}, 0,
                     Token::Card);
        for (const double side : {-1.0, 1.0}) {
            std::vector<Point> points;
            int i = 0;
            for (double across = from; across <= to; across += p.u(7), ++i)
                points.push_back(p.point(across, middle + side * half + (i % 2 ? p.u(2.4) : -p.u(2.4))));
            p.canvas.path(std::move(points), false, {}, groundPen(Token::Link, p.u(1.3)));
        }
        p.labels.keepOut(
            {std::min(a.x, b.x), std::min(a.y, b.y), std::fabs(b.x - a.x), std::fabs(b.y - a.y)});
    }
}

void drawPhaseName(TransactionPicture &p, double begin, double end, const std::string &phase,
                   const std::string &what)
{
    // In the longest part of the band that no fold covers.
    double from = begin, to = begin;
    for (std::size_t i = 0; i < p.axis.pieces().size(); ++i) {
        if (p.axis.pieces()[i].folded)
            continue;
        const double first = std::max(begin, p.axis.pieces()[i].begin);
        while (i + 1 < p.axis.pieces().size() && !p.axis.pieces()[i + 1].folded)
            ++i;
        const double last = std::min(end, p.axis.pieces()[i].end);
        if (last - first > to - from) {
            from = first;
            to = last;
        }
    }
    begin = from;
    end = to;
    const double middle = (begin + end) / 2;
    if (p.rows) {
        const double y = p.plot.y - p.u(9);
        const LabelPlacer::Label label{phase + " · " + what, FontRole::Bold, 12, Token::Text2};
        // In its band, or behind the cursor's time where a band has only begun.
        for (const LabelPlacer::Place &place : {LabelPlacer::Place{{middle, y}, Align::Centre},
                                                LabelPlacer::Place{{begin + p.u(8), y}, Align::Left},
                                                LabelPlacer::Place{{end + p.u(32), y}, Align::Left}})
            if (p.labels.put(p.canvas, label, {place})) {
                // Times of the axis stand in the same row: they keep a word's width away.
                p.labels.keepOut(LabelPlacer::boundsOf(p.canvas, label, place).grown(p.u(9)));
                return;
            }
        return;
    }
    const double x = (p.u(58) + p.plot.x) / 2;
    const bool upright = !phase.empty() && static_cast<unsigned char>(phase[0]) >= 0xE3;
    std::vector<std::pair<std::string, bool>> lines;
    if (upright) {
        for (const auto &[word, strong] : {std::pair{phase, true}, {what, false}})
            for (std::size_t i = 0; i + 3 <= word.size(); i += 3)
                lines.emplace_back(word.substr(i, 3), strong);
    } else {
        lines = {{phase, true}, {what, false}};
    }
    const double pitch = p.canvas.font(13) * 1.28;
    // Where the band is low: the phase only, or nothing.
    if (pitch * static_cast<double>(lines.size()) > end - begin - p.u(2))
        lines.resize(static_cast<std::size_t>(
            std::count_if(lines.begin(), lines.end(), [](const auto &line) { return line.second; })));
    if (pitch * static_cast<double>(lines.size()) > end - begin)
        return;
    double y = middle - pitch * (static_cast<double>(lines.size()) - 1) / 2;
    for (const auto &[line, strong] : lines) {
        p.canvas.text({x, y}, line, strong ? FontRole::Bold : FontRole::Text, p.canvas.font(13),
                      strong ? Token::Ink : Token::Mute, Align::Centre);
        y += pitch;
    }
}

void drawBands(TransactionPicture &p)
{
    if (!p.view.proposed)
        return;
    const Instant now = std::max(p.input.cursor, p.view.proposed.at);
    const Moment &decided = p.view.decided ? p.view.decided : p.view.committed;
    const Instant one = decided ? decided.at : p.view.officeLost ? p.view.officeLost.at : now;
    const auto band = [&](Instant from, Instant to, double strength, const std::string &phase,
                          const std::string &what) {
        const double begin = p.axis.at(from), end = std::max(p.axis.at(to), begin + 1);
        const double left = p.rows ? p.plot.x : p.u(60);
        const Rect rect = p.rows ? Rect{begin, p.plot.y, end - begin, p.plot.height}
                                 : Rect{left, begin, p.plot.right() - left, end - begin};
        p.canvas.box(rect, 0, Color(Token::Raised, strength));
        for (const double place : {begin, end})
            p.labels.keepOut(p.point(p.rows ? p.plot.y : p.plot.x, place),
                             p.point(p.rows ? p.plot.bottom() : p.plot.right(), place));
        if (!p.rows)
            p.canvas.box({left, begin + p.u(1), p.u(2.5), std::max(0.0, end - begin - p.u(2))}, 1,
                         Color(Token::Mute, strength));
        drawPhaseName(p, begin, end, phase, what);
    };
    band(p.view.proposed.at, one, 0.45, p.words.phaseOne, p.words.propose);
    if (!decided || p.view.adoptedBy)
        return;
    Instant end = decided.at;
    for (const TransactionServer &server : p.view.servers)
        if (server.applied && server.applied.at < decided.at + Duration::milliseconds(200))
            end = std::max(end, server.applied.at);
    if (p.view.told && p.view.told.at < decided.at + Duration::milliseconds(200))
        end = std::max(end, p.view.told.at);
    band(decided.at, std::max(end, decided.at + Duration{200}), 0.8, p.words.phaseTwo, p.words.commit);
}

void drawLifelines(TransactionPicture &p)
{
    const double top = p.axis.begin() - p.u(p.rows ? 6 : 10);
    const double now = atCursor(p) ? p.axis.at(p.input.cursor) : p.axis.end();
    for (const TransactionLane &lane : p.lanes) {
        const Color color = lane.down              ? Color(Token::Crashed)
                            : lane.servers.empty() ? Color(Token::Text2)
                                                   : roleColor(lane.role);
        const bool observer = lane.role == Role::Observer && !lane.servers.empty();
        const auto line = [&](double from, double to, bool down, double strength) {
            if (to <= from)
                return;
            const Color ink = down ? Color(Token::Crashed, 0.8 * strength)
                                   : Color(color).faded((lane.apart ? 0.45 : 0.85) * strength);
            const double dash = down ? p.u(1.5) : observer || lane.apart ? p.u(7) : 0;
            p.canvas.line(
                p.point(lane.place, from), p.point(lane.place, to),
                groundPen(ink, p.u(lane.role == Role::Leader ? 1.8 : 1.5), dash, down ? p.u(5) : p.u(4)));
        };
        const TransactionServer *server = lane.servers.size() == 1 ? p.view.server(lane.servers[0]) : nullptr;
        double from = top;
        if (server && !lane.down)
            for (const Outage &outage : server->outages) {
                if (outage.to <= p.axis.first() || outage.from >= p.axis.last() ||
                    outage.from > p.input.cursor)
                    continue;
                const double begin = std::max(top, p.axis.at(outage.from));
                const double end = std::min(now, p.axis.at(std::min(outage.to, p.axis.last())));
                line(from, begin, false, 1);
                line(begin, end, true, 1);
                drawCross(p.canvas, p.point(lane.place, begin), p.u(4.5), Token::Bad, p.u(2));
                from = std::max(begin, end);
            }
        line(from, now, lane.down, 1);
        if (now < p.axis.end())
            line(now, p.axis.end(), lane.down, 0.25);
        p.labels.keepOut(p.point(lane.place, top), p.point(lane.place, p.axis.end()));
    }
}

} // namespace

void drawTransactionGround(TransactionPicture &p)
{
    drawCursorTime(p);
    drawBands(p);
    drawLifelines(p);
    drawFolds(p);
    drawAxis(p);
    if (p.input.more && atCursor(p))
        p.labels.put(p.canvas, {p.words.notYet, FontRole::Text, 12, Token::Mute},
                     {{p.rows ? Point{p.axis.at(p.input.cursor) + p.u(8), p.plot.y - p.u(9)}
                              : Point{p.plot.x + p.u(4), p.axis.at(p.input.cursor) + p.u(14)},
                       Align::Left}});
}

} // namespace zablab::scene
