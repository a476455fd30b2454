// SPDX-License-Identifier: GPL-3.0-or-later
//
// The log of one server. Copies share their sealed chunks, so that a checkpoint of a whole ensemble costs
// little and a crash ("what was synced survives") is a plain copy of a prefix.
#pragma once

#include "engine/protocol/data_tree.h"
#include "engine/protocol/transaction.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace zablab {

// The log lies in files named after their first entry. ZooKeeper preallocates them, so that a file has this length
// from its first entry on, and its own only after a cut (FilePadding, FileTxnLog.truncate).
struct LogFile {
    static constexpr std::uint64_t kPreallocated = std::uint64_t{64} * 1024 * 1024;
    Zxid first;
    std::uint64_t bytes = kPreallocated;
    bool operator==(const LogFile &) const = default;
};

class TransactionLog {
public:
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    const TransactionPtr &at(std::size_t index) const;
    const TransactionPtr &back() const { return at(size_ - 1); }
    Zxid lastZxid() const { return empty() ? Zxid{} : back()->zxid; }

    // zxids grow strictly; a smaller or equal one is not written. Returns whether it was.
    bool append(TransactionPtr transaction);
    // The next entry is the first of a new file: a process begins one, and every snapshot that it takes
    // (SyncRequestProcessor, FileTxnLog.rollLog).
    void beginFile() { beginsFile_ = true; }
    // In order; none while the log is empty.
    const std::vector<LogFile> &files() const;
    // Drops everything after zxid. Returns how many entries fell.
    std::size_t truncateAfter(Zxid zxid);
    // The same on a leader's order: the last file ends where its last entry does, and is not written to again.
    std::size_t cutAfter(Zxid zxid);
    // Drops everything: the learner received a snapshot that replaces it.
    void clear();
    // The index of the first entry whose zxid is greater than `zxid` (size() if none).
    std::size_t firstAfter(Zxid zxid) const;
    bool contains(Zxid zxid) const;

private:
    static constexpr std::size_t kChunk = 256;
    using Chunk = std::vector<TransactionPtr>;
    std::vector<std::shared_ptr<Chunk>>
        chunks_; // all but the last are full; a chunk with two owners is frozen
    std::size_t size_ = 0;
    std::shared_ptr<const std::vector<LogFile>> files_; // null: none
    bool beginsFile_ = true;
};

// What stands on disks before a run: the same zxid is the same transaction on every server (HISTORY_FORMAT.md).
TransactionPtr initialTransaction(Zxid zxid);

// What survives a crash. Restarting a server is constructing it from this.
struct DurableState {
    Epoch acceptedEpoch;
    Epoch currentEpoch;
    TransactionLog log;
    // The newest snapshot; the log may begin after it. Empty for a server that never took one.
    Zxid snapshotZxid;
    DataTreePtr snapshot;
    // The dynamic configuration file and its .next file (QuorumPeer): null while the first configuration holds.
    MembershipPtr members{};
    MembershipPtr nextMembers{};
    // This disk replaced one that was lost. A server that never ran has a file "initialize" beside its empty data
    // (zkServer-initialize.sh), so that an empty database says nothing was ever in it; here that is missing.
    bool lost = false;

    bool empty() const { return log.empty() && !snapshot; }

    Zxid lastZxid() const { return log.empty() ? snapshotZxid : std::max(snapshotZxid, log.lastZxid()); }
};

} // namespace zablab
