// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program: what it does is decided by the command line; without one it opens the window.
#include "app/cli/command_line.h"

int main(int argc, char **argv) { return zablab::runCommandLine(argc, argv); }
