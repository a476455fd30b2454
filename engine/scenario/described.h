// SPDX-License-Identifier: GPL-3.0-or-later
//
// Commands in the words in which the program itself tells them: what describe(Command) prints is read back here
// as the same command. Lessons may use these words too, beside their own shorter ones.
#pragma once

#include "engine/scenario/phrases.h"

namespace zablab {

// "link S1 -> S2: delay 40 ms, loss 10 %", "C1 asks: create -e /a "1"", …
Parsed<Command> parseDescribed(const std::string &text, const Cast &cast);

} // namespace zablab
