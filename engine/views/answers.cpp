// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which questions arise, how they are put, and who answers them.
#include "engine/views/answers_parts.h"

namespace zablab {

using namespace answers;

namespace {

// A question is put only where it has an answer.
void put(const Known &known, std::vector<Inquiry> &questions, const Inquiry &question)
{
    if (!answerTo(known, question).reasons.empty())
        questions.push_back(question);
}

const char *toldKey(ClientOutcome outcome)
{
    switch (outcome) {
    case ClientOutcome::ConnectionLost:
        return "ask.told.lost";
    case ClientOutcome::NotServing:
        return "ask.told.notserving";
    case ClientOutcome::SessionExpired:
        return "ask.told.expired";
    case ClientOutcome::Answered:
        break;
    }
    return "ask.told.answered";
}

Sentence stateQuestion(const ServerView &server)
{
    switch (server.liveness) {
    case Liveness::NotStarted:
        return say("ask.notstarted", server.id);
    case Liveness::Crashed:
        return say("ask.crashed", server.id);
    case Liveness::Paused:
        return say("ask.paused", server.id);
    case Liveness::Running:
        break;
    }
    switch (server.state) {
    case ServerState::Looking:
        return say("ask.state.looking", server.id);
    case ServerState::Leading:
        return say("ask.state.leading", server.id);
    case ServerState::Following:
        return say("ask.state.following", server.id, server.leader);
    case ServerState::Observing:
        break;
    }
    return say("ask.state.observing", server.id, server.leader);
}

Sentence fateQuestion(const Known &known, MessageId message)
{
    const Fate fate = fateOf(known, message);
    if (fate.kind == Fate::Lost || fate.kind == Fate::Abandoned)
        return say("ask.lost");
    if (fate.kind == Fate::Blocked)
        return say("ask.blocked");
    return Sentence{fate.ignored ? "ask.ignored" : "ask.outcome",
                    {valueOf(known.history.message(message).to)}};
}

} // namespace

std::vector<Inquiry> questionsOfServer(const Known &known, ServerId id)
{
    std::vector<Inquiry> questions;
    const ServerView *server = known.view.server(id);
    if (!server)
        return questions;
    for (const Ask ask : {Ask::State, Ask::NotServing, Ask::Vote, Ask::NotLeading, Ask::WentLooking,
                          Ask::Behind, Ask::TimeOut}) {
        Inquiry question{ask, id};
        if (ask == Ask::Behind)
            question.zxid = newestCommitted(known.view);
        // Down is down: what follows from that is no question of its own.
        if (ask != Ask::State && !server->running())
            continue;
        put(known, questions, question);
    }
    return questions;
}

std::vector<Inquiry> questionsOfTransaction(const Known &known, Zxid zxid)
{
    std::vector<Inquiry> questions;
    for (const Ask ask : {Ask::NotCommitted, Ask::Committed, Ask::Missing, Ask::Origin})
        put(known, questions, {ask, {}, {}, zxid});
    return questions;
}

std::vector<Inquiry> questionsOfMessage(const Known &known, MessageId message)
{
    std::vector<Inquiry> questions;
    for (const Ask ask : {Ask::Fate, Ask::Sent}) {
        Inquiry question{ask};
        question.message = message;
        put(known, questions, question);
    }
    return questions;
}

std::vector<Inquiry> questionsOfClient(const Known &known, ClientId client)
{
    std::vector<Inquiry> questions;
    for (const Ask ask : {Ask::Waiting, Ask::Told, Ask::Disconnected}) {
        Inquiry question{ask};
        question.client = client;
        put(known, questions, question);
    }
    if (const ClientView *view = known.view.client(client); view && view->session != SessionId{}) {
        Inquiry expired{Ask::Expired};
        expired.session = view->session;
        put(known, questions, expired);
    }
    return questions;
}

std::vector<Inquiry> questionsOfSession(const Known &known, SessionId session)
{
    std::vector<Inquiry> questions;
    Inquiry expired{Ask::Expired};
    expired.session = session;
    put(known, questions, expired);
    return questions;
}

std::vector<Inquiry> questionsOfLink(const Known &known, ServerId from, ServerId to)
{
    std::vector<Inquiry> questions;
    put(known, questions, {Ask::Link, from, to});
    put(known, questions, {Ask::Link, to, from});
    return questions;
}

std::vector<Inquiry> questionsOfEvent(const Known &known, EventIndex event)
{
    std::vector<Inquiry> questions;
    Inquiry question;
    question.event = event;
    put(known, questions, question);
    return questions;
}

std::vector<Inquiry> votesNotCast(const Known &known, ServerId voter)
{
    std::vector<Inquiry> questions;
    const ServerView *server = known.view.server(voter);
    if (!server || !server->isVoter())
        return questions;
    for (const ServerView &candidate : known.view.servers)
        if (candidate.isVoter())
            put(known, questions, {Ask::NotVote, voter, candidate.id});
    return questions;
}

Sentence wordsOf(const Known &known, const Inquiry &question)
{
    const ServerView *server = known.view.server(question.server);
    switch (question.ask) {
    case Ask::State:
        return server ? stateQuestion(*server) : say("ask.notstarted", question.server);
    case Ask::WentLooking:
        return say("ask.wentlooking", question.server);
    case Ask::Vote: {
        const bool now = server && server->state == ServerState::Looking;
        const ServerId candidate = server && server->vote ? server->vote->leader : ServerId{};
        return say(now ? "ask.vote" : "ask.vote.past", question.server, candidate);
    }
    case Ask::NotVote:
        return say("ask.notvote", question.server, question.other);
    case Ask::NotServing:
        return say("ask.notserving", question.server);
    case Ask::NotLeading:
        return say("ask.notleading", question.server);
    case Ask::TimeOut:
        return say("ask.timeout", question.server);
    case Ask::Behind:
        return say("ask.behind", question.server, question.zxid);
    case Ask::Committed:
        return say("ask.committed", question.zxid);
    case Ask::NotCommitted:
        return say("ask.notcommitted", question.zxid);
    case Ask::Origin:
        return say("ask.origin", question.zxid);
    case Ask::Missing:
        return say("ask.missing", question.zxid);
    case Ask::Sent:
        return say("ask.sent");
    case Ask::Fate:
        return fateQuestion(known, question.message);
    case Ask::Waiting:
        return say("ask.waiting", question.client);
    case Ask::Told: {
        const ClientView *client = known.view.client(question.client);
        const auto *told =
            client && client->lastTold ? known.history[*client->lastTold].as<ClientTold>() : nullptr;
        return say(toldKey(told ? told->outcome : ClientOutcome::Answered), question.client);
    }
    case Ask::Disconnected:
        return say("ask.disconnected", question.client);
    case Ask::Expired:
        return say("ask.expired", nameOf(question.session));
    case Ask::Link:
        return say("ask.link", question.server, question.other);
    case Ask::Event:
        break;
    }
    return say("ask.why");
}

Answer answerTo(const Known &known, const Inquiry &question)
{
    const ClusterView &view = known.view;
    const ServerView *server = view.server(question.server);
    const ClientView *client = view.client(question.client);
    switch (question.ask) {
    case Ask::State:
        if (!server)
            return {};
        if (server->liveness == Liveness::NotStarted)
            return {{{say("whynot.notstarted", server->id)}}};
        return chainTo(known, stateEvent(known, *server));
    case Ask::WentLooking: {
        if (!server || server->liveness != Liveness::Running || server->state == ServerState::Looking)
            return {};
        const EventIndex went = lastOf<StateChanged>(
            known, server->id, [](const StateChanged &fact) { return fact.state == ServerState::Looking; });
        // Everybody begins so; that is no question.
        const bool lost =
            went != kNoEvent && known.history[went].as<StateChanged>()->reason != StateReason::Started;
        return lost ? chainTo(known, went) : Answer{};
    }
    case Ask::Vote: {
        if (!server || server->liveness != Liveness::Running || !server->isVoter() || !server->vote ||
            !server->vote->leader)
            return {};
        return chainTo(known, lastOf<VoteChanged>(known, server->id));
    }
    case Ask::NotVote:
        return {withEvents(known, whyNotVotedFor(view, known.description.config, known.history,
                                                 question.server, question.other))};
    case Ask::NotServing:
        return {withEvents(known, whyNotServing(view, known.description.config, question.server))};
    case Ask::NotLeading:
        return {
            withEvents(known, whyNotLeader(view, known.description.config, known.history, question.server))};
    case Ask::TimeOut:
        return server ? Answer{timeOutOf(known, *server)} : Answer{};
    case Ask::Behind:
        return server ? Answer{whyBehind(known, *server, question.zxid)} : Answer{};
    case Ask::Committed: {
        if (!isCommitted(view, question.zxid))
            return {};
        const EventIndex decision = commitOf(known, question.zxid);
        return decision == kNoEvent ? Answer{{{say("committed.before", question.zxid)}}}
                                    : chainTo(known, decision);
    }
    case Ask::NotCommitted:
        if (!isKnown(known, question.zxid))
            return {};
        return {
            withEvents(known, whyNotCommitted(view, known.description.config, known.history, question.zxid))};
    case Ask::Origin:
        return chainTo(known, lastThat(known, [&](const Event &event) {
                           const auto *proposed = event.as<Proposed>();
                           return proposed && proposed->zxid == question.zxid;
                       }));
    case Ask::Missing:
        return {isKnown(known, question.zxid) ? whoLacks(known, question.zxid) : std::vector<Reason>{}};
    case Ask::Sent: {
        if (question.message >= known.history.messageCount())
            return {};
        const EventIndex sent = known.history.message(question.message).sent;
        return sent < view.events ? chainTo(known, sent) : Answer{};
    }
    case Ask::Fate: {
        if (question.message >= known.history.messageCount() ||
            known.history.message(question.message).sent >= view.events)
            return {};
        const Fate fate = fateOf(known, question.message);
        if (fate.kind == Fate::Lost)
            return chainTo(known, fate.event);
        Answer answer;
        for (const EventIndex event : fate.means)
            answer.reasons.push_back({sentenceFor(known.history, event), event});
        if (fate.kind == Fate::Abandoned) {
            const MessageRecord &record = known.history.message(question.message);
            answer.reasons.push_back({say("message.abandoned", valueOf(record.from), valueOf(record.to))});
        }
        return answer;
    }
    case Ask::Waiting:
        return client ? Answer{whyWaits(known, *client)} : Answer{};
    case Ask::Told: {
        const auto *told =
            client && client->lastTold ? known.history[*client->lastTold].as<ClientTold>() : nullptr;
        return told && told->outcome != ClientOutcome::Answered ? chainTo(known, *client->lastTold)
                                                                : Answer{};
    }
    case Ask::Disconnected: {
        const bool away =
            client && client->state && client->lastState &&
            (*client->state == ClientState::Disconnected || *client->state == ClientState::Connecting ||
             *client->state == ClientState::Expired || *client->state == ClientState::Closed);
        return away ? chainTo(known, *client->lastState) : Answer{};
    }
    case Ask::Expired:
        return chainTo(known, lastThat(known, [&](const Event &event) {
                           const auto *expired = event.as<SessionExpired>();
                           return expired && expired->session == question.session;
                       }));
    case Ask::Link: {
        if (!view.isCut(question.server, question.other))
            return {};
        return chainTo(known, lastThat(known, [&](const Event &event) {
                           const auto *cut = event.as<LinkCut>();
                           return cut && cut->from == question.server && cut->to == question.other;
                       }));
    }
    case Ask::Event:
        break;
    }
    return question.event < view.events ? chainTo(known, question.event) : Answer{};
}

namespace answers {

Answer chainTo(const Known &known, EventIndex event)
{
    Answer answer;
    if (event == kNoEvent || event >= known.view.events)
        return answer;
    answer.chain = true;
    for (const EventIndex cause : causesOf(known.history, event))
        answer.reasons.push_back({sentenceFor(known.history, cause), cause});
    return answer;
}

std::vector<Reason> withEvents(const Known &known, const std::vector<Sentence> &sentences)
{
    std::vector<Reason> reasons;
    for (const Sentence &sentence : sentences)
        reasons.push_back({sentence, eventBehind(known, sentence)});
    return reasons;
}

} // namespace answers

} // namespace zablab
