// SPDX-License-Identifier: GPL-3.0-or-later
//
// The clients connected here: each connection's session, and its requests in the client's own order. A read waits
// behind the same client's writes, and a write is answered when this server applies it (ServerCnxn,
// CommitProcessor, FinalRequestProcessor; protocol.md sections 5, 7).
#pragma once

#include "engine/protocol/database.h"
#include "engine/protocol/effects.h"
#include "engine/protocol/watches.h"

#include <deque>
#include <map>
#include <utility>
#include <vector>

namespace zablab {

struct ClientConnection {
    enum class Stage : std::uint8_t {
        Connected,    // its ConnectRequest has not come
        Creating,     // its session is new: the createSession transaction is on its way
        Revalidating, // it had its session before: the leader is asked whether it still lives
        Open,
    };
    Stage stage = Stage::Connected;
    bool touched = false; // heard of since the last PING reply
    SessionId session;
    Duration timeout; // negotiated
    Instant heard;    // by this server's clock
    std::deque<ClientRequest> waiting;
};

class ClientRequests {
public:
    void connected(ClientId client, Instant now);
    void disconnected(ClientId client);
    ClientConnection *find(ClientId client);
    const ClientConnection *find(ClientId client) const;

    // The connection is for this session from now on, at the stage given; another one of the same session ends.
    void bind(ClientId client, SessionId session, Duration timeout, ClientConnection::Stage stage,
              Effects &effects);
    // The leader has answered whether the session lives. False when no connection waits for that.
    bool revalidated(SessionId session, bool valid, Effects &effects);
    // Sends the client away: with the answer that its session is over, or without a word.
    void refuse(ClientId client, SessionId session, SessionRefusal why, Effects &effects);
    // Ends the connection, and says which request led to it.
    void drop(ClientId client, std::int32_t xid, Effects &effects);
    // Ends the connections that have been silent for a session time-out (NIOServerCnxnFactory).
    void dropSilent(Instant now, Effects &effects);
    // The sessions heard of since the last time; null when there are none.
    SessionTouches takeTouches();

    // Takes a request of an open connection in. Returns true when it must go to the leader (a write or a sync); a
    // read that nothing holds back is answered at once.
    // Rule::ReadsBehindOwnWrites off (`behindWrites` false): nothing holds a read back.
    bool accept(ClientId client, const ClientRequest &request, bool behindWrites, const Database &database,
                Effects &effects);

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

    // For fingerprint.h.
    const std::map<ClientId, ClientConnection> &connections() const { return connections_; }
    const WatchManager &watches() const { return watches_; }
    std::size_t unsaid() const { return goneTouched_.size() + failed_.size() + lateNotices_.size(); }

private:
    void open(ClientId client, ClientConnection &connection, SessionOpening how, Effects &effects);
    void close(ClientId client, Effects &effects);
    void answerReads(ClientId client, ClientConnection &connection, const Database &database,
                     Effects &effects);
    std::map<ClientId, ClientConnection> connections_;
    std::map<SessionId, ClientId> sessions_; // of the connections that have one
    std::vector<SessionTouch> goneTouched_;  // touched by connections that have ended since
    std::map<std::pair<ClientId, std::int32_t>, ErrorCode> failed_; // writes that wait, by xid
    WatchManager watches_;
    std::vector<WatchManager::Notice> lateNotices_;
};

} // namespace zablab
