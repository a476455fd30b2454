// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/data_tree.h"

#include <algorithm>
#include <utility>

namespace zablab {

namespace {

// "/a/b" → ("/a", "b"), "/a" → ("", "a"), "/" → ("", "").
std::pair<std::string_view, std::string_view> split(std::string_view path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == std::string_view::npos)
        return {{}, path};
    return {path.substr(0, slash), path.substr(slash + 1)};
}

// Below "/" is what has an empty parent part, but for "/" itself.
std::string_view prefixOf(std::string_view parent) { return parent == "/" ? std::string_view{} : parent; }

struct BeforeChildren {
    std::string_view prefix;
    bool operator()(std::string_view path) const
    {
        const auto [above, name] = split(path);
        return above != prefix ? above < prefix : name.empty();
    }
};
struct UpToChildren {
    std::string_view prefix;
    bool operator()(std::string_view path) const { return split(path).first <= prefix; }
};

std::int32_t plusOne(std::int32_t value)
{
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(value) + 1u); // wraps as Java's does
}

NodeKind kindOf(CreateMode mode)
{
    if (isEphemeral(mode))
        return NodeKind::Ephemeral;
    if (mode == CreateMode::Container)
        return NodeKind::Container;
    return hasTtl(mode) ? NodeKind::Ttl : NodeKind::Persistent;
}

bool passes(NodeKind kind) { return kind != NodeKind::Persistent; }

std::string hexadecimal(std::uint64_t value)
{
    std::string text;
    do {
        text.insert(text.begin(), "0123456789abcdef"[value % 16]);
        value /= 16;
    } while (value != 0);
    return text;
}

// QuorumMaj.toString, QuorumHierarchical.toString: what /zookeeper/config holds. Host names and ports are those
// that the lab's servers go by.
std::string configText(const Membership &members)
{
    std::string text;
    for (const ServerConfig &server : members.servers) {
        const std::string id = std::to_string(server.id.value);
        text += "server." + id + "=S" + id +
                ":2888:3888:" + (server.type == LearnerType::Observer ? "observer" : "participant") +
                ";2181\n";
    }
    std::map<std::int32_t, std::string> groups;
    for (const ServerConfig &server : members.servers) {
        const std::string id = std::to_string(server.id.value);
        if (server.weight != 1)
            text += "weight." + id + "=" + std::to_string(server.weight) + "\n";
        if (server.group != 0) {
            std::string &list = groups[server.group];
            list += (list.empty() ? "" : ":") + id;
        }
    }
    for (const auto &[group, list] : groups)
        text += "group." + std::to_string(group) + "=" + list + "\n";
    return text + "version=" + hexadecimal(members.version.packed());
}

} // namespace

bool PathOrder::less(std::string_view a, std::string_view b)
{
    const auto [aboveA, nameA] = split(a);
    const auto [aboveB, nameB] = split(b);
    const int order = aboveA.compare(aboveB);
    return order != 0 ? order < 0 : nameA < nameB;
}

std::uint64_t PathOrder::hash(const std::string &path)
{
    std::uint64_t hash = 0xcbf29ce484222325ull; // FNV-1a, and splitmix64's last mixing
    for (const char c : path)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ull;
    hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9ull;
    hash = (hash ^ (hash >> 27)) * 0x94d049bb133111ebull;
    return hash ^ (hash >> 31);
}

DataTree::DataTree()
{
    for (const char *path : {"/", "/zookeeper", kConfigPath, "/zookeeper/quota"})
        nodes_.emplace(path, std::make_shared<const DataNode>());
}

DataTree::DataTree(Nodes nodes, Sessions sessions) : nodes_(std::move(nodes)), sessions_(std::move(sessions))
{
    for (const auto &[path, node] : nodes_) {
        if (passes(node->kind))
            passing_.emplace(PassingNode{node->kind, node->owner, path}, {});
    }
}

void DataTree::set(const std::string &path, DataNode node)
{
    nodes_.set(path, std::make_shared<const DataNode>(std::move(node)));
}

void DataTree::apply(const Transaction &transaction, NodeChanges *changes)
{
    if (transaction.kind != OperationKind::Multi) {
        applyPart(transaction, transaction, changes);
        return;
    }
    const auto failed = [](const Transaction &part) { return part.kind == OperationKind::Error; };
    if (std::any_of(transaction.parts.begin(), transaction.parts.end(), failed))
        return; // all or nothing
    for (const Transaction &part : transaction.parts)
        applyPart(part, transaction, changes);
}

