// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sessions at one instant: who they belong to, which server speaks for them, when the leader would give them up,
// and the watches that hang on their connections. Made from the history alone; expiry goes by the leader's own
// buckets and its own clock (engine/protocol/sessions.h).
#pragma once

#include "engine/protocol/sessions.h"
#include "engine/views/tree_view.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace zablab {

enum class WatchKind : std::uint8_t { Data, Exist, Child, Persistent, Recursive };

struct SessionWatch {
    WatchKind kind = WatchKind::Data;
    std::string path;
    EventIndex since = kNoEvent;
    bool operator==(const SessionWatch &) const = default;
};

struct FiredWatch {
    WatchEventType type = WatchEventType::NodeDataChanged;
    std::string path;
    Zxid zxid;
    EventIndex event = kNoEvent;
    bool operator==(const FiredWatch &) const = default;
};

enum class SessionStage : std::uint8_t {
    Opening, // its transaction is under way
    Open,
    Closing,  // the client asked for its end
    Expiring, // the leader has given it up; the closing transaction is under way
    Closed,
    Expired,
};

struct SessionEntry {
    SessionId id;
    SessionStage stage = SessionStage::Opening;
    ClientId client; // 0: not heard of yet
    ServerId server; // whose client it is, or was last
    bool connected = false;
    Duration timeout;      // negotiated
    Instant opened, heard; // heard: by its server
    std::optional<Instant> ended;
    EventIndex openedBy = kNoEvent, endedBy = kNoEvent;
    Zxid closedAt;                   // of the closing transaction
    std::int32_t ephemeralsGone = 0; // with it
    std::vector<FiredWatch> fired;   // the last few, newest last
    bool over() const { return stage == SessionStage::Closed || stage == SessionStage::Expired; }
    bool operator==(const SessionEntry &) const = default;
};

// One client's connection to one server, and what hangs on it.
struct ClientLink {
    ServerId server;
    ClientId client;
    SessionId session; // 0: none yet
    Duration timeout;
    Instant heard; // by the server's own clock
    std::vector<SessionWatch> watches;
    std::map<std::int32_t, OperationPtr> asked; // by xid: what may set or remove watches
};

// When a session is given up, and by whom.
struct SessionExpiry {
    ServerId leader;
    Instant at; // of the run
    bool closing = false;
};

class SessionsView {
public:
    explicit SessionsView(const RunDescription &description);

    // `trees` with this event already folded in.
    void fold(const History &history, EventIndex index, const TreeView &trees);

    // Those that live, in order of their opening, then a few that are over, the newest first.
    std::vector<const SessionEntry *> listed() const;
    const SessionEntry *find(SessionId id) const;
    const std::vector<ClientLink> &links() const { return links_; }
    std::vector<const SessionWatch *> watchesOf(SessionId id) const;
    // By the tracker of the newest leader that knows the session, if the session goes unheard from now on.
    std::optional<SessionExpiry> expiryOf(SessionId id) const;
    // What a server's own clock shows at an instant.
    Instant clockOf(ServerId server, Instant at) const;

private:
    struct Fold;
    struct Clock { // a clock that gains or loses
        Instant set, showed;
        std::int32_t drift = 0;
    };
    struct Leader {
        Epoch epoch;
        bool serving = false;
        SessionTracker tracker;
    };
    std::map<SessionId, SessionEntry> sessions_;
    std::vector<ClientLink> links_;
    std::map<ServerId, Leader> leaders_;
    std::map<ServerId, Clock> clocks_;
    Instant now_;
    Duration tick_;
};

// Trees and sessions together: one pass over the history.
struct LedgerState {
    explicit LedgerState(const RunDescription &description) : trees(description), sessions(description) {}
    TreeView trees;
    SessionsView sessions;
    void fold(const History &history, EventIndex index)
    {
        trees.fold(history, index);
        sessions.fold(history, index, trees);
    }
};

} // namespace zablab
