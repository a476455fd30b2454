// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fold: the one time-out of each server that a person should see running out (look.md, "time-out arc").
#include "engine/views/cluster_fold.h"

#include <algorithm>
#include <functional>

namespace zablab {

void ClusterFold::on(const TimerSet &fact)
{
    if (!here)
        return;
    switch (fact.kind) {
    case TimerKind::Notification:
        here->notificationSince = now();
        here->notificationDeadline = fact.deadline;
        break;
    case TimerKind::FinalizeWait:
        here->finalizeSince = now();
        here->finalizeDeadline = fact.deadline;
        break;
    case TimerKind::Init:
        here->initSince = now();
        here->initDeadline = fact.deadline;
        break;
    case TimerKind::ObserverDelay:
        here->delaySince = now();
        here->delayDeadline = fact.deadline;
        break;
    case TimerKind::Tick:
    case TimerKind::Read:
    case TimerKind::ConnectRetry:
    case TimerKind::Sessions:
    case TimerKind::Containers:
        break;
    }
}

void ClusterFold::on(const TimerFired &fact)
{
    if (!here)
        return;
    switch (fact.kind) {
    case TimerKind::Notification:
        here->notificationDeadline.reset();
        break;
    case TimerKind::FinalizeWait:
        here->finalizeDeadline.reset();
        break;
    case TimerKind::Init:
        here->initDeadline.reset();
        break;
    case TimerKind::ObserverDelay:
        here->delayDeadline.reset();
        break;
    case TimerKind::Tick:
    case TimerKind::Read:
    case TimerKind::ConnectRetry:
    case TimerKind::Sessions:
    case TimerKind::Containers:
        break;
    }
}

namespace {

struct Arc {
    Instant since, deadline;
};

// The quorum check that first misses a learner heard at h: deadlines are counted in ticks
// (LearnerHandler.tickOfNextAckDeadline), and the count is taken at whole ticks only.
Instant missedAt(Instant heard, const ServerView &server, const EnsembleConfig &config)
{
    if (server.lastQuorumCheck == Instant{})
        return heard + config.syncTimeout();
    const std::int64_t tick = config.tickTime.us;
    const std::int64_t back = (server.lastQuorumCheck - heard).us;
    const std::int64_t ticksBack = back > 0 ? (back + tick - 1) / tick : 0;
    return server.lastQuorumCheck + config.tickTime * (config.syncLimit + 1 - ticksBack);
}

// The leader steps down when fewer than a majority, itself included, were heard within syncLimit: so what
// counts is the learner that completes the majority, the (quorum - 1)th newest.
std::optional<Arc> leaderArc(const ServerView &server, const EnsembleConfig &config)
{
    const int learners = config.quorumSize() - 1;
    if (!server.established) {
        if (server.initDeadline)
            return Arc{server.initSince, *server.initDeadline};
        return Arc{server.phaseSince, server.phaseSince + config.initTimeout()};
    }
    if (learners <= 0)
        return std::nullopt; // a single voter needs nobody
    if (server.quorumUnheardSince)
        return Arc{*server.quorumUnheardSince,
                   std::max(server.lastQuorumCheck, *server.quorumUnheardSince - config.tickTime) +
                       config.tickTime};
    if (static_cast<int>(server.heard.size()) < learners)
        return std::nullopt;
    std::vector<Instant> newest;
    newest.reserve(server.heard.size());
    for (const auto &heard : server.heard)
        newest.push_back(heard.at);
    const auto nth = newest.begin() + (learners - 1);
    std::nth_element(newest.begin(), nth, newest.end(), std::greater<>());
    return Arc{*nth, missedAt(*nth, server, config)};
}

std::optional<Arc> arcOf(const ServerView &server, const EnsembleConfig &config)
{
    if (!server.running())
        return std::nullopt;
    switch (server.state) {
    case ServerState::Looking:
        if (server.finalizeDeadline)
            return Arc{server.finalizeSince, *server.finalizeDeadline};
        if (server.notificationDeadline)
            return Arc{server.notificationSince, *server.notificationDeadline};
        if (server.delayDeadline)
            return Arc{server.delaySince, *server.delayDeadline};
        return std::nullopt;
    case ServerState::Leading:
        return leaderArc(server, config);
    case ServerState::Following:
    case ServerState::Observing:
        return Arc{server.lastHeard,
                   server.lastHeard + (server.newLeaderAcked ? config.syncTimeout() : config.initTimeout())};
    }
    return std::nullopt;
}

} // namespace

void ClusterFold::updateTimeout(ServerView &server) const
{
    if (const auto arc = arcOf(server, config)) {
        server.timeoutSince = arc->since;
        server.timeoutDeadline = arc->deadline;
    } else {
        server.timeoutSince.reset();
        server.timeoutDeadline.reset();
    }
}

} // namespace zablab
