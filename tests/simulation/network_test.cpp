// SPDX-License-Identifier: GPL-3.0-or-later
//
// The network behaves like TCP: order, handshakes, ends of file, silent cuts, retransmission.
#include "engine/simulation/campaign.h"
#include "tests/simulation/ensemble_run.h"

#include <map>
#include <set>
#include <tuple>

namespace zablab {
namespace {

using testing::EnsembleRun;

EnsembleRun serving(int servers, std::uint64_t seed)
{
    EnsembleRun run(servers, 0, seed);
    std::vector<ServerId> all;
    for (int id = 1; id <= servers; ++id)
        all.push_back(ServerId{id});
    EXPECT_TRUE(run.until([&] { return run.allServe(all); }));
    run.passes(Duration::milliseconds(100));
    return run;
}

TEST(Network, WithoutFaultsEveryMessageArrivesWhenItSaid)
{
    // Also: servers that dial each other at the same time end with one connection, not with two halves.
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        CampaignOptions options;
        options.voters = 5;
        options.observers = 2;
        options.seed = seed;
        options.time = Duration::seconds(3);
        const CampaignResult result = runOne(options);
        const History &history = result.world.history();
        std::map<MessageId, Instant> promised;
        for (EventIndex i = 0; i < history.size(); ++i) {
            if (const auto *sent = history[i].as<MessageSent>())
                promised[sent->message] = sent->arrives;
            const auto *lost = history[i].as<MessageLost>();
            if (lost && history.message(lost->message).channel == Channel::Election)
                ADD_FAILURE() << "seed " << seed << ": a vote was lost at event " << i;
            EXPECT_FALSE(history[i].is<MessageBlocked>());
            // A server that waits for its disk takes a message later, never earlier.
            if (const auto *delivered = history[i].as<MessageDelivered>())
                EXPECT_GE(history[i].at, promised.at(delivered->message));
        }
    }
}

// Every message has one life: sent, perhaps blocked and sent again, then delivered or lost, or still under way;
// and each step is caused by the one before it.
TEST(Network, EveryMessageHasOneLifeAndOrderIsKept)
{
    std::set<LossReason> reasons;
    int retransmitted = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CampaignOptions options;
        options.seed = seed;
        options.voters = 3 + static_cast<int>(seed % 3);
        options.faults = Faults::Many;
        options.time = Duration::seconds(20);
        const CampaignResult result = runOne(options);
        const History &history = result.world.history();
        enum class Step { Flying, Blocked, Over };
        std::vector<Step> step;
        std::vector<EventIndex> last;
        std::map<std::tuple<Party, Party, Channel>, MessageId> newest; // delivered
        const auto follows = [&](EventIndex at, MessageId message, Step expected, Step next) {
            ASSERT_EQ(static_cast<int>(step[message]), static_cast<int>(expected))
                << "seed " << seed << " event " << at;
            EXPECT_EQ(history[at].cause, last[message]);
            step[message] = next;
            last[message] = at;
        };
        for (EventIndex i = 0; i < history.size(); ++i) {
            const Event &event = history[i];
            if (const auto *sent = event.as<MessageSent>()) {
                ASSERT_EQ(sent->message, step.size());
                EXPECT_EQ(history.message(sent->message).sent, i);
                EXPECT_EQ(history.message(sent->message).from, event.where);
                step.push_back(Step::Flying);
                last.push_back(i);
            } else if (const auto *blocked = event.as<MessageBlocked>()) {
                follows(i, blocked->message, Step::Flying, Step::Blocked);
            } else if (const auto *again = event.as<MessageRetransmitted>()) {
                follows(i, again->message, Step::Blocked, Step::Flying);
                ++retransmitted;
            } else if (const auto *delivered = event.as<MessageDelivered>()) {
                follows(i, delivered->message, Step::Flying, Step::Over);
                const MessageRecord &record = history.message(delivered->message);
                EXPECT_EQ(record.to, event.where);
                const auto [place, fresh] =
                    newest.try_emplace({record.from, record.to, record.channel}, delivered->message);
                if (!fresh) {
                    EXPECT_LT(place->second, delivered->message)
                        << "overtaken, seed " << seed << " event " << i;
                    place->second = delivered->message;
                }
            } else if (const auto *lost = event.as<MessageLost>()) {
                reasons.insert(lost->reason);
                const Step before = step[lost->message];
                EXPECT_NE(static_cast<int>(before), static_cast<int>(Step::Over));
                follows(i, lost->message, before, Step::Over);
            }
        }
    }
    EXPECT_GT(retransmitted, 100);
    EXPECT_EQ(reasons, (std::set<LossReason>{LossReason::ConnectionClosed, LossReason::ReceiverCrashed,
                                             LossReason::SenderCrashed}));
}

