// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/display_list_item.h"

#include "app/scene/painter_sink.h"

#include <QCursor>
#include <QHoverEvent>
#include <QMouseEvent>

namespace zablab::scene {

namespace {

// A message is small and moves: near is close enough.
constexpr double kSlack = 6;

Point pointOf(const QPointF &p) { return {p.x(), p.y()}; }

} // namespace

DisplayListItem::DisplayListItem(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptHoverEvents(true);
}

void DisplayListItem::setThemeKind(int kind)
{
    const auto theme = themeNumbered(kind);
    if (theme == theme_)
        return;
    theme_ = theme;
    update(); // the list names colours by token: it stays
    Q_EMIT themeKindChanged();
}

void DisplayListItem::setUnit(qreal unit)
{
    unit = std::clamp(unit, 0.25, 8.0);
    if (unit == unit_)
        return;
    unit_ = unit;
    invalidate();
    Q_EMIT unitChanged();
}

void DisplayListItem::invalidate()
{
    dirty_ = true;
    polish();
}

const DisplayList &DisplayListItem::displayList()
{
    if (dirty_) {
        dirty_ = false;
        list_ = build(fontMeasure());
        update();
        Q_EMIT regionsChanged();
    }
    return list_;
}

void DisplayListItem::updatePolish() { displayList(); }

void DisplayListItem::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    if (now.size() != before.size())
        invalidate();
}

void DisplayListItem::paint(QPainter *painter) { scene::paint(*painter, list_, theme_); }

std::optional<Element> DisplayListItem::elementAt(Point p)
{
    return displayList().elementAt(p, kSlack * unit_);
}

int DisplayListItem::regionCount() { return static_cast<int>(displayList().regions.size()); }

QString DisplayListItem::regionName(int index)
{
    const auto &regions = displayList().regions;
    const auto at = static_cast<std::size_t>(index);
    return index >= 0 && at < regions.size() ? QString::fromStdString(regions[at].name) : QString();
}

QRectF DisplayListItem::regionRect(int index)
{
    const auto &regions = displayList().regions;
    const auto at = static_cast<std::size_t>(index);
    if (index < 0 || at >= regions.size())
        return {};
    const Rect &r = regions[at].rect;
    return {r.x, r.y, r.width, r.height};
}

int DisplayListItem::regionKind(int index)
{
    const auto &regions = displayList().regions;
    const auto at = static_cast<std::size_t>(index);
    return index >= 0 && at < regions.size() ? static_cast<int>(regions[at].element.kind) : 0;
}

qint64 DisplayListItem::regionId(int index)
{
    const auto &regions = displayList().regions;
    const auto at = static_cast<std::size_t>(index);
    return index >= 0 && at < regions.size() ? regions[at].element.id : 0;
}

void DisplayListItem::mousePressEvent(QMouseEvent *event)
{
    pressed_ = elementAt(pointOf(event->position())).value_or(Element{});
    event->accept();
}

void DisplayListItem::mouseReleaseEvent(QMouseEvent *event)
{
    const Element element = elementAt(pointOf(event->position())).value_or(Element{});
    if (element != pressed_)
        return;
    if (element.kind == ElementKind::None)
        Q_EMIT backgroundClicked();
    else
        Q_EMIT elementClicked(static_cast<int>(element.kind), element.id, element.detail);
}

void DisplayListItem::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const auto element = elementAt(pointOf(event->position())))
        Q_EMIT elementDoubleClicked(static_cast<int>(element->kind), element->id, element->detail);
}

void DisplayListItem::hoverMoveEvent(QHoverEvent *event)
{
    hover(elementAt(pointOf(event->position())).value_or(Element{}));
}

void DisplayListItem::hoverLeaveEvent(QHoverEvent *) { hover({}); }

void DisplayListItem::hover(const Element &element)
{
    if (element == hovered_)
        return;
    hovered_ = element;
    setCursor(element.kind == ElementKind::None ? Qt::ArrowCursor : Qt::PointingHandCursor);
    const Region *region = list_.region(element);
    Q_EMIT elementHovered(static_cast<int>(element.kind), element.id, element.detail,
                          region ? QString::fromStdString(region->name) : QString());
    invalidate();
}

} // namespace zablab::scene
