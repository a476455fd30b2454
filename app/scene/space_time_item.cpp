// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/space_time_item.h"

#include "app/scene/painter_sink.h"
#include "app/scene/typography.h"

#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace zablab::scene {

namespace {

constexpr double kCursorPlace = 0.78; // of the width, while the range follows the cursor
constexpr double kShortest = 0.002;   // seconds from left to right
constexpr double kLongest = 4000;

SpaceTimeInput inputOf(const SceneSource &source, const Element &selected, const Element &hovered,
                       bool trueAxis, bool heartbeats)
{
    SpaceTimeInput in;
    in.history = source.history();
    in.description = source.description();
    in.view = source.spaceTime();
    in.story = source.storyTime();
    in.cluster = source.clusterAtCursor();
    in.cursor = source.cursor();
    in.veiledFrom = source.veiledFrom();
    in.answerHidden = source.answerHidden();
    in.known = in.history && !in.history->empty() ? std::max(in.history->end(), in.cursor) : in.cursor;
    in.selected = selected;
    in.hovered = hovered;
    in.trueAxis = trueAxis;
    in.heartbeats = heartbeats;
    return in;
}

double beginFollowing(const SpaceTimeInput &input, double span)
{
    const double at = input.trueAxis || !input.story
                          ? static_cast<double>(input.cursor.us) / 1e6
                          : static_cast<double>(input.story->storyOf(input.cursor).us) / 1e6;
    return std::max(0.0, at - span * kCursorPlace);
}

TimeAxis axisOf(const SpaceTimeInput &input, const SpaceTimeSize &size)
{
    const std::size_t lanes = input.view ? input.view->lanes().size() : 0;
    const LaneFrame pitch = laneFrame(size, lanes, 0);
    const double nameSize = std::round(std::clamp(pitch.pitch * 0.72, 8.0, 14 * size.unit));
    double name = 0;
    if (input.view)
        for (const ServerId id : input.view->lanes())
            name = std::max(name, fontMeasure()(serverText(id), FontRole::Bold, nameSize));
    const LaneFrame frame = laneFrame(size, lanes, name);
    return TimeAxis(input, size, frame.left, frame.right);
}

} // namespace

SpaceTimeItem::SpaceTimeItem(QQuickItem *parent) : DisplayListItem(parent) {}

void SpaceTimeItem::setSource(SceneSource *source)
{
    if (source == source_)
        return;
    if (source_)
        disconnect(source_, nullptr, this, nullptr);
    source_ = source;
    if (source_)
        connect(source_, &SceneSource::sceneChanged, this, &SpaceTimeItem::invalidate);
    invalidate();
    Q_EMIT sourceChanged();
}

void SpaceTimeItem::setSelectedKind(int kind)
{
    const auto value = static_cast<ElementKind>(std::clamp(kind, 0, static_cast<int>(ElementKind::Legend)));
    if (value == selected_.kind)
        return;
    selected_.kind = value;
    invalidate();
    Q_EMIT selectionChanged();
}

void SpaceTimeItem::setSelectedId(qint64 id)
{
    if (id == selected_.id)
        return;
    selected_.id = id;
    invalidate();
    Q_EMIT selectionChanged();
}

void SpaceTimeItem::setTrueAxis(bool on)
{
    if (on == trueAxis_)
        return;
    trueAxis_ = on;
    setFollowing(true); // the old range means nothing on the other axis
    invalidate();
    Q_EMIT trueAxisChanged();
}

void SpaceTimeItem::setHeartbeats(bool on)
{
    if (on == heartbeats_)
        return;
    heartbeats_ = on;
    invalidate();
    Q_EMIT heartbeatsChanged();
}

void SpaceTimeItem::setSpan(qreal seconds)
{
    seconds = std::clamp(seconds, kShortest, kLongest);
    if (seconds == span_)
        return;
    span_ = seconds;
    invalidate();
    Q_EMIT spanChanged();
}

void SpaceTimeItem::setFollowing(bool on)
{
    if (on == following_)
        return;
    if (!on)
        begin_ = size().begin;
    following_ = on;
    invalidate();
    Q_EMIT followingChanged();
}

void SpaceTimeItem::setLanguage(const QString &language)
{
    if (language == language_)
        return;
    language_ = language;
    invalidate();
    Q_EMIT languageChanged();
}

