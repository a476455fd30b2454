// SPDX-License-Identifier: GPL-3.0-or-later
//
// Many runs, each with a plan of faults drawn from its seed, then repaired: whatever happened before, the
// ensemble has to come back. `zablab simulate` runs these; who checks what the history promises is not here.
#pragma once

#include "engine/simulation/simulated_world.h"

#include <optional>
#include <vector>

namespace zablab {

enum class Faults : std::uint8_t {
    None,
    Some, // one at a time, with pauses to recover
    Many, // several at once, as bad as it comes: whole power failures among them
};

struct CampaignOptions {
    int voters = 5;
    int observers = 0;
    std::uint64_t seed = 1;
    Duration time = Duration::seconds(60); // until the faults are repaired
    Faults faults = Faults::None;
};

struct PlannedCommand {
    Instant at;
    Command command;
    bool onlyWhenSafe = false; // of a lost disk: see mayLoseDisk() in trial.h
    bool operator==(const PlannedCommand &) const = default;
};

// The ensemble and its clients; everything else of a run is its plan.
RunDescription campaignDescription(const CampaignOptions &options);
// All that is done to it in [0, time], in order of time: faults, clients' requests and moves, and at the end
// the repair: every link healed, every server running. A function of the options alone.
std::vector<PlannedCommand> planOf(const CampaignOptions &options);

struct CampaignFigures {
    std::uint64_t events = 0;
    std::uint64_t messages = 0;
    std::uint64_t faults = 0;    // crashes, pauses and cuts
    std::uint64_t requests = 0;  // of clients
    std::uint64_t answered = 0;  // with any result
    std::uint64_t elections = 0; // leaders established
    std::uint64_t commits = 0;
    std::uint64_t diffs = 0, truncs = 0, snaps = 0; // what leaders decided
    std::uint64_t orphansCut = 0;                   // proposals that a TRUNC removed
    std::uint64_t unsyncedLost = 0;                 // crashes that lost something logged
};
CampaignFigures figuresOf(const History &history);

struct CampaignResult {
    SimulatedWorld world;
    CampaignFigures figures;
    std::uint64_t digest = 0;
    // When, after the repair, all servers served and a write asked for after it was answered; nothing if that
    // did not happen within kRecoveryLimit of virtual time.
    std::optional<Instant> recovered;
};
inline constexpr Duration kRecoveryLimit = Duration::seconds(300);

CampaignResult runOne(const CampaignOptions &options);

} // namespace zablab
