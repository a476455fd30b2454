// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person does with the hand: a message held and let go, a time-out that fires before its time, a rule turned
// off in the middle of a run.
#include "tests/simulation/ensemble_run.h"

#include "engine/simulation/random.h"
#include "engine/simulation/timeline.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace zablab {
namespace {

using testing::EnsembleRun;

// Three servers that serve and a client with a session; the leader.
int settleThree(EnsembleRun &run)
{
    EXPECT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
    EXPECT_TRUE(run.writesAndIsAnswered(1, "/x", "1", OperationKind::Create));
    run.passes(Duration::milliseconds(100));
    return run.leader();
}

// Goes on until a message of that kind leaves; its number. `from`, `to`: 0 for any server.
std::optional<MessageId> nextMessage(EnsembleRun &run, MessageKind kind, int from = 0, int to = 0)
{
    const EventIndex before = run.world.history().size();
    std::optional<MessageId> found;
    run.until([&] {
        const History &history = run.world.history();
        for (EventIndex i = before; i < history.size() && !found; ++i) {
            const auto *sent = history[i].as<MessageSent>();
            if (!sent)
                continue;
            const MessageRecord &record = history.message(sent->message);
            if (kindOf(record.message) == kind && (from == 0 || record.from == Party{ServerId{from}}) &&
                (to == 0 || record.to == Party{ServerId{to}}))
                found = sent->message;
        }
        return found.has_value();
    });
    return found;
}

bool delivered(const EnsembleRun &run, MessageId message)
{
    for (const auto *fact : run.since<MessageDelivered>(0))
        if (fact->message == message)
            return true;
    return false;
}

TEST(Hand, WithoutItsAcksNothingIsCommittedUntilTheyAreLetGo)
{
    EnsembleRun run(3, 0);
    const int leader = settleThree(run);
    const EventIndex before = run.world.history().size();
    run.writes(1, "/x", "2");
    std::vector<MessageId> held;
    for (int follower = 1; follower <= 3; ++follower) {
        if (follower == leader)
            continue;
        // The other follower's may be on its way already: look at everything since the write.
        ASSERT_TRUE(run.until([&] {
            for (const auto *sent : run.since<MessageSent>(before, follower))
                if (kindOf(run.world.history().message(sent->message).message) == MessageKind::Ack)
                    return true;
            return false;
        }));
        for (const auto *sent : run.since<MessageSent>(before, follower)) {
            if (kindOf(run.world.history().message(sent->message).message) != MessageKind::Ack ||
                delivered(run, sent->message))
                continue;
            run.does(command::HoldMessage{sent->message});
            held.push_back(sent->message);
        }
    }
    ASSERT_EQ(held.size(), 2u) << "both acknowledgements are in the hand";
    run.passes(Duration::seconds(3));
    EXPECT_TRUE(run.since<Committed>(before, leader).empty()) << "one of three is no majority";
    EXPECT_EQ(run.world.execute(command::HoldMessage{held[0]}), CommandError::AlreadyHeld);

    run.does(command::ReleaseMessage{held[0]});
    ASSERT_TRUE(
        run.until([&] { return !run.since<Committed>(before, leader).empty(); }, Duration::seconds(1)));
    EXPECT_FALSE(delivered(run, held[1]));
    run.does(command::ReleaseAll{});
    ASSERT_TRUE(run.until([&] { return delivered(run, held[1]); }, Duration::seconds(1)));
    EXPECT_EQ(run.world.execute(command::ReleaseAll{}), CommandError::NotHeld);
}

TEST(Hand, WhatFollowsInTheSameConnectionWaitsBehindTheHeldOneAndArrivesInOrder)
{
    EnsembleRun run(3, 0);
    const int leader = settleThree(run);
    const int follower = leader == 1 ? 2 : 1;
    run.writes(1, "/x", "2");
    const auto commit = nextMessage(run, MessageKind::Commit, leader, follower);
    ASSERT_TRUE(commit);
    run.does(command::HoldMessage{*commit});
    const Zxid before = run.core(follower).database.lastProcessed();
    const EventIndex from = run.world.history().size();
    run.writes(1, "/x", "3");
    run.passes(Duration::seconds(2));
    EXPECT_EQ(run.core(follower).database.lastProcessed(), before) << "it has not heard of the commit";
    EXPECT_EQ(run.state(follower), ServerState::Following) << "two seconds are less than its syncLimit";
    std::vector<MessageId> behind;
    for (const auto *fact : run.since<MessageHeld>(from)) {
        EXPECT_EQ(fact->behind, *commit);
        behind.push_back(fact->message);
    }
    ASSERT_GE(behind.size(), 2u) << "a PROPOSAL and a PING at least";
    for (const MessageId each : behind)
        EXPECT_FALSE(delivered(run, each));

    const EventIndex let = run.world.history().size();
    run.does(command::ReleaseMessage{*commit});
    ASSERT_TRUE(run.until([&] { return delivered(run, behind.back()); }, Duration::seconds(1)));
    std::vector<MessageId> order;
    for (const auto *fact : run.since<MessageDelivered>(let, follower))
        if (run.world.history().message(fact->message).from == Party{ServerId{leader}} &&
            run.world.history().message(fact->message).channel == Channel::Quorum)
            order.push_back(fact->message);
    ASSERT_FALSE(order.empty());
    EXPECT_EQ(order.front(), *commit);
    EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
    ASSERT_TRUE(run.until([&] { return run.core(follower).database.tree().find("/x")->data == "3"; },
                          Duration::seconds(1)));
}

// Every held PROPOSAL and PING leaves the follower without a word from its leader: it gives up at its limit, though
// the link is whole; and the leader gives it up too, because nothing comes back.
TEST(Hand, AFollowerWhoseLeadersWordsAreHeldGivesUpAtSyncLimit)
{
    EnsembleRun run(3, 0);
    const int leader = settleThree(run);
    const int follower = leader == 1 ? 2 : 1;
    const auto ping = nextMessage(run, MessageKind::Ping, leader, follower);
    ASSERT_TRUE(ping);
    run.does(command::HoldMessage{*ping});
    ASSERT_TRUE(
        run.until([&] { return run.state(follower) == ServerState::Looking; }, Duration::seconds(12)));
    // Its end of the connection is closed: the held one is lost when it gets there.
    run.does(command::ReleaseMessage{*ping});
    run.passes(Duration::seconds(1));
    bool lost = false;
    for (const auto *fact : run.since<MessageLost>(0))
        lost = lost || (fact->message == *ping && fact->reason == LossReason::ConnectionClosed);
    EXPECT_TRUE(lost);
    EXPECT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
}

TEST(Hand, AHeldMessageOutlivesItsSenderButNotItsReceiver)
{
    EnsembleRun run(3, 0);
    const int leader = settleThree(run);
    const int follower = leader == 1 ? 2 : 1;
    const int other = 6 - leader - follower;
    const auto toFollower = nextMessage(run, MessageKind::Ping, leader, follower);
    ASSERT_TRUE(toFollower);
    run.does(command::HoldMessage{*toFollower});
    run.does(command::Crash{ServerId{leader}});
    run.passes(Duration::milliseconds(50));
    EXPECT_EQ(run.state(other), ServerState::Looking) << "the end of its connection is seen at once";
    EXPECT_EQ(run.state(follower), ServerState::Following) << "here it waits behind the held PING";
    run.does(command::ReleaseMessage{*toFollower});
    ASSERT_TRUE(run.until([&] { return delivered(run, *toFollower); }, Duration::seconds(1)));
    ASSERT_TRUE(run.until([&] { return run.state(follower) == ServerState::Looking; }, Duration::seconds(1)));
    run.does(command::Restart{ServerId{leader}});
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));

    const int now = run.leader();
    const int learner = now == 1 ? 2 : 1;
    const auto second = nextMessage(run, MessageKind::Ping, now, learner);
    ASSERT_TRUE(second);
    run.does(command::HoldMessage{*second});
    run.does(command::Crash{ServerId{learner}});
    run.passes(Duration::milliseconds(50));
    run.does(command::ReleaseMessage{*second});
    run.passes(Duration::milliseconds(50));
    bool lost = false;
    for (const auto *fact : run.since<MessageLost>(0))
        lost = lost || (fact->message == *second && fact->reason == LossReason::ReceiverCrashed);
    EXPECT_TRUE(lost);
}

