// SPDX-License-Identifier: GPL-3.0-or-later
// The log strips: one column a zxid, the same on all servers, the newest last. What everybody has had for long
// is folded away.
#include "app/scene/stage_reader_parts.h"

#include <algorithm>
#include <set>

namespace zablab::scene {

namespace {

constexpr std::size_t kColumns = 7; // more never fit a plate; the layout drops the oldest that do not

bool contains(const std::vector<ZxidRange> &ranges, Zxid zxid)
{
    return std::any_of(ranges.begin(), ranges.end(), [zxid](const ZxidRange &r) {
        return r.epoch == zxid.epoch && r.first <= zxid.counter && zxid.counter <= r.last;
    });
}

void newest(const std::vector<ZxidRange> &ranges, std::set<Zxid> &into)
{
    for (const ZxidRange &range : ranges) {
        std::uint32_t counter = range.last;
        for (std::size_t i = 0; i < kColumns && counter >= range.first && counter > 0; ++i, --counter)
            into.insert({range.epoch, counter});
    }
}

} // namespace

void readLogs(const StageReading &r, StageModel &model)
{
    std::set<Zxid> all;
    for (const ServerView &server : r.view.servers) {
        if (r.large && server.id != r.focus)
            continue;
        newest(server.log, all);
        newest(server.cut, all);
    }
    if (all.empty())
        return;
    const bool folded = all.size() > kColumns;
    while (all.size() > kColumns)
        all.erase(all.begin());
    for (StageServer &s : model.servers) {
        const ServerView *server = r.view.server(ServerId{static_cast<std::int32_t>(s.id)});
        if (!server || (r.large && server->id != r.focus))
            continue;
        LogStrip strip;
        bool older = folded;
        for (const ZxidRange &range : server->log)
            older = older || Zxid{range.epoch, range.first} < *all.begin();
        strip.folded = older;
        for (const Zxid zxid : all) {
            strip.columns.push_back({zxid.epoch, zxid.counter});
            const bool logged = contains(server->log, zxid);
            CellState state = CellState::Absent;
            if (logged)
                state = zxid <= server->lastCommitted ? CellState::Committed : CellState::Logged;
            else if (contains(server->cut, zxid))
                state = CellState::Cut;
            else if (contains(server->inSnapshot, zxid))
                state = CellState::Committed;
            strip.cells.push_back(state);
            if (server->snapshotZxid != Zxid{} && zxid <= server->snapshotZxid)
                ++strip.snapshot;
            bool changed = false;
            if (const auto found = r.changes.find(server->id); found != r.changes.end())
                for (const EventIndex index : found->second) {
                    const Event &event = r.history[index];
                    if (const auto *appended = event.as<LogAppended>())
                        changed = changed || appended->zxid == zxid;
                    else if (const auto *learned = event.as<CommitLearned>())
                        changed = changed || learned->zxid == zxid;
                    else if (const auto *decided = event.as<Committed>())
                        changed = changed || decided->zxid == zxid;
                    else if (const auto *cut = event.as<LogTruncated>())
                        changed = changed || (cut->after < zxid && zxid <= cut->last);
                }
            strip.changed.push_back(changed);
        }
        // Many at once are no news any more.
        if (std::count(strip.changed.begin(), strip.changed.end(), true) > 2)
            strip.changed.clear();
        s.log = std::move(strip);
    }
    // The fold's dots stand on every strip or on none, so that columns stay under each other.
    const bool any = std::any_of(model.servers.begin(), model.servers.end(),
                                 [](const StageServer &s) { return s.log && s.log->folded; });
    for (StageServer &s : model.servers)
        if (s.log)
            s.log->folded = any;
}

} // namespace zablab::scene
