// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program's entrance: finds the subcommand, reads its options, runs it. What needs no display makes no
// Qt application object.
#pragma once

namespace zablab {

// Returns the exit code (exit_codes.h).
int runCommandLine(int argc, char **argv);

} // namespace zablab
