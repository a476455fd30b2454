// SPDX-License-Identifier: GPL-3.0-or-later
//
// Answers about a server: its state, its time-out, what it has not applied.
#include "engine/views/answers_parts.h"

namespace zablab::answers {

EventIndex stateEvent(const Known &known, const ServerView &server)
{
    if (server.liveness == Liveness::Crashed) // its disk may have been taken out since
        return lastOf<ServerCrashed>(known, server.id);
    if (server.liveness == Liveness::Paused)
        return lastOf<ServerPaused>(known, server.id);
    return lastThat(known, [&](const Event &event) {
        return event.where == Party{server.id} && (event.is<StateChanged>() || event.is<ServerStarted>());
    });
}

namespace {

EventIndex timerOf(const Known &known, ServerId server, TimerKind kind)
{
    return lastOf<TimerSet>(known, server, [&](const TimerSet &fact) { return fact.kind == kind; });
}

// The last message of `from` that reached a server on the quorum's connection.
EventIndex lastWord(const Known &known, ServerId to, ServerId from, Instant at)
{
    return lastThat(known, [&](const Event &event) {
        const auto *delivered = event.as<MessageDelivered>();
        if (!delivered || event.at != at)
            return false;
        const MessageRecord &record = known.history.message(delivered->message);
        return record.to == Party{to} && (!from || record.from == Party{from}) &&
               record.channel == Channel::Quorum;
    });
}

} // namespace

std::vector<Reason> timeOutOf(const Known &known, const ServerView &server)
{
    std::vector<Reason> reasons;
    if (server.liveness != Liveness::Running || !server.timeoutSince || !server.timeoutDeadline)
        return reasons;
    const Instant since = *server.timeoutSince;
    const Instant until = *server.timeoutDeadline;
    const auto add = [&](Sentence sentence, EventIndex event = kNoEvent) {
        reasons.push_back({std::move(sentence), event});
    };
    switch (server.state) {
    case ServerState::Looking:
        if (server.finalizeDeadline) {
            add(say("timeout.final", server.id, since), lastOf<FinalizeWaitStarted>(known, server.id));
            add(say("timeout.final.then", until));
        } else if (server.notificationDeadline) {
            add(say("timeout.resend", server.id, since), timerOf(known, server.id, TimerKind::Notification));
            add(say("timeout.resend.then", until));
        } else {
            add(say("timeout.observer", server.id, since),
                timerOf(known, server.id, TimerKind::ObserverDelay));
            add(say("timeout.observer.then", until));
        }
        return reasons;
    case ServerState::Leading:
        if (!server.established) {
            add(say("timeout.init", server.id, since), lastOf<StateChanged>(known, server.id));
            add(say("timeout.init.then", until));
        } else if (server.quorumUnheardSince) {
            add(say("timeout.unheard", server.id, since));
            add(say("timeout.unheard.then", until));
        } else {
            add(say("timeout.quorum", server.id, since), lastWord(known, server.id, {}, since));
            add(say("timeout.quorum.then", until));
        }
        return reasons;
    case ServerState::Following:
    case ServerState::Observing: {
        const EventIndex word = lastWord(known, server.id, server.leader, since);
        if (word != kNoEvent)
            add(say("timeout.heard", server.id, server.leader, since), word);
        else
            add(say("timeout.unheardof", server.id, server.leader, since),
                lastOf<StateChanged>(known, server.id));
        add(say("timeout.heard.then", until, until - since));
        return reasons;
    }
    }
    return reasons;
}

std::vector<Reason> whyBehind(const Known &known, const ServerView &server, Zxid zxid)
{
    std::vector<Reason> reasons;
    const ServerId id = server.id;
    if (zxid == Zxid{} || server.lastApplied >= zxid || !server.running())
        return reasons;
    const auto add = [&](Sentence sentence, EventIndex event = kNoEvent) {
        reasons.push_back({std::move(sentence), event});
    };
    if (server.liveness == Liveness::Paused) {
        add(say("whynot.paused", id), lastOf<ServerPaused>(known, id));
        return reasons;
    }
    if (server.state == ServerState::Looking) {
        add(say("apply.looking", id), lastOf<StateChanged>(known, id));
        return reasons;
    }
    if (server.state == ServerState::Leading) {
        add(say(holdsIn(server, zxid) ? "apply.leads" : "apply.leads.without", id, zxid),
            lastOf<LeaderElected>(known, id));
        return reasons;
    }
    const ServerView *leader = known.view.server(server.leader);
    if (known.view.isCut(server.leader, id) || known.view.isCut(id, server.leader))
        add(say("apply.cut", id, server.leader), cutBetween(known, id, server.leader));
    if (leader && leader->liveness == Liveness::Crashed)
        add(say("whynot.crashed", leader->id, leader->stateSince), lastOf<ServerCrashed>(known, leader->id));
    if (leader && leader->liveness == Liveness::Paused)
        add(say("whynot.paused", leader->id), lastOf<ServerPaused>(known, leader->id));
    if (server.phase == Phase::Discovery)
        add(say("whynot.serving.connecting", id, server.leader), lastOf<StateChanged>(known, id));
    else if (server.phase == Phase::Synchronization)
        add(say("whynot.serving.catchingup", id, server.leader), lastOf<PhaseChanged>(known, id));
    else if (leader && leader->lastCommitted < zxid)
        add(say("apply.other", id, server.leader));
    else if (const FlightView *flight = flightTo(known, id, zxid))
        add(say("apply.sent", id), known.history.message(flight->message).sent);
    else if (server.lastCommitted >= zxid)
        add(say("apply.now", id, zxid));
    else if (holdsIn(server, zxid))
        add(say("apply.unknown", id, zxid),
            lastOf<LogAppended>(known, id, [&](const LogAppended &fact) { return fact.zxid == zxid; }));
    else if (reasons.empty())
        add(say("apply.unlogged", id, zxid));
    return reasons;
}

} // namespace zablab::answers
