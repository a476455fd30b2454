// SPDX-License-Identifier: GPL-3.0-or-later
//
// Faults that are not a crash, a stop or a cut: a disk that is lost or slow, a link that delays, loses or
// repeats, a clock that gains or loses. Each draws from a stream of its own, and only while it lasts, so that
// a run without it goes the way it went before there was such a fault.
#include "engine/simulation/world_state.h"

#include <algorithm>

namespace zablab {

namespace {

constexpr std::int32_t kMaxDiskTimes = 10'000;
constexpr std::int32_t kMaxLossPercent = 90;
constexpr Duration kMaxLinkDelay = Duration::seconds(60);
constexpr Duration kMaxDuplicating = Duration::seconds(3600);
constexpr std::int32_t kMaxClockDrift = 200'000; // parts per million
constexpr std::int64_t kMillion = 1'000'000;

bool within(std::int64_t least, std::int64_t value, std::int64_t most)
{
    return least <= value && value <= most;
}

} // namespace

std::optional<CommandError> SimulatedWorld::State::checkFault(const Command &command) const
{
    const auto server = [this](ServerId id, bool inRange) {
        if (machineOf(id) >= machines.size())
            return CommandError::NoSuchServer;
        return inRange ? CommandError::None : CommandError::OutOfRange;
    };
    if (const auto *lost = std::get_if<command::LoseDisk>(&command)) {
        if (const CommandError error = server(lost->server, true); error != CommandError::None)
            return error;
        const std::uint32_t place = machineOf(lost->server);
        const Machine &machine = machines[place];
        const bool willStart = machine.life == Life::NotStarted && description.servers[place].runs;
        return machine.running() || willStart ? CommandError::StillRuns : CommandError::None;
    }
    if (const auto *speed = std::get_if<command::SetDiskSpeed>(&command))
        return server(speed->server, within(1, speed->times, kMaxDiskTimes));
    if (const auto *link = std::get_if<command::SetLinkQuality>(&command)) {
        if (machineOf(link->from) >= machines.size() || machineOf(link->to) >= machines.size())
            return CommandError::NoSuchServer;
        if (link->from == link->to)
            return CommandError::EmptySide;
        return within(0, link->delay.us, kMaxLinkDelay.us) && within(0, link->lossPercent, kMaxLossPercent)
                   ? CommandError::None
                   : CommandError::OutOfRange;
    }
    if (const auto *twice = std::get_if<command::DuplicateNotifications>(&command))
        return server(twice->from, within(1, twice->during.us, kMaxDuplicating.us));
    if (const auto *clock = std::get_if<command::SetClockDrift>(&command))
        return server(clock->server, within(-kMaxClockDrift, clock->partsPerMillion, kMaxClockDrift));
    return std::nullopt;
}

bool SimulatedWorld::State::carryOutFault(const Command &command, EventIndex cause)
{
    const auto machine = [this](ServerId id) -> Machine & { return machines[machineOf(id)]; };
    if (const auto *lost = std::get_if<command::LoseDisk>(&command)) {
        Machine &emptied = machine(lost->server);
        emptied.disk = DurableState{};
        emptied.disk.lost = true;
        emptied.syncedZxid = Zxid{};
        event(cause, emptied.id, DiskLost{});
    } else if (const auto *speed = std::get_if<command::SetDiskSpeed>(&command)) {
        setDiskTimes(machine(speed->server), speed->times, cause);
    } else if (const auto *link = std::get_if<command::SetLinkQuality>(&command)) {
        const LinkQuality quality{link->delay, link->lossPercent};
        if (link->direction != CutDirection::Incoming)
            setQuality(link->from, link->to, quality, cause);
        if (link->direction != CutDirection::Outgoing)
            setQuality(link->to, link->from, quality, cause);
    } else if (const auto *twice = std::get_if<command::DuplicateNotifications>(&command)) {
        machine(twice->from).duplicatesUntil = now + twice->during;
    } else if (const auto *clock = std::get_if<command::SetClockDrift>(&command)) {
        setClockDrift(machine(clock->server), clock->partsPerMillion, cause);
    } else {
        return false;
    }
    return true;
}

// --- disk ---

// A job that runs already ends when it said.
void SimulatedWorld::State::setDiskTimes(Machine &machine, std::int32_t times, EventIndex cause)
{
    if (machine.diskTimes == times)
        return;
    machine.diskTimes = times;
    event(cause, machine.id, DiskSpeedChanged{times});
}

// --- links ---

// What is in flight already arrives when it said.
void SimulatedWorld::State::setQuality(ServerId from, ServerId to, LinkQuality quality, EventIndex cause)
{
    const auto place = qualities.find({from, to});
    if ((place == qualities.end() ? LinkQuality{} : place->second) == quality)
        return;
    if (quality == LinkQuality{})
        qualities.erase(place);
    else
        qualities[{from, to}] = quality;
    event(cause, Party{}, LinkQualityChanged{from, to, quality.delay, quality.lossPercent});
}

const LinkQuality *SimulatedWorld::State::qualityOf(Party from, Party to) const
{
    if (qualities.empty() || !from.isServer() || !to.isServer())
        return nullptr;
    const auto place = qualities.find({from.server(), to.server()});
    return place == qualities.end() ? nullptr : &place->second;
}

bool SimulatedWorld::State::losesPacket(Party from, Party to)
{
    const LinkQuality *quality = qualityOf(from, to);
    if (quality == nullptr || quality->lossPercent == 0)
        return false;
    Random &dice = machines[machineOf(from.server())].lossDice;
    return dice.below(100) < static_cast<std::uint32_t>(quality->lossPercent);
}

bool SimulatedWorld::State::swallows(Party from, Party to)
{
    return isCut(from, to) || losesPacket(from, to);
}

// The last vote is sent again over the same connection, as QuorumCnxManager does when it is not sure that the
// first has got there: a message of its own, right behind the other.
void SimulatedWorld::State::sendAgain(ConnectionIndex index, int direction, MessageId original)
{
    const MessageRecord first = history.message(original);
    const NetworkDescription &network = description.network;
    Random &dice = machines[machineOf(first.from.server())].duplicateDice;
    Instant arrives =
        now + std::min(network.delayMin + dice.exponential(network.delayMeanExtra), network.delayMax);
    if (const LinkQuality *quality = qualityOf(first.from, first.to))
        arrives = arrives + quality->delay;
    const Pipe &pipe = connections[index].pipes[static_cast<std::size_t>(direction)];
    if (!pipe.stalled())
        arrives = std::max(arrives, pipe.lastArrival);
    const MessageId id = history.send(
        now, first.sent, MessageRecord{first.from, first.to, first.channel, first.message, 0}, arrives);
    const EventIndex sent = history.size() - 1;
    event(sent, Party{}, MessageDuplicated{id, original});
    transmit(index, direction, PacketKind::Data, id, arrives, sent);
}

// --- clocks ---

Instant SimulatedWorld::State::clockOf(const Machine &machine) const
{
    const std::int64_t passed = (now - machine.clockSet).us;
    return machine.clockShowed + Duration{passed + passed * machine.clockDrift / kMillion};
}

Duration SimulatedWorld::State::realTimeOf(const Machine &machine, Duration local) const
{
    if (machine.clockDrift == 0)
        return local;
    // Rounded up: when the wait is over, the clock shows what was waited for.
    const std::int64_t rate = kMillion + machine.clockDrift;
    const std::int64_t whole = local.us / rate, rest = local.us % rate;
    return Duration{whole * kMillion + (rest * kMillion + rate - 1) / rate};
}

// What a running timer has left, it has left on the server's own clock.
void SimulatedWorld::State::setClockDrift(Machine &machine, std::int32_t partsPerMillion, EventIndex cause)
{
    if (machine.clockDrift == partsPerMillion)
        return;
    const std::int64_t rate = kMillion + machine.clockDrift;
    machine.clockShowed = clockOf(machine);
    machine.clockSet = now;
    machine.clockDrift = partsPerMillion;
    event(cause, machine.id, ClockDriftChanged{partsPerMillion});
    for (std::size_t kind = 0; kind < machine.timers.size(); ++kind) {
        MachineTimer &timer = machine.timers[kind];
        if (!timer.armed || timer.deadline <= now)
            continue;
        const Duration left{((timer.deadline - now).us * rate + kMillion - 1) / kMillion};
        timer.deadline = now + realTimeOf(machine, left);
        queueTimer(machine, static_cast<TimerKind>(kind));
    }
}

} // namespace zablab
