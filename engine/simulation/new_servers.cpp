// SPDX-License-Identifier: GPL-3.0-or-later
//
// A machine that comes to a running world. No configuration names it: its own file lists the members that there are,
// and itself if it is to observe, and a reconfiguration has to take it in.
#include "engine/protocol/server_core.h"
#include "engine/simulation/world_state.h"

#include <algorithm>

namespace zablab {

namespace {

constexpr std::size_t kMaxServers = 100;

// The matrix of `before` × `before` links, with room for one machine more.
void growMatrix(std::vector<char> &links, std::size_t before)
{
    std::vector<char> grown((before + 1) * (before + 1), 0);
    for (std::size_t row = 0; row < before; ++row)
        std::copy_n(links.begin() + static_cast<std::ptrdiff_t>(row * before), before,
                    grown.begin() + static_cast<std::ptrdiff_t>(row * (before + 1)));
    links = std::move(grown);
}

} // namespace

CommandError SimulatedWorld::State::check(const command::AddServer &add) const
{
    if (add.server.value < 1 || add.server.value > 255)
        return CommandError::OutOfRange;
    if (machineOf(add.server) < machines.size())
        return CommandError::ServerExists;
    return machines.size() >= kMaxServers ? CommandError::TooManyServers : CommandError::None;
}

// What an operator finds in the newest configuration file of the ensemble.
std::vector<ServerConfig> SimulatedWorld::State::presentMembers() const
{
    const MembershipPtr *newest = nullptr;
    for (const Machine &machine : machines)
        if (machine.disk.members && (!newest || (*newest)->version < machine.disk.members->version))
            newest = &machine.disk.members;
    return newest ? (*newest)->servers : config->servers;
}

void SimulatedWorld::State::addServer(const command::AddServer &add, EventIndex cause)
{
    // A joiner's list has no version: any that a reconfiguration has made goes before it (ZOOKEEPER-1783).
    Membership own{Zxid{}, presentMembers()};
    std::erase_if(own.servers, [&](const ServerConfig &server) { return server.id == add.server; });
    // To itself it is no voter before the others say so. (ZooKeeper's joiner may list itself as one; the list that comes
    // with NEWLEADER goes before that. Here the first list has no version to go before anything, and a joiner that
    // counted itself could lead with a majority that is none.)
    if (add.type == LearnerType::Observer)
        own.servers.push_back({add.server, add.type});
    std::sort(own.servers.begin(), own.servers.end(),
              [](const ServerConfig &a, const ServerConfig &b) { return a.id < b.id; });

    growMatrix(cut, machines.size());
    Machine &machine = machines.emplace_back(add.server, seed);
    machine.config = std::make_shared<const EnsembleConfig>(config->with(own));
    for (Machine &each : machines) {
        each.election.resize(machines.size(), kNoConnection);
        each.quorum.resize(machines.size(), kNoConnection);
        each.clients.resize(clients.size(), kNoConnection);
    }
    start(machine, cause);
}

} // namespace zablab
