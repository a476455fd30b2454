// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fold: the one time-out of each server that a person should see running out (look.md, "time-out arc").
#include "engine/views/cluster_fold.h"

#include <algorithm>
#include <utility>
#include <vector>

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

constexpr std::int64_t kMillion = 1'000'000;

// How long a server takes for it whose clock gains or loses.
Duration byItsClock(Duration duration, const ServerView &server)
{
    return Duration{duration.us * kMillion / (kMillion + server.clockDrift)};
}

std::int64_t floorOf(Duration duration, Duration unit)
{
    const std::int64_t whole = duration.us / unit.us;
    return duration.us % unit.us < 0 ? whole - 1 : whole;
}

// A leader acts at its half ticks only, and counts at each second one (heartbeat.cpp). Both begin anew when it is
// established. They are numbered from the last count, or from there while none has been.
class Ticks {
public:
    Ticks(const ServerView &server, const EnsembleConfig &config)
        : established_(server.phaseSince),
          began_(server.stateSince),
          last_(server.lastQuorumCheck == Instant{} ? server.phaseSince : server.lastQuorumCheck),
          half_(std::max<std::int64_t>(1, byItsClock(config.tickTime, server).us / 2))
    {}

    // The last half tick until then.
    std::int64_t at(Instant t) const
    {
        if (t >= established_)
            return floorOf(t - last_, half_);
        return floorOf(established_ - last_, half_) + floorOf(t - began_, half_) -
               floorOf(established_ - began_, half_);
    }
    Instant countFrom(std::int64_t halfTick) const // the first count then, or after it
    {
        const std::int64_t next = std::max<std::int64_t>(2, halfTick + (halfTick % 2 != 0 ? 1 : 0));
        return last_ + Duration{half_.us * next};
    }
    // The first count that misses a learner heard then: it is given up at the first half tick that has heard nothing of it
    // for longer than its limit; and by the deadline in ticks (LearnerHandler.tickOfNextAckDeadline) no earlier.
    Instant missed(Instant heard, std::int64_t limitInTicks) const
    {
        return countFrom(at(heard) + 2 * limitInTicks + 1);
    }
    Instant countAfter(Instant t) const
    {
        const std::int64_t before = at(t);
        return countFrom(last_ + Duration{half_.us * before} == t ? before : before + 1);
    }

private:
    Instant established_, began_, last_;
    Duration half_;
};

// The leader steps down when fewer than a majority, itself included, are alive: so what counts is the learner that
// completes the majority, of those that will be missed last.
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
    const Ticks ticks(server, config);
    if (server.quorumUnheardSince)
        return Arc{*server.quorumUnheardSince, ticks.countAfter(*server.quorumUnheardSince)};
    if (static_cast<int>(server.heard.size()) < learners)
        return std::nullopt;
    std::vector<Arc> all;
    all.reserve(server.heard.size());
    for (const auto &heard : server.heard)
        all.push_back(
            {heard.at, ticks.missed(heard.at, heard.upToDate ? config.syncLimit : config.initLimit)});
    const auto nth = all.begin() + (learners - 1);
    std::nth_element(all.begin(), nth, all.end(), [](const Arc &a, const Arc &b) {
        return std::pair(a.deadline, a.since) > std::pair(b.deadline, b.since);
    });
    return *nth;
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
        return Arc{
            server.lastHeard,
            server.lastHeard +
                byItsClock(server.newLeaderAcked ? config.syncTimeout() : config.initTimeout(), server)};
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
