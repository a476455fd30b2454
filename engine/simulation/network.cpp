// SPDX-License-Identifier: GPL-3.0-or-later
//
// Packets on their way. Order is kept within each direction of a connection, as TCP does; between
// connections nothing is promised.
#include "engine/simulation/world_state.h"

#include <algorithm>

namespace zablab {

Duration SimulatedWorld::State::delayOn(Party from, Party to)
{
    const NetworkDescription &network = description.network;
    Random &dice = from.isServer() ? machines[machineOf(from.server())].networkDice
                                   : clients[clientOf(from.client())].dice;
    const Duration usual =
        std::min(network.delayMin + dice.exponential(network.delayMeanExtra), network.delayMax);
    const LinkQuality *quality = qualityOf(from, to);
    return quality != nullptr ? usual + quality->delay : usual;
}

bool SimulatedWorld::State::isCut(Party from, Party to) const
{
    if (!from.isServer() || !to.isServer())
        return !clientCuts.empty() &&
               clientCuts.contains(from.isClient() ? std::pair{from.client(), to.server()}
                                                   : std::pair{to.client(), from.server()});
    return cut[machineOf(from.server()) * machines.size() + machineOf(to.server())] != 0;
}

bool SimulatedWorld::State::send(Party from, Party to, Channel channel, Message message, EventIndex cause)
{
    const ConnectionIndex index = connectionSlot(from, to, channel);
    if (index == kNoConnection)
        return false;
    const int end = connections[index].ends[0] == from ? 0 : 1;
    if (connections[index].state[side(end)] != EndState::Open)
        return false;
    const Pipe &pipe = connections[index].pipes[side(end)];
    Instant arrives = now + delayOn(from, to);
    if (!pipe.stalled())
        arrives = std::max(arrives, pipe.lastArrival);
    const bool twice = from.isServer() && std::holds_alternative<Notification>(message) &&
                       now < machines[machineOf(from.server())].duplicatesUntil;
    const MessageId id =
        history.send(now, cause, MessageRecord{from, to, channel, std::move(message), 0}, arrives);
    transmit(index, end, PacketKind::Data, id, arrives, history.size() - 1);
    if (twice)
        sendAgain(index, end, id);
    return true;
}

void SimulatedWorld::State::transmit(ConnectionIndex index, int direction, PacketKind kind, MessageId message,
                                     Instant arrives, EventIndex cause)
{
    Connection &connection = connections[index];
    Pipe &pipe = connection.pipes[side(direction)];
    Packet packet;
    packet.departs = now;
    packet.arrives = arrives;
    packet.sequence = scheduler.nextSequence();
    packet.kind = kind;
    packet.message = message;
    packet.cause = cause;
    packet.since = now;
    if (pipe.held > 0) {
        pipe.packets.push(packet);
        waitBehind(index, direction, pipe.packets.size() - 1);
        return;
    }
    if (pipe.stalled() || swallows(connection.ends[side(direction)], connection.ends[side(1 - direction)])) {
        pipe.packets.push(packet);
        doom(index, direction, pipe.packets.size() - 1);
        return;
    }
    pipe.packets.push(packet);
    pipe.lastArrival = std::max(pipe.lastArrival, arrives);
    if (++pipe.flying == 1)
        scheduleArrival(index, direction);
}

void SimulatedWorld::State::scheduleArrival(ConnectionIndex index, int direction)
{
    Pipe &pipe = connections[index].pipes[side(direction)];
    ++pipe.arrival;
    if (pipe.flying == 0)
        return;
    const Packet &first = pipe.packets.front();
    scheduler.push(Task{first.arrives, first.sequence, TaskKind::Arrive, 0,
                        index * 2 + static_cast<std::uint32_t>(direction), pipe.arrival});
}

void SimulatedWorld::State::arriveNext(ConnectionIndex index, int direction)
{
    Pipe &pipe = connections[index].pipes[side(direction)];
    const Packet packet = pipe.packets.pop();
    --pipe.flying;
    scheduleArrival(index, direction);
    deliver(index, direction, packet);
}

void SimulatedWorld::State::lose(const Packet &packet, LossReason reason)
{
    if (packet.kind != PacketKind::Data)
        return;
    const MessageRecord &record = history.message(packet.message);
    const Party where = reason == LossReason::SenderCrashed ? record.from : record.to;
    event(packet.cause, where, MessageLost{packet.message, reason});
}

// What the operating system of the receiving end does. Its process takes it when it can.
void SimulatedWorld::State::deliver(ConnectionIndex index, int direction, const Packet &packet)
{
    const int end = 1 - direction;
    Connection &connection = connections[index];
    const Party receiver = connection.ends[side(end)];
    const Party sender = connection.ends[side(direction)];
    EndState &state = connection.state[side(end)];

    if (packet.kind == PacketKind::Accept) {
        if (state != EndState::Opening) {
            release(index);
            return; // it has crashed meanwhile; what it sent back says so
        }
        state = EndState::Open;
    } else if (packet.kind == PacketKind::Fin && state == EndState::Opening) {
        // The opener died before its last packet of the handshake got through.
        closeEnd(index, end, EndState::Closed);
        release(index);
        return;
    } else if (state != EndState::Open) {
        if (state == EndState::Crashed)
            lose(packet, LossReason::ReceiverCrashed);
        else
            lose(packet, LossReason::ConnectionClosed);
        release(index);
        return;
    }

    if (receiver.isClient()) {
        SimulatedClient &client = clients[clientOf(receiver.client())];
        if (packet.kind == PacketKind::Fin) {
            closeEnd(index, end, EndState::Closed);
            const EventIndex closed =
                event(packet.cause, receiver, ConnectionClosed{sender, connection.channel});
            release(index);
            clientClosed(client, closed);
        } else {
            const EventIndex delivered = event(packet.cause, receiver, MessageDelivered{packet.message});
            clientReceived(client, history.message(packet.message).message, delivered);
        }
        return;
    }
    Arrival arrival;
    arrival.peer = sender;
    arrival.channel = connection.channel;
    arrival.connection = index;
    arrival.message = packet.message;
    arrival.cause = packet.cause;
    arrival.kind = packet.kind == PacketKind::Data     ? Arrival::Kind::Received
                   : packet.kind == PacketKind::Accept ? Arrival::Kind::Opened
                                                       : Arrival::Kind::Closed;
    arrive(machines[machineOf(receiver.server())], arrival);
}

} // namespace zablab
