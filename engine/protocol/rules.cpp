// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/rules.h"

namespace zablab {

namespace {

struct Text {
    const char *name;
    const char *purpose;
};

constexpr std::array<Text, kRules> kTexts = {{
    {"Majority", "Two quorums always share a server, because each is more than half."},
    {"EpochCheck",
     "Nobody leads whose history is behind that of the quorum, and nobody follows an older epoch."},
    {"AcceptedEpochStored", "A promise not to accept an older epoch outlives a crash."},
    {"VoteOrder", "The server with the newest history is elected."},
    {"Truncate", "What only one server logged is cut off before it can be mistaken for history."},
    {"DiffOnlyOnCommonHistory", "Only a learner whose history is the beginning of the leader's gets a DIFF."},
    {"LogBeforeAck", "Whoever says ACK still knows it after a crash."},
    {"EpochAfterLog", "Nobody claims a new epoch before the epoch's history is on the disk."},
    {"NewLeaderAckAfterLog", "Whoever acknowledges NEWLEADER has the whole history on disk."},
    {"SyncedLogAtNewLeader",
     "The log of the synchronization is on disk, not on its way, when NEWLEADER is acknowledged."},
    {"ObserversDoNotCount", "Only voters make a quorum."},
    {"TreeFollowsLog", "What a server votes with is what its disk holds."},
    {"InterruptedSyncUndone", "A half synchronized tree never stays ahead of the disk below it."},
    {"CommitInOrder", "What is committed is a history without holes."},
    {"AckTakenBack", "An ACK counts only while the disk that gave it holds the proposal."},
    {"GapMeansSnap", "A learner is never given a history with a hole in it."},
    {"BothQuorums", "While the members change, the old and the new quorum both agree."},
    {"ReadsBehindOwnWrites", "A client reads what it has written."},
    {"SeenZxidCheck", "A client that moves to another server never goes back in time."},
    {"WatchBeforeData", "A client hears of a change before it can see what has changed."},
    {"EphemeralsWithSession", "A session's ephemeral nodes vanish everywhere at one zxid."},
    {"ErrorsUseZxids", "Every answer to a write has its place in the history, that of a failed one too."},
}};

} // namespace

const char *nameOf(Rule rule) { return kTexts[static_cast<std::size_t>(rule)].name; }

std::optional<Rule> ruleNamed(std::string_view name)
{
    for (std::size_t i = 0; i < kTexts.size(); ++i) {
        if (name == kTexts[i].name)
            return static_cast<Rule>(i);
    }
    return std::nullopt;
}

const char *purposeOf(Rule rule) { return kTexts[static_cast<std::size_t>(rule)].purpose; }

} // namespace zablab
