// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/simulate_run.h"

#include "app/cli/report_words.h"
#include "engine/history/history_file.h"
#include "engine/simulation/campaign.h"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fstream>

namespace zablab {

namespace {

CampaignOptions campaignOf(const SimulateOptions &options, std::uint64_t seed)
{
    CampaignOptions campaign;
    campaign.voters = options.servers;
    campaign.observers = options.observers;
    campaign.seed = seed;
    campaign.time = options.time;
    campaign.faults = options.faults == "many"   ? Faults::Many
                      : options.faults == "some" ? Faults::Some
                                                 : Faults::None;
    return campaign;
}

std::vector<InitialDisk> disksOf(const RunDescription &description)
{
    std::vector<InitialDisk> disks;
    for (const ServerDescription &server : description.servers) {
        if (server.history.empty() && server.acceptedEpoch == Epoch{} && server.currentEpoch == Epoch{})
            continue;
        std::vector<ZxidSequence::Range> ranges;
        for (const LogExtent &extent : server.history)
            ranges.push_back({extent.epoch, extent.firstCounter, extent.lastCounter});
        disks.push_back(
            {server.id, server.acceptedEpoch, server.currentEpoch, ZxidSequence(std::move(ranges))});
    }
    return disks;
}

// "" or what went wrong.
std::string writeFile(const std::string &name, const SimulatedWorld &world,
                      const std::vector<InitialDisk> &disks)
{
    std::vector<std::string> commands;
    for (const World::Given &given : world.commands())
        commands.push_back(describe(given.command));
    std::ofstream out(name, std::ios::binary | std::ios::trunc);
    const int opened = errno;
    if (!out)
        return name + ": cannot be written: " + std::strerror(opened) +
               "\n  Does the folder exist, and may you write there?";
    const HistoryHeader header{world.seed(), world.description().config, disks};
    if (!writeHistory(out, header, world.history(), commands))
        return name + ": writing failed\n  Is the disk full? The file is not whole; remove it.";
    return {};
}

} // namespace

SimulateReport simulateOne(const SimulateOptions &options, std::uint64_t seed)
{
    SimulateReport report;
    report.seed = seed;
    auto begin = std::chrono::steady_clock::now();
    const CampaignResult result = runOne(campaignOf(options, seed));
    report.seconds = secondsSince(begin);
    report.events = result.figures.events;
    report.messages = result.figures.messages;
    report.elections = result.figures.elections;
    report.commits = result.figures.commits;
    report.diffs = result.figures.diffs;
    report.truncs = result.figures.truncs;
    report.snaps = result.figures.snaps;
    report.commands = result.world.commands().size();
    report.end = result.world.now();
    report.digest = result.digest;

    begin = std::chrono::steady_clock::now();
    const std::vector<InitialDisk> disks = disksOf(result.world.description());
    Guarantees guarantees(result.world.description().config, disks);
    guarantees.update(result.world.history());
    report.violations = guarantees.violations();
    report.violationCount = guarantees.violationCount();
    if (!result.recovered) {
        ++report.violationCount;
        report.violations.push_back({Guarantee::Liveness, result.world.history().size() - 1, Party{},
                                     "the faults were over at " + durationText(options.time) + "; " +
                                         durationText(kRecoveryLimit) +
                                         " later not every server served, or no write had been answered"});
    }
    if (report.violations.size() > kViolationsTold)
        report.violations.resize(kViolationsTold);
    report.checkSeconds = secondsSince(begin);

    if (!options.history.empty())
        report.fileError = writeFile(options.history, result.world, disks);
    return report;
}

std::string replayLine(const SimulateOptions &options, std::uint64_t seed)
{
    return "zablab simulate --servers " + std::to_string(options.servers) + " --observers " +
           std::to_string(options.observers) + " --seed " + std::to_string(seed) + " --time " +
           durationText(options.time) + " --faults " + options.faults;
}

std::string durationText(Duration duration)
{
    if (duration.us % 1'000'000 == 0)
        return std::to_string(duration.us / 1'000'000) + "s";
    if (duration.us % 1000 == 0)
        return std::to_string(duration.us / 1000) + "ms";
    return std::to_string(duration.us) + "us";
}

} // namespace zablab
