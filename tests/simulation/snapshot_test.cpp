// SPDX-License-Identifier: GPL-3.0-or-later
//
// Snapshots that a server takes of its own accord, the log files between them, what a leader then chooses for a
// learner, and the two other things that a long run comes to: the last counter, and a disk that is replaced.
#include "tests/simulation/ensemble_run.h"

#include <algorithm>

namespace zablab {
namespace {

using testing::EnsembleRun;

RunDescription threeWith(std::int32_t snapCount, std::int32_t commitLogCount)
{
    RunDescription description = RunDescription::ofSize(3, 0);
    description.config.snapCount = snapCount;
    description.config.commitLogCount = commitLogCount;
    return description;
}

EnsembleRun serving(const RunDescription &description)
{
    EnsembleRun run(description);
    EXPECT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})) && run.leads(3); }));
    run.passes(Duration::milliseconds(100));
    return run;
}

// Client 1 creates so many nodes; then everybody has them on disk.
void creates(EnsembleRun &run, int count)
{
    static int made = 0;
    for (int i = 0; i < count; ++i)
        run.writesAndIsAnswered(1, "/n" + std::to_string(++made), "", OperationKind::Create);
    run.passes(Duration::seconds(1));
}

// Client 1 lives at S1; a story that stops S1 needs another.
void createsAt(EnsembleRun &run, int server, int count)
{
    const int client = 10 + server;
    if (run.world.execute(command::AddClient{ClientId{client}, ServerId{server}}) == CommandError::None)
        run.passes(Duration::milliseconds(100));
    for (int i = 0; i < count; ++i)
        run.writesAndIsAnswered(client, "/at" + std::to_string(server) + "-" + std::to_string(i), "",
                                OperationKind::Create);
    run.passes(Duration::seconds(1));
}

TEST(Snapshots, ComeAfterHalfToAllOfSnapCountAndBeginALogFile)
{
    EnsembleRun run = serving(threeWith(20, 500));
    creates(run, 20); // behind the client's session
    for (const int id : {1, 2, 3}) {
        const auto taken = run.since<SnapshotTaken>(0, id);
        ASSERT_EQ(taken.size(), 1u) << "S" << id;
        const Database &database = run.core(id).database;
        EXPECT_EQ(database.snapshotZxid(), taken[0]->zxid);
        EXPECT_GE(taken[0]->zxid.counter, 9u) << "S" << id << ": more than ten are logged, some may wait";
        ASSERT_EQ(database.log().files().size(), 2u) << "S" << id;
        EXPECT_GT(database.log().files()[1].first, taken[0]->zxid);
        EXPECT_EQ(database.log().at(0)->zxid, (Zxid{1, 1})) << "the old file stays";
    }
    std::set<Zxid> at;
    for (const int id : {1, 2, 3})
        at.insert(run.since<SnapshotTaken>(0, id)[0]->zxid);
    EXPECT_GT(at.size(), 1u) << "not all at the same time";
}

TEST(Snapshots, ARestartLoadsTheNewestAndReplaysTheLogBehindIt)
{
    EnsembleRun run = serving(threeWith(10, 500));
    creates(run, 14);
    const Zxid snapshot = run.core(1).database.snapshotZxid();
    ASSERT_GT(snapshot, (Zxid{1, 0}));
    const Zxid last = run.logged(1);
    const DataTree tree = run.core(1).database.tree();
    run.does(command::Crash{ServerId{1}});
    run.does(command::Restart{ServerId{1}});
    run.passes(Duration::milliseconds(1));
    const Database &database = run.core(1).database;
    EXPECT_EQ(database.snapshotZxid(), snapshot);
    EXPECT_EQ(database.lastProcessed(), last);
    EXPECT_TRUE(database.tree() == tree);
    EXPECT_GT(database.minCommitted(), snapshot) << "only what was replayed is in the committed log";
}

TEST(Snapshots, ACrashWhileOneIsWrittenLeavesTheOldOne)
{
    EnsembleRun run = serving(threeWith(10, 500));
    run.does(command::SetDiskSpeed{ServerId{1}, 20});
    while (run.since<SnapshotTaken>(0, 1).empty())
        ASSERT_TRUE(run.writesAndIsAnswered(1, "/x" + std::to_string(run.world.history().size()), "",
                                            OperationKind::Create));
    run.does(command::Crash{ServerId{1}});
    run.does(command::Restart{ServerId{1}});
    run.passes(Duration::milliseconds(1));
    EXPECT_EQ(run.core(1).database.snapshotZxid(), Zxid{}) << "half a snapshot is none";
    EXPECT_TRUE(run.until([&] { return run.serves(1); }));
    EXPECT_TRUE(run.core(1).database.tree() == run.core(3).database.tree());
}

// baseline.md, "What a real leader chose". S2 stands still while the others write; what the leader keeps in
// memory does not reach back to it.
SyncDecided decisionFor(const RunDescription &description, bool newFileMeanwhile)
{
    EnsembleRun run = serving(description);
    creates(run, 3);
    run.does(command::Crash{ServerId{2}});
    createsAt(run, 3, newFileMeanwhile ? 25 : 12);
    const EventIndex before = run.world.history().size();
    run.does(command::Restart{ServerId{2}});
    EXPECT_TRUE(run.until([&] { return run.serves(2); }));
    EXPECT_TRUE(run.core(2).database.tree() == run.core(3).database.tree());
    for (const auto *decided : run.since<SyncDecided>(before))
        if (decided->learner == ServerId{2})
            return *decided;
    ADD_FAILURE() << "nothing was decided";
    return {};
}

