// SPDX-License-Identifier: GPL-3.0-or-later
//
// A trial played under the eyes of all guarantees: which promise broke first, and what the run went through.
#pragma once

#include "engine/simulation/coverage.h"
#include "engine/simulation/trial.h"
#include "engine/views/guarantees.h"

#include <array>
#include <optional>
#include <vector>

namespace zablab {

struct Examined {
    PlayedTrial played;
    std::vector<Violation> violations; // the first ones; a missing recovery is the last
    std::uint64_t violationCount = 0;
    std::array<std::uint64_t, kGuarantees> checks{};
    CaseCounts cases;

    bool broke(Guarantee guarantee) const;
    bool good() const { return violationCount == 0; }
};

enum class Thoroughness : std::uint8_t {
    Whole,      // the whole run and all its violations
    FirstBreak, // ends soon after something broke
};
// A longer run is left (played.tooLong): a file or a wish may ask for anything, and a run may have no end. About 3 GB.
inline constexpr EventIndex kMostEvents = 20'000'000;
Examined examine(const Trial &trial, Thoroughness how = Thoroughness::FirstBreak,
                 EventIndex most = kMostEvents);
// Ends soon after this promise broke; others may break before it.
Examined examineUntil(const Trial &trial, Guarantee broken);

// What the disks held before the run, as the guarantees want it.
std::vector<InitialDisk> initialDisks(const RunDescription &description);

} // namespace zablab
