// SPDX-License-Identifier: GPL-3.0-or-later
//
// Synchronization at the leader (protocol.md section 4; LearnerHandler.syncFollower): one of DIFF, TRUNC and
// SNAP, then the committed proposals that are missing, then NEWLEADER, then everything live.
#include "engine/protocol/containers.h"
#include "engine/protocol/file_sizes.h"
#include "engine/protocol/leader.h"
#include "engine/protocol/learner.h"
#include "engine/protocol/reconfiguration.h"

namespace zablab {

namespace {

void snapshot(SyncPlan &plan, const SyncInput &input)
{
    plan.kind = SyncKind::Snap;
    plan.target = plan.forwardFrom = input.lastProcessed;
    plan.proposals.clear();
}

// LearnerHandler.queueCommittedProposals, over the committed log or the log on disk. It decides between DIFF and
// TRUNC at the first transaction that is not before the learner's last one, and queues what follows.
class Queue {
public:
    Queue(SyncPlan &plan, const SyncInput &input) : plan_(plan), input_(input), queued_(input.peer) {}

    void previous(Zxid zxid) { previous_ = zxid; } // before everything that is scanned
    // False where the scan must end.
    bool scan(const TransactionPtr &transaction)
    {
        const Zxid zxid = transaction->zxid;
        if (zxid < input_.peer) {
            previous_ = zxid;
            return true;
        }
        if (!decided_ && !decide(zxid))
            return false;
        if (zxid > queued_) {
            plan_.proposals.push_back(transaction);
            queued_ = zxid;
        }
        return true;
    }
    // A new leader that has proposed nothing: there is nothing newer, and nothing to take away.
    void end()
    {
        if (!decided_ && input_.peer.isEpochStart())
            diff();
    }
    bool decided() const { return decided_; }
    Zxid queued() const { return queued_; }

private:
    void diff()
    {
        plan_.kind = SyncKind::Diff;
        plan_.target = input_.maxCommitted;
        decided_ = true;
    }
    bool decide(Zxid zxid)
    {
        if (zxid == input_.peer || input_.peer.isEpochStart() ||
            !input_.rules.on(Rule::DiffOnlyOnCommonHistory)) {
            diff();
        } else if (zxid.epoch == input_.peer.epoch) {
            plan_.kind = SyncKind::Trunc; // the peer has something of this epoch that never was committed
            plan_.target = previous_;
            decided_ = true;
        } else {
            plan_.crossEpoch = true; // "cannot send TRUNC to peer … different epoch"
        }
        return decided_;
    }

