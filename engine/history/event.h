// SPDX-License-Identifier: GPL-3.0-or-later
//
// One event of a run: a fact, when and where it happened, and the event that caused it.
#pragma once

#include "engine/protocol/effects.h"

#include <type_traits>
#include <variant>

namespace zablab {

// Events are numbered from 0 in the order in which they happened.
using EventIndex = std::uint32_t;
inline constexpr EventIndex kNoEvent = 0xffffffffu;

// Messages are numbered from 0 in the order in which they were sent.
using MessageId = std::uint32_t;

// What the world, not a server, did.
struct RunStarted {
    std::uint64_t seed;
};
struct CommandGiven { // a person, a lesson or a fault plan acted; the index is that of the run's command list
    std::int32_t index;
};
struct ServerStarted { // with what its disk held
    Zxid lastZxid;
    Epoch acceptedEpoch;
    Epoch currentEpoch;
};
struct ServerCrashed { // what was logged after `synced` and up to `logged` is lost
    Zxid logged;
    Zxid synced;
};
struct ServerPaused {};
struct ServerResumed {};

// The text of a message is in History::message(). `arrives` is when it will get there if nothing happens to
// the link meanwhile.
struct MessageSent {
    MessageId message;
    Instant arrives;
};
struct MessageDelivered {
    MessageId message;
};
struct MessageBlocked { // it ran into a cut; TCP keeps it and tries again
    MessageId message;
};
struct MessageRetransmitted { // the link is whole again, and TCP's next attempt carries it
    MessageId message;
    Instant arrives;
};
enum class LossReason : std::uint8_t {
    ConnectionClosed,
    ReceiverCrashed,
    SenderCrashed,
    NoConnection,
    NetworkLoss
};
struct MessageLost {
    MessageId message;
    LossReason reason;
};
struct ConnectionOpened {
    Party peer;
    Channel channel;
};
enum class FailureReason : std::uint8_t { Refused, TimedOut };
struct ConnectionFailed {
    Party peer;
    Channel channel;
    FailureReason reason;
};
struct ConnectionClosed { // this end noticed it
    Party peer;
    Channel channel;
};
// Directed: nothing gets from `from` to `to`. A cut both ways is two of these.
struct LinkCut {
    ServerId from;
    ServerId to;
};
struct LinkHealed {
    ServerId from;
    ServerId to;
};
struct TimerSet { // of the kinds worth seeing: all but Tick, Read and Sessions
    TimerKind kind;
    Instant deadline;
};
struct TimerFired {
    TimerKind kind;
};
struct SyncStarted { // the disk is busy making everything up to zxid durable
    Zxid zxid;
    Instant until;
};
struct LogSynced {
    Zxid zxid;
};
// --- faults of disk, link and clock ---
struct DiskLost {};       // the server stood still; nothing of what it had written is left
struct DiskSpeedChanged { // a sync takes this many times as long as the run's description says; 1 is as usual
    std::int32_t times;
};
struct LinkQualityChanged { // directed; a lost packet is sent again by TCP, and comes that much later
    ServerId from;
    ServerId to;
    Duration delay;           // added to every message
    std::int32_t lossPercent; // of the packets
};
struct MessageDuplicated { // a notification that the network delivers twice; this is the second one
    MessageId message;
    MessageId original;
};
struct ClockDriftChanged { // the server's clock gains (or loses) so much from now on
    std::int32_t partsPerMillion;
};

// --- clients ---
struct ClientAsked { // the client made up its mind; the message follows
    ClientId client;
    std::int32_t xid;
    OperationKind kind;
};
// ConnectionLost: the outcome of its request is unknown. SessionExpired: nothing more comes of it.
enum class ClientOutcome : std::uint8_t { Answered, ConnectionLost, NotServing, SessionExpired };
struct ClientTold { // what the client knows now
    ClientId client;
    std::int32_t xid;
    ClientOutcome outcome;
    ErrorCode error;
};
enum class ClientState : std::uint8_t { // Watcher.Event.KeeperState as the client library tells it
    Connecting,                         // looking for a server
    Connected,                          // SyncConnected
    Disconnected,                       // the connection is gone, the session may still live
    Expired,                            // the session is over; only a new one helps
    Closed,                             // closed by the client itself
};
struct ClientStateChanged {
    ClientId client;
    ClientState state;
    ServerId server; // it is connected to, or was
    SessionId session;
    Duration timeout; // negotiated
};
// What a recipe (a client program) has reached; `detail` means what the comment says.
enum class RecipeEvent : std::uint8_t {
    ServiceRegistered, // provider: its ephemeral node is there
    ServicesSeen,      // consumer: detail instances are known to it
    LockWaiting,       // fair lock: detail clients are before it
    LockAcquired,
    LockReleased,
    LockLost,      // the session expired while it held the lock
    ConfigApplied, // configuration watch: detail is the version of the data that it works with
};
struct RecipeReached {
    ClientId client;
    RecipeEvent what;
    std::int32_t detail;
};

// --- what a person does with the hand ---
// It stands still on its way until it is let go. What follows in the same connection and direction waits behind it,
// the end of the connection too: TCP hands on nothing out of order.
struct MessageHeld {
    MessageId message;
    MessageId behind;   // itself; else the held one that it waits behind
    std::int32_t place; // where it stands, or will come to stand: thousandths of its way
};
struct MessageReleased { // goes on from where it stood
    MessageId message;
    Instant arrives;
};
struct TimerTouched { // a running timer was made to fire now; it would have at `deadline`
    TimerKind kind;
    Instant deadline;
};
struct RuleChanged { // of all servers, from now on
    Rule rule;
    bool on;
};
struct ClientLinkCut { // both ways
    ClientId client;
    ServerId server;
};
struct ClientLinkHealed {
    ClientId client;
    ServerId server;
};

using WorldFact =
    std::variant<RunStarted, CommandGiven, ServerStarted, ServerCrashed, ServerPaused, ServerResumed,
                 MessageSent, MessageDelivered, MessageBlocked, MessageRetransmitted, MessageLost,
                 ConnectionOpened, ConnectionFailed, ConnectionClosed, LinkCut, LinkHealed, TimerSet,
                 TimerFired, SyncStarted, LogSynced, ClientAsked, ClientTold, DiskLost, DiskSpeedChanged,
                 LinkQualityChanged, MessageDuplicated, ClockDriftChanged, ClientStateChanged, RecipeReached>;

template <typename A, typename B>
struct JoinVariants;
template <typename... A, typename... B>
struct JoinVariants<std::variant<A...>, std::variant<B...>> {
    using type = std::variant<A..., B...>;
};
// Came later; they stand behind the servers' own, because a fact's place in the list is part of the digest.
using LaterFact =
    std::variant<MessageHeld, MessageReleased, TimerTouched, RuleChanged, ClientLinkCut, ClientLinkHealed>;
using Fact = JoinVariants<JoinVariants<WorldFact, ServerFact>::type, LaterFact>::type;

static_assert(std::is_trivially_copyable_v<Fact>); // millions are kept and copied; texts are in the messages

struct Event {
    Instant at;
    EventIndex cause = kNoEvent; // always earlier than this event
    Party where;                 // nobody: the world itself
    Fact fact;

    template <typename T>
    const T *as() const
    {
        return std::get_if<T>(&fact);
    }
    template <typename T>
    bool is() const
    {
        return std::holds_alternative<T>(fact);
    }
};

struct MessageRecord {
    Party from;
    Party to;
    Channel channel;
    Message message;
    EventIndex sent; // the MessageSent event
};

} // namespace zablab
