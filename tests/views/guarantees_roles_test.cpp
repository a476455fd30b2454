// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who leads, who votes, and what a new leader must have.
#include "tests/views/promise_story.h"

namespace zablab {
namespace {

using namespace testing;
using Story = PromiseStory;

TEST(Guarantees, TwoLeadersOfOneEpoch)
{
    Story story;
    story.startAll();
    story.establish(Epoch{1}, {});
    story.tell(kS2, NewLeaderAckCounted{kS2, 1, true});
    story.tell(kS2, NewLeaderAckCounted{kS1, 2, true});
    story.tell(kS2, LeaderEstablished{Epoch{1}, {}});
    EXPECT_EQ(story.firstBroken(), story.brokenNow("Leadership2"));
}

TEST(Guarantees, ALeaderEstablishedByOneAck)
{
    Story story;
    story.startAll();
    story.acceptEpoch(kS3, Epoch{1});
    story.tell(kS3, NewLeaderAckCounted{kS3, 1, true});
    story.tell(kS3, LeaderEstablished{Epoch{1}, {}});
    EXPECT_EQ(story.firstBroken(), story.brokenNow("CommitQuorum"));
}

TEST(Guarantees, AnObserverThatCounts)
{
    Story asked;
    asked.startAll();
    asked.tell(kS3, EpochProposalCounted{kObserver, Epoch{}, 2, true});
    EXPECT_EQ(asked.firstBroken(), asked.brokenNow("ObserverNeverCounts"));

    Story acknowledged;
    acknowledged.healthy();
    acknowledged.propose({1, 3});
    acknowledged.tell(kS3, AckCounted{{1, 3}, kObserver, 1, 2});
    EXPECT_EQ(acknowledged.firstBroken(), acknowledged.brokenNow("ObserverNeverCounts"));

    Story voted;
    voted.startAll();
    voted.tell(
        kS1,
        VoteJudged{
            kObserver, ServerState::Looking, {kS1, {}, {}, {}}, {}, Verdict::NotBetter, Criterion::None});
    EXPECT_EQ(voted.firstBroken(), voted.brokenNow("ObserverNeverCounts"));

    Story led;
    led.startAll();
    led.tell(kObserver, StateChanged{ServerState::Leading, StateReason::Elected});
    EXPECT_EQ(led.firstBroken(), led.brokenNow("ObserverNeverCounts"));
}

TEST(Guarantees, AnObserverThatIsOnlyListenedTo)
{
    Story story;
    story.startAll();
    story.tell(kS3, EpochProposalCounted{kObserver, Epoch{}, 1, false});
    story.tell(
        kS1, VoteJudged{
                 kObserver, ServerState::Looking, {kS1, {}, {}, {}}, {}, Verdict::NotVoter, Criterion::None});
    EXPECT_EQ(story.firstBroken(), "");
}

TEST(Guarantees, ALearnerInBroadcastWithAnotherHistory)
{
    Story story({{kS1, Epoch{1}, Epoch{1}, ZxidSequence({{1, 1, 3}})},
                 {kS2, Epoch{1}, Epoch{1}, ZxidSequence({{1, 1, 2}})},
                 {kS3, Epoch{1}, Epoch{1}, ZxidSequence({{1, 1, 2}})}});
    story.start(kS1, {1, 3}, Epoch{1}, Epoch{1});
    story.start(kS2, {1, 2}, Epoch{1}, Epoch{1});
    story.start(kS3, {1, 2}, Epoch{1}, Epoch{1});
    for (const ServerId id : {kS3, kS1, kS2})
        story.acceptEpoch(id, Epoch{2});
    story.tell(kS3, NewLeaderAckCounted{kS3, 1, true});
    story.acknowledgeNewLeader(kS2, Epoch{2});
    story.tell(kS3, NewLeaderAckCounted{kS2, 2, true});
    story.tell(kS3, LeaderEstablished{Epoch{2}, {1, 2}});
    EXPECT_EQ(story.firstBroken(), "");
    story.tell(kS1, PhaseChanged{Phase::Broadcast}); // nobody cut its (1,3) off
    EXPECT_EQ(story.firstBroken(), story.brokenNow("ProcessConsistency"));
    EXPECT_TRUE(story.breaks(Guarantee::PrefixConsistency));
}

TEST(Guarantees, AProposalBySomebodyElse)
{
    Story story;
    story.healthy();
    story.tell(kS1, Proposed{{1, 3}, OperationKind::Create, ErrorCode::Ok});
    EXPECT_EQ(story.firstBroken(), story.brokenNow("PrimaryIntegrity"));
}

TEST(Guarantees, AProposalBeforeBeingEstablished)
{
    Story story;
    story.startAll();
    story.acceptEpoch(kS3, Epoch{1});
    story.tell(kS3, Proposed{{1, 1}, OperationKind::Create, ErrorCode::Ok});
    EXPECT_EQ(story.firstBroken(), story.brokenNow("PrimaryIntegrity"));
}

TEST(Guarantees, ALeaderWithoutACommittedTransaction)
{
    Story story;
    story.healthy();
    story.tell(kS3, ServerCrashed{{1, 2}, {1, 2}});
    story.tell(kS2, LogTruncated{{1, 1}, {1, 2}, 1});
    EXPECT_EQ(story.firstBroken(), story.brokenNow("CommittedLogDurability"));
    story.tell(kS2, NewLeaderAckCounted{kS2, 1, true});
    story.tell(kS2, LeaderEstablished{Epoch{2}, {1, 1}});
    EXPECT_TRUE(story.breaks(Guarantee::LeaderLogCompleteness));
}

// A candidate sleeps with the acknowledgements of its epoch before it, and is established when others have gone on.
TEST(Guarantees, ALeaderOfAnOlderEpochNeedNotKnowWhatLaterOnesCommit)
{
    EnsembleRecord ensemble;
    ensemble.committed = ZxidSequence({{1, 1, 5}, {3, 1, 31}});
    ServerRecord sleeper;
    sleeper.id = kS3;
    sleeper.log = sleeper.tree = ZxidSequence({{1, 1, 5}});
    EXPECT_FALSE(invariant::leaderLogCompleteness(ensemble, sleeper, Epoch{2}));
    EXPECT_FALSE(invariant::monotonicReads(ensemble, sleeper, Epoch{2}));
    EXPECT_TRUE(invariant::leaderLogCompleteness(ensemble, sleeper, Epoch{4}));
    EXPECT_TRUE(invariant::monotonicReads(ensemble, sleeper, Epoch{4}));
}

} // namespace
} // namespace zablab
