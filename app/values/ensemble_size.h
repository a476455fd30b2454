// SPDX-License-Identifier: GPL-3.0-or-later
// What the window and the command line let a person ask for.
#pragma once

namespace zablab {

inline constexpr int kMostServers = 100; // voters and observers together; the engine's own limit

} // namespace zablab
