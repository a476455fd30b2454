// SPDX-License-Identifier: GPL-3.0-or-later
//
// The hunt for runs that show what a rule is for: with the rule off, trials are drawn until a promise breaks that
// holds in the same trial with the rule on; then the trial is made small. What each rule needs to matter is a
// table of wishes.
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

// Three trials of four are drawn with what makes the rule matter, the fourth is like any other.
TrialWishes huntWishes(Rule rule, std::uint64_t seed);

struct HuntCatch {
    Rule rule = Rule::Majority;
    std::uint64_t seed = 0;
    Trial trial;
    Guarantee guarantee = Guarantee::Leadership1; // the first that broke
    std::string what;
};
// One trial; nothing when it breaks no promise of safety.
std::optional<HuntCatch> huntOnce(Rule rule, std::uint64_t seed);
// As small as it gets, and what it then breaks.
TrialFile shrinkCatch(const HuntCatch &found, int maxPlays = 1500);

// For shrink(): whether a trial breaks this promise, and when.
Failing breakingOf(const Trial &trial, Guarantee guarantee);

} // namespace zablab
