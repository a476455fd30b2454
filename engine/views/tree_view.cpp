// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/views/tree_view.h"

#include <algorithm>

namespace zablab {

namespace {

// More snapshots than these are not kept: an older one and a longer piece of log give the same tree.
constexpr std::size_t kMostBases = 12;

Zxid lastOfStore(const ServerTree::Store &store)
{
    const Zxid base = store.bases.empty() ? Zxid{} : store.bases.back().zxid;
    return store.log.empty() ? base : std::max(base, store.log.lastZxid());
}

void addBase(ServerTree::Store &store, Zxid zxid, const DataTree &tree)
{
    if (!store.bases.empty() && store.bases.back().zxid >= zxid)
        return;
    store.bases.push_back({zxid, std::make_shared<const DataTree>(tree)});
    if (store.bases.size() > kMostBases)
        store.bases.erase(store.bases.begin() + 1);
}

void cutStore(ServerTree::Store &store, Zxid after)
{
    store.log.truncateAfter(after);
    std::erase_if(store.bases, [&](const ServerTree::Base &base) { return base.zxid > after; });
}

void applyNext(ServerTree &server, const Transaction &transaction)
{
    if (transaction.zxid <= server.last) // Database::apply
        return;
    server.tree.apply(transaction);
    server.last = transaction.zxid;
}

// What is logged, up to `upTo`, goes into the tree.
void replay(ServerTree &server, Zxid upTo)
{
    const TransactionLog &log = server.store.log;
    for (std::size_t i = log.firstAfter(server.last); i < log.size() && log.at(i)->zxid <= upTo; ++i)
        applyNext(server, *log.at(i));
}

// As a process does when it comes up: the newest snapshot and the log behind it.
void rebuildTree(ServerTree &server)
{
    const bool base = !server.store.bases.empty();
    server.tree = base ? *server.store.bases.back().tree : DataTree{};
    server.last = base ? server.store.bases.back().zxid : Zxid{};
    replay(server, lastOfStore(server.store));
}

void forgetProcess(ServerTree &server)
{
    server.unsaved.reset();
    server.received.reset();
    server.proposed.clear();
}

} // namespace

struct TreeView::Fold {
    TreeView &view;
    const History &history;
    EventIndex index;
    const Event &event;

    ServerTree &here() const { return view.enter(event.where.server()); }

    void hear(const TransactionPtr &transaction) const
    {
        if (transaction)
            here().proposed.insert_or_assign(transaction->zxid, transaction);
    }
    // Null: nothing has shown it.
    TransactionPtr find(const ServerTree &server, Zxid zxid) const
    {
        const TransactionLog &log = server.store.log;
        if (const std::size_t after = log.firstAfter(zxid); after > 0 && log.at(after - 1)->zxid == zxid)
            return log.at(after - 1);
        const auto heard = server.proposed.find(zxid);
        return heard == server.proposed.end() ? nullptr : heard->second;
    }

