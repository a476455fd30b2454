// SPDX-License-Identifier: GPL-3.0-or-later
//
// The digests of a few runs, as they were recorded: every machine and every build type must get the same.
// When the engine is changed on purpose, record them again, from the top of the tree:
//   ZABLAB_RECORD_DIGESTS=1 build/dev/tests/zablab_test_simulation --gtest_filter='Digests.*'
#include "engine/simulation/campaign.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace zablab {
namespace {

constexpr const char *kFile = "tests/simulation/digests.txt";
constexpr const char *kHeading = "# voters observers seed seconds faults digest; see digests_test.cpp\n";

std::string lineOf(const CampaignOptions &options)
{
    char digest[24];
    std::snprintf(digest, sizeof digest, "%016llx", static_cast<unsigned long long>(runOne(options).digest));
    const char *faults = options.faults == Faults::None   ? "none"
                         : options.faults == Faults::Some ? "some"
                                                          : "many";
    return std::to_string(options.voters) + " " + std::to_string(options.observers) + " " +
           std::to_string(options.seed) + " " + std::to_string(options.time.us / 1'000'000) + " " + faults +
           " " + digest + "\n";
}

std::string figuresNow()
{
    std::string text = kHeading;
    for (const auto &[voters, observers] : {std::pair{1, 0}, {3, 0}, {4, 1}, {5, 0}, {9, 4}})
        for (const Faults faults : {Faults::None, Faults::Some, Faults::Many})
            for (const std::uint64_t seed : {1u, 2u}) {
                CampaignOptions options;
                options.voters = voters;
                options.observers = observers;
                options.seed = seed;
                options.time = Duration::seconds(20);
                options.faults = faults;
                text += lineOf(options);
            }
    return text;
}

TEST(Digests, AreThoseThatWereRecorded)
{
    const std::string now = figuresNow();
    if (std::getenv("ZABLAB_RECORD_DIGESTS")) {
        std::ofstream out(kFile, std::ios::binary);
        out << now;
        ASSERT_TRUE(out.good()) << kFile;
        GTEST_SKIP() << "recorded in " << kFile;
    }
    std::ifstream in(kFile, std::ios::binary);
    ASSERT_TRUE(in) << kFile << " is not there; run this from the top of the tree";
    std::ostringstream recorded;
    recorded << in.rdbuf();
    EXPECT_EQ(now, recorded.str())
        << "the engine does something else than it did; if on purpose, record again";
}

} // namespace
} // namespace zablab
