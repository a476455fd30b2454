// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/sessions.h"

#include <algorithm>
#include <limits>

namespace zablab {

Duration negotiatedTimeout(Duration wished, Duration shortest, Duration longest)
{
    return std::min(std::max(wished, shortest), longest);
}

std::string passwordOf(SessionId session)
{
    // java.util.Random: a linear congruential generator of 48 bits, of which nextInt() gives the upper 32;
    // nextBytes() takes their bytes, the lowest first.
    constexpr std::uint64_t kMultiplier = 0x5DEECE66DULL;
    constexpr std::uint64_t kMask = (std::uint64_t{1} << 48) - 1;
    constexpr std::uint64_t kSecret = 0xB3415C00ULL; // ZooKeeperServer.superSecret
    std::uint64_t seed = ((static_cast<std::uint64_t>(session.value) ^ kSecret) ^ kMultiplier) & kMask;
    std::string password;
    password.reserve(16);
    while (password.size() < 16) {
        seed = (seed * kMultiplier + 0xBULL) & kMask;
        auto word = static_cast<std::uint32_t>(seed >> 16);
        for (int i = 0; i < 4; ++i, word >>= 8)
            password.push_back(static_cast<char>(word & 0xffu));
    }
    return password;
}

void SessionIds::begin(ServerId self, Instant now, const std::map<SessionId, Duration> &known)
{
    const auto milliseconds = static_cast<std::uint64_t>(std::max<std::int64_t>(now.us / 1000, 0));
    const std::uint64_t base = static_cast<std::uint64_t>(self.value) << 56;
    auto first = static_cast<std::int64_t>(((milliseconds << 24) >> 8) | base);
    // The lowest number of all marks a container's owner (EphemeralType.CONTAINER_EPHEMERAL_OWNER).
    if (first == std::numeric_limits<std::int64_t>::min())
        ++first;
    // Java's clock of a machine never goes back, but the machine may have been put in again: what is open now, and
    // what this process has given before, is not named twice.
    const auto lowest = static_cast<std::int64_t>(base);
    const auto end = known.upper_bound(SessionId{lowest + ((std::int64_t{1} << 56) - 1)});
    if (end != known.begin() && std::prev(end)->first.value >= lowest)
        first = std::max(first, std::prev(end)->first.value + 1);
    if (static_cast<std::uint64_t>(next_.value) >> 56 == static_cast<std::uint64_t>(self.value))
        first = std::max(first, next_.value);
    next_ = SessionId{first};
}

void SessionTracker::track(SessionId session, Duration timeout, ServerId owner, Instant now)
{
    const auto [place, fresh] = sessions_.try_emplace(session);
    if (fresh) {
        place->second = Session{timeout, bucketOf(now, timeout), owner, false};
        queue_.emplace(place->second.expiry, session);
        return;
    }
    place->second.owner = owner;
    touch(session, timeout, now);
}

bool SessionTracker::touch(SessionId session, Duration timeout, Instant now)
{
    const auto place = sessions_.find(session);
    if (place == sessions_.end() || place->second.closing)
        return false;
    Session &entry = place->second;
    entry.timeout = timeout;
    const Instant expiry = bucketOf(now, timeout);
    if (expiry == entry.expiry)
        return true;
    auto node = queue_.extract({entry.expiry, session});
    node.value().first = expiry;
    queue_.insert(std::move(node));
    entry.expiry = expiry;
    return true;
}

void SessionTracker::setOwner(SessionId session, ServerId owner)
{
    if (const auto place = sessions_.find(session); place != sessions_.end() && !place->second.closing)
        place->second.owner = owner;
}

ErrorCode SessionTracker::check(SessionId session, ServerId speaker)
{
    const auto place = sessions_.find(session);
    if (place == sessions_.end() || place->second.closing)
        return ErrorCode::SessionExpired;
    if (!place->second.owner)
        place->second.owner = speaker;
    return place->second.owner == speaker ? ErrorCode::Ok : ErrorCode::SessionMoved;
}

void SessionTracker::setClosing(SessionId session)
{
    const auto place = sessions_.find(session);
    if (place == sessions_.end() || place->second.closing)
        return;
    place->second.closing = true;
    queue_.erase({place->second.expiry, session});
}

void SessionTracker::remove(SessionId session)
{
    const auto place = sessions_.find(session);
    if (place == sessions_.end())
        return;
    if (!place->second.closing)
        queue_.erase({place->second.expiry, session});
    sessions_.erase(place);
}

std::vector<SessionTracker::Expired> SessionTracker::expire(Instant now)
{
    std::vector<Expired> expired;
    while (!queue_.empty() && queue_.begin()->first <= now) {
        const SessionId session = queue_.begin()->second;
        expired.push_back({session, sessions_.at(session).timeout});
        setClosing(session);
    }
    return expired;
}

} // namespace zablab
