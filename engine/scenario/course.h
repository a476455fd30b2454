// SPDX-License-Identifier: GPL-3.0-or-later
//
// The course of a transcript as text to read and to teach from: scenes and phases as headings, one line an event
// that matters, in the sentences of views/explanation; what holds; and in the end who is where, and what the
// guarantees say.
#pragma once

#include "engine/scenario/transcript_player.h"

#include <string>

namespace zablab {

std::string courseOf(const PlayedTranscript &played);

} // namespace zablab
