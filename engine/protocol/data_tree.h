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

struct DataNode {
    std::string data;
    std::int32_t version = 0;  // setData count
    std::int32_t cversion = 0; // children created
    Zxid czxid, mzxid, pzxid;
    Instant ctime, mtime;
    bool operator==(const DataNode &) const = default;
};

class DataTree {
public:
    using Nodes = std::map<std::string, std::shared_ptr<const DataNode>>;
    DataTree();                                                  // the root alone
    explicit DataTree(Nodes nodes) : nodes_(std::move(nodes)) {} // as written down before; no node is null

    // Applies a committed transaction; one that was already applied, or an Error, changes no node. Applying
    // twice is harmless, because a fuzzy snapshot and a log replay overlap.
    void apply(const Transaction &transaction);

    const DataNode *find(const std::string &path) const;
    std::vector<std::string> children(const std::string &path) const; // names, sorted
    std::size_t size() const { return nodes_.size(); }
    const Nodes &nodes() const { return nodes_; }
    bool operator==(const DataTree &other) const;

private:
    void set(const std::string &path, DataNode node);
    Nodes nodes_; // shared, so that a copy is cheap
};

using DataTreePtr = std::shared_ptr<const DataTree>;

// The parent of "/a/b" is "/a", of "/a" is "/". A path starts with "/", has no empty part and no trailing "/".
std::string parentPath(const std::string &path);
bool validPath(const std::string &path);

} // namespace zablab
