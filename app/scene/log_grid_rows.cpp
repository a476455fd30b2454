// SPDX-License-Identifier: GPL-3.0-or-later
// The grid of logs: its header, its rows and its legend.
#include "app/scene/glyphs.h"
#include "app/scene/log_grid_parts.h"
#include "app/scene/marks.h"
#include "app/scene/typography.h"

#include <algorithm>

namespace zablab::scene {

namespace {

Stroke gridLine(Color color, double width, double dash = 0)
{
    return {color, width, dash, dash * 0.8, false};
}

Color rowColor(const ServerView &server)
{
    if (server.liveness == Liveness::Crashed || server.liveness == Liveness::NotStarted)
        return Token::Crashed;
    switch (server.state) {
    case ServerState::Leading:
        return Token::Leader;
    case ServerState::Following:
        return Token::Follower;
    case ServerState::Observing:
        return Token::Observer;
    case ServerState::Looking:
        break;
    }
    return Token::Ink;
}

// How far a row's line under the cells reaches: what is applied.
double appliedRight(const LogGridPicture &p, Zxid applied)
{
    double right = 0;
    for (const PlacedColumn &placed : p.columns) {
        if (placed.column.last <= applied)
            right = placed.right();
        else if (placed.column.first <= applied)
            right = placed.x + placed.width / 2;
    }
    return right;
}

// "0x2⋅": the figures of its columns go on from there.
std::string epochText(std::uint32_t epoch)
{
    std::string text = zxidText({epoch, 0});
    text.pop_back();
    return text;
}

std::string partText(std::int64_t held, std::int64_t count)
{
    return std::to_string(held) + "/" + std::to_string(count);
}

void drawRowName(const LogGridPicture &p, const LogGridRow &row, double y, Rect whole)
{
    Canvas &c = p.canvas;
    const ServerView &server = *row.server;
    const bool down = server.liveness == Liveness::Crashed || server.liveness == Liveness::NotStarted;
    std::string spoken = row.name;
    if (row.alike.size() > 1) {
        std::string all;
        for (const ServerId id : row.alike)
            all += (all.empty() ? "" : " ") + serverText(id);
        spoken = filled(p.words.servers, {std::to_string(row.alike.size()), all});
    }
    c.region({ElementKind::Server, server.id.value, 0},
             {0, whole.y, p.frame.cellsLeft - c.u(4), whole.height}, spoken);
    const CanvasScope scope(c, {ElementKind::Server, server.id.value, 0});
    const double width =
        c.text({p.frame.nameLeft, y}, row.name, FontRole::Bold, c.font(13), rowColor(server));
    const Point sign{p.frame.nameLeft + width + c.u(12), y};
    if (down)
        drawCross(c, sign, c.u(4), Token::Crashed, c.u(1.6));
    else if (server.liveness == Liveness::Paused)
        drawPauseBars(c, sign, c.u(9), Token::Crashed);
    else if (server.state == ServerState::Leading)
        drawCrown(c, sign, c.u(14), Token::Leader);
    else if (server.state == ServerState::Observing)
        drawEye(c, sign, c.u(13), Token::Observer);
    else if (server.state == ServerState::Looking)
        c.text({sign.x, y}, "?", FontRole::Bold, c.font(13), Token::Text2, Align::Centre);
}

void drawFacts(const LogGridPicture &p, const ServerView &server, double y)
{
    if (p.frame.factWidth <= 0)
        return;
    const Zxid facts[] = {server.lastCommitted, server.lastApplied, server.snapshotZxid};
    double right = p.frame.factsLeft;
    for (const Zxid zxid : facts) {
        right += p.frame.factWidth;
        const bool none = zxid == Zxid{};
        p.canvas.text({right, y}, none ? "\u2013" : zxidText(zxid), FontRole::Mono, p.font,
                      none ? Token::Mute : Token::Text2, Align::Right);
    }
}

} // namespace

const std::string &cellWord(LogCell cell, const LogGridWords &words)
{
    switch (cell) {
    case LogCell::Written:
        return words.written;
    case LogCell::OnDisk:
        return words.onDisk;
    case LogCell::CommittedMemory:
        return words.committedMemory;
    case LogCell::Committed:
        return words.committed;
    case LogCell::Snapshot:
        return words.snapshot;
    case LogCell::Cut:
        return words.cut;
    case LogCell::Absent:
        break;
    }
    return words.absent;
}

void drawLogGridCell(Canvas &canvas, Rect rect, LogCell cell, bool odd, const std::string &text, double font,
                     bool several)
{
    const Color fill = odd ? Token::EpochOdd : Token::EpochEven;
    const Color edge = odd ? Token::EpochOddEdge : Token::EpochEvenEdge;
    const Color on = odd ? Token::OnEpochOdd : Token::OnEpochEven;
    const double radius = std::min(canvas.u(3.6), rect.height / 3);
    const Rect inner = rect.grown(-canvas.u(0.8));
    const auto say = [&](Color color, bool struck = false) {
        if (!text.empty())
            canvas.text(rect.centre(), text, FontRole::MonoBold, font, color, Align::Centre, 0, struck);
    };
    if (several && cell != LogCell::Absent && cell != LogCell::Cut) // more of them behind
        canvas.box({rect.x + canvas.u(3), rect.y - canvas.u(2), rect.width - canvas.u(6), rect.height},
                   radius, {}, gridLine(edge.faded(0.7), canvas.u(1)));
    switch (cell) {
    case LogCell::Committed:
        canvas.box(rect, radius, fill);
        say(on);
        break;
    case LogCell::CommittedMemory:
        canvas.box(rect, radius, fill, gridLine(Token::Card, canvas.u(1.6), canvas.u(3)));
        say(on);
        break;
    case LogCell::OnDisk:
        canvas.box(inner, radius, several ? Fill(Token::Card) : Fill{}, gridLine(edge, canvas.u(1.6)));
        say(edge);
        break;
    case LogCell::Written:
        canvas.box(inner, radius, several ? Fill(Token::Card) : Fill{},
                   gridLine(edge, canvas.u(1.4), canvas.u(3)));
        say(edge);
        break;
    case LogCell::Snapshot: { // a solid foot: the snapshot stands for it, the log does not have it
        canvas.box(inner, radius, fill.faded(0.28), {}, {edge.faded(0.45), canvas.u(5), canvas.u(1.2)});
        const double width = text.empty() ? 0 : canvas.measure(text, FontRole::MonoBold, font);
        if (!text.empty())
            canvas.box({rect.centre().x - width / 2 - canvas.u(3), rect.centre().y - font * 0.62,
                        width + canvas.u(6), font * 1.24},
                       canvas.u(3), Token::Card);
        say(edge);
        break;
    }
    case LogCell::Cut:
        canvas.box(inner, radius, {}, gridLine(Token::Bad, canvas.u(1.6)));
        say(Token::Bad, true);
        if (text.empty())
            canvas.line({inner.x, inner.centre().y}, {inner.right(), inner.centre().y},
                        gridLine(Token::Bad, canvas.u(1.4)));
        break;
    case LogCell::Absent:
        canvas.line({rect.centre().x - canvas.u(4), rect.centre().y},
                    {rect.centre().x + canvas.u(4), rect.centre().y},
                    gridLine(Color(Token::Mute, 0.6), canvas.u(1.4)));
        break;
    }
}

void drawLogGridHeader(const LogGridPicture &p)
{
    Canvas &c = p.canvas;
    const double y = p.frame.header;
    // One label an epoch, over its columns; the figures too where the rows are too low for them.
    for (std::size_t i = 0; i < p.columns.size();) {
        const std::uint32_t epoch = p.columns[i].column.last.epoch;
        std::size_t end = i;
        while (end < p.columns.size() && p.columns[end].column.first.epoch == epoch &&
               p.columns[end].column.last.epoch == epoch)
            ++end;
        end = std::max(end, i + 1);
        const double left = p.columns[i].x;
        const double right = p.columns[end - 1].right();
        const LogGridColumn &from = p.columns[i].column;
        const bool mixed = from.first.epoch != from.last.epoch;
        const Color color = mixed ? Token::Mute : epoch % 2 != 0 ? Token::EpochOddEdge : Token::EpochEvenEdge;
        c.setElement({ElementKind::Axis, static_cast<std::int64_t>(epoch), 0});
        if (!p.frame.counters && !mixed) {
            const std::string label = c.elided(epochText(epoch), FontRole::MonoBold, p.font, right - left);
            const double width = c.text({left, y}, label, FontRole::MonoBold, p.font, color);
            if (right - left - width > c.u(10))
                c.line({left + width + c.u(4), y}, {right, y}, gridLine(color.faded(0.6), c.u(1.2)));
        } else if (p.frame.counters) {
            for (std::size_t k = i; k < end; ++k)
                c.text({p.columns[k].x + p.columns[k].width / 2, y}, columnText(p.columns[k].column),
                       FontRole::MonoBold, p.font, color, Align::Centre, p.columns[k].width);
        }
        i = end;
    }
    for (const PlacedColumn &placed : p.columns) {
        const LogGridColumn &column = placed.column;
        c.region({column.fold() ? ElementKind::Axis : ElementKind::Transaction,
                  static_cast<std::int64_t>(column.last.packed()), 0},
                 {placed.x, 0, placed.width, p.frame.top},
                 column.fold() ? zxidText(column.first) + " \u2026 " + zxidText(column.last)
                               : zxidText(column.first));
    }
    c.setElement({ElementKind::Axis, 0, 1});
    if (p.frame.factWidth > 0) {
        double right = p.frame.factsLeft;
        for (const std::string &word : {p.words.lastKnown, p.words.lastApplied, p.words.snapshotUpTo}) {
            right += p.frame.factWidth;
            c.text({right, y}, word, FontRole::Text, p.font, Token::Mute, Align::Right,
                   p.frame.factWidth - c.u(6));
        }
    }
    c.setElement({});
}

void drawLogGridRow(const LogGridPicture &p, const LogGridRow &row, std::size_t place)
{
    Canvas &c = p.canvas;
    const ServerView &server = *row.server;
    const double top = p.frame.rowTop(place);
    const double y = top + p.frame.pitch / 2;
    const double right = p.frame.factWidth > 0 ? p.frame.factsLeft + 3 * p.frame.factWidth + c.u(4)
                                               : p.frame.cellsRight + c.u(4);
    const Rect whole{0, top, right, p.frame.pitch};
    if (server.id == p.input.selectedServer) {
        const CanvasScope scope(c, {ElementKind::Server, server.id.value, 1});
        c.box({0, top + c.u(0.5), right, p.frame.pitch - c.u(1)}, c.u(5), Color(Token::Accent, 0.1));
        c.box({0, top + c.u(2), c.u(3), p.frame.pitch - c.u(4)}, c.u(1.5), Token::Accent);
    }
    drawRowName(p, row, y, whole);
    const bool down = server.liveness == Liveness::Crashed || server.liveness == Liveness::NotStarted;
    for (const PlacedColumn &placed : p.columns) {
        const LogGridColumn &column = placed.column;
        const Rect rect{placed.x, y - p.frame.cell / 2, placed.width, p.frame.cell};
        LogCell cell = cellOf(server, column.last);
        std::string text = p.frame.counters ? std::string() : columnText(column);
        std::string meaning = cellWord(cell, p.words);
        if (column.fold() && !column.uniform) {
            const std::int64_t held = heldOf(server, column);
            meaning = filled(p.words.held, {std::to_string(held), std::to_string(column.count)});
            if (held == 0)
                cell = LogCell::Absent;
            else if (held < column.count) {
                cell = LogCell::OnDisk;
                if (!p.frame.counters)
                    text = partText(held, column.count);
            } else if (cell != LogCell::Snapshot) {
                cell = column.last <= server.lastCommitted ? LogCell::Committed : LogCell::OnDisk;
            }
        }
        if (cell == LogCell::Absent)
            text.clear();
        const Element element{column.fold() ? ElementKind::Band : ElementKind::LogCell, server.id.value,
                              static_cast<std::int64_t>(column.last.packed())};
        c.region(element, {placed.x - c.u(1), top, placed.width + c.u(2), p.frame.pitch},
                 column.fold() ? filled(p.words.several,
                                        {row.name, zxidText(column.first), zxidText(column.last), meaning})
                               : filled(p.words.cell, {row.name, zxidText(column.first), meaning}));
        const CanvasScope scope(c, element, down ? 0.999 : 1);
        const double fitting = c.measure(text, FontRole::MonoBold, p.font);
        drawLogGridCell(c, rect, cell, column.last.epoch % 2 != 0,
                        fitting > placed.width - c.u(4) ? "\u2026" : text, p.font, column.fold());
        const bool changed = !column.fold() &&
                             std::any_of(p.input.changed.begin(), p.input.changed.end(), [&](const auto &c2) {
                                 return c2.first == server.id && c2.second == column.first;
                             });
        if (changed)
            c.box(rect.grown(c.u(1.8)), c.u(5), {}, gridLine(Token::Ink, c.u(1.3)));
        // The snapshot ends here: a folded corner.
        if (server.snapshotZxid != Zxid{} && column.first <= server.snapshotZxid &&
            server.snapshotZxid <= column.last)
            c.path({{rect.right() - c.u(7), rect.y}, {rect.right(), rect.y}, {rect.right(), rect.y + c.u(7)}},
                   true, Token::Ink);
        if (p.input.hovered == element)
            c.box(rect.grown(c.u(1)), c.u(4), {}, gridLine(Token::Accent, c.u(1.2)));
    }
    const CanvasScope scope(c, {ElementKind::Server, server.id.value, 2});
    if (const double end = appliedRight(p, server.lastApplied); end > 0) {
        const double under = y + p.frame.cell / 2 + c.u(1.2);
        c.line({p.frame.cellsLeft, under}, {end, under}, gridLine(Token::Good, c.u(1.6)));
    }
    drawFacts(p, server, y);
}

void drawLogGridLegend(const LogGridPicture &p)
{
    Canvas &c = p.canvas;
    const CanvasScope scope(c, {ElementKind::Legend, 0, 0});
    const double y = p.frame.legend;
    const double limit =
        p.frame.factWidth > 0 ? p.frame.factsLeft + 3 * p.frame.factWidth : p.frame.cellsRight;
    double x = p.frame.nameLeft;
    const auto room = [&](const std::string &word) {
        return x + c.u(22 + 8) + c.measure(word, FontRole::Text, p.font) <= limit;
    };
    const auto entry = [&](LogCell cell) {
        const std::string &word = cellWord(cell, p.words);
        if (!room(word))
            return;
        drawLogGridCell(c, {x, y - c.u(6.5), c.u(20), c.u(13)}, cell, true, {}, p.font, false);
        x += c.u(26);
        x += c.text({x, y}, word, FontRole::Text, p.font, Token::Mute) + c.u(16);
    };
    for (const LogCell cell :
         {LogCell::Committed, LogCell::OnDisk, LogCell::Written, LogCell::Snapshot, LogCell::Cut})
        entry(cell);
    if (room(p.words.applied)) {
        c.line({x, y + c.u(4)}, {x + c.u(20), y + c.u(4)}, gridLine(Token::Good, c.u(1.6)));
        x += c.u(26);
        c.text({x, y}, p.words.applied, FontRole::Text, p.font, Token::Mute);
    }
}

} // namespace zablab::scene