TEST(Hand, ACutMeanwhileStopsTheMessageWhenItIsLetGo)
{
    EnsembleRun run(3, 0);
    const int leader = settleThree(run);
    const int follower = leader == 1 ? 2 : 1;
    const auto ping = nextMessage(run, MessageKind::Ping, leader, follower); // just sent: before the middle
    ASSERT_TRUE(ping);
    run.does(command::HoldMessage{*ping});
    run.does(command::CutLink{ServerId{leader}, ServerId{follower}});
    run.does(command::ReleaseMessage{*ping});
    run.passes(Duration::seconds(1));
    EXPECT_FALSE(delivered(run, *ping));
    bool blocked = false;
    for (const auto *fact : run.since<MessageBlocked>(0))
        blocked = blocked || fact->message == *ping;
    EXPECT_TRUE(blocked);
    // Held again where it waits, it stays when the link is whole.
    run.does(command::HoldMessage{*ping});
    run.does(command::Heal{});
    run.passes(Duration::seconds(2));
    EXPECT_FALSE(delivered(run, *ping));
    run.does(command::ReleaseMessage{*ping});
    EXPECT_TRUE(run.until([&] { return delivered(run, *ping); }, Duration::seconds(5)));
}

TEST(Hand, RefusesWhatIsNotUnderWay)
{
    EnsembleRun run(3, 0);
    settleThree(run);
    EXPECT_EQ(run.world.execute(command::HoldMessage{4'000'000}), CommandError::NoSuchMessage);
    EXPECT_EQ(run.world.execute(command::HoldMessage{0}), CommandError::NotUnderWay) << "it arrived long ago";
    EXPECT_EQ(run.world.execute(command::ReleaseMessage{0}), CommandError::NotHeld);
}

