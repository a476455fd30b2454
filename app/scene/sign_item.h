// SPDX-License-Identifier: GPL-3.0-or-later
// A small sign of the window, drawn from its outlines in one colour. A painted item and no Shape: the software renderer
// does not cut shapes off at the edge of what scrolls.
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace zablab::scene {

class SignItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    // Outlines as in SVG's path data, in a square of 24: one is filled, the other drawn as a line.
    Q_PROPERTY(QString fill MEMBER fill_ NOTIFY changed)
    Q_PROPERTY(QString line MEMBER line_ NOTIFY changed)
    Q_PROPERTY(QColor color MEMBER color_ NOTIFY changed)

public:
    explicit SignItem(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    QString fill_, line_;
    QColor color_;
};

} // namespace zablab::scene
