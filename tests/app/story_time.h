// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/protocol/identifiers.h"

#include <cstdint>

namespace zablab {

// An instant of a story, in seconds from its run's beginning.
constexpr Instant at(double seconds) { return Instant{static_cast<std::int64_t>(seconds * 1e6)}; }

} // namespace zablab
