// SPDX-License-Identifier: GPL-3.0-or-later
//
// One trial of the engine: an ensemble, a seed, what is done to it and when, and the demand that it comes back
// afterwards. Campaigns draw trials, shrinking makes them smaller, scenario files keep them.
#pragma once

#include "engine/simulation/campaign.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace zablab {

struct Trial {
    RunDescription description;
    std::uint64_t seed = 1;
    std::vector<PlannedCommand> commands;    // in order of time
    Duration length = Duration::seconds(10); // then the faults are over
    // After `length` everything is repaired, and the ensemble has to come back within kRecoveryLimit.
    bool demandsProgress = true;
};

struct PlayedTrial {
    SimulatedWorld world;
    bool stopped = false; // `enough` said so, or it became too long
    bool tooLong = false;
    // When every live member served, a write asked for after the repair was answered, and all trees were equal.
    std::optional<Instant> recovered;
    std::string missing;     // what did not come true in time
    std::size_t refused = 0; // commands that made no sense when their time came; they change nothing
};

// Whether two runs begin alike, but for the seed.
bool operator==(const RunDescription &a, const RunDescription &b);

// Plays it. `enough` is asked again and again while the history grows, and may end the trial early; so does a
// history of more than `most` events.
PlayedTrial play(const Trial &trial, const std::function<bool(const History &)> &enough = {},
                 EventIndex most = kNoEvent);

// A voter's disk may be lost only when that cannot lose what was committed: Zab assumes that what was synced
// stays. It cannot where every other voter serves under one leader and has all of that leader's log on its
// disk, in an ensemble that counts heads: every later quorum that counts the empty server as well has at least
// one more than half less one of the others, and so meets every quorum that committed anything without it.
bool mayLoseDisk(const SimulatedWorld &world, ServerId server);

} // namespace zablab
