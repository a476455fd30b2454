// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/data_tree.h"

#include <algorithm>

namespace zablab {

DataTree::DataTree() { nodes_.emplace("/", std::make_shared<const DataNode>()); }

void DataTree::set(const std::string &path, DataNode node)
{
    nodes_[path] = std::make_shared<const DataNode>(std::move(node));
}

void DataTree::apply(const Transaction &transaction)
{
    const DataNode *node = find(transaction.path);
    switch (transaction.kind) {
    case OperationKind::Create: {
        const std::string parent = parentPath(transaction.path);
        const DataNode *above = find(parent);
        if (node || !above)
            return; // replayed over a newer snapshot
        DataNode changed = *above;
        ++changed.cversion;
        changed.pzxid = transaction.zxid;
        set(parent, std::move(changed));
        DataNode fresh;
        fresh.data = transaction.data;
        fresh.czxid = fresh.mzxid = fresh.pzxid = transaction.zxid;
        fresh.ctime = fresh.mtime = transaction.time;
        set(transaction.path, std::move(fresh));
        return;
    }
    case OperationKind::Delete: {
        if (!node)
            return;
        nodes_.erase(transaction.path);
        const std::string parent = parentPath(transaction.path);
        if (const DataNode *above = find(parent)) {
            DataNode changed = *above;
            changed.pzxid = transaction.zxid;
            set(parent, std::move(changed));
        }
        return;
    }
    case OperationKind::SetData: {
        if (!node || node->mzxid >= transaction.zxid)
            return;
        DataNode changed = *node;
        changed.data = transaction.data;
        changed.version = transaction.version;
        changed.mzxid = transaction.zxid;
        changed.mtime = transaction.time;
        set(transaction.path, std::move(changed));
        return;
    }
    default:
        return; // an Error uses up its zxid and changes nothing
    }
}

const DataNode *DataTree::find(const std::string &path) const
{
    const auto place = nodes_.find(path);
    return place == nodes_.end() ? nullptr : place->second.get();
}

std::vector<std::string> DataTree::children(const std::string &path) const
{
    const std::string prefix = path == "/" ? path : path + "/";
    std::vector<std::string> names;
    for (auto place = nodes_.lower_bound(prefix); place != nodes_.end(); ++place) {
        if (!place->first.starts_with(prefix))
            break;
        const std::string name = place->first.substr(prefix.size());
        if (!name.empty() && name.find('/') == std::string::npos)
            names.push_back(name);
    }
    return names;
}

bool DataTree::hasChildren(const std::string &path) const
{
    const std::string prefix = path == "/" ? path : path + "/";
    auto place = nodes_.lower_bound(prefix);
    if (place != nodes_.end() && place->first == path)
        ++place; // the root is its own prefix
    return place != nodes_.end() && place->first.starts_with(prefix);
}

Stat DataTree::statOf(const std::string &path) const
{
    Stat stat;
    const DataNode *node = find(path);
    if (!node)
        return stat;
    stat.czxid = node->czxid;
    stat.mzxid = node->mzxid;
    stat.pzxid = node->pzxid;
    stat.ctime = node->ctime;
    stat.mtime = node->mtime;
    stat.version = node->version;
    stat.ephemeralOwner = node->owner;
    stat.dataLength = static_cast<std::int32_t>(node->data.size());
    stat.numChildren = static_cast<std::int32_t>(children(path).size());
    stat.cversion = 2 * node->cversion - stat.numChildren;
    return stat;
}

std::vector<std::string> DataTree::ephemeralsOf(SessionId session) const
{
    std::vector<std::string> paths;
    for (const auto &[path, node] : nodes_) {
        if (node->kind == NodeKind::Ephemeral && node->owner == session)
            paths.push_back(path);
    }
    return paths;
}

bool DataTree::operator==(const DataTree &other) const
{
    return sessions_ == other.sessions_ && nodes_.size() == other.nodes_.size() &&
           std::equal(nodes_.begin(), nodes_.end(), other.nodes_.begin(), [](const auto &a, const auto &b) {
               return a.first == b.first && (a.second == b.second || *a.second == *b.second);
           });
}

std::string parentPath(const std::string &path)
{
    const std::size_t slash = path.rfind('/');
    return slash == 0 || slash == std::string::npos ? "/" : path.substr(0, slash);
}

bool validPath(const std::string &path)
{
    if (path == "/")
        return true;
    if (path.empty() || path.front() != '/' || path.back() == '/' || path.find('\0') != std::string::npos)
        return false;
    std::size_t begin = 1;
    while (begin <= path.size()) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const std::string part = path.substr(begin, end - begin);
        if (part.empty() || part == "." || part == "..")
            return false;
        begin = end + 1;
    }
    return true;
}

} // namespace zablab
