// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a committed write costs when there are more servers: it must grow no faster than its messages do.
#include "engine/simulation/simulated_world.h"

#include <benchmark/benchmark.h>

namespace zablab {
namespace {

// 1,000 writes of one client, ten at a time; arguments: voters, observers.
void committedWrite(benchmark::State &state)
{
    constexpr int kWrites = 1000;
    SimulatedWorld settled(
        RunDescription::ofSize(static_cast<int>(state.range(0)), static_cast<int>(state.range(1))), 1);
    settled.advanceTo(Instant{} + Duration::seconds(5));
    settled.execute(command::Ask{ClientId{1}, Operation{OperationKind::Create, "/x", "", -1}});
    settled.advanceTo(settled.now() + Duration::milliseconds(100));
    const Operation write{OperationKind::SetData, "/x", "data", -1};
    std::int64_t messages = 0;
    std::int64_t events = 0;
    for (auto _ : state) {
        state.PauseTiming();
        SimulatedWorld world = settled;
        const auto before = world.history().messageCount();
        const auto eventsBefore = world.history().size();
        state.ResumeTiming();
        for (int i = 0; i < kWrites; ++i) {
            world.execute(command::Ask{ClientId{1}, write});
            if (i % 10 == 9)
                world.advanceTo(world.now() + Duration::milliseconds(10));
        }
        world.advanceTo(world.now() + Duration::milliseconds(100));
        messages += world.history().messageCount() - before;
        events += world.history().size() - eventsBefore;
    }
    const auto writes = static_cast<double>(state.iterations()) * kWrites;
    state.counters["messages/write"] = static_cast<double>(messages) / writes;
    state.counters["events/write"] = static_cast<double>(events) / writes;
    state.counters["s/event"] = benchmark::Counter(static_cast<double>(events),
                                                   benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
    state.counters["s/write"] =
        benchmark::Counter(writes, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
    state.counters["s/message"] = benchmark::Counter(
        static_cast<double>(messages), benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}
BENCHMARK(committedWrite)
    ->Args({3, 0})
    ->Args({5, 0})
    ->Args({5, 20})
    ->Args({5, 95})
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace zablab
