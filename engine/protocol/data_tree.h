// SPDX-License-Identifier: GPL-3.0-or-later
//
// The znodes of one server: a pure function of the transactions applied, in zxid order (protocol.md
// section 8; DataTree.java).
#pragma once

#include "engine/protocol/transaction.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
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

class DataTree {
public:
    using Nodes = std::map<std::string, std::shared_ptr<const DataNode>>;
    using Sessions = std::map<SessionId, Duration>; // with their negotiated time-outs
    DataTree();                                     // the root alone
    // As written down before; no node is null.
    explicit DataTree(Nodes nodes, Sessions sessions = {})
        : nodes_(std::move(nodes)),
          sessions_(std::move(sessions))
    {}

    // Applies a committed transaction; one that was already applied, or an Error, changes no node. Applying
    // twice is harmless, because a fuzzy snapshot and a log replay overlap.
    void apply(const Transaction &transaction);

    const DataNode *find(const std::string &path) const;
    std::vector<std::string> children(const std::string &path) const; // names, sorted
    bool hasChildren(const std::string &path) const;
    Stat statOf(const std::string &path) const; // of a node that exists
    std::size_t size() const { return nodes_.size(); }
    const Nodes &nodes() const { return nodes_; }

    // The sessions that are open at this zxid: part of every snapshot (ZKDatabase.sessionsWithTimeouts).
    const Sessions &sessions() const { return sessions_; }
    std::vector<std::string> ephemeralsOf(SessionId session) const; // paths, sorted
    bool operator==(const DataTree &other) const;

private:
    void set(const std::string &path, DataNode node);
    Nodes nodes_; // shared, so that a copy is cheap
    Sessions sessions_;
};

using DataTreePtr = std::shared_ptr<const DataTree>;

// The parent of "/a/b" is "/a", of "/a" is "/". A path starts with "/", has no empty part and no trailing "/".
std::string parentPath(const std::string &path);
bool validPath(const std::string &path);

} // namespace zablab
