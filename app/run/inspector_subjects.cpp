// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the selected thing is, at the cursor: its name, its last word, its fields; and what can be asked of it.
#include "app/run/inspector.h"

#include "app/run/run.h"
#include "app/run/transaction_notes.h"
#include "app/values/wording.h"
#include "engine/views/findings.h"
#include "engine/views/names.h"

#include <algorithm>

namespace zablab {

namespace {

constexpr int kLately = 5;

QString partyNamed(Party party)
{
    return party.isClient() ? clientName(party.client()) : serverName(party.server());
}

} // namespace

void Inspector::showNothing()
{
    const Playback &playback = run_.playback();
    const ClusterView &view = playback.cluster();
    const EnsembleConfig &config = view.configOr(playback.description().config);
    std::vector<const ServerView *> leaders; // of a cut there may be two for a while: the newest first
    int serving = 0, up = 0;
    Zxid committed;
    for (const ServerView &server : view.servers) {
        if (server.running() && server.state == ServerState::Leading)
            leaders.push_back(&server);
        up += server.running();
        serving += server.running() && server.serving;
        committed = std::max(committed, server.lastCommitted);
    }
    std::stable_sort(leaders.begin(), leaders.end(), [](const ServerView *a, const ServerView *b) {
        return a->currentEpoch > b->currentEpoch;
    });
    QStringList who;
    for (const ServerView *leader : leaders)
        who.append(
            leader->established
                ? tr("%1, epoch %2").arg(serverName(leader->id), worded(SentenceValue{leader->currentEpoch}))
                : tr("%1, not yet established").arg(serverName(leader->id)));
    QList<FieldRow> rows;
    rows.append({tr("leader"), who.isEmpty() ? tr("none") : who.join(QStringLiteral("; "))});
    rows.append({tr("up"), tr("%1 of %2").arg(up).arg(view.servers.size())});
    rows.append({tr("serve clients"), tr("%1 of %2").arg(serving).arg(view.servers.size())});
    rows.append({tr("a majority is"), QString::number(config.quorumSize())});
    rows.append({tr("committed up to"), zxidName(committed)});
    glance_.set(rows);
    // What mattered, in the short words of the bookmarks.
    QList<ReasonRow> lately;
    const std::vector<Bookmark> marks = playback.bookmarks();
    for (auto mark = marks.rbegin(); mark != marks.rend() && lately.size() < kLately; ++mark) {
        if (mark->at > playback.cursor())
            continue;
        const QString text = worded(mark->kind, mark->server);
        if (!lately.isEmpty() && lately.back().text == text && lately.back().time == clockName(mark->at))
            continue; // a wall is many cuts at one instant
        lately.append({0, text, clockName(mark->at), static_cast<qint64>(mark->event), false});
    }
    lately_.set(lately);
}

void Inspector::showServer(ServerId server)
{
    const Playback &playback = run_.playback();
    const ClusterView &view = playback.cluster();
    const ServerView *found = view.server(server);
    if (!found)
        return;
    empty_ = false;
    kind_ = found->type == LearnerType::Observer ? tr("Selected observer") : tr("Selected server");
    title_ = serverName(server);
    if (found->liveness == Liveness::Running)
        title_ += QStringLiteral("  ") + worded(found->state, found->type, found->established);
    else
        title_ += QStringLiteral("  ") + (found->liveness == Liveness::Crashed  ? tr("crashed")
                                          : found->liveness == Liveness::Paused ? tr("paused")
                                                                                : tr("not started"));
    QList<FieldRow> rows;
    for (const Field &field : fieldsOfServer(view, server)) {
        if (field.label == "server")
            continue; // its name stands above
        rows.append({fieldLabel(field.label), worded(field.value)});
        labels_.push_back(field.label);
    }
    fields_.set(rows);
    fieldsOf_ = server;
    if (pinned_)
        return;
    put(questionsOfServer(known(), server));
    notCast_ = votesNotCast(known(), server);
    if (found->state == ServerState::Looking && found->judged)
        compare(*found->judged);
}

void Inspector::showMessage(MessageId message)
{
    const Playback &playback = run_.playback();
    const History &history = playback.history();
    const MessageRecord &record = history.message(message);
    empty_ = false;
    kind_ = tr("Selected message");
    title_ = QStringLiteral("%1  %2 → %3")
                 .arg(QString::fromLatin1(nameOf(kindOf(record.message))), partyNamed(record.from),
                      partyNamed(record.to));
    QList<FieldRow> rows;
    for (const Field &field : fieldsOfMessage(history, message, playback.cursor()))
        if (field.label != "kind" && field.label != "from" && field.label != "to") // they stand above
        {
            rows.append({fieldLabel(field.label), worded(field.value)});
            labels_.push_back(field.label);
        }
    fields_.set(rows);
    fieldsIn_ = message;
    // The judgement that it led to, as far as the cursor knows.
    EventIndex arrived = kNoEvent;
    bool judged = false;
    for (EventIndex i = record.sent + 1; i < playback.eventsAtCursor(); ++i) {
        const Event &event = history[i];
        const auto *delivered = event.as<MessageDelivered>();
        if (delivered && delivered->message == message)
            arrived = i;
        if (arrived != kNoEvent && event.at > history[arrived].at)
            break;
        if (arrived != kNoEvent && event.cause == arrived && event.is<VoteJudged>()) {
            compare(i);
            judged = true;
            break;
        }
        if (event.at > history[record.sent].at + Duration::seconds(30))
            break;
    }
    if (!judged && std::holds_alternative<Notification>(record.message) && record.to.isServer() &&
        arrived == kNoEvent)
        sentence_ = tr("It carries the vote of %1; %2 will compare it with its own.")
                        .arg(partyNamed(record.from), partyNamed(record.to));
    put(questionsOfMessage(known(), message));
    if (const auto zxid = zxidOf(record.message); zxid && zxid->counter != 0)
        put(questionsOfTransaction(known(), *zxid));
}

void Inspector::compare(EventIndex judged)
{
    const auto &fact = *run_.playback().history()[judged].as<VoteJudged>();
    comparisonMine_ = tr("%1 had").arg(serverName(run_.playback().history()[judged].where.server()));
    QList<ComparisonRow> rows;
    bool decided = false;
    const auto add = [&](const QString &label, const auto &theirs, const auto &mine, Criterion criterion,
                         const QString &left, const QString &right) {
        ComparisonRow row;
        row.label = label;
        row.received = left;
        row.mine = right;
        row.sign = decided          ? QString()
                   : theirs == mine ? QStringLiteral("=")
                   : theirs > mine  ? QStringLiteral(">")
                                    : QStringLiteral("<");
        row.decides = fact.criterion == criterion;
        row.skipped = decided;
        decided = decided || row.decides;
        rows.append(row);
    };
    const Vote &theirs = fact.received;
    const Vote &mine = fact.mine;
    const auto hex = [](Epoch e) { return QStringLiteral("0x%1").arg(e.value, 0, 16); };
    add(tr("round"), theirs.round, mine.round, Criterion::Round, QString::number(theirs.round.value),
        QString::number(mine.round.value));
    add(tr("epoch"), theirs.peerEpoch, mine.peerEpoch, Criterion::Epoch, hex(theirs.peerEpoch),
        hex(mine.peerEpoch));
    add(QStringLiteral("zxid"), theirs.zxid, mine.zxid, Criterion::Zxid, zxidName(theirs.zxid),
        zxidName(mine.zxid));
    add(tr("server"), theirs.leader, mine.leader, Criterion::Id, serverName(theirs.leader),
        serverName(mine.leader));
    comparison_.set(rows);
    verdict_ = worded(sentenceFor(run_.playback().history(), judged));
}

void Inspector::showClient(ClientId client)
{
    const Playback &playback = run_.playback();
    const ClientView *found = playback.cluster().client(client);
    if (!found)
        return;
    empty_ = false;
    kind_ = tr("Selected client");
    title_ = clientName(client);
    QList<FieldRow> rows{{tr("server"), serverName(found->server)},
                         {tr("connected"), found->connected ? tr("yes") : tr("no")},
                         {tr("waiting requests"), QString::number(found->waiting)}};
    if (found->state)
        rows.append({tr("state"), worded(*found->state)});
    if (found->session != SessionId{}) {
        rows.append({fieldLabel("session"), QString::fromStdString(nameOf(found->session))});
        rows.append({fieldLabel("timeout"), worded(SentenceValue{found->timeout})});
        rows.append({tr("time left"), timeLeft(*found)});
    }
    fields_.set(rows);
    listRequests(client);
    std::optional<EventIndex> last;
    for (const auto &each : {found->lastTold, found->lastAsked, found->lastState, found->lastReached})
        if (each && (!last || *each > *last))
            last = each;
    if (last)
        sentence_ = worded(sentenceFor(playback.history(), *last));
    put(questionsOfClient(known(), client));
    if (last)
        put(questionsOfEvent(known(), *last));
    if (const ServerView *server = playback.cluster().server(found->server)) {
        const Inquiry serving{Ask::NotServing, server->id};
        if (!answerTo(known(), serving).reasons.empty())
            put({serving});
    }
}

void Inspector::showSession(SessionId session)
{
    empty_ = false;
    kind_ = tr("Selected session");
    title_ = QString::fromStdString(nameOf(session));
    QList<FieldRow> rows;
    for (const ClientView &client : run_.playback().cluster().clients) {
        if (client.session != session)
            continue;
        rows.append({tr("client"), clientName(client.id)});
        rows.append({tr("server"), serverName(client.server)});
        rows.append({fieldLabel("timeout"), worded(SentenceValue{client.timeout})});
        rows.append({tr("time left"), timeLeft(client)});
        listRequests(client.id);
        put(questionsOfClient(known(), client.id));
    }
    fields_.set(rows);
    if (rows.isEmpty())
        put(questionsOfSession(known(), session));
}

void Inspector::showEvent(EventIndex event)
{
    const Playback &playback = run_.playback();
    const History &history = playback.history();
    if (history[event].at > playback.seen())
        return;
    empty_ = false;
    kind_ = tr("Selected event");
    title_ = clockName(history[event].at, true);
    sentence_ = worded(sentenceFor(history, event));
    fields_.set({});
    if (history[event].is<VoteJudged>())
        compare(event);
    put(questionsOfEvent(known(), event));
    if (const auto zxid = zxidOf(history[event].fact))
        put(questionsOfTransaction(known(), *zxid));
}

void Inspector::showTransaction(Zxid zxid)
{
    const Playback &playback = run_.playback();
    const History &history = playback.history();
    empty_ = false;
    kind_ = tr("Selected transaction");
    title_ = zxidName(zxid);
    // The last word on it before the cursor, or its proposal; one from before the run has neither.
    for (EventIndex i = playback.eventsAtCursor(); i > 0; --i) {
        const Event &event = history[i - 1];
        if (zxidOf(event.fact) == zxid && (event.is<Committed>() || event.is<Proposed>())) {
            sentence_ = worded(sentenceFor(history, i - 1));
            break;
        }
    }
    fields_.set(transactionRows(run_, zxid));
    put(questionsOfTransaction(known(), zxid));
}

void Inspector::showLink(ServerId from, ServerId to)
{
    const ClusterView &view = run_.playback().cluster();
    if (!view.server(from) || !view.server(to))
        return;
    empty_ = false;
    kind_ = tr("Selected link");
    title_ = QStringLiteral("%1 – %2").arg(serverName(from), serverName(to));
    QList<FieldRow> rows;
    const auto way = [&](ServerId a, ServerId b) {
        QString state = view.isCut(a, b) ? tr("cut") : tr("whole");
        for (const LinkCondition &link : view.slowLinks)
            if (link.from == a && link.to == b)
                state = tr("delayed by %1, loses %2 %")
                            .arg(worded(SentenceValue{link.delay}))
                            .arg(link.lossPercent);
        rows.append({QStringLiteral("%1 → %2").arg(serverName(a), serverName(b)), state});
    };
    way(from, to);
    way(to, from);
    fields_.set(rows);
    put(questionsOfLink(known(), from, to));
}

void Inspector::showGuarantee(int guarantee)
{
    const GuaranteeBook *book = run_.records().guarantees();
    if (!book || guarantee < 0 || guarantee >= kGuarantees)
        return;
    const auto promised = static_cast<Guarantee>(guarantee);
    const GuaranteeState state = book->at(promised, run_.playback().eventsAtCursor());
    empty_ = false;
    kind_ = tr("Selected guarantee");
    title_ = QString::fromLatin1(nameOf(promised));
    sentence_ = worded(promiseSentence(promised));
    QList<FieldRow> rows{{tr("checked"), tr("%n time(s)", nullptr, static_cast<int>(state.checked))}};
    if (state.first) {
        rows.append({tr("broken"), tr("%n time(s)", nullptr, static_cast<int>(state.broken))});
        verdict_ = worded(sentenceFor(*state.first));
        put(questionsOfEvent(known(), state.first->event));
    }
    fields_.set(rows);
}

} // namespace zablab
