// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sizes of a step, and which events end one.
#pragma once

#include "engine/history/history.h"

namespace zablab {

enum class StepUnit : std::uint8_t { Variables, Messages, Rounds, Phases };

// Heartbeats and the bookkeeping of timers and connections end no step.
bool isStop(const History &history, const Event &event, StepUnit unit);

} // namespace zablab
