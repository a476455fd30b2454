// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sessions without connections: how ids and passwords are made, and the leader's list of who was heard of when
// (SessionTrackerImpl, ExpiryQueue; protocol.md section 7). Who is connected to which server is client_requests'.
#pragma once

#include "engine/protocol/identifiers.h"
#include "engine/protocol/transaction.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace zablab {

// What a client asks for, within the limits of the ensemble.
Duration negotiatedTimeout(Duration wished, Duration shortest, Duration longest);

// 16 bytes of java.util.Random(id XOR 0xB3415C00): any server can tell whether a password belongs to an id.
std::string passwordOf(SessionId session);

// A server's own numbers for sessions: its id, the time at which it began to serve, and one more each.
class SessionIds {
public:
    // The server begins to serve. `known` are the sessions that its tree holds: whatever the clock shows, no id
    // of theirs is given again.
    void begin(ServerId self, Instant now, const std::map<SessionId, Duration> &known);
    SessionId upcoming() const { return next_; }
    SessionId next() { return next_ = SessionId{next_.value + 1}, SessionId{next_.value - 1}; }

private:
    SessionId next_;
};

// The leader's: every session that is open or being opened, which server its client is connected to, and when it
// will have been silent for too long. Time here is the leader's own clock.
class SessionTracker {
public:
    explicit SessionTracker(Duration tickTime = Duration::seconds(2)) : tick_(tickTime) {}

    // A new session, or at a new leader one that was open; `owner` nobody: whoever speaks for it first.
    void track(SessionId session, Duration timeout, ServerId owner, Instant now);
    // It was heard of. False when there is none, or it is being closed.
    bool touch(SessionId session, Duration timeout, Instant now);
    void setOwner(SessionId session, ServerId owner);
    // May this server speak for it? Ok, SessionExpired or SessionMoved; the first to speak becomes the owner.
    ErrorCode check(SessionId session, ServerId speaker);
    // Its closing is under way: it cannot be touched any more, nor will it expire again.
    void setClosing(SessionId session);
    void remove(SessionId session);

    bool contains(SessionId session) const { return sessions_.contains(session); }
    std::size_t size() const { return sessions_.size(); }
    // When the next bucket is full; Instant::max() when nobody can expire.
    Instant nextExpiry() const { return queue_.empty() ? Instant::max() : queue_.begin()->first; }
    struct Expired {
        SessionId session;
        Duration timeout;
    };
    // All whose bucket has passed. They are closing from now on.
    std::vector<Expired> expire(Instant now);

    struct Session {
        Duration timeout;
        Instant expiry; // of its bucket
        ServerId owner;
        bool closing = false;
    };
    const std::map<SessionId, Session> &sessions() const { return sessions_; }

private:
    // The first multiple of a tick behind now + timeout (ExpiryQueue.roundToNextInterval).
    Instant bucketOf(Instant now, Duration timeout) const
    {
        return {((now.us + timeout.us) / tick_.us + 1) * tick_.us};
    }
    Duration tick_;
    std::map<SessionId, Session> sessions_;
    std::set<std::pair<Instant, SessionId>> queue_;
};

} // namespace zablab
