// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rules of the protocol that a student may turn off, by name, to see what they are for. With all of them on,
// nothing that Zab promises is ever broken; each one that is off has a run in which something is. The engine asks
// `config.rules.on(Rule::…)` at the very line that keeps the rule.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace zablab {

enum class Rule : std::uint8_t {
    Majority,   // a quorum is more than half; off: half is enough
    EpochCheck, // nobody in the quorum of ACKEPOCH knows more than its leader; a learner refuses older epochs
    AcceptedEpochStored, // acceptedEpoch is on disk before ACKEPOCH (ZOOKEEPER-335)
    VoteOrder,           // votes are compared by epoch, zxid, id; off: by id alone
    Truncate,            // a learner cuts its log where TRUNC says; off: it only answers as if
    DiffOnlyOnCommonHistory, // TRUNC or SNAP where the learner has what the leader has not; off: DIFF (ZOOKEEPER-1154)
    LogBeforeAck,            // a proposal is acknowledged when it is on disk; off: when it arrives
    EpochAfterLog, // at NEWLEADER the log is on disk before currentEpoch; off: after it (ZOOKEEPER-4643)
    NewLeaderAckAfterLog, // NEWLEADER is acknowledged after the DIFF is logged; off: before (ZOOKEEPER-3911)
    SyncedLogAtNewLeader, // logging at NEWLEADER waits for the disk; off: it goes on meanwhile (ZOOKEEPER-4646)
    ObserversDoNotCount, // off: an observer counts in quorums (ZOOKEEPER-1294)
    TreeFollowsLog, // before an election the tree is brought to what the log holds; off: kept as it is (ZOOKEEPER-2845)
    InterruptedSyncUndone, // a synchronization that breaks off is taken back (ZOOKEEPER-3642, 5094)
    CommitInOrder,         // a proposal waits for the one before it; off: its own quorum is enough
    AckTakenBack,          // a leader forgets the ACKs of a learner that it orders to cut
    GapMeansSnap, // no DIFF over a hole between the log on disk and the committed log (ZOOKEEPER-2418)
    BothQuorums,  // during a reconfiguration the old and the new configuration must agree; off: the new alone
    ReadsBehindOwnWrites, // a session's read waits behind its own write
    SeenZxidCheck,        // a server refuses a client that has seen more than the server has
    WatchBeforeData,      // a watch is told before the change can be read over the same connection
    EphemeralsWithSession, // the closing transaction names the ephemerals; off: each server deletes its own idea of them
    ErrorsUseZxids, // a failed write uses up a zxid; off: it is answered without one
};
inline constexpr int kRules = 22;

// "Majority", … as in the enumeration: for command lines, lessons and files.
const char *nameOf(Rule rule);
std::optional<Rule> ruleNamed(std::string_view name);
// One English sentence: what the rule is for.
const char *purposeOf(Rule rule);

// All on, unless turned off.
struct Rules {
    std::uint32_t off = 0; // bit r: rule number r is off
    // One of them was off before or is off now: what it had kept from happening may have happened. Turning it on
    // again mends nothing.
    bool switched = false;
    constexpr bool on(Rule rule) const { return (off >> static_cast<unsigned>(rule) & 1u) == 0; }
    constexpr void turnOff(Rule rule) { off |= 1u << static_cast<unsigned>(rule); }
    constexpr void turn(Rule rule, bool on_)
    {
        const std::uint32_t bit = 1u << static_cast<unsigned>(rule);
        off = on_ ? off & ~bit : off | bit;
        switched = true;
    }
    constexpr bool allOn() const { return off == 0 && !switched; } // and always were
    bool operator==(const Rules &) const = default;
};

} // namespace zablab
