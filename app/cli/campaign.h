// SPDX-License-Identifier: GPL-3.0-or-later
//
// The parts of `zablab simulate` that draw whole trials: campaigns over random ensembles, loads and faults; the
// hunt for runs that show what a rule is for; and scenario files, played again.
#pragma once

#include "engine/simulation/random_trial.h"

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

namespace zablab {

struct TrialOptions {
    TrialWishes wishes;
    std::uint64_t firstSeed = 1;
    std::uint64_t runs = 1;
    int jobs = 0;        // threads; 0: one a core
    bool json = false;   // for programs: an object a line
    std::string history; // file to write; for a single run
    std::string keep;    // the folder for the scenarios of runs that break something; "": this one
    std::string replay;  // the options of the command line that make the same trials, without the seed
};

int runCampaign(const TrialOptions &options, std::ostream &out, std::ostream &err);

// With each of the rules off, looks for a run that breaks a promise, makes it small and keeps it as
// <keep>/<Rule>.yaml. No names: every rule.
int runHunt(const TrialOptions &options, const std::vector<Rule> &rules, std::ostream &out,
            std::ostream &err);

// Plays a scenario file. Exit code 0 when it goes as the file says: the promise it names breaks, or none does.
int runScenario(const std::string &file, const std::string &history, std::ostream &out, std::ostream &err);

} // namespace zablab
