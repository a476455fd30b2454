// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sentences for what clients live through: requests, sessions, watches, recipes (protocol.md sections 7, 8).
#include "engine/views/sentences.h"

#include <algorithm>

namespace zablab {

namespace {

using Int = std::int64_t;

// Where to look for the request that a watch came with, and for the WatcherEvent that a firing is followed by.
constexpr MessageId kMessagesBack = 4096;
constexpr EventIndex kEventsAhead = 4;

const Operation *requestOf(const History &history, const Event &event, ClientId client, std::int32_t xid)
{
    // Messages are numbered as they are sent: skip those of the future.
    MessageId end = history.messageCount();
    for (MessageId first = 0; first < end;) {
        const MessageId middle = first + (end - first) / 2;
        if (history[history.message(middle).sent].at > event.at)
            end = middle;
        else
            first = middle + 1;
    }
    const MessageId begin = end > kMessagesBack ? end - kMessagesBack : 0;
    for (MessageId i = end; i-- > begin;) {
        const MessageRecord &record = history.message(i);
        const auto *request = std::get_if<ClientRequest>(&record.message);
        if (request && record.from == Party{client} && record.to == event.where && request->xid == xid)
            return request->operation.get();
    }
    return nullptr;
}

} // namespace

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
        return say("client.told.notserving", fact.client);
    case ClientOutcome::SessionExpired:
        break;
    }
    return say("client.told.expired", fact.client);
}

Sentence SentenceMaker::on(const ClientStateChanged &fact) const
{
    const bool hasSession = fact.session != SessionId{};
    const std::string session = nameOf(fact.session);
    switch (fact.state) {
    case ClientState::Connecting:
        if (hasSession)
            return say("client.connecting.session", fact.client, session);
        return say("client.connecting", fact.client);
    case ClientState::Connected:
        return say("client.connected", fact.client, fact.server, session, fact.timeout);
    case ClientState::Disconnected:
        if (hasSession)
            return say("client.disconnected.session", fact.client, session);
        return say("client.disconnected", fact.client);
    case ClientState::Expired:
        return say("client.expired", fact.client, session);
    case ClientState::Closed:
        break;
    }
    return say("client.closed", fact.client, session);
}

Sentence SentenceMaker::on(const RecipeReached &fact) const
{
    const auto detailed = [&](const char *key) { return say(key, fact.client, Int{fact.detail}); };
    switch (fact.what) {
    case RecipeEvent::ServiceRegistered:
        return say("recipe.service.registered", fact.client);
    case RecipeEvent::ServicesSeen:
        return detailed("recipe.services.seen");
    case RecipeEvent::LockWaiting:
        return detailed("recipe.lock.waiting");
    case RecipeEvent::LockAcquired:
        return say("recipe.lock.acquired", fact.client);
    case RecipeEvent::LockReleased:
        return say("recipe.lock.released", fact.client);
    case RecipeEvent::LockLost:
        return say("recipe.lock.lost", fact.client);
    case RecipeEvent::ConfigApplied:
        break;
    }
    return detailed("recipe.config.applied");
}

Sentence SentenceMaker::on(const SessionOpened &fact) const
{
    return say(fact.how == SessionOpening::Created ? "session.opened" : "session.reattached", here(),
               fact.client, nameOf(fact.session), fact.timeout);
}

Sentence SentenceMaker::on(const SessionRefused &fact) const
{
    const char *key = "session.refused.notserving";
    switch (fact.reason) {
    case SessionRefusal::Expired:
        key = "session.refused.expired";
        break;
    case SessionRefusal::WrongPassword:
        key = "session.refused.password";
        break;
    case SessionRefusal::ClientAhead:
        key = "session.refused.ahead";
        break;
    case SessionRefusal::NotServing:
        break;
    }
    return say(key, here(), fact.client, nameOf(fact.session));
}

Sentence SentenceMaker::on(const SessionsTouched &fact) const
{
    if (fact.from == here())
        return say("session.touched.own", here(), Int{fact.count});
    return say("session.touched", here(), fact.from, Int{fact.count});
}

Sentence SentenceMaker::on(const SessionRevalidated &fact) const
{
    return say(fact.valid ? "session.revalidated" : "session.revalidated.not", here(), nameOf(fact.session),
               fact.owner);
}

Sentence SentenceMaker::on(const SessionExpired &fact) const
{
    return say("session.expired", here(), nameOf(fact.session), fact.timeout);
}

Sentence SentenceMaker::on(const SessionClosed &fact) const
{
    if (fact.ephemerals == 0)
        return say("session.closed", here(), nameOf(fact.session), fact.zxid);
    return say("session.closed.ephemerals", here(), nameOf(fact.session), fact.zxid, Int{fact.ephemerals});
}

Sentence SentenceMaker::on(const WatchRegistered &fact) const
{
    const Operation *asked = requestOf(history, event, fact.client, fact.xid);
    if (!asked || asked->path.empty()) // setWatches names many
        return say("watch.registered", here(), fact.client);
    switch (fact.mode) {
    case WatchMode::Persistent:
        return say("watch.registered.persistent", here(), fact.client, asked->path);
    case WatchMode::PersistentRecursive:
        return say("watch.registered.recursive", here(), fact.client, asked->path);
    case WatchMode::None:
    case WatchMode::OneShot:
        break;
    }
    return say(fact.children ? "watch.registered.children" : "watch.registered.data", here(), fact.client,
               asked->path);
}

Sentence SentenceMaker::on(const WatchFired &fact) const
{
    const EventIndex end = std::min(history.size(), index + 1 + kEventsAhead);
    for (EventIndex i = index + 1; i < end; ++i) {
        const auto *sent = history[i].as<MessageSent>();
        if (!sent || history[i].where != event.where)
            continue;
        const MessageRecord &record = history.message(sent->message);
        const auto *told = std::get_if<WatchEvent>(&record.message);
        if (told && record.to == Party{fact.client})
            return say("watch.fired", here(), fact.client, std::string(nameOf(fact.type)), told->path,
                       fact.zxid);
    }
    return say("watch.fired.plain", here(), fact.client, std::string(nameOf(fact.type)), fact.zxid);
}

} // namespace zablab
