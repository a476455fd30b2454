// SPDX-License-Identifier: GPL-3.0-or-later
//
// The event at hand, with one overload for each fact that a promise hangs on. By source file: what is on disks
// (guarantees_disk.cpp), who leads and who votes (guarantees_roles.cpp), proposals, commits and deliveries
// (guarantees_broadcast.cpp), messages (guarantees.cpp).
#pragma once

#include "engine/views/guarantees.h"

namespace zablab {

struct Guarantees::Fold {
    Guarantees &self;
    const History &history;
    EventIndex index;
    const Event &event;
    ServerId where;

    EnsembleRecord &ensemble() const { return self.ensemble_; }
    ServerRecord &here() const { return self.record(where); }
    void check(Guarantee guarantee, const Finding &finding) const
    {
        self.verdicts_.check(guarantee, index, event.where, finding);
    }
    // The sentence is made only if it is needed.
    template <typename Say>
    void expect(Guarantee guarantee, bool holds, Say &&say) const
    {
        self.verdicts_.held(guarantee);
        if (!holds)
            self.verdicts_.broken(guarantee, index, event.where, say());
    }
    // In a configuration that this server works with or has heard of.
    bool votes(ServerId id) const;
    bool outside() const;
    void onlyVoters(ServerId id, const char *what) const;
    void checkEpochs() const { check(Guarantee::EpochOrder, invariant::epochOrder(here())); }
    // Whether the set holds a quorum of the configuration, and of the second if that is a newer one.
    bool quorums(const ServerSet &acks, Zxid active, Zxid seen) const;

    // --- disks ---
    void operator()(const ServerStarted &fact) const;
    void operator()(const ServerCrashed &fact) const;
    void operator()(const DiskLost &) const;
    void operator()(const LogSynced &fact) const;
    void operator()(const AcceptedEpochStored &fact) const;
    void operator()(const CurrentEpochStored &fact) const;
    void operator()(const LogTruncated &fact) const;
    void operator()(const SnapshotLoaded &fact) const;
    void operator()(const SnapshotSaved &fact) const;
    void operator()(const SnapshotTaken &fact) const;
    void operator()(const SyncAbandoned &) const;
    void operator()(const LogAppended &fact) const;
    void settleDisk(ServerRecord &server, Zxid last) const;
    void replaced(const ZxidSequence &before, const ZxidSequence &after,
                  const std::map<ServerId, Order> &orders) const;

    // --- roles ---
    void operator()(const StateChanged &fact) const;
    void operator()(const PhaseChanged &fact) const;
    void operator()(const VoteJudged &fact) const;
    void operator()(const LeaderElected &fact) const;
    void operator()(const EpochProposalCounted &fact) const;
    void operator()(const EpochAckCounted &fact) const;
    void operator()(const LearnerRefused &fact) const;
    void operator()(const MessageIgnored &fact) const;
    void operator()(const SyncDecided &fact) const;
    void operator()(const NewLeaderAckCounted &fact) const;
    void operator()(const LeaderEstablished &fact) const;
    void operator()(const ConfigSeen &fact) const;
    void operator()(const ConfigActivated &fact) const;
    void learn(Zxid version) const; // its members, from the messages so far
    void leavesReign() const;

    // --- broadcast ---
    void operator()(const Proposed &fact) const;
    void operator()(const AckCounted &fact) const;
    void operator()(const Committed &fact) const;
    void operator()(const CommitLearned &fact) const;
    void operator()(const Applied &fact) const;
    void deliver(ServerRecord &server, Zxid zxid) const;
    Outstanding *outstanding(Zxid zxid) const;
    void forget(Zxid zxid) const;

    // --- messages that leave a server, and orders that arrive ---
    void operator()(const MessageSent &fact) const;
    void operator()(const MessageDelivered &fact) const;
    void operator()(const MessageLost &fact) const;
    void names(const TransactionPtr &transaction) const;
    void names(const MembershipPtr &members) const;

    template <typename Other>
    void operator()(const Other &) const
    {}
};

} // namespace zablab
