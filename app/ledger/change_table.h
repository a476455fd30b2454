// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the last step changed, or what is different between a marked instant and the cursor: old → new, one line
// each, under a heading for each server, link and client.
#pragma once

#include "app/ledger/ledger_rows.h"
#include "app/models/value_list_model.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#ifndef Q_MOC_RUN // Qt 6.4's moc cannot read <concepts>
#include "engine/history/history.h"
#endif

#include <optional>

namespace zablab {

class Ledger;

class ChangeTable : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of the run")
    // Whether somebody looks at the rows, or at the few of `brief`.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(bool briefActive READ briefActive WRITE setBriefActive NOTIFY activeChanged)
    Q_PROPERTY(zablab::ValueListModelBase *rows READ rows CONSTANT)
    // The first few lines, for a narrow place.
    Q_PROPERTY(zablab::ValueListModelBase *brief READ brief CONSTANT)
    // Lines that stand under each other before the next column begins: a heading is never the last of them. 0: any.
    Q_PROPERTY(int lines READ lines WRITE setLines NOTIFY choiceChanged)
    Q_PROPERTY(bool marked READ marked NOTIFY changed)
    Q_PROPERTY(QString span READ span NOTIFY changed) // from when to when
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    explicit ChangeTable(Ledger &ledger);

    bool active() const { return active_; }
    void setActive(bool active);
    bool briefActive() const { return briefActive_; }
    void setBriefActive(bool active);
    ValueListModelBase *rows() { return &rows_; }
    ValueListModelBase *brief() { return &brief_; }
    int lines() const { return lines_; }
    void setLines(int lines);
    bool marked() const { return mark_.has_value(); }
    QString span() const { return span_; }
    int count() const { return count_; }

    // From now on everything is compared with this instant, until it is cleared.
    Q_INVOKABLE void mark();
    Q_INVOKABLE void clearMark();

    void follow(bool force = false);
    void retranslate() { follow(true); }
    void forget();

Q_SIGNALS:
    void activeChanged();
    void choiceChanged();
    void changed();

private:
    void publish();

    Ledger &ledger_;
    bool active_ = false;
    bool briefActive_ = false;
    int lines_ = 0;
    std::optional<Instant> mark_;
    EventIndex begin_ = kNoEvent, end_ = kNoEvent;
    std::uint64_t course_ = 0;
    bool stepped_ = false; // somebody stepped there
    QString span_;
    int count_ = 0;
    QList<ChangeRow> found_;
    ValueListModel<ChangeRow> rows_, brief_;
};

} // namespace zablab
