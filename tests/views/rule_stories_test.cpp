// SPDX-License-Identifier: GPL-3.0-or-later
//
// What each rule of election, discovery, synchronization and broadcast is for (engine/protocol/rules.h): the
// shortest course in which something breaks without it. Every story is played twice: with the rule the promises
// hold, without it the one that the story names is broken (protocol.md section 12).
#include "engine/views/guarantees.h"
#include "tests/simulation/ensemble_run.h"

#include <algorithm>
#include <functional>
#include <iostream>
#include <set>

namespace zablab {

namespace {

using testing::EnsembleRun;

using Broken = std::set<Guarantee>;

Broken brokenIn(const EnsembleRun &run)
{
    std::vector<InitialDisk> disks;
    for (const ServerDescription &server : run.world.description().servers) {
        ZxidSequence log;
        for (const LogExtent &extent : server.history)
            for (std::uint32_t c = extent.firstCounter; c <= extent.lastCounter; ++c)
                log.append({extent.epoch, c});
        const Epoch current = std::max(server.currentEpoch, log.last().leaderEpoch());
        disks.push_back({server.id, std::max(server.acceptedEpoch, current), current, log});
    }
    Guarantees guarantees(run.world.description().config, disks);
    guarantees.update(run.world.history());
    Broken broken;
    for (const Violation &violation : guarantees.violations())
        broken.insert(violation.guarantee);
    return broken;
}

// 0x1:1 to 0x1:last on the disk of each server, in order of id; 0: nothing.
RunDescription withHistories(std::initializer_list<std::uint32_t> lasts, int observers = 0)
{
    RunDescription description = RunDescription::ofSize(static_cast<int>(lasts.size()), observers);
    description.clients.clear();
    std::size_t i = 0;
    for (const std::uint32_t last : lasts) {
        if (last > 0)
            description.servers[i].history = {LogExtent{1, 1, last}};
        ++i;
    }
    return description;
}

using Play = std::function<void(EnsembleRun &)>;

// The story with all rules on, and without this one.
void expectRuleNeeded(Rule rule, RunDescription description, const Play &play,
                      std::initializer_list<Guarantee> broken)
{
    SCOPED_TRACE(nameOf(rule));
    EnsembleRun with(description);
    play(with);
    for (const Guarantee guarantee : brokenIn(with))
        ADD_FAILURE() << "with the rule on: " << nameOf(guarantee);
    description.config.rules.turnOff(rule);
    EnsembleRun without(description);
    play(without);
    const Broken found = brokenIn(without);
    for (const Guarantee guarantee : broken)
        EXPECT_TRUE(found.contains(guarantee)) << "with the rule off: " << nameOf(guarantee);
    if (::testing::Test::HasFailure())
        for (const Guarantee guarantee : found)
            std::cerr << "broken with the rule off: " << nameOf(guarantee) << '\n';
}

template <typename F>
bool happens(EnsembleRun &run, int server, Duration limit = Duration::seconds(60),
             const std::function<bool(const F &)> &which = {})
{
    const EventIndex begin = run.world.history().size();
    return run.world.advanceUntil(
        [&](const History &history, EventIndex from) {
            for (EventIndex i = std::max(from, begin); i < history.size(); ++i)
                if (const F *fact = history[i].as<F>();
                    fact && (server == 0 || history[i].where == Party{ServerId{server}}) &&
                    (!which || which(*fact)))
                    return true;
            return false;
        },
        run.world.now() + limit);
}

void startsOnly(RunDescription &description, std::initializer_list<int> servers)
{
    for (ServerDescription &server : description.servers)
        server.runs = std::find(servers.begin(), servers.end(), server.id.value) != servers.end();
}

// A client of its own for server `id`.
void clientAt(EnsembleRun &run, int id)
{
    run.does(command::AddClient{ClientId{100 + id}, ServerId{id}});
    run.passes(Duration::milliseconds(200));
}
void writesAt(EnsembleRun &run, int id, const std::string &path)
{
    run.writes(100 + id, path, "", OperationKind::Create);
}

TEST(RuleStories, MajorityTwoHalvesOfFour)
{
    expectRuleNeeded(Rule::Majority, withHistories({3, 3, 3, 3}),
                     [](EnsembleRun &run) {
                         run.does(command::Cut{run.ids({1, 2})});
                         run.passes(Duration::seconds(20));
                     },
                     {Guarantee::Leadership2});
}

TEST(RuleStories, EpochCheckAFollowerThatHasPromisedMore)
{
    RunDescription description = withHistories({3, 3, 3});
    description.servers[0].acceptedEpoch = Epoch{7};
    startsOnly(description, {2, 3});
    expectRuleNeeded(Rule::EpochCheck, description,
                     [](EnsembleRun &run) {
                         run.until([&] { return run.serves(3); });
                         run.does(command::Restart{ServerId{1}});
                         run.passes(Duration::seconds(5));
                     },
                     {Guarantee::EpochsNeverDecrease});
}

TEST(RuleStories, AcceptedEpochStoredAnyStart)
{
    expectRuleNeeded(Rule::AcceptedEpochStored, withHistories({3, 3, 3}),
                     [](EnsembleRun &run) { run.until([&] {
                                                return run.allServe(run.ids({1, 2, 3}));
                                            }); },
                     {Guarantee::EpochOrder});
}

// S3 has the largest id and the oldest history. Elected by id it may not lead those who know more (EpochCheck), so
// that nothing is lost but time; but whoever votes for it has given up the better vote.
TEST(RuleStories, VoteOrderTheLargestIdIsNotTheNewestHistory)
{
    expectRuleNeeded(Rule::VoteOrder, withHistories({5, 5, 2}),
                     [](EnsembleRun &run) {
                         EXPECT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
                     },
                     {Guarantee::ShouldNotBeTriggered});
}

// S3 alone has logged 0x1:4. The others go on without it, and then it comes.
const Play orphanComesLate = [](EnsembleRun &run) {
    run.until([&] { return run.serves(2); });
    run.does(command::Restart{ServerId{3}});
    run.passes(Duration::seconds(5));
};

TEST(RuleStories, TruncateAnOrphan)
{
    RunDescription description = withHistories({3, 3, 4});
    startsOnly(description, {1, 2});
    expectRuleNeeded(Rule::Truncate, description, orphanComesLate, {Guarantee::ProcessConsistency});
}

TEST(RuleStories, DiffOnlyOnCommonHistoryAnOrphan) // ZOOKEEPER-1154
{
    RunDescription description = withHistories({3, 3, 4});
    startsOnly(description, {1, 2});
    expectRuleNeeded(Rule::DiffOnlyOnCommonHistory, description, orphanComesLate,
                     {Guarantee::ProcessConsistency});
}

TEST(RuleStories, LogBeforeAckAnyWrite)
{
    expectRuleNeeded(Rule::LogBeforeAck, withHistories({0, 0, 0}),
                     [](EnsembleRun &run) {
                         run.until([&] { return run.allServe(run.ids({1, 2, 3})); });
                         clientAt(run, 1);
                         writesAt(run, 1, "/a");
                         run.passes(Duration::milliseconds(100));
                     },
                     {Guarantee::AckOnDisk});
}

TEST(RuleStories, ObserversDoNotCountOneVoterAndTwoObservers) // ZOOKEEPER-1294
{
    RunDescription description = withHistories({3, 3, 3}, 2);
    startsOnly(description, {1, 4, 5});
    expectRuleNeeded(Rule::ObserversDoNotCount, description,
                     [](EnsembleRun &run) { run.passes(Duration::seconds(20)); },
                     {Guarantee::ObserverNeverCounts});
}

// S2 and S3 commit 0x1:4 and 0x1:5. Then S3 brings S1 up, and both crash when S1 has stored the new epoch: S1 has
// the larger epoch, and not yet the history (ZOOKEEPER-4643).
TEST(RuleStories, EpochAfterLogACrashBetweenTheTwo)
{
    RunDescription description = withHistories({3, 5, 5});
    startsOnly(description, {2, 3});
    expectRuleNeeded(Rule::EpochAfterLog, description,
                     [](EnsembleRun &run) {
                         ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({2, 3})); }));
                         run.does(command::Crash{ServerId{2}});
                         run.does(command::Restart{ServerId{1}});
                         ASSERT_TRUE(happens<CurrentEpochStored>(run, 1));
                         run.does(command::Crash{ServerId{1}});
                         run.does(command::Crash{ServerId{3}});
                         run.does(command::Restart{ServerId{1}});
                         run.does(command::Restart{ServerId{2}});
                         EXPECT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2})); }));
                     },
                     {Guarantee::LeaderLogCompleteness, Guarantee::CommittedLogDurability});
}