    SyncPlan &plan_;
    const SyncInput &input_;
    Zxid previous_;
    Zxid queued_;
    bool decided_ = false;
};

void scanCommittedLog(Queue &queue, const SyncInput &input)
{
    for (const TransactionPtr &transaction : *input.committedLog)
        if (!queue.scan(transaction))
            break;
    queue.end();
}

// The files of the log behind the one in which the learner's last transaction would be. That one costs nothing,
// because the iterator has opened it already (FileTxnIterator.getStorageSize).
std::uint64_t furtherLogBytes(const TransactionLog &log, Zxid peer)
{
    const std::vector<LogFile> &files = log.files();
    std::size_t open = 0; // the last file that begins before the peer; or the first
    for (std::size_t i = 0; i < files.size() && files[i].first < peer; ++i)
        open = i;
    std::uint64_t bytes = 0;
    for (std::size_t i = open + 1; i < files.size(); ++i)
        bytes += files[i].bytes;
    return bytes;
}

// ZKDatabase.getProposalsFromTxnLog: all that the learner lacks must be in the log, and reading it must cost less
// than sending a snapshot.
bool logUsable(const SyncInput &input)
{
    return input.log && !input.log->empty() && input.log->at(0)->zxid <= input.peer &&
           (input.logSizeLimit == 0 || furtherLogBytes(*input.log, input.peer) <= input.logSizeLimit);
}

// Row 5: the log on disk up to where the committed log begins, and then that.
void scanBothLogs(SyncPlan &plan, const SyncInput &input)
{
    Queue queue(plan, input);
    std::size_t i = input.log->firstAfter(input.peer);
    if (i > 0) {
        queue.previous(input.log->at(i - 1)->zxid);
        if (input.log->at(i - 1)->zxid == input.peer) // the peer's last is there
            queue.scan(input.log->at(i - 1));
    }
    for (; i < input.log->size(); ++i) {
        const Zxid zxid = input.log->at(i)->zxid;
        if (zxid > input.minCommitted || (input.unflushed && zxid >= *input.unflushed) ||
            !queue.scan(input.log->at(i)))
            break;
    }
    queue.end();
    const bool gap = queue.queued() < input.minCommitted;
    if (!queue.decided() || (gap && input.rules.on(Rule::GapMeansSnap))) {
        snapshot(plan, input);
        return;
    }
    for (const TransactionPtr &transaction : *input.committedLog)
        queue.scan(transaction);
    plan.forwardFrom = queue.queued();
}

} // namespace

SyncPlan planSynchronization(const SyncInput &input)
{
    SyncPlan plan;
    const bool untrusted = input.peer == kUntrusted; // older than everything
    const bool before = untrusted || input.peer < input.minCommitted;
    if (input.forceSnapshot) {
        plan.row = SyncRow::Forced;
        snapshot(plan, input);
    } else if (input.lastProcessed == input.peer) {
        plan.row = SyncRow::UpToDate;
        plan.kind = SyncKind::Diff;
        plan.target = plan.forwardFrom = input.peer;
    } else if (!untrusted && input.peer > input.maxCommitted && !input.peer.isEpochStart()) {
        plan.row = SyncRow::AheadOfLog;
        plan.kind = input.rules.on(Rule::DiffOnlyOnCommonHistory) ? SyncKind::Trunc : SyncKind::Diff;
        plan.target = plan.forwardFrom = input.maxCommitted;
    } else if (!before && input.peer <= input.maxCommitted) {
        plan.row = SyncRow::InCommittedLog;
        Queue queue(plan, input);
        scanCommittedLog(queue, input);
        if (queue.decided())
            plan.forwardFrom = queue.queued();
        else
            snapshot(plan, input);
    } else if (before && !untrusted && logUsable(input)) {
        plan.row = SyncRow::OnDiskLog;
        scanBothLogs(plan, input);
    } else {
        plan.row = SyncRow::Otherwise;
        snapshot(plan, input);
    }
    return plan;
}

namespace {

// ZKDatabase.calculateTxnLogSizeLimit. A server that never saved a snapshot has the one of its empty tree.
std::uint64_t logSizeLimit(const Database &database, std::int32_t percent)
{
    const std::uint64_t bytes = snapshotBytes(database.snapshot() ? *database.snapshot() : DataTree{});
    return bytes * static_cast<std::uint64_t>(percent) / 100;
}

} // namespace

void synchronize(Leading &leading, ServerCore &core, ServerId learner, Effects &effects)
{
    const Database &database = core.database;
    LearnerHandler &handler = leading.handlers.at(learner);
    SyncInput input{.forceSnapshot = core.config->forceSnapshotSync,
                    .peer = handler.peerLast,
                    .lastProcessed = database.lastProcessed(),
                    .minCommitted = database.minCommitted(),
                    .maxCommitted = database.maxCommitted(),
                    .committedLog = &database.committedLog(),
                    .log = nullptr,
                    .unflushed = {},
                    .logSizeLimit = 0,
                    .rules = core.config->rules};
    if (input.peer < input.minCommitted && core.config->snapshotSizePercent >= 0) {
        input.log = &database.log();
        if (!leading.unsynced.empty())
            input.unflushed = leading.unsynced.front();
        input.logSizeLimit = logSizeLimit(database, core.config->snapshotSizePercent);
    }
    const SyncPlan plan = planSynchronization(input);
    effects.fact(SyncDecided{learner, plan.kind, plan.row, plan.crossEpoch, input.peer, input.minCommitted,
                             input.maxCommitted, input.lastProcessed, plan.target,
                             static_cast<std::int32_t>(plan.proposals.size())});
    const auto send = [&](Message message) { effects.send(learner, Channel::Quorum, std::move(message)); };
    switch (plan.kind) {
    case SyncKind::Diff:
        send(Diff{plan.target});
        break;
    case SyncKind::Trunc:
        send(Trunc{plan.target});
        break;
    case SyncKind::Snap:
        send(Snap{plan.target, database.copyTree()});
        break;
    }
    for (const TransactionPtr &transaction : plan.proposals) {
        send(Proposal{transaction});
        send(Commit{transaction->zxid});
    }
    // startForwarding: what is under way follows, for voters; observers hear of it when it commits. Whatever the
    // learner is now, it may have acknowledged this before it lost the connection, and cuts it off now: until it has it
    // again, it is not one of those that have it. (ZooKeeper's Leader goes on counting the old ACK; then a commit may
    // rest on a disk that no longer holds it.)
    for (auto &[zxid, outstanding] : leading.outstanding) {
        if (zxid <= plan.forwardFrom)
            continue;
        if (core.on(Rule::AckTakenBack))
            outstanding.acks.remove(learner);
        if (handler.type == LearnerType::Participant)
            send(Proposal{outstanding.transaction});
    }
    handler.forwarding = true;
    handler.heardHalfTick = leading.halfTicks; // it is waited for from now on
    send(NewLeader{Zxid::startOf(leading.epoch), core.lastSeen ? core.lastSeen : core.members});
    handler.stage = LearnerHandler::Stage::AwaitAck;
}

void onNewLeaderAck(Leading &leading, ServerCore &core, ServerId from, Effects &effects)
{
    const auto welcome = [&](ServerId learner, LearnerHandler &handler) {
        handler.stage = LearnerHandler::Stage::UpToDate;
        handler.heardHalfTick = leading.halfTicks; // syncLimit counts from here
        effects.send(learner, Channel::Quorum, UpToDate{});
    };
    if (leading.stage == Leading::Stage::Established) {
        effects.fact(NewLeaderAckCounted{from, leading.newLeaderAcks.count(), false});
        welcome(from, leading.handlers.at(from));
        return;
    }
    const bool counts = leading.newLeaderAcks.add(*core.quorums, from);
    effects.fact(NewLeaderAckCounted{from, leading.newLeaderAcks.count(), counts});
    if (!leading.newLeaderAcks.contains(core.id) || !leading.newLeaderAcks.isQuorum(*core.quorums))
        return;

    // The epoch begins (Leader.startZkServer). All that this leader's history holds is committed with it.
    leading.stage = Leading::Stage::Established;
    effects.add(effect::CancelTimer{TimerKind::Init});
    // PINGs and quorum checks count from here (Leader.lead enters its loop).
    leading.establishedHalfTick = leading.halfTicks;
    effects.add(effect::SetTimer{TimerKind::Tick, core.config->tickTime / 2, core.config->tickTime / 2});
    effects.fact(LeaderEstablished{leading.epoch, core.database.lastProcessed()});
    leading.lastCommitted = Zxid::startOf(leading.epoch);
    // A reconfiguration that was proposed and not committed is completed with the epoch (ZOOKEEPER-1324).
    if (core.lastSeen) {
        const QuorumsPtr quorums = core.quorums;
        const MembershipPtr members = core.lastSeen;
        activateAtLeader(leading, core, members, leading.newLeaderAcks, *quorums, leading.lastProposed,
                         effects);
    }
    core.database.setLastProcessed(leading.lastCommitted);
    core.currentVote.peerEpoch = leading.epoch;
    core.enterPhase(Phase::Broadcast, effects);
    startServing(core, effects);
    startSessions(leading, core, effects);
    watchContainers(leading, core, effects);
    for (auto &[learner, handler] : leading.handlers) {
        handler.deadlineTick = leading.ticks + core.config->initLimit + core.config->syncLimit;
        if (handler.stage == LearnerHandler::Stage::Acked)
            welcome(learner, handler);
    }
}

} // namespace zablab
