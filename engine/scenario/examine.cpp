// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/examine.h"

#include <algorithm>

namespace zablab {

namespace {

bool contains(const std::vector<Violation> &violations, Guarantee guarantee)
{
    return std::any_of(violations.begin(), violations.end(),
                       [guarantee](const Violation &violation) { return violation.guarantee == guarantee; });
}

} // namespace

bool Examined::broke(Guarantee guarantee) const { return contains(violations, guarantee); }

std::vector<InitialDisk> initialDisks(const RunDescription &description)
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

namespace {

// Until `enough` has been found, or the run is over.
template <typename Enough>
Examined played(const Trial &trial, EventIndex most, const Enough &enough)
{
    RunDescription complete = trial.description;
    complete.complete();
    Guarantees guarantees(complete.config, initialDisks(complete));
    Coverage coverage(complete.config);
    Examined examined{play(
                          trial,
                          [&](const History &history) {
                              guarantees.update(history);
                              return enough(guarantees);
                          },
                          most),
                      {},
                      0,
                      {},
                      {}};
    const History &history = examined.played.world.history();
    guarantees.update(history);
    coverage.update(history);
    examined.cases = coverage.counts();
    examined.violations = guarantees.violations();
    examined.violationCount = guarantees.violationCount();
    for (std::size_t i = 0; i < kGuarantees; ++i)
        examined.checks[i] = guarantees.timesChecked(static_cast<Guarantee>(i));
    if (trial.demandsProgress && !examined.played.stopped) {
        ++examined.checks[static_cast<std::size_t>(Guarantee::Liveness)];
        if (!examined.played.recovered) {
            ++examined.violationCount;
            examined.violations.push_back(
                {Guarantee::Liveness, history.size() - 1, Party{},
                 "the faults were over after " + std::to_string(trial.length.us / 1000) + " ms; " +
                     std::to_string(kRecoveryLimit.us / 1'000'000) + " s later " + examined.played.missing});
        }
    }
    return examined;
}

} // namespace

Examined examine(const Trial &trial, Thoroughness how, EventIndex most)
{
    return played(trial, most, [how](const Guarantees &found) {
        return how == Thoroughness::FirstBreak && found.violationCount() != 0;
    });
}

Examined examineUntil(const Trial &trial, Guarantee broken)
{
    return played(trial, kMostEvents,
                  [broken](const Guarantees &found) { return contains(found.violations(), broken); });
}

} // namespace zablab
