// SPDX-License-Identifier: GPL-3.0-or-later
//
// Broadcast at the leader (protocol.md section 5): every write gets the next zxid, even one that fails; a
// quorum of logs on disk commits it, in order; nothing is ever taken back.
#include "engine/protocol/leader.h"
#include "engine/protocol/reconfiguration.h"

namespace zablab {

namespace {

// PrepRequestProcessor: checked against everything pending, so that applying it cannot fail.
Transaction prepare(const Operation &operation, const DataTree &pending)
{
    Transaction transaction;
    transaction.kind = operation.kind;
    transaction.path = operation.path;
    transaction.data = operation.data;
    const auto failed = [&](ErrorCode error) {
        Transaction failure;
        failure.error = error;
        failure.path = operation.path;
        return failure;
    };
    if (!validPath(operation.path) || !isWrite(operation.kind))
        return failed(ErrorCode::BadArguments);
    const DataNode *node = pending.find(operation.path);
    switch (operation.kind) {
    case OperationKind::Create:
        if (node)
            return failed(ErrorCode::NodeExists);
        if (!pending.find(parentPath(operation.path)))
            return failed(ErrorCode::NoNode);
        return transaction;
    case OperationKind::Delete:
        if (operation.path == "/")
            return failed(ErrorCode::BadArguments);
        if (!node)
            return failed(ErrorCode::NoNode);
        if (operation.version != -1 && operation.version != node->version)
            return failed(ErrorCode::BadVersion);
        if (!pending.children(operation.path).empty())
            return failed(ErrorCode::NotEmpty);
        return transaction;
    default:
        if (!node)
            return failed(ErrorCode::NoNode);
        if (operation.version != -1 && operation.version != node->version)
            return failed(ErrorCode::BadVersion);
        transaction.version = node->version + 1;
        return transaction;
    }
}

void answerSync(ServerCore &core, const PendingSync &sync, Effects &effects)
{
    if (sync.origin == core.id)
        core.clients.synced(sync.session, sync.cxid, core.database, effects);
    else
        effects.send(sync.origin, Channel::Quorum, SyncRequest{sync.origin, sync.session, sync.cxid});
}

void commit(Leading &leading, ServerCore &core, Zxid zxid, Effects &effects)
{
    const auto place = leading.outstanding.find(zxid);
    const Outstanding decided = place->second;
    const TransactionPtr &transaction = decided.transaction;
    leading.outstanding.erase(place);
    leading.lastCommitted = zxid;
    effects.fact(Committed{zxid, decided.acks.count()});
    const bool activates = transaction->members != nullptr;
    ServerId designated;
    if (activates)
        designated = activateAtLeader(leading, core, transaction->members, decided.acks, *decided.quorums,
                                      zxid, effects);
    for (auto &[learner, handler] : leading.handlers) {
        if (!handler.forwarding)
            continue;
        const bool follower = handler.type == LearnerType::Participant;
        if (activates && follower)
            effects.send(learner, Channel::Quorum, CommitAndActivate{zxid, designated});
        else if (activates)
            effects.send(learner, Channel::Quorum, InformAndActivate{transaction, designated});
        else if (follower)
            effects.send(learner, Channel::Quorum, Commit{zxid});
        else
            effects.send(learner, Channel::Quorum, Inform{transaction});
    }
    core.database.apply(transaction);
    effects.fact(Applied{zxid, ApplyReason::Committed});
    core.clients.applied(*transaction, core.database, effects);
    if (const auto syncs = leading.pendingSyncs.find(zxid); syncs != leading.pendingSyncs.end()) {
        for (const PendingSync &sync : syncs->second)
            answerSync(core, sync, effects);
        leading.pendingSyncs.erase(syncs);
    }
}

// In order only: a proposal waits for the one before it, whatever its own acknowledgements say.
void tryToCommit(Leading &leading, ServerCore &core, Zxid acknowledged, Effects &effects)
{
    if (!core.on(Rule::CommitInOrder)) {
        const auto place = leading.outstanding.find(acknowledged);
        if (place != leading.outstanding.end() && place->second.acks.isQuorum(*place->second.quorums))
            commit(leading, core, acknowledged, effects);
        return;
    }
    while (leading.allowedToCommit && !leading.outstanding.empty()) {
        const auto &[zxid, first] = *leading.outstanding.begin();
        if (!first.acks.isQuorum(*first.quorums))
            return;
        commit(leading, core, zxid, effects);
    }
}

void countAck(Leading &leading, ServerCore &core, ServerId from, Zxid zxid, Effects &effects)
{
    const auto place = leading.outstanding.find(zxid);
    if (!leading.allowedToCommit || zxid <= leading.lastCommitted || place == leading.outstanding.end()) {
        effects.fact(AckIgnored{zxid, from});
        return;
    }
    if (!place->second.acks.add(*place->second.quorums, from)) {
        effects.fact(AckIgnored{zxid, from}); // an observer's, or a second one
        return;
    }
    effects.fact(AckCounted{zxid, from, place->second.acks.count(), place->second.quorums->needed()});
    tryToCommit(leading, core, zxid, effects);
}

} // namespace

std::optional<Transition> proposeOperation(Leading &leading, ServerCore &core, SessionId session,
                                           std::int32_t cxid, const Operation &operation, Effects &effects)
{
    // Leader.propose: the last counter is never used; only an election gives a new one.
    if (std::uint64_t{leading.lastProposed.counter} + 1 >= core.config->lastCounter)
        return Transition{ServerState::Looking, StateReason::CounterExhausted, ServerId{}};
    Transaction prepared =
        operation.kind == OperationKind::Reconfig
            ? prepareReconfig(leading, core, operation.reconfig, leading.lastProposed.next())
            : prepare(operation, leading.pendingTree);
    prepared.zxid = leading.lastProposed.next();
    prepared.session = session;
    prepared.cxid = cxid;
    prepared.time = core.now;
    const auto transaction = std::make_shared<const Transaction>(std::move(prepared));
    leading.lastProposed = transaction->zxid;
    leading.pendingTree.apply(*transaction);
    effects.fact(Proposed{transaction->zxid, transaction->kind, transaction->error});
    seeConfig(core, transaction->members, effects); // from this proposal on, both quorums
    leading.outstanding[transaction->zxid] = Outstanding{transaction, {}, core.quorums};
    for (auto &[learner, handler] : leading.handlers) {
        if (!handler.forwarding || handler.type != LearnerType::Participant)
            continue;
        effects.send(learner, Channel::Quorum, Proposal{transaction});
        if (handler.stage == LearnerHandler::Stage::UpToDate) // SyncLimitCheck.start
            handler.unacknowledged.emplace_back(transaction->zxid, leading.halfTicks);
    }
    core.append(transaction, effects);
    effects.add(effect::Flush{});
    if (core.on(Rule::LogBeforeAck))
        leading.unsynced.push_back(transaction->zxid);
    else
        countAck(leading, core, core.id, transaction->zxid, effects);
    return std::nullopt;
}

void onProposalAck(Leading &leading, ServerCore &core, ServerId from, Zxid zxid, Effects &effects)
{
    LearnerHandler &handler = leading.handlers.at(from);
    while (!handler.unacknowledged.empty() && handler.unacknowledged.front().first <= zxid)
        handler.unacknowledged.pop_front();
    countAck(leading, core, from, zxid, effects);
}

// The leader acknowledges its own proposal when its own disk has it; the followers alone may be faster.
void onLeaderFlushed(Leading &leading, ServerCore &core, Zxid zxid, Effects &effects)
{
    while (!leading.unsynced.empty() && leading.unsynced.front() <= zxid) {
        const Zxid synced = leading.unsynced.front();
        leading.unsynced.pop_front();
        countAck(leading, core, core.id, synced, effects);
    }
}

// Not a quorum operation: it only waits for what is proposed already (Leader.processSync).
void onSyncRequest(Leading &leading, ServerCore &core, const PendingSync &sync, Effects &effects)
{
    if (leading.outstanding.empty())
        answerSync(core, sync, effects);
    else
        leading.pendingSyncs[leading.lastProposed].push_back(sync);
}

} // namespace zablab
