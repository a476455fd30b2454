// SPDX-License-Identifier: GPL-3.0-or-later
//
// Stories about what a client is told to do, and the menus that list what can be done.
#include "tests/app/tools_in_hand.h"

#include <algorithm>

namespace zablab {
namespace {

TEST_F(ToolsInHand, EveryRequestOfAClientIsAskedAsItIsSet)
{
    const std::vector<std::pair<ToolBox::Kind, OperationKind>> requests = {
        {ToolBox::Create, OperationKind::Create},        {ToolBox::Set, OperationKind::SetData},
        {ToolBox::Get, OperationKind::GetData},          {ToolBox::Exists, OperationKind::Exists},
        {ToolBox::Children, OperationKind::GetChildren}, {ToolBox::Watch, OperationKind::AddWatch},
        {ToolBox::Multi, OperationKind::Multi},          {ToolBox::Sync, OperationKind::Sync},
        {ToolBox::Delete, OperationKind::Delete}};
    const int home = view().clients.front().server.value;
    tools().options()->setProperty("watchMode", 2);
    for (const auto &[tool, kind] : requests) {
        tools().take(tool);
        OpenWindow::settle();
        click(discOf(home));
        const Operation *asked = lastAsked();
        ASSERT_TRUE(asked) << run().status().toStdString();
        EXPECT_EQ(asked->kind, kind);
        run().moveTo(run().cursor() + Duration::milliseconds(100));
    }
    const std::vector<std::pair<int, OperationKind>> modes = {{1, OperationKind::Create},
                                                              {3, OperationKind::Create},
                                                              {4, OperationKind::CreateContainer},
                                                              {5, OperationKind::CreateTtl}};
    for (const auto &[mode, kind] : modes) {
        tools().options()->setProperty("createMode", mode);
        tools().options()->setProperty("path", QStringLiteral("/node-%1").arg(mode));
        if (tools().held() != ToolBox::Create)
            tools().take(ToolBox::Create);
        OpenWindow::settle();
        click(discOf(home));
        ASSERT_TRUE(lastAsked());
        EXPECT_EQ(lastAsked()->kind, kind);
        EXPECT_EQ(static_cast<int>(lastAsked()->mode), mode);
    }
    const std::size_t before = run().playback().timeline().commands().size();
    tools().options()->setProperty("path", QStringLiteral("no slash"));
    click(discOf(home));
    EXPECT_EQ(run().playback().timeline().commands().size(), before);
    EXPECT_TRUE(tools().hintBad());
    EXPECT_NE(tools().hint().indexOf(QStringLiteral("/demo")), -1) << "and how to mend it";
}

TEST_F(ToolsInHand, AClientMovesRunsARecipeIsCutOffAndVanishes)
{
    const int home = view().clients.front().server.value;
    const int away = home == 1 ? 3 : 1;
    tools().take(ToolBox::Move);
    OpenWindow::settle();
    click(placeOf(ElementKind::Client, 1));
    click(discOf(away));
    run().moveTo(run().cursor() + Duration::milliseconds(200));
    EXPECT_EQ(view().clients.front().server, ServerId{away});
    tools().options()->setProperty("path", QStringLiteral("/lock"));
    tools().take(ToolBox::Recipe);
    OpenWindow::settle();
    click(placeOf(ElementKind::Client, 1));
    run().moveTo(run().cursor() + Duration::milliseconds(300));
    EXPECT_GT(count<RecipeReached>(), 0);
    tools().take(ToolBox::CutClient);
    OpenWindow::settle();
    click(placeOf(ElementKind::Client, 1));
    EXPECT_EQ(view().clientCuts.size(), 5u);
    click(placeOf(ElementKind::Client, 1));
    EXPECT_TRUE(view().clientCuts.empty());
    tools().take(ToolBox::CrashClient);
    OpenWindow::settle();
    click(placeOf(ElementKind::Client, 1));
    EXPECT_FALSE(run().statusBad()) << run().status().toStdString();
}

TEST_F(ToolsInHand, TheMenuListsWhatCanBeDoneAndWhyTheRestCannot)
{
    const int s = follower();
    click(discOf(s), Qt::RightButton);
    QQuickItem *menu = item(QStringLiteral("stageMenu"));
    ASSERT_TRUE(menu && menu->isVisible());
    EXPECT_EQ(run().selectedServer(), s);
    auto &rows = static_cast<ValueListModel<ActionRow> &>(*tools().menu());
    int pause = -1, refused = 0, timers = 0;
    for (int i = 0; i < rows.count(); ++i) {
        if (rows.rows()[i].text == QStringLiteral("Pause"))
            pause = i;
        refused += rows.rows()[i].reason.isEmpty() ? 0 : 1;
        timers += rows.rows()[i].sign == QStringLiteral("arc") ? 1 : 0;
    }
    ASSERT_GE(pause, 0);
    EXPECT_EQ(refused, 1) << "a running server keeps its disk";
    EXPECT_GE(timers, 1);
    clickItem(QStringLiteral("action%1").arg(pause));
    EXPECT_EQ(server(s).liveness, Liveness::Paused);
    EXPECT_FALSE(menu->isVisible());
    // By the keyboard alone.
    open.press(Qt::Key_Menu);
    ASSERT_TRUE(menu->isVisible());
    for (int i = 0; i <= pause; ++i)
        open.press(Qt::Key_Down);
    open.press(Qt::Key_Return);
    run().pause();
    EXPECT_EQ(server(s).liveness, Liveness::Running) << "the second entry resumes it";
    EXPECT_FALSE(menu->isVisible());
}

TEST_F(ToolsInHand, TheStripSpeaksBothLanguages)
{
    take(ToolBox::Wall);
    const QString english = tools().hint();
    open.press(Qt::Key_L);
    EXPECT_NE(tools().hint(), english);
    EXPECT_EQ(tools().held(), ToolBox::Wall);
    open.press(Qt::Key_L);
    EXPECT_EQ(tools().hint(), english);
}

} // namespace
} // namespace zablab
