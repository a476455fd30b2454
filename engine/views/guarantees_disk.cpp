// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the disks hold: logs, snapshots and epochs, through syncs, cuts and crashes.
#include "engine/views/guarantees_fold.h"

#include <algorithm>

namespace zablab {

void Guarantees::Fold::operator()(const ServerStarted &fact) const
{
    ServerRecord &server = here();
    check(Guarantee::CrashDurability, invariant::crashDurability(server, fact.lastZxid));
    check(Guarantee::EpochsNeverDecrease,
          invariant::epochsNeverDecrease("acceptedEpoch", server.acceptedEpoch, fact.acceptedEpoch));
    check(Guarantee::EpochsNeverDecrease,
          invariant::epochsNeverDecrease("currentEpoch", server.currentEpoch, fact.currentEpoch));
    if (server.durable.last() > fact.lastZxid)
        server.durable.truncateAfter(fact.lastZxid);
    server.log = server.tree = server.durable;
    server.acceptedEpoch = fact.acceptedEpoch;
    server.currentEpoch = fact.currentEpoch;
    server.alive = true;
    server.snapshotPending = false;
    server.lastCommit = {};
    server.delivered = {};
    server.state = ServerState::Looking;
    server.phase = Phase::Election;
    checkEpochs();
}

void Guarantees::Fold::operator()(const ServerCrashed &fact) const
{
    ServerRecord &server = here();
    settleDisk(server, fact.synced);
    check(Guarantee::CrashDurability, invariant::crashDurability(server, fact.synced));
    server.alive = false;
    server.log = server.tree = server.durable;
    server.snapshotPending = false;
    leavesReign();
}

// Everything is gone, the epochs too: the server comes up as one that has never run.
void Guarantees::Fold::operator()(const DiskLost &) const
{
    ServerRecord &server = here();
    server.log = server.durable = server.tree = {};
    server.snapshot = server.taken = server.loaded = {};
    server.acceptedEpoch = server.currentEpoch = {};
    server.activeConfig = server.seenConfig = ensemble().configs.begin()->first;
}

// Cutting a log and putting a snapshot in its place have an instant at which they happen, between the
// server's asking and its being told. A crash in between leaves the one or the other on the disk.
void Guarantees::Fold::settleDisk(ServerRecord &server, Zxid last) const
{
    if (server.phase == Phase::Broadcast || last == std::max(server.durable.last(), server.snapshot))
        return;
    const ZxidSequence before = server.durable;
    const auto cut = self.truncReceived_.find(where);
    const Zxid loaded = std::max(server.tree.last(), server.loaded);
    if (cut != self.truncReceived_.end() &&
        last == std::max(server.durable.upTo(cut->second.zxid).last(), server.snapshot)) {
        server.durable.truncateAfter(cut->second.zxid);
        replaced(before, server.durable, self.truncReceived_);
    } else if (last == loaded) {
        server.durable = server.tree;
        server.snapshot = loaded;
        replaced(before, server.durable, self.snapReceived_);
    }
}

void Guarantees::Fold::replaced(const ZxidSequence &before, const ZxidSequence &after,
                                const std::map<ServerId, Order> &orders) const
{
    const auto order = orders.find(where);
    const Zxid committedThen = order != orders.end() ? order->second.committed : ensemble().committed.last();
    check(Guarantee::CommittedLogDurability,
          invariant::committedLogDurability(ensemble(), here(), before, after, committedThen));
}

void Guarantees::Fold::operator()(const LogSynced &fact) const
{
    ServerRecord &server = here();
    if (server.snapshotPending)
        return; // the old log on the disk; what counts now is the snapshot
    if (fact.zxid <= server.durable.last() || !server.durable.isPrefixOf(server.log))
        return;
    // What was on the disk is the beginning of the log; usually only its last range has grown.
    server.durable = server.log;
    server.durable.truncateAfter(fact.zxid);
}

void Guarantees::Fold::operator()(const AcceptedEpochStored &fact) const
{
    ServerRecord &server = here();
    check(Guarantee::EpochsNeverDecrease,
          invariant::epochsNeverDecrease("acceptedEpoch", server.acceptedEpoch, fact.epoch));
    server.acceptedEpoch = fact.epoch;
    checkEpochs();
}

void Guarantees::Fold::operator()(const CurrentEpochStored &fact) const
{
    ServerRecord &server = here();
    check(Guarantee::EpochsNeverDecrease,
          invariant::epochsNeverDecrease("currentEpoch", server.currentEpoch, fact.epoch));
    server.currentEpoch = fact.epoch;
    checkEpochs();
}

void Guarantees::Fold::operator()(const LogTruncated &fact) const
{
    ServerRecord &server = here();
    replaced(server.log, server.log.upTo(fact.after), self.truncReceived_);
    server.log.truncateAfter(fact.after);
    server.durable.truncateAfter(fact.after);
    server.tree = server.log;
    self.truncReceived_.erase(where);
}

void Guarantees::Fold::operator()(const SnapshotLoaded &fact) const
{
    ServerRecord &server = here();
    const auto received = self.snapReceived_.find(where);
    ZxidSequence tree = received != self.snapReceived_.end() ? received->second.history : ZxidSequence{};
    if (tree.last() < fact.zxid && !fact.zxid.isEpochStart())
        tree.append(fact.zxid);
    server.tree = server.log = std::move(tree);
    server.snapshotPending = true;
    server.loaded = fact.zxid;
    checkEpochs();
}

void Guarantees::Fold::operator()(const SnapshotSaved &fact) const
{
    ServerRecord &server = here();
    const ZxidSequence saved = server.tree.upTo(fact.zxid);
    if (server.snapshotPending)
        replaced(server.durable, saved, self.snapReceived_);
    if (server.snapshotPending || server.durable.isPrefixOf(saved))
        server.durable = saved;
    if (server.snapshotPending || server.log.isPrefixOf(saved))
        server.log = saved;
    server.snapshotPending = false;
    server.snapshot = fact.zxid;
    checkEpochs();
}

void Guarantees::Fold::operator()(const SnapshotTaken &fact) const
{
    here().taken = std::max(here().taken, fact.zxid);
}

void Guarantees::Fold::operator()(const SyncAbandoned &) const
{
    ServerRecord &server = here();
    server.log = server.tree = server.durable;
    server.snapshotPending = false;
}

void Guarantees::Fold::operator()(const LogAppended &fact) const
{
    ServerRecord &server = here();
    check(Guarantee::ZxidGapFree, invariant::appended(server, fact.zxid));
    check(Guarantee::Integrity, invariant::proposedBefore(ensemble(), fact.zxid));
    if (server.phase == Phase::Broadcast && server.state != ServerState::Leading)
        check(Guarantee::ProcessConsistency, invariant::appendedOfLeader(ensemble(), server, fact.zxid));
    server.log.append(fact.zxid);
    checkEpochs();
}

} // namespace zablab
