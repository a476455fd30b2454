// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/views/sessions_fold.h"

namespace zablab {

namespace {

constexpr std::int64_t kPartsOfAll = 1'000'000; // drift is told in parts per million

} // namespace

SessionsView::SessionsView(const RunDescription &description) : tick_(description.config.tickTime)
{
    for (const ServerDescription &server : description.servers)
        if (server.clockDrift != 0)
            clocks_[server.id].drift = server.clockDrift;
}

void SessionsView::fold(const History &history, EventIndex index, const TreeView &trees)
{
    const Event &event = history[index];
    now_ = event.at;
    const Fold fold{*this, history, index, event, trees};
    std::visit([&](const auto &fact) { fold.on(fact); }, event.fact);
}

Instant SessionsView::clockOf(ServerId server, Instant at) const
{
    const auto place = clocks_.find(server);
    if (place == clocks_.end())
        return at;
    const Clock &clock = place->second;
    const std::int64_t passed = (at - clock.set).us;
    return clock.showed + Duration{passed + passed * clock.drift / kPartsOfAll};
}

const SessionEntry *SessionsView::find(SessionId id) const
{
    const auto place = sessions_.find(id);
    return place == sessions_.end() ? nullptr : &place->second;
}

std::vector<const SessionEntry *> SessionsView::listed() const
{
    std::vector<const SessionEntry *> list;
    for (const auto &[id, entry] : sessions_)
        list.push_back(&entry);
    std::stable_sort(list.begin(), list.end(), [](const SessionEntry *a, const SessionEntry *b) {
        if (a->over() != b->over())
            return b->over();
        return a->over() ? *a->ended > *b->ended : a->openedBy < b->openedBy;
    });
    return list;
}

std::vector<const SessionWatch *> SessionsView::watchesOf(SessionId id) const
{
    std::vector<const SessionWatch *> watches;
    for (const ClientLink &link : links_)
        if (link.session == id)
            for (const SessionWatch &watch : link.watches)
                watches.push_back(&watch);
    return watches;
}

std::optional<SessionExpiry> SessionsView::expiryOf(SessionId id) const
{
    const Leader *newest = nullptr;
    ServerId leader;
    for (const auto &[server, candidate] : leaders_)
        if (candidate.serving && candidate.tracker.contains(id) &&
            (!newest || candidate.epoch > newest->epoch)) {
            newest = &candidate;
            leader = server;
        }
    if (!newest)
        return std::nullopt;
    const SessionTracker::Session &tracked = newest->tracker.sessions().at(id);
    // What is left on the leader's clock, in the run's own time.
    const Duration left = tracked.expiry - clockOf(leader, now_);
    const auto clock = clocks_.find(leader);
    const std::int64_t rate = kPartsOfAll + (clock == clocks_.end() ? 0 : clock->second.drift);
    return SessionExpiry{leader, now_ + Duration{left.us * kPartsOfAll / rate}, tracked.closing};
}

} // namespace zablab
