// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the proof costs: the same run with and without every guarantee checked as it happens. The counter
// "check/simulate" is the time of the checks by that of the simulation, both of this one program: "all invariants
// on costs at most as much again" means that it is at most 1.
#include "engine/simulation/campaign.h"
#include "engine/views/guarantees.h"

#include <benchmark/benchmark.h>

#include <chrono>

namespace zablab {
namespace {

double secondsSince(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void checkedRun(benchmark::State &state, Faults faults)
{
    CampaignOptions options;
    options.voters = static_cast<int>(state.range(0));
    options.time = Duration::seconds(60);
    options.faults = faults;
    const RunDescription description = campaignDescription(options);
    const std::vector<PlannedCommand> plan = planOf(options);
    std::int64_t events = 0;
    double simulating = 0, checking = 0;
    for (auto _ : state) {
        auto begin = std::chrono::steady_clock::now();
        SimulatedWorld world(description, options.seed);
        for (const PlannedCommand &planned : plan) {
            world.advanceTo(planned.at);
            world.execute(planned.command);
        }
        world.advanceTo(Instant{} + options.time);
        simulating += secondsSince(begin);

        begin = std::chrono::steady_clock::now();
        Guarantees guarantees(description.config, {});
        guarantees.update(world.history());
        benchmark::DoNotOptimize(guarantees.violationCount());
        checking += secondsSince(begin);
        events += world.history().size();
    }
    state.SetItemsProcessed(events);
    state.counters["check/simulate"] = checking / simulating;
    state.counters["checked events/s"] = static_cast<double>(events) / checking;
}

void steadyWritesChecked(benchmark::State &state) { checkedRun(state, Faults::None); }
BENCHMARK(steadyWritesChecked)->Arg(3)->Arg(5)->Arg(9)->Unit(benchmark::kMillisecond);

void manyFaultsChecked(benchmark::State &state) { checkedRun(state, Faults::Many); }
BENCHMARK(manyFaultsChecked)->Arg(5)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace zablab
