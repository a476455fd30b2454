// SPDX-License-Identifier: GPL-3.0-or-later
//
// One struct a message, with the fields of ZooKeeper's own packets, so that the wire formats of the live
// lab stay thin (protocol.md sections 2, 3, 4, 5, 9).
#pragma once

#include "engine/protocol/data_tree.h"
#include "engine/protocol/identifiers.h"
#include "engine/protocol/transaction.h"

#include <optional>
#include <variant>

namespace zablab {

// FastLeaderElection's vote: who should lead, how far that server's history reaches, the round in which it
// was cast and the epoch of the candidate.
struct Vote {
    ServerId leader;
    Zxid zxid;
    Round round;     // electionEpoch
    Epoch peerEpoch; // the candidate's currentEpoch
    bool operator==(const Vote &) const = default;
};

// --- election channel ---
struct Notification {
    Vote vote;
    ServerState state = ServerState::Looking; // the sender's
};

// --- quorum channel, learner and leader (QuorumPacket types in the order of their wire numbers) ---
struct Request { // 1: a write or a sync that a learner forwards
    ServerId origin;
    SessionId session;
    std::int32_t cxid = 0;
    Operation operation;
};
struct Proposal { // 2
    TransactionPtr transaction;
};
struct Ack { // 3: of a proposal, of NEWLEADER (counter 0), and of UPTODATE (again counter 0)
    Zxid zxid;
};
struct Commit { // 4
    Zxid zxid;
};
struct Ping { // 5: the leader's, with its last proposed zxid; and the learner's answer
    Zxid zxid;
    bool reply = false;
};
struct SyncRequest { // 7: answers a client's sync; the session and cxid come back with it
    ServerId origin;
    SessionId session;
    std::int32_t cxid = 0;
};
struct Inform { // 8: an observer's PROPOSAL and COMMIT in one
    TransactionPtr transaction;
};
struct NewLeader { // 10
    Zxid zxid;
};
struct FollowerInfo { // 11, or OBSERVERINFO 16
    ServerId sid;
    LearnerType type = LearnerType::Participant;
    Epoch acceptedEpoch;
};
struct UpToDate { // 12
};
struct Diff { // 13
    Zxid zxid;
};
struct Trunc { // 14
    Zxid zxid;
};
struct Snap { // 15
    Zxid zxid;
    DataTreePtr tree;
};
struct LeaderInfo { // 17
    Epoch newEpoch;
};
struct AckEpoch {       // 18: here the learner's last zxid travels
    Epoch currentEpoch; // -1: this epoch was accepted before, do not count me
    Zxid lastZxid;
};

// --- client channel ---
struct ClientRequest {
    std::int32_t xid = 0;
    Operation operation;
};
struct ClientReply {
    std::int32_t xid = 0;
    Zxid zxid; // the server's last processed zxid
    ErrorCode error = ErrorCode::Ok;
    std::string data;
    std::int32_t version = 0;
    OperationKind kind = OperationKind::GetData; // what is being answered; not on the wire
};

using Message =
    std::variant<Notification, Request, Proposal, Ack, Commit, Ping, SyncRequest, Inform, NewLeader,
                 FollowerInfo, UpToDate, Diff, Trunc, Snap, LeaderInfo, AckEpoch, ClientRequest, ClientReply>;

// The kinds in ZooKeeper's own names, for pictures, legends and statistics.
enum class MessageKind : std::uint8_t {
    Notification,
    Request,
    Proposal,
    Ack,
    Commit,
    Ping,
    PingReply,
    Sync,
    Inform,
    NewLeader,
    FollowerInfo,
    ObserverInfo,
    UpToDate,
    Diff,
    Trunc,
    Snap,
    LeaderInfo,
    AckEpoch,
    ClientRequest,
    ClientReply,
};
inline constexpr int kMessageKinds = 20;

MessageKind kindOf(const Message &message);
// "NOTIFICATION", "PROPOSAL", … as ZooKeeper writes them; never translated.
const char *nameOf(MessageKind kind);
// The zxid that the message is about, where it has one.
std::optional<Zxid> zxidOf(const Message &message);

// One TCP connection a channel and pair: elections (QuorumCnxManager), learner to leader, client to server.
enum class Channel : std::uint8_t { Election, Quorum, Client };

} // namespace zablab
