// SPDX-License-Identifier: GPL-3.0-or-later
//
// `zablab simulate`: runs of the engine without a window, as many as there are seeds, each checked against
// Zab's promises; with faults, and after them a leader and progress are demanded.
#pragma once

#include "engine/protocol/identifiers.h"

#include <cstdint>
#include <ostream>
#include <string>

namespace zablab {

struct SimulateOptions {
    int servers = 5; // voters
    int observers = 0;
    std::uint64_t firstSeed = 1;
    std::uint64_t lastSeed = 1;
    Duration time = Duration::seconds(60);
    std::string faults = "none"; // none, some, many
    std::string history;         // file to write; for a single seed
    bool json = false;
    int jobs = 0; // threads; 0: one a core
};

int runSimulate(const SimulateOptions &options, std::ostream &out, std::ostream &err);

} // namespace zablab
