// SPDX-License-Identifier: GPL-3.0-or-later
// The transaction diagram in the window: of the selected transaction, or of the newest one at the cursor.
#pragma once

#include "app/scene/scene_item.h"

#ifndef Q_MOC_RUN // Qt 6.4's moc cannot read <concepts>
#include "app/scene/transaction_layout.h"
#include "engine/views/transaction_view.h"
#endif

namespace zablab::scene {

// Which write a picture shows, and everything that is known of it at the cursor.
struct ShownWrite {
    const WriteEntry *entry = nullptr; // null: nothing, or one from before the run
    Zxid zxid;                         // of the latter
    TransactionView view;
    bool any = false;
};

// The base is written with all its namespaces: only so does Qt 6.4 know it in the description for QML.
class TransactionItem : public zablab::scene::SceneItem {
    Q_OBJECT
    QML_ELEMENT
    // Of the write that is shown: "0x1⋅106 create /app", and one sentence on where it stands.
    Q_PROPERTY(QString title READ title NOTIFY shownChanged)
    Q_PROPERTY(QString sentence READ sentence NOTIFY shownChanged)
    Q_PROPERTY(QString zxid READ zxid NOTIFY shownChanged)
    Q_PROPERTY(bool hasPrevious READ hasPrevious NOTIFY shownChanged)
    Q_PROPERTY(bool hasNext READ hasNext NOTIFY shownChanged)

public:
    explicit TransactionItem(QQuickItem *parent = nullptr);

    QString title() const { return title_; }
    QString sentence() const { return sentence_; }
    QString zxid() const { return zxid_; }
    bool hasPrevious() const { return previous_; }
    bool hasNext() const { return next_; }

    // The selection has changed: draw again.
    Q_INVOKABLE void refresh() { invalidate(); }
    // The neighbour in time becomes the selection: -1 or 1.
    Q_INVOKABLE void go(int step);
    // "0x1:106", "1⋅106" or "106" (of the epoch that is shown). Empty when found, else what to write instead.
    Q_INVOKABLE QString find(const QString &text);

    // The same picture without a window.
    static DisplayList picture(const SceneSource &source, const TransactionSize &size,
                               const TextMeasure &measure, const Element &hovered = {});

Q_SIGNALS:
    void shownChanged();
    // Shall be the selection: kinds as of elementClicked.
    void chosen(int kind, qint64 id);

protected:
    DisplayList build(const TextMeasure &measure) override;

private:
    QString title_, sentence_, zxid_;
    bool previous_ = false, next_ = false;
    Zxid kept_; // the last one chosen: a server or a mark may be selected while one looks at it
    EventIndex keptUntil_ = 0; // what had happened while it was selected
};

// Which write is meant: by the selection, else `kept`, else the newest one.
ShownWrite shownWrite(const SceneSource &source, Zxid kept);
EventIndex eventsShown(const SceneSource &source);

// In the language now in use.
TransactionWords transactionWords();
std::string transactionTitle(const TransactionView &view);
std::string transactionSentence(const SceneSource &source, const TransactionView &view);

} // namespace zablab::scene
