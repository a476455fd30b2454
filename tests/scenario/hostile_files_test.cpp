// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files that would fill the memory or never come to an end: each is refused with place and mend, where a person
// would look for the cause.
#include "engine/scenario/examine.h"
#include "engine/scenario/hand_phrases.h"
#include "engine/scenario/text_file.h"
#include "engine/scenario/transcript_script.h"
#include "engine/scenario/trial_yaml.h"
#include "engine/scenario/yaml_tree.h"
#include "engine/simulation/random_trial.h"
#include "tests/scenario/lesson_files.h"

#include <gtest/gtest.h>

namespace zablab {
namespace {

// The transcript's errors, one a line, as they are shown.
std::string errorsOf(const std::string &ensemble, const std::string &run)
{
    const LoadedTranscript loaded =
        readTranscript("format: 1\ntitle: t\nensemble:\n  voters: [S1, S2, S3]\n" + ensemble +
                           "clients: {C1: S1}\nscenes:\n  - title: s\n" + run,
                       "t.yaml");
    std::string text;
    for (const LessonError &error : loaded.errors)
        text += describe(error) + "\n";
    return text;
}

std::string repeated(const std::string &piece, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += piece;
    return all;
}

std::string handErrorOf(const std::string &phrase)
{
    Cast cast;
    cast.voters = {ServerId{1}, ServerId{2}, ServerId{3}};
    const auto parsed = parseHandAction(phrase, cast);
    return !parsed         ? "no action"
           : parsed->value ? ""
                           : std::to_string(parsed->error.byte) + " " + parsed->error.what;
}

TEST(HostileFiles, ASnapshotToldByHandIsNotLargerThanAHistory)
{
    EXPECT_EQ(handErrorOf("S2 tells S1 SNAP 0x1:100"), "");
    EXPECT_EQ(handErrorOf("S2 tells S1 SNAP 0x1:4294967295"),
              "17 a snapshot of more than 100000 transactions");
}

TEST(HostileFiles, ATransactionToldByHandHasAnEpochAndACounter)
{
    EXPECT_EQ(handErrorOf("S2 tells S1 PROPOSAL 0x1:1"), "");
    for (const char *zxid : {"0x0:0", "0x1:0", "0x0:7"}) {
        EXPECT_EQ(handErrorOf(std::string("S2 tells S1 PROPOSAL ") + zxid),
                  "21 epochs and counters of transactions begin at 1");
        EXPECT_EQ(handErrorOf(std::string("S2 tells S1 INFORM ") + zxid),
                  "19 epochs and counters of transactions begin at 1");
    }
}

TEST(HostileFiles, HistoriesAreBoundedTogether)
{
    std::string stretches;
    for (int epoch = 1; epoch <= 4; ++epoch)
        stretches += (epoch == 1 ? "0x" : ", 0x") + std::to_string(epoch) + ":1..100000";
    const std::string list = "[" + stretches + "]";
    EXPECT_EQ(errorsOf("  histories: {S1: " + list + ", S2: " + list + "}\n", ""), "");
    EXPECT_EQ(
        errorsOf("  histories:\n    S1: " + list + "\n    S2: " + list + "\n    S3: " + list + "\n", ""),
        "t.yaml:8:40: the histories have more than a million transactions together (take shorter stretches: "
        "each server keeps its own)\n"
        "t.yaml:8:55: the histories have more than a million transactions together (take shorter stretches: "
        "each server keeps its own)\n");
}

TEST(HostileFiles, ARepeatedRequestIsBoundedByItsLengthToo)
{
    const auto set = [](int bytes) {
        return "    run:\n      - 'C1 multi { set /a \"" + std::string(static_cast<std::size_t>(bytes), 'x') +
               "\"; set /b \"" + std::string(static_cast<std::size_t>(bytes), 'y') + "\" } times 10000'\n";
    };
    EXPECT_EQ(errorsOf("", set(100)), "");
    EXPECT_EQ(errorsOf("", set(4000)),
              "t.yaml:9:10: so many requests of this length are more than 50 MB (fewer "
              "times, or less data)\n");
}

TEST(HostileFiles, ACutOfManyFromManyCannotBeRepeatedForEver)
{
    std::string ensemble = "  observers: [S4";
    std::string cut = "S2", other = "S52";
    for (int i = 5; i <= 100; ++i)
        ensemble += ", S" + std::to_string(i);
    for (int i = 3; i <= 51; ++i) {
        cut += " S" + std::to_string(i);
        other += i < 51 ? " S" + std::to_string(i + 50) : "";
    }
    const std::string line = "      - 'cut " + cut + " | " + other + "'\n";
    const std::string errors = errorsOf(ensemble + "]\n", "    run:\n" + repeated(line, 60));
    EXPECT_EQ(errors,
              "t.yaml:18:10: more than 20000 commands in one file (a cut of many servers from many is one "
              "command a link; cut them from the rest)\n");
}

TEST(HostileFiles, AConditionIsAskedAfterEachEventSoThereAreNotTooMany)
{
    const std::string errors = errorsOf("", "    expect:\n" + repeated("      - never S1 leads\n", 201));
    EXPECT_EQ(errors, "t.yaml:209:9: more than 200 conditions in one list (make two steps of it)\n");
}

TEST(HostileFiles, AFileOfNothingButErrorsTellsTheFirstHundred)
{
    std::string keys;
    for (int i = 0; i < 15'000; ++i)
        keys += "k" + std::to_string(i) + ": 1\n";
    std::vector<LessonError> errors;
    EXPECT_FALSE(readTrial(keys + keys.substr(0, 1000), "s.yaml", errors));
    EXPECT_EQ(errors.size(), kMaxErrors);

    tests::Files files = tests::tinyLesson();
    files["en.md"] += "\n" + repeated("#### x\n", 15'000);
    EXPECT_EQ(tests::read(files).errors.size(), kMaxErrors);
}

TEST(HostileFiles, BracesWithoutEndAreToldOnce)
{
    tests::Files files = tests::tinyLesson();
    std::string &text = files["en.md"];
    const std::size_t right = text.find("{answer}");
    ASSERT_NE(right, std::string::npos);
    text.insert(right, std::string(200'000, '{'));
    const auto errors = tests::read(files).errors;
    ASSERT_FALSE(errors.empty());
    EXPECT_LE(errors.size(), kMaxErrors);
    EXPECT_EQ(errors.front().what, "'" + std::string(40, '{') + "' stands for nothing");
}

TEST(HostileFiles, EverySeedOfACampaignCanBeKept)
{
    TrialFile file;
    file.trial = randomTrial(3, {});
    file.trial.seed = 18446744073709551615u;
    std::string text = writeTrial(file);
    std::vector<LessonError> errors;
    const auto read = readTrial(text, "s.yaml", errors);
    ASSERT_TRUE(read) << describe(errors.front());
    EXPECT_EQ(read->trial.seed, 18446744073709551615u);

    text.insert(text.find("18446744073709551615"), "1");
    EXPECT_FALSE(readTrial(text, "s.yaml", errors));
    EXPECT_EQ(errors.at(0).what, "seed: '118446744073709551615' is too big");
}

TEST(HostileFiles, AScenarioThatGrowsWithoutEndIsLeft)
{
    Trial trial;
    trial.description = RunDescription::ofSize(5, 0);
    trial.description.config.tickTime = Duration::milliseconds(10);
    trial.length = Duration::seconds(3600);
    const Examined examined = examine(trial, Thoroughness::Whole, 20'000);
    EXPECT_TRUE(examined.played.tooLong);
    EXPECT_GT(examined.played.world.history().size(), 20'000u);
    EXPECT_LT(examined.played.world.history().size(), 21'000u);
}

TEST(HostileFiles, WhateverTheNameStandsForReadingItIsShort)
{
    std::vector<LessonError> errors;
    EXPECT_FALSE(readTextFile("tests", errors));
    EXPECT_FALSE(readTextFile("tests/no-such-file.yaml", errors));
    EXPECT_FALSE(readTextFile("/dev/zero", errors)); // without end
    ASSERT_EQ(errors.size(), 3u);
    EXPECT_EQ(errors[0].what, "this is a folder");
    EXPECT_EQ(errors[1].what, "the file cannot be read: No such file or directory");
    EXPECT_EQ(errors[2].what, "the file is larger than 256 KiB");
    for (const LessonError &error : errors)
        EXPECT_FALSE(error.mend.empty());
}

} // namespace
} // namespace zablab
