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
        text("path", t->path);
        text("data", t->data);
        session(t->session);
        number("parts", t->parts.size());
        number("ephemerals", t->ephemerals.size());
        members(t->members);
    }
    void operation(const OperationPtr &o) const
    {
        if (!o)
            return;
        add("operation", std::string(zablab::nameOf(o->kind)));
        text("path", o->path);
        text("data", o->data);
        if (o->version != -1)
            add("version", Int{o->version});
        if (o->watch != WatchMode::None)
            add("watch", std::string(zablab::nameOf(o->watch)));
        number("parts", o->parts.size());
    }
    void text(const char *label, const std::string &value) const
    {
        if (!value.empty())
            add(label, value);
    }
    void number(const char *label, std::size_t value) const
    {
        if (value > 0)
            add(label, static_cast<Int>(value));
    }
    void session(SessionId id) const
    {
        if (id != SessionId{})
            add("session", zablab::nameOf(id));
    }
    void members(const MembershipPtr &m) const
    {
        if (!m)
            return;
        std::string names;
        for (const ServerConfig &server : m->servers)
            names += (names.empty() ? "S" : " S") + std::to_string(server.id.value);
        add("members", names);
        if (m->version != Zxid{})
            add("config", m->version);
    }
    void designated(ServerId leader) const
    {
        if (leader)
            add("leader", leader);
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
        session(m.session);
        operation(m.operation);
    }
    void operator()(const Proposal &m) const { transaction(m.transaction); }
    void operator()(const Ack &m) const { add("zxid", m.zxid); }
    void operator()(const Commit &m) const { add("zxid", m.zxid); }
    void operator()(const Ping &m) const
    {
        add("zxid", m.zxid);
        number("sessions", m.touches ? m.touches->size() : 0);
    }
    void operator()(const Revalidate &m) const
    {
        session(m.session);
        add("timeout", m.timeout);
        if (m.reply)
            add("valid", std::string(m.valid ? "true" : "false"));
    }
    void operator()(const SyncRequest &m) const
    {
        add("origin", m.origin);
        session(m.session);
    }
    void operator()(const Inform &m) const { transaction(m.transaction); }
    void operator()(const CommitAndActivate &m) const
    {
        add("zxid", m.zxid);
        designated(m.designatedLeader);
    }
    void operator()(const InformAndActivate &m) const
    {
        transaction(m.transaction);
        designated(m.designatedLeader);
    }
    void operator()(const NewLeader &m) const
    {
        add("zxid", m.zxid);
        members(m.members);
    }
    void operator()(const FollowerInfo &m) const
    {
        add("server", m.sid);
        add("acceptedEpoch", m.acceptedEpoch);
        if (m.configVersion != Zxid{})
            add("config", m.configVersion);
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
        if (!m.body)
            return;
        text("path", m.body->path);
        text("data", m.body->data);
        if (m.body->stat.czxid != Zxid{})
            add("version", Int{m.body->stat.version});
        number("children", m.body->children.size());
        number("parts", m.body->results.size());
    }
    void operator()(const ConnectRequest &m) const
    {
        session(m.session);
        add("timeout", m.timeout);
        add("seen", m.lastZxidSeen);
    }
    void operator()(const ConnectResponse &m) const
    {
        session(m.session);
        add("timeout", m.timeout);
    }
    void operator()(const WatchEvent &m) const
    {
        add("event", std::string(zablab::nameOf(m.type)));
        add("path", m.path);
        add("zxid", m.zxid);
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
    if (server->diskTimes != 1)
        add("diskTimes", Int{server->diskTimes});
    if (server->clockDrift != 0)
        add("clockDrift", Int{server->clockDrift});
    for (const LinkCondition &link : view.slowLinks) {
        if (link.from != id)
            continue;
        add("linkTo", link.to);
        if (link.delay.us > 0)
            add("delay", link.delay);
        if (link.lossPercent > 0)
            add("loss", Int{link.lossPercent});
    }
    if (const EnsembleConfig *config = view.config ? &*view.config : nullptr)
        add("config", config->version);
    return fields;
}

const std::vector<const char *> &fieldLabels()
{
    static const std::vector<const char *> labels{"kind",          "from",          "to",
                                                  "channel",       "sent",          "sentAgain",
                                                  "arrives",       "delivered",     "lost",
                                                  "blocked",       "leader",        "zxid",
                                                  "round",         "epoch",         "state",
                                                  "origin",        "operation",     "error",
                                                  "path",          "data",          "version",
                                                  "server",        "newEpoch",      "znodes",
                                                  "xid",           "result",        "phase",
                                                  "since",         "vote",          "voteZxid",
                                                  "voteEpoch",     "voteChanges",   "alive",
                                                  "lastHeard",     "deadline",      "crashed",
                                                  "acceptedEpoch", "currentEpoch",  "lastLogged",
                                                  "lastSynced",    "lastCommitted", "lastApplied",
                                                  "snapshot",      "session",       "timeout",
                                                  "valid",         "sessions",      "members",
                                                  "config",        "parts",         "ephemerals",
                                                  "children",      "watch",         "event",
                                                  "seen",          "diskTimes",     "clockDrift",
                                                  "linkTo",        "delay",         "loss",
                                                  "acks",          "acksNeeded",    "commitLatency",
                                                  "latency"};
    return labels;
}

} // namespace zablab