TEST(Hand, AFollowersReadTimeOutFiresNowAndItLooksForALeader)
{
    EnsembleRun run(3, 0);
    const int leader = settleThree(run);
    const int follower = leader == 1 ? 2 : 1;
    const EventIndex before = run.world.history().size();
    run.does(command::FireTimeout{ServerId{follower}, TimerKind::Read});
    EXPECT_EQ(run.state(follower), ServerState::Looking) << "at the same instant";
    ASSERT_EQ(run.since<LeaderSilent>(before, follower).size(), 1u);
    ASSERT_EQ(run.since<TimerTouched>(before, follower).size(), 1u);
    EXPECT_GT(run.since<TimerTouched>(before, follower)[0]->deadline, run.world.now());
    EXPECT_EQ(run.world.execute(command::FireTimeout{ServerId{follower}, TimerKind::Read}),
              CommandError::TimerNotRunning);
    EXPECT_TRUE(run.until([&] {
        return run.allServe(run.ids({1, 2, 3}));
    })) << "and finds the same one again";
    EXPECT_TRUE(run.leads(leader));
}

TEST(Hand, TheFinalWaitEndsAtOnceAndTheElectionIsShorter)
{
    EnsembleRun waits(3, 0);
    ASSERT_TRUE(waits.until([&] { return !waits.since<LeaderElected>(0, 3).empty(); }));

    EnsembleRun run(3, 0);
    ASSERT_TRUE(run.until([&] { return !run.since<FinalizeWaitStarted>(0, 3).empty(); }));
    run.does(command::FireTimeout{ServerId{3}, TimerKind::FinalizeWait});
    EXPECT_EQ(run.since<LeaderElected>(0, 3).size(), 1u);
    EXPECT_LT(run.world.now() + Duration::milliseconds(150), waits.world.now());
    EXPECT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
}

TEST(Hand, ALeaderWhoseQuorumDeadlinePassesStepsDown)
{
    EnsembleRun run(5, 0);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3, 4, 5})); }));
    run.passes(Duration::milliseconds(1300));
    const int leader = run.leader();
    const EventIndex before = run.world.history().size();
    run.does(command::FireTimeout{ServerId{leader}, TimerKind::Tick});
    EXPECT_EQ(run.state(leader), ServerState::Looking);
    const auto checks = run.since<QuorumChecked>(before, leader);
    ASSERT_EQ(checks.size(), 1u);
    EXPECT_EQ(checks[0]->alive, 1);
    EXPECT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3, 4, 5})); }));
}

