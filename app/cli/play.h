// SPDX-License-Identifier: GPL-3.0-or-later
//
// `zablab play LESSON…`: plays lessons without a window and says of each expectation whether it held.
#pragma once

#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace zablab {

struct PlayOptions {
    std::vector<std::string> lessons; // folders of lessons, their lesson.yaml, or folders that hold lessons
    std::string language;             // "zh_CN" or "en"; empty: as the locale says
    bool quiet = false;               // one line a lesson, and what is wrong
    // Instead of playing: which seeds of this range keep every expectation? For authors who look for a seed.
    std::optional<std::pair<std::uint64_t, std::uint64_t>> trySeeds;
};

// kExitOk, kExitBroken when a lesson is damaged or does not hold, kExitUsage when there is no such lesson or language.
int runPlay(const PlayOptions &options, std::ostream &out, std::ostream &err);

} // namespace zablab
