// SPDX-License-Identifier: GPL-3.0-or-later
//
// One event of a run: a fact, when and where it happened, and the event that caused it.
#pragma once

#include "engine/protocol/effects.h"

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
struct TimerSet { // of the kinds worth seeing: all but Tick and Read
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
struct ClientAsked { // the client made up its mind; the message follows
    ClientId client;
    std::int32_t xid;
    OperationKind kind;
};
enum class ClientOutcome : std::uint8_t { Answered, ConnectionLost, NotServing };
struct ClientTold { // what the client knows now. ConnectionLost: the outcome of its request is unknown
    ClientId client;
    std::int32_t xid;
    ClientOutcome outcome;
    ErrorCode error;
};

using WorldFact =
    std::variant<RunStarted, CommandGiven, ServerStarted, ServerCrashed, ServerPaused, ServerResumed,
                 MessageSent, MessageDelivered, MessageBlocked, MessageRetransmitted, MessageLost,
                 ConnectionOpened, ConnectionFailed, ConnectionClosed, LinkCut, LinkHealed, TimerSet,
                 TimerFired, SyncStarted, LogSynced, ClientAsked, ClientTold>;

template <typename A, typename B>
struct JoinVariants;
template <typename... A, typename... B>
struct JoinVariants<std::variant<A...>, std::variant<B...>> {
    using type = std::variant<A..., B...>;
};
using Fact = JoinVariants<WorldFact, ServerFact>::type;

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
