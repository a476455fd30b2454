// SPDX-License-Identifier: GPL-3.0-or-later
//
// `zablab play` as a shell sees it: what it prints, where, and its exit code.
#include "app/cli/play.h"

#include "app/cli/exit_codes.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace zablab {
namespace {

namespace fs = std::filesystem;

struct PlayOutcome {
    int exit = 0;
    std::string out;
    std::string err;
};

PlayOutcome play(const std::vector<std::string> &lessons, const std::string &language = "en",
                 bool quiet = false)
{
    std::ostringstream out;
    std::ostringstream err;
    const int exit = runPlay({lessons, language, quiet, {}}, out, err);
    return {exit, out.str(), err.str()};
}

// A copy of lesson 4 in a folder of its own, with one text replaced.
class PlayCommand : public testing::Test {
protected:
    void SetUp() override
    {
        folder_ =
            fs::path(testing::TempDir()) /
            ("zablab-play-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
        fs::remove_all(folder_);
        fs::create_directories(folder_);
        fs::copy("lessons/04-the-leader-dies", folder_ / "04");
    }
    void TearDown() override { fs::remove_all(folder_); }
    std::string lesson() const { return (folder_ / "04").generic_string(); }
    void replace(const std::string &file, const std::string &from, const std::string &to) const
    {
        std::ifstream in(folder_ / "04" / file, std::ios::binary);
        std::string text(std::istreambuf_iterator<char>(in), {});
        in.close();
        ASSERT_NE(text.find(from), std::string::npos);
        text.replace(text.find(from), from.size(), to);
        std::ofstream(folder_ / "04" / file, std::ios::binary) << text;
    }
    fs::path folder_;
};

TEST_F(PlayCommand, PlaysALessonInBothLanguages)
{
    const PlayOutcome english = play({lesson()});
    EXPECT_EQ(english.exit, kExitOk) << english.err;
    EXPECT_NE(english.out.find("✓ S4 leads"), std::string::npos);
    EXPECT_NE(english.out.find("Four votes for S4"), std::string::npos);
    EXPECT_TRUE(english.err.empty());
    const PlayOutcome chinese = play({lesson()}, "zh_CN");
    EXPECT_EQ(chinese.exit, kExitOk) << chinese.err;
    EXPECT_NE(chinese.out.find("四票，S4 当选"), std::string::npos);
}

TEST_F(PlayCommand, TakesTheYamlAFolderOfLessonsAndSeveral)
{
    EXPECT_EQ(play({lesson() + "/lesson.yaml"}).exit, kExitOk);
    EXPECT_EQ(play({lesson() + "/"}).exit, kExitOk);
    EXPECT_EQ(play({folder_.generic_string()}).exit, kExitOk);
    EXPECT_EQ(play({lesson(), lesson()}, "en", true).out.size(), 2 * play({lesson()}, "en", true).out.size());
    // What a shell makes of lessons/*.
    EXPECT_EQ(play({"lessons/04-the-leader-dies", "lessons/README.md"}, "en", true).exit, kExitOk);
}

TEST_F(PlayCommand, AnotherExpectedWinnerFailsWithFileAndLine)
{
    replace("lesson.yaml", "- S4 leads", "- S1 leads");
    const PlayOutcome outcome = play({lesson()});
    EXPECT_EQ(outcome.exit, kExitBroken);
    EXPECT_NE(outcome.out.find("✗ S1 leads"), std::string::npos);
    EXPECT_EQ(outcome.err.find(lesson() + "/lesson.yaml:"), 0u) << outcome.err;
    EXPECT_NE(outcome.err.find("S1 is following S4"), std::string::npos);
}

TEST_F(PlayCommand, ADamagedLessonIsTold)
{
    replace("zh_CN.md", "## crash:", "## crush:");
    const PlayOutcome outcome = play({lesson()});
    EXPECT_EQ(outcome.exit, kExitBroken);
    EXPECT_TRUE(outcome.out.empty());
    EXPECT_NE(outcome.err.find("zh_CN.md: no text for the step 'crash'"), std::string::npos) << outcome.err;
    EXPECT_NE(outcome.err.find("lesson.yaml has no step 'crush'"), std::string::npos);
}

TEST_F(PlayCommand, AMissingLanguageIsTold)
{
    fs::remove(folder_ / "04" / "en.md");
    const PlayOutcome outcome = play({lesson()}, "zh_CN");
    EXPECT_EQ(outcome.exit, kExitBroken);
    EXPECT_NE(outcome.err.find("en.md: the lesson has no text in en"), std::string::npos) << outcome.err;
}

TEST_F(PlayCommand, LooksForASeed)
{
    std::ostringstream out;
    std::ostringstream err;
    PlayOptions options{{lesson()}, "en", false, {}};
    options.trySeeds = {10, 15};
    EXPECT_EQ(runPlay(options, out, err), kExitOk);
    EXPECT_NE(out.str().find("seed 13 holds"), std::string::npos);
    EXPECT_NE(out.str().find("of 6 seeds hold"), std::string::npos);
    replace("lesson.yaml", "- S4 leads", "- S1 leads");
    EXPECT_EQ(runPlay(options, out, err), kExitBroken);
}

TEST_F(PlayCommand, WrongArgumentsAreTold)
{
    EXPECT_EQ(play({"no/such/lesson"}).exit, kExitUsage);
    EXPECT_NE(play({"no/such/lesson"}).err.find("no/such/lesson: there is no such lesson"),
              std::string::npos);
    EXPECT_EQ(play({lesson()}, "fr").exit, kExitUsage);
    EXPECT_EQ(play({}).exit, kExitUsage);
    EXPECT_EQ(play({"README.md"}).exit, kExitBroken);
    EXPECT_EQ(play({"tests"}).exit, kExitBroken);
}

} // namespace
} // namespace zablab
