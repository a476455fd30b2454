// SPDX-License-Identifier: GPL-3.0-or-later
//
// What disks hold: acknowledgements, epochs, cuts, crashes.
#include "tests/views/promise_story.h"

namespace zablab {
namespace {

using namespace testing;
using Story = PromiseStory;

TEST(Guarantees, AcceptedEpochBelowCurrentEpoch)
{
    Story story;
    story.startAll();
    story.tell(kS1, CurrentEpochStored{Epoch{2}});
    EXPECT_EQ(story.firstBroken(), story.brokenNow("EpochOrder"));
}

TEST(Guarantees, AnEpochThatGoesDown)
{
    Story story;
    story.healthy();
    story.tell(kS1, AcceptedEpochStored{Epoch{4}});
    story.tell(kS1, AcceptedEpochStored{Epoch{3}});
    EXPECT_EQ(story.firstBroken(), story.brokenNow("EpochsNeverDecrease"));
}

TEST(Guarantees, AnEpochForgottenByADisk)
{
    Story story;
    story.healthy();
    story.tell(kS1, ServerCrashed{{1, 2}, {1, 2}});
    const EventIndex before = story.last();
    story.start(kS1, {1, 2}, Epoch{}, Epoch{});
    EXPECT_EQ(story.firstBroken(), "EpochsNeverDecrease at " + std::to_string(before + 1));
}

TEST(Guarantees, AGapInALog)
{
    Story story;
    story.healthy();
    story.propose({1, 3});
    story.propose({1, 4});
    story.tell(kS1, LogAppended{{1, 4}});
    EXPECT_EQ(story.firstBroken(), story.brokenNow("ZxidGapFree"));
}

TEST(Guarantees, AnAckBeforeTheDisk)
{
    Story story;
    story.healthy();
    story.propose({1, 3});
    story.tell(kS1, LogAppended{{1, 3}});
    story.send(kS1, kS3, Ack{{1, 3}});
    EXPECT_EQ(story.firstBroken(), story.brokenNow("AckOnDisk"));
}

TEST(Guarantees, TheLeadersOwnAckBeforeItsDisk)
{
    Story story;
    story.healthy();
    story.tell(kS3, Proposed{{1, 3}, OperationKind::Create, ErrorCode::Ok});
    story.tell(kS3, LogAppended{{1, 3}});
    story.tell(kS3, AckCounted{{1, 3}, kS3, 1, 2});
    EXPECT_EQ(story.firstBroken(), story.brokenNow("AckOnDisk"));
}

TEST(Guarantees, NewLeaderAcknowledgedBeforeTheEpochIsStored)
{
    Story story;
    story.startAll();
    story.acknowledgeNewLeader(kS1, Epoch{1});
    EXPECT_EQ(story.firstBroken(), story.brokenNow("AckOnDisk"));
}

TEST(Guarantees, NewLeaderAcknowledgedBeforeTheSnapshotIsSaved)
{
    Story story;
    story.healthy();
    story.tell(kS1, PhaseChanged{Phase::Synchronization});
    const MessageId snap = story.send(kS3, kS1, Snap{{1, 2}, std::make_shared<const DataTree>()});
    story.tell(kS1, MessageDelivered{snap});
    story.tell(kS1, SnapshotLoaded{{1, 2}, {1, 2}});
    story.acknowledgeNewLeader(kS1, Epoch{1});
    EXPECT_EQ(story.firstBroken(), story.brokenNow("AckOnDisk"));
}

TEST(Guarantees, ASnapshotThatForgetsACommittedTransaction)
{
    Story story;
    story.healthy();
    story.tell(kS1, PhaseChanged{Phase::Synchronization});
    story.tell(kS2, LogTruncated{{1, 0}, {1, 2}, 2});
    const MessageId snap = story.send(kS2, kS1, Snap{{1, 0}, std::make_shared<const DataTree>()});
    story.tell(kS1, MessageDelivered{snap});
    story.tell(kS1, SnapshotLoaded{{1, 0}, {1, 2}});
    story.tell(kS1, SnapshotSaved{{1, 0}});
    const std::vector<Violation> all = story.violations();
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[1].guarantee, Guarantee::CommittedLogDurability);
    EXPECT_EQ(all[1].where, Party{kS1});
}

// The leader decides on a TRUNC; before the learner has carried it out, the others commit what it cuts off.
TEST(Guarantees, ACommitThatOvertakesACutIsNoLossWhenTheOthersHaveIt)
{
    Story story;
    story.healthy();
    story.propose({1, 3});
    story.log(kS2, {1, 3});
    story.tell(kS2, PhaseChanged{Phase::Synchronization});
    const MessageId trunc = story.send(kS3, kS2, Trunc{{1, 2}});
    story.tell(kS2, MessageDelivered{trunc});
    story.acknowledge(kS3, {1, 3}, 1);
    story.log(kS1, {1, 3});
    story.acknowledge(kS1, {1, 3}, 2);
    story.commit({1, 3});
    story.tell(kS2, LogTruncated{{1, 2}, {1, 3}, 1});
    EXPECT_EQ(story.firstBroken(), "");
}

TEST(Guarantees, ACommitThatCountsTheAckOfWhatIsBeingCut)
{
    Story story;
    story.healthy();
    story.propose({1, 3});
    story.acknowledge(kS3, {1, 3}, 1);
    story.log(kS2, {1, 3});
    story.acknowledge(kS2, {1, 3}, 2);
    story.tell(kS2, PhaseChanged{Phase::Synchronization});
    const MessageId trunc = story.send(kS3, kS2, Trunc{{1, 2}});
    story.tell(kS2, MessageDelivered{trunc});
    story.commit({1, 3});
    EXPECT_EQ(story.firstBroken(), "") << "S2 still has it";
    story.tell(kS2, LogTruncated{{1, 2}, {1, 3}, 1});
    EXPECT_EQ(story.firstBroken(), story.brokenNow("CommittedLogDurability"));
}

TEST(Guarantees, ATruncatedOrphanIsNoLoss)
{
    Story story;
    story.healthy();
    story.propose({1, 3});
    story.log(kS2, {1, 3});
    story.tell(kS2, StateChanged{ServerState::Looking, StateReason::LeaderLost});
    story.tell(kS2, PhaseChanged{Phase::Election});
    story.tell(kS2, LogTruncated{{1, 2}, {1, 3}, 1});
    EXPECT_EQ(story.firstBroken(), "");
}

TEST(Guarantees, ACrashThatLosesWhatWasSynced)
{
    Story story;
    story.healthy();
    story.tell(kS1, ServerCrashed{{1, 2}, {1, 1}});
    EXPECT_EQ(story.firstBroken(), story.brokenNow("CrashDurability"));
}

TEST(Guarantees, ACrashThatLosesWhatWasOnlyWritten)
{
    Story story;
    story.healthy();
    story.propose({1, 3});
    story.tell(kS1, LogAppended{{1, 3}});
    story.tell(kS1, ServerCrashed{{1, 3}, {1, 2}});
    story.start(kS1, {1, 2}, Epoch{1}, Epoch{1});
    EXPECT_EQ(story.firstBroken(), "");
}

TEST(Guarantees, ACrashInTheMiddleOfACutLeavesEitherLog)
{
    for (const Zxid left : {Zxid{1, 2}, Zxid{1, 3}}) {
        Story story;
        story.healthy();
        story.propose({1, 3});
        story.log(kS2, {1, 3});
        story.tell(kS2, StateChanged{ServerState::Looking, StateReason::LeaderLost});
        story.tell(kS2, PhaseChanged{Phase::Synchronization});
        const MessageId trunc = story.send(kS3, kS2, Trunc{{1, 2}});
        story.tell(kS2, MessageDelivered{trunc});
        story.tell(kS2, ServerCrashed{{1, 3}, left});
        story.start(kS2, left, Epoch{1}, Epoch{1});
        EXPECT_EQ(story.firstBroken(), "") << left.counter;
    }
}

} // namespace
} // namespace zablab
