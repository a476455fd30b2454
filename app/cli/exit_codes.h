// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the program's exit code says to a script.
#pragma once

namespace zablab {

inline constexpr int kExitOk = 0;
inline constexpr int kExitBroken = 1; // it was looked at, and something does not hold
inline constexpr int kExitUsage = 2;  // the command line is wrong, or a file cannot be read or written

} // namespace zablab
