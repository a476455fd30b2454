// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/learner.h"

#include "engine/protocol/reconfiguration.h"

namespace zablab {

namespace {

std::optional<Transition> toElection(StateReason reason)
{
    return Transition{ServerState::Looking, reason, ServerId{}};
}

void ignore(const Learning &learning, const Message &message, Effects &effects)
{
    effects.fact(MessageIgnored{learning.leader, kindOf(message), IgnoreReason::NotInThisPhase});
}

std::optional<Transition> onServingMessage(Learning &learning, ServerCore &core, const Message &message,
                                           Effects &effects)
{
    if (const auto *proposal = std::get_if<Proposal>(&message); proposal && core.isVoter()) {
        seeConfig(core, proposal->transaction->members, effects);
        return onProposal(learning, core, proposal->transaction, effects);
    }
    if (const auto *commit = std::get_if<Commit>(&message); commit && core.isVoter())
        return onCommit(learning, core, commit->zxid, effects);
    if (const auto *commit = std::get_if<CommitAndActivate>(&message); commit && core.isVoter())
        return onCommitAndActivate(learning, core, *commit, effects);
    if (const auto *inform = std::get_if<InformAndActivate>(&message); inform && !core.isVoter())
        return onInformAndActivate(learning, core, *inform, effects);
    if (const auto *inform = std::get_if<Inform>(&message); inform && !core.isVoter())
        return onInform(learning, core, inform->transaction, effects);
    if (const auto *ping = std::get_if<Ping>(&message); ping && !ping->reply) {
        core.clients.dropSilent(core.now, effects);
        effects.send(learning.leader, Channel::Quorum, Ping{ping->zxid, true, core.clients.takeTouches()});
        return std::nullopt;
    }
    if (const auto *sync = std::get_if<SyncRequest>(&message)) {
        if (sync->error != ErrorCode::Ok)
            core.clients.failed(sync->session, sync->cxid, sync->error, core.database, effects);
        else
            core.clients.synced(sync->session, sync->cxid, core.database, effects);
        return std::nullopt;
    }
    if (const auto *answer = std::get_if<Revalidate>(&message); answer && answer->reply) {
        if (!core.clients.revalidated(answer->session, answer->valid, effects))
            ignore(learning, message, effects); // that client has gone again
        return std::nullopt;
    }
    ignore(learning, message, effects);
    return std::nullopt;
}

} // namespace

Duration readTimeout(const Learning &learning, const EnsembleConfig &config)
{
    return learning.stage < Learning::Stage::AwaitUpToDate ? config.initTimeout() : config.syncTimeout();
}

std::optional<Transition> onLeaderMessage(Learning &learning, ServerCore &core, const Message &message,
                                          Effects &effects)
{
    std::optional<Transition> next;
    switch (learning.stage) {
    case Learning::Stage::Connecting:
        ignore(learning, message, effects);
        break;
    case Learning::Stage::AwaitLeaderInfo:
        if (const auto *info = std::get_if<LeaderInfo>(&message))
            next = onLeaderInfo(learning, core, *info, effects);
        else if (!std::holds_alternative<Ping>(message)) // the first packet must be LEADERINFO
            next = toElection(StateReason::OutOfSequence);
        break;
    case Learning::Stage::AwaitSync:
    case Learning::Stage::Synchronizing:
    case Learning::Stage::AwaitUpToDate:
        next = onSyncMessage(learning, core, message, effects);
        break;
    case Learning::Stage::Serving:
        next = onServingMessage(learning, core, message, effects);
        break;
    }
    if (!next) {
        const Duration limit = readTimeout(learning, *core.config);
        effects.add(effect::SetTimer{TimerKind::Read, limit, limit});
    }
    return next;
}

std::optional<Transition> onLearnerTimer(Learning &learning, ServerCore &core, TimerKind timer,
                                         Effects &effects)
{
    if (timer == TimerKind::ConnectRetry && learning.stage == Learning::Stage::Connecting &&
        !learning.connected)
        effects.add(effect::Open{learning.leader, Channel::Quorum});
    if (timer == TimerKind::Read) {
        effects.fact(LeaderSilent{learning.leader, readTimeout(learning, *core.config)});
        return toElection(StateReason::LeaderLost);
    }
    return std::nullopt;
}

void forwardRequest(Learning &learning, ServerCore &core, SessionId session, std::int32_t cxid,
                    const OperationPtr &operation, Effects &effects)
{
    if (operation->kind == OperationKind::Sync)
        effects.send(learning.leader, Channel::Quorum, SyncRequest{core.id, session, cxid});
    else
        effects.send(learning.leader, Channel::Quorum, Request{core.id, session, cxid, operation});
}

void stopLearning(Learning &learning, ServerCore &core, Effects &effects)
{
    for (const TimerKind timer : {TimerKind::Read, TimerKind::ConnectRetry})
        effects.add(effect::CancelTimer{timer});
    if (learning.connected || learning.stage == Learning::Stage::Connecting)
        effects.add(effect::Close{learning.leader, Channel::Quorum});
    if (learning.onDisk && core.on(Rule::InterruptedSyncUndone)) {
        core.database = *learning.onDisk;
        effects.fact(SyncAbandoned{core.database.lastProcessed()});
    }
    stopServing(core, effects);
}

void startServing(ServerCore &core, Effects &effects)
{
    core.serving = true;
    core.sessionIds.begin(core.id, core.now, core.database.tree().sessions());
    effects.fact(ServingChanged{true});
}

void stopServing(ServerCore &core, Effects &effects)
{
    if (!core.serving)
        return;
    core.serving = false;
    effects.fact(ServingChanged{false});
    core.clients.closeAll(effects);
}

} // namespace zablab
