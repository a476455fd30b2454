// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/log_grid_parts.h"

#include "app/scene/typography.h"

#include <algorithm>
#include <map>

namespace zablab::scene {

namespace {

constexpr double kGridHeader = 22;
constexpr double kLowestRow = 18; // a name of 12 px and some air
constexpr double kHighestRow = 60;
constexpr double kGridLegend = 24;
constexpr double kGridGap = 3;

std::string alikeName(const std::vector<ServerId> &servers)
{
    return servers.size() == 1 ? serverText(servers.front())
                               : serverText(servers.front()) + " +" + std::to_string(servers.size() - 1);
}

// What two servers must have in common to share a row: every cell, and what they know of it.
struct RowLooks {
    std::vector<LogCell> cells;
    std::vector<std::int64_t> held;
    Zxid committed, applied, snapshot;
    Liveness liveness;
    ServerState state;
    auto operator<=>(const RowLooks &) const = default;
};

RowLooks looksOf(const ServerView &server, const std::vector<LogGridColumn> &columns)
{
    RowLooks looks{
        {}, {}, server.lastCommitted, server.lastApplied, server.snapshotZxid, server.liveness, server.state};
    for (const LogGridColumn &column : columns) {
        looks.cells.push_back(cellOf(server, column.last));
        looks.held.push_back(column.uniform ? 0 : heldOf(server, column));
    }
    return looks;
}

std::vector<LogGridRow> rowsOf(const LogGridInput &input, const std::vector<LogGridColumn> &columns,
                               bool grouped)
{
    std::vector<LogGridRow> rows;
    std::map<RowLooks, std::size_t> known;
    for (const ServerView &server : input.cluster->servers) {
        const bool alone =
            !grouped || server.id == input.selectedServer || server.state == ServerState::Leading;
        if (!alone) {
            const auto [place, fresh] = known.try_emplace(looksOf(server, columns), rows.size());
            if (!fresh) {
                rows[place->second].alike.push_back(server.id);
                continue;
            }
        }
        rows.push_back({&server, {server.id}, {}});
    }
    for (LogGridRow &row : rows)
        row.name = alikeName(row.alike);
    return rows;
}

LogGridFrame frameOf(const LogGridSize &size, std::size_t rows, double nameWidth, double factWidth)
{
    LogGridFrame frame;
    const double u = frame.unit = size.unit;
    frame.header = kGridHeader / 2 * u;
    frame.top = (kGridHeader + 2) * u;
    const double room = size.height - frame.top - 2 * u;
    const auto count = static_cast<double>(std::max<std::size_t>(rows, 1));
    // The legend goes first when it is tight.
    const bool legend = (room - kGridLegend * u) / count >= 22 * u;
    const double forRows = legend ? room - kGridLegend * u : room;
    frame.pitch = std::clamp(forRows / count, kLowestRow * u, kHighestRow * u);
    frame.cell = std::min(frame.pitch - 4 * u, std::max(32 * u, frame.pitch * 0.66));
    const double shown = std::max(1.0, std::min(count, std::floor(forRows / frame.pitch + 0.01)));
    frame.bottom = frame.top + shown * frame.pitch;
    frame.legend = legend ? frame.bottom + kGridLegend * u * 0.62 : 0;
    frame.nameLeft = 8 * u;
    frame.cellsLeft = frame.nameLeft + nameWidth + 30 * u; // crown, role, air
    frame.cellsRight = size.width - 8 * u;
    if (size.width >= 860 * u && frame.pitch >= 18 * u) {
        frame.factWidth = factWidth + 14 * u;
        frame.factsLeft = frame.cellsRight - 3 * frame.factWidth;
        frame.cellsRight = frame.factsLeft - 10 * u;
    }
    return frame;
}

double widest(const Canvas &canvas, const std::vector<std::string> &texts, FontRole role, double font)
{
    double width = 0;
    for (const std::string &text : texts)
        width = std::max(width, canvas.measure(text, role, font));
    return width;
}

// Cells are as wide as the largest figure that they may carry.
double cellWidthFor(const Canvas &canvas, const LogColumns &logs, double font)
{
    std::uint32_t largest = 0;
    for (const ZxidRange &range : logs.all())
        largest = std::max(largest, range.last);
    return std::max(font > canvas.font(14) ? canvas.u(44) : canvas.u(34),
                    canvas.measure(std::to_string(largest), FontRole::MonoBold, font) + canvas.u(12));
}

std::vector<PlacedColumn> placed(const Canvas &canvas, const std::vector<LogGridColumn> &columns,
                                 const LogGridFrame &frame, double cell, double fold)
{
    std::vector<PlacedColumn> result;
    double x = frame.cellsLeft;
    const LogGridColumn *before = nullptr;
    for (const LogGridColumn &column : columns) {
        if (before && before->last.epoch != column.first.epoch)
            x += canvas.u(6); // a new epoch begins
        const double width = column.fold() ? fold : cell;
        result.push_back({column, x, width});
        x += width + canvas.u(kGridGap);
        before = &column;
    }
    return result;
}

// Everything right of the last column that fits goes; the newest must stay, so the oldest cells do.
void drawScrollBar(const LogGridPicture &p, const LogGridExtent &extent, double width)
{
    if (extent.allRows <= extent.rows)
        return;
    const double track = p.frame.bottom - p.frame.top;
    const double part = track / extent.allRows;
    p.canvas.box({width - p.canvas.u(4), p.frame.top + part * extent.firstRow, p.canvas.u(4),
                  std::max(part * extent.rows, p.canvas.u(12))},
                 p.canvas.u(2), Token::Link);
}

void drawSelectedColumn(const LogGridPicture &p)
{
    for (const PlacedColumn &placed : p.columns) {
        const LogGridColumn &column = placed.column;
        if (p.input.selectedZxid == Zxid{} || column.first > p.input.selectedZxid ||
            column.last < p.input.selectedZxid)
            continue;
        const Rect band{placed.x - p.canvas.u(2), p.frame.top - p.canvas.u(1), placed.width + p.canvas.u(4),
                        p.frame.bottom - p.frame.top + p.canvas.u(2)};
        p.canvas.box(band, p.canvas.u(5), Color(Token::Accent, 0.14),
                     {Token::Accent, p.canvas.u(1.6), 0, 0, false});
    }
}

} // namespace

std::string columnText(const LogGridColumn &column)
{
    if (!column.fold())
        return std::to_string(column.first.counter);
    if (column.first.epoch == column.last.epoch)
        return std::to_string(column.first.counter) + "\u2026" + std::to_string(column.last.counter);
    return shortZxidText(column.first) + "\u2026" + shortZxidText(column.last);
}

DisplayList layoutLogGrid(const LogGridInput &input, const LogGridSize &size, const LogGridWords &words,
                          const TextMeasure &measure, LogGridExtent *extent)
{
    DisplayList list;
    list.width = size.width;
    list.height = size.height;
    Canvas canvas(list, measure, size.unit);
    canvas.setMinimumFont(11);
    LogGridExtent known;
    if (!input.cluster || size.width < 60 || size.height < 40)
        return list;
    const LogColumns logs(*input.cluster);
    known.total = logs.total();
    if (logs.total() == 0) {
        canvas.text({size.width / 2, size.height / 2}, words.empty, FontRole::Text, canvas.font(15),
                    Token::Text2, Align::Centre, size.width - canvas.u(32));
        if (extent)
            *extent = known;
        return list;
    }
    const std::size_t servers = input.cluster->servers.size();
    // Where there is room, figures grow with the rows.
    const bool roomy = size.height / static_cast<double>(std::max<std::size_t>(servers, 1)) > canvas.u(52);
    const double font = canvas.font(roomy ? 15 : 12);
    const double factWidth = std::max(
        widest(canvas, {words.lastKnown, words.lastApplied, words.snapshotUpTo}, FontRole::Text, font),
        widest(canvas, {zxidText(logs.at(logs.total() - 1)), words.none}, FontRole::Mono, font));
    // As many rows as there are servers; those that are alike share one where all of them do not fit.
    const double names = canvas.measure("S100 +99", FontRole::Bold, canvas.font(13));
    const double plain =
        canvas.measure(serverText(input.cluster->servers.back().id), FontRole::Bold, canvas.font(13));
    LogGridFrame frame = frameOf(size, servers, plain, factWidth);
    const bool grouped = frame.top + static_cast<double>(servers) * frame.pitch > size.height + canvas.u(1);
    if (grouped)
        frame = frameOf(size, servers, names, factWidth);

    const double cell = cellWidthFor(canvas, logs, font);
    const double gap = canvas.u(kGridGap);
    const LogGridColumn everything{logs.at(0), logs.at(logs.total() - 1), logs.total(), false};
    const double fold =
        std::max(cell * 1.4, canvas.measure(columnText(everything), FontRole::MonoBold, font) + canvas.u(14));
    // Room between epochs is taken off beforehand.
    const double epochs = canvas.u(6) * static_cast<double>(std::min<std::size_t>(logs.all().size(), 4));
    LogColumnsRequest request;
    request.room = (frame.cellsRight - frame.cellsLeft - epochs) / (cell + gap);
    request.foldCosts = (fold + gap) / (cell + gap);
    request.older = std::clamp<std::int64_t>(size.older, 0, logs.total() - 1);
    request.shown = input.selectedZxid;
    std::vector<LogGridColumn> chosen = logs.choose(request);
    std::vector<PlacedColumn> columns = placed(canvas, chosen, frame, cell, fold);
    while (columns.size() > 1 && columns.back().right() > frame.cellsRight + canvas.u(1)) {
        chosen.erase(chosen.begin());
        columns = placed(canvas, chosen, frame, cell, fold);
    }
    const std::vector<LogGridRow> rows = rowsOf(input, chosen, grouped);
    if (grouped)
        frame = frameOf(size, rows.size(), names, factWidth);
    frame.counters = frame.cell < canvas.u(15);
    columns = placed(canvas, chosen, frame, cell, fold);
    for (const LogGridColumn &column : chosen)
        known.columns += column.fold() ? 0 : 1;
    known.rows = static_cast<int>(std::lround((frame.bottom - frame.top) / frame.pitch));
    known.allRows = static_cast<int>(rows.size());
    int first = std::clamp(size.firstRow, 0, std::max(0, known.allRows - known.rows));
    if (size.showSelected)
        for (int i = 0; i < known.allRows; ++i)
            if (rows[static_cast<std::size_t>(i)].server->id == input.selectedServer)
                first = std::clamp(first, std::max(0, i - known.rows + 1), i);
    known.firstRow = first;
    if (extent)
        *extent = known;

    const LogGridPicture picture{canvas, input, words, frame, columns, font};
    drawSelectedColumn(picture);
    drawLogGridHeader(picture);
    for (int i = 0; i < known.rows && first + i < known.allRows; ++i)
        drawLogGridRow(picture, rows[static_cast<std::size_t>(first) + static_cast<std::size_t>(i)],
                       static_cast<std::size_t>(i));
    drawScrollBar(picture, known, size.width);
    if (frame.legend > 0)
        drawLogGridLegend(picture);
    return list;
}

} // namespace zablab::scene
