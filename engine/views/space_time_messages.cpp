// SPDX-License-Identifier: GPL-3.0-or-later
//
// The diagram's messages, and what of everything a window of time touches.
#include "engine/views/space_time_view.h"

#include <algorithm>

namespace zablab {

void SpaceTimeView::foldMessage(const History &history, const Event &event, EventIndex index)
{
    if (const auto *sent = event.as<MessageSent>())
        beginLine(history, sent->message, event.at, sent->arrives, index);
    else if (const auto *again = event.as<MessageRetransmitted>())
        beginLine(history, again->message, event.at, again->arrives, index);
    else if (const auto *delivered = event.as<MessageDelivered>())
        endLine(delivered->message, event.at, MessageLine::End::Delivered, index);
    else if (const auto *lost = event.as<MessageLost>())
        endLine(lost->message, event.at, MessageLine::End::Lost, index);
    else if (const auto *blocked = event.as<MessageBlocked>())
        endLine(blocked->message, event.at, MessageLine::End::Blocked, index);
    else if (const auto *held = event.as<MessageHeld>(); held && held->message < lineOf_.size())
        messages_[lineOf_[held->message]].held = true; // its line stays open
}

void SpaceTimeView::beginLine(const History &history, MessageId message, Instant departs, Instant arrives,
                              EventIndex index)
{
    const MessageRecord &record = history.message(message);
    MessageLine line;
    line.message = message;
    line.departs = departs;
    line.ends = Instant::max();
    line.arrives = arrives;
    line.from = record.from;
    line.to = record.to;
    line.kind = kindOf(record.message);
    if (message >= lineOf_.size())
        lineOf_.resize(std::size_t{message} + 1, kNoLine);
    origins_.push_back({index, kNoEvent, lineOf_[message]});
    lineOf_[message] = messages_.size();
    if (messages_.size() % kBlock == 0)
        blocks_.push_back({});
    ++blocks_.back().open;
    messages_.push_back(line);
}

void SpaceTimeView::endLine(MessageId message, Instant at, MessageLine::End end, EventIndex index)
{
    if (message >= lineOf_.size() || lineOf_[message] == kNoLine)
        return;
    const std::size_t i = lineOf_[message];
    if (messages_[i].end != MessageLine::End::Flying)
        return; // given up behind the cut that had stopped it: the line ends at the wall
    messages_[i].end = end;
    messages_[i].ends = at;
    origins_[i].ended = index;
    Block &block = blocks_[i / kBlock];
    --block.open;
    block.latest = std::max(block.latest, at);
}

std::pair<std::size_t, std::size_t> SpaceTimeView::messagesTouching(Instant from, Instant to) const
{
    const auto past = std::upper_bound(messages_.begin(), messages_.end(), to,
                                       [](Instant t, const MessageLine &line) { return t < line.departs; });
    const std::size_t end = static_cast<std::size_t>(past - messages_.begin());
    for (std::size_t block = 0; block * kBlock < end; ++block) {
        if (blocks_[block].open == 0 && blocks_[block].latest < from)
            continue;
        const std::size_t blockEnd = std::min(end, (block + 1) * kBlock);
        for (std::size_t i = block * kBlock; i < blockEnd; ++i) {
            if (messages_[i].ends >= from)
                return {i, end};
        }
    }
    return {end, end};
}

void SpaceTimeView::collectMessages(Instant from, Instant to, std::vector<std::size_t> &lines) const
{
    const auto [first, end] = messagesTouching(from, to);
    for (std::size_t i = first; i < end;) {
        const Block &block = blocks_[i / kBlock];
        const std::size_t blockEnd = std::min(end, (i / kBlock + 1) * kBlock);
        if (block.open == 0 && block.latest < from) {
            i = blockEnd;
            continue;
        }
        for (; i < blockEnd; ++i) {
            if (messages_[i].ends >= from)
                lines.push_back(i);
        }
    }
}

std::pair<std::size_t, std::size_t> SpaceTimeView::bandsTouching(ServerId lane, Instant from,
                                                                 Instant to) const
{
    const std::vector<Band> &all = bands(lane);
    const auto first = std::lower_bound(all.begin(), all.end(), from,
                                        [](const Band &band, Instant t) { return band.to < t; });
    const auto last =
        std::upper_bound(first, all.end(), to, [](Instant t, const Band &band) { return t < band.from; });
    return {static_cast<std::size_t>(first - all.begin()), static_cast<std::size_t>(last - all.begin())};
}

std::pair<std::size_t, std::size_t> SpaceTimeView::marksWithin(Instant from, Instant to) const
{
    const auto first = std::lower_bound(marks_.begin(), marks_.end(), from,
                                        [](const Mark &mark, Instant t) { return mark.at < t; });
    const auto last =
        std::upper_bound(first, marks_.end(), to, [](Instant t, const Mark &mark) { return t < mark.at; });
    return {static_cast<std::size_t>(first - marks_.begin()),
            static_cast<std::size_t>(last - marks_.begin())};
}

} // namespace zablab
