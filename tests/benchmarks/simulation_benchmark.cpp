// SPDX-License-Identifier: GPL-3.0-or-later
//
// How fast the simulation is, with its whole history kept and digested. Figures and what they mean are in
// engine/simulation/README.md.
#include "engine/simulation/campaign.h"
#include "engine/simulation/timeline.h"

#include <benchmark/benchmark.h>

namespace zablab {
namespace {

void simulate(benchmark::State &state, const CampaignOptions &options)
{
    const RunDescription description = campaignDescription(options);
    const std::vector<PlannedCommand> plan = planOf(options);
    std::int64_t events = 0;
    std::int64_t messages = 0;
    for (auto _ : state) {
        SimulatedWorld world(description, options.seed);
        for (const PlannedCommand &planned : plan) {
            world.advanceTo(planned.at);
            world.execute(planned.command);
        }
        world.advanceTo(Instant{} + options.time);
        events += world.history().size();
        messages += world.history().messageCount();
    }
    state.SetItemsProcessed(events);
    state.counters["messages/s"] =
        benchmark::Counter(static_cast<double>(messages), benchmark::Counter::kIsRate);
    state.counters["virtual s/s"] = benchmark::Counter(
        static_cast<double>(state.iterations() * options.time.us / 1'000'000), benchmark::Counter::kIsRate);
}

void steadyWrites(benchmark::State &state)
{
    CampaignOptions options;
    options.voters = static_cast<int>(state.range(0));
    options.time = Duration::seconds(60);
    simulate(state, options);
}
BENCHMARK(steadyWrites)->Arg(3)->Arg(5)->Arg(9)->Unit(benchmark::kMillisecond);

void manyFaults(benchmark::State &state)
{
    CampaignOptions options;
    options.faults = Faults::Many;
    options.time = Duration::seconds(60);
    simulate(state, options);
}
BENCHMARK(manyFaults)->Unit(benchmark::kMillisecond);

void idleEnsemble(benchmark::State &state)
{
    std::int64_t events = 0;
    for (auto _ : state) {
        SimulatedWorld world(RunDescription::ofSize(5, 0), 1);
        world.advanceTo(Instant{} + Duration::seconds(600));
        events += world.history().size();
    }
    state.SetItemsProcessed(events);
}
BENCHMARK(idleEnsemble)->Unit(benchmark::kMillisecond);

// A checkpoint is a copy of the world.
void checkpoint(benchmark::State &state)
{
    SimulatedWorld world(RunDescription::ofSize(5, 0), 1);
    world.advanceTo(Instant{} + Duration::seconds(state.range(0)));
    for (auto _ : state) {
        SimulatedWorld copy = world;
        benchmark::DoNotOptimize(copy);
    }
    state.counters["events"] = world.history().size();
}
BENCHMARK(checkpoint)->Arg(10)->Arg(10'000);

// Entering any instant of a run of 100,000 events: the nearest checkpoint, replayed.
void worldAt(benchmark::State &state)
{
    CampaignOptions options;
    options.time = Duration::seconds(62);
    Timeline timeline(campaignDescription(options), options.seed);
    for (const PlannedCommand &planned : planOf(options))
        timeline.act(planned.at, planned.command, timeline.horizon());
    const std::int64_t end = timeline.horizon().us;
    std::int64_t t = 0;
    for (auto _ : state) {
        t = (t + 38'461'537) % end;
        SimulatedWorld world = timeline.worldAt(Instant{t});
        benchmark::DoNotOptimize(world);
    }
    state.counters["events"] = timeline.history().size();
}
BENCHMARK(worldAt)->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace zablab
