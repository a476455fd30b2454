// SPDX-License-Identifier: GPL-3.0-or-later
//
// Requests and answers: whether a session's are in its order, whether an answer to a write names its own
// transaction, and whether an answer to a read is what the reference tree holds.
#include "engine/views/client_guarantees.h"

#include "engine/protocol/paths.h"
#include "engine/protocol/zxid_sequence.h"

#include <algorithm>

namespace zablab {

namespace {

bool readsNode(OperationKind kind)
{
    return kind == OperationKind::Exists || kind == OperationKind::GetData ||
           kind == OperationKind::GetChildren;
}

} // namespace

void ClientGuarantees::update(const History &history, EventIndex index)
{
    const Event &event = history[index];
    const Now now{index, event.at, event.where};
    const ServerId server = event.where.server();
    if (const auto *sent = event.as<MessageSent>()) {
        const MessageRecord &record = history.message(sent->message);
        if (record.channel == Channel::Client) {
            if (const auto *request = std::get_if<ClientRequest>(&record.message))
                requested(now, record.from.client(), *request);
            else if (const auto *reply = std::get_if<ClientReply>(&record.message))
                replied(now, server, record.to.client(), *reply);
            else if (const auto *watch = std::get_if<WatchEvent>(&record.message))
                watches_.told(index, server, record.to.client(), *watch);
            else if (const auto *response = std::get_if<ConnectResponse>(&record.message);
                     response && response->session != SessionId{}) {
                sessions_[response->session].client = record.to.client();
                sessions_[response->session].opened = true;
            }
        } else if (const auto *snap = std::get_if<Snap>(&record.message)) {
            sameTree(now, snap->zxid, snap->tree);
        }
    } else if (event.is<Proposed>()) {
        if (const TransactionPtr &transaction = history.proposal(index);
            transaction && transaction->kind == OperationKind::CreateSession)
            touch(now, server, transaction->session); // a session begins with its proposal
    } else if (const auto *delivered = event.as<MessageDelivered>()) {
        const MessageRecord &record = history.message(delivered->message);
        if (event.where.isClient()) {
            const ClientId client = event.where.client();
            if (const auto *reply = std::get_if<ClientReply>(&record.message))
                replyArrived(now, client, *reply);
            else if (const auto *response = std::get_if<ConnectResponse>(&record.message))
                clients_[client].session = response->session;
        } else {
            touched(now, server, record);
        }
    } else if (event.is<Committed>()) {
        advance(now);
    } else if (const auto *applied = event.as<Applied>()) {
        if (applied->reason == ApplyReason::Committed)
            if (const TransactionPtr &transaction = book_.find(applied->zxid)) {
                const auto closing = closings_.find(applied->zxid);
                watches_.applied(server, *transaction,
                                 closing != closings_.end() ? closing->second.ephemerals
                                                            : transaction->ephemerals);
            }
    } else if (const auto *asks = event.as<ClientAsked>()) {
        asked(now, *asks);
    } else if (const auto *knows = event.as<ClientTold>()) {
        told(now, *knows);
    } else if (const auto *opened = event.as<ConnectionOpened>()) {
        if (opened->channel != Channel::Client)
            return;
        if (event.where.isClient())
            clients_[event.where.client()].waiting.clear();
        else
            watches_.disconnected(server, opened->peer.client());
    } else if (const auto *lost = event.as<ConnectionClosed>()) {
        if (lost->channel != Channel::Client)
            return;
        if (event.where.isClient()) {
            clients_[event.where.client()].waiting.clear();
            watches_.disconnected(lost->peer.server(), event.where.client());
        } else {
            watches_.disconnected(server, lost->peer.client());
        }
    } else if (event.is<LeaderEstablished>()) {
        established_[server] = clock(server, event.at);
        advance(now);
    } else if (event.is<ServerCrashed>()) {
        watches_.stopped(server);
    } else if (const auto *serving = event.as<ServingChanged>()) {
        if (!serving->serving)
            watches_.stopped(server);
    } else if (const auto *drift = event.as<ClockDriftChanged>()) {
        drifts(now, drift->partsPerMillion);
    } else if (const auto *revalidated = event.as<SessionRevalidated>()) {
        if (revalidated->valid)
            touch(now, server, revalidated->session);
    } else if (const auto *late = event.as<SessionExpired>()) {
        expired(now, *late);
    } else if (const auto *over = event.as<SessionClosed>()) {
        closed(now, *over);
    }
}

SessionId ClientGuarantees::sessionOf(ClientId client) const
{
    const auto place = clients_.find(client);
    return place != clients_.end() ? place->second.session : SessionId{};
}

ClientGuarantees::Ask *ClientGuarantees::find(Client &client, std::int32_t xid)
{
    const auto place = std::lower_bound(client.asks.begin(), client.asks.end(), xid,
                                        [](const Ask &ask, std::int32_t wanted) { return ask.xid < wanted; });
    return place != client.asks.end() && place->xid == xid ? &*place : nullptr;
}

void ClientGuarantees::asked(const Now &, const ClientAsked &fact)
{
    Client &client = clients_[fact.client];
    if (fact.xid <= 0 || find(client, fact.xid))
        return;
    while (client.asks.size() > 1000 && client.asks.front().told)
        client.asks.pop_front();
    if (!client.asks.empty() && client.asks.back().xid > fact.xid)
        client.asks.clear(); // it counts from the beginning again
    Ask ask;
    ask.xid = fact.xid;
    ask.kind = fact.kind;
    ask.answeredBefore = answeredWrites_;
    client.asks.push_back(std::move(ask));
}

void ClientGuarantees::requested(const Now &now, ClientId id, const ClientRequest &request)
{
    if (!request.operation)
        return;
    if (request.operation->kind == OperationKind::SetWatches)
        clients_[id].watchesAgain = request.operation;
    if (request.xid <= 0)
        return; // a ping, or watches that are set again
    asked(now, ClientAsked{id, request.xid, request.operation->kind});
    Client &client = clients_[id];
    Ask *ask = find(client, request.xid);
    ask->kind = request.operation->kind;
    ask->operation = request.operation;
    ask->session = sessionOf(id);
    ask->committedThen = ensemble_.committed.last();
    sessions_[ask->session].client = id;
    client.waiting.push_back(request.xid);
}

void ClientGuarantees::replied(const Now &now, ServerId server, ClientId id, const ClientReply &reply)
{
    Client &client = clients_[id];
    const Ask *ask = reply.xid > 0 ? find(client, reply.xid) : nullptr;
    if (reply.error == ErrorCode::ConnectionLoss)
        return; // the server does not serve; nothing is answered
    const DataTreePtr shown = reference_.at(reply.zxid);
    static const Operation kNothing{};
    if (ask && ask->operation)
        watches_.answered(now.index, server, id, *ask->operation, reply, shown.get());
    else if (reply.kind == OperationKind::SetWatches && client.watchesAgain)
        watches_.answered(now.index, server, id, *client.watchesAgain, reply, shown.get());
    else
        watches_.answered(now.index, server, id, kNothing, reply, nullptr);
    if (!ask || !ask->operation)
        return;
    if (isWrite(ask->kind)) {
        writeReplied(now, *ask, id, reply);
    } else if (ask->kind == OperationKind::Sync) {
        // A leader that has been replaced without knowing it answers too: a sync is no quorum operation. What is
        // promised is what was committed up to the epoch that the server is in.
        const Epoch epoch = ensemble_.servers.at(server).currentEpoch;
        if (reply.error == ErrorCode::Ok && epoch >= ask->committedThen.leaderEpoch())
            expect(now, Guarantee::SyncThenRead, reply.zxid >= ask->committedThen, [&] {
                return "answers the sync of " + name(id) + " at " + toText(reply.zxid) + "; " +
                       toText(ask->committedThen) + " was committed before it was asked";
            });
    } else if (readsNode(ask->kind)) {
        readReplied(now, *ask, reply);
    }
}

void ClientGuarantees::writeReplied(const Now &now, const Ask &ask, ClientId client, const ClientReply &reply)
{
    const TransactionPtr &transaction = book_.find(reply.zxid);
    expect(now, Guarantee::LinearizableWrites, ensemble_.committed.contains(reply.zxid), [&] {
        return "answers the write of " + name(client) + " with " + toText(reply.zxid) +
               ", which is not committed";
    });
    if (!transaction)
        return; // a history put together by hand may not say what it was
    const bool own = transaction->session == ask.session && transaction->cxid == ask.xid;
    expect(now, Guarantee::LinearizableWrites, own, [&] {
        return "answers request " + std::to_string(ask.xid) + " of " + name(client) + " with " +
               toText(reply.zxid) + ", which is another transaction";
    });
    if (!own)
        return;
    const bool failed = transaction->kind == OperationKind::Error;
    expect(now, Guarantee::LinearizableWrites, reply.error == (failed ? transaction->error : ErrorCode::Ok),
           [&] { return "answers " + toText(reply.zxid) + " with another result than it had"; });
    if (!reply.body)
        return;
    if (!failed && !reply.body->path.empty())
        expect(now, Guarantee::LinearizableWrites, reply.body->path == transaction->path, [&] {
            return "answers that " + reply.body->path + " was created; it was " + transaction->path;
        });
    if (ask.kind == OperationKind::Multi) {
        bool fits = reply.body->results.size() == transaction->parts.size();
        for (std::size_t i = 0; fits && i < transaction->parts.size(); ++i)
            fits = reply.body->results[i].error == transaction->parts[i].error;
        expect(now, Guarantee::AtomicMulti, fits, [&] {
            return "answers the multi " + toText(reply.zxid) + " with results that it did not have";
        });
        return;
    }
    const DataTreePtr tree = reference_.at(reply.zxid);
    if (failed || !tree || reply.body->stat == Stat{})
        return;
    const std::string path =
        transaction->kind == OperationKind::Reconfig ? std::string(kConfigPath) : transaction->path;
    const DataNode *node = tree->find(path);
    expect(now, Guarantee::ReadsMatchHistory, node && reply.body->stat == tree->statOf(path), [&] {
        return "answers " + toText(reply.zxid) + " with a Stat of " + path +
               " that the node does not have at that zxid";
    });
}

void ClientGuarantees::readReplied(const Now &now, const Ask &ask, const ClientReply &reply)
{
    const Zxid zxid = reply.zxid;
    const bool committed = zxid.isEpochStart() || ensemble_.committed.contains(zxid);
    expect(now, Guarantee::ReadsMatchHistory, committed,
           [&] { return "answers a read at " + toText(zxid) + ", which is not committed"; });
    const DataTreePtr tree = reference_.at(zxid);
    if (!committed || !tree || (reply.error != ErrorCode::Ok && reply.error != ErrorCode::NoNode))
        return;
    const std::string &path = ask.operation->path;
    const DataNode *node = tree->find(path);
    const auto differs = [&](const char *what) {
        return [&, what] {
            return "answers a read of " + path + " at " + toText(zxid) + " with " + what +
                   " than the committed transactions make";
        };
    };
    expect(now, Guarantee::ReadsMatchHistory, (node != nullptr) == (reply.error == ErrorCode::Ok),
           differs(node ? "no node rather" : "another result"));
    if (!node || reply.error != ErrorCode::Ok || !reply.body)
        return;
    expect(now, Guarantee::ReadsMatchHistory, reply.body->stat == tree->statOf(path),
           differs("another Stat"));
    if (ask.kind == OperationKind::GetData)
        expect(now, Guarantee::ReadsMatchHistory, reply.body->data == node->data, differs("other data"));
    if (ask.kind == OperationKind::GetChildren) {
        std::vector<std::string> names = reply.body->children;
        std::sort(names.begin(), names.end());
        expect(now, Guarantee::ReadsMatchHistory, names == tree->children(path), differs("other children"));
    }
}

// At the client: in the order in which it asked, and never back in time, whichever server answers.
void ClientGuarantees::replyArrived(const Now &now, ClientId id, const ClientReply &reply)
{
    Client &client = clients_[id];
    // A ping's zxid is nothing that the client library hands on or remembers (ClientCnxn.readResponse).
    if (reply.error == ErrorCode::ConnectionLoss || reply.kind == OperationKind::Ping)
        return;
    if (reply.xid > 0) {
        const bool next = !client.waiting.empty() && client.waiting.front() == reply.xid;
        expect(now, Guarantee::SessionOrder, next, [&] {
            return "is answered request " + std::to_string(reply.xid) + " while it waits for " +
                   (client.waiting.empty() ? std::string("none")
                                           : "request " + std::to_string(client.waiting.front()));
        });
        std::erase(client.waiting, reply.xid);
    }
    Session &session = sessions_[sessionOf(id)];
    expect(now, Guarantee::SessionOrder, reply.zxid >= session.seen, [&] {
        return "is answered at " + toText(reply.zxid) + " after it has seen " + toText(session.seen);
    });
    session.seen = std::max(session.seen, reply.zxid);
}

void ClientGuarantees::told(const Now &, const ClientTold &fact)
{
    Client &client = clients_[fact.client];
    Ask *ask = find(client, fact.xid);
    if (!ask)
        return;
    ask->told = true;
    if (fact.outcome == ClientOutcome::Answered && isWrite(ask->kind))
        answeredWrites_ = std::max(answeredWrites_, ask->committed);
}

} // namespace zablab
