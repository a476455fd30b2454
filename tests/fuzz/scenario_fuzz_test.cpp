// SPDX-License-Identifier: GPL-3.0-or-later
//
// Damaged lessons, transcripts and phrases: every one is read or refused with place and mend, and the ensemble of
// one that was read can be started.
#include "engine/scenario/examine.h"
#include "engine/scenario/hand_phrases.h"
#include "engine/scenario/lesson_player.h"
#include "engine/scenario/phrases.h"
#include "engine/scenario/transcript_player.h"
#include "engine/scenario/trial_yaml.h"
#include "engine/simulation/random_trial.h"
#include "tests/fuzz/mutation.h"
#include "tests/scenario/lesson_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace zablab::fuzz {
namespace {

const std::vector<std::string> &scriptWords()
{
    static const std::vector<std::string> kWords{"S1",
                                                 "S2",
                                                 "S5",
                                                 "S255",
                                                 "S0",
                                                 "S256",
                                                 "C1",
                                                 "C999",
                                                 "C0",
                                                 "0x1:1",
                                                 "0x1:1..100",
                                                 "0x1:100..1",
                                                 "0xffffffff:1..4294967295",
                                                 "crash",
                                                 "restart",
                                                 "start",
                                                 "pause",
                                                 "resume",
                                                 "cut",
                                                 "heal",
                                                 "until",
                                                 "after",
                                                 "write",
                                                 "create",
                                                 "set",
                                                 "get",
                                                 "delete",
                                                 "exists",
                                                 "ls",
                                                 "sync",
                                                 "multi",
                                                 "reconfig",
                                                 "ask",
                                                 "never",
                                                 "all",
                                                 "leads",
                                                 "follows",
                                                 "observes",
                                                 "serves",
                                                 "logged",
                                                 "committed",
                                                 "synchronized",
                                                 "by",
                                                 "SNAP",
                                                 "DIFF",
                                                 "TRUNC",
                                                 "established",
                                                 "epoch",
                                                 "round",
                                                 "vote",
                                                 "of",
                                                 "|",
                                                 "->",
                                                 "<-",
                                                 "rest",
                                                 "200ms",
                                                 "0ms",
                                                 "24h",
                                                 "1000000s",
                                                 "voters:",
                                                 "observers:",
                                                 "steps:",
                                                 "run:",
                                                 "- id: x",
                                                 "expect:",
                                                 "ensemble:",
                                                 "tickTime: 1ms",
                                                 "weights:",
                                                 "groups:",
                                                 "times",
                                                 "1000000000",
                                                 "&a",
                                                 "*a",
                                                 "!!map",
                                                 "---",
                                                 "<<: *a",
                                                 "? ",
                                                 "\"",
                                                 "'",
                                                 "# ",
                                                 "## look: x",
                                                 "### question",
                                                 "{answer}",
                                                 "deliver",
                                                 "fire",
                                                 "lose",
                                                 "view: charts",
                                                 "view: transaction",
                                                 "view: branches",
                                                 "view: nowhere",
                                                 "large: true",
                                                 "large: maybe",
                                                 "spotlight: true",
                                                 "select: S3",
                                                 "select: C1",
                                                 "select: C999",
                                                 "select: 0x1:104",
                                                 "select: 0x0:0",
                                                 "stepBy: phase",
                                                 "question: epoch",
                                                 "question: leader",
                                                 "question: acks for 0x1:3",
                                                 "question: votes for S4",
                                                 "question: committed 0x1:104",
                                                 "question: serves S1",
                                                 "question: first to apply 0x1:3",
                                                 "question: whether C1 answered",
                                                 "question: whether not S1 serves",
                                                 "question: {ask: leader, within: 1ms}",
                                                 "whether",
                                                 "acks for",
                                                 "first to apply",
                                                 "explain: true",
                                                 "### learnt",
                                                 "### hint",
                                                 "> more",
                                                 "{choice}"};
    return kWords;
}

std::string contentOf(const std::filesystem::path &file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void explains(const std::vector<LessonError> &errors)
{
    ASSERT_FALSE(errors.empty());
    for (const LessonError &e : errors) {
        EXPECT_FALSE(e.what.empty());
        EXPECT_FALSE(e.mend.empty()) << e.what;
        EXPECT_GE(e.line, 0);
        EXPECT_GE(e.column, 0);
    }
}

// The ensemble is as a world wants it: it starts, and lives for a moment.
void starts(const RunDescription &description, std::uint64_t seed)
{
    SimulatedWorld world(description, seed);
    world.advanceTo(Instant{} + Duration::milliseconds(30));
    EXPECT_FALSE(world.history().empty());
}

TEST(DamagedLesson, IsReadOrRefusedWithAReason)
{
    std::vector<tests::Files> samples{tests::tinyLesson()};
    for (const auto &folder : lessonFolders("lessons")) {
        tests::Files files;
        for (const char *name : {"lesson.yaml", "zh_CN.md", "en.md"})
            files[name] = contentOf(folder / name);
        samples.push_back(std::move(files));
    }
    Mutator mutator(3, scriptWords());
    int read = 0;
    for (int round = 0; round < rounds(2500); ++round) {
        SCOPED_TRACE("round " + std::to_string(round));
        tests::Files files = samples[mutator.upTo(samples.size())];
        auto file = files.begin();
        if (mutator.upTo(3) == 0) // mostly the one that says what happens
            std::advance(file, static_cast<std::ptrdiff_t>(mutator.upTo(files.size())));
        else
            file = files.find("lesson.yaml");
        file->second = mutator.upTo(2) == 0 ? mutator.damaged(file->second) : mutator.plausible(file->second);
        const LoadedLesson loaded = tests::read(files);
        if (!loaded.lesson) {
            explains(loaded.errors);
            continue;
        }
        if (++read % 20 == 0)
            starts(loaded.lesson->run, loaded.lesson->seed);
    }
    EXPECT_GT(read, 20) << "nothing behind the reader is tried";
}

// What a step shows and asks, put together at random: right words in right and in wrong company.
TEST(DamagedLesson, WithOtherViewsAndQuestionsIsPlayedOrRefused)
{
    const std::vector<std::string> servers{"S1", "S2", "S5", "S6", "S8", "S0", "C1", ""};
    const std::vector<std::string> zxids{"0x1:4", "0x2:2", "0x3:1", "0x0:0", "0xffffffff:4294967295",
                                         "0x2",   "5"};
    const std::vector<std::string> conditions{
        "C1 answered",     "not C1 waiting", "S5 follows S2",  "S9 leads",
        "0x3:1 committed", "all looking",    "never S1 leads", "maybe"};
    Mutator mutator(11, scriptWords());
    const auto one = [&](const std::vector<std::string> &of) { return of[mutator.upTo(of.size())]; };
    const auto question = [&]() -> std::string {
        switch (mutator.upTo(11)) {
        case 0:
            return "leader";
        case 1:
            return "epoch";
        case 2:
            return "vote of " + one(servers);
        case 3:
            return "votes for " + one(servers);
        case 4:
            return "sync of " + one(servers);
        case 5:
            return "serves " + one(servers);
        case 6:
            return "committed " + one(zxids);
        case 7:
            return "acks for " + one(zxids);
        case 8:
            return "first to apply " + one(zxids);
        case 9:
            return "whether " + one(conditions);
        default:
            return "who wins";
        }
    };
    int read = 0, refused = 0;
    for (int round = 0; round < rounds(400); ++round) {
        SCOPED_TRACE("round " + std::to_string(round));
        tests::Files files = tests::tinyLesson();
        std::string &yaml = files["lesson.yaml"];
        std::string asked = question();
        if (mutator.upTo(4) == 0)
            asked = "{ask: " + asked + ", within: " + one({"1ms", "2s", "0s", "-1s", "soon", "90s"}) + "}";
        yaml.replace(yaml.find("sync of S5"), 10, asked);
        std::string keys;
        for (std::size_t more = mutator.upTo(4); more > 0; --more)
            switch (mutator.upTo(6)) {
            case 0:
                keys += "    view: " + one(kLessonViewNames) + one({"", "", "", "s"}) + "\n";
                break;
            case 1:
                keys += "    large: " + one({"true", "false", "yes", "[]"}) + "\n";
                break;
            case 2:
                keys += "    spotlight: " + one({"true", "false", "S1"}) + "\n";
                break;
            case 3:
                keys += "    select: " + one({one(servers), one(zxids), "\"" + one(zxids) + "\""}) + "\n";
                break;
            case 4:
                keys += "    stepBy: " + one({"variable", "message", "round", "phase", "year"}) + "\n";
                break;
            default:
                keys += "    heartbeats: " + one({"true", "1"}) + "\n";
            }
        const std::size_t join = yaml.find("  - id: join\n") + 13;
        yaml.insert(join, keys);
        if (mutator.upTo(4) == 0) // said in one language only
            files[one({"zh_CN.md", "en.md"})] +=
                one({"\n### learnt\n\n- 1\n", "\n### hint\n", "\n### answer\n\n1\n"});
        const LoadedLesson loaded = tests::read(files);
        if (!loaded.lesson) {
            ++refused;
            explains(loaded.errors);
            continue;
        }
        ++read;
        Timeline timeline = timelineFor(*loaded.lesson);
        const PlayedLesson played = playLesson(loaded.lesson, timeline);
        if (!played.ok())
            explains(played.errors);
        for (const PlayedStep &step : played.steps)
            if (step.prediction) {
                const auto &options = step.prediction->options;
                EXPECT_GE(options.size(), 2u) << asked;
                EXPECT_NE(std::find(options.begin(), options.end(), step.prediction->answer), options.end())
                    << asked;
            }
    }
    EXPECT_GT(read, 20);
    EXPECT_GT(refused, 20);
}

std::vector<std::string> transcripts()
{
    std::vector<std::string> samples;
    for (const auto &entry : std::filesystem::recursive_directory_iterator("tests/transcripts"))
        if (entry.path().extension() == ".yaml")
            samples.push_back(contentOf(entry.path()));
    std::sort(samples.begin(), samples.end());
    return samples;
}

TEST(DamagedLesson, ThatIsReadCanBePlayed)
{
    std::vector<tests::Files> samples;
    for (const auto &folder : lessonFolders("lessons"))
        for (const char *name : {"lesson.yaml", "zh_CN.md", "en.md"})
            (std::string(name) == "lesson.yaml" ? samples.emplace_back() : samples.back())[name] =
                contentOf(folder / name);
    ASSERT_FALSE(samples.empty());
    Mutator mutator(7, scriptWords());
    int played = 0;
    for (int round = 0; round < rounds(180); ++round) {
        SCOPED_TRACE("round " + std::to_string(round));
        tests::Files files = samples[mutator.upTo(samples.size())];
        files["lesson.yaml"] = mutator.plausible(files["lesson.yaml"]);
        const LoadedLesson loaded = tests::read(files);
        if (!loaded.lesson)
            continue;
        ++played;
        Timeline timeline = timelineFor(*loaded.lesson);
        const PlayedLesson outcome = playLesson(loaded.lesson, timeline);
        if (!outcome.ok())
            explains(outcome.errors);
    }
    EXPECT_GT(played, 10) << "most of what is damaged is refused; enough has to be played";
}

TEST(DamagedTranscript, ThatIsReadCanBePlayed)
{
    const std::vector<std::string> samples = transcripts();
    ASSERT_FALSE(samples.empty());
    Mutator mutator(8, scriptWords());
    int played = 0;
    for (int round = 0; round < rounds(150); ++round) {
        SCOPED_TRACE("round " + std::to_string(round));
        const std::string text = mutator.plausible(samples[mutator.upTo(samples.size())]);
        const LoadedTranscript loaded = readTranscript(text, "sample.yaml");
        if (!loaded.script)
            continue;
        ++played;
        const PlayedTranscript outcome = playTranscript(*loaded.script);
        if (!outcome.errors.empty())
            explains(outcome.errors);
    }
    EXPECT_GT(played, 15);
}

TEST(DamagedScenario, IsPlayedOrRefusedWithAReason)
{
    std::vector<std::string> samples;
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        TrialFile file;
        file.about = "it's one";
        file.trial = randomTrial(seed, {});
        samples.push_back(writeTrial(file));
    }
    Mutator mutator(9, scriptWords());
    int played = 0;
    for (int round = 0; round < rounds(300); ++round) {
        SCOPED_TRACE("round " + std::to_string(round));
        const std::string &sample = samples[mutator.upTo(samples.size())];
        const std::string text = mutator.upTo(3) == 0 ? mutator.damaged(sample) : mutator.plausible(sample);
        std::vector<LessonError> errors;
        const auto file = readTrial(text, "sample.yaml", errors);
        if (!file) {
            explains(errors);
            continue;
        }
        ++played;
        const Examined examined = examine(file->trial, Thoroughness::FirstBreak, 50'000);
        EXPECT_FALSE(examined.played.world.history().empty());
    }
    EXPECT_GT(played, 10);
}

TEST(DamagedTranscript, IsReadOrRefusedWithAReason)
{
    const std::vector<std::string> samples = transcripts();
    ASSERT_FALSE(samples.empty());
    Mutator mutator(4, scriptWords());
    int read = 0;
    for (int round = 0; round < rounds(2500); ++round) {
        SCOPED_TRACE("round " + std::to_string(round));
        const std::string &sample = samples[mutator.upTo(samples.size())];
        const std::string text = mutator.upTo(2) == 0 ? mutator.damaged(sample) : mutator.plausible(sample);
        const LoadedTranscript loaded = readTranscript(text, "sample.yaml");
        if (!loaded.script) {
            explains(loaded.errors);
            continue;
        }
        if (++read % 20 == 0 && !loaded.script->byHand)
            starts(loaded.script->run, loaded.script->seed);
    }
    EXPECT_GT(read, 20) << "nothing behind the reader is tried";
}

Cast cast()
{
    Cast cast;
    cast.voters = {ServerId{1}, ServerId{2}, ServerId{3}};
    cast.observers = {ServerId{4}};
    cast.clients = {ClientId{1}, ClientId{2}};
    return cast;
}

template <typename T>
void answers(const std::string &text, const Parsed<T> &parsed, int &understood)
{
    if (parsed.value) {
        ++understood;
        return;
    }
    EXPECT_FALSE(parsed.error.what.empty()) << text;
    EXPECT_FALSE(parsed.error.mend.empty()) << text << ": " << parsed.error.what;
    EXPECT_LE(parsed.error.byte, text.size()) << text;
}

TEST(DamagedPhrase, IsUnderstoodOrRefusedWithAReason)
{
    const std::vector<std::string> samples{"crash S3",
                                           "crash leader",
                                           "restart S3",
                                           "pause S1",
                                           "resume S1",
                                           "cut S1 S2",
                                           "cut S1 | S2 S3",
                                           "cut S1 -> S2",
                                           "heal S1 S2",
                                           "heal",
                                           "C1 create /a \"x\"",
                                           "C1 set /a \"y\"",
                                           "C1 get /a",
                                           "C1 create /a 500 times",
                                           "client C3 at S1",
                                           "S1 logged 0x1:100",
                                           "S2 leads",
                                           "all synchronized",
                                           "never S1 serves",
                                           "S5 synchronized by SNAP",
                                           "sync of S5",
                                           "vote of S1",
                                           "leader",
                                           "0x1:1..100",
                                           "0x1:4",
                                           "200ms",
                                           "deliver all",
                                           "deliver S1 -> S2",
                                           "fire finalize of S1",
                                           "lose S2 -> S1"};
    Mutator mutator(5, scriptWords());
    const Cast known = cast();
    int understood = 0;
    for (int round = 0; round < rounds(20000); ++round) {
        const std::string &sample = samples[mutator.upTo(samples.size())];
        const std::string text =
            mutator.upTo(2) == 0 ? mutator.damaged(sample, 4096) : mutator.plausible(sample);
        answers(text, parseCommand(text, known), understood);
        answers(text, parseCondition(text, known), understood);
        answers(text, parseExpectation(text, known), understood);
        answers(text, parseQuestion(text, known), understood);
        answers(text, parseServer(text), understood);
        answers(text, parseClient(text), understood);
        answers(text, parseZxid(text), understood);
        answers(text, parseExtent(text), understood);
        answers(text, parseDuration(text), understood);
        answers(text, parseNumber(text, -5, 1000), understood);
        if (const auto hand = parseHandAction(text, known))
            answers(text, *hand, understood);
        if (::testing::Test::HasFailure())
            break;
    }
    EXPECT_GT(understood, 1000);
}

} // namespace
} // namespace zablab::fuzz
