// SPDX-License-Identifier: GPL-3.0-or-later
//
// A healthy run written by hand, and one lie in it a test: each promise must go red by its own name, at the
// event at which it is broken.
#include "engine/views/guarantees.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace zablab {
namespace {

constexpr ServerId kS1{1}, kS2{2}, kS3{3}, kObserver{4};

EnsembleConfig threeVotersAndAnObserver()
{
    EnsembleConfig config;
    for (const ServerId id : {kS1, kS2, kS3})
        config.servers.push_back({id, LearnerType::Participant});
    config.servers.push_back({kObserver, LearnerType::Observer});
    return config;
}

class Story {
public:
    explicit Story(std::vector<InitialDisk> disks = {}) : disks_(std::move(disks)) {}

    template <typename T>
    EventIndex tell(ServerId where, T fact)
    {
        now_ = now_ + Duration{10};
        return history_.append({now_, kNoEvent, where, fact});
    }
    MessageId send(ServerId from, ServerId to, Message message)
    {
        now_ = now_ + Duration{10};
        MessageRecord record;
        record.from = from;
        record.to = to;
        record.channel = Channel::Quorum;
        record.message = std::move(message);
        return history_.send(now_, kNoEvent, std::move(record), now_ + Duration{5});
    }
    EventIndex last() const { return history_.size() - 1; }

    void start(ServerId id, Zxid last = {}, Epoch accepted = {}, Epoch current = {})
    {
        tell(id, ServerStarted{last, accepted, current});
        tell(id, StateChanged{ServerState::Looking, StateReason::Started});
        tell(id, PhaseChanged{Phase::Election});
    }
    void startAll()
    {
        for (const ServerId id : {kS1, kS2, kS3, kObserver})
            start(id);
    }
    void acceptEpoch(ServerId id, Epoch epoch)
    {
        const ServerState state = id == kS3 ? ServerState::Leading : ServerState::Following;
        tell(id, StateChanged{id == kObserver ? ServerState::Observing : state, StateReason::Elected});
        tell(id, PhaseChanged{Phase::Discovery});
        tell(id, AcceptedEpochStored{epoch});
        tell(id, PhaseChanged{Phase::Synchronization});
        tell(id, CurrentEpochStored{epoch});
    }
    void acknowledgeNewLeader(ServerId id, Epoch epoch) { send(id, kS3, Ack{Zxid::startOf(epoch)}); }
    // S3 leads; S1 and S2 follow.
    void establish(Epoch epoch, Zxid last)
    {
        for (const ServerId id : {kS3, kS1, kS2, kObserver})
            acceptEpoch(id, epoch);
        tell(kS3, NewLeaderAckCounted{kS3, 1, true});
        for (const ServerId id : {kS1, kS2, kObserver})
            acknowledgeNewLeader(id, epoch);
        tell(kS3, NewLeaderAckCounted{kS1, 2, true});
        tell(kS3, LeaderEstablished{epoch, last});
        for (const ServerId id : {kS3, kS1, kS2, kObserver})
            tell(id, PhaseChanged{Phase::Broadcast});
    }
    void propose(Zxid zxid)
    {
        tell(kS3, Proposed{zxid, OperationKind::Create, ErrorCode::Ok});
        log(kS3, zxid);
    }
    void log(ServerId id, Zxid zxid)
    {
        tell(id, LogAppended{zxid});
        tell(id, LogSynced{zxid});
    }
    void acknowledge(ServerId id, Zxid zxid, int count)
    {
        if (id != kS3)
            send(id, kS3, Ack{zxid});
        tell(kS3, AckCounted{zxid, id, count, 2});
    }
    void commit(Zxid zxid)
    {
        tell(kS3, Committed{zxid, 2});
        tell(kS3, Applied{zxid, ApplyReason::Committed});
    }
    void learnCommit(ServerId id, Zxid zxid)
    {
        tell(id, CommitLearned{zxid});
        tell(id, Applied{zxid, ApplyReason::Committed});
    }
    void write(Zxid zxid)
    {
        propose(zxid);
        acknowledge(kS3, zxid, 1);
        log(kS1, zxid);
        acknowledge(kS1, zxid, 2);
        commit(zxid);
        learnCommit(kS1, zxid);
        log(kS2, zxid);
        learnCommit(kS2, zxid);
        log(kObserver, zxid);
        learnCommit(kObserver, zxid);
    }
    void healthy()
    {
        startAll();
        establish(Epoch{1}, {});
        write({1, 1});
        write({1, 2});
    }

    std::vector<Violation> violations() const
    {
        Guarantees guarantees(threeVotersAndAnObserver(), disks_);
        guarantees.update(history_);
        return guarantees.violations();
    }
    // "Leadership at 12", or "" when nothing is broken.
    std::string firstBroken() const
    {
        const std::vector<Violation> all = violations();
        return all.empty()
                   ? std::string()
                   : nameOf(all.front().guarantee) + std::string(" at ") + std::to_string(all.front().event);
    }
    std::string brokenNow(const char *name) const
    {
        return std::string(name) + " at " + std::to_string(last());
    }
    bool breaks(Guarantee guarantee) const
    {
        const std::vector<Violation> all = violations();
        return std::any_of(all.begin(), all.end(),
                           [&](const Violation &v) { return v.guarantee == guarantee; });
    }

private:
    std::vector<InitialDisk> disks_;
    History history_;
    Instant now_;
};

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

TEST(Guarantees, TwoLeadersOfOneEpoch)
{
    Story story;
    story.startAll();
    story.establish(Epoch{1}, {});
    story.tell(kS2, NewLeaderAckCounted{kS2, 1, true});
    story.tell(kS2, NewLeaderAckCounted{kS1, 2, true});
    story.tell(kS2, LeaderEstablished{Epoch{1}, {}});
    EXPECT_EQ(story.firstBroken(), story.brokenNow("Leadership"));
}

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

TEST(Guarantees, AGapInWhatIsProposed)
{
    Story story;
    story.healthy();
    story.tell(kS3, Proposed{{1, 4}, OperationKind::Create, ErrorCode::Ok});
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
    EXPECT_EQ(all[1].server, kS1);
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
