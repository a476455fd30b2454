// SPDX-License-Identifier: GPL-3.0-or-later
//
// The client's own table of its watches (ZKWatchManager, ClientCnxn.SendThread.primeConnection; protocol.md
// section 8): a watch belongs to the connection at the server, so the client sets it again over the next one.
#include "engine/simulation/world_state.h"

namespace zablab {

namespace {

constexpr std::int32_t kSetWatchesXid = -8;

std::vector<std::string> listOf(const std::set<std::string> &paths) { return {paths.begin(), paths.end()}; }

} // namespace

// An answer has come: from now on the server watches, and so does the client.
void SimulatedWorld::State::noteWatches(SimulatedClient &client, const ClientRequestSlot &request,
                                        ErrorCode error)
{
    const Operation &asked = *request.operation;
    ClientWatches &watches = client.watches;
    if (asked.kind == OperationKind::RemoveWatches && error == ErrorCode::Ok) {
        for (std::set<std::string> *table :
             {&watches.data, &watches.exist, &watches.child, &watches.persistent, &watches.recursive})
            table->erase(asked.path);
        return;
    }
    if (asked.watch == WatchMode::None)
        return;
    // Only exists() may watch what is not there.
    if (asked.kind == OperationKind::Exists && error == ErrorCode::NoNode)
        watches.exist.insert(asked.path);
    if (error != ErrorCode::Ok)
        return;
    if (asked.kind == OperationKind::Exists || asked.kind == OperationKind::GetData)
        watches.data.insert(asked.path);
    else if (asked.kind == OperationKind::GetChildren)
        watches.child.insert(asked.path);
    else if (asked.kind == OperationKind::AddWatch)
        (asked.watch == WatchMode::Persistent ? watches.persistent : watches.recursive).insert(asked.path);
}

// The server compares with the last zxid that the client saw: what has changed since fires at once.
void SimulatedWorld::State::setWatchesAgain(SimulatedClient &client, EventIndex cause)
{
    if (client.watches.empty())
        return;
    Operation operation;
    operation.kind = OperationKind::SetWatches;
    operation.watches = WatchList{client.seen,
                                  listOf(client.watches.data),
                                  listOf(client.watches.exist),
                                  listOf(client.watches.child),
                                  listOf(client.watches.persistent),
                                  listOf(client.watches.recursive)};
    client.lastSent = now;
    send(client.id, client.server, Channel::Client,
         ClientRequest{kSetWatchesXid, std::make_shared<const Operation>(std::move(operation))}, cause);
}

void SimulatedWorld::State::watchFired(SimulatedClient &client, const WatchEvent &watch, EventIndex cause)
{
    ClientWatches &watches = client.watches;
    if (watch.type != WatchEventType::NodeChildrenChanged) {
        watches.data.erase(watch.path);
        watches.exist.erase(watch.path);
    }
    if (watch.type == WatchEventType::NodeChildrenChanged || watch.type == WatchEventType::NodeDeleted)
        watches.child.erase(watch.path);
    programsWatched(client, watch, cause);
}

} // namespace zablab
