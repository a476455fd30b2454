// SPDX-License-Identifier: GPL-3.0-or-later
//
// A run written to a file is, read back, the same run: every branch goes the same way again. Whatever is wrong with
// a file is told with its place, and nothing is made of it.
#include "engine/scenario/run_file.h"

#include "engine/simulation/trial.h"

#include <gtest/gtest.h>

namespace zablab {
namespace {

constexpr Instant at(std::int64_t milliseconds) { return Instant{milliseconds * 1000}; }

// Three courses of events: the first; one that leaves it; one that leaves that one.
struct ThreeBranches {
    Timeline timeline{RunDescription::ofSize(5, 1), 11};
    std::map<BranchId, Instant> seen;

    ThreeBranches()
    {
        does(2000,
             command::Ask{ClientId{1}, {OperationKind::Create, "/it's", "two\nlines\tand \"more\"", -1}});
        does(3000, command::AddClient{ClientId{7}, ServerId{2}, {}, {}});
        does(4000, command::Crash{ServerId{5}});
        timeline.extendTo(at(9000));
        seen[0] = at(8500);
        act(3500, command::Cut{{ServerId{1}, ServerId{2}}}, at(8500));
        does(5000, command::Ask{ClientId{7}, {OperationKind::GetData, "/it's", {}, -1}});
        timeline.extendTo(at(12000));
        seen[1] = at(12000);
        act(5200, command::Heal{}, at(12000));
        timeline.extendTo(at(6000));
        seen[2] = at(5700);
        timeline.rename(2, "healed: soon");
    }
    void does(std::int64_t when, const Command &command) { act(when, command, timeline.horizon()); }
    void act(std::int64_t when, const Command &command, Instant shown)
    {
        ASSERT_EQ(timeline.act(at(when), command, shown), CommandError::None);
    }
    std::string text() const { return writeRunFile(recordOf(timeline, seen, at(5500))); }
};

std::string errorsOf(const std::string &content)
{
    std::vector<LessonError> errors;
    const auto read = readRunFile(content, "r.zablab", errors);
    EXPECT_EQ(read.has_value(), errors.empty());
    std::string all;
    for (const LessonError &error : errors)
        all += describe(error) + "\n";
    return all;
}

std::string with(std::string text, const std::string &old, const std::string &fresh)
{
    const std::size_t place = text.find(old);
    EXPECT_NE(place, std::string::npos) << old;
    return text.replace(place, old.size(), fresh);
}

TEST(RunFile, EveryBranchGoesTheSameWayAgain)
{
    const ThreeBranches run;
    ASSERT_EQ(run.timeline.branches().size(), 3u);
    std::vector<LessonError> errors;
    const auto file = readRunFile(run.text(), "r.zablab", errors);
    ASSERT_TRUE(file) << describe(errors.at(0)) << "\n" << run.text();
    EXPECT_TRUE(file->description == run.timeline.description());
    const auto replayed = replayRun(*file, "r.zablab", nullptr, errors);
    ASSERT_TRUE(replayed);
    EXPECT_TRUE(replayed->differs.empty());
    EXPECT_EQ(replayed->refused, 0u);
    EXPECT_EQ(replayed->seen, run.seen);
    EXPECT_EQ(replayed->timeline.currentBranch(), 2);
    ASSERT_EQ(replayed->timeline.branches().size(), 3u);
    for (const Branch &branch : run.timeline.branches()) {
        const Branch &again = replayed->timeline.branch(branch.id);
        EXPECT_EQ(again.parent, branch.parent);
        EXPECT_EQ(again.fork, branch.fork);
        EXPECT_EQ(again.why, branch.why);
        EXPECT_EQ(again.name, branch.name);
        EXPECT_EQ(replayed->timeline.horizonOf(branch.id), run.timeline.horizonOf(branch.id));
        EXPECT_EQ(replayed->timeline.historyOf(branch.id).digest(),
                  run.timeline.historyOf(branch.id).digest());
    }
    EXPECT_EQ(writeRunFile(recordOf(replayed->timeline, replayed->seen, file->cursor)), run.text());
    EXPECT_LT(run.text().size(), 2000u) << "one small file";
}

TEST(RunFile, AnotherEnginesRunIsNoticedAndStillOpened)
{
    const ThreeBranches run;
    std::string text = run.text();
    const std::size_t digest = text.rfind("digest: '") + 9;
    text[digest] = text[digest] == '0' ? '1' : '0';
    std::vector<LessonError> errors;
    const auto file = readRunFile(text, "r.zablab", errors);
    ASSERT_TRUE(file);
    const auto replayed = replayRun(*file, "r.zablab", nullptr, errors);
    ASSERT_TRUE(replayed);
    EXPECT_EQ(replayed->differs, std::vector<BranchId>{2});
    // An action that cannot be carried out any more is left out, and the run opens.
    const auto second =
        readRunFile(with(run.text(), "'cut S1 S2 | rest'", "'restart S1'"), "r.zablab", errors);
    ASSERT_TRUE(second);
    const auto without = replayRun(*second, "r.zablab", nullptr, errors);
    ASSERT_TRUE(without);
    EXPECT_EQ(without->refused, 1u);
    EXPECT_EQ(without->differs.front(), 1);
}

TEST(RunFile, ARemovedBranchLeavesItsChildrenWhole)
{
    ThreeBranches run;
    const std::uint64_t digest = run.timeline.historyOf(2).digest();
    EXPECT_FALSE(run.timeline.remove(0)) << "the first course stays";
    ASSERT_TRUE(run.timeline.remove(1));
    EXPECT_EQ(run.timeline.branch(2).parent, 0);
    EXPECT_EQ(run.timeline.branch(2).fork, at(3500));
    std::vector<LessonError> errors;
    const auto file = readRunFile(run.text(), "r.zablab", errors);
    ASSERT_TRUE(file) << run.text();
    const auto replayed = replayRun(*file, "r.zablab", nullptr, errors);
    ASSERT_TRUE(replayed);
    EXPECT_TRUE(replayed->differs.empty());
    EXPECT_FALSE(replayed->timeline.has(1));
    EXPECT_EQ(replayed->timeline.historyOf(2).digest(), digest);
}

TEST(RunFile, ALearnersPlaceIsKept)
{
    const ThreeBranches run;
    RunFile file = recordOf(run.timeline, run.seen, at(5500));
    file.lesson =
        RunFileLesson{"04-the-leader-dies", "votes", {{"looking", {2, true, false, true}}, {"votes", {}}}};
    file.view = {"1 3 0", "session expired", 370'000, true, 12};
    std::vector<LessonError> errors;
    const auto read = readRunFile(writeRunFile(file), "r.zablab", errors);
    ASSERT_TRUE(read && read->lesson) << describe(errors.at(0));
    EXPECT_EQ(read->view.selected, "1 3 0");
    EXPECT_EQ(read->view.stepBy, "session expired");
    EXPECT_EQ(read->view.speed, 370'000);
    EXPECT_TRUE(read->view.truePace);
    EXPECT_EQ(read->view.changedSince, 12u);
    EXPECT_EQ(read->lesson->name, "04-the-leader-dies");
    EXPECT_EQ(read->lesson->step, "votes");
    EXPECT_EQ(read->lesson->answers.at("looking"), (RunFileAnswer{2, true, false, true}));
}

TEST(RunFile, WhatIsWrongIsToldWithItsPlaceAndMend)
{
    const ThreeBranches run;
    const std::string good = run.text();
    EXPECT_EQ(errorsOf(good), "");
    const std::pair<std::string, std::string> wrongs[] = {
        {with(good, "run: 1", "run: 2"), "run: "},
        {with(good, "seed: 11", "seed: eleven"), "seed: 'eleven' is not a whole number"},
        {with(good, "seed: 11\n", ""), "the run has no 'seed'"},
        {with(good, "crash S5", "crash S9"), "there is no server S9"},
        {with(good, "crash S5", "explode S5"), "'explode' is not a command"},
        {with(good, "4s: 'crash", "1s: 'crash"), "a command has to lie between"},
        {with(good, "    from: 0", "    from: 6"), "there is no branch 6 above"},
        {with(good, "    fork: 3500ms", "    fork: 90s"), "was not there at that instant"},
        {with(good, "    keeps: 2", "    keeps: 3"), "not so many commands before the fork"},
        {with(good, "    keeps: 2", "    keeps: 1"), "not so many commands before the fork"},
        {with(good, "seen: 8500ms", "seen: 99s"), "'seen' is later than 'known'"},
        {with(good, "known: 9s", "known: 99999999s"), "is too late"},
        {with(good, "current: 2", "current: 5"), "there is no branch 5"},
        {with(good, "cursor: 5500ms", "cursor: 5900ms"), "the cursor is later than 'seen'"},
        {with(good, "digest: '", "digest: 'x"), "16 hexadecimal digits"},
        {with(good, "number: 1", "number: 0"), "there are two branches 0"},
        {with(good, "voters: [S1", "voters: [S1, S1"), "S1 stands twice"},
        {good + "more: 1\n", "unknown key 'more'"},
        {"", "the file is empty"},
        {"\x89PNG\r\n\x1a\n", "this is not UTF-8"},
        {"scenario: 1\nseed: 3\n", "unknown key 'scenario'"},
        {good.substr(0, good.size() / 2), ""},
        {std::string(kMaxRunBytes + 1, '#'), "larger than 4096 KiB"},
    };
    for (const auto &[text, wanted] : wrongs) {
        const std::string errors = errorsOf(text);
        EXPECT_NE(errors, "") << wanted;
        EXPECT_NE(errors.find(wanted), std::string::npos) << wanted << "\n" << errors;
        EXPECT_EQ(errors.rfind("r.zablab", 0), 0u) << errors;
    }
}

TEST(RunFile, AFileWithoutEndIsRefusedSoon)
{
    std::vector<LessonError> errors;
    EXPECT_FALSE(loadRunFile("/dev/zero", errors));
    EXPECT_FALSE(loadRunFile("/", errors));
    EXPECT_FALSE(loadRunFile("/no/such/file.zablab", errors));
    EXPECT_EQ(errors.size(), 3u);
    // Ten days of a hundred servers would be computed for hours: it stops at what a machine can hold.
    Timeline timeline(RunDescription::ofSize(3, 0), 1);
    RunFile file = recordOf(timeline, {}, Instant{});
    file.description.config.tickTime = Duration::milliseconds(10);
    file.branches.front().kept.until = Instant{10LL * 24 * 3600 * 1'000'000};
    const auto read = readRunFile(writeRunFile(file), "long.zablab", errors);
    ASSERT_TRUE(read);
    EXPECT_FALSE(replayRun(*read, "long.zablab", nullptr, errors, 50'000));
    EXPECT_NE(errors.back().what.find("events"), std::string::npos);
    EXPECT_GT(errors.back().line, 0);
}

TEST(RunFile, AnInstantMayLieHoursAfterTheBeginning)
{
    Timeline timeline(RunDescription::ofSize(3, 0), 1);
    const Instant late{2LL * 3600 * 1'000'000 + 7};
    timeline.extendTo(late);
    ASSERT_EQ(timeline.act(late, command::Crash{ServerId{1}}, late), CommandError::None);
    std::vector<LessonError> errors;
    const auto read = readRunFile(writeRunFile(recordOf(timeline, {{0, late}}, late)), "r.zablab", errors);
    ASSERT_TRUE(read) << describe(errors.at(0));
    EXPECT_EQ(read->cursor, late);
    const auto replayed = replayRun(*read, "r.zablab", nullptr, errors);
    ASSERT_TRUE(replayed);
    EXPECT_TRUE(replayed->differs.empty());
}

} // namespace
} // namespace zablab
