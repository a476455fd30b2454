// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse does on the stage beyond clicking a mark: it hits links, draws the line of a wall, asks for a menu.
#include "app/scene/stage_item.h"

#include <QCursor>
#include <QHoverEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace zablab::scene {

namespace {

constexpr double kLinkReach = 11;      // in units of the base size
constexpr double kShortestStroke = 24; // of a line that is a wall, not a click

double distanceToSegment(Point p, Point a, Point b)
{
    const Point way = b - a;
    const double square = way.x * way.x + way.y * way.y;
    const Point to = p - a;
    const double t = square <= 0 ? 0 : std::clamp((to.x * way.x + to.y * way.y) / square, 0.0, 1.0);
    return distance(p, a + way * t);
}

bool isDisc(const Region &region) { return region.element.kind == ElementKind::Server && region.radius >= 0; }

} // namespace

void StageItem::setLinks(bool links)
{
    if (links == links_)
        return;
    links_ = links;
    setLine({}, {});
    Q_EMIT toolChanged();
}

void StageItem::setDrawing(bool drawing)
{
    if (drawing == drawing_)
        return;
    drawing_ = drawing;
    stroke_ = false;
    setCursor(drawing ? Qt::CrossCursor : Qt::ArrowCursor);
    setLine({}, {});
    Q_EMIT toolChanged();
}

void StageItem::setLine(const QPointF &from, const QPointF &to)
{
    if (from == lineFrom_ && to == lineTo_)
        return;
    lineFrom_ = from;
    lineTo_ = to;
    Q_EMIT lineChanged();
}

std::optional<Element> StageItem::elementAt(Point p)
{
    const auto element = SceneItem::elementAt(p);
    if (!links_ || element)
        return element;
    std::vector<const Region *> discs;
    for (const Region &region : displayList().regions)
        if (isDisc(region))
            discs.push_back(&region);
    double best = kLinkReach * unit();
    std::optional<Element> nearest;
    for (std::size_t i = 0; i < discs.size(); ++i)
        for (std::size_t j = i + 1; j < discs.size(); ++j) {
            const Point a = discs[i]->rect.centre();
            const Point b = discs[j]->rect.centre();
            const double apart = distanceToSegment(p, a, b);
            if (apart >= best)
                continue;
            best = apart;
            const bool atFirst = distance(p, a) <= distance(p, b);
            nearest = Element{ElementKind::Link, discs[atFirst ? i : j]->element.id,
                              discs[atFirst ? j : i]->element.id};
        }
    return nearest;
}

QList<int> StageItem::serversBeside(const QPointF &from, const QPointF &to)
{
    QList<int> side;
    for (const Region &region : displayList().regions) {
        if (!isDisc(region))
            continue;
        const Point c = region.rect.centre();
        const double across = (to.x() - from.x()) * (c.y - from.y()) - (to.y() - from.y()) * (c.x - from.x());
        if (across < 0)
            side.append(static_cast<int>(region.element.id));
    }
    std::sort(side.begin(), side.end());
    return side;
}

QRectF StageItem::placeOf(int kind, qint64 id)
{
    for (const Region &region : displayList().regions)
        if (region.element.id == id && static_cast<int>(region.element.kind) == kind &&
            (region.element.kind != ElementKind::Server || isDisc(region)))
            return {region.rect.x, region.rect.y, region.rect.width, region.rect.height};
    return {};
}

void StageItem::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::RightButton) {
        const bool linksBefore = links_;
        links_ = true; // a link has a menu whatever is held
        const Element element = elementAt({event->position().x(), event->position().y()}).value_or(Element{});
        links_ = linksBefore;
        Q_EMIT menuAsked(static_cast<int>(element.kind), element.id, element.detail, event->position().x(),
                         event->position().y());
        event->accept();
        return;
    }
    if (drawing_) {
        stroke_ = true;
        setKeepMouseGrab(true);
        setLine(event->position(), event->position());
        event->accept();
        return;
    }
    SceneItem::mousePressEvent(event);
}

void StageItem::mouseMoveEvent(QMouseEvent *event)
{
    if (!stroke_) {
        SceneItem::mouseMoveEvent(event);
        return;
    }
    setLine(lineFrom_, event->position());
    Q_EMIT wallMoved(serversBeside(lineFrom_, lineTo_));
}

void StageItem::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::RightButton)
        return;
    if (!drawing_) {
        SceneItem::mouseReleaseEvent(event);
        return;
    }
    if (!stroke_)
        return;
    stroke_ = false;
    setKeepMouseGrab(false);
    const QPointF from = lineFrom_;
    const QPointF to = event->position();
    setLine({}, {});
    const bool longEnough = std::hypot(to.x() - from.x(), to.y() - from.y()) > kShortestStroke * unit();
    Q_EMIT wallDrawn(longEnough ? serversBeside(from, to) : QList<int>());
}

void StageItem::mouseUngrabEvent()
{
    if (!stroke_)
        return;
    stroke_ = false;
    setLine({}, {});
    Q_EMIT wallMoved({});
}

void StageItem::hoverMoveEvent(QHoverEvent *event)
{
    if (drawing_)
        return;
    SceneItem::hoverMoveEvent(event);
    if (!links_)
        return;
    const Element element = hovered();
    const auto centre = [this](qint64 server) {
        return placeOf(static_cast<int>(ElementKind::Server), server).center();
    };
    if (element.kind == ElementKind::Link)
        setLine(centre(element.id), centre(element.detail));
    else
        setLine({}, {});
}

void StageItem::hoverLeaveEvent(QHoverEvent *event)
{
    SceneItem::hoverLeaveEvent(event);
    if (!stroke_)
        setLine({}, {});
}

} // namespace zablab::scene
