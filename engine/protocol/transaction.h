// SPDX-License-Identifier: GPL-3.0-or-later
//
// One entry of the replicated history, and the client operations that become one.
#pragma once

#include "engine/protocol/identifiers.h"

#include <memory>
#include <string>
#include <vector>

namespace zablab {

// Client operations by the wire numbers of protocol.md section 9; Error is the transaction of a failed
// write, which uses up a zxid like any other (section 5).
enum class OperationKind : std::int16_t {
    Create = 1,
    Delete = 2,
    Exists = 3,
    GetData = 4,
    SetData = 5,
    Sync = 9,
    GetChildren = 12,
    Error = -1,
};

constexpr bool isWrite(OperationKind kind)
{
    return kind == OperationKind::Create || kind == OperationKind::Delete || kind == OperationKind::SetData;
}

// KeeperException.Code, the part that this engine can answer with (protocol.md section 9).
enum class ErrorCode : std::int16_t {
    Ok = 0,
    ConnectionLoss = -4,
    MarshallingError = -5,
    Unimplemented = -6,
    BadArguments = -8,
    NoNode = -101,
    BadVersion = -103,
    NodeExists = -110,
    NotEmpty = -111,
};

// What a client asks for. version -1 skips the version check.
struct Operation {
    OperationKind kind = OperationKind::GetData;
    std::string path;
    std::string data;
    std::int32_t version = -1;
    bool operator==(const Operation &) const = default;
};

// What a leader proposes: an operation that has been checked against everything pending, so that applying
// it cannot fail (PrepRequestProcessor), or the Error that took its place.
struct Transaction {
    Zxid zxid;
    SessionId session;
    std::int32_t cxid = 0; // the client's own number for the request
    Instant time;          // the leader's clock when it was proposed; becomes ctime and mtime
    OperationKind kind = OperationKind::Error;
    ErrorCode error = ErrorCode::Ok; // of an Error transaction
    std::string path;
    std::string data;
    std::int32_t version = 0; // the node's version after the transaction
    bool operator==(const Transaction &) const = default;
};

using TransactionPtr = std::shared_ptr<const Transaction>;

} // namespace zablab
