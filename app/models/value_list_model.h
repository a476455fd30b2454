// SPDX-License-Identifier: GPL-3.0-or-later
//
// A list of value gadgets as a list model: each property of the gadget is a role, so that a delegate can say
// `required property string label`. Setting a new list tells only what differs.
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace zablab {

class ValueListModelBase : public QAbstractListModel {
    Q_OBJECT
    QML_NAMED_ELEMENT(ValueListModel)
    QML_UNCREATABLE("filled by the run")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    using QAbstractListModel::QAbstractListModel;
    int count() const { return rowCount({}); }
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

protected:
    virtual const QMetaObject &gadget() const = 0;
    QVariant read(const void *row, int role) const;
};

template <typename Value>
class ValueListModel final : public ValueListModelBase {
public:
    using ValueListModelBase::ValueListModelBase;

    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : int(rows_.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid() || index.row() >= rowCount({}))
            return {};
        return read(&rows_[index.row()], role);
    }
    const QList<Value> &rows() const { return rows_; }

    void set(const QList<Value> &rows)
    {
        const int before = int(rows_.size());
        const int after = int(rows.size());
        const int common = std::min(before, after);
        for (int i = 0; i < common; ++i) {
            if (rows_[i] == rows[i])
                continue;
            rows_[i] = rows[i];
            Q_EMIT dataChanged(index(i), index(i));
        }
        if (after > before) {
            beginInsertRows({}, before, after - 1);
            rows_.append(rows.mid(before));
            endInsertRows();
        } else if (after < before) {
            beginRemoveRows({}, after, before - 1);
            rows_.resize(after);
            endRemoveRows();
        }
        if (before != after)
            Q_EMIT countChanged();
    }

protected:
    const QMetaObject &gadget() const override { return Value::staticMetaObject; }

private:
    QList<Value> rows_;
};

} // namespace zablab
