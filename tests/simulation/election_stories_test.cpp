// SPDX-License-Identifier: GPL-3.0-or-later
//
// Elections of whole ensembles, as the seed texts tell them.
#include "tests/simulation/ensemble_run.h"

namespace zablab {
namespace {

using testing::EnsembleRun;

RunDescription emptyServers(int count) { return RunDescription::ofSize(count, 0); }

// All have epoch 1; the numbers are what each has logged.
RunDescription withHistories(std::initializer_list<std::uint32_t> counters)
{
    RunDescription description = RunDescription::ofSize(static_cast<int>(counters.size()), 0);
    auto counter = counters.begin();
    for (ServerDescription &server : description.servers)
        server.history = {{1, 1, *counter++}};
    return description;
}

TEST(ColdStart, ThreeServersElectS3AndTheNextTwoJoinIt)
{
    for (const std::uint64_t seed : {1u, 2u, 3u, 4u, 5u}) {
        RunDescription description = emptyServers(5);
        description.servers[3].runs = description.servers[4].runs = false;
        EnsembleRun run(description, seed);
        ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
        EXPECT_TRUE(run.leads(3)) << "three votes of five are a majority";
        for (const int late : {4, 5}) {
            run.does(command::Restart{run.s(late)});
            ASSERT_TRUE(run.until([&] { return run.serves(late); }));
            EXPECT_EQ(run.state(late), ServerState::Following);
            EXPECT_TRUE(run.leads(3)) << "a larger id does not take over";
        }
        EXPECT_EQ(run.core(5).currentEpoch, Epoch{1});
    }
}

TEST(TheLeaderDies, TheFiveServersOfTheTextElectS4WithFourVotes)
{
    // S1(100) S2(102) S3(105, dead) S4(105) S5(103). Whatever the order in which votes travel, the largest zxid
    // wins among those who speak before a quorum has been silent for 200 ms, and then the larger id.
    int fourVotes = 0;
    int hops = 0;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        RunDescription description = withHistories({100, 102, 105, 105, 103});
        description.servers[2].runs = false;
        EnsembleRun run(description, seed);
        ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 4, 5})); })) << "seed " << seed;
        EXPECT_TRUE(run.leads(4)) << "seed " << seed;
        for (const int id : {1, 2, 5}) {
            const auto votes = run.since<VoteChanged>(0, id);
            ASSERT_GE(votes.size(), 2u);
            EXPECT_EQ(votes.front()->vote.leader, run.s(id)) << "everybody votes for itself first";
            EXPECT_EQ(votes.back()->vote.leader, run.s(4));
            for (std::size_t i = 1; i < votes.size(); ++i)
                EXPECT_GE(votes[i]->vote.zxid, votes[i - 1]->vote.zxid) << "a vote only ever improves";
            hops += votes.size() > 2;
        }
        for (const auto *elected : run.since<LeaderElected>(0, 4))
            fourVotes += elected->supporters == 4;
        EXPECT_EQ(run.core(4).currentEpoch, Epoch{2});
    }
    EXPECT_GT(fourVotes, 25) << "four votes is the usual count";
    EXPECT_GT(hops, 10) << "somebody hops from one candidate to a better one";
}

TEST(LateJoiner, IsAnsweredByTheSettledAndFollows)
{
    RunDescription description = withHistories({7, 7, 7, 9, 7});
    description.servers[3].runs = false; // the one with the longest history comes too late
    EnsembleRun run(description, 3);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3, 5})); }));
    ASSERT_TRUE(run.leads(5));
    const EventIndex before = run.world.history().size();
    run.does(command::Restart{run.s(4)});
    ASSERT_TRUE(run.until([&] { return run.serves(4); }));
    EXPECT_EQ(run.state(4), ServerState::Following);
    const auto elected = run.since<LeaderElected>(before, 4);
    ASSERT_EQ(elected.size(), 1u);
    EXPECT_NE(elected[0]->by, ElectedBy::Tally) << "it learned from FOLLOWING and LEADING servers";
    EXPECT_EQ(run.logged(4), (Zxid{1, 7})) << "its lone proposals are cut off";
    EXPECT_EQ(run.since<LogTruncated>(before, 4).size(), 1u);
}

TEST(Rounds, ASmallerRoundIsAnsweredAndFollowsIntoTheLargerOne)
{
    // S1 looks alone for a while, is restarted, and so begins again with round 1, when S2 and S3 are further.
    RunDescription description = emptyServers(3);
    EnsembleRun run(description, 2);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
    run.does(command::Crash{run.s(3)});
    ASSERT_TRUE(run.until([&] { return run.leads(2); }));
    EXPECT_EQ(run.core(2).logicalClock, Round{2});
    run.does(command::Crash{run.s(1)});
    ASSERT_TRUE(run.until([&] { return run.state(2) == ServerState::Looking; }));
    EXPECT_EQ(run.core(2).logicalClock, Round{3});
    const EventIndex before = run.world.history().size();
    run.does(command::Restart{run.s(1)});
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2})); }));
    bool ignoredOlder = false;
    bool followedLarger = false;
    for (const auto *judged : run.since<VoteJudged>(before)) {
        ignoredOlder = ignoredOlder || judged->verdict == Verdict::OlderRound;
        followedLarger = followedLarger || judged->verdict == Verdict::LargerRound;
    }
    EXPECT_TRUE(ignoredOlder) << "S2 does not count a vote of round 1";
    EXPECT_TRUE(followedLarger) << "S1 goes into round 3";
    EXPECT_EQ(run.core(1).logicalClock, Round{3});
}

TEST(Observers, ServeButAreNeverCounted)
{
    EnsembleRun run(3, 4, 5);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3, 4, 5, 6, 7})); }));
    const int leader = run.leader();
    run.does(command::Crash{run.s(leader == 3 ? 2 : 3)});
    run.does(command::Crash{run.s(leader)});
    // One voter and four observers are left: five of seven servers, but one of three votes.
    run.passes(Duration::seconds(120));
    for (const int id : {1, 2, 3, 4, 5, 6, 7})
        EXPECT_FALSE(run.serves(id)) << "S" << id;
    for (const auto *counted : run.since<AckCounted>(0))
        EXPECT_LE(counted->from.value, 3);
    for (const auto *elected : run.since<LeaderElected>(0))
        EXPECT_LE(elected->supporters, 3);
}

TEST(EvenNumber, TwoAgainstTwoHasNoLeaderAnywhere)
{
    EnsembleRun run(4, 0, 8);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3, 4})); }));
    run.does(command::Cut{run.ids({1, 2})});
    ASSERT_TRUE(run.until([&] { return run.leader() == 0; })) << "the leader loses its quorum";
    run.passes(Duration::seconds(120));
    EXPECT_EQ(run.leader(), 0);
    for (const int id : {1, 2, 3, 4})
        EXPECT_EQ(run.state(id), ServerState::Looking);
    run.does(command::Heal{});
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3, 4})); }, Duration::seconds(300)));
}

TEST(OneServer, IsItsOwnMajority)
{
    EnsembleRun run(1, 0, 1);
    ASSERT_TRUE(run.until([&] { return run.leads(1); }));
    EXPECT_TRUE(run.writesAndIsAnswered(1, "/a", "x", OperationKind::Create));
}

} // namespace
} // namespace zablab
