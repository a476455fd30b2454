// SPDX-License-Identifier: GPL-3.0-or-later
// What happens on the lanes of the transaction diagram: disks, cells, the quorum.
#include "app/scene/glyphs.h"
#include "app/scene/transaction_parts.h"
#include "app/scene/typography.h"

#include <algorithm>
#include <cmath>

namespace zablab::scene {

namespace {

Stroke outline(Color color, double width, double dash = 0, double gap = 0)
{
    return {color, width, dash, gap, false};
}

const TransactionServer *serverOf(const TransactionPicture &p, const TransactionLane &lane)
{
    return lane.servers.size() == 1 ? p.view.server(lane.servers[0]) : nullptr;
}

} // namespace

void drawDiskSign(Canvas &canvas, Point c, double height, Color color)
{
    const double w = height * 0.42, ry = height * 0.17, top = c.y - height * 0.33,
                 bottom = c.y + height * 0.33;
    const auto half = [&](double y, double sign) {
        std::vector<Point> points;
        for (int i = 0; i <= 8; ++i) {
            const double angle = 3.14159265 * i / 8;
            points.push_back({c.x - w * std::cos(angle), y + sign * ry * std::sin(angle)});
        }
        return points;
    };
    const Stroke line = outline(color, std::max(1.1, height * 0.1));
    std::vector<Point> lid = half(top, -1);
    const std::vector<Point> under = half(top, 1);
    lid.insert(lid.end(), under.rbegin(), under.rend());
    canvas.path(std::move(lid), true, {}, line);
    canvas.path(half(bottom, 1), false, {}, line);
    for (const double side : {-1.0, 1.0})
        canvas.line({c.x + side * w, top}, {c.x + side * w, bottom}, line);
}

std::vector<DiskBar> diskBarsOf(const TransactionPicture &p)
{
    std::vector<DiskBar> bars;
    const std::size_t leader = p.leaderLane();
    for (std::size_t i = 0; i < p.lanes.size(); ++i) {
        const TransactionServer *server = serverOf(p, p.lanes[i]);
        if (!server)
            continue;
        for (const LogWrite &write : server->writes) {
            if (!write.logged)
                continue;
            DiskBar bar;
            const Moment &end = write.synced ? write.synced : write.lost;
            bar.busy = !end;
            const Instant until = end ? end.at : std::max(p.input.cursor, write.logged.at);
            bar.slow = server->diskTimes > 1;
            bar.took = until - write.logged.at;
            bar.event = end ? end.event : write.logged.event;
            const double from = p.axis.at(write.logged.at) + p.u(3), to = p.axis.at(until);
            const bool left = i < leader && leader < p.lanes.size();
            const double length = std::max(p.u(2), to - from);
            const double middle = from + length / 2;
            if (p.rows) {
                bar.rect = {from, p.lanes[i].place + p.u(4.5), length, p.u(3.4)};
                bar.beside = {middle, p.lanes[i].place + p.u(13)};
                bar.side = Align::Centre;
            } else {
                const double x = p.lanes[i].place + (left ? -1 : 1) * p.u(19);
                bar.rect = {x - p.u(3), from, p.u(6), length};
                bar.beside = {x + (left ? -1 : 1) * p.u(8), middle};
                bar.side = left ? Align::Right : Align::Left;
            }
            bars.push_back(bar);
        }
    }
    return bars;
}

void drawTransactionDisks(TransactionPicture &p)
{
    for (const DiskBar &bar : diskBarsOf(p)) {
        const Element element{ElementKind::Mark, static_cast<std::int64_t>(bar.event), 0};
        const CanvasScope scope(p.canvas, element);
        const double radius = std::min(bar.rect.width, bar.rect.height) / 2;
        if (p.isChosen(element))
            p.canvas.box(bar.rect.grown(p.u(4)), radius + p.u(4), Color(Token::Accent, 0.3));
        if (bar.slow)
            p.canvas.box(bar.rect, 0, Color(Token::Bad, 0.35), {}, {Token::Bad, p.u(4.4), p.u(2)});
        else
            p.canvas.box(bar.rect, radius, Color(Token::Mute, bar.busy ? 0.75 : 0.9));
        p.canvas.region(element, bar.rect.grown(p.u(4)), p.words.disk + " " + durationText(bar.took));
        p.labels.keepOut(bar.rect);
    }
}

namespace {

// One after the other along a lane, so that none covers the one before.
struct CellRow {
    TransactionPicture &p;
    double place;
    double free = -1e9; // from here on, along the time

