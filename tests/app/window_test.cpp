// SPDX-License-Identifier: GPL-3.0-or-later
//
// Stories about the whole window: what a key does, what a language changes, and that the picture is a function
// of the history and the cursor and of nothing else.
#include "tests/app/open_window.h"
#include "tests/app/story_time.h"

#include "app/scene/display_list.h"

namespace zablab {
namespace {

// Equal pictures; when they are not, where they differ.
testing::AssertionResult same(const QImage &a, const QImage &b)
{
    if (a == b)
        return testing::AssertionSuccess();
    QRect differs;
    for (int y = 0; y < std::min(a.height(), b.height()); ++y)
        for (int x = 0; x < std::min(a.width(), b.width()); ++x)
            if (a.pixel(x, y) != b.pixel(x, y))
                differs |= QRect(x, y, 1, 1);
    return testing::AssertionFailure() << "they differ within " << differs.width() << "x" << differs.height()
                                       << "+" << differs.x() << "+" << differs.y();
}

TEST(Window, OpensOnTheWelcomeWithSomethingAliveBehindIt)
{
    OpenWindow open;
    ASSERT_TRUE(open.shown());
    EXPECT_EQ(open.run().mode(), Run::Welcome);
    EXPECT_TRUE(open.run().playing());
    EXPECT_GT(open.run().lessons()->count(), 0);
    EXPECT_FALSE(open.picture().isNull());
}

TEST(Window, CrashingTheLeaderByKeyLeadsToAnother)
{
    OpenWindow open;
    open.run().openSandbox(5, 0, QStringLiteral("1"));
    open.run().moveTo(at(3));
    const int before = open.leader();
    ASSERT_NE(before, 0);
    open.press(Qt::Key_C);
    const ServerView *crashed = open.run().clusterAtCursor()->server(ServerId{before});
    EXPECT_EQ(crashed->liveness, Liveness::Crashed);
    open.run().moveTo(open.run().cursor() + Duration::seconds(3));
    EXPECT_NE(open.leader(), 0);
    EXPECT_NE(open.leader(), before);
}

TEST(Window, AStepBackIsWhereOneWas)
{
    OpenWindow open;
    open.run().openSandbox(3, 1, QStringLiteral("5"));
    open.run().moveTo(at(0.1));
    open.press(Qt::Key_Right);
    open.run().finishStep();
    const Instant first = open.run().cursor();
    open.press(Qt::Key_Right);
    open.run().finishStep();
    const Instant second = open.run().cursor();
    EXPECT_GT(second, first);
    open.press(Qt::Key_Left);
    open.run().finishStep();
    EXPECT_EQ(open.run().cursor(), first);
}

TEST(Window, TheLanguageChangesWithoutLosingThePlace)
{
    OpenWindow open;
    open.run().openLesson(QStringLiteral("4"));
    open.run().lesson()->goToStep(3);
    open.run().select(static_cast<int>(scene::ElementKind::Server), 3);
    const Instant cursor = open.run().cursor();
    const int step = open.run().lesson()->step();
    const QString english = open.run().lesson()->body();
    const QImage stage = open.pictureOf("stage");
    const QImage views = open.pictureOf("views");
    open.press(Qt::Key_L);
    EXPECT_EQ(Language::instance().current(), QStringLiteral("zh_CN"));
    EXPECT_EQ(open.run().cursor(), cursor);
    EXPECT_EQ(open.run().lesson()->step(), step);
    EXPECT_EQ(open.run().selectedServer(), 3);
    EXPECT_NE(open.run().lesson()->body(), english);
    open.press(Qt::Key_L);
    EXPECT_EQ(open.run().lesson()->body(), english);
    EXPECT_TRUE(same(open.pictureOf("stage"), stage));
    EXPECT_TRUE(same(open.pictureOf("views"), views));
}

TEST(Window, FarAwayAndBackIsTheSamePicture)
{
    OpenWindow open;
    open.run().openSandbox(5, 1, QStringLiteral("9"));
    open.run().moveTo(at(20));
    open.run().moveTo(at(0.12));
    const QImage before = open.picture();
    open.run().moveTo(at(20));
    EXPECT_NE(open.picture(), before);
    open.run().moveTo(at(0.12));
    EXPECT_TRUE(same(open.picture(), before));
}

TEST(Window, PlaysBackwardsThroughAStep)
{
    OpenWindow open;
    open.run().openLesson(QStringLiteral("4"));
    open.run().lesson()->goToStep(4);
    open.playOut();
    open.run().moveTo(open.run().lesson()->floor());
    const QImage beginning = open.pictureOf("stage");
    open.run().lesson()->forward();
    ASSERT_TRUE(open.run().playing());
    int frames = 0;
    while (open.run().playing() && ++frames < 30)
        open.run().advance(1.0 / 60);
    open.run().pause(); // the window's own frames would play on while the picture is taken
    const Instant middle = open.run().cursor();
    const QImage then = open.pictureOf("stage");
    EXPECT_NE(then, beginning);
    open.run().lesson()->forward();
    open.playOut();
    const Instant end = open.run().cursor();
    EXPECT_GT(end, middle);
    open.run().lesson()->back();
    EXPECT_TRUE(open.run().backwards());
    Instant last = end;
    while (open.run().playing()) {
        open.run().advance(1.0 / 60);
        EXPECT_LE(open.run().cursor(), last);
        last = open.run().cursor();
    }
    EXPECT_TRUE(same(open.pictureOf("stage"), beginning));
    open.run().moveTo(middle);
    EXPECT_TRUE(same(open.pictureOf("stage"), then));
}

TEST(Window, TheQuestionIsAGate)
{
    OpenWindow open;
    LessonCourse &lesson = *open.run().lesson();
    open.run().openLesson(QStringLiteral("4"));
    int guard = 0;
    while (!lesson.asking() && ++guard < 50) {
        open.press(Qt::Key_PageDown);
        open.run().finishStep();
    }
    ASSERT_TRUE(lesson.asking());
    ASSERT_TRUE(lesson.asksServer());
    const Instant gate = open.run().cursor();
    open.press(Qt::Key_Space);
    open.playOut();
    open.run().seek(1.0);
    EXPECT_EQ(open.run().cursor(), gate) << "nothing beyond the question is shown";
    EXPECT_LE(open.run().veiledFrom(), gate);
    open.press(Qt::Key_5);
    EXPECT_EQ(lesson.predictedServer(), 5);
    EXPECT_FALSE(lesson.revealed());
    open.press(Qt::Key_PageDown);
    open.run().finishStep();
    EXPECT_TRUE(lesson.revealed());
    EXPECT_FALSE(lesson.right()) << "S4 wins";
    EXPECT_FALSE(lesson.feedback().isEmpty());
    EXPECT_GT(open.run().cursor(), gate);
}

TEST(Window, ActingInTheMiddleOfALessonKeepsItsCourse)
{
    OpenWindow open;
    LessonCourse &lesson = *open.run().lesson();
    open.run().openLesson(QStringLiteral("4"));
    lesson.goToStep(2);
    const Instant before = open.run().cursor();
    open.press(Qt::Key_4);
    open.press(Qt::Key_C);
    EXPECT_TRUE(lesson.onOwnBranch());
    open.run().moveTo(open.run().cursor() + Duration::seconds(1));
    lesson.returnToLesson();
    EXPECT_FALSE(lesson.onOwnBranch());
    EXPECT_EQ(open.run().cursor(), before);
    lesson.goToStep(lesson.steps());
    EXPECT_EQ(open.run().clusterAtCursor()->server(ServerId{4})->state, ServerState::Leading);
}

TEST(Window, CutTwoFromThreeByKeysAndHeal)
{
    OpenWindow open;
    open.run().openSandbox(5, 0, QStringLiteral("3"));
    open.run().moveTo(at(3));
    const int old = open.leader();
    ASSERT_NE(old, 0);
    const int other = old == 1 ? 2 : 1;
    open.press(Qt::Key_X);
    open.press(static_cast<Qt::Key>(Qt::Key_0 + old));
    open.press(static_cast<Qt::Key>(Qt::Key_0 + other));
    open.press(Qt::Key_Return);
    EXPECT_TRUE(open.run().partitioned());
    open.run().moveTo(open.run().cursor() + Duration::seconds(30));
    EXPECT_NE(open.leader(), 0);
    EXPECT_NE(open.leader(), old);
    EXPECT_FALSE(open.run().clusterAtCursor()->server(ServerId{old})->serving);
    open.press(Qt::Key_X);
    EXPECT_FALSE(open.run().partitioned());
    open.run().moveTo(open.run().cursor() + Duration::seconds(60));
    EXPECT_TRUE(open.run().clusterAtCursor()->server(ServerId{old})->serving);
}

TEST(Window, ActingInThePastKeepsTheOldFuture)
{
    OpenWindow open;
    open.run().openSandbox(5, 0, QStringLiteral("1"));
    open.run().moveTo(at(6));
    open.run().moveTo(at(3));
    open.press(Qt::Key_C);
    EXPECT_EQ(open.run().branches()->count(), 2);
    open.run().switchBranch(0);
    open.run().toEnd();
    EXPECT_EQ(open.run().cursor(), at(6));
}

// Menus of the bar take the keyboard while they are open, and give it back however they are closed.
TEST(Window, TheKeysWorkAgainAfterAMenu)
{
    OpenWindow open;
    open.sandboxAt(at(3));
    const auto language = [] { return Language::instance().current(); };
    for (const char *button : {"until", "stepUnit"})
        for (const Qt::Key close : {Qt::Key_Escape, Qt::Key_Return}) {
            open.click(button);
            open.press(close);
            open.run().pause();
            const QString before = language();
            open.press(Qt::Key_L);
            EXPECT_NE(language(), before) << button << " closed with " << close;
        }
}

// What is shown after a change of language is what would have been shown had it been the language all along.
// The sentence on a lesson's last page is written into a field: afterwards the keys are the window's again.
TEST(Window, AFieldThatIsGoneKeepsNoKeys)
{
    OpenWindow open;
    LessonCourse &lesson = *open.run().lesson();
    open.run().openLesson(QStringLiteral("7"));
    lesson.goToStep(lesson.steps());
    open.run().finishStep();
    ASSERT_TRUE(lesson.explains());
    open.click("ownWords");
    open.press(Qt::Key_L);
    auto *field = open.item("ownWords");
    EXPECT_EQ(field->property("text").toString(), QStringLiteral("l")) << "it is written";
    open.run().openLesson(QStringLiteral("7"));
    open.picture();
    const bool chinese = Language::instance().current() == QLatin1String("zh_CN");
    open.press(Qt::Key_L);
    EXPECT_NE(Language::instance().current() == QLatin1String("zh_CN"), chinese);
    EXPECT_EQ(open.item("ownWords")->property("text").toString(), QString());
}

// What cannot be seen cannot be meant.
TEST(Window, BehindASheetNothingActsOnTheRun)
{
    OpenWindow open;
    open.sandboxAt(at(3));
    open.press(Qt::Key_Comma);
    const Instant before = open.run().cursor();
    for (const Qt::Key key : {Qt::Key_C, Qt::Key_Left, Qt::Key_X, Qt::Key_W, Qt::Key_J, Qt::Key_F, Qt::Key_U})
        open.press(key);
    EXPECT_EQ(open.run().cursor(), before);
    EXPECT_TRUE(open.run().playback().timeline().commands().empty());
    EXPECT_FALSE(open.run().cutting());
    open.press(Qt::Key_Escape);
    open.press(Qt::Key_C);
    EXPECT_EQ(open.run().playback().timeline().commands().size(), 1u) << "and afterwards it does";
}

TEST(Window, AClosedMenuKeepsNoKeys)
{
    OpenWindow open;
    open.sandboxAt(at(3));
    open.run().clicked(1, 2, 0);
    open.press(Qt::Key_Menu);
    open.press(Qt::Key_Escape);
    open.press(Qt::Key_Escape); // nothing is selected any more
    for (const Qt::Key key : {Qt::Key_X, Qt::Key_1, Qt::Key_2, Qt::Key_Return})
        open.press(key);
    EXPECT_FALSE(open.run().cutting());
    EXPECT_TRUE(open.run().partitioned());
}

TEST(Window, TheLanguageChangesWordsAndNothingElse)
{
    const auto stepOf = [](OpenWindow &open, int step) {
        open.run().openLesson(QStringLiteral("4"));
        for (int i = 1; i < step; ++i) {
            open.run().finishStep();
            open.run().lesson()->forward();
        }
        open.run().finishStep();
    };
    for (const int step : {2, 6}) {
        OpenWindow english("en", {1600, 1000});
        stepOf(english, step);
        const QImage before = english.picture();
        english.press(Qt::Key_L);
        const QImage chinese = english.picture();
        english.press(Qt::Key_L);
        EXPECT_EQ(english.picture(), before) << "step " << step;
        OpenWindow from("zh_CN", {1600, 1000});
        stepOf(from, step);
        for (const char *part : {"inspector", "stage"}) {
            const auto *item = from.item(part);
            const QRect place = item->mapRectToScene(QRectF(0, 0, item->width(), item->height())).toRect();
            EXPECT_EQ(from.picture().copy(place), chinese.copy(place)) << part << " of step " << step;
        }
    }
}

TEST(Window, TenSecondsBackByKey)
{
    OpenWindow open;
    open.sandboxAt(at(25));
    open.press(Qt::Key_J);
    EXPECT_EQ(open.run().cursor(), at(15));
    open.press(Qt::Key_J, Qt::ShiftModifier);
    EXPECT_EQ(open.run().cursor(), at(25));
    open.press(Qt::Key_J, Qt::ShiftModifier);
    EXPECT_EQ(open.run().cursor(), at(25)) << "not beyond what was seen";
    for (int i = 0; i < 4; ++i)
        open.press(Qt::Key_J);
    EXPECT_EQ(open.run().cursor(), at(0));
}

TEST(Window, AnImpossibleCommandIsToldInPlace)
{
    OpenWindow open;
    open.run().openSandbox(3, 0, QStringLiteral("1"));
    open.run().openSandbox(3, 0, QStringLiteral("seven"));
    EXPECT_TRUE(open.run().statusBad());
    open.run().beginCut();
    open.run().finishCut();
    EXPECT_TRUE(open.run().statusBad());
    EXPECT_TRUE(open.run().cutting());
}

TEST(Window, WhatTheProgramSaysItselfIsChineseToo)
{
    // tr() looks under the class with its namespace; the file must say the same.
    OpenWindow open("zh_CN");
    EXPECT_NE(Run::tr("connected to %1"), QStringLiteral("connected to %1"));
    EXPECT_NE(Inspector::tr("Selected server"), QStringLiteral("Selected server"));
    EXPECT_NE(LessonCourse::tr("The lesson has no step."), QStringLiteral("The lesson has no step."));
}

TEST(Window, EveryTabBelowTheStageShowsItsOwnPicture)
{
    OpenWindow open;
    open.run().openSandbox(5, 0, QStringLiteral("1"));
    open.run().moveTo(Instant{3'000'000});
    auto *views = open.window()->findChild<QObject *>(QStringLiteral("views"));
    ASSERT_NE(views, nullptr);
    QList<QImage> seen;
    for (const char *tab : {"space-time", "events", "guarantees", "charts"}) {
        QMetaObject::invokeMethod(views, "show", Q_ARG(QString, QString::fromLatin1(tab)));
        const QImage picture = open.pictureOf("views");
        EXPECT_FALSE(seen.contains(picture)) << tab;
        seen.append(picture);
    }
    // The chart has drawn more than an empty panel: the dashed limit is red.
    int red = 0;
    const QImage &chart = seen.back();
    for (int y = 0; y < chart.height(); ++y)
        for (int x = 0; x < chart.width(); ++x) {
            const QColor color = chart.pixelColor(x, y);
            red += color.red() > 200 && color.green() < 140 && color.blue() < 150;
        }
    EXPECT_GT(red, 100);
}

TEST(Window, EverySizeThemeAndLanguageIsDrawnWithoutComplaint)
{
    for (const char *language : {"zh_CN", "en"})
        for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)})
            for (const int theme : {0, 1, 2}) {
                OpenWindow open(language, size);
                Settings::instance().setTheme(theme);
                open.run().openSandbox(9, 4, QStringLiteral("2"));
                open.run().moveTo(at(5));
                open.press(Qt::Key_1);
                EXPECT_EQ(open.picture().size(), size);
                open.press(Qt::Key_V);
                EXPECT_FALSE(open.picture().isNull());
                open.press(Qt::Key_Question);
                EXPECT_FALSE(open.picture().isNull());
            }
}

} // namespace
} // namespace zablab
