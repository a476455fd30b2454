// SPDX-License-Identifier: GPL-3.0-or-later
//
// Broadcast at a learner (protocol.md section 5). A follower logs, acknowledges when the log is on disk, and
// applies on COMMIT; it does not wait for its own disk to apply. An observer gets both in one INFORM.
#include "engine/protocol/learner.h"

#include <algorithm>

namespace zablab {

std::optional<Transition> onProposal(Learning &learning, ServerCore &core, const TransactionPtr &transaction,
                                     Effects &effects)
{
    const Zxid zxid = transaction->zxid;
    if (zxid <= core.database.lastLogged() || zxid <= core.database.lastProcessed()) {
        // A log that was not cut where it should have been may hold it already.
        if (core.config->rules.allOn() || !core.database.log().contains(zxid))
            return Transition{ServerState::Looking, StateReason::OutOfSequence, ServerId{}};
    }
    core.append(transaction, effects);
    effects.add(effect::Flush{});
    learning.pending.push_back(transaction);
    if (core.on(Rule::LogBeforeAck))
        learning.unacknowledged.push_back(zxid);
    else
        effects.send(learning.leader, Channel::Quorum, Ack{zxid});
    return std::nullopt;
}

// COMMIT must be for the oldest pending proposal (FollowerZooKeeperServer.commit exits the process otherwise).
std::optional<Transition> onCommit(Learning &learning, ServerCore &core, Zxid zxid, Effects &effects)
{
    auto place = learning.pending.begin();
    if (!core.on(Rule::CommitInOrder)) // whichever the leader names
        place = std::find_if(place, learning.pending.end(),
                             [zxid](const TransactionPtr &waiting) { return waiting->zxid == zxid; });
    if (place == learning.pending.end() || (*place)->zxid != zxid)
        return Transition{ServerState::Looking, StateReason::OutOfSequence, ServerId{}};
    const TransactionPtr transaction = *place;
    learning.pending.erase(place);
    effects.fact(CommitLearned{zxid});
    core.applyCommitted(transaction, effects);
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
    core.applyCommitted(transaction, effects);
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
