// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/transaction_item.h"

#include "app/run/selection.h"

#include <QRegularExpression>

#include <algorithm>

namespace zablab::scene {

namespace {

// The client's request that an event is about, where it has not become a transaction.
const WriteEntry *requestOf(const TransactionIndex &index, const History &history, EventIndex event)
{
    const Event &happened = history[event];
    if (const auto *asked = happened.as<ClientAsked>())
        return index.find(asked->client, asked->xid);
    if (const auto *told = happened.as<ClientTold>())
        return index.find(told->client, told->xid);
    if (const auto *received = happened.as<RequestReceived>())
        return index.find(received->client, received->xid);
    if (const auto *refused = happened.as<RequestRefused>())
        return index.find(refused->client, refused->xid);
    return nullptr;
}

bool isSelectable(const Element &element, ElementKind kind, std::int64_t end)
{
    return element.kind == kind && element.id >= 0 && element.id < end;
}

// What the numbers in the picture are about.
std::vector<EventIndex> causesShown(const SceneSource &source, const TransactionView &view)
{
    const Element selected = source.selection();
    const History &history = *source.history();
    if (std::vector<EventIndex> told = source.causes(); !told.empty())
        return told;
    EventIndex event = kNoEvent;
    if (isSelectable(selected, ElementKind::Message, history.messageCount())) {
        for (const TransactionMessage &leg : view.messages)
            if (leg.message == static_cast<MessageId>(selected.id))
                event = leg.ended ? leg.ended.event : history.message(leg.message).sent;
    } else if (isSelectable(selected, ElementKind::Mark, eventsShown(source))) {
        event = static_cast<EventIndex>(selected.id);
    }
    return event == kNoEvent ? std::vector<EventIndex>{} : causesOf(history, event);
}

TransactionInput inputOf(const SceneSource &source, const ShownWrite &shown, const Element &hovered)
{
    TransactionInput input;
    if (!shown.any)
        return input;
    input.view = &shown.view;
    input.network = &source.description()->network;
    input.disk = &source.description()->disk;
    input.cursor = std::min(source.cursor(), source.veiledFrom());
    input.more = source.veiledFrom() > source.cursor() && !source.history()->empty() &&
                 source.history()->end() > source.cursor();
    input.selected = source.selection();
    input.hovered = hovered;
    if (input.selected.kind == ElementKind::Server || input.selected.kind == ElementKind::LogCell)
        input.selectedServer = ServerId{static_cast<std::int32_t>(input.selected.id)};
    input.causes = causesShown(source, shown.view);
    input.title = transactionTitle(shown.view);
    input.sentence = transactionSentence(source, shown.view);
    return input;
}

bool isReady(const SceneSource &source)
{
    return source.history() && source.description() && source.transactions();
}

} // namespace

EventIndex eventsShown(const SceneSource &source)
{
    return source.history()->endAt(std::min(source.cursor(), source.veiledFrom()));
}

ShownWrite shownWrite(const SceneSource &source, Zxid kept)
{
    ShownWrite shown;
    if (!isReady(source))
        return shown;
    const History &history = *source.history();
    const TransactionIndex &index = *source.transactions();
    const EventIndex end = eventsShown(source);
    const Element selected = source.selection();
    Zxid wanted = source.selectedZxid();
    if (isSelectable(selected, ElementKind::Message, history.messageCount()))
        shown.entry = index.ofMessage(static_cast<MessageId>(selected.id));
    else if (isSelectable(selected, ElementKind::Mark, end) && wanted == Zxid{})
        shown.entry = requestOf(index, history, static_cast<EventIndex>(selected.id));
    if (!shown.entry && wanted == Zxid{} && selected.kind != ElementKind::None)
        wanted = kept;
    if (!shown.entry && wanted != Zxid{} && !wanted.isEpochStart()) {
        shown.entry = index.find(wanted);
        // In the logs from the beginning on, and nobody has spoken of it.
        if ((!shown.entry || shown.entry->proposed == kNoEvent) && source.clusterAtCursor())
            for (const ServerView &server : source.clusterAtCursor()->servers)
                if (containsZxid(server.log, wanted) || containsZxid(server.inSnapshot, wanted))
                    shown.zxid = wanted;
    }
    if (shown.entry && shown.entry->begun >= end)
        shown.entry = nullptr;
    if (!shown.entry && shown.zxid == Zxid{})
        shown.entry = newestWrite(index, history, end);
    if (shown.entry)
        shown.view = transactionView(history, *source.description(), index, *shown.entry, end);
    else if (shown.zxid != Zxid{})
        shown.view = transactionView(history, *source.description(), index, shown.zxid, end);
    shown.any = shown.entry || shown.zxid != Zxid{};
    return shown;
}

TransactionItem::TransactionItem(QQuickItem *parent) : SceneItem(parent) {}

void TransactionItem::go(int step)
{
    if (!source())
        return;
    const ShownWrite shown = shownWrite(*source(), kept_);
    if (!shown.entry)
        return;
    const WriteEntry *next =
        neighbourOf(*source()->transactions(), *shown.entry, step, eventsShown(*source()));
    if (!next)
        return;
    if (next->proposed != kNoEvent && next->proposed < eventsShown(*source()))
        Q_EMIT chosen(static_cast<int>(ElementKind::Transaction), numberOf(next->zxid));
    else
        Q_EMIT chosen(static_cast<int>(ElementKind::Mark), next->begun);
}

QString TransactionItem::find(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*(?:(?:0x)?([0-9a-fA-F]{1,8})\\s*[:.·⋅ ]\\s*)?([0-9]{1,10})\\s*$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch() || !source() || !isReady(*source()))
        return tr("Write a zxid as epoch:counter, for instance 0x1:3.");
    const Zxid shown = shownWrite(*source(), kept_).view.zxid;
    const QString epoch = match.captured(1);
    const Zxid wanted{epoch.isEmpty() ? shown.epoch : epoch.toUInt(nullptr, 16), match.captured(2).toUInt()};
    const WriteEntry *entry = source()->transactions()->find(wanted);
    const EventIndex end = eventsShown(*source());
    const bool known = entry && entry->begun < end && (entry->proposed == kNoEvent || entry->proposed < end);
    if (!known && !wanted.isEpochStart()) {
        for (const ServerView &server : source()->clusterAtCursor()->servers)
            if (containsZxid(server.log, wanted) || containsZxid(server.inSnapshot, wanted)) {
                Q_EMIT chosen(static_cast<int>(ElementKind::Transaction), numberOf(wanted));
                return {};
            }
        return tr("Nobody has proposed 0x%1:%2 so far.").arg(wanted.epoch, 0, 16).arg(wanted.counter);
    }
    if (wanted.isEpochStart())
        return tr("Counter 0 is the beginning of an epoch, not a transaction.");
    Q_EMIT chosen(static_cast<int>(ElementKind::Transaction), numberOf(wanted));
    return {};
}

