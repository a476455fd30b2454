// SPDX-License-Identifier: GPL-3.0-or-later
//
// What Zab and ZooKeeper promise (engine/protocol/guarantee.h), checked along a history: every event is folded
// into the records of engine/protocol/invariants.h, and each check is asked at the events that can break it.
// What clients may rely on is judged beside it, from their messages (client_guarantees.h). Knows nothing but the
// history, the configuration and what the disks held before the run, so a file read back is as good as a run in
// memory. Which rules a run has turned off makes no difference here.
#pragma once

#include "engine/history/history.h"
#include "engine/protocol/invariants.h"
#include "engine/views/client_guarantees.h"
#include "engine/views/transaction_book.h"
#include "engine/views/verdicts.h"

#include <array>
#include <bitset>
#include <deque>
#include <map>
#include <vector>

namespace zablab {

class Guarantees {
public:
    // A server without an entry in `disks` begins with an empty disk.
    Guarantees(const EnsembleConfig &config, const std::vector<InitialDisk> &disks);

    // Folds what is new in, up to this many events of the history in all.
    void update(const History &history, EventIndex upTo = kNoEvent);

    // In the order of the events. After a violation the records follow what happened, so that one mistake is
    // not reported for ever; the first kKept and the first of each promise are kept, violationCount() goes on.
    const std::vector<Violation> &violations() const { return verdicts_.violations; }
    std::uint64_t violationCount() const { return verdicts_.violationCount; }
    const EnsembleRecord &ensemble() const { return ensemble_; }
    EventIndex events() const { return events_; }
    // How often each promise was put to the test: a check that never ran proves nothing.
    std::uint64_t timesChecked(Guarantee guarantee) const
    {
        return verdicts_.checked[static_cast<std::size_t>(guarantee)];
    }
    const Verdicts &verdicts() const { return verdicts_; }

    static constexpr std::size_t kKept = Verdicts::kKept;

private:
    struct Fold; // the event at hand, and one overload a fact
    ServerRecord &record(ServerId id);

    EnsembleRecord ensemble_;
    EventIndex events_ = 0;
    Verdicts verdicts_;
    // What a leader orders a learner's log to become, in a TRUNC or a SNAP, and what was committed when it did:
    // the learner carries it out later.
    struct Order {
        Zxid zxid;
        ZxidSequence history; // of the leader, up to zxid
        Zxid committed;
    };
    std::map<MessageId, Order> ordersInFlight_;
    std::map<ServerId, Order> truncReceived_, snapReceived_; // the last that got there
    static constexpr std::size_t kServers = 256;
    using ServerSet = std::bitset<kServers>;      // by ServerId
    std::map<ServerId, ServerSet> newLeaderAcks_; // at each leader, in its present reign
    // At each leader: what is proposed and not committed, in order, and who acknowledged it.
    struct Outstanding {
        Zxid zxid;
        Zxid activeConfig, seenConfig; // at the proposal: both must agree
        ServerSet acks;
    };
    std::map<ServerId, std::deque<Outstanding>> outstanding_;
    TransactionBook book_;
    std::map<Zxid, MembershipPtr> members_; // by version: heard of in any message
    ClientGuarantees clients_;
};

} // namespace zablab
