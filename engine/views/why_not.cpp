// SPDX-License-Identifier: GPL-3.0-or-later
//
// "Why not?" of servers: why one does not serve, has not the vote, does not lead.
#include "engine/protocol/election.h"
#include "engine/views/sentences.h"

#include <algorithm>

namespace zablab {

namespace {

using Int = std::int64_t;

Int countOf(const std::vector<ServerId> &list) { return static_cast<Int>(list.size()); }

// Down or paused: nothing more to ask.
bool addLiveness(const ServerView &server, std::vector<Sentence> &why)
{
    switch (server.liveness) {
    case Liveness::NotStarted:
        why.push_back(say("whynot.notstarted", server.id));
        return true;
    case Liveness::Crashed:
        why.push_back(say("whynot.crashed", server.id, server.stateSince));
        return true;
    case Liveness::Paused:
        why.push_back(say("whynot.paused", server.id));
        return true;
    case Liveness::Running:
        break;
    }
    return false;
}

// Voters in its group that are up, itself included, when they are no majority.
void addGroup(const ClusterView &view, const EnsembleConfig &config, const ServerView &server,
              std::vector<Sentence> &why)
{
    for (const auto &group : view.groups()) {
        if (std::find(group.begin(), group.end(), server.id) == group.end())
            continue;
        const auto voters = std::count_if(group.begin(), group.end(), [&](ServerId id) {
            const ServerView *member = view.server(id);
            return member && member->isVoter() && member->liveness == Liveness::Running;
        });
        if (voters < config.quorumSize())
            why.push_back(say("whynot.group", server.id, Int{voters}, Int{config.voterCount()},
                              Int{config.quorumSize()}));
    }
}

void addCut(const ClusterView &view, ServerId a, ServerId b, std::vector<Sentence> &why)
{
    if (view.isCut(a, b) && view.isCut(b, a))
        why.push_back(say("whynot.cut", a, b));
    else if (view.isCut(a, b))
        why.push_back(say("whynot.cut.oneway", a, b));
    else if (view.isCut(b, a))
        why.push_back(say("whynot.cut.oneway", b, a));
}

Int supportersOf(const ServerView &server)
{
    if (!server.vote)
        return 0;
    return std::count_if(server.tally.begin(), server.tally.end(),
                         [&](const TallyEntry &e) { return !e.outOfElection && e.vote == *server.vote; });
}

// The vote that a server casts, or would cast, for itself.
Vote ownVote(const ServerView &server)
{
    return {server.id, server.lastLogged, server.round, server.currentEpoch};
}

} // namespace

std::vector<Sentence> whyNotServing(const ClusterView &view, const EnsembleConfig &atFirst, ServerId id)
{
    const EnsembleConfig &config = view.configOr(atFirst);
    std::vector<Sentence> why;
    const ServerView *server = view.server(id);
    if (!server || (server->serving && server->liveness == Liveness::Running))
        return why;
    if (addLiveness(*server, why))
        return why;
    const Int needed = config.quorumSize();
    switch (server->state) {
    case ServerState::Looking:
        why.push_back(say("whynot.serving.looking", id));
        addGroup(view, config, *server, why);
        if (server->finalizeDeadline)
            why.push_back(say("whynot.serving.finalize"));
        else if (server->vote && server->vote->leader && server->isVoter())
            why.push_back(
                say("whynot.serving.tally", id, supportersOf(*server), server->vote->leader, needed));
        else if (server->delayDeadline)
            why.push_back(say("whynot.serving.delay"));
        return why;
    case ServerState::Leading:
        if (server->phase == Phase::Discovery && !server->proposedEpoch.value)
            why.push_back(say("whynot.serving.discovery", id, countOf(server->epochFollowers), needed));
        else if (server->phase == Phase::Discovery)
            why.push_back(say("whynot.serving.epochacks", id, countOf(server->epochAcks),
                              server->proposedEpoch, needed));
        else
            why.push_back(say("whynot.serving.synchronizing", id, countOf(server->newLeaderAcks), needed));
        addGroup(view, config, *server, why);
        return why;
    case ServerState::Following:
    case ServerState::Observing:
        why.push_back(
            say(server->phase == Phase::Discovery ? "whynot.serving.connecting" : "whynot.serving.catchingup",
                id, server->leader));
        addCut(view, id, server->leader, why);
        if (const ServerView *leader = view.server(server->leader))
            addLiveness(*leader, why);
        return why;
    }
    return why;
}

std::vector<Sentence> whyNotVotedFor(const ClusterView &view, const EnsembleConfig &, const History &history,
                                     ServerId voterId, ServerId candidateId)
{
    std::vector<Sentence> why;
    const ServerView *voter = view.server(voterId);
    const ServerView *candidate = view.server(candidateId);
    if (!voter || !candidate || addLiveness(*voter, why))
        return why;
    if (!voter->isVoter() || !candidate->isVoter()) {
        why.push_back(say("whynot.observer", voter->isVoter() ? candidateId : voterId));
        return why;
    }
    if (!voter->vote || voter->vote->leader == candidateId)
        return why;
    // What it has heard for the candidate in this round: in its tally, or judged and since replaced there.
    std::optional<Vote> heard;
    for (const TallyEntry &entry : voter->tally) {
        if (entry.vote.leader == candidateId && !entry.outOfElection)
            heard = entry.vote;
    }
    for (EventIndex i = view.events; !heard && i-- > 0;) {
        if (history[i].where != Party{voterId})
            continue;
        if (history[i].is<RoundStarted>())
            break;
        if (const auto *judged = history[i].as<VoteJudged>();
            judged && judged->received.leader == candidateId)
            heard = judged->received;
    }
    const Vote other = heard.value_or(ownVote(*candidate));
    const bool preferred = compareVotes(*voter->vote, other).better;
    if (preferred) {
        const Weighed w = weigh(*voter->vote, other);
        why.push_back(
            say(std::string("whynot.vote") + w.suffix, voterId, voter->vote->leader, candidateId, w.a, w.b));
    }
    if (voter->state != ServerState::Looking) {
        why.push_back(say("whynot.vote.notlooking", voterId, voter->leader));
        return why;
    }
    if (!heard) {
        const bool coming =
            std::any_of(view.flights.begin(), view.flights.end(), [&](const FlightView &flight) {
                const MessageRecord &record = history.message(flight.message);
                const auto *n = std::get_if<Notification>(&record.message);
                return n && !flight.blocked && record.to == Party{voterId} && n->vote.leader == candidateId;
            });
        why.push_back(coming ? say("whynot.vote.pending", voterId, candidateId)
                             : say("whynot.vote.unheard", voterId, candidateId, voter->round));
        addCut(view, voterId, candidateId, why);
        addLiveness(*candidate, why);
        if (!preferred && candidate->liveness == Liveness::Running)
            why.push_back(say("whynot.vote.better", voterId, candidateId));
    }
    return why;
}

std::vector<Sentence> whyNotLeader(const ClusterView &view, const EnsembleConfig &atFirst,
                                   const History &history, ServerId id)
{
    const EnsembleConfig &config = view.configOr(atFirst);
    std::vector<Sentence> why;
    const ServerView *server = view.server(id);
    if (!server || (server->state == ServerState::Leading && server->liveness == Liveness::Running) ||
        addLiveness(*server, why))
        return why;
    if (!server->isVoter()) {
        why.push_back(say("whynot.observer", id));
        return why;
    }
    addGroup(view, config, *server, why);
    if (server->state == ServerState::Looking) {
        if (server->vote && server->vote->leader != id) {
            const Vote mine = ownVote(*server);
            const Weighed w = weigh(*server->vote, mine);
            why.push_back(say("whynot.leader.otherway", id, server->vote->leader));
            if (w.better)
                why.push_back(
                    say(std::string("whynot.leader") + w.suffix, id, server->vote->leader, w.a, w.b));
        } else if (server->vote) {
            why.push_back(
                say("whynot.leader.undecided", id, supportersOf(*server), Int{config.quorumSize()}));
        }
        return why;
    }
    // It follows somebody. Whoever comes to an ensemble that has its leader joins it without weighing votes; else its
    // first vote of that election is weighed against the one that won.
    const Vote won = server->vote.value_or(Vote{});
    Vote first = ownVote(*server);
    std::optional<Int> joined; // so many said that they have this leader
    for (EventIndex i = view.events; i-- > 0;) {
        if (history[i].where != Party{id})
            continue;
        if (const auto *elected = history[i].as<LeaderElected>(); elected && elected->by != ElectedBy::Tally)
            joined = Int{elected->supporters};
        const auto *changed = history[i].as<VoteChanged>();
        if (changed && changed->reason == VoteReason::Initial) {
            first = changed->vote;
            break;
        }
        if (changed && changed->reason != VoteReason::Followed && changed->vote.leader == won.leader)
            joined.reset(); // it had given its own up before: that decided
    }
    if (joined) {
        why.push_back(say("whynot.leader.late", id, won.leader, *joined));
        return why;
    }
    const Weighed w = weigh(won, first);
    why.push_back(w.better ? say(std::string("whynot.leader") + w.suffix, id, won.leader, w.a, w.b)
                           : say("whynot.leader.elected", id, won.leader));
    return why;
}

} // namespace zablab
