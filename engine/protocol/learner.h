// SPDX-License-Identifier: GPL-3.0-or-later
//
// The learner's side, from connecting to the elected leader to serving clients: discovery, synchronization,
// broadcast (Learner, Follower, Observer; protocol.md sections 3 to 6). Each phase has its own source file.
#pragma once

#include "engine/protocol/server_core.h"

#include <deque>
#include <optional>

namespace zablab {

struct Learning {
    enum class Stage : std::uint8_t {
        Connecting,      // until the leader's port answers
        AwaitLeaderInfo, // FOLLOWERINFO sent
        AwaitSync,       // ACKEPOCH sent: DIFF, TRUNC or SNAP must come
        Synchronizing,   // until NEWLEADER
        AwaitUpToDate,   // NEWLEADER acknowledged
        Serving,
    };
    ServerId leader;
    Stage stage = Stage::Connecting;
    bool connected = false;
    std::int32_t tries = 0;
    Epoch newEpoch;

    // Synchronization (Learner.syncWithLeader)
    bool snapshotNeeded = false; // TRUNC or SNAP: a snapshot is saved at NEWLEADER
    bool replaceLog = false;     // the snapshot has what the log before it lacks
    bool fromNothing = false;    // asked to be brought up as if it had no data
    // What the disk holds while the tree runs ahead of it, from SNAP or TRUNC until the snapshot is saved. If the
    // leader is lost meanwhile, the tree must not stay ahead (ZOOKEEPER-2845, 3642, 5094).
    std::optional<Database> onDisk;
    std::deque<TransactionPtr> packetsNotLogged;
    std::deque<Zxid> packetsCommitted; // COMMITs for packetsNotLogged, remembered
    MembershipPtr newLeaderMembers{};  // of NEWLEADER; in force from UPTODATE on

    // Broadcast
    std::deque<TransactionPtr> pending; // PROPOSALs not yet committed (pendingTxns)
    std::deque<Zxid> unacknowledged;    // logged, the disk has not answered yet
};

// Begins to follow: discovery, from the first attempt to connect.
void startLearning(Learning &learning, ServerCore &core, Effects &effects);

// Discovery (discovery.cpp)
std::optional<Transition> onLeaderConnected(Learning &learning, ServerCore &core, Effects &effects);
std::optional<Transition> onLeaderUnreachable(Learning &learning, ServerCore &core, Effects &effects);
std::optional<Transition> onLeaderInfo(Learning &learning, ServerCore &core, const LeaderInfo &info,
                                       Effects &effects);

// Synchronization (learner_synchronization.cpp)
std::optional<Transition> onSyncMessage(Learning &learning, ServerCore &core, const Message &message,
                                        Effects &effects);

// Broadcast (follower_broadcast.cpp)
std::optional<Transition> onProposal(Learning &learning, ServerCore &core, const TransactionPtr &transaction,
                                     Effects &effects);
std::optional<Transition> onCommit(Learning &learning, ServerCore &core, Zxid zxid, Effects &effects);
std::optional<Transition> onInform(Learning &learning, ServerCore &core, const TransactionPtr &transaction,
                                   Effects &effects);
void onLearnerFlushed(Learning &learning, ServerCore &core, Zxid zxid, Effects &effects);

// Any message of the leader, dispatched by stage (learner.cpp).
std::optional<Transition> onLeaderMessage(Learning &learning, ServerCore &core, const Message &message,
                                          Effects &effects);
std::optional<Transition> onLearnerTimer(Learning &learning, ServerCore &core, TimerKind timer,
                                         Effects &effects);
// A client's write or sync goes to the leader.
void forwardRequest(Learning &learning, ServerCore &core, SessionId session, std::int32_t cxid,
                    const OperationPtr &operation, Effects &effects);
// Shuts the follower down; the server goes LOOKING afterwards.
void stopLearning(Learning &learning, ServerCore &core, Effects &effects);

// The socket time-out towards the leader: initLimit until NEWLEADER is acknowledged, then syncLimit.
Duration readTimeout(const Learning &learning, const EnsembleConfig &config);

// The client requests hold until the server serves; then clients are let in.
void startServing(ServerCore &core, Effects &effects);
// Clients are sent away.
void stopServing(ServerCore &core, Effects &effects);

} // namespace zablab
