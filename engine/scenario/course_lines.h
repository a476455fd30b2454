// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which events of a scene are told, and which of them are folded into one line.
#pragma once

#include "engine/scenario/transcript_player.h"

#include <vector>

namespace zablab {

struct CourseLine {
    EventIndex event = 0;  // the one whose sentence is told: of a fold, the last
    std::size_t times = 1; // how many such events of that server the line stands for
    Instant since;         // the first of them
};
// In order of their events.
std::vector<CourseLine> linesOf(const PlayedTranscript &played, const PlayedScene &scene);

} // namespace zablab