void DataTree::note(NodeChangeKind kind, const Transaction &part, const Transaction &whole,
                    NodeChanges *changes) const
{
    if (changes)
        changes->push_back({kind, part.path, &part == &whole ? Stat{} : statOf(part.path)});
}

// `whole` has the zxid, the time and the session: those of the multi that it is a part of, or its own.
void DataTree::applyPart(const Transaction &part, const Transaction &whole, NodeChanges *changes)
{
    switch (part.kind) {
    case OperationKind::Create:
    case OperationKind::CreateContainer:
    case OperationKind::CreateTtl:
        create(part, whole, changes);
        return;
    case OperationKind::Delete:
    case OperationKind::DeleteContainer:
        remove(part.path, whole.zxid, changes);
        return;
    case OperationKind::SetData:
        setData(part, whole, changes);
        return;
    case OperationKind::CreateSession:
        sessions_[whole.session] = part.ttl;
        return;
    case OperationKind::CloseSession:
        closeSession(part, whole, changes);
        return;
    case OperationKind::Reconfig:
        reconfigure(part, whole, changes);
        return;
    default:
        return; // a Check has been checked; an Error uses up its zxid and changes nothing
    }
}

// DataTree.createNode. The transaction says what the parent's cversion is after it; -1: it did not know.
void DataTree::create(const Transaction &part, const Transaction &whole, NodeChanges *changes)
{
    const std::string parent = parentPath(part.path);
    const DataNode *above = find(parent);
    if (!above || above->czxid > whole.zxid)
        return; // replayed over a newer snapshot, where the parent is gone or another one
    const bool exists = nodes_.contains(part.path);
    const std::int32_t cversion = part.version != -1 ? part.version
                                  : exists           ? above->cversion
                                                     : plusOne(above->cversion);
    // Serial: also right when the counter wraps. Of a node that exists already (a replay) the parent still takes
    // the number over, because the snapshot may hold the child and an older parent.
    const auto ahead = static_cast<std::uint32_t>(cversion) - static_cast<std::uint32_t>(above->cversion);
    if (ahead != 0 && ahead < 0x80000000u) {
        DataNode changed = *above;
        changed.cversion = cversion;
        changed.pzxid = std::max(changed.pzxid, whole.zxid);
        set(parent, std::move(changed));
    }
    if (exists)
        return;
    DataNode fresh;
    fresh.data = part.data;
    fresh.czxid = fresh.mzxid = fresh.pzxid = whole.zxid;
    fresh.ctime = fresh.mtime = whole.time;
    fresh.kind = kindOf(part.mode);
    if (fresh.kind == NodeKind::Ephemeral)
        fresh.owner = whole.session;
    if (fresh.kind == NodeKind::Ttl)
        fresh.ttl = part.ttl;
    if (passes(fresh.kind))
        passing_.emplace(PassingNode{fresh.kind, fresh.owner, part.path}, {});
    set(part.path, std::move(fresh));
    note(NodeChangeKind::Created, part, whole, changes);
}

// DataTree.deleteNode. A node that was created later than this stays: the snapshot under the replay has it from a
// transaction still to come.
void DataTree::remove(const std::string &path, Zxid zxid, NodeChanges *changes)
{
    const std::string parent = parentPath(path);
    if (const DataNode *above = find(parent); above && above->pzxid < zxid) {
        DataNode changed = *above;
        changed.pzxid = zxid;
        set(parent, std::move(changed));
    }
    const DataNode *node = find(path);
    if (!node || node->czxid > zxid)
        return;
    if (passes(node->kind))
        passing_.erase(PassingNode{node->kind, node->owner, path});
    nodes_.erase(path);
    if (changes)
        changes->push_back({NodeChangeKind::Deleted, path, {}});
}

void DataTree::setData(const Transaction &part, const Transaction &whole, NodeChanges *changes)
{
    const DataNode *node = find(part.path);
    // Of one zxid only the parts of one multi can come twice, and they do it with growing versions.
    if (!node || node->mzxid > whole.zxid || (node->mzxid == whole.zxid && node->version == part.version))
        return;
    DataNode changed;
    changed.data = part.data;
    changed.version = part.version;
    changed.cversion = node->cversion;
    changed.czxid = node->czxid;
    changed.mzxid = whole.zxid;
    changed.pzxid = node->pzxid;
    changed.ctime = node->ctime;
    changed.mtime = whole.time;
    changed.kind = node->kind;
    changed.owner = node->owner;
    changed.ttl = node->ttl;
    set(part.path, std::move(changed));
    note(NodeChangeKind::DataChanged, part, whole, changes);
}

