// SPDX-License-Identifier: GPL-3.0-or-later
//
// The fields of everything that a history holds, by name and in order (Boost.Describe). The digest and the
// run files walk over them, so neither can forget a field. Names are those of the structs: a run file says
// "VoteJudged", "criterion", "Zxid". A new fact, message or field is added here; the order of the lists is
// part of the digest.
#pragma once

#include "engine/history/event.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <type_traits>

// Describes a struct and names it: describedName<T>() gives "T".
#define ZABLAB_DESCRIBE(T, ...)                                                                              \
    BOOST_DESCRIBE_STRUCT(T, (), (__VA_ARGS__))                                                              \
    constexpr const char *describedNameOf(const T *) { return #T; }

namespace zablab {

// --- identifiers ---
ZABLAB_DESCRIBE(Duration, us)
ZABLAB_DESCRIBE(Instant, us)
ZABLAB_DESCRIBE(ServerId, value)
ZABLAB_DESCRIBE(ClientId, value)
ZABLAB_DESCRIBE(Party, code)
ZABLAB_DESCRIBE(Round, value)
ZABLAB_DESCRIBE(Epoch, value)
ZABLAB_DESCRIBE(Zxid, epoch, counter)
ZABLAB_DESCRIBE(SessionId, value)
BOOST_DESCRIBE_ENUM(ServerState, Looking, Following, Leading, Observing)
BOOST_DESCRIBE_ENUM(LearnerType, Participant, Observer)
BOOST_DESCRIBE_ENUM(Phase, Election, Discovery, Synchronization, Broadcast)

// --- transactions and the tree ---
BOOST_DESCRIBE_ENUM(OperationKind, Create, Delete, Exists, GetData, SetData, Sync, Ping, GetChildren, Check,
                    Multi, Reconfig, RemoveWatches, CreateContainer, DeleteContainer, CreateTtl, SetWatches,
                    AddWatch, CreateSession, CloseSession, Error)
BOOST_DESCRIBE_ENUM(CreateMode, Persistent, Ephemeral, PersistentSequential, EphemeralSequential, Container,
                    PersistentWithTtl, PersistentSequentialWithTtl)
BOOST_DESCRIBE_ENUM(WatchMode, None, OneShot, Persistent, PersistentRecursive)
BOOST_DESCRIBE_ENUM(ErrorCode, Ok, RuntimeInconsistency, ConnectionLoss, MarshallingError, Unimplemented,
                    BadArguments, NewConfigNoQuorum, ReconfigInProgress, NoNode, BadVersion,
                    NoChildrenForEphemerals, NodeExists, NotEmpty, SessionExpired, SessionMoved, NoWatcher)
BOOST_DESCRIBE_ENUM(NodeKind, Persistent, Ephemeral, Container, Ttl)
ZABLAB_DESCRIBE(ServerConfig, id, type, weight, group)
ZABLAB_DESCRIBE(Membership, version, servers)
ZABLAB_DESCRIBE(ReconfigRequest, joining, leaving, members, checksVersion, fromVersion)
ZABLAB_DESCRIBE(WatchList, seen, data, exist, child, persistent, recursive)
ZABLAB_DESCRIBE(Operation, kind, path, data, version, mode, watch, ttl, parts, reconfig, watches)
ZABLAB_DESCRIBE(Transaction, zxid, session, cxid, time, kind, error, path, data, version, mode, ttl, parts,
                ephemerals, members)
ZABLAB_DESCRIBE(DataNode, data, version, cversion, czxid, mzxid, pzxid, ctime, mtime, kind, owner, ttl)
ZABLAB_DESCRIBE(Stat, czxid, mzxid, ctime, mtime, version, cversion, aversion, ephemeralOwner, dataLength,
                numChildren, pzxid)

// --- messages ---
ZABLAB_DESCRIBE(Vote, leader, zxid, round, peerEpoch)
ZABLAB_DESCRIBE(Notification, vote, state, members)
ZABLAB_DESCRIBE(Request, origin, session, cxid, operation)
ZABLAB_DESCRIBE(Proposal, transaction)
ZABLAB_DESCRIBE(Ack, zxid)
ZABLAB_DESCRIBE(Commit, zxid)
ZABLAB_DESCRIBE(SessionTouch, session, timeout)
ZABLAB_DESCRIBE(Ping, zxid, reply, touches)
ZABLAB_DESCRIBE(SyncRequest, origin, session, cxid, error)
ZABLAB_DESCRIBE(Inform, transaction)
ZABLAB_DESCRIBE(NewLeader, zxid, members)
ZABLAB_DESCRIBE(FollowerInfo, sid, type, acceptedEpoch, configVersion)
ZABLAB_DESCRIBE(UpToDate)
ZABLAB_DESCRIBE(Diff, zxid)
ZABLAB_DESCRIBE(Trunc, zxid)
ZABLAB_DESCRIBE(Snap, zxid, tree)
ZABLAB_DESCRIBE(LeaderInfo, newEpoch)
ZABLAB_DESCRIBE(AckEpoch, currentEpoch, lastZxid)
ZABLAB_DESCRIBE(ClientRequest, xid, operation)
ZABLAB_DESCRIBE(OperationResult, kind, error, path, stat)
ZABLAB_DESCRIBE(ReplyBody, path, data, stat, children, results)
ZABLAB_DESCRIBE(ClientReply, xid, zxid, error, kind, body)
ZABLAB_DESCRIBE(Revalidate, session, timeout, reply, valid)
ZABLAB_DESCRIBE(CommitAndActivate, zxid, designatedLeader)
ZABLAB_DESCRIBE(InformAndActivate, transaction, designatedLeader)
ZABLAB_DESCRIBE(ConnectRequest, lastZxidSeen, timeout, session, password)
ZABLAB_DESCRIBE(ConnectResponse, timeout, session, password)
BOOST_DESCRIBE_ENUM(WatchEventType, NodeCreated, NodeDeleted, NodeDataChanged, NodeChildrenChanged)
ZABLAB_DESCRIBE(WatchEvent, type, path, zxid)
BOOST_DESCRIBE_ENUM(MessageKind, Notification, Request, Proposal, Ack, Commit, Ping, PingReply, Sync, Inform,
                    NewLeader, FollowerInfo, ObserverInfo, UpToDate, Diff, Trunc, Snap, LeaderInfo, AckEpoch,
                    ClientRequest, ClientReply, Revalidate, RevalidateReply, CommitAndActivate,
                    InformAndActivate, ConnectRequest, ConnectResponse, WatchEvent, ClientPing,
                    ClientPingReply)
BOOST_DESCRIBE_ENUM(Channel, Election, Quorum, Client)
BOOST_DESCRIBE_ENUM(TimerKind, Notification, FinalizeWait, Init, Tick, Read, ConnectRetry, ObserverDelay,
                    Sessions, Containers)

// --- facts of the world ---
ZABLAB_DESCRIBE(RunStarted, seed)
ZABLAB_DESCRIBE(CommandGiven, index)
ZABLAB_DESCRIBE(ServerStarted, lastZxid, acceptedEpoch, currentEpoch)
ZABLAB_DESCRIBE(ServerCrashed, logged, synced)
ZABLAB_DESCRIBE(ServerPaused)
ZABLAB_DESCRIBE(ServerResumed)
ZABLAB_DESCRIBE(MessageSent, message, arrives)
ZABLAB_DESCRIBE(MessageDelivered, message)
ZABLAB_DESCRIBE(MessageBlocked, message)
ZABLAB_DESCRIBE(MessageRetransmitted, message, arrives)
BOOST_DESCRIBE_ENUM(LossReason, ConnectionClosed, ReceiverCrashed, SenderCrashed, NoConnection, NetworkLoss)
ZABLAB_DESCRIBE(MessageLost, message, reason)
ZABLAB_DESCRIBE(ConnectionOpened, peer, channel)
BOOST_DESCRIBE_ENUM(FailureReason, Refused, TimedOut)
ZABLAB_DESCRIBE(ConnectionFailed, peer, channel, reason)
ZABLAB_DESCRIBE(ConnectionClosed, peer, channel)
ZABLAB_DESCRIBE(LinkCut, from, to)
ZABLAB_DESCRIBE(LinkHealed, from, to)
ZABLAB_DESCRIBE(TimerSet, kind, deadline)
ZABLAB_DESCRIBE(TimerFired, kind)
ZABLAB_DESCRIBE(SyncStarted, zxid, until)
ZABLAB_DESCRIBE(LogSynced, zxid)
ZABLAB_DESCRIBE(ClientAsked, client, xid, kind)
BOOST_DESCRIBE_ENUM(ClientOutcome, Answered, ConnectionLost, NotServing, SessionExpired)
ZABLAB_DESCRIBE(ClientTold, client, xid, outcome, error)
ZABLAB_DESCRIBE(DiskLost)
ZABLAB_DESCRIBE(DiskSpeedChanged, times)
ZABLAB_DESCRIBE(LinkQualityChanged, from, to, delay, lossPercent)
ZABLAB_DESCRIBE(MessageDuplicated, message, original)
ZABLAB_DESCRIBE(ClockDriftChanged, partsPerMillion)
BOOST_DESCRIBE_ENUM(ClientState, Connecting, Connected, Disconnected, Expired, Closed)
ZABLAB_DESCRIBE(ClientStateChanged, client, state, server, session, timeout)
BOOST_DESCRIBE_ENUM(RecipeEvent, ServiceRegistered, ServicesSeen, LockWaiting, LockAcquired, LockReleased,
                    LockLost, ConfigApplied)
ZABLAB_DESCRIBE(RecipeReached, client, what, detail)

BOOST_DESCRIBE_ENUM(Rule, Majority, EpochCheck, AcceptedEpochStored, VoteOrder, Truncate,
                    DiffOnlyOnCommonHistory, LogBeforeAck, EpochAfterLog, NewLeaderAckAfterLog,
                    SyncedLogAtNewLeader, ObserversDoNotCount, TreeFollowsLog, InterruptedSyncUndone,
                    CommitInOrder, AckTakenBack, GapMeansSnap, BothQuorums, ReadsBehindOwnWrites,
                    SeenZxidCheck, WatchBeforeData, EphemeralsWithSession, ErrorsUseZxids)
ZABLAB_DESCRIBE(MessageHeld, message, behind, place)
ZABLAB_DESCRIBE(MessageReleased, message, arrives)
ZABLAB_DESCRIBE(TimerTouched, kind, deadline)
ZABLAB_DESCRIBE(RuleChanged, rule, on)
ZABLAB_DESCRIBE(ClientLinkCut, client, server)
ZABLAB_DESCRIBE(ClientLinkHealed, client, server)

// --- facts of a server ---
BOOST_DESCRIBE_ENUM(StateReason, Started, Elected, LeaderLost, QuorumLost, DiscoveryFailed, SyncFailed,
                    LeaderUnreachable, EpochRefused, CounterExhausted, OutOfSequence, ConfigChanged)
ZABLAB_DESCRIBE(StateChanged, state, reason)
ZABLAB_DESCRIBE(PhaseChanged, phase)
BOOST_DESCRIBE_ENUM(RoundReason, NewElection, LargerRoundReceived, JoinedEstablished)
ZABLAB_DESCRIBE(RoundStarted, round, reason)
BOOST_DESCRIBE_ENUM(VoteReason, Initial, BetterReceived, LargerRoundAdopted, LargerRoundReverted, Followed)
ZABLAB_DESCRIBE(VoteChanged, vote, reason)
BOOST_DESCRIBE_ENUM(Verdict, OwnRecorded, Better, NotBetter, Equal, LargerRound, OlderRound, Untrusted,
                    NotVoter, ObservingIgnored, Established, OutOfElection, AnsweredOnly, DiscardedInWait,
                    NotLooking)
BOOST_DESCRIBE_ENUM(Criterion, None, Round, Epoch, Zxid, Id)
ZABLAB_DESCRIBE(VoteJudged, from, senderState, received, mine, verdict, criterion)
ZABLAB_DESCRIBE(FinalizeWaitStarted, vote, supporters)
ZABLAB_DESCRIBE(FinalizeWaitBroken, by)
BOOST_DESCRIBE_ENUM(ElectedBy, Tally, Established, OutOfElection)
ZABLAB_DESCRIBE(LeaderElected, vote, supporters, by)
ZABLAB_DESCRIBE(NotificationsResent, nextInterval)
ZABLAB_DESCRIBE(EpochProposalCounted, from, acceptedEpoch, count, counts)
ZABLAB_DESCRIBE(EpochChosen, epoch)
ZABLAB_DESCRIBE(AcceptedEpochStored, epoch)
ZABLAB_DESCRIBE(EpochAckCounted, from, currentEpoch, lastZxid, count, counts)
ZABLAB_DESCRIBE(CurrentEpochStored, epoch)
BOOST_DESCRIBE_ENUM(RefusalReason, LearnerAhead, NotLeading, EpochTooOld, SyncLimitExceeded, BadHandshake,
                    ConfigTooNew)
ZABLAB_DESCRIBE(LearnerRefused, learner, reason, theirs, mine)
BOOST_DESCRIBE_ENUM(SyncKind, Diff, Trunc, Snap)
BOOST_DESCRIBE_ENUM(SyncRow, Forced, UpToDate, AheadOfLog, InCommittedLog, OnDiskLog, Otherwise)
ZABLAB_DESCRIBE(SyncDecided, learner, kind, row, crossEpoch, peer, minCommitted, maxCommitted, lastProcessed,
                target, forwarded)
ZABLAB_DESCRIBE(LogTruncated, after, last, removed)
ZABLAB_DESCRIBE(SnapshotLoaded, zxid, previous)
ZABLAB_DESCRIBE(SnapshotSaved, zxid)
ZABLAB_DESCRIBE(NewLeaderAckCounted, from, count, counts)
ZABLAB_DESCRIBE(LeaderEstablished, epoch, lastZxid)
ZABLAB_DESCRIBE(ServingChanged, serving)
ZABLAB_DESCRIBE(RequestReceived, client, xid, kind)
ZABLAB_DESCRIBE(RequestRefused, client, xid)
ZABLAB_DESCRIBE(Proposed, zxid, kind, error)
ZABLAB_DESCRIBE(LogAppended, zxid)
ZABLAB_DESCRIBE(AckCounted, zxid, from, count, needed)
ZABLAB_DESCRIBE(AckIgnored, zxid, from)
ZABLAB_DESCRIBE(Committed, zxid, acks)
ZABLAB_DESCRIBE(CommitLearned, zxid)
BOOST_DESCRIBE_ENUM(ApplyReason, Committed, Replayed, Synchronized)
ZABLAB_DESCRIBE(Applied, zxid, reason)
ZABLAB_DESCRIBE(ReadServed, client, xid, lastProcessed)
ZABLAB_DESCRIBE(QuorumChecked, alive, needed)
ZABLAB_DESCRIBE(LeaderSilent, leader, limit)
ZABLAB_DESCRIBE(LearnerSilent, learner, limit)
ZABLAB_DESCRIBE(SyncAbandoned, back)
BOOST_DESCRIBE_ENUM(IgnoreReason, NotInThisPhase, NotMyLeader, UnknownSender, Malformed)
ZABLAB_DESCRIBE(MessageIgnored, from, kind, reason)
BOOST_DESCRIBE_ENUM(SessionOpening, Created, Reattached)
ZABLAB_DESCRIBE(SessionOpened, client, session, timeout, how)
BOOST_DESCRIBE_ENUM(SessionRefusal, Expired, WrongPassword, ClientAhead, NotServing)
ZABLAB_DESCRIBE(SessionRefused, client, session, reason)
ZABLAB_DESCRIBE(SessionsTouched, from, count)
ZABLAB_DESCRIBE(SessionRevalidated, session, owner, valid)
ZABLAB_DESCRIBE(SessionExpired, session, timeout)
ZABLAB_DESCRIBE(SessionClosed, session, zxid, ephemerals)
ZABLAB_DESCRIBE(WatchRegistered, client, xid, mode, children)
ZABLAB_DESCRIBE(WatchFired, client, type, zxid)
ZABLAB_DESCRIBE(ConfigSeen, version)
ZABLAB_DESCRIBE(ConfigActivated, version, designatedLeader)
ZABLAB_DESCRIBE(SnapshotTaken, zxid)

// --- events ---
ZABLAB_DESCRIBE(Event, at, cause, where, fact)
ZABLAB_DESCRIBE(MessageRecord, from, to, channel, message, sent)

// The name of a described struct, "VoteJudged".
template <typename T>
constexpr const char *describedName()
{
    return describedNameOf(static_cast<const T *>(nullptr));
}

template <typename T>
inline constexpr bool isDescribedStruct = boost::describe::has_describe_members<T>::value;

template <typename T>
inline constexpr bool isDescribedEnum = boost::describe::has_describe_enumerators<T>::value;

// visit("name", object.name) for each field, in order.
template <typename T, typename Visit>
constexpr void forEachField(const T &object, Visit &&visit)
{
    using Members = boost::describe::describe_members<T, boost::describe::mod_public>;
    boost::mp11::mp_for_each<Members>([&](auto member) { visit(member.name, object.*member.pointer); });
}
template <typename T, typename Visit>
constexpr void forEachField(T &object, Visit &&visit)
{
    using Members = boost::describe::describe_members<T, boost::describe::mod_public>;
    boost::mp11::mp_for_each<Members>([&](auto member) { visit(member.name, object.*member.pointer); });
}

// How many fields T has according to this file; with structs of aggregates a test compares it to reality.
template <typename T>
inline constexpr std::size_t fieldCount =
    boost::mp11::mp_size<boost::describe::describe_members<T, boost::describe::mod_public>>::value;

// The name of an enum's value, or nullptr for a number that has none.
template <typename E>
constexpr const char *enumName(E value)
{
    return boost::describe::enum_to_string(value, static_cast<const char *>(nullptr));
}

} // namespace zablab