TEST(LogOnDisk, OneFileIsSentAsADiff)
{
    const SyncDecided decided = decisionFor(threeWith(1000, 5), false);
    EXPECT_EQ(decided.row, SyncRow::OnDiskLog);
    EXPECT_EQ(decided.kind, SyncKind::Diff);
    EXPECT_EQ(decided.forwarded, 13) << "a session and twelve writes";
}

TEST(LogOnDisk, ALogOfSeveralFilesIsMoreThanASmallTree)
{
    const SyncDecided decided = decisionFor(threeWith(14, 5), true);
    EXPECT_EQ(decided.row, SyncRow::Otherwise);
    EXPECT_EQ(decided.kind, SyncKind::Snap);
}

TEST(LogOnDisk, IsNotUsedWhenTheConfigurationSaysSo)
{
    RunDescription description = threeWith(1000, 5);
    description.config.snapshotSizePercent = -1;
    EXPECT_EQ(decisionFor(description, false).kind, SyncKind::Snap);
}

TEST(LastCounter, ANewEpochBeginsAndKeepsTheData) // ZxidRolloverTest
{
    RunDescription description = RunDescription::ofSize(3, 0);
    description.config.lastCounter = 8; // two sessions, five writes
    EnsembleRun run = serving(description);
    createsAt(run, 3, 5);
    EXPECT_EQ(run.logged(1), (Zxid{1, 7}));
    const EventIndex before = run.world.history().size();
    run.writes(13, "/one-too-many", "", OperationKind::Create);
    ASSERT_TRUE(run.until([&] {
        const auto changed = run.since<StateChanged>(before, 3);
        return std::any_of(changed.begin(), changed.end(), [](const StateChanged *fact) {
            return fact->reason == StateReason::CounterExhausted;
        });
    }));
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
    createsAt(run, 2, 1);
    for (const int id : {1, 2, 3}) {
        EXPECT_EQ(run.core(id).currentEpoch, Epoch{2});
        EXPECT_EQ(run.logged(id).epoch, 2u) << "S" << id;
        for (int i = 0; i < 5; ++i)
            EXPECT_NE(run.core(id).database.tree().find("/at3-" + std::to_string(i)), nullptr);
        EXPECT_EQ(run.core(id).database.tree().find("/one-too-many"), nullptr);
    }
}

// S1 and S3 have committed; S1's disk is replaced while S3 is down. S1 with its empty disk and S2, which never
// heard of it, would be a majority that knows nothing.
TEST(LostDisk, IsNoVoteWhereAnEmptyDatabaseIsNotTrusted)
{
    for (const bool trusted : {true, false}) {
        RunDescription description = RunDescription::ofSize(3, 0);
        description.config.trustEmptyDatabase = trusted;
        description.servers[1].runs = false;
        EnsembleRun run(description);
        ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 3})); }));
        ASSERT_TRUE(run.writesAndIsAnswered(1, "/kept", "", OperationKind::Create));
        run.does(command::Crash{ServerId{1}});
        run.does(command::Crash{ServerId{3}});
        run.does(command::LoseDisk{ServerId{1}});
        run.does(command::Restart{ServerId{1}});
        run.does(command::Restart{ServerId{2}});
        EXPECT_EQ(run.until([&] { return run.serves(1) || run.serves(2); }, Duration::seconds(60)), trusted)
            << "trusted: they begin anew, and what was committed is lost";
        if (trusted)
            continue;
        const EventIndex before = run.world.history().size();
        run.does(command::Restart{ServerId{3}});
        ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }, Duration::seconds(200)));
        for (const int id : {1, 2, 3})
            EXPECT_NE(run.core(id).database.tree().find("/kept"), nullptr) << "S" << id;
        for (const auto *decided : run.since<SyncDecided>(before))
            if (decided->learner == ServerId{1}) {
                EXPECT_EQ(decided->kind, SyncKind::Snap);
                EXPECT_EQ(decided->peer, kUntrusted);
            }
        EXPECT_FALSE(run.core(1).untrusted) << "it has a snapshot now, and may vote";
    }
}

TEST(ConnectToLeader, TriesAgainWhereNobodyLeadsAndOnlyThere)
{
    EnsembleRun run = serving(RunDescription::ofSize(3, 0));
    // The leader stands still after its connections are made again: a learner's socket ends, and it looks anew
    // instead of dialling a second time.
    run.does(command::Crash{ServerId{1}});
    run.does(command::Pause{ServerId{3}});
    run.does(command::Restart{ServerId{1}});
    const EventIndex before = run.world.history().size();
    run.passes(Duration::seconds(2));
    run.does(command::Crash{ServerId{3}});
    run.passes(Duration::seconds(2));
    EXPECT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2})); }));
    for (const auto *changed : run.since<StateChanged>(before, 1))
        EXPECT_NE(changed->reason, StateReason::LeaderUnreachable);
}

} // namespace
} // namespace zablab
