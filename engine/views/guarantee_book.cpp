// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/views/guarantee_book.h"

#include <algorithm>

namespace zablab {

namespace {

std::vector<InitialDisk> disksOf(const RunDescription &description)
{
    std::vector<InitialDisk> disks;
    for (const ServerDescription &server : description.servers) {
        std::vector<ZxidSequence::Range> ranges;
        for (const LogExtent &extent : server.history)
            if (extent.firstCounter <= extent.lastCounter)
                ranges.push_back({extent.epoch, extent.firstCounter, extent.lastCounter});
        InitialDisk disk{server.id, server.acceptedEpoch, server.currentEpoch,
                         ZxidSequence(std::move(ranges))};
        disk.currentEpoch = std::max(disk.currentEpoch, disk.log.last().leaderEpoch());
        disk.acceptedEpoch = std::max(disk.acceptedEpoch, disk.currentEpoch);
        disks.push_back(std::move(disk));
    }
    return disks;
}

// The last entry of events before `events`, or null.
template <typename Entry>
const Entry *before(const std::vector<Entry> &entries, EventIndex events)
{
    const auto next =
        std::lower_bound(entries.begin(), entries.end(), events,
                         [](const Entry &entry, EventIndex wanted) { return entry.event < wanted; });
    return next == entries.begin() ? nullptr : &*std::prev(next);
}

// Whether an event of this kind may change what is committed or what its server holds.
bool movesTransactions(const Event &event)
{
    return event.is<Applied>() || event.is<Committed>() || event.is<LeaderEstablished>() ||
           event.is<SnapshotLoaded>() || event.is<LogTruncated>() || event.is<SyncAbandoned>() ||
           event.is<ServerStarted>() || event.is<ServerCrashed>() || event.is<DiskLost>();
}

} // namespace

GuaranteeBook::GuaranteeBook(const RunDescription &description)
    : config_(description.config),
      disks_(disksOf(description))
{
    restart();
}

void GuaranteeBook::restart()
{
    judge_ = std::make_unique<Guarantees>(config_, disks_);
    checked_ = {};
    broken_ = {};
    checkedSoFar_ = {};
    brokenSoFar_ = {};
    committed_.clear();
    held_.clear();
    lastCommitted_ = {};
}

void GuaranteeBook::update(const History &history, EventIndex upTo)
{
    const EventIndex end = std::min(upTo, history.size());
    while (judge_->events() < end) {
        const EventIndex index = judge_->events();
        judge_->update(history, index + 1);
        const Verdicts &verdicts = judge_->verdicts();
        if (verdicts.checked != checkedSoFar_ || verdicts.brokenTimes != brokenSoFar_) {
            for (std::size_t g = 0; g < kGuarantees; ++g) {
                if (verdicts.checked[g] != checkedSoFar_[g])
                    checked_[g].push_back({index, static_cast<std::uint32_t>(verdicts.checked[g])});
                if (verdicts.brokenTimes[g] != brokenSoFar_[g])
                    broken_[g].push_back({index, static_cast<std::uint32_t>(verdicts.brokenTimes[g])});
            }
            checkedSoFar_ = verdicts.checked;
            brokenSoFar_ = verdicts.brokenTimes;
        }
        if (movesTransactions(history[index]))
            measure(history[index], index);
    }
}

void GuaranteeBook::measure(const Event &event, EventIndex index)
{
    const EnsembleRecord &ensemble = judge_->ensemble();
    const std::uint64_t committed = ensemble.committed.count();
    if (committed_.empty() || committed_.back().count != committed ||
        ensemble.committed.last() != lastCommitted_) {
        committed_.push_back({index, event.at, committed});
        lastCommitted_ = ensemble.committed.last();
        // Whoever logged it early has it from now on.
        for (const auto &[id, server] : ensemble.servers)
            measure(server, event, index);
        return;
    }
    const auto here = ensemble.servers.find(event.where.server());
    if (here != ensemble.servers.end())
        measure(here->second, event, index);
}

void GuaranteeBook::measure(const ServerRecord &server, const Event &event, EventIndex index)
{
    // What it has beyond the committed history is an orphan, or not committed yet.
    const ZxidSequence &committed = judge_->ensemble().committed;
    const std::uint64_t held = committed.upTo(server.tree.last()).count();
    std::vector<Count> &counts = held_[server.id];
    if (counts.empty() || counts.back().count != held)
        counts.push_back({index, event.at, held});
}

GuaranteeState GuaranteeBook::at(Guarantee guarantee, EventIndex events) const
{
    GuaranteeState state;
    const auto g = static_cast<std::size_t>(guarantee);
    if (const Times *times = before(checked_[g], events))
        state.checked = times->count;
    if (const Times *times = before(broken_[g], events))
        state.broken = times->count;
    if (state.broken == 0)
        return state;
    for (const Violation &violation : judge_->violations()) {
        if (violation.event >= events)
            break;
        if (violation.guarantee != guarantee)
            continue;
        if (!state.first)
            state.first = &violation;
        state.last = &violation;
    }
    return state;
}

const std::vector<GuaranteeBook::Count> &GuaranteeBook::held(ServerId server) const
{
    static const std::vector<Count> nothing;
    const auto found = held_.find(server);
    return found == held_.end() ? nothing : found->second;
}

std::uint64_t GuaranteeBook::lag(ServerId server, EventIndex events) const
{
    const Count *committed = before(committed_, events);
    const Count *have = before(held(server), events);
    const std::uint64_t all = committed ? committed->count : 0;
    const std::uint64_t own = have ? have->count : 0;
    return all > own ? all - own : 0;
}

} // namespace zablab
