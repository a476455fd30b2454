// SPDX-License-Identifier: GPL-3.0-or-later
//
// A played lesson as text for a terminal: what is said, what is done, what is asked and what the engine
// answers, and each expectation with ✓ or ✗. What `zablab play` prints.
#pragma once

#include "engine/scenario/lesson_player.h"

#include <ostream>
#include <string>

namespace zablab {

// Ends behind the first thing that failed. `timeline` is the one into which the lesson was played.
void writeTranscript(std::ostream &out, const PlayedLesson &played, const Timeline &timeline,
                     const std::string &language);

} // namespace zablab
