// SPDX-License-Identifier: GPL-3.0-or-later
//
// From which event a "why not" follows, so that one can go and look at it.
#include "engine/views/answers_parts.h"

#include <string_view>

namespace zablab::answers {

namespace {

ServerId serverIn(const Sentence &sentence, std::size_t place)
{
    const auto *id =
        place < sentence.values.size() ? std::get_if<ServerId>(&sentence.values[place]) : nullptr;
    return id ? *id : ServerId{};
}

Zxid zxidIn(const Sentence &sentence, std::size_t place)
{
    const auto *zxid = place < sentence.values.size() ? std::get_if<Zxid>(&sentence.values[place]) : nullptr;
    return zxid ? *zxid : Zxid{};
}

EventIndex cutFrom(const Known &known, ServerId from, ServerId to)
{
    return lastThat(known, [&](const Event &event) {
        const auto *cut = event.as<LinkCut>();
        return cut && cut->from == from && cut->to == to;
    });
}

// Why a group is too small: the last wall, or the last voter that went.
EventIndex shrinking(const Known &known)
{
    return lastThat(known, [&](const Event &event) {
        if (event.is<LinkCut>())
            return !known.view.cuts.empty();
        return event.is<ServerCrashed>() || event.is<ServerPaused>();
    });
}

EventIndex ackOf(const Known &known, Zxid zxid)
{
    return lastThat(known, [&](const Event &event) {
        const auto *ack = event.as<AckCounted>();
        const auto *proposed = event.as<Proposed>();
        return (ack && ack->zxid == zxid) || (proposed && proposed->zxid == zxid);
    });
}

EventIndex proposalOf(const Known &known, Zxid zxid)
{
    return lastThat(known, [&](const Event &event) {
        const auto *proposed = event.as<Proposed>();
        return proposed && proposed->zxid == zxid;
    });
}

EventIndex adoption(const Known &known, ServerId voter)
{
    return lastThat(known, [&](const Event &event) {
        return event.where == Party{voter} && (event.is<VoteChanged>() || event.is<LeaderElected>());
    });
}

} // namespace

EventIndex cutBetween(const Known &known, ServerId a, ServerId b)
{
    const EventIndex there = known.view.isCut(a, b) ? cutFrom(known, a, b) : kNoEvent;
    const EventIndex back = known.view.isCut(b, a) ? cutFrom(known, b, a) : kNoEvent;
    if (there == kNoEvent || back == kNoEvent)
        return std::min(there, back);
    return std::max(there, back);
}

EventIndex cutOnTheWay(const Known &known, ServerId from, ServerId to)
{
    return known.view.isCut(from, to) ? cutFrom(known, from, to) : cutBetween(known, from, to);
}

EventIndex eventBehind(const Known &known, const Sentence &sentence)
{
    const std::string_view key = sentence.key;
    const ServerId first = serverIn(sentence, 0);
    const auto begins = [&](std::string_view with) { return key.substr(0, with.size()) == with; };
    if (key == "whynot.crashed" || key == "whynot.commit.crashed")
        return lastOf<ServerCrashed>(known, first);
    if (key == "whynot.paused" || key == "whynot.commit.paused")
        return lastOf<ServerPaused>(known, first);
    if (key == "whynot.cut" || key == "whynot.commit.cut")
        return cutBetween(known, first, serverIn(sentence, 1));
    if (key == "whynot.cut.oneway")
        return cutFrom(known, first, serverIn(sentence, 1));
    if (key == "whynot.group")
        return shrinking(known);
    if (key == "whynot.serving.looking")
        return lastOf<StateChanged>(known, first);
    if (key == "whynot.serving.tally") {
        const ServerView *server = known.view.server(first);
        return server && server->judged ? *server->judged : kNoEvent;
    }
    if (key == "whynot.serving.discovery")
        return lastOf<EpochProposalCounted>(known, first);
    if (key == "whynot.serving.epochacks")
        return lastOf<EpochAckCounted>(known, first);
    if (key == "whynot.serving.synchronizing")
        return lastOf<NewLeaderAckCounted>(known, first);
    if (key == "whynot.serving.connecting")
        return lastOf<StateChanged>(known, first);
    if (key == "whynot.serving.catchingup")
        return lastOf<PhaseChanged>(known, first);
    if (key == "whynot.vote.notlooking")
        return lastOf<LeaderElected>(known, first);
    if (key == "whynot.vote.epoch" || key == "whynot.vote.zxid" || key == "whynot.vote.id" ||
        key == "whynot.leader.otherway")
        return adoption(known, first);
    if (key == "whynot.leader.epoch" || key == "whynot.leader.zxid" || key == "whynot.leader.id" ||
        key == "whynot.leader.late" || key == "whynot.leader.elected")
        return adoption(known, first);
    if (key == "whynot.commit.acks")
        return ackOf(known, zxidIn(sentence, 0));
    if (key == "whynot.commit.order")
        return proposalOf(known, zxidIn(sentence, 1));
    if (key == "whynot.commit.lost")
        return lossOf(known, serverIn(sentence, 1), zxidIn(sentence, 0));
    if (key == "whynot.commit.disk")
        return lastOf<SyncStarted>(known, first);
    if (key == "whynot.commit.notfollowing")
        return lastOf<StateChanged>(known, first);
    if (begins("whynot.commit.left"))
        return proposalOf(known, zxidIn(sentence, 0));
    return kNoEvent;
}

EventIndex lossOf(const Known &known, ServerId id, Zxid zxid)
{
    const ServerView *server = known.view.server(id);
    if (!server || holdsIn(*server, zxid))
        return kNoEvent;
    EventIndex loss = kNoEvent;
    for (EventIndex i = known.view.events; i-- > 0;) {
        const Event &event = known.history[i];
        if (event.where != Party{id})
            continue;
        if (const auto *logged = event.as<LogAppended>(); logged && logged->zxid == zxid)
            return loss; // it had it once, and `loss` came after that
        if (loss != kNoEvent)
            continue;
        const auto *cut = event.as<LogTruncated>();
        const auto *crashed = event.as<ServerCrashed>();
        const auto *loaded = event.as<SnapshotLoaded>();
        if ((cut && cut->after < zxid && zxid <= cut->last) ||
            (crashed && crashed->synced < zxid && zxid <= crashed->logged) || event.is<DiskLost>() ||
            (loaded && zxid <= loaded->previous))
            loss = i;
    }
    if (loss == kNoEvent)
        return kNoEvent;
    // Before the run?
    for (const ServerDescription &described : known.description.servers) {
        if (described.id != id)
            continue;
        for (const LogExtent &extent : described.history)
            if (extent.epoch == zxid.epoch && extent.firstCounter <= zxid.counter &&
                zxid.counter <= extent.lastCounter)
                return loss;
    }
    return kNoEvent;
}

const FlightView *flightTo(const Known &known, ServerId to, Zxid zxid)
{
    for (const FlightView &flight : known.view.flights) {
        const MessageRecord &record = known.history.message(flight.message);
        if (!flight.blocked && record.to == Party{to} && zxidOf(record.message) == zxid)
            return &flight;
    }
    return nullptr;
}

Zxid newestCommitted(const ClusterView &view)
{
    Zxid newest;
    for (const ServerView &server : view.servers)
        if (holdsIn(server, server.lastCommitted))
            newest = std::max(newest, server.lastCommitted);
    return newest;
}

} // namespace zablab::answers
