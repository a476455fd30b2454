// SPDX-License-Identifier: GPL-3.0-or-later
//
// The guarantees beside a run: a broken rule turns the promise that it keeps red, by name, and the button goes there.
#include "tests/app/open_window.h"
#include "tests/app/story_time.h"

#include "app/scene/display_list.h"

namespace zablab {
namespace {

GuaranteeRow rowOf(Run &run, Guarantee guarantee)
{
    for (ValueListModelBase *column :
         {run.guarantees()->leaders(), run.guarantees()->transactions(), run.guarantees()->clients()})
        for (const GuaranteeRow &row : static_cast<ValueListModel<GuaranteeRow> *>(column)->rows())
            if (row.guarantee == static_cast<int>(guarantee))
                return row;
    return {};
}

// Four voters of whom two are enough, and a wall between two and two: both sides have a leader.
void twoLeaders(OpenWindow &open)
{
    RunDescription description = RunDescription::ofSize(4, 0);
    description.config.rules.turnOff(Rule::Majority);
    auto &run = open.run();
    run.begin(Timeline(description, 1), zablab::Run::Sandbox);
    run.moveTo(Instant{1000}); // before the first leader is elected
    run.beginCut();
    run.toggleSide(1);
    run.toggleSide(2);
    run.finishCut();
    run.pause();
    run.moveTo(at(20));
}

void showGuarantees(OpenWindow &open)
{
    auto *views = open.window()->findChild<QObject *>(QStringLiteral("views"));
    QMetaObject::invokeMethod(views, "show", Q_ARG(QString, QStringLiteral("guarantees")));
    OpenWindow::settle();
}

TEST(GuaranteesView, ABrokenRuleTurnsAPromiseRedAndTheButtonGoesThere)
{
    OpenWindow open("en", {1600, 1000});
    twoLeaders(open);
    auto &run = open.run();
    showGuarantees(open);
    EXPECT_EQ(rowOf(run, Guarantee::Leadership2).verdict, 2);
    EXPECT_EQ(rowOf(run, Guarantee::AtomicMulti).verdict, 0) << "nobody sent a multi";
    EXPECT_TRUE(run.guarantees()->anyBroken());
    EXPECT_EQ(run.guarantees()->rulesOff(), QStringList{QStringLiteral("Majority")});
    const auto *chip = open.item("ruleChip");
    ASSERT_NE(chip, nullptr);
    EXPECT_TRUE(chip->isVisible());

    run.guarantees()->choose(static_cast<int>(Guarantee::Leadership2));
    OpenWindow::settle();
    EXPECT_EQ(run.guarantees()->name(), QStringLiteral("Leadership2"));
    EXPECT_TRUE(run.guarantees()->what().contains(QStringLiteral("established")))
        << run.guarantees()->what().toStdString();
    const Instant later = run.cursor();
    auto *button = open.item("showWhen");
    ASSERT_NE(button, nullptr);
    ASSERT_TRUE(button->isVisible());
    QTest::mouseClick(open.window(), Qt::LeftButton, Qt::NoModifier,
                      button->mapToScene({button->width() / 2, button->height() / 2}).toPoint());
    OpenWindow::settle();
    EXPECT_LT(run.cursor(), later);
    const auto event = static_cast<EventIndex>(run.selectedId());
    EXPECT_TRUE((*run.history())[event].is<LeaderEstablished>());
    EXPECT_EQ((*run.history())[event].at, run.cursor());
    EXPECT_FALSE(run.causes().empty());
}

TEST(GuaranteesView, TheStateIsThatOfTheCursor)
{
    OpenWindow open;
    twoLeaders(open);
    auto &run = open.run();
    ASSERT_NE(run.violations(), nullptr);
    ASSERT_FALSE(run.violations()->empty());
    const EventIndex broke = run.violations()->front().event;
    const Instant at = (*run.history())[broke].at;
    const Guarantee guarantee = run.violations()->front().guarantee;
    run.moveTo(at - Duration{1});
    EXPECT_NE(rowOf(run, guarantee).verdict, 2) << "not yet";
    EXPECT_FALSE(run.guarantees()->anyBroken());
    run.moveTo(at);
    EXPECT_EQ(rowOf(run, guarantee).verdict, 2);
    run.moveTo(Instant{});
    for (int g = 0; g < kGuarantees; ++g)
        EXPECT_NE(rowOf(run, static_cast<Guarantee>(g)).verdict, 2);
}

TEST(GuaranteesView, NothingUnseenIsJudged)
{
    OpenWindow open;
    RunDescription description = RunDescription::ofSize(3, 0);
    open.run().begin(Timeline(description, 1), zablab::Run::Sandbox);
    open.run().moveTo(at(0.05));
    // The engine knows more than has been shown.
    EXPECT_GT(open.run().history()->size(), open.run().records().events());
    EXPECT_LE(open.run().records().events(), open.run().history()->endAt(open.run().veiledFrom()));
}

TEST(GuaranteesView, ABranchIsJudgedAnew)
{
    OpenWindow open;
    twoLeaders(open);
    auto &run = open.run();
    ASSERT_TRUE(run.guarantees()->anyBroken());
    ASSERT_FALSE(run.violations()->empty());
    run.moveTo((*run.history())[run.violations()->front().event].at - Duration{1});
    run.crashOrRestart(1);
    run.pause();
    EXPECT_EQ(run.branches()->count(), 2);
    EXPECT_FALSE(run.guarantees()->anyBroken()) << "not in this branch";
    EXPECT_TRUE(run.violations()->empty());
    run.switchBranch(0);
    OpenWindow::settle();
    run.moveTo(at(30));
    EXPECT_TRUE(run.guarantees()->anyBroken());
}

TEST(GuaranteesView, ARuleIsSwitchedOffWhileItRunsAndInThePastThatOpensABranch)
{
    OpenWindow open;
    auto &run = open.run();
    run.begin(Timeline(RunDescription::ofSize(4, 0), 1), zablab::Run::Sandbox);
    run.moveTo(at(6));
    EXPECT_TRUE(run.guarantees()->rulesOff().isEmpty());
    run.moveTo(Instant{1000});
    run.guarantees()->setRule(static_cast<int>(Rule::Majority), false);
    run.pause();
    EXPECT_EQ(run.branches()->count(), 2);
    EXPECT_EQ(run.guarantees()->rulesOff(), QStringList{QStringLiteral("Majority")});
    run.beginCut();
    run.toggleSide(1);
    run.toggleSide(2);
    run.finishCut();
    run.pause();
    run.moveTo(at(20));
    EXPECT_EQ(rowOf(run, Guarantee::Leadership2).verdict, 2);
    run.moveTo(Instant{});
    EXPECT_TRUE(run.guarantees()->rulesOff().isEmpty()) << "it was on then";
    EXPECT_FALSE(run.guarantees()->anyBroken());
}

TEST(GuaranteesView, EveryPromiseStandsThereOnceWithItsSentence)
{
    for (const char *language : {"en", "zh_CN"}) {
        OpenWindow open(language);
        twoLeaders(open);
        auto &run = open.run();
        showGuarantees(open);
        for (int g = 0; g < kGuarantees; ++g) {
            EXPECT_EQ(rowOf(run, static_cast<Guarantee>(g)).guarantee, g);
            run.guarantees()->choose(g);
            EXPECT_FALSE(run.guarantees()->promise().isEmpty());
            EXPECT_FALSE(run.guarantees()->state().isEmpty());
        }
        EXPECT_FALSE(open.pictureOf("views").isNull());
    }
}

} // namespace
} // namespace zablab
