// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/ensemble.h"

#include <algorithm>
#include <map>

namespace zablab {

namespace {

struct Group {
    std::int64_t total = 0;
    std::int64_t acked = 0;
};

} // namespace

const ServerConfig *EnsembleConfig::find(ServerId id) const
{
    const auto place = std::lower_bound(servers.begin(), servers.end(), id,
                                        [](const ServerConfig &s, ServerId wanted) { return s.id < wanted; });
    return place != servers.end() && place->id == id ? &*place : nullptr;
}

bool EnsembleConfig::isVoter(ServerId id) const
{
    const ServerConfig *server = find(id);
    return server && server->type == LearnerType::Participant;
}

bool EnsembleConfig::countsInQuorums(ServerId id) const
{
    return rules.on(Rule::ObserversDoNotCount) ? isVoter(id) : contains(id);
}

bool EnsembleConfig::contains(ServerId id) const { return find(id) != nullptr; }

int EnsembleConfig::voterCount() const
{
    return static_cast<int>(std::count_if(servers.begin(), servers.end(), [](const ServerConfig &s) {
        return s.type == LearnerType::Participant;
    }));
}

bool EnsembleConfig::hasGroups() const
{
    return std::any_of(servers.begin(), servers.end(), [](const ServerConfig &s) { return s.group != 0; });
}

bool EnsembleConfig::isQuorum(std::span<const ServerId> ids) const
{
    if (!hasGroups()) {
        const auto voters =
            std::count_if(ids.begin(), ids.end(), [this](ServerId id) { return countsInQuorums(id); });
        return voters >= quorumSize();
    }
    // QuorumHierarchical.containsQuorum: more than half of the groups, each by more than half of its weight.
    std::map<std::int32_t, Group> groups;
    for (const ServerConfig &server : servers) {
        if (!countsInQuorums(server.id))
            continue;
        Group &group = groups[server.group];
        group.total += server.weight;
        if (std::binary_search(ids.begin(), ids.end(), server.id))
            group.acked += server.weight;
    }
    std::erase_if(groups, [](const auto &group) { return group.second.total == 0; });
    const auto agreed = std::count_if(groups.begin(), groups.end(), [this](const auto &group) {
        return rules.on(Rule::Majority) ? group.second.acked * 2 > group.second.total
                                        : group.second.acked * 2 >= group.second.total;
    });
    const auto all = static_cast<std::ptrdiff_t>(groups.size());
    return rules.on(Rule::Majority) ? agreed * 2 > all : agreed * 2 >= all;
}

int EnsembleConfig::quorumSize() const
{
    if (!hasGroups())
        return rules.on(Rule::Majority) ? voterCount() / 2 + 1 : (voterCount() + 1) / 2;
    // The cheapest majority of groups, each by its heaviest servers.
    std::map<std::int32_t, std::vector<std::int64_t>> weights;
    for (const ServerConfig &server : servers) {
        if (server.type == LearnerType::Participant && server.weight > 0)
            weights[server.group].push_back(server.weight);
    }
    std::vector<int> costs;
    for (auto &[group, of] : weights) {
        std::sort(of.rbegin(), of.rend());
        std::int64_t total = 0;
        for (const std::int64_t weight : of)
            total += weight;
        std::int64_t acked = 0;
        int cost = 0;
        while (acked * 2 <= total)
            acked += of[static_cast<std::size_t>(cost++)];
        costs.push_back(cost);
    }
    std::sort(costs.begin(), costs.end());
    int size = 0;
    for (std::size_t i = 0; i < costs.size() / 2 + 1 && i < costs.size(); ++i)
        size += costs[i];
    return size;
}

EnsembleConfig EnsembleConfig::with(const Membership &members) const
{
    EnsembleConfig changed = *this;
    changed.servers = members.servers;
    changed.version = members.version;
    return changed;
}

} // namespace zablab
