// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulation/simulated_world.h"

#include "engine/simulation/world_state.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace zablab {

void requireWorld(bool condition, const char *what)
{
    if (condition)
        return;
    std::fprintf(stderr, "zablab: broken simulation: %s\n", what);
    std::abort();
}

namespace {

// What the disk of a server holds before the run. A log that begins in the middle of an epoch is one that a
// snapshot stands before.
DurableState diskOf(const ServerDescription &server)
{
    DurableState disk;
    disk.log = logOf(server.history);
    if (!server.history.empty() && server.history.front().firstCounter > 1) {
        const LogExtent &first = server.history.front();
        const TransactionLog before = logOf({LogExtent{first.epoch, 1, first.firstCounter - 1}});
        DataTree tree;
        for (std::size_t i = 0; i < before.size(); ++i)
            tree.apply(*before.at(i));
        disk.snapshotZxid = before.lastZxid();
        disk.snapshot = std::make_shared<const DataTree>(std::move(tree));
    }
    const Epoch reached = disk.lastZxid().leaderEpoch();
    disk.currentEpoch = std::max(server.currentEpoch, reached);
    disk.acceptedEpoch = std::max(server.acceptedEpoch, disk.currentEpoch);
    return disk;
}

} // namespace

SimulatedWorld::State::State(RunDescription description_, std::uint64_t seed_)
    : description(std::move(description_)),
      seed(seed_)
{
    description.complete();
    config = std::make_shared<const EnsembleConfig>(description.config);
    const EventIndex begin = event(kNoEvent, Party{}, RunStarted{seed});
    machines.reserve(description.servers.size());
    for (const ServerDescription &server : description.servers) {
        requireWorld(static_cast<bool>(server.id) && (machines.empty() || machines.back().id < server.id),
                     "server ids must be positive and different");
        Machine &machine = machines.emplace_back(server.id, seed);
        machine.disk = diskOf(server);
        machine.syncedZxid = machine.disk.log.lastZxid();
        if (server.diskTimes != 1)
            setDiskTimes(machine, server.diskTimes, begin);
        if (server.clockDrift != 0)
            setClockDrift(machine, server.clockDrift, begin);
        Random dice(seed, server.id, Random::Purpose::Start);
        const Instant at = now + dice.between(Duration{}, description.startSpread);
        if (server.runs)
            schedule(at, TaskKind::StartServer, static_cast<std::uint32_t>(machines.size() - 1), 0);
    }
    cut.assign(machines.size() * machines.size(), 0);
    for (Machine &machine : machines) {
        machine.election.assign(machines.size(), kNoConnection);
        machine.quorum.assign(machines.size(), kNoConnection);
    }
    for (const ClientDescription &client : description.clients) {
        requireWorld(machineOf(client.server) < machines.size() && client.id.value > 0 &&
                         clientOf(client.id) == clients.size(),
                     "a client needs a number of its own and a server that exists");
        for (const ServerId other : client.others)
            requireWorld(machineOf(other) < machines.size(), "a connection string names servers that exist");
        SimulatedClient &made = addClient(client.id, client.server, client.others, client.sessionTimeout);
        made.cause = begin;
        made.retrying = true;
        // Clients come when the servers are up.
        schedule(now + description.startSpread, TaskKind::ClientRetry,
                 static_cast<std::uint32_t>(clients.size() - 1), made.retry);
    }
    for (Machine &machine : machines)
        machine.clients.assign(clients.size(), kNoConnection);
    prune();
}

EventIndex SimulatedWorld::State::event(EventIndex cause, Party where, Fact fact)
{
    return history.append(Event{now, cause, where, std::move(fact)});
}

void SimulatedWorld::State::schedule(Instant at, TaskKind kind, std::uint32_t target,
                                     std::uint32_t generation, std::uint8_t detail)
{
    scheduler.push(Task{at, scheduler.nextSequence(), kind, detail, target, generation});
}

