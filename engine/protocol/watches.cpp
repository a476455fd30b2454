// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/watches.h"

namespace zablab {

WatchManager::Modes &WatchManager::modes(ClientId client, const std::string &path)
{
    clients_[client].insert(path);
    return byPath_[path][client];
}

void WatchManager::dropIfNone(ClientId client, const std::string &path)
{
    const auto place = byPath_.find(path);
    if (place == byPath_.end())
        return;
    const auto mine = place->second.find(client);
    if (mine == place->second.end() || !mine->second.none())
        return;
    place->second.erase(mine);
    if (place->second.empty())
        byPath_.erase(place);
    const auto paths = clients_.find(client);
    paths->second.erase(path);
    if (paths->second.empty())
        clients_.erase(paths);
}

void WatchManager::addDataWatch(ClientId client, const std::string &path) { modes(client, path).data = true; }
void WatchManager::addChildWatch(ClientId client, const std::string &path)
{
    modes(client, path).child = true;
}

void WatchManager::addPersistent(ClientId client, const std::string &path, WatchMode mode)
{
    Modes &mine = modes(client, path);
    if (mode != WatchMode::PersistentRecursive) {
        mine.persistent = true;
    } else if (!mine.recursive) {
        mine.recursive = true;
        ++recursive_;
    }
}

bool WatchManager::remove(ClientId client, const std::string &path)
{
    const auto place = byPath_.find(path);
    if (place == byPath_.end() || !place->second.contains(client))
        return false;
    Modes &mine = place->second.at(client);
    recursive_ -= mine.recursive ? 1 : 0;
    mine = Modes{};
    dropIfNone(client, path);
    return true;
}

void WatchManager::disconnected(ClientId client)
{
    const auto place = clients_.find(client);
    if (place == clients_.end())
        return;
    const std::set<std::string> paths = place->second;
    for (const std::string &path : paths)
        remove(client, path);
}

void WatchManager::clear()
{
    byPath_.clear();
    clients_.clear();
    recursive_ = 0;
}

std::size_t WatchManager::size() const
{
    std::size_t count = 0;
    for (const auto &[path, watchers] : byPath_)
        count += watchers.size();
    return count;
}

// The watches on the path itself: the one-shot ones of this kind, and the persistent ones.
void WatchManager::use(const std::string &path, bool Modes::*kind, std::set<ClientId> &hearers)
{
    const auto place = byPath_.find(path);
    if (place == byPath_.end())
        return;
    std::vector<ClientId> used;
    for (auto &[client, mine] : place->second) {
        if (mine.*kind || mine.persistent)
            hearers.insert(client);
        if (mine.*kind) {
            mine.*kind = false;
            used.push_back(client);
        }
    }
    for (const ClientId client : used)
        dropIfNone(client, path);
}

std::set<ClientId> WatchManager::takeData(const std::string &path)
{
    std::set<ClientId> hearers;
    use(path, &Modes::data, hearers);
    // PathParentIterator: the recursive ones on the path and on everything above it.
    for (std::string above = path; recursive_ > 0; above = parentPath(above)) {
        if (const auto place = byPath_.find(above); place != byPath_.end()) {
            for (const auto &[client, mine] : place->second) {
                if (mine.recursive)
                    hearers.insert(client);
            }
        }
        if (above == "/")
            break;
    }
    return hearers;
}

std::set<ClientId> WatchManager::takeChild(const std::string &path)
{
    std::set<ClientId> hearers;
    use(path, &Modes::child, hearers);
    return hearers;
}

std::vector<WatchManager::Notice> WatchManager::fire(const NodeChanges &changes, Zxid zxid)
{
    std::vector<Notice> notices;
    if (empty())
        return notices;
    const auto tell = [&](const std::set<ClientId> &hearers, WatchEventType type, const std::string &path) {
        for (const ClientId client : hearers)
            notices.push_back({client, type, path, zxid});
    };
    for (const NodeChange &change : changes) {
        switch (change.kind) {
        case NodeChangeKind::Created:
            tell(takeData(change.path), WatchEventType::NodeCreated, change.path);
            break;
        case NodeChangeKind::Deleted: {
            std::set<ClientId> hearers = takeData(change.path);
            hearers.merge(takeChild(change.path)); // one event a client, whatever it watches
            tell(hearers, WatchEventType::NodeDeleted, change.path);
            break;
        }
        case NodeChangeKind::DataChanged:
            tell(takeData(change.path), WatchEventType::NodeDataChanged, change.path);
            continue; // no parent hears of it
        }
        const std::string parent = parentPath(change.path);
        tell(takeChild(parent), WatchEventType::NodeChildrenChanged, parent);
    }
    return notices;
}

std::vector<WatchManager::Notice> WatchManager::setAgain(ClientId client, const WatchList &list,
                                                         const DataTree &tree, Zxid lastProcessed)
{
    std::vector<Notice> missed;
    const auto tell = [&](WatchEventType type, const std::string &path, Zxid zxid) {
        missed.push_back({client, type, path, zxid});
    };
    for (const std::string &path : list.data) {
        const DataNode *node = tree.find(path);
        if (!node)
            tell(WatchEventType::NodeDeleted, path, lastProcessed);
        else if (node->mzxid > list.seen)
            tell(WatchEventType::NodeDataChanged, path, node->mzxid);
        else
            addDataWatch(client, path);
    }
    for (const std::string &path : list.exist) {
        if (const DataNode *node = tree.find(path))
            tell(WatchEventType::NodeCreated, path, node->czxid);
        else
            addDataWatch(client, path);
    }
    for (const std::string &path : list.child) {
        const DataNode *node = tree.find(path);
        if (!node)
            tell(WatchEventType::NodeDeleted, path, lastProcessed);
        else if (node->pzxid > list.seen)
            tell(WatchEventType::NodeChildrenChanged, path, node->pzxid);
        else
            addChildWatch(client, path);
    }
    for (const std::string &path : list.persistent)
        addPersistent(client, path, WatchMode::Persistent);
    for (const std::string &path : list.recursive)
        addPersistent(client, path, WatchMode::PersistentRecursive);
    return missed;
}

} // namespace zablab
