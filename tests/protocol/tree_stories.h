// SPDX-License-Identifier: GPL-3.0-or-later
//
// A leader's tree in short: operations are prepared against it and applied, one zxid after the other.
#pragma once

#include "engine/protocol/request_preparation.h"

#include <string>
#include <vector>

namespace zablab::testing {

inline Operation create(std::string path, CreateMode mode = CreateMode::Persistent, std::string data = {})
{
    Operation operation{OperationKind::Create, std::move(path), std::move(data), -1, mode};
    if (mode == CreateMode::Container)
        operation.kind = OperationKind::CreateContainer;
    if (hasTtl(mode)) {
        operation.kind = OperationKind::CreateTtl;
        operation.ttl = Duration::seconds(10);
    }
    return operation;
}
inline Operation set(std::string path, std::string data, std::int32_t version = -1)
{
    return {OperationKind::SetData, std::move(path), std::move(data), version};
}
inline Operation remove(std::string path, std::int32_t version = -1)
{
    return {OperationKind::Delete, std::move(path), {}, version};
}
inline Operation check(std::string path, std::int32_t version = -1)
{
    return {OperationKind::Check, std::move(path), {}, version};
}
inline Operation multi(std::vector<Operation> parts)
{
    Operation operation{OperationKind::Multi, {}, {}, -1};
    operation.parts = std::move(parts);
    return operation;
}
inline Operation session(OperationKind kind)
{
    Operation operation{kind, {}, {}, -1};
    operation.ttl = Duration::seconds(8);
    return operation;
}

struct PendingTree {
    DataTree tree;
    Zxid last{1, 0};
    Instant now{};
    Rules rules{};
    std::vector<Transaction> log{};

    Transaction prepared(const Operation &operation, std::int64_t by = 1) const
    {
        return prepare(operation, {last.next(), SessionId{by}, 1, now}, tree, rules);
    }
    // Proposes and applies; the transaction.
    Transaction does(const Operation &operation, std::int64_t by = 1, NodeChanges *changes = nullptr)
    {
        now = now + Duration::milliseconds(1);
        const Transaction transaction = prepared(operation, by);
        tree.apply(transaction, changes);
        last = transaction.zxid;
        log.push_back(transaction);
        return transaction;
    }
    ErrorCode fails(const Operation &operation, std::int64_t by = 1) { return does(operation, by).error; }
};

} // namespace zablab::testing
