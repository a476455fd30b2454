// SPDX-License-Identifier: GPL-3.0-or-later
//
// Stories about tools in the hand, in the whole window: taken from the palette or by a key, used by the mouse on what
// is pointed at, refused with a reason, put back.
#include "tests/app/open_window.h"
#include "tests/app/story_time.h"

#include "app/scene/stage_item.h"

#include <QSignalSpy>

#include <algorithm>
#include <cmath>
#include <set>

namespace zablab {
namespace {

using scene::ElementKind;
using scene::StageItem;

class ToolsInHand : public ::testing::Test {
protected:
    ToolsInHand()
    {
        open.sandboxAt(at(3));
        OpenWindow::settle();
        panel = open.window()->findChild<QQuickItem *>(QStringLiteral("stage"));
        stage = panel->findChild<StageItem *>(); // not the one behind the welcome
    }
    zablab::Run &run() { return open.run(); }
    ToolBox &tools() { return *open.run().tools(); }
    const ClusterView &view() { return *open.run().clusterAtCursor(); }
    const ServerView &server(int id) { return *view().server(ServerId{id}); }
    int follower() { return open.leader() == 1 ? 2 : 1; }

    QPointF placeOf(ElementKind kind, qint64 id)
    {
        open.picture(); // the stage has its size before anybody points at it
        return stage->placeOf(static_cast<int>(kind), id).center();
    }
    QPointF discOf(int id) { return placeOf(ElementKind::Server, id); }
    QPoint inWindow(const QPointF &p) { return stage->mapToScene(p).toPoint(); }
    void point(const QPointF &p)
    {
        QTest::mouseMove(open.window(), inWindow(p));
        OpenWindow::settle();
    }
    void click(const QPointF &p, Qt::MouseButton button = Qt::LeftButton)
    {
        point(p);
        QTest::mouseClick(open.window(), button, Qt::NoModifier, inWindow(p));
        OpenWindow::settle();
        open.run().pause();
    }
    // What a list makes has no parent but in the picture.
    static QQuickItem *within(QQuickItem *root, const QString &name)
    {
        if (root->objectName() == name)
            return root;
        for (QQuickItem *child : root->childItems())
            if (QQuickItem *found = within(child, name))
                return found;
        return nullptr;
    }
    // In the stage first: the welcome has one of its own.
    QQuickItem *item(const QString &name)
    {
        QQuickItem *found = within(panel, name);
        return found ? found : within(open.window()->contentItem(), name);
    }
    void clickItem(const QString &name)
    {
        OpenWindow::settle();
        QQuickItem *found = item(name);
        ASSERT_TRUE(found) << name.toStdString();
        const QPointF middle = found->mapToScene({found->width() / 2, found->height() / 2});
        QTest::mouseClick(open.window(), Qt::LeftButton, Qt::NoModifier, middle.toPoint());
        OpenWindow::settle();
        open.run().pause();
    }
    // From the first page of the palette, by the mouse.
    void take(ToolBox::Kind tool)
    {
        clickItem(QStringLiteral("tool%1").arg(tool));
        ASSERT_EQ(tools().held(), tool);
    }
    std::set<std::pair<int, int>> cuts()
    {
        std::set<std::pair<int, int>> all;
        for (const DirectedLink &link : view().cuts)
            all.insert({link.from.value, link.to.value});
        return all;
    }
    template <typename T>
    int count()
    {
        int found = 0;
        const History &history = *run().history();
        for (EventIndex i = 0; i < history.endAt(run().cursor()); ++i)
            found += history[i].is<T>() ? 1 : 0;
        return found;
    }
    const Operation *lastAsked()
    {
        const auto &commands = run().playback().timeline().commands();
        const auto *ask = commands.empty() ? nullptr : std::get_if<command::Ask>(&commands.back().command);
        return ask ? &ask->operation : nullptr;
    }

