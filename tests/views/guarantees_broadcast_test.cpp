// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proposals, commits and deliveries.
#include "tests/views/promise_story.h"

namespace zablab {
namespace {

using namespace testing;
using Story = PromiseStory;

TEST(Guarantees, AHealthyRunBreaksNoneAndChecksAlmostAll)
{
    Story story;
    story.healthy();
    EXPECT_EQ(story.firstBroken(), "");
}

TEST(Guarantees, EveryGuaranteeHasANameAndAPromise)
{
    std::set<std::string> names;
    for (int i = 0; i < kGuarantees; ++i) {
        EXPECT_TRUE(names.insert(nameOf(static_cast<Guarantee>(i))).second);
        EXPECT_GT(std::string(promiseOf(static_cast<Guarantee>(i))).size(), 20u);
    }
}

TEST(Guarantees, AGapInWhatIsProposed)
{
    Story story;
    story.healthy();
    story.tell(kS3, Proposed{{1, 4}, OperationKind::Create, ErrorCode::Ok});
    EXPECT_EQ(story.firstBroken(), story.brokenNow("ZxidGapFree"));
}

TEST(Guarantees, ACommitWithoutAQuorumOfAcks)
{
    Story story;
    story.healthy();
    story.propose({1, 3});
    story.acknowledge(kS3, {1, 3}, 1);
    story.tell(kS3, Committed{{1, 3}, 1});
    EXPECT_EQ(story.firstBroken(), story.brokenNow("CommitQuorum"));
}

TEST(Guarantees, ACommitThatOnlyOneDiskHas)
{
    Story story;
    story.healthy();
    story.propose({1, 3});
    story.acknowledge(kS3, {1, 3}, 1);
    story.log(kS1, {1, 3});
    story.acknowledge(kS1, {1, 3}, 2);
    story.tell(kS1, LogTruncated{{1, 2}, {1, 3}, 1});
    story.tell(kS3, Committed{{1, 3}, 2});
    EXPECT_EQ(story.firstBroken(), story.brokenNow("CommitQuorum"));
}

TEST(Guarantees, ACommitLearnedThatNobodyMade)
{
    Story story;
    story.healthy();
    story.propose({1, 3});
    story.log(kS1, {1, 3});
    story.tell(kS1, CommitLearned{{1, 3}});
    EXPECT_EQ(story.firstBroken(), story.brokenNow("CommitQuorum"));
}

TEST(Guarantees, CommitsOutOfOrder)
{
    Story story;
    story.healthy();
    for (const Zxid zxid : {Zxid{1, 3}, Zxid{1, 4}}) {
        story.propose(zxid);
        story.acknowledge(kS3, zxid, 1);
        story.log(kS1, zxid);
        story.acknowledge(kS1, zxid, 2);
    }
    story.tell(kS3, Committed{{1, 4}, 2});
    EXPECT_EQ(story.firstBroken(), story.brokenNow("TotalOrder"));
}

TEST(Guarantees, ATransactionLeftOutWhenApplying)
{
    Story story;
    story.healthy();
    for (const Zxid zxid : {Zxid{1, 3}, Zxid{1, 4}}) {
        story.propose(zxid);
        story.acknowledge(kS3, zxid, 1);
        story.log(kS1, zxid);
        story.acknowledge(kS1, zxid, 2);
        story.commit(zxid);
    }
    story.tell(kS1, CommitLearned{{1, 4}});
    story.tell(kS1, Applied{{1, 4}, ApplyReason::Committed});
    EXPECT_EQ(story.firstBroken(), story.brokenNow("TotalOrder"));
}

TEST(Guarantees, ATransactionFromNowhere)
{
    Story story;
    story.healthy();
    story.tell(kS1, LogAppended{{1, 3}});
    EXPECT_EQ(story.firstBroken(), story.brokenNow("Integrity"));
}

TEST(Guarantees, OneZxidWithTwoMeanings)
{
    Story story;
    story.healthy();
    story.propose({1, 3});
    Transaction first;
    first.zxid = {1, 3};
    first.path = "/a";
    Transaction second = first;
    second.path = "/b";
    story.send(kS3, kS1, Proposal{std::make_shared<const Transaction>(first)});
    story.send(kS3, kS2, Proposal{std::make_shared<const Transaction>(first)});
    EXPECT_EQ(story.firstBroken(), "");
    story.send(kS3, kS2, Inform{std::make_shared<const Transaction>(second)});
    EXPECT_EQ(story.firstBroken(), story.brokenNow("Integrity"));
}

TEST(Guarantees, AnAckThatWasMadeVoidDoesNotCount)
{
    Story story;
    story.healthy();
    story.propose({1, 3});
    story.log(kS1, {1, 3});
    story.acknowledge(kS1, {1, 3}, 1);
    story.tell(
        kS3,
        SyncDecided{
            kS1, SyncKind::Trunc, SyncRow::AheadOfLog, false, {1, 3}, {1, 1}, {1, 2}, {1, 2}, {1, 2}, 0});
    story.acknowledge(kS3, {1, 3}, 1);
    EXPECT_EQ(story.firstBroken(), "") << "one acknowledgement again";
    story.tell(kS3, Committed{{1, 3}, 2});
    EXPECT_EQ(story.firstBroken(), story.brokenNow("CommitQuorum"));
}

TEST(Guarantees, ManyMistakesAreCountedAndTheFirstKept)
{
    EnsembleConfig config = threeVotersAndAnObserver();
    Guarantees guarantees(config, {});
    History history;
    for (std::uint32_t i = 1; i <= 250; ++i)
        history.append({Instant{i}, kNoEvent, kS1, Proposed{{1, i}, OperationKind::Create, ErrorCode::Ok}});
    guarantees.update(history);
    EXPECT_EQ(guarantees.violations().size(), Guarantees::kKept);
    EXPECT_EQ(guarantees.violationCount(), 250u);
    EXPECT_EQ(guarantees.timesChecked(Guarantee::PrimaryIntegrity), 250u);
}

} // namespace
} // namespace zablab
