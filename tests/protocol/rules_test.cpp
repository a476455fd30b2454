// SPDX-License-Identifier: GPL-3.0-or-later
//
// The order of what a server writes, stores and says, with a rule and without it: where a whole run does not get
// to, or where the order of two effects is the rule.
#include "engine/protocol/server.h"
#include "engine/protocol/server_core.h"

#include <gtest/gtest.h>

#include <string>

namespace zablab {
namespace {

constexpr ServerId kOne{1}, kTwo{2}, kThree{3};

std::shared_ptr<const EnsembleConfig> threeWithout(std::initializer_list<Rule> off)
{
    EnsembleConfig config;
    for (const ServerId id : {kOne, kTwo, kThree})
        config.servers.push_back({id, LearnerType::Participant});
    for (const Rule rule : off)
        config.rules.turnOff(rule);
    return std::make_shared<const EnsembleConfig>(config);
}

TransactionPtr emptyTransaction(Zxid zxid)
{
    Transaction transaction;
    transaction.zxid = zxid;
    return std::make_shared<const Transaction>(transaction);
}

// One server; everybody else exists only on paper.
class Lone {
public:
    Lone(ServerId id, std::initializer_list<Rule> off) : server_(threeWithout(off), id, DurableState{})
    {
        takes(input::Start{});
    }
    const std::vector<Effect> &takes(const Input &input)
    {
        effects_.clear();
        server_.step(input, Instant{}, effects_);
        return effects_.list();
    }
    const std::vector<Effect> &hears(ServerId from, Message message)
    {
        return takes(input::Received{from, Channel::Quorum, std::move(message)});
    }
    // S3 leads, S2 follows it, and S1 has connected.
    void followsThree()
    {
        const Vote vote{kThree, {}, Round{1}, Epoch{0}};
        takes(input::Received{kTwo, Channel::Election, Notification{vote, ServerState::Following}});
        takes(input::Received{kThree, Channel::Election, Notification{vote, ServerState::Leading}});
        takes(input::Opened{kThree, Channel::Quorum});
        hears(kThree, LeaderInfo{Epoch{1}});
    }
    // S3 itself is elected by S1 and leads both.
    void leads()
    {
        takes(input::Received{kOne, Channel::Election,
                              Notification{Vote{kThree, {}, Round{1}, Epoch{0}}, ServerState::Looking}});
        takes(input::TimerFired{TimerKind::FinalizeWait});
        for (const ServerId id : {kOne, kTwo}) {
            takes(input::Opened{id, Channel::Quorum});
            hears(id, FollowerInfo{id, LearnerType::Participant, Epoch{0}});
        }
        for (const ServerId id : {kOne, kTwo})
            hears(id, AckEpoch{Epoch{0}, Zxid{}});
        for (const ServerId id : {kOne, kTwo})
            hears(id, Ack{Zxid{1, 0}});
    }
    const ServerCore &core() const { return server_.core(); }

private:
    Server server_;
    Effects effects_;
};

// What goes to the disk and to the leader, in order.
std::string outline(const std::vector<Effect> &effects)
{
    std::string text;
    const auto say = [&](const char *word) { text += (text.empty() ? "" : ", ") + std::string(word); };
    for (const Effect &effect : effects) {
        if (std::holds_alternative<effect::Append>(effect))
            say("append");
        else if (std::holds_alternative<effect::Flush>(effect))
            say("flush");
        else if (std::holds_alternative<effect::FlushAndWait>(effect))
            say("flush and wait");
        else if (std::holds_alternative<effect::StoreAcceptedEpoch>(effect))
            say("accepted epoch");
        else if (std::holds_alternative<effect::StoreCurrentEpoch>(effect))
            say("current epoch");
        else if (std::holds_alternative<effect::SaveSnapshot>(effect))
            say("snapshot");
        else if (const auto *send = std::get_if<effect::Send>(&effect);
                 send && send->channel == Channel::Quorum)
            say(nameOf(kindOf(send->message)));
    }
    return text;
}

// The follower at NEWLEADER, behind a DIFF with one committed and one uncommitted proposal.
std::string atNewLeader(std::initializer_list<Rule> off)
{
    Lone follower(kOne, off);
    follower.followsThree();
    follower.hears(kThree, Diff{{0, 2}});
    follower.hears(kThree, Proposal{emptyTransaction({0, 1})});
    follower.hears(kThree, Commit{{0, 1}});
    follower.hears(kThree, Proposal{emptyTransaction({0, 2})});
    return outline(follower.hears(kThree, NewLeader{{1, 0}}));
}

TEST(RuleOrder, AtNewLeaderTheLogThenTheEpochThenTheAck) // testNormalFollowerRunWithDiff
{
    EXPECT_EQ(atNewLeader({}), "append, flush and wait, current epoch, ACK");
    EXPECT_EQ(atNewLeader({Rule::EpochAfterLog}), "current epoch, append, flush and wait, ACK");
    EXPECT_EQ(atNewLeader({Rule::NewLeaderAckAfterLog}), "current epoch, ACK");
    EXPECT_EQ(atNewLeader({Rule::SyncedLogAtNewLeader}), "append, current epoch, ACK, flush");
}

TEST(RuleOrder, WhatWasAcknowledgedUnloggedIsLoggedAtUpToDate) // as before ZOOKEEPER-3911
{
    Lone follower(kOne, {Rule::NewLeaderAckAfterLog});
    follower.followsThree();
    follower.hears(kThree, Diff{{0, 1}});
    follower.hears(kThree, Proposal{emptyTransaction({0, 1})});
    follower.hears(kThree, Commit{{0, 1}});
    follower.hears(kThree, NewLeader{{1, 0}});
    EXPECT_EQ(follower.core().database.lastLogged(), Zxid{});
    follower.hears(kThree, UpToDate{});
    EXPECT_EQ(follower.core().database.lastProcessed(), (Zxid{0, 1}));
}

TEST(RuleOrder, TheAcceptedEpochIsStoredBeforeAckEpoch)
{
    const auto atLeaderInfo = [](std::initializer_list<Rule> off) {
        Lone follower(kOne, off);
        const Vote vote{kThree, {}, Round{1}, Epoch{0}};
        follower.takes(input::Received{kTwo, Channel::Election, Notification{vote, ServerState::Following}});
        follower.takes(input::Received{kThree, Channel::Election, Notification{vote, ServerState::Leading}});
        follower.takes(input::Opened{kThree, Channel::Quorum});
        return outline(follower.hears(kThree, LeaderInfo{Epoch{1}}));
    };
    EXPECT_EQ(atLeaderInfo({}), "accepted epoch, ACKEPOCH");
    EXPECT_EQ(atLeaderInfo({Rule::AcceptedEpochStored}), "ACKEPOCH");
}

// A COMMIT between NEWLEADER and UPTODATE (ZOOKEEPER-4394): remembered, and carried out at UPTODATE.
TEST(RuleOrder, ACommitBetweenNewLeaderAndUpToDateWaits)
{
    Lone follower(kOne, {});
    follower.followsThree();
    follower.hears(kThree, Diff{{0, 0}});
    follower.hears(kThree, Proposal{emptyTransaction({0, 1})});
    EXPECT_EQ(outline(follower.hears(kThree, NewLeader{{1, 0}})), "current epoch, ACK");
    EXPECT_EQ(outline(follower.hears(kThree, Commit{{0, 1}})), "");
    EXPECT_EQ(follower.core().database.lastProcessed(), Zxid{});
    EXPECT_EQ(outline(follower.hears(kThree, UpToDate{})), "ACK, append, flush") << "both ACKs of the epoch";
    EXPECT_EQ(follower.core().database.lastProcessed(), (Zxid{0, 1}));
    EXPECT_EQ(outline(follower.takes(input::Flushed{{0, 1}})), "ACK");
}

// What a learner applied behind a TRUNC is in its snapshot alone, so that the log before it is of no use.
TEST(RuleOrder, ProposalsBehindATruncTakeTheOldLogAlong)
{
    Lone follower(kOne, {});
    follower.followsThree();
    follower.hears(kThree, Trunc{{0, 0}});
    follower.hears(kThree, Proposal{emptyTransaction({0, 1})});
    follower.hears(kThree, Commit{{0, 1}});
    bool cleared = false;
    for (const Effect &effect : follower.hears(kThree, NewLeader{{1, 0}}))
        if (const auto *saved = std::get_if<effect::SaveSnapshot>(&effect))
            cleared = saved->clearLog;
    EXPECT_TRUE(cleared);
    EXPECT_EQ(follower.core().database.lastLogged(), (Zxid{0, 1})) << "in the snapshot";
}

// Both followers acknowledge the second proposal, and nobody the first: a connection keeps its order, so that a
// run does not get here unless quorums change in between.
TEST(RuleOrder, AProposalWaitsForTheOneBeforeIt)
{
    const auto committed = [](std::initializer_list<Rule> off) {
        Lone leader(kThree, off);
        leader.leads();
        for (const std::int32_t cxid : {1, 2})
            leader.hears(kOne, Request{kOne, SessionId{1}, cxid,
                                       std::make_shared<const Operation>(Operation{
                                           OperationKind::Create, "/n" + std::to_string(cxid), "", -1})});
        std::vector<Zxid> zxids;
        for (const ServerId id : {kOne, kTwo})
            for (const Effect &effect : leader.hears(id, Ack{{1, 2}}))
                if (const auto *fact = std::get_if<ServerFact>(&effect))
                    if (const auto *commit = std::get_if<Committed>(fact))
                        zxids.push_back(commit->zxid);
        return zxids;
    };
    EXPECT_EQ(committed({}), std::vector<Zxid>{});
    EXPECT_EQ(committed({Rule::CommitInOrder}), (std::vector<Zxid>{{1, 2}})) << "a hole at 0x1:1";
}

TEST(RuleOrder, EveryRuleHasANameAndIsOnUntilTurnedOff)
{
    Rules rules;
    for (int i = 0; i < kRules; ++i) {
        const auto rule = static_cast<Rule>(i);
        EXPECT_EQ(ruleNamed(nameOf(rule)), rule);
        EXPECT_TRUE(rules.on(rule));
        Rules other;
        other.turnOff(rule);
        EXPECT_FALSE(other.on(rule));
        EXPECT_FALSE(other.allOn());
    }
    EXPECT_TRUE(rules.allOn());
}

} // namespace
} // namespace zablab
