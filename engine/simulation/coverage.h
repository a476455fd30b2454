// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which cases of the protocol a run went through, so that a campaign that never reaches one says so. A fold
// over a history.
#pragma once

#include "engine/history/history.h"
#include "engine/protocol/ensemble.h"

#include <array>
#include <cstdint>
#include <map>
#include <set>

namespace zablab {

enum class Case : std::uint8_t {
    // election
    Elections,       // leaders established
    SplitVotes,      // rounds in which a quorum had voted and no candidate had one
    LastMinuteVotes, // a better vote broke the final wait
    RoundsFollowed,  // a larger round was received and joined
    JoinedLate,      // elected by an established quorum's word
    LeadersGivenUp,  // a candidate that led without getting a quorum in time
    QuorumsLost,     // a leader that heard from too few
    LeadersLost,     // by a learner
    EpochsRefused,   // an older epoch was offered
    UntrustedVotes,  // ignored: a disk was lost, and an empty one is not trusted
    LearnersAhead,   // the leader gave way to a learner that knew more
    // synchronization, by the row of the decision table
    SnapForced,
    DiffUpToDate,
    TruncAhead,
    DiffCommittedLog,
    TruncCommittedLog,
    SnapCrossEpoch,
    DiffDiskLog,
    TruncDiskLog,
    SnapOtherwise,
    ForwardedInFlight, // proposals queued behind a synchronization
    SyncsAbandoned,
    // broadcast
    Commits,
    ErrorTransactions,
    Multis,
    Reconfigurations,
    OrphansCommitted, // proposed in an older epoch, committed by a new leader
    OrphansCut,       // proposed, and forgotten by a new leader
    TailsCut,         // LogTruncated that removed something
    Rollovers,        // the counter ran out
    Informs,          // commits learned by observers
    Syncs,            // SYNC of a client
    // sessions
    SessionsOpened,
    SessionMoves,
    SessionsExpired,
    SessionsClosed,
    EphemeralsRemoved,
    SessionsRefused,
    Revalidations,
    WatchesFired,
    UnknownOutcomes, // a client lost its connection with a request under way
    ClientsExpired,
    // disks
    SnapshotsTaken,
    SnapshotsReceived,
    UnsyncedLost, // crashes that lost something logged
    LostDisks,
    SlowDisks,
    // the rest of the world
    Crashes,
    Pauses,
    Cuts,
    PacketsStopped, // by a cut or a lossy link
    BadLinks,
    Duplicates,
    ClockDrifts,
    Count,
};
inline constexpr std::size_t kCases = static_cast<std::size_t>(Case::Count);
const char *nameOf(Case which); // "DIFF from the committed log"

// Rows of the decision table that wait for a gap within an epoch: a transaction of the learner that the leader lacks,
// where the leader has a later one of the same epoch. The leader's history of an epoch is a beginning of that epoch
// (ZxidGapFree), so that no run with all rules on gets there; a learner that has more of an epoch than its leader gets
// TRUNC ahead of the log, or SNAP when the leader has gone on in a later epoch.
bool needsGap(Case which);

struct CaseCounts {
    std::array<std::uint64_t, kCases> counts{};
    std::uint64_t &operator[](Case which) { return counts[static_cast<std::size_t>(which)]; }
    std::uint64_t operator[](Case which) const { return counts[static_cast<std::size_t>(which)]; }
    CaseCounts &operator+=(const CaseCounts &other);
    bool operator==(const CaseCounts &) const = default;
};

class Coverage {
public:
    explicit Coverage(const EnsembleConfig &config) : config_(config) {}
    void update(const History &history) { updateTo(history, history.size()); }
    void updateTo(const History &history, EventIndex end); // of the first `end` events
    const CaseCounts &counts() const { return counts_; }

private:
    struct Visit;
    void fold(const Event &event);
    void voted(ServerId voter, const Vote &vote);
    void decided(const SyncDecided &sync);
    void truncated(ServerId server, Zxid after);
    void established(ServerId leader, Epoch epoch);
    void count(Case which, std::uint64_t times = 1) { counts_[which] += times; }

    EnsembleConfig config_;
    CaseCounts counts_;
    EventIndex folded_ = 0;
    std::map<std::int64_t, std::map<ServerId, ServerId>>
        votes_;                               // by round; of those that are not decided yet
    std::set<std::int64_t> decidedRounds_;    // a quorum had voted
    std::map<Zxid, std::set<ServerId>> open_; // proposed, not committed: who has it in the log
};

} // namespace zablab