DisplayList TransactionItem::picture(const SceneSource &source, const TransactionSize &size,
                                     const TextMeasure &measure, const Element &hovered)
{
    const ShownWrite shown = shownWrite(source, {});
    return layoutTransaction(inputOf(source, shown, hovered), size, transactionWords(), measure);
}

DisplayList TransactionItem::build(const TextMeasure &measure)
{
    const TransactionSize size{width(), height(), unit(), true};
    if (!source() || !isReady(*source()))
        return layoutTransaction({}, size, transactionWords(), measure);
    if (source()->selection().kind == ElementKind::None)
        kept_ = {};
    else if (source()->selectedZxid() != Zxid{})
        kept_ = source()->selectedZxid();
    const EventIndex shownEnd = eventsShown(*source());
    if (source()->selectedZxid() != Zxid{} || shownEnd < keptUntil_)
        keptUntil_ = shownEnd;
    // Something else is selected, and a write has begun since: that is what there is to see.
    else if (const auto *newest = newestWrite(*source()->transactions(), *source()->history(), shownEnd);
             newest && newest->begun >= keptUntil_)
        kept_ = {};
    const ShownWrite shown = shownWrite(*source(), kept_);
    const TransactionInput input = inputOf(*source(), shown, hovered());
    const QString title = QString::fromStdString(input.title),
                  sentence = QString::fromStdString(input.sentence);
    const QString zxid =
        shown.view.zxid == Zxid{}
            ? QString()
            : QStringLiteral("0x%1:%2").arg(shown.view.zxid.epoch, 0, 16).arg(shown.view.zxid.counter);
    const EventIndex end = eventsShown(*source());
    const bool previous = shown.entry && neighbourOf(*source()->transactions(), *shown.entry, -1, end);
    const bool next = shown.entry && neighbourOf(*source()->transactions(), *shown.entry, 1, end);
    if (title != title_ || sentence != sentence_ || zxid != zxid_ || previous != previous_ || next != next_) {
        title_ = title;
        sentence_ = sentence;
        zxid_ = zxid;
        previous_ = previous;
        next_ = next;
        Q_EMIT shownChanged();
    }
    return layoutTransaction(input, size, transactionWords(), measure);
}

} // namespace zablab::scene
