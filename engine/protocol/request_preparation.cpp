// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/request_preparation.h"

namespace zablab {

namespace {

constexpr Duration kNeverUsedContainer = Duration::seconds(300); // znode.container.maxNeverUsedIntervalMs

// checkAndIncVersion: -1 asks for nothing, so no version may become -1 (ZOOKEEPER-4743).
std::int32_t versionAfter(std::int32_t version)
{
    const auto next = static_cast<std::int32_t>(static_cast<std::uint32_t>(version) + 1u);
    return next == -1 ? 0 : next;
}

// "%010d", whose sign takes one of the ten places.
std::string sequenceSuffix(std::int32_t cversion)
{
    const bool negative = cversion < 0;
    std::string digits = std::to_string(cversion).substr(negative ? 1 : 0);
    const std::size_t width = negative ? 9 : 10;
    if (digits.size() < width)
        digits.insert(0, width - digits.size(), '0');
    return (negative ? "-" : "") + digits;
}

// What becomes of one operation, in the order in which PrepRequestProcessor looks.
class Preparation {
public:
    Preparation(const TransactionHeader &header, const DataTree &pending, const Rules &rules)
        : header_(header),
          pending_(pending),
          rules_(rules)
    {}

    Transaction of(const Operation &operation) const
    {
        switch (operation.kind) {
        case OperationKind::Create:
        case OperationKind::CreateContainer:
        case OperationKind::CreateTtl:
            return create(operation);
        case OperationKind::Delete:
            return remove(operation);
        case OperationKind::DeleteContainer:
            return removePassed(operation);
        case OperationKind::SetData:
        case OperationKind::Check:
            return setOrCheck(operation);
        case OperationKind::Multi:
            return multi(operation);
        case OperationKind::CreateSession: {
            Transaction transaction = begun(operation);
            transaction.ttl = operation.ttl;
            return transaction;
        }
        case OperationKind::CloseSession: {
            Transaction transaction = begun(operation);
            if (rules_.on(Rule::EphemeralsWithSession))
                transaction.ephemerals = pending_.ephemeralsOf(header_.session);
            return transaction;
        }
        default:
            return failed(operation, ErrorCode::Unimplemented);
        }
    }

private:
    Transaction begun(const Operation &operation) const
    {
        Transaction transaction;
        transaction.zxid = header_.zxid;
        transaction.session = header_.session;
        transaction.cxid = header_.cxid;
        transaction.time = header_.time;
        transaction.kind = operation.kind;
        transaction.path = operation.path;
        return transaction;
    }
    Transaction failed(const Operation &operation, ErrorCode error) const
    {
        return failedTransaction(header_, error, operation.path);
    }

    Transaction create(const Operation &operation) const
    {
        if (!modeFits(operation.kind, operation.mode) ||
            (operation.kind == OperationKind::CreateTtl && !validTtl(operation.ttl)))
            return failed(operation, ErrorCode::BadArguments);
        if (operation.path.find('/') == std::string::npos || operation.path.find('\0') != std::string::npos)
            return failed(operation, ErrorCode::BadArguments);
        const DataNode *parent = pending_.find(parentPath(operation.path));
        if (!parent)
            return failed(operation, ErrorCode::NoNode);
        Transaction transaction = begun(operation);
        if (isSequential(operation.mode))
            transaction.path += sequenceSuffix(parent->cversion);
        if (!validPath(transaction.path))
            return failed(operation, ErrorCode::BadArguments);
        if (pending_.find(transaction.path))
            return failed(operation, ErrorCode::NodeExists);
        if (parent->kind == NodeKind::Ephemeral)
            return failed(operation, ErrorCode::NoChildrenForEphemerals);
        transaction.data = operation.data;
        transaction.mode = operation.mode;
        transaction.version = static_cast<std::int32_t>(static_cast<std::uint32_t>(parent->cversion) + 1u);
        if (operation.kind == OperationKind::CreateTtl)
            transaction.ttl = operation.ttl;
        return transaction;
    }

