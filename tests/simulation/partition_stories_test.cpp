// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cuts, orphans and crashes: what survives, what is cut off, and why nobody can be deceived.
#include "tests/simulation/ensemble_run.h"

namespace zablab {
namespace {

using testing::EnsembleRun;

// Five servers that serve, with one committed znode /x everywhere; returns the leader.
int settleFive(EnsembleRun &run)
{
    EXPECT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3, 4, 5})); }));
    EXPECT_TRUE(run.writesAndIsAnswered(1, "/x", "1", OperationKind::Create));
    run.passes(Duration::milliseconds(100));
    return run.leader();
}

std::vector<ServerId> minorityAround(int leader, std::vector<ServerId> &majority)
{
    std::vector<ServerId> side{ServerId{leader}};
    for (int id = 1; id <= 5; ++id) {
        if (id == leader)
            continue;
        if (side.size() < 2)
            side.push_back(ServerId{id});
        else
            majority.push_back(ServerId{id});
    }
    return side;
}

class TwoThree : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(TwoThree, TheSmallSideStopsTheLargeSideElectsAndTheOrphanIsCut)
{
    EnsembleRun run(5, 0, GetParam());
    const int old = settleFive(run);
    std::vector<ServerId> majority;
    const std::vector<ServerId> minority = minorityAround(old, majority);
    run.does(command::AddClient{ClientId{2}, minority[0]});
    run.does(command::AddClient{ClientId{3}, majority[0]});
    run.passes(Duration::milliseconds(50));
    const Zxid committed = run.logged(old);

    run.does(command::Cut{minority});
    run.writes(2, "/x", "orphan");
    ASSERT_TRUE(run.until([&] { return run.logged(minority[1].value) > committed; }, Duration::seconds(1)));
    const Zxid orphan = run.logged(old);
    EXPECT_EQ(orphan.epoch, committed.epoch);

    ASSERT_TRUE(run.until([&] { return run.leader() != 0 && run.leader() != old; }));
    const int fresh = run.leader();
    ASSERT_TRUE(run.until([&] { return !run.leads(old); })) << "the old leader gives up by itself";
    EXPECT_GT(run.core(fresh).currentEpoch.value, static_cast<std::int64_t>(orphan.epoch));
    EXPECT_EQ(run.core(old).database.tree().find("/x")->data, "orphan")
        << "what is logged is applied before the next election, committed or not";

    // TRUNC when the new epoch has no commits, SNAP when it has.
    const bool withCommits = GetParam() % 2 == 0;
    if (withCommits) {
        ASSERT_TRUE(run.writesAndIsAnswered(3, "/x", "new", OperationKind::SetData));
    }
    const EventIndex beforeHeal = run.world.history().size();
    run.does(command::Heal{});
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3, 4, 5})); }, Duration::seconds(300)));
    EXPECT_EQ(run.state(old), ServerState::Following);
    run.passes(Duration::seconds(1));
    for (const int id : {1, 2, 3, 4, 5})
        EXPECT_EQ(run.core(id).database.tree().find("/x")->data, withCommits ? "new" : "1") << "S" << id;
    int truncated = 0;
    int snapshots = 0;
    for (const ServerId id : minority) {
        truncated += static_cast<int>(run.since<LogTruncated>(beforeHeal, id.value).size());
        snapshots += static_cast<int>(run.since<SnapshotLoaded>(beforeHeal, id.value).size());
        EXPECT_FALSE(run.core(id.value).database.log().contains(orphan));
    }
    EXPECT_EQ(truncated, withCommits ? 0 : 2);
    EXPECT_EQ(snapshots, withCommits ? 2 : 0);
}
INSTANTIATE_TEST_SUITE_P(Seeds, TwoThree, ::testing::Range<std::uint64_t>(1, 13));

TEST(LosingTheQuorum, ALeaderWhoseFollowersDieStops)
{
    EnsembleRun run(3, 0, 4);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
    const int leader = run.leader();
    for (const int id : {1, 2, 3})
        if (id != leader)
            run.does(command::Crash{run.s(id)});
    const Instant crash = run.world.now();
    ASSERT_TRUE(run.until([&] { return !run.serves(leader); }));
    EXPECT_EQ(run.state(leader), ServerState::Looking);
    EXPECT_LE(run.world.now() - crash, Duration::milliseconds(2100))
        << "closed connections: at the next tick";
    const auto changes = run.since<StateChanged>(0, leader);
    EXPECT_EQ(changes.back()->reason, StateReason::QuorumLost);
}