TEST(Network, ACutStopsWhatHasNotPassedItsMiddleAndTcpTriesAgainByItsSchedule)
{
    EnsembleRun run = serving(3, 5);
    const int leader = run.leader();
    const ServerId follower = run.s(leader == 1 ? 2 : 1);
    const EventIndex before = run.world.history().size();
    run.does(command::CutLink{run.s(leader), follower, CutDirection::Outgoing});
    run.passes(Duration::seconds(5)); // pings go into the cut
    const History &history = run.world.history();
    std::vector<MessageId> blocked;
    for (EventIndex i = before; i < history.size(); ++i) {
        const auto *fact = history[i].as<MessageBlocked>();
        if (!fact)
            continue;
        blocked.push_back(fact->message);
        const Event &sent = history[history.message(fact->message).sent];
        const Duration flight = sent.as<MessageSent>()->arrives - sent.at;
        EXPECT_EQ(history[i].at, sent.at + flight / 2) << "half its way";
    }
    ASSERT_GE(blocked.size(), 4u);
    const Instant first = history[history.message(blocked[0]).sent].at;

    const EventIndex heal = history.size();
    const Instant healed = run.world.now();
    run.does(command::Heal{});
    ASSERT_TRUE(run.until([&] { return run.since<MessageRetransmitted>(heal).size() >= blocked.size(); },
                          Duration::seconds(10)));
    Instant expected = first + Duration::milliseconds(200);
    for (Duration wait = Duration::milliseconds(400); expected <= healed; wait = wait * 2)
        expected = expected + wait;
    const auto again = run.since<MessageRetransmitted>(heal);
    for (std::size_t i = 0; i < blocked.size(); ++i) { // and behind them what was sent since the heal
        EXPECT_EQ(again[i]->message, blocked[i]) << "in their order";
        if (i > 0)
            EXPECT_GE(again[i]->arrives, again[i - 1]->arrives);
    }
    EXPECT_EQ(run.world.now(), expected) << "0.2 s, 0.4 s, 0.8 s … after the first one departed";
}

TEST(Network, WhatIsPastTheMiddleWhenTheCutComesArrives)
{
    RunDescription description = RunDescription::ofSize(3, 0);
    description.network.delayMin = description.network.delayMax = Duration::milliseconds(10);
    for (const Duration after : {Duration::milliseconds(4), Duration::milliseconds(6)}) {
        EnsembleRun run(description, 2);
        ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
        run.passes(Duration::milliseconds(300));
        const EventIndex before = run.world.history().size();
        ASSERT_TRUE(run.until([&] { return !run.since<MessageSent>(before, run.leader()).empty(); }));
        const MessageId ping = run.since<MessageSent>(before, run.leader())[0]->message;
        run.passes(after);
        run.does(command::Cut{{run.s(run.leader())}});
        run.passes(Duration::milliseconds(20));
        bool arrived = false;
        for (const auto *delivered : run.since<MessageDelivered>(before))
            arrived = arrived || delivered->message == ping;
        EXPECT_EQ(arrived, after > Duration::milliseconds(5));
    }
}

TEST(Network, AShortCutBetweenTwoMessagesIsNotNoticed)
{
    EnsembleRun run = serving(3, 5);
    const EventIndex before = run.world.history().size();
    run.does(command::Cut{{run.s(1)}});
    run.does(command::Heal{});
    run.passes(Duration::seconds(30));
    EXPECT_TRUE(run.since<MessageBlocked>(before).empty());
    EXPECT_TRUE(run.since<ConnectionClosed>(before).empty());
}

