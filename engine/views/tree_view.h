// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every server's data tree at one instant, made from the history alone: the transactions that it logged and
// applied, the snapshots that it was sent, what a cut or a crash took from it. Trees share what they have in
// common, so that a copy of all of it is a checkpoint.
#pragma once

#include "engine/history/history.h"
#include "engine/protocol/transaction_log.h"
#include "engine/world/description.h"

#include <map>
#include <optional>
#include <vector>

namespace zablab {

struct ServerTree {
    ServerId id;
    bool alive = false;
    DataTree tree;     // of one that is down: what its disk would give back
    Zxid last;         // the last zxid in it
    bool known = true; // false: it applied something that no event or message has shown

    // From here on: what the fold has to remember to tell the above (engine/protocol/database.h).
    struct Base { // a snapshot
        Zxid zxid;
        DataTreePtr tree;
    };
    struct Store {
        TransactionLog log;
        std::vector<Base> bases; // in order of zxid; the log reaches back to the first
    };
    Store store;
    // What the disk still holds while a received snapshot, or what followed a cut, is in memory only; and the
    // tree before it.
    struct Unsaved {
        Store disk;
        DataTree tree;
        Zxid last;
    };
    std::optional<Unsaved> unsaved;
    DataTreePtr received; // the last SNAP that got here, or the empty tree of a DIFF from nothing
    std::map<Zxid, TransactionPtr> proposed; // heard of, not yet logged
};

// What one server's node is beside the leader's.
enum class NodeStanding : std::uint8_t { Same, Older, Newer, Missing, Extra, Unknown };

class TreeView {
public:
    explicit TreeView(const RunDescription &description);

    void fold(const History &history, EventIndex index);

    const std::vector<ServerTree> &servers() const { return servers_; } // in order of id
    const ServerTree *server(ServerId id) const;

private:
    struct Fold; // the event at hand, one overload a fact
    ServerTree &enter(ServerId id);
    std::vector<ServerTree> servers_;
};

// How `mine` stands to `reference`, where either may not have the node. Newer and older go by the last zxid that
// wrote the node or its list of children.
NodeStanding standingOf(const DataNode *mine, const DataNode *reference);

} // namespace zablab
