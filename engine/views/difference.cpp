// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/views/difference.h"

#include <algorithm>
#include <map>
#include <set>

namespace zablab {

namespace {

template <typename T>
ChangeValue changeValue(const std::optional<T> &value)
{
    return value ? ChangeValue(*value) : ChangeValue();
}
ChangeValue changeValue(Zxid zxid) { return zxid == Zxid{} ? ChangeValue() : ChangeValue(zxid); }
ChangeValue changeValue(ServerId id) { return id ? ChangeValue(id) : ChangeValue(); }
ChangeValue changeValue(SessionId id) { return id == SessionId{} ? ChangeValue() : ChangeValue(id); }
ChangeValue changeValue(Epoch epoch) { return epoch == Epoch{} ? ChangeValue() : ChangeValue(epoch); }
ChangeValue changeValue(const std::vector<ServerId> &ids)
{
    return ids.empty() ? ChangeValue() : ChangeValue(ids);
}
template <typename T>
ChangeValue changeValue(const T &value)
{
    return ChangeValue(value);
}

std::vector<ServerId> votersOf(const std::vector<TallyEntry> &tally)
{
    std::vector<ServerId> voters;
    for (const TallyEntry &entry : tally)
        voters.push_back(entry.voter);
    return voters;
}

std::vector<ServerId> connectedOf(const ServerView &server)
{
    std::vector<ServerId> connected;
    for (const ServerView::Heard &heard : server.heard)
        connected.push_back(heard.learner);
    return connected;
}

struct ViewDifference {
    std::vector<ViewChange> &changes;
    Party who;
    ServerId other{};
    Zxid zxid{};

