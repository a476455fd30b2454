// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/transaction_log.h"

#include "engine/protocol/file_sizes.h"
#include "engine/protocol/require.h"

namespace zablab {

// The transaction of a zxid is a function of the zxid alone, so that histories of different servers agree
// wherever their zxids do. Each epoch has a node of its own: its first transaction creates it, the others
// write to it. So every log that holds whole epochs from their beginning makes a valid tree.
TransactionPtr initialTransaction(Zxid zxid)
{
    Transaction transaction;
    transaction.zxid = zxid;
    transaction.kind = zxid.counter <= 1 ? OperationKind::Create : OperationKind::SetData;
    transaction.path = zxid.epoch <= 1 ? "/lab" : "/lab-" + std::to_string(zxid.epoch);
    transaction.data = std::to_string(zxid.epoch) + ":" + std::to_string(zxid.counter);
    // Of a create: the parent's cversion after it, which no zxid tells; -1 lets the tree count.
    transaction.version = zxid.counter <= 1 ? -1 : static_cast<std::int32_t>(zxid.counter - 1);
    transaction.cxid = static_cast<std::int32_t>(zxid.counter);
    return std::make_shared<const Transaction>(std::move(transaction));
}

const TransactionPtr &TransactionLog::at(std::size_t index) const
{
    return (*chunks_[index / kChunk])[index % kChunk];
}

bool TransactionLog::append(TransactionPtr transaction)
{
    require(transaction != nullptr, "a log entry has a transaction");
    if (!empty() && transaction->zxid <= lastZxid())
        return false;
    if (size_ % kChunk == 0) {
        chunks_.push_back(std::make_shared<Chunk>());
        chunks_.back()->reserve(16);
    } else if (chunks_.back().use_count() > 1) {
        chunks_.back() = std::make_shared<Chunk>(*chunks_.back()); // somebody's checkpoint: leave it alone
    }
    if (beginsFile_) {
        std::vector<LogFile> files = this->files();
        files.push_back(LogFile{transaction->zxid});
        files_ = std::make_shared<const std::vector<LogFile>>(std::move(files));
        beginsFile_ = false;
    }
    chunks_.back()->push_back(std::move(transaction));
    ++size_;
    return true;
}

const std::vector<LogFile> &TransactionLog::files() const
{
    static const std::vector<LogFile> none;
    return files_ ? *files_ : none;
}

std::size_t TransactionLog::truncateAfter(Zxid zxid)
{
    const std::size_t keep = firstAfter(zxid);
    const std::size_t removed = size_ - keep;
    if (removed == 0)
        return 0;
    chunks_.resize((keep + kChunk - 1) / kChunk);
    if (keep % kChunk != 0) {
        const Chunk &last = *chunks_.back();
        chunks_.back() =
            std::make_shared<Chunk>(last.begin(), last.begin() + static_cast<long>(keep % kChunk));
    }
    size_ = keep;
    if (files().back().first > zxid) {
        std::vector<LogFile> files = this->files();
        std::erase_if(files, [zxid](const LogFile &file) { return file.first > zxid; });
        files_ = std::make_shared<const std::vector<LogFile>>(std::move(files));
        beginsFile_ = true;
    }
    return removed;
}

std::size_t TransactionLog::cutAfter(Zxid zxid)
{
    const std::size_t removed = truncateAfter(zxid);
    beginsFile_ = true;
    if (empty())
        return removed;
    std::vector<LogFile> files = this->files();
    LogFile &last = files.back();
    last.bytes = kLogHeaderBytes;
    for (std::size_t i = firstAfter(last.first) - 1; i < size_; ++i)
        last.bytes += logBytes(*at(i));
    files_ = std::make_shared<const std::vector<LogFile>>(std::move(files));
    return removed;
}

void TransactionLog::clear()
{
    chunks_.clear();
    size_ = 0;
    files_.reset();
    beginsFile_ = true;
}

std::size_t TransactionLog::firstAfter(Zxid zxid) const
{
    std::size_t low = 0;
    std::size_t high = size_;
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (at(middle)->zxid <= zxid)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool TransactionLog::contains(Zxid zxid) const
{
    const std::size_t after = firstAfter(zxid);
    return after > 0 && at(after - 1)->zxid == zxid;
}

} // namespace zablab
