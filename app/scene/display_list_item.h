// SPDX-License-Identifier: GPL-3.0-or-later
// The one kind of item that shows a display list in the window: it asks its subclass for the list when
// something changed, paints it, and turns the mouse into elements. It holds no state of its own that the
// picture depends on, and starts no animation: what it shows is a function of what it was given.
#pragma once

#include "app/scene/canvas.h"
#include "app/scene/palette.h"

#include <QQuickPaintedItem>

namespace zablab::scene {

class DisplayListItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the base of StageItem and SpaceTimeItem")
    // 0 dark, 1 light, 2 high contrast (ColorTable's kinds).
    Q_PROPERTY(int themeKind READ themeKind WRITE setThemeKind NOTIFY themeKindChanged)
    // Pixels of one unit at scale 1: base size / 15.
    Q_PROPERTY(qreal unit READ unit WRITE setUnit NOTIFY unitChanged)
    // How many elements can be pointed at; `regionsChanged` after every new picture.
    Q_PROPERTY(int regionCount READ regionCount NOTIFY regionsChanged)
    // What the keyboard points at, in words; bind it to Accessible.description.
    Q_PROPERTY(QString focusName READ focusName NOTIFY focusMoved)

public:
    explicit DisplayListItem(QQuickItem *parent = nullptr);

    int themeKind() const { return static_cast<int>(theme_); }
    void setThemeKind(int kind);
    qreal unit() const { return unit_; }
    void setUnit(qreal unit);

    const DisplayList &displayList();
    virtual std::optional<Element> elementAt(Point p);
    const Element &hovered() const { return hovered_; }

    // For the keyboard: while the picture has the focus, Alt with an arrow goes to the nearest element that way, and
    // Enter or Space is a click on it. (The arrows alone step through time.)
    const Element &focused() const { return focused_; }
    QString focusName();
    // The nearest element in that direction, from the focused one or the middle; false: there is none.
    bool moveFocus(int dx, int dy);

    // For accessibility and the keyboard: the regions in order.
    int regionCount();
    Q_INVOKABLE QString regionName(int index);
    Q_INVOKABLE QRectF regionRect(int index);
    Q_INVOKABLE int regionKind(int index);
    Q_INVOKABLE qint64 regionId(int index);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void themeKindChanged();
    void unitChanged();
    void regionsChanged();
    void focusMoved();
    // Kinds are those of ElementKind; id and detail as there.
    void elementClicked(int kind, qint64 id, qint64 detail);
    void elementDoubleClicked(int kind, qint64 id, qint64 detail);
    void elementHovered(int kind, qint64 id, qint64 detail, const QString &name);
    void backgroundClicked();

protected:
    virtual DisplayList build(const TextMeasure &measure) = 0;
    // The picture is out of date; it is built again before the next frame.
    void invalidate();
    ThemeKind theme() const { return theme_; }

    void updatePolish() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void hoverEnterEvent(QHoverEvent *event) override; // the first move is only this
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    void hover(const Element &element);

    DisplayList list_;
    ThemeKind theme_ = ThemeKind::Dark;
    qreal unit_ = 1;
    bool dirty_ = true;
    Element hovered_;
    Element pressed_;
    Element focused_;
    bool keyboard_ = false; // it has the focus, and came by Tab
};

} // namespace zablab::scene
