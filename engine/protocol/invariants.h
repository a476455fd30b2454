// SPDX-License-Identifier: GPL-3.0-or-later
//
// What Zab promises (guarantee.h), as checks on the ensemble now and from then to now. The checks are plain
// functions of two records: what one server has on its disk and in its memory, and what the ensemble has
// decided so far. Who fills the records (a fold over a history, a test by hand) is not known here. No check
// looks at the rules that a run has turned off: a promise is a promise.
#pragma once

#include "engine/protocol/ensemble.h"
#include "engine/protocol/guarantee.h"
#include "engine/protocol/transaction.h"
#include "engine/protocol/zxid_sequence.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace zablab {

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
    bool alive = false;
    ServerState state = ServerState::Looking;
    Phase phase = Phase::Election;
    Epoch acceptedEpoch, currentEpoch; // on disk

    ZxidSequence log;             // written, in order; the end may not be on disk yet
    ZxidSequence durable;         // what a crash now would leave
    ZxidSequence tree;            // applied to the znodes in memory
    bool snapshotPending = false; // a SNAP is in memory and not yet saved
    Zxid snapshot;   // of the newest snapshot on disk; an epoch's start when no transaction is in it
    Zxid taken;      // of the newest snapshot that the server began to write by itself
    Zxid loaded;     // of a SNAP in memory
    Zxid lastCommit; // the last one that this server acted upon while in broadcast
    // What it has delivered since it came up last: applied, knowing that it is committed.
    ZxidSequence delivered;
    Zxid activeConfig; // the version of the configuration that it works with,
    Zxid seenConfig;   // and of the newest that it has heard of (QuorumPeer.lastSeenQuorumVerifier)
};

// The reign of an established leader.
struct Reign {
    ServerId leader;
    ZxidSequence base; // its log when it was established
    Zxid lastProposed; // (epoch, 0) before the first proposal
};

struct EnsembleRecord {
    std::map<Zxid, EnsembleConfig> configs; // by version; the first is that of the run
    Zxid inForce;                           // the newest version that anybody has activated
    std::map<ServerId, ServerRecord> servers;
    std::map<std::int64_t, Reign> reigns; // by epoch
    ZxidSequence committed;               // by anybody, ever
    ZxidSequence initial;                 // what disks held before the run, of all servers
    ZxidSequence delivered;               // the longest history that any server has delivered, ever

    // The configuration of that version, or of the newest before it that is known.
    const EnsembleConfig &config(Zxid version) const;
    const EnsembleConfig &config() const { return config(inForce); }
};

// Each answers with what is wrong, in one sentence, or with nothing.
using Finding = std::optional<std::string>;

namespace invariant {

// --- the ensemble now ---
// The server leads, in synchronization or broadcast.
Finding leadership1(const EnsembleRecord &ensemble, const ServerRecord &leader);
Finding epochOrder(const ServerRecord &server);
// At a commit of zxid: a quorum of `config` holds the leader's log up to there on disk.
Finding commitQuorum(const EnsembleRecord &ensemble, const EnsembleConfig &config,
                     const ZxidSequence &leaderLog, Zxid zxid);
// What `server` holds up to `zxid` is the beginning of what was committed.
Finding prefixConsistency(const EnsembleRecord &ensemble, const ServerRecord &server, Zxid zxid);
// The server is in broadcast under the leader of its current epoch.
Finding processConsistency(const EnsembleRecord &ensemble, const ServerRecord &learner);
// An ACK of zxid leaves `server`.
Finding ackOnDisk(const ServerRecord &server, Zxid zxid);
// An ACK of NEWLEADER or UPTODATE leaves it, or it counts its own.
Finding newLeaderAckOnDisk(const ServerRecord &server, Epoch epoch);

// --- from then to now ---
Finding leadership2(const EnsembleRecord &ensemble, ServerId leader, Epoch epoch);
Finding establishedByQuorum(const EnsembleRecord &ensemble, const EnsembleConfig &config,
                            const ServerRecord &leader, Epoch epoch);
// What earlier epochs have committed.
Finding leaderLogCompleteness(const EnsembleRecord &ensemble, const ServerRecord &leader, Epoch epoch);
Finding monotonicReads(const EnsembleRecord &ensemble, const ServerRecord &leader, Epoch epoch);
Finding epochsNeverDecrease(const char *which, Epoch before, Epoch after);
Finding proposal(const EnsembleRecord &ensemble, const ServerRecord &leader, Zxid zxid); // PrimaryIntegrity
Finding proposalGapFree(const EnsembleRecord &ensemble, Zxid zxid);                      // ZxidGapFree
Finding appended(const ServerRecord &server, Zxid zxid);                                 // ZxidGapFree
// A follower in broadcast logs zxid: its leader's next.
Finding appendedOfLeader(const EnsembleRecord &ensemble, const ServerRecord &server,
                         Zxid zxid);                               // ProcessConsistency
Finding proposedBefore(const EnsembleRecord &ensemble, Zxid zxid); // Integrity
Finding commitOrder(const EnsembleRecord &ensemble, const ServerRecord &leader, Zxid zxid); // TotalOrder
// A learner's log becomes `after` instead of `before`, as its leader decided when `committedThen` was the last
// committed. What was committed then must stay; what has been committed since must be on the disks of a
// quorum without this server, which will get it again.
Finding committedLogDurability(const EnsembleRecord &ensemble, const ServerRecord &server,
                               const ZxidSequence &before, const ZxidSequence &after, Zxid committedThen);
// After a crash, or at a start, the last zxid on the server's disk is `lastZxid`.
Finding crashDurability(const ServerRecord &server, Zxid lastZxid);

// --- deliveries (invariants_order.cpp) ---
// Before `server` delivers zxid, on top of what it has delivered.
Finding localPrimaryOrder(const ServerRecord &server, Zxid zxid);
Finding globalPrimaryOrder(const ServerRecord &server, Zxid zxid);
// After it.
Finding totalOrder(const EnsembleRecord &ensemble, const ServerRecord &server, Zxid zxid);
Finding agreement(const EnsembleRecord &ensemble, const ServerRecord &server);
// zxid is delivered somewhere: later leaders that propose already have it.
Finding laterLeadersHave(const EnsembleRecord &ensemble, Zxid zxid); // PrimaryIntegrity
// The first proposal of a leader: it has what others delivered of earlier epochs.
Finding leaderHasDelivered(const EnsembleRecord &ensemble, Epoch epoch); // PrimaryIntegrity

} // namespace invariant

} // namespace zablab
