// SPDX-License-Identifier: GPL-3.0-or-later
//
// The disk: group commit, what a crash leaves, and that a busy server takes no inputs. And the stopped process.
#include "engine/simulation/campaign.h"
#include "tests/simulation/ensemble_run.h"

#include <map>
#include <set>

namespace zablab {
namespace {

using testing::EnsembleRun;

TEST(Disk, OneSyncCoversEverythingWrittenBeforeItBegan)
{
    RunDescription description = RunDescription::ofSize(3, 0);
    description.disk.syncMin = description.disk.syncMax = Duration::milliseconds(50);
    EnsembleRun run(description, 3);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
    const int leader = run.leader();
    run.does(command::AddClient{ClientId{9}, run.s(leader)});
    ASSERT_TRUE(run.comes(1) && run.comes(9));
    run.passes(Duration::milliseconds(200));
    const EventIndex before = run.world.history().size();
    for (int i = 0; i < 20; ++i)
        run.writes(9, "/n" + std::to_string(i), "", OperationKind::Create);
    run.passes(Duration::milliseconds(250));
    const auto syncs = run.since<SyncStarted>(before, leader);
    EXPECT_EQ(run.since<LogAppended>(before, leader).size(), 20u);
    ASSERT_EQ(syncs.size(), 2u) << "the first entry alone, then all that came meanwhile in one";
    EXPECT_EQ(syncs[0]->zxid.counter + 19, syncs[1]->zxid.counter);
    EXPECT_EQ(run.since<Committed>(before).size(), 20u);
}

TEST(Disk, OneJobAtATimeAndACrashKeepsExactlyWhatWasSynced)
{
    int lostSomething = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CampaignOptions options;
        options.seed = seed;
        options.faults = Faults::Many;
        options.time = Duration::seconds(20);
        const CampaignResult result = runOne(options);
        const History &history = result.world.history();
        std::map<Party, Instant> busyUntil;
        std::map<Party, Zxid> left; // after the last crash
        for (EventIndex i = 0; i < history.size(); ++i) {
            const Event &event = history[i];
            if (const auto *sync = event.as<SyncStarted>()) {
                EXPECT_LE(busyUntil[event.where], event.at);
                busyUntil[event.where] = sync->until;
            } else if (event.is<LogSynced>()) {
                EXPECT_EQ(event.at, busyUntil[event.where]);
                EXPECT_TRUE(history[event.cause].is<SyncStarted>());
            } else if (const auto *crashed = event.as<ServerCrashed>()) {
                EXPECT_LE(crashed->synced, crashed->logged);
                lostSomething += crashed->synced < crashed->logged;
                left[event.where] = crashed->synced;
                busyUntil[event.where] = Instant{};
            } else if (const auto *started = event.as<ServerStarted>();
                       started && left.contains(event.where)) {
                EXPECT_EQ(started->lastZxid, left[event.where]) << "seed " << seed << " event " << i;
                EXPECT_GE(started->acceptedEpoch, started->currentEpoch);
            }
        }
    }
    EXPECT_GT(lostSomething, 5) << "the campaign aims at the time between writing and syncing";
}

TEST(Disk, AnEpochFileIsOldOrNewAfterACrash)
{
    // The same discovery, crashed a little later each time.
    std::set<std::int64_t> epochs;
    for (int step = 0; step < 60; ++step) {
        EnsembleRun run(3, 0, 4);
        ASSERT_TRUE(run.until([&] { return !run.since<EpochChosen>(0).empty(); }));
        run.passes(Duration{step * 100});
        const EventIndex before = run.world.history().size();
        run.does(command::Crash{run.s(3)});
        run.does(command::Restart{run.s(3)});
        const auto started = run.since<ServerStarted>(before, 3);
        ASSERT_EQ(started.size(), 1u);
        epochs.insert(started[0]->acceptedEpoch.value);
        const bool said = !run.since<AcceptedEpochStored>(0, 3).empty();
        if (said)
            EXPECT_EQ(started[0]->acceptedEpoch.value, 1) << "what the server was told is stored, is stored";
    }
    EXPECT_EQ(epochs, (std::set<std::int64_t>{0, 1}));
}

TEST(Disk, AServerThatWaitsForItTakesNoInput)
{
    RunDescription description = RunDescription::ofSize(3, 0);
    description.disk.syncMin = description.disk.syncMax = Duration::milliseconds(30);
    EnsembleRun run(description, 4);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
    const History &history = run.world.history();
    int waits = 0;
    for (EventIndex i = 0; i < history.size(); ++i) {
        const bool stored = history[i].is<AcceptedEpochStored>() || history[i].is<CurrentEpochStored>();
        if (!stored)
            continue;
        ++waits;
        // The 30 ms before the answer are quiet at this server.
        for (EventIndex j = 0; j < i; ++j)
            if (history[j].where == history[i].where && history[j].is<MessageDelivered>())
                EXPECT_FALSE(history[j].at > history[i].at - Duration::milliseconds(30) &&
                             history[j].at < history[i].at);
    }
    EXPECT_EQ(waits, 6);
}

// A leader that has everything on disk steps down within one instant: FlushAndWait has nothing to wait for.
TEST(Disk, AWaitForWhatIsOnDiskAlreadyTakesNoTime)
{
    EnsembleRun run(3, 0, 4);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
    ASSERT_TRUE(run.writesAndIsAnswered(1, "/a", "1", OperationKind::Create));
    run.passes(Duration::seconds(1));
    const int leader = run.leader();
    for (const int id : {1, 2, 3})
        if (id != leader)
            run.does(command::Crash{run.s(id)});
    const EventIndex before = run.world.history().size();
    ASSERT_TRUE(run.until([&] { return !run.serves(leader); }));
    EXPECT_EQ(run.state(leader), ServerState::Looking);
    EXPECT_TRUE(run.since<SyncStarted>(before, leader).empty());
}

TEST(Pause, WhatCameMeanwhileIsTakenInOrderAndTimersAfterIt)
{
    EnsembleRun run(3, 0, 9);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
    const int leader = run.leader();
    const int follower = leader == 1 ? 2 : 1;
    const EventIndex paused = run.world.history().size();
    run.does(command::Pause{run.s(follower)});
    run.passes(Duration::seconds(30)); // thrice its read time-out: pings wait in its socket
    const History &history = run.world.history();
    for (EventIndex i = paused + 2; i < history.size(); ++i)
        EXPECT_NE(history[i].where, Party{run.s(follower)}) << "a stopped process does nothing";
    const EventIndex resumed = history.size();
    run.does(command::Resume{run.s(follower)});
    const auto delivered = run.since<MessageDelivered>(resumed, follower);
    ASSERT_GE(delivered.size(), 5u) << "all at once";
    for (std::size_t i = 1; i < delivered.size(); ++i)
        EXPECT_LT(delivered[i - 1]->message, delivered[i]->message);
    // The leader's pings set the read time-out again before it could be found expired.
    EXPECT_TRUE(run.since<LeaderSilent>(resumed, follower).empty());
}

TEST(Pause, ADeadlineThatPassedWithoutAnyMessageFiresOnResume)
{
    EnsembleRun run(3, 0, 9);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
    const int leader = run.leader();
    const int follower = leader == 1 ? 2 : 1;
    run.passes(Duration::milliseconds(100));
    run.does(command::Cut{{run.s(follower)}});
    run.does(command::Pause{run.s(follower)});
    run.passes(Duration::seconds(30));
    const EventIndex resumed = run.world.history().size();
    run.does(command::Resume{run.s(follower)});
    EXPECT_EQ(run.since<LeaderSilent>(resumed, follower).size(), 1u);
}

TEST(Pause, TheDiskGoesOn)
{
    RunDescription description = RunDescription::ofSize(3, 0);
    description.disk.syncMin = description.disk.syncMax = Duration::milliseconds(50);
    EnsembleRun run(description, 3);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
    const int leader = run.leader();
    const int follower = leader == 1 ? 2 : 1;
    run.does(command::AddClient{ClientId{9}, run.s(leader)});
    ASSERT_TRUE(run.comes(1) && run.comes(9));
    run.passes(Duration::milliseconds(200));
    const EventIndex before = run.world.history().size();
    run.writes(9, "/n", "", OperationKind::Create);
    ASSERT_TRUE(run.until([&] { return !run.since<SyncStarted>(before, follower).empty(); }));
    run.does(command::Pause{run.s(follower)});
    run.passes(Duration::seconds(1));
    EXPECT_EQ(run.since<LogSynced>(before, follower).size(), 1u);
    const auto acked = [&] {
        for (const auto *counted : run.since<AckCounted>(before))
            if (counted->from == run.s(follower))
                return true;
        return false;
    };
    EXPECT_FALSE(acked()) << "a stopped process tells nobody";
    const EventIndex crash = run.world.history().size();
    run.does(command::Crash{run.s(follower)});
    EXPECT_EQ(run.since<ServerCrashed>(crash)[0]->synced, run.since<SyncStarted>(before, follower)[0]->zxid);
}

} // namespace
} // namespace zablab
