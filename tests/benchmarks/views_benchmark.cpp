// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long a jump of the cursor takes in a history of 100,000 events, with the slowest of a hundred and of a
// thousand, because a person feels the worst one; and what the other views cost an event.
#include "engine/simulation/simulated_world.h"
#include "engine/views/cluster_view.h"
#include "engine/views/explanation.h"
#include "engine/views/space_time_view.h"
#include "engine/views/story_time.h"
#include "engine/views/synchronization_view.h"
#include "engine/views/transaction_view.h"

#include <benchmark/benchmark.h>

#include <malloc.h>

#include <algorithm>
#include <chrono>

namespace zablab {
namespace {

// Five servers, an observer and a client that writes all the time; a crash and a cut now and then.
SimulatedWorld makeBusyWorld(EventIndex events)
{
    SimulatedWorld busy(RunDescription::ofSize(5, 1), 7);
    busy.advanceTo(Instant{1'000'000});
    busy.execute(command::Ask{ClientId{1}, {OperationKind::Create, "/busy", "", -1}});
    for (int i = 0; busy.history().size() < events; ++i) {
        busy.advanceTo(busy.now() + Duration::milliseconds(20));
        busy.execute(command::Ask{ClientId{1}, {OperationKind::SetData, "/busy", std::to_string(i), -1}});
        const ServerId victim{1 + i / 100 % 5};
        if (i % 100 == 50)
            busy.execute(command::Crash{victim});
        if (i % 100 == 90)
            busy.execute(command::Restart{victim});
        if (i % 500 == 20)
            busy.execute(command::Cut{{ServerId{1}, ServerId{2}}, CutDirection::Both});
        if (i % 500 == 40)
            busy.execute(command::Heal{});
    }
    return busy;
}

const SimulatedWorld &busyWorld()
{
    static const SimulatedWorld world = makeBusyWorld(100'000);
    return world;
}

std::size_t heapInUse() { return mallinfo2().uordblks; }

// What one million events take in memory, messages and transactions with them.
struct LongRun {
    std::size_t before = heapInUse();
    SimulatedWorld world = makeBusyWorld(1'000'000);
    std::size_t bytes = heapInUse() - before;
};
const LongRun &longRun()
{
    static const LongRun run;
    return run;
}

std::uint64_t nextDice(std::uint64_t &dice)
{
    dice = dice * 6364136223846793005ull + 1442695040888963407ull;
    return dice >> 33;
}

void seekIn(benchmark::State &state, const SimulatedWorld &world)
{
    const History &history = world.history();
    ClusterSeeker seeker(world.description());
    seeker.at(history, history.size());
    std::uint64_t dice = 1;
    std::vector<double> took;
    for (auto _ : state) {
        const auto target = static_cast<EventIndex>(nextDice(dice) % history.size());
        const auto begin = std::chrono::steady_clock::now();
        benchmark::DoNotOptimize(seeker.at(history, target).events);
        const std::chrono::duration<double, std::micro> time = std::chrono::steady_clock::now() - begin;
        took.push_back(time.count());
        state.SetIterationTime(time.count() * 1e-6);
    }
    std::sort(took.begin(), took.end());
    const auto percentile = [&](std::size_t per1000) {
        return took[std::min(took.size() - 1, took.size() * per1000 / 1000)];
    };
    state.counters["events"] = static_cast<double>(history.size());
    state.counters["p50_us"] = percentile(500);
    state.counters["p90_us"] = percentile(900);
    state.counters["p99_us"] = percentile(990);
    state.counters["p999_us"] = percentile(999);
    state.counters["checkpoints"] = static_cast<double>(seeker.checkpoints());
}
void seekAtRandom(benchmark::State &state) { seekIn(state, busyWorld()); }
BENCHMARK(seekAtRandom)->UseManualTime()->MinTime(0.2);

// The aim is 16 ms at the 99th percentile and 150 bytes an event.
void seekInAMillionEvents(benchmark::State &state)
{
    const LongRun &run = longRun();
    seekIn(state, run.world);
    state.counters["bytes_per_event"] =
        static_cast<double>(run.bytes) / static_cast<double>(run.world.history().size());
}
BENCHMARK(seekInAMillionEvents)->UseManualTime()->MinTime(0.2);

void stepBack(benchmark::State &state)
{
    const History &history = busyWorld().history();
    ClusterSeeker seeker(busyWorld().description());
    EventIndex here = history.size();
    seeker.at(history, here);
    for (auto _ : state) {
        here = here > 1 ? here - 1 : history.size();
        benchmark::DoNotOptimize(seeker.at(history, here).events);
    }
}
BENCHMARK(stepBack);

void foldForwards(benchmark::State &state)
{
    const History &history = busyWorld().history();
    const RunDescription &description = busyWorld().description();
    for (auto _ : state) {
        ClusterView view = initialView(description);
        for (EventIndex i = 0; i < history.size(); ++i)
            fold(view, description.config, history, i);
        benchmark::DoNotOptimize(view.events);
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(history.size()) * state.iterations());
}
BENCHMARK(foldForwards);

void mapStoryTime(benchmark::State &state)
{
    for (auto _ : state) {
        StoryTime time;
        time.update(busyWorld().history());
        benchmark::DoNotOptimize(time.storyOf(busyWorld().now()));
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(busyWorld().history().size()) * state.iterations());
}
BENCHMARK(mapStoryTime);

void drawLanes(benchmark::State &state)
{
    for (auto _ : state) {
        SpaceTimeView view(busyWorld().description());
        view.update(busyWorld().history());
        benchmark::DoNotOptimize(view.messages().size());
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(busyWorld().history().size()) * state.iterations());
}
BENCHMARK(drawLanes);

void findVisibleMessages(benchmark::State &state)
{
    SpaceTimeView view(busyWorld().description());
    view.update(busyWorld().history());
    std::uint64_t dice = 1;
    std::vector<std::size_t> lines;
    for (auto _ : state) {
        lines.clear();
        const Instant from{static_cast<std::int64_t>(nextDice(dice)) % busyWorld().now().us};
        view.collectMessages(from, from + Duration::milliseconds(50), lines);
        benchmark::DoNotOptimize(lines.size());
    }
}
BENCHMARK(findVisibleMessages);

void whyAtRandom(benchmark::State &state)
{
    const History &history = busyWorld().history();
    std::uint64_t dice = 1;
    for (auto _ : state) {
        const auto event = static_cast<EventIndex>(nextDice(dice) % history.size());
        benchmark::DoNotOptimize(causesOf(history, event).size());
    }
}
BENCHMARK(whyAtRandom);

// The index behind the transaction diagram, over a whole million of events; then one transaction out of them, as for
// every frame.
void IndexAMillionEvents(benchmark::State &state)
{
    const History &history = longRun().world.history();
    for (auto _ : state) {
        TransactionIndex index;
        index.update(history);
        benchmark::DoNotOptimize(index.writes().size());
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * history.size());
}
BENCHMARK(IndexAMillionEvents)->Unit(benchmark::kMillisecond);

void OneTransactionOfAMillionEvents(benchmark::State &state)
{
    const SimulatedWorld &world = longRun().world;
    TransactionIndex index;
    index.update(world.history());
    std::uint64_t dice = 1;
    for (auto _ : state) {
        const auto end = static_cast<EventIndex>(nextDice(dice) % world.history().size());
        const WriteEntry *entry = newestWrite(index, world.history(), end);
        if (entry)
            benchmark::DoNotOptimize(
                transactionView(world.history(), world.description(), index, *entry, end).last);
    }
}
BENCHMARK(OneTransactionOfAMillionEvents)->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace zablab
