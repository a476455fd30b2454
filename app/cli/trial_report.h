// SPDX-License-Identifier: GPL-3.0-or-later
//
// What campaigns, hunts and scenarios print, and the files they write.
#pragma once

#include "app/cli/campaign.h"
#include "engine/scenario/examine.h"

#include <ostream>
#include <string>

namespace zablab {

// One trial of a campaign; the history itself is dropped.
struct TrialReport {
    std::uint64_t seed = 0;
    std::uint64_t events = 0, messages = 0, digest = 0;
    std::size_t servers = 0;
    std::vector<Violation> violations;
    std::uint64_t violationCount = 0;
    CaseCounts cases;
    std::array<std::uint64_t, kGuarantees> checks{};
    std::string fileError;
    bool endless = false; // it was left at kMostEvents
};

struct TrialSummary {
    std::uint64_t runs = 0, broken = 0, firstBroken = 0, events = 0, messages = 0, digest = 0;
    CaseCounts cases;
    std::array<std::uint64_t, kGuarantees> checks{};
    std::size_t threads = 0;
    double seconds = 0;
    void add(const TrialReport &report);
};

void printBroken(std::ostream &out, const TrialOptions &options, const TrialReport &report);
void printSummary(std::ostream &out, const TrialSummary &summary);
void printJson(std::ostream &out, const TrialOptions &options, const TrialReport &report);
void printJson(std::ostream &out, const TrialSummary &summary);

// "zablab simulate --seed 42 --campaign 1 …".
std::string replayLine(const TrialOptions &options, std::uint64_t seed);
// Written as it is; "" or what went wrong.
std::string writeText(const std::string &name, const std::string &text);
std::string writeHistoryFile(const std::string &name, const SimulatedWorld &world);

} // namespace zablab
