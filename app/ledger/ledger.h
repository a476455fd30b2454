// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the servers hold at the cursor: trees, sessions and watches, and what the last step changed. The folds are
// made when a view that shows them is looked at, and not before.
#pragma once

#include "app/ledger/change_table.h"
#include "app/ledger/session_table.h"
#include "app/ledger/tree_table.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <utility>

#ifndef Q_MOC_RUN // Qt 6.4's moc cannot read <concepts>
#include "engine/views/cluster_view.h"
#include "engine/views/fold_seeker.h"
#include "engine/views/sessions_view.h"
#endif

namespace zablab {

class Run;

class Ledger : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of the run")
    Q_PROPERTY(zablab::TreeTable *tree READ tree CONSTANT)
    Q_PROPERTY(zablab::SessionTable *sessions READ sessions CONSTANT)
    Q_PROPERTY(zablab::ChangeTable *changes READ changes CONSTANT)

public:
    explicit Ledger(Run &run);
    ~Ledger() override;

    TreeTable *tree() { return &tree_; }
    SessionTable *sessions() { return &sessions_; }
    ChangeTable *changes() { return &changes_; }

    Q_INVOKABLE void selectServer(int server);
    Q_INVOKABLE void selectTransaction(qint64 zxid);

    // Trees and sessions after the first `events` events of the run. Valid until the next call.
    const LedgerState &at(EventIndex events);
    const ClusterView &clusterAt(EventIndex events);
    // What the last step changed: its events, first and behind the last. Without a step, those of the cursor's instant.
    std::pair<EventIndex, EventIndex> step() const;
    EventIndex eventsAtCursor() const;
    Run &run() { return run_; }
    const Run &run() const { return run_; }

    void follow();      // the cursor or the selection moved
    void retranslate(); // every word again

private:
    void keepUp(); // with another course of the run
    Run &run_;
    std::uint64_t course_ = 0;
    std::unique_ptr<FoldSeeker<LedgerState>> seeker_;
    std::unique_ptr<ClusterSeeker> clusters_;
    TreeTable tree_;
    SessionTable sessions_;
    ChangeTable changes_;
};

} // namespace zablab
