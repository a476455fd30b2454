// SPDX-License-Identifier: GPL-3.0-or-later
//
// House rules that hold for every file: its licence, its size, nothing unfinished, nothing of the
// machine it was written on.
#include "tests/source/source_tree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <regex>

namespace zablab::source {
namespace {

const std::vector<std::string> kFolders{"engine",  "app",          "qml",      "tests",
                                        "lessons", "translations", "resources"};

std::vector<SourceFile> everyText()
{
    auto files =
        filesBelow(kFolders, {"h", "cpp", "qml", "js", "txt", "cmake", "yaml", "md", "in", "desktop"});
    for (const char *path : {"CMakeLists.txt", "CMakePresets.json", "README.md", "run", "check", ".ci/run",
                             ".ci/common.sh", ".ci/packages", ".clang-format", ".clang-tidy", ".qmllint.ini"})
        files.push_back(readSource(path));
    return files;
}

TEST(Manners, EachFileNamesItsLicence)
{
    for (const SourceFile &file : filesBelow(kFolders, {"h", "cpp", "qml", "txt", "cmake"})) {
        if (file.inside("tests/transcripts") && file.hasExtension("txt"))
            continue; // recorded data
        if (file.hasExtension("txt") && !file.path.ends_with("CMakeLists.txt"))
            continue;
        ASSERT_FALSE(file.lines.empty()) << file.path << " is empty";
        EXPECT_NE(file.lines.front().find("SPDX-License-Identifier: GPL-3.0-or-later"), std::string::npos)
            << file.path << ":1: the first line names the licence";
    }
}

TEST(Manners, HeadersAreIncludedOnce)
{
    for (const SourceFile &file : filesBelow({"engine", "app", "tests"}, {"h"}))
        EXPECT_TRUE(std::ranges::find(file.lines, "#pragma once") != file.lines.end()) << file.path;
}

TEST(Manners, NineFilesInTenHaveUnderFourHundredLines)
{
    const auto files = filesBelow({"engine", "app", "qml", "tests"}, {"h", "cpp", "qml"});
    std::vector<std::pair<std::size_t, std::string>> sizes;
    for (const SourceFile &file : files)
        sizes.emplace_back(file.lines.size(), file.path);
    std::ranges::sort(sizes, std::greater{});
    std::size_t long_ = 0;
    for (const auto &[lines, path] : sizes) {
        if (lines < 400)
            break;
        ++long_;
        std::cout << "long: " << path << ", " << lines << " lines\n";
    }
    EXPECT_LE(long_ * 10, files.size());
    ASSERT_FALSE(sizes.empty());
    EXPECT_LT(sizes.front().first, 900U) << sizes.front().second << " is several files";
}

TEST(Manners, NothingIsLeftUnfinished)
{
    // Written in pieces, so that this file does not find itself.
    const std::regex pattern{std::string{R"(\b(TO)"} + "DO|FIX" + R"(ME|XX)" + R"(X)\b|lorem )" + "ipsum"};
    for (const SourceFile &file : everyText())
        for (std::size_t i = 0; i < file.lines.size(); ++i)
            EXPECT_FALSE(std::regex_search(file.lines[i], pattern)) << place(file, i);
}

TEST(Manners, NothingNamesTheMachineItWasWrittenOn)
{
    const std::regex pattern{std::string{R"((^|[^\w.])/(home|work|Users|root)/)"} + R"(\w)"};
    for (const SourceFile &file : everyText())
        for (std::size_t i = 0; i < file.lines.size(); ++i)
            EXPECT_FALSE(std::regex_search(file.lines[i], pattern)) << place(file, i);
}

TEST(Manners, TextIsUtf8WithUnixLines)
{
    for (const SourceFile &file : everyText())
        for (std::size_t i = 0; i < file.lines.size(); ++i)
            EXPECT_EQ(file.lines[i].find('\r'), std::string::npos) << place(file, i);
}

} // namespace
} // namespace zablab::source
