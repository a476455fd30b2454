// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bad disks, links and clocks: what each does, what the history says of it, and that a run is still a value.
#include "engine/simulation/timeline.h"
#include "tests/simulation/ensemble_run.h"

#include <map>

namespace zablab {
namespace {

using testing::EnsembleRun;

EnsembleRun settled(RunDescription description, std::uint64_t seed = 1)
{
    EnsembleRun run(std::move(description), seed);
    std::vector<ServerId> all;
    for (const ServerDescription &server : run.world.description().servers)
        all.push_back(server.id);
    EXPECT_TRUE(run.until([&] { return run.allServe(all); }));
    run.passes(Duration::milliseconds(100));
    return run;
}
EnsembleRun settled(int voters, int observers, std::uint64_t seed = 1)
{
    return settled(RunDescription::ofSize(voters, observers), seed);
}

TEST(Faults, WhatMakesNoSenseIsRefusedAndChangesNothing)
{
    EnsembleRun run = settled(3, 1);
    const std::uint64_t digest = run.world.history().digest();
    const auto refused = [&](const Command &command, CommandError error) {
        EXPECT_EQ(run.world.execute(command), error) << describe(command);
    };
    const ServerId one{1}, two{2}, none{9};
    refused(command::LoseDisk{one}, CommandError::StillRuns);
    refused(command::LoseDisk{none}, CommandError::NoSuchServer);
    refused(command::SetDiskSpeed{one, 0}, CommandError::OutOfRange);
    refused(command::SetDiskSpeed{one, -3}, CommandError::OutOfRange);
    refused(command::SetDiskSpeed{one, 10'001}, CommandError::OutOfRange);
    refused(command::SetDiskSpeed{none, 2}, CommandError::NoSuchServer);
    refused(command::SetLinkQuality{one, one, CutDirection::Both, {}, 10}, CommandError::EmptySide);
    refused(command::SetLinkQuality{one, none, CutDirection::Both, {}, 10}, CommandError::NoSuchServer);
    refused(command::SetLinkQuality{one, two, CutDirection::Both, {}, 91}, CommandError::OutOfRange);
    refused(command::SetLinkQuality{one, two, CutDirection::Both, {}, -1}, CommandError::OutOfRange);
    refused(command::SetLinkQuality{one, two, CutDirection::Both, Duration{-1}, 0}, CommandError::OutOfRange);
    refused(command::SetLinkQuality{one, two, CutDirection::Both, Duration::seconds(61), 0},
            CommandError::OutOfRange);
    refused(command::DuplicateNotifications{one, Duration{}}, CommandError::OutOfRange);
    refused(command::DuplicateNotifications{none}, CommandError::NoSuchServer);
    refused(command::SetClockDrift{one, 200'001}, CommandError::OutOfRange);
    refused(command::SetClockDrift{one, -200'001}, CommandError::OutOfRange);
    refused(command::SetClockDrift{none, 1}, CommandError::NoSuchServer);
    EXPECT_EQ(run.world.history().digest(), digest);
}

TEST(Faults, AServerWithoutItsDiskComesUpAsOneThatNeverRan)
{
    EnsembleRun run = settled(3, 1);
    EXPECT_TRUE(run.writesAndIsAnswered(1, "/kept", "by the others", OperationKind::Create));
    run.does(command::Crash{ServerId{4}});
    EXPECT_EQ(run.world.execute(command::LoseDisk{ServerId{1}}), CommandError::StillRuns);
    run.does(command::LoseDisk{ServerId{4}});
    const EventIndex before = run.world.history().size();
    EXPECT_EQ(run.world.history()[before - 1].where, Party{ServerId{4}});
    EXPECT_TRUE(run.world.history()[before - 1].is<DiskLost>());
    run.does(command::Restart{ServerId{4}});
    const auto started = run.since<ServerStarted>(before, 4);
    ASSERT_EQ(started.size(), 1u);
    EXPECT_EQ(started[0]->lastZxid, Zxid{});
    EXPECT_EQ(started[0]->acceptedEpoch, Epoch{});
    EXPECT_EQ(started[0]->currentEpoch, Epoch{});
    EXPECT_TRUE(run.until([&] { return run.serves(4); }));
    EXPECT_EQ(run.logged(4), run.logged(1)) << "the others gave it everything back";
}

TEST(Faults, ASlowDiskTakesSoManyTimesAsLong)
{
    EnsembleRun run = settled(3, 0);
    const auto longestSync = [&](int server, EventIndex from) {
        Duration longest{};
        const History &history = run.world.history();
        for (EventIndex i = from; i < history.size(); ++i)
            if (const auto *sync = history[i].as<SyncStarted>();
                sync && history[i].where == Party{ServerId{server}})
                longest = std::max(longest, sync->until - history[i].at);
        return longest;
    };
    run.does(command::SetDiskSpeed{ServerId{1}, 100});
    const EventIndex before = run.world.history().size();
    run.writes(1, "/a", "1", OperationKind::Create);
    run.passes(Duration::seconds(1));
    EXPECT_GE(longestSync(1, before), run.world.description().disk.syncMin * 100);
    EXPECT_LE(longestSync(1, before), run.world.description().disk.syncMax * 100);
    EXPECT_LE(longestSync(2, before), run.world.description().disk.syncMax);
    run.does(command::SetDiskSpeed{ServerId{1}, 100}); // is so already: nothing to tell
    run.does(command::SetDiskSpeed{ServerId{1}, 1});
    EXPECT_EQ(run.since<DiskSpeedChanged>(0).size(), 2u);
    const EventIndex after = run.world.history().size();
    run.writes(1, "/b", "1", OperationKind::Create);
    run.passes(Duration::seconds(1));
    EXPECT_LE(longestSync(1, after), run.world.description().disk.syncMax);
}

TEST(Faults, ASlowLinkIsSlowInItsDirectionOnly)
{
    EnsembleRun run = settled(2, 0);
    const Duration delay = Duration::milliseconds(300);
    run.does(command::SetLinkQuality{ServerId{1}, ServerId{2}, CutDirection::Outgoing, delay, 0});
    const EventIndex before = run.world.history().size();
    run.passes(Duration::seconds(10));
    int slow = 0, quick = 0;
    for (const auto *sent : run.since<MessageSent>(before)) {
        const MessageRecord &record = run.world.history().message(sent->message);
        if (!record.from.isServer() || !record.to.isServer())
            continue;
        const Duration takes = sent->arrives - run.world.history()[record.sent].at;
        if (record.from == Party{ServerId{1}}) {
            ++slow;
            EXPECT_GE(takes, delay);
        } else {
            ++quick;
            EXPECT_LT(takes, delay);
        }
    }
    EXPECT_GT(slow, 5);
    EXPECT_GT(quick, 5);
    run.does(command::Heal{});
    EXPECT_EQ(run.since<LinkQualityChanged>(before).back()->delay, Duration{});
}

// A packet that is lost waits for TCP: 0.2 s, 0.4 s, … after it was sent; nothing overtakes it.
TEST(Faults, ALossyLinkDeliversEverythingInOrderButLate)
{
    int lost = 0, lostTwice = 0;
    std::map<Duration, int> waits; // from the first sending to one of those after it
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        EnsembleRun run = settled(3, 0, seed);
        const EventIndex before = run.world.history().size();
        for (int a = 1; a <= 3; ++a)
            for (int b = a + 1; b <= 3; ++b)
                run.does(command::SetLinkQuality{ServerId{a}, ServerId{b}, CutDirection::Both, {}, 30});
        for (int i = 0; i < 20; ++i) {
            run.writes(1, "/n" + std::to_string(i), "x", OperationKind::Create);
            run.passes(Duration::milliseconds(200));
        }
        run.passes(Duration::seconds(20));
        const History &history = run.world.history();
        std::map<std::tuple<Party, Party, Channel>, MessageId> newest;
        std::map<MessageId, int> blocked;
        for (EventIndex i = before; i < history.size(); ++i) {
            if (const auto *stopped = history[i].as<MessageBlocked>()) {
                ++lost;
                lostTwice += ++blocked[stopped->message] == 2;
            } else if (const auto *delivered = history[i].as<MessageDelivered>()) {
                const MessageRecord &record = history.message(delivered->message);
                MessageId &last = newest[{record.from, record.to, record.channel}];
                EXPECT_GE(delivered->message, last) << "seed " << seed;
                last = delivered->message;
            } else if (const auto *again = history[i].as<MessageRetransmitted>()) {
                ++waits[history[i].at - history[history.message(again->message).sent].at];
            }
        }
        run.does(command::Heal{});
        EXPECT_TRUE(run.until(
            [&] {
                return run.allServe(EnsembleRun::ids({1, 2, 3}));
            },
            Duration::seconds(300)))
            << "seed " << seed;
    }
    EXPECT_GT(lost, 100);
    EXPECT_GT(lostTwice, 10);
    for (const std::int64_t ms : {200, 600, 1400})
        EXPECT_GT(waits[Duration::milliseconds(ms)], 5) << ms;
}

TEST(Faults, ALossyLinkLosesHandshakesToo)
{
    int late = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        RunDescription description = RunDescription::ofSize(3, 0);
        description.servers[2].runs = false;
        EnsembleRun run(description, seed);
        EXPECT_TRUE(run.until([&] { return run.allServe(EnsembleRun::ids({1, 2})); }));
        run.does(command::SetLinkQuality{ServerId{3}, ServerId{1}, CutDirection::Both, {}, 60});
        run.does(command::SetLinkQuality{ServerId{3}, ServerId{2}, CutDirection::Both, {}, 60});
        const Instant begin = run.world.now();
        run.does(command::Restart{ServerId{3}});
        Instant opened = Instant::max();
        run.until([&] {
            for (const auto *link : run.since<ConnectionOpened>(0, 3))
                if (link->channel == Channel::Election) {
                    opened = run.world.now();
                    return true;
                }
            return false;
        });
        late += opened - begin >= Duration::milliseconds(900);
    }
    EXPECT_GT(late, 5) << "a SYN that is lost is sent again after a second";
}

TEST(Faults, ANotificationThatComesTwiceIsTwoMessagesAndChangesNoElection)
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        EnsembleRun run(5, 1, seed);
        for (int id = 1; id <= 6; ++id)
            run.does(command::DuplicateNotifications{ServerId{id}, Duration::seconds(20)});
        EXPECT_TRUE(run.until([&] { return run.allServe(EnsembleRun::ids({1, 2, 3, 4, 5, 6})); }));
        const History &history = run.world.history();
        std::map<MessageId, int> delivered;
        for (const auto *arrived : run.since<MessageDelivered>(0))
            ++delivered[arrived->message];
        const auto twice = run.since<MessageDuplicated>(0);
        EXPECT_GT(twice.size(), 20u);
        int both = 0;
        for (const auto *again : twice) {
            EXPECT_NE(again->message, again->original);
            EXPECT_EQ(history.message(again->message).from, history.message(again->original).from);
            EXPECT_EQ(history.message(again->message).to, history.message(again->original).to);
            ASSERT_TRUE(std::holds_alternative<Notification>(history.message(again->message).message));
            both += delivered[again->message] == 1 && delivered[again->original] == 1;
        }
        EXPECT_GT(both, 10);
        EXPECT_EQ(run.since<LeaderEstablished>(0).size(), 1u) << "seed " << seed;
        run.passes(Duration::seconds(30));
        const EventIndex later = history.size();
        run.does(command::Crash{ServerId{run.leader()}});
        run.passes(Duration::seconds(10));
        EXPECT_TRUE(run.since<MessageDuplicated>(later).empty()) << "it was for a time only";
    }
}

TEST(Faults, AClockThatGainsMakesItsServersTimersShorter)
{
    const auto finalWait = [](std::int32_t drift) {
        RunDescription description = RunDescription::ofSize(1, 0);
        description.servers[0].clockDrift = drift;
        EnsembleRun run(description, 1);
        run.passes(Duration::seconds(3));
        const History &history = run.world.history();
        for (EventIndex i = 0; i < history.size(); ++i)
            if (const auto *set = history[i].as<TimerSet>(); set && set->kind == TimerKind::FinalizeWait)
                return set->deadline - history[i].at;
        return Duration{};
    };
    EXPECT_EQ(finalWait(0), Duration::milliseconds(200));
    EXPECT_EQ(finalWait(200'000).us, 166'667) << "200 ms of a clock that is a fifth too fast";
    EXPECT_EQ(finalWait(-200'000), Duration::milliseconds(250));
}

// The timers that run go on with what they had left on their server's own clock.
TEST(Faults, AClockThatChangesItsPaceTakesItsTimersWithIt)
{
    const auto pings = [](std::int32_t drift) {
        EnsembleRun run = settled(3, 0);
        const int leader = run.leader();
        if (drift != 0)
            run.does(command::SetClockDrift{ServerId{leader}, drift});
        const EventIndex before = run.world.history().size();
        run.passes(Duration::seconds(60));
        int count = 0;
        for (const auto *sent : run.since<MessageSent>(before)) {
            const MessageRecord &record = run.world.history().message(sent->message);
            const auto *ping = std::get_if<Ping>(&record.message);
            count += ping && record.from == Party{ServerId{leader}} && record.to.isServer();
        }
        return count;
    };
    const int usual = pings(0);
    EXPECT_NEAR(usual, 120, 3) << "two followers, a PING a second";
    EXPECT_NEAR(pings(200'000), usual * 12 / 10, 4);
    EXPECT_NEAR(pings(-200'000), usual * 8 / 10, 4);
}

TEST(Faults, AnInstantInTheMiddleOfAllOfThemIsEnteredAgainExactly)
{
    Timeline timeline(RunDescription::ofSize(5, 1), 3);
    const auto does = [&](std::int64_t ms, const Command &command) {
        EXPECT_EQ(timeline.act(Instant{ms * 1000}, command, timeline.horizon()), CommandError::None)
            << describe(command);
    };
    const auto s = [](int id) { return ServerId{id}; };
    does(10, command::DuplicateNotifications{s(2), Duration::seconds(15)});
    does(20, command::SetClockDrift{s(3), 150'000});
    does(30, command::SetDiskSpeed{s(1), 20});
    does(2000, command::SetLinkQuality{s(5), s(1), CutDirection::Both, Duration::milliseconds(40), 50});
    does(2500, command::Ask{ClientId{1}, {OperationKind::Create, "/a", "1", -1}});
    does(3000, command::Crash{s(6)});
    does(3500, command::LoseDisk{s(6)});
    does(4000, command::Restart{s(6)});
    does(5000, command::Crash{s(5)});
    does(6000, command::SetClockDrift{s(3), -150'000});
    does(8000, command::Restart{s(5)});
    timeline.extendTo(Instant{20'000'000});
    for (std::int64_t ms = 0; ms <= 20'000; ms += 501) {
        SimulatedWorld world = timeline.worldAt(Instant{ms * 1000}); // aborts where a replay differs
        for (std::size_t i = world.commands().size(); i < timeline.commands().size(); ++i) {
            world.advanceTo(timeline.commands()[i].at);
            ASSERT_EQ(world.execute(timeline.commands()[i].command), CommandError::None);
        }
        world.advanceTo(Instant{20'000'000});
        EXPECT_EQ(world.history().digest(), timeline.history().digest()) << ms << " ms";
    }
}

} // namespace
} // namespace zablab
