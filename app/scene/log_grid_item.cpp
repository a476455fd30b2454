// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/log_grid_item.h"

#include "app/scene/painter_sink.h"

#include <QCoreApplication>
#include <QWheelEvent>

#include <algorithm>

namespace zablab::scene {

namespace {

// More at once are no news: the picture would be all outlines.
constexpr std::size_t kMostChanges = 24;

std::vector<std::pair<ServerId, Zxid>> changesSince(const History &history, EventIndex begin, EventIndex end)
{
    std::vector<std::pair<ServerId, Zxid>> changed;
    if (begin == kNoEvent || end - std::min(begin, end) > 20'000)
        return changed;
    for (EventIndex i = begin; i < end && changed.size() <= kMostChanges; ++i) {
        const Event &event = history[i];
        const auto note = [&](Zxid zxid) { changed.emplace_back(event.where.server(), zxid); };
        if (const auto *appended = event.as<LogAppended>())
            note(appended->zxid);
        else if (const auto *synced = event.as<LogSynced>())
            note(synced->zxid);
        else if (const auto *decided = event.as<Committed>())
            note(decided->zxid);
        else if (const auto *learned = event.as<CommitLearned>())
            note(learned->zxid);
        else if (const auto *applied = event.as<Applied>())
            note(applied->zxid);
    }
    if (changed.size() > kMostChanges)
        changed.clear();
    return changed;
}

Zxid unpackedZxid(qint64 value)
{
    const auto bits = static_cast<std::uint64_t>(value);
    return {static_cast<std::uint32_t>(bits >> 32), static_cast<std::uint32_t>(bits)};
}

std::string gridWord(const char *source)
{
    return QCoreApplication::translate("LogGrid", source).toStdString();
}

} // namespace

LogGridWords logGridWords()
{
    LogGridWords words;
    words.empty = gridWord(QT_TRANSLATE_NOOP(
        "LogGrid", "No transaction yet: let a client write, or give the servers a history."));
    words.committed = gridWord(QT_TRANSLATE_NOOP("LogGrid", "committed"));
    words.onDisk = gridWord(QT_TRANSLATE_NOOP("LogGrid", "logged, on disk"));
    words.written = gridWord(QT_TRANSLATE_NOOP("LogGrid", "logged, not yet on disk"));
    words.committedMemory = gridWord(QT_TRANSLATE_NOOP("LogGrid", "committed, not yet on its own disk"));
    words.cut = gridWord(QT_TRANSLATE_NOOP("LogGrid", "cut away"));
    words.snapshot = gridWord(QT_TRANSLATE_NOOP("LogGrid", "in the snapshot"));
    words.absent = gridWord(QT_TRANSLATE_NOOP("LogGrid", "not there"));
    words.applied = gridWord(QT_TRANSLATE_NOOP("LogGrid", "applied"));
    words.cell = gridWord(QT_TRANSLATE_NOOP("LogGrid", "%1, %2: %3"));
    words.several = gridWord(QT_TRANSLATE_NOOP("LogGrid", "%1, %2 to %3: %4"));
    words.held = gridWord(QT_TRANSLATE_NOOP("LogGrid", "%1 of %2"));
    words.servers = gridWord(QT_TRANSLATE_NOOP("LogGrid", "%1 servers alike: %2"));
    words.lastKnown = gridWord(QT_TRANSLATE_NOOP("LogGrid", "known committed"));
    words.lastApplied = gridWord(QT_TRANSLATE_NOOP("LogGrid", "applied"));
    words.snapshotUpTo = gridWord(QT_TRANSLATE_NOOP("LogGrid", "snapshot"));
    return words;
}

LogGridItem::LogGridItem(QQuickItem *parent) : SceneItem(parent) {}

void LogGridItem::setSelectedServer(int server)
{
    if (server == selectedServer_)
        return;
    selectedServer_ = server;
    toSelected_ = true;
    invalidate();
    Q_EMIT selectionChanged();
}

void LogGridItem::setSelectedZxid(qint64 zxid)
{
    const Zxid wanted = unpackedZxid(zxid);
    if (wanted == selectedZxid_)
        return;
    selectedZxid_ = wanted;
    // It must be seen: among the columns of a page, or by going back to what the grid chooses by itself.
    if (wanted != Zxid{} && older_ > 0 && !displayList().region({ElementKind::Transaction, zxid, 0}))
        setOlder(0);
    invalidate();
    Q_EMIT selectionChanged();
}

void LogGridItem::setOlder(double older)
{
    const double most = std::max(0.0, static_cast<double>(extent_.total - 1));
    const auto wanted = static_cast<qint64>(std::clamp(older, 0.0, most));
    if (wanted == older_)
        return;
    older_ = wanted;
    invalidate();
    Q_EMIT olderChanged();
}

void LogGridItem::page(int pages)
{
    setOlder(older() + pages * static_cast<double>(std::max<qint64>(extent_.columns - 1, 1)));
}

void LogGridItem::scrollRows(int rows)
{
    const int most = std::max(0, extent_.allRows - extent_.rows);
    const int wanted = std::clamp(extent_.firstRow + rows, 0, most);
    toSelected_ = false;
    if (wanted == firstRow_)
        return;
    firstRow_ = wanted;
    invalidate();
}

DisplayList LogGridItem::picture(const SceneSource &source, const LogGridSize &size, ServerId server,
                                 Zxid zxid, const TextMeasure &measure, LogGridExtent *extent,
                                 const Element &hovered)
{
    LogGridInput input;
    input.cluster = source.clusterAtCursor();
    input.hovered = hovered;
    input.selectedServer = server;
    input.selectedZxid = zxid;
    if (const History *history = source.history(); history && input.cluster)
        input.changed = changesSince(*history, source.stepBegin(), input.cluster->events);
    return layoutLogGrid(input, size, logGridWords(), measure, extent);
}

DisplayList LogGridItem::build(const TextMeasure &measure)
{
    DisplayList list;
    list.width = width();
    list.height = height();
    if (!source())
        return list;
    const LogGridSize size{width(), height(), unit(), older_, firstRow_, toSelected_};
    return picture(*source(), size, ServerId{selectedServer_}, selectedZxid_, measure, &extent_, hovered());
}

void LogGridItem::wheelEvent(QWheelEvent *event)
{
    const QPoint turn = event->angleDelta();
    const bool rows =
        extent_.allRows > extent_.rows && turn.x() == 0 && !event->modifiers().testFlag(Qt::ShiftModifier);
    wheel_ += turn.x() != 0 ? turn.x() : turn.y();
    const int notches = wheel_ / 120;
    wheel_ -= notches * 120;
    if (notches != 0) {
        if (rows)
            scrollRows(-2 * notches);
        else
            setOlder(older() + notches * static_cast<double>(std::max<qint64>(extent_.columns / 4, 1)));
    }
    event->accept();
}

} // namespace zablab::scene
