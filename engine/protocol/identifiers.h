// SPDX-License-Identifier: GPL-3.0-or-later
//
// The words of the lab as types. Round, epoch, counter and zxid are four different numbers that teaching
// texts like to merge; here mixing two of them does not compile (protocol.md section 2, "three epochs").
#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace zablab {

// A span of time, in microseconds.
struct Duration {
    std::int64_t us = 0;
    auto operator<=>(const Duration &) const = default;
    static constexpr Duration milliseconds(std::int64_t ms) { return {ms * 1000}; }
    static constexpr Duration seconds(std::int64_t s) { return {s * 1'000'000}; }
    static constexpr Duration max() { return {std::numeric_limits<std::int64_t>::max() / 4}; }
};
constexpr Duration operator+(Duration a, Duration b) { return {a.us + b.us}; }
constexpr Duration operator-(Duration a, Duration b) { return {a.us - b.us}; }
constexpr Duration operator*(Duration a, std::int64_t n) { return {a.us * n}; }
constexpr Duration operator/(Duration a, std::int64_t n) { return {a.us / n}; }

// A point of the run's own time, in microseconds since the run began.
struct Instant {
    std::int64_t us = 0;
    auto operator<=>(const Instant &) const = default;
    static constexpr Instant max() { return {std::numeric_limits<std::int64_t>::max() / 2}; }
};
constexpr Instant operator+(Instant t, Duration d) { return {t.us + d.us}; }
constexpr Instant operator-(Instant t, Duration d) { return {t.us - d.us}; }
constexpr Duration operator-(Instant a, Instant b) { return {a.us - b.us}; }

// ZooKeeper's sid (the myid file), 1 to 255. 0 means "nobody".
struct ServerId {
    std::int32_t value = 0;
    auto operator<=>(const ServerId &) const = default;
    explicit constexpr operator bool() const { return value != 0; }
};

// A client of the lab, from 1. 0 means "nobody".
struct ClientId {
    std::int32_t value = 0;
    auto operator<=>(const ClientId &) const = default;
    explicit constexpr operator bool() const { return value != 0; }
};

// Either end of a message: a server or a client.
struct Party {
    std::int32_t code = 0; // servers positive, clients negative, 0 nobody
    constexpr Party() = default;
    constexpr Party(ServerId s) : code(s.value) {}
    constexpr Party(ClientId c) : code(-c.value) {}
    auto operator<=>(const Party &) const = default;
    constexpr bool isServer() const { return code > 0; }
    constexpr bool isClient() const { return code < 0; }
    constexpr ServerId server() const { return {code > 0 ? code : 0}; }
    constexpr ClientId client() const { return {code < 0 ? -code : 0}; }
};

// The election round: FastLeaderElection's logicalclock. In memory only; never enters a zxid.
struct Round {
    std::int64_t value = 0;
    auto operator<=>(const Round &) const = default;
};

// A leader's reign: acceptedEpoch, currentEpoch, a vote's peerEpoch. -1 in ACKEPOCH means "accepted before,
// do not count me" (protocol.md section 3).
struct Epoch {
    std::int64_t value = 0;
    auto operator<=>(const Epoch &) const = default;
};

// A transaction's number: epoch in the high 32 bits, counter in the low 32 (protocol.md, notation).
struct Zxid {
    std::uint32_t epoch = 0;
    std::uint32_t counter = 0;
    auto operator<=>(const Zxid &) const = default;
    static constexpr Zxid startOf(Epoch e) { return {static_cast<std::uint32_t>(e.value), 0}; }
    constexpr bool isEpochStart() const { return counter == 0; }
    constexpr Epoch leaderEpoch() const { return {static_cast<std::int64_t>(epoch)}; }
    constexpr std::uint64_t packed() const { return (std::uint64_t{epoch} << 32) | counter; }
    // The zxid after this one in the same epoch. At counter 0xffffffff the leader must step down first.
    constexpr Zxid next() const { return {epoch, counter + 1}; }
};

// ZooKeeper's -1: the last zxid of a server whose database is empty and not trusted, older than any other
// (protocol.md sections 2, 3). Nothing was ever proposed under it.
inline constexpr Zxid kUntrusted{0xffffffffu, 0xffffffffu};

// A client session's id (protocol.md section 7).
struct SessionId {
    std::int64_t value = 0;
    auto operator<=>(const SessionId &) const = default;
};

// QuorumPeer.ServerState with the wire ordinals of protocol.md section 1.
enum class ServerState : std::uint8_t { Looking = 0, Following = 1, Leading = 2, Observing = 3 };

// QuorumPeer.LearnerType: participants vote, observers do not.
enum class LearnerType : std::uint8_t { Participant, Observer };

// QuorumPeer.ZabState (protocol.md section 1).
enum class Phase : std::uint8_t { Election, Discovery, Synchronization, Broadcast };

} // namespace zablab
