// SPDX-License-Identifier: GPL-3.0-or-later
//
// The whole engine at once, from empty disks to a leader, and the promise that a seed is a run.
#include "engine/simulation/simulated_world.h"

#include <gtest/gtest.h>

namespace zablab {
namespace {

bool established(const History &history, EventIndex from)
{
    for (EventIndex i = from; i < history.size(); ++i)
        if (history[i].is<LeaderEstablished>())
            return true;
    return false;
}

TEST(ColdStart, ThreeServersChooseTheLargestIdWithinASecond)
{
    SimulatedWorld world(RunDescription::ofSize(3, 0), 1);
    ASSERT_TRUE(world.advanceUntil(established, Instant{1'000'000}));
    EXPECT_EQ(world.history().back().at, world.now());
    for (EventIndex i = 0; i < world.history().size(); ++i)
        if (world.history()[i].is<LeaderEstablished>())
            EXPECT_EQ(world.history()[i].where, Party{ServerId{3}});
}

TEST(ColdStart, TheSameSeedIsTheSameRunAndAnotherIsAnother)
{
    const auto digestOf = [](std::uint64_t seed) {
        SimulatedWorld world(RunDescription::ofSize(5, 1), seed);
        world.advanceTo(Instant{3'000'000});
        return world.history().digest();
    };
    EXPECT_EQ(digestOf(7), digestOf(7));
    EXPECT_NE(digestOf(7), digestOf(8));
}

TEST(ColdStart, ACopyOfTheWorldGoesTheSameWay)
{
    SimulatedWorld world(RunDescription::ofSize(5, 0), 3);
    world.advanceTo(Instant{150'000});
    SimulatedWorld copy = world;
    const EventIndex before = copy.history().size();
    world.advanceTo(Instant{2'000'000});
    EXPECT_EQ(copy.history().size(), before) << "the copy must not see what the original did";
    copy.advanceTo(Instant{2'000'000});
    EXPECT_EQ(copy.history().digest(), world.history().digest());
}

} // namespace
} // namespace zablab
