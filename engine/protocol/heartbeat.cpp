// SPDX-License-Identifier: GPL-3.0-or-later
//
// Heartbeats (protocol.md section 6): the leader sends PING every half tick, counts who is alive every whole
// tick, and gives up when that is no majority. Learners only answer.
#include "engine/protocol/leader.h"

#include <algorithm>
#include <vector>

namespace zablab {

namespace {

// A learner that says nothing for its socket time-out.
bool isSilent(const LearnerHandler &handler, const Leading &leading, const EnsembleConfig &config)
{
    const std::int64_t limitTicks =
        handler.stage == LearnerHandler::Stage::UpToDate ? config.syncLimit : config.initLimit;
    return leading.halfTicks - handler.heardHalfTick > limitTicks * 2;
}

// One that answers PINGs, and has left a proposal unacknowledged for syncLimit (SyncLimitCheck).
bool leavesUnacknowledged(const LearnerHandler &handler, const Leading &leading, const EnsembleConfig &config)
{
    return handler.stage == LearnerHandler::Stage::UpToDate && !handler.unacknowledged.empty() &&
           leading.halfTicks - handler.unacknowledged.front().second > std::int64_t{config.syncLimit} * 2;
}

void dropSilentLearners(Leading &leading, const ServerCore &core, Effects &effects)
{
    std::vector<ServerId> givenUp;
    for (const auto &[learner, handler] : leading.handlers) {
        if (isSilent(handler, leading, *core.config) || leavesUnacknowledged(handler, leading, *core.config))
            givenUp.push_back(learner);
    }
    for (const ServerId learner : givenUp) {
        const LearnerHandler &handler = leading.handlers.at(learner);
        const bool live = handler.stage == LearnerHandler::Stage::UpToDate;
        if (isSilent(handler, leading, *core.config))
            effects.fact(
                LearnerSilent{learner, live ? core.config->syncTimeout() : core.config->initTimeout()});
        else
            effects.fact(LearnerRefused{learner, RefusalReason::SyncLimitExceeded,
                                        handler.unacknowledged.front().first, leading.lastProposed});
        effects.add(effect::Close{learner, Channel::Quorum});
        leading.handlers.erase(learner);
    }
}

} // namespace

void passQuorumDeadline(Leading &leading)
{
    if (leading.stage != Leading::Stage::Established)
        return;
    for (auto &[learner, handler] : leading.handlers)
        handler.deadlineTick = std::min(handler.deadlineTick, leading.ticks);
    if ((leading.halfTicks + 1 - leading.establishedHalfTick) % 2 != 0)
        --leading.establishedHalfTick;
}

std::optional<Transition> onHalfTick(Leading &leading, ServerCore &core, Effects &effects)
{
    const Duration half = core.config->tickTime / 2;
    effects.add(effect::SetTimer{TimerKind::Tick, half, half});
    ++leading.halfTicks;
    dropSilentLearners(leading, core, effects);
    if (leading.stage != Leading::Stage::Established)
        return std::nullopt;
    if ((leading.halfTicks - leading.establishedHalfTick) % 2 == 0) {
        ++leading.ticks;
        AckSet alive;
        alive.add(*core.quorums, core.id);
        for (const auto &[learner, handler] : leading.handlers) {
            // One that is still being brought up counts too, from its FOLLOWERINFO on (LearnerHandler.synced).
            if (handler.stage > LearnerHandler::Stage::Connected && leading.ticks <= handler.deadlineTick)
                alive.add(*core.quorums, learner);
        }
        effects.fact(QuorumChecked{alive.count(), core.quorums->needed()});
        if (!alive.isQuorum(*core.quorums))
            return Transition{ServerState::Looking, StateReason::QuorumLost, ServerId{}};
    }
    core.clients.dropSilent(core.now, effects);
    for (const auto &[learner, handler] : leading.handlers) {
        if (handler.stage >= LearnerHandler::Stage::AwaitAck)
            effects.send(learner, Channel::Quorum, Ping{leading.lastProposed, false});
    }
    return std::nullopt;
}

} // namespace zablab
