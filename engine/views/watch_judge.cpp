// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/views/watch_judge.h"

#include "engine/history/describe.h"
#include "engine/protocol/zxid_sequence.h"

#include <algorithm>

namespace zablab {

namespace {

std::string describe(const WatchEvent &event)
{
    return std::string(enumName(event.type)) + " of " + event.path + " at " + toText(event.zxid);
}

bool same(const WatchEvent &a, const WatchEvent &b)
{
    return a.type == b.type && a.path == b.path && a.zxid == b.zxid;
}

// Takes the event out of the list, if it is there.
bool take(std::vector<WatchEvent> &list, const WatchEvent &event)
{
    const auto place =
        std::find_if(list.begin(), list.end(), [&](const WatchEvent &other) { return same(other, event); });
    if (place == list.end())
        return false;
    list.erase(place);
    return true;
}

} // namespace

void WatchJudge::disconnected(ServerId server, ClientId client) { connections_.erase({server, client}); }

void WatchJudge::stopped(ServerId server)
{
    connections_.erase(connections_.lower_bound({server, ClientId{}}),
                       connections_.lower_bound({ServerId{server.value + 1}, ClientId{}}));
}

void WatchJudge::told(EventIndex event, ServerId server, ClientId client, const WatchEvent &watch)
{
    Connection &connection = connections_[{server, client}];
    verdicts_.held(Guarantee::WatchBeforeData);
    if (!take(connection.due, watch) && !take(connection.late, watch))
        connection.early.push_back(watch);
    if (connection.early.size() > 10'000) {
        verdicts_.broken(Guarantee::WatchBeforeData, event, server,
                         "tells C" + std::to_string(client.value) + " without end of what it does not watch");
        connection.early.clear();
    }
}

void WatchJudge::answered(EventIndex event, ServerId server, ClientId client, const Operation &operation,
                          const ClientReply &reply, const DataTree *tree)
{
    const bool watches = operation.watch != WatchMode::None || operation.kind == OperationKind::SetWatches ||
                         operation.kind == OperationKind::RemoveWatches;
    const auto place = connections_.find({server, client});
    if (place == connections_.end() && !watches)
        return;
    Connection &connection = place != connections_.end() ? place->second : connections_[{server, client}];
    verdicts_.held(Guarantee::WatchBeforeData);
    for (const WatchEvent &missing : connection.due) {
        verdicts_.broken(Guarantee::WatchBeforeData, event, server,
                         "answers C" + std::to_string(client.value) + " at " + toText(reply.zxid) +
                             " before it tells it of " + describe(missing));
        connection.late.push_back(missing);
    }
    connection.due.clear();
    if (operation.kind == OperationKind::SetWatches)
        setAgain(event, server, connection, operation.watches, reply, tree);
    for (const WatchEvent &needless : connection.early)
        verdicts_.broken(Guarantee::WatchBeforeData, event, server,
                         "has told C" + std::to_string(client.value) + " of " + describe(needless) +
                             ", which it did not watch or which did not happen");
    connection.early.clear();

    const bool ok = reply.error == ErrorCode::Ok;
    switch (operation.kind) {
    case OperationKind::Exists: // also waits for a node to come
        if (operation.watch != WatchMode::None && (ok || reply.error == ErrorCode::NoNode))
            connection.watches[operation.path].data = true;
        break;
    case OperationKind::GetData:
        if (operation.watch != WatchMode::None && ok)
            connection.watches[operation.path].data = true;
        break;
    case OperationKind::GetChildren:
        if (operation.watch != WatchMode::None && ok)
            connection.watches[operation.path].child = true;
        break;
    case OperationKind::AddWatch:
        if (ok && operation.watch == WatchMode::PersistentRecursive)
            connection.watches[operation.path].recursive = true;
        else if (ok)
            connection.watches[operation.path].persistent = true;
        break;
    case OperationKind::RemoveWatches:
        if (ok)
            connection.watches.erase(operation.path);
        break;
    default:
        break;
    }
}

// DataTree.setWatches: what has happened since the client last looked is told at once, the rest is watched on.
void WatchJudge::setAgain(EventIndex event, ServerId server, Connection &connection, const WatchList &list,
                          const ClientReply &reply, const DataTree *tree)
{
    const auto missed = [&](WatchEventType type, const std::string &path, Zxid zxid) {
        if (!take(connection.early, {type, path, zxid}))
            verdicts_.broken(Guarantee::WatchBeforeData, event, server,
                             "sets a client's watches again without telling it of " +
                                 describe({type, path, zxid}));
    };
    if (!tree) {
        connection.early.clear(); // what it should have been told is not known
        return;
    }
    for (const std::string &path : list.data) {
        const DataNode *node = tree->find(path);
        if (!node)
            missed(WatchEventType::NodeDeleted, path, reply.zxid);
        else if (node->mzxid > list.seen)
            missed(WatchEventType::NodeDataChanged, path, node->mzxid);
        else
            connection.watches[path].data = true;
    }
    for (const std::string &path : list.exist) {
        if (const DataNode *node = tree->find(path))
            missed(WatchEventType::NodeCreated, path, node->czxid);
        else
            connection.watches[path].data = true;
    }
    for (const std::string &path : list.child) {
        const DataNode *node = tree->find(path);
        if (!node)
            missed(WatchEventType::NodeDeleted, path, reply.zxid);
        else if (node->pzxid > list.seen)
            missed(WatchEventType::NodeChildrenChanged, path, node->pzxid);
        else
            connection.watches[path].child = true;
    }
    for (const std::string &path : list.persistent)
        connection.watches[path].persistent = true;
    for (const std::string &path : list.recursive)
        connection.watches[path].recursive = true;
}

// One event a client and change, whatever it watches; a one-shot watch is used up.
void WatchJudge::changed(ServerId server, WatchEventType type, const std::string &path, Zxid zxid)
{
    for (auto place = connections_.lower_bound({server, ClientId{}});
         place != connections_.end() && place->first.first == server; ++place) {
        Connection &connection = place->second;
        if (connection.watches.empty())
            continue;
        bool hears = false;
        if (const auto mine = connection.watches.find(path); mine != connection.watches.end()) {
            Modes &modes = mine->second;
            const bool ofChildren = type == WatchEventType::NodeChildrenChanged;
            if (!ofChildren) {
                hears = modes.data;
                modes.data = false;
            }
            if (ofChildren || type == WatchEventType::NodeDeleted) {
                hears = hears || modes.child;
                modes.child = false;
            }
            hears = hears || modes.persistent;
            if (modes.none())
                connection.watches.erase(mine);
        }
        // A recursive watch hears of nodes, on its own path and below, not of lists of children.
        for (std::string above = path; !hears && type != WatchEventType::NodeChildrenChanged;
             above = parentPath(above)) {
            const auto watch = connection.watches.find(above);
            hears = watch != connection.watches.end() && watch->second.recursive;
            if (above == "/")
                break;
        }
        if (hears && !take(connection.early, {type, path, zxid}))
            connection.due.push_back({type, path, zxid});
    }
}

void WatchJudge::applied(ServerId server, const Transaction &transaction,
                         const std::vector<std::string> &gone)
{
    const auto first = connections_.lower_bound({server, ClientId{}});
    if (first == connections_.end() || first->first.first != server)
        return;
    const auto apply = [&](const Transaction &part) {
        switch (part.kind) {
        case OperationKind::Create:
        case OperationKind::CreateContainer:
        case OperationKind::CreateTtl:
            changed(server, WatchEventType::NodeCreated, part.path, transaction.zxid);
            changed(server, WatchEventType::NodeChildrenChanged, parentPath(part.path), transaction.zxid);
            break;
        case OperationKind::Delete:
        case OperationKind::DeleteContainer:
            changed(server, WatchEventType::NodeDeleted, part.path, transaction.zxid);
            changed(server, WatchEventType::NodeChildrenChanged, parentPath(part.path), transaction.zxid);
            break;
        case OperationKind::SetData:
            changed(server, WatchEventType::NodeDataChanged, part.path, transaction.zxid);
            break;
        case OperationKind::Reconfig:
            changed(server, WatchEventType::NodeDataChanged, "/zookeeper/config", transaction.zxid);
            break;
        case OperationKind::CloseSession:
            for (const std::string &path : gone) {
                changed(server, WatchEventType::NodeDeleted, path, transaction.zxid);
                changed(server, WatchEventType::NodeChildrenChanged, parentPath(path), transaction.zxid);
            }
            break;
        default:
            break;
        }
    };
    if (transaction.kind != OperationKind::Multi)
        apply(transaction);
    else
        for (const Transaction &part : transaction.parts)
            apply(part);
}

} // namespace zablab
