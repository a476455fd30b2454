// SPDX-License-Identifier: GPL-3.0-or-later
//
// Answers about a transaction: by which decision it is committed, who does not have it and why.
#include "engine/views/answers_parts.h"

namespace zablab::answers {

bool isCommitted(const ClusterView &view, Zxid zxid)
{
    return std::any_of(view.servers.begin(), view.servers.end(), [&](const ServerView &server) {
        return server.lastCommitted >= zxid && holdsIn(server, zxid);
    });
}

bool isKnown(const Known &known, Zxid zxid)
{
    if (zxid.counter == 0)
        return false;
    const bool somewhere =
        std::any_of(known.view.servers.begin(), known.view.servers.end(), [&](const ServerView &server) {
            return holdsIn(server, zxid) || containsZxid(server.cut, zxid);
        });
    if (somewhere)
        return true;
    return lastThat(known, [&](const Event &event) {
               const auto *logged = event.as<LogAppended>();
               const auto *proposed = event.as<Proposed>();
               return (logged && logged->zxid == zxid) || (proposed && proposed->zxid == zxid);
           }) != kNoEvent;
}

EventIndex commitOf(const Known &known, Zxid zxid)
{
    const EventIndex decided = lastThat(known, [&](const Event &event) {
        const auto *committed = event.as<Committed>();
        return committed && committed->zxid == zxid;
    });
    if (decided != kNoEvent)
        return decided;
    // With an epoch: the first leader whose history held it when it was established.
    for (EventIndex i = 0; i < known.view.events; ++i) {
        const auto *established = known.history[i].as<LeaderEstablished>();
        if (established && established->lastZxid >= zxid)
            return i;
    }
    return kNoEvent;
}

namespace {

Reason whyLacking(const Known &known, const ServerView &server, Zxid zxid)
{
    const ServerId id = server.id;
    if (const EventIndex loss = lossOf(known, id, zxid); loss != kNoEvent) {
        const Event &event = known.history[loss];
        return {say(event.is<LogTruncated>()     ? "missing.cut"
                    : event.is<SnapshotLoaded>() ? "missing.replaced"
                    : event.is<DiskLost>()       ? "missing.disk"
                                                 : "missing.crash",
                    id),
                loss};
    }
    if (server.liveness == Liveness::NotStarted)
        return {say("whynot.notstarted", id)};
    if (server.liveness == Liveness::Crashed)
        return {say("whynot.crashed", id, server.stateSince), lastOf<ServerCrashed>(known, id)};
    if (server.liveness == Liveness::Paused)
        return {say("whynot.paused", id), lastOf<ServerPaused>(known, id)};
    if (server.state == ServerState::Looking)
        return {say("missing.noleader", id), lastOf<StateChanged>(known, id)};
    if (server.state == ServerState::Leading)
        return {say("missing.leads", id), lastOf<LeaderElected>(known, id)};
    if (known.view.isCut(server.leader, id) || known.view.isCut(id, server.leader))
        return {say("missing.cutoff", id, server.leader), cutBetween(known, id, server.leader)};
    if (const FlightView *flight = flightTo(known, id, zxid))
        return {say("missing.sent", id), known.history.message(flight->message).sent};
    if (server.phase != Phase::Broadcast)
        return {say("missing.catching", id, server.leader), lastOf<PhaseChanged>(known, id)};
    const ServerView *leader = known.view.server(server.leader);
    if (leader && !holdsIn(*leader, zxid))
        return {say("missing.leaderlacks", id, server.leader)};
    return {say("missing.yet", id)};
}

} // namespace

std::vector<Reason> whoLacks(const Known &known, Zxid zxid)
{
    std::vector<Reason> reasons;
    for (const ServerView &server : known.view.servers)
        if (!holdsIn(server, zxid))
            reasons.push_back(whyLacking(known, server, zxid));
    return reasons;
}

} // namespace zablab::answers
