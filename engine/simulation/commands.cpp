// SPDX-License-Identifier: GPL-3.0-or-later
//
// What each command does to the simulated world, and when it cannot be done.
#include "engine/protocol/request_preparation.h"
#include "engine/simulation/world_state.h"

#include <algorithm>

namespace zablab {

namespace {

constexpr Duration kLongestWish = Duration::seconds(1'000'000); // of a session time-out

bool askable(const Operation &operation)
{
    switch (operation.kind) {
    case OperationKind::Create:
    case OperationKind::CreateContainer:
    case OperationKind::CreateTtl:
        // The client library looks at a sequential node's path as if it had its number.
        return validPath(isSequential(operation.mode) ? operation.path + "1" : operation.path) &&
               modeFits(operation.kind, operation.mode) &&
               (operation.kind != OperationKind::CreateTtl || validTtl(operation.ttl));
    case OperationKind::Multi:
        return std::all_of(operation.parts.begin(), operation.parts.end(), [](const Operation &part) {
            return canBePartOfMulti(part.kind) && askable(part);
        });
    case OperationKind::AddWatch:
        return validPath(operation.path) && (operation.watch == WatchMode::Persistent ||
                                             operation.watch == WatchMode::PersistentRecursive);
    case OperationKind::Exists:
    case OperationKind::GetData:
    case OperationKind::GetChildren:
        return validPath(operation.path) &&
               (operation.watch == WatchMode::None || operation.watch == WatchMode::OneShot);
    case OperationKind::Delete:
    case OperationKind::SetData:
    case OperationKind::Check:
    case OperationKind::Sync:
    case OperationKind::RemoveWatches:
        return validPath(operation.path);
    case OperationKind::Reconfig:
        return true; // what it asks for is judged by the leader
    default:
        return false;
    }
}

} // namespace

CommandError SimulatedWorld::State::check(const Command &command) const
{
    if (const std::optional<CommandError> error = checkFault(command))
        return *error;
    if (const std::optional<CommandError> error = checkHand(command))
        return *error;
    const auto known = [this](ServerId id) { return machineOf(id) < machines.size(); };
    if (const auto *crash = std::get_if<command::Crash>(&command)) {
        if (!known(crash->server))
            return CommandError::NoSuchServer;
        const std::uint32_t place = machineOf(crash->server);
        const bool willStart = machines[place].life == Life::NotStarted && description.servers[place].runs;
        return machines[place].running() || willStart ? CommandError::None : CommandError::AlreadyCrashed;
    }
    if (const auto *restart = std::get_if<command::Restart>(&command)) {
        if (!known(restart->server))
            return CommandError::NoSuchServer;
        const std::uint32_t place = machineOf(restart->server);
        const bool willStart = machines[place].life == Life::NotStarted && description.servers[place].runs;
        return machines[place].running() || willStart ? CommandError::NotCrashed : CommandError::None;
    }
    if (const auto *pause = std::get_if<command::Pause>(&command)) {
        if (!known(pause->server))
            return CommandError::NoSuchServer;
        const Machine &machine = machines[machineOf(pause->server)];
        if (!machine.running())
            return CommandError::AlreadyCrashed;
        return machine.paused ? CommandError::AlreadyPaused : CommandError::None;
    }
    if (const auto *resume = std::get_if<command::Resume>(&command)) {
        if (!known(resume->server))
            return CommandError::NoSuchServer;
        return machines[machineOf(resume->server)].paused ? CommandError::None : CommandError::NotPaused;
    }
    if (const auto *cutting = std::get_if<command::Cut>(&command)) {
        if (!std::all_of(cutting->side.begin(), cutting->side.end(), known))
            return CommandError::NoSuchServer;
        const auto inside = std::count_if(machines.begin(), machines.end(), [&](const Machine &machine) {
            return std::find(cutting->side.begin(), cutting->side.end(), machine.id) != cutting->side.end();
        });
        const bool bothSides = inside > 0 && inside < static_cast<std::ptrdiff_t>(machines.size());
        return bothSides ? CommandError::None : CommandError::EmptySide;
    }
    if (const auto *link = std::get_if<command::CutLink>(&command)) {
        if (!known(link->from) || !known(link->to))
            return CommandError::NoSuchServer;
        return link->from == link->to ? CommandError::EmptySide : CommandError::None;
    }
    if (const auto *link = std::get_if<command::HealLink>(&command)) {
        if (!known(link->from) || !known(link->to))
            return CommandError::NoSuchServer;
        return link->from == link->to ? CommandError::EmptySide : CommandError::None;
    }
    if (const auto *add = std::get_if<command::AddServer>(&command))
        return check(*add);
    if (const auto *add = std::get_if<command::AddClient>(&command)) {
        if (!known(add->server))
            return CommandError::NoSuchServer;
        if (add->client.value <= 0)
            return CommandError::NoSuchClient;
        if (!std::all_of(add->others.begin(), add->others.end(), known))
            return CommandError::NoSuchServer;
        if (add->sessionTimeout < Duration{} || add->sessionTimeout > kLongestWish)
            return CommandError::OutOfRange;
        return clientOf(add->client) < clients.size() ? CommandError::ClientExists : CommandError::None;
    }
    if (const auto *connect = std::get_if<command::Connect>(&command)) {
        if (clientOf(connect->client) >= clients.size())
            return CommandError::NoSuchClient;
        return known(connect->server) ? CommandError::None : CommandError::NoSuchServer;
    }
    if (const auto *asking = std::get_if<command::Ask>(&command)) {
        if (clientOf(asking->client) >= clients.size())
            return CommandError::NoSuchClient;
        return askable(asking->operation) ? CommandError::None : CommandError::BadOperation;
    }
    if (const auto *closing = std::get_if<command::CloseClient>(&command)) {
        const std::uint32_t place = clientOf(closing->client);
        if (place >= clients.size())
            return CommandError::NoSuchClient;
        const bool open = clients[place].session != SessionId{} &&
                          clients[place].state != ClientState::Closed &&
                          clients[place].state != ClientState::Expired;
        return open ? CommandError::None : CommandError::NotConnected;
    }
    if (const auto *run = std::get_if<command::RunRecipe>(&command))
        return check(*run);
    if (const auto *cutting = std::get_if<command::CutClient>(&command)) {
        if (clientOf(cutting->client) >= clients.size())
            return CommandError::NoSuchClient;
        return !cutting->server || known(cutting->server) ? CommandError::None : CommandError::NoSuchServer;
    }
    if (const auto *healing = std::get_if<command::HealClient>(&command)) {
        if (clientOf(healing->client) >= clients.size())
            return CommandError::NoSuchClient;
        return !healing->server || known(healing->server) ? CommandError::None : CommandError::NoSuchServer;
    }
    if (const auto *crashing = std::get_if<command::CrashClient>(&command))
        return clientOf(crashing->client) < clients.size() ? CommandError::None : CommandError::NoSuchClient;
    return CommandError::None; // Heal
}

void SimulatedWorld::State::carryOut(const Command &command, EventIndex cause)
{
    if (carryOutFault(command, cause) || carryOutHand(command, cause))
        return;
    const auto machine = [this](ServerId id) -> Machine & { return machines[machineOf(id)]; };
    if (const auto *crashing = std::get_if<command::Crash>(&command)) {
        crash(machine(crashing->server), cause);
    } else if (const auto *restart = std::get_if<command::Restart>(&command)) {
        start(machine(restart->server), cause);
    } else if (const auto *pausing = std::get_if<command::Pause>(&command)) {
        pause(machine(pausing->server), cause);
    } else if (const auto *resuming = std::get_if<command::Resume>(&command)) {
        resume(machine(resuming->server), cause);
    } else if (const auto *cutting = std::get_if<command::Cut>(&command)) {
        const auto inside = [&](ServerId id) {
            return std::find(cutting->side.begin(), cutting->side.end(), id) != cutting->side.end();
        };
        for (std::uint32_t from = 0; from < machines.size(); ++from)
            for (std::uint32_t to = 0; to < machines.size(); ++to) {
                const bool leaves = inside(machines[from].id) && !inside(machines[to].id);
                const bool enters = !inside(machines[from].id) && inside(machines[to].id);
                if ((leaves && cutting->direction != CutDirection::Incoming) ||
                    (enters && cutting->direction != CutDirection::Outgoing))
                    cutLink(from, to, cause);
            }
    } else if (const auto *link = std::get_if<command::CutLink>(&command)) {
        if (link->direction != CutDirection::Incoming)
            cutLink(machineOf(link->from), machineOf(link->to), cause);
        if (link->direction != CutDirection::Outgoing)
            cutLink(machineOf(link->to), machineOf(link->from), cause);
    } else if (const auto *healed = std::get_if<command::HealLink>(&command)) {
        healLink(machineOf(healed->from), machineOf(healed->to), cause);
        healLink(machineOf(healed->to), machineOf(healed->from), cause);
        setQuality(healed->from, healed->to, {}, cause);
        setQuality(healed->to, healed->from, {}, cause);
    } else if (std::holds_alternative<command::Heal>(command)) {
        for (std::uint32_t from = 0; from < machines.size(); ++from)
            for (std::uint32_t to = 0; to < machines.size(); ++to)
                healLink(from, to, cause);
        for (const SimulatedClient &client : clients)
            setClientCut(client.id, ServerId{}, false, cause);
        while (!qualities.empty()) {
            const auto bad = qualities.begin()->first;
            setQuality(bad.first, bad.second, {}, cause);
        }
    } else if (const auto *add = std::get_if<command::AddClient>(&command)) {
        SimulatedClient &client = addClient(add->client, add->server, add->others, add->sessionTimeout);
        for (Machine &each : machines)
            each.clients.resize(clients.size(), kNoConnection);
        connectClient(client, cause);
    } else if (const auto *newServer = std::get_if<command::AddServer>(&command)) {
        addServer(*newServer, cause);
    } else if (const auto *connect = std::get_if<command::Connect>(&command)) {
        moveClient(clients[clientOf(connect->client)], connect->server, cause);
    } else if (const auto *asking = std::get_if<command::Ask>(&command)) {
        ask(clients[clientOf(asking->client)], asking->operation, cause);
    } else if (const auto *closing = std::get_if<command::CloseClient>(&command)) {
        Operation close;
        close.kind = OperationKind::CloseSession;
        ask(clients[clientOf(closing->client)], std::move(close), cause);
    } else if (const auto *cutOff = std::get_if<command::CutClient>(&command)) {
        setClientCut(cutOff->client, cutOff->server, true, cause);
    } else if (const auto *letIn = std::get_if<command::HealClient>(&command)) {
        setClientCut(letIn->client, letIn->server, false, cause);
    } else if (const auto *run = std::get_if<command::RunRecipe>(&command)) {
        runRecipe(*run, cause);
    } else if (const auto *crashed = std::get_if<command::CrashClient>(&command)) {
        crashClient(clients[clientOf(crashed->client)], cause);
    }
}

} // namespace zablab
