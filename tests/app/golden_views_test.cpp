// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every view and every whole page, in both languages and all themes, as it was when it was last found good.
#include "tests/app/golden.h"
#include "tests/app/open_window.h"
#include "tests/app/story_time.h"

namespace zablab {
namespace {

const char *const kThemes[] = {"dark", "light", "contrast"};

// One run that has something to show in every view: five voters and an observer; a leader that dies with a proposal that
// nobody else has, a new one, and its return; writes before and after; two clients.
void somethingForEveryView(Run &run)
{
    run.openSandbox(5, 1, QStringLiteral("11"));
    run.pause();
    run.moveTo(at(2));
    run.clientWrite();
    run.moveTo(at(2.1));
    run.clientWrite();
    run.moveTo(at(2.2));
    run.addClient();
    run.moveTo(at(2.4));
    run.clientWrite();
    run.moveTo(at(2.401));
    run.crashOrRestart(5);
    run.moveTo(at(9));
    run.clientWrite();
    run.moveTo(at(9.4));
    run.crashOrRestart(5);
    run.moveTo(at(12));
    run.clientWrite();
    run.moveTo(at(12.5));
    run.pause();
}

class GoldenViews : public testing::TestWithParam<std::tuple<const char *, int>> {};

TEST_P(GoldenViews, LookAsTheyDid)
{
    const auto [language, theme] = GetParam();
    const std::string suffix = std::string("-") + language + "-" + kThemes[theme];
    OpenWindow open(language, {1440, 900});
    Settings::instance().setTheme(theme);
    // Where it points at nothing: what another test in this process pointed at would have its row lit here.
    QTest::mouseMove(open.window(), {2, 897});
    EXPECT_EQ(compareWithGolden(open.picture(), "welcome" + suffix), "");
    somethingForEveryView(open.run());
    EXPECT_EQ(compareWithGolden(open.pictureOf("stage"), "stage" + suffix), "");
    open.press(Qt::Key_E);
    for (const QString &view : open.mainWindow().views()) {
        open.mainWindow().showView(view);
        OpenWindow::settle();
        EXPECT_EQ(compareWithGolden(open.pictureOf("views"), view.toStdString() + suffix), "");
    }
    open.press(Qt::Key_E);
    open.mainWindow().showView(QStringLiteral("space-time"));
    // Somebody asks about a server.
    open.press(Qt::Key_2);
    EXPECT_EQ(compareWithGolden(open.pictureOf("inspector"), "inspector" + suffix), "");
    // Something else is tried in the past, and both futures are looked at.
    open.run().moveTo(at(8));
    open.run().crashOrRestart(1);
    open.run().moveTo(at(9.3));
    open.press(Qt::Key_B);
    EXPECT_EQ(compareWithGolden(open.picture(), "comparison" + suffix), "");
    open.press(Qt::Key_B);
    open.press(Qt::Key_Question);
    EXPECT_EQ(compareWithGolden(open.picture(), "keys" + suffix), "");
    open.press(Qt::Key_Escape);
    open.press(Qt::Key_Comma);
    EXPECT_EQ(compareWithGolden(open.picture(), "settings" + suffix), "");
    open.press(Qt::Key_Escape);
    // A lesson, as a student reads it and as a class sees it.
    open.run().openLesson(QStringLiteral("13"));
    for (int step = 0; step < 3; ++step) {
        open.run().finishStep();
        open.press(Qt::Key_PageDown);
    }
    open.run().finishStep();
    EXPECT_EQ(compareWithGolden(open.picture(), "lesson" + suffix), "");
    open.press(Qt::Key_V);
    EXPECT_EQ(compareWithGolden(open.picture(), "present" + suffix), "");
}

INSTANTIATE_TEST_SUITE_P(InEveryLanguageAndTheme, GoldenViews,
                         testing::Combine(testing::Values("zh_CN", "en"), testing::Values(0, 1, 2)),
                         [](const auto &of) {
                             return std::string(std::get<0>(of.param)) + "_" + kThemes[std::get<1>(of.param)];
                         });

} // namespace
} // namespace zablab
