// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/synchronization_item.h"

#include "app/scene/transaction_item.h"

#include <algorithm>

namespace zablab::scene {

namespace {

bool canShow(const SceneSource &source)
{
    return source.history() && source.description() && source.transactions();
}

SyncChoice choiceOf(const SceneSource &source)
{
    const Element selected = source.selection();
    const History &history = *source.history();
    SyncChoice choice;
    if (selected.kind == ElementKind::Message && selected.id >= 0 && selected.id < history.messageCount())
        choice.event = history.message(static_cast<MessageId>(selected.id)).sent;
    else if (selected.kind == ElementKind::Mark && selected.id >= 0 && selected.id < history.size())
        choice.event = static_cast<EventIndex>(selected.id);
    else if (selected.kind == ElementKind::Server || selected.kind == ElementKind::Lane ||
             selected.kind == ElementKind::LogCell)
        choice.server = ServerId{static_cast<std::int32_t>(selected.id)};
    return choice;
}

std::optional<SynchronizationView> viewOf(const SceneSource &source, std::optional<std::size_t> place)
{
    if (!place)
        return std::nullopt;
    const SyncEntry &entry = source.transactions()->synchronizations()[*place];
    const ClusterView *then = source.clusterAside((*source.history())[entry.decided].at);
    if (!then)
        return std::nullopt;
    return synchronizationView(*source.history(), entry, *then, eventsShown(source));
}

SynchronizationInput inputFor(const SceneSource &source, const std::optional<SynchronizationView> &view,
                              const Element &hovered)
{
    SynchronizationInput input;
    if (!view)
        return input;
    input.view = &*view;
    input.cursor = source.cursor();
    input.selected = source.selection();
    input.hovered = hovered;
    input.title = synchronizationTitle(*view);
    input.sentence = synchronizationSentence(*source.history(), *view);
    return input;
}

} // namespace

SynchronizationItem::SynchronizationItem(QQuickItem *parent) : SceneItem(parent) {}

std::optional<std::size_t> SynchronizationItem::shown()
{
    const TransactionIndex &index = *source()->transactions();
    const EventIndex end = eventsShown(*source());
    const SyncChoice choice = choiceOf(*source());
    if (source()->selection().kind == ElementKind::None)
        kept_ = kNoEvent;
    // A click on one of the two in the picture does not go away to another synchronization.
    if (kept_ != kNoEvent && choice.server)
        for (std::size_t i = 0; i < index.synchronizations().size(); ++i) {
            const SyncEntry &entry = index.synchronizations()[i];
            if (entry.decided == kept_ && entry.decided < end &&
                (entry.leader == choice.server || entry.learner == choice.server))
                return i;
        }
    const auto place = chosenSynchronization(index, choice, end);
    kept_ = place ? index.synchronizations()[*place].decided : kNoEvent;
    return place;
}

void SynchronizationItem::go(int step)
{
    if (!source() || !canShow(*source()))
        return;
    const auto place = shown();
    const std::vector<SyncEntry> &all = source()->transactions()->synchronizations();
    if (!place)
        return;
    const auto next = static_cast<std::ptrdiff_t>(*place) + step;
    if (next < 0 || next >= static_cast<std::ptrdiff_t>(all.size()) ||
        all[static_cast<std::size_t>(next)].decided >= eventsShown(*source()))
        return;
    Q_EMIT chosen(static_cast<int>(ElementKind::Mark), all[static_cast<std::size_t>(next)].decided);
}

DisplayList SynchronizationItem::picture(const SceneSource &source, const SynchronizationSize &size,
                                         const TextMeasure &measure, const Element &hovered)
{
    std::optional<SynchronizationView> view;
    if (canShow(source))
        view = viewOf(source,
                      chosenSynchronization(*source.transactions(), choiceOf(source), eventsShown(source)));
    return layoutSynchronization(inputFor(source, view, hovered), size, synchronizationWords(), measure);
}

DisplayList SynchronizationItem::build(const TextMeasure &measure)
{
    const SynchronizationSize size{width(), height(), unit()};
    if (!source() || !canShow(*source()))
        return layoutSynchronization({}, size, synchronizationWords(), measure);
    const auto place = shown();
    const auto view = viewOf(*source(), place);
    const SynchronizationInput input = inputFor(*source(), view, hovered());
    const std::vector<SyncEntry> &all = source()->transactions()->synchronizations();
    const EventIndex end = eventsShown(*source());
    const auto count =
        std::count_if(all.begin(), all.end(), [end](const SyncEntry &entry) { return entry.decided < end; });
    const QString title = QString::fromStdString(input.title),
                  sentence = QString::fromStdString(input.sentence);
    const QString where = place ? QStringLiteral("%1 / %2").arg(*place + 1).arg(count) : QString();
    const bool previous = place && *place > 0,
               next = place && static_cast<std::ptrdiff_t>(*place) + 1 < count;
    if (title != title_ || sentence != sentence_ || where != place_ || previous != previous_ ||
        next != next_) {
        title_ = title;
        sentence_ = sentence;
        place_ = where;
        previous_ = previous;
        next_ = next;
        Q_EMIT shownChanged();
    }
    return layoutSynchronization(input, size, synchronizationWords(), measure);
}

} // namespace zablab::scene
