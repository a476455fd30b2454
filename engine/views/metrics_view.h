// SPDX-License-Identifier: GPL-3.0-or-later
//
// Numbers for charts: what a run cost in messages, how long commits and elections took, how old each
// server's last sign of its leader is. Folds like the other views; nothing is measured that did not happen.
#pragma once

#include "engine/history/history.h"
#include "engine/views/cluster_view.h"

#include <array>
#include <map>
#include <vector>

namespace zablab {

using KindCounts = std::array<std::int64_t, kMessageKinds>; // messages sent, by MessageKind

struct MessageBucket { // [from, from + width)
    Instant from;
    KindCounts sent{};
};

struct CommitSample { // one transaction at its leader
    Zxid zxid;
    ServerId leader;
    Instant proposed, committed;
    EventIndex event = kNoEvent; // Committed
    Duration latency() const { return committed - proposed; }
    bool operator==(const CommitSample &) const = default;
};

struct ElectionSample { // from the moment when its winner went LOOKING to the established leader
    Instant begun, elected, established; // elected: the leader's own decision
    ServerId leader;
    Epoch epoch;
    EventIndex event = kNoEvent; // LeaderEstablished
    bool operator==(const ElectionSample &) const = default;
};

struct SilenceSample { // how long ago a server heard from its leader; for a leader: the arc of its quorum
    ServerId server;
    Duration age;
    Duration limit; // by which it gives up
    bool operator==(const SilenceSample &) const = default;
};

class MetricsView {
public:
    // Folds what is new in, up to this many events of the history in all.
    void update(const History &history, EventIndex upTo = kNoEvent);
    void forgetFrom(const History &history, EventIndex events);

    // Messages sent per kind in `buckets` equal parts of [from, to); costs only what was sent then. Empty for
    // an empty window or no buckets.
    std::vector<MessageBucket> messages(const History &history, Instant from, Instant to, int buckets) const;
    // All messages sent before t.
    KindCounts messagesUntil(const History &history, Instant t) const;
    const std::vector<CommitSample> &commits() const { return commits_; }       // in order of commit
    const std::vector<ElectionSample> &elections() const { return elections_; } // in order of establishment
    EventIndex events() const { return state_.events; }

    // Of every running server that has a leader, in order of id.
    static std::vector<SilenceSample> silence(const ClusterView &view, Instant at);

private:
    struct Proposal {
        Zxid zxid;
        ServerId leader;
        Instant at;
    };
    struct State { // what later events need
        EventIndex events = 0;
        MessageId messages = 0;
        std::vector<Proposal> proposals;
        std::map<ServerId, Instant> looking, elected; // when each last went LOOKING, found itself elected
        KindCounts sent{};
    };
    struct Checkpoint {
        State state;
        std::size_t commits, elections;
    };
    void fold(const History &history);

    State state_;
    std::vector<Checkpoint> checkpoints_;
    std::vector<CommitSample> commits_;
    std::vector<ElectionSample> elections_;
};

} // namespace zablab
