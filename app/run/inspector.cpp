// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/inspector.h"

#include "app/run/run.h"
#include "app/run/transaction_notes.h"
#include "app/scene/display_list.h"
#include "app/values/wording.h"
#include "engine/views/names.h"

namespace zablab {

using scene::ElementKind;

Inspector::Inspector(Run &run) : run_(run) {}

void Inspector::forget()
{
    pinned_.reset();
    followed_ = kNoEvent;
    clear();
    Q_EMIT changed();
}

void Inspector::clear()
{
    empty_ = true;
    kind_.clear();
    title_.clear();
    sentence_.clear();
    comparisonMine_.clear();
    verdict_.clear();
    fields_.set({});
    comparison_.set({});
    causes_.set({});
    whyNot_.set({});
}

void Inspector::goTo(qint64 event)
{
    if (event < 0)
        return;
    const auto index = static_cast<EventIndex>(event);
    std::optional<EventIndex> chain = pinned_;
    if (!chain && causes_.count() > 0)
        chain = static_cast<EventIndex>(causes_.rows().back().event);
    pinned_ = chain;
    run_.seekToEvent(index);
    follow(true);
}

void Inspector::follow(bool force)
{
    const EventIndex now = run_.playback().eventsAtCursor();
    if (!force && now == followed_)
        return;
    followed_ = now;
    clear();
    const auto id = run_.selectedId();
    switch (static_cast<ElementKind>(run_.selectedKind())) {
    case ElementKind::Server:
    case ElementKind::Lane:
        showServer(ServerId{static_cast<std::int32_t>(id)});
        break;
    case ElementKind::Message:
        if (id >= 0 && id < static_cast<qint64>(run_.playback().history().messageCount()))
            showMessage(static_cast<MessageId>(id));
        break;
    case ElementKind::Client:
        showClient(ClientId{static_cast<std::int32_t>(id)});
        break;
    case ElementKind::Mark:
    case ElementKind::Band:
    case ElementKind::Sample:
        if (id >= 0 && id < static_cast<qint64>(run_.playback().history().size()))
            showEvent(static_cast<EventIndex>(id));
        break;
    case ElementKind::Transaction:
        showTransaction(run_.selected().zxid);
        break;
    default:
        break;
    }
    Q_EMIT changed();
}

void Inspector::explain(std::optional<EventIndex> event)
{
    if (pinned_)
        event = pinned_;
    if (!event || *event == kNoEvent || *event >= run_.playback().history().size())
        return;
    const History &history = run_.playback().history();
    const std::vector<EventIndex> chain = causesOf(history, *event);
    QList<CauseRow> rows;
    for (const EventIndex cause : chain)
        rows.append({static_cast<int>(rows.size()) + 1, worded(sentenceFor(history, cause)),
                     clockName(history[cause].at), static_cast<qint64>(cause), cause == *event});
    causes_.set(rows);
}

std::vector<EventIndex> Inspector::chain() const
{
    std::vector<EventIndex> events;
    for (const CauseRow &row : causes_.rows())
        events.push_back(static_cast<EventIndex>(row.event));
    return events;
}

void Inspector::addWhyNot(const QString &question, const std::vector<Sentence> &answers)
{
    if (answers.empty())
        return;
    QStringList lines;
    for (const Sentence &answer : answers)
        lines.append(worded(answer));
    QList<FieldRow> rows = whyNot_.rows();
    rows.append({question, lines.join(QLatin1Char('\n'))});
    whyNot_.set(rows);
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
    if (found->liveness == Liveness::Running || found->liveness == Liveness::Paused)
        title_ += QStringLiteral("  ") + worded(found->state, found->type, found->established);
    QList<FieldRow> rows;
    for (const Field &field : fieldsOfServer(view, server))
        rows.append({fieldLabel(field.label), worded(field.value)});
    fields_.set(rows);
    // The last thing here that was not mere bookkeeping.
    const History &history = playback.history();
    std::optional<EventIndex> last;
    for (EventIndex i = playback.eventsAtCursor(); i > 0; --i) {
        const Event &event = history[i - 1];
        if (event.where == Party{server} && !event.is<MessageSent>() &&
            isStop(history, event, StepUnit::Variables)) {
            last = i - 1;
            break;
        }
    }
    if (last && !pinned_)
        sentence_ = worded(sentenceFor(history, *last));
    explain(last);
    const EnsembleConfig &config = playback.description().config;
    addWhyNot(tr("Why does %1 not serve clients?").arg(serverName(server)),
              whyNotServing(view, config, server));
    addWhyNot(tr("Why does %1 not lead?").arg(serverName(server)),
              whyNotLeader(view, config, history, server));
    // While it looks for a leader: why not one of the others?
    if (found->state == ServerState::Looking && found->vote && found->liveness == Liveness::Running)
        for (const ServerView &other : view.servers)
            if (other.id != server && other.id != found->vote->leader &&
                other.type == LearnerType::Participant)
                addWhyNot(tr("Why does %1 not vote for %2?").arg(serverName(server), serverName(other.id)),
                          whyNotVotedFor(view, config, history, server, other.id));
}

void Inspector::showMessage(MessageId message)
{
    const Playback &playback = run_.playback();
    const History &history = playback.history();
    const MessageRecord &record = history.message(message);
    const EventIndex now = playback.eventsAtCursor();
    empty_ = false;
    kind_ = tr("Selected message");
    const auto party = [](Party p) { return p.isClient() ? clientName(p.client()) : serverName(p.server()); };
    title_ =
        QStringLiteral("%1  %2 → %3")
            .arg(QString::fromLatin1(nameOf(kindOf(record.message))), party(record.from), party(record.to));
    QList<FieldRow> rows;
    for (const Field &field : fieldsOfMessage(history, message, playback.cursor()))
        rows.append({fieldLabel(field.label), worded(field.value)});
    fields_.set(rows);

    // What became of it, as far as the cursor knows: its end, and the judgement that it led to.
    EventIndex subject = record.sent;
    std::optional<EventIndex> judged;
    const EventIndex known = pinned_ ? playback.history().endAt(playback.seen()) : now;
    for (EventIndex i = record.sent + 1; i < known; ++i) {
        const Event &event = history[i];
        const auto *delivered = event.as<MessageDelivered>();
        const auto *lost = event.as<MessageLost>();
        if ((delivered && delivered->message == message) || (lost && lost->message == message))
            subject = i;
        if (event.cause == subject && subject != record.sent && event.is<VoteJudged>()) {
            judged = i;
            break;
        }
        if (event.at > history[record.sent].at + Duration::seconds(30))
            break;
    }
    if (judged)
        compare(*judged);
    else if (const auto *notification = std::get_if<Notification>(&record.message);
             notification && record.to.isServer())
        sentence_ = tr("It carries the vote of %1; %2 will compare it with its own.")
                        .arg(party(record.from), party(record.to));
    explain(judged ? *judged : subject);
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
    fields_.set({{tr("server"), serverName(found->server)},
                 {tr("connected"), found->connected ? tr("yes") : tr("no")},
                 {tr("waiting requests"), QString::number(found->waiting)}});
    QList<FieldRow> rows = fields_.rows();
    if (found->state)
        rows.append({tr("state"), worded(*found->state)});
    if (found->session != SessionId{}) {
        rows.append({fieldLabel("session"), QString::fromStdString(nameOf(found->session))});
        rows.append({fieldLabel("timeout"), worded(SentenceValue{found->timeout})});
    }
    fields_.set(rows);
    std::optional<EventIndex> last;
    for (const auto &each : {found->lastTold, found->lastAsked, found->lastState, found->lastReached})
        if (each && (!last || *each > *last))
            last = each;
    if (last)
        sentence_ = worded(sentenceFor(playback.history(), *last));
    explain(last);
    if (const ServerView *server = playback.cluster().server(found->server))
        addWhyNot(tr("Why does %1 not serve clients?").arg(serverName(server->id)),
                  whyNotServing(playback.cluster(), playback.description().config, server->id));
}

void Inspector::showEvent(EventIndex event)
{
    const History &history = run_.playback().history();
    if (history[event].at > run_.playback().seen())
        return;
    empty_ = false;
    kind_ = tr("Selected event");
    title_ = clockName(history[event].at, true);
    sentence_ = worded(sentenceFor(history, event));
    if (history[event].is<VoteJudged>())
        compare(event);
    if (const auto *proposed = history[event].as<Proposed>())
        askWhyNotCommitted(proposed->zxid);
    explain(event);
}

void Inspector::askWhyNotCommitted(Zxid zxid)
{
    const Playback &playback = run_.playback();
    addWhyNot(tr("Why is %1 not committed?").arg(zxidName(zxid)),
              whyNotCommitted(playback.cluster(), playback.description().config, playback.history(), zxid));
}

void Inspector::showTransaction(Zxid zxid)
{
    const History &history = run_.playback().history();
    empty_ = false;
    kind_ = tr("Selected transaction");
    title_ = zxidName(zxid);
    fields_.set(transactionRows(run_, zxid));
    // The last word on it before the cursor, or its proposal; one from before the run has neither.
    for (EventIndex i = run_.playback().eventsAtCursor(); i > 0; --i) {
        const Event &event = history[i - 1];
        if (zxidOf(event.fact) == zxid && (event.is<Committed>() || event.is<Proposed>())) {
            sentence_ = worded(sentenceFor(history, i - 1));
            explain(i - 1);
            break;
        }
    }
    askWhyNotCommitted(zxid);
}

} // namespace zablab
