// SPDX-License-Identifier: GPL-3.0-or-later
//
// The inside of SessionsView::fold(): the event at hand, one overload a fact.
#pragma once

#include "engine/views/sessions_view.h"

#include <algorithm>

namespace zablab {

inline bool concernsWatches(const Operation &operation)
{
    switch (operation.kind) {
    case OperationKind::AddWatch:
    case OperationKind::SetWatches:
    case OperationKind::RemoveWatches:
        return true;
    default:
        return operation.watch != WatchMode::None;
    }
}

struct SessionsView::Fold {
    static constexpr std::size_t kMostEnded = 24; // sessions that are over and still listed
    static constexpr std::size_t kMostFired = 8;  // watch events remembered of a session

    SessionsView &view;
    const History &history;
    EventIndex index;
    const Event &event;
    const TreeView &trees;

    ServerId here() const { return event.where.server(); }
    Instant local() const { return view.clockOf(here(), event.at); }

    ClientLink *link(ServerId server, ClientId client) const
    {
        for (ClientLink &known : view.links_)
            if (known.server == server && known.client == client)
                return &known;
        return nullptr;
    }
    SessionEntry *session(SessionId id) const
    {
        const auto place = view.sessions_.find(id);
        return place == view.sessions_.end() ? nullptr : &place->second;
    }
    SessionTracker *tracker() const
    {
        const auto place = view.leaders_.find(here());
        return place == view.leaders_.end() || !place->second.serving ? nullptr : &place->second.tracker;
    }
    template <typename Which>
    void dropLinks(Which &&which) const
    {
        std::erase_if(view.links_, [&](const ClientLink &known) {
            if (!which(known))
                return false;
            if (SessionEntry *entry = session(known.session);
                entry && entry->server == known.server && entry->client == known.client)
                entry->connected = false;
            return true;
        });
    }
    void dropLink(ServerId server, ClientId client) const
    {
        dropLinks([&](const ClientLink &l) { return l.server == server && l.client == client; });
    }
    void dropAllLinks() const
    {
        dropLinks([&](const ClientLink &l) { return l.server == here(); });
    }

    // --- connections ---
    void on(const ConnectionOpened &fact) const
    {
        if (fact.channel != Channel::Client || !event.where.isServer() || !fact.peer.isClient())
            return;
        dropLink(here(), fact.peer.client());
        ClientLink fresh;
        fresh.server = here();
        fresh.client = fact.peer.client();
        fresh.heard = local();
        view.links_.push_back(std::move(fresh));
    }
    void on(const ConnectionClosed &fact) const
    {
        if (fact.channel != Channel::Client)
            return;
        if (event.where.isServer())
            dropLink(here(), fact.peer.client());
        else if (event.where.isClient())
            dropLink(fact.peer.server(), event.where.client());
    }
    void on(const SessionRefused &fact) const { dropLink(here(), fact.client); }
    void on(const RequestRefused &fact) const
    {
        // A leader says so of a request of a session that is being closed, too; that connection ends with it.
        if (const ClientLink *known = link(here(), fact.client)) {
            const SessionEntry *entry = session(known->session);
            if (entry && (entry->stage == SessionStage::Closing || entry->stage == SessionStage::Expiring) &&
                tracker())
                return;
        }
        dropLink(here(), fact.client);
    }
    void on(const ServingChanged &fact) const
    {
        const auto leader = view.leaders_.find(here());
        if (!fact.serving) {
            dropAllLinks();
            if (leader != view.leaders_.end())
                view.leaders_.erase(leader);
            return;
        }
        if (leader == view.leaders_.end())
            return;
        leader->second.serving = true;
        leader->second.tracker = SessionTracker(view.tick_);
        if (const ServerTree *tree = trees.server(here()))
            for (const auto &[id, timeout] : tree->tree.sessions())
                leader->second.tracker.track(id, timeout, ServerId{}, local());
    }
    void on(const LeaderEstablished &fact) const { view.leaders_[here()].epoch = fact.epoch; }
    void on(const StateChanged &) const { view.leaders_.erase(here()); }
    void on(const ServerCrashed &) const
    {
        view.leaders_.erase(here());
        dropAllLinks();
    }
    void on(const ClockDriftChanged &fact) const
    {
        Clock &clock = view.clocks_[here()];
        clock.showed = view.clockOf(here(), event.at);
        clock.set = event.at;
        clock.drift = fact.partsPerMillion;
    }

