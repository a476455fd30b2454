// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/views/transaction_book.h"

namespace zablab {

namespace {

constexpr std::uint32_t kFurthest = 1000; // a gap that the list may have

const TransactionPtr kNone;

} // namespace

const TransactionPtr &TransactionBook::find(Zxid zxid) const
{
    const auto place = epochs_.find(zxid.epoch);
    if (place == epochs_.end())
        return kNone;
    const Epoch &epoch = place->second;
    if (zxid.counter >= epoch.first && zxid.counter - epoch.first < epoch.transactions.size())
        return epoch.transactions[zxid.counter - epoch.first];
    const auto stray = epoch.strays.find(zxid.counter);
    return stray == epoch.strays.end() ? kNone : stray->second;
}

bool TransactionBook::add(const TransactionPtr &transaction)
{
    const Zxid zxid = transaction->zxid;
    Epoch &epoch = epochs_[zxid.epoch];
    if (epoch.transactions.empty())
        epoch.first = zxid.counter;
    TransactionPtr *slot = nullptr;
    if (zxid.counter >= epoch.first &&
        std::size_t{zxid.counter} - epoch.first < epoch.transactions.size() + kFurthest) {
        const std::size_t place = zxid.counter - epoch.first;
        if (place >= epoch.transactions.size())
            epoch.transactions.resize(place + 1);
        slot = &epoch.transactions[place];
    } else {
        slot = &epoch.strays[zxid.counter];
    }
    if (!*slot)
        *slot = transaction;
    return *slot == transaction || **slot == *transaction;
}

} // namespace zablab
