// SPDX-License-Identifier: GPL-3.0-or-later
//
// Trials are functions of their seed, come back, and are made small while they keep failing.
#include "engine/simulation/coverage.h"
#include "engine/simulation/random_trial.h"
#include "engine/simulation/shrink.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace zablab {
namespace {

TEST(Trials, AreFunctionsOfTheirSeeds)
{
    std::set<std::size_t> sizes;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const Trial trial = randomTrial(seed);
        const Trial again = randomTrial(seed);
        EXPECT_EQ(trial.description, again.description);
        EXPECT_EQ(trial.commands, again.commands);
        EXPECT_EQ(trial.length, again.length);
        EXPECT_TRUE(
            std::is_sorted(trial.commands.begin(), trial.commands.end(),
                           [](const PlannedCommand &a, const PlannedCommand &b) { return a.at < b.at; }));
        sizes.insert(trial.description.servers.size());
    }
    EXPECT_GT(sizes.size(), 6u) << "ensembles of many sizes";
    const Trial trial = randomTrial(7);
    EXPECT_EQ(play(trial).world.history().digest(), play(trial).world.history().digest());
}

TEST(Trials, HeedWishes)
{
    TrialWishes wishes;
    wishes.voters = 4;
    wishes.observers = 95;
    wishes.groups = 2;
    wishes.faults = {"crash"};
    wishes.load = {"sync"};
    wishes.length = Duration::seconds(3);
    wishes.rules.turnOff(Rule::Truncate);
    const Trial trial = randomTrial(3, wishes);
    EXPECT_EQ(trial.description.servers.size(), 99u);
    EXPECT_EQ(trial.description.servers[2].group, 1);
    EXPECT_EQ(trial.description.servers[3].group, 2);
    EXPECT_FALSE(trial.description.config.rules.on(Rule::Truncate));
    EXPECT_EQ(trial.length, Duration::seconds(3));
    for (const PlannedCommand &planned : trial.commands) {
        const auto *ask = std::get_if<command::Ask>(&planned.command);
        EXPECT_TRUE(std::holds_alternative<command::Crash>(planned.command) ||
                    std::holds_alternative<command::Restart>(planned.command) ||
                    (ask && ask->operation.kind == OperationKind::Sync))
            << describe(planned.command);
    }
}

TEST(Trials, EveryKindOfFaultIsFoundByItsNameAndPlansSomething)
{
    std::set<std::string> known;
    for (const FaultKind &kind : faultKinds()) {
        EXPECT_TRUE(known.insert(kind.name).second) << kind.name;
        EXPECT_EQ(faultNamed(kind.name), &kind);
        std::size_t planned = 0;
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            TrialWishes wishes;
            wishes.voters = 3;
            wishes.faults = {kind.name};
            wishes.load = std::vector<std::string>{};
            planned += randomTrial(seed, wishes).commands.size();
        }
        EXPECT_GT(planned, 5u) << kind.name;
    }
    EXPECT_EQ(faultNamed("earthquake"), nullptr);
}

TEST(Trials, ComeBackWhateverWasDone)
{
    CaseCounts cases;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const Trial trial = randomTrial(seed);
        const PlayedTrial played = play(trial);
        EXPECT_TRUE(played.recovered) << "seed " << seed << ": " << played.missing;
        Coverage coverage(played.world.description().config);
        coverage.update(played.world.history());
        cases += coverage.counts();
    }
    for (const Case which :
         {Case::Elections, Case::SplitVotes, Case::DiffUpToDate, Case::DiffCommittedLog, Case::SnapOtherwise,
          Case::OrphansCommitted, Case::OrphansCut, Case::Crashes, Case::Pauses, Case::Cuts, Case::BadLinks,
          Case::Duplicates, Case::ClockDrifts, Case::LostDisks, Case::UnsyncedLost})
        EXPECT_GT(cases[which], 0u) << nameOf(which);
}

