// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/views/reference_history.h"

#include <algorithm>

namespace zablab {

DataTreePtr ReferenceHistory::at(Zxid zxid) const
{
    if (!known_)
        return nullptr;
    // Almost every question is about one of the newest versions.
    for (auto version = versions_.rbegin(); version != versions_.rend(); ++version)
        if (version->zxid <= zxid)
            return version->tree;
    return nullptr;
}

void ReferenceHistory::apply(const Transaction &transaction)
{
    DataTree next = tree();
    next.apply(transaction);
    versions_.push_back({transaction.zxid, std::make_shared<const DataTree>(std::move(next))});
}

void ReferenceHistory::adopt(Zxid zxid, DataTreePtr tree)
{
    versions_.clear();
    versions_.push_back({zxid, std::move(tree)});
    known_ = true;
}

void ReferenceHistory::forgetBefore(Zxid zxid)
{
    while (versions_.size() > 1 && versions_[1].zxid <= zxid)
        versions_.pop_front();
}

} // namespace zablab
