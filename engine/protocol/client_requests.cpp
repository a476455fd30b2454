// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/client_requests.h"

namespace zablab {

namespace {

bool goesToLeader(OperationKind kind) { return isWrite(kind) || kind == OperationKind::Sync; }

ClientReply read(const ClientRequest &request, const Database &database)
{
    ClientReply reply;
    reply.xid = request.xid;
    reply.kind = request.operation->kind;
    reply.zxid = database.lastProcessed();
    const DataNode *node = database.tree().find(request.operation->path);
    if (!node) {
        reply.error = ErrorCode::NoNode;
        return reply;
    }
    ReplyBody body;
    body.stat = database.tree().statOf(request.operation->path);
    if (request.operation->kind == OperationKind::GetData)
        body.data = node->data;
    if (request.operation->kind == OperationKind::GetChildren)
        body.children = database.tree().children(request.operation->path);
    reply.body = std::make_shared<const ReplyBody>(std::move(body));
    return reply;
}

} // namespace

bool ClientRequests::accept(ClientId client, const ClientRequest &request, const Database &database,
                            Effects &effects)
{
    effects.fact(RequestReceived{client, request.xid, request.operation->kind});
    waiting_[client].push_back(request);
    if (goesToLeader(request.operation->kind))
        return true;
    answerReads(client, database, effects);
    return false;
}

void ClientRequests::applied(const Transaction &transaction, const Database &database, Effects &effects)
{
    const ClientId client{static_cast<std::int32_t>(transaction.session.value)};
    const auto place = waiting_.find(client);
    if (place == waiting_.end() || place->second.empty() || place->second.front().xid != transaction.cxid)
        return; // asked elsewhere, or over a connection that is gone
    ClientReply reply;
    reply.xid = transaction.cxid;
    reply.kind = place->second.front().operation->kind;
    reply.zxid = transaction.zxid;
    reply.error = transaction.kind == OperationKind::Error ? transaction.error : ErrorCode::Ok;
    effects.send(client, Channel::Client, reply);
    place->second.pop_front();
    answerReads(client, database, effects);
}

void ClientRequests::synced(SessionId session, std::int32_t cxid, const Database &database, Effects &effects)
{
    const ClientId client{static_cast<std::int32_t>(session.value)};
    const auto place = waiting_.find(client);
    if (place == waiting_.end() || place->second.empty() || place->second.front().xid != cxid)
        return;
    ClientReply reply;
    reply.xid = cxid;
    reply.kind = OperationKind::Sync;
    reply.zxid = database.lastProcessed();
    effects.send(client, Channel::Client, reply);
    place->second.pop_front();
    answerReads(client, database, effects);
}

void ClientRequests::answerReads(ClientId client, const Database &database, Effects &effects)
{
    std::deque<ClientRequest> &queue = waiting_[client];
    while (!queue.empty() && !goesToLeader(queue.front().operation->kind)) {
        effects.fact(ReadServed{client, queue.front().xid, database.lastProcessed()});
        effects.send(client, Channel::Client, read(queue.front(), database));
        queue.pop_front();
    }
}

void ClientRequests::closeAll(Effects &effects)
{
    for (const auto &[client, queue] : waiting_)
        effects.add(effect::Close{client, Channel::Client});
    waiting_.clear();
}

} // namespace zablab