std::uint32_t SimulatedWorld::State::machineOf(ServerId id) const
{
    // Ids are dense in nearly every ensemble: the place is the id less one.
    const auto guess = static_cast<std::size_t>(id.value - 1);
    if (guess < machines.size() && machines[guess].id == id)
        return static_cast<std::uint32_t>(guess);
    const auto found =
        std::find_if(machines.begin(), machines.end(), [id](const Machine &m) { return m.id == id; });
    return static_cast<std::uint32_t>(found - machines.begin());
}

std::uint32_t SimulatedWorld::State::clientOf(ClientId id) const
{
    const auto guess = static_cast<std::size_t>(id.value - 1);
    if (guess < clients.size() && clients[guess].id == id)
        return static_cast<std::uint32_t>(guess);
    const auto found =
        std::find_if(clients.begin(), clients.end(), [id](const SimulatedClient &c) { return c.id == id; });
    return static_cast<std::uint32_t>(found - clients.begin());
}

bool SimulatedWorld::State::stillWanted(const Task &task) const
{
    const std::uint32_t target = task.target;
    switch (task.kind) {
    case TaskKind::StartServer:
        return machines[target].life == Life::NotStarted && machines[target].incarnation == task.generation;
    case TaskKind::Timer: {
        const MachineTimer &timer = machines[target].timers[task.detail];
        return timer.generation == task.generation && timer.armed && timer.deadline == task.at;
    }
    case TaskKind::Disk:
        return machines[target].jobGeneration == task.generation;
    case TaskKind::Arrive:
        return connections[target / 2].pipes[target % 2].arrival == task.generation;
    case TaskKind::Block: {
        const Pipe &pipe = connections[target / 2].pipes[target % 2];
        for (std::size_t i = pipe.flying; i < pipe.packets.size(); ++i)
            if (pipe.packets[i].state == PacketState::Doomed &&
                static_cast<std::uint32_t>(pipe.packets[i].sequence) == task.generation)
                return true;
        return false;
    }
    case TaskKind::Retransmit:
        return connections[target / 2].pipes[target % 2].retransmit == task.generation;
    case TaskKind::Handshake:
        return connections[target].used && connections[target].generation == task.generation;
    case TaskKind::ClientRetry:
        return clients[target].retrying && clients[target].retry == task.generation;
    case TaskKind::ClientTimer:
        return clients[target].timer == task.generation && clients[target].timerDue() <= task.at;
    case TaskKind::Program:
        return task.detail < clients[target].programs.size() &&
               clients[target].programs[task.detail].alarm == task.generation;
    case TaskKind::Snapshot:
        return machines[target].snapshotGeneration == task.generation;
    }
    return false;
}

void SimulatedWorld::State::prune()
{
    while (!scheduler.empty() && !stillWanted(scheduler.top())) {
        const Task task = scheduler.pop();
        if (task.kind == TaskKind::ClientTimer && clients[task.target].timer == task.generation) {
            clients[task.target].timerQueued = false; // on to when it is really due, if ever
            queueClientTimer(clients[task.target]);
        }
        if (task.kind != TaskKind::Timer)
            continue;
        MachineTimer &timer = machines[task.target].timers[task.detail];
        if (timer.generation != task.generation)
            continue;
        timer.queued = timer.armed; // it was set again meanwhile: on to the later deadline
        if (timer.armed) {
            timer.queuedAt = timer.deadline;
            schedule(timer.deadline, TaskKind::Timer, task.target, task.generation, task.detail);
        }
    }
}

void SimulatedWorld::State::carryOut(const Task &task)
{
    now = task.at;
    switch (task.kind) {
    case TaskKind::StartServer:
        start(machines[task.target], 0);
        break;
    case TaskKind::Timer:
        timerDue(machines[task.target], static_cast<TimerKind>(task.detail));
        break;
    case TaskKind::Disk:
        diskDone(machines[task.target]);
        break;
    case TaskKind::Arrive:
        arriveNext(task.target / 2, static_cast<int>(task.target % 2));
        break;
    case TaskKind::Block:
        block(task.target / 2, static_cast<int>(task.target % 2), task.generation);
        break;
    case TaskKind::Retransmit:
        retransmit(task.target / 2, static_cast<int>(task.target % 2));
        break;
    case TaskKind::Handshake:
        handshake(task.target);
        break;
    case TaskKind::Snapshot:
        snapshotWritten(machines[task.target]);
        break;
    case TaskKind::ClientRetry:
        clients[task.target].retrying = false;
        connectClient(clients[task.target], clients[task.target].cause);
        break;
    case TaskKind::ClientTimer:
        clientTimerDue(clients[task.target]);
        break;
    case TaskKind::Program:
        wakeProgram(clients[task.target], task.detail);
        break;
    }
    wake();
    prune();
}

