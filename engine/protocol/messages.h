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
    MembershipPtr members{};                  // the sender's configuration; null: the one the run began with
};

// --- quorum channel, learner and leader (QuorumPacket types in the order of their wire numbers) ---
struct Request { // 1: a write or a sync that a learner forwards
    ServerId origin;
    SessionId session;
    std::int32_t cxid = 0;
    OperationPtr operation; // never null
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
struct SessionTouch {
    SessionId session;
    Duration timeout;
    bool operator==(const SessionTouch &) const = default;
};
using SessionTouches = std::shared_ptr<const std::vector<SessionTouch>>;
struct Ping { // 5: the leader's, with its last proposed zxid; and the learner's answer
    Zxid zxid;
    bool reply = false;
    SessionTouches touches{}; // in an answer: the sessions heard of since the last one; null: none
};
struct Revalidate { // 6: a client came with a session that another server had; and the leader's answer
    SessionId session;
    Duration timeout;
    bool reply = false;
    bool valid = false; // of an answer
};
struct SyncRequest { // 7: answers a client's sync; the session and cxid come back with it
    ServerId origin;
    SessionId session;
    std::int32_t cxid = 0;
    ErrorCode error = ErrorCode::Ok; // not on the wire: with Rule::ErrorsUseZxids off, of a write that failed
};
struct Inform { // 8: an observer's PROPOSAL and COMMIT in one
    TransactionPtr transaction;
};
struct CommitAndActivate { // 9: the COMMIT of a reconfiguration
    Zxid zxid;
    ServerId designatedLeader;
};
struct NewLeader { // 10
    Zxid zxid;
    MembershipPtr members{}; // the configuration that the leader saw last
};
struct FollowerInfo { // 11, or OBSERVERINFO 16
    ServerId sid;
    LearnerType type = LearnerType::Participant;
    Epoch acceptedEpoch;
    Zxid configVersion{};
};
struct UpToDate { // 12
};
struct Diff { // 13
    Zxid zxid;
};
struct Trunc { // 14
    Zxid zxid;
};
struct Snap { // 15: znodes and sessions
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

struct InformAndActivate { // 19: the INFORM of a reconfiguration
    TransactionPtr transaction;
    ServerId designatedLeader;
};

// --- client channel (protocol.md sections 7, 9) ---
struct ConnectRequest {
    Zxid lastZxidSeen;
    Duration timeout;  // wished for
    SessionId session; // 0: a new one
    std::string password;
};
struct ConnectResponse {
    Duration timeout; // negotiated; 0: the session has expired, or the password was wrong
    SessionId session;
    std::string password; // 16 bytes
};
struct ClientRequest { // a ping is one too: xid -2
    std::int32_t xid = 0;
    OperationPtr operation; // never null
};
struct OperationResult { // of one part of a multi
    OperationKind kind = OperationKind::Error;
    ErrorCode error = ErrorCode::Ok;
    std::string path;
    Stat stat;
    bool operator==(const OperationResult &) const = default;
};
struct ReplyBody {
    std::string path; // create: with its number; sync
    std::string data;
    Stat stat;
    std::vector<std::string> children;
    std::vector<OperationResult> results; // multi
    bool operator==(const ReplyBody &) const = default;
};
using ReplyBodyPtr = std::shared_ptr<const ReplyBody>;
struct ClientReply {
    std::int32_t xid = 0;
    Zxid zxid; // of the write, or the server's last processed one
    ErrorCode error = ErrorCode::Ok;
    OperationKind kind = OperationKind::GetData; // what is being answered; not on the wire
    ReplyBodyPtr body{};                         // null on error, and where there is nothing to say
};
enum class WatchEventType : std::uint8_t { // Watcher.Event.EventType, with its wire numbers
    NodeCreated = 1,
    NodeDeleted = 2,
    NodeDataChanged = 3,
    NodeChildrenChanged = 4,
};
struct WatchEvent { // WatcherEvent, xid -1
    WatchEventType type = WatchEventType::NodeDataChanged;
    std::string path;
    Zxid zxid; // of the change (in the header since the current master)
};

using Message = std::variant<Notification, Request, Proposal, Ack, Commit, Ping, SyncRequest, Inform,
                             NewLeader, FollowerInfo, UpToDate, Diff, Trunc, Snap, LeaderInfo, AckEpoch,
                             ClientRequest, ClientReply, Revalidate, CommitAndActivate, InformAndActivate,
                             ConnectRequest, ConnectResponse, WatchEvent>;

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
    Revalidate,
    RevalidateReply,
    CommitAndActivate,
    InformAndActivate,
    ConnectRequest,
    ConnectResponse,
    WatchEvent,
    ClientPing,
    ClientPingReply,
};
inline constexpr int kMessageKinds = 29;

MessageKind kindOf(const Message &message);
// "NOTIFICATION", "PROPOSAL", … as ZooKeeper writes them; never translated.
const char *nameOf(MessageKind kind);
// The zxid that the message is about, where it has one.
std::optional<Zxid> zxidOf(const Message &message);

// One TCP connection a channel and pair: elections (QuorumCnxManager), learner to leader, client to server.
enum class Channel : std::uint8_t { Election, Quorum, Client };

} // namespace zablab