    // --- sessions ---
    void on(const SessionOpened &fact) const
    {
        // Another connection of the same session ends here (ClientRequests::bind).
        dropLinks([&](const ClientLink &l) {
            return l.server == here() && l.session == fact.session && l.client != fact.client;
        });
        SessionEntry &entry = view.sessions_[fact.session];
        if (entry.openedBy == kNoEvent) {
            entry.openedBy = index;
            entry.opened = event.at;
        }
        entry.id = fact.session;
        entry.stage = SessionStage::Open;
        entry.client = fact.client;
        entry.server = here();
        entry.connected = true;
        entry.timeout = fact.timeout;
        entry.heard = event.at;
        if (ClientLink *known = link(here(), fact.client)) {
            known->session = fact.session;
            known->timeout = fact.timeout;
        }
    }
    void on(const SessionRevalidated &fact) const
    {
        SessionTracker *mine = tracker();
        const SessionEntry *entry = session(fact.session);
        if (!mine || !fact.valid || !entry)
            return;
        mine->touch(fact.session, entry->timeout, local());
        mine->setOwner(fact.session, fact.owner);
    }
    void on(const SessionExpired &fact) const
    {
        if (SessionTracker *mine = tracker())
            mine->setClosing(fact.session);
        if (SessionEntry *entry = session(fact.session); entry && !entry->over()) {
            entry->stage = SessionStage::Expiring;
            entry->endedBy = index;
        }
    }
    void on(const Proposed &) const
    {
        const TransactionPtr &transaction = history.proposal(index);
        if (!transaction)
            return;
        const SessionId id = transaction->session;
        if (transaction->kind == OperationKind::CreateSession) {
            if (SessionTracker *mine = tracker())
                mine->track(id, transaction->ttl, ServerId{}, local());
            const auto [place, fresh] = view.sessions_.try_emplace(id);
            if (!fresh)
                return;
            place->second.id = id;
            place->second.timeout = transaction->ttl;
            place->second.opened = place->second.heard = event.at;
            place->second.openedBy = index;
        } else if (transaction->kind == OperationKind::CloseSession) {
            if (SessionTracker *mine = tracker())
                mine->setClosing(id);
            if (SessionEntry *entry = session(id);
                entry && !entry->over() && entry->stage != SessionStage::Expiring) {
                entry->stage = SessionStage::Closing;
                entry->endedBy = index;
            }
        }
    }
    void on(const SessionClosed &fact) const
    {
        if (const auto leader = view.leaders_.find(here()); leader != view.leaders_.end())
            leader->second.tracker.remove(fact.session);
        SessionEntry *entry = session(fact.session);
        if (entry && !entry->over()) {
            const bool expired = entry->stage == SessionStage::Expiring;
            entry->stage = expired ? SessionStage::Expired : SessionStage::Closed;
            entry->ended = event.at;
            entry->closedAt = fact.zxid;
            entry->ephemeralsGone = fact.ephemerals;
            if (entry->endedBy == kNoEvent)
                entry->endedBy = index;
            forgetOldest();
        }
        dropLinks([&](const ClientLink &l) { return l.server == here() && l.session == fact.session; });
    }
    void forgetOldest() const
    {
        std::vector<std::pair<Instant, SessionId>> ended;
        for (const auto &[id, entry] : view.sessions_)
            if (entry.over())
                ended.emplace_back(*entry.ended, id);
        if (ended.size() > kMostEnded)
            view.sessions_.erase(std::min_element(ended.begin(), ended.end())->second);
    }