TEST(Hand, TimersThatDoNotRunOrAreNotForHandsAreRefused)
{
    EnsembleRun run(3, 0);
    const int leader = settleThree(run);
    const auto fire = [&](int server, TimerKind timer) {
        return run.world.execute(command::FireTimeout{ServerId{server}, timer});
    };
    EXPECT_EQ(fire(leader, TimerKind::FinalizeWait), CommandError::TimerNotRunning);
    EXPECT_EQ(fire(leader, TimerKind::Sessions), CommandError::NotByHand);
    EXPECT_EQ(fire(9, TimerKind::Read), CommandError::NoSuchServer);
    run.does(command::Crash{ServerId{leader}});
    EXPECT_EQ(fire(leader, TimerKind::Tick), CommandError::AlreadyCrashed);
}

// A stopped server's time-outs expire when it goes on, this one too.
TEST(Hand, ATouchedTimeOutOfAPausedServerFiresWhenItGoesOn)
{
    EnsembleRun run(3, 0);
    const int leader = settleThree(run);
    const int follower = leader == 1 ? 2 : 1;
    run.does(command::Pause{ServerId{follower}});
    run.does(command::FireTimeout{ServerId{follower}, TimerKind::Read});
    EXPECT_EQ(run.state(follower), ServerState::Following);
    run.does(command::Resume{ServerId{follower}});
    EXPECT_EQ(run.state(follower), ServerState::Looking);
}

TEST(Hand, WithoutMajorityTwoOfFourElectASecondLeader)
{
    EnsembleRun run(4, 0);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3, 4})); }));
    run.does(command::Cut{run.ids({1, 2})});
    run.passes(Duration::seconds(40));
    EXPECT_EQ(run.leader(), 0) << "two of four are no majority, on either side";
    run.does(command::SetRule{Rule::Majority, false});
    EXPECT_EQ(run.world.execute(command::SetRule{Rule::Majority, false}), CommandError::RuleIsSo);
    ASSERT_TRUE(run.until([&] { return (run.leads(1) || run.leads(2)) && (run.leads(3) || run.leads(4)); },
                          Duration::seconds(300)))
        << "half is enough now: both sides have a leader";
    run.does(command::SetRule{Rule::Majority, true});
    run.does(command::Heal{});
    EXPECT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3, 4})); }, Duration::seconds(300)));
}

// A server that starts later keeps the rules of now, not those of the run's beginning.
TEST(Hand, AServerThatStartsLaterKeepsTheRulesOfNow)
{
    EnsembleRun run(3, 0);
    settleThree(run);
    run.does(command::Crash{ServerId{1}});
    run.does(command::SetRule{Rule::VoteOrder, false});
    run.does(command::Restart{ServerId{1}});
    run.passes(Duration::seconds(1));
    EXPECT_FALSE(run.core(1).on(Rule::VoteOrder));
    EXPECT_FALSE(run.core(2).on(Rule::VoteOrder));
    EXPECT_TRUE(run.world.description().config.rules.on(Rule::VoteOrder)) << "so the run began";
}

TEST(Hand, ClientCutsAreFacts)
{
    EnsembleRun run(3, 0);
    settleThree(run);
    const EventIndex before = run.world.history().size();
    run.does(command::CutClient{ClientId{1}, ServerId{}});
    EXPECT_EQ(run.since<ClientLinkCut>(before).size(), 3u);
    run.does(command::HealClient{ClientId{1}, ServerId{2}});
    ASSERT_EQ(run.since<ClientLinkHealed>(before).size(), 1u);
    EXPECT_EQ(run.since<ClientLinkHealed>(before)[0]->server, ServerId{2});
}

