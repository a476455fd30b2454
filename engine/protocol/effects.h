// SPDX-License-Identifier: GPL-3.0-or-later
//
// The edge of a server: inputs in, effects out. A server never reads a clock, draws a number or touches a
// file; it asks the world to, here.
#pragma once

#include "engine/protocol/facts.h"
#include "engine/protocol/messages.h"
#include "engine/protocol/transaction_log.h"

#include <algorithm>
#include <concepts>
#include <utility>
#include <variant>
#include <vector>

namespace zablab {

enum class TimerKind : std::uint8_t {
    Notification,  // no vote heard: send mine again (FastLeaderElection, T doubling)
    FinalizeWait,  // 200 ms without a better vote decide the election
    Init,          // initLimit: discovery and synchronization must be done
    Tick,          // the leader's half tick: PING, and every second time the quorum check
    Read,          // a learner's socket time-out towards its leader
    ConnectRetry,  // the next attempt to reach the elected leader
    ObserverDelay, // an observer's random pause before the next election
    Sessions,      // the leader's next bucket of sessions to expire (ExpiryQueue)
    Containers,    // the leader looks for empty containers and old TTL nodes (ContainerManager)
};
inline constexpr int kTimerKinds = 9;

// --- inputs ---
namespace input {
struct Start {}; // first input of a server's life
struct Received {
    Party from;
    Channel channel;
    Message message;
};
// A connection that this server asked for, or that the peer opened, is usable.
struct Opened {
    Party peer;
    Channel channel;
};
// The connection could not be made: refused, or not answered within the connect time-out.
struct Failed {
    Party peer;
    Channel channel;
};
// The connection ended: the peer closed it or died (an end of file). A silent cut gives no such input.
struct Closed {
    Party peer;
    Channel channel;
};
struct TimerFired {
    TimerKind kind;
};
// Everything appended up to zxid is on disk.
struct Flushed {
    Zxid zxid;
};
} // namespace input
using Input = std::variant<input::Start, input::Received, input::Opened, input::Failed, input::Closed,
                           input::TimerFired, input::Flushed>;

// --- effects, carried out strictly in their order ---
namespace effect {
struct Send { // into the peer's connection of that channel; silently dropped when there is none
    Party to;
    Channel channel;
    Message message;
};
struct Open { // answers with Opened or Failed, once
    ServerId peer;
    Channel channel;
};
struct Close { // the peer sees Closed; what is still in flight towards it is delivered first
    Party peer;
    Channel channel;
};
struct SetTimer { // replaces the running timer of that kind; the world draws from [atLeast, atMost]
    TimerKind kind;
    Duration atLeast;
    Duration atMost;
};
struct CancelTimer {
    TimerKind kind;
};
// The fact Proposed, with what is proposed: an ensemble of one tells it to nobody else.
struct Propose {
    TransactionPtr transaction;
    Proposed fact() const { return {transaction->zxid, transaction->kind, transaction->error}; }
};
// Written to the log, not yet on disk: a crash may lose it. Flush tells when it is safe.
struct Append {
    TransactionPtr transaction;
};
// Asks for Flushed{last appended} when everything appended so far is on disk. Others go on meanwhile.
struct Flush {};

// Written in the background by its own thread, whole or not at all; the log before `zxid` may go then. The next
// Append begins a new log file (SyncRequestProcessor, every snapCount transactions).
struct TakeSnapshot {
    Zxid zxid;
    DataTreePtr tree;
};

// The following write and wait: no effect behind them happens, and no input is taken, before the disk has
// answered. A crash during the wait loses the effects behind it.
struct FlushAndWait {};
struct StoreAcceptedEpoch {
    Epoch epoch;
};
struct StoreCurrentEpoch {
    Epoch epoch;
};
struct TruncateLog {
    Zxid after;
};
struct SaveSnapshot { // the snapshot and, when clearLog, an empty log after it
    Zxid zxid;
    DataTreePtr tree;
    bool clearLog = false;
};
struct
    StoreConfig { // zoo.cfg.dynamic, or with `next` the .next file of a configuration that is only proposed
    MembershipPtr members; // null with `next`: the .next file is removed
    bool next = false;
};
} // namespace effect

// What a server tells of itself; the order of this list is part of the history's digest.
using ServerFact =
    std::variant<StateChanged, PhaseChanged, RoundStarted, VoteChanged, VoteJudged, FinalizeWaitStarted,
                 FinalizeWaitBroken, LeaderElected, NotificationsResent, EpochProposalCounted, EpochChosen,
                 AcceptedEpochStored, EpochAckCounted, CurrentEpochStored, LearnerRefused, SyncDecided,
                 LogTruncated, SnapshotLoaded, SnapshotSaved, NewLeaderAckCounted, LeaderEstablished,
                 ServingChanged, RequestReceived, RequestRefused, Proposed, LogAppended, AckCounted,
                 AckIgnored, Committed, CommitLearned, Applied, ReadServed, QuorumChecked, LeaderSilent,
                 LearnerSilent, MessageIgnored, SyncAbandoned, SessionOpened, SessionRefused, SessionsTouched,
                 SessionRevalidated, SessionExpired, SessionClosed, WatchRegistered, WatchFired, ConfigSeen,
                 ConfigActivated, SnapshotTaken>;

using Effect =
    std::variant<ServerFact, effect::Propose, effect::Send, effect::Open, effect::Close, effect::SetTimer,
                 effect::CancelTimer, effect::Append, effect::Flush, effect::FlushAndWait,
                 effect::StoreAcceptedEpoch, effect::StoreCurrentEpoch, effect::TruncateLog,
                 effect::SaveSnapshot, effect::StoreConfig, effect::TakeSnapshot>;

// The answer of one step. Within a step, each effect is caused by the fact before it, and the first by the
// input: a server states its facts in the order of its reasoning.
class Effects {
public:
    template <typename Fact>
    requires std::constructible_from<ServerFact, Fact>
    void fact(Fact fact) { list_.emplace_back(ServerFact{std::move(fact)}); }
    void send(Party to, Channel channel, Message message)
    {
        list_.emplace_back(effect::Send{to, channel, std::move(message)});
    }
    template <typename E>
    void add(E effect)
    {
        list_.emplace_back(std::move(effect));
    }
    // Whether what is added now happens later than this step: behind a wait for the disk.
    bool wait() const
    {
        return std::any_of(list_.begin(), list_.end(), [](const Effect &effect) {
            return std::holds_alternative<effect::FlushAndWait>(effect) ||
                   std::holds_alternative<effect::StoreAcceptedEpoch>(effect) ||
                   std::holds_alternative<effect::StoreCurrentEpoch>(effect) ||
                   std::holds_alternative<effect::TruncateLog>(effect) ||
                   std::holds_alternative<effect::SaveSnapshot>(effect) ||
                   std::holds_alternative<effect::StoreConfig>(effect);
        });
    }
    void clear() { list_.clear(); }
    std::vector<Effect> &list() { return list_; }
    const std::vector<Effect> &list() const { return list_; }

private:
    std::vector<Effect> list_;
};

} // namespace zablab
