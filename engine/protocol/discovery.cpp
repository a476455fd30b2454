// SPDX-License-Identifier: GPL-3.0-or-later
//
// Discovery (protocol.md section 3): the ensemble agrees on an epoch that no quorum has seen before. The
// learner's half; the leader's is in leader_discovery.cpp.
#include "engine/protocol/learner.h"

namespace zablab {

void startLearning(Learning &learning, ServerCore &core, Effects &effects)
{
    core.enterPhase(Phase::Discovery, effects);
    effects.add(effect::Open{learning.leader, Channel::Quorum});
    learning.tries = 1;
    effects.add(effect::SetTimer{TimerKind::Read, core.config->initTimeout(), core.config->initTimeout()});
}

std::optional<Transition> onLeaderConnected(Learning &learning, ServerCore &core, Effects &effects)
{
    learning.connected = true;
    learning.stage = Learning::Stage::AwaitLeaderInfo;
    // The socket's read time-out begins with the connection.
    effects.add(effect::SetTimer{TimerKind::Read, core.config->initTimeout(), core.config->initTimeout()});
    effects.send(learning.leader, Channel::Quorum,
                 FollowerInfo{core.id, core.type, core.acceptedEpoch, core.config->version});
    return std::nullopt;
}

// Learner.connectToLeader tries again where no connection could be made: the one elected does not lead yet, or not
// any more. A connection that ends ends the role with it.
std::optional<Transition> onLeaderUnreachable(Learning &learning, ServerCore &core, Effects &effects)
{
    if (learning.connected) {
        learning.connected = false;
        return Transition{ServerState::Looking, StateReason::LeaderLost, ServerId{}};
    }
    if (++learning.tries > core.config->connectTries)
        return Transition{ServerState::Looking, StateReason::LeaderUnreachable, ServerId{}};
    effects.add(effect::SetTimer{TimerKind::ConnectRetry, core.config->connectRetryDelay,
                                 core.config->connectRetryDelay});
    return std::nullopt;
}

std::optional<Transition> onLeaderInfo(Learning &learning, ServerCore &core, const LeaderInfo &info,
                                       Effects &effects)
{
    AckEpoch answer{core.currentEpoch, core.lastZxid()};
    if (core.untrusted)
        answer.currentEpoch = Epoch{-1}; // the epoch of a zxid of -1: it supports nobody
    if (info.newEpoch < core.acceptedEpoch && core.on(Rule::EpochCheck))
        return Transition{ServerState::Looking, StateReason::EpochRefused, ServerId{}};
    if (info.newEpoch == core.acceptedEpoch) {
        answer.currentEpoch =
            Epoch{-1}; // accepted before: to count twice could elect two leaders for one epoch
        // Not counted, so nothing is decided by this zxid; it asks for everything from the beginning.
        learning.fromNothing = core.snapshotUnusable;
        if (learning.fromNothing)
            answer.lastZxid = Zxid{};
    } else {
        core.accept(info.newEpoch, effects);
    }
    learning.newEpoch = info.newEpoch;
    effects.send(learning.leader, Channel::Quorum, answer);
    learning.stage = Learning::Stage::AwaitSync;
    core.enterPhase(Phase::Synchronization, effects);
    return std::nullopt;
}

} // namespace zablab