    template <typename T>
    void compare(ChangedThing what, const T &before, const T &after) const
    {
        if (before == after)
            return;
        ViewChange change{who, other, what, zxid, changeValue(before), changeValue(after)};
        if (change.before != change.after)
            changes.push_back(std::move(change));
    }
};

void compareServers(const ServerView &a, const ServerView &b, std::vector<ViewChange> &changes)
{
    const ViewDifference c{changes, b.id};
    using Thing = ChangedThing;
    c.compare(Thing::Liveness, a.liveness, b.liveness);
    c.compare(Thing::State, a.state, b.state);
    c.compare(Thing::Phase, a.phase, b.phase);
    c.compare(Thing::Serving, a.serving, b.serving);
    c.compare(Thing::Leader, a.leader, b.leader);
    c.compare(Thing::Round, a.round, b.round);
    c.compare(Thing::Vote, a.vote, b.vote);
    c.compare(Thing::Tally, votersOf(a.tally), votersOf(b.tally));
    c.compare(Thing::AcceptedEpoch, a.acceptedEpoch, b.acceptedEpoch);
    c.compare(Thing::CurrentEpoch, a.currentEpoch, b.currentEpoch);
    c.compare(Thing::ProposedEpoch, a.proposedEpoch, b.proposedEpoch);
    c.compare(Thing::EpochFollowers, a.epochFollowers, b.epochFollowers);
    c.compare(Thing::EpochAcks, a.epochAcks, b.epochAcks);
    c.compare(Thing::NewLeaderAcks, a.newLeaderAcks, b.newLeaderAcks);
    c.compare(Thing::Established, a.established, b.established);
    c.compare(Thing::LastLogged, a.lastLogged, b.lastLogged);
    c.compare(Thing::LastSynced, a.lastSynced, b.lastSynced);
    c.compare(Thing::LastCommitted, a.lastCommitted, b.lastCommitted);
    c.compare(Thing::LastApplied, a.lastApplied, b.lastApplied);
    c.compare(Thing::Snapshot, a.snapshotZxid, b.snapshotZxid);
    c.compare(Thing::CutAway, countOf(a.cut), countOf(b.cut));
    c.compare(Thing::Connected, connectedOf(a), connectedOf(b));
    c.compare(Thing::TimeOut, a.timeoutDeadline, b.timeoutDeadline);
    c.compare(Thing::FinalizeWait, a.finalizeDeadline, b.finalizeDeadline);
    c.compare(Thing::DiskTimes, std::int64_t{a.diskTimes}, std::int64_t{b.diskTimes});
    c.compare(Thing::ClockDrift, std::int64_t{a.clockDrift}, std::int64_t{b.clockDrift});
}

void compareProposals(const ClusterView &a, const ClusterView &b, ServerId leader,
                      std::vector<ViewChange> &changes)
{
    std::map<Zxid, std::pair<std::optional<std::vector<ServerId>>, std::optional<std::vector<ServerId>>>>
        both;
    for (const PendingProposal &pending : a.pending)
        if (pending.leader == leader)
            both[pending.zxid].first = pending.acks;
    for (const PendingProposal &pending : b.pending)
        if (pending.leader == leader)
            both[pending.zxid].second = pending.acks;
    for (const auto &[zxid, acks] : both)
        if (acks.first != acks.second)
            changes.push_back({leader,
                               {},
                               ChangedThing::ProposalAcks,
                               zxid,
                               acks.first ? ChangeValue(*acks.first) : ChangeValue(),
                               acks.second ? ChangeValue(*acks.second) : ChangeValue()});
}

void compareLinks(const ClusterView &a, const ClusterView &b, std::vector<ViewChange> &changes)
{
    std::set<DirectedLink> cuts(a.cuts.begin(), a.cuts.end());
    cuts.insert(b.cuts.begin(), b.cuts.end());
    for (const DirectedLink &link : cuts)
        ViewDifference{changes, link.from, link.to}.compare(ChangedThing::Cut, a.isCut(link.from, link.to),
                                                            b.isCut(link.from, link.to));
    std::map<DirectedLink, std::pair<LinkCondition, LinkCondition>> slow;
    for (const LinkCondition &link : a.slowLinks)
        slow[{link.from, link.to}].first = link;
    for (const LinkCondition &link : b.slowLinks)
        slow[{link.from, link.to}].second = link;
    for (const auto &[link, conditions] : slow) {
        const ViewDifference c{changes, link.from, link.to};
        c.compare(ChangedThing::LinkDelay, conditions.first.delay, conditions.second.delay);
        c.compare(ChangedThing::LinkLoss, std::int64_t{conditions.first.lossPercent},
                  std::int64_t{conditions.second.lossPercent});
    }
}

void compareClients(const ClientView &a, const ClientView &b, std::vector<ViewChange> &changes)
{
    const ViewDifference c{changes, b.id};
    const auto reached = [](const ClientView &client) {
        return client.connected ? client.server : ServerId{};
    };
    c.compare(ChangedThing::ClientServer, reached(a), reached(b));
    c.compare(ChangedThing::ClientState, a.state, b.state);
    c.compare(ChangedThing::ClientWaiting, std::int64_t{a.waiting}, std::int64_t{b.waiting});
    c.compare(ChangedThing::ClientSession, a.session, b.session);
}

// Every path that one transaction may have changed.
void pathsOf(const Transaction &transaction, std::set<std::string> &paths)
{
    if (transaction.kind == OperationKind::Error)
        return;
    if (!transaction.path.empty())
        paths.insert(transaction.path);
    paths.insert(transaction.ephemerals.begin(), transaction.ephemerals.end());
    for (const Transaction &part : transaction.parts)
        pathsOf(part, paths);
}

// After these a tree is another one as a whole.
bool replacesTree(const Event &event)
{
    return event.is<SnapshotLoaded>() || event.is<LogTruncated>() || event.is<SyncAbandoned>() ||
           event.is<ServerStarted>() || event.is<ServerCrashed>() || event.is<DiskLost>();
}

std::shared_ptr<const DataNode> nodeAt(const ServerTree &server, const std::string &path)
{
    const auto *node = server.tree.nodes().find(path);
    return node ? *node : nullptr;
}

} // namespace

std::vector<ViewChange> differenceOf(const ClusterView &before, const ClusterView &after)
{
    std::vector<ViewChange> changes;
    for (const ServerView &server : after.servers) {
        const ServerView *old = before.server(server.id);
        ServerView none;
        none.id = server.id;
        compareServers(old ? *old : none, server, changes);
        compareProposals(before, after, server.id, changes);
    }
    compareLinks(before, after, changes);
    for (const ClientView &client : after.clients) {
        const ClientView *old = before.client(client.id);
        compareClients(old ? *old : ClientView{}, client, changes);
    }
    return changes;
}

std::vector<MessageChange> messagesBetween(const History &history, EventIndex begin, EventIndex end,
                                           std::size_t most)
{
    std::vector<MessageChange> groups;
    for (EventIndex i = begin; i < std::min(end, history.size()) && groups.size() <= most; ++i) {
        const Event &event = history[i];
        std::optional<MessageFate> fate;
        MessageId message = 0;
        if (const auto *sent = event.as<MessageSent>())
            fate = MessageFate::Sent, message = sent->message;
        else if (const auto *delivered = event.as<MessageDelivered>())
            fate = MessageFate::Delivered, message = delivered->message;
        else if (const auto *lost = event.as<MessageLost>())
            fate = MessageFate::Lost, message = lost->message;
        else if (const auto *blocked = event.as<MessageBlocked>())
            fate = MessageFate::Blocked, message = blocked->message;
        if (!fate)
            continue;
        const MessageRecord &record = history.message(message);
        const MessageKind kind = kindOf(record.message);
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const MessageChange &group) {
            return group.fate == *fate && group.kind == kind && group.from == record.from;
        });
        if (same == groups.end())
            groups.push_back({*fate, kind, record.from, {record.to}, message});
        else if (std::find(same->to.begin(), same->to.end(), record.to) == same->to.end())
            same->to.push_back(record.to);
    }
    if (groups.size() > most)
        groups.resize(most);
    return groups;
}

