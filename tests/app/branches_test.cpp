// SPDX-License-Identifier: GPL-3.0-or-later
//
// Branches in the window: the map shows each at its place, two go side by side in lock-step with the first difference
// named, and what is removed or renamed comes back.
#include "app/run/time_tools.h"
#include "tests/app/open_window.h"
#include "tests/app/story_time.h"

#include <algorithm>
#include <cmath>

namespace zablab {
namespace {

// The first course up to 8 s; from 3 s on a branch without its leader, up to 10 s; from 6 s on that one with another
// crash, up to 7 s.
struct ThreeCourses {
    OpenWindow open;
    Run &run = open.run();
    TimeTools &time = *run.time();
    int leader = 0;

    ThreeCourses()
    {
        run.openSandbox(5, 0, QStringLiteral("1"));
        run.pause();
        run.moveTo(at(8));
        run.moveTo(at(3));
        leader = open.leader();
        open.press(Qt::Key_C);
        run.pause();
        run.moveTo(at(10));
        run.moveTo(at(6));
        run.crashOrRestart(leader == 1 ? 2 : 1);
        run.pause();
        run.moveTo(at(7));
    }
    BranchLine line(int branch)
    {
        for (const BranchLine &each : time.branches()->rows())
            if (each.branch == branch)
                return each;
        return {};
    }
    void showMap()
    {
        QMetaObject::invokeMethod(open.window()->findChild<QObject *>(QStringLiteral("views")), "show",
                                  Q_ARG(QString, QStringLiteral("branches")));
        OpenWindow::settle();
    }
};

TEST(BranchMap, EachLineHangsFromItsParentAtTheInstantOfItsFork)
{
    ThreeCourses three;
    EXPECT_TRUE(three.time.branches()->rows().isEmpty()) << "nothing is worked out for nobody";
    three.showMap();
    const QList<BranchLine> &lines = three.time.branches()->rows();
    ASSERT_EQ(lines.size(), 3);
    EXPECT_EQ(lines[0].branch, 0);
    EXPECT_EQ(lines[1].branch, 1);
    EXPECT_EQ(lines[2].branch, 2);
    EXPECT_TRUE(lines[2].current);
    EXPECT_EQ(lines[1].rises, 1);
    EXPECT_EQ(lines[2].rises, 1);
    EXPECT_EQ(lines[1].fork, QStringLiteral("00:03.000"));
    EXPECT_EQ(lines[2].fork, QStringLiteral("00:06.000"));
    EXPECT_GT(lines[2].from, lines[1].from);
    EXPECT_GT(lines[1].to, lines[2].to);
    EXPECT_DOUBLE_EQ(lines[0].from, 0);
    for (const BranchLine &line : lines) {
        EXPECT_GT(line.to, line.from);
        EXPECT_LE(line.to, 1.0);
        for (const double star : line.stars)
            EXPECT_TRUE(line.first || star > line.from) << "what is shared is the parent's";
    }
    EXPECT_FALSE(lines[0].stars.isEmpty());
    EXPECT_EQ(lines[0].leader, three.leader);
    EXPECT_NE(lines[1].leader, three.leader);
    EXPECT_NE(lines[1].leader, 0);
    EXPECT_NEAR(three.time.branches()->cursor(), lines[2].to, 1e-9);
    // The picture: a line of the accent for the current branch, and the others.
    const QImage picture = three.open.pictureOf("views");
    int accent = 0;
    for (int x = 0; x < picture.width(); ++x)
        for (int y = 0; y < picture.height(); ++y) {
            const QColor color = picture.pixelColor(x, y);
            accent += color.blue() > 190 && color.green() > 170 && color.red() < 120;
        }
    EXPECT_GT(accent, 100);
}

TEST(BranchMap, AClickGoesToThatInstantOfThatBranch)
{
    ThreeCourses three;
    three.showMap();
    const BranchLine first = three.line(0);
    three.time.branches()->goTo(0, first.to);
    EXPECT_EQ(three.run.playback().timeline().currentBranch(), 0);
    EXPECT_GT(three.run.cursor(), at(7.9));
    three.time.branches()->goTo(1, three.line(1).from);
    EXPECT_EQ(three.run.playback().timeline().currentBranch(), 1);
    EXPECT_LE(std::abs((three.run.cursor() - at(3)).us), 2000);
    EXPECT_TRUE(three.line(1).current);
    EXPECT_FALSE(three.line(0).current);
}

TEST(BranchMap, NamesAndRemovalsCanBeUndone)
{
    ThreeCourses three;
    three.showMap();
    three.time.branches()->rename(1, QStringLiteral("  without\nits leader "));
    EXPECT_EQ(three.line(1).name, QStringLiteral("without its leader"));
    three.open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_NE(three.line(1).name, QStringLiteral("without its leader"));
    const std::uint64_t digest = three.run.playback().timeline().historyOf(2).digest();
    three.time.branches()->remove(1);
    ASSERT_EQ(three.time.branches()->rows().size(), 2);
    EXPECT_EQ(three.line(2).rises, 1);
    EXPECT_EQ(three.line(2).fork, QStringLiteral("00:03.000"));
    EXPECT_EQ(three.run.playback().timeline().historyOf(2).digest(), digest) << "what hung from it is whole";
    three.time.branches()->remove(2);
    EXPECT_EQ(three.run.playback().timeline().currentBranch(), 0);
    three.time.branches()->remove(0);
    EXPECT_TRUE(three.run.statusBad());
    EXPECT_EQ(three.time.branches()->rows().size(), 1);
    three.open.press(Qt::Key_Z, Qt::ControlModifier);
    three.open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(three.time.branches()->rows().size(), 3);
    EXPECT_EQ(three.run.playback().timeline().currentBranch(), 2);
    EXPECT_EQ(three.run.cursor(), at(7));
}

TEST(BranchMap, TheScrubBarSaysWhereBranchesLeave)
{
    ThreeCourses three;
    const auto *forks = dynamic_cast<ValueListModel<ForkMark> *>(three.time.branches()->forks());
    ASSERT_NE(forks, nullptr);
    ASSERT_EQ(forks->rows().size(), 1) << "this branch begins at 6 s";
    EXPECT_DOUBLE_EQ(forks->rows()[0].at, 6e6);
    three.run.switchBranch(1);
    EXPECT_EQ(forks->rows().size(), 2) << "it begins at 3 s, and the other leaves at 6 s";
}

TEST(Comparison, TwoBranchesGoInLockStepAndPartWhereTheyWereParted)
{
    ThreeCourses three;
    BranchComparison &both = *three.time.comparison();
    three.run.switchBranch(1);
    three.open.press(Qt::Key_B);
    ASSERT_TRUE(both.active());
    EXPECT_EQ(both.other(), 0) << "with what it left";
    ASSERT_TRUE(both.part().has_value());
    const History &left = three.run.playback().history();
    const History &right = *both.picture()->history();
    const EventIndex part = *both.part();
    EXPECT_TRUE(left[part].is<CommandGiven>()) << "the command is the first thing that is not on both sides";
    EXPECT_EQ(left[part].at, at(3));
    EXPECT_EQ(firstDifference(left, right, 0), part) << "searched from the beginning it is the same event";
    EXPECT_EQ(both.partClock(), QStringLiteral("00:03.000"));
    EXPECT_TRUE(both.partLeft().contains(QStringLiteral("S%1").arg(three.leader)))
        << both.partLeft().toStdString();
    EXPECT_NE(both.partLeft(), both.partRight());
    EXPECT_GE(both.partShare(), 0);
    for (const double seconds : {3.5, 7.0, 9.0, 2.0}) {
        three.run.moveTo(at(seconds));
        EXPECT_EQ(both.picture()->cursor(), at(seconds));
        const auto *rows = dynamic_cast<ValueListModel<DifferenceRow> *>(both.differences());
        EXPECT_EQ(rows->rows().isEmpty(), seconds < 3) << seconds;
    }
    three.run.moveTo(at(9));
    const auto *rows = dynamic_cast<ValueListModel<DifferenceRow> *>(both.differences());
    bool told = false;
    for (const DifferenceRow &row : rows->rows())
        told |= row.server == three.leader && row.left.contains(QStringLiteral("crashed"));
    EXPECT_TRUE(told);
    // Who runs on both sides follows another leader, in another epoch.
    const auto follower =
        std::find_if(rows->rows().begin(), rows->rows().end(), [](const DifferenceRow &row) {
            return row.left.contains(QStringLiteral("epoch 2")) &&
                   row.right.contains(QStringLiteral("epoch 1")) &&
                   row.right.contains(QStringLiteral("of S"));
        });
    ASSERT_NE(follower, rows->rows().end()) << "a follower on both sides";
    EXPECT_TRUE(follower->right.contains(QStringLiteral("of S%1").arg(three.leader)))
        << follower->right.toStdString();
    EXPECT_FALSE(follower->left.contains(QStringLiteral("of S%1").arg(three.leader)))
        << follower->left.toStdString();
    // What was looked at on the right was seen: 9 s of a course that had been left at 8 s.
    three.open.press(Qt::Key_B);
    EXPECT_FALSE(both.active());
    three.run.switchBranch(0);
    EXPECT_EQ(three.run.veiledFrom(), at(9));
}

TEST(Comparison, TheWindowShowsBothAndTheMarkOnTheBar)
{
    ThreeCourses three;
    three.run.switchBranch(1);
    three.run.moveTo(at(8));
    const QImage one = three.open.picture();
    three.open.press(Qt::Key_B);
    const QImage two = three.open.picture();
    EXPECT_NE(one, two);
    const QImage left = three.open.pictureOf("leftStage");
    const QImage right = three.open.pictureOf("rightStage");
    ASSERT_FALSE(left.isNull());
    ASSERT_FALSE(right.isNull());
    EXPECT_GT(left.width(), 400);
    EXPECT_LE(std::abs(left.width() - right.width()), 2);
    EXPECT_NE(left, right.copy(left.rect()));
    // An action while both are shown is the left one's.
    three.run.moveTo(at(12));
    const std::size_t before = three.run.playback().timeline().commandsOf(0).size();
    three.run.crashOrRestart(three.leader);
    three.run.pause();
    EXPECT_TRUE(three.time.comparison()->active());
    EXPECT_EQ(three.run.playback().timeline().commandsOf(0).size(), before);
    three.time.comparison()->swap();
    EXPECT_EQ(three.run.playback().timeline().currentBranch(), 0);
    EXPECT_EQ(three.time.comparison()->other(), 1);
    three.open.press(Qt::Key_L);
    three.open.press(Qt::Key_B);
    EXPECT_EQ(three.open.pictureOf("leftStage"), QImage());
}

TEST(Comparison, OneCourseAloneIsSaidInWords)
{
    OpenWindow open;
    open.run().openSandbox(3, 0, QStringLiteral("1"));
    open.run().pause();
    open.press(Qt::Key_B);
    EXPECT_FALSE(open.run().time()->comparison()->active());
    EXPECT_FALSE(open.run().status().isEmpty());
}

TEST(Comparison, ALessonsFutureStaysHidden)
{
    OpenWindow open;
    LessonCourse &lesson = *open.run().lesson();
    open.run().openLesson(QStringLiteral("4"));
    lesson.goToStep(2);
    const Instant seen = open.run().veiledFrom();
    open.press(Qt::Key_4);
    open.press(Qt::Key_C);
    open.run().pause();
    ASSERT_TRUE(lesson.onOwnBranch());
    open.press(Qt::Key_B);
    ASSERT_TRUE(open.run().time()->comparison()->active());
    open.run().moveTo(seen + Duration::seconds(3));
    EXPECT_LE(open.run().time()->comparison()->picture()->cursor(), seen);
    EXPECT_FALSE(open.run().time()->comparison()->behindText().isEmpty());
    EXPECT_FALSE(open.picture().isNull());
}

} // namespace
} // namespace zablab
