// SPDX-License-Identifier: GPL-3.0-or-later
// A large stage in figures: how far one transaction has got, or how near the election is to its end.
#include "app/scene/stage_reader_parts.h"
#include "app/scene/typography.h"

#include <algorithm>

namespace zablab::scene {

namespace {

struct Count {
    int part = 0;
    int whole = 0;
};

std::string figure(const StageReading &r, Count count)
{
    return filled(r.words.countOf, {std::to_string(count.part), std::to_string(count.whole)});
}

Count applied(const StageReading &r, bool voters)
{
    Count count;
    for (const ServerView &server : r.view.servers)
        if (server.isVoter() == voters) {
            ++count.whole;
            count.part += server.running() && server.lastApplied >= r.topic;
        }
    return count;
}

void readCampaign(const StageReading &r, StageModel &model)
{
    std::map<ServerId, int> votes;
    Count observers;
    for (const ServerView &server : r.view.servers) {
        if (server.isVoter() && server.running() && server.vote && server.vote->leader)
            ++votes[server.vote->leader];
        if (!server.isVoter()) {
            ++observers.whole;
            observers.part += server.running() && server.leader.value != 0;
        }
    }
    const auto best = std::max_element(votes.begin(), votes.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    if (best != votes.end()) {
        const std::string name = serverText(best->first);
        model.totals.push_back({figure(r, {best->second, r.config.voterCount()}),
                                filled(r.words.votesFor, {name, std::to_string(r.config.quorumSize())})});
        model.heart = name;
        model.heartWords = figure(r, {best->second, r.config.voterCount()});
    }
    if (observers.whole > 0)
        model.totals.push_back({figure(r, observers), r.words.observersFollow});
}

void readArrivals(const StageReading &r, ServerId leader, StageModel &model)
{
    Count voters, observers;
    for (const ServerView &server : r.view.servers) {
        Count &count = server.isVoter() ? voters : observers;
        ++count.whole;
        count.part += server.running() && server.leader == leader && server.phase == Phase::Broadcast;
    }
    if (observers.whole > 0)
        model.totals.push_back({figure(r, observers), filled(r.words.observersWith, {serverText(leader)})});
    model.totals.push_back({figure(r, voters), filled(r.words.votersWith, {serverText(leader)})});
}

} // namespace

ServerId leaderOf(const ClusterView &view)
{
    const ServerView *leader = nullptr; // of two the one of the newer epoch: the other does not know yet
    for (const ServerView &server : view.servers)
        if (server.state == ServerState::Leading && server.established && server.running() &&
            (!leader || server.currentEpoch > leader->currentEpoch))
            leader = &server;
    return leader ? leader->id : ServerId{};
}

void readTotals(const StageReading &r, StageModel &model)
{
    model.focus = r.focus.value;
    const ServerId leader = leaderOf(r.view);
    if (!leader) {
        readCampaign(r, model);
        return;
    }
    if (r.topic.counter == 0 && r.view.pending.empty()) { // nothing has been written yet: who has arrived
        readArrivals(r, leader, model);
        return;
    }
    const std::string topic = zxidText(r.topic);
    const PendingProposal *pending = nullptr;
    for (const PendingProposal &one : r.view.pending)
        if (one.leader == leader && (r.input.topic == Zxid{} || one.zxid == r.input.topic)) {
            pending = &one;
            break;
        }
    if (const Count observers = applied(r, false); observers.whole > 0)
        model.totals.push_back({figure(r, observers), filled(r.words.observersApplied, {topic})});
    if (pending) {
        const int needed = pending->needed > 0 ? pending->needed : r.config.quorumSize();
        const Count acks{static_cast<int>(pending->acks.size()), r.config.voterCount()};
        model.totals.push_back({figure(r, acks), filled(r.words.votersAcknowledged,
                                                        {zxidText(pending->zxid), std::to_string(needed)})});
        model.heart = zxidText(pending->zxid);
        model.heartWords = filled(r.words.acksOf, {std::to_string(acks.part), std::to_string(acks.whole)});
    } else {
        model.totals.push_back({figure(r, applied(r, true)), filled(r.words.votersApplied, {topic})});
        model.heart = topic;
    }
}

} // namespace zablab::scene
