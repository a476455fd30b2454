// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a server says about its own thinking, in past tense. Facts carry the values that were compared, so
// that every explanation, in every language, is made from what really decided.
#pragma once

#include "engine/protocol/identifiers.h"
#include "engine/protocol/messages.h"

#include <variant>

namespace zablab {

// --- roles and phases ---
enum class StateReason : std::uint8_t {
    Started,           // the process came up
    Elected,           // the election ended
    LeaderLost,        // a learner lost its leader
    QuorumLost,        // a leader heard from less than a majority
    DiscoveryFailed,   // no quorum accepted the new epoch within initLimit
    SyncFailed,        // no quorum acknowledged NEWLEADER within initLimit
    LeaderUnreachable, // every attempt to connect to the elected leader failed
    EpochRefused,      // the leader offered an epoch older than the accepted one
    CounterExhausted,  // the zxid counter reached 0xffffffff
    OutOfSequence,     // the leader's stream made no sense; start again
    ConfigChanged,     // a reconfiguration gave this server or its leader another role
};
struct StateChanged {
    ServerState state;
    StateReason reason;
};
struct PhaseChanged {
    Phase phase;
};

// --- election (protocol.md section 2) ---
enum class RoundReason : std::uint8_t { NewElection, LargerRoundReceived, JoinedEstablished };
struct RoundStarted {
    Round round;
    RoundReason reason;
};
enum class VoteReason : std::uint8_t {
    Initial,
    BetterReceived,
    LargerRoundAdopted,
    LargerRoundReverted,
    Followed
};
struct VoteChanged {
    Vote vote;
    VoteReason reason;
};
// What became of a received notification.
enum class Verdict : std::uint8_t {
    OwnRecorded, // my own vote, into my own tally
    Better,      // adopted, and recorded
    NotBetter,   // recorded only
    Equal,       // the same vote as mine: recorded
    LargerRound, // I follow into its round (RoundStarted is next, and empties the tally; this vote is the
                 // first in the new one); the vote is compared with my own first vote
    OlderRound,  // ignored; the sender is told my vote
    Untrusted,   // ignored: a zxid of -1
    NotVoter,    // ignored: sender or candidate does not vote
    ObservingIgnored, // observers' opinions do not count
    Established,      // from a FOLLOWING or LEADING server of my round
    OutOfElection,    // from a FOLLOWING or LEADING server of another round
    AnsweredOnly,     // I am not looking: the sender was told whom I follow
    DiscardedInWait,  // a quorum agrees with me already, and this vote is no better: not even recorded
    NotLooking,       // I am not looking, nor is the sender: nothing to do
};
// The first field, in order, in which two votes differ (totalOrderPredicate).
enum class Criterion : std::uint8_t { None, Round, Epoch, Zxid, Id };
struct VoteJudged {
    ServerId from;
    ServerState senderState;
    Vote received;
    Vote mine; // before the judgement
    Verdict verdict;
    Criterion criterion; // what decided, None when they are equal or nothing was compared
};
struct FinalizeWaitStarted { // a quorum agrees with me; 200 ms of silence will decide
    Vote vote;
    std::int32_t supporters;
};
struct FinalizeWaitBroken { // a better vote arrived in time
    ServerId by;
};
enum class ElectedBy : std::uint8_t { Tally, Established, OutOfElection };
struct LeaderElected { // this server's election ended
    Vote vote;
    std::int32_t supporters; // votes heard for it here, those during the final wait among them
    ElectedBy by;
};
struct NotificationsResent { // nothing heard for the interval; the next wait is doubled
    Duration nextInterval;
};

// --- discovery (section 3) ---
struct EpochProposalCounted { // at the leader: FOLLOWERINFO (or its own acceptedEpoch)
    ServerId from;
    Epoch acceptedEpoch;
    std::int32_t count; // voters so far, the leader among them when it has begun
    bool counts;        // observers raise the epoch but do not count
};
struct EpochChosen {
    Epoch epoch;
};
struct AcceptedEpochStored {
    Epoch epoch;
};
struct EpochAckCounted { // at the leader: ACKEPOCH
    ServerId from;
    Epoch currentEpoch;
    Zxid lastZxid;
    std::int32_t count;
    bool counts;
};
struct CurrentEpochStored {
    Epoch epoch;
};
enum class RefusalReason : std::uint8_t {
    LearnerAhead,
    NotLeading,
    EpochTooOld,
    SyncLimitExceeded,
    BadHandshake,
    ConfigTooNew, // the learner's configuration is newer than the leader's
};
struct LearnerRefused {
    ServerId learner;
    RefusalReason reason;
    Zxid theirs;
    Zxid mine;
};

// --- synchronization (section 4) ---
enum class SyncKind : std::uint8_t { Diff, Trunc, Snap };
// The row of the decision table of section 4 that decided.
enum class SyncRow : std::uint8_t {
    Forced = 1,     // forceSnapshotSync
    UpToDate = 2,   // lastProcessed = peer
    AheadOfLog = 3, // peer > max
    InCommittedLog = 4,
    OnDiskLog = 5,
    Otherwise = 6,
};
struct SyncDecided {
    ServerId learner;
    SyncKind kind;
    SyncRow row;
    bool crossEpoch; // InCommittedLog, but the next transaction is of another epoch: SNAP
    Zxid peer;       // the learner's last zxid
    Zxid minCommitted;
    Zxid maxCommitted;
    Zxid lastProcessed;
    Zxid target;            // the zxid of DIFF, TRUNC or SNAP
    std::int32_t forwarded; // proposals queued behind it
};
struct LogTruncated { // at the learner: everything after `after` is gone
    Zxid after;
    Zxid last; // the last zxid before the cut
    std::int32_t removed;
};
struct SnapshotLoaded { // at the learner: the tree now stands at zxid
    Zxid zxid;
    Zxid previous; // the learner's last zxid before
};
struct SnapshotSaved {
    Zxid zxid;
};
struct SyncAbandoned { // the learner lost its leader before NEWLEADER: back to what its own disk holds
    Zxid back;
};
struct NewLeaderAckCounted { // at the leader
    ServerId from;
    std::int32_t count;
    bool counts;
};
struct LeaderEstablished { // a quorum acknowledged NEWLEADER; the epoch has begun
    Epoch epoch;
    Zxid lastZxid; // everything up to here belongs to the leader's history and is committed with it
};
struct ServingChanged { // clients are answered from now on, or no longer
    bool serving;
};

// --- broadcast (section 5) ---
struct RequestReceived { // a client's request reached its server
    ClientId client;
    std::int32_t xid;
    OperationKind kind;
};
struct RequestRefused { // the server does not serve, or not this session
    ClientId client;
    std::int32_t xid;
};
struct Proposed {
    Zxid zxid;
    OperationKind kind;
    ErrorCode error; // of an Error transaction
};
struct LogAppended { // written, not yet on disk
    Zxid zxid;
};
struct AckCounted {
    Zxid zxid;
    ServerId from;
    std::int32_t count;
    std::int32_t needed;
};
struct AckIgnored { // late, or of an unknown proposal
    Zxid zxid;
    ServerId from;
};
struct Committed { // the leader's decision
    Zxid zxid;
    std::int32_t acks;
};
struct CommitLearned { // a learner's copy of it
    Zxid zxid;
};
enum class ApplyReason : std::uint8_t { Committed, Replayed, Synchronized };
struct Applied { // to this server's tree; Replayed: from its own log at start or before an election
    Zxid zxid;
    ApplyReason reason;
};
struct ReadServed {
    ClientId client;
    std::int32_t xid;
    Zxid lastProcessed;
};

// --- sessions (section 7) ---
enum class SessionOpening : std::uint8_t { Created, Reattached };
struct SessionOpened { // at the server the client is connected to; its ConnectResponse is next
    ClientId client;
    SessionId session;
    Duration timeout; // negotiated
    SessionOpening how;
};
enum class SessionRefusal : std::uint8_t { Expired, WrongPassword, ClientAhead, NotServing };
struct SessionRefused { // likewise
    ClientId client;
    SessionId session;
    SessionRefusal reason;
};
struct SessionsTouched { // at the leader: `from` has heard of so many sessions since its last PING reply
    ServerId from;
    std::int32_t count;
};
struct SessionRevalidated { // at the leader: the session is `owner`'s from now on, if it is valid
    SessionId session;
    ServerId owner;
    bool valid;
};
struct SessionExpired { // at the leader: nothing was heard of it for its time-out, rounded up to a tick
    SessionId session;
    Duration timeout;
};
struct SessionClosed { // everywhere: the closing transaction was applied, and its ephemerals with it
    SessionId session;
    Zxid zxid;
    std::int32_t ephemerals; // deleted here
};

// --- watches (section 8) ---
struct WatchRegistered { // at the client's server; the path is that of the request
    ClientId client;
    std::int32_t xid;
    WatchMode mode;
    bool children; // a child watch; else a data watch (persistent ones are both)
};
struct WatchFired { // the WatcherEvent is next, and names the path
    ClientId client;
    WatchEventType type;
    Zxid zxid;
};

// --- reconfiguration (QuorumPeer.setLastSeenQuorumVerifier, processReconfig) ---
// The members of a version are in the transaction of that zxid, and in every message that brought them.
struct ConfigSeen { // proposed or heard of; from now on both configurations must agree
    Zxid version;
};
struct ConfigActivated { // committed: this is the configuration now
    Zxid version;
    ServerId designatedLeader; // nobody: the election finds out
};

// --- the server's own housekeeping ---
struct SnapshotTaken { // of its own accord, after snapCount transactions; a new log file begins
    Zxid zxid;
};

// --- heartbeats (section 6) ---
struct QuorumChecked { // the leader's count at a tick
    std::int32_t alive;
    std::int32_t needed;
};
struct LeaderSilent { // a learner's read time-out
    ServerId leader;
    Duration limit;
};
struct LearnerSilent { // a leader's read time-out for one learner
    ServerId learner;
    Duration limit;
};

// A message that nobody waits for; ignored, and said so.
enum class IgnoreReason : std::uint8_t { NotInThisPhase, NotMyLeader, UnknownSender, Malformed };
struct MessageIgnored {
    Party from;
    MessageKind kind;
    IgnoreReason reason;
};

} // namespace zablab
