// SPDX-License-Identifier: GPL-3.0-or-later
//
// The requests of the clients connected here, in each client's own order: a read waits behind the same
// client's writes, and a write is answered when this server applies it (CommitProcessor and
// FinalRequestProcessor; protocol.md section 5).
#pragma once

#include "engine/protocol/database.h"
#include "engine/protocol/effects.h"
#include "engine/protocol/watches.h"

#include <deque>
#include <map>
#include <utility>
#include <vector>

namespace zablab {

constexpr SessionId sessionOf(ClientId client) { return {client.value}; }

class ClientRequests {
public:
    void connected(ClientId client) { waiting_[client]; }
    void disconnected(ClientId client);
    bool isConnected(ClientId client) const { return waiting_.contains(client); }

    // Takes a request in. Returns true when it must go to the leader (a write or a sync); a read that nothing
    // holds back is answered at once.
    bool accept(ClientId client, const ClientRequest &request, const Database &database, Effects &effects);

    // This server applied a transaction: answers the client that asked for it here, if any, and the reads
    // behind it.
    void applied(const Transaction &transaction, const NodeChanges &changes, const Database &database,
                 Effects &effects);
    // Whether anybody here has to know what exactly the transaction changes.
    bool wantsChanges(const Transaction &transaction) const
    {
        return !watches_.empty() || transaction.kind == OperationKind::Multi;
    }
    // Those who watch what a transaction changed are told; `now`, or (Rule::WatchBeforeData off) at the end of
    // the next step.
    void fireWatches(const NodeChanges &changes, Zxid zxid, bool now, Effects &effects);
    std::vector<WatchManager::Notice> takeLateNotices() { return std::exchange(lateNotices_, {}); }
    // The leader's answer to a sync has come.
    void synced(SessionId session, std::int32_t cxid, const Database &database, Effects &effects);

    // Rule::ErrorsUseZxids is off, and the leader says that this write fails: answered when it is this client's turn.
    void failed(SessionId session, std::int32_t cxid, ErrorCode error, const Database &database,
                Effects &effects);

    // The server stops serving: every connection is closed, and what waited has an unknown outcome.
    void closeAll(Effects &effects);

private:
    void answerReads(ClientId client, const Database &database, Effects &effects);
    std::map<ClientId, std::deque<ClientRequest>> waiting_;         // by connected client
    std::map<std::pair<ClientId, std::int32_t>, ErrorCode> failed_; // writes in waiting_, by xid
    WatchManager watches_;
    std::vector<WatchManager::Notice> lateNotices_;
};

} // namespace zablab
