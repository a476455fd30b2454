// SPDX-License-Identifier: GPL-3.0-or-later
//
// A student plays each lesson of the course to its end: answers rightly or wrongly, does what each task asks with the
// window's own tools, writes the last line, and finds the lesson ticked off afterwards. And a class watches one on the
// big screen.
#include "app/lessons/lesson_shelf.h"
#include "tests/app/open_window.h"

#include <algorithm>
#include <tuple>

namespace zablab {
namespace {

// What the script of a solution says, by the keys and clicks that the window has for it.
class Student {
public:
    explicit Student(OpenWindow &open) : open_(open), run_(open.run()), lesson_(*open.run().lesson()) {}

    void answer(bool rightly)
    {
        ASSERT_TRUE(lesson_.asking());
        const QString before = lesson_.stepTitle();
        run_.step(); // without an answer nothing goes on
        EXPECT_TRUE(lesson_.asking());
        EXPECT_EQ(lesson_.stepTitle(), before);
        EXPECT_EQ(lesson_.feedback(), QString()) << "nothing is given away";
        const auto &model = static_cast<ValueListModel<ChoiceRow> &>(*lesson_.choices());
        const int count = static_cast<int>(model.rows().size());
        ASSERT_GE(count, 2);
        for (const ChoiceRow &row : model.rows())
            EXPECT_FALSE(row.correct) << "nothing is given away";
        // Which one is right is found out as a student would who tries: by what the lesson says afterwards.
        const int wanted = rightChoice();
        lesson_.choose(rightly ? wanted : (wanted + 1) % count);
        lesson_.forward();
        EXPECT_TRUE(lesson_.revealed());
        EXPECT_EQ(lesson_.right(), rightly);
        EXPECT_FALSE(lesson_.feedback().isEmpty());
        EXPECT_FALSE(lesson_.feedback().contains(QLatin1Char('{'))) << lesson_.feedback().toStdString();
        open_.playOut();
    }

    void solve(const Goal &goal, const RunDescription &description)
    {
        begun_ = run_.playback().eventsAtCursor();
        for (const ScriptItem &item : goal.solution) {
            if (const auto *command = std::get_if<ScriptCommand>(&item.what))
                act(command->command);
            else if (const auto *wait = std::get_if<ScriptWait>(&item.what))
                ASSERT_TRUE(until(*wait, description)) << item.text;
        }
        run_.pause();
        EXPECT_TRUE(lesson_.onOwnBranch());
    }

    std::string why(const Goal &goal, const RunDescription &description)
    {
        Witness witness(description);
        witness.update(*run_.history(), begun_);
        witness.forgetAnswers();
        witness.update(*run_.history(), run_.playback().eventsAtCursor());
        std::string all;
        for (const Condition &c : goal.reach)
            if (!witness.holds(c))
                all += "; " + c.text + ": " + witness.found(c);
        return all;
    }

private:
    int rightChoice()
    {
        // The engine's answer is hidden from the window; the lesson's own prediction is asked of a copy.
        const LoadedLesson loaded = loadShelved(QString::number(lesson_.number()));
        Timeline timeline = timelineFor(*loaded.lesson);
        const PlayedLesson played = playLesson(loaded.lesson, timeline);
        const Prediction &p = *played.steps[static_cast<std::size_t>(lesson_.step() - 1)].prediction;
        return static_cast<int>(std::find(p.options.begin(), p.options.end(), p.answer) - p.options.begin());
    }
    void act(const Command &command)
    {
        if (const auto *crash = std::get_if<command::Crash>(&command)) {
            run_.crashOrRestart(crash->server.value);
        } else if (const auto *restart = std::get_if<command::Restart>(&command)) {
            run_.crashOrRestart(restart->server.value);
        } else if (const auto *cut = std::get_if<command::Cut>(&command)) {
            run_.clearSelection();
            run_.beginCut();
            for (const ServerId server : cut->side)
                run_.clicked(static_cast<int>(scene::ElementKind::Server), server.value, 0);
            run_.finishCut();
        } else if (std::holds_alternative<command::Heal>(command)) {
            run_.heal();
        } else if (const auto *ask = std::get_if<command::Ask>(&command)) {
            run_.select(static_cast<int>(scene::ElementKind::Client), ask->client.value);
            run_.clientWrite();
        } else {
            ADD_FAILURE() << "the test has no key for this command of a solution";
        }
        EXPECT_FALSE(run_.statusBad()) << run_.status().toStdString();
    }
    bool until(const ScriptWait &wait, const RunDescription &description)
    {
        Witness witness(description);
        witness.update(*run_.history(), std::min(begun_, run_.playback().eventsAtCursor()));
        witness.forgetAnswers(); // what was told before the task answers nothing asked in it
        const Instant end = run_.cursor() + wait.within;
        run_.play();
        for (int frame = 0; frame < 200'000 && run_.cursor() < end; ++frame) {
            witness.update(*run_.history(), run_.playback().eventsAtCursor());
            if (std::all_of(wait.conditions.begin(), wait.conditions.end(),
                            [&](const Condition &c) { return witness.holds(c); }))
                return true;
            if (!run_.playing())
                run_.play();
            run_.advance(1.0 / 30);
        }
        return false;
    }

