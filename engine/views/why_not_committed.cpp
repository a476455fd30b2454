// SPDX-License-Identifier: GPL-3.0-or-later
//
// "Why not?" of a transaction: who has it, who has acknowledged it, who cannot.
#include "engine/views/sentences.h"

#include <algorithm>

namespace zablab {

namespace {

using Int = std::int64_t;

bool hasLogged(const ServerView &server, Zxid zxid)
{
    return containsZxid(server.log, zxid) || containsZxid(server.inSnapshot, zxid);
}

bool onItsWay(const ClusterView &view, const History &history, ServerId from, ServerId to, Zxid zxid)
{
    return std::any_of(view.flights.begin(), view.flights.end(), [&](const FlightView &flight) {
        const MessageRecord &record = history.message(flight.message);
        return !flight.blocked && record.from == Party{from} && record.to == Party{to} &&
               zxidOf(record.message) == zxid;
    });
}

Sentence whyNoAck(const ClusterView &view, const History &history, const ServerView &voter, ServerId leader,
                  Zxid zxid)
{
    if (voter.liveness == Liveness::Crashed || voter.liveness == Liveness::NotStarted)
        return say("whynot.commit.crashed", voter.id);
    if (voter.liveness == Liveness::Paused)
        return say("whynot.commit.paused", voter.id);
    if (view.isCut(leader, voter.id) || view.isCut(voter.id, leader))
        return say("whynot.commit.cut", voter.id, leader);
    if (voter.leader != leader)
        return say("whynot.commit.notfollowing", voter.id, leader);
    if (onItsWay(view, history, voter.id, leader, zxid) ||
        (hasLogged(voter, zxid) && voter.lastSynced >= zxid))
        return say("whynot.commit.acked", voter.id);
    if (hasLogged(voter, zxid))
        return say("whynot.commit.disk", voter.id);
    return say("whynot.commit.sent", voter.id);
}

} // namespace

std::vector<Sentence> whyNotCommitted(const ClusterView &view, const EnsembleConfig &atFirst,
                                      const History &history, Zxid zxid)
{
    const EnsembleConfig &config = view.configOr(atFirst);
    std::vector<Sentence> why;
    const bool committed =
        std::any_of(view.servers.begin(), view.servers.end(), [&](const ServerView &server) {
            return server.lastCommitted >= zxid && hasLogged(server, zxid);
        });
    if (committed)
        return why;
    for (const PendingProposal &proposal : view.pending) {
        if (proposal.zxid < zxid && proposal.zxid.epoch == zxid.epoch) {
            why.push_back(say("whynot.commit.order", zxid, proposal.zxid));
            continue;
        }
        if (proposal.zxid != zxid)
            continue;
        // The strongest reason first.
        why.insert(why.begin(), say("whynot.commit.acks", zxid, static_cast<Int>(proposal.acks.size()),
                                    Int{proposal.needed}));
        for (const ServerView &voter : view.servers) {
            const bool acked =
                std::find(proposal.acks.begin(), proposal.acks.end(), voter.id) != proposal.acks.end();
            if (voter.isVoter() && !acked)
                why.push_back(whyNoAck(view, history, voter, proposal.leader, zxid));
        }
        return why;
    }
    why.clear();
    const auto holders =
        std::count_if(view.servers.begin(), view.servers.end(),
                      [&](const ServerView &server) { return server.isVoter() && hasLogged(server, zxid); });
    if (holders > 0) {
        why.push_back(say("whynot.commit.left", zxid, Int{holders}, Int{config.quorumSize()}));
        why.push_back(say("whynot.commit.fate"));
        return why;
    }
    why.push_back(say("whynot.commit.nobody", zxid));
    for (const ServerView &server : view.servers) {
        if (containsZxid(server.cut, zxid))
            why.push_back(say("whynot.commit.lost", zxid, server.id));
    }
    return why;
}

} // namespace zablab
