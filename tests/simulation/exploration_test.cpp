// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every order of events of three servers: whatever comes first, the promises hold; and where a rule is turned off,
// the search finds the order that breaks them. The large searches are `zablab explore`.
#include "engine/simulation/exploration.h"
#include "engine/world/description.h"

#include <gtest/gtest.h>

namespace zablab {
namespace {

ExplorationOptions threeServers(Rules rules = {})
{
    RunDescription description = RunDescription::ofSize(3, 0);
    description.config.rules = rules;
    description.complete();
    ExplorationOptions options;
    options.config = std::make_shared<const EnsembleConfig>(description.config);
    return options;
}

std::string wayOf(const ExplorationResult &result)
{
    std::string text = result.broken.value_or("");
    for (const std::string &step : result.path)
        text += "\n    " + step;
    return text;
}

void expectWhole(const ExplorationResult &result)
{
    EXPECT_FALSE(result.broken) << wayOf(result);
    EXPECT_TRUE(result.complete);
    EXPECT_GT(result.endings, 0u);
}

TEST(Exploration, AnElectionOfThreeEndsWithOneLeaderInEveryOrder)
{
    ExplorationOptions options = threeServers();
    options.maxRound = 1;
    const ExplorationResult result = explore(options);
    expectWhole(result);
    EXPECT_GT(result.states, 10'000u); // a search that misses most orders would be green for nothing
    // All histories are empty and every vote arrives before the silence ends: the highest id wins.
    EXPECT_TRUE(result.leaders.contains(ServerId{3}));
    std::cout << result.states << " states, " << result.transitions << " steps\n";
}

TEST(Exploration, ACrashAtAnyMomentOfAReignLeavesOneLeader)
{
    ExplorationOptions options = threeServers();
    options.fromEstablished = true;
    options.crashes = 1;
    const ExplorationResult result = explore(options);
    expectWhole(result);
    EXPECT_TRUE(result.leaders.contains(ServerId{2})); // after the leader's crash
    EXPECT_TRUE(result.leaders.contains(ServerId{3})); // after another one's
}

TEST(Exploration, OneWriteIsAnsweredInEveryOrder)
{
    for (const std::int32_t at : {1, 3}) { // at a follower, at the leader
        ExplorationOptions options = threeServers();
        options.fromEstablished = true;
        options.writes = 1;
        options.clientAt = ServerId{at};
        const ExplorationResult result = explore(options);
        expectWhole(result);
        ASSERT_EQ(result.answered.size(), 1u);
        EXPECT_EQ(result.answered.begin()->first, 1);
        std::cout << result.states << " states\n";
    }
}

TEST(Exploration, OneWriteAndACrashAtAnyMoment)
{
    ExplorationOptions options = threeServers();
    options.fromEstablished = true;
    options.writes = 1;
    options.clientAt = ServerId{1};
    options.crashes = 1;
    const ExplorationResult result = explore(options);
    expectWhole(result);
    EXPECT_TRUE(result.answered.contains(1));
    EXPECT_TRUE(result.answered.contains(0)); // the connection is gone, the outcome unknown
    std::cout << result.states << " states\n";
}

TEST(Exploration, TheFingerprintForgetsNothing)
{
    ExplorationOptions options = threeServers();
    options.fromEstablished = true;
    options.writes = 1;
    options.clientAt = ServerId{1};
    options.crashes = 1;
    options.verifyEvery = 3;
    const ExplorationResult result = explore(options);
    expectWhole(result);
    EXPECT_GT(result.verified, 50u);
}

TEST(Exploration, WhereHalfIsEnoughTheSearchFindsTheBrokenPromise)
{
    RunDescription description = RunDescription::ofSize(2, 0);
    description.config.rules.turnOff(Rule::Majority);
    description.complete();
    ExplorationOptions options;
    options.config = std::make_shared<const EnsembleConfig>(description.config);
    options.impatient = true; // a slow network is enough: nobody has to fail
    options.maxRound = 1;
    const ExplorationResult result = explore(options);
    ASSERT_TRUE(result.broken);
    EXPECT_TRUE(result.broken->starts_with("Leadership2")) << wayOf(result);
    description.config.rules = {};
    options.config = std::make_shared<const EnsembleConfig>(description.config);
    expectWhole(explore(options));
}

} // namespace
} // namespace zablab
