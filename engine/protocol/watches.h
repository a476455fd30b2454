// SPDX-License-Identifier: GPL-3.0-or-later
//
// The watches of the clients connected to one server (WatchManager, WatchStats; protocol.md section 8). They belong
// to the connection and are lost with it; a client that comes back sets them again (SetWatches).
#pragma once

#include "engine/protocol/data_tree.h"
#include "engine/protocol/effects.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace zablab {

class WatchManager {
public:
    // A read's wish: `exists` and getData watch the node, getChildren its children.
    void addDataWatch(ClientId client, const std::string &path);
    void addChildWatch(ClientId client, const std::string &path);
    // AddWatch: stays until it is removed. A recursive one hears of the whole subtree, but not of
    // NodeChildrenChanged, which the creations and deletions below tell already.
    void addPersistent(ClientId client, const std::string &path, WatchMode mode);
    // Every watch of the client on exactly this path (WatcherType.Any). False when there was none.
    bool remove(ClientId client, const std::string &path);
    void disconnected(ClientId client);
    void clear();

    bool empty() const { return clients_.empty(); }
    std::size_t size() const;

    // What the changes of one transaction tell, in order; the one-shot ones are used up.
    struct Notice {
        ClientId client;
        WatchEventType type = WatchEventType::NodeDataChanged;
        std::string path;
        Zxid zxid; // of the change
        bool operator==(const Notice &) const = default;
    };
    std::vector<Notice> fire(const NodeChanges &changes, Zxid zxid);

    // What a client that was away missed since `list.seen` is told at once; the rest is watched again
    // (DataTree.setWatches). Nobody knows when a node that is gone went; `lastProcessed` was not before that.
    std::vector<Notice> setAgain(ClientId client, const WatchList &list, const DataTree &tree,
                                 Zxid lastProcessed);

private:
    // What a client has on one path.
    struct Modes {
        bool data = false;       // one-shot
        bool child = false;      // one-shot
        bool persistent = false; // of both kinds
        bool recursive = false;
        bool none() const { return !data && !child && !persistent && !recursive; }
    };
    using ByClient = std::map<ClientId, Modes>;

    Modes &modes(ClientId client, const std::string &path);
    void dropIfNone(ClientId client, const std::string &path);
    // Whoever the data or the child watches at `path` tell; the one-shot ones are used up. In order of the clients.
    std::set<ClientId> takeData(const std::string &path);
    std::set<ClientId> takeChild(const std::string &path);
    void use(const std::string &path, bool Modes::*kind, std::set<ClientId> &hearers);

    std::map<std::string, ByClient> byPath_;
    std::map<ClientId, std::set<std::string>> clients_; // the paths that each has in byPath_
    std::size_t recursive_ = 0;
};

} // namespace zablab