// Only S3 has 0x1:4 and 0x1:5. S1 acknowledges NEWLEADER, the epoch begins and commits them, both crash, and S1
// meets S2.
RunDescription onlyTheLeaderHasIt()
{
    RunDescription description = withHistories({3, 3, 5});
    startsOnly(description, {1, 3});
    return description;
}
const Play crashWhenTheEpochBegins = [](EnsembleRun &run) {
    ASSERT_TRUE(happens<LeaderEstablished>(run, 3));
    run.does(command::Crash{ServerId{1}});
    run.does(command::Crash{ServerId{3}});
    run.does(command::Restart{ServerId{1}});
    run.does(command::Restart{ServerId{2}});
    EXPECT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2})); }));
};

TEST(RuleStories, NewLeaderAckAfterLogACrashOfBoth) // ZOOKEEPER-3911
{
    expectRuleNeeded(Rule::NewLeaderAckAfterLog, onlyTheLeaderHasIt(), crashWhenTheEpochBegins,
                     {Guarantee::CommitQuorum, Guarantee::LeaderLogCompleteness});
}

TEST(RuleStories, SyncedLogAtNewLeaderACrashOfBoth) // ZOOKEEPER-4646
{
    RunDescription description = onlyTheLeaderHasIt();
    description.disk.syncMin = description.disk.syncMax = Duration::milliseconds(20); // a way takes 5 at most
    expectRuleNeeded(Rule::SyncedLogAtNewLeader, description, crashWhenTheEpochBegins,
                     {Guarantee::AckOnDisk, Guarantee::LeaderLogCompleteness});
}

