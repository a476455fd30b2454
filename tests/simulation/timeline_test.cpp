// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looking into the past is replaying it; acting there keeps what was seen.
#include "engine/simulation/timeline.h"

#include <gtest/gtest.h>

namespace zablab {
namespace {

constexpr Instant at(std::int64_t milliseconds) { return Instant{milliseconds * 1000}; }

// Five servers, a crash, a cut and a few writes.
Timeline busyTimeline()
{
    Timeline timeline(RunDescription::ofSize(5, 1), 11);
    const auto does = [&](std::int64_t when, const Command &command) {
        EXPECT_EQ(timeline.act(at(when), command, timeline.horizon()), CommandError::None);
    };
    does(2000, command::Ask{ClientId{1}, {OperationKind::Create, "/a", "1", -1}});
    does(3000, command::Crash{ServerId{5}});
    does(4000, command::Cut{{ServerId{1}, ServerId{2}}});
    does(9000, command::Restart{ServerId{5}});
    does(16000, command::Heal{});
    timeline.extendTo(at(30000));
    return timeline;
}

TEST(Timeline, AnyInstantCanBeEnteredAndIsTheSameAsStraightOn)
{
    const Timeline timeline = busyTimeline();
    const History &history = timeline.history();
    for (const std::int64_t ms :
         {0, 1, 50, 2000, 2001, 2999, 3000, 4000, 8999, 9000, 12345, 16000, 29999, 30000}) {
        SimulatedWorld world = timeline.worldAt(at(ms));
        EXPECT_EQ(world.now(), at(ms));
        EXPECT_EQ(world.history().size(), history.endAt(at(ms)));
        // From there on the same commands lead to the same end.
        for (std::size_t i = world.commands().size(); i < timeline.commands().size(); ++i) {
            world.advanceTo(timeline.commands()[i].at);
            EXPECT_EQ(world.history().size(), timeline.commands()[i].before);
            ASSERT_EQ(world.execute(timeline.commands()[i].command), CommandError::None);
        }
        world.advanceTo(at(30000));
        EXPECT_EQ(world.history().digest(), history.digest()) << "entered at " << ms << " ms";
    }
}

TEST(Timeline, ActingInThePastOpensABranchAndKeepsTheOldFuture)
{
    Timeline timeline = busyTimeline();
    const std::uint64_t digest = timeline.history().digest();
    const EventIndex size = timeline.history().size();
    ASSERT_EQ(timeline.act(at(5000), command::Crash{ServerId{3}}, at(30000)), CommandError::None);
    ASSERT_EQ(timeline.branches().size(), 2u);
    EXPECT_EQ(timeline.currentBranch(), 1);
    EXPECT_EQ(timeline.branches()[1].parent, 0);
    EXPECT_EQ(timeline.branches()[1].fork, at(5000));
    EXPECT_EQ(timeline.branches()[1].why, "crash S3");
    EXPECT_EQ(timeline.horizon(), at(5000)) << "the new future is not known yet";
    timeline.extendTo(at(30000));
    EXPECT_NE(timeline.history().digest(), digest);
    timeline.worldAt(at(20000));
    timeline.switchTo(0);
    EXPECT_EQ(timeline.history().digest(), digest);
    EXPECT_EQ(timeline.history().size(), size);
    timeline.switchTo(17);
    EXPECT_EQ(timeline.currentBranch(), 0);
    timeline.switchTo(1);
    // A branch of a branch, before the fork of its parent.
    ASSERT_EQ(timeline.act(at(2500), command::Pause{ServerId{1}}, timeline.horizon()), CommandError::None);
    EXPECT_EQ(timeline.branches()[2].parent, 0) << "at 2.5 s there was one course only: it leaves that one";
    timeline.extendTo(at(6000));
    timeline.worldAt(at(1000));
    timeline.worldAt(at(5999));
}

TEST(Timeline, WhatNobodyHasSeenIsDroppedWithoutATrace)
{
    Timeline timeline(RunDescription::ofSize(3, 0), 5);
    timeline.extendTo(at(10000)); // computed ahead; shown up to 4 s
    ASSERT_EQ(timeline.act(at(4000), command::Crash{ServerId{3}}, at(4000)), CommandError::None);
    EXPECT_EQ(timeline.branches().size(), 1u);
    EXPECT_EQ(timeline.horizon(), at(4000));
    timeline.extendTo(at(10000));

    Timeline straight(RunDescription::ofSize(3, 0), 5);
    ASSERT_EQ(straight.act(at(4000), command::Crash{ServerId{3}}, at(0)), CommandError::None);
    straight.extendTo(at(10000));
    EXPECT_EQ(timeline.history().digest(), straight.history().digest())
        << "computing ahead must not change anything";
}

TEST(Timeline, ARefusedCommandChangesNothing)
{
    Timeline timeline = busyTimeline();
    const std::uint64_t digest = timeline.history().digest();
    EXPECT_EQ(timeline.act(at(1000), command::Restart{ServerId{2}}, at(30000)), CommandError::NotCrashed);
    EXPECT_EQ(timeline.act(at(40000), command::Crash{ServerId{77}}, at(30000)), CommandError::NoSuchServer);
    EXPECT_EQ(timeline.branches().size(), 1u);
    EXPECT_EQ(timeline.commands().size(), 5u);
    EXPECT_EQ(timeline.worldAt(at(30000)).history().digest(), digest);
}

TEST(Timeline, StopsAtWhatIsLookedForAndGoesOnFromThere)
{
    Timeline timeline(RunDescription::ofSize(5, 0), 5);
    const auto established = [](const History &history, EventIndex from) {
        for (EventIndex i = from; i < history.size(); ++i)
            if (history[i].is<LeaderEstablished>())
                return true;
        return false;
    };
    ASSERT_TRUE(timeline.extendUntil(established, at(5000)));
    EXPECT_LT(timeline.horizon(), at(1000));
    EXPECT_FALSE(timeline.extendUntil(established, at(2000))) << "only what is new is asked about";
    EXPECT_EQ(timeline.horizon(), at(2000));
    // An act at the instant where it stopped can be replayed.
    Timeline again(RunDescription::ofSize(5, 0), 5);
    ASSERT_TRUE(again.extendUntil(established, at(5000)));
    const Instant stopped = again.horizon();
    ASSERT_EQ(again.act(stopped, command::Crash{ServerId{5}}, stopped), CommandError::None);
    again.extendTo(at(4000));
    again.worldAt(stopped);
    again.worldAt(at(3000));
}

TEST(Timeline, ACopyIsWhatWasThenWhateverHappensNext)
{
    Timeline timeline = busyTimeline();
    const Timeline before = timeline;
    const std::uint64_t digest = before.history().digest();
    ASSERT_EQ(timeline.act(at(5000), command::Crash{ServerId{3}}, at(30000)), CommandError::None);
    timeline.extendTo(at(40000));
    timeline.switchTo(0);
    timeline.extendTo(at(50000));
    timeline.rename(0, "the first");
    EXPECT_EQ(before.branches().size(), 1u);
    EXPECT_EQ(before.branches()[0].name, "");
    EXPECT_EQ(before.horizon(), at(30000));
    EXPECT_EQ(before.history().digest(), digest);
    timeline = before;
    EXPECT_EQ(timeline.history().digest(), digest);
    // Gone on from there, it goes where it went before.
    ASSERT_EQ(timeline.act(at(5000), command::Crash{ServerId{3}}, at(5000)), CommandError::None);
    EXPECT_EQ(timeline.branches().size(), 1u);
    timeline.worldAt(at(4999));
}

TEST(Timeline, ABranchKnowsWhereItLeftTheOthers)
{
    Timeline timeline = busyTimeline();
    ASSERT_EQ(timeline.act(at(5000), command::Crash{ServerId{3}}, at(30000)), CommandError::None);
    timeline.extendTo(at(20000));
    ASSERT_EQ(timeline.act(at(8000), command::Crash{ServerId{4}}, at(20000)), CommandError::None);
    timeline.extendTo(at(20000));
    timeline.switchTo(0);
    ASSERT_EQ(timeline.act(at(6000), command::Pause{ServerId{2}}, at(30000)), CommandError::None);
    EXPECT_EQ(timeline.partingOf(1, 2), at(8000));
    EXPECT_EQ(timeline.partingOf(2, 0), at(5000));
    EXPECT_EQ(timeline.partingOf(2, 3), at(5000));
    EXPECT_EQ(timeline.partingOf(3, 0), at(6000));
    EXPECT_EQ(timeline.partingOf(2, 2), Instant::max());
    ASSERT_NE(timeline.openerOf(3), nullptr);
    EXPECT_EQ(*timeline.openerOf(3), Command(command::Pause{ServerId{2}}));
    EXPECT_EQ(timeline.openerOf(0), nullptr);
    // What hangs from a branch that goes hangs from its parent, and nobody is left standing on it.
    timeline.switchTo(1);
    const std::uint64_t digest = timeline.historyOf(2).digest();
    ASSERT_TRUE(timeline.remove(1));
    EXPECT_EQ(timeline.currentBranch(), 0);
    EXPECT_EQ(timeline.branch(2).parent, 0);
    EXPECT_EQ(timeline.partingOf(2, 0), at(5000));
    EXPECT_EQ(timeline.historyOf(2).digest(), digest);
    EXPECT_FALSE(timeline.remove(1));
    EXPECT_FALSE(timeline.has(1));
    timeline.switchTo(1);
    EXPECT_EQ(timeline.currentBranch(), 0);
}

TEST(Timeline, ALongRunStaysCheapToEnter)
{
    Timeline timeline(RunDescription::ofSize(5, 0), 5);
    for (int minute = 1; minute <= 20; ++minute)
        timeline.extendTo(at(minute * 60'000));
    for (int second = 0; second < 1200; second += 100)
        EXPECT_EQ(timeline.worldAt(at(second * 1000)).now(), at(second * 1000));
}

} // namespace
} // namespace zablab
