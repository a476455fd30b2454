// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the leader makes of a write before it proposes it: the transaction that cannot fail when it is applied, or
// the Error that takes its place (PrepRequestProcessor; protocol.md sections 5 and 8).
#pragma once

#include "engine/protocol/data_tree.h"

namespace zablab {

// What the transaction begins with (TxnHeader).
struct TransactionHeader {
    Zxid zxid; // that it gets
    SessionId session;
    std::int32_t cxid = 0;
    Instant time; // the leader's clock
};

// `pending` is the tree with everything applied that is proposed already, committed or not. Whether the session
// may write at all is not asked here: SessionTracker.checkSession comes before everything else. A Reconfig is
// prepared by the part that knows the members (reconfiguration).
Transaction prepare(const Operation &operation, const TransactionHeader &header, const DataTree &pending,
                    const Rules &rules);

// The Error that uses up the zxid instead.
Transaction failedTransaction(const TransactionHeader &header, ErrorCode error, std::string path = {});

// An operation that a client may put into a multi (MultiOperationRecord).
constexpr bool canBePartOfMulti(OperationKind kind)
{
    switch (kind) {
    case OperationKind::Create:
    case OperationKind::CreateContainer:
    case OperationKind::CreateTtl:
    case OperationKind::Delete:
    case OperationKind::SetData:
    case OperationKind::Check:
        return true;
    default:
        return false;
    }
}
// Whether the kind of a create and its mode belong together.
constexpr bool modeFits(OperationKind kind, CreateMode mode)
{
    if (kind == OperationKind::CreateContainer)
        return mode == CreateMode::Container;
    if (kind == OperationKind::CreateTtl)
        return hasTtl(mode);
    return mode != CreateMode::Container && !hasTtl(mode);
}
// EphemeralType.TTL: from one millisecond to 0xffffffffff of them.
constexpr bool validTtl(Duration ttl) { return ttl.us >= 1000 && ttl.us / 1000 <= 0xffffffffffll; }

// ContainerManager.getCandidates: an empty container that has had a child, or never had one for five minutes; a
// childless TTL node that nobody has written to for its time.
bool hasPassed(const DataTree &tree, const std::string &path, Instant now);

} // namespace zablab
