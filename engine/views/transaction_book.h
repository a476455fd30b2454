// SPDX-License-Identifier: GPL-3.0-or-later
//
// What each zxid stands for, as far as any proposal or message said so. The zxids of an epoch follow each other, so that a
// look-up is an index.
#pragma once

#include "engine/protocol/transaction.h"

#include <cstddef>
#include <map>
#include <vector>

namespace zablab {

class TransactionBook {
public:
    // Null where neither a proposal nor a message has shown it.
    const TransactionPtr &find(Zxid zxid) const;
    // Remembers it; false if the zxid was another transaction before.
    bool add(const TransactionPtr &transaction);

private:
    struct Epoch {
        std::uint32_t first = 0; // the counter of the first one seen
        std::vector<TransactionPtr> transactions;
        std::map<std::uint32_t, TransactionPtr> strays; // far away from the others
    };
    std::map<std::uint32_t, Epoch> epochs_;
};

} // namespace zablab