void SimulatedWorld::State::advanceTo(Instant t)
{
    while (!scheduler.empty() && scheduler.top().at <= t)
        carryOut(scheduler.pop());
    now = std::max(now, t);
}

SimulatedWorld::SimulatedWorld(RunDescription description, std::uint64_t seed)
    : state_(std::make_unique<State>(std::move(description), seed))
{}
SimulatedWorld::SimulatedWorld(const SimulatedWorld &other) : state_(std::make_unique<State>(*other.state_))
{}
SimulatedWorld::SimulatedWorld(SimulatedWorld &&) noexcept = default;
SimulatedWorld &SimulatedWorld::operator=(const SimulatedWorld &other)
{
    if (this != &other)
        state_ = std::make_unique<State>(*other.state_);
    return *this;
}
SimulatedWorld &SimulatedWorld::operator=(SimulatedWorld &&) noexcept = default;
SimulatedWorld::~SimulatedWorld() = default;

const History &SimulatedWorld::history() const { return state_->history; }
const RunDescription &SimulatedWorld::description() const { return state_->description; }
std::uint64_t SimulatedWorld::seed() const { return state_->seed; }
Instant SimulatedWorld::now() const { return state_->now; }
const std::vector<World::Given> &SimulatedWorld::commands() const { return state_->given; }

CommandError SimulatedWorld::execute(const Command &command)
{
    if (const CommandError error = state_->check(command); error != CommandError::None)
        return error;
    // A command comes after everything else of its instant. So instant and command alone replay the run, even
    // when advanceUntil stopped in the middle of an instant.
    state_->advanceTo(state_->now);
    const auto index = static_cast<std::int32_t>(state_->given.size());
    state_->given.push_back({state_->now, state_->history.size(), command});
    const EventIndex cause = state_->event(kNoEvent, Party{}, CommandGiven{index});
    state_->carryOut(command, cause);
    state_->wake();
    state_->prune();
    return CommandError::None;
}

std::optional<Instant> SimulatedWorld::nextInstant() const
{
    if (state_->scheduler.empty())
        return std::nullopt;
    return state_->scheduler.top().at;
}

bool SimulatedWorld::advanceOne()
{
    if (state_->scheduler.empty())
        return false;
    state_->carryOut(state_->scheduler.pop());
    return true;
}

void SimulatedWorld::advanceTo(Instant t) { state_->advanceTo(t); }

bool SimulatedWorld::advanceUntil(const std::function<bool(const History &, EventIndex)> &done, Instant limit)
{
    State &state = *state_;
    while (!state.scheduler.empty() && state.scheduler.top().at <= limit) {
        const EventIndex seen = state.history.size();
        state.carryOut(state.scheduler.pop());
        if (state.history.size() != seen && done(state.history, seen))
            return true;
    }
    state.now = std::max(state.now, limit);
    return false;
}

const Server *SimulatedWorld::server(ServerId id) const
{
    const std::uint32_t place = state_->machineOf(id);
    if (place >= state_->machines.size() || !state_->machines[place].server)
        return nullptr;
    return &*state_->machines[place].server;
}

Zxid SimulatedWorld::durable(ServerId id) const
{
    const std::uint32_t place = state_->machineOf(id);
    if (place >= state_->machines.size())
        return {};
    const Machine &machine = state_->machines[place];
    return std::max(machine.disk.snapshotZxid, machine.syncedZxid);
}

bool SimulatedWorld::alive(ServerId id) const
{
    const std::uint32_t place = state_->machineOf(id);
    return place < state_->machines.size() && state_->machines[place].running();
}

} // namespace zablab