// The same run, acted upon in its past: the replay has to go the same way, held messages and all.
TEST(Hand, IsReplayedFromAnyInstant)
{
    RunDescription description = RunDescription::ofSize(3, 0);
    description.complete();
    Timeline timeline(description, 7);
    timeline.extendTo(Instant{} + Duration::seconds(5));
    const History &history = timeline.history();
    std::optional<MessageId> ping;
    Instant at;
    for (EventIndex i = 0; i < history.size() && !ping; ++i)
        if (const auto *sent = history[i].as<MessageSent>();
            sent && kindOf(history.message(sent->message).message) == MessageKind::Ping) {
            ping = sent->message;
            at = history[i].at;
        }
    ASSERT_TRUE(ping);
    ASSERT_EQ(timeline.act(at, command::HoldMessage{*ping}, at), CommandError::None);
    timeline.extendTo(at + Duration::seconds(4));
    ASSERT_EQ(timeline.act(at + Duration::seconds(4), command::SetRule{Rule::Truncate, false}, at),
              CommandError::None);
    timeline.extendTo(at + Duration::seconds(6));
    ASSERT_EQ(timeline.act(at + Duration::seconds(6), command::ReleaseAll{}, at), CommandError::None);
    timeline.extendTo(at + Duration::seconds(30));
    const std::uint64_t digest = timeline.history().digest();
    // worldAt aborts where a replay differs from its record.
    for (const int ms : {1, 3900, 4000, 5000, 6001, 29'000})
        EXPECT_LE(timeline.worldAt(at + Duration::milliseconds(ms)).history().size(),
                  timeline.history().size());
    EXPECT_EQ(timeline.history().digest(), digest);
}

// Hundreds of grips in a faulty run: whatever is held and cut and crashed, TCP's order is kept, nothing arrives twice,
// and after everything is let go and healed all serve.
TEST(Hand, ManyGripsKeepEveryConnectionInOrder)
{
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        EnsembleRun run(5, 1, seed);
        Random dice(seed, ServerId{1}, Random::Purpose::Start);
        run.passes(Duration::seconds(2));
        std::vector<MessageId> held;
        for (int i = 0; i < 150; ++i) {
            run.passes(Duration{static_cast<std::int64_t>(dice.below(200'000))});
            const MessageId count = run.world.history().messageCount();
            const MessageId recent = count - 1 - dice.below(std::min<std::uint32_t>(count - 1, 6));
            const std::uint32_t what = dice.below(10);
            const ServerId server{static_cast<std::int32_t>(1 + dice.below(6))};
            const ServerId other{static_cast<std::int32_t>(1 + server.value % 6)};
            if (what < 4 && run.world.execute(command::HoldMessage{recent}) == CommandError::None)
                held.push_back(recent);
            else if (what == 4 && !held.empty())
                run.world.execute(
                    command::ReleaseMessage{held[dice.below(static_cast<std::uint32_t>(held.size()))]});
            else if (what == 5)
                run.world.execute(command::ReleaseAll{});
            else if (what == 6)
                run.world.execute(command::CutLink{server, other});
            else if (what == 7)
                run.world.execute(command::Heal{});
            else if (what == 8)
                run.world.execute(run.world.alive(server) ? Command{command::Crash{server}}
                                                          : Command{command::Restart{server}});
            else
                run.world.execute(command::SetLinkQuality{server, other, CutDirection::Both, Duration{}, 30});
        }
        run.world.execute(command::ReleaseAll{});
        run.world.execute(command::Heal{});
        for (int id = 1; id <= 6; ++id)
            run.world.execute(command::Restart{ServerId{id}});
        EXPECT_TRUE(run.until(
            [&] {
                return run.allServe(run.ids({1, 2, 3, 4, 5, 6}));
            },
            Duration::seconds(600)))
            << "seed " << seed;
        const History &history = run.world.history();
        std::map<std::tuple<std::int32_t, std::int32_t, Channel>, MessageId> last;
        std::set<MessageId> arrived;
        for (EventIndex i = 0; i < history.size(); ++i) {
            const auto *fact = history[i].as<MessageDelivered>();
            if (!fact)
                continue;
            EXPECT_TRUE(arrived.insert(fact->message).second) << "seed " << seed << ": twice";
            const MessageRecord &record = history.message(fact->message);
            if (record.channel == Channel::Election)
                continue; // a newer connection may overtake what is left of the older one
            auto &before = last[{record.from.code, record.to.code, record.channel}];
            EXPECT_GE(fact->message, before) << "seed " << seed << ": out of order";
            before = fact->message;
        }
    }
}

} // namespace
} // namespace zablab