// S1 acknowledges a proposal, comes back to the same leader and cuts it off. Then the leader's own disk answers,
// and with S1's old acknowledgement there would be two.
TEST(RuleStories, AckTakenBackACutBetweenTwoAcknowledgements)
{
    expectRuleNeeded(
        Rule::AckTakenBack, withHistories({3, 3, 3}),
        [](EnsembleRun &run) {
            ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})) && run.leads(3); }));
            clientAt(run, 3);
            run.does(command::SetDiskSpeed{ServerId{2}, 5000});
            run.does(command::SetDiskSpeed{ServerId{3}, 800});
            writesAt(run, 3, "/a");
            ASSERT_TRUE(happens<AckCounted>(run, 3, Duration::seconds(1)));
            run.does(command::Crash{ServerId{1}});
            run.does(command::Restart{ServerId{1}});
            ASSERT_TRUE(happens<LogTruncated>(run, 1, Duration::seconds(1)));
            run.does(command::Crash{ServerId{1}});
            ASSERT_TRUE(happens<LogSynced>(run, 3));
            run.passes(Duration::milliseconds(100));
        },
        {Guarantee::CommitQuorum});
}

// The leader's disk is slow: what the others have committed meanwhile has pushed the first of it out of the
// committed log, and cannot be read from the leader's log yet (ZOOKEEPER-2418).
TEST(RuleStories, GapMeansSnapALeaderWithASlowDisk)
{
    RunDescription description = withHistories({3, 3, 3, 3, 3});
    description.config.commitLogCount = 2;
    expectRuleNeeded(
        Rule::GapMeansSnap, description,
        [](EnsembleRun &run) {
            ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3, 4, 5})) && run.leads(5); }));
            clientAt(run, 5);
            writesAt(run, 5, "/before");
            run.passes(Duration::milliseconds(100));
            run.does(command::Crash{ServerId{1}});
            run.does(command::SetDiskSpeed{ServerId{5}, 1000});
            for (int i = 0; i < 6; ++i) {
                writesAt(run, 5, "/missed-" + std::to_string(i));
                run.passes(Duration::milliseconds(50));
            }
            run.does(command::Restart{ServerId{1}});
            EXPECT_TRUE(happens<SyncDecided>(run, 5, Duration::seconds(1)));
            run.passes(Duration::seconds(10));
        },
        {Guarantee::ZxidGapFree});
}

} // namespace
} // namespace zablab