    OpenWindow open;
    QQuickItem *panel = nullptr;
    StageItem *stage = nullptr;
};

TEST_F(ToolsInHand, TheCrashToolHitsAServerAndHitsItAgainToStartIt)
{
    take(ToolBox::Crash);
    EXPECT_TRUE(item(QStringLiteral("toolStrip"))->isVisible());
    click(discOf(follower()));
    EXPECT_EQ(server(follower()).liveness, Liveness::Crashed);
    EXPECT_EQ(tools().held(), ToolBox::Crash) << "it stays in the hand";
    click(discOf(follower()));
    EXPECT_EQ(server(follower()).liveness, Liveness::Running);
    open.press(Qt::Key_Escape);
    EXPECT_FALSE(tools().holding());
    EXPECT_FALSE(item(QStringLiteral("toolStrip"))->isVisible());
    click(discOf(follower()));
    EXPECT_EQ(run().selectedServer(), follower()) << "the hand selects again";
    EXPECT_EQ(server(follower()).liveness, Liveness::Running);
}

TEST_F(ToolsInHand, WhatLiesUnderThePointerSaysWhatAClickWouldDo)
{
    take(ToolBox::Pause);
    point(discOf(2));
    EXPECT_FALSE(tools().hintBad());
    EXPECT_NE(tools().preview().indexOf(QStringLiteral("S2")), -1) << tools().preview().toStdString();
    EXPECT_EQ(server(2).liveness, Liveness::Running) << "only a click does it";
    open.press(Qt::Key_Escape);
    take(ToolBox::LoseDisk);
    point(discOf(2));
    EXPECT_TRUE(tools().hintBad());
    EXPECT_TRUE(tools().preview().isEmpty());
    click(discOf(2));
    EXPECT_TRUE(run().statusBad()) << "and so does the click";
    EXPECT_EQ(count<DiskLost>(), 0);
}

TEST_F(ToolsInHand, FaultsOfAServerByMouse)
{
    const int s = follower();
    take(ToolBox::SlowDisk);
    tools().options()->setProperty("times", QStringLiteral("40"));
    click(discOf(s));
    EXPECT_EQ(server(s).diskTimes, 40);
    click(discOf(s));
    EXPECT_EQ(server(s).diskTimes, 1) << "as usual again";
    tools().options()->setProperty("times", QStringLiteral("a lot"));
    click(discOf(s));
    EXPECT_EQ(server(s).diskTimes, 1);
    EXPECT_TRUE(tools().hintBad()) << tools().hint().toStdString();
    take(ToolBox::Clock);
    click(discOf(s));
    EXPECT_EQ(server(s).clockDrift, 50'000);
    take(ToolBox::Pause);
    click(discOf(s));
    EXPECT_EQ(server(s).liveness, Liveness::Paused);
    click(discOf(s));
    EXPECT_EQ(server(s).liveness, Liveness::Running);
    take(ToolBox::Crash);
    click(discOf(s));
    take(ToolBox::LoseDisk);
    click(discOf(s));
    EXPECT_TRUE(server(s).diskLost);
    const std::size_t before = view().servers.size();
    take(ToolBox::AddServer);
    click(discOf(s));
    EXPECT_EQ(view().servers.size(), before + 1);
}

TEST_F(ToolsInHand, ALinkIsCutWhereItIsClickedAndHealedByTheSameClick)
{
    take(ToolBox::CutLink);
    const QPointF middle = discOf(1) + (discOf(2) - discOf(1)) * 0.4;
    point(middle);
    EXPECT_NE(stage->lineFrom(), stage->lineTo()) << "the link under the pointer is marked";
    click(middle);
    EXPECT_EQ(cuts(), (std::set<std::pair<int, int>>{{1, 2}, {2, 1}}));
    click(discOf(1) + (discOf(2) - discOf(1)) * 0.4); // the picture may have moved
    EXPECT_TRUE(cuts().empty());
    take(ToolBox::CutOneWay);
    click(discOf(3));
    EXPECT_EQ(tools().firstServer(), 3);
    click(discOf(5));
    EXPECT_EQ(cuts(), (std::set<std::pair<int, int>>{{3, 5}}));
    take(ToolBox::SlowLink);
    tools().options()->setProperty("delay", QStringLiteral("250"));
    click(discOf(1));
    click(discOf(4));
    ASSERT_EQ(view().slowLinks.size(), 2u);
    EXPECT_EQ(view().slowLinks[0].delay, Duration::milliseconds(250));
    take(ToolBox::Heal);
    click(discOf(1));
    EXPECT_TRUE(cuts().empty());
    EXPECT_TRUE(view().slowLinks.empty());
}

TEST_F(ToolsInHand, AWallDrawnByTheMouseCutsExactlyTheLinksAcrossIt)
{
    open.press(Qt::Key_G);
    ASSERT_TRUE(tools().drawsWall());
    // Through the ensemble, between the servers above and those below.
    std::vector<double> heights;
    for (int id = 1; id <= 5; ++id)
        heights.push_back(discOf(id).y());
    std::sort(heights.begin(), heights.end());
    const double y = (heights[1] + heights[3]) / 2 + 3;
    std::set<int> above, below;
    for (int id = 1; id <= 5; ++id)
        (discOf(id).y() < y ? above : below).insert(id);
    ASSERT_FALSE(above.empty());
    ASSERT_FALSE(below.empty());
    const QPointF from{stage->width() * 0.35, y}, to{stage->width() * 0.9, y};
    QTest::mousePress(open.window(), Qt::LeftButton, Qt::NoModifier, inWindow(from));
    for (const double part : {0.3, 0.7, 1.0})
        QTest::mouseMove(open.window(), inWindow(from + (to - from) * part));
    OpenWindow::settle();
    EXPECT_EQ(static_cast<std::size_t>(tools().wallSide().size()), above.size()) << "its preview";
    EXPECT_TRUE(cuts().empty());
    QTest::mouseRelease(open.window(), Qt::LeftButton, Qt::NoModifier, inWindow(to));
    OpenWindow::settle();
    run().pause();
    std::set<std::pair<int, int>> wanted;
    for (const int a : above)
        for (const int b : below) {
            wanted.insert({a, b});
            wanted.insert({b, a});
        }
    EXPECT_EQ(cuts(), wanted);
    EXPECT_FALSE(tools().holding()) << "a wall is one stroke";
}

TEST_F(ToolsInHand, AStrokeBesideTheEnsembleIsNoWallAndSaysSo)
{
    open.press(Qt::Key_G);
    const QPointF from{stage->width() - 60, 4}, to{stage->width() - 4, 4};
    QTest::mousePress(open.window(), Qt::LeftButton, Qt::NoModifier, inWindow(from));
    QTest::mouseMove(open.window(), inWindow(to));
    QTest::mouseRelease(open.window(), Qt::LeftButton, Qt::NoModifier, inWindow(to));
    OpenWindow::settle();
    EXPECT_TRUE(cuts().empty());
    EXPECT_TRUE(run().statusBad());
}

TEST_F(ToolsInHand, AMessageIsHeldAndLetGo)
{
    run().clientWrite();
    run().pause();
    const FlightView *proposal = nullptr;
    for (int i = 0; i < 400 && !proposal; ++i) {
        run().moveTo(run().cursor() + Duration{50});
        for (const FlightView &flight : view().flights)
            if (kindOf(run().history()->message(flight.message).message) == MessageKind::Proposal &&
                run().cursor() - flight.departs > Duration{100})
                proposal = &flight;
    }
    ASSERT_TRUE(proposal);
    const MessageId message = proposal->message;
    OpenWindow::settle();
    take(ToolBox::Hold);
    click(placeOf(ElementKind::Message, message));
    const auto isHeld = [&] {
        return std::any_of(view().flights.begin(), view().flights.end(), [&](const FlightView &flight) {
            return flight.message == message && flight.held;
        });
    };
    EXPECT_TRUE(isHeld());
    run().moveTo(run().cursor() + Duration::seconds(1));
    EXPECT_TRUE(isHeld()) << "a second later still";
    run().select(static_cast<int>(ElementKind::Message), message);
    open.press(Qt::Key_K);
    run().pause();
    EXPECT_FALSE(isHeld());
}

TEST_F(ToolsInHand, TouchingTheArcOfAFollowerSendsItLooking)
{
    take(ToolBox::TouchTimer);
    click(discOf(follower()));
    EXPECT_EQ(server(follower()).state, ServerState::Looking);
    ASSERT_EQ(count<TimerTouched>(), 1);
}

TEST_F(ToolsInHand, KeysActOnWhatIsSelected)
{
    const int s = follower();
    run().select(static_cast<int>(ElementKind::Server), s);
    open.press(Qt::Key_S);
    run().pause();
    EXPECT_EQ(server(s).diskTimes, 20);
    open.press(Qt::Key_D);
    EXPECT_TRUE(run().statusBad()) << "it runs";
    open.press(Qt::Key_O);
    run().pause();
    EXPECT_EQ(server(s).state, ServerState::Looking);
    const std::size_t clients = view().clients.size();
    open.press(Qt::Key_N);
    run().pause();
    EXPECT_EQ(view().clients.size(), clients + 1);
    EXPECT_EQ(view().clients.back().server, ServerId{s});
}

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

// --- the ensemble editor ---

TEST_F(ToolsInHand, TheEditorSaysWhatIsWrongAndHowToMendIt)
{
    EnsembleEditor &editor = *run().editor();
    const auto &servers = static_cast<ValueListModel<DraftRow> &>(*editor.servers());
    EXPECT_TRUE(editor.problem().isEmpty()) << editor.problem().toStdString();
    const std::vector<QString> wrong = {QStringLiteral("1:5-1"), QStringLiteral("2:1-5 1:1-9"),
                                        QStringLiteral("x"), QStringLiteral("0:1-2"),
                                        QStringLiteral("1:1-2000000")};
    for (const QString &history : wrong) {
        editor.setHistory(1, history);
        EXPECT_FALSE(servers.rows()[1].error.isEmpty()) << history.toStdString();
        EXPECT_TRUE(editor.problem().startsWith(QStringLiteral("S2: "))) << editor.problem().toStdString();
        EXPECT_FALSE(editor.start());
        EXPECT_TRUE(run().statusBad());
    }
    editor.setHistory(1, QStringLiteral("1:1-100 2:1-5"));
    EXPECT_TRUE(servers.rows()[1].error.isEmpty());
    EXPECT_NE(servers.rows()[1].picture.indexOf(QStringLiteral("105")), -1);
    editor.setValue(0, QStringLiteral("fast"));
    EXPECT_FALSE(editor.problem().isEmpty());
    editor.setValue(0, QStringLiteral("500"));
    editor.setGroup(0, 1);
    EXPECT_FALSE(editor.problem().isEmpty()) << "every voter needs a group then";
    for (int i = 0; i < 5; ++i)
        editor.setGroup(i, 1 + i % 2);
    EXPECT_TRUE(editor.problem().isEmpty()) << editor.problem().toStdString();
    editor.setWeight(1, 0);
    editor.setWeight(3, 0);
    EXPECT_FALSE(editor.problem().isEmpty()) << "a group without weight";
    editor.setWeight(3, 2);
    editor.setSeed(QStringLiteral("-4"));
    EXPECT_FALSE(editor.seedError().isEmpty());
    editor.setSeed(QStringLiteral("77"));
    ASSERT_TRUE(editor.start()) << editor.problem().toStdString();
    const RunDescription &made = run().playback().description();
    EXPECT_EQ(made.config.tickTime, Duration::milliseconds(500));
    EXPECT_EQ(made.servers[1].history.size(), 2u);
    EXPECT_EQ(made.servers[3].weight, 2);
    EXPECT_TRUE(made.config.hasGroups());
    EXPECT_EQ(run().seed(), QStringLiteral("77"));
}

TEST_F(ToolsInHand, EveryPresetRunsAndARunIsEditedAsItIs)
{
    EnsembleEditor &editor = *run().editor();
    for (int preset = 0; preset < editor.presets().size(); ++preset) {
        editor.usePreset(preset);
        ASSERT_TRUE(editor.start()) << editor.presets()[preset].toStdString()
                                    << editor.problem().toStdString();
        run().pause();
        run().moveTo(at(2));
        EXPECT_NE(open.leader(), 0) << editor.presets()[preset].toStdString();
    }
    editor.usePreset(5);
    editor.start();
    EXPECT_EQ(run().playback().description().servers.size(), 100u);
    editor.usePreset(0);
    editor.editThisRun();
    EXPECT_EQ(editor.voters(), 5);
    EXPECT_EQ(editor.observers(), 95);
    EXPECT_EQ(editor.description()->config, run().playback().description().config);
}

TEST_F(ToolsInHand, TheSheetOfTheEnsembleStartsARun)
{
    clickItem(QStringLiteral("editEnsemble"));
    QQuickItem *sheet = item(QStringLiteral("ensemble"));
    ASSERT_TRUE(sheet && sheet->isVisible());
    clickItem(QStringLiteral("preset0"));
    EXPECT_EQ(run().editor()->voters(), 3);
    clickItem(QStringLiteral("startEnsemble"));
    EXPECT_FALSE(sheet->isVisible());
    EXPECT_EQ(view().servers.size(), 3u);
}

// --- find a run ---

TEST_F(ToolsInHand, ARunWithATruncIsFoundAndOpenedShortlyBeforeIt)
{
    SeedSearch &search = *run().search();
    search.setGoal(static_cast<int>(RunGoal::OrphanCut));
    search.setFaults(1);
    QSignalSpy found(&search, &SeedSearch::found);
    QSignalSpy gaveUp(&search, &SeedSearch::gaveUp);
    search.start();
    ASSERT_TRUE(search.searching());
    ASSERT_TRUE(found.wait(120'000)) << "nothing found" << gaveUp.count();
    EXPECT_FALSE(search.searching());
    ASSERT_EQ(static_cast<ElementKind>(run().selectedKind()), ElementKind::Mark);
    const Event &event = (*run().history())[static_cast<EventIndex>(run().selectedId())];
    ASSERT_TRUE(event.is<LogTruncated>());
    EXPECT_LE(run().cursor(), event.at);
    EXPECT_GE(run().cursor() + Duration::milliseconds(100), event.at);
    EXPECT_EQ(view().servers.size(), 5u) << "the editor's ensemble";
}

TEST_F(ToolsInHand, ASearchIsStoppedAtOnceAndTheWindowGoesOn)
{
    SeedSearch &search = *run().search();
    search.setGoal(static_cast<int>(RunGoal::OrphanCommitted));
    search.setFaults(0); // without a fault no leader is replaced: it would go on for long
    QSignalSpy found(&search, &SeedSearch::found);
    search.start();
    run().moveTo(at(4));
    EXPECT_EQ(run().cursor(), at(4));
    search.cancel();
    EXPECT_FALSE(search.searching());
    EXPECT_FALSE(search.status().isEmpty());
    OpenWindow::settle();
    EXPECT_EQ(found.count(), 0);
    search.start();
    EXPECT_TRUE(search.searching()) << "and can begin again";
    search.cancel();
}

TEST_F(ToolsInHand, AnEnsembleWithAProblemIsNotSearched)
{
    run().editor()->setValue(0, QStringLiteral("?"));
    run().search()->start();
    EXPECT_FALSE(run().search()->searching());
    EXPECT_FALSE(run().search()->status().isEmpty());
}

} // namespace
} // namespace zablab
