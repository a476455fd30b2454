// SPDX-License-Identifier: GPL-3.0-or-later
//
// Broadcast at the leader (protocol.md section 5): every write gets the next zxid, even one that fails; a
// quorum of logs on disk commits it, in order; nothing is ever taken back.
#include "engine/protocol/containers.h"
#include "engine/protocol/leader.h"
#include "engine/protocol/reconfiguration.h"
#include "engine/protocol/request_preparation.h"

namespace zablab {

namespace {

// PrepRequestProcessor.checkSession. Opening and closing are not checked: the one has no session yet, the other
// may come from the leader itself. Session 0 is the leader's own housekeeping.
ErrorCode checkSession(Leading &leading, const Request &request)
{
    const OperationKind kind = request.operation->kind;
    if (kind == OperationKind::CreateSession || kind == OperationKind::CloseSession ||
        request.session == SessionId{})
        return ErrorCode::Ok;
    return leading.sessions.check(request.session, request.origin);
}

void answerSync(const Leading &leading, ServerCore &core, const PendingSync &sync, Effects &effects)
{
    if (sync.origin == core.id) {
        core.clients.synced(sync.session, sync.cxid, core.database, effects);
        return;
    }
    // One that has come back meanwhile is being brought up, and would not know what to make of it (in ZooKeeper the
    // answer belongs to the old LearnerHandler). Its client lost its connection anyway.
    const auto place = leading.handlers.find(sync.origin);
    if (place != leading.handlers.end() && place->second.stage == LearnerHandler::Stage::UpToDate)
        effects.send(sync.origin, Channel::Quorum, SyncRequest{sync.origin, sync.session, sync.cxid});
}

// With Rule::ErrorsUseZxids off: at once, from what is only pending, and with no place in the history.
void answerFailed(ServerCore &core, const Request &request, ErrorCode error, Effects &effects)
{
    if (request.origin == core.id)
        core.clients.failed(request.session, request.cxid, error, core.database, effects);
    else
        effects.send(request.origin, Channel::Quorum,
                     SyncRequest{request.origin, request.session, request.cxid, error});
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
    core.applyCommitted(transaction, effects);
    if (transaction->kind == OperationKind::CloseSession)
        leading.sessions.remove(transaction->session);
    if (const auto syncs = leading.pendingSyncs.find(zxid); syncs != leading.pendingSyncs.end()) {
        for (const PendingSync &sync : syncs->second)
            answerSync(leading, core, sync, effects);
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

std::optional<Transition> proposeOperation(Leading &leading, ServerCore &core, const Request &request,
                                           Effects &effects)
{
    // Leader.propose: the last counter is never used; only an election gives a new one.
    if (std::uint64_t{leading.lastProposed.counter} + 1 >= core.config->lastCounter)
        return Transition{ServerState::Looking, StateReason::CounterExhausted, ServerId{}};
    const TransactionHeader header{leading.lastProposed.next(), request.session, request.cxid, core.now};
    Transaction prepared;
    if (const ErrorCode refused = checkSession(leading, request); refused != ErrorCode::Ok) {
        prepared.error = refused;
        prepared.path = request.operation->path;
    } else if (request.operation->kind == OperationKind::Reconfig) {
        prepared = prepareReconfig(leading, core, request.operation->reconfig, header.zxid);
    } else {
        prepared = prepare(*request.operation, header, leading.pendingTree, core.config->rules);
    }
    if (prepared.kind == OperationKind::CreateSession)
        trackSession(leading, core, request.session, request.operation->ttl, request.origin, effects);
    else if (prepared.kind == OperationKind::CloseSession)
        leading.sessions.setClosing(request.session);
    prepared.zxid = header.zxid;
    prepared.session = header.session;
    prepared.cxid = header.cxid;
    prepared.time = header.time;
    if (prepared.kind == OperationKind::Error && !core.on(Rule::ErrorsUseZxids)) {
        answerFailed(core, request, prepared.error, effects);
        return std::nullopt;
    }
    const auto transaction = std::make_shared<const Transaction>(std::move(prepared));
    leading.lastProposed = transaction->zxid;
    leading.pendingTree.apply(*transaction);
    effects.add(effect::Propose{transaction});
    seeConfig(core, transaction->members, effects); // from this proposal on, both quorums
    leading.outstanding[transaction->zxid] = Outstanding{transaction, {}, core.quorums};
    for (auto &[learner, handler] : leading.handlers) {
        if (!handler.forwarding || handler.type != LearnerType::Participant)
            continue;
        effects.send(learner, Channel::Quorum, Proposal{transaction});
        if (handler.stage == LearnerHandler::Stage::UpToDate) // SyncLimitCheck.start
            handler.unacknowledged.emplace_back(transaction->zxid, leading.halfTicks);
    }
    watchContainers(leading, core, effects);
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
        answerSync(leading, core, sync, effects);
    else
        leading.pendingSyncs[leading.lastProposed].push_back(sync);
}

} // namespace zablab