    // What a delete needs before anything else (getParentPathAndValidate, getRecordForPath).
    ErrorCode deletable(const Operation &operation) const
    {
        const std::string &path = operation.path;
        if (path.find('/') == std::string::npos || path.find('\0') != std::string::npos ||
            isSpecialPath(path))
            return ErrorCode::BadArguments;
        return pending_.find(parentPath(path)) && pending_.find(path) ? ErrorCode::Ok : ErrorCode::NoNode;
    }

    Transaction remove(const Operation &operation) const
    {
        if (const ErrorCode error = deletable(operation); error != ErrorCode::Ok)
            return failed(operation, error);
        if (operation.version != -1 && operation.version != pending_.find(operation.path)->version)
            return failed(operation, ErrorCode::BadVersion);
        if (pending_.hasChildren(operation.path))
            return failed(operation, ErrorCode::NotEmpty);
        return begun(operation);
    }

    // The leader's own request; it asks only for what its tree says has passed, and looks again here, because
    // something may be pending.
    Transaction removePassed(const Operation &operation) const
    {
        if (const ErrorCode error = deletable(operation); error != ErrorCode::Ok)
            return failed(operation, error);
        if (pending_.hasChildren(operation.path))
            return failed(operation, ErrorCode::NotEmpty);
        if (!hasPassed(pending_, operation.path, header_.time))
            return failed(operation, ErrorCode::BadVersion);
        return begun(operation);
    }

    Transaction setOrCheck(const Operation &operation) const
    {
        if (!validPath(operation.path))
            return failed(operation, ErrorCode::BadArguments);
        const DataNode *node = pending_.find(operation.path);
        if (!node)
            return failed(operation, ErrorCode::NoNode);
        if (operation.version != -1 && operation.version != node->version)
            return failed(operation, ErrorCode::BadVersion);
        Transaction transaction = begun(operation);
        transaction.version = versionAfter(node->version);
        if (operation.kind == OperationKind::SetData)
            transaction.data = operation.data;
        return transaction;
    }

    // All parts, each against what the ones before it have done, or none.
    Transaction multi(const Operation &operation) const
    {
        Transaction whole = begun(operation);
        DataTree scratch = pending_;
        ErrorCode failure = ErrorCode::Ok;
        for (const Operation &part : operation.parts) {
            if (failure == ErrorCode::Ok) {
                Transaction prepared = canBePartOfMulti(part.kind)
                                           ? Preparation(header_, scratch, rules_).of(part)
                                           : failed(part, ErrorCode::BadArguments);
                failure = prepared.error;
                scratch.apply(prepared);
                whole.parts.push_back(std::move(prepared));
            } else {
                whole.parts.push_back(failed(part, ErrorCode::RuntimeInconsistency));
            }
        }
        if (failure == ErrorCode::Ok)
            return whole;
        for (Transaction &part : whole.parts) {
            if (part.kind != OperationKind::Error)
                part = failedTransaction(header_, ErrorCode::Ok, part.path);
        }
        whole.kind = OperationKind::Error;
        whole.error = failure;
        return whole;
    }

    const TransactionHeader &header_;
    const DataTree &pending_;
    const Rules &rules_;
};

} // namespace

Transaction prepare(const Operation &operation, const TransactionHeader &header, const DataTree &pending,
                    const Rules &rules)
{
    return Preparation(header, pending, rules).of(operation);
}

Transaction failedTransaction(const TransactionHeader &header, ErrorCode error, std::string path)
{
    Transaction transaction;
    transaction.zxid = header.zxid;
    transaction.session = header.session;
    transaction.cxid = header.cxid;
    transaction.time = header.time;
    transaction.kind = OperationKind::Error;
    transaction.error = error;
    transaction.path = std::move(path);
    return transaction;
}

bool hasPassed(const DataTree &tree, const std::string &path, Instant now)
{
    const DataNode *node = tree.find(path);
    if (!node || tree.hasChildren(path))
        return false;
    if (node->kind == NodeKind::Container)
        return node->cversion != 0 || now - node->mtime > kNeverUsedContainer;
    return node->kind == NodeKind::Ttl && now - node->mtime > node->ttl;
}

} // namespace zablab
