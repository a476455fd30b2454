// SPDX-License-Identifier: GPL-3.0-or-later
//
// The hunt for runs that show what a rule is for: with the rule off, trials are drawn until the promise breaks that
// the rule is for, and all promises hold in the same trial with the rule on; then the trial is made small. What
// that promise is, and what the rule needs to matter, is a table.
#pragma once

#include "engine/protocol/rules.h"
#include "engine/scenario/examine.h"
#include "engine/scenario/trial_yaml.h"
#include "engine/simulation/random_trial.h"
#include "engine/simulation/shrink.h"

#include <cstdint>
#include <optional>
#include <string>

namespace zablab {

// The promise that breaks without the rule: the one that says what the rule is for.
Guarantee shownBy(Rule rule);

// Three trials of four are drawn with what makes the rule matter, the fourth is like any other.
TrialWishes huntWishes(Rule rule, std::uint64_t seed);

struct HuntCatch {
    Rule rule = Rule::Majority;
    std::uint64_t seed = 0;
    Trial trial;
};
// One trial; nothing when the promise holds without the rule as well, or when another breaks with it.
std::optional<HuntCatch> huntOnce(Rule rule, std::uint64_t seed);
// As small as it gets, and a sentence on what is seen.
TrialFile shrinkCatch(const HuntCatch &found, int maxPlays = 12'000);

// For shrink(): whether a trial breaks this promise, and when.
Failing breakingOf(const Trial &trial, Guarantee guarantee);

} // namespace zablab
