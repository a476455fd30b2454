// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/file_sizes.h"

namespace zablab {

namespace {

constexpr std::uint64_t kAcl = 4 + 4 + (4 + 5) + (4 + 6); // one entry: all rights, "world", "anyone"
constexpr std::uint64_t kHeader = 8 + 4 + 8 + 8 + 4;      // client, cxid, zxid, time, type
constexpr std::uint64_t kDigest = 4 + 8;
constexpr std::uint64_t kStat = 60;
constexpr std::uint64_t kMember = 60; // a line of the configuration, about

std::uint64_t text(const std::string &string) { return 4 + string.size(); }

std::uint64_t recordBytes(const Transaction &transaction)
{
    switch (transaction.kind) {
    case OperationKind::Create:
        return text(transaction.path) + text(transaction.data) + kAcl + 1 + 4;
    case OperationKind::CreateContainer:
        return text(transaction.path) + text(transaction.data) + kAcl + 4;
    case OperationKind::CreateTtl:
        return text(transaction.path) + text(transaction.data) + kAcl + 4 + 8;
    case OperationKind::SetData:
        return text(transaction.path) + text(transaction.data) + 4;
    case OperationKind::Reconfig:
        return text(transaction.path) + 4 + 4 +
               (transaction.members ? transaction.members->servers.size() * kMember : 0);
    case OperationKind::Delete:
    case OperationKind::DeleteContainer:
        return text(transaction.path);
    case OperationKind::Check:
        return text(transaction.path) + 4;
    case OperationKind::CloseSession: {
        std::uint64_t bytes = 4;
        for (const std::string &path : transaction.ephemerals)
            bytes += text(path);
        return bytes;
    }
    case OperationKind::Multi: {
        std::uint64_t bytes = 4;
        for (const Transaction &part : transaction.parts)
            bytes += 4 + 4 + recordBytes(part);
        return bytes;
    }
    default:
        return 4; // a session's time-out, an error's code
    }
}

std::uint64_t nodeBytes(std::uint64_t path, std::uint64_t data) { return 4 + path + 4 + data + 8 + kStat; }

} // namespace

std::uint64_t logBytes(const Transaction &transaction)
{
    return 8 + 4 + kHeader + recordBytes(transaction) + kDigest + 1;
}

std::uint64_t snapshotBytes(const DataTree &tree)
{
    std::uint64_t bytes = 16 + 4 + 4 + 5 + 13 + 20 + 13; // header, counts, end of the tree, checksums, digest
    bytes += tree.sessions().size() * 12;
    bytes += nodeBytes(10, 0) + nodeBytes(16, 0) + nodeBytes(17, 0); // /zookeeper, …/quota, …/config
    for (const auto &[path, node] : tree.nodes())
        bytes += nodeBytes(path == "/" ? 0 : path.size(), node->data.size());
    return bytes;
}

} // namespace zablab
