// SPDX-License-Identifier: GPL-3.0-or-later
//
// Connections made and ended. A handshake takes a round trip; both ends then have at most one connection of
// a channel with each other, and the newer one replaces the older. When two servers dial each other at the
// same time, the connection of the one with the larger id stays (QuorumCnxManager, protocol.md section 2); that
// is a matter of elections alone, because only a learner dials its leader.
#include "engine/simulation/world_state.h"

#include <algorithm>

namespace zablab {

namespace {

// A lost SYN is sent again after 1 s, 3 s, 7 s and so on.
constexpr Duration kFirstSynRetry = Duration::seconds(1);

} // namespace

ConnectionIndex &SimulatedWorld::State::connectionSlot(Party self, Party peer, Channel channel)
{
    ConnectionIndex &none = noConnection;
    none = kNoConnection;
    if (self.isClient()) {
        const std::uint32_t place = clientOf(self.client());
        if (place >= clients.size() || channel != Channel::Client || Party{clients[place].server} != peer)
            return none;
        return clients[place].connection;
    }
    const std::uint32_t place = machineOf(self.server());
    if (place >= machines.size())
        return none;
    Machine &machine = machines[place];
    if (peer.isClient()) {
        const std::uint32_t client = clientOf(peer.client());
        return client < machine.clients.size() && channel == Channel::Client ? machine.clients[client] : none;
    }
    const std::uint32_t other = machineOf(peer.server());
    if (other >= machines.size() || other == place || channel == Channel::Client)
        return none;
    return channel == Channel::Election ? machine.election[other] : machine.quorum[other];
}

// A port is open while its process lives; the one for learners only while the server leads (LearnerCnxAcceptor).
bool SimulatedWorld::State::peerListens(Party peer, Channel channel) const
{
    const std::uint32_t place = machineOf(peer.server());
    return place < machines.size() && machines[place].running() &&
           (channel != Channel::Quorum || machines[place].server->state() == ServerState::Leading);
}

std::uint32_t SimulatedWorld::State::incarnationOf(Party party) const
{
    return party.isServer() ? machines[machineOf(party.server())].incarnation : 0;
}

void SimulatedWorld::State::open(Party from, Party to, Channel channel, EventIndex cause)
{
    const bool knowsPeer = to.isServer() && machineOf(to.server()) < machines.size() && to != from;
    if (!knowsPeer) { // a name that cannot be resolved
        Arrival failed;
        failed.kind = Arrival::Kind::Failed;
        failed.peer = to;
        failed.channel = channel;
        failed.cause = cause;
        machines[machineOf(from.server())].inbox.push(failed);
        return;
    }
    for (Connection &connection : connections) {
        if (!connection.used || connection.channel != channel)
            continue;
        if (connection.ends[0] == from && connection.ends[1] == to &&
            connection.state[0] == EndState::Opening)
            return; // already dialling: one answer will come
        if (channel == Channel::Election && connection.ends[0] == to && connection.ends[1] == from &&
            connection.state[1] == EndState::Opening &&
            (connection.handshake == HandshakePhase::AnswerFlying ||
             connection.handshake == HandshakePhase::Done)) {
            connection.awaited = true; // the peer's connection, nearly made, is the answer
            connection.awaitedCause = cause;
            return;
        }
    }
    ConnectionIndex index = 0;
    if (freeConnections.empty()) {
        index = static_cast<ConnectionIndex>(connections.size());
        connections.emplace_back();
    } else {
        index = freeConnections.back();
        freeConnections.pop_back();
    }
    Connection &connection = connections[index];
    connection.used = true;
    connection.channel = channel;
    connection.handshake = HandshakePhase::AskFlying;
    connection.awaited = false;
    connection.ends = {from, to};
    connection.state = {EndState::Opening, EndState::Opening};
    for (Pipe &pipe : connection.pipes) {
        pipe.packets.clear();
        pipe.flying = 0;
        pipe.held = 0;
        pipe.lastArrival = now;
        ++pipe.arrival;
        ++pipe.retransmit;
    }
    connection.started = now;
    connection.deadline = now + (from.isClient() ? clients[clientOf(from.client())].connectTimeout()
                                                 : description.network.connectTimeout);
    connection.cause = cause;
    if (from.isClient())
        clients[clientOf(from.client())].attempt = index;
    schedule(std::min(now + delayOn(from, to), connection.deadline), TaskKind::Handshake, index,
             ++connection.generation);
}

void SimulatedWorld::State::handshake(ConnectionIndex index)
{
    Connection &connection = connections[index];
    const Party from = connection.ends[0];
    const Party to = connection.ends[1];
    if (now >= connection.deadline) {
        failHandshake(index, FailureReason::TimedOut);
        return;
    }
    switch (connection.handshake) {
    case HandshakePhase::Waiting:
        connection.handshake = HandshakePhase::AskFlying;
        schedule(std::min(now + delayOn(from, to), connection.deadline), TaskKind::Handshake, index,
                 ++connection.generation);
        return;
    case HandshakePhase::AskFlying: {
        if (swallows(from, to)) {
            retryHandshake(index);
            return;
        }
        // Both dial at once: the larger id's stays, so the larger does not take up the phone while its own call
        // is not yet known at both ends.
        const bool crossed =
            connection.channel == Channel::Election && from.isServer() && to.server() > from.server() &&
            std::any_of(connections.begin(), connections.end(), [&](const Connection &other) {
                return other.used && other.channel == connection.channel && other.ends[0] == to &&
                       other.ends[1] == from &&
                       (other.state[0] == EndState::Opening ||
                        (other.state[0] == EndState::Open && other.state[1] == EndState::Opening));
            });
        if (crossed) {
            retryHandshake(index);
            return;
        }
        connection.handshake = peerListens(to, connection.channel) ? HandshakePhase::AnswerFlying
                                                                   : HandshakePhase::RefusalFlying;
        connection.incarnation = incarnationOf(to);
        schedule(std::min(now + delayOn(to, from), connection.deadline), TaskKind::Handshake, index,
                 ++connection.generation);
        return;
    }
    case HandshakePhase::RefusalFlying:
        if (swallows(to, from))
            retryHandshake(index);
        else
            failHandshake(index, FailureReason::Refused);
        return;
    case HandshakePhase::AnswerFlying: {
        if (swallows(to, from)) {
            retryHandshake(index);
            return;
        }
        if (incarnationOf(to) != connection.incarnation) {
            failHandshake(index, FailureReason::Refused);
            return;
        }
        connection.handshake = HandshakePhase::Done;
        ++connection.generation;
        connection.state[0] = EndState::Open;
        if (from.isServer()) {
            Arrival arrival;
            arrival.kind = Arrival::Kind::Opened;
            arrival.peer = to;
            arrival.channel = connection.channel;
            arrival.connection = index;
            arrival.cause = connection.cause;
            transmit(index, 0, PacketKind::Accept, 0, now + delayOn(from, to), connection.cause);
            arrive(machines[machineOf(from.server())], arrival);
        } else {
            transmit(index, 0, PacketKind::Accept, 0, now + delayOn(from, to), connection.cause);
            opened(index, 0, connection.cause);
        }
        return;
    }
    case HandshakePhase::Done:
        return;
    }
}

void SimulatedWorld::State::retryHandshake(ConnectionIndex index)
{
    Connection &connection = connections[index];
    connection.handshake = HandshakePhase::Waiting;
    Instant attempt = connection.started;
    Duration wait = kFirstSynRetry;
    do {
        attempt = attempt + wait;
        wait = wait * 2;
    } while (attempt <= now);
    schedule(std::min(attempt, connection.deadline), TaskKind::Handshake, index, ++connection.generation);
}

void SimulatedWorld::State::failHandshake(ConnectionIndex index, FailureReason reason)
{
    Connection &connection = connections[index];
    const Party from = connection.ends[0];
    Arrival failed;
    failed.kind = Arrival::Kind::Failed;
    failed.failure = reason;
    failed.peer = connection.ends[1];
    failed.channel = connection.channel;
    failed.cause = connection.cause;
    closeEnd(index, 0, EndState::Closed);
    closeEnd(index, 1, connection.state[1] == EndState::Crashed ? EndState::Crashed : EndState::Closed);
    release(index);
    if (from.isServer()) {
        arrive(machines[machineOf(from.server())], failed);
        return;
    }
    SimulatedClient &client = clients[clientOf(from.client())];
    client.attempt = kNoConnection;
    clientFailed(client, reason, failed.cause);
}

// The process at `end` learns that the connection is usable.
void SimulatedWorld::State::opened(ConnectionIndex index, int end, EventIndex cause)
{
    const Party self = connections[index].ends[side(end)];
    const Party peer = connections[index].ends[side(1 - end)];
    const Channel channel = connections[index].channel;
    if (connections[index].state[side(end)] != EndState::Open) {
        release(index);
        return;
    }
    // It leads no more: the port for learners has been shut since the peer dialled, and what waited there is sent away.
    if (end == 1 && self.isServer() && !peerListens(self, channel)) {
        closeEnd(index, 1, EndState::Closed);
        if (connections[index].state[0] == EndState::Open) {
            const Instant arrives =
                std::max(now + delayOn(self, peer), connections[index].pipes[1].lastArrival);
            transmit(index, 1, PacketKind::Fin, 0, arrives, cause);
        }
        release(index);
        return;
    }
    // Its own dialling is answered by this one too; what a learner dials is never what a leader took up.
    for (ConnectionIndex other = 0; channel == Channel::Election && other < connections.size(); ++other) {
        Connection &dialled = connections[other];
        if (other == index || !dialled.used || dialled.channel != channel || dialled.ends[0] != self ||
            dialled.ends[1] != peer || dialled.state[0] != EndState::Opening)
            continue;
        ++dialled.generation;
        dialled.awaited = false;
        dialled.state = {EndState::Closed, EndState::Closed};
        release(other);
    }
    ConnectionIndex &slot = connectionSlot(self, peer, channel);
    if (slot != kNoConnection && slot != index) {
        // The older one ends here; its peer, should it still use it, sees the end of file.
        const ConnectionIndex old = slot;
        const int oldEnd = connections[old].ends[0] == self ? 0 : 1;
        closeEnd(old, oldEnd, EndState::Closed);
        if (connections[old].state[side(1 - oldEnd)] == EndState::Open) {
            const Instant arrives =
                std::max(now + delayOn(self, peer), connections[old].pipes[side(oldEnd)].lastArrival);
            transmit(old, oldEnd, PacketKind::Fin, 0, arrives, cause);
        }
        release(old);
    }
    slot = index;
    connections[index].awaited = false;
    const EventIndex event_ = event(cause, self, ConnectionOpened{peer, channel});
    // The peer's end comes to know because of this one.
    if (end == 0) {
        Fifo<Packet> &packets = connections[index].pipes[0].packets;
        for (std::size_t i = 0; i < packets.size(); ++i)
            if (packets[i].kind == PacketKind::Accept)
                packets[i].cause = event_;
    }
    if (self.isClient()) {
        SimulatedClient &client = clients[clientOf(self.client())];
        client.attempt = kNoConnection;
        clientOpened(client, index, event_);
        return;
    }
    step(machines[machineOf(self.server())], input::Opened{peer, channel}, event_);
}

void SimulatedWorld::State::close(Party self, Party peer, Channel channel, EventIndex cause)
{
    // One that is still being dialled is hung up.
    for (ConnectionIndex index = 0; index < connections.size(); ++index) {
        Connection &dialled = connections[index];
        if (dialled.used && dialled.channel == channel && dialled.ends[0] == self &&
            dialled.ends[1] == peer && dialled.state[0] == EndState::Opening) {
            closeEnd(index, 0, EndState::Closed);
            closeEnd(index, 1, EndState::Closed);
            if (self.isClient())
                clients[clientOf(self.client())].attempt = kNoConnection;
            release(index);
        }
    }
    ConnectionIndex &slot = connectionSlot(self, peer, channel);
    const ConnectionIndex index = slot;
    if (index == kNoConnection)
        return;
    slot = kNoConnection;
    const int end = connections[index].ends[0] == self ? 0 : 1;
    const EndState peerState = connections[index].state[side(1 - end)];
    closeEnd(index, end, EndState::Closed);
    if (peerState == EndState::Open || peerState == EndState::Opening) {
        const Instant arrives =
            std::max(now + delayOn(self, peer), connections[index].pipes[side(end)].lastArrival);
        transmit(index, end, PacketKind::Fin, 0, arrives, cause);
    }
    release(index);
}

void SimulatedWorld::State::closeEnd(ConnectionIndex index, int end, EndState as)
{
    Connection &connection = connections[index];
    const EndState before = connection.state[side(end)];
    connection.state[side(end)] = as;
    if (end == 1 && before == EndState::Opening && connection.awaited && as == EndState::Closed) {
        // It waited for this one instead of dialling itself.
        connection.awaited = false;
        Machine &machine = machines[machineOf(connection.ends[1].server())];
        if (machine.running()) {
            Arrival failed;
            failed.kind = Arrival::Kind::Failed;
            failed.failure = FailureReason::TimedOut;
            failed.peer = connection.ends[0];
            failed.channel = connection.channel;
            failed.cause = connection.awaitedCause;
            machine.inbox.push(failed);
            woken.push_back(machineOf(machine.id));
        }
    }
}

void SimulatedWorld::State::abandon(Party self, EventIndex cause)
{
    for (ConnectionIndex index = 0; index < connections.size(); ++index) {
        Connection &connection = connections[index];
        if (!connection.used || (connection.ends[0] != self && connection.ends[1] != self))
            continue;
        const int end = connection.ends[0] == self ? 0 : 1;
        EndState &mine = connection.state[side(end)];
        if (end == 0 && mine == EndState::Opening) { // was dialling
            ++connection.generation;
            closeEnd(index, 1, EndState::Closed);
            mine = EndState::Crashed;
            release(index);
            continue;
        }
        if (mine == EndState::Closed || mine == EndState::Crashed) {
            mine = EndState::Crashed;
            release(index);
            continue;
        }
        if (end == 1 && mine == EndState::Opening && connection.handshake != HandshakePhase::Done) {
            connection.awaited = false; // the dialler will find out
            continue;
        }
        mine = EndState::Crashed;
        connection.awaited = false;
        connectionSlot(self, connection.ends[side(1 - end)], connection.channel) = kNoConnection;
        // What the operating system could not send is gone with it; what is on the wire gets there.
        Pipe &pipe = connection.pipes[side(end)];
        for (std::size_t i = pipe.flying; i < pipe.packets.size(); ++i) {
            const Packet &packet = pipe.packets[i];
            const bool atWall = packet.state == PacketState::Blocked || packet.atWall;
            if (atWall && packet.kind == PacketKind::Data) {
                loseFrom(pipe, i);
                break;
            }
        }
        const Instant arrives =
            std::max(now + delayOn(self, connection.ends[side(1 - end)]), pipe.lastArrival);
        transmit(index, end, PacketKind::Fin, 0, arrives, cause);
        release(index);
    }
}

void SimulatedWorld::State::release(ConnectionIndex index)
{
    Connection &connection = connections[index];
    const auto ended = [](EndState state) { return state == EndState::Closed || state == EndState::Crashed; };
    if (!connection.used || !ended(connection.state[0]) || !ended(connection.state[1]) ||
        !connection.pipes[0].packets.empty() || !connection.pipes[1].packets.empty())
        return;
    // An input that waits at a stopped or busy process still names this slot.
    for (const Party party : connection.ends) {
        if (!party.isServer())
            continue;
        const Fifo<Arrival> &inbox = machines[machineOf(party.server())].inbox;
        for (std::size_t i = 0; i < inbox.size(); ++i)
            if (inbox[i].connection == index)
                return;
    }
    connection.used = false;
    ++connection.generation;
    freeConnections.push_back(index);
}

} // namespace zablab