    OpenWindow &open_;
    Run &run_;
    LessonCourse &lesson_;
    EventIndex begun_ = 0; // the task
};

using ToldLesson =
    std::tuple<std::string, std::string, bool>; // the lesson, the language, whether all is answered rightly
class LessonStory : public testing::TestWithParam<ToldLesson> {};

TEST_P(LessonStory, AStudentPlaysItToItsEnd)
{
    const auto &[name, language, rightly] = GetParam();
    OpenWindow open(language.c_str());
    ASSERT_TRUE(open.shown());
    Settings::instance().setReduceMotion(true); // each step at once
    zablab::Run &run = open.run();
    run.openLesson(QString::fromStdString(name));
    LessonCourse &lesson = *run.lesson();
    ASSERT_TRUE(lesson.active()) << run.status().toStdString();
    const LoadedLesson loaded = loadShelved(QString::fromStdString(name));
    Student student(open);
    int questions = 0, goals = 0;
    bool explained = false;
    for (int step = 1; step <= lesson.steps(); ++step) {
        ASSERT_EQ(lesson.step(), step);
        const LessonStep &said = loaded.lesson->steps[static_cast<std::size_t>(step - 1)];
        EXPECT_FALSE(lesson.stepTitle().isEmpty());
        EXPECT_FALSE(lesson.body().isEmpty());
        EXPECT_FALSE(lesson.finished()) << "not before the end";
        if (said.question) {
            ++questions;
            student.answer(rightly);
        }
        if (said.goal) {
            ++goals;
            EXPECT_FALSE(lesson.goalReached());
            EXPECT_EQ(lesson.feedback(), QString());
            // Something wrong first: then the task is begun again.
            run.crashOrRestart(loaded.lesson->run.servers.front().id.value);
            EXPECT_TRUE(lesson.onOwnBranch());
            EXPECT_FALSE(lesson.canForward());
            lesson.returnToLesson();
            EXPECT_FALSE(lesson.onOwnBranch());
            EXPECT_FALSE(lesson.goalReached());
            student.solve(*said.goal, loaded.lesson->run);
            EXPECT_TRUE(lesson.goalReached()) << said.id << student.why(*said.goal, loaded.lesson->run);
            EXPECT_FALSE(lesson.feedback().isEmpty()) << "what was shown by it is said";
            EXPECT_TRUE(lesson.canForward());
        }
        if (said.explain) {
            explained = true;
            EXPECT_FALSE(lesson.finished()) << "the learner's line comes first";
            lesson.showAnswer();
            EXPECT_FALSE(lesson.modelAnswer().isEmpty());
        }
        open.playOut();
        if (step < lesson.steps())
            lesson.forward();
        open.playOut();
    }
    EXPECT_GE(questions, 3) << "predict three times";
    EXPECT_GE(goals, 2) << "one change, one challenge";
    EXPECT_TRUE(explained);
    EXPECT_TRUE(lesson.finished());
    EXPECT_FALSE(lesson.learnt().isEmpty());
    EXPECT_TRUE(Settings::instance().lessonFinished(QString::fromStdString(name)));
    const auto &shelf = static_cast<ValueListModel<LessonRow> &>(*run.lessons());
    for (const LessonRow &row : shelf.rows())
        if (row.name.toStdString() == name)
            EXPECT_TRUE(row.finished);
    const QString next = lesson.nextLesson();
    if (!next.isEmpty()) {
        lesson.openNext();
        EXPECT_EQ(lesson.step(), 1);
        EXPECT_NE(QString::fromStdString(loaded.lesson->text(language).title), lesson.title());
    }
}

std::vector<ToldLesson> toldLessons()
{
    std::vector<ToldLesson> all;
    for (const auto &folder : lessonFolders("lessons")) {
        all.emplace_back(folder.filename().string(), "zh_CN", true);
        all.emplace_back(folder.filename().string(), "en", false);
    }
    return all;
}
std::string nameOfToldLesson(const testing::TestParamInfo<ToldLesson> &info)
{
    std::string name = std::get<0>(info.param) + "_" + std::get<1>(info.param);
    std::replace(name.begin(), name.end(), '-', '_');
    return "lesson_" + name;
}
INSTANTIATE_TEST_SUITE_P(Course, LessonStory, testing::ValuesIn(toldLessons()), nameOfToldLesson);

// --- the big screen ---

// What is said about an answer is seen when it comes, however low the window and long the words.
TEST(LessonPanel, WhatIsSaidOfAnAnswerIsInSight)
{
    for (const char *language : {"en", "zh_CN"})
        for (const QSize size : {QSize(1366, 768), QSize(1600, 1000)}) {
            OpenWindow open(language, size);
            ASSERT_TRUE(open.shown());
            Settings::instance().setReduceMotion(true);
            zablab::Run &run = open.run();
            run.openLesson(QStringLiteral("13"));
            LessonCourse &lesson = *run.lesson();
            for (const int step : {4, 6, 10, 14}) {
                lesson.goToStep(step);
                open.picture();
                lesson.choose(0);
                lesson.forward();
                open.playOut();
                open.picture();
                const auto *words = open.item("questionFeedback");
                const auto *scroller = open.item("lessonScroller");
                ASSERT_TRUE(words && scroller);
                ASSERT_TRUE(words->isVisible());
                EXPECT_LE(words->mapToItem(scroller, QPointF(0, words->height())).y(), scroller->height())
                    << language << " " << size.width() << " step " << step;
            }
        }
}

// A remote has no other key than Page Down: from a task that is done it leads on as well.
TEST(Presenting, PageDownLeadsOnFromADoneTask)
{
    OpenWindow open("en", {1920, 1080});
    ASSERT_TRUE(open.shown());
    zablab::Run &run = open.run();
    run.openLesson(QStringLiteral("4"));
    LessonCourse &lesson = *run.lesson();
    while (lesson.active() && !lesson.hasGoal())
        lesson.goToStep(lesson.step() + 1);
    open.press(Qt::Key_V);
    const int step = lesson.step();
    run.crashOrRestart(4);
    for (int frame = 0; frame < 100'000 && !lesson.goalReached(); ++frame) {
        if (!run.playing())
            run.play();
        run.advance(1.0 / 30);
    }
    ASSERT_TRUE(lesson.goalReached());
    ASSERT_TRUE(lesson.onOwnBranch());
    open.press(Qt::Key_PageDown);
    EXPECT_FALSE(lesson.onOwnBranch());
    EXPECT_EQ(lesson.step(), step + 1);
    EXPECT_FALSE(run.status().isEmpty()) << "where one's own run went";
    run.pause();
    open.press(Qt::Key_Escape);
}

TEST(Presenting, ARemoteLeadsThroughALesson)
{
    OpenWindow open("en", {1920, 1080});
    ASSERT_TRUE(open.shown());
    Settings::instance().setReduceMotion(true);
    zablab::Run &run = open.run();
    run.openLesson(QStringLiteral("13"));
    ASSERT_TRUE(run.lesson()->active());
    const auto *strip = open.item("presenterStrip");
    ASSERT_TRUE(strip);
    EXPECT_FALSE(strip->isVisible());
    open.press(Qt::Key_V);
    EXPECT_TRUE(strip->isVisible());
    const auto *title = open.item("presentedTitle");
    ASSERT_TRUE(title);
    EXPECT_EQ(title->property("text").toString(), run.lesson()->stepTitle());
    EXPECT_FALSE(title->property("truncated").toBool());
    open.press(Qt::Key_PageDown);
    open.press(Qt::Key_PageDown);
    EXPECT_EQ(run.lesson()->step(), 3);
    open.press(Qt::Key_PageUp); // first to the step's beginning, then to the one before
    open.press(Qt::Key_PageUp);
    EXPECT_EQ(run.lesson()->step(), 2);
    open.press(Qt::Key_PageDown);
    open.press(Qt::Key_PageDown);
    ASSERT_TRUE(run.lesson()->asking());
    open.picture();
    const auto *yes = open.item("presentedChoice0");
    ASSERT_TRUE(yes);
    // Large enough to be hit from afar: a twentieth of the screen's height.
    EXPECT_GE(yes->height(), 1080 / 20.0);
    open.click("presentedChoice0");
    EXPECT_EQ(run.lesson()->chosen(), 0);
    open.press(Qt::Key_2); // or by its number
    EXPECT_EQ(run.lesson()->chosen(), 1);
    open.press(Qt::Key_1);
    open.press(Qt::Key_PageDown);
    EXPECT_TRUE(run.lesson()->revealed());
    EXPECT_FALSE(run.lesson()->right());
    open.keepPicture("presenting-13");
    open.press(Qt::Key_Escape);
    EXPECT_FALSE(Settings::instance().presenting());
}

TEST(Presenting, TheScreenGoesBlackUntilAnyKey)
{
    OpenWindow open;
    ASSERT_TRUE(open.shown());
    open.run().openLesson(QStringLiteral("7"));
    ASSERT_TRUE(open.run().lesson()->active());
    const auto *black = open.item("blackout");
    ASSERT_TRUE(black);
    for (const Qt::Key key : {Qt::Key_Period, Qt::Key_B}) {
        open.press(Qt::Key_V);
        const int step = open.run().lesson()->step();
        const Instant cursor = open.run().cursor();
        open.press(key);
        EXPECT_TRUE(black->isVisible());
        const QImage picture = open.picture();
        EXPECT_EQ(picture.pixelColor(picture.width() / 2, picture.height() / 2), QColor(Qt::black));
        open.press(Qt::Key_PageDown); // brings the picture back, and nothing else
        EXPECT_FALSE(black->isVisible());
        EXPECT_EQ(open.run().lesson()->step(), step);
        EXPECT_EQ(open.run().cursor(), cursor);
        open.press(Qt::Key_V);
    }
    open.press(Qt::Key_B); // not presenting
    EXPECT_FALSE(black->isVisible());
}

// At the pace of a story: what moves in the whole lesson leaves an instructor with five minutes most of them to talk,
// and nobody waits long for a step to end.
TEST(Presenting, TheWholeLessonFitsInFiveMinutes)
{
    OpenWindow open("en", {1366, 768});
    ASSERT_TRUE(open.shown());
    zablab::Run &run = open.run();
    run.openLesson(QStringLiteral("13"));
    LessonCourse &lesson = *run.lesson();
    ASSERT_TRUE(lesson.active());
    open.press(Qt::Key_V);
    double total = 0;
    std::string table;
    for (int step = 1; step <= lesson.steps(); ++step) {
        ASSERT_EQ(lesson.step(), step);
        if (lesson.asking()) {
            open.press(Qt::Key_1);
            open.press(Qt::Key_PageDown);
        }
        int frames = 0;
        for (; run.playing() && frames < 100'000; ++frames)
            run.advance(1.0 / 60);
        const double seconds = frames / 60.0;
        total += seconds;
        table += std::to_string(step) + " " + lesson.stepTitle().toStdString() + ": " +
                 std::to_string(seconds) + " s\n";
        EXPECT_LE(seconds, 10) << lesson.stepTitle().toStdString();
        open.press(Qt::Key_PageDown);
    }
    EXPECT_LE(total, 120) << table;
    RecordProperty("motion", table);
    open.press(Qt::Key_Escape);
}

// What is in the way waits behind the edge; F5 begins, Escape ends.
TEST(Presenting, F5BeginsAndEscapeEnds)
{
    OpenWindow open;
    ASSERT_TRUE(open.shown());
    open.run().openLesson(QStringLiteral("13"));
    open.press(Qt::Key_F5);
    EXPECT_TRUE(Settings::instance().presenting());
    EXPECT_EQ(open.window()->visibility(), QWindow::FullScreen);
    open.press(Qt::Key_Escape);
    EXPECT_FALSE(Settings::instance().presenting());
    EXPECT_EQ(open.window()->visibility(), QWindow::Windowed);
}

} // namespace
} // namespace zablab
