// SPDX-License-Identifier: GPL-3.0-or-later
//
// One server's copy of everything: the log as written, the tree as far as it is applied, and the last few
// hundred committed proposals for DIFF (ZKDatabase; protocol.md section 4).
#pragma once

#include "engine/protocol/data_tree.h"
#include "engine/protocol/transaction_log.h"

#include <deque>

namespace zablab {

class Database {
public:
    // Loads the snapshot and replays the whole log, committed or not: what was logged counts (section 12,
    // "uncommitted is not rolled back").
    Database(const DurableState &durable, std::int32_t commitLogCount);

    const DataTree &tree() const { return tree_; }
    const TransactionLog &log() const { return log_; }
    const std::deque<TransactionPtr> &committedLog() const { return committedLog_; }
    Zxid minCommitted() const { return committedLog_.empty() ? lastProcessed_ : committedLog_.front()->zxid; }
    Zxid maxCommitted() const { return committedLog_.empty() ? lastProcessed_ : committedLog_.back()->zxid; }
    Zxid lastProcessed() const { return lastProcessed_; }
    // The last zxid in log or snapshot.
    Zxid lastLogged() const
    {
        return log_.empty() ? snapshotZxid_ : std::max(snapshotZxid_, log_.lastZxid());
    }
    Zxid snapshotZxid() const { return snapshotZxid_; }
    // The newest snapshot; null where none was ever saved.
    const DataTreePtr &snapshot() const { return snapshot_; }

    // False when its zxid is not greater than the last in the log; nothing is written then.
    [[nodiscard]] bool append(TransactionPtr transaction) { return log_.append(std::move(transaction)); }
    // To the tree, in the order of zxids: one that is not newer than lastProcessed() changes nothing.
    void apply(const TransactionPtr &transaction, NodeChanges *changes = nullptr);
    // Applies what is logged and not yet applied. Returns how many.
    std::size_t fastForward();
    // Cuts the log after zxid and builds the tree again. False when zxid lies before the snapshot: what the
    // snapshot contains cannot be taken out of it.
    bool truncate(Zxid after);
    // The leader's tree replaces this one; the log before it means nothing any more.
    void loadSnapshot(Zxid zxid, const DataTreePtr &tree);
    // A copy of the tree for SNAP or for saving.
    DataTreePtr copyTree() const { return std::make_shared<const DataTree>(tree_); }
    void snapshotSaved(Zxid zxid, DataTreePtr tree, bool clearLog);
    // The same for one that it takes of its own accord: a new log file begins.
    void snapshotTaken(Zxid zxid, DataTreePtr tree);
    // Leader.startZkServer: an established leader stands at the start of its epoch.
    void setLastProcessed(Zxid zxid) { lastProcessed_ = zxid; }

private:
    void rebuild();
    DataTree tree_;
    TransactionLog log_;
    Zxid snapshotZxid_;
    DataTreePtr snapshot_;
    std::deque<TransactionPtr> committedLog_;
    Zxid lastProcessed_;
    std::int32_t commitLogCount_;
};

} // namespace zablab
