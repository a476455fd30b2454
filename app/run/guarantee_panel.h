// SPDX-License-Identifier: GPL-3.0-or-later
//
// The promises by name, each with its state at the cursor, and the rules that keep them.
#pragma once

#include "app/models/value_list_model.h"
#include "app/values/answer_rows.h"
#include "engine/protocol/guarantee.h"
#include "engine/protocol/rules.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <array>

namespace zablab {

class Run;

class GuaranteePanel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of the run")
    // Three columns of about the same height, each with headings.
    Q_PROPERTY(zablab::ValueListModelBase *leaders READ leaders CONSTANT)
    Q_PROPERTY(zablab::ValueListModelBase *transactions READ transactions CONSTANT)
    Q_PROPERTY(zablab::ValueListModelBase *clients READ clients CONSTANT)
    Q_PROPERTY(zablab::ValueListModelBase *rules READ rules CONSTANT)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(bool anyBroken READ anyBroken NOTIFY changed)
    // Of the chosen promise; before one is chosen, of the one that broke last.
    Q_PROPERTY(bool told READ told NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString promise READ promise NOTIFY changed)
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString what READ what NOTIFY changed)
    Q_PROPERTY(bool broken READ broken NOTIFY changed)
    Q_PROPERTY(QStringList rulesOff READ rulesOff NOTIFY changed) // by name, at the cursor

public:
    explicit GuaranteePanel(Run &run);

    ValueListModelBase *leaders() { return &columns_[0]; }
    ValueListModelBase *transactions() { return &columns_[1]; }
    ValueListModelBase *clients() { return &columns_[2]; }
    ValueListModelBase *rules() { return &rules_; }
    QString summary() const { return summary_; }
    bool anyBroken() const { return anyBroken_; }
    bool told() const { return told_; }
    QString name() const { return name_; }
    QString promise() const { return promise_; }
    QString state() const { return state_; }
    QString what() const { return what_; }
    bool broken() const { return event_ >= 0; }
    QStringList rulesOff() const { return rulesOff_; }

    Q_INVOKABLE void choose(int guarantee);
    Q_INVOKABLE void showWhen(); // goes to the breaking event and asks why
    Q_INVOKABLE void setRule(int rule, bool on);

    void follow(); // the cursor, the selection, the language or the records changed

Q_SIGNALS:
    void changed();

private:
    int chosen() const; // the selected promise, or the one that broke last; -1: neither
    void tell(int guarantee);

    Run &run_;
    std::array<ValueListModel<GuaranteeRow>, 3> columns_;
    ValueListModel<RuleRow> rules_;
    QString summary_, name_, promise_, state_, what_;
    bool anyBroken_ = false, told_ = false;
    qint64 event_ = -1;
    QStringList rulesOff_;
};

} // namespace zablab
