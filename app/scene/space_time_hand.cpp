// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, wheel and keys on the space-time diagram. The row of times is the handle of the cursor, the strip below that of
// the range; a drag elsewhere moves the range too, and the wheel zooms about the pointer.
#include "app/scene/painter_sink.h"
#include "app/scene/space_time_item.h"
#include "app/scene/space_time_overview.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace zablab::scene {

namespace {

constexpr double kAxisRow = 24;  // height of the row of times
constexpr double kDragStart = 6; // pixels before a press becomes a drag
constexpr double kGrip = 7;      // about an edge of the overview's frame
constexpr double kKeyZoom = 1.5;
constexpr double kKeyPan = 0.12;

bool isOurs(const QKeyEvent &event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
    case Qt::Key_0:
    case Qt::Key_Less:
    case Qt::Key_Greater:
    case Qt::Key_H:
        return true;
    default:
        return false;
    }
}

} // namespace

void SpaceTimeItem::seek(double x)
{
    const SpaceTimeInput in = input();
    if (!in.view || (!in.story && !in.trueAxis))
        return;
    const TimeAxis now = axis(in);
    const Instant at = now.at(std::clamp(x, now.left(), now.right()));
    Q_EMIT seekRequested(std::min({at, in.known, in.veiledFrom}).us);
}

bool SpaceTimeItem::holdOverview(double x, double y)
{
    const SpaceTimeInput in = input();
    if (!in.view || (!in.story && !trueAxis_))
        return false;
    const LaneFrame frame = planSpaceTime(in, size(), fontMeasure()).frame;
    if (!frame.overview.grown(2 * unit()).contains(Point{x, y}))
        return false;
    const Rect window = overviewFrame(in, frame, size().begin, span_).rect;
    const double grip = std::min(kGrip * unit(), window.width / 3);
    if (std::fabs(x - window.x) <= grip)
        hold_ = Hold::FrameLeft;
    else if (std::fabs(x - window.right()) <= grip)
        hold_ = Hold::FrameRight;
    else
        hold_ = Hold::Frame;
    if (hold_ == Hold::Frame && !window.contains(Point{x, window.centre().y})) {
        // Beside the frame: it comes to the pointer and can be dragged on from there.
        const double seconds = (x - frame.overview.x) * overviewFrame(in, frame, 0, span_).secondsPerPixel;
        showRange(seconds - span_ / 2, span_);
    }
    pressBegin_ = size().begin;
    pressSpan_ = span_;
    return true;
}

void SpaceTimeItem::moveFrame(double x)
{
    const SpaceTimeInput in = input();
    if (!in.view || (!in.story && !trueAxis_))
        return;
    const LaneFrame frame = planSpaceTime(in, size(), fontMeasure()).frame;
    const double by = (x - pressX_) * overviewFrame(in, frame, 0, span_).secondsPerPixel;
    const double shortest = pressSpan_ * 0.01;
    if (hold_ == Hold::Frame) {
        showRange(pressBegin_ + by, pressSpan_);
    } else if (hold_ == Hold::FrameLeft) {
        const double begin = std::clamp(pressBegin_ + by, 0.0, pressBegin_ + pressSpan_ - shortest);
        showRange(begin, pressBegin_ + pressSpan_ - begin);
    } else {
        showRange(pressBegin_, std::max(shortest, pressSpan_ + by));
    }
}

void SpaceTimeItem::useTool(const Element &tool)
{
    switch (tool.detail) {
    case kToolUnfold:
        setUnfolded(true);
        break;
    case kToolHide:
        hideLane(static_cast<int>(tool.id));
        break;
    case kToolShowAll:
        if (lanes_.hidden.empty())
            setUnfolded(false);
        else
            showAllLanes();
        break;
    default:
        break;
    }
}

