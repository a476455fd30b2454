// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/history/history.h"

#include "engine/history/digest.h"

#include <cstdio>
#include <cstdlib>

namespace zablab {

namespace {

// A history out of order would make every view and explanation lie, so it ends the program in every build.
[[noreturn]] void broken(const char *what)
{
    std::fprintf(stderr, "zablab: broken history: %s\n", what);
    std::abort();
}

} // namespace

template <typename T>
void History::Chunked<T>::push(T value)
{
    if ((size_ & (kSize - 1)) == 0) {
        chunks_.push_back(std::make_shared<std::vector<T>>());
        chunks_.back()->reserve(kSize);
    } else if (chunks_.back().use_count() > 1) {
        auto own = std::make_shared<std::vector<T>>();
        own->reserve(kSize); // references into a chunk stay valid while it grows
        own->assign(chunks_.back()->begin(), chunks_.back()->end());
        chunks_.back() = std::move(own);
    }
    chunks_.back()->push_back(std::move(value));
    ++size_;
}

EventIndex History::append(Event event)
{
    const EventIndex index = size();
    if (index == kNoEvent)
        broken("more than 4294967295 events");
    if (index != 0 && event.at < end_)
        broken("an event before the last one");
    if (event.cause != kNoEvent && event.cause >= index)
        broken("a cause that is not earlier than its effect");
    Digest digest(digest_);
    digest.word(static_cast<std::uint64_t>(event.at.us));
    digest.word((std::uint64_t{event.cause} << 32) | static_cast<std::uint32_t>(event.where.code));
    digest.add(event.fact);
    digest_ = digest.value();
    end_ = event.at;
    events_.push(std::move(event));
    return index;
}

MessageId History::send(Instant at, EventIndex cause, MessageRecord record, Instant arrives)
{
    const MessageId id = messageCount();
    record.sent = size();
    if (arrives < at)
        broken("a message that arrives before it was sent");
    Digest digest(digest_);
    digest.word((std::uint64_t{static_cast<std::uint32_t>(record.to.code)} << 8) |
                static_cast<std::uint64_t>(record.channel));
    digest.add(record.message);
    digest_ = digest.value();
    const Party from = record.from;
    messages_.push(std::move(record));
    append(Event{at, cause, from, MessageSent{id, arrives}});
    return id;
}

EventIndex History::propose(Instant at, EventIndex cause, Party where, TransactionPtr transaction)
{
    if (!transaction)
        broken("a proposal of nothing");
    Digest digest(digest_);
    digest.add(*transaction);
    digest_ = digest.value();
    const Proposed fact{transaction->zxid, transaction->kind, transaction->error};
    proposals_.push({size(), std::move(transaction)});
    return append(Event{at, cause, where, fact});
}

const TransactionPtr &History::proposal(EventIndex event) const
{
    static const TransactionPtr kNone;
    std::size_t low = 0;
    std::size_t high = proposals_.size();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (proposals_[middle].event < event)
            low = middle + 1;
        else
            high = middle;
    }
    return low < proposals_.size() && proposals_[low].event == event ? proposals_[low].transaction : kNone;
}

void History::repeat(const History &other, EventIndex index)
{
    const Event &event = other[index];
    if (const auto *sent = event.as<MessageSent>())
        send(event.at, event.cause, other.message(sent->message), sent->arrives);
    else if (event.is<Proposed>() && other.proposal(index))
        propose(event.at, event.cause, event.where, other.proposal(index));
    else
        append(event);
}

EventIndex History::endAt(Instant t) const
{
    EventIndex low = 0;
    EventIndex high = size();
    while (low < high) {
        const EventIndex middle = low + (high - low) / 2;
        if (events_[middle].at <= t)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

} // namespace zablab
