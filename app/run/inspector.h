// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is known of the selected thing at the cursor: its fields, the two votes that were compared, why it
// happened and why something else did not. Facts come from the engine's views, words from the wording.
#pragma once

#include "app/models/value_list_model.h"
#include "app/values/rows.h"
#include "engine/history/history.h"
#include "engine/views/explanation.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace zablab {

class Run;

class Inspector : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of the run")
    Q_PROPERTY(bool empty READ empty NOTIFY changed)
    Q_PROPERTY(QString kind READ kind NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(zablab::ValueListModelBase *fields READ fields CONSTANT)
    Q_PROPERTY(zablab::ValueListModelBase *comparison READ comparison CONSTANT)
    Q_PROPERTY(QString comparisonMine READ comparisonMine NOTIFY changed)
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed)
    Q_PROPERTY(zablab::ValueListModelBase *causes READ causes CONSTANT)
    Q_PROPERTY(zablab::ValueListModelBase *whyNot READ whyNot CONSTANT)

public:
    explicit Inspector(Run &run);

    bool empty() const { return empty_; }
    QString kind() const { return kind_; }
    QString title() const { return title_; }
    QString sentence() const { return sentence_; }
    QString comparisonMine() const { return comparisonMine_; }
    QString verdict() const { return verdict_; }
    ValueListModelBase *fields() { return &fields_; }
    ValueListModelBase *comparison() { return &comparison_; }
    ValueListModelBase *causes() { return &causes_; }
    ValueListModelBase *whyNot() { return &whyNot_; }

    // Goes to the instant of a cause and keeps the chain that it belongs to.
    Q_INVOKABLE void goTo(qint64 event);

    void follow(bool force = false); // the cursor or the selection changed
    std::vector<EventIndex> chain() const; // of the answer that is told, oldest first
    void unpin() { pinned_.reset(); }
    void forget();

Q_SIGNALS:
    void changed();

private:
    void clear();
    void showServer(ServerId server);
    void showMessage(MessageId message);
    void showClient(ClientId client);
    void showEvent(EventIndex event);
    void showTransaction(Zxid zxid);
    void askWhyNotCommitted(Zxid zxid);
    void compare(EventIndex judged);
    void explain(std::optional<EventIndex> event);
    void addWhyNot(const QString &question, const std::vector<Sentence> &answers);

    Run &run_;
    bool empty_ = true;
    QString kind_, title_, sentence_, comparisonMine_, verdict_;
    ValueListModel<FieldRow> fields_;
    ValueListModel<ComparisonRow> comparison_;
    ValueListModel<CauseRow> causes_;
    ValueListModel<FieldRow> whyNot_;  // question and answer
    std::optional<EventIndex> pinned_; // the event whose chain stays while one walks along it
    EventIndex followed_ = kNoEvent;
};

} // namespace zablab
