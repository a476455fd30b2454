// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fold: what is on its way, what is cut, and what clients know.
#include "engine/views/cluster_fold.h"

#include <algorithm>

namespace zablab {

namespace {

// Flights are in order of sending, which is the order of the messages' numbers.
std::vector<FlightView>::iterator flightOf(ClusterView &view, MessageId message)
{
    const auto found =
        std::lower_bound(view.flights.begin(), view.flights.end(), message,
                         [](const FlightView &f, MessageId wanted) { return f.message < wanted; });
    return found != view.flights.end() && found->message == message ? found : view.flights.end();
}

} // namespace

void ClusterFold::on(const MessageSent &fact)
{
    FlightView flight;
    flight.message = fact.message;
    flight.departs = now();
    flight.arrives = fact.arrives;
    const MessageRecord &record = history.message(fact.message);
    // It follows others into a connection whose other end is closed, which its sender cannot know behind a cut.
    const bool stopped = record.from.isServer() && record.to.isServer()
                             ? view.isCut(record.from.server(), record.to.server())
                             : !view.clientCuts.empty();
    if (stopped && record.channel != Channel::Election)
        flight.receiverShut =
            std::any_of(view.flights.begin(), view.flights.end(), [&](const FlightView &before) {
                if (!before.receiverShut || before.senderShut)
                    return false;
                const MessageRecord &other = history.message(before.message);
                return other.from == record.from && other.to == record.to && other.channel == record.channel;
            });
    view.flights.push_back(flight);

    learnMembers(record.message);
    if (here && here->state == ServerState::Leading && std::holds_alternative<UpToDate>(record.message))
        for (ServerView::Heard &heard : here->heard)
            heard.upToDate = heard.upToDate || heard.learner == record.to.server();
    const auto *ack = std::get_if<Ack>(&record.message);
    if (ack && here && here->phase == Phase::Synchronization && ack->zxid.isEpochStart() &&
        here->state != ServerState::Leading && record.to.server() == here->leader)
        here->newLeaderAcked = true;
}

void ClusterFold::on(const MessageDelivered &fact)
{
    if (const auto flight = flightOf(view, fact.message); flight != view.flights.end())
        view.flights.erase(flight);
    const MessageRecord &record = history.message(fact.message);
    ServerView *receiver = serverOf(record.to.server());
    if (receiver)
        touchBy(record, *receiver);
    if (!receiver || record.channel != Channel::Quorum)
        return;
    const ServerId sender = record.from.server();
    if (receiver->state == ServerState::Leading) {
        if (std::holds_alternative<FollowerInfo>(record.message)) // it comes anew
            std::erase_if(receiver->heard, [&](const auto &heard) { return heard.learner == sender; });
        hear(*receiver, sender);
    } else if (sender && sender == receiver->leader) {
        receiver->lastHeard = now();
        // DIFF: the leader has found that this log is a beginning of its own history.
        if (std::holds_alternative<Diff>(record.message))
            receiver->syncBase = receiver->lastLogged;
    }
    if (receiver != here)
        updateTimeout(*receiver);
}

void ClusterFold::on(const MessageBlocked &fact)
{
    if (const auto flight = flightOf(view, fact.message); flight != view.flights.end()) {
        flight->blocked = true;
        flight->blockedAt = now();
        if (flight->senderShut && flight->receiverShut)
            view.flights.erase(flight);
    }
}

void ClusterFold::on(const MessageRetransmitted &fact)
{
    if (const auto flight = flightOf(view, fact.message); flight != view.flights.end()) {
        flight->blocked = false;
        flight->departs = now();
        flight->arrives = fact.arrives;
    }
}

void ClusterFold::on(const MessageHeld &fact)
{
    if (const auto flight = flightOf(view, fact.message); flight != view.flights.end()) {
        flight->held = true;
        flight->blocked = false;
        flight->heldBehind = fact.behind;
        flight->place = fact.place;
    }
}

// It goes on from where it stood: its departure is put where the rest of its way begins.
void ClusterFold::on(const MessageReleased &fact)
{
    const auto flight = flightOf(view, fact.message);
    if (flight == view.flights.end())
        return;
    const std::int64_t span = std::max<std::int64_t>(1, (flight->arrives - flight->departs).us);
    const std::int64_t gone =
        std::clamp<std::int64_t>((now() - flight->departs).us * 1000 / span, 0, flight->place);
    const std::int64_t left = std::max<std::int64_t>(0, (fact.arrives - now()).us);
    flight->held = false;
    flight->place = 1000;
    flight->arrives = fact.arrives;
    flight->departs = now() - Duration{gone >= 1000 ? 0 : left * gone / (1000 - gone)};
}

void ClusterFold::on(const ClientLinkCut &fact)
{
    const ClientCut cut{fact.client, fact.server};
    const auto place = std::lower_bound(view.clientCuts.begin(), view.clientCuts.end(), cut);
    if (place == view.clientCuts.end() || *place != cut)
        view.clientCuts.insert(place, cut);
}

void ClusterFold::on(const ClientLinkHealed &fact)
{
    std::erase(view.clientCuts, ClientCut{fact.client, fact.server});
}

void ClusterFold::on(const MessageLost &fact)
{
    const auto flight = flightOf(view, fact.message);
    if (flight == view.flights.end())
        return;
    // A message that had already run into a cut stays lost where it was stopped.
    const Instant at = flight->blocked ? flight->blockedAt : now();
    if (now() - at <= kLostMemory)
        view.lost.push_back({fact.message, flight->departs, flight->arrives, at, fact.reason});
    view.flights.erase(flight);
}

void ClusterFold::on(const LinkCut &fact)
{
    const DirectedLink link{fact.from, fact.to};
    const auto place = std::lower_bound(view.cuts.begin(), view.cuts.end(), link);
    if (place == view.cuts.end() || *place != link)
        view.cuts.insert(place, link);
}

void ClusterFold::on(const LinkHealed &fact) { std::erase(view.cuts, DirectedLink{fact.from, fact.to}); }

void ClusterFold::on(const ClientAsked &fact)
{
    ClientView &client = clientOf(fact.client);
    ++client.waiting;
    client.lastAsked = index;
}

void ClusterFold::on(const ClientTold &fact)
{
    ClientView &client = clientOf(fact.client);
    client.waiting = std::max(0, client.waiting - 1);
    client.lastTold = index;
}

void ClusterFold::on(const ClientStateChanged &fact)
{
    ClientView &client = clientOf(fact.client);
    client.state = fact.state;
    client.lastState = index;
    // Only a person's hand takes a client away without its having noticed anything before.
    client.crashed = fact.state == ClientState::Disconnected && event.cause != kNoEvent &&
                     history[event.cause].is<CommandGiven>();
    client.connected = client.connected && !client.crashed;
    if (fact.state != ClientState::Connected && fact.state != ClientState::Connecting)
        shutAll(fact.client, Channel::Client);
    if (client.session != fact.session) {
        client.sessionSince.reset();
        client.sessionDeadline.reset();
        client.sessionOver = false;
    }
    client.session = fact.session;
    client.timeout = fact.timeout;
    if (fact.state == ClientState::Connected)
        beginSession(client);
    if (fact.server)
        client.server = fact.server;
}

void ClusterFold::on(const RecipeReached &fact) { clientOf(fact.client).lastReached = index; }

} // namespace zablab
