// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/client_requests.h"

#include "engine/protocol/client_replies.h"
#include "engine/protocol/sessions.h"

#include <algorithm>

namespace zablab {

namespace {

bool goesToLeader(OperationKind kind) { return isWrite(kind) || kind == OperationKind::Sync; }

} // namespace

void ClientRequests::connected(ClientId client, Instant now)
{
    disconnected(client); // a newer connection replaces the older
    connections_[client].heard = now;
}

void ClientRequests::disconnected(ClientId client)
{
    const auto place = connections_.find(client);
    if (place == connections_.end())
        return;
    const ClientConnection &connection = place->second;
    if (connection.touched)
        goneTouched_.push_back({connection.session, connection.timeout});
    if (const auto held = sessions_.find(connection.session);
        held != sessions_.end() && held->second == client)
        sessions_.erase(held);
    connections_.erase(place);
    watches_.disconnected(client);
    std::erase_if(lateNotices_, [&](const auto &notice) { return notice.client == client; });
    std::erase_if(failed_, [&](const auto &failed) { return failed.first.first == client; });
}

ClientConnection *ClientRequests::find(ClientId client)
{
    const auto place = connections_.find(client);
    return place == connections_.end() ? nullptr : &place->second;
}

const ClientConnection *ClientRequests::find(ClientId client) const
{
    const auto place = connections_.find(client);
    return place == connections_.end() ? nullptr : &place->second;
}

void ClientRequests::close(ClientId client, Effects &effects)
{
    effects.add(effect::Close{client, Channel::Client});
    disconnected(client);
}

void ClientRequests::bind(ClientId client, SessionId session, Duration timeout, ClientConnection::Stage stage,
                          Effects &effects)
{
    if (const auto held = sessions_.find(session); held != sessions_.end() && held->second != client)
        close(held->second, effects);
    ClientConnection &connection = connections_[client];
    if (connection.session != session)
        sessions_.erase(connection.session);
    connection.stage = stage;
    connection.session = session;
    connection.timeout = timeout;
    sessions_[session] = client;
}

void ClientRequests::open(ClientId client, ClientConnection &connection, SessionOpening how, Effects &effects)
{
    connection.stage = ClientConnection::Stage::Open;
    effects.fact(SessionOpened{client, connection.session, connection.timeout, how});
    effects.send(client, Channel::Client,
                 ConnectResponse{connection.timeout, connection.session, passwordOf(connection.session)});
}

bool ClientRequests::revalidated(SessionId session, bool valid, Effects &effects)
{
    const auto held = sessions_.find(session);
    if (held == sessions_.end())
        return false;
    const ClientId client = held->second;
    ClientConnection &connection = connections_.at(client);
    if (connection.stage != ClientConnection::Stage::Revalidating)
        return false;
    if (valid)
        open(client, connection, SessionOpening::Reattached, effects);
    else
        refuse(client, session, SessionRefusal::Expired, effects);
    return true;
}

void ClientRequests::refuse(ClientId client, SessionId session, SessionRefusal why, Effects &effects)
{
    effects.fact(SessionRefused{client, session, why});
    // The client must know that this session is over; otherwise it has nothing to do but to try elsewhere.
    if (why == SessionRefusal::Expired || why == SessionRefusal::WrongPassword)
        effects.send(client, Channel::Client, ConnectResponse{{}, {}, std::string(16, '\0')});
    close(client, effects);
}

void ClientRequests::drop(ClientId client, std::int32_t xid, Effects &effects)
{
    effects.fact(RequestRefused{client, xid});
    close(client, effects);
}

void ClientRequests::dropSilent(Instant now, Effects &effects)
{
    for (auto place = connections_.begin(); place != connections_.end();) {
        const auto &[client, connection] = *place++;
        if (connection.stage == ClientConnection::Stage::Open && connection.heard + connection.timeout < now)
            close(client, effects);
    }
}

SessionTouches ClientRequests::takeTouches()
{
    std::vector<SessionTouch> touches;
    touches.swap(goneTouched_);
    for (auto &[client, connection] : connections_) {
        if (connection.touched)
            touches.push_back({connection.session, connection.timeout});
        connection.touched = false;
    }
    return touches.empty() ? nullptr : std::make_shared<const std::vector<SessionTouch>>(std::move(touches));
}

bool ClientRequests::accept(ClientId client, const ClientRequest &request, bool behindWrites,
                            const Database &database, Effects &effects)
{
    if (request.operation->kind != OperationKind::Ping)
        effects.fact(RequestReceived{client, request.xid, request.operation->kind});
    ClientConnection &connection = connections_.at(client);
    if (!behindWrites && !goesToLeader(request.operation->kind) &&
        request.operation->kind != OperationKind::Ping) {
        answerRead(client, request, database, watches_, effects);
        return false;
    }
    connection.waiting.push_back(request);
    if (goesToLeader(request.operation->kind))
        return true;
    answerReads(client, connection, database, effects);
    return false;
}

void ClientRequests::fireWatches(const NodeChanges &changes, Zxid zxid, bool now, Effects &effects)
{
    const auto notices = watches_.fire(changes, zxid);
    if (now)
        tellWatchers(notices, effects);
    else
        lateNotices_.insert(lateNotices_.end(), notices.begin(), notices.end());
}

void ClientRequests::applied(const Transaction &transaction, const NodeChanges &changes,
                             const Database &database, Effects &effects)
{
    const auto held = sessions_.find(transaction.session);
    if (held == sessions_.end())
        return; // asked elsewhere, or over a connection that is gone
    const ClientId client = held->second;
    ClientConnection &connection = connections_.at(client);
    if (transaction.kind == OperationKind::CreateSession) {
        if (connection.stage == ClientConnection::Stage::Creating)
            open(client, connection, SessionOpening::Created, effects);
        return;
    }
    const bool asked = connection.stage == ClientConnection::Stage::Open && !connection.waiting.empty() &&
                       connection.waiting.front().xid == transaction.cxid;
    if (asked && transaction.kind == OperationKind::Error && transaction.error == ErrorCode::SessionMoved) {
        // A matter of this connection, not of the request: the client is elsewhere by now (ZOOKEEPER-710).
        drop(client, transaction.cxid, effects);
        return;
    }
    if (asked) {
        effects.send(
            client, Channel::Client,
            replyToWrite(*connection.waiting.front().operation, transaction, changes, database.tree()));
        connection.waiting.pop_front();
    }
    if (transaction.kind == OperationKind::CloseSession) {
        close(client, effects);
        return;
    }
    if (asked)
        answerReads(client, connection, database, effects);
}

void ClientRequests::synced(SessionId session, std::int32_t cxid, const Database &database, Effects &effects)
{
    const auto held = sessions_.find(session);
    if (held == sessions_.end())
        return;
    ClientConnection &connection = connections_.at(held->second);
    if (connection.waiting.empty() || connection.waiting.front().xid != cxid)
        return;
    ClientReply reply;
    reply.xid = cxid;
    reply.kind = OperationKind::Sync;
    reply.zxid = database.lastProcessed();
    ReplyBody body;
    body.path = connection.waiting.front().operation->path;
    reply.body = std::make_shared<const ReplyBody>(std::move(body));
    effects.send(held->second, Channel::Client, reply);
    connection.waiting.pop_front();
    answerReads(held->second, connection, database, effects);
}

void ClientRequests::failed(SessionId session, std::int32_t cxid, ErrorCode error, const Database &database,
                            Effects &effects)
{
    const auto held = sessions_.find(session);
    if (held == sessions_.end())
        return;
    ClientConnection &connection = connections_.at(held->second);
    const auto asked = [&](const ClientRequest &request) { return request.xid == cxid; };
    if (std::none_of(connection.waiting.begin(), connection.waiting.end(), asked))
        return;
    failed_[{held->second, cxid}] = error;
    answerReads(held->second, connection, database, effects);
}

void ClientRequests::answerReads(ClientId client, ClientConnection &connection, const Database &database,
                                 Effects &effects)
{
    std::deque<ClientRequest> &queue = connection.waiting;
    while (!queue.empty()) {
        const ClientRequest &request = queue.front();
        if (const auto failed = failed_.find({client, request.xid}); failed != failed_.end()) {
            effects.send(
                client, Channel::Client,
                ClientReply{request.xid, database.lastProcessed(), failed->second, request.operation->kind});
            failed_.erase(failed);
        } else if (request.operation->kind == OperationKind::Ping) {
            effects.send(
                client, Channel::Client,
                ClientReply{request.xid, database.lastProcessed(), ErrorCode::Ok, OperationKind::Ping});
        } else if (!goesToLeader(request.operation->kind)) {
            answerRead(client, request, database, watches_, effects);
        } else {
            break;
        }
        queue.pop_front();
    }
}

void ClientRequests::closeAll(Effects &effects)
{
    for (const auto &[client, connection] : connections_)
        effects.add(effect::Close{client, Channel::Client});
    connections_.clear();
    sessions_.clear();
    goneTouched_.clear();
    failed_.clear();
    watches_.clear();
    lateNotices_.clear();
}

} // namespace zablab