SpaceTimeInput SpaceTimeItem::input() const
{
    return source_ ? inputOf(*source_, selected_, hovered(), trueAxis_, heartbeats_) : SpaceTimeInput{};
}

SpaceTimeSize SpaceTimeItem::size() const
{
    SpaceTimeSize size{width(), height(), unit(), begin_, span_};
    if (following_ && source_)
        size.begin = beginFollowing(input(), span_);
    return size;
}

DisplayList SpaceTimeItem::picture(const SceneSource &source, SpaceTimeSize size, const Element &selected,
                                   const Element &hovered, bool trueAxis, bool heartbeats,
                                   const TextMeasure &measure)
{
    const SpaceTimeInput in = inputOf(source, selected, hovered, trueAxis, heartbeats);
    if (size.begin < 0)
        size.begin = beginFollowing(in, size.span);
    return layoutSpaceTime(in, size, spaceTimeWords(), measure);
}

DisplayList SpaceTimeItem::build(const TextMeasure &measure)
{
    if (!source_) {
        DisplayList empty;
        empty.width = width();
        empty.height = height();
        return empty;
    }
    setImplicitHeight(
        spaceTimeHeight(source_->spaceTime() ? source_->spaceTime()->lanes().size() : 5, unit()));
    return layoutSpaceTime(input(), size(), spaceTimeWords(), measure);
}

void SpaceTimeItem::seek(double x)
{
    const SpaceTimeInput in = input();
    if (!in.view || (!in.story && !in.trueAxis))
        return;
    const TimeAxis axis = axisOf(in, size());
    const Instant at = axis.at(std::clamp(x, axis.left(), axis.right()));
    Q_EMIT seekRequested(std::min({at, in.known, in.veiledFrom}).us);
}

void SpaceTimeItem::mousePressEvent(QMouseEvent *event)
{
    DisplayListItem::mousePressEvent(event);
    const double axisRow = 24 * unit();
    pressX_ = event->position().x();
    pressBegin_ = size().begin;
    // The row of times is the handle of the cursor; a drag elsewhere moves the range.
    scrubbing_ = event->position().y() < axisRow;
    panning_ = false;
    if (scrubbing_)
        seek(pressX_);
}

void SpaceTimeItem::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (scrubbing_) {
        seek(x);
        return;
    }
    if (!panning_ && std::fabs(x - pressX_) < 6 * unit())
        return;
    panning_ = true;
    const SpaceTimeInput in = input();
    if (!in.view)
        return;
    setFollowing(false);
    const double scale = axisOf(in, size()).pixelsPerSecond();
    begin_ = std::max(0.0, pressBegin_ - (x - pressX_) / std::max(1e-9, scale));
    invalidate();
}

void SpaceTimeItem::mouseReleaseEvent(QMouseEvent *event)
{
    if (!scrubbing_ && !panning_) {
        const auto element = elementAt({event->position().x(), event->position().y()});
        DisplayListItem::mouseReleaseEvent(event);
        if (!element || element->kind == ElementKind::Band || element->kind == ElementKind::Axis)
            seek(event->position().x());
    }
    scrubbing_ = panning_ = false;
}

void SpaceTimeItem::wheelEvent(QWheelEvent *event)
{
    const SpaceTimeInput in = input();
    if (!in.view)
        return;
    const QPoint turn = event->angleDelta();
    const SpaceTimeSize before = size();
    const TimeAxis axis = axisOf(in, before);
    if (std::abs(turn.x()) > std::abs(turn.y()) || event->modifiers().testFlag(Qt::ShiftModifier)) {
        const int step = turn.x() != 0 ? turn.x() : turn.y();
        setFollowing(false);
        begin_ = std::max(0.0, before.begin - before.span * step / 1200.0);
    } else if (turn.y() != 0) { // the instant under the pointer stays there
        const double factor = std::pow(0.9988, turn.y());
        const double part = (event->position().x() - axis.left()) / std::max(1.0, axis.right() - axis.left());
        const double pivot = before.begin + before.span * part;
        const double wanted = std::clamp(before.span * factor, kShortest, kLongest);
        if (!following_)
            begin_ = std::max(0.0, pivot - wanted * part);
        setSpan(wanted);
    }
    invalidate();
    event->accept();
}

} // namespace zablab::scene
