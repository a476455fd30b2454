// SPDX-License-Identifier: GPL-3.0-or-later
//
// Broadcast at a learner (protocol.md section 5). A follower logs, acknowledges when the log is on disk, and
// applies on COMMIT; it does not wait for its own disk to apply. An observer gets both in one INFORM.
#include "engine/protocol/learner.h"

namespace zablab {

std::optional<Transition> onProposal(Learning &learning, ServerCore &core, const TransactionPtr &transaction,
                                     Effects &effects)
{
    if (transaction->zxid <= core.database.lastLogged() || transaction->zxid <= core.database.lastProcessed())
        return Transition{ServerState::Looking, StateReason::OutOfSequence, ServerId{}};
    core.append(transaction, effects);
    effects.add(effect::Flush{});
    learning.pending.push_back(transaction);
    learning.unacknowledged.push_back(transaction->zxid);
    return std::nullopt;
}

// COMMIT must be for the oldest pending proposal (FollowerZooKeeperServer.commit exits the process otherwise).
std::optional<Transition> onCommit(Learning &learning, ServerCore &core, Zxid zxid, Effects &effects)
{
    if (learning.pending.empty() || learning.pending.front()->zxid != zxid)
        return Transition{ServerState::Looking, StateReason::OutOfSequence, ServerId{}};
    const TransactionPtr transaction = learning.pending.front();
    learning.pending.pop_front();
    effects.fact(CommitLearned{zxid});
    core.database.apply(transaction);
    effects.fact(Applied{zxid, ApplyReason::Committed});
    core.clients.applied(*transaction, core.database, effects);
    return std::nullopt;
}

std::optional<Transition> onInform(Learning &, ServerCore &core, const TransactionPtr &transaction,
                                   Effects &effects)
{
    if (transaction->zxid <= core.database.lastLogged() || transaction->zxid <= core.database.lastProcessed())
        return Transition{ServerState::Looking, StateReason::OutOfSequence, ServerId{}};
    core.append(transaction, effects);
    effects.add(effect::Flush{});
    effects.fact(CommitLearned{transaction->zxid});
    core.database.apply(transaction);
    effects.fact(Applied{transaction->zxid, ApplyReason::Committed});
    core.clients.applied(*transaction, core.database, effects);
    return std::nullopt;
}

// SendAckRequestProcessor: one ACK a proposal, once it is on disk.
void onLearnerFlushed(Learning &learning, ServerCore &core, Zxid zxid, Effects &effects)
{
    while (!learning.unacknowledged.empty() && learning.unacknowledged.front() <= zxid) {
        if (core.isVoter())
            effects.send(learning.leader, Channel::Quorum, Ack{learning.unacknowledged.front()});
        learning.unacknowledged.pop_front();
    }
}

} // namespace zablab
