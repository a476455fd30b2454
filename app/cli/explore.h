// SPDX-License-Identifier: GPL-3.0-or-later
//
// `zablab explore`: every order of events in small worlds, counted.
#pragma once

#include "engine/simulation/exploration.h"

#include <ostream>
#include <string>

namespace zablab {

struct ExploreOptions {
    int servers = 3;
    int crashes = 0;
    int restarts = 0;
    int writes = 0;
    std::int32_t clientAt = 1;
    bool fromLeader = false;
    bool impatient = false;
    bool lateRestarts = false;
    std::int64_t rounds = 2;
    std::uint64_t maxStates = 50'000'000;
    Rules rules;
    bool standard = false; // the five searches that everybody should see, instead of one of one's own
};

// 0 when nothing is broken and every search came to its end.
int runExplore(const ExploreOptions &options, std::ostream &out);

} // namespace zablab
