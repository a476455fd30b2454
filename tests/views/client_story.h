// SPDX-License-Identifier: GPL-3.0-or-later
//
// Clients of a healthy ensemble, written by hand: what they ask, what is committed, what they are answered.
// Everything goes through S1; S3 leads. The right answers come from a tree that the story keeps.
#pragma once

#include "tests/views/promise_story.h"

#include <map>
#include <memory>

namespace zablab::testing {

inline Operation operation(OperationKind kind, std::string path, std::string data = {})
{
    Operation asked;
    asked.kind = kind;
    asked.path = std::move(path);
    asked.data = std::move(data);
    return asked;
}
inline Operation create(std::string path, CreateMode mode = CreateMode::Persistent, std::string data = {})
{
    Operation asked = operation(OperationKind::Create, std::move(path), std::move(data));
    asked.mode = mode;
    return asked;
}
inline Operation watching(Operation asked)
{
    asked.watch = WatchMode::OneShot;
    return asked;
}

class ClientStory : public PromiseStory {
public:
    static constexpr Duration kTimeout = Duration::seconds(8);

    ClientStory()
    {
        startAll();
        establish(Epoch{1}, {});
    }

    DataTree tree;
    Zxid lastZxid{1, 0};

    static ClientId c(int id) { return ClientId{id}; }
    static SessionId sessionOf(int client) { return SessionId{0x100 + client}; }

    // The client gets a session over its connection to `server`.
    void opens(int client, ServerId server = kS1)
    {
        Transaction session;
        session.kind = OperationKind::CreateSession;
        session.session = sessionOf(client);
        session.ttl = kTimeout;
        commits(session);
        connects(client, server);
    }
    void connects(int client, ServerId server)
    {
        tell(c(client), ConnectionOpened{server, Channel::Client});
        tell(server, ConnectionOpened{c(client), Channel::Client});
        servers_[client] = server;
        deliver(send(server, c(client), ConnectResponse{kTimeout, sessionOf(client), "0123456789abcdef"},
                     Channel::Client));
    }
    std::int32_t asks(int client, Operation asked)
    {
        const std::int32_t xid = ++xids_[client];
        tell(c(client), ClientAsked{c(client), xid, asked.kind});
        deliver(send(c(client), servers_[client],
                     ClientRequest{xid, std::make_shared<const Operation>(std::move(asked))},
                     Channel::Client));
        return xid;
    }
    // Sets watches again, after a reconnect.
    void asksWatchesAgain(int client, WatchList list)
    {
        Operation asked;
        asked.kind = OperationKind::SetWatches;
        asked.watches = std::move(list);
        deliver(send(c(client), servers_[client],
                     ClientRequest{-8, std::make_shared<const Operation>(std::move(asked))},
                     Channel::Client));
    }
    // What a leader makes of it, if nothing is wrong with it.
    Transaction of(int client, std::int32_t xid, const Operation &asked) const
    {
        Transaction made;
        made.kind = asked.kind;
        made.session = sessionOf(client);
        made.cxid = xid;
        made.path = asked.path;
        made.data = asked.data;
        made.mode = asked.mode;
        made.ttl = asked.ttl;
        if (asked.kind == OperationKind::SetData)
            made.version = tree.find(asked.path)->version + 1;
        if (asked.kind == OperationKind::Create) {
            const std::int32_t number = tree.find(parentPath(asked.path))->cversion;
            made.version = number + 1;
            if (isSequential(asked.mode)) {
                char suffix[16];
                std::snprintf(suffix, sizeof suffix, "%010d", number);
                made.path += suffix;
            }
        }
        if (asked.kind == OperationKind::CloseSession)
            made.ephemerals = tree.ephemeralsOf(made.session);
        for (const Operation &part : asked.parts)
            made.parts.push_back(of(client, xid, part));
        return made;
    }
    static Transaction failed(int client, std::int32_t xid, ErrorCode error)
    {
        Transaction made;
        made.kind = OperationKind::Error;
        made.error = error;
        made.session = sessionOf(client);
        made.cxid = xid;
        return made;
    }
    Zxid commits(Transaction made)
    {
        made.zxid = lastZxid = lastZxid.next();
        made.time = Instant{lastZxid.counter * 1000};
        tree.apply(made);
        write(lastZxid, std::make_shared<const Transaction>(std::move(made)));
        return lastZxid;
    }
    void replies(int client, ClientReply reply, bool arrives = true)
    {
        const MessageId sent = send(servers_[client], c(client), reply, Channel::Client);
        if (!arrives)
            return;
        deliver(sent);
        tell(c(client), ClientTold{c(client), reply.xid, ClientOutcome::Answered, reply.error});
    }
    void tells(int client, WatchEventType type, std::string path, Zxid zxid)
    {
        deliver(send(servers_[client], c(client), WatchEvent{type, std::move(path), zxid}, Channel::Client));
    }
    ClientReply replyTo(std::int32_t xid, OperationKind kind) const
    {
        ClientReply reply;
        reply.xid = xid;
        reply.kind = kind;
        reply.zxid = lastZxid;
        return reply;
    }
    ClientReply readReply(std::int32_t xid, const Operation &asked) const
    {
        ClientReply reply = replyTo(xid, asked.kind);
        const DataNode *node = tree.find(asked.path);
        if (!node) {
            reply.error = ErrorCode::NoNode;
            return reply;
        }
        ReplyBody body;
        body.stat = tree.statOf(asked.path);
        if (asked.kind == OperationKind::GetData)
            body.data = node->data;
        if (asked.kind == OperationKind::GetChildren)
            body.children = tree.children(asked.path);
        reply.body = std::make_shared<const ReplyBody>(std::move(body));
        return reply;
    }
    // From the wish to the answer.
    Zxid writes(int client, const Operation &asked)
    {
        const std::int32_t xid = asks(client, asked);
        const Zxid zxid = commits(of(client, xid, asked));
        replies(client, replyTo(xid, asked.kind));
        return zxid;
    }
    void reads(int client, const Operation &asked)
    {
        const std::int32_t xid = asks(client, asked);
        replies(client, readReply(xid, asked));
    }
    void deliver(MessageId message)
    {
        const Party to = history_.message(message).to;
        now_ = now_ + Duration{10};
        history_.append({now_, kNoEvent, to, MessageDelivered{message}});
    }
    std::string broken() const { return firstBroken(); }

private:
    std::map<int, ServerId> servers_;
    std::map<int, std::int32_t> xids_;
};

} // namespace zablab::testing
