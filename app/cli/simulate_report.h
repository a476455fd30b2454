// SPDX-License-Identifier: GPL-3.0-or-later
//
// What `zablab simulate` prints, for people and for programs.
#pragma once

#include "app/cli/simulate_run.h"

#include <ostream>

namespace zablab {

// Up to so many runs, each gets its line; of more, only the broken ones do.
inline constexpr std::uint64_t kReportsInFull = 40;

struct SimulateSummary {
    std::uint64_t runs = 0, brokenRuns = 0;
    std::uint64_t events = 0, messages = 0, elections = 0, commits = 0, diffs = 0, truncs = 0, snaps = 0;
    double runSeconds = 0; // of all threads together, in the engine alone
    double checkSeconds = 0;
    double wallSeconds = 0;
    std::size_t threads = 0;
    std::uint64_t digest = 0; // over the digests of the runs, in the order of their seeds
    std::uint64_t firstBroken = 0;

    void add(const SimulateReport &report);
};

void printReport(std::ostream &out, const SimulateOptions &options, const SimulateReport &report,
                 bool inFull);
void printSummary(std::ostream &out, const SimulateOptions &options, const SimulateSummary &summary);
void printReportJson(std::ostream &out, const SimulateOptions &options, const SimulateReport &report);
void printSummaryJson(std::ostream &out, const SimulateSummary &summary);

} // namespace zablab
