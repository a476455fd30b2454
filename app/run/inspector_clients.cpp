// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the inspector tells of a client's session and of its requests, of one vote in a tally, of a znode, and what set
// a field.
#include "app/run/inspector.h"

#include "app/ledger/ledger.h"
#include "app/ledger/ledger_words.h"
#include "app/run/run.h"
#include "app/values/wording.h"
#include "engine/views/names.h"

#include <algorithm>
#include <map>

namespace zablab {

namespace {

constexpr int kMostRequests = 12;
// A client that asks nothing for long is not searched for to the beginning of a run of a million events.
constexpr EventIndex kFarthest = 200'000;
constexpr qsizetype kDataTold = 24;

QString operationName(const Operation &operation)
{
    QString name = QString::fromLatin1(nameOf(operation.kind));
    if (!operation.path.empty())
        name += QLatin1Char(' ') + QString::fromStdString(operation.path);
    if (!operation.data.empty())
        name += QStringLiteral(" \"%1\"").arg(shownData(operation.data, kDataTold));
    return name;
}

struct Found { // of a request: the events that tell of it, as far as the cursor has come
    EventIndex asked = kNoEvent, told = kNoEvent;
    const ClientRequest *request = nullptr;
    const ClientReply *reply = nullptr;
};

} // namespace

QString Inspector::timeLeft(const ClientView &client) const
{
    if (client.sessionOver)
        return tr("over: the leader has let it expire");
    if (!client.sessionDeadline)
        return tr("no leader counts");
    const Duration left = std::max(*client.sessionDeadline - run_.playback().cursor(), Duration{});
    return spanName(left);
}

void Inspector::listRequests(ClientId client)
{
    const Playback &playback = run_.playback();
    const History &history = playback.history();
    std::map<std::int32_t, Found, std::greater<>> requests; // by xid
    const EventIndex end = playback.eventsAtCursor();
    const auto full = [&] {
        return std::count_if(requests.begin(), requests.end(),
                             [](const auto &each) { return each.second.asked != kNoEvent; }) >= kMostRequests;
    };
    for (EventIndex i = end; i > 0 && end - i < kFarthest && !full(); --i) {
        const Event &event = history[i - 1];
        if (event.where != Party{client})
            continue;
        if (const auto *asked = event.as<ClientAsked>()) {
            Found &found = requests[asked->xid];
            if (found.asked == kNoEvent)
                found.asked = i - 1;
        } else if (const auto *told = event.as<ClientTold>()) {
            requests.try_emplace(told->xid).first->second.told = i - 1;
        } else if (const auto *sent = event.as<MessageSent>()) {
            if (const auto *request = std::get_if<ClientRequest>(&history.message(sent->message).message))
                requests.try_emplace(request->xid).first->second.request = request;
        } else if (const auto *delivered = event.as<MessageDelivered>()) {
            if (const auto *reply = std::get_if<ClientReply>(&history.message(delivered->message).message))
                requests.try_emplace(reply->xid).first->second.reply = reply;
        }
    }
    QList<RequestRow> rows;
    for (const auto &[xid, found] : requests) {
        if (found.asked == kNoEvent || rows.size() >= kMostRequests)
            continue;
        RequestRow row;
        row.text = found.request && found.request->operation
                       ? operationName(*found.request->operation)
                       : QString::fromLatin1(nameOf(history[found.asked].as<ClientAsked>()->kind));
        row.time = clockName(history[found.asked].at);
        row.event = static_cast<qint64>(found.told == kNoEvent ? found.asked : found.told);
        if (found.told == kNoEvent) {
            row.result = tr("waits for its answer");
        } else if (const auto &told = *history[found.told].as<ClientTold>();
                   told.outcome != ClientOutcome::Answered) {
            row.outcome = 2;
            row.result = told.outcome == ClientOutcome::ConnectionLost
                             ? tr("outcome unknown: connection lost")
                         : told.outcome == ClientOutcome::NotServing ? tr("the server did not serve")
                                                                     : tr("session expired");
        } else if (told.error != ErrorCode::Ok) {
            row.outcome = 2;
            row.result = QString::fromLatin1(nameOf(told.error));
        } else {
            row.outcome = 1;
            const ClientReply *reply = found.reply;
            if (reply && isWrite(reply->kind))
                row.result = zxidName(reply->zxid);
            else if (reply && reply->body && !reply->body->data.empty())
                row.result = QStringLiteral("\"%1\"").arg(shownData(reply->body->data, kDataTold));
            else
                row.result = tr("answered");
        }
        rows.append(row);
    }
    requests_.set(rows);
    requestsTitle_ = rows.isEmpty() ? tr("It has asked for nothing yet.") : tr("Requests, the newest first");
}

// One dot of a tally: the vote of `voter` as `owner` knows it.
void Inspector::showBallot(ServerId owner, ServerId voter)
{
    const Playback &playback = run_.playback();
    const ServerView *server = playback.cluster().server(owner);
    if (!server)
        return;
    empty_ = false;
    kind_ = tr("Selected vote");
    title_ = tr("%1 in the tally of %2").arg(serverName(voter), serverName(owner));
    const auto entry = std::find_if(server->tally.begin(), server->tally.end(), [&](const TallyEntry &each) {
        return each.voter == voter && each.vote.leader;
    });
    if (entry == server->tally.end()) {
        fields_.set({});
        sentence_ = tr("%1 has heard no vote of %2 in this round.").arg(serverName(owner), serverName(voter));
        put(questionsOfLink(known(), voter, owner));
        put(questionsOfServer(known(), voter));
        return;
    }
    const Vote &vote = entry->vote;
    fields_.set({{fieldLabel("vote"), serverName(vote.leader)},
                 {fieldLabel("zxid"), zxidName(vote.zxid)},
                 {fieldLabel("round"), QString::number(vote.round.value)},
                 {fieldLabel("epoch"), worded(SentenceValue{vote.peerEpoch})}});
    const bool counts = server->vote && vote.leader == server->vote->leader;
    sentence_ = counts ? tr("It counts: %2 votes for %1 too.").arg(serverName(vote.leader), serverName(owner))
                       : tr("It does not count: %2 votes for another than %1.")
                             .arg(serverName(vote.leader), serverName(owner));
    // What put it there: the judgement of the vote that arrived, or the owner's own choice.
    const History &history = playback.history();
    for (EventIndex i = playback.eventsAtCursor(); i > 0; --i) {
        const Event &event = history[i - 1];
        if (event.where != Party{owner})
            continue;
        const auto *judged = event.as<VoteJudged>();
        if ((judged && judged->from == voter) || (owner == voter && event.is<VoteChanged>())) {
            if (judged)
                compare(i - 1);
            put(questionsOfEvent(known(), i - 1));
            break;
        }
    }
}

// As the leader has it, or else the first server that has it.
void Inspector::showNode(const std::string &path)
{
    if (path.empty())
        return;
    const Playback &playback = run_.playback();
    const LedgerState &state = run_.ledger()->at(playback.eventsAtCursor());
    const ServerTree *shown = nullptr;
    for (const ServerTree &tree : state.trees.servers()) {
        const ServerView *server = playback.cluster().server(tree.id);
        if (tree.tree.find(path) && (!shown || (server && server->established)))
            shown = &tree;
    }
    empty_ = false;
    kind_ = tr("Selected znode");
    title_ = QString::fromStdString(path);
    if (!shown) {
        fields_.set({});
        sentence_ = tr("No server has it at this instant.");
        return;
    }
    QList<FieldRow> rows{{tr("as told by"), serverName(shown->id)}};
    for (const StatRow &field : statFields(shown->tree, path))
        rows.append({field.label, field.value});
    fields_.set(rows);
    const DataNode &node = *shown->tree.find(path);
    put(questionsOfTransaction(known(), node.mzxid));
    if (node.czxid != node.mzxid)
        put(questionsOfTransaction(known(), node.czxid));
}

// A field of a server: the fact that made it so. One that a message carries: what made the sender say it.
std::optional<EventIndex> Inspector::fieldSetter(const Known &known) const
{
    if (!openField_)
        return std::nullopt;
    if (!fieldsIn_)
        return setterOf(known, fieldsOf_, *openField_);
    const MessageRecord &record = known.history.message(*fieldsIn_);
    const auto zxid = zxidOf(record.message);
    const bool vote = std::holds_alternative<Notification>(record.message);
    for (EventIndex i = record.sent; i-- > 0;) {
        const Event &event = known.history[i];
        if (vote && event.where == record.from) {
            if (*openField_ == "round" ? event.is<RoundStarted>()
                : *openField_ == "state"
                    ? event.is<StateChanged>() || event.is<ServerStarted>()
                    : event.is<VoteChanged>() || event.is<LeaderElected>() || event.is<RoundStarted>())
                return i;
        } else if (!vote && *openField_ == "zxid" && zxid && zxid->counter != 0) {
            if (const auto *proposed = event.as<Proposed>(); proposed && proposed->zxid == *zxid)
                return i;
        }
    }
    return record.sent;
}

} // namespace zablab
