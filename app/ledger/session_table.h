// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sessions and watches as lists: how long until the leader gives each one up, what hangs on it, what it was told.
#pragma once

#include "app/ledger/ledger_rows.h"
#include "app/models/value_list_model.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace zablab {

class Ledger;
struct LedgerState;
struct SessionEntry;

class SessionTable : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of the run")
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(zablab::ValueListModelBase *sessions READ sessions CONSTANT)
    Q_PROPERTY(zablab::ValueListModelBase *details READ details CONSTANT)
    Q_PROPERTY(QString chosen READ chosen NOTIFY changed) // its key; empty: there is none
    Q_PROPERTY(int current READ current NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(bool clients READ clients NOTIFY changed) // whether the run has any

public:
    explicit SessionTable(Ledger &ledger);

    bool active() const { return active_; }
    void setActive(bool active);
    ValueListModelBase *sessions() { return &sessions_; }
    ValueListModelBase *details() { return &details_; }
    QString chosen() const { return chosen_; }
    int current() const { return current_; }
    QString title() const { return title_; }
    QString summary() const { return summary_; }
    bool clients() const { return clients_; }

    // Selects the session, and its client, everywhere.
    Q_INVOKABLE void choose(const QString &key);
    Q_INVOKABLE void chooseNext(int by);

    void follow();
    void retranslate() { follow(); }

Q_SIGNALS:
    void activeChanged();
    void changed();

private:
    SessionRow rowOf(const LedgerState &state, const SessionEntry &entry) const;
    void showDetails(const LedgerState &state, const SessionEntry *entry);

    Ledger &ledger_;
    bool active_ = false;
    QString chosen_, title_, summary_;
    int current_ = -1;
    bool clients_ = false;
    ValueListModel<SessionRow> sessions_;
    ValueListModel<SessionDetailRow> details_;
};

} // namespace zablab
