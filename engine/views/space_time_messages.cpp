// SPDX-License-Identifier: GPL-3.0-or-later
//
// The diagram's messages, and what of everything a window of time touches.
#include "engine/views/heartbeats.h"
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
    else if (const auto *held = event.as<MessageHeld>())
        holdLine(held->message, index); // it stays open
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
    origins_.push_back({index, kNoEvent, kNoEvent, lineOf_[message]});
    lineOf_[message] = static_cast<std::uint32_t>(messages_.size());
    if (messages_.size() % kBlock == 0)
        blocks_.push_back({});
    Block &block = blocks_.back();
    ++block.open;
    ++block.lines;
    block.heartbeats = static_cast<std::uint16_t>(block.heartbeats + (isHeartbeat(line.kind) ? 1 : 0));
    messages_.push_back(line);
    counts_.add(line.from, line.to, line.kind);
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
    block.lastEnded = std::max(block.lastEnded, index + 1);
}

void SpaceTimeView::holdLine(MessageId message, EventIndex index)
{
    if (message >= lineOf_.size() || lineOf_[message] == kNoLine)
        return;
    const std::size_t i = lineOf_[message];
    messages_[i].held = true;
    origins_[i].held = std::min(origins_[i].held, index);
    Block &block = blocks_[i / kBlock];
    block.lastEnded = std::max(block.lastEnded, index + 1);
}

void SpaceTimeView::recount(std::size_t block)
{
    Block fresh;
    const std::size_t end = std::min(messages_.size(), (block + 1) * kBlock);
    for (std::size_t i = block * kBlock; i < end; ++i) {
        ++fresh.lines;
        fresh.heartbeats =
            static_cast<std::uint16_t>(fresh.heartbeats + (isHeartbeat(messages_[i].kind) ? 1 : 0));
        if (origins_[i].held != kNoEvent)
            fresh.lastEnded = std::max(fresh.lastEnded, origins_[i].held + 1);
        if (origins_[i].ended == kNoEvent) {
            ++fresh.open;
        } else {
            fresh.latest = std::max(fresh.latest, messages_[i].ends);
            fresh.lastEnded = std::max(fresh.lastEnded, origins_[i].ended + 1);
        }
    }
    blocks_[block] = fresh;
}

TrafficGrid SpaceTimeView::traffic(const std::vector<Instant> &edges) const
{
    TrafficGrid grid = counts_.grid(edges.empty() ? 0 : edges.size() - 1);
    const auto placeOf = [&](Instant t, std::size_t from) {
        const auto found =
            std::lower_bound(messages_.begin() + static_cast<std::ptrdiff_t>(from), messages_.end(), t,
                             [](const MessageLine &line, Instant at) { return line.departs < at; });
        return static_cast<std::size_t>(found - messages_.begin());
    };
    std::size_t first = edges.empty() ? 0 : placeOf(edges.front(), 0);
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        const std::size_t end = placeOf(edges[i + 1], first);
        counts_.sum(first, end, grid, i);
        first = end;
    }
    return grid;
}

std::size_t SpaceTimeView::countDepartures(Instant from, Instant to, bool heartbeats) const
{
    const auto first = std::lower_bound(messages_.begin(), messages_.end(), from,
                                        [](const MessageLine &line, Instant t) { return line.departs < t; });
    const auto last = std::upper_bound(first, messages_.end(), to,
                                       [](Instant t, const MessageLine &line) { return t < line.departs; });
    return counts_.count(static_cast<std::size_t>(first - messages_.begin()),
                         static_cast<std::size_t>(last - messages_.begin()), heartbeats);
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

void SpaceTimeView::collectMessages(Instant from, Instant to, std::vector<std::size_t> &lines,
                                    bool heartbeats) const
{
    const auto [first, end] = messagesTouching(from, to);
    for (std::size_t i = first; i < end;) {
        const Block &block = blocks_[i / kBlock];
        const std::size_t blockEnd = std::min(end, (i / kBlock + 1) * kBlock);
        const bool past = block.open == 0 && block.latest < from;
        if (past || (!heartbeats && block.heartbeats == block.lines)) {
            i = blockEnd;
            continue;
        }
        for (; i < blockEnd; ++i) {
            if (messages_[i].ends >= from && (heartbeats || !isHeartbeat(messages_[i].kind)))
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
