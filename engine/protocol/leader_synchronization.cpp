// SPDX-License-Identifier: GPL-3.0-or-later
//
// Synchronization at the leader (protocol.md section 4; LearnerHandler.syncFollower): one of DIFF, TRUNC and
// SNAP, then the committed proposals that are missing, then NEWLEADER, then everything live.
#include "engine/protocol/containers.h"
#include "engine/protocol/leader.h"
#include "engine/protocol/learner.h"
#include "engine/protocol/reconfiguration.h"

namespace zablab {

namespace {

bool fail(SyncPlan &plan, bool crossEpoch, const SyncInput &input)
{
    plan.kind = SyncKind::Snap;
    plan.crossEpoch = crossEpoch;
    plan.target = plan.forwardFrom = input.lastProcessed;
    plan.proposals.clear();
    return false;
}

// queueCommittedProposals over the committed log, for a peer within its bounds.
bool scanCommittedLog(SyncPlan &plan, const SyncInput &input)
{
    Zxid previous;
    bool decided = false;
    for (const TransactionPtr &transaction : *input.committedLog) {
        const Zxid zxid = transaction->zxid;
        if (zxid < input.peer) {
            previous = zxid;
            continue;
        }
        if (!decided) {
            decided = true;
            if (zxid == input.peer || input.peer.isEpochStart()) {
                plan.kind = SyncKind::Diff;
                plan.target = input.maxCommitted;
            } else if (zxid.epoch == input.peer.epoch) {
                plan.kind = SyncKind::Trunc; // the peer has something of this epoch that never was committed
                plan.target = previous;
            } else {
                return fail(plan, true, input); // "cannot send TRUNC to peer … different epoch"
            }
            if (zxid == input.peer)
                continue;
        }
        plan.proposals.push_back(transaction);
    }
    plan.forwardFrom = plan.proposals.empty() ? input.maxCommitted : plan.proposals.back()->zxid;
    return true;
}

} // namespace

SyncPlan planSynchronization(const SyncInput &input)
{
    SyncPlan plan;
    if (input.forceSnapshot) {
        plan.row = SyncRow::Forced;
        fail(plan, false, input);
    } else if (input.lastProcessed == input.peer) {
        plan.row = SyncRow::UpToDate;
        plan.kind = SyncKind::Diff;
        plan.target = plan.forwardFrom = input.peer;
    } else if (input.peer > input.maxCommitted && !input.peer.isEpochStart()) {
        plan.row = SyncRow::AheadOfLog;
        plan.kind = SyncKind::Trunc;
        plan.target = plan.forwardFrom = input.maxCommitted;
    } else if (!input.committedLog->empty() && input.minCommitted <= input.peer &&
               input.peer <= input.maxCommitted) {
        plan.row = SyncRow::InCommittedLog;
        scanCommittedLog(plan, input);
    } else {
        plan.row = SyncRow::Otherwise;
        fail(plan, false, input);
    }
    return plan;
}

void synchronize(Leading &leading, ServerCore &core, ServerId learner, Effects &effects)
{
    const Database &database = core.database;
    LearnerHandler &handler = leading.handlers.at(learner);
    const SyncInput input{core.config->forceSnapshotSync, handler.peerLast,        database.lastProcessed(),
                          database.minCommitted(),        database.maxCommitted(), &database.committedLog()};
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
    // startForwarding: what is under way follows, for voters; observers hear of it when it commits.
    if (handler.type == LearnerType::Participant) {
        for (auto &[zxid, outstanding] : leading.outstanding) {
            if (zxid > plan.forwardFrom) {
                // It may have acknowledged this before it lost the connection, and cuts it off now: until it
                // has it again, it is not one of those that have it. (ZooKeeper's Leader goes on counting the
                // old ACK; then a commit may rest on a disk that no longer holds it.)
                if (core.on(Rule::AckTakenBack))
                    outstanding.acks.remove(learner);
                send(Proposal{outstanding.transaction});
            }
        }
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
