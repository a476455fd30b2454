// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/client_replies.h"

namespace zablab {

namespace {

bool isCreate(OperationKind kind)
{
    return kind == OperationKind::Create || kind == OperationKind::CreateContainer ||
           kind == OperationKind::CreateTtl;
}

std::vector<OperationResult> resultsOf(const Transaction &multi, const NodeChanges &changes)
{
    std::vector<OperationResult> results;
    auto change = changes.begin();
    for (const Transaction &part : multi.parts) {
        OperationResult result{part.kind, part.error, part.path, {}};
        // Each part but a check has changed one node, in this order.
        if (multi.kind == OperationKind::Multi && part.kind != OperationKind::Check &&
            change != changes.end())
            result.stat = change++->stat;
        results.push_back(std::move(result));
    }
    return results;
}

class Read {
public:
    Read(ClientId client, const ClientRequest &request, const Database &database, WatchManager &watches,
         Effects &effects)
        : client_(client),
          xid_(request.xid),
          operation_(*request.operation),
          database_(database),
          watches_(watches),
          effects_(effects)
    {
        reply_.xid = request.xid;
        reply_.kind = operation_.kind;
        reply_.zxid = database.lastProcessed();
    }

    ClientReply answer()
    {
        switch (operation_.kind) {
        case OperationKind::Exists:
        case OperationKind::GetData:
        case OperationKind::GetChildren:
            readNode();
            break;
        case OperationKind::AddWatch:
            if (operation_.watch == WatchMode::Persistent ||
                operation_.watch == WatchMode::PersistentRecursive) {
                watches_.addPersistent(client_, operation_.path, operation_.watch);
                effects_.fact(WatchRegistered{client_, xid_, operation_.watch, false});
            } else {
                reply_.error = ErrorCode::BadArguments;
            }
            break;
        case OperationKind::RemoveWatches:
            if (!watches_.remove(client_, operation_.path))
                reply_.error = ErrorCode::NoWatcher;
            break;
        case OperationKind::SetWatches:
            setWatches();
            break;
        default:
            reply_.error = ErrorCode::Unimplemented;
        }
        return reply_;
    }

private:
    void readNode()
    {
        const std::string &path = operation_.path;
        const bool wishes = operation_.watch != WatchMode::None;
        const DataNode *node = database_.tree().find(path);
        // Only exists waits for a node to come (DataTree.statNode).
        if (wishes && (node || operation_.kind == OperationKind::Exists)) {
            const bool children = operation_.kind == OperationKind::GetChildren;
            if (children)
                watches_.addChildWatch(client_, path);
            else
                watches_.addDataWatch(client_, path);
            effects_.fact(WatchRegistered{client_, xid_, WatchMode::OneShot, children});
        }
        if (!node) {
            reply_.error = ErrorCode::NoNode;
            return;
        }
        ReplyBody body;
        body.stat = database_.tree().statOf(path);
        if (operation_.kind == OperationKind::GetData)
            body.data = node->data;
        if (operation_.kind == OperationKind::GetChildren)
            body.children = database_.tree().children(path);
        reply_.body = std::make_shared<const ReplyBody>(std::move(body));
    }

    void setWatches()
    {
        const WatchList &list = operation_.watches;
        const auto missed = watches_.setAgain(client_, list, database_.tree(), database_.lastProcessed());
        const std::size_t wished = list.data.size() + list.exist.size() + list.child.size() +
                                   list.persistent.size() + list.recursive.size();
        if (missed.size() < wished)
            effects_.fact(WatchRegistered{client_, xid_, WatchMode::OneShot, false});
        tellWatchers(missed, effects_);
    }

    ClientId client_;
    std::int32_t xid_;
    const Operation &operation_;
    const Database &database_;
    WatchManager &watches_;
    Effects &effects_;
    ClientReply reply_;
};

} // namespace

void answerRead(ClientId client, const ClientRequest &request, const Database &database,
                WatchManager &watches, Effects &effects)
{
    effects.fact(ReadServed{client, request.xid, database.lastProcessed()});
    ClientReply reply = Read(client, request, database, watches, effects).answer();
    effects.send(client, Channel::Client, std::move(reply));
}

ClientReply replyToWrite(const Operation &asked, const Transaction &transaction, const NodeChanges &changes,
                         const DataTree &tree)
{
    ClientReply reply;
    reply.xid = transaction.cxid;
    reply.kind = asked.kind;
    reply.zxid = transaction.zxid;
    ReplyBody body;
    if (transaction.kind == OperationKind::Error) {
        // ZooKeeper's header of a failed multi says 0, and the client library looks for the error in the results.
        reply.error = transaction.error;
        body.results = resultsOf(transaction, {});
    } else if (transaction.kind == OperationKind::Multi) {
        body.results = resultsOf(transaction, changes);
    } else if (isCreate(transaction.kind) || transaction.kind == OperationKind::SetData) {
        body.path = isCreate(transaction.kind) ? transaction.path : std::string();
        body.stat = tree.statOf(transaction.path);
    } else if (transaction.kind == OperationKind::Reconfig) {
        if (const DataNode *config = tree.find(kConfigPath))
            body.data = config->data;
        body.stat = tree.statOf(kConfigPath);
    }
    if (body != ReplyBody{})
        reply.body = std::make_shared<const ReplyBody>(std::move(body));
    return reply;
}

void tellWatchers(const std::vector<WatchManager::Notice> &notices, Effects &effects)
{
    for (const WatchManager::Notice &notice : notices) {
        effects.fact(WatchFired{notice.client, notice.type, notice.zxid});
        effects.send(notice.client, Channel::Client, WatchEvent{notice.type, notice.path, notice.zxid});
    }
}

} // namespace zablab
