// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every lesson of the course is played to its end and keeps what it promises, in each language; and a lesson
// that expects something else of the engine fails at that very line.
#include "engine/scenario/transcript.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <sstream>

namespace zablab {
namespace {

std::map<std::string, std::string> filesOf(const std::filesystem::path &folder)
{
    std::map<std::string, std::string> files;
    for (const char *name : {"lesson.yaml", "zh_CN.md", "en.md"}) {
        std::ifstream in(folder / name, std::ios::binary);
        files[name] = std::string(std::istreambuf_iterator<char>(in), {});
    }
    return files;
}

std::string all(const std::vector<LessonError> &errors)
{
    std::string text;
    for (const LessonError &e : errors)
        text += describe(e) + "\n";
    return text;
}

int lineOf(const std::string &text, const std::string &wanted)
{
    const auto at = text.find(wanted);
    return at == std::string::npos
               ? -1
               : 1 + static_cast<int>(
                         std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

class Course : public testing::TestWithParam<std::string> {};

TEST_P(Course, KeepsWhatItPromises)
{
    const LoadedLesson loaded = loadLesson(GetParam());
    ASSERT_TRUE(loaded.lesson) << all(loaded.errors);
    Timeline timeline = timelineFor(*loaded.lesson);
    const PlayedLesson played = playLesson(loaded.lesson, timeline);
    EXPECT_TRUE(played.ok()) << all(played.errors);
    ASSERT_EQ(played.steps.size(), loaded.lesson->steps.size());
    for (const std::string &language : kLessonLanguages) {
        std::ostringstream out;
        writeTranscript(out, played, timeline, language);
        EXPECT_NE(out.str().find(loaded.lesson->text(language).title), std::string::npos);
        EXPECT_EQ(out.str().find("✗"), std::string::npos);
        EXPECT_EQ(out.str().find("{answer}"), std::string::npos);
    }
}

TEST_P(Course, IsTheSameEveryTime)
{
    const LoadedLesson loaded = loadLesson(GetParam());
    ASSERT_TRUE(loaded.lesson) << all(loaded.errors);
    Timeline first = timelineFor(*loaded.lesson);
    Timeline second = timelineFor(*loaded.lesson);
    const PlayedLesson a = playLesson(loaded.lesson, first);
    const PlayedLesson b = playLesson(loaded.lesson, second);
    EXPECT_EQ(first.history().digest(), second.history().digest());
    ASSERT_EQ(a.steps.size(), b.steps.size());
    for (std::size_t i = 0; i < a.steps.size(); ++i) {
        EXPECT_EQ(a.steps[i].from, b.steps[i].from);
        EXPECT_EQ(a.steps[i].to, b.steps[i].to);
    }
}

TEST_P(Course, StepsFollowEachOtherWithoutGap)
{
    const LoadedLesson loaded = loadLesson(GetParam());
    ASSERT_TRUE(loaded.lesson) << all(loaded.errors);
    Timeline timeline = timelineFor(*loaded.lesson);
    const PlayedLesson played = playLesson(loaded.lesson, timeline);
    for (std::size_t i = 0; i < played.steps.size(); ++i) {
        const PlayedStep &step = played.steps[i];
        EXPECT_LE(step.from, step.to);
        EXPECT_LE(step.firstEvent, step.endEvent);
        if (i > 0) {
            EXPECT_EQ(step.from, played.steps[i - 1].to);
            EXPECT_EQ(step.firstEvent, played.steps[i - 1].endEvent);
        }
        // The picture at a step's end shows nothing of the next one.
        EXPECT_LE(timeline.history().endAt(step.to), step.endEvent);
        EXPECT_EQ(timeline.history().endAt(step.to), step.endEvent);
    }
}

// What a copy of the world said before the step is what then happened, event for event.
TEST_P(Course, AnswersOfQuestionsComeTrue)
{
    const LoadedLesson loaded = loadLesson(GetParam());
    ASSERT_TRUE(loaded.lesson) << all(loaded.errors);
    Timeline timeline = timelineFor(*loaded.lesson);
    const PlayedLesson played = playLesson(loaded.lesson, timeline);
    for (const PlayedStep &step : played.steps) {
        if (!step.step->question)
            continue;
        ASSERT_TRUE(step.prediction);
        const Prediction &p = *step.prediction;
        EXPECT_NE(std::find(p.options.begin(), p.options.end(), p.answer), p.options.end());
        EXPECT_GE(p.options.size(), 2u);
        if (p.event == kNoEvent)
            continue;
        ASSERT_LT(p.event, timeline.history().size());
        const Event &event = timeline.history()[p.event];
        EXPECT_EQ(event.at, p.at);
        EXPECT_GE(event.at, step.from);
        switch (p.question.kind) {
        case QuestionKind::Leader:
            ASSERT_TRUE(event.is<LeaderElected>());
            EXPECT_EQ(event.as<LeaderElected>()->vote.leader, p.answer.server);
            EXPECT_EQ(event.where.server(), p.answer.server);
            break;
        case QuestionKind::Sync:
            ASSERT_TRUE(event.is<SyncDecided>());
            EXPECT_EQ(event.as<SyncDecided>()->kind, p.answer.sync);
            break;
        default:
            break;
        }
    }
}

std::vector<std::string> lessons()
{
    std::vector<std::string> names;
    for (const auto &folder : lessonFolders("lessons"))
        names.push_back(folder.generic_string());
    return names;
}
std::string nameOfLesson(const testing::TestParamInfo<std::string> &info)
{
    std::string name = std::filesystem::path(info.param).filename().generic_string();
    std::replace_if(
        name.begin(), name.end(), [](unsigned char c) { return !std::isalnum(c); }, '_');
    return name;
}
INSTANTIATE_TEST_SUITE_P(Lessons, Course, testing::ValuesIn(lessons()), nameOfLesson);

TEST(TheLeaderDies, IsThere) { EXPECT_FALSE(lessons().empty()); }

TEST(TheLeaderDies, AnotherExpectedWinnerFailsAtItsLine)
{
    auto files = filesOf("lessons/04-the-leader-dies");
    std::string &yaml = files.at("lesson.yaml");
    const std::string right = "      - S4 leads\n";
    ASSERT_NE(yaml.find(right), std::string::npos);
    yaml.replace(yaml.find(right), right.size(), "      - S5 leads\n");
    const LoadedLesson loaded = readLesson(files, "04-the-leader-dies", "lessons/04-the-leader-dies");
    ASSERT_TRUE(loaded.lesson) << all(loaded.errors);
    Timeline timeline = timelineFor(*loaded.lesson);
    const PlayedLesson played = playLesson(loaded.lesson, timeline);
    ASSERT_EQ(played.errors.size(), 1u) << all(played.errors);
    EXPECT_EQ(played.errors[0].file, "lessons/04-the-leader-dies/lesson.yaml");
    EXPECT_EQ(played.errors[0].line, lineOf(yaml, "- S5 leads"));
    EXPECT_EQ(played.errors[0].column, 9);
    EXPECT_NE(played.errors[0].what.find("S5 is following S4"), std::string::npos) << played.errors[0].what;
    std::ostringstream out;
    writeTranscript(out, played, timeline, "zh_CN");
    EXPECT_NE(out.str().find("✗ S5 leads"), std::string::npos);
    EXPECT_EQ(out.str().find("发现：定下新纪元"), std::string::npos) << "it ends at the first that fails";
}

// The example of the classic text: the last zxids before, four votes, the last zxids after.
TEST(TheLeaderDies, IsTheClassicExample)
{
    const LoadedLesson loaded = loadLesson("lessons/04-the-leader-dies");
    ASSERT_TRUE(loaded.lesson) << all(loaded.errors);
    Timeline timeline = timelineFor(*loaded.lesson);
    const PlayedLesson played = playLesson(loaded.lesson, timeline);
    ASSERT_TRUE(played.ok()) << all(played.errors);
    const auto at = [&](const std::string &id) {
        Witness witness(loaded.lesson->run);
        witness.update(timeline.history(),
                       played.steps[static_cast<std::size_t>(loaded.lesson->stepIndex(id))].endEvent);
        return witness;
    };
    const Witness before = at("apart");
    const std::uint32_t counters[] = {100, 102, 105, 105, 103};
    for (int id = 1; id <= 5; ++id)
        EXPECT_EQ(before.view().server({id})->lastLogged, (Zxid{1, counters[id - 1]}));
    EXPECT_EQ(before.view().server({3})->state, ServerState::Leading);
    const Witness elected = at("elected");
    for (const int id : {1, 2, 4, 5}) {
        EXPECT_EQ(elected.view().server({id})->vote->leader, ServerId{4});
        EXPECT_EQ(elected.view().server({id})->leader, ServerId{4});
    }
    const Witness after = at("write");
    for (const int id : {1, 2, 4, 5})
        EXPECT_EQ(after.view().server({id})->lastApplied, (Zxid{2, 1}));
    EXPECT_EQ(after.view().server({3})->liveness, Liveness::Crashed);
}

} // namespace
} // namespace zablab
