// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fold: which connections are made, and which ends of them a process has closed. The history says when an end is opened
// and when an end notices that its peer has closed; that a process closes its own end follows from what it does then.
// TCP goes on keeping what it could not deliver, for minutes perhaps, and finds out at its next attempt that nobody is
// there (cuts.cpp): for whoever looks, such a message is gone as soon as neither end is there any more.
#include "engine/views/cluster_fold.h"

#include <algorithm>

namespace zablab {

namespace {

// Only what a cut stops stays so long that it matters; without one there is nothing to look up.
bool mayHang(const ClusterView &view, const FlightView &flight)
{
    return flight.blocked || !view.cuts.empty() || !view.clientCuts.empty();
}

} // namespace

void ClusterFold::forgetAbandoned() const
{
    std::erase_if(view.flights, [](const FlightView &flight) {
        return flight.blocked && flight.senderShut && flight.receiverShut;
    });
}

void ClusterFold::shut(Party end, Party peer, Channel channel) const
{
    for (FlightView &flight : view.flights) {
        if (!mayHang(view, flight))
            continue;
        const MessageRecord &record = history.message(flight.message);
        if (record.channel != channel)
            continue;
        flight.senderShut = flight.senderShut || (record.from == end && record.to == peer);
        flight.receiverShut = flight.receiverShut || (record.from == peer && record.to == end);
    }
    forgetAbandoned();
}

void ClusterFold::shutAll(Party end, Channel channel) const
{
    for (FlightView &flight : view.flights) {
        if (!mayHang(view, flight))
            continue;
        const MessageRecord &record = history.message(flight.message);
        if (record.channel != channel)
            continue;
        flight.senderShut = flight.senderShut || record.from == end;
        flight.receiverShut = flight.receiverShut || record.to == end;
    }
    forgetAbandoned();
}

// Two parties have one connection of a channel with each other: this end closes the one before. The end that dialled
// opens first, and the other one because of that; what was sent before that is of older connections.
void ClusterFold::on(const ConnectionOpened &fact)
{
    const Party self = event.where;
    if (fact.channel == Channel::Client) {
        const Party client = self.isClient() ? self : fact.peer;
        const Party server = self.isClient() ? fact.peer : self;
        if (!client.isClient())
            return;
        ClientView &known = clientOf(client.client());
        known.connected = true;
        known.server = server.server();
    }
    const EventIndex cause = event.cause;
    if (cause == kNoEvent)
        return;
    const auto *dialled = history[cause].as<ConnectionOpened>();
    const bool second = dialled && history[cause].where == fact.peer && dialled->peer == self &&
                        dialled->channel == fact.channel;
    for (FlightView &flight : view.flights) {
        if (!mayHang(view, flight))
            continue;
        const MessageRecord &record = history.message(flight.message);
        if (record.channel != fact.channel)
            continue;
        if (record.from == self && record.to == fact.peer) {
            flight.senderShut = true;
            flight.receiverShut = flight.receiverShut || second;
        } else if (record.from == fact.peer && record.to == self && record.sent < cause) {
            flight.receiverShut = true;
        }
    }
    forgetAbandoned();
}

void ClusterFold::on(const ConnectionFailed &fact)
{
    if (fact.channel == Channel::Client && event.where.isClient())
        clientOf(event.where.client()).connected = false;
}

// Its peer has closed, and so does it: what it has sent there, and did not arrive, nobody reads.
void ClusterFold::on(const ConnectionClosed &fact)
{
    if (fact.channel == Channel::Client && event.where.isClient())
        clientOf(event.where.client()).connected = false;
    if (fact.channel == Channel::Quorum && here)
        unhear(*here, fact.peer.server());
    for (FlightView &flight : view.flights) {
        if (!mayHang(view, flight))
            continue;
        const MessageRecord &record = history.message(flight.message);
        if (record.channel == fact.channel && record.from == event.where && record.to == fact.peer)
            flight.senderShut = flight.receiverShut = true;
    }
    forgetAbandoned();
}

} // namespace zablab
