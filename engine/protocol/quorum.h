// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who has agreed, and whether they are enough: QuorumMaj and SyncedLearnerTracker (protocol.md section 1).
// Votes of servers that do not vote are dropped silently; the dead stay in the denominator.
#pragma once

#include "engine/protocol/ensemble.h"

#include <algorithm>
#include <vector>

namespace zablab {

class AckSet {
public:
    // Returns false for a server that does not count, or that is in the set already.
    bool add(const EnsembleConfig &config, ServerId id)
    {
        if (!config.countsInQuorums(id))
            return false;
        const auto place = std::lower_bound(ids_.begin(), ids_.end(), id);
        if (place != ids_.end() && *place == id)
            return false;
        ids_.insert(place, id);
        return true;
    }
    // Takes an acknowledgement back: the server is about to lose what it acknowledged.
    void remove(ServerId id) { std::erase(ids_, id); }
    bool contains(ServerId id) const { return std::binary_search(ids_.begin(), ids_.end(), id); }
    int count() const { return static_cast<int>(ids_.size()); }
    bool isQuorum(const EnsembleConfig &config) const { return count() >= config.quorumSize(); }
    void clear() { ids_.clear(); }

private:
    std::vector<ServerId> ids_; // in order
};

} // namespace zablab
