// SPDX-License-Identifier: GPL-3.0-or-later
//
// The world in virtual time. A value: copying it is a checkpoint, advancing a copy is looking into the
// future, and the same description, seed and commands give the same history everywhere.
#pragma once

#include "engine/world/world.h"

#include <functional>
#include <memory>
#include <optional>

namespace zablab {

class Server;

class SimulatedWorld final : public World {
public:
    SimulatedWorld(RunDescription description, std::uint64_t seed);
    SimulatedWorld(const SimulatedWorld &);
    SimulatedWorld(SimulatedWorld &&) noexcept;
    SimulatedWorld &operator=(const SimulatedWorld &);
    SimulatedWorld &operator=(SimulatedWorld &&) noexcept;
    ~SimulatedWorld() override;

    const History &history() const override;
    const RunDescription &description() const override;
    std::uint64_t seed() const;
    Instant now() const override;
    CommandError execute(const Command &command) override;
    const std::vector<Given> &commands() const override;

    // When something is scheduled next; nothing ever again: nullopt (all servers are down).
    std::optional<Instant> nextInstant() const;
    // Carries out the next scheduled thing. Returns false when there is none.
    bool advanceOne();
    // Carries out everything scheduled up to and including t; afterwards now() is t.
    void advanceTo(Instant t);
    // Goes on until `done` holds for the new part of the history or `limit` has passed. Returns whether it held.
    // `done` is asked after each scheduled thing, with the index of the first event that it has not seen.
    bool advanceUntil(const std::function<bool(const History &, EventIndex)> &done, Instant limit);

    // For tests and lesson checks only: pictures and explanations fold the history instead.
    const Server *server(ServerId id) const; // null while crashed
    bool alive(ServerId id) const;
    // What its disk would still hold after a crash now: the last zxid of the log or the snapshot.
    Zxid durable(ServerId id) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace zablab
