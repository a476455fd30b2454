// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/leader.h"

#include "engine/protocol/containers.h"
#include "engine/protocol/learner.h"

namespace zablab {

std::optional<Transition> startLeading(Leading &leading, ServerCore &core, Effects &effects)
{
    core.enterPhase(Phase::Discovery, effects);
    const Duration half = core.config->tickTime / 2;
    effects.add(effect::SetTimer{TimerKind::Tick, half, half});
    effects.add(effect::SetTimer{TimerKind::Init, core.config->initTimeout(), core.config->initTimeout()});
    return countEpoch(leading, core, core.id, core.type, core.acceptedEpoch, effects);
}

void onLearnerConnected(Leading &leading, ServerId learner)
{
    LearnerHandler handler;
    handler.heardHalfTick = leading.halfTicks;
    leading.handlers[learner] = std::move(handler);
}

void onLearnerClosed(Leading &leading, ServerId learner) { leading.handlers.erase(learner); }

void refuseLearner(Leading &leading, ServerId learner, const LearnerRefused &why, Effects &effects)
{
    effects.fact(why);
    effects.add(effect::Close{learner, Channel::Quorum});
    leading.handlers.erase(learner);
}

std::optional<Transition> onLearnerMessage(Leading &leading, ServerCore &core, ServerId from,
                                           const Message &message, Effects &effects)
{
    using Stage = LearnerHandler::Stage;
    const auto place = leading.handlers.find(from);
    if (place == leading.handlers.end()) {
        effects.fact(MessageIgnored{from, kindOf(message), IgnoreReason::UnknownSender});
        return std::nullopt;
    }
    LearnerHandler &handler = place->second;
    handler.heardHalfTick = leading.halfTicks;
    if (handler.stage == Stage::UpToDate)
        handler.deadlineTick = leading.ticks + core.config->syncLimit;

    if (const auto *info = std::get_if<FollowerInfo>(&message); info && handler.stage == Stage::Connected) {
        if (info->configVersion > core.config->version) {
            refuseLearner(
                leading, from,
                LearnerRefused{from, RefusalReason::ConfigTooNew, info->configVersion, core.config->version},
                effects);
            return std::nullopt;
        }
        handler.type = info->type;
        handler.stage = Stage::AwaitEpoch;
        handler.deadlineTick = leading.ticks + core.config->initLimit + core.config->syncLimit;
        return countEpoch(leading, core, from, info->type, info->acceptedEpoch, effects);
    }
    if (const auto *ack = std::get_if<AckEpoch>(&message); ack && handler.stage == Stage::AwaitAckEpoch)
        return onAckEpoch(leading, core, from, *ack, effects);
    if (const auto *ack = std::get_if<Ack>(&message)) {
        if (handler.stage == Stage::AwaitAck && ack->zxid == Zxid::startOf(leading.epoch)) {
            handler.stage = Stage::Acked;
            onNewLeaderAck(leading, core, from, effects);
        } else if (!ack->zxid.isEpochStart()) {
            onProposalAck(leading, core, from, ack->zxid, effects);
        }
        return std::nullopt; // the ACK of UPTODATE says nothing new
    }
    if (const auto *ping = std::get_if<Ping>(&message)) {
        onTouches(leading, core, from, ping->touches, effects);
        return std::nullopt;
    }
    if (const auto *request = std::get_if<Request>(&message); request && handler.stage == Stage::UpToDate)
        return proposeOperation(leading, core, *request, effects);
    if (const auto *asked = std::get_if<Revalidate>(&message);
        asked && !asked->reply && handler.stage == Stage::UpToDate) {
        const bool valid = revalidate(leading, core, asked->session, asked->timeout, from, effects);
        effects.send(from, Channel::Quorum, Revalidate{asked->session, asked->timeout, true, valid});
        return std::nullopt;
    }
    if (const auto *sync = std::get_if<SyncRequest>(&message); sync && handler.stage == Stage::UpToDate) {
        onSyncRequest(leading, core, PendingSync{from, sync->session, sync->cxid}, effects);
        return std::nullopt;
    }
    refuseLearner(leading, from, LearnerRefused{from, RefusalReason::BadHandshake, Zxid{}, Zxid{}}, effects);
    return std::nullopt;
}

std::optional<Transition> onLeaderTimer(Leading &leading, ServerCore &core, TimerKind timer, Effects &effects)
{
    if (timer == TimerKind::Tick)
        return onHalfTick(leading, core, effects);
    if (timer == TimerKind::Containers)
        return onContainersTimer(leading, core, effects);
    if (timer == TimerKind::Sessions)
        return expireSessions(leading, core, effects);
    if (timer != TimerKind::Init)
        return std::nullopt;
    switch (leading.stage) {
    case Leading::Stage::Epochs:
    case Leading::Stage::EpochAcks:
        return Transition{ServerState::Looking, StateReason::DiscoveryFailed, ServerId{}};
    case Leading::Stage::NewLeaderAcks:
        return Transition{ServerState::Looking, StateReason::SyncFailed, ServerId{}};
    case Leading::Stage::Established:
        break;
    }
    return std::nullopt;
}

void stopLeading(Leading &leading, ServerCore &core, Effects &effects)
{
    for (const TimerKind timer : {TimerKind::Tick, TimerKind::Init, TimerKind::Sessions})
        effects.add(effect::CancelTimer{timer});
    if (leading.watchesContainers)
        effects.add(effect::CancelTimer{TimerKind::Containers});
    for (const auto &[learner, handler] : leading.handlers)
        effects.add(effect::Close{learner, Channel::Quorum});
    stopServing(core, effects);
}

} // namespace zablab
