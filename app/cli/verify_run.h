// SPDX-License-Identifier: GPL-3.0-or-later
//
// `zablab verify RUN.zablab`: plays a saved run anew and checks Zab's promises along each of its branches.
#pragma once

#include <ostream>
#include <string>

namespace zablab {

// kExitBroken when a promise is broken or a branch goes another way than in the program that saved it.
int verifyRunFile(const std::string &name, bool json, std::ostream &out, std::ostream &err);

} // namespace zablab
