// SPDX-License-Identifier: GPL-3.0-or-later
//
// One leader of five, S5, and learners that exist only on paper: what it does when they come, go and return.
#include "engine/protocol/leader.h"

#include "tests/protocol/servers.h"

#include <gtest/gtest.h>

namespace zablab {
namespace {

using testing::Servers;

class PaperLearners : public ::testing::Test {
protected:
    PaperLearners() : servers(5)
    {
        servers.start(5);
        for (const int id : {1, 2})
            servers.step(5, input::Received{ServerId{id}, Channel::Election,
                                            Notification{Vote{ServerId{5}, {}, Round{1}, Epoch{0}},
                                                         ServerState::Looking}});
        servers.fire(5, TimerKind::FinalizeWait);
    }
    void says(int id, Message message)
    {
        servers.step(5, input::Received{ServerId{id}, Channel::Quorum, std::move(message)});
    }
    void comes(int id)
    {
        servers.step(5, input::Opened{ServerId{id}, Channel::Quorum});
        says(id, FollowerInfo{ServerId{id}, LearnerType::Participant, Epoch{0}});
    }
    void goes(int id) { servers.step(5, input::Closed{ServerId{id}, Channel::Quorum}); }
    void acknowledgesEpoch(int id, Zxid last) { says(id, AckEpoch{Epoch{0}, last}); }
    void acknowledges(int id, Zxid zxid) { says(id, Ack{zxid}); }
    void establish()
    {
        comes(1);
        comes(2);
        acknowledgesEpoch(1, {});
        acknowledgesEpoch(2, {});
        acknowledges(1, {1, 0});
        acknowledges(2, {1, 0});
        ASSERT_EQ(servers.at(5).phase(), Phase::Broadcast);
    }
    // A client's first write: its session. The proposal is 0x1:1.
    void opensASession()
    {
        servers.step(5, input::Opened{ClientId{1}, Channel::Client});
        servers.step(5, input::Received{ClientId{1}, Channel::Client,
                                        ConnectRequest{{}, Duration::seconds(8), {}, {}}});
    }
    void tick() { servers.fire(5, TimerKind::Tick); }

    Servers servers;
};

TEST_F(PaperLearners, OneThatIsBeingBroughtUpCountsAsAlive)
{
    establish();
    goes(1);
    goes(2);
    comes(1);
    comes(2);
    tick();
    tick();
    EXPECT_EQ(servers.at(5).state(), ServerState::Leading)
        << "both handlers are there, though not yet in step";
    goes(1);
    tick();
    tick();
    EXPECT_EQ(servers.at(5).state(), ServerState::Looking);
}

TEST_F(PaperLearners, TheFirstQuorumCheckComesAWholeTickAfterTheEpochBegan)
{
    tick(); // half a tick passes in discovery
    establish();
    goes(1);
    goes(2);
    tick();
    EXPECT_EQ(servers.at(5).state(), ServerState::Leading);
    tick();
    EXPECT_EQ(servers.at(5).state(), ServerState::Looking);
}

// SyncLimitCheck begins at the acknowledgement of NEWLEADER: what was proposed during a long synchronization could
// not be acknowledged earlier.
TEST_F(PaperLearners, ASlowSynchronizationIsNoReasonToGiveALearnerUp)
{
    establish();
    comes(3);
    acknowledgesEpoch(3, {});
    opensASession();
    acknowledges(1, {1, 1});
    acknowledges(2, {1, 1});
    for (int half = 0; half < 14; ++half) {
        tick();
        says(1, Ping{{1, 1}, true});
        says(2, Ping{{1, 1}, true});
    }
    acknowledges(3, {1, 0});
    servers.forgetFacts();
    tick();
    EXPECT_TRUE(servers.factsOf<LearnerSilent>(5).empty());
}

// The answer to a sync belongs to the connection over which it was asked; whoever has come back is being brought up.
TEST_F(PaperLearners, OneThatComesBackIsNotToldOfASyncThatItAskedForBefore)
{
    establish();
    comes(3);
    acknowledgesEpoch(3, {});
    acknowledges(3, {1, 0});
    opensASession();
    says(1, SyncRequest{ServerId{1}, SessionId{7}, 1});
    goes(1);
    comes(1);
    acknowledges(2, {1, 1});
    acknowledges(3, {1, 1});
    ASSERT_EQ(servers.factsOf<Committed>(5).size(), 1u);
    for (const auto &carried : servers.sent())
        EXPECT_FALSE(std::holds_alternative<SyncRequest>(carried.message));
}

TEST_F(PaperLearners, TheLastCounterIsNeverUsed) // ZOOKEEPER-1277
{
    establish();
    ServerCore core = servers.core(5);
    Leading leading;
    leading.stage = Leading::Stage::Established;
    leading.epoch = Epoch{1};
    Effects effects;
    const Request create{ServerId{5}, SessionId{}, 1,
                         std::make_shared<const Operation>(Operation{OperationKind::Create, "/a", "", -1})};
    leading.lastProposed = {1, 0xfffffffdu};
    EXPECT_FALSE(proposeOperation(leading, core, create, effects));
    EXPECT_EQ(leading.lastProposed, (Zxid{1, 0xfffffffeu}));
    const auto next = proposeOperation(leading, core, create, effects);
    ASSERT_TRUE(next);
    EXPECT_EQ(next->reason, StateReason::CounterExhausted);
}

} // namespace
} // namespace zablab
