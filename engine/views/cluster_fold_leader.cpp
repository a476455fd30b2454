// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fold: what a leader counts, from the epoch to the commit (protocol.md sections 3 to 6).
#include "engine/views/cluster_fold.h"

#include <algorithm>

namespace zablab {

namespace {

void addOnce(std::vector<ServerId> &list, ServerId id)
{
    if (std::find(list.begin(), list.end(), id) == list.end())
        list.push_back(id);
}

} // namespace

void ClusterFold::forgetLeadership(ServerView &server) const
{
    if (server.established)
        forgetTouches();
    server.epochFollowers.clear();
    server.epochAcks.clear();
    server.newLeaderAcks.clear();
    server.established = false;
    server.aliveAtLastCheck = 0;
    server.lastQuorumCheck = {};
    server.proposedEpoch = {};
    server.heard.clear();
    server.quorumUnheardSince.reset();
    std::erase_if(view.pending, [&](const PendingProposal &p) { return p.leader == server.id; });
}

void ClusterFold::on(const EpochProposalCounted &fact)
{
    if (here && fact.counts)
        addOnce(here->epochFollowers, fact.from);
}

void ClusterFold::on(const EpochChosen &fact)
{
    if (here && here->state == ServerState::Leading)
        here->proposedEpoch = fact.epoch;
}

void ClusterFold::on(const EpochAckCounted &fact)
{
    if (here && fact.counts)
        addOnce(here->epochAcks, fact.from);
}

void ClusterFold::on(const NewLeaderAckCounted &fact)
{
    if (here && fact.counts)
        addOnce(here->newLeaderAcks, fact.from);
}

void ClusterFold::on(const LeaderEstablished &fact)
{
    if (!here)
        return;
    here->established = true;
    here->phaseSince = now(); // PINGs and quorum checks count from here
    here->initDeadline.reset();
    touchAll();
    raiseCommitted(*here, fact.lastZxid); // the whole history that it led with is committed with its epoch
}

void ClusterFold::on(const Proposed &fact)
{
    if (!here)
        return;
    const PendingProposal proposal{fact.zxid, here->id, {}, config.quorumSize()};
    const auto place = std::upper_bound(view.pending.begin(), view.pending.end(), proposal,
                                        [](const auto &a, const auto &b) { return a.zxid < b.zxid; });
    view.pending.insert(place, proposal);
}

void ClusterFold::on(const AckCounted &fact)
{
    for (PendingProposal &proposal : view.pending) {
        if (proposal.zxid == fact.zxid && proposal.leader == event.where.server()) {
            addOnce(proposal.acks, fact.from);
            proposal.needed = fact.needed;
        }
    }
}

// A learner that comes back cuts off what it once acknowledged, gets it again and acknowledges it again.
void ClusterFold::on(const SyncDecided &fact)
{
    if (!config.rules.on(Rule::AckTakenBack))
        return;
    for (PendingProposal &proposal : view.pending)
        if (proposal.leader == event.where.server())
            std::erase(proposal.acks, fact.learner);
}

void ClusterFold::on(const Committed &fact)
{
    if (here)
        raiseCommitted(*here, fact.zxid);
    const ServerId leader = event.where.server();
    std::erase_if(view.pending,
                  [&](const PendingProposal &p) { return p.zxid == fact.zxid && p.leader == leader; });
    view.recentlyCommitted.push_back(fact.zxid);
    if (view.recentlyCommitted.size() > kRecentlyCommitted)
        view.recentlyCommitted.erase(view.recentlyCommitted.begin());
}

void ClusterFold::on(const QuorumChecked &fact)
{
    if (here) {
        here->aliveAtLastCheck = fact.alive;
        here->lastQuorumCheck = now();
    }
}

void ClusterFold::on(const LearnerSilent &fact)
{
    if (here)
        unhear(*here, fact.learner);
    shut(event.where, fact.learner, Channel::Quorum);
}

void ClusterFold::on(const LearnerRefused &fact)
{
    if (here)
        unhear(*here, fact.learner);
    shut(event.where, fact.learner, Channel::Quorum);
}

// A learner that has said anything lately keeps its leader in office (LearnerHandler.tickOfNextAckDeadline).
void ClusterFold::hear(ServerView &leader, ServerId learner) const
{
    if (leader.state != ServerState::Leading || !config.isVoter(learner))
        return;
    const auto known = std::find_if(leader.heard.begin(), leader.heard.end(),
                                    [&](const auto &h) { return h.learner == learner; });
    if (known != leader.heard.end())
        known->at = now();
    else
        leader.heard.push_back({learner, now(), false});
    if (static_cast<int>(leader.heard.size()) + 1 >= config.quorumSize())
        leader.quorumUnheardSince.reset();
}

// A closed connection takes its handler away at once; the next quorum check notices.
void ClusterFold::unhear(ServerView &leader, ServerId learner) const
{
    if (leader.state != ServerState::Leading)
        return;
    std::erase_if(leader.heard, [&](const auto &h) { return h.learner == learner; });
    if (static_cast<int>(leader.heard.size()) + 1 < config.quorumSize() && !leader.quorumUnheardSince)
        leader.quorumUnheardSince = now();
}

} // namespace zablab
