// SPDX-License-Identifier: GPL-3.0-or-later
//
// A window in a process of its own, to be killed in the middle of things: the test program starts itself with
// ZABLAB_TEST_ACT set to a folder.
#pragma once

namespace zablab {

inline constexpr const char *kActVariable = "ZABLAB_TEST_ACT";

// Acts in a window that keeps its run in that folder, writes what it shows to before-*.png, says "ready" and waits
// for its end.
int actAndWait(const char *folder);

} // namespace zablab
