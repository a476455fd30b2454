// SPDX-License-Identifier: GPL-3.0-or-later
//
// A transcript can fail: what its scenes have to show is asked, and what is wrong is told with its place.
#include "engine/scenario/course.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace zablab {
namespace {

LoadedTranscript transcript(const std::string &scenes, const std::string &more = "")
{
    return readTranscript("format: 1\ntitle: A test\nseed: 3\n" + more + "scenes:\n" + scenes, "a.yaml");
}

const std::string kThree = "ensemble:\n  voters: [S1, S2, S3]\n";

std::string firstError(const LoadedTranscript &loaded)
{
    if (!loaded.errors.empty())
        return describe(loaded.errors[0]);
    const PlayedTranscript played = playTranscript(*loaded.script);
    return played.errors.empty() ? "" : describe(played.errors[0]);
}

TEST(Transcript, TellsTheSameCourseEachTime)
{
    const LoadedTranscript loaded =
        transcript("  - title: One\n    run:\n      - until: all synchronized\n", kThree);
    ASSERT_TRUE(loaded.script) << firstError(loaded);
    const std::string course = courseOf(playTranscript(*loaded.script));
    EXPECT_EQ(course, courseOf(playTranscript(*loaded.script)));
    EXPECT_NE(course.find("S3 leads epoch 1"), std::string::npos) << course;
    EXPECT_NE(course.find("-- discovery under S3"), std::string::npos);
    EXPECT_NE(course.find("All guarantees held."), std::string::npos);
    EXPECT_EQ(course.find("PING"), std::string::npos) << "heartbeats fold away";
}

TEST(Transcript, SaysWhichExpectationIsLost)
{
    const std::string error = firstError(transcript(
        "  - title: One\n    run:\n      - until: all synchronized\n    expect:\n      - S2 leads\n",
        kThree));
    EXPECT_EQ(error.substr(0, 12), "a.yaml:11:9:") << error;
    EXPECT_NE(error.find("'S2 leads' does not hold"), std::string::npos) << error;
}

TEST(Transcript, SaysWhichSentenceIsNotTold)
{
    const std::string scene = "  - title: One\n    run:\n      - until: all synchronized\n";
    EXPECT_EQ(firstError(transcript(scene + "    told: [S3 is elected, S3 leads epoch 1]\n", kThree)), "");
    EXPECT_NE(firstError(transcript(scene + "    told: [S3 leads epoch 1, S3 is elected]\n", kThree))
                  .find("not told, or not in this order: S3 is elected"),
              std::string::npos);
    EXPECT_NE(firstError(transcript(scene + "    untold: S3 leads epoch\n", kThree)).find("must not be"),
              std::string::npos);
}

TEST(Transcript, LooksIntoTheTrees)
{
    const std::string scene =
        "  - title: One\n    run:\n      - until: all synchronized\n      - C1 create /a "
        "\"1\"\n      - until: C1 answered\n      - after: 100ms\n    trees:\n";
    const std::string more = kThree + "clients:\n  C1: S1\n";
    EXPECT_EQ(firstError(transcript(scene + "      - all have /a \"1\"\n      - all trees are alike\n"
                                            "      - S2 has no /b\n",
                                    more)),
              "");
    EXPECT_NE(firstError(transcript(scene + "      - S2 has /a \"2\"\n", more)).find("S2 has \"1\""),
              std::string::npos);
    EXPECT_NE(firstError(transcript(scene + "      - S2 has no /a\n", more)).find("S2 has it"),
              std::string::npos);
    EXPECT_NE(firstError(transcript(scene + "      - S9 has /a\n", more)).find("there is no server S9"),
              std::string::npos);
}

// A learner that does not cut its log where it is told to, and what comes of it.
TEST(Transcript, FindsWhatARuleIsFor)
{
    const std::string ensemble =
        "ensemble:\n  voters: [S1, S2, S3]\n  later: S1\n  histories: {S1: 0x1:1..9, "
        "S2: 0x1:1..2, S3: 0x1:1..2}\n";
    const std::string scene =
        "  - title: One\n    run:\n      - until: S3 established\n      - start S1\n      - "
        "until: all synchronized\n";
    EXPECT_EQ(firstError(transcript(scene, ensemble)), "");
    EXPECT_NE(firstError(transcript(scene, ensemble + "  rulesOff: Truncate\n")).find("is broken"),
              std::string::npos);
    EXPECT_EQ(firstError(transcript(scene, ensemble + "  rulesOff: Truncate\nbroken: ProcessConsistency\n")),
              "");
    EXPECT_NE(firstError(transcript(scene, ensemble + "broken: ProcessConsistency\n"))
                  .find("has to be broken, and is not"),
              std::string::npos);
}

TEST(Transcript, StepsServersByHand)
{
    const std::string hand = kThree + "byHand: []\n";
    const std::string start = "  - title: One\n    run:\n      - start S1\n      - start S2\n";
    EXPECT_EQ(
        firstError(transcript(start + "      - deliver all\n      - fire S2 finalize\n      - fire S1 "
                                      "finalize\n      - deliver all\n    expect:\n      - S2 established\n",
                              hand)),
        "");
    EXPECT_NE(firstError(transcript(start + "      - fire S1 init\n", hand)).find("no such timer"),
              std::string::npos);
    EXPECT_NE(
        firstError(transcript(start + "      - S2 tells S1 UPTODATE\n", hand)).find("speaks for itself"),
        std::string::npos);
    EXPECT_NE(firstError(transcript(start + "      - S2 tells S1 LEADERINFA epoch 1\n", hand))
                  .find("did you mean 'LEADERINFO'?"),
              std::string::npos);
    EXPECT_NE(
        firstError(transcript(start + "      - deliver S1 to S3\n", hand)).find("nothing is on its way"),
        std::string::npos);
    EXPECT_NE(
        firstError(transcript(start + "      - deliver all\n", kThree)).find("'deliver' is not a command"),
        std::string::npos)
        << "the network carries the messages of a simulation";
}

TEST(Transcript, EachOneIsInTheTableOfItsRow)
{
    std::ifstream in("tests/transcripts/README.md", std::ios::binary);
    const std::string readme(std::istreambuf_iterator<char>(in), {});
    int count = 0;
    for (const auto &entry : std::filesystem::recursive_directory_iterator("tests/transcripts")) {
        if (entry.path().extension() != ".yaml" || entry.path().parent_path().filename() == "rules")
            continue; // rules/ holds scenarios: each is a rule's, not a row's
        ++count;
        const LoadedTranscript loaded = loadTranscript(entry.path());
        ASSERT_TRUE(loaded.script) << firstError(loaded);
        const bool told = readme.find(entry.path().stem().string() + "`") != std::string::npos;
        EXPECT_EQ(told, !loaded.script->rows.empty())
            << entry.path() << (told ? " names no row" : " is not listed");
        for (const std::string &row : loaded.script->rows)
            EXPECT_NE(readme.find(row.substr(0, row.find('.'))), std::string::npos)
                << entry.path() << ": " << row;
    }
    EXPECT_GE(count, 45);
}

} // namespace
} // namespace zablab
