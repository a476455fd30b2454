// SPDX-License-Identifier: GPL-3.0-or-later
//
// Zab's promises, checked along a history: every event is folded into the records of
// engine/protocol/invariants.h, and each check is asked at the events that can break it. Knows nothing but
// the history, the configuration and what the disks held before the run, so a file read back is as good as
// a run in memory.
#pragma once

#include "engine/history/history.h"
#include "engine/protocol/invariants.h"

#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace zablab {

struct Violation {
    Guarantee guarantee;
    EventIndex event; // the event at which the promise was found broken
    ServerId server;  // where
    std::string what;
};

class Guarantees {
public:
    // A server without an entry in `disks` begins with an empty disk.
    Guarantees(const EnsembleConfig &config, const std::vector<InitialDisk> &disks);

    // Folds what is new in.
    void update(const History &history);

    // In the order of the events. After a violation the records follow what happened, so that one mistake is
    // not reported for ever; at most kKept are kept, violationCount() goes on.
    const std::vector<Violation> &violations() const { return violations_; }
    std::uint64_t violationCount() const { return violationCount_; }
    const EnsembleRecord &ensemble() const { return ensemble_; }
    EventIndex events() const { return events_; }
    // How often each promise was put to the test: a check that never ran proves nothing.
    std::uint64_t timesChecked(Guarantee guarantee) const
    {
        return checked_[static_cast<std::size_t>(guarantee)];
    }

    static constexpr std::size_t kKept = 100;

private:
    struct Fold; // the event at hand, and one overload a fact
    void check(Guarantee guarantee, EventIndex event, ServerId server, const Finding &finding);
    ServerRecord &record(ServerId id);

    EnsembleRecord ensemble_;
    EventIndex events_ = 0;
    std::vector<Violation> violations_;
    std::uint64_t violationCount_ = 0;
    std::array<std::uint64_t, kGuarantees> checked_{};
    // What a leader orders a learner's log to become, in a TRUNC or a SNAP, and what was committed when it did:
    // the learner carries it out later.
    struct Order {
        Zxid zxid;
        ZxidSequence history; // of the leader, up to zxid
        Zxid committed;
    };
    std::map<MessageId, Order> ordersInFlight_;
    std::map<ServerId, Order> truncReceived_, snapReceived_;       // the last that got there
    std::map<ServerId, std::set<ServerId>> newLeaderAcks_;         // at each leader, in its present reign
    std::map<std::pair<ServerId, Zxid>, std::set<ServerId>> acks_; // of what is proposed and not committed
    std::map<Zxid, TransactionPtr> transactions_; // what each zxid was first seen to stand for
};

} // namespace zablab
