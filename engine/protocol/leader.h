// SPDX-License-Identifier: GPL-3.0-or-later
//
// The leader's side (Leader, LearnerHandler; protocol.md sections 3 to 6): it agrees an epoch with a quorum,
// brings every learner up to its own history, and then orders all writes. Each phase has its own source file.
#pragma once

#include "engine/protocol/quorum.h"
#include "engine/protocol/server_core.h"
#include "engine/protocol/sessions.h"

#include <deque>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace zablab {

// One connected learner (LearnerHandler).
struct LearnerHandler {
    enum class Stage : std::uint8_t {
        Connected,     // FOLLOWERINFO has not come
        AwaitEpoch,    // counted; the epoch is not chosen
        AwaitAckEpoch, // LEADERINFO sent
        EpochAcked,    // ACKEPOCH came; the quorum of them is not complete
        AwaitAck,      // synchronization and NEWLEADER sent
        Acked,         // NEWLEADER acknowledged; the leader is not established
        UpToDate,      // UPTODATE sent: a live learner
    };
    Stage stage = Stage::Connected;
    LearnerType type = LearnerType::Participant;
    Zxid peerLast;
    bool forwarding = false;        // gets live proposals and commits, or informs
    std::int64_t heardHalfTick = 0; // when anything came last
    std::int64_t deadlineTick = 0;  // alive at the quorum check until then
    std::deque<std::pair<Zxid, std::int64_t>>
        unacknowledged; // proposals sent, with their half tick (SyncLimitCheck)
};

struct Outstanding { // a proposal without quorum
    TransactionPtr transaction;
    AckSet acks;
    QuorumsPtr quorums{}; // those that are to agree
};

struct PendingSync { // a SYNC that waits for a commit
    ServerId origin;
    SessionId session;
    std::int32_t cxid = 0;
};

struct Leading {
    enum class Stage : std::uint8_t { Epochs, EpochAcks, NewLeaderAcks, Established };
    Stage stage = Stage::Epochs;
    std::map<ServerId, LearnerHandler> handlers;
    Epoch epoch;          // to propose, then agreed
    AckSet connecting;    // getEpochToPropose
    AckSet electing;      // waitForEpochAck
    AckSet newLeaderAcks; // waitForNewLeaderAck
    std::int64_t halfTicks = 0;
    std::int64_t establishedHalfTick = 0;
    std::int64_t ticks = 0; // since the epoch was established

    Zxid lastProposed;
    Zxid lastCommitted;
    std::map<Zxid, Outstanding> outstanding;
    bool allowedToCommit = true;    // false once a reconfiguration has named another leader
    DataTree pendingTree;           // the tree with everything outstanding applied (outstandingChanges)
    bool watchesContainers = false; // their timer runs
    std::deque<Zxid> unsynced;      // own log entries whose flush is awaited
    std::map<Zxid, std::vector<PendingSync>> pendingSyncs; // by the proposal that they wait for

    SessionTracker sessions;
    Instant sessionsTimer = Instant::max(); // when the next look at them is due; max: no timer runs
    bool sessionsBegin =
        false; // with the next input: the disk was waited for, and the clock of the step is old
};

// leader.cpp
std::optional<Transition> startLeading(Leading &leading, ServerCore &core, Effects &effects);
void onLearnerConnected(Leading &leading, ServerId learner);
void onLearnerClosed(Leading &leading, ServerId learner);
std::optional<Transition> onLearnerMessage(Leading &leading, ServerCore &core, ServerId from,
                                           const Message &message, Effects &effects);
std::optional<Transition> onLeaderTimer(Leading &leading, ServerCore &core, TimerKind timer,
                                        Effects &effects);
void stopLeading(Leading &leading, ServerCore &core, Effects &effects);
// Closes the connection of one learner for a reason that is told.
void refuseLearner(Leading &leading, ServerId learner, const LearnerRefused &why, Effects &effects);

// leader_discovery.cpp
std::optional<Transition> countEpoch(Leading &leading, ServerCore &core, ServerId from, LearnerType type,
                                     Epoch accepted, Effects &effects);
std::optional<Transition> onAckEpoch(Leading &leading, ServerCore &core, ServerId from, const AckEpoch &ack,
                                     Effects &effects);

// leader_synchronization.cpp
void synchronize(Leading &leading, ServerCore &core, ServerId learner, Effects &effects);
void onNewLeaderAck(Leading &leading, ServerCore &core, ServerId from, Effects &effects);
// Everything that the decision table of section 4 looks at, and its answer; pure, and tested row by row.
struct SyncInput {
    bool forceSnapshot = false;
    Zxid peer;
    Zxid lastProcessed;
    Zxid minCommitted;
    Zxid maxCommitted;
    const std::deque<TransactionPtr> *committedLog = nullptr;
    const TransactionLog *log = nullptr; // on disk; null: not to be used
    std::optional<Zxid> unflushed;       // what is written from here on cannot be read from the disk yet
    std::uint64_t logSizeLimit = 0;      // in bytes; 0: none (ZKDatabase.calculateTxnLogSizeLimit)
    Rules rules;
};
struct SyncPlan {
    SyncKind kind = SyncKind::Snap;
    SyncRow row = SyncRow::Otherwise;
    bool crossEpoch = false;
    Zxid target;                           // of DIFF, TRUNC or SNAP
    std::vector<TransactionPtr> proposals; // each sent as PROPOSAL and COMMIT
    Zxid forwardFrom;                      // live traffic begins after this
};
SyncPlan planSynchronization(const SyncInput &input);

// leader_broadcast.cpp
// `request.origin` is the server that the client is connected to; a session counts over one server only.
std::optional<Transition> proposeOperation(Leading &leading, ServerCore &core, const Request &request,
                                           Effects &effects);
void onProposalAck(Leading &leading, ServerCore &core, ServerId from, Zxid zxid, Effects &effects);
void onSyncRequest(Leading &leading, ServerCore &core, const PendingSync &sync, Effects &effects);
void onLeaderFlushed(Leading &leading, ServerCore &core, Zxid zxid, Effects &effects);

// leader_sessions.cpp
// The epoch begins: every session that is open has its full time-out again, from the instant at which it begins.
void startSessions(Leading &leading, ServerCore &core, Effects &effects);
void trackSession(Leading &leading, ServerCore &core, SessionId session, Duration timeout, ServerId owner,
                  Effects &effects);
// A client of the leader's own speaks. False when its request goes no further.
bool admitOwnClient(Leading &leading, ServerCore &core, ClientId client, const ClientRequest &request,
                    Effects &effects);
void onTouches(Leading &leading, ServerCore &core, ServerId from, const SessionTouches &touches,
               Effects &effects);
// A client has come to `owner` with the session that it had. Returns whether it still lives.
bool revalidate(Leading &leading, ServerCore &core, SessionId session, Duration timeout, ServerId owner,
                Effects &effects);
std::optional<Transition> expireSessions(Leading &leading, ServerCore &core, Effects &effects);

// heartbeat.cpp
std::optional<Transition> onHalfTick(Leading &leading, ServerCore &core, Effects &effects);
// Every learner was heard too long ago, and the next half tick is a whole one.
void passQuorumDeadline(Leading &leading);

// rule_switch.cpp
// Other rules from now on. Whoever does not count any more is dropped from every tally; `leading`: null elsewhere.
void switchRules(ServerCore &core, Rules rules, Leading *leading);

} // namespace zablab
