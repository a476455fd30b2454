// SPDX-License-Identifier: GPL-3.0-or-later
//
// Campaigns: whatever was done to it, an ensemble that is repaired comes back, and no promise was broken.
#include "engine/simulation/campaign.h"
#include "engine/simulation/random.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace zablab {
namespace {

struct Size {
    int voters;
    int observers;
};
class Campaign : public ::testing::TestWithParam<Size> {};

TEST_P(Campaign, ComesBackAndHasOneLeaderAnEpochAndOneHistory)
{
    CampaignFigures total;
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        CampaignOptions options;
        options.voters = GetParam().voters;
        options.observers = GetParam().observers;
        options.seed = seed;
        options.time = Duration::seconds(30);
        options.faults = seed % 5 == 0 ? Faults::Some : Faults::Many;
        const CampaignResult result = runOne(options);
        EXPECT_TRUE(result.recovered) << "seed " << seed;
        const History &history = result.world.history();
        std::map<Epoch, Party> leaders;
        std::map<Party, Zxid> committed;
        for (EventIndex i = 0; i < history.size(); ++i) {
            const Event &event = history[i];
            if (const auto *established = event.as<LeaderEstablished>())
                EXPECT_TRUE(leaders.emplace(established->epoch, event.where).second)
                    << "two leaders of epoch " << established->epoch.value << ", seed " << seed;
            if (const auto *commit = event.as<Committed>()) {
                EXPECT_LT(committed[event.where], commit->zxid) << "seed " << seed;
                committed[event.where] = commit->zxid;
            }
        }
        total.elections += result.figures.elections;
        total.commits += result.figures.commits;
        total.faults += result.figures.faults;
        total.snaps += result.figures.snaps;
        total.diffs += result.figures.diffs;
        total.unsyncedLost += result.figures.unsyncedLost;
    }
    EXPECT_GT(total.elections, 60u);
    EXPECT_GT(total.commits, 3000u);
    EXPECT_GT(total.faults, 100u);
    EXPECT_GT(total.diffs, 25u);
    EXPECT_GT(total.snaps, 0u);
    EXPECT_GT(total.unsyncedLost, 0u);
}
INSTANTIATE_TEST_SUITE_P(Sizes, Campaign,
                         ::testing::Values(Size{1, 1}, Size{3, 0}, Size{4, 1}, Size{5, 2}, Size{9, 0}));

TEST(CampaignPlan, IsAFunctionOfItsOptionsAndRepairsEverything)
{
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        CampaignOptions options;
        options.seed = seed;
        options.faults = Faults::Many;
        options.time = Duration::seconds(20);
        const std::vector<PlannedCommand> plan = planOf(options);
        const std::vector<PlannedCommand> again = planOf(options);
        ASSERT_EQ(plan.size(), again.size());
        std::set<ServerId> down;
        std::set<ServerId> paused;
        bool cut = false;
        for (std::size_t i = 0; i < plan.size(); ++i) {
            EXPECT_EQ(plan[i].command, again[i].command);
            EXPECT_LE(plan[i].at, Instant{} + options.time);
            if (i > 0)
                EXPECT_LE(plan[i - 1].at, plan[i].at);
            const Command &command = plan[i].command;
            if (const auto *crash = std::get_if<command::Crash>(&command)) {
                EXPECT_TRUE(down.insert(crash->server).second) << "seed " << seed;
                paused.erase(crash->server);
            } else if (const auto *restart = std::get_if<command::Restart>(&command)) {
                EXPECT_EQ(down.erase(restart->server), 1u) << "seed " << seed;
            } else if (const auto *pause = std::get_if<command::Pause>(&command)) {
                EXPECT_TRUE(!down.contains(pause->server) && paused.insert(pause->server).second);
            } else if (const auto *resume = std::get_if<command::Resume>(&command)) {
                EXPECT_EQ(paused.erase(resume->server), 1u);
            } else if (std::holds_alternative<command::Heal>(command)) {
                cut = false;
            } else if (std::holds_alternative<command::Cut>(command)) {
                cut = true;
            }
        }
        EXPECT_TRUE(down.empty() && paused.empty() && !cut) << "seed " << seed;
    }
}

TEST(CampaignPlan, WithoutFaultsIsSteadyWork)
{
    CampaignOptions options;
    options.time = Duration::seconds(10);
    const CampaignResult result = runOne(options);
    EXPECT_EQ(result.figures.faults, 0u);
    EXPECT_EQ(result.figures.elections, 1u);
    EXPECT_GT(result.figures.commits, 100u);
    EXPECT_EQ(result.digest, runOne(options).digest);
}

TEST(Dice, AreTheSameEverywhere)
{
    Random dice(42, ServerId{3}, Random::Purpose::NetworkDelay);
    EXPECT_EQ(dice.next(), 2575706722619862433u);
    EXPECT_EQ(dice.exponential(Duration::seconds(1)).us, 529061);
    EXPECT_NE(Random(42, ServerId{3}, Random::Purpose::Disk).next(),
              Random(42, ServerId{3}, Random::Purpose::NetworkDelay).next());
    EXPECT_NE(Random(42, ServerId{2}, Random::Purpose::Disk).next(),
              Random(42, ServerId{3}, Random::Purpose::Disk).next());
    EXPECT_NE(Random(42, ClientId{2}, Random::Purpose::Disk).next(),
              Random(42, ServerId{2}, Random::Purpose::Disk).next());
}

TEST(Dice, FallAsTheyShould)
{
    Random dice(1, Party{}, Random::Purpose::Campaign);
    constexpr int kDraws = 200'000;
    std::int64_t sum = 0;
    int aboveMean = 0;
    int low = 0;
    for (int i = 0; i < kDraws; ++i) {
        const std::int64_t draw = dice.exponential(Duration{1'000'000}).us;
        EXPECT_GE(draw, 0);
        sum += draw;
        aboveMean += draw > 1'000'000;
        low += dice.between(Duration{10}, Duration{13}) == Duration{10};
    }
    EXPECT_NEAR(static_cast<double>(sum) / kDraws, 1e6, 1e4);
    EXPECT_NEAR(static_cast<double>(aboveMean) / kDraws, 0.3679, 0.005); // 1/e
    EXPECT_NEAR(static_cast<double>(low) / kDraws, 0.25, 0.005);
    EXPECT_EQ(dice.between(Duration{7}, Duration{7}), Duration{7});
    EXPECT_EQ(dice.between(Duration{7}, Duration{3}), Duration{7});
    EXPECT_LE(dice.between(Duration{}, Duration::seconds(100'000)), Duration::seconds(100'000));
}

} // namespace
} // namespace zablab
