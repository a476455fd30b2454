// SPDX-License-Identifier: GPL-3.0-or-later
//
// `zablab verify FILE…`: reads history files and checks Zab's promises from each file alone.
#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace zablab {

struct VerifyOptions {
    std::vector<std::string> files;
    bool json = false; // one object a file, a line each
};

int runVerify(const VerifyOptions &options, std::ostream &out, std::ostream &err);

} // namespace zablab
