// SPDX-License-Identifier: GPL-3.0-or-later
//
// The table of subcommands: each with its options and the function that runs it.
#pragma once

#include "app/cli/options.h"

#include <functional>
#include <string>
#include <vector>

namespace zablab {

// What a Qt application object wants to see.
struct Invocation {
    int argc = 0;
    char **argv = nullptr;
};

struct Subcommand {
    CommandSpec spec;
    // The exit code; an option's value that does not fit goes into the error instead, before anything is done.
    std::function<int(const Arguments &, const Invocation &, UsageError &)> run;
};

const std::vector<Subcommand> &subcommands();
// What the program does without a subcommand.
const Subcommand &windowCommand();

} // namespace zablab