void SpaceTimeItem::mousePressEvent(QMouseEvent *event)
{
    SceneItem::mousePressEvent(event);
    pressX_ = event->position().x();
    moved_ = false;
    if (holdOverview(pressX_, event->position().y()))
        return;
    pressBegin_ = size().begin;
    hold_ = Hold::Range;
    const auto element = elementAt({pressX_, event->position().y()});
    // A star in the row of times is not the row.
    if (event->position().y() < kAxisRow * unit() && (!element || element->kind != ElementKind::Mark)) {
        hold_ = Hold::Cursor;
        seek(pressX_);
    }
}

void SpaceTimeItem::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (hold_ == Hold::Cursor) {
        seek(x);
        return;
    }
    if (hold_ == Hold::Nothing ||
        (!moved_ && std::fabs(x - pressX_) < (hold_ == Hold::Range ? kDragStart : 1) * unit()))
        return;
    moved_ = true;
    if (hold_ != Hold::Range) {
        moveFrame(x);
        return;
    }
    const SpaceTimeInput in = input();
    if (!in.view || (!in.story && !trueAxis_))
        return;
    showRange(pressBegin_ - (x - pressX_) / std::max(1e-9, axis(in).pixelsPerSecond()), span_);
}

void SpaceTimeItem::mouseReleaseEvent(QMouseEvent *event)
{
    const Hold held = hold_;
    hold_ = Hold::Nothing;
    if (held != Hold::Range || moved_)
        return;
    const auto element = elementAt({event->position().x(), event->position().y()});
    if (element && element->kind == ElementKind::Tool) {
        useTool(*element);
        return;
    }
    SceneItem::mouseReleaseEvent(event);
    // A star brings the cursor to what it stands for; the ground brings it to the pointer.
    if (element && element->kind == ElementKind::Mark && event->position().y() < kAxisRow * unit() &&
        source() && element->id < static_cast<std::int64_t>(source()->history()->size()))
        Q_EMIT seekRequested((*source()->history())[static_cast<EventIndex>(element->id)].at.us);
    else if (!element || element->kind == ElementKind::Band || element->kind == ElementKind::Axis)
        seek(event->position().x());
}

void SpaceTimeItem::mouseDoubleClickEvent(QMouseEvent *event)
{
    const double y = event->position().y();
    const LaneFrame frame =
        source() && source()->spaceTime() ? planSpaceTime(input(), size(), fontMeasure()).frame : LaneFrame{};
    const bool strip = !frame.overview.empty() && frame.overview.contains(Point{event->position().x(), y});
    if (y < kAxisRow * unit() || strip)
        fit();
    else
        SceneItem::mouseDoubleClickEvent(event);
}

void SpaceTimeItem::wheelEvent(QWheelEvent *event)
{
    const QPoint turn = event->angleDelta();
    if (std::abs(turn.x()) > std::abs(turn.y()) || event->modifiers().testFlag(Qt::ShiftModifier)) {
        const int step = turn.x() != 0 ? turn.x() : turn.y();
        pan(-step / 1200.0);
    } else if (turn.y() != 0) { // the instant under the pointer stays there
        zoom(std::pow(0.9988, turn.y()), event->position().x());
    }
    event->accept();
}

void SpaceTimeItem::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && focused().kind == ElementKind::Tool) {
        useTool(focused());
        event->accept();
        return;
    }
    if (!isOurs(*event)) {
        SceneItem::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(1 / kKeyZoom);
        break;
    case Qt::Key_Minus:
        zoom(kKeyZoom);
        break;
    case Qt::Key_0:
        fit();
        break;
    case Qt::Key_Less:
        pan(-kKeyPan);
        break;
    case Qt::Key_Greater:
        pan(kKeyPan);
        break;
    case Qt::Key_H:
        if (selected_.kind == ElementKind::Server || selected_.kind == ElementKind::Lane)
            hideLane(static_cast<int>(selected_.id));
        break;
    default:
        break;
    }
    event->accept();
}

} // namespace zablab::scene
