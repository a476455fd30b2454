// SPDX-License-Identifier: GPL-3.0-or-later
//
// What Zab and ZooKeeper promise, as checks on the ensemble now and from then to now, under the names of the
// TLA+ specification where it has one (protocol.md section 11). The checks are plain functions of two
// records: what one server has on its disk and in its memory, and what the ensemble has decided so far.
// Who fills the records (a fold over a history, a test by hand) is not known here.
#pragma once

#include "engine/protocol/ensemble.h"
#include "engine/protocol/transaction.h"
#include "engine/protocol/zxid_sequence.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace zablab {

enum class Guarantee : std::uint8_t {
    Leadership,             // Leadership2: at most one server is ever established as leader of an epoch
    EpochOrder,             // acceptedEpoch >= currentEpoch >= the epoch of the last zxid
    EpochsNeverDecrease,    // neither of the two epochs of a server ever goes down
    ZxidGapFree,            // the zxids of an epoch are 1, 2, 3, … wherever they are logged or proposed
    AckOnDisk,              // an ACK says what is on the sender's disk: of a proposal, an epoch, NEWLEADER
    CommitQuorum,           // what is committed, and whoever is established, is on the disks of a majority
    ObserverNeverCounts,    // no observer in any quorum or tally
    PrefixConsistency,      // what two servers hold as committed is the same up to the shorter
    TotalOrder,             // commits and their application happen in zxid order, none left out
    Integrity,              // only proposed transactions are logged; one zxid is one transaction, once
    PrimaryIntegrity,       // only the established leader of an epoch proposes in it
    LeaderLogCompleteness,  // a new leader's log begins with everything committed before
    CommittedLogDurability, // no synchronization cuts a committed transaction off
    ProcessConsistency,     // a learner past NEWLEADER: its log is a prefix of its leader's
    CrashDurability,        // what was synced before a crash is there after it, and nothing else
    Liveness,               // with the faults over and a majority connected: a leader, and progress
};
inline constexpr int kGuarantees = 16;

// "Leadership", … for people and for tests; the order is that of the enumeration.
const char *nameOf(Guarantee guarantee);
// One English sentence: what is promised.
const char *promiseOf(Guarantee guarantee);

// What the disk of a server held before the run.
struct InitialDisk {
    ServerId server;
    Epoch acceptedEpoch;
    Epoch currentEpoch;
    ZxidSequence log;
    bool operator==(const InitialDisk &) const = default;
};

// One server, as far as the promises are about it.
struct ServerRecord {
    ServerId id;
    LearnerType type = LearnerType::Participant;
    bool alive = false;
    ServerState state = ServerState::Looking;
    Phase phase = Phase::Election;
    Epoch acceptedEpoch, currentEpoch; // on disk

    ZxidSequence log;             // written, in order; the end may not be on disk yet
    ZxidSequence durable;         // what a crash now would leave
    ZxidSequence tree;            // applied to the znodes in memory
    bool snapshotPending = false; // a SNAP is in memory and not yet saved
    Zxid snapshot;  // of the newest snapshot on disk; an epoch's start when no transaction is in it
    Zxid loaded;    // of a SNAP in memory
    Zxid delivered; // the last commit that this server acted upon while in broadcast
};

// The reign of an established leader.
struct Reign {
    ServerId leader;
    ZxidSequence base; // its log when it was established
    Zxid lastProposed; // (epoch, 0) before the first proposal
};

struct EnsembleRecord {
    EnsembleConfig config;
    std::map<ServerId, ServerRecord> servers;
    std::map<std::int64_t, Reign> reigns; // by epoch
    ZxidSequence committed;               // by anybody, ever
    ZxidSequence initial;                 // what disks held before the run, of all servers
};

// Each answers with what is wrong, in one sentence, or with nothing.
using Finding = std::optional<std::string>;

namespace invariant {

// --- the ensemble now ---
Finding epochOrder(const ServerRecord &server);
// At a commit of zxid: a majority of the voters holds the leader's log up to there on disk.
Finding commitQuorum(const EnsembleRecord &ensemble, const ZxidSequence &leaderLog, Zxid zxid);
// What `server` delivered is the beginning of what was committed.
Finding prefixConsistency(const EnsembleRecord &ensemble, const ServerRecord &server, Zxid delivered);
// The server is in broadcast under the leader of its current epoch.
Finding processConsistency(const EnsembleRecord &ensemble, const ServerRecord &learner);
// An ACK of zxid leaves `server`.
Finding ackOnDisk(const ServerRecord &server, Zxid zxid);
// An ACK of NEWLEADER or UPTODATE leaves it, or it counts its own.
Finding newLeaderAckOnDisk(const ServerRecord &server, Epoch epoch);

// --- from then to now ---
Finding leadership(const EnsembleRecord &ensemble, ServerId leader, Epoch epoch);
Finding establishedByQuorum(const EnsembleRecord &ensemble, const ServerRecord &leader, Epoch epoch);
Finding leaderLogCompleteness(const EnsembleRecord &ensemble, const ServerRecord &leader);
Finding epochsNeverDecrease(const char *which, Epoch before, Epoch after);
Finding proposal(const EnsembleRecord &ensemble, const ServerRecord &leader, Zxid zxid); // PrimaryIntegrity
Finding proposalGapFree(const EnsembleRecord &ensemble, Zxid zxid);                      // ZxidGapFree
Finding appended(const ServerRecord &server, Zxid zxid);                                 // ZxidGapFree
Finding proposedBefore(const EnsembleRecord &ensemble, Zxid zxid);                       // Integrity
Finding commitOrder(const EnsembleRecord &ensemble, const ServerRecord &leader, Zxid zxid); // TotalOrder
// A learner's log becomes `after` instead of `before`, as its leader decided when `committedThen` was the last
// committed. What was committed then must stay; what has been committed since must be on the disks of a
// majority without this server, which will get it again.
Finding committedLogDurability(const EnsembleRecord &ensemble, const ServerRecord &server,
                               const ZxidSequence &before, const ZxidSequence &after, Zxid committedThen);
// After a crash, or at a start, the last zxid on the server's disk is `lastZxid`.
Finding crashDurability(const ServerRecord &server, Zxid lastZxid);

} // namespace invariant

} // namespace zablab
