// SPDX-License-Identifier: GPL-3.0-or-later
//
// What Zab and ZooKeeper promise, by name: under the names of the TLA+ specifications where they have one
// (protocol.md section 11), and the house's own. Server side first, then what clients may rely on.
#pragma once

#include <cstdint>

namespace zablab {

enum class Guarantee : std::uint8_t {
    // --- Zab (Zab.tla, ZkV3_7_0.tla, mixed_v1.tla) ---
    Leadership1,           // now: at most one leader in synchronization or broadcast per currentEpoch
    Leadership2,           // ever: at most one server is established as leader of an epoch
    PrefixConsistency,     // what two servers hold as committed is the same up to the shorter
    Integrity,             // whatever is logged or delivered was proposed; one zxid is one transaction, once
    Agreement,             // f delivered a, g delivered b: g delivered a, or f delivered b
    TotalOrder,            // a before b at one server: whoever delivers b has delivered a
    LocalPrimaryOrder,     // what one leader proposed is delivered in its order, none left out
    GlobalPrimaryOrder,    // an earlier epoch's transactions are delivered before a later one's
    PrimaryIntegrity,      // the leader that proposes in an epoch has all that others deliver of earlier ones
    ProcessConsistency,    // a learner past NEWLEADER: its log is a prefix of its leader's
    LeaderLogCompleteness, // a new leader's log begins with everything committed before
    CommittedLogDurability, // no synchronization cuts a committed transaction off
    MonotonicReads,         // what one leader showed as committed, the next one shows
    ShouldNotBeTriggered,   // no illegal message, handshake or order of messages

    // --- the house's own ---
    EpochOrder,          // acceptedEpoch >= currentEpoch >= the epoch of the last zxid
    EpochsNeverDecrease, // neither of the two epochs of a server ever goes down
    ZxidGapFree,         // the zxids of an epoch are 1, 2, 3, … wherever they are logged or proposed
    AckOnDisk,           // an ACK says what is on the sender's disk: of a proposal, an epoch, NEWLEADER
    CommitQuorum,        // what is committed, and whoever is established, is on the disks of a quorum
    ObserverNeverCounts, // nobody without a vote in any quorum or tally
    CrashDurability,     // what was synced before a crash is there after it, and nothing else
    Liveness,            // with the faults over and a quorum connected: a leader, and progress

    // --- clients, judged from their messages ---
    LinearizableWrites,   // a write takes effect at most once, between asking and answer, in zxid order
    SessionOrder,         // a session's operations in its own order; it never goes back in time
    ReadsMatchHistory,    // an answer is what the committed transactions up to its zxid make
    SameTree,             // all servers hold the same tree at the same zxid
    AtomicMulti,          // a multi takes effect as a whole or not at all
    SequentialNames,      // the numbers of sequential nodes are unique below a parent, and grow
    EphemeralsAtOnce,     // a session's ephemeral nodes vanish at one zxid, that of its closing, everywhere
    SessionsExpireInTime, // no session expires before its leader has missed it for its time-out
    SyncThenRead,    // behind a sync all is seen that the server's leader had committed before it was asked
    WatchBeforeData, // a watch is told, once, and before the change can be read over the same connection
};
inline constexpr int kGuarantees = 32;

// "Leadership1", … for people and for tests; the order is that of the enumeration.
const char *nameOf(Guarantee guarantee);
// One English sentence: what is promised.
const char *promiseOf(Guarantee guarantee);

} // namespace zablab
