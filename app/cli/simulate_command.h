// SPDX-License-Identifier: GPL-3.0-or-later
//
// The command line of `zablab simulate`: its options, what they may be, and which of its parts they ask for.
#pragma once

#include "app/cli/options.h"

namespace zablab {

CommandSpec simulateSpec();
// The exit code, or an error of usage.
int simulateCommand(const Arguments &arguments, UsageError &error);

} // namespace zablab