TEST(Network, WhatACrashedProcessHadSentArrivesBeforeItsEndOfFile)
{
    EnsembleRun run = serving(3, 8);
    const int leader = run.leader();
    EventIndex before = run.world.history().size();
    ASSERT_TRUE(
        run.until([&] { return !run.since<MessageSent>(before, leader).empty(); }, Duration::seconds(2)));
    const EventIndex crash = run.world.history().size();
    run.does(command::Crash{run.s(leader)}); // its pings are on the wire
    run.passes(Duration::milliseconds(50));
    const History &history = run.world.history();
    int arrived = 0;
    for (const int id : {1, 2, 3}) {
        if (id == leader)
            continue;
        std::optional<EventIndex> ping;
        std::optional<EventIndex> closed;
        for (EventIndex i = crash; i < history.size(); ++i) {
            if (history[i].where != Party{run.s(id)})
                continue;
            if (const auto *delivered = history[i].as<MessageDelivered>();
                delivered && history.message(delivered->message).from == Party{run.s(leader)}) {
                ping = i;
                ++arrived;
            }
            if (const auto *end = history[i].as<ConnectionClosed>();
                end && end->peer == Party{run.s(leader)} && end->channel == Channel::Quorum)
                closed = i;
        }
        ASSERT_TRUE(closed) << "S" << id << " sees the end of the connection";
        EXPECT_LE(history[*closed].at - history[crash].at, Duration::milliseconds(6));
        if (ping)
            EXPECT_LT(*ping, *closed);
        // The end of file is explained by the crash.
        EXPECT_TRUE(history[history[*closed].cause].is<ServerCrashed>());
    }
    EXPECT_EQ(arrived, 2);
}

TEST(Network, BehindACutTheEndOfFileComesAfterTheHeal)
{
    EnsembleRun run = serving(3, 8);
    const int leader = run.leader();
    const int follower = leader == 1 ? 2 : 1;
    run.does(command::CutLink{run.s(leader), run.s(follower)});
    run.passes(Duration::milliseconds(2500));
    const EventIndex crash = run.world.history().size();
    run.does(command::Crash{run.s(leader)});
    run.passes(Duration::milliseconds(500));
    const auto closedByLeader = [&] {
        int count = 0;
        for (const auto *closed : run.since<ConnectionClosed>(crash, follower))
            count += closed->peer == Party{run.s(leader)} && closed->channel == Channel::Quorum;
        return count;
    };
    EXPECT_EQ(closedByLeader(), 0) << "nothing gets through a cut, the end of file neither";
    int sender = 0;
    for (const auto *lost : run.since<MessageLost>(crash))
        sender += lost->reason == LossReason::SenderCrashed;
    EXPECT_GE(sender, 2) << "pings that nobody is left to send again";
    run.does(command::Heal{});
    EXPECT_TRUE(run.until([&] { return closedByLeader() == 1; }, Duration::seconds(6)));
}

TEST(Network, DiallingIsRefusedAtOnceOrTimesOut)
{
    RunDescription description = RunDescription::ofSize(3, 0);
    description.servers[1].runs = false;
    EnsembleRun run(description, 1);
    run.passes(Duration::milliseconds(100));
    const auto refused = run.since<ConnectionFailed>(0, 1);
    ASSERT_FALSE(refused.empty());
    EXPECT_EQ(refused[0]->reason, FailureReason::Refused);

    EnsembleRun alone(3, 0, 1);
    alone.does(command::Cut{{alone.s(1)}});
    alone.passes(Duration::seconds(8));
    const History &history = alone.world.history();
    int timedOut = 0;
    for (EventIndex i = 0; i < history.size(); ++i) {
        const auto *failed = history[i].as<ConnectionFailed>();
        if (!failed || failed->reason != FailureReason::TimedOut)
            continue;
        ++timedOut;
        EXPECT_GE(history[i].at, Instant{5'000'000});
    }
    EXPECT_GE(timedOut, 2);
}

TEST(Network, ADialThatIsLostIsTriedAgainWhileItLasts)
{
    EnsembleRun run(3, 0, 1);
    run.does(command::Cut{{run.s(1)}});
    run.passes(Duration::milliseconds(500));
    run.does(command::Heal{});
    run.passes(Duration::milliseconds(700)); // the SYN goes out again one second after the first
    int opened = 0;
    for (const auto *connection : run.since<ConnectionOpened>(0, 1))
        opened += connection->peer.isServer();
    EXPECT_GE(opened, 2);
    EXPECT_TRUE(run.since<ConnectionFailed>(0, 1).empty() || run.world.now() < Instant{5'000'000});
}

} // namespace
} // namespace zablab
