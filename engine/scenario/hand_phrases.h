// SPDX-License-Identifier: GPL-3.0-or-later
//
// The phrases of a script that steps servers by hand: "deliver S1 to S2", "fire S1 init", "S2 tells S1
// ACKEPOCH epoch 0 zxid 0x1:2". tests/transcripts/README.md lists them.
#pragma once

#include "engine/scenario/hand.h"
#include "engine/scenario/phrases.h"

namespace zablab {

// Nothing and no complaint: the phrase is none of these, and may be a command.
std::optional<Parsed<HandAction>> parseHandAction(const std::string &text, const Cast &cast);

} // namespace zablab
