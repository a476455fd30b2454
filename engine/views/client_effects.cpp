// SPDX-License-Identifier: GPL-3.0-or-later
//
// The committed transactions, one after the other: each must be what somebody asked for, once, after what was
// answered before it was asked, and it must follow from the tree before it.
#include "engine/views/client_guarantees.h"

#include "engine/protocol/transaction_log.h"
#include "engine/protocol/zxid_sequence.h"

#include <algorithm>
#include <cstdio>

namespace zablab {

namespace {

constexpr std::size_t kVersions = 4096; // of the tree, before those that nobody can show are forgotten
constexpr std::size_t kSnapshots = 64;  // that wait to be committed

bool creates(OperationKind kind)
{
    return kind == OperationKind::Create || kind == OperationKind::CreateContainer ||
           kind == OperationKind::CreateTtl;
}

std::int32_t plusOne(std::int32_t value)
{
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(value) + 1u);
}

std::string sequenceNumber(std::int32_t number)
{
    char text[16];
    const int size = std::snprintf(text, sizeof text, "%010d", number);
    return std::string(text, static_cast<std::size_t>(size));
}

// What is wrong with a transaction that has taken effect on this tree; nothing: it may.
const char *impossible(const Transaction &transaction, const Operation *operation, const DataTree &tree)
{
    const DataNode *node = tree.find(transaction.path);
    const bool versionFits =
        !operation || operation->version == -1 || !node || operation->version == node->version;
    switch (transaction.kind) {
    case OperationKind::Create:
    case OperationKind::CreateContainer:
    case OperationKind::CreateTtl: {
        const DataNode *parent = tree.find(parentPath(transaction.path));
        if (node)
            return "creates a node that is there";
        if (!parent)
            return "creates a node without a parent";
        if (parent->kind == NodeKind::Ephemeral)
            return "creates a child of an ephemeral node";
        if (operation && (operation->data != transaction.data || operation->mode != transaction.mode))
            return "creates another node than was asked for";
        if (operation && !isSequential(operation->mode) && operation->path != transaction.path)
            return "creates another path than was asked for";
        return nullptr;
    }
    case OperationKind::Delete:
    case OperationKind::DeleteContainer:
        if (!node)
            return "deletes a node that is not there";
        if (tree.hasChildren(transaction.path))
            return "deletes a node that has children";
        if (!versionFits)
            return "deletes another version than was asked for";
        return nullptr;
    case OperationKind::SetData:
        if (!node)
            return "writes to a node that is not there";
        if (!versionFits)
            return "writes over another version than was asked for";
        if (transaction.version != plusOne(node->version) && plusOne(node->version) != -1)
            return "makes a version that does not follow";
        if (operation && operation->data != transaction.data)
            return "writes other data than was asked for";
        return nullptr;
    case OperationKind::Check:
        return node && versionFits ? nullptr : "has checked a version that is not there";
    default:
        return nullptr;
    }
}

// Whether a failure had its reason in this tree. What only the leader knows (who owns a session, whether a quorum
// is in step) is believed.
bool unfounded(ErrorCode error, const Operation &operation, const DataTree &tree)
{
    const DataNode *node = tree.find(operation.path);
    switch (error) {
    case ErrorCode::NoNode:
        return creates(operation.kind) ? tree.find(parentPath(operation.path)) != nullptr : node != nullptr;
    case ErrorCode::NodeExists: {
        const DataNode *parent = tree.find(parentPath(operation.path));
        return !parent ||
               !tree.find(isSequential(operation.mode) ? operation.path + sequenceNumber(parent->cversion)
                                                       : operation.path);
    }
    case ErrorCode::BadVersion:
        return operation.kind != OperationKind::Reconfig &&
               operation.kind != OperationKind::DeleteContainer &&
               (operation.version == -1 || !node || node->version == operation.version);
    case ErrorCode::NotEmpty:
        return !tree.hasChildren(operation.path);
    case ErrorCode::NoChildrenForEphemerals: {
        const DataNode *parent = tree.find(parentPath(operation.path));
        return !parent || parent->kind != NodeKind::Ephemeral;
    }
    default:
        return false;
    }
}

} // namespace

// Everything committed since the last time.
void ClientGuarantees::advance(const Now &now)
{
    const ZxidSequence &committed = ensemble_.committed;
    if (committed.last() <= advanced_)
        return;
    for (const ZxidSequence::Range &range : committed.ranges()) {
        if (Zxid{range.epoch, range.last} <= advanced_)
            continue;
        std::uint64_t counter = range.epoch == advanced_.epoch && advanced_.counter >= range.first
                                    ? advanced_.counter + 1ull
                                    : range.first;
        for (; counter <= range.last; ++counter) {
            const Zxid zxid{range.epoch, static_cast<std::uint32_t>(counter)};
            advanced_ = zxid;
            if (ensemble_.initial.contains(zxid)) { // nobody asked for what was there before the run
                if (reference_.known())
                    reference_.apply(*initialTransaction(zxid));
            } else if (const TransactionPtr &transaction = book_.find(zxid)) {
                takeEffect(now, *transaction);
            } else {
                reference_.lose(); // nothing says what it was: from here on the tree is not known
            }
        }
    }
    for (auto snapshot = snapshots_.begin(); snapshot != snapshots_.end();) {
        if (snapshot->first > advanced_) {
            ++snapshot;
            continue;
        }
        const auto [zxid, tree] = *snapshot;
        snapshot = snapshots_.erase(snapshot);
        sameTree(now, zxid, tree);
    }
    if (reference_.size() > 2 * kVersions)
        forget();
}

