// SPDX-License-Identifier: GPL-3.0-or-later
//
// The znodes of one server: a pure function of the transactions applied, in zxid order (protocol.md
// section 8; DataTree.java).
#pragma once

#include "engine/protocol/paths.h"
#include "engine/protocol/shared_map.h"
#include "engine/protocol/transaction.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace zablab {

// What kind of node it is decides when it goes by itself (protocol.md section 8).
enum class NodeKind : std::uint8_t { Persistent, Ephemeral, Container, Ttl };

struct DataNode {
    std::string data;
    std::int32_t version = 0;  // setData count
    std::int32_t cversion = 0; // children created; what clients see is 2·this - numChildren
    Zxid czxid, mzxid, pzxid;  // pzxid: the last time a child was created or deleted
    Instant ctime, mtime;
    NodeKind kind = NodeKind::Persistent;
    SessionId owner; // of an ephemeral
    Duration ttl;
    bool operator==(const DataNode &) const = default;
};

// What a client is told of a node, in the order of the wire (protocol.md section 8).
struct Stat {
    Zxid czxid, mzxid;
    Instant ctime, mtime;
    std::int32_t version = 0, cversion = 0, aversion = 0;
    SessionId ephemeralOwner; // 0 unless the node is an ephemeral
    std::int32_t dataLength = 0, numChildren = 0;
    Zxid pzxid;
    bool operator==(const Stat &) const = default;
};

// What one transaction did to one node: what watches are told.
enum class NodeChangeKind : std::uint8_t { Created, Deleted, DataChanged };
struct NodeChange {
    NodeChangeKind kind = NodeChangeKind::Created;
    std::string path;
    Stat stat{}; // after a part of a multi that created or wrote: what its result tells
    bool operator==(const NodeChange &) const = default;
};
using NodeChanges = std::vector<NodeChange>;

// Nodes are in the order of their parents and then of their names, so that siblings stand together.
struct PathOrder {
    static bool less(std::string_view a, std::string_view b);
    static std::uint64_t hash(const std::string &path);
};

// The nodes that go by themselves: ephemerals by their session, containers, TTL nodes.
struct PassingNode {
    NodeKind kind = NodeKind::Ephemeral;
    SessionId owner;
    std::string path;
    auto operator<=>(const PassingNode &) const = default;
};
struct PassingNodeOrder {
    static bool less(const PassingNode &a, const PassingNode &b) { return a < b; }
    static std::uint64_t hash(const PassingNode &node) { return PathOrder::hash(node.path); }
};

// A copy costs next to nothing: copies share what neither of them has changed.
class DataTree {
public:
    using Nodes = SharedMap<std::string, std::shared_ptr<const DataNode>, PathOrder>;
    using Sessions = std::map<SessionId, Duration>; // with their negotiated time-outs
    // As ZooKeeper's first start leaves it: the root, /zookeeper, /zookeeper/config and /zookeeper/quota.
    DataTree();
    explicit DataTree(Nodes nodes, Sessions sessions = {}); // as written down before; no node is null

    // Applies a committed transaction; one that was already applied, or an Error, changes no node. Applying
    // twice is harmless, because a fuzzy snapshot and a log replay overlap. `changes`, if given, gets what was
    // done, in order.
    void apply(const Transaction &transaction, NodeChanges *changes = nullptr);

    const DataNode *find(std::string_view path) const;
    std::vector<std::string> children(const std::string &path) const; // names, sorted
    bool hasChildren(const std::string &path) const;
    std::size_t childCount(const std::string &path) const;
    Stat statOf(const std::string &path) const; // of a node that exists
    std::size_t size() const { return nodes_.size(); }
    const Nodes &nodes() const { return nodes_; }

    // The sessions that are open at this zxid: part of every snapshot (ZKDatabase.sessionsWithTimeouts).
    const Sessions &sessions() const { return sessions_; }
    std::vector<std::string> ephemeralsOf(SessionId session) const; // paths, sorted
    std::vector<std::string> containers() const;
    std::vector<std::string> ttlNodes() const;
    bool hasContainersOrTtls() const;
    bool operator==(const DataTree &other) const;

private:
    void note(NodeChangeKind kind, const Transaction &part, const Transaction &whole,
              NodeChanges *changes) const;
    void applyPart(const Transaction &part, const Transaction &whole, NodeChanges *changes);
    void create(const Transaction &part, const Transaction &whole, NodeChanges *changes);
    void remove(const std::string &path, Zxid zxid, NodeChanges *changes);
    void setData(const Transaction &part, const Transaction &whole, NodeChanges *changes);
    void closeSession(const Transaction &part, const Transaction &whole, NodeChanges *changes);
    void reconfigure(const Transaction &part, const Transaction &whole, NodeChanges *changes);
    void set(const std::string &path, DataNode node);
    std::vector<std::string> passing(NodeKind kind, SessionId owner) const;
    Nodes nodes_;
    SharedMap<PassingNode, std::monostate, PassingNodeOrder> passing_;
    Sessions sessions_;
};

using DataTreePtr = std::shared_ptr<const DataTree>;

} // namespace zablab
