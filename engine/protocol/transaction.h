// SPDX-License-Identifier: GPL-3.0-or-later
//
// One entry of the replicated history, and the client operations that become one.
#pragma once

#include "engine/protocol/ensemble.h"
#include "engine/protocol/identifiers.h"

#include <memory>
#include <string>
#include <tuple>
#include <vector>

namespace zablab {

// ZooDefs.OpCode: client operations by the wire numbers of protocol.md section 9; Error is the transaction of a
// failed write, which uses up a zxid like any other (section 5).
enum class OperationKind : std::int16_t {
    Create = 1, // every CreateMode but Container and the two with a TTL
    Delete = 2,
    Exists = 3,
    GetData = 4,
    SetData = 5,
    Sync = 9,
    Ping = 11,
    GetChildren = 12, // getChildren2: names and Stat
    Check = 13,
    Multi = 14,
    Reconfig = 16,
    RemoveWatches = 18,
    CreateContainer = 19,
    DeleteContainer = 20, // the leader's own: an empty container, or a TTL that has passed
    CreateTtl = 21,
    SetWatches = 105, // setWatches2, sent by a client that reconnects
    AddWatch = 106,
    CreateSession = -10,
    CloseSession = -11,
    Error = -1,
};

// Becomes a transaction: goes to the leader and gets a zxid.
constexpr bool isWrite(OperationKind kind)
{
    switch (kind) {
    case OperationKind::Create:
    case OperationKind::Delete:
    case OperationKind::SetData:
    case OperationKind::Check: // alone it is a multi of one; a quorum confirms it
    case OperationKind::Multi:
    case OperationKind::Reconfig:
    case OperationKind::CreateContainer:
    case OperationKind::DeleteContainer:
    case OperationKind::CreateTtl:
    case OperationKind::CreateSession:
    case OperationKind::CloseSession:
        return true;
    default:
        return false;
    }
}

// CreateMode with the flags of protocol.md section 8.
enum class CreateMode : std::uint8_t {
    Persistent = 0,
    Ephemeral = 1,
    PersistentSequential = 2,
    EphemeralSequential = 3,
    Container = 4,
    PersistentWithTtl = 5,
    PersistentSequentialWithTtl = 6,
};
constexpr bool isSequential(CreateMode mode)
{
    return mode == CreateMode::PersistentSequential || mode == CreateMode::EphemeralSequential ||
           mode == CreateMode::PersistentSequentialWithTtl;
}
constexpr bool isEphemeral(CreateMode mode)
{
    return mode == CreateMode::Ephemeral || mode == CreateMode::EphemeralSequential;
}
constexpr bool hasTtl(CreateMode mode)
{
    return mode == CreateMode::PersistentWithTtl || mode == CreateMode::PersistentSequentialWithTtl;
}

// A read's wish to hear of changes, and AddWatch's mode (protocol.md section 8).
enum class WatchMode : std::uint8_t { None, OneShot, Persistent, PersistentRecursive };

// KeeperException.Code, the part that this engine can answer with (protocol.md section 9).
enum class ErrorCode : std::int16_t {
    Ok = 0,
    RuntimeInconsistency = -2, // of the operations of a multi behind the one that failed
    ConnectionLoss = -4,
    MarshallingError = -5,
    Unimplemented = -6,
    BadArguments = -8,
    NewConfigNoQuorum = -13, // a reconfiguration whose new quorum is not in step with the leader
    ReconfigInProgress = -14,
    NoNode = -101,
    BadVersion = -103,
    NoChildrenForEphemerals = -108,
    NodeExists = -110,
    NotEmpty = -111,
    SessionExpired = -112,
    SessionMoved = -118,
    NoWatcher = -121,
};

// What a reconfiguration asks for: joining and leaving servers, or the whole new list (ReconfigRequest).
struct ReconfigRequest {
    std::vector<ServerConfig> joining; // new ones, or ones whose role, weight or group changes
    std::vector<ServerId> leaving;
    std::vector<ServerConfig> members; // not incremental: exactly these; then the two above are empty
    bool checksVersion = false;        // fails with BadVersion unless the current config has fromVersion
    Zxid fromVersion;
    bool operator==(const ReconfigRequest &) const = default;
};

// The watches that a reconnecting client had (SetWatches2), and the last zxid that it saw.
struct WatchList {
    Zxid seen;
    std::vector<std::string> data, exist, child, persistent, recursive;
    bool operator==(const WatchList &) const = default;
};

// What a client asks for. version -1 skips the version check.
struct Operation {
    OperationKind kind = OperationKind::GetData;
    std::string path;
    std::string data;
    std::int32_t version = -1;
    CreateMode mode = CreateMode::Persistent; // Create, CreateContainer, CreateTtl
    WatchMode watch = WatchMode::None;        // reads: None or OneShot; AddWatch: the other two
    Duration ttl{};                           // CreateTtl; CreateSession: the negotiated time-out
    std::vector<Operation> parts{};           // Multi: Create…, Delete, SetData, Check
    ReconfigRequest reconfig{};
    WatchList watches{};
    bool operator==(const Operation &) const = default;
};
using OperationPtr = std::shared_ptr<const Operation>;

// What a leader proposes: an operation that has been checked against everything pending, so that applying
// it cannot fail (PrepRequestProcessor), or the Error that took its place.
struct Transaction {
    Zxid zxid;
    SessionId session;
    std::int32_t cxid = 0; // the client's own number for the request
    Instant time;          // the leader's clock when it was proposed; becomes ctime and mtime
    OperationKind kind = OperationKind::Error;
    ErrorCode error = ErrorCode::Ok; // of an Error transaction
    std::string path;                // of a sequential node: with its number
    std::string data;
    std::int32_t version =
        0; // SetData, Check: the node's version after it; creates: the parent's cversion after it
    CreateMode mode = CreateMode::Persistent;
    Duration ttl;                        // CreateTtl; CreateSession: the time-out
    std::vector<Transaction> parts;      // Multi; of a failed one: an Error for each operation (section 8)
    std::vector<std::string> ephemerals; // CloseSession: the nodes that go with it (CloseSessionTxn)
    MembershipPtr members;               // Reconfig: the whole new configuration
    // By content: a transaction that was read from a file is the same as the one that was written.
    bool operator==(const Transaction &other) const
    {
        const auto rest = [](const Transaction &t) {
            return std::tie(t.zxid, t.session, t.cxid, t.time, t.kind, t.error, t.path, t.data, t.version,
                            t.mode, t.ttl, t.parts, t.ephemerals);
        };
        const bool sameMembers =
            members == other.members || (members && other.members && *members == *other.members);
        return sameMembers && rest(*this) == rest(other);
    }
};

using TransactionPtr = std::shared_ptr<const Transaction>;

} // namespace zablab