// Servers that serve show no version before the one that they have applied.
void ClientGuarantees::forget()
{
    Zxid oldest = advanced_;
    for (const auto &[id, server] : ensemble_.servers)
        if (server.alive && server.phase == Phase::Broadcast)
            oldest = std::min(oldest, server.tree.last());
    reference_.forgetBefore(oldest);
    while (closings_.size() > kVersions)
        closings_.erase(closings_.begin());
}

void ClientGuarantees::takeEffect(const Now &now, const Transaction &transaction)
{
    ofRequest(now, transaction);
    if (transaction.kind == OperationKind::CreateSession)
        sessions_[transaction.session].timeout = transaction.ttl;
    if (!reference_.known())
        return;
    if (transaction.kind == OperationKind::CloseSession)
        closes(now, transaction);
    reference_.apply(transaction);
    if (transaction.kind == OperationKind::CloseSession)
        expect(
            now, Guarantee::EphemeralsAtOnce, reference_.tree().ephemeralsOf(transaction.session).empty(),
            [&] { return "after " + toText(transaction.zxid) + " the session still has ephemeral nodes"; });
}

// The request that it came from, if it came from a client.
void ClientGuarantees::ofRequest(const Now &now, const Transaction &transaction)
{
    const Operation *operation = nullptr;
    const auto place = sessions_.find(transaction.session);
    if (transaction.session != SessionId{} && transaction.cxid > 0 && place != sessions_.end()) {
        Session &session = place->second;
        const auto among =
            std::lower_bound(session.committed.begin(), session.committed.end(), transaction.cxid);
        const bool fresh = among == session.committed.end() || *among != transaction.cxid;
        expect(now, Guarantee::LinearizableWrites, fresh, [&] {
            return "request " + std::to_string(transaction.cxid) + " of " + name(session.client) +
                   " takes effect a second time, as " + toText(transaction.zxid);
        });
        if (fresh)
            session.committed.insert(among, transaction.cxid);
        // A request of an earlier connection may come behind those of the new one, but only to fail.
        if (transaction.kind != OperationKind::Error && session.opened) {
            expect(now, Guarantee::SessionOrder, transaction.cxid > session.lastCxid, [&] {
                return "request " + std::to_string(transaction.cxid) + " of " + name(session.client) +
                       " takes effect as " + toText(transaction.zxid) + ", after request " +
                       std::to_string(session.lastCxid);
            });
            session.lastCxid = std::max(session.lastCxid, transaction.cxid);
        }
        Ask *ask = find(clients_[session.client], transaction.cxid);
        if (ask && ask->session == transaction.session) {
            operation = ask->operation.get();
            ask->committed = transaction.zxid;
            expect(now, Guarantee::LinearizableWrites, transaction.zxid > ask->answeredBefore, [&] {
                return "request " + std::to_string(ask->xid) + " of " + name(session.client) +
                       " takes effect as " + toText(transaction.zxid) +
                       ", before a write that had been answered when it was asked: " +
                       toText(ask->answeredBefore);
            });
        } else if (fresh) {
            verdicts_.broken(Guarantee::LinearizableWrites, now.index, now.where,
                             toText(transaction.zxid) + " is request " + std::to_string(transaction.cxid) +
                                 " of " + name(session.client) + ", which was not asked");
        }
    }
    if (reference_.known())
        justified(now, transaction, operation);
}

void ClientGuarantees::justified(const Now &now, const Transaction &transaction, const Operation *operation)
{
    if (transaction.kind == OperationKind::Multi || (operation && operation->kind == OperationKind::Multi)) {
        multi(now, transaction, operation);
        return;
    }
    if (transaction.kind == OperationKind::Error) {
        if (operation)
            expect(now, Guarantee::LinearizableWrites,
                   !unfounded(transaction.error, *operation, reference_.tree()), [&] {
                       return toText(transaction.zxid) + " fails without a reason in the tree before it";
                   });
        return;
    }
    const char *wrong = impossible(transaction, operation, reference_.tree());
    expect(now, Guarantee::LinearizableWrites, wrong == nullptr,
           [&] { return toText(transaction.zxid) + " " + wrong + ": " + transaction.path; });
    if (operation && creates(transaction.kind) && isSequential(operation->mode))
        sequential(now, *operation, transaction);
    if (creates(transaction.kind) && isEphemeral(transaction.mode) && !reference_.tree().sessions().empty())
        expect(now, Guarantee::EphemeralsAtOnce, reference_.tree().sessions().contains(transaction.session),
               [&] { return transaction.path + " is created by a session that is closed"; });
}

