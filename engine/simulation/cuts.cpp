// SPDX-License-Identifier: GPL-3.0-or-later
//
// Packets that meet a cut. A cut is in the middle of a link: what has passed it arrives, what has not runs
// into it. TCP keeps what it could not deliver and tries again 0.2 s after the first packet departed, then
// after 0.4 s, 0.8 s and so on up to 120 s (Linux, TCP_RTO_MIN and TCP_RTO_MAX); everything later on that
// direction waits behind. Not modelled: that TCP gives a connection up after a quarter of an hour, and that
// acknowledgements lost by a one-way cut slow the other direction down. A packet that a bad link loses takes the
// same way: it is doomed, waits for TCP's next attempt, and what was sent later waits behind it.
#include "engine/simulation/world_state.h"

#include <algorithm>

namespace zablab {

namespace {

constexpr Duration kFirstRetransmission = Duration::milliseconds(200);
constexpr Duration kLongestRetransmission = Duration::seconds(120);

std::uint32_t pipeTarget(ConnectionIndex index, int direction)
{
    return index * 2 + static_cast<std::uint32_t>(direction);
}

} // namespace

void SimulatedWorld::State::cutLink(std::uint32_t from, std::uint32_t to, EventIndex cause)
{
    char &link = cut[from * machines.size() + to];
    if (link != 0)
        return;
    link = 1;
    const Party sender = machines[from].id;
    const Party receiver = machines[to].id;
    event(cause, Party{}, LinkCut{machines[from].id, machines[to].id});
    stopPackets(sender, receiver);
}

void SimulatedWorld::State::setClientCut(ClientId client, ServerId server, bool isCutNow, EventIndex cause)
{
    for (const Machine &machine : machines) {
        if (server && machine.id != server)
            continue;
        if (isCutNow && clientCuts.insert({client, machine.id}).second) {
            event(cause, Party{}, ClientLinkCut{client, machine.id});
            stopPackets(client, machine.id);
            stopPackets(machine.id, client);
        } else if (!isCutNow && clientCuts.erase({client, machine.id}) > 0) {
            event(cause, Party{}, ClientLinkHealed{client, machine.id});
            letPackets(client, machine.id);
            letPackets(machine.id, client);
        }
    }
}

void SimulatedWorld::State::stopPackets(Party sender, Party receiver)
{
    for (ConnectionIndex index = 0; index < connections.size(); ++index) {
        const Connection &connection = connections[index];
        for (int direction = 0; direction < 2; ++direction) {
            if (!connection.used || connection.ends[side(direction)] != sender ||
                connection.ends[side(1 - direction)] != receiver)
                continue;
            const Pipe &pipe = connection.pipes[side(direction)];
            std::size_t first = 0; // the first that has not passed the middle
            while (first < pipe.flying && pipe.packets[first].halfWay() <= now)
                ++first;
            if (first < pipe.flying)
                doom(index, direction, first);
            if (pipe.held > 0)
                stopWaiting(index, direction);
        }
    }
}

// All packets from place `from` on will run into the cut, or wait behind one that has.
void SimulatedWorld::State::doom(ConnectionIndex index, int direction, std::size_t from)
{
    Pipe &pipe = connections[index].pipes[side(direction)];
    for (std::size_t i = from; i < pipe.packets.size(); ++i) {
        Packet &packet = pipe.packets[i];
        if (packet.state != PacketState::Flying)
            continue;
        packet.state = PacketState::Doomed;
        scheduler.push(Task{std::max(now, packet.halfWay()), packet.sequence, TaskKind::Block, 0,
                            pipeTarget(index, direction), static_cast<std::uint32_t>(packet.sequence)});
    }
    if (from < pipe.flying) {
        pipe.flying = static_cast<std::uint32_t>(from);
        pipe.lastArrival = from == 0 ? now : pipe.packets[from - 1].arrives;
        scheduleArrival(index, direction);
    }
}

void SimulatedWorld::State::block(ConnectionIndex index, int direction, std::uint64_t sequence)
{
    Connection &connection = connections[index];
    Pipe &pipe = connection.pipes[side(direction)];
    for (std::size_t i = pipe.flying; i < pipe.packets.size(); ++i) {
        Packet &packet = pipe.packets[i];
        if (packet.state != PacketState::Doomed || static_cast<std::uint32_t>(packet.sequence) != sequence)
            continue;
        if (connection.state[side(direction)] == EndState::Crashed && packet.kind == PacketKind::Data) {
            loseFrom(pipe, i); // nobody is left to try again
            release(index);
            return;
        }
        if (i == pipe.flying)
            pipe.backoffSince = packet.since;
        packet.state = PacketState::Blocked;
        if (packet.kind == PacketKind::Data)
            packet.cause = event(packet.cause, Party{}, MessageBlocked{packet.message});
        const Party sender = connection.ends[side(direction)];
        const Party receiver = connection.ends[side(1 - direction)];
        if (i == pipe.flying && !isCut(sender, receiver))
            scheduleRetransmit(index, direction);
        return;
    }
}

// The sender is gone: its data from place `from` on is lost, and so is what has not met the cut yet but flies
// behind it. TCP hands nothing on that follows a gap.
void SimulatedWorld::State::loseFrom(Pipe &pipe, std::size_t from)
{
    for (std::size_t i = from; i < pipe.packets.size();) {
        if (pipe.packets[i].kind == PacketKind::Data) {
            if (pipe.packets[i].state == PacketState::Held)
                --pipe.held;
            lose(pipe.packets[i], LossReason::SenderCrashed);
            pipe.packets.erase(i);
        } else {
            ++i;
        }
    }
}

void SimulatedWorld::State::healLink(std::uint32_t from, std::uint32_t to, EventIndex cause)
{
    char &link = cut[from * machines.size() + to];
    if (link == 0)
        return;
    link = 0;
    const Party sender = machines[from].id;
    const Party receiver = machines[to].id;
    event(cause, Party{}, LinkHealed{machines[from].id, machines[to].id});
    letPackets(sender, receiver);
}

void SimulatedWorld::State::letPackets(Party sender, Party receiver)
{
    for (ConnectionIndex index = 0; index < connections.size(); ++index) {
        Connection &connection = connections[index];
        for (int direction = 0; direction < 2; ++direction) {
            if (!connection.used || connection.ends[side(direction)] != sender ||
                connection.ends[side(1 - direction)] != receiver)
                continue;
            Pipe &pipe = connection.pipes[side(direction)];
            if (!pipe.stalled())
                continue;
            if (pipe.held > 0) {
                letWaiting(index, direction);
                continue;
            }
            if (pipe.packets[pipe.flying].state == PacketState::Blocked) {
                scheduleRetransmit(index, direction);
                continue;
            }
            // None has reached the cut yet: they fly on.
            const bool idle = pipe.flying == 0;
            for (std::size_t i = pipe.flying; i < pipe.packets.size(); ++i) {
                Packet &packet = pipe.packets[i];
                packet.state = PacketState::Flying;
                packet.arrives = std::max(packet.arrives, pipe.lastArrival);
                pipe.lastArrival = packet.arrives;
            }
            pipe.flying = static_cast<std::uint32_t>(pipe.packets.size());
            if (idle)
                scheduleArrival(index, direction);
        }
    }
}

void SimulatedWorld::State::scheduleRetransmit(ConnectionIndex index, int direction)
{
    Pipe &pipe = connections[index].pipes[side(direction)];
    Instant attempt = pipe.backoffSince;
    Duration wait = kFirstRetransmission;
    do {
        attempt = attempt + wait;
        wait = std::min(wait * 2, kLongestRetransmission);
    } while (attempt <= now);
    ++pipe.retransmit;
    schedule(attempt, TaskKind::Retransmit, pipeTarget(index, direction), pipe.retransmit);
}

void SimulatedWorld::State::retransmit(ConnectionIndex index, int direction)
{
    Connection &connection = connections[index];
    Pipe &pipe = connection.pipes[side(direction)];
    ++pipe.retransmit;
    const Party sender = connection.ends[side(direction)];
    const Party receiver = connection.ends[side(1 - direction)];
    if (!connection.used || !pipe.stalled() || isCut(sender, receiver))
        return; // cut again: the next heal finds the next attempt
    const bool idle = pipe.flying == 0;
    std::size_t sent = pipe.flying;
    std::size_t end = pipe.packets.size();
    for (; sent < end; ++sent) {
        Packet &packet = pipe.packets[sent];
        if (packet.state == PacketState::Held) {
            end = sent; // no further than that
            break;
        }
        if (packet.state == PacketState::Blocked) {
            // Lost again: the time-out goes on doubling, and everything behind goes on waiting.
            const bool lostAgain = losesPacket(sender, receiver);
            if (!lostAgain || sent != pipe.flying)
                packet.since = now;
            packet.departs = now;
            packet.arrives = std::max(now + delayOn(sender, receiver), pipe.lastArrival);
            if (packet.kind == PacketKind::Data)
                packet.cause =
                    event(packet.cause, sender, MessageRetransmitted{packet.message, packet.arrives});
            if (lostAgain)
                break;
        } else { // it was still on its way to where it would have waited
            packet.arrives = std::max(packet.arrives, pipe.lastArrival);
        }
        packet.state = PacketState::Flying;
        pipe.lastArrival = packet.arrives;
    }
    const bool lostAgain = sent < end;
    pipe.flying = static_cast<std::uint32_t>(sent);
    if (lostAgain) {
        pipe.packets[sent].state = PacketState::Flying;
        doom(index, direction, sent);
    }
    if (idle)
        scheduleArrival(index, direction);
}

} // namespace zablab
