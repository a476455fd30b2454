// SPDX-License-Identifier: GPL-3.0-or-later
//
// ZooKeeper's own words for operations, errors, watch events and sessions; the same in every language.
#include "engine/views/sentences.h"

#include <cstdio>

namespace zablab {

const char *nameOf(OperationKind kind)
{
    switch (kind) {
    case OperationKind::Create:
        return "create";
    case OperationKind::Delete:
        return "delete";
    case OperationKind::Exists:
        return "exists";
    case OperationKind::GetData:
        return "getData";
    case OperationKind::SetData:
        return "setData";
    case OperationKind::Sync:
        return "sync";
    case OperationKind::Ping:
        return "ping";
    case OperationKind::GetChildren:
        return "getChildren";
    case OperationKind::Check:
        return "check";
    case OperationKind::Multi:
        return "multi";
    case OperationKind::Reconfig:
        return "reconfig";
    case OperationKind::RemoveWatches:
        return "removeWatches";
    case OperationKind::CreateContainer:
        return "createContainer";
    case OperationKind::DeleteContainer:
        return "deleteContainer";
    case OperationKind::CreateTtl:
        return "createTTL";
    case OperationKind::SetWatches:
        return "setWatches";
    case OperationKind::AddWatch:
        return "addWatch";
    case OperationKind::CreateSession:
        return "createSession";
    case OperationKind::CloseSession:
        return "closeSession";
    case OperationKind::Error:
        break;
    }
    return "error";
}

const char *nameOf(ErrorCode error)
{
    switch (error) {
    case ErrorCode::Ok:
        return "OK";
    case ErrorCode::RuntimeInconsistency:
        return "RUNTIMEINCONSISTENCY";
    case ErrorCode::ConnectionLoss:
        return "CONNECTIONLOSS";
    case ErrorCode::MarshallingError:
        return "MARSHALLINGERROR";
    case ErrorCode::Unimplemented:
        return "UNIMPLEMENTED";
    case ErrorCode::BadArguments:
        return "BADARGUMENTS";
    case ErrorCode::NewConfigNoQuorum:
        return "NEWCONFIGNOQUORUM";
    case ErrorCode::ReconfigInProgress:
        return "RECONFIGINPROGRESS";
    case ErrorCode::NoNode:
        return "NONODE";
    case ErrorCode::BadVersion:
        return "BADVERSION";
    case ErrorCode::NoChildrenForEphemerals:
        return "NOCHILDRENFOREPHEMERALS";
    case ErrorCode::NodeExists:
        return "NODEEXISTS";
    case ErrorCode::NotEmpty:
        return "NOTEMPTY";
    case ErrorCode::SessionExpired:
        return "SESSIONEXPIRED";
    case ErrorCode::SessionMoved:
        return "SESSIONMOVED";
    case ErrorCode::NoWatcher:
        break;
    }
    return "NOWATCHER";
}

const char *nameOf(WatchEventType type)
{
    switch (type) {
    case WatchEventType::NodeCreated:
        return "NodeCreated";
    case WatchEventType::NodeDeleted:
        return "NodeDeleted";
    case WatchEventType::NodeDataChanged:
        return "NodeDataChanged";
    case WatchEventType::NodeChildrenChanged:
        break;
    }
    return "NodeChildrenChanged";
}

const char *nameOf(WatchMode mode)
{
    switch (mode) {
    case WatchMode::None:
        return "none";
    case WatchMode::OneShot:
        return "one-shot";
    case WatchMode::Persistent:
        return "PERSISTENT";
    case WatchMode::PersistentRecursive:
        break;
    }
    return "PERSISTENT_RECURSIVE";
}

std::string nameOf(SessionId session)
{
    char text[24];
    std::snprintf(text, sizeof text, "0x%llx", static_cast<unsigned long long>(session.value));
    return text;
}

SentenceValue valueOf(Party party)
{
    if (party.isClient())
        return party.client();
    return party.server();
}

} // namespace zablab
