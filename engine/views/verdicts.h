// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the checks along a history have found, and how often each was asked.
#pragma once

#include "engine/history/event.h"
#include "engine/protocol/invariants.h"

#include <array>
#include <string>
#include <vector>

namespace zablab {

struct Violation {
    Guarantee guarantee;
    EventIndex event; // the event at which the promise was found broken
    Party where;
    std::string what;
};

struct Verdicts {
    static constexpr std::size_t kKept = 100;
    std::vector<Violation> violations; // the first kKept, and the first of each promise in any case
    std::uint64_t violationCount = 0;
    std::array<std::uint64_t, kGuarantees> checked{};
    std::array<std::uint64_t, kGuarantees> brokenTimes{};

    void check(Guarantee guarantee, EventIndex event, Party where, const Finding &finding)
    {
        ++checked[static_cast<std::size_t>(guarantee)];
        if (finding)
            broken(guarantee, event, where, *finding);
    }
    void held(Guarantee guarantee) { ++checked[static_cast<std::size_t>(guarantee)]; }
    void broken(Guarantee guarantee, EventIndex event, Party where, std::string what)
    {
        ++violationCount;
        const bool first = brokenTimes[static_cast<std::size_t>(guarantee)]++ == 0;
        if (violations.size() < kKept || first)
            violations.push_back({guarantee, event, where, std::move(what)});
    }
};

// "S3", "C1".
std::string nameOfParty(Party party);

} // namespace zablab
