// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program as a shell sees it: what a person did wrong is said with a way out, and scripts can rely on the
// exit code. No display is there.
#include "engine/history/history_file.h"

#include <gtest/gtest.h>

#include <sys/wait.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace zablab {
namespace {

namespace fs = std::filesystem;

struct Outcome {
    int exit = -1;
    std::string text; // both streams
};

Outcome run(const std::string &words)
{
    const std::string command =
        "env -u DISPLAY -u WAYLAND_DISPLAY \"" ZABLAB_PROGRAM "\" " + words + " 2>&1 </dev/null";
    Outcome outcome;
    FILE *pipe = popen(command.c_str(), "r");
    if (!pipe)
        return outcome;
    char buffer[4096];
    for (std::size_t got = 0; (got = fread(buffer, 1, sizeof buffer, pipe)) > 0;)
        outcome.text.append(buffer, got);
    const int status = pclose(pipe);
    outcome.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return outcome;
}

class CommandLine : public testing::Test {
protected:
    void SetUp() override
    {
        folder_ = fs::path(testing::TempDir()) /
                  ("zablab-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
        fs::remove_all(folder_);
        fs::create_directories(folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }
    std::string file(const std::string &name) const { return (folder_ / name).generic_string(); }
    static std::string contents(const std::string &name)
    {
        std::ifstream in(name, std::ios::binary);
        std::ostringstream text;
        text << in.rdbuf();
        return text.str();
    }
    fs::path folder_;
};

void expectWrong(const std::string &words, const std::string &what, const std::string &mend)
{
    const Outcome outcome = run(words);
    EXPECT_EQ(outcome.exit, 2) << words << "\n" << outcome.text;
    EXPECT_NE(outcome.text.find(what), std::string::npos) << words << "\n" << outcome.text;
    EXPECT_NE(outcome.text.find(mend), std::string::npos) << words << "\n" << outcome.text;
}

TEST_F(CommandLine, EveryHelpIsThere)
{
    for (const std::string words : {"--help", "help", "play --help", "simulate --help", "verify --help",
                                    "shot --help", "help simulate", "help verify", "simulate -h"}) {
        const Outcome outcome = run(words);
        EXPECT_EQ(outcome.exit, 0) << words;
        EXPECT_TRUE(outcome.text.starts_with("Usage: zablab")) << words << "\n" << outcome.text;
    }
    EXPECT_NE(run("--help").text.find("simulate"), std::string::npos);
    EXPECT_EQ(run("--version").exit, 0);
    EXPECT_TRUE(run("--version").text.starts_with("zablab "));
}

TEST_F(CommandLine, AnUnknownCommandOrOptionIsToldTheNearest)
{
    expectWrong("simulat", "unknown command \"simulat\"", "Did you mean `zablab simulate`?");
    expectWrong("verfiy x", "unknown command", "zablab verify");
    expectWrong("qwertz", "unknown command", "--help");
    expectWrong("help simulat", "unknown command", "zablab simulate");
    expectWrong("simulate --sevrers 5", "unknown option --sevrers", "Did you mean --servers?");
    expectWrong("simulate --observer 1", "unknown option --observer", "Did you mean --observers?");
    expectWrong("--lesso x", "unknown option --lesso", "Did you mean --lesson?");
    expectWrong("simulate --qwertz", "unknown option --qwertz", "zablab simulate --help");
}

TEST_F(CommandLine, AWrongValueIsToldWhatWouldBeRight)
{
    expectWrong("simulate --servers 0", "--servers cannot be \"0\"", "from 1 to 100");
    expectWrong("simulate --servers 101", "--servers cannot be", "from 1 to 100");
    expectWrong("simulate --servers five", "--servers cannot be \"five\"", "whole number");
    expectWrong("simulate --servers 5x", "--servers cannot be \"5x\"", "whole number");
    expectWrong("simulate --servers", "--servers", "--help");
    expectWrong("simulate --servers 3 --servers 5", "--servers is given twice", "Leave one");
    expectWrong("simulate --observers -1", "--observers cannot be", "from 0");
    expectWrong("simulate --servers 90 --observers 11", "too many", "at most 100");
    expectWrong("simulate --seed 9..1", "--seed cannot be \"9..1\"", "1..1000");
    expectWrong("simulate --seed 1..", "--seed cannot be", "1..1000");
    expectWrong("simulate --seed -1", "--seed cannot be", "1..1000");
    expectWrong("simulate --seed 1..999999999999", "too many seeds", "At most");
    expectWrong("play --try-seeds 1..18446744073709551615 lessons", "too many seeds", "At most 100000000");
    expectWrong("simulate --time 30", "--time cannot be \"30\"", "30s, 5m, 1500ms");
    expectWrong("simulate --time 0s", "--time cannot be", "30s");
    expectWrong("simulate --time 99999999999999999999s", "--time cannot be", "24h");
    expectWrong("simulate --faults lots", "--faults cannot be \"lots\"", "none, some or many");
    expectWrong("simulate --faults man", "--faults cannot be", "did you mean many");
    expectWrong("simulate --json=yes", "json", "--help");
    expectWrong("simulate extra", "unexpected argument \"extra\"", "--help");
    expectWrong("simulate --seed 1..2 --history x.jsonl", "single seed", "--seed 1");
    expectWrong("verify", "FILE", "--help");
    expectWrong("play", "LESSON", "--help");
    expectWrong("shot --size 10x10 -o x.png", "--size cannot be", "320x240");
    expectWrong("shot --palette green -o x.png", "--palette cannot be \"green\"", "red-green or blue-yellow");
    expectWrong("shot --open moon -o x.png", "nothing to open that is called \"moon\"", "settings");
    expectWrong("shot --open tour:9 -o x.png", "called \"tour:9\"", "tour:1 to tour:6");
    expectWrong("shot --open left -o x.png", "\"left\" cannot be opened", "--view compare");
    expectWrong("shot --hold hammer -o x.png", "there is no tool \"hammer\"", "slow-link");
    expectWrong("shot --ask 1 -o x.png", "--ask is a question about something", "--select");
    expectWrong("shot --select server:1 --ask 99 -o x.png", "no question 99", "Its questions are 1 to");
    expectWrong("shot --branches 0,1 -o x.png", "--branches belongs to a comparison", "--view compare");
    expectWrong("shot --run x --view compare --branches 1,1 -o x.png", "--branches cannot be \"1,1\"", "0,1");
    expectWrong("shot --view compare -o x.png", "but one branch", "--run FILE");
}

TEST_F(CommandLine, AHistoryIsWrittenAndVerified)
{
    const Outcome simulated = run(
        "simulate --servers 3 --observers 1 --seed 7 --time 5s --faults some --history " + file("run.jsonl"));
    EXPECT_EQ(simulated.exit, 0) << simulated.text;
    const Outcome verified = run("verify " + file("run.jsonl"));
    EXPECT_EQ(verified.exit, 0) << verified.text;
    EXPECT_NE(verified.text.find("every promise holds"), std::string::npos) << verified.text;
    // Both name the same digest.
    const std::size_t at = simulated.text.find("digest ");
    ASSERT_NE(at, std::string::npos);
    EXPECT_NE(verified.text.find(simulated.text.substr(at, 23)), std::string::npos);
}

TEST_F(CommandLine, AFileThatWasCutOrIsNoneIsNamedWithItsLine)
{
    ASSERT_EQ(run("simulate --servers 3 --seed 7 --time 1s --history " + file("run.jsonl")).exit, 0);
    const std::string whole = contents(file("run.jsonl"));
    std::ofstream(file("cut.jsonl"), std::ios::binary) << whole.substr(0, whole.size() / 2);
    std::ofstream(file("other.txt")) << "Dear diary,\n";
    expectWrong("verify " + file("cut.jsonl"), "cut.jsonl:", "It was cut");
    expectWrong("verify " + file("other.txt"), "other.txt:1:1: this is no history of ZabLab",
                "simulate --history");
    expectWrong("verify " + file("missing.jsonl"), "missing.jsonl: cannot be opened", "Give a history file");
    expectWrong("verify " + folder_.generic_string(), "it is a folder", "Give a history file");
    expectWrong("simulate --seed 1 --time 1s --history " + file("no/such/folder/run.jsonl"),
                "cannot be written", "Does the folder exist");
}

TEST_F(CommandLine, ABrokenPromiseIsNamedWithItsLine)
{
    HistoryHeader header;
    for (int id = 1; id <= 3; ++id)
        header.ensemble.servers.push_back({ServerId{id}, LearnerType::Participant});
    History history;
    history.append({Instant{1}, kNoEvent, ServerId{1}, AcceptedEpochStored{Epoch{2}}});
    history.append({Instant{2}, 0, ServerId{1}, AcceptedEpochStored{Epoch{1}}});
    std::ofstream out(file("bad.jsonl"), std::ios::binary);
    ASSERT_TRUE(writeHistory(out, header, history, {}));
    out.close();
    const Outcome text = run("verify " + file("bad.jsonl"));
    EXPECT_EQ(text.exit, 1);
    EXPECT_NE(
        text.text.find("bad.jsonl:3: EpochsNeverDecrease broken at S1: acceptedEpoch goes from 2 down to 1"),
        std::string::npos)
        << text.text;
    const Outcome json = run("verify --json " + file("bad.jsonl"));
    EXPECT_EQ(json.exit, 1);
    EXPECT_NE(json.text.find("{\"line\":3,\"guarantee\":\"EpochsNeverDecrease\",\"where\":\"S1\""),
              std::string::npos)
        << json.text;
}

// Threads may finish in any order; what is told does not depend on it.
TEST_F(CommandLine, ManySeedsAreToldInTheirOrder)
{
    const auto digests = [](const std::string &text) {
        std::string all;
        for (std::size_t at = 0; (at = text.find("\"digest\":", at)) != std::string::npos; ++at)
            all += text.substr(at, 28);
        return all;
    };
    const std::string words = "simulate --servers 3 --seed 1..8 --time 4s --faults many --json --jobs ";
    const Outcome one = run(words + "1"), four = run(words + "4");
    EXPECT_EQ(one.exit, 0) << one.text;
    EXPECT_EQ(digests(one.text), digests(four.text));
    EXPECT_EQ(std::count(one.text.begin(), one.text.end(), '\n'), 9) << "eight runs and a summary";
    EXPECT_NE(one.text.find("{\"summary\":{\"runs\":8,\"brokenRuns\":0"), std::string::npos) << one.text;
}

} // namespace
} // namespace zablab
