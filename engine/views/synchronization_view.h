// SPDX-License-Identifier: GPL-3.0-or-later
//
// One synchronization of a learner with its leader: what both logs held when the leader decided, the comparison that
// led to DIFF, TRUNC or SNAP, what travelled, and what it changed on the learner's disk. A fold over the events about
// it, up to a place in the history; nothing later is in it.
#pragma once

#include "engine/views/cluster_view.h"
#include "engine/views/transaction_index.h"
#include "engine/views/transaction_view.h"

#include <array>
#include <optional>
#include <vector>

namespace zablab {

// What a log held at the instant of the decision.
struct SyncLog {
    ZxidRanges entries; // everything that the server has: in its log, or in the snapshot under it
    Zxid last;
    bool operator==(const SyncLog &) const = default;
};

// One of the five questions that the leader asks in this order; the first yes decides.
enum class SyncQuestion : std::uint8_t { Forced, UpToDate, Ahead, InCommittedLog, OnDisk };
inline constexpr std::size_t kSyncQuestions = 5;
enum class SyncAnswer : std::uint8_t { NotAsked, No, Yes };

enum class SyncFate : std::uint8_t {
    UnderWay,
    Done,      // the learner has UPTODATE
    BrokenOff, // a connection, a server or the leader's office was lost before that
    TakenBack, // likewise, and what a snapshot had brought into memory was given up
};

// What a message or the learner's disk did, in a few values; the picture has the words.
enum class SyncEffect : std::uint8_t {
    None,
    Kept,        // DIFF: nothing is taken away
    Cut,         // TRUNC: `removed` entries behind `zxid` are gone
    Loaded,      // SNAP: the tree now stands at `zxid`
    Queued,      // PROPOSAL: waits, is not logged yet
    Remembered,  // COMMIT: is applied when it has been logged
    AppliedNow,  // COMMIT behind TRUNC or SNAP: in memory, with the snapshot to the disk
    Saved,       // NEWLEADER: a snapshot at `zxid` is written, then the epoch
    LoggedThen,  // NEWLEADER: what is committed is in the log up to `zxid`, then the epoch
    EpochStored, // NEWLEADER: only the epoch is written
    Counted,     // ACK: counted, `removed` of them so far
    Welcomed,    // ACK of NEWLEADER when the epoch had begun: UPTODATE at once
    Serves,      // UPTODATE: clients are answered from now on
    Ignored,     // the second ACK
};

struct SyncStep {          // one message, or several of a kind one after the other
    MessageId message = 0; // the first
    std::int32_t count = 1;
    MessageKind kind = MessageKind::Diff;
    bool toLearner = true;
    Zxid zxid, lastZxid; // of the first and of the last
    Instant departs;
    Moment ended; // of the last
    TransactionMessage::End end = TransactionMessage::End::Flying;
    SyncEffect effect = SyncEffect::None;
    Zxid effectZxid;
    std::int32_t removed = 0;
    // The learner's disk after it, where it changed: what is on it.
    std::optional<ZxidRanges> disk;
    bool operator==(const SyncStep &) const = default;
};

struct SynchronizationView {
    ServerId leader, learner;
    LearnerType type = LearnerType::Participant;
    Moment decided;
    SyncDecided decision{};
    bool epochBegun = false; // the leader was established when it decided
    std::array<SyncAnswer, kSyncQuestions> answers{};
    SyncLog leaderLog, learnerLog;
    ZxidRanges committedLog; // the leader's: min to max
    ZxidRanges outstanding;  // proposed, not committed: sent to voters behind the decision
    ZxidRanges common;       // in both
    ZxidRanges lost;         // only the learner had it: cut off, or replaced
    ZxidRanges gained;       // what the learner gets after the decision, one by one
    ZxidRanges inTree;       // what it gets with the snapshot
    std::vector<SyncStep> steps;
    SyncFate fate = SyncFate::UnderWay;
    Moment ended;
    Instant last;

    bool operator==(const SynchronizationView &) const = default;
};

// `then`: the ensemble when the leader decided (ClusterSeeker::at(history, entry.decided)). `end`: events known.
SynchronizationView synchronizationView(const History &history, const SyncEntry &entry,
                                        const ClusterView &then, EventIndex end);

// The synchronization that a picture is about: that of the chosen message, or of the chosen server (as learner, else as
// leader), or the last one; each among the first `end` events. The place in the index; nothing before the first one.
struct SyncChoice {
    ServerId server;
    std::optional<EventIndex> event; // that made the chosen message, or is chosen itself
};
std::optional<std::size_t> chosenSynchronization(const TransactionIndex &index, const SyncChoice &choice,
                                                 EventIndex end);

} // namespace zablab
