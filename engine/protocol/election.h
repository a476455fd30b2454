// SPDX-License-Identifier: GPL-3.0-or-later
//
// FastLeaderElection (protocol.md section 2). Everybody first votes for itself; whoever hears of a better
// candidate changes its vote and tells everyone; when a majority says the same as I do and 200 ms bring no
// better vote, the election is over for me. Nobody announces the result.
#pragma once

#include "engine/protocol/server_core.h"

#include <map>
#include <optional>

namespace zablab {

// Which of two votes is better, and by what: epoch, then zxid, then id (totalOrderPredicate). The round is
// no argument here; it is dealt with before votes are compared.
struct Comparison {
    bool better = false; // a is strictly better than b
    Criterion decidedBy = Criterion::None;
};
// With Rule::VoteOrder off, by id alone.
Comparison compareVotes(const Vote &a, const Vote &b, const Rules &rules = {});

struct Looking {
    // What is counted: the vote, and the state its voter was in when it sent it.
    struct Counted {
        Vote vote;
        ServerState state = ServerState::Looking;
    };
    Vote initialVote;
    Vote proposal;
    std::map<ServerId, Counted> recvset;
    std::map<ServerId, Counted> outOfElection;
    Duration interval;       // the next wait before votes are sent again
    bool finalizing = false; // a quorum agrees with me; 200 ms without a better vote decide
    // Votes like mine that came during that wait. FastLeaderElection throws them away, and so they are not in
    // recvset; but they were heard, and "elected with four votes" means them too.
    std::map<ServerId, Counted> heardInWait;
    bool delayed = false; // an observer waits a moment before it begins
};

// Starts an election; effects carry the first votes.
void startElection(Looking &looking, ServerCore &core, Effects &effects);
void restartElection(Looking &looking, ServerCore &core, Effects &effects);
// An observer waits up to 200 ms first, so that a thousand of them do not come at once (Observer.java).
void delayElection(Looking &looking, Effects &effects);

std::optional<Transition> onNotification(Looking &looking, ServerCore &core, ServerId from,
                                         const Notification &notification, Effects &effects);
std::optional<Transition> onElectionTimer(Looking &looking, ServerCore &core, TimerKind timer,
                                          Effects &effects);

// A server that is not LOOKING answers one that is with the vote it was elected by, and never steps down
// because of a notification (WorkerReceiver).
void answerNotification(ServerCore &core, ServerId from, const Notification &notification, Effects &effects);

} // namespace zablab
