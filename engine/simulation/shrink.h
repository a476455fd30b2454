// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes a failing trial small: fewer commands, servers, clients and limits, a shorter run, rounder numbers, as
// long as it still fails. Deterministic, and it plays a bounded number of trials.
//
// Whatever is left out moves everything behind it: a message is a little earlier, and what was looked for does not
// happen any more, though nothing that it needs is missing. So a candidate is played with a few seeds before it is
// given up.
#pragma once

#include "engine/simulation/trial.h"

#include <functional>

namespace zablab {

// Whether the trial still shows what is looked for. With `when`, the instant at which it showed.
struct Failing {
    bool fails = false;
    Instant when = Instant::max();
};
using FailingTest = std::function<Failing(const Trial &)>;

struct ShrunkTrial {
    Trial trial;
    int plays = 0;      // how many trials were played for it
    bool fails = false; // false: the first one did not fail, and it is returned as it was
};

ShrunkTrial shrink(Trial trial, const FailingTest &test, int maxPlays = 600, int seeds = 4);

// Fewer commands and servers; among equals the shorter run.
bool isSmaller(const Trial &a, const Trial &b);

} // namespace zablab
