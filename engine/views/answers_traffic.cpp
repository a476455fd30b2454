// SPDX-License-Identifier: GPL-3.0-or-later
//
// Answers about what travels: what became of a message, and for what a client waits.
#include "engine/views/answers_parts.h"

namespace zablab::answers {

namespace {

constexpr std::size_t kMeanings = 5; // told of what a receiver made of a message

bool ignores(const Event &event)
{
    if (event.is<MessageIgnored>() || event.is<AckIgnored>() || event.is<LearnerRefused>() ||
        event.is<RequestRefused>())
        return true;
    const auto *judged = event.as<VoteJudged>();
    return judged && (judged->verdict == Verdict::OlderRound || judged->verdict == Verdict::Untrusted ||
                      judged->verdict == Verdict::NotVoter || judged->verdict == Verdict::ObservingIgnored ||
                      judged->verdict == Verdict::NotLooking);
}

// Worth telling of what follows from a receipt.
bool tells(const Event &event)
{
    return !event.is<TimerSet>() && !event.is<MessageSent>() && !event.is<ConnectionOpened>();
}

} // namespace

Fate fateOf(const Known &known, MessageId message)
{
    Fate fate;
    const History &history = known.history;
    for (const FlightView &flight : known.view.flights) {
        if (flight.message != message)
            continue;
        if (!flight.blocked)
            return fate;
        fate.kind = Fate::Blocked;
        fate.event = lastThat(known, [&](const Event &event) {
            const auto *blocked = event.as<MessageBlocked>();
            return blocked && blocked->message == message;
        });
        fate.means.push_back(fate.event);
        const MessageRecord &record = history.message(message);
        const EventIndex cut = cutOnTheWay(known, record.from.server(), record.to.server());
        if (cut != kNoEvent)
            fate.means.insert(fate.means.begin(), cut);
        return fate;
    }
    for (EventIndex i = history.message(message).sent + 1; i < known.view.events; ++i) {
        if (const auto *blocked = history[i].as<MessageBlocked>(); blocked && blocked->message == message) {
            // Stopped, and no longer on its way: both ends have closed its connection.
            fate.kind = Fate::Abandoned;
            fate.event = i;
            continue;
        }
        const auto *delivered = history[i].as<MessageDelivered>();
        const auto *lost = history[i].as<MessageLost>();
        if (lost && lost->message == message) {
            fate.kind = Fate::Lost;
            fate.event = i;
            return fate;
        }
        if (!delivered || delivered->message != message)
            continue;
        fate.kind = Fate::Delivered;
        fate.event = i;
        break;
    }
    if (fate.kind == Fate::Abandoned)
        fate.means.push_back(fate.event);
    if (fate.kind != Fate::Delivered)
        return fate;
    // What the receiver did about it, at once; a sending alone is the answer where there is nothing else.
    std::vector<EventIndex> of{fate.event}, sent;
    for (EventIndex i = fate.event + 1; i < known.view.events && history[i].at == history[fate.event].at;
         ++i) {
        if (!std::binary_search(of.begin(), of.end(), history[i].cause) ||
            history[i].where != history[fate.event].where)
            continue;
        of.push_back(i);
        if (history[i].is<MessageSent>())
            sent.push_back(i);
        if (tells(history[i]) && fate.means.size() < kMeanings) {
            fate.means.push_back(i);
            fate.ignored = fate.ignored || ignores(history[i]);
        }
    }
    if (fate.means.empty() && !sent.empty())
        fate.means.push_back(sent.front());
    return fate;
}

namespace {

// The oldest request of the client that has no answer.
EventIndex waitingFor(const Known &known, ClientId client)
{
    std::vector<std::int32_t> told;
    EventIndex oldest = kNoEvent;
    for (EventIndex i = known.view.events; i-- > 0;) {
        const Event &event = known.history[i];
        if (event.where != Party{client})
            continue;
        if (const auto *answer = event.as<ClientTold>(); answer && answer->client == client)
            told.push_back(answer->xid);
        const auto *asked = event.as<ClientAsked>();
        if (!asked || asked->client != client)
            continue;
        if (std::find(told.begin(), told.end(), asked->xid) == told.end())
            oldest = i;
        else if (oldest != kNoEvent)
            break; // answers come in order
    }
    return oldest;
}

// The latest message of the client's request, from it or on its behalf.
const FlightView *requestOnItsWay(const Known &known, ClientId client)
{
    for (const FlightView &flight : known.view.flights)
        if (known.history.message(flight.message).from == Party{client})
            return &flight;
    return nullptr;
}

const FlightView *answerOnItsWay(const Known &known, ClientId client)
{
    for (const FlightView &flight : known.view.flights)
        if (known.history.message(flight.message).to == Party{client})
            return &flight;
    return nullptr;
}

// What has been proposed for this request.
EventIndex proposalFor(const Known &known, SessionId session, std::int32_t xid, EventIndex since)
{
    for (EventIndex i = known.view.events; i-- > since;) {
        if (!known.history[i].is<Proposed>())
            continue;
        const TransactionPtr &transaction = known.history.proposal(i);
        if (transaction && transaction->session == session && transaction->cxid == xid)
            return i;
    }
    return kNoEvent;
}

bool carriesRequest(const MessageRecord &record, SessionId session, std::int32_t xid)
{
    if (const auto *request = std::get_if<Request>(&record.message))
        return request->session == session && request->cxid == xid;
    const auto *sync = std::get_if<SyncRequest>(&record.message);
    return sync && sync->session == session && sync->cxid == xid;
}

} // namespace

std::vector<Reason> whyWaits(const Known &known, const ClientView &client)
{
    std::vector<Reason> reasons;
    if (client.waiting <= 0)
        return reasons;
    const auto add = [&](Sentence sentence, EventIndex event = kNoEvent) {
        reasons.push_back({std::move(sentence), event});
    };
    const EventIndex asked = waitingFor(known, client.id);
    const auto *question = asked == kNoEvent ? nullptr : known.history[asked].as<ClientAsked>();
    if (question)
        add(sentenceFor(known.history, asked), asked);
    if (!client.connected) {
        add(say("wait.unconnected", client.id));
        return reasons;
    }
    const ServerView *server = known.view.server(client.server);
    if (const FlightView *answer = answerOnItsWay(known, client.id); answer && !answer->blocked) {
        add(say("wait.reply", client.server), known.history.message(answer->message).sent);
        return reasons;
    }
    if (const FlightView *request = requestOnItsWay(known, client.id)) {
        add(say(request->blocked ? "wait.blocked" : "wait.request", client.server),
            known.history.message(request->message).sent);
        return reasons;
    }
    const std::vector<Reason> notServing =
        withEvents(known, whyNotServing(known.view, known.description.config, client.server));
    reasons.insert(reasons.end(), notServing.begin(), notServing.end());
    if (!question || !server || !notServing.empty()) {
        if (reasons.empty())
            add(say("wait.server", client.server));
        return reasons;
    }
    for (const FlightView &flight : known.view.flights) {
        const MessageRecord &record = known.history.message(flight.message);
        if (!carriesRequest(record, client.session, question->xid))
            continue;
        add(say(flight.blocked ? "wait.forwarded.blocked" : "wait.forwarded", record.from.server(),
                record.to.server()),
            record.sent);
        return reasons;
    }
    const EventIndex proposed = proposalFor(known, client.session, question->xid, asked);
    if (proposed == kNoEvent) {
        add(say("wait.server", client.server));
        return reasons;
    }
    const Zxid zxid = known.history[proposed].as<Proposed>()->zxid;
    add(say("wait.proposed", zxid), proposed);
    const std::vector<Reason> uncommitted =
        withEvents(known, whyNotCommitted(known.view, known.description.config, known.history, zxid));
    reasons.insert(reasons.end(), uncommitted.begin(), uncommitted.end());
    if (uncommitted.empty()) {
        add(say("wait.committed", zxid, client.server), commitOf(known, zxid));
        const std::vector<Reason> behind = whyBehind(known, *server, zxid);
        reasons.insert(reasons.end(), behind.begin(), behind.end());
    }
    return reasons;
}

} // namespace zablab::answers
