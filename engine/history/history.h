// SPDX-License-Identifier: GPL-3.0-or-later
//
// The append-only record of one run. Copies share what both have in common, so a branch or a checkpoint
// costs a handful of pointers.
#pragma once

#include "engine/history/event.h"

#include <memory>
#include <vector>

namespace zablab {

class History {
public:
    EventIndex size() const { return static_cast<EventIndex>(events_.size()); }
    bool empty() const { return size() == 0; }
    const Event &operator[](EventIndex index) const { return events_[index]; }
    const Event &back() const { return events_[size() - 1]; }

    MessageId messageCount() const { return static_cast<MessageId>(messages_.size()); }
    const MessageRecord &message(MessageId id) const { return messages_[id]; }

    // `event.at` must not be before the last event's, and `event.cause` must be earlier: a broken world aborts.
    EventIndex append(Event event);
    // Records the message and its MessageSent event; returns the message's number.
    MessageId send(Instant at, EventIndex cause, MessageRecord record, Instant arrives);

    // Records the event Proposed with what is proposed; returns the event's number.
    EventIndex propose(Instant at, EventIndex cause, Party where, TransactionPtr transaction);
    // What the Proposed event says in full; null for any other event, or where only its zxid is known.
    const TransactionPtr &proposal(EventIndex event) const;

    // The next event of another record, with its message or proposal; both have had the same past.
    void repeat(const History &other, EventIndex index);

    // The number of events that happened at or before t: the first index that is later than t.
    EventIndex endAt(Instant t) const;
    Instant end() const { return end_; }

    // Covers every event's time, place, cause and all values, every message and proposal: two runs with the same digest
    // went the same way. The same on every machine and in every build type.
    std::uint64_t digest() const { return digest_; }

private:
    // A vector in chunks that copies share. A chunk that has another owner is copied before it grows.
    template <typename T>
    class Chunked {
    public:
        static constexpr std::size_t kShift = 10;
        static constexpr std::size_t kSize = std::size_t{1} << kShift;
        std::size_t size() const { return size_; }
        const T &operator[](std::size_t i) const { return (*chunks_[i >> kShift])[i & (kSize - 1)]; }
        void push(T value);

    private:
        std::vector<std::shared_ptr<std::vector<T>>> chunks_;
        std::size_t size_ = 0;
    };
    Chunked<Event> events_;
    Chunked<MessageRecord> messages_;
    struct ProposalRecord {
        EventIndex event;
        TransactionPtr transaction;
    };
    Chunked<ProposalRecord> proposals_;
    std::uint64_t digest_ = 0xcbf29ce484222325ull;
    Instant end_;
};

} // namespace zablab
