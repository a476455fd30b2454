// SPDX-License-Identifier: GPL-3.0-or-later
//
// One small scenario for each rule that can be turned off: without the rule a named promise breaks, with it the
// same run keeps every promise. Found and made small by `zablab simulate --hunt --keep tests/transcripts/rules`.
#include "engine/scenario/rule_hunt.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace zablab {
namespace {

const std::filesystem::path kRulesFolder = "tests/transcripts/rules";

std::vector<std::filesystem::path> keptFiles()
{
    std::vector<std::filesystem::path> files;
    for (const auto &entry : std::filesystem::directory_iterator(kRulesFolder))
        if (entry.path().extension() == ".yaml")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

TrialFile readKept(const std::filesystem::path &path)
{
    std::ifstream in(path, std::ios::binary);
    std::ostringstream content;
    content << in.rdbuf();
    std::vector<LessonError> errors;
    const auto file = readTrial(content.str(), path.string(), errors);
    for (const LessonError &error : errors)
        ADD_FAILURE() << describe(error);
    return file.value_or(TrialFile{});
}

TEST(KeptRules, BreakTheirPromiseWithoutTheRuleAndKeepAllWithIt)
{
    for (const std::filesystem::path &path : keptFiles()) {
        SCOPED_TRACE(path.string());
        const TrialFile file = readKept(path);
        const auto rule = ruleNamed(path.stem().string());
        ASSERT_TRUE(rule) << "the file is named after its rule";
        Rules off;
        off.turnOff(*rule);
        EXPECT_EQ(file.trial.description.config.rules, off) << "exactly this rule is off";
        ASSERT_TRUE(file.breaks);
        EXPECT_EQ(*file.breaks, shownBy(*rule)) << nameOf(*file.breaks) << " is not what the rule is for";
        EXPECT_NE(file.about.find(nameOf(*rule)), std::string::npos) << "a sentence on what is seen";
        EXPECT_TRUE(examine(file.trial, Thoroughness::Whole).broke(*file.breaks)) << nameOf(*file.breaks);
        Trial on = file.trial;
        on.description.config.rules = {};
        const Examined whole = examine(on, Thoroughness::Whole);
        EXPECT_TRUE(whole.good()) << nameOf(whole.violations.front().guarantee) << ": "
                                  << whole.violations.front().what;
    }
}

TEST(KeptRules, AreSmall)
{
    for (const std::filesystem::path &path : keptFiles()) {
        const TrialFile file = readKept(path);
        EXPECT_LE(file.trial.description.servers.size(), 6u) << path;
        EXPECT_LE(file.trial.commands.size(), 16u) << path;
    }
}

TEST(KeptRules, ThereIsOneForEachRule)
{
    std::set<std::string> kept;
    for (const std::filesystem::path &path : keptFiles())
        kept.insert(path.stem().string());
    for (int i = 0; i < kRules; ++i)
        EXPECT_TRUE(kept.contains(nameOf(static_cast<Rule>(i)))) << nameOf(static_cast<Rule>(i));
}

} // namespace
} // namespace zablab