void ClientGuarantees::multi(const Now &now, const Transaction &transaction, const Operation *operation)
{
    const auto fails = [](const Transaction &part) { return part.kind == OperationKind::Error; };
    const std::vector<Transaction> &parts = transaction.parts;
    const bool failed = transaction.kind == OperationKind::Error;
    if (failed && parts.empty())
        return; // refused before its parts were looked at
    expect(now, Guarantee::AtomicMulti,
           failed ? std::all_of(parts.begin(), parts.end(), fails)
                  : std::none_of(parts.begin(), parts.end(), fails),
           [&] { return "the multi " + toText(transaction.zxid) + " is carried out in part"; });
    expect(now, Guarantee::AtomicMulti, !operation || parts.size() == operation->parts.size(), [&] {
        return "the multi " + toText(transaction.zxid) + " has " + std::to_string(parts.size()) +
               " parts; asked were " + std::to_string(operation->parts.size());
    });
    if (failed || (operation && parts.size() != operation->parts.size()))
        return;
    DataTree scratch = reference_.tree();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Operation *asked = operation ? &operation->parts[i] : nullptr;
        const char *wrong = impossible(parts[i], asked, scratch);
        expect(now, Guarantee::AtomicMulti, wrong == nullptr, [&] {
            return "in the multi " + toText(transaction.zxid) + " a part " + wrong + ": " + parts[i].path;
        });
        if (asked && creates(parts[i].kind) && isSequential(asked->mode))
            sequential(now, *asked, parts[i]);
        Transaction alone = parts[i];
        alone.zxid = transaction.zxid;
        alone.session = transaction.session;
        alone.time = transaction.time;
        scratch.apply(alone);
    }
}

// The number is the parent's count of created children, so it grows and is never given twice.
void ClientGuarantees::sequential(const Now &now, const Operation &operation, const Transaction &transaction)
{
    const std::string parent = parentPath(transaction.path);
    const DataNode *above = reference_.tree().find(parent);
    Sequence &sequence = sequences_[parent];
    if (!above || sequence.parent != above->czxid)
        sequence = {above ? above->czxid : Zxid{}, -1};
    std::int32_t number = -1;
    const bool ours = transaction.path.starts_with(operation.path) &&
                      std::sscanf(transaction.path.c_str() + operation.path.size(), "%d", &number) == 1;
    expect(now, Guarantee::SequentialNames,
           ours && transaction.path == operation.path + sequenceNumber(number) && number > sequence.last,
           [&] { return transaction.path + " is created after number " + std::to_string(sequence.last); });
    sequence.last = std::max(sequence.last, number);
}

void ClientGuarantees::closes(const Now &now, const Transaction &transaction)
{
    std::vector<std::string> named = transaction.ephemerals;
    std::sort(named.begin(), named.end());
    std::vector<std::string> owned = reference_.tree().ephemeralsOf(transaction.session);
    expect(now, Guarantee::EphemeralsAtOnce, named == owned, [&] {
        return toText(transaction.zxid) + " closes a session and names " + std::to_string(named.size()) +
               " of its " + std::to_string(owned.size()) + " ephemeral nodes";
    });
    // In the order in which they go: those that the transaction names first.
    std::vector<std::string> gone;
    for (const std::string &path : transaction.ephemerals)
        if (reference_.tree().find(path))
            gone.push_back(path);
    for (const std::string &path : owned)
        if (std::find(gone.begin(), gone.end(), path) == gone.end())
            gone.push_back(path);
    closings_[transaction.zxid] = {transaction.session, std::move(gone)};
}

// A leader sends all that it holds. What is not committed yet is looked at when it is.
void ClientGuarantees::sameTree(const Now &now, Zxid zxid, const DataTreePtr &tree)
{
    if (!tree)
        return;
    if (zxid > advanced_ && !zxid.isEpochStart()) {
        if (snapshots_.size() < kSnapshots)
            snapshots_.emplace_back(zxid, tree);
        return;
    }
    if (!zxid.isEpochStart() && !ensemble_.committed.contains(zxid))
        return; // of a history that was given up
    if (!reference_.known()) {
        if (zxid >= advanced_)
            reference_.adopt(std::max(zxid, advanced_), tree);
        return;
    }
    if (const DataTreePtr mine = reference_.at(zxid))
        expect(now, Guarantee::SameTree, *mine == *tree, [&] {
            return "the snapshot of " + toText(zxid) + " is not what the committed transactions make";
        });
}

} // namespace zablab
