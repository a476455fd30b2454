// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sentences for what the world did: processes, messages, connections, links, timers, disks, clocks.
#include "engine/views/sentences.h"

namespace zablab {

namespace {

using Int = std::int64_t;

// "message.sent" and its like, with what the message says: a vote, a zxid, a client's operation, a session, or
// nothing.
struct AboutMessage {
    const std::string &key;
    const MessageRecord &record;

    template <typename... Values>
    Sentence tell(const char *suffix, Values... values) const
    {
        return say(key + suffix, valueOf(record.from), valueOf(record.to), std::move(values)...);
    }
    Sentence plain() const { return tell(".plain", kindOf(record.message)); }

    Sentence operator()(const Notification &m) const
    {
        if (!m.vote.leader)
            return tell(".novote");
        return tell(".vote", m.vote.leader, m.vote.zxid, m.vote.peerEpoch, m.vote.round);
    }
    Sentence operator()(const ClientRequest &m) const
    {
        const std::string name = nameOf(m.operation->kind);
        if (m.operation->path.empty())
            return tell(".plain", name);
        return tell(".request", name, m.operation->path);
    }
    Sentence operator()(const ClientReply &m) const
    {
        if (m.kind == OperationKind::Ping)
            return plain();
        const std::string name = nameOf(m.kind);
        if (m.error != ErrorCode::Ok)
            return tell(".error", name, std::string(nameOf(m.error)));
        return tell(".reply", name, m.zxid);
    }
    Sentence operator()(const ConnectRequest &m) const
    {
        if (m.session == SessionId{})
            return tell(".connect", m.timeout);
        return tell(".reconnect", nameOf(m.session), m.lastZxidSeen);
    }
    Sentence operator()(const ConnectResponse &m) const
    {
        if (m.timeout.us <= 0)
            return tell(".sessionover");
        return tell(".session", nameOf(m.session), m.timeout);
    }
    Sentence operator()(const WatchEvent &m) const
    {
        return tell(".watch", std::string(nameOf(m.type)), m.path, m.zxid);
    }
    Sentence operator()(const Revalidate &m) const
    {
        if (!m.reply)
            return tell(".revalidate", nameOf(m.session));
        return tell(m.valid ? ".valid" : ".invalid", nameOf(m.session));
    }
    template <typename Other>
    Sentence operator()(const Other &) const
    {
        if (const auto zxid = zxidOf(record.message))
            return tell(".zxid", kindOf(record.message), *zxid);
        return plain();
    }
};

Sentence aboutMessage(const std::string &key, const MessageRecord &record)
{
    return std::visit(AboutMessage{key, record}, record.message);
}

const char *channelSuffix(Channel channel)
{
    switch (channel) {
    case Channel::Election:
        return ".election";
    case Channel::Quorum:
        return ".quorum";
    case Channel::Client:
        break;
    }
    return ".client";
}

const char *timerSuffix(TimerKind kind)
{
    switch (kind) {
    case TimerKind::Notification:
        return ".notification";
    case TimerKind::FinalizeWait:
        return ".finalize";
    case TimerKind::Init:
        return ".init";
    case TimerKind::Tick:
        return ".tick";
    case TimerKind::Read:
        return ".read";
    case TimerKind::ConnectRetry:
        return ".retry";
    case TimerKind::ObserverDelay:
        return ".delay";
    case TimerKind::Sessions:
        return ".sessions";
    case TimerKind::Containers:
        break;
    }
    return ".containers";
}

const char *lossSuffix(LossReason reason)
{
    switch (reason) {
    case LossReason::ConnectionClosed:
        return ".closed";
    case LossReason::ReceiverCrashed:
        return ".receiver";
    case LossReason::SenderCrashed:
        return ".sender";
    case LossReason::NoConnection:
        return ".unconnected";
    case LossReason::NetworkLoss:
        break;
    }
    return ".network";
}

} // namespace

Sentence SentenceMaker::on(const RunStarted &fact) const
{
    return say("run.started", std::to_string(fact.seed));
}

Sentence SentenceMaker::on(const CommandGiven &fact) const
{
    return say("command.given", Int{fact.index} + 1);
}

Sentence SentenceMaker::on(const ServerStarted &fact) const
{
    if (fact.lastZxid == Zxid{})
        return say("server.started.empty", here());
    return say("server.started", here(), fact.lastZxid, fact.acceptedEpoch, fact.currentEpoch);
}

Sentence SentenceMaker::on(const ServerCrashed &fact) const
{
    if (fact.logged > fact.synced)
        return say("server.crashed.lost", here(), fact.logged, fact.synced);
    return say("server.crashed", here());
}

Sentence SentenceMaker::on(const ServerPaused &) const { return say("server.paused", here()); }

Sentence SentenceMaker::on(const ServerResumed &) const { return say("server.resumed", here()); }

Sentence SentenceMaker::on(const MessageSent &fact) const
{
    return aboutMessage("message.sent", history.message(fact.message));
}

Sentence SentenceMaker::on(const MessageDelivered &fact) const
{
    return aboutMessage("message.delivered", history.message(fact.message));
}

Sentence SentenceMaker::on(const MessageBlocked &fact) const
{
    const MessageRecord &record = history.message(fact.message);
    return say("message.blocked", valueOf(record.from), valueOf(record.to), kindOf(record.message));
}

Sentence SentenceMaker::on(const MessageRetransmitted &fact) const
{
    const MessageRecord &record = history.message(fact.message);
    return say("message.retransmitted", valueOf(record.from), valueOf(record.to), kindOf(record.message));
}

Sentence SentenceMaker::on(const MessageLost &fact) const
{
    const MessageRecord &record = history.message(fact.message);
    return say(std::string("message.lost") + lossSuffix(fact.reason), valueOf(record.from),
               valueOf(record.to), kindOf(record.message));
}

Sentence SentenceMaker::on(const ConnectionOpened &fact) const
{
    return say(std::string("connection.opened") + channelSuffix(fact.channel), valueOf(event.where),
               valueOf(fact.peer));
}

Sentence SentenceMaker::on(const ConnectionFailed &fact) const
{
    return say(fact.reason == FailureReason::Refused ? "connection.failed.refused"
                                                     : "connection.failed.timedout",
               valueOf(event.where), valueOf(fact.peer));
}

Sentence SentenceMaker::on(const ConnectionClosed &fact) const
{
    return say(std::string("connection.closed") + channelSuffix(fact.channel), valueOf(event.where),
               valueOf(fact.peer));
}

Sentence SentenceMaker::on(const LinkCut &fact) const { return say("link.cut", fact.from, fact.to); }

Sentence SentenceMaker::on(const LinkHealed &fact) const { return say("link.healed", fact.from, fact.to); }

Sentence SentenceMaker::on(const TimerSet &fact) const
{
    return say(std::string("timer.set") + timerSuffix(fact.kind), here(), fact.deadline,
               fact.deadline - event.at);
}

Sentence SentenceMaker::on(const TimerFired &fact) const
{
    return say(std::string("timer.fired") + timerSuffix(fact.kind), here());
}

Sentence SentenceMaker::on(const SyncStarted &fact) const
{
    return say("disk.started", here(), fact.zxid, fact.until - event.at);
}

Sentence SentenceMaker::on(const LogSynced &fact) const { return say("disk.synced", here(), fact.zxid); }

Sentence SentenceMaker::on(const DiskLost &) const { return say("disk.lost", here()); }

Sentence SentenceMaker::on(const DiskSpeedChanged &fact) const
{
    if (fact.times == 1)
        return say("disk.speed.usual", here());
    return say("disk.speed.slow", here(), Int{fact.times});
}

Sentence SentenceMaker::on(const LinkQualityChanged &fact) const
{
    const bool late = fact.delay.us > 0;
    if (late && fact.lossPercent > 0)
        return say("link.quality.both", fact.from, fact.to, fact.delay, Int{fact.lossPercent});
    if (late)
        return say("link.quality.delay", fact.from, fact.to, fact.delay);
    if (fact.lossPercent > 0)
        return say("link.quality.loss", fact.from, fact.to, Int{fact.lossPercent});
    return say("link.quality.usual", fact.from, fact.to);
}

Sentence SentenceMaker::on(const MessageDuplicated &fact) const
{
    const MessageRecord &record = history.message(fact.message);
    return say("message.duplicated", valueOf(record.from), valueOf(record.to), kindOf(record.message));
}

Sentence SentenceMaker::on(const MessageHeld &fact) const
{
    const MessageRecord &record = history.message(fact.message);
    return say(fact.behind == fact.message ? "message.held" : "message.held.behind", valueOf(record.from),
               valueOf(record.to), kindOf(record.message));
}

Sentence SentenceMaker::on(const MessageReleased &fact) const
{
    const MessageRecord &record = history.message(fact.message);
    return say("message.released", valueOf(record.from), valueOf(record.to), kindOf(record.message));
}

Sentence SentenceMaker::on(const TimerTouched &fact) const
{
    return say("timer.touched", here(), fact.deadline - event.at);
}

Sentence SentenceMaker::on(const RuleChanged &fact) const
{
    return say(fact.on ? "rule.on" : "rule.off", std::string(nameOf(fact.rule)));
}

Sentence SentenceMaker::on(const ClientLinkCut &fact) const
{
    return say("client.link.cut", fact.client, fact.server);
}

Sentence SentenceMaker::on(const ClientLinkHealed &fact) const
{
    return say("client.link.healed", fact.client, fact.server);
}

Sentence SentenceMaker::on(const ClockDriftChanged &fact) const
{
    if (fact.partsPerMillion == 0)
        return say("clock.right", here());
    if (fact.partsPerMillion > 0)
        return say("clock.fast", here(), Int{fact.partsPerMillion});
    return say("clock.slow", here(), -Int{fact.partsPerMillion});
}

} // namespace zablab
