// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sentences for requests, proposals, acknowledgements and commits; and the entry to all sentences.
#include "engine/views/sentences.h"

namespace zablab {

using Int = std::int64_t;

Sentence sentenceFor(const History &history, EventIndex event)
{
    const SentenceMaker maker{history, history[event], event};
    return std::visit([&](const auto &fact) { return maker.on(fact); }, history[event].fact);
}

Sentence SentenceMaker::on(const RequestReceived &fact) const
{
    return say(isWrite(fact.kind) ? "request.write" : "request.read", here(), fact.client,
               std::string(nameOf(fact.kind)));
}

Sentence SentenceMaker::on(const RequestRefused &fact) const
{
    return say("request.refused", here(), fact.client);
}

Sentence SentenceMaker::on(const Proposed &fact) const
{
    if (fact.kind == OperationKind::Error)
        return say("proposed.error", here(), fact.zxid, std::string(nameOf(fact.error)));
    return say("proposed", here(), fact.zxid, std::string(nameOf(fact.kind)));
}

Sentence SentenceMaker::on(const LogAppended &fact) const { return say("log.appended", here(), fact.zxid); }

Sentence SentenceMaker::on(const AckCounted &fact) const
{
    if (fact.from == here())
        return say("ack.own", here(), fact.zxid, Int{fact.count}, Int{fact.needed});
    return say("ack.counted", here(), fact.from, fact.zxid, Int{fact.count}, Int{fact.needed});
}

Sentence SentenceMaker::on(const AckIgnored &fact) const
{
    return say("ack.ignored", here(), fact.from, fact.zxid);
}

Sentence SentenceMaker::on(const Committed &fact) const
{
    return say("committed", here(), fact.zxid, Int{fact.acks});
}

Sentence SentenceMaker::on(const CommitLearned &fact) const
{
    return say("commit.learned", here(), fact.zxid);
}

Sentence SentenceMaker::on(const Applied &fact) const
{
    switch (fact.reason) {
    case ApplyReason::Committed:
        return say("applied.committed", here(), fact.zxid);
    case ApplyReason::Replayed:
        return say("applied.replayed", here(), fact.zxid);
    case ApplyReason::Synchronized:
        break;
    }
    return say("applied.synchronized", here(), fact.zxid);
}

Sentence SentenceMaker::on(const ReadServed &fact) const
{
    return say("read.served", here(), fact.client, fact.lastProcessed);
}

Sentence SentenceMaker::on(const MessageIgnored &fact) const
{
    const char *key = "ignored.malformed";
    switch (fact.reason) {
    case IgnoreReason::NotInThisPhase:
        key = "ignored.phase";
        break;
    case IgnoreReason::NotMyLeader:
        key = "ignored.notmyleader";
        break;
    case IgnoreReason::UnknownSender:
        key = "ignored.unknown";
        break;
    case IgnoreReason::Malformed:
        break;
    }
    return say(key, here(), valueOf(fact.from), fact.kind);
}

} // namespace zablab
