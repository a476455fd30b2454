// SPDX-License-Identifier: GPL-3.0-or-later
//
// An item that nobody sees and a screen reader says: a new text is announced as an alert. (Qt 6.4 has no
// announcement events yet.)
#pragma once

#include <QQuickItem>

namespace zablab {

class Announcer : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)

public:
    using QQuickItem::QQuickItem;
    QString text() const { return text_; }
    // An empty text is kept and says nothing.
    void setText(const QString &text);

Q_SIGNALS:
    void textChanged();

private:
    QString text_;
};

} // namespace zablab
