// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledger/change_table.h"

#include "app/ledger/ledger.h"
#include "app/ledger/ledger_words.h"
#include "app/run/run.h"
#include "app/values/wording.h"

#include <algorithm>

namespace zablab {

namespace {

using scene::ElementKind;

constexpr qsizetype kBriefLines = 7;
constexpr std::size_t kMostMessages = 40;
constexpr std::size_t kMostNodes = 60;
// Between two instants further apart than this only states are compared: every message would be thousands.
constexpr EventIndex kMostStepEvents = 4000;

QString partyNameOf(Party party)
{
    return party.isServer()   ? serverName(party.server())
           : party.isClient() ? clientName(party.client())
                              : QString();
}

QString roleNameOf(const ServerView *server)
{
    if (!server || !server->running())
        return QStringLiteral("down");
    switch (server->state) {
    case ServerState::Leading:
        return QStringLiteral("leader");
    case ServerState::Following:
        return QStringLiteral("follower");
    case ServerState::Observing:
        return QStringLiteral("observer");
    case ServerState::Looking:
        break;
    }
    return {};
}

ChangeRow lineOf(const QString &label, const QString &before, const QString &after, ElementKind kind,
                 qint64 id)
{
    ChangeRow row;
    row.label = label;
    row.before = before;
    row.after = after;
    row.kind = static_cast<int>(kind);
    row.target = id;
    row.spoken = before.isEmpty() ? QStringLiteral("%1: %2").arg(label, after)
                                  : QStringLiteral("%1: %2 → %3").arg(label, before, after);
    return row;
}

ChangeRow headingOf(const QString &text, const QString &role, ElementKind kind, qint64 id)
{
    ChangeRow row;
    row.heading = row.spoken = text;
    row.role = role;
    row.kind = static_cast<int>(kind);
    row.target = id;
    return row;
}

QString nodeValue(const std::shared_ptr<const DataNode> &node)
{
    return node ? QStringLiteral("%1 v%2").arg(shownData(node->data, 24)).arg(node->version)
                : QStringLiteral("–");
}

const Zxid *zxidIn(const ChangeValue &value) { return std::get_if<Zxid>(&value); }

} // namespace

ChangeTable::ChangeTable(Ledger &ledger) : ledger_(ledger) {}

void ChangeTable::setActive(bool active)
{
    if (active == active_)
        return;
    active_ = active;
    Q_EMIT activeChanged();
    follow();
}

void ChangeTable::setBriefActive(bool active)
{
    if (active == briefActive_)
        return;
    briefActive_ = active;
    Q_EMIT activeChanged();
    follow();
}

void ChangeTable::setLines(int lines)
{
    lines = std::clamp(lines, 0, 500);
    if (lines == lines_)
        return;
    lines_ = lines;
    publish();
    Q_EMIT choiceChanged();
}

void ChangeTable::mark()
{
    mark_ = ledger_.run().cursor();
    follow(true);
}

void ChangeTable::clearMark()
{
    mark_.reset();
    follow(true);
}

void ChangeTable::forget()
{
    mark_.reset();
    begin_ = end_ = kNoEvent;
    follow(true);
}

// In newspaper columns a heading at the foot of one says nothing: an empty line moves it on.
void ChangeTable::publish()
{
    QList<ChangeRow> rows;
    for (const ChangeRow &row : found_) {
        const bool foot = lines_ > 1 && rows.size() % lines_ == lines_ - 1;
        if (!row.heading.isEmpty() && foot)
            rows.append(ChangeRow{});
        rows.append(row);
    }
    rows_.set(rows);
    // Beside other things only what somebody stepped to, or marked, is news.
    const bool stepped = mark_ || ledger_.run().stepBegin() != kNoEvent;
    QList<ChangeRow> first = stepped ? found_.mid(0, kBriefLines) : QList<ChangeRow>();
    while (!first.isEmpty() && !first.back().heading.isEmpty())
        first.removeLast(); // of nothing
    brief_.set(first);
}

void ChangeTable::follow(bool force)
{
    if (!active_ && !briefActive_)
        return;
    Run &run = ledger_.run();
    const Playback &playback = run.playback();
    const History &history = playback.history();
    auto [begin, end] = ledger_.step();
    if (mark_) {
        begin = history.endAt(*mark_);
        end = ledger_.eventsAtCursor();
    }
    const bool stepped = run.stepBegin() != kNoEvent;
    if (!force && begin == begin_ && end == end_ && course_ == playback.course() && stepped == stepped_)
        return;
    stepped_ = stepped;
    begin_ = begin;
    end_ = end;
    course_ = playback.course();
    const EventIndex from = std::min(begin, end), to = std::max(begin, end);
    found_.clear();
    const ClusterView before = ledger_.clusterAt(begin);
    const ClusterView &after = *run.clusterAtCursor();

    Party heading;
    const auto under = [&](Party party) {
        if (party == heading)
            return;
        heading = party;
        if (party.isServer())
            found_.append(headingOf(serverName(party.server()), roleNameOf(after.server(party.server())),
                                    ElementKind::Server, party.server().value));
        else
            found_.append(
                headingOf(clientName(party.client()), {}, ElementKind::Client, party.client().value));
    };
    for (const ViewChange &change : differenceOf(before, after)) {
        under(change.who);
        const Zxid *zxid = change.zxid != Zxid{} ? &change.zxid : zxidIn(change.after);
        const bool transaction = zxid && zxid->counter != 0;
        QString was = valueName(change.before), is = valueName(change.after);
        const bool tail = was == is;
        if (tail) // instants that differ in microseconds
            if (const auto *earlier = std::get_if<Instant>(&change.before))
                if (const auto *later = std::get_if<Instant>(&change.after)) {
                    was = clockName(*earlier, true);
                    is = clockName(*later, true);
                }
        found_.append(lineOf(changedName(change), was, is,
                             transaction             ? ElementKind::Transaction
                             : change.who.isClient() ? ElementKind::Client
                                                     : ElementKind::Server,
                             transaction             ? numberOf(*zxid)
                             : change.who.isClient() ? change.who.client().value
                                                     : change.who.server().value));
        found_.last().tail = tail;
    }
    if (to - from <= kMostStepEvents && touchesTrees(history, from, to)) {
        const TreeView then = ledger_.at(begin).trees;
        const auto nodes = nodesBetween(history, from, to, then, ledger_.at(end).trees, kMostNodes);
        if (!nodes.empty())
            found_.append(headingOf(tr("Data trees"), {}, ElementKind::None, 0));
        for (const NodeDifference &node : nodes) {
            const bool whole = node.path.empty();
            found_.append(lineOf(
                whole
                    ? tr("%1, the whole tree").arg(serverName(node.server))
                    : QStringLiteral("%1 %2").arg(serverName(node.server), QString::fromStdString(node.path)),
                whole ? tr("%n node(s)", nullptr, static_cast<int>(node.nodesBefore))
                      : nodeValue(node.before),
                whole ? tr("%n node(s)", nullptr, static_cast<int>(node.nodesAfter)) : nodeValue(node.after),
                ElementKind::Server, node.server.value));
        }
    }
    if (to - from <= kMostStepEvents) {
        MessageFate last = MessageFate::Sent;
        bool first = true;
        auto messages = messagesBetween(history, from, to, kMostMessages);
        std::stable_sort(messages.begin(), messages.end(),
                         [](const MessageChange &a, const MessageChange &b) { return a.fate < b.fate; });
        for (const MessageChange &message : messages) {
            if (first || message.fate != last)
                found_.append(
                    headingOf(tr("Messages, %1").arg(fateName(message.fate)), {}, ElementKind::None, 0));
            first = false;
            last = message.fate;
            QStringList names;
            for (const Party party : message.to)
                names.append(partyNameOf(party));
            found_.append(lineOf(QString::fromLatin1(nameOf(message.kind)), partyNameOf(message.from),
                                 names.join(QLatin1Char(' ')), ElementKind::Message, message.first));
        }
    }
    count_ = static_cast<int>(
        std::count_if(found_.begin(), found_.end(), [](const ChangeRow &r) { return r.heading.isEmpty(); }));
    const Instant cursor = run.cursor();
    const Instant start = mark_ ? *mark_ : begin > 0 ? history[begin - 1].at : Instant{};
    span_ = mark_ || run.stepBegin() != kNoEvent
                ? tr("from %1 to %2").arg(clockName(start, true), clockName(cursor, true))
            : end > 0 ? tr("at %1, the last instant at which anything happened")
                            .arg(clockName(history[end - 1].at, true))
                      : QString();
    publish();
    Q_EMIT changed();
}

} // namespace zablab
