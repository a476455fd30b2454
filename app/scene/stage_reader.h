// SPDX-License-Identifier: GPL-3.0-or-later
// From the cluster view to the stage's model: which words, which dots, which cells. Free of Qt: the words come
// in already translated, as patterns with %1, %2 …
#pragma once

#include "app/scene/stage_model.h"
#include "engine/views/cluster_view.h"

#include <string>
#include <vector>

namespace zablab::scene {

struct StageWords {
    std::string titleVoters = "%1 servers, %2 votes are a majority";
    std::string titleMembers = "%1 voters, %2 votes are a majority"; // where not every server is one
    std::string titleOutside = "%1; outside the ensemble: %2";
    std::string titleObservers = "%1 voters and %2 observing, %3 votes are a majority";
    std::string leader = "Leader";
    std::string follows = "Follows %1";
    std::string observes = "Observes %1";
    std::string crashed = "crashed";
    std::string wasLeader = "was the leader";
    std::string notStarted = "not started";
    std::string paused = "paused";
    std::string epoch = "epoch %1";
    std::string round = "round %1";
    std::string discovery = "discovery";
    std::string synchronization = "syncing";
    std::string votesForItself = "votes for itself";
    std::string voteChanges = "vote changes: %1";
    std::string finalWait = "final wait";
    std::string comparing = "comparing";
    std::string changesTo = "→ votes for";
    std::string keeps = "→ keeps";
    std::string serverId = "server id";
    std::string givesUpIn = "gives up in %1";
    std::string majority = "%1: %2 of %3, a majority";
    std::string noMajority = "%1: %2 of %3, no majority";
    std::string isDown = "%1 is down";
    std::string areDown = "%1 are down";
    std::string standsStill = "%1 stands still";
    std::string standStill = "%1 stand still";
    std::string wall = "cut %1";
    std::string prediction = "your prediction";
    std::string clientWaits = "waiting";
    std::string clientUnknown = "outcome unknown";
    std::string clientNotServed = "not served";
    std::string clientAnswered = "answered ✓";
    std::string clientRefused = "refused: %1";
    std::string clientExpired = "session expired";
    std::string clientClosed = "session closed";
    std::string clientConnecting = "looks for a server";
    std::string clientDisconnected = "disconnected";
    std::string diskLost = "disk lost";
    std::string slowDisk = "disk ×%1";
    std::string clock = "clock %1";
    std::string late = "%1 +%2";
    std::string lossy = "%1, %2 % lost";
    std::string lateAndLossy = "%1 +%2, %3 % lost";
    std::string notMember = "not a member";
    std::string countOf = "%1 of %2";
    std::string observersApplied = "observers have applied %1";
    std::string votersApplied = "voters have applied %1";
    std::string votersAcknowledged = "voters have acknowledged %1; %2 are needed";
    std::string votesFor = "votes are for %1; %2 are needed";
    std::string observersWith = "observers are with %1";
    std::string votersWith = "voters are with %1";
    std::string observersFollow = "observers have a leader";
    std::string acksOf = "%1 of %2 ACKs";
    std::string clientCrashed = "crashed";
    std::string newMembers = "of the new members";
    std::string timerLeft = "%1, %2: %3 left";
    std::string timerResend = "until votes are sent again";
    std::string timerWait = "final wait for a better vote";
    std::string timerPause = "pause before the next election";
    std::string timerInit = "initLimit";
    std::string timerQuorum = "quorum check";
    std::string timerRead = "read time-out";
    std::string legendSnapshot = "in a snapshot";
    std::string legendApplied = "has applied it";
    std::string legendNotApplied = "not yet";
    std::string legendTimeOut = "time-out";
    std::string legendTally = "a dot a vote, the bar is the majority";
    std::string legendCommitted = "committed";
    std::string legendLogged = "only logged";
    std::string legendCut = "truncated";
    std::string legendCandidates = "the warmer, the stronger the vote";
    std::string legendLost = "lost or held up";
};

struct StageInput {
    const History *history = nullptr;
    const RunDescription *description = nullptr;
    const ClusterView *view = nullptr; // folded up to `at`
    Instant at;
    Element selected;
    std::int64_t predicted = 0;        // a server, 0: nobody
    EventIndex changedFrom = kNoEvent; // events from here on are the last step
    Element hovered{};
    bool reduceMotion = false; // nothing flies: marks stand half way, and where they arrived in the step
    bool spotlight = false;    // what does not act in the last step is dimmed
    std::vector<ServerId> highlighted{}; // the others are dimmed; empty: nobody is
    Zxid
        topic{}; // the transaction that is selected; a large stage's totals are about it, or the newest committed
};

StageModel readStage(const StageInput &input, const StageWords &words);

Glyph glyphOf(MessageKind kind);
// The rank of each voter's first vote of the latest round, weakest first: epoch, then zxid, then id.
std::vector<ServerId> candidateRanking(const ClusterView &view);

} // namespace zablab::scene
