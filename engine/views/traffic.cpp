// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/views/traffic.h"

#include "engine/views/heartbeats.h"

#include <algorithm>

namespace zablab {

Traffic trafficOf(MessageKind kind)
{
    if (isHeartbeat(kind))
        return Traffic::Heartbeat;
    switch (kind) {
    case MessageKind::Notification:
        return Traffic::Election;
    case MessageKind::FollowerInfo:
    case MessageKind::ObserverInfo:
    case MessageKind::LeaderInfo:
    case MessageKind::AckEpoch:
    case MessageKind::Diff:
    case MessageKind::Trunc:
    case MessageKind::Snap:
    case MessageKind::NewLeader:
    case MessageKind::UpToDate:
        return Traffic::Recovery;
    case MessageKind::ClientRequest:
    case MessageKind::ClientReply:
    case MessageKind::ConnectRequest:
    case MessageKind::ConnectResponse:
    case MessageKind::WatchEvent:
        return Traffic::Client;
    default:
        return Traffic::Broadcast;
    }
}

TrafficGrid::TrafficGrid(const std::vector<ServerId> &servers, std::size_t stretches)
    : counts_(servers.size() * kTrafficKinds * stretches),
      stretches_(stretches)
{
    for (std::size_t row = 0; row < servers.size(); ++row) {
        const auto number = static_cast<std::size_t>(std::max(0, servers[row].value));
        if (rows_.size() <= number)
            rows_.resize(number + 1, -1);
        rows_[number] = static_cast<std::int32_t>(row);
    }
}

std::uint32_t TrafficGrid::count(ServerId server, Traffic kind, std::size_t stretch) const
{
    const auto number = static_cast<std::size_t>(std::max(0, server.value));
    if (number >= rows_.size() || rows_[number] < 0)
        return 0;
    const auto row = static_cast<std::size_t>(rows_[number]);
    return counts_[(row * kTrafficKinds + static_cast<std::size_t>(kind)) * stretches_ + stretch];
}

void TrafficGrid::add(std::size_t row, Traffic kind, std::size_t stretch, std::uint32_t count)
{
    counts_[(row * kTrafficKinds + static_cast<std::size_t>(kind)) * stretches_ + stretch] += count;
}

std::size_t TrafficCounts::rowOf(ServerId server)
{
    const auto found = std::find(servers_.begin(), servers_.end(), server);
    const auto row = static_cast<std::size_t>(found - servers_.begin());
    if (found != servers_.end())
        return row;
    // One more server: each line of sums gets longer. It happens once for each.
    const std::size_t before = width();
    servers_.push_back(server);
    std::vector<std::uint32_t> wider(totals_.size() / std::max<std::size_t>(1, before) * width());
    for (std::size_t chunk = 0; before > 0 && chunk < totals_.size() / before; ++chunk)
        std::copy_n(totals_.begin() + static_cast<std::ptrdiff_t>(chunk * before), before,
                    wider.begin() + static_cast<std::ptrdiff_t>(chunk * width()));
    totals_ = std::move(wider);
    running_.resize(width());
    return row;
}

void TrafficCounts::add(Party from, Party to, MessageKind kind)
{
    const std::size_t row = rowOf(from.isServer() ? from.server() : to.server());
    const std::size_t entry = row * kTrafficKinds + static_cast<std::size_t>(trafficOf(kind));
    entries_.push_back(static_cast<Entry>(entry));
    ++running_[entry];
    if (entries_.size() % kChunk == 0)
        totals_.insert(totals_.end(), running_.begin(), running_.end());
}

void TrafficCounts::truncate(std::size_t messages)
{
    if (messages >= entries_.size())
        return;
    entries_.resize(messages);
    totals_.resize(messages / kChunk * width());
    if (totals_.empty())
        std::fill(running_.begin(), running_.end(), 0);
    else
        running_.assign(totals_.end() - static_cast<std::ptrdiff_t>(width()), totals_.end());
    for (std::size_t i = messages / kChunk * kChunk; i < messages; ++i)
        ++running_[entries_[i]];
}

void TrafficCounts::sum(std::size_t first, std::size_t end, TrafficGrid &grid, std::size_t stretch) const
{
    const auto one = [&](std::size_t i) {
        grid.add(entries_[i] / kTrafficKinds, static_cast<Traffic>(entries_[i] % kTrafficKinds), stretch, 1);
    };
    const std::size_t firstChunk = (first + kChunk - 1) / kChunk; // whole chunks [firstChunk, endChunk)
    const std::size_t endChunk = end / kChunk;
    if (firstChunk >= endChunk) {
        for (std::size_t i = first; i < end; ++i)
            one(i);
        return;
    }
    for (std::size_t i = first; i < firstChunk * kChunk; ++i)
        one(i);
    for (std::size_t i = endChunk * kChunk; i < end; ++i)
        one(i);
    const std::uint32_t *before = firstChunk > 0 ? &totals_[(firstChunk - 1) * width()] : nullptr;
    const std::uint32_t *after = &totals_[(endChunk - 1) * width()];
    for (std::size_t place = 0; place < width(); ++place)
        if (const std::uint32_t n = after[place] - (before ? before[place] : 0))
            grid.add(place / kTrafficKinds, static_cast<Traffic>(place % kTrafficKinds), stretch, n);
}

std::size_t TrafficCounts::count(std::size_t first, std::size_t end, bool heartbeats) const
{
    if (heartbeats || first >= end)
        return end > first ? end - first : 0;
    TrafficGrid all = grid(1);
    sum(first, end, all, 0);
    std::size_t n = 0;
    for (const ServerId server : servers_)
        for (std::size_t kind = 0; kind < kTrafficKinds; ++kind)
            if (static_cast<Traffic>(kind) != Traffic::Heartbeat)
                n += all.count(server, static_cast<Traffic>(kind), 0);
    return n;
}

} // namespace zablab
