// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whose acknowledgements a proposal needs, by the configurations that its leader knows at each moment: a part of the
// transaction view.
#pragma once

#include "engine/protocol/quorum.h"
#include "engine/views/transaction_view.h"

namespace zablab {

// The configurations of one leader along its events. Ask in order of events.
class LeaderQuorums {
public:
    LeaderQuorums(const History &history, const RunDescription &description, const TransactionIndex &index,
                  ServerId leader);
    // Goes on to the state after this event; true when what has to agree has changed.
    bool goTo(EventIndex event);
    const Quorums &now() const { return *quorums_; }
    // What a picture says of these acknowledgements, in order of id; old before new.
    std::vector<QuorumPart> parts(const std::vector<ServerId> &acks) const;

private:
    std::shared_ptr<const EnsembleConfig> configOf(Zxid version) const;
    MembershipPtr membersOf(Zxid version) const;

    const History &history_;
    const RunDescription &description_;
    const TransactionIndex &index_;
    const std::vector<EventIndex> &life_;
    std::size_t next_ = 0; // in its life
    Zxid active_, seen_;
    std::shared_ptr<const Quorums> quorums_;
};

// The parts of the view that are found when all events about the write have been folded: who was down, whose disk is
// slow, who has it through a tree; then where it stands, and from when to when it is of interest.
void addLives(TransactionView &view, const History &history, const TransactionIndex &index, EventIndex end);
void settleFate(TransactionView &view, bool refused);

} // namespace zablab