TEST(LosingTheQuorum, InASilentCutItTakesTheSyncLimit)
{
    EnsembleRun run(3, 0, 4);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
    const int leader = run.leader();
    run.does(command::Cut{{run.s(leader)}});
    const Instant cut = run.world.now();
    ASSERT_TRUE(run.until([&] { return !run.serves(leader); }));
    EXPECT_GE(run.world.now() - cut, Duration::seconds(9));
    EXPECT_LE(run.world.now() - cut, Duration::seconds(13));
}

TEST(Crash, BetweenWritingTheLogAndSyncingItLosesTheEntry)
{
    RunDescription description = RunDescription::ofSize(3, 0);
    description.disk.syncMin = description.disk.syncMax = Duration::milliseconds(20);
    EnsembleRun run(description, 6);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
    const int leader = run.leader();
    const int follower = leader == 1 ? 2 : 1;
    run.does(command::AddClient{ClientId{2}, run.s(leader)});
    run.passes(Duration::milliseconds(50));
    const Zxid before = run.logged(follower);
    run.writes(2, "/y", "1", OperationKind::Create);
    ASSERT_TRUE(run.until([&] { return run.logged(follower) > before; }));
    const EventIndex crash = run.world.history().size();
    run.does(command::Crash{run.s(follower)});
    const auto crashed = run.since<ServerCrashed>(crash, follower);
    ASSERT_EQ(crashed.size(), 1u);
    EXPECT_EQ(crashed[0]->logged, before.counter == 0 ? (Zxid{1, 1}) : before.next());
    EXPECT_EQ(crashed[0]->synced, before);
    // The other two are a majority: the write is committed all the same, and the restarted server learns it.
    ASSERT_TRUE(run.until([&] { return !run.since<Committed>(crash).empty(); }));
    const EventIndex restart = run.world.history().size();
    run.does(command::Restart{run.s(follower)});
    ASSERT_TRUE(run.until([&] { return run.serves(follower); }));
    const auto started = run.since<ServerStarted>(restart, follower);
    ASSERT_EQ(started.size(), 1u);
    EXPECT_EQ(started[0]->lastZxid, before) << "the disk never had it";
    EXPECT_NE(run.core(follower).database.tree().find("/y"), nullptr);
}

TEST(Crash, WhatAQuorumHasOnDiskSurvivesEverything)
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        EnsembleRun run(5, 0, seed);
        settleFive(run);
        ASSERT_TRUE(run.writesAndIsAnswered(1, "/x", "kept", OperationKind::SetData));
        for (const int id : {1, 2, 3, 4, 5})
            run.does(command::Crash{run.s(id)});
        run.passes(Duration::seconds(1));
        for (const int id : {1, 3, 5})
            run.does(command::Restart{run.s(id)});
        ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 3, 5})); })) << "seed " << seed;
        for (const int id : {1, 3, 5})
            EXPECT_EQ(run.core(id).database.tree().find("/x")->data, "kept") << "seed " << seed;
    }
}

TEST(Pause, AFollowerThatSleepsTooLongComesBackThroughAnElection)
{
    EnsembleRun run(3, 0, 9);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
    const int leader = run.leader();
    const int follower = leader == 1 ? 2 : 1;
    run.does(command::Pause{run.s(follower)});
    run.passes(Duration::seconds(30));
    EXPECT_TRUE(run.leads(leader)) << "two of three go on";
    run.does(command::Resume{run.s(follower)});
    run.passes(Duration::milliseconds(50));
    ASSERT_TRUE(run.until([&] { return run.serves(follower); }));
    EXPECT_TRUE(run.leads(leader));
}

TEST(OneWayCut, EndsInOneLeaderThatCanCommit)
{
    for (const CutDirection direction : {CutDirection::Outgoing, CutDirection::Incoming}) {
        EnsembleRun run(3, 0, 11);
        ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
        const int leader = run.leader();
        run.does(command::Cut{{run.s(leader)}, direction});
        run.passes(Duration::seconds(60));
        run.does(command::Heal{});
        ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }, Duration::seconds(300)));
        EXPECT_TRUE(run.writesAndIsAnswered(1, "/z", "1", OperationKind::Create));
    }
}

} // namespace
} // namespace zablab
