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

class TransactionLog {
public:
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    const TransactionPtr &at(std::size_t index) const;
    const TransactionPtr &back() const { return at(size_ - 1); }
    Zxid lastZxid() const { return empty() ? Zxid{} : back()->zxid; }

    // zxids grow strictly; a smaller or equal one is not written. Returns whether it was.
    bool append(TransactionPtr transaction);
    // Drops everything after zxid. Returns how many entries fell.
    std::size_t truncateAfter(Zxid zxid);
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

    Zxid lastZxid() const { return log.empty() ? snapshotZxid : std::max(snapshotZxid, log.lastZxid()); }
};

} // namespace zablab
