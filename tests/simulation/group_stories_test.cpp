// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ensembles whose voters are in groups and have weights (QuorumHierarchical; FLEZeroWeightTest).
#include "tests/simulation/ensemble_run.h"

namespace zablab {
namespace {

using testing::EnsembleRun;

RunDescription threeGroupsOfThree(std::initializer_list<int> light = {})
{
    RunDescription run = RunDescription::ofSize(9, 0);
    for (ServerDescription &server : run.servers) {
        server.group = (server.id.value - 1) / 3 + 1;
        for (const int id : light)
            server.weight = server.id.value == id ? 0 : server.weight;
    }
    run.config.tickTime = Duration::milliseconds(200);
    return run;
}

TEST(Groups, FourOfNineServeWhenTheyAreTwoMajorities)
{
    EnsembleRun run(threeGroupsOfThree());
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3, 4, 5, 6, 7, 8, 9})); }));
    for (const int id : {3, 6, 7, 8, 9})
        run.does(command::Crash{run.s(id)});
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 4, 5})); }));
    run.passes(Duration::seconds(5));
    EXPECT_TRUE(run.writesAndIsAnswered(1, "/x", "1", OperationKind::Create));
    for (const Committed *fact : run.since<Committed>(0))
        EXPECT_GE(fact->acks, 4);
}

TEST(Groups, FiveOfNineAreNotEnoughInOneGroup)
{
    EnsembleRun run(threeGroupsOfThree());
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3, 4, 5, 6, 7, 8, 9})); }));
    for (const int id : {5, 6, 8, 9})
        run.does(command::Crash{run.s(id)});
    run.passes(Duration::seconds(20));
    for (const int id : {1, 2, 3, 4, 7})
        EXPECT_FALSE(run.serves(id)) << "S" << id;
}

TEST(Groups, AServerOfWeightNoughtIsNeverElected) // FLEZeroWeightTest
{
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        RunDescription description = threeGroupsOfThree({7, 8, 9});
        description.servers[8].history = {{1, 1, 5}}; // the best history of all does not help it
        EnsembleRun run(description, seed);
        ASSERT_TRUE(run.until([&] { return run.leader() != 0; })) << seed;
        EXPECT_LT(run.leader(), 7);
        for (int round = 0; round < 2; ++round) {
            const int old = run.leader();
            run.does(command::Crash{run.s(old)});
            ASSERT_TRUE(run.until([&] { return run.leader() != 0 && run.leader() != old; })) << seed;
            EXPECT_LT(run.leader(), 7);
            run.does(command::Restart{run.s(old)});
            ASSERT_TRUE(run.until([&] { return run.serves(old); }));
        }
        for (const LeaderElected *fact : run.since<LeaderElected>(0))
            EXPECT_LT(fact->vote.leader.value, 7) << seed;
    }
}

TEST(Groups, WeightsAndGroupsAreInTheConfigurationOfTheRun)
{
    RunDescription run = threeGroupsOfThree({2});
    run.complete();
    EXPECT_TRUE(run.config.hasGroups());
    EXPECT_EQ(run.config.find(ServerId{2})->weight, 0);
    EXPECT_EQ(run.config.find(ServerId{7})->group, 3);
}

} // namespace
} // namespace zablab
