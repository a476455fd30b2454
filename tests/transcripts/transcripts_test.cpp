// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every transcript is played again: what its scenes have to show is there, and its course is, line for line,
// the one that was recorded. When the engine or a sentence is changed on purpose, record them again, from the
// top of the tree, and read what has changed:
//   ZABLAB_RECORD_TRANSCRIPTS=1 build/dev/tests/zablab_test_transcripts && git diff tests/transcripts
#include "engine/scenario/course.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace zablab {
namespace {

namespace fs = std::filesystem;

constexpr const char *kFolder = "tests/transcripts";
constexpr const char *kRecord = "ZABLAB_RECORD_TRANSCRIPTS=1 build/dev/tests/zablab_test_transcripts";

std::vector<std::string> transcripts()
{
    std::vector<std::string> files;
    std::error_code code;
    for (const auto &entry : fs::recursive_directory_iterator(kFolder, code))
        if (entry.path().extension() == ".yaml" && entry.path().parent_path().filename() != "rules")
            files.push_back(entry.path().generic_string());
    std::sort(files.begin(), files.end());
    return files;
}

std::string courseFile(const std::string &yaml) { return yaml.substr(0, yaml.size() - 4) + "txt"; }

std::string contentOf(const std::string &file)
{
    std::ifstream in(file, std::ios::binary);
    std::ostringstream content;
    content << in.rdbuf();
    return content.str();
}

std::vector<std::string> linesOf(const std::string &text)
{
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

// Where two texts first differ, with what stands around it.
std::string difference(const std::string &recorded, const std::string &now)
{
    const std::vector<std::string> a = linesOf(recorded), b = linesOf(now);
    std::size_t at = 0;
    while (at < a.size() && at < b.size() && a[at] == b[at])
        ++at;
    std::string text = "line " + std::to_string(at + 1) + ":\n";
    for (std::size_t i = at - std::min<std::size_t>(at, 3); i < at; ++i)
        text += "      " + a[i] + "\n";
    for (std::size_t i = at; i < std::min(a.size(), at + 3); ++i)
        text += "  was " + a[i] + "\n";
    for (std::size_t i = at; i < std::min(b.size(), at + 3); ++i)
        text += "  now " + b[i] + "\n";
    return text;
}

std::string all(const std::vector<LessonError> &errors)
{
    std::string text;
    for (const LessonError &error : errors)
        text += describe(error) + "\n";
    return text;
}

class Transcripts : public testing::TestWithParam<std::string> {};

TEST_P(Transcripts, GoAsRecorded)
{
    const LoadedTranscript loaded = loadTranscript(GetParam());
    ASSERT_TRUE(loaded.script) << all(loaded.errors);
    const PlayedTranscript played = playTranscript(*loaded.script);
    const std::string course = courseOf(played);
    // A course whose point is lost is not recorded.
    ASSERT_TRUE(played.errors.empty()) << all(played.errors) << "\n" << course;

    const std::string file = courseFile(GetParam());
    if (std::getenv("ZABLAB_RECORD_TRANSCRIPTS")) {
        std::ofstream out(file, std::ios::binary);
        out << course;
        ASSERT_TRUE(out.good()) << file;
        return;
    }
    ASSERT_TRUE(fs::exists(file)) << file << " is not there. Record it: " << kRecord;
    const std::string recorded = contentOf(file);
    EXPECT_TRUE(course == recorded) << file << " goes differently from " << difference(recorded, course)
                                    << "If that is on purpose, record it again and look at the diff:\n  "
                                    << kRecord << " && git diff " << kFolder;
}

// "tests/transcripts/election/late-joiner.yaml" → "election_late_joiner"
std::string testName(const testing::TestParamInfo<std::string> &info)
{
    std::string name = info.param.substr(std::string(kFolder).size() + 1);
    name.resize(name.size() - 5);
    std::replace_if(
        name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
    return name;
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Transcripts);
INSTANTIATE_TEST_SUITE_P(Section14, Transcripts, testing::ValuesIn(transcripts()), testName);

} // namespace
} // namespace zablab
