// SPDX-License-Identifier: GPL-3.0-or-later
//
// The view before any event, the dispatch of one event, and questions to a view.
#include "engine/views/cluster_fold.h"

#include <algorithm>

namespace zablab {

namespace {

ZxidRanges rangesOf(const std::vector<LogExtent> &history)
{
    ZxidRanges ranges;
    for (const LogExtent &extent : history) {
        if (extent.firstCounter <= extent.lastCounter)
            ranges.push_back({extent.epoch, extent.firstCounter, extent.lastCounter});
    }
    return ranges;
}

// A run begins after a life that nobody has seen. What a majority of voters holds then must have been
// acknowledged by it, so it counts as committed; what fewer hold may or may not become so.
Zxid heldByMajority(const ZxidRanges &log, const std::vector<ServerView> &servers)
{
    const auto voters =
        std::count_if(servers.begin(), servers.end(), [](const auto &s) { return s.isVoter(); });
    const auto holders = [&](Zxid zxid) {
        return std::count_if(servers.begin(), servers.end(),
                             [&](const auto &s) { return s.isVoter() && containsZxid(s.log, zxid); });
    };
    Zxid best;
    for (const ZxidRange &own : log) {
        for (const ServerView &other : servers) {
            for (const ZxidRange &theirs : other.log) {
                const std::uint32_t counter = std::min(own.last, theirs.last);
                const Zxid candidate{own.epoch, counter};
                if (theirs.epoch == own.epoch && counter >= own.first && candidate > best &&
                    2 * holders(candidate) > voters)
                    best = candidate;
            }
        }
    }
    return best;
}

} // namespace

ClusterView initialView(const RunDescription &description)
{
    ClusterView view;
    for (const ServerDescription &described : description.servers) {
        ServerView server;
        server.id = described.id;
        server.type = described.type;
        server.log = rangesOf(described.history);
        server.lastLogged = server.lastSynced = lastOf(server.log);
        const Epoch least = server.lastLogged.leaderEpoch();
        server.currentEpoch = std::max(described.currentEpoch, least);
        server.acceptedEpoch = std::max(described.acceptedEpoch, server.currentEpoch);
        view.servers.push_back(std::move(server));
    }
    std::sort(view.servers.begin(), view.servers.end(),
              [](const auto &a, const auto &b) { return a.id < b.id; });
    for (ServerView &server : view.servers)
        server.lastCommitted = heldByMajority(server.log, view.servers);
    for (const ClientDescription &described : description.clients) {
        ClientView client;
        client.id = described.id;
        client.server = described.server;
        view.clients.push_back(client);
    }
    std::sort(view.clients.begin(), view.clients.end(),
              [](const auto &a, const auto &b) { return a.id < b.id; });
    return view;
}

void fold(ClusterView &view, const EnsembleConfig &config, const History &history, EventIndex index)
{
    const Event &event = history[index];
    ClusterFold fold{view, view.configOr(config), history, index, event, nullptr};
    fold.here = fold.serverOf(event.where.server());
    view.at = event.at;
    view.events = index + 1;
    if (!view.lost.empty()) {
        std::erase_if(view.lost, [&](const LostView &lost) { return event.at - lost.at > kLostMemory; });
    }
    std::visit([&](const auto &fact) { fold.on(fact); }, event.fact);
    if (fold.here) {
        fold.here->lastEvent = index;
        fold.updateTimeout(*fold.here);
    }
}

ServerView *ClusterFold::serverOf(ServerId id) const
{
    if (!id)
        return nullptr;
    const auto found = std::lower_bound(view.servers.begin(), view.servers.end(), id,
                                        [](const ServerView &s, ServerId wanted) { return s.id < wanted; });
    return found != view.servers.end() && found->id == id ? &*found : nullptr;
}

ClientView &ClusterFold::clientOf(ClientId id) const
{
    const auto found = std::lower_bound(view.clients.begin(), view.clients.end(), id,
                                        [](const ClientView &c, ClientId wanted) { return c.id < wanted; });
    if (found != view.clients.end() && found->id == id)
        return *found;
    ClientView client;
    client.id = id;
    return *view.clients.insert(found, client);
}

const ServerView *ClusterView::server(ServerId id) const
{
    for (const ServerView &s : servers) {
        if (s.id == id)
            return &s;
    }
    return nullptr;
}

const ClientView *ClusterView::client(ClientId id) const
{
    for (const ClientView &c : clients) {
        if (c.id == id)
            return &c;
    }
    return nullptr;
}

bool ClusterView::isCut(ClientId client, ServerId server) const
{
    return std::binary_search(clientCuts.begin(), clientCuts.end(), ClientCut{client, server});
}

bool ClusterView::isCut(ServerId from, ServerId to) const
{
    return std::binary_search(cuts.begin(), cuts.end(), DirectedLink{from, to});
}

std::vector<std::vector<ServerId>> ClusterView::groups() const
{
    std::vector<std::vector<std::size_t>> found;
    std::vector<bool> placed(servers.size(), false);
    const auto linked = [&](std::size_t a, std::size_t b) {
        return !isCut(servers[a].id, servers[b].id) && !isCut(servers[b].id, servers[a].id);
    };
    const auto crashed = [&](std::size_t i) { return !servers[i].running(); };
    // First those that run: whoever is down connects nobody.
    for (const bool down : {false, true})
        for (std::size_t first = 0; first < servers.size(); ++first) {
            if (placed[first] || crashed(first) != down)
                continue;
            const auto home = std::find_if(found.begin(), found.end(), [&](const auto &group) {
                return std::any_of(group.begin(), group.end(),
                                   [&](std::size_t i) { return linked(first, i); });
            });
            placed[first] = true;
            if (down && home != found.end()) {
                home->push_back(first);
                continue;
            }
            std::vector<std::size_t> reached{first};
            for (std::size_t i = 0; i < reached.size(); ++i)
                for (std::size_t other = 0; other < servers.size(); ++other)
                    if (!placed[other] && crashed(other) == down && linked(reached[i], other)) {
                        placed[other] = true;
                        reached.push_back(other);
                    }
            found.push_back(std::move(reached));
        }
    std::vector<std::vector<ServerId>> result;
    for (auto &group : found) {
        std::sort(group.begin(), group.end());
        result.emplace_back();
        for (const std::size_t member : group)
            result.back().push_back(servers[member].id);
    }
    std::sort(result.begin(), result.end());
    return result;
}

} // namespace zablab
