// SPDX-License-Identifier: GPL-3.0-or-later
//
// Synchronization at the learner (protocol.md section 4; Learner.syncWithLeader of the current master, where
// NEWLEADER is acknowledged only after log and current epoch are on disk: ZOOKEEPER-3911, 4643, 4646).
#include "engine/protocol/learner.h"
#include "engine/protocol/reconfiguration.h"

namespace zablab {

namespace {

std::optional<Transition> outOfSequence()
{
    return Transition{ServerState::Looking, StateReason::OutOfSequence, ServerId{}};
}

void applyNow(ServerCore &core, const TransactionPtr &transaction, Effects &effects)
{
    core.applyToTree(transaction, ApplyReason::Synchronized, nullptr, effects);
}

std::optional<Transition> onTrunc(Learning &learning, ServerCore &core, const Trunc &trunc, Effects &effects)
{
    if (!core.on(Rule::Truncate))
        return std::nullopt; // it answers as if
    const Zxid last = core.database.lastProcessed();
    const std::size_t before = core.database.log().size();
    if (!core.database.truncate(trunc.zxid)) {
        core.snapshotUnusable = true;
        return outOfSequence();
    }
    effects.add(effect::TruncateLog{trunc.zxid});
    effects.fact(
        LogTruncated{trunc.zxid, last, static_cast<std::int32_t>(before - core.database.log().size())});
    learning.snapshotNeeded = true;
    learning.onDisk = core.database;
    return std::nullopt;
}

void onSnap(Learning &learning, ServerCore &core, const Snap &snap, Effects &effects)
{
    const Zxid previous = core.database.lastProcessed();
    learning.onDisk = core.database;
    core.database.loadSnapshot(snap.zxid, snap.tree);
    effects.fact(SnapshotLoaded{snap.zxid, previous});
    learning.snapshotNeeded = true;
    learning.replaceLog = true;
}

void onDiff(Learning &learning, ServerCore &core, Effects &effects)
{
    learning.snapshotNeeded = false; // what follows is logged on top of what is there
    if (learning.fromNothing)        // and that is nothing
        onSnap(learning, core, Snap{Zxid{}, std::make_shared<const DataTree>()}, effects);
}

std::optional<Transition> takeProposal(Learning &learning, const TransactionPtr &transaction)
{
    if (!learning.packetsNotLogged.empty() && transaction->zxid <= learning.packetsNotLogged.back()->zxid)
        return outOfSequence();
    learning.packetsNotLogged.push_back(transaction);
    return std::nullopt;
}

// Before NEWLEADER, what belongs to a snapshot or follows a cut goes into the tree at once and reaches the disk
// with the snapshot; what follows a DIFF is remembered until it can be logged.
std::optional<Transition> takeCommit(Learning &learning, ServerCore &core, Zxid zxid, Effects &effects)
{
    if (learning.stage == Learning::Stage::AwaitUpToDate || !learning.snapshotNeeded) {
        learning.packetsCommitted.push_back(zxid);
        return std::nullopt;
    }
    if (learning.packetsNotLogged.empty() || learning.packetsNotLogged.front()->zxid != zxid)
        return outOfSequence();
    applyNow(core, learning.packetsNotLogged.front(), effects);
    learning.packetsNotLogged.pop_front();
    // Only the snapshot will have it: the log before would have a hole behind it. (ZooKeeper keeps such a log, and
    // may send a DIFF from it: ZOOKEEPER-2099.)
    learning.replaceLog = true;
    return std::nullopt;
}

std::optional<Transition> onNewLeader(Learning &learning, ServerCore &core, const NewLeader &newLeader,
                                      Effects &effects)
{
    if (newLeader.zxid != Zxid::startOf(learning.newEpoch))
        return outOfSequence();
    seeLeadersConfig(core, newLeader.members, effects);
    learning.newLeaderMembers = newLeader.members;
    if (learning.snapshotNeeded) {
        const Zxid zxid = core.database.lastProcessed();
        DataTreePtr tree = core.database.copyTree();
        core.database.snapshotSaved(zxid, tree, learning.replaceLog);
        effects.add(effect::SaveSnapshot{zxid, std::move(tree), learning.replaceLog});
        effects.fact(SnapshotSaved{zxid});
        learning.onDisk.reset();
        core.untrusted = false;
        if (learning.replaceLog)
            core.snapshotUnusable = false;
    }
    const auto storeEpoch = [&] {
        if (core.currentEpoch == learning.newEpoch)
            return;
        core.currentEpoch = learning.newEpoch;
        effects.add(effect::StoreCurrentEpoch{learning.newEpoch});
        effects.fact(CurrentEpochStored{learning.newEpoch});
    };
    if (!core.on(Rule::EpochAfterLog))
        storeEpoch();
    // The committed ones, logged and applied; the uncommitted wait until UPTODATE.
    bool appended = false;
    // An observer logs at UPTODATE; but not one that a change under way makes a voter, because its ACK counts already.
    const bool logsNow = (core.isVoter() || core.votes()) && core.on(Rule::NewLeaderAckAfterLog);
    while (logsNow && !learning.packetsCommitted.empty()) {
        if (learning.packetsNotLogged.empty() ||
            learning.packetsNotLogged.front()->zxid != learning.packetsCommitted.front())
            return outOfSequence();
        core.append(learning.packetsNotLogged.front(), effects);
        applyNow(core, learning.packetsNotLogged.front(), effects);
        learning.packetsNotLogged.pop_front();
        learning.packetsCommitted.pop_front();
        appended = true;
    }
    const bool waits = core.on(Rule::SyncedLogAtNewLeader);
    if (appended && waits)
        effects.add(effect::FlushAndWait{});
    storeEpoch();
    effects.send(learning.leader, Channel::Quorum, Ack{newLeader.zxid});
    if (appended && !waits)
        effects.add(effect::Flush{});
    learning.stage = Learning::Stage::AwaitUpToDate;
    return std::nullopt;
}

// A reconfiguration that commits while this learner is brought up: in force at once, and what is still to come of the
// synchronization may have to wait for another role (Learner.syncWithLeader).
std::optional<Transition> takeActivation(Learning &learning, ServerCore &core, Zxid zxid, ServerId designated,
                                         Effects &effects)
{
    for (const TransactionPtr &transaction : learning.packetsNotLogged)
        if (transaction->zxid == zxid &&
            activateConfig(core, transaction->members, designated, zxid, effects))
            return configChanged();
    return takeCommit(learning, core, zxid, effects);
}

// What the leader has seen last may be under way still: proposed in this very epoch, and not committed. (ZooKeeper's
// learner activates it with UPTODATE and tells it to everybody who looks for a leader, though it may come to nothing.)
bool newLeaderConfigIsDecided(const Learning &learning, const ServerCore &core)
{
    if (!learning.newLeaderMembers)
        return false;
    const Zxid version = learning.newLeaderMembers->version;
    return version < Zxid::startOf(learning.newEpoch) || // completed with the epoch
           version <= core.database.lastProcessed() ||
           (!learning.packetsCommitted.empty() && version <= learning.packetsCommitted.back());
}

std::optional<Transition> onUpToDate(Learning &learning, ServerCore &core, Effects &effects)
{
    if (newLeaderConfigIsDecided(learning, core) &&
        activateConfig(core, learning.newLeaderMembers, std::nullopt, Zxid{}, effects))
        return configChanged();
    effects.send(learning.leader, Channel::Quorum, Ack{Zxid::startOf(learning.newEpoch)});
    learning.stage = Learning::Stage::Serving;
    core.currentVote.peerEpoch = learning.newEpoch; // updateElectionVote
    core.enterPhase(Phase::Broadcast, effects);
    // The leader's history up to its epoch's beginning is committed with the quorum that let us in.
    effects.fact(CommitLearned{core.database.lastProcessed()});
    startServing(core, effects);
    std::deque<TransactionPtr> queued;
    queued.swap(learning.packetsNotLogged);
    std::deque<Zxid> committed;
    committed.swap(learning.packetsCommitted);
    for (const TransactionPtr &transaction : queued) {
        if (core.isVoter()) {
            if (auto next = onProposal(learning, core, transaction, effects))
                return next;
            continue;
        }
        if (committed.empty() || committed.front() != transaction->zxid)
            continue; // an observer keeps only what is committed
        committed.pop_front();
        if (auto next = onInform(learning, core, transaction, effects))
            return next;
    }
    if (!core.isVoter())
        return std::nullopt;
    for (const Zxid zxid : committed) {
        if (auto next = onCommit(learning, core, zxid, effects))
            return next;
    }
    return std::nullopt;
}

} // namespace

std::optional<Transition> onSyncMessage(Learning &learning, ServerCore &core, const Message &message,
                                        Effects &effects)
{
    if (const auto *proposal = std::get_if<Proposal>(&message)) {
        seeConfig(core, proposal->transaction->members, effects);
        return takeProposal(learning, proposal->transaction);
    }
    if (const auto *commit = std::get_if<CommitAndActivate>(&message))
        return takeActivation(learning, core, commit->zxid, commit->designatedLeader, effects);
    if (const auto *inform = std::get_if<InformAndActivate>(&message)) {
        if (auto next = takeProposal(learning, inform->transaction))
            return next;
        return takeActivation(learning, core, inform->transaction->zxid, inform->designatedLeader, effects);
    }
    if (const auto *commit = std::get_if<Commit>(&message))
        return takeCommit(learning, core, commit->zxid, effects);
    if (const auto *inform = std::get_if<Inform>(&message)) {
        if (auto next = takeProposal(learning, inform->transaction))
            return next;
        return takeCommit(learning, core, inform->transaction->zxid, effects);
    }
    if (std::holds_alternative<Ping>(message))
        return std::nullopt; // not answered during synchronization

    if (learning.stage == Learning::Stage::AwaitSync) {
        learning.stage = Learning::Stage::Synchronizing;
        if (std::holds_alternative<Diff>(message)) {
            onDiff(learning, core, effects);
            return std::nullopt;
        }
        if (const auto *trunc = std::get_if<Trunc>(&message))
            return onTrunc(learning, core, *trunc, effects);
        if (const auto *snap = std::get_if<Snap>(&message)) {
            onSnap(learning, core, *snap, effects);
            return std::nullopt;
        }
    }
    if (const auto *newLeader = std::get_if<NewLeader>(&message);
        newLeader && learning.stage == Learning::Stage::Synchronizing)
        return onNewLeader(learning, core, *newLeader, effects);
    if (std::holds_alternative<UpToDate>(message) && learning.stage == Learning::Stage::AwaitUpToDate)
        return onUpToDate(learning, core, effects);
    effects.fact(MessageIgnored{learning.leader, kindOf(message), IgnoreReason::NotInThisPhase});
    return outOfSequence();
}

} // namespace zablab
