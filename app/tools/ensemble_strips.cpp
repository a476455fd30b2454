// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the ensemble editor draws of the disks, and what is done to the links between groups before anything else.
#include "app/tools/ensemble_editor.h"
#include "app/tools/ensemble_settings.h"
#include "app/tools/history_text.h"
#include "app/values/wording.h"
#include "engine/views/log_columns.h"

namespace zablab {

namespace {

constexpr double kDiskColumns = 8; // columns of a strip

} // namespace

std::vector<Command> EnsembleEditor::firstCommands(const RunDescription &run) const
{
    const Duration later = Duration::milliseconds(values_[RegionDelay].trimmed().toLongLong());
    std::vector<Command> commands;
    if (later == Duration{})
        return commands;
    for (std::size_t a = 0; a < run.servers.size(); ++a)
        for (std::size_t b = a + 1; b < run.servers.size(); ++b)
            if (run.servers[a].group != 0 && run.servers[b].group != 0 &&
                run.servers[a].group != run.servers[b].group)
                commands.push_back(command::SetLinkQuality{run.servers[a].id, run.servers[b].id,
                                                           CutDirection::Both, later, 0});
    return commands;
}

// The newest of all disks in columns that all servers share, as on the stage; what is the same everywhere is folded.
void EnsembleEditor::drawStrips()
{
    ClusterView disks;
    for (const DraftRow &row : drafts_) {
        ServerView server;
        for (const LogExtent &extent : HistoryText::read(row.history).extents)
            server.log.push_back({extent.epoch, extent.firstCounter, extent.lastCounter});
        disks.servers.push_back(std::move(server));
    }
    LogColumnsRequest request;
    request.room = kDiskColumns;
    request.foldCosts = 1.6;
    const LogColumns logs(disks);
    const std::vector<LogGridColumn> columns =
        logs.total() > 0 ? logs.choose(request) : std::vector<LogGridColumn>{};
    QList<StripRow> strip;
    std::uint32_t epoch = 0;
    for (const LogGridColumn &column : columns) {
        StripRow row;
        row.epoch = static_cast<int>(column.first.epoch);
        row.fold = column.fold();
        row.first = column.first.epoch != epoch;
        row.text = row.fold ? QStringLiteral("⋯%1").arg(column.count) : QString::number(column.first.counter);
        row.spoken = row.fold ? tr("%1 to %2").arg(zxidName(column.first), zxidName(column.last))
                              : zxidName(column.first);
        epoch = column.last.epoch;
        strip.append(row);
    }
    strip_.set(strip);
    for (int i = 0; i < drafts_.size(); ++i) {
        drafts_[i].cells.clear();
        for (const LogGridColumn &column : columns) {
            const std::int64_t held = heldOf(disks.servers[static_cast<std::size_t>(i)], column);
            drafts_[i].cells += held == column.count ? '#' : held == 0 ? '.' : '/';
        }
    }
}

} // namespace zablab
