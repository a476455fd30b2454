// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the committed transactions make, in zxid order: the tree that every server must show at that zxid. A few
// thousand versions are kept, because servers lag behind; copies of a tree share what they have in common.
#pragma once

#include "engine/protocol/data_tree.h"
#include "engine/protocol/transaction.h"

#include <deque>

namespace zablab {

class ReferenceHistory {
public:
    ReferenceHistory() { versions_.push_back({Zxid{}, std::make_shared<const DataTree>()}); }

    // False from a committed transaction on that no message has shown, until a SNAP shows the whole tree.
    bool known() const { return known_; }
    void lose() { known_ = false; }
    Zxid last() const { return versions_.back().zxid; }
    const DataTree &tree() const { return *versions_.back().tree; }
    // The tree at that zxid; null if it is not known, or not any more.
    DataTreePtr at(Zxid zxid) const;

    void apply(const Transaction &transaction);
    // A tree from elsewhere is the truth from here on.
    void adopt(Zxid zxid, DataTreePtr tree);
    // A zxid that changes nothing, or nothing that is known.
    void pass(Zxid zxid) { versions_.back().zxid = zxid; }
    // Nobody asks for versions before the one of `zxid` any more.
    void forgetBefore(Zxid zxid);
    std::size_t size() const { return versions_.size(); }

private:
    struct Version {
        Zxid zxid;
        DataTreePtr tree;
    };
    std::deque<Version> versions_; // in order; never empty
    bool known_ = true;
};

} // namespace zablab
