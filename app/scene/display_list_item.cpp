// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/display_list_item.h"

#include "app/scene/painter_sink.h"

#include <QAccessible>
#include <QCursor>
#include <QFocusEvent>
#include <QHoverEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEngine>
#include <QPainter>
#include <QSemaphore>
#include <QThreadPool>

#include <algorithm>
#include <cmath>

namespace zablab::scene {

namespace {

// A message is small and moves: near is close enough.
constexpr double kSlack = 6;

Point pointOf(const QPointF &p) { return {p.x(), p.y()}; }

// Qt's raster engine hands every shape of more than about a hundred rows to its thread pool in pieces and waits for them:
// thousands of tasks of a microsecond in a frame, which cost as much as the painting itself (66 against 33 ms of
// processor time a frame, five servers, on two busy cores). It does not do so on a thread of that pool, so the whole
// picture is painted on one. Another engine (OpenGL) belongs to its thread.
template <typename Paint>
void paintOnOneThread(QPainter &painter, Paint paint)
{
    if (!painter.paintEngine() || painter.paintEngine()->type() != QPaintEngine::Raster) {
        paint();
        return;
    }
    QSemaphore done;
    QThreadPool::globalInstance()->start([&] {
        paint();
        done.release();
    });
    done.acquire();
}

} // namespace

DisplayListItem::DisplayListItem(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptHoverEvents(true);
    setActiveFocusOnTab(true);
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
    if (isVisible()) // a view that nobody looks at costs nothing
        polish();
}

void DisplayListItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemVisibleHasChanged && data.boolValue && dirty_)
        polish();
    QQuickPaintedItem::itemChange(change, data);
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

void DisplayListItem::updatePolish()
{
    if (isVisible())
        displayList();
}

void DisplayListItem::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    if (now.size() != before.size())
        invalidate();
}

void DisplayListItem::paint(QPainter *painter)
{
    paintOnOneThread(*painter, [&] { scene::paint(*painter, list_, theme_); });
    if (!keyboard_)
        return;
    // Where the keyboard is: around the element, or around the picture before there is one.
    const Region *region = list_.region(focused_);
    const double gap = 3 * unit_;
    const Rect all{0, 0, list_.width, list_.height};
    Rect at = region ? region->rect.grown(gap) : all.grown(-gap);
    if (region && region->reach > 0)
        at = Rect{std::min(region->from.x, region->to.x), std::min(region->from.y, region->to.y),
                  std::abs(region->from.x - region->to.x), std::abs(region->from.y - region->to.y)}
                 .grown(gap);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colorFor(theme_, Token::Accent), std::max(2.0, 2 * unit_)));
    const double radius = region && region->radius >= 0 ? at.height / 2 : 6 * unit_;
    painter->drawRoundedRect(QRectF(at.x, at.y, at.width, at.height), radius, radius);
}

QString DisplayListItem::focusName()
{
    const Region *region = displayList().region(focused_);
    return region ? QString::fromStdString(region->name) : QString();
}

bool DisplayListItem::moveFocus(int dx, int dy)
{
    const DisplayList &list = displayList();
    const auto centreOf = [](const Region &region) {
        return region.reach > 0 ? lerp(region.from, region.to, 0.5) : region.rect.centre();
    };
    const Region *from = list.region(focused_);
    const Point origin = from ? centreOf(*from) : Point{list.width / 2, list.height / 2};
    const Region *best = nullptr;
    double nearest = 0;
    for (const Region &region : list.regions) {
        if (region.element == focused_ || region.name.empty())
            continue;
        const Point way = centreOf(region) - origin;
        const double along = way.x * dx + way.y * dy;
        const double aside = std::abs(way.x * dy) + std::abs(way.y * dx);
        if (along <= 0.5 && from)
            continue;
        // Straight ahead first: what lies aside counts double.
        const double cost = std::max(0.0, along) + 2 * aside;
        if (!best || cost < nearest) {
            best = &region;
            nearest = cost;
        }
    }
    if (!best)
        return false;
    focused_ = best->element;
    update();
    Q_EMIT focusMoved();
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    return true;
}

void DisplayListItem::keyPressEvent(QKeyEvent *event)
{
    const bool alt = event->modifiers().testFlag(Qt::AltModifier);
    const auto to = [&](int dx, int dy) {
        moveFocus(dx, dy);
        event->accept();
    };
    switch (event->key()) {
    case Qt::Key_Left:
        if (alt)
            return to(-1, 0);
        break;
    case Qt::Key_Right:
        if (alt)
            return to(1, 0);
        break;
    case Qt::Key_Up:
        return to(0, -1);
    case Qt::Key_Down:
        return to(0, 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (focused_.kind != ElementKind::None && displayList().region(focused_)) {
            Q_EMIT elementClicked(static_cast<int>(focused_.kind), focused_.id, focused_.detail);
            event->accept();
            return;
        }
        break;
    default:
        break;
    }
    event->ignore();
}

void DisplayListItem::focusInEvent(QFocusEvent *event)
{
    keyboard_ = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
    QQuickPaintedItem::focusInEvent(event);
}

void DisplayListItem::focusOutEvent(QFocusEvent *event)
{
    keyboard_ = false;
    update();
    QQuickPaintedItem::focusOutEvent(event);
}

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

void DisplayListItem::hoverEnterEvent(QHoverEvent *event) { hoverMoveEvent(event); }

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
    invalidate();
    const Region *region =
        displayList().region(element); // in a crowd a message has words only when pointed at
    Q_EMIT elementHovered(static_cast<int>(element.kind), element.id, element.detail,
                          region ? QString::fromStdString(region->name) : QString());
}

} // namespace zablab::scene
