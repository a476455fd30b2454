// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person does with the hand: holds a message back and lets it go, makes a time-out fire, turns a rule off.
//
// A held message stands still where it is. The connection is TCP: what was sent behind it, in the same direction,
// flies up to it and waits, and so does the end of the connection; the other direction goes on. A cut meanwhile stops
// whatever has not passed the middle of the link, the held one when it is let go. If its receiver crashes or closes
// the connection, it is lost when it gets there; if its sender crashes, it is on the wire and gets there all the same.
#include "engine/simulation/world_state.h"

#include <algorithm>

namespace zablab {

namespace {

constexpr std::int64_t kWay = 1000; // thousandths

std::int32_t progressOf(const Packet &packet, Instant now)
{
    const std::int64_t span = (packet.arrives - packet.departs).us;
    const std::int64_t gone = (now - packet.departs).us;
    return static_cast<std::int32_t>(span <= 0 ? kWay
                                               : std::clamp(gone * kWay / span, std::int64_t{0}, kWay));
}

// Where a packet is that waits, or is on its way to where it will wait.
std::int32_t placeOf(const Packet &packet, Instant now)
{
    if (packet.state == PacketState::Blocked)
        return kWay / 2;
    const std::int32_t gone = progressOf(packet, now);
    const bool waits = packet.state == PacketState::Behind || packet.state == PacketState::Held;
    return waits ? std::min(gone, packet.place) : gone;
}

} // namespace

std::optional<SimulatedWorld::State::PacketPlace> SimulatedWorld::State::underWay(MessageId message) const
{
    if (message >= history.messageCount())
        return std::nullopt;
    const MessageRecord &record = history.message(message);
    for (ConnectionIndex index = 0; index < connections.size(); ++index) {
        const Connection &connection = connections[index];
        if (!connection.used || connection.channel != record.channel)
            continue;
        for (int direction = 0; direction < 2; ++direction) {
            if (connection.ends[side(direction)] != record.from ||
                connection.ends[side(1 - direction)] != record.to)
                continue;
            const Fifo<Packet> &packets = connection.pipes[side(direction)].packets;
            for (std::size_t i = 0; i < packets.size(); ++i)
                if (packets[i].kind == PacketKind::Data && packets[i].message == message)
                    return PacketPlace{index, direction, i};
        }
    }
    return std::nullopt;
}

std::optional<CommandError> SimulatedWorld::State::checkHand(const Command &command) const
{
    const auto message = [this](MessageId id, bool wantsHeld) {
        if (id >= history.messageCount())
            return CommandError::NoSuchMessage;
        const auto found = underWay(id);
        if (!found)
            return wantsHeld ? CommandError::NotHeld : CommandError::NotUnderWay;
        const Pipe &pipe = connections[found->connection].pipes[side(found->direction)];
        const bool held = pipe.packets[found->place].state == PacketState::Held;
        if (held == wantsHeld)
            return CommandError::None;
        return held ? CommandError::AlreadyHeld : CommandError::NotHeld;
    };
    if (const auto *holding = std::get_if<command::HoldMessage>(&command))
        return message(holding->message, false);
    if (const auto *letting = std::get_if<command::ReleaseMessage>(&command))
        return message(letting->message, true);
    if (std::holds_alternative<command::ReleaseAll>(command)) {
        const bool any = std::any_of(connections.begin(), connections.end(), [](const Connection &each) {
            return each.used && each.pipes[0].held + each.pipes[1].held > 0;
        });
        return any ? CommandError::None : CommandError::NotHeld;
    }
    if (const auto *fire = std::get_if<command::FireTimeout>(&command)) {
        const std::uint32_t place = machineOf(fire->server);
        if (place >= machines.size())
            return CommandError::NoSuchServer;
        if (static_cast<int>(fire->timer) >= kTimerKinds)
            return CommandError::OutOfRange;
        if (!machines[place].running())
            return CommandError::AlreadyCrashed;
        if (fire->timer == TimerKind::Sessions)
            return CommandError::NotByHand;
        return machines[place].timers[static_cast<std::size_t>(fire->timer)].armed
                   ? CommandError::None
                   : CommandError::TimerNotRunning;
    }
    if (const auto *set = std::get_if<command::SetRule>(&command)) {
        if (static_cast<int>(set->rule) >= kRules)
            return CommandError::OutOfRange;
        return config->rules.on(set->rule) == set->on ? CommandError::RuleIsSo : CommandError::None;
    }
    return std::nullopt;
}

bool SimulatedWorld::State::carryOutHand(const Command &command, EventIndex cause)
{
    if (const auto *holding = std::get_if<command::HoldMessage>(&command)) {
        hold(holding->message, cause);
    } else if (const auto *letting = std::get_if<command::ReleaseMessage>(&command)) {
        letGo(letting->message, cause);
    } else if (std::holds_alternative<command::ReleaseAll>(command)) {
        std::vector<MessageId> all;
        for (const Connection &connection : connections)
            for (const Pipe &pipe : connection.pipes)
                for (std::size_t i = 0; connection.used && pipe.held > 0 && i < pipe.packets.size(); ++i)
                    if (pipe.packets[i].state == PacketState::Held)
                        all.push_back(pipe.packets[i].message);
        std::sort(all.begin(), all.end());
        for (const MessageId message : all)
            letGo(message, cause);
    } else if (const auto *fire = std::get_if<command::FireTimeout>(&command)) {
        touchTimer(machines[machineOf(fire->server)], fire->timer, cause);
    } else if (const auto *set = std::get_if<command::SetRule>(&command)) {
        setRule(set->rule, set->on, cause);
    } else {
        return false;
    }
    return true;
}

// --- messages ---

void SimulatedWorld::State::hold(MessageId message, EventIndex cause)
{
    const PacketPlace found = *underWay(message);
    Pipe &pipe = connections[found.connection].pipes[side(found.direction)];
    Packet &packet = pipe.packets[found.place];
    packet.place = placeOf(packet, now);
    packet.atWall = packet.state == PacketState::Blocked;
    packet.state = PacketState::Held;
    ++pipe.held;
    packet.cause = event(cause, Party{}, MessageHeld{message, message, packet.place});
    if (found.place < pipe.flying) {
        for (std::size_t i = found.place + 1; i < pipe.flying; ++i)
            pipe.packets[i].state = PacketState::Behind;
        pipe.flying = static_cast<std::uint32_t>(found.place);
        pipe.lastArrival = found.place == 0 ? now : pipe.packets[found.place - 1].arrives;
        scheduleArrival(found.connection, found.direction);
    }
    tellWaiting(found.connection, found.direction, found.place + 1, packet.cause);
}

// Those that wait behind the held one in front of place `from` come to know which it is.
void SimulatedWorld::State::tellWaiting(ConnectionIndex index, int direction, std::size_t from,
                                        EventIndex cause)
{
    Pipe &pipe = connections[index].pipes[side(direction)];
    const MessageId gate = pipe.packets[from - 1].message;
    const std::int32_t place = pipe.packets[from - 1].place;
    for (std::size_t i = from; i < pipe.packets.size() && pipe.packets[i].state == PacketState::Behind; ++i) {
        Packet &packet = pipe.packets[i];
        packet.place = place;
        if (packet.kind == PacketKind::Data)
            packet.cause = event(cause, Party{}, MessageHeld{packet.message, gate, place});
    }
}

// A packet that was just sent, or that a cut has let go, behind one that is held. If something between them waits at
// a cut, so does this.
void SimulatedWorld::State::waitBehind(ConnectionIndex index, int direction, std::size_t place)
{
    Connection &connection = connections[index];
    Pipe &pipe = connection.pipes[side(direction)];
    Packet &packet = pipe.packets[place];
    const PacketState before = pipe.packets[place - 1].state;
    if ((before != PacketState::Held && before != PacketState::Behind) ||
        swallows(connection.ends[side(direction)], connection.ends[side(1 - direction)])) {
        packet.state = PacketState::Flying;
        doom(index, direction, place);
        return;
    }
    std::size_t gate = place;
    while (pipe.packets[gate].state != PacketState::Held)
        --gate;
    packet.state = PacketState::Behind;
    packet.place = pipe.packets[gate].place;
    if (packet.kind == PacketKind::Data)
        packet.cause = event(packet.cause, Party{},
                             MessageHeld{packet.message, pipe.packets[gate].message, packet.place});
}

// A cut: what waits behind a held message on the near side of the middle runs into it.
void SimulatedWorld::State::stopWaiting(ConnectionIndex index, int direction)
{
    Pipe &pipe = connections[index].pipes[side(direction)];
    for (std::size_t i = pipe.flying; i < pipe.packets.size(); ++i) {
        Packet &packet = pipe.packets[i];
        if (packet.state == PacketState::Behind && placeOf(packet, now) < kWay / 2)
            packet.state = PacketState::Flying;
    }
    doom(index, direction, pipe.flying);
}

// The cut is gone, and something is held: whatever is in front of that goes on as after any cut; what had not reached
// the cut waits behind the held one.
void SimulatedWorld::State::letWaiting(ConnectionIndex index, int direction)
{
    Pipe &pipe = connections[index].pipes[side(direction)];
    const bool idle = pipe.flying == 0;
    std::size_t i = pipe.flying;
    for (; i < pipe.packets.size() && pipe.packets[i].state == PacketState::Doomed; ++i) {
        Packet &packet = pipe.packets[i];
        packet.state = PacketState::Flying;
        packet.arrives = std::max(packet.arrives, pipe.lastArrival);
        pipe.lastArrival = packet.arrives;
    }
    pipe.flying = static_cast<std::uint32_t>(i);
    if (idle)
        scheduleArrival(index, direction);
    if (i < pipe.packets.size() && pipe.packets[i].state == PacketState::Blocked)
        scheduleRetransmit(index, direction);
    for (++i; i < pipe.packets.size(); ++i) {
        const PacketState before = pipe.packets[i - 1].state;
        if (pipe.packets[i].state == PacketState::Doomed &&
            (before == PacketState::Held || before == PacketState::Behind))
            waitBehind(index, direction, i);
    }
}

void SimulatedWorld::State::letGo(MessageId message, EventIndex cause)
{
    const PacketPlace found = *underWay(message);
    Connection &connection = connections[found.connection];
    Pipe &pipe = connection.pipes[side(found.direction)];
    Packet &packet = pipe.packets[found.place];
    --pipe.held;
    if (packet.atWall) { // back to where TCP tries again
        packet.atWall = false;
        packet.state = PacketState::Blocked;
        packet.cause =
            event(event(cause, Party{}, MessageReleased{message, now}), Party{}, MessageBlocked{message});
        cause = packet.cause;
    } else {
        packet.state = PacketState::Behind;
    }
    std::size_t gate = found.place; // the next one in front that is still held
    while (gate > pipe.flying && pipe.packets[gate].state != PacketState::Held)
        --gate;
    if (pipe.packets[gate].state != PacketState::Held) {
        goOn(found.connection, found.direction, cause);
        return;
    }
    if (packet.state == PacketState::Behind)
        tellWaiting(found.connection, found.direction, gate + 1, cause);
}

// Whatever stands in front of the first held packet goes on from where it is.
void SimulatedWorld::State::goOn(ConnectionIndex index, int direction, EventIndex cause)
{
    Connection &connection = connections[index];
    Pipe &pipe = connection.pipes[side(direction)];
    const Party sender = connection.ends[side(direction)];
    const Party receiver = connection.ends[side(1 - direction)];
    const bool idle = pipe.flying == 0;
    Instant last = pipe.flying == 0 ? now : pipe.lastArrival;
    std::size_t end = pipe.flying;
    for (; end < pipe.packets.size() && pipe.packets[end].state != PacketState::Held; ++end) {
        Packet &packet = pipe.packets[end];
        if (packet.state != PacketState::Behind)
            continue;
        const Duration span = packet.arrives - packet.departs;
        packet.departs = now - Duration{span.us * placeOf(packet, now) / kWay};
        packet.arrives = last = std::max(packet.departs + span, last);
        packet.since = now;
        packet.state = PacketState::Flying;
        if (packet.kind == PacketKind::Data)
            packet.cause = event(cause, Party{}, MessageReleased{packet.message, packet.arrives});
    }
    const bool cutNow = isCut(sender, receiver);
    std::size_t i = pipe.flying;
    while (i < end && pipe.packets[i].state == PacketState::Flying &&
           !(cutNow && pipe.packets[i].halfWay() > now)) {
        pipe.lastArrival = pipe.packets[i].arrives;
        ++i;
    }
    pipe.flying = static_cast<std::uint32_t>(i);
    if (idle)
        scheduleArrival(index, direction);
    doom(index, direction, i); // those that cannot
    if (i < pipe.packets.size() && pipe.packets[i].state == PacketState::Blocked) {
        pipe.backoffSince = pipe.packets[i].since;
        if (!cutNow)
            scheduleRetransmit(index, direction);
    }
}

// --- time-outs ---

void SimulatedWorld::State::touchTimer(Machine &machine, TimerKind kind, EventIndex cause)
{
    MachineTimer &timer = machine.timers[static_cast<std::size_t>(kind)];
    timer.cause = event(cause, machine.id, TimerTouched{kind, timer.deadline});
    timer.deadline = std::min(timer.deadline, now);
    timer.queued = false;
    ++timer.generation; // the task for its own deadline is void
    if (kind == TimerKind::Tick)
        machine.server->passQuorumDeadline();
    timerDue(machine, kind);
}

// --- rules ---

// The run's description stays as it was: it says how the run began.
void SimulatedWorld::State::setRule(Rule rule, bool on, EventIndex cause)
{
    event(cause, Party{}, RuleChanged{rule, on});
    const auto turned = [&](const EnsembleConfig &before) {
        auto after = std::make_shared<EnsembleConfig>(before);
        after->rules.turn(rule, on);
        return after;
    };
    config = turned(*config);
    for (Machine &machine : machines) {
        if (machine.config)
            machine.config = turned(*machine.config);
        if (machine.server)
            machine.server->setRules(config->rules);
    }
}

} // namespace zablab
