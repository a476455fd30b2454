// SPDX-License-Identifier: GPL-3.0-or-later
//
// `zablab shot`: draws what the window would show at a step of a lesson, without a display.
#pragma once

#include "engine/protocol/identifiers.h"

#include <cstdint>
#include <ostream>
#include <string>

namespace zablab {

struct ShotOptions {
    std::string lesson;  // a lesson's folder or name; empty: the sandbox
    int step = 1;        // from 1
    int answer = 0;      // of the step's question, from 1; 0: not answered yet
    std::string run;     // a saved run instead; empty: none
    bool goesTo = false; // it is shown at `at`, not where it was left
    int servers = 5;     // in the sandbox
    int observers = 0;
    std::uint64_t seed = 1;
    Duration at = Duration::seconds(3);
    std::string view;     // window, welcome, present, or one of the lower views; empty: window
    bool large = false;   // the lower view in the place of the stage
    std::string select;   // "server:3", "client:1", "message:12", "event:40", "zxid:0x1:5"; empty: nothing
    int ask = 0;          // opens the question of that number about it; 0: none
    std::string open;     // a sheet or menu of the window, "settings" or "tour:3"; empty: none
    std::string hold;     // a tool of the stage, "slow-link"; empty: none
    int left = -1;        // of a comparison: branches by their numbers in the run's file; -1: as the window
    int right = -1;       // would choose them
    std::string language; // "zh_CN" or "en"; empty: as the locale says
    std::string theme;    // "dark", "light" or "contrast"; empty: dark
    std::string palette;  // "standard", "red-green" or "blue-yellow"; empty: standard
    int width = 1366;
    int height = 768;
    std::string output; // a PNG file
};

// argc and argv are for Qt's application object. kExitOk, kExitBroken when the picture could not be made,
// kExitUsage for a lesson, step or view that does not exist or a file that cannot be written.
int runShot(const ShotOptions &options, int argc, char **argv, std::ostream &out, std::ostream &err);

} // namespace zablab
