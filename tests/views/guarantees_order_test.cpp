// SPDX-License-Identifier: GPL-3.0-or-later
//
// The promises about what is delivered, in which order, and by whom: each with a lie that breaks it.
#include "tests/views/promise_story.h"

namespace zablab {
namespace {

using namespace testing;
using Story = PromiseStory;

// S2 has delivered nothing of what it tells of here, and then delivers what it is told to.
void delivers(Story &story, ServerId server, Zxid zxid)
{
    story.tell(server, Applied{zxid, ApplyReason::Committed});
}

// (1,3) and (1,4) are committed and delivered by S3; S1 and S2 have not heard of it.
void twoMoreAtTheLeader(Story &story)
{
    for (const Zxid zxid : {Zxid{1, 3}, Zxid{1, 4}}) {
        story.propose(zxid);
        story.acknowledge(kS3, zxid, 1);
        story.log(kS1, zxid);
        story.acknowledge(kS1, zxid, 2);
        story.commit(zxid);
    }
}

TEST(Deliveries, AnotherLeaderOfTheSameEpochAtTheSameTime)
{
    Story story;
    story.startAll();
    story.establish(Epoch{1}, {});
    story.tell(kS2, StateChanged{ServerState::Leading, StateReason::Elected});
    EXPECT_EQ(story.firstBroken(), "");
    story.tell(kS2, PhaseChanged{Phase::Synchronization});
    EXPECT_EQ(story.firstBroken(), story.brokenNow("Leadership1"));
    EXPECT_FALSE(story.breaks(Guarantee::Leadership2));
}

TEST(Deliveries, AnotherLeaderOfTheSameEpochWhenTheFirstHasCrashed)
{
    Story story;
    story.healthy();
    story.tell(kS3, ServerCrashed{{1, 2}, {1, 2}});
    story.tell(kS2, StateChanged{ServerState::Leading, StateReason::Elected});
    story.tell(kS2, PhaseChanged{Phase::Synchronization});
    EXPECT_EQ(story.firstBroken(), "") << "not at the same time";
}

TEST(Deliveries, OneLeftOutBreaksTheOrderOfItsLeader)
{
    Story story;
    story.healthy();
    twoMoreAtTheLeader(story);
    delivers(story, kS1, {1, 4});
    EXPECT_TRUE(story.breaks(Guarantee::LocalPrimaryOrder));
    EXPECT_TRUE(story.breaks(Guarantee::TotalOrder));
    EXPECT_FALSE(story.breaks(Guarantee::GlobalPrimaryOrder));
}

TEST(Deliveries, OneThatNobodyProposed)
{
    Story story;
    story.healthy();
    delivers(story, kS1, {1, 3});
    EXPECT_TRUE(story.breaks(Guarantee::Integrity));
}

// S1 leads epoch 2 and writes; S2 delivers that, and then something of epoch 1.
TEST(Deliveries, AnEarlierEpochAfterALaterOne)
{
    Story story;
    story.healthy();
    story.propose({1, 3});
    story.tell(kS3, ServerCrashed{{1, 3}, {1, 3}});
    for (const ServerId id : {kS1, kS2}) {
        story.tell(id, AcceptedEpochStored{Epoch{2}});
        story.tell(id, CurrentEpochStored{Epoch{2}});
    }
    story.tell(kS1, StateChanged{ServerState::Leading, StateReason::Elected});
    story.tell(kS1, PhaseChanged{Phase::Synchronization});
    story.tell(kS1, NewLeaderAckCounted{kS1, 1, true});
    story.tell(kS1, NewLeaderAckCounted{kS2, 2, true});
    story.tell(kS1, LeaderEstablished{Epoch{2}, {1, 2}});
    story.tell(kS1, PhaseChanged{Phase::Broadcast});
    story.tell(kS1, Proposed{{2, 1}, OperationKind::Create, ErrorCode::Ok});
    for (const ServerId id : {kS1, kS2})
        story.log(id, {2, 1});
    story.tell(kS1, AckCounted{{2, 1}, kS1, 1, 2});
    story.send(kS2, kS1, Ack{{2, 1}});
    story.tell(kS1, AckCounted{{2, 1}, kS2, 2, 2});
    story.tell(kS1, Committed{{2, 1}, 2});
    delivers(story, kS1, {2, 1});
    story.tell(kS2, CommitLearned{{2, 1}});
    delivers(story, kS2, {2, 1});
    EXPECT_EQ(story.firstBroken(), "");
    delivers(story, kS2, {1, 3});
    EXPECT_TRUE(story.breaks(Guarantee::GlobalPrimaryOrder));
    EXPECT_TRUE(story.breaks(Guarantee::PrimaryIntegrity)) << "the leader of epoch 2 proposed without it";
}

// S3 goes on in epoch 1 with a quorum that does not exist; S1 leads epoch 2 without knowing of it.
TEST(Deliveries, TwoServersEachWithSomethingThatTheOtherHasNot)
{
    Story story;
    story.healthy();
    story.propose({1, 3});
    story.tell(kS3, Committed{{1, 3}, 1});
    delivers(story, kS3, {1, 3});
    for (const ServerId id : {kS1, kS2}) {
        story.tell(id, AcceptedEpochStored{Epoch{2}});
        story.tell(id, CurrentEpochStored{Epoch{2}});
    }
    story.tell(kS1, StateChanged{ServerState::Leading, StateReason::Elected});
    story.tell(kS1, PhaseChanged{Phase::Synchronization});
    story.tell(kS1, NewLeaderAckCounted{kS1, 1, true});
    story.tell(kS1, NewLeaderAckCounted{kS2, 2, true});
    const EventIndex established = story.tell(kS1, LeaderEstablished{Epoch{2}, {1, 2}});
    EXPECT_TRUE(story.breaksAt(Guarantee::LeaderLogCompleteness, established));
    EXPECT_TRUE(story.breaksAt(Guarantee::MonotonicReads, established));
    EXPECT_FALSE(story.breaks(Guarantee::Agreement));
    story.tell(kS1, PhaseChanged{Phase::Broadcast});
    const EventIndex proposed = story.tell(kS1, Proposed{{2, 1}, OperationKind::Create, ErrorCode::Ok});
    EXPECT_TRUE(story.breaksAt(Guarantee::PrimaryIntegrity, proposed));
    story.log(kS1, {2, 1});
    story.log(kS2, {2, 1});
    delivers(story, kS1, {2, 1});
    EXPECT_TRUE(story.breaksAt(Guarantee::Agreement, story.last()));
    EXPECT_TRUE(story.breaks(Guarantee::PrefixConsistency));
}

TEST(Deliveries, WhatCannotHappenHappens)
{
    Story sequence;
    sequence.healthy();
    sequence.tell(kS1, StateChanged{ServerState::Looking, StateReason::OutOfSequence});
    EXPECT_EQ(sequence.firstBroken(), sequence.brokenNow("ShouldNotBeTriggered"));

    Story handshake;
    handshake.healthy();
    handshake.tell(kS3, LearnerRefused{kS2, RefusalReason::BadHandshake, {}, {}});
    EXPECT_EQ(handshake.firstBroken(), handshake.brokenNow("ShouldNotBeTriggered"));

    Story malformed;
    malformed.healthy();
    malformed.tell(kS3, MessageIgnored{kS2, MessageKind::Ack, IgnoreReason::Malformed});
    EXPECT_EQ(malformed.firstBroken(), malformed.brokenNow("ShouldNotBeTriggered"));
}

TEST(Deliveries, AFollowerThatLogsWhatItsLeaderHasNotProposedYet)
{
    Story story({{kS1, Epoch{}, Epoch{}, {}}, {kS2, Epoch{1}, Epoch{1}, ZxidSequence({{1, 1, 3}})}});
    for (const ServerId id : {kS1, kS3, kObserver})
        story.start(id);
    story.establishWithout(kS2, Epoch{2});
    story.tell(kS1, LogAppended{{1, 1}}); // on a disk before the run, but not its leader's
    EXPECT_EQ(story.firstBroken(), story.brokenNow("ProcessConsistency"));
}

// --- members that change ---

Membership oneObserverMore(Zxid version)
{
    Membership members{version, threeVotersAndAnObserver().servers};
    members.servers[3].type = LearnerType::Participant;
    return members;
}

void reconfigures(Story &story, Zxid zxid)
{
    Transaction change;
    change.zxid = zxid;
    change.kind = OperationKind::Reconfig;
    change.members = std::make_shared<const Membership>(oneObserverMore(zxid));
    story.tell(kS3, Proposed{zxid, OperationKind::Reconfig, ErrorCode::Ok});
    story.tell(kS3, ConfigSeen{zxid});
    story.send(kS3, kS1, Proposal{std::make_shared<const Transaction>(change)});
    story.log(kS3, zxid);
}

TEST(Deliveries, AReconfigurationThatOnlyTheOldMembersHave)
{
    Story story;
    story.healthy();
    reconfigures(story, {1, 3});
    story.acknowledge(kS3, {1, 3}, 1);
    story.log(kS1, {1, 3});
    story.acknowledge(kS1, {1, 3}, 2);
    story.tell(kS3, Committed{{1, 3}, 2}); // two of three, but two of four
    EXPECT_EQ(story.firstBroken(), story.brokenNow("CommitQuorum"));
}

TEST(Deliveries, AfterAReconfigurationTheNewMembersDecide)
{
    Story story;
    story.healthy();
    reconfigures(story, {1, 3});
    int count = 0;
    for (const ServerId id : {kS3, kS1, kS2}) {
        if (id != kS3)
            story.log(id, {1, 3});
        story.acknowledge(id, {1, 3}, ++count);
    }
    story.tell(kS3, Committed{{1, 3}, 3});
    story.tell(kS3, ConfigActivated{{1, 3}, ServerId{}});
    story.tell(kS3, Applied{{1, 3}, ApplyReason::Committed});
    story.propose({1, 4});
    story.acknowledge(kS3, {1, 4}, 1);
    story.log(kS1, {1, 4});
    story.acknowledge(kS1, {1, 4}, 2);
    story.log(kObserver, {1, 3});
    story.log(kObserver, {1, 4});
    story.acknowledge(kObserver, {1, 4}, 3);
    EXPECT_EQ(story.firstBroken(), "") << "it votes now";
    Story tooFew = story;
    story.tell(kS3, Committed{{1, 4}, 3});
    EXPECT_EQ(story.firstBroken(), "");
    tooFew.propose({1, 5});
    tooFew.acknowledge(kS3, {1, 5}, 1);
    tooFew.log(kS1, {1, 5});
    tooFew.acknowledge(kS1, {1, 5}, 2);
    tooFew.tell(kS3, Committed{{1, 5}, 2});
    EXPECT_TRUE(tooFew.breaksAt(Guarantee::CommitQuorum, tooFew.last()));
}

TEST(Deliveries, RulesThatAreOffMakeNoDifference)
{
    EnsembleConfig config = threeVotersAndAnObserver();
    config.rules.turnOff(Rule::ObserversDoNotCount);
    config.rules.turnOff(Rule::Majority);
    Story story;
    story.healthy();
    story.propose({1, 3});
    story.acknowledge(kS3, {1, 3}, 1);
    story.tell(kS3, AckCounted{{1, 3}, kObserver, 2, 2});
    EXPECT_TRUE(story.breaks(Guarantee::ObserverNeverCounts, config));
    story.tell(kS3, Committed{{1, 3}, 2});
    EXPECT_TRUE(story.breaks(Guarantee::CommitQuorum, config));
}

} // namespace
} // namespace zablab
