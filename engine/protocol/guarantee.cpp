// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/guarantee.h"

#include <array>
#include <cstddef>

namespace zablab {

namespace {

struct Names {
    const char *name;
    const char *promise;
};
constexpr std::array<Names, kGuarantees> kNames = {{
    {"Leadership1", "at most one server at a time synchronizes or leads an epoch"},
    {"Leadership2", "at most one server is ever established as the leader of an epoch"},
    {"PrefixConsistency", "what two servers hold as committed is the same up to the shorter"},
    {"Integrity", "only proposed transactions are logged or delivered, and one zxid is one transaction"},
    {"Agreement", "of two servers, one has delivered all that the other has"},
    {"TotalOrder", "transactions are committed and applied in one order everywhere, none left out"},
    {"LocalPrimaryOrder", "what one leader proposed is delivered in its order, none left out"},
    {"GlobalPrimaryOrder", "what an earlier epoch proposed is delivered before what a later one did"},
    {"PrimaryIntegrity",
     "only the established leader proposes, and it has all that anybody delivers of earlier epochs"},
    {"ProcessConsistency", "the log of a learner past NEWLEADER is a prefix of its leader's"},
    {"LeaderLogCompleteness", "the log of a new leader begins with everything committed before"},
    {"CommittedLogDurability", "no synchronization cuts off a committed transaction"},
    {"MonotonicReads", "what one leader showed as committed, the next one shows too"},
    {"ShouldNotBeTriggered", "no message is illegal, malformed or out of sequence"},
    {"EpochOrder", "acceptedEpoch >= currentEpoch >= the epoch of the last zxid"},
    {"EpochsNeverDecrease", "the epochs of a server never go down"},
    {"ZxidGapFree", "the zxids of an epoch follow each other without a gap"},
    {"AckOnDisk", "an ACK is sent only for what is on the sender's disk"},
    {"CommitQuorum", "what is committed is on the disks of a quorum of the voters"},
    {"ObserverNeverCounts", "who does not vote is in no quorum and in no tally"},
    {"CrashDurability", "a crash loses what was not synced, and nothing else"},
    {"Liveness", "with the faults over and a majority connected there is a leader, and progress"},
    {"LinearizableWrites", "a write takes effect at most once, between asking and answer, in zxid order"},
    {"SessionOrder", "a session's operations happen in its order, and it never goes back in time"},
    {"ReadsMatchHistory", "an answer is what the committed transactions up to its zxid make"},
    {"SameTree", "all servers hold the same tree at the same zxid"},
    {"AtomicMulti", "a multi takes effect as a whole or not at all"},
    {"SequentialNames", "the numbers of sequential nodes are never given twice, and grow"},
    {"EphemeralsAtOnce", "a closed session's ephemeral nodes vanish everywhere at one zxid"},
    {"SessionsExpireInTime", "no session expires before it has been silent for its time-out"},
    {"SyncThenRead", "behind a sync a client sees all that was committed before it asked"},
    {"WatchBeforeData", "a client is told of a change, once, before it can read it"},
}};

} // namespace

const char *nameOf(Guarantee guarantee) { return kNames[static_cast<std::size_t>(guarantee)].name; }

const char *promiseOf(Guarantee guarantee) { return kNames[static_cast<std::size_t>(guarantee)].promise; }

} // namespace zablab
