// SPDX-License-Identifier: GPL-3.0-or-later
//
// The inspector's fields of a message and of a server.
#include "engine/views/sentences.h"

#include <algorithm>

namespace zablab {

namespace {

using Int = std::int64_t;
using Fields = std::vector<Field>;

const char *nameOf(Channel channel)
{
    switch (channel) {
    case Channel::Election:
        return "election";
    case Channel::Quorum:
        return "quorum";
    case Channel::Client:
        break;
    }
    return "client";
}

struct MessageFields {
    Fields &out;

    void add(const char *label, SentenceValue value) const { out.push_back({label, std::move(value)}); }
    void transaction(const TransactionPtr &t) const
    {
        if (!t)
            return;
        add("zxid", t->zxid);
        add("operation", std::string(zablab::nameOf(t->kind)));
        if (t->kind == OperationKind::Error)
            add("error", std::string(zablab::nameOf(t->error)));
        add("path", t->path);
        if (!t->data.empty())
            add("data", t->data);
    }
    void operation(const Operation &o) const
    {
        add("operation", std::string(zablab::nameOf(o.kind)));
        add("path", o.path);
        if (!o.data.empty())
            add("data", o.data);
        if (o.version != -1)
            add("version", Int{o.version});
    }

    void operator()(const Notification &n) const
    {
        add("leader", n.vote.leader);
        add("zxid", n.vote.zxid);
        add("round", n.vote.round);
        add("epoch", n.vote.peerEpoch);
        add("state", n.state);
    }
    void operator()(const Request &m) const
    {
        add("origin", m.origin);
        operation(m.operation);
    }
    void operator()(const Proposal &m) const { transaction(m.transaction); }
    void operator()(const Ack &m) const { add("zxid", m.zxid); }
    void operator()(const Commit &m) const { add("zxid", m.zxid); }
    void operator()(const Ping &m) const { add("zxid", m.zxid); }
    void operator()(const SyncRequest &m) const { add("origin", m.origin); }
    void operator()(const Inform &m) const { transaction(m.transaction); }
    void operator()(const NewLeader &m) const { add("zxid", m.zxid); }
    void operator()(const FollowerInfo &m) const
    {
        add("server", m.sid);
        add("acceptedEpoch", m.acceptedEpoch);
    }
    void operator()(const UpToDate &) const {}
    void operator()(const Diff &m) const { add("zxid", m.zxid); }
    void operator()(const Trunc &m) const { add("zxid", m.zxid); }
    void operator()(const Snap &m) const
    {
        add("zxid", m.zxid);
        if (m.tree)
            add("znodes", static_cast<Int>(m.tree->size()));
    }
    void operator()(const LeaderInfo &m) const { add("newEpoch", m.newEpoch); }
    void operator()(const AckEpoch &m) const
    {
        add("currentEpoch", m.currentEpoch);
        add("zxid", m.lastZxid);
    }
    void operator()(const ClientRequest &m) const
    {
        add("xid", Int{m.xid});
        operation(m.operation);
    }
    void operator()(const ClientReply &m) const
    {
        add("xid", Int{m.xid});
        add("operation", std::string(zablab::nameOf(m.kind)));
        add("zxid", m.zxid);
        add("result", std::string(zablab::nameOf(m.error)));
        if (!m.data.empty())
            add("data", m.data);
        if (m.error == ErrorCode::Ok)
            add("version", Int{m.version});
    }
};

// What has become of the message by `at`.
void addWay(const History &history, MessageId message, Instant at, Fields &out)
{
    const MessageRecord &record = history.message(message);
    const Event &sent = history[record.sent];
    Field last{"arrives", sent.as<MessageSent>() ? sent.as<MessageSent>()->arrives : sent.at};
    out.push_back({"sent", sent.at});
    const EventIndex end = history.endAt(at);
    for (EventIndex i = record.sent + 1; i < end; ++i) {
        const Event &event = history[i];
        if (const auto *delivered = event.as<MessageDelivered>();
            delivered && delivered->message == message) {
            last = {"delivered", event.at};
            break;
        }
        if (const auto *lost = event.as<MessageLost>(); lost && lost->message == message) {
            last = {"lost", event.at};
            break;
        }
        if (const auto *blocked = event.as<MessageBlocked>(); blocked && blocked->message == message)
            last = {"blocked", event.at};
        if (const auto *again = event.as<MessageRetransmitted>(); again && again->message == message) {
            out.push_back({"sentAgain", event.at});
            last = {"arrives", again->arrives};
        }
    }
    out.push_back(std::move(last));
}

} // namespace

std::vector<Field> fieldsOfMessage(const History &history, MessageId message, Instant at)
{
    Fields fields;
    if (message >= history.messageCount())
        return fields;
    const MessageRecord &record = history.message(message);
    fields.push_back({"kind", kindOf(record.message)});
    fields.push_back({"from", valueOf(record.from)});
    fields.push_back({"to", valueOf(record.to)});
    fields.push_back({"channel", std::string(nameOf(record.channel))});
    std::visit(MessageFields{fields}, record.message);
    addWay(history, message, at, fields);
    return fields;
}

std::vector<Field> fieldsOfServer(const ClusterView &view, ServerId id)
{
    Fields fields;
    const ServerView *server = view.server(id);
    if (!server)
        return fields;
    const auto add = [&](const char *label, SentenceValue value) {
        fields.push_back({label, std::move(value)});
    };
    add("server", id);
    if (server->running()) {
        add("state", server->state);
        add("phase", server->phase);
        add("since", server->stateSince);
        if (server->leader)
            add("leader", server->leader);
        add("round", server->round);
        if (server->vote && server->vote->leader) {
            add("vote", server->vote->leader);
            add("voteZxid", server->vote->zxid);
            add("voteEpoch", server->vote->peerEpoch);
        }
        if (server->state == ServerState::Looking)
            add("voteChanges", Int{server->voteChanges});
        if (server->state == ServerState::Leading && server->established)
            add("alive", Int{server->aliveAtLastCheck});
        if (server->state == ServerState::Following || server->state == ServerState::Observing)
            add("lastHeard", server->lastHeard);
        if (server->timeoutDeadline)
            add("deadline", *server->timeoutDeadline);
    } else if (server->liveness == Liveness::Crashed) {
        add("crashed", server->stateSince);
    }
    add("acceptedEpoch", server->acceptedEpoch);
    add("currentEpoch", server->currentEpoch);
    add("lastLogged", server->lastLogged);
    add("lastSynced", server->lastSynced);
    add("lastCommitted", server->lastCommitted);
    if (server->running())
        add("lastApplied", server->lastApplied);
    if (server->snapshotZxid != Zxid{})
        add("snapshot", server->snapshotZxid);
    return fields;
}

const std::vector<const char *> &fieldLabels()
{
    static const std::vector<const char *> labels{
        "kind",          "from",         "to",         "channel",    "sent",          "sentAgain",
        "arrives",       "delivered",    "lost",       "blocked",    "leader",        "zxid",
        "round",         "epoch",        "state",      "origin",     "operation",     "error",
        "path",          "data",         "version",    "server",     "newEpoch",      "znodes",
        "xid",           "result",       "phase",      "since",      "vote",          "voteZxid",
        "voteEpoch",     "voteChanges",  "alive",      "lastHeard",  "deadline",      "crashed",
        "acceptedEpoch", "currentEpoch", "lastLogged", "lastSynced", "lastCommitted", "lastApplied",
        "snapshot"};
    return labels;
}

} // namespace zablab
