// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program without a subcommand: the window.
#pragma once

#include <ostream>
#include <string>

namespace zablab {

struct WindowOptions {
    std::string lesson;   // opened at once; empty: the welcome
    std::string file;     // likewise, a run
    std::string language; // "zh_CN" or "en"; empty: as set before, or as the locale says
    std::string theme;    // "dark", "light" or "contrast"; empty: as set before
};

// kExitUsage and a message that says what to do when there is no display.
int runWindow(const WindowOptions &options, int argc, char **argv, std::ostream &err);

} // namespace zablab
