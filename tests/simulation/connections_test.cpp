// SPDX-License-Identifier: GPL-3.0-or-later
//
// Connections that end at the worst moments: nobody may be left waiting for an answer that does not come.
#include "tests/simulation/ensemble_run.h"

namespace zablab {
namespace {

using testing::EnsembleRun;

// While three servers dial each other, one dies: after the first thing that happened, after the second, and so
// on through the whole of the election.
TEST(Connections, ACrashInTheMiddleOfAnyHandshakeLeavesTheOthersAtWork)
{
    int crashes = 0;
    const auto crashAfter = [&](std::uint64_t seed, int victim, int steps) {
        EnsembleRun run(3, 0, seed);
        for (int i = 0; i < steps; ++i)
            run.world.advanceOne();
        if (!run.world.alive(EnsembleRun::s(victim)))
            return;
        run.does(command::Crash{EnsembleRun::s(victim)});
        ++crashes;
        std::vector<ServerId> others = EnsembleRun::ids({1, 2, 3});
        std::erase(others, EnsembleRun::s(victim));
        ASSERT_TRUE(run.until([&] { return run.allServe(others); }))
            << "seed " << seed << ", S" << victim << " crashed after " << steps << " steps";
    };
    for (std::uint64_t seed = 1; seed <= 12; ++seed)
        for (int victim = 1; victim <= 3; ++victim)
            for (int steps = 1; steps <= 80 && !HasFatalFailure(); ++steps)
                crashAfter(seed, victim, steps);
    EXPECT_GT(crashes, 1000);
}

} // namespace
} // namespace zablab
