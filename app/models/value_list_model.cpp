// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/value_list_model.h"

#include <QMetaProperty>

namespace zablab {

QHash<int, QByteArray> ValueListModelBase::roleNames() const
{
    QHash<int, QByteArray> names;
    const QMetaObject &meta = gadget();
    for (int i = 0; i < meta.propertyCount(); ++i)
        names.insert(Qt::UserRole + i, meta.property(i).name());
    return names;
}

QVariant ValueListModelBase::read(const void *row, int role) const
{
    const int property = role - Qt::UserRole;
    const QMetaObject &meta = gadget();
    if (property < 0 || property >= meta.propertyCount())
        return {};
    return meta.property(property).readOnGadget(row);
}

} // namespace zablab