// A voter's disk goes only while all the others have everything: here S3 has been away, and lacks a write.
TEST(Trials, AVotersDiskIsLostOnlyWhereItCannotHurt)
{
    Trial trial;
    trial.description = RunDescription::ofSize(3, 1);
    const auto at = [](int ms) { return Instant{ms * 1000}; };
    const auto lose = [&](int ms, int server) {
        trial.commands.push_back({at(ms), command::LoseDisk{ServerId{server}}, true});
    };
    trial.length = Duration::seconds(10);
    trial.commands.push_back({at(3000), command::Crash{ServerId{1}}});
    lose(4000, 1); // S2 and S3 serve, in step
    trial.commands.push_back({at(4100), command::Crash{ServerId{2}}});
    lose(4200, 2); // S1 is still away: refused
    trial.commands.push_back({at(4300), command::Crash{ServerId{4}}});
    lose(4400, 4); // nobody leads: refused, though it is an observer
    const PlayedTrial played = play(trial);
    EXPECT_EQ(played.refused, 2u);
    EXPECT_TRUE(played.recovered) << played.missing;
    Coverage coverage(played.world.description().config);
    coverage.update(played.world.history());
    EXPECT_EQ(coverage.counts()[Case::LostDisks], 1u);
}

// The failure: S2 crashes while S4 is down. Everything else is to go.
TEST(Shrinking, LeavesWhatTheFailureNeeds)
{
    TrialWishes wishes;
    wishes.voters = 5;
    wishes.observers = 2;
    Trial trial = randomTrial(11, wishes);
    trial.length = Duration::seconds(12);
    const auto at = [](int ms) { return Instant{ms * 1000 + 77}; };
    const auto put = [&](int ms, Command command) {
        const PlannedCommand planned{at(ms), std::move(command)};
        trial.commands.insert(
            std::upper_bound(trial.commands.begin(), trial.commands.end(), planned,
                             [](const PlannedCommand &a, const PlannedCommand &b) { return a.at < b.at; }),
            planned);
    };
    std::erase_if(trial.commands, [](const PlannedCommand &planned) {
        return !std::holds_alternative<command::Ask>(planned.command);
    });
    put(2000, command::Crash{ServerId{4}});
    put(2500, command::Pause{ServerId{1}});
    put(3000, command::Crash{ServerId{2}});
    put(4000, command::Restart{ServerId{2}});
    put(5000, command::Cut{{ServerId{3}, ServerId{5}}});
    int plays = 0;
    const FailingTest test = [&](const Trial &tried) {
        ++plays;
        const PlayedTrial played = play(tried);
        const History &history = played.world.history();
        bool down = false;
        for (EventIndex i = 0; i < history.size(); ++i) {
            if (history[i].is<ServerCrashed>() && history[i].where == Party{ServerId{4}})
                down = true;
            else if (down && history[i].is<ServerCrashed>() && history[i].where == Party{ServerId{2}})
                return Failing{true, history[i].at};
        }
        return Failing{};
    };
    const ShrunkTrial shrunk = shrink(trial, test);
    EXPECT_TRUE(shrunk.fails);
    EXPECT_EQ(shrunk.plays, plays);
    EXPECT_EQ(shrunk.trial.commands.size(), 2u);
    EXPECT_EQ(shrunk.trial.description.servers.size(), 2u);
    EXPECT_TRUE(shrunk.trial.description.clients.empty());
    EXPECT_FALSE(shrunk.trial.demandsProgress);
    EXPECT_LE(shrunk.trial.length, Duration::milliseconds(3001));
    EXPECT_EQ(shrunk.trial.description.disk, DiskDescription{});
    for (const PlannedCommand &planned : shrunk.trial.commands)
        EXPECT_EQ(planned.at.us % 1000, 0) << "on whole milliseconds";
    const ShrunkTrial again = shrink(trial, test);
    EXPECT_EQ(again.trial.commands, shrunk.trial.commands) << "the same every time";
}

TEST(Shrinking, IsBoundedAndReturnsWhatDoesNotFail)
{
    const Trial trial = randomTrial(5);
    int plays = 0;
    const ShrunkTrial kept = shrink(trial, [&](const Trial &) {
        ++plays;
        return Failing{};
    });
    EXPECT_FALSE(kept.fails);
    EXPECT_EQ(kept.trial.commands, trial.commands);
    EXPECT_EQ(plays, 1);
    plays = 0;
    const ShrunkTrial bounded = shrink(
        trial,
        [&](const Trial &tried) {
            return Failing{++plays % 2 == 1 && !tried.commands.empty(), Instant::max()};
        },
        50);
    EXPECT_TRUE(bounded.fails);
    EXPECT_LE(plays, 50);
}

} // namespace
} // namespace zablab
