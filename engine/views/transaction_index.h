// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which events are about which write, and which about which synchronization: what the transaction diagram and the
// synchronization view look up. Grows with the history, some twenty nanoseconds an event, so that one write out of a
// million events is found at once.
#pragma once

#include "engine/history/history.h"

#include <array>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace zablab {

// One write: a client's request, and the transaction that it became; or the leader's own.
struct WriteEntry {
    Zxid zxid;                      // 0x0:0 until it has one
    EventIndex begun = kNoEvent;    // the first event about it
    EventIndex proposed = kNoEvent; // Proposed; none of what was there before the run
    ClientId client;                // nobody: the leader's own, or before the run
    std::int32_t xid = 0;           // the client's number; 0: its session is opened
    std::vector<EventIndex> events; // all that are about it, in order
};

// One synchronization of a learner with its leader, from SyncDecided to the last ACK or to its end before time.
struct SyncEntry {
    ServerId leader, learner;
    EventIndex decided = kNoEvent;
    EventIndex ended = kNoEvent;    // none: still under way
    std::vector<EventIndex> events; // in order, SyncDecided first
};

// Append-only over one history: update() folds what is new. forget() when the history branched.
class TransactionIndex {
public:
    void update(const History &history);
    void forget();

    const std::vector<WriteEntry> &writes() const { return writes_; } // in order of their first event
    const WriteEntry *find(Zxid zxid) const;
    const WriteEntry *find(ClientId client, std::int32_t xid) const;
    // The write that a message is about; null for one that is about none.
    const WriteEntry *ofMessage(MessageId message) const;
    const std::vector<SyncEntry> &synchronizations() const { return syncs_; } // in order of their decision
    // What made or changed a server: its starts and crashes, states, configurations, what its disk lost or was given.
    const std::vector<EventIndex> &lifeOf(ServerId server) const;
    EventIndex events() const { return events_; }

private:
    struct Fold;
    struct Writing { // in a server's log, and not on disk yet
        std::size_t write;
        bool begun = false; // the disk is busy with it
    };
    static constexpr std::uint32_t kNone = 0xffffffffu;

    void add(std::size_t write, EventIndex event);
    std::size_t at(Zxid zxid) const; // kNone: not known
    std::size_t enter(WriteEntry entry);
    void name(std::size_t write, Zxid zxid);

    std::vector<WriteEntry> writes_;
    // Zxids of an epoch follow each other: the place is the counter. Those far away from the others are apart.
    struct Epoch {
        std::uint32_t first = 0;
        std::vector<std::uint32_t> places;
    };
    std::map<std::uint32_t, Epoch> epochs_;
    std::map<Zxid, std::uint32_t> strays_;
    std::map<std::pair<std::int32_t, std::int32_t>, std::uint32_t> requests_; // by client and xid
    std::vector<std::uint32_t> writeOfMessage_;
    std::map<ServerId, std::vector<Writing>> writing_;
    std::map<ServerId, std::vector<std::size_t>> pending_; // by the leader that proposed them
    std::vector<std::size_t> undecided_;                   // no leader has said that they are committed
    std::map<ServerId, std::vector<EventIndex>> lives_;
    std::vector<SyncEntry> syncs_;
    std::vector<std::size_t> openSyncs_;
    EventIndex events_ = 0;
};

} // namespace zablab
