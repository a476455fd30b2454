// SPDX-License-Identifier: GPL-3.0-or-later
//
// What would make two runs of the same seed differ may not be written in the engine: clocks, foreign
// dice, threads inside a run, containers whose order depends on a hash or on addresses.
#include "tests/source/source_tree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

namespace zablab::source {
namespace {

struct Ban {
    const char *pattern;
    const char *why;
    std::vector<std::string> allowedIn = {}; // paths or folders
};

// Rooms whose code decides what happens or in which order it is seen.
const std::vector<std::string> kPureRooms{"engine/protocol",   "engine/history",  "engine/world",
                                          "engine/simulation", "engine/scenario", "engine/views"};

std::vector<Ban> bans()
{
    return {
        {R"(\b(system_clock|steady_clock|high_resolution_clock|gettimeofday|clock_gettime)\b)",
         "time comes from the world; only a campaign measures how long it took",
         {"engine/simulation/campaign"}},
        {R"(\bstd::time\b|\btime\s*\(\s*(nullptr|NULL|0)\s*\)|\blocaltime\b|\bgmtime\b)",
         "no calendar in the engine"},
        {R"(\brandom_device\b|\bs?rand\s*\(|\bmt19937|\bdefault_random_engine\b|\bminstd_rand)",
         "dice are the world's own generator"},
        {R"(\b\w+_distribution\b)", "the standard's distributions differ between libraries; use our own"},
        {R"(\bunordered_(multi)?(map|set)\b|\bstd::hash\b|<unordered_)", "its order depends on the library"},
        {R"(\b(map|set)<\s*(const\s+)?[\w:]+\s*\*)", "ordered by address: different in each run"},
        {R"(\bthis_thread\b|\bsleep(_for|_until)?\s*\()", "nothing waits in virtual time"},
        {R"(\bgetenv\b)", "a run depends on its description alone"},
    };
}

bool isAllowed(const Ban &ban, const SourceFile &file)
{
    return std::ranges::any_of(ban.allowedIn,
                               [&](const std::string &prefix) { return file.path.starts_with(prefix); });
}

TEST(Determinism, NothingForeignDecidesInTheEngine)
{
    for (const SourceFile &file : filesBelow(kPureRooms, {"h", "cpp"})) {
        for (const Ban &ban : bans()) {
            if (isAllowed(ban, file))
                continue;
            const std::regex pattern{ban.pattern};
            for (std::size_t i = 0; i < file.code.size(); ++i)
                EXPECT_FALSE(std::regex_search(file.code[i], pattern)) << place(file, i) << "\n  " << ban.why;
        }
    }
}

TEST(Determinism, TheProtocolTouchesNoOutsideWorld)
{
    const std::regex pattern{
        R"(<(thread|mutex|atomic|future|condition_variable|chrono|random|fstream|iostream|filesystem|ctime|cstdio)>)"};
    for (const SourceFile &file : filesBelow({"engine/protocol"}, {"h", "cpp"})) {
        if (file.path == "engine/protocol/require.cpp")
            continue; // says what broke on standard error, then ends the program
        for (std::size_t i = 0; i < file.code.size(); ++i)
            EXPECT_FALSE(std::regex_search(file.code[i], pattern)) << place(file, i);
    }
}

TEST(Determinism, TheTestSeesWhatItForbids)
{
    const auto code =
        withoutCommentsAndLiterals({"int a; // rand()", "auto s = \"rand()\";", "int b = rand();",
                                    "/* rand()", "rand() */ int c = 1'000;"});
    const std::regex pattern{bans()[2].pattern};
    std::vector<bool> found;
    for (const std::string &line : code)
        found.push_back(std::regex_search(line, pattern));
    EXPECT_EQ(found, (std::vector<bool>{false, false, true, false, false}));
    EXPECT_EQ(code[4], " int c = 1'000;");
}

} // namespace
} // namespace zablab::source