    double length(const std::string &text) const { return p.rows ? width(text) : p.u(17); }
    double width(const std::string &text) const
    {
        return std::max(p.u(p.rows ? 24 : 34),
                        p.canvas.measure(text, FontRole::MonoBold, p.canvas.font(12)) + p.u(8));
    }
    // `before`: it ends at `at`; else it begins there.
    void draw(double at, bool before, CellState state, const Element &element, const std::string &name)
    {
        const std::string text = cellText(p.view.zxid);
        const double along = length(text);
        double begin = before ? at - along : at + p.u(1.5);
        begin = std::max(begin, free);
        free = begin + along + p.u(2);
        const double across = p.rows ? std::min(p.u(14), rowPitch() - 1) : width(text);
        const Rect rect = p.rows ? Rect{begin, place - across / 2, along, across}
                                 : Rect{place - across / 2, begin, across, along};
        const bool odd = p.view.zxid.epoch % 2 != 0;
        const Color line = state == CellState::Cut ? Token::Bad
                           : odd                   ? Token::EpochOddEdge
                                                   : Token::EpochEvenEdge;
        const bool solid = state == CellState::Committed;
        const Color fill = !solid ? Color(Token::Card)
                           : odd  ? Color(Token::EpochOdd)
                                  : Color(Token::EpochEven);
        const Color ink = solid                     ? (odd ? Token::OnEpochOdd : Token::OnEpochEven)
                          : state == CellState::Cut ? Token::Bad
                                                    : Token::Ink;
        const CanvasScope scope(p.canvas, element);
        if (p.isChosen(element))
            p.canvas.box(rect.grown(p.u(4)), p.u(7), Color(Token::Accent, 0.35));
        p.canvas.box(rect, p.u(3.6), fill, outline(line, p.u(1.6)));
        const double size = p.rows ? std::min(p.canvas.font(12), across * 0.86) : p.canvas.font(12);
        p.canvas.text(rect.centre(), text, FontRole::MonoBold, size, ink, Align::Centre, rect.width - 2,
                      state == CellState::Cut);
        p.canvas.region(element, rect, name);
        p.labels.keepOut(rect);
    }
    double rowPitch() const
    {
        return p.lanes.size() > 1 ? std::fabs(p.lanes[1].place - p.lanes[0].place) : p.u(20);
    }
};

} // namespace

void drawTransactionCells(TransactionPicture &p)
{
    if (p.view.zxid == Zxid{})
        return;
    for (const TransactionLane &lane : p.lanes) {
        const TransactionServer *server = serverOf(p, lane);
        if (!server)
            continue;
        CellRow row{p, lane.place};
        const Element element{ElementKind::LogCell, server->id.value,
                              static_cast<std::int64_t>(p.view.zxid.packed())};
        struct Cell {
            Instant at;
            bool before;
            CellState state;
            std::string name;
        };
        std::vector<Cell> cells;
        for (const LogWrite &write : server->writes) {
            if (write.synced)
                cells.push_back({write.synced.at, true, CellState::Logged, p.words.logged});
            if (write.lost && write.loss != WriteLoss::None)
                cells.push_back({write.lost.at, false, CellState::Cut, p.words.lost});
        }
        if (server->applied && p.view.committed)
            cells.push_back({server->applied.at, false, CellState::Committed, p.words.applied});
        std::stable_sort(cells.begin(), cells.end(),
                         [](const Cell &a, const Cell &b) { return a.at < b.at; });
        for (const Cell &cell : cells)
            row.draw(p.axis.at(cell.at), cell.before, cell.state, element, lane.name + " " + cell.name);
    }
}

void drawQuorumLine(TransactionPicture &p)
{
    const Moment &at = p.view.decided ? p.view.decided : p.view.committed;
    if (!at)
        return;
    const double place = p.axis.at(at.at);
    const double from = p.rows ? p.plot.y - p.u(1) : p.plot.x, to = p.rows ? p.plot.bottom() : p.plot.right();
    const Color color = p.view.adoptedBy ? Color(Token::Leader) : Color(Token::Ink);
    p.canvas.line(p.point(from, place), p.point(to, place), outline(color, p.u(1.8), p.u(8), p.u(6)));
}

} // namespace zablab::scene
