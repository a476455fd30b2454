// SPDX-License-Identifier: GPL-3.0-or-later
//
// The stage's data, fact by fact: what each kind of event changes, from histories written by hand.
#include "tests/views/runs.h"

namespace zablab::testing {
namespace {

using Ranges = std::vector<ZxidRange>;

Vote voteFor(int server, Zxid zxid, Round round = Round{1})
{
    return {ServerId{server}, zxid, round, Epoch{1}};
}

VoteJudged judged(int from, Vote received, Verdict verdict, ServerState state = ServerState::Looking)
{
    return {ServerId{from}, state, received, Vote{}, verdict, Criterion::None};
}

RunDescription fiveWithHistories()
{
    RunDescription description = RunDescription::ofSize(5, 0);
    const std::uint32_t last[] = {100, 102, 105, 105, 103};
    for (std::size_t i = 0; i < 5; ++i)
        description.servers[i].history = {{1, 1, last[i]}};
    return description;
}

TEST(TheBeginning, WhatAMajorityHoldsIsCommittedTheRestIsOnlyLogged)
{
    Story story(fiveWithHistories());
    const ClusterView view = story.view();
    EXPECT_EQ(view.server(ServerId{1})->lastCommitted, (Zxid{1, 100}));
    EXPECT_EQ(view.server(ServerId{3})->lastCommitted, (Zxid{1, 103}));
    EXPECT_EQ(view.server(ServerId{3})->lastLogged, (Zxid{1, 105}));
    EXPECT_EQ(view.server(ServerId{3})->log, (Ranges{{1, 1, 105}}));
    EXPECT_EQ(view.server(ServerId{3})->currentEpoch, Epoch{1});
    EXPECT_EQ(view.server(ServerId{3})->liveness, Liveness::NotStarted);
}

TEST(TheBeginning, AnOrphanOfAnOldEpochIsNotTakenForCommitted)
{
    RunDescription description = RunDescription::ofSize(3, 0);
    description.servers[0].history = {{1, 1, 9}};
    description.servers[1].history = {{1, 1, 7}, {2, 1, 3}};
    description.servers[2].history = {{1, 1, 7}, {2, 1, 3}};
    const ClusterView view = Story(description).view();
    EXPECT_EQ(view.server(ServerId{1})->lastCommitted, (Zxid{1, 7}));
    EXPECT_EQ(view.server(ServerId{2})->lastCommitted, (Zxid{2, 3}));
}

TEST(TheTally, KeepsTheLatestVoteOfEachAndTheOwnOne)
{
    Story story(fiveWithHistories());
    story.looks(2, Round{1}, {1, 102});
    story.at(2, judged(1, voteFor(1, {1, 100}), Verdict::NotBetter));
    story.at(2, judged(4, voteFor(4, {1, 105}), Verdict::Better));
    story.at(2, VoteChanged{voteFor(4, {1, 105}), VoteReason::BetterReceived});
    story.at(2, judged(1, voteFor(4, {1, 105}), Verdict::Equal));
    story.at(2, judged(5, voteFor(5, {1, 103}, Round{0}), Verdict::OlderRound));
    const ServerView server = story.server(2);
    ASSERT_EQ(server.tally.size(), 3u);
    EXPECT_EQ(server.tally[0].voter, ServerId{1});
    EXPECT_EQ(server.tally[0].vote.leader, ServerId{4});
    EXPECT_EQ(server.tally[1].voter, ServerId{2});
    EXPECT_EQ(server.tally[1].vote.leader, ServerId{4});
    EXPECT_EQ(server.voteChanges, 1);
    EXPECT_EQ(server.vote->leader, ServerId{4});
}

TEST(TheTally, IsEmptiedByALargerRoundButForTheVoteThatBroughtIt)
{
    Story story(fiveWithHistories());
    story.looks(2, Round{1}, {1, 102});
    story.at(2, judged(1, voteFor(1, {1, 100}), Verdict::NotBetter));
    story.at(2, judged(3, voteFor(3, {1, 105}), Verdict::OutOfElection, ServerState::Leading));
    story.at(2, judged(4, voteFor(4, {1, 105}, Round{5}), Verdict::LargerRound));
    story.at(2, RoundStarted{Round{5}, RoundReason::LargerRoundReceived});
    const ServerView server = story.server(2);
    ASSERT_EQ(server.tally.size(), 2u);
    EXPECT_TRUE(server.tally[0].outOfElection) << "what settled servers said stays";
    EXPECT_EQ(server.tally[1].voter, ServerId{4});
    EXPECT_EQ(server.round, Round{5});
}

TEST(TheTally, ForgetsWhatItHeardInTheWaitWhenABetterVoteBreaksIt)
{
    Story story(fiveWithHistories());
    story.looks(2, Round{1}, {1, 102});
    story.at(2, judged(1, voteFor(1, {1, 100}), Verdict::NotBetter));
    story.at(2, FinalizeWaitStarted{voteFor(2, {1, 102}), 3});
    story.passes(Duration::milliseconds(50));
    story.at(2, judged(1, voteFor(2, {1, 102}), Verdict::DiscardedInWait));
    EXPECT_TRUE(story.server(2).tally[0].heardInWait);
    EXPECT_EQ(story.server(2).tally[0].vote.leader, ServerId{2});
    EXPECT_EQ(story.server(2).finalizeDeadline, Instant{200'000});
    story.at(2, FinalizeWaitBroken{ServerId{4}});
    EXPECT_FALSE(story.server(2).tally[0].heardInWait);
    EXPECT_EQ(story.server(2).tally[0].vote.leader, ServerId{1});
    EXPECT_FALSE(story.server(2).finalizeDeadline);
}

TEST(ACrash, LosesWhatWasNotOnDiskAndEverythingInMemory)
{
    Story story(fiveWithHistories());
    story.at(4, ServerStarted{{1, 105}, Epoch{1}, Epoch{1}});
    story.looks(4, Round{1}, {1, 105});
    story.at(4, LogAppended{{1, 106}});
    story.at(4, LogAppended{{1, 107}});
    story.at(4, SyncStarted{{1, 107}, story.now + Duration::milliseconds(3)});
    EXPECT_TRUE(story.server(4).syncUntil);
    story.at(4, ServerCrashed{{1, 107}, {1, 105}});
    const ServerView server = story.server(4);
    EXPECT_EQ(server.liveness, Liveness::Crashed);
    EXPECT_EQ(server.log, (Ranges{{1, 1, 105}}));
    EXPECT_EQ(server.cut, (Ranges{{1, 106, 107}}));
    EXPECT_EQ(server.lastLogged, (Zxid{1, 105}));
    EXPECT_FALSE(server.vote);
    EXPECT_TRUE(server.tally.empty());
    EXPECT_FALSE(server.syncUntil);
    EXPECT_FALSE(server.timeoutDeadline);
}

TEST(ASnapshot, ReplacesTheLogAndShowsWhatTheLeaderDoesNotHave)
{
    RunDescription description = RunDescription::ofSize(3, 0);
    description.servers[0].history = {{1, 1, 9}};
    description.servers[1].history = {{1, 1, 7}, {2, 1, 3}};
    Story story(description);
    story.at(1, ServerStarted{{1, 9}, Epoch{1}, Epoch{1}});
    story.at(1, LeaderElected{Vote{ServerId{2}, {2, 3}, Round{1}, Epoch{2}}, 2, ElectedBy::Tally});
    story.at(1, StateChanged{ServerState::Following, StateReason::Elected});
    story.at(1, SnapshotLoaded{{2, 3}, {1, 9}});
    EXPECT_EQ(story.server(1).leader, ServerId{2});
    EXPECT_TRUE(story.server(1).log.empty());
    EXPECT_EQ(story.server(1).inSnapshot, (Ranges{{1, 1, 7}, {2, 1, 3}}));
    EXPECT_EQ(story.server(1).cut, (Ranges{{1, 8, 9}}));

    Story crashed = story;
    crashed.at(1, ServerCrashed{{1, 9}, {1, 9}});
    EXPECT_EQ(crashed.server(1).log, (Ranges{{1, 1, 9}})) << "it was in memory only";
    EXPECT_TRUE(crashed.server(1).cut.empty());
    EXPECT_EQ(crashed.server(1).snapshotZxid, Zxid{});

    story.at(1, SnapshotSaved{{2, 3}});
    story.at(1, PhaseChanged{Phase::Broadcast});
    story.at(1, ServerCrashed{{2, 3}, {2, 3}});
    EXPECT_EQ(story.server(1).snapshotZxid, (Zxid{2, 3}));
    EXPECT_EQ(story.server(1).lastLogged, (Zxid{2, 3}));
}

TEST(ATruncation, CutsAndTheCutIsShownUntilBroadcast)
{
    Story story(fiveWithHistories());
    story.at(3, ServerStarted{{1, 105}, Epoch{1}, Epoch{1}});
    story.at(3, LogTruncated{{1, 103}, {1, 105}, 2});
    EXPECT_EQ(story.server(3).log, (Ranges{{1, 1, 103}}));
    EXPECT_EQ(story.server(3).cut, (Ranges{{1, 104, 105}}));
    story.at(3, SnapshotSaved{{1, 103}});
    story.at(3, PhaseChanged{Phase::Broadcast});
    EXPECT_TRUE(story.server(3).cut.empty());
}

TEST(AProposal, IsPendingUntilItsLeaderCommitsItOrLeadsNoMore)
{
    Story story = Story::ofVoters(3);
    story.at(1, StateChanged{ServerState::Leading, StateReason::Elected});
    story.at(1, Proposed{{1, 1}, OperationKind::Create, ErrorCode::Ok});
    story.at(1, Proposed{{1, 2}, OperationKind::Create, ErrorCode::Ok});
    story.at(1, AckCounted{{1, 1}, ServerId{2}, 1, 2});
    story.at(1, AckCounted{{1, 1}, ServerId{1}, 2, 2});
    ASSERT_EQ(story.view().pending.size(), 2u);
    EXPECT_EQ(story.view().pending[0].acks, (std::vector{ServerId{2}, ServerId{1}}));
    story.at(1, Committed{{1, 1}, 2});
    EXPECT_EQ(story.server(1).lastCommitted, (Zxid{1, 1}));
    EXPECT_EQ(story.view().recentlyCommitted, std::vector{(Zxid{1, 1})});
    ASSERT_EQ(story.view().pending.size(), 1u);
    story.at(1, StateChanged{ServerState::Looking, StateReason::QuorumLost});
    EXPECT_TRUE(story.view().pending.empty());
}

TEST(AProposal, LosesTheAcknowledgementOfALearnerThatComesBack)
{
    Story story = Story::ofVoters(5);
    story.at(1, StateChanged{ServerState::Leading, StateReason::Elected});
    story.at(1, Proposed{{1, 1}, OperationKind::Create, ErrorCode::Ok});
    story.at(1, AckCounted{{1, 1}, ServerId{1}, 1, 3});
    story.at(1, AckCounted{{1, 1}, ServerId{2}, 2, 3});
    SyncDecided decided{};
    decided.learner = ServerId{2};
    decided.kind = SyncKind::Trunc;
    story.at(1, decided);
    ASSERT_EQ(story.view().pending.size(), 1u);
    EXPECT_EQ(story.view().pending[0].acks, std::vector{ServerId{1}});
}

TEST(AMessage, FliesIsBlockedIsSentAgainAndArrives)
{
    Story story = Story::ofVoters(3);
    const MessageId message = story.sends(1, 2, Commit{{1, 1}});
    ASSERT_EQ(story.view().flights.size(), 1u);
    EXPECT_EQ(story.view().flights[0].arrives, Instant{1000});
    story.passes(Duration{400});
    story.at(0, MessageBlocked{message});
    EXPECT_TRUE(story.view().flights[0].blocked);
    EXPECT_EQ(story.view().flights[0].blockedAt, Instant{400});
    story.passes(Duration::seconds(3));
    story.at(0, MessageRetransmitted{message, story.now + Duration{700}});
    EXPECT_FALSE(story.view().flights[0].blocked);
    EXPECT_EQ(story.view().flights[0].departs, Instant{3'000'400});
    story.passes(Duration{700});
    story.arrives(message);
    EXPECT_TRUE(story.view().flights.empty());
    EXPECT_TRUE(story.view().lost.empty());
}

TEST(AMessage, ThatIsLostLeavesAMarkForAMoment)
{
    Story story = Story::ofVoters(3);
    const MessageId message = story.sends(1, 2, Commit{{1, 1}});
    story.passes(Duration{500});
    story.at(2, MessageLost{message, LossReason::ReceiverCrashed});
    ASSERT_EQ(story.view().lost.size(), 1u);
    EXPECT_EQ(story.view().lost[0].at, Instant{500});
    story.passes(kLostMemory);
    story.at(1, QuorumChecked{2, 2});
    EXPECT_EQ(story.view().lost.size(), 1u);
    story.passes(Duration{1});
    story.at(1, QuorumChecked{2, 2});
    EXPECT_TRUE(story.view().lost.empty());
}

TEST(TheArc, OfALearnerRefillsWithEveryWordOfItsLeader)
{
    Story story = Story::ofVoters(3);
    story.at(2, ServerStarted{});
    story.at(2, LeaderElected{Vote{ServerId{3}, {}, Round{1}, Epoch{}}, 2, ElectedBy::Tally});
    story.at(2, StateChanged{ServerState::Following, StateReason::Elected});
    EXPECT_EQ(story.server(2).timeoutDeadline, Instant{20'000'000}) << "initLimit until it is synchronized";
    story.at(2, PhaseChanged{Phase::Synchronization});
    story.sends(2, 3, Ack{Zxid{1, 0}});
    EXPECT_EQ(story.server(2).timeoutDeadline, Instant{10'000'000}) << "syncLimit from its ACK on";
    story.passes(Duration::seconds(4));
    story.arrives(story.sends(3, 2, Ping{{1, 0}}));
    EXPECT_EQ(story.server(2).timeoutSince, Instant{4'000'000});
    EXPECT_EQ(story.server(2).timeoutDeadline, Instant{14'000'000});
}

TEST(TheArc, OfALeaderIsThatOfTheLearnerThatCompletesItsMajority)
{
    Story story = Story::ofVoters(5);
    story.at(5, ServerStarted{});
    story.at(5, StateChanged{ServerState::Leading, StateReason::Elected});
    story.at(5, TimerSet{TimerKind::Init, story.now + Duration::seconds(20)});
    EXPECT_EQ(story.server(5).timeoutDeadline, Instant{20'000'000});
    story.at(5, LeaderEstablished{Epoch{1}, {}});
    for (const int learner : {1, 2, 3}) {
        story.passes(Duration::seconds(1));
        story.arrives(story.sends(learner, 5, Ping{{1, 0}, true}));
    }
    EXPECT_EQ(story.server(5).timeoutDeadline, Instant{24'000'000}) << "initLimit until UPTODATE";
    for (const int learner : {1, 2, 3})
        story.sends(5, learner, UpToDate{});
    // Heard at 1, 2 and 3 s: two of them are needed, the second newest counts.
    EXPECT_EQ(story.server(5).timeoutSince, Instant{2'000'000});
    EXPECT_EQ(story.server(5).timeoutDeadline, Instant{14'000'000})
        << "the count at 12 s still knows of its tick";
    // With ticks known, the deadline is the check that will miss it: five whole ticks after the one before.
    story.at(5, QuorumChecked{4, 3});
    EXPECT_EQ(story.server(5).timeoutDeadline, Instant{13'000'000});
    story.at(5, ConnectionClosed{ServerId{1}, Channel::Quorum});
    story.at(5, ConnectionClosed{ServerId{2}, Channel::Quorum});
    EXPECT_EQ(story.server(5).timeoutDeadline, Instant{5'000'000}) << "closed: at the next tick";
}

TEST(TheArc, OfAServerThatLooksForALeader)
{
    Story story = Story::ofVoters(3);
    story.at(1, ServerStarted{});
    story.looks(1);
    story.at(1, TimerSet{TimerKind::Notification, story.now + Duration::milliseconds(200)});
    EXPECT_EQ(story.server(1).timeoutDeadline, Instant{200'000});
    story.passes(Duration::milliseconds(30));
    story.at(1, FinalizeWaitStarted{Vote{}, 2});
    EXPECT_EQ(story.server(1).timeoutDeadline, Instant{230'000}) << "the wait is what decides now";
    story.at(1, ServerCrashed{});
    EXPECT_FALSE(story.server(1).timeoutDeadline);
}

TEST(Walls, OneWayOrBothMakeGroups)
{
    Story story = Story::ofVoters(5);
    EXPECT_EQ(story.view().groups().size(), 1u);
    for (const int a : {1, 2}) {
        for (const int b : {3, 4, 5})
            story.at(0, LinkCut{ServerId{a}, ServerId{b}});
    }
    const auto groups = story.view().groups();
    ASSERT_EQ(groups.size(), 2u);
    EXPECT_EQ(groups[0], (std::vector{ServerId{1}, ServerId{2}}));
    EXPECT_TRUE(story.view().isCut(ServerId{1}, ServerId{4}));
    EXPECT_FALSE(story.view().isCut(ServerId{4}, ServerId{1}));
    story.at(0, LinkHealed{ServerId{2}, ServerId{3}});
    EXPECT_EQ(story.view().groups().size(), 1u) << "S2 and S3 connect all, whatever else is cut";
}

TEST(AClient, WaitsIsToldAndMayComeLater)
{
    Story story = Story::ofVoters(3);
    const ClientId late{7};
    story.history.append({story.now, kNoEvent, late, ConnectionOpened{ServerId{2}, Channel::Client}});
    story.history.append({story.now, kNoEvent, late, ClientAsked{late, 1, OperationKind::Create}});
    const ClusterView asked = story.view();
    ASSERT_NE(asked.client(late), nullptr);
    EXPECT_EQ(asked.client(late)->server, ServerId{2});
    EXPECT_TRUE(asked.client(late)->connected);
    EXPECT_EQ(asked.client(late)->waiting, 1);
    story.history.append({story.now, kNoEvent, late,
                          ClientTold{late, 1, ClientOutcome::ConnectionLost, ErrorCode::ConnectionLoss}});
    EXPECT_EQ(story.view().client(late)->waiting, 0);
    EXPECT_EQ(story.view().client(late)->lastTold, EventIndex{2});
}

} // namespace
} // namespace zablab::testing
