// SPDX-License-Identifier: GPL-3.0-or-later
//
// Messages in numbers, for pictures of more of them than anybody can tell apart: sums over the run's messages in
// order of departure, by server and by what they are for. A sum over any stretch is the difference of two
// sums from the beginning, so it costs the same for ten messages and for a million.
#pragma once

#include "engine/protocol/identifiers.h"
#include "engine/protocol/messages.h"

#include <cstdint>
#include <vector>

namespace zablab {

// What a message is for.
enum class Traffic : std::uint8_t { Election, Recovery, Broadcast, Client, Heartbeat };
inline constexpr std::size_t kTrafficKinds = 5;
Traffic trafficOf(MessageKind kind);

// How many messages of each kind each server sent in each stretch; what a client sends counts where it goes to.
class TrafficGrid {
public:
    TrafficGrid() = default;
    TrafficGrid(const std::vector<ServerId> &servers, std::size_t stretches);
    std::size_t stretches() const { return stretches_; }
    std::uint32_t count(ServerId server, Traffic kind, std::size_t stretch) const;
    void add(std::size_t row, Traffic kind, std::size_t stretch, std::uint32_t count);
    bool operator==(const TrafficGrid &) const = default;

private:
    std::vector<std::int32_t>
        rows_; // by the server's number; -1: it sent nothing. Asked for every cell of a picture.
    std::vector<std::uint32_t> counts_;
    std::size_t stretches_ = 0;
};

// One entry a message, in order of departure.
class TrafficCounts {
public:
    void add(Party from, Party to, MessageKind kind);
    void truncate(std::size_t messages);
    std::size_t size() const { return entries_.size(); }
    // Of the messages [first, end), into one stretch of a grid made by grid().
    void sum(std::size_t first, std::size_t end, TrafficGrid &grid, std::size_t stretch) const;
    TrafficGrid grid(std::size_t stretches) const { return {servers_, stretches}; }
    std::size_t count(std::size_t first, std::size_t end, bool heartbeats) const;

private:
    // Of the entries: small enough to be read one by one at both ends of a stretch.
    static constexpr std::size_t kChunk = 256;
    using Entry = std::uint16_t; // row * kTrafficKinds + kind

    std::size_t rowOf(ServerId server);
    std::size_t width() const { return servers_.size() * kTrafficKinds; }

    std::vector<ServerId> servers_; // by row, in order of their first message
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> totals_;  // a row of width() for each full chunk: the sums up to its end
    std::vector<std::uint32_t> running_; // up to the last entry
};

} // namespace zablab