    // --- messages ---
    void on(const MessageDelivered &fact) const
    {
        if (!event.where.isServer())
            return;
        const MessageRecord &record = history.message(fact.message);
        if (record.channel == Channel::Client) {
            fromClient(record);
            return;
        }
        const auto *ping = std::get_if<Ping>(&record.message);
        if (!ping)
            return;
        if (!ping->reply) {
            dropSilent();
            return;
        }
        SessionTracker *mine = tracker();
        if (mine && ping->touches)
            for (const SessionTouch &touch : *ping->touches)
                mine->touch(touch.session, touch.timeout, local());
    }
    void on(const QuorumChecked &) const { dropSilent(); }
    // Connections that have been silent for a session time-out end without a word.
    void dropSilent() const
    {
        const Instant clock = local();
        dropLinks([&](const ClientLink &l) {
            return l.server == here() && l.session != SessionId{} && l.heard + l.timeout < clock;
        });
    }
    void fromClient(const MessageRecord &record) const
    {
        ClientLink *known = record.from.isClient() ? link(here(), record.from.client()) : nullptr;
        const auto *request = std::get_if<ClientRequest>(&record.message);
        if (!known || !request || known->session == SessionId{})
            return;
        SessionEntry *entry = session(known->session);
        known->heard = local();
        if (entry)
            entry->heard = event.at;
        if (SessionTracker *mine = tracker())
            mine->touch(known->session, known->timeout, local());
        if (concernsWatches(*request->operation))
            known->asked[request->xid] = request->operation;
    }
    void on(const MessageSent &fact) const
    {
        if (!event.where.isServer())
            return;
        const MessageRecord &record = history.message(fact.message);
        if (record.channel != Channel::Client || !record.to.isClient())
            return;
        ClientLink *known = link(here(), record.to.client());
        if (!known)
            return;
        if (const auto *told = std::get_if<WatchEvent>(&record.message)) {
            useUp(*known, *told);
            return;
        }
        const auto *reply = std::get_if<ClientReply>(&record.message);
        if (!reply)
            return;
        const auto asked = known->asked.find(reply->xid);
        if (asked == known->asked.end())
            return;
        if (asked->second->kind == OperationKind::RemoveWatches && reply->error == ErrorCode::Ok)
            std::erase_if(known->watches,
                          [&](const SessionWatch &w) { return w.path == asked->second->path; });
        known->asked.erase(asked);
    }

    // --- watches ---
    void add(ClientLink &known, WatchKind kind, const std::string &path) const
    {
        const bool there =
            std::any_of(known.watches.begin(), known.watches.end(),
                        [&](const SessionWatch &w) { return w.kind == kind && w.path == path; });
        if (!there)
            known.watches.push_back({kind, path, index});
    }
    void on(const WatchRegistered &fact) const
    {
        ClientLink *known = link(here(), fact.client);
        if (!known)
            return;
        const auto place = known->asked.find(fact.xid);
        if (place == known->asked.end())
            return;
        const Operation &asked = *place->second;
        if (asked.kind == OperationKind::SetWatches) {
            // What it missed is told right behind, and so used up again.
            const WatchList &list = asked.watches;
            for (const auto &[paths, kind] : {std::pair{&list.data, WatchKind::Data},
                                              {&list.exist, WatchKind::Exist},
                                              {&list.child, WatchKind::Child},
                                              {&list.persistent, WatchKind::Persistent},
                                              {&list.recursive, WatchKind::Recursive}})
                for (const std::string &path : *paths)
                    add(*known, kind, path);
            return;
        }
        const WatchKind kind = fact.mode == WatchMode::Persistent            ? WatchKind::Persistent
                               : fact.mode == WatchMode::PersistentRecursive ? WatchKind::Recursive
                               : fact.children                               ? WatchKind::Child
                               : asked.kind == OperationKind::Exists         ? WatchKind::Exist
                                                                             : WatchKind::Data;
        add(*known, kind, asked.path);
    }
    void useUp(ClientLink &known, const WatchEvent &told) const
    {
        std::erase_if(known.watches, [&](const SessionWatch &watch) {
            if (watch.path != told.path)
                return false;
            const bool data = watch.kind == WatchKind::Data || watch.kind == WatchKind::Exist;
            switch (told.type) {
            case WatchEventType::NodeCreated:
            case WatchEventType::NodeDataChanged:
                return data;
            case WatchEventType::NodeDeleted:
                return data || watch.kind == WatchKind::Child;
            case WatchEventType::NodeChildrenChanged:
                return watch.kind == WatchKind::Child;
            }
            return false;
        });
        if (SessionEntry *entry = session(known.session)) {
            entry->fired.push_back({told.type, told.path, told.zxid, index});
            if (entry->fired.size() > kMostFired)
                entry->fired.erase(entry->fired.begin());
        }
    }

    template <typename Other>
    void on(const Other &) const
    {}
};

} // namespace zablab