bool touchesTrees(const History &history, EventIndex begin, EventIndex end)
{
    for (EventIndex i = begin; i < std::min(end, history.size()); ++i)
        if (history[i].is<Applied>() || replacesTree(history[i]))
            return true;
    return false;
}

std::vector<NodeDifference> nodesBetween(const History &history, EventIndex begin, EventIndex end,
                                         const TreeView &before, const TreeView &after, std::size_t most)
{
    std::map<ServerId, std::set<std::string>> touched;
    std::set<ServerId> replaced;
    for (EventIndex i = begin; i < std::min(end, history.size()); ++i) {
        const Event &event = history[i];
        const ServerId here = event.where.server();
        if (replacesTree(event))
            replaced.insert(here);
        const auto *applied = event.as<Applied>();
        if (!applied)
            continue;
        if (applied->reason == ApplyReason::Replayed)
            replaced.insert(here); // any number of transactions
        const ServerTree *server = after.server(here);
        if (!server)
            continue;
        // In the log by now, or (behind a snapshot) told by whoever logged it.
        for (const ServerTree &holder : after.servers()) {
            const TransactionLog &log = holder.store.log;
            const std::size_t next = log.firstAfter(applied->zxid);
            if (next > 0 && log.at(next - 1)->zxid == applied->zxid) {
                pathsOf(*log.at(next - 1), touched[here]);
                break;
            }
        }
    }
    std::vector<NodeDifference> found;
    for (const ServerTree &server : after.servers()) {
        const ServerTree *old = before.server(server.id);
        if (!old)
            continue;
        if (replaced.contains(server.id) && !(old->tree == server.tree))
            found.push_back({server.id, {}, nullptr, nullptr, old->tree.size(), server.tree.size()});
        for (const std::string &path : touched[server.id]) {
            const auto was = nodeAt(*old, path);
            const auto is = nodeAt(server, path);
            if (was != is && !(was && is && *was == *is) && found.size() < most)
                found.push_back({server.id, path, was, is, 0, 0});
        }
    }
    return found;
}

} // namespace zablab
