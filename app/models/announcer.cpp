// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/announcer.h"

#include <QAccessible>

namespace zablab {

void Announcer::setText(const QString &text)
{
    if (text == text_)
        return;
    text_ = text;
    Q_EMIT textChanged(); // QML binds the accessible name to it
    if (text.isEmpty() || !QAccessible::isActive())
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace zablab
