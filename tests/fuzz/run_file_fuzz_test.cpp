// SPDX-License-Identifier: GPL-3.0-or-later
//
// Damaged run files: every one is opened or refused with place and mend, in bounded time, and what is opened can be
// played and written again.
#include "engine/scenario/run_file.h"
#include "tests/fuzz/mutation.h"

#include <gtest/gtest.h>

namespace zablab {
namespace {

constexpr EventIndex kMost = 20'000;

std::string goodRun()
{
    Timeline timeline(RunDescription::ofSize(3, 1), 3);
    const auto does = [&](std::int64_t ms, const Command &command, Instant seen) {
        EXPECT_EQ(timeline.act(Instant{ms * 1000}, command, seen), CommandError::None);
    };
    does(400, command::AddClient{ClientId{5}, ServerId{1}, {}, {}}, timeline.horizon());
    does(900, command::Crash{ServerId{3}}, timeline.horizon());
    timeline.extendTo(Instant{2'000'000});
    does(600, command::Ask{ClientId{5}, {OperationKind::Create, "/a", "1", -1}}, Instant{2'000'000});
    timeline.extendTo(Instant{1'500'000});
    RunFile file = recordOf(timeline, {{0, Instant{1'900'000}}, {1, Instant{1'500'000}}}, Instant{1'000'000});
    file.lesson = RunFileLesson{"04-the-leader-dies", "votes", {{"looking", {1, true, false, true}}}};
    file.view = {"1 3 0", "message", 600'000, true, 12};
    return writeRunFile(file);
}

std::vector<std::string> wordsOfRuns()
{
    return {"S1",
            "S3",
            "S9",
            "C1",
            "C5",
            "run:",
            "seed:",
            "branches:",
            "number:",
            "from:",
            "fork:",
            "keeps:",
            "seen:",
            "known:",
            "digest:",
            "commands:",
            "current:",
            "cursor:",
            "- ",
            "0ms",
            "10s",
            "900ms",
            "crash",
            "restart",
            "heal everything",
            "cut S1 | rest",
            "lesson:",
            "view:",
            "'",
            "\""};
}

TEST(RunFileFuzz, DamageIsToldOrHarmless)
{
    const std::string good = goodRun();
    fuzz::Mutator mutator(41, wordsOfRuns());
    const int rounds = fuzz::rounds(1500);
    int opened = 0;
    for (int round = 0; round < rounds; ++round) {
        const std::string text = round % 3 == 0 ? mutator.damaged(good) : mutator.plausible(good);
        std::vector<LessonError> errors;
        const auto file = readRunFile(text, "f.zablab", errors);
        ASSERT_EQ(file.has_value(), errors.empty()) << text;
        for (const LessonError &error : errors) {
            EXPECT_FALSE(error.what.empty()) << text;
            EXPECT_FALSE(error.mend.empty()) << text;
        }
        if (!file)
            continue;
        const auto replayed = replayRun(*file, "f.zablab", nullptr, errors, kMost);
        ASSERT_EQ(replayed.has_value(), errors.empty()) << text;
        if (!replayed)
            continue;
        ++opened;
        // What was opened is a run like any other.
        const std::string again = writeRunFile(recordOf(replayed->timeline, replayed->seen, file->cursor));
        EXPECT_TRUE(readRunFile(again, "again.zablab", errors)) << text << "\n"
                                                                << again << "\n"
                                                                << describe(errors.front());
    }
    EXPECT_GT(opened, rounds / 50) << "some damage does no harm";
}

} // namespace
} // namespace zablab
