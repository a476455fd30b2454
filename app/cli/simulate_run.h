// SPDX-License-Identifier: GPL-3.0-or-later
//
// One run of `zablab simulate` and what is told of it. The history itself is dropped: thousands of runs fit.
#pragma once

#include "app/cli/simulate.h"
#include "engine/views/guarantees.h"

#include <string>
#include <vector>

namespace zablab {

struct SimulateReport {
    std::uint64_t seed = 0;
    std::uint64_t events = 0;
    std::uint64_t messages = 0;
    std::uint64_t elections = 0; // leaders established
    std::uint64_t commits = 0;
    std::uint64_t diffs = 0, truncs = 0, snaps = 0;
    std::uint64_t commands = 0; // what the fault plan and the clients did
    Instant end;                // of the run, in its own time
    double seconds = 0;         // of wall time, for the run itself
    double checkSeconds = 0;    // for the checks
    std::uint64_t digest = 0;
    std::vector<Violation> violations; // the first few
    std::uint64_t violationCount = 0;
    std::string fileError; // the history could not be written
    bool good() const { return violationCount == 0 && fileError.empty(); }
};

SimulateReport simulateOne(const SimulateOptions &options, std::uint64_t seed);

// "zablab simulate --servers 5 … --seed 42": the same run again.
std::string replayLine(const SimulateOptions &options, std::uint64_t seed);

// "30s", "1500ms": as --time takes it.
std::string durationText(Duration duration);

} // namespace zablab
