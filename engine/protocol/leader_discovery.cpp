// SPDX-License-Identifier: GPL-3.0-or-later
//
// Discovery at the leader (protocol.md section 3; Leader.getEpochToPropose, waitForEpochAck): a new epoch,
// larger than any that a quorum has accepted, and nobody in that quorum knows more than the leader.
#include "engine/protocol/leader.h"

#include <tuple>

namespace zablab {

namespace {

void restartInitTimer(const ServerCore &core, Effects &effects)
{
    effects.add(effect::SetTimer{TimerKind::Init, core.config->initTimeout(), core.config->initTimeout()});
}

void offerEpoch(Leading &leading, ServerId learner, Effects &effects)
{
    leading.handlers.at(learner).stage = LearnerHandler::Stage::AwaitAckEpoch;
    effects.send(learner, Channel::Quorum, LeaderInfo{leading.epoch});
}

// The quorum of ACKEPOCH is complete: the epoch becomes this server's own, and everybody is brought up.
void beginSynchronization(Leading &leading, ServerCore &core, Effects &effects)
{
    leading.stage = Leading::Stage::NewLeaderAcks;
    if (core.currentEpoch != leading.epoch) {
        core.currentEpoch = leading.epoch;
        effects.add(effect::StoreCurrentEpoch{leading.epoch});
        effects.fact(CurrentEpochStored{leading.epoch});
    }
    core.enterPhase(Phase::Synchronization, effects);
    restartInitTimer(core, effects);
    leading.lastProposed = Zxid::startOf(leading.epoch);
    leading.pendingTree = core.database.tree();
    for (const auto &[learner, handler] : leading.handlers) {
        if (handler.stage == LearnerHandler::Stage::EpochAcked)
            synchronize(leading, core, learner, effects);
    }
    onNewLeaderAck(leading, core, core.id, effects);
}

void countEpochAck(Leading &leading, ServerCore &core, ServerId from, const AckEpoch &ack, bool counts,
                   Effects &effects)
{
    const bool added = counts && leading.electing.add(core.quorums->current(), from);
    effects.fact(EpochAckCounted{from, ack.currentEpoch, ack.lastZxid, leading.electing.count(), added});
    if (leading.electing.contains(core.id) && leading.electing.isQuorum(core.quorums->current()))
        beginSynchronization(leading, core, effects);
}

} // namespace

std::optional<Transition> countEpoch(Leading &leading, ServerCore &core, ServerId from, LearnerType,
                                     Epoch accepted, Effects &effects)
{
    if (leading.stage != Leading::Stage::Epochs) { // decided: later callers get the fixed epoch
        effects.fact(EpochProposalCounted{from, accepted, leading.connecting.count(), false});
        offerEpoch(leading, from, effects);
        return std::nullopt;
    }
    if (accepted >= leading.epoch)
        leading.epoch = Epoch{accepted.value + 1};
    const bool counts = leading.connecting.add(core.quorums->current(), from);
    effects.fact(EpochProposalCounted{from, accepted, leading.connecting.count(), counts});
    if (!leading.connecting.contains(core.id) || !leading.connecting.isQuorum(core.quorums->current()))
        return std::nullopt;

    leading.stage = Leading::Stage::EpochAcks;
    effects.fact(EpochChosen{leading.epoch});
    core.accept(leading.epoch, effects);
    restartInitTimer(core, effects);
    for (const auto &[learner, handler] : leading.handlers) {
        if (handler.stage == LearnerHandler::Stage::AwaitEpoch)
            offerEpoch(leading, learner, effects);
    }
    countEpochAck(leading, core, core.id, AckEpoch{core.currentEpoch, core.database.lastProcessed()}, true,
                  effects);
    return std::nullopt;
}

std::optional<Transition> onAckEpoch(Leading &leading, ServerCore &core, ServerId from, const AckEpoch &ack,
                                     Effects &effects)
{
    LearnerHandler &handler = leading.handlers.at(from);
    handler.peerLast = ack.lastZxid;
    // Nobody may know more than the leader, for as long as it matters: until the quorum is complete.
    if (leading.stage == Leading::Stage::EpochAcks) {
        const bool counts = ack.currentEpoch.value != -1;
        const auto mine = std::tuple(core.currentEpoch, core.database.lastProcessed());
        if (counts && std::tuple(ack.currentEpoch, ack.lastZxid) > mine && core.on(Rule::EpochCheck)) {
            refuseLearner(leading, from,
                          LearnerRefused{from, RefusalReason::LearnerAhead, ack.lastZxid,
                                         core.database.lastProcessed()},
                          effects);
            return std::nullopt;
        }
        handler.stage = LearnerHandler::Stage::EpochAcked;
        countEpochAck(leading, core, from, ack, counts, effects);
        return std::nullopt;
    }
    effects.fact(EpochAckCounted{from, ack.currentEpoch, ack.lastZxid, leading.electing.count(), false});
    synchronize(leading, core, from, effects);
    return std::nullopt;
}

} // namespace zablab
