// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fold: who belongs to the ensemble, and as what. The members of a version stand in every message that brings it, so
// that they are known before anybody can activate it.
#include "engine/views/cluster_fold.h"

#include <algorithm>

namespace zablab {

namespace {

const MembershipPtr *membersIn(const Message &message)
{
    if (const auto *notification = std::get_if<Notification>(&message))
        return &notification->members;
    if (const auto *newLeader = std::get_if<NewLeader>(&message))
        return &newLeader->members;
    const TransactionPtr *transaction = nullptr;
    if (const auto *proposal = std::get_if<Proposal>(&message))
        transaction = &proposal->transaction;
    else if (const auto *inform = std::get_if<Inform>(&message))
        transaction = &inform->transaction;
    else if (const auto *activate = std::get_if<InformAndActivate>(&message))
        transaction = &activate->transaction;
    return transaction && *transaction ? &(*transaction)->members : nullptr;
}

} // namespace

void ClusterFold::learnMembers(const Message &message) const
{
    if (const MembershipPtr *members = membersIn(message); members && *members)
        view.memberships.emplace((*members)->version, *members);
}

ServerView &ClusterFold::enterServer(ServerId id) const
{
    const auto place = std::lower_bound(view.servers.begin(), view.servers.end(), id,
                                        [](const ServerView &s, ServerId wanted) { return s.id < wanted; });
    ServerView server;
    server.id = id;
    server.type = LearnerType::Observer;
    server.member = false;
    return *view.servers.insert(place, std::move(server));
}

void ClusterFold::on(const ConfigSeen &fact)
{
    if (here)
        here->configSeen = fact.version;
}

void ClusterFold::on(const ConfigActivated &fact)
{
    const auto members = view.memberships.find(fact.version);
    if (members == view.memberships.end() || fact.version <= config.version)
        return; // the others learn it later; it is in force from the first on
    EnsembleConfig next = config.with(*members->second);
    for (const ServerConfig &listed : next.servers) {
        if (!serverOf(listed.id))
            enterServer(listed.id);
    }
    here = serverOf(event.where.server()); // the list may have moved
    for (ServerView &server : view.servers) {
        const ServerConfig *listed = next.find(server.id);
        server.member = listed != nullptr;
        if (listed)
            server.type = listed->type;
    }
    view.config = std::move(next);
}

} // namespace zablab