// DataTree.killSession: what the transaction lists, and what this tree has besides (with
// Rule::EphemeralsWithSession off nothing is listed).
void DataTree::closeSession(const Transaction &part, const Transaction &whole, NodeChanges *changes)
{
    for (const std::string &path : part.ephemerals)
        remove(path, whole.zxid, changes);
    for (const std::string &path : ephemeralsOf(whole.session))
        remove(path, whole.zxid, changes);
    sessions_.erase(whole.session);
}

// PrepRequestProcessor writes the new configuration into its node, with the version -1.
void DataTree::reconfigure(const Transaction &part, const Transaction &whole, NodeChanges *changes)
{
    const DataNode *node = find(kConfigPath);
    if (!node || !part.members || node->mzxid >= whole.zxid)
        return;
    DataNode changed = *node;
    changed.data = configText(*part.members);
    changed.version = -1;
    changed.mzxid = whole.zxid;
    changed.mtime = whole.time;
    set(kConfigPath, std::move(changed));
    if (changes)
        changes->push_back({NodeChangeKind::DataChanged, kConfigPath, {}});
}

const DataNode *DataTree::find(std::string_view path) const
{
    const auto *node = nodes_.find(path);
    return node ? node->get() : nullptr;
}

std::vector<std::string> DataTree::children(const std::string &path) const
{
    std::vector<std::string> names;
    const std::string_view prefix = prefixOf(path);
    for (auto place = nodes_.firstNot(BeforeChildren{prefix}); place != nodes_.end(); ++place) {
        const auto [above, name] = split(place->key);
        if (above != prefix)
            break;
        names.emplace_back(name);
    }
    return names;
}

bool DataTree::hasChildren(const std::string &path) const
{
    const auto place = nodes_.firstNot(BeforeChildren{prefixOf(path)});
    return place != nodes_.end() && split(place->key).first == prefixOf(path);
}

std::size_t DataTree::childCount(const std::string &path) const
{
    const std::string_view prefix = prefixOf(path);
    return nodes_.countOf(UpToChildren{prefix}) - nodes_.countOf(BeforeChildren{prefix});
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
    if (node->kind == NodeKind::Ephemeral)
        stat.ephemeralOwner = node->owner;
    stat.dataLength = static_cast<std::int32_t>(node->data.size());
    stat.numChildren = static_cast<std::int32_t>(childCount(path));
    // DataNode.copyStat: every create has had its delete but for the children that are left.
    stat.cversion = static_cast<std::int32_t>(static_cast<std::uint32_t>(node->cversion) * 2u -
                                              static_cast<std::uint32_t>(stat.numChildren));
    return stat;
}

std::vector<std::string> DataTree::passing(NodeKind kind, SessionId owner) const
{
    std::vector<std::string> paths;
    const auto before = [&](const PassingNode &node) {
        return std::pair(node.kind, node.owner) < std::pair(kind, owner);
    };
    for (auto place = passing_.firstNot(before); place != passing_.end(); ++place) {
        if (place->key.kind != kind || place->key.owner != owner)
            break;
        paths.push_back(place->key.path);
    }
    return paths;
}

std::vector<std::string> DataTree::ephemeralsOf(SessionId session) const
{
    return passing(NodeKind::Ephemeral, session);
}
std::vector<std::string> DataTree::containers() const { return passing(NodeKind::Container, SessionId{}); }
std::vector<std::string> DataTree::ttlNodes() const { return passing(NodeKind::Ttl, SessionId{}); }

bool DataTree::hasContainersOrTtls() const
{
    const auto ephemeral = [](const PassingNode &node) { return node.kind <= NodeKind::Ephemeral; };
    return passing_.firstNot(ephemeral) != passing_.end();
}

bool DataTree::operator==(const DataTree &other) const
{
    return sessions_ == other.sessions_ &&
           nodes_.equals(other.nodes_, [](const auto &a, const auto &b) { return a == b || *a == *b; });
}

} // namespace zablab
