// SPDX-License-Identifier: GPL-3.0-or-later
//
// One write from its beginning to where it stands: who asked, what was proposed, what each disk did, whose
// acknowledgement decided, who applied it, what the client was told. A fold over the events about it, up to a place in
// the history; nothing later is in it. Its cost does not depend on how long the history is.
#pragma once

#include "engine/views/explanation.h"
#include "engine/views/transaction_index.h"
#include "engine/world/description.h"

#include <optional>
#include <string>
#include <vector>

namespace zablab {

// When something happened, and which event says so.
struct Moment {
    Instant at;
    EventIndex event = kNoEvent;
    explicit operator bool() const { return event != kNoEvent; }
    bool operator==(const Moment &) const = default;
};

struct TransactionMessage { // one leg: what ran into a cut and was sent again is two of them
    MessageId message = 0;
    MessageKind kind = MessageKind::Request;
    Party from, to;
    Instant departs;
    Instant arrives; // planned
    Moment ended;    // delivered, blocked or lost
    enum class End : std::uint8_t { Flying, Delivered, Lost, Blocked } end = End::Flying;
    bool ignored = false; // an ACK that nobody needed any more
    bool operator==(const TransactionMessage &) const = default;
};

enum class WriteLoss : std::uint8_t { None, Crash, Truncated, Replaced }; // Replaced: by its leader's tree

struct LogWrite { // it was appended to a log; more than one where it was lost and came again
    Moment logged, begun, synced;
    Instant until; // when the disk will be done
    Moment lost;
    WriteLoss loss = WriteLoss::None;
    bool operator==(const LogWrite &) const = default;
};

struct Outage {
    Instant from;
    Instant to = Instant::max();
    bool operator==(const Outage &) const = default;
};

struct TransactionServer {
    ServerId id;
    LearnerType type = LearnerType::Participant;
    bool votes = false;      // counts in a quorum that is asked
    bool leads = false;      // proposed it
    bool entry = false;      // its client is here
    bool held = false;       // had it before the run
    bool bySnapshot = false; // has it through its leader's tree, not through its own log
    std::int32_t diskTimes = 1;
    std::vector<LogWrite> writes;
    std::vector<Outage> outages; // while it is of interest
    Moment acked;                // counted by the leader
    Moment ackIgnored;           // it came too late
    Moment committed;            // decided or learned
    Moment applied;

    bool hasIt() const; // in its log or through a tree, and not lost since
    bool isDownAt(Instant t) const;
    bool operator==(const TransactionServer &) const = default;
};

struct TransactionAck { // counted at the leader
    Moment at;
    ServerId from;
    std::int32_t count = 0;
    std::int32_t needed = 0;
    bool takenBack = false; // the learner came back without it before it counted for anything
    bool operator==(const TransactionAck &) const = default;
};

struct QuorumPart { // one configuration that has to agree
    std::vector<ServerId> voters;
    std::vector<ServerId> acked;                                // at the quorum instant, or so far
    std::int32_t needed = 0;                                    // servers of the smallest quorum
    std::int32_t groups = 0, groupsNeeded = 0, groupsAcked = 0; // 0: a plain majority
    bool enough = false;
    bool operator==(const QuorumPart &) const = default;
};

enum class TransactionFate : std::uint8_t {
    Asked,     // a request on its way to the leader
    Refused,   // a request that came to nothing
    Proposed,  // waits for acknowledgements
    Waiting,   // a quorum has it; the one before it has not
    Committed, // by the leader that proposed it
    Adopted,   // with the epoch of a later leader that had it
    Left,      // its leader is gone; somebody holds it, and the next leader decides
    Gone,      // its leader is gone, and nobody holds it
};

struct TransactionView {
    TransactionFate fate = TransactionFate::Asked;
    Zxid zxid;
    TransactionPtr transaction; // null: not proposed, or not known
    // the request
    ClientId client;
    std::int32_t xid = 0;
    OperationKind asked = OperationKind::Error; // of the client; that of a failed one too
    std::string path;
    ServerId entry; // the client's server
    Moment begun;
    Moment told; // what the client knows
    std::optional<ClientOutcome> outcome;
    ErrorCode answer = ErrorCode::Ok;
    // the decision
    ServerId leader;
    Moment proposed;
    std::vector<TransactionAck> acks;
    std::vector<QuorumPart> quorum; // one; in a reconfiguration two: the old, then the new
    Moment decided;                 // a quorum has it
    Moment committed;               // the leader says so, or the next one
    ServerId adoptedBy;             // the leader whose epoch brought it with it
    Epoch adoptedEpoch;
    Moment officeLost; // the proposer's, before it was committed
    // everything else
    std::vector<TransactionServer> servers; // in order of id
    std::vector<TransactionMessage> messages;
    Instant first, last; // of what is in it

    const TransactionServer *server(ServerId id) const;
    TransactionServer *server(ServerId id);
    bool isCommitted() const
    {
        return fate == TransactionFate::Committed || fate == TransactionFate::Adopted;
    }
    // Voters of the last quorum that is asked whose acknowledgement was counted.
    std::int32_t ackCount() const { return quorum.empty() ? 0 : std::int32_t(quorum.back().acked.size()); }
    bool operator==(const TransactionView &) const = default;
};

// `end`: how many events are known. The entry is one of `index`, which must have been updated to `end` at least.
TransactionView transactionView(const History &history, const RunDescription &description,
                                const TransactionIndex &index, const WriteEntry &entry, EventIndex end);
// The same for a zxid that no event names: it was in logs before the run.
TransactionView transactionView(const History &history, const RunDescription &description,
                                const TransactionIndex &index, Zxid zxid, EventIndex end);

// The write that a picture is about when nothing is chosen: the newest one proposed among the first `end` events; but
// a request that was made after that one was decided. Null before the first.
const WriteEntry *newestWrite(const TransactionIndex &index, const History &history, EventIndex end);
// The neighbour in time of a write, among those that had begun; null at the ends.
const WriteEntry *neighbourOf(const TransactionIndex &index, const WriteEntry &entry, int step,
                              EventIndex end);

// For the inspector: its fields, and what it changed on each server that it has reached.
std::vector<Field> fieldsOfTransaction(const TransactionView &view);
enum class ChangeState : std::uint8_t { Nothing, Logged, Synced, Acked, Applied, Lost, Down };
struct TransactionChange {
    ServerId server;
    ChangeState state = ChangeState::Nothing;
    Moment since;
    bool operator==(const TransactionChange &) const = default;
};
std::vector<TransactionChange> changesOfTransaction(const TransactionView &view, Instant now);

} // namespace zablab
