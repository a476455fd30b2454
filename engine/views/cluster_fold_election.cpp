// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fold: the election as one server sees it (protocol.md section 2; FastLeaderElection.lookForLeader).
#include "engine/views/cluster_fold.h"

#include <algorithm>

namespace zablab {

namespace {

void enter(std::vector<TallyEntry> &tally, TallyEntry entry)
{
    const auto key = [](const TallyEntry &e) { return std::pair{e.voter, e.outOfElection}; };
    const auto place = std::lower_bound(tally.begin(), tally.end(), entry,
                                        [&](const auto &a, const auto &b) { return key(a) < key(b); });
    if (place != tally.end() && key(*place) == key(entry))
        *place = std::move(entry); // the latest vote of a voter replaces its earlier one
    else
        tally.insert(place, std::move(entry));
}

// A better vote ends the wait: what came meanwhile was not recorded, and counts no more.
void forgetWait(ServerView &server)
{
    std::erase_if(server.tally, [](const TallyEntry &entry) { return entry.heardInWait; });
    for (const TallyEntry &entry : server.beforeWait)
        enter(server.tally, entry);
    server.beforeWait.clear();
}

} // namespace

void ClusterFold::on(const RoundStarted &fact)
{
    if (!here)
        return;
    here->round = fact.round;
    here->voteChanges = 0;
    forgetWait(*here);
    here->finalizeDeadline.reset();
    switch (fact.reason) {
    case RoundReason::NewElection:
        here->tally.clear();
        here->judged.reset();
        here->notificationDeadline.reset();
        break;
    case RoundReason::LargerRoundReceived: {
        // recvset is emptied and begins with the vote that brought the larger round; outofelection stays.
        std::erase_if(here->tally, [](const TallyEntry &e) { return !e.outOfElection; });
        if (!here->judged)
            break;
        const auto *judged = history[*here->judged].as<VoteJudged>();
        if (judged && judged->verdict == Verdict::LargerRound && judged->received.round == fact.round)
            enter(here->tally, {judged->from, judged->received, judged->senderState, false});
        break;
    }
    case RoundReason::JoinedEstablished:
        break; // the round of those who already have a leader is taken over; the tallies stay as they are
    }
}

void ClusterFold::on(const VoteChanged &fact)
{
    if (!here)
        return;
    here->vote = fact.vote;
    if (fact.reason == VoteReason::Initial) {
        here->voteChanges = 0;
        here->firstVote = fact.vote;
    } else
        ++here->voteChanges;
    here->finalizeDeadline.reset();
    // A voter's own vote is in its own tally; an observer's counts nowhere.
    if (here->isVoter() && here->state == ServerState::Looking && fact.reason != VoteReason::Followed)
        enter(here->tally, {here->id, fact.vote, ServerState::Looking, false});
}

void ClusterFold::on(const VoteJudged &fact)
{
    if (!here)
        return;
    if (here->state == ServerState::Looking)
        here->judged = index;
    switch (fact.verdict) {
    case Verdict::OwnRecorded:
    case Verdict::Better:
    case Verdict::NotBetter:
    case Verdict::Equal:
    case Verdict::LargerRound:
    case Verdict::Established: // FastLeaderElection enters it on both lists; one line says as much
        enter(here->tally, {fact.from, fact.received, fact.senderState, false});
        break;
    case Verdict::OutOfElection:
        enter(here->tally, {fact.from, fact.received, fact.senderState, true});
        break;
    case Verdict::DiscardedInWait: {
        const auto known = std::find_if(here->tally.begin(), here->tally.end(), [&](const TallyEntry &e) {
            return e.voter == fact.from && !e.outOfElection;
        });
        if (known != here->tally.end() && !known->heardInWait)
            here->beforeWait.push_back(*known);
        enter(here->tally, {fact.from, fact.received, fact.senderState, false, true});
        break;
    }
    case Verdict::OlderRound:
    case Verdict::Untrusted:
    case Verdict::NotVoter:
    case Verdict::ObservingIgnored:
    case Verdict::AnsweredOnly:
    case Verdict::NotLooking:
        break;
    }
}

void ClusterFold::on(const FinalizeWaitStarted &)
{
    if (here) {
        here->finalizeSince = now();
        here->finalizeDeadline = now() + config.finalizeWait;
    }
}

void ClusterFold::on(const FinalizeWaitBroken &)
{
    if (!here)
        return;
    here->finalizeDeadline.reset();
    forgetWait(*here);
}

void ClusterFold::on(const LeaderElected &fact)
{
    if (!here)
        return;
    here->vote = fact.vote;
    here->finalizeDeadline.reset();
    here->notificationDeadline.reset();
    if (here->state == ServerState::Following || here->state == ServerState::Observing)
        here->leader = fact.vote.leader;
}

} // namespace zablab
