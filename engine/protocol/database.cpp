// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/database.h"

namespace zablab {

Database::Database(const DurableState &durable, std::int32_t commitLogCount)
    : log_(durable.log),
      snapshotZxid_(durable.snapshotZxid),
      snapshot_(durable.snapshot),
      commitLogCount_(commitLogCount)
{
    log_.beginFile(); // a process begins a file of its own
    rebuild();
}

void Database::rebuild()
{
    tree_ = snapshot_ ? *snapshot_ : DataTree{};
    lastProcessed_ = snapshotZxid_;
    committedLog_.clear();
    fastForward();
}

void Database::apply(const TransactionPtr &transaction, NodeChanges *changes)
{
    if (transaction->zxid <= lastProcessed_)
        return; // only where a rule is turned off
    tree_.apply(*transaction, changes);
    lastProcessed_ = transaction->zxid;
    committedLog_.push_back(transaction);
    while (committedLog_.size() > static_cast<std::size_t>(commitLogCount_))
        committedLog_.pop_front();
}

std::size_t Database::fastForward()
{
    const std::size_t first = log_.firstAfter(lastProcessed_);
    for (std::size_t i = first; i < log_.size(); ++i)
        apply(log_.at(i));
    return log_.size() - first;
}

bool Database::truncate(Zxid after)
{
    if (after < snapshotZxid_)
        return false;
    log_.cutAfter(after);
    rebuild();
    return true;
}

void Database::loadSnapshot(Zxid zxid, const DataTreePtr &tree)
{
    tree_ = *tree;
    log_.clear();
    snapshotZxid_ = zxid;
    snapshot_ = tree;
    committedLog_.clear();
    lastProcessed_ = zxid;
}

void Database::snapshotTaken(Zxid zxid, DataTreePtr tree)
{
    snapshotSaved(zxid, std::move(tree), false);
    log_.beginFile();
}

void Database::snapshotSaved(Zxid zxid, DataTreePtr tree, bool clearLog)
{
    if (clearLog)
        log_.clear();
    snapshotZxid_ = zxid;
    snapshot_ = std::move(tree);
}

} // namespace zablab
