// SPDX-License-Identifier: GPL-3.0-or-later
//
// Members change, rule by rule, with messages carried by hand: whose acknowledgement counts, what is in force when, and
// who answers whom. Whole runs are in tests/simulation/reconfiguration_stories_test.cpp.
#include "tests/protocol/servers.h"

#include <gtest/gtest.h>

namespace zablab {
namespace {

using testing::Servers;

MembershipPtr members(Zxid version, std::initializer_list<int> voters)
{
    Membership list{version, {}};
    for (const int id : voters)
        list.servers.push_back({ServerId{id}});
    return std::make_shared<const Membership>(std::move(list));
}

TransactionPtr transaction(Zxid zxid)
{
    Transaction made;
    made.zxid = zxid;
    return std::make_shared<const Transaction>(made);
}

// S5 leads five; the others exist only on paper.
class ChangingLeader : public ::testing::Test {
protected:
    ChangingLeader() : servers(5)
    {
        servers.start(5);
        for (const int id : {1, 2})
            servers.step(5, input::Received{ServerId{id}, Channel::Election,
                                            Notification{Vote{ServerId{5}, {}, Round{1}, Epoch{0}},
                                                         ServerState::Looking}});
        servers.fire(5, TimerKind::FinalizeWait);
        for (const int id : {1, 2})
            knocks(id, LearnerType::Participant, Epoch{0});
        for (const int id : {1, 2})
            isBroughtUp(id, Epoch{0});
        for (const int id : {3, 4})
            comes(id, LearnerType::Participant, Epoch{0});
        servers.step(5, input::Opened{ClientId{1}, Channel::Client});
        servers.step(5, input::Received{ClientId{1}, Channel::Client,
                                        ConnectRequest{{}, Duration::seconds(8), {}, {}}});
    }
    void says(int id, Message message)
    {
        servers.step(5, input::Received{ServerId{id}, Channel::Quorum, std::move(message)});
    }
    void knocks(int id, LearnerType type, Epoch epoch)
    {
        servers.step(5, input::Opened{ServerId{id}, Channel::Quorum});
        says(id, FollowerInfo{ServerId{id}, type, epoch});
    }
    void comes(int id, LearnerType type, Epoch epoch)
    {
        knocks(id, type, epoch);
        isBroughtUp(id, epoch);
    }
    void isBroughtUp(int id, Epoch epoch)
    {
        says(id, AckEpoch{epoch, {epoch.value > 0 ? Zxid{1, 0} : Zxid{}}});
        says(id, Ack{{1, 0}});
    }
    void acknowledges(int id, Zxid zxid) { says(id, Ack{zxid}); }
    void asks(Operation operation)
    {
        servers.step(5, input::Received{ClientId{1}, Channel::Client,
                                        ClientRequest{++xid_, std::make_shared<const Operation>(operation)}});
    }
    Zxid committed() const
    {
        const auto all = servers.factsOf<Committed>(5);
        return all.empty() ? Zxid{} : all.back().zxid;
    }
    Servers servers;

private:
    std::int32_t xid_ = 0;
};

// It had 0x1:1 when it acknowledged it; what is not committed it cuts off when it comes back, as what it may be.
TEST_F(ChangingLeader, TakesBackWhatAFollowerAcknowledgedThatReturnsAsAnObserver)
{
    acknowledges(1, {1, 1});
    EXPECT_EQ(servers.factsOf<AckCounted>(5).back().count, 2);
    servers.step(5, input::Closed{ServerId{1}, Channel::Quorum});
    comes(1, LearnerType::Observer, Epoch{1});
    acknowledges(2, {1, 1});
    EXPECT_EQ(servers.factsOf<AckCounted>(5).back().count, 2);
    EXPECT_EQ(committed(), Zxid{}) << "two of five have it";
    acknowledges(3, {1, 1});
    EXPECT_EQ(committed(), (Zxid{1, 1}));
}

TEST_F(ChangingLeader, WantsTheNewQuorumAloneForWhatWasProposedMeanwhile)
{
    for (const int id : {1, 2})
        acknowledges(id, {1, 1});
    ASSERT_EQ(committed(), (Zxid{1, 1}));
    Operation change;
    change.kind = OperationKind::Reconfig;
    change.reconfig.leaving = {ServerId{1}, ServerId{2}};
    asks(change);
    asks({OperationKind::Create, "/meanwhile", "", -1});
    ASSERT_EQ(servers.factsOf<Proposed>(5).back().zxid, (Zxid{1, 3}));
    acknowledges(4, {1, 3});
    acknowledges(1, {1, 2});
    ASSERT_EQ(committed(), (Zxid{1, 1})) << "of the new three, S5 alone";
    acknowledges(3, {1, 2});
    EXPECT_EQ(servers.core(5).config->version, (Zxid{1, 2}));
    EXPECT_EQ(committed(), (Zxid{1, 3})) << "two of the new three; of the old five it would be too few";
}

// One follower, S1, or one observer, S4, and a leader S3 on paper.
class ChangedLearner : public ::testing::Test {
protected:
    explicit ChangedLearner(int id = 1) : servers(3, 1), id_(id) {}
    void follows()
    {
        const Vote vote{ServerId{3}, {}, Round{7}, Epoch{1}};
        hears(2, Notification{vote, ServerState::Following});
        hears(3, Notification{vote, ServerState::Leading});
        servers.step(id_, input::Opened{ServerId{3}, Channel::Quorum});
    }
    void hears(int from, Notification notification)
    {
        servers.step(id_, input::Received{ServerId{from}, Channel::Election, std::move(notification)});
    }
    void told(Message message)
    {
        servers.step(id_, input::Received{ServerId{3}, Channel::Quorum, std::move(message)});
    }
    std::size_t sentTo(int id) const
    {
        std::size_t count = 0;
        for (const testing::Carried &carried : servers.sent())
            count += carried.to == ServerId{id} ? 1u : 0u;
        return count;
    }
    const ServerCore &core() const { return servers.core(id_); }
    Servers servers;
    int id_;
};

TEST_F(ChangedLearner, WaitsForTheCommitOfAChangeThatIsUnderWay)
{
    servers.start(1);
    follows();
    told(LeaderInfo{Epoch{1}});
    told(Diff{{}});
    told(NewLeader{{1, 0}, members({1, 2}, {1, 2})});
    told(UpToDate{});
    ASSERT_TRUE(core().serving);
    EXPECT_EQ(core().config->version, Zxid{}) << "proposed, and perhaps for nothing";
    ASSERT_TRUE(core().lastSeen);
    EXPECT_EQ(core().lastSeen->version, (Zxid{1, 2}));
}

TEST_F(ChangedLearner, TakesAChangeOverThatTheEpochCompleted)
{
    servers.start(1);
    follows();
    told(LeaderInfo{Epoch{2}});
    told(Diff{{}});
    told(NewLeader{{2, 0}, members({1, 2}, {1, 2, 3})});
    told(UpToDate{});
    EXPECT_EQ(core().config->version, (Zxid{1, 2}));
}

// A change that it has seen alone, and that came to nothing: its S9 never comes.
TEST_F(ChangedLearner, JoinsAnEnsembleThatKnowsNothingOfAChange)
{
    servers.disk(1).nextMembers = members({1, 2}, {1, 9});
    servers.start(1);
    ASSERT_TRUE(core().lastSeen);
    follows();
    EXPECT_EQ(servers.at(1).state(), ServerState::Following);
}

TEST_F(ChangedLearner, AnswersOneThatItDoesNotCountOnlyWhileThatLooks)
{
    servers.start(1);
    follows();
    ASSERT_EQ(servers.at(1).state(), ServerState::Following);
    servers.step(1, input::Opened{ServerId{9}, Channel::Election});
    const std::size_t before = sentTo(9);
    hears(9, Notification{Vote{ServerId{8}, {}, Round{3}, Epoch{1}}, ServerState::Following});
    EXPECT_EQ(sentTo(9), before) << "two that are settled would answer each other for ever";
    hears(9, Notification{Vote{ServerId{9}, {}, Round{3}, Epoch{1}}, ServerState::Looking});
    EXPECT_EQ(sentTo(9), before + 1);
}

TEST_F(ChangedLearner, DoesNotAnswerOneThatIsAheadAndDoesNotCount)
{
    servers.start(1);
    servers.step(1, input::Opened{ServerId{9}, Channel::Election});
    const std::size_t before = sentTo(9);
    hears(9, Notification{Vote{ServerId{9}, {}, Round{5}, Epoch{0}}, ServerState::Looking});
    EXPECT_EQ(sentTo(9), before) << "its answer would be of an older round, and be answered";
    hears(9, Notification{Vote{ServerId{9}, {}, Round{1}, Epoch{0}}, ServerState::Looking});
    EXPECT_EQ(sentTo(9), before + 1);
}

// S1 needs S9, which a change makes a voter, and which knows nobody to propose: it votes for S1 only in its own round.
TEST_F(ChangedLearner, FollowsTheRoundOfOneThatIsToVote)
{
    servers.disk(1).nextMembers = members({1, 2}, {1, 9});
    servers.start(1);
    hears(9, Notification{Vote{ServerId{}, {}, Round{5}, Epoch{0}}, ServerState::Looking});
    EXPECT_EQ(core().logicalClock, Round{5});
    EXPECT_EQ(servers.factsOf<VoteChanged>(1).back().vote.leader, ServerId{1});
}

class FutureVoter : public ChangedLearner {
protected:
    FutureVoter() : ChangedLearner(4) {}
};

// The leader waits for the quorum of the next configuration too, and there this observer counts.
TEST_F(FutureVoter, HasOnItsDiskWhatItAcknowledgesWithNewLeader)
{
    servers.start(4);
    if (servers.hasTimer(4, TimerKind::ObserverDelay))
        servers.fire(4, TimerKind::ObserverDelay);
    follows();
    ASSERT_EQ(servers.at(4).state(), ServerState::Observing);
    told(LeaderInfo{Epoch{2}});
    told(Diff{{1, 1}});
    told(Proposal{transaction({1, 1})});
    told(Commit{{1, 1}});
    told(NewLeader{{2, 0}, members({1, 2}, {1, 2, 3, 4})});
    EXPECT_EQ(core().database.lastLogged(), (Zxid{1, 1}));
}

} // namespace
} // namespace zablab
