// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/client_requests.h"

#include "engine/protocol/client_replies.h"

#include <algorithm>

namespace zablab {

namespace {

bool goesToLeader(OperationKind kind) { return isWrite(kind) || kind == OperationKind::Sync; }

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

void ClientRequests::disconnected(ClientId client)
{
    waiting_.erase(client);
    watches_.disconnected(client);
    std::erase_if(lateNotices_, [&](const auto &notice) { return notice.client == client; });
    std::erase_if(failed_, [&](const auto &failed) { return failed.first.first == client; });
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
    const ClientId client{static_cast<std::int32_t>(transaction.session.value)};
    const auto place = waiting_.find(client);
    if (place == waiting_.end() || place->second.empty() || place->second.front().xid != transaction.cxid)
        return; // asked elsewhere, or over a connection that is gone
    effects.send(client, Channel::Client,
                 replyToWrite(*place->second.front().operation, transaction, changes, database.tree()));
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
    ReplyBody body;
    body.path = place->second.front().operation->path;
    reply.body = std::make_shared<const ReplyBody>(std::move(body));
    effects.send(client, Channel::Client, reply);
    place->second.pop_front();
    answerReads(client, database, effects);
}

void ClientRequests::failed(SessionId session, std::int32_t cxid, ErrorCode error, const Database &database,
                            Effects &effects)
{
    const ClientId client{static_cast<std::int32_t>(session.value)};
    const auto place = waiting_.find(client);
    if (place == waiting_.end())
        return;
    const auto asked = [&](const ClientRequest &request) { return request.xid == cxid; };
    if (std::none_of(place->second.begin(), place->second.end(), asked))
        return;
    failed_[{client, cxid}] = error;
    answerReads(client, database, effects);
}

void ClientRequests::answerReads(ClientId client, const Database &database, Effects &effects)
{
    std::deque<ClientRequest> &queue = waiting_[client];
    while (!queue.empty()) {
        const ClientRequest &request = queue.front();
        if (const auto failed = failed_.find({client, request.xid}); failed != failed_.end()) {
            effects.send(
                client, Channel::Client,
                ClientReply{request.xid, database.lastProcessed(), failed->second, request.operation->kind});
            failed_.erase(failed);
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
    for (const auto &[client, queue] : waiting_)
        effects.add(effect::Close{client, Channel::Client});
    waiting_.clear();
    failed_.clear();
    watches_.clear();
    lateNotices_.clear();
}

} // namespace zablab
