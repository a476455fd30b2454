// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the writer and the reader of history files agree upon.
#pragma once

#include "engine/history/history_file.h"
#include "engine/history/json_values.h"

namespace zablab {

inline constexpr const char *kHistoryFormat = "zablab-history";
inline constexpr std::int32_t kHistoryVersion = 3;

ZABLAB_DESCRIBE(InitialDisk, server, acceptedEpoch, currentEpoch, log)

} // namespace zablab
