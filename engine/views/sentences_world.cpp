// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sentences for what the world did: processes, messages, connections, cuts, timers, disks, clients.
#include "engine/views/sentences.h"

namespace zablab {

namespace {

using Int = std::int64_t;

// "message.sent" and its like, with what the message says: a vote, a zxid, a client's operation, or nothing.
Sentence aboutMessage(const std::string &key, const MessageRecord &record)
{
    const SentenceValue from = valueOf(record.from);
    const SentenceValue to = valueOf(record.to);
    const MessageKind kind = kindOf(record.message);
    if (const auto *n = std::get_if<Notification>(&record.message)) {
        if (!n->vote.leader)
            return say(key + ".novote", from, to);
        return say(key + ".vote", from, to, n->vote.leader, n->vote.zxid, n->vote.peerEpoch, n->vote.round);
    }
    if (const auto *request = std::get_if<ClientRequest>(&record.message))
        return say(key + ".request", from, to, std::string(nameOf(request->operation.kind)),
                   request->operation.path);
    if (const auto *reply = std::get_if<ClientReply>(&record.message)) {
        if (reply->error != ErrorCode::Ok)
            return say(key + ".error", from, to, std::string(nameOf(reply->kind)),
                       std::string(nameOf(reply->error)));
        return say(key + ".reply", from, to, std::string(nameOf(reply->kind)), reply->zxid);
    }
    if (const auto zxid = zxidOf(record.message))
        return say(key + ".zxid", from, to, kind, *zxid);
    return say(key + ".plain", from, to, kind);
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
        break;
    }
    return ".delay";
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

SentenceValue valueOf(Party party)
{
    if (party.isClient())
        return party.client();
    return party.server();
}

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

Sentence SentenceMaker::on(const ClientAsked &fact) const
{
    return say("client.asked", fact.client, std::string(nameOf(fact.kind)));
}

Sentence SentenceMaker::on(const ClientTold &fact) const
{
    switch (fact.outcome) {
    case ClientOutcome::Answered:
        if (fact.error == ErrorCode::Ok)
            return say("client.told.ok", fact.client);
        return say("client.told.error", fact.client, std::string(nameOf(fact.error)));
    case ClientOutcome::ConnectionLost:
        return say("client.told.lost", fact.client);
    case ClientOutcome::NotServing:
        break;
    }
    return say("client.told.notserving", fact.client);
}

} // namespace zablab