    void on(const MessageDelivered &fact) const
    {
        const MessageRecord &record = history.message(fact.message);
        if (record.channel != Channel::Quorum || !event.where.isServer())
            return;
        const Message &message = record.message;
        if (const auto *proposal = std::get_if<Proposal>(&message))
            hear(proposal->transaction);
        else if (const auto *inform = std::get_if<Inform>(&message))
            hear(inform->transaction);
        else if (const auto *activate = std::get_if<InformAndActivate>(&message))
            hear(activate->transaction);
        else if (const auto *snap = std::get_if<Snap>(&message))
            here().received = snap->tree;
        else if (std::holds_alternative<Diff>(message))
            here().received = nullptr;
    }
    void on(const Proposed &) const { hear(history.proposal(index)); }
    void on(const LogAppended &fact) const
    {
        ServerTree &server = here();
        if (const TransactionPtr transaction = find(server, fact.zxid))
            server.store.log.append(transaction);
        else
            server.known = false;
        server.proposed.erase(fact.zxid);
    }
    void on(const Applied &fact) const
    {
        ServerTree &server = here();
        if (fact.reason == ApplyReason::Replayed) {
            replay(server, fact.zxid);
            return;
        }
        if (const TransactionPtr transaction = find(server, fact.zxid))
            applyNext(server, *transaction);
        else if (fact.zxid > server.last)
            server.known = false;
        server.proposed.erase(server.proposed.begin(), server.proposed.upper_bound(fact.zxid));
    }
    void on(const LogTruncated &fact) const
    {
        ServerTree &server = here();
        cutStore(server.store, fact.after);
        rebuildTree(server);
        server.unsaved = {server.store, server.tree, server.last};
    }
    void on(const SnapshotLoaded &fact) const
    {
        ServerTree &server = here();
        server.unsaved = {server.store, server.tree, server.last};
        server.store = {};
        server.tree = server.received ? *server.received : DataTree{};
        server.last = fact.zxid;
        server.known = true;
        server.store.bases.push_back({fact.zxid, std::make_shared<const DataTree>(server.tree)});
    }
    // The log may have a hole before it, where a cut was followed by what is in the snapshot only: nothing goes back there.
    void on(const SnapshotSaved &fact) const
    {
        ServerTree &server = here();
        server.unsaved.reset();
        addBase(server.store, fact.zxid, server.tree);
    }
    void on(const SnapshotTaken &fact) const { addBase(here().store, fact.zxid, here().tree); }
    void on(const SyncAbandoned &) const
    {
        ServerTree &server = here();
        if (!server.unsaved)
            return;
        server.store = server.unsaved->disk;
        server.tree = server.unsaved->tree;
        server.last = server.unsaved->last;
        server.unsaved.reset();
    }
    void on(const LeaderEstablished &fact) const
    {
        here().last = std::max(here().last, Zxid::startOf(fact.epoch));
    }
    void on(const StateChanged &) const { here().proposed.clear(); }

    // A crash in the middle of putting a snapshot in place leaves either the old content or the new one: the fact
    // says how far what is left reaches.
    void on(const ServerCrashed &fact) const
    {
        ServerTree &server = here();
        if (server.unsaved) {
            const Zxid old = std::min(lastOfStore(server.unsaved->disk), fact.synced);
            if (fact.synced == server.last && old != fact.synced) {
                server.store = {};
                addBase(server.store, server.last, server.tree);
            } else {
                server.store = server.unsaved->disk;
            }
        }
        settle(server, fact.synced);
        server.alive = false;
    }
    void on(const ServerStarted &fact) const
    {
        ServerTree &server = here();
        settle(server, fact.lastZxid);
        server.alive = true;
    }
    void on(const DiskLost &) const
    {
        ServerTree &server = here();
        server.store = {};
        settle(server, {});
    }
    void settle(ServerTree &server, Zxid last) const
    {
        forgetProcess(server);
        cutStore(server.store, last);
        rebuildTree(server);
    }

    template <typename Other>
    void on(const Other &) const
    {}
};

TreeView::TreeView(const RunDescription &description)
{
    for (const ServerDescription &described : description.servers) {
        ServerTree &server = enter(described.id);
        server.store.log = logOf(described.history);
        rebuildTree(server);
    }
}

ServerTree &TreeView::enter(ServerId id)
{
    const auto place =
        std::lower_bound(servers_.begin(), servers_.end(), id,
                         [](const ServerTree &server, ServerId wanted) { return server.id < wanted; });
    if (place != servers_.end() && place->id == id)
        return *place;
    ServerTree server;
    server.id = id;
    return *servers_.insert(place, std::move(server));
}

const ServerTree *TreeView::server(ServerId id) const
{
    for (const ServerTree &server : servers_)
        if (server.id == id)
            return &server;
    return nullptr;
}

void TreeView::fold(const History &history, EventIndex index)
{
    const Event &event = history[index];
    const Fold fold{*this, history, index, event};
    std::visit(
        [&](const auto &fact) {
            // Most facts concern no tree, and those of no server neither.
            if (event.where.isServer())
                fold.on(fact);
        },
        event.fact);
}

NodeStanding standingOf(const DataNode *mine, const DataNode *reference)
{
    if (!mine && !reference)
        return NodeStanding::Same;
    if (!mine)
        return NodeStanding::Missing;
    if (!reference)
        return NodeStanding::Extra;
    if (mine == reference || *mine == *reference)
        return NodeStanding::Same;
    const Zxid own = std::max({mine->czxid, mine->mzxid, mine->pzxid});
    const Zxid theirs = std::max({reference->czxid, reference->mzxid, reference->pzxid});
    return own > theirs ? NodeStanding::Newer : NodeStanding::Older;
}

} // namespace zablab
