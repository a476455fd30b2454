// SPDX-License-Identifier: GPL-3.0-or-later
//
// "Find a run in which …": each goal is reached by some seed, at an event that is what was asked for, and the same
// trial reaches it again.
#include "engine/protocol/server.h"
#include "engine/simulation/random_trial.h"
#include "engine/simulation/run_goals.h"

#include <gtest/gtest.h>

namespace zablab {
namespace {

struct FoundRun {
    Trial trial;
    PlayedGoal played;
};

std::optional<FoundRun> find(RunGoal goal, std::uint64_t seeds)
{
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        TrialWishes wishes;
        wishes.voters = 5;
        wishes.observers = 1;
        wishes.groups = 0;
        wishes.length = Duration::seconds(30);
        // Ten ticks of two seconds leave little of thirty for a leader that waits in vain.
        wishes.usual = goal != RunGoal::LeaderWithoutQuorum;
        Trial trial = randomTrial(seed, wishes);
        PlayedGoal played = playFor(trial, goal);
        if (played.event)
            return FoundRun{std::move(trial), std::move(played)};
    }
    return std::nullopt;
}

class RunGoals : public ::testing::TestWithParam<int> {};

TEST_P(RunGoals, AreReachedBySomeSeedAndAgainByTheSame)
{
    const auto goal = static_cast<RunGoal>(GetParam());
    const auto found = find(goal, 400);
    ASSERT_TRUE(found);
    const PlayedGoal again = playFor(found->trial, goal);
    ASSERT_TRUE(again.event);
    EXPECT_EQ(*again.event, *found->played.event);
    EXPECT_EQ(again.world.history().digest(), found->played.world.history().digest());
    const Event &event = again.world.history()[*again.event];
    switch (goal) {
    case RunGoal::FinalWaitBroken:
        EXPECT_TRUE(event.is<FinalizeWaitBroken>());
        break;
    case RunGoal::StaleLeader: {
        int leaders = 0;
        for (int id = 1; id <= 5; ++id)
            leaders += again.world.server(ServerId{id}) != nullptr &&
                               again.world.server(ServerId{id})->state() == ServerState::Leading
                           ? 1
                           : 0;
        EXPECT_GE(leaders, 2);
        break;
    }
    case RunGoal::OrphanCut:
        ASSERT_TRUE(event.is<LogTruncated>());
        EXPECT_GT(event.as<LogTruncated>()->removed, 0);
        break;
    case RunGoal::SnapReceived:
        EXPECT_TRUE(event.is<SnapshotLoaded>());
        break;
    case RunGoal::SessionExpired:
        EXPECT_TRUE(event.is<SessionExpired>());
        break;
    case RunGoal::LostButCommitted:
        EXPECT_TRUE(event.is<Committed>() || event.is<ClientTold>());
        break;
    default:
        break;
    }
}

INSTANTIATE_TEST_SUITE_P(All, RunGoals, ::testing::Range(0, static_cast<int>(kRunGoals)));

TEST(RunGoal, StopsWhenItIsTold)
{
    TrialWishes wishes;
    wishes.length = Duration::seconds(30);
    const Trial trial = randomTrial(1, wishes);
    int asked = 0;
    const PlayedGoal played = playFor(trial, RunGoal::Count, [&asked] { return ++asked > 3; });
    EXPECT_FALSE(played.event);
    EXPECT_EQ(asked, 4);
    EXPECT_LT(played.world.now(), Instant{} + Duration::seconds(30));
}

} // namespace
} // namespace zablab
