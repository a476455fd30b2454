// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/views/until.h"

#include "engine/views/heartbeats.h"

#include <algorithm>
#include <map>

namespace zablab {

namespace {

const ServerView *leaderNow(const ClusterView &view)
{
    const ServerView *leader = nullptr;
    for (const ServerView &server : view.servers)
        if (server.running() && server.established && (!leader || leader->currentEpoch < server.currentEpoch))
            leader = &server;
    return leader;
}

bool isSplit(const ClusterView &view)
{
    std::map<ServerId, int> votes; // by candidate
    int voters = 0;
    for (const ServerView &server : view.servers) {
        if (!server.isVoter())
            continue;
        ++voters;
        if (server.running() && server.state == ServerState::Looking && server.vote)
            ++votes[server.vote->leader];
    }
    const auto withTwo =
        std::count_if(votes.begin(), votes.end(), [](const auto &each) { return each.second >= 2; });
    const bool decided = std::any_of(votes.begin(), votes.end(),
                                     [voters](const auto &each) { return 2 * each.second > voters; });
    return withTwo >= 2 && !decided;
}

bool allAreSynchronized(const ClusterView &view)
{
    const ServerView *leader = leaderNow(view);
    return leader && leader->lastCommitted == leader->lastLogged &&
           std::all_of(view.servers.begin(), view.servers.end(), [&](const ServerView &server) {
               return !server.running() || (server.serving && server.lastLogged == leader->lastLogged &&
                                            server.lastCommitted == leader->lastCommitted);
           });
}

bool nothingIsInFlight(const ClusterView &view, const History &history)
{
    return std::all_of(view.flights.begin(), view.flights.end(), [&](const FlightView &flight) {
        return isHeartbeat(kindOf(history.message(flight.message).message));
    });
}

} // namespace

UntilWatch::UntilWatch(const UntilCondition &condition, const EnsembleConfig &config,
                       const std::vector<InitialDisk> &disks, ClusterView from)
    : condition_(condition),
      config_(config),
      view_(std::move(from)),
      begin_(view_.events)
{
    if (condition.kind == UntilKind::GuaranteeBreaks)
        guarantees_ = std::make_unique<Guarantees>(config, disks);
}

// Of one event, before it is folded in.
bool UntilWatch::happens(const Event &event) const
{
    const auto leads = [&] {
        return std::any_of(view_.pending.begin(), view_.pending.end(), [&](const PendingProposal &proposal) {
            return event.where.isServer() && proposal.leader == event.where.server();
        });
    };
    switch (condition_.kind) {
    case UntilKind::LeaderEstablished:
        return event.is<LeaderEstablished>();
    case UntilKind::ServerLeads:
        return event.is<LeaderEstablished>() && event.where.server() == condition_.server;
    case UntilKind::Committed: {
        if (const auto *committed = event.as<Committed>())
            return condition_.zxid == Zxid{} || committed->zxid == condition_.zxid;
        if (condition_.zxid == Zxid{} || !event.is<LeaderEstablished>())
            return false;
        const ServerView *leader = view_.server(event.where.server());
        return leader && leader->lastCommitted < condition_.zxid &&
               containsZxid(leader->log, condition_.zxid);
    }
    case UntilKind::Orphaned:
        if (const auto *changed = event.as<StateChanged>())
            return changed->state != ServerState::Leading && leads();
        return event.is<ServerCrashed>() && leads();
    case UntilKind::Truncated:
        return event.is<LogTruncated>();
    case UntilKind::SessionExpires:
        return event.is<SessionExpired>();
    default:
        return false;
    }
}

// Of the whole, at the end of an instant.
bool UntilWatch::isSo(const History &history) const
{
    switch (condition_.kind) {
    case UntilKind::NobodyLeads:
        return leaderNow(view_) == nullptr;
    case UntilKind::SplitVote:
        return isSplit(view_);
    case UntilKind::Synchronized:
        return allAreSynchronized(view_);
    case UntilKind::NothingInFlight:
        return nothingIsInFlight(view_, history);
    case UntilKind::LeaderEstablished:
        return leaderNow(view_) != nullptr;
    case UntilKind::ServerLeads: {
        const ServerView *leader = leaderNow(view_);
        return leader && leader->id == condition_.server;
    }
    case UntilKind::Committed: {
        const ServerView *leader = leaderNow(view_);
        return leader && condition_.zxid != Zxid{} && condition_.zxid <= leader->lastCommitted &&
               containsZxid(leader->log, condition_.zxid);
    }
    default:
        return false;
    }
}

std::optional<EventIndex> UntilWatch::readGuarantees(const History &history, Instant through)
{
    guarantees_->update(history);
    for (const Violation &violation : guarantees_->violations())
        if (violation.event >= begin_)
            return history[violation.event].at <= through ? std::optional(violation.event) : std::nullopt;
    return std::nullopt;
}

std::optional<EventIndex> UntilWatch::read(const History &history, Instant through)
{
    if (guarantees_)
        return readGuarantees(history, through);
    if (!begun_) {
        begun_ = true;
        held_ = isSo(history);
    }
    const bool ofTheWhole =
        condition_.kind == UntilKind::NobodyLeads || condition_.kind == UntilKind::SplitVote ||
        condition_.kind == UntilKind::Synchronized || condition_.kind == UntilKind::NothingInFlight;
    const EventIndex end = history.endAt(through);
    while (view_.events < end) {
        const Instant at = history[view_.events].at;
        std::optional<EventIndex> hit;
        while (view_.events < end && history[view_.events].at == at) {
            const EventIndex index = view_.events;
            if (!hit && happens(history[index]))
                hit = index;
            fold(view_, config_, history, index);
        }
        if (ofTheWhole) {
            const bool now = isSo(history);
            if (now && !held_)
                hit = view_.events - 1;
            held_ = now;
        }
        if (hit)
            return hit;
    }
    return std::nullopt;
}

} // namespace zablab
