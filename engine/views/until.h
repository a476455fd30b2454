// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a run can be played on until. Each is an instant at which something comes true that was not so before: a fold
// over the history from a given instant on, and nothing else.
#pragma once

#include "engine/views/cluster_view.h"
#include "engine/views/guarantees.h"

#include <memory>
#include <optional>
#include <vector>

namespace zablab {

enum class UntilKind : std::uint8_t {
    LeaderEstablished,
    NobodyLeads, // no running server has an epoch of its own
    SplitVote,   // two candidates have two votes or more among those who look, and none has a majority
    ServerLeads, // `server`
    Committed,   // `zxid`, also as part of a new leader's history; 0: any
    Orphaned,    // a leader falls with a proposal that it has not committed
    Truncated,   // a learner cuts its log
    SessionExpires,
    Synchronized, // every server that is up serves, with its leader's log, all of it committed
    GuaranteeBreaks,
    NothingInFlight, // heartbeats apart
};
inline constexpr int kUntilKinds = 11;

struct UntilCondition {
    UntilKind kind = UntilKind::LeaderEstablished;
    ServerId server;
    Zxid zxid;
};

class UntilWatch {
public:
    // From `from` on, which is a view of that history. `disks`: what they held before the run.
    UntilWatch(const UntilCondition &condition, const EnsembleConfig &config,
               const std::vector<InitialDisk> &disks, ClusterView from);

    // Reads on up to and including `through`, which has to be known to its end. The event with which it came true:
    // the first, ever; nothing is read behind it.
    std::optional<EventIndex> read(const History &history, Instant through);
    // It is so now, at the instant to which it has read.
    bool holds() const { return held_; }

private:
    bool happens(const Event &event) const;
    bool isSo(const History &history) const;
    std::optional<EventIndex> readGuarantees(const History &history, Instant through);

    UntilCondition condition_;
    EnsembleConfig config_;
    ClusterView view_;
    EventIndex begin_;
    bool held_ = false;
    bool begun_ = false;
    std::unique_ptr<Guarantees> guarantees_;
};

} // namespace zablab
