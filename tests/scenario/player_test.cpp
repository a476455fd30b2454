// SPDX-License-Identifier: GPL-3.0-or-later
//
// The player with an ensemble of its own: later servers, observers, histories on disk, a goal, an
// explanation; and what it says when a lesson cannot be played.
#include "engine/scenario/lesson_player.h"
#include "tests/scenario/lesson_files.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace zablab::tests {
namespace {

PlayedLesson play(const Files &files, std::unique_ptr<Timeline> *keep = nullptr)
{
    const LoadedLesson loaded = read(files);
    if (!loaded.lesson) {
        ADD_FAILURE() << all(loaded.errors);
        return {};
    }
    auto timeline = std::make_unique<Timeline>(timelineFor(*loaded.lesson));
    PlayedLesson played = playLesson(loaded.lesson, *timeline);
    if (keep)
        *keep = std::move(timeline);
    return played;
}

TEST(Player, PlaysAnotherEnsemble)
{
    const PlayedLesson played = play(tinyLesson());
    EXPECT_TRUE(played.ok()) << all(played.errors);
    ASSERT_EQ(played.steps.size(), 4u);
    EXPECT_EQ(played.lesson->run.servers.size(), 7u);
    EXPECT_EQ(played.lesson->run.config.tickTime, Duration::milliseconds(500));
    ASSERT_TRUE(played.steps[1].prediction);
    EXPECT_EQ(written(played.steps[1].prediction->answer, "en"), "SNAP");
    EXPECT_EQ(played.steps[1].commands.size(), 2u);
    EXPECT_EQ(played.steps[0].from, played.steps[0].to);
    EXPECT_LT(played.steps[1].from, played.steps[1].to);
    EXPECT_EQ(played.steps[2].from, played.steps[3].to)
        << "a goal's solution leaves the lesson's course alone";
}

TEST(Player, AStepThatIsNotReachedIsToldWithItsPlace)
{
    const PlayedLesson played =
        play(changed(tinyLesson(), "lesson.yaml", "S5 follows S2, S7", "S5 follows S1, S7"));
    ASSERT_EQ(played.errors.size(), 1u) << all(played.errors);
    EXPECT_EQ(describe(played.errors[0])
                  .substr(0, std::string("tiny/lesson.yaml:26:16: step 'join': 'until S5 follows S1").size()),
              "tiny/lesson.yaml:26:16: step 'join': 'until S5 follows S1");
    EXPECT_NE(played.errors[0].what.find("within 20s: S5 is following S2"), std::string::npos);
    EXPECT_EQ(played.steps.size(), 2u);
}

TEST(Player, AnUnreachableBeginningIsTold)
{
    const PlayedLesson played =
        play(changed(tinyLesson(), "lesson.yaml", "S2 established", "S1 established"));
    ASSERT_EQ(played.errors.size(), 1u);
    EXPECT_EQ(played.errors[0].line, 16);
    EXPECT_TRUE(played.steps.empty());
}

TEST(Player, ACommandThatCannotBeCarriedOutIsTold)
{
    const PlayedLesson played =
        play(changed(tinyLesson(), "lesson.yaml", "- start S7", "- resume S5\n      - start S7"));
    ASSERT_FALSE(played.errors.empty());
    EXPECT_EQ(played.errors[0].line, 25);
    EXPECT_NE(played.errors[0].what.find("'resume S5' cannot be carried out"), std::string::npos);
}

TEST(Player, AWrongExpectationIsToldWithWhatWasFound)
{
    const PlayedLesson played = play(changed(tinyLesson(), "lesson.yaml", "by SNAP", "by DIFF"));
    ASSERT_EQ(played.errors.size(), 1u);
    EXPECT_EQ(describe(played.errors[0])
                  .find("tiny/lesson.yaml:31:9: expected 'S5 synchronized by DIFF', found: "
                        "S5 was synchronized by SNAP"),
              0u)
        << describe(played.errors[0]);
    EXPECT_EQ(played.steps.size(), 4u) << "the rest is played all the same";
}

TEST(Player, NeverOnceAndAlwaysLookAtEachEvent)
{
    Files files = changed(tinyLesson(), "lesson.yaml", "- never S5 leads",
                          "- once S5 looking\n      - never S5 looking\n      - always S2 leads\n"
                          "      - always S5 follows\n      - once S5 crashed\n      - not S5 looking");
    const PlayedLesson played = play(files);
    std::vector<int> lines;
    for (const LessonError &e : played.errors)
        lines.push_back(e.line);
    EXPECT_EQ(lines, (std::vector<int>{33, 35, 36})) << all(played.errors);
}

TEST(Player, AGoalThatItsSolutionDoesNotReachIsTold)
{
    const PlayedLesson played =
        play(changed(tinyLesson(), "lesson.yaml", "reach: S2 crashed", "reach: S1 leads"));
    ASSERT_EQ(played.errors.size(), 1u);
    EXPECT_EQ(played.errors[0].line, 35);
    EXPECT_NE(played.errors[0].what.find("the solution does not reach 'S1 leads'"), std::string::npos);
}

TEST(Player, AQuestionThatNothingSettlesIsTold)
{
    const PlayedLesson played = play(
        changed(tinyLesson(), "lesson.yaml", "question: sync of S5", "question: {ask: leader, within: 2s}"));
    ASSERT_FALSE(played.errors.empty());
    EXPECT_EQ(played.errors[0].line, 22);
    EXPECT_NE(played.errors[0].what.find("the engine comes to no answer"), std::string::npos);
}

TEST(Player, EveryKindOfQuestionIsAnswered)
{
    const std::pair<std::string, std::string> cases[] = {
        {"sync of S5", "SNAP"},
        {"sync of S7", "SNAP"},
        {"vote of S5", "S2"},
        {"serves S5", "yes"},
        {"committed 0x2:2", "yes"},
        {"{ask: committed 0x9:9, within: 1s}", "no"},
        {"serves S1", "yes"},
        {"committed 0x1:4", "no"},
        {"whether S5 follows S2", "yes"},
        {"whether not S5 follows S2", "no"},
        {"whether S7 runs", "yes"},
        {"whether C1 waiting", "no"},
    };
    for (const auto &[question, answer] : cases) {
        const PlayedLesson played = play(changed(tinyLesson(), "lesson.yaml", "sync of S5", question));
        ASSERT_TRUE(played.ok()) << question << "\n" << all(played.errors);
        EXPECT_EQ(written(played.steps[1].prediction->answer, "en"), answer) << question;
    }
}

// A write of the lesson's own: how many acknowledged it, and who applied it first.
TEST(Player, QuestionsAboutAWrite)
{
    const std::pair<std::string, std::string> cases[] = {
        {"acks for 0x3:2", "3"},
        {"first to apply 0x3:2", "S2"},
        {"whether C1 answered", "yes"},
        {"whether S5 crashed", "no"},
    };
    for (const auto &[question, answer] : cases) {
        Files files = changed(tinyLesson(), "lesson.yaml", "  - until: S2 established\n",
                              "  - until: C1 connected to S2\n  - after: 100ms\n");
        files = changed(files, "lesson.yaml", "sync of S5\n    run:\n",
                        question + "\n    run:\n      - C1 create /a\n      - until: C1 answered\n");
        const PlayedLesson played = play(files);
        ASSERT_TRUE(played.ok()) << question << "\n" << all(played.errors);
        const Prediction &prediction = *played.steps[1].prediction;
        EXPECT_EQ(written(prediction.answer, "en"), answer) << question;
        EXPECT_GE(prediction.options.size(), 2u);
        EXPECT_NE(std::find(prediction.options.begin(), prediction.options.end(), prediction.answer),
                  prediction.options.end());
    }
}

TEST(Player, WhatAStepAsksOfTheWindowIsRead)
{
    const LoadedLesson loaded =
        read(changed(tinyLesson(), "lesson.yaml", "    view: stage\n    states: true",
                     "    view: synchronization\n    large: true\n    spotlight: true\n    select: 0x1:4"));
    ASSERT_TRUE(loaded.lesson) << all(loaded.errors);
    const LessonStep &step = loaded.lesson->steps[0];
    EXPECT_EQ(step.view, LessonView::Synchronization);
    EXPECT_TRUE(step.large);
    EXPECT_TRUE(step.spotlight);
    EXPECT_EQ(step.select.zxid, (Zxid{1, 4}));
    EXPECT_TRUE(loaded.lesson->steps[1].select.isNone());
    for (const std::string &view : kLessonViewNames)
        EXPECT_TRUE(read(changed(tinyLesson(), "lesson.yaml", "view: stage", "view: " + view)).lesson)
            << view;
}

TEST(Player, QuestionsAboutAnElection)
{
    const std::pair<std::string, std::string> cases[] = {
        {"leader", "S5"}, {"votes for S5", "4"}, {"votes for S1", "0"}, {"epoch", "4"}, {"vote of S1", "S5"},
    };
    for (const auto &[question, answer] : cases) {
        Files files = changed(tinyLesson(), "lesson.yaml", "id: look\n    view: stage\n    states: true",
                              "id: look\n    states: true\n    run:\n      - start S5\n"
                              "      - until: S5 serves\n      - after: 500ms");
        files = changed(files, "lesson.yaml", "sync of S5\n    run:\n      - start S5\n",
                        question + "\n    run:\n      - crash S2\n");
        files = changed(files, "lesson.yaml", "until: [S5 follows S2, S7 observes S2]",
                        "until: [all synchronized, S5 leads]");
        files =
            changed(files, "lesson.yaml", "- S5 synchronized by SNAP\n      - never S5 leads", "- S5 leads");
        files = changed(files, "lesson.yaml", "reach: S2 crashed", "reach: S1 crashed");
        files = changed(files, "lesson.yaml", "- crash S2\n  - id: say", "- crash S1\n  - id: say");
        files = changed(files, "lesson.yaml", "  - S2 leads", "  - S5 leads");
        const PlayedLesson played = play(files);
        ASSERT_TRUE(played.ok()) << question << "\n" << all(played.errors);
        EXPECT_EQ(written(played.steps[1].prediction->answer, "en"), answer) << question;
    }
}

TEST(Player, PredictsOnABranchOfTheLearnersOwn)
{
    std::unique_ptr<Timeline> timeline;
    const PlayedLesson played = play(tinyLesson(), &timeline);
    ASSERT_TRUE(played.ok()) << all(played.errors);
    const Instant at = played.steps[1].from;
    // The learner crashes the leader first: nobody synchronizes S5 with it any more, the next leader does.
    ASSERT_EQ(timeline->act(at, command::Crash{{2}}, timeline->horizon()), CommandError::None);
    const auto prediction = predict(*played.lesson, 1, *timeline, timeline->horizon());
    ASSERT_TRUE(prediction);
    EXPECT_EQ(prediction->question.kind, QuestionKind::Sync);
}

TEST(Player, SaysWhenTheLearnerHasReachedTheGoal)
{
    std::unique_ptr<Timeline> timeline;
    const PlayedLesson played = play(tinyLesson(), &timeline);
    ASSERT_TRUE(played.ok());
    const Goal &goal = *played.lesson->steps[2].goal;
    EXPECT_FALSE(goalMet(*played.lesson, goal, timeline->history(), timeline->history().size()));
    ASSERT_EQ(timeline->act(timeline->horizon(), command::Crash{{2}}, timeline->horizon()),
              CommandError::None);
    EXPECT_TRUE(goalMet(*played.lesson, goal, timeline->history(), timeline->history().size()));
}

TEST(Player, AGoalAsksForWhatTheLearnerDoes)
{
    // What is so before anything is done is no task.
    const PlayedLesson there =
        play(changed(tinyLesson(), "lesson.yaml", "reach: S2 crashed", "reach: S2 runs"));
    ASSERT_EQ(there.errors.size(), 1u) << all(there.errors);
    EXPECT_NE(there.errors[0].what.find("before anything is done"), std::string::npos) << all(there.errors);

    // And what a client was told before the step answers nothing that it asks in it.
    const LoadedLesson loaded = loadLesson("lessons/13-brain-split-prevented");
    ASSERT_TRUE(loaded.lesson);
    Timeline timeline = timelineFor(*loaded.lesson);
    const PlayedLesson played = playLesson(loaded.lesson, timeline);
    const auto step = std::find_if(played.steps.begin(), played.steps.end(),
                                   [](const PlayedStep &p) { return p.step->id == "challenge"; });
    ASSERT_NE(step, played.steps.end());
    ASSERT_EQ(timeline.act(step->to, command::Cut{{ServerId{5}}}, timeline.horizon()), CommandError::None);
    timeline.extendTo(step->to + Duration::seconds(40));
    const auto met = [&] {
        return goalMet(*loaded.lesson, *step->step->goal, timeline.history(), timeline.history().size(),
                       step->firstEvent);
    };
    EXPECT_FALSE(met()) << "C1 has not written since";
}

TEST(Player, ALessonThatNeverEndsIsStopped)
{
    Files files = changed(tinyLesson(), "lesson.yaml", "tickTime: 500ms", "tickTime: 10ms");
    files = changed(files, "lesson.yaml", "- after: 200ms", "- after: 60min");
    const PlayedLesson played = play(files);
    ASSERT_FALSE(played.errors.empty());
    EXPECT_EQ(played.errors[0].line, 28);
    EXPECT_NE(played.errors[0].what.find("longer than a million events"), std::string::npos);
}

TEST(Player, TextsAreFilledIn)
{
    EXPECT_EQ(filledIn("not {choice} but {answer}, {answer}.", "S4", "S5"), "not S5 but S4, S4.");
    EXPECT_EQ(filledIn("{answer", "S4", "S5"), "{answer");
    EXPECT_EQ(filledIn("", "S4", "S5"), "");
}

} // namespace
} // namespace zablab::tests
