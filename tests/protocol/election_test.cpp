// SPDX-License-Identifier: GPL-3.0-or-later
//
// FastLeaderElection rule by rule (protocol.md section 2), with messages carried by hand.
#include "engine/protocol/election.h"

#include "tests/protocol/servers.h"

#include <gtest/gtest.h>

namespace zablab {
namespace {

using testing::Servers;

constexpr Vote vote(int leader, Zxid zxid, std::int64_t epoch)
{
    return {ServerId{leader}, zxid, Round{1}, Epoch{epoch}};
}

TEST(VoteOrder, EpochBeforeZxidBeforeId) // FLEPredicateTest
{
    EXPECT_EQ(compareVotes(vote(1, {1, 1}, 2), vote(9, {1, 9}, 1)).decidedBy, Criterion::Epoch);
    EXPECT_TRUE(compareVotes(vote(1, {1, 1}, 2), vote(9, {1, 9}, 1)).better);
    EXPECT_EQ(compareVotes(vote(1, {1, 105}, 1), vote(9, {1, 103}, 1)).decidedBy, Criterion::Zxid);
    EXPECT_TRUE(compareVotes(vote(1, {1, 105}, 1), vote(9, {1, 103}, 1)).better);
    EXPECT_EQ(compareVotes(vote(4, {1, 105}, 1), vote(3, {1, 105}, 1)).decidedBy, Criterion::Id);
    EXPECT_TRUE(compareVotes(vote(4, {1, 105}, 1), vote(3, {1, 105}, 1)).better);
    EXPECT_FALSE(compareVotes(vote(4, {1, 105}, 1), vote(4, {1, 105}, 1)).better);
}

TEST(Election, ThreeEmptyServersElectTheLargestId)
{
    Servers servers(3);
    for (const int id : {1, 2, 3})
        servers.start(id);
    servers.settle();
    EXPECT_EQ(servers.at(3).state(), ServerState::Leading);
    EXPECT_EQ(servers.at(1).state(), ServerState::Following);
    EXPECT_EQ(servers.at(2).state(), ServerState::Following);
    for (const int id : {1, 2, 3}) {
        EXPECT_EQ(servers.at(id).phase(), Phase::Broadcast) << "S" << id;
        EXPECT_EQ(servers.core(id).currentEpoch, Epoch{1});
        EXPECT_EQ(servers.core(id).acceptedEpoch, Epoch{1});
    }
}

TEST(Election, LateServersJoinTheLeaderThatIsThere)
{
    Servers servers(5);
    for (const int id : {1, 2, 3})
        servers.start(id);
    servers.settle();
    for (const int id : {4, 5}) {
        servers.start(id);
        servers.settle();
        EXPECT_EQ(servers.at(id).state(), ServerState::Following) << "a larger id does not pre-empt";
        const auto elected = servers.factsOf<LeaderElected>(id);
        ASSERT_EQ(elected.size(), 1u);
        EXPECT_EQ(elected[0].vote.leader, ServerId{3});
        EXPECT_NE(elected[0].by, ElectedBy::Tally);
    }
    EXPECT_EQ(servers.at(3).state(), ServerState::Leading);
}

TEST(Election, AServerAloneStaysLooking)
{
    Servers servers(3);
    servers.start(1);
    servers.settle();
    EXPECT_EQ(servers.at(1).state(), ServerState::Looking);
    servers.fire(1, TimerKind::Notification);
    const auto resent = servers.factsOf<NotificationsResent>(1);
    ASSERT_EQ(resent.size(), 1u);
    EXPECT_EQ(resent[0].nextInterval, Duration::milliseconds(400)) << "the wait doubles";
}

TEST(Election, ObserversAreNotCounted)
{
    Servers servers(3, 2);
    servers.start(1);
    servers.start(4);
    servers.start(5);
    servers.settle();
    EXPECT_EQ(servers.at(1).state(), ServerState::Looking)
        << "one voter and two observers are no quorum of three";
    servers.start(2);
    servers.settle();
    EXPECT_EQ(servers.at(2).state(), ServerState::Leading);
    for (const int id : {4, 5}) {
        servers.fire(id, TimerKind::Notification);
        servers.settle();
        EXPECT_EQ(servers.at(id).state(), ServerState::Observing);
        EXPECT_EQ(servers.at(id).phase(), Phase::Broadcast);
    }
}

// One LOOKING server and notifications from others that exist only on paper.
class Judgement : public ::testing::Test {
protected:
    Judgement() : servers(5)
    {
        servers.history(2, 1, 102);
        servers.start(2);
    }
    VoteJudged hear(int from, Vote vote, std::int64_t round, ServerState state = ServerState::Looking)
    {
        servers.forgetFacts();
        vote.round = Round{round};
        servers.step(2, input::Received{ServerId{from}, Channel::Election, Notification{vote, state}});
        for (const VoteJudged &judged : servers.factsOf<VoteJudged>(2)) {
            if (judged.from == ServerId{from})
                return judged;
        }
        ADD_FAILURE() << "nothing was judged";
        return {};
    }
    Round clock() const { return servers.core(2).logicalClock; }
    Servers servers;
};

TEST_F(Judgement, EqualRoundAndBetterVoteIsAdopted)
{
    const VoteJudged judged = hear(4, vote(4, {1, 105}, 1), 1);
    EXPECT_EQ(judged.verdict, Verdict::Better);
    EXPECT_EQ(judged.criterion, Criterion::Zxid);
    EXPECT_EQ(judged.mine.leader, ServerId{2});
    ASSERT_EQ(servers.factsOf<VoteChanged>(2).size(), 1u);
    EXPECT_EQ(servers.factsOf<VoteChanged>(2)[0].vote.leader, ServerId{4});
}

TEST_F(Judgement, EqualRoundAndLesserVoteIsOnlyRecorded)
{
    EXPECT_EQ(hear(1, vote(1, {1, 100}, 1), 1).verdict, Verdict::NotBetter);
    EXPECT_TRUE(servers.factsOf<VoteChanged>(2).empty());
}

TEST_F(Judgement, SmallerRoundIsIgnored)
{
    hear(4, vote(4, {1, 105}, 1), 7);
    EXPECT_EQ(hear(5, vote(5, {1, 110}, 1), 3).verdict, Verdict::OlderRound);
    EXPECT_TRUE(servers.factsOf<VoteChanged>(2).empty());
    EXPECT_EQ(clock(), Round{7});
}

TEST_F(Judgement, LargerRoundIsComparedWithTheFirstVoteNotWithTheHeldOne)
{
    hear(4, vote(4, {1, 105}, 1), 1); // now holds S4
    const VoteJudged judged = hear(3, vote(3, {1, 103}, 1), 2);
    EXPECT_EQ(judged.verdict, Verdict::LargerRound);
    EXPECT_EQ(judged.mine.leader, ServerId{2}) << "its own first vote, not S4";
    EXPECT_EQ(clock(), Round{2});
    ASSERT_EQ(servers.factsOf<VoteChanged>(2).size(), 1u);
    EXPECT_EQ(servers.factsOf<VoteChanged>(2)[0].vote.leader, ServerId{3});
    EXPECT_EQ(servers.factsOf<VoteChanged>(2)[0].reason, VoteReason::LargerRoundAdopted);

    hear(1, vote(1, {1, 100}, 1), 3);
    ASSERT_EQ(servers.factsOf<VoteChanged>(2).size(), 1u);
    EXPECT_EQ(servers.factsOf<VoteChanged>(2)[0].vote.leader, ServerId{2}) << "back to itself";
    EXPECT_EQ(servers.factsOf<VoteChanged>(2)[0].reason, VoteReason::LargerRoundReverted);
}

TEST_F(Judgement, AQuorumWaitsForSilenceAndABetterVoteBreaksIt)
{
    hear(4, vote(4, {1, 105}, 1), 1);
    hear(1, vote(4, {1, 105}, 1), 1);
    EXPECT_TRUE(servers.hasTimer(2, TimerKind::FinalizeWait)) << "three of five agree";
    const VoteJudged better = hear(3, vote(3, {1, 106}, 1), 1);
    EXPECT_EQ(better.verdict, Verdict::Better);
    EXPECT_EQ(servers.factsOf<FinalizeWaitBroken>(2).size(), 1u);
    EXPECT_FALSE(servers.hasTimer(2, TimerKind::FinalizeWait));
}

TEST_F(Judgement, DuringTheFinalWaitALesserVoteIsNotEvenRecorded)
{
    hear(4, vote(4, {1, 105}, 1), 1);
    hear(1, vote(4, {1, 105}, 1), 1);
    EXPECT_EQ(hear(5, vote(5, {1, 103}, 1), 1).verdict, Verdict::DiscardedInWait);
    servers.fire(2, TimerKind::FinalizeWait);
    EXPECT_EQ(servers.at(2).state(), ServerState::Following);
}

TEST_F(Judgement, SettledServersElectOnlyWithTheLeadersOwnWord)
{
    const Vote settled = vote(4, {1, 105}, 1);
    hear(1, settled, 9, ServerState::Following);
    hear(3, settled, 9, ServerState::Following);
    const VoteJudged third = hear(5, settled, 9, ServerState::Following);
    EXPECT_EQ(third.verdict, Verdict::OutOfElection);
    EXPECT_EQ(servers.at(2).state(), ServerState::Looking) << "three followers, but no leader said so";
    hear(4, settled, 9, ServerState::Leading);
    EXPECT_EQ(servers.at(2).state(), ServerState::Following);
    EXPECT_EQ(clock(), Round{9});
}

TEST_F(Judgement, SettledVotesOfOneElectionMayDifferInRoundAndZxid) // FLEOutOfElectionTest, ZOOKEEPER-1805
{
    hear(1, vote(4, {1, 105}, 1), 8, ServerState::Following);
    hear(3, vote(4, {1, 100}, 1), 9, ServerState::Following);
    hear(4, vote(4, {1, 105}, 1), 9, ServerState::Leading);
    EXPECT_EQ(servers.at(2).state(), ServerState::Following);
}

// A follower that has not yet seen NEWLEADER names the epoch before, the leader the epoch after: in one round
// they elected the same leader all the same.
TEST_F(Judgement, SettledVotesOfMyOwnRoundMayDifferInEpoch)
{
    hear(1, vote(4, {1, 105}, 1), 1, ServerState::Following);
    hear(3, vote(4, {1, 105}, 1), 1, ServerState::Following);
    EXPECT_EQ(servers.at(2).state(), ServerState::Looking);
    hear(4, vote(4, {1, 105}, 2), 1, ServerState::Leading);
    EXPECT_EQ(servers.at(2).state(), ServerState::Following);
}

TEST_F(Judgement, StrangersAndObserversAreNotHeard)
{
    EXPECT_EQ(hear(4, vote(42, {9, 9}, 9), 1).verdict, Verdict::NotVoter)
        << "a candidate that does not exist";
    EXPECT_EQ(hear(4, vote(4, {1, 105}, 1), 1, ServerState::Observing).verdict, Verdict::ObservingIgnored);
    EXPECT_EQ(hear(4, vote(4, {0xffffffffu, 0xffffffffu}, 1), 1).verdict, Verdict::Untrusted);
}

TEST(SettledServer, AnswersAndDoesNotStepDown)
{
    Servers servers(3);
    for (const int id : {1, 2, 3})
        servers.start(id);
    servers.settle();
    servers.forgetFacts();
    const Vote better{ServerId{1}, {9, 9}, Round{99}, Epoch{9}};
    servers.step(3,
                 input::Received{ServerId{1}, Channel::Election, Notification{better, ServerState::Looking}});
    EXPECT_EQ(servers.at(3).state(), ServerState::Leading);
    ASSERT_EQ(servers.factsOf<VoteJudged>(3).size(), 1u);
    EXPECT_EQ(servers.factsOf<VoteJudged>(3)[0].verdict, Verdict::AnsweredOnly);
    ASSERT_EQ(servers.wire().size(), 1u);
    const auto &answer = std::get<Notification>(servers.wire().front().message);
    EXPECT_EQ(answer.vote.leader, ServerId{3});
    EXPECT_EQ(answer.state, ServerState::Leading);
}

} // namespace
} // namespace zablab
