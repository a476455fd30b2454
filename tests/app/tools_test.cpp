// SPDX-License-Identifier: GPL-3.0-or-later
//
// Stories about tools in the hand, in the whole window: taken from the palette or by a key, used by the mouse on what
// is pointed at, refused with a reason, put back.
#include "tests/app/tools_in_hand.h"

#include <algorithm>
#include <cmath>

namespace zablab {
namespace {

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

// What a click would do is said in a line that changes with every move of the pointer: the target stays where it is.
TEST_F(ToolsInHand, NothingMovesUnderThePointerOfATool)
{
    // In some of these widths the line fits beside the settings of the tool, in others not, or only when it is short.
    for (const int width : {1366, 1440, 1520, 1600, 1680, 1760}) {
        open.window()->resize(width, 1000);
        tools().take(ToolBox::Create);
        point({2, 2});
        const QPointF client = placeOf(ElementKind::Client, 1);
        const double height = stage->height();
        for (const QPointF &place : {client, discOf(2), QPointF(2, 2)}) {
            point(place);
            open.picture();
            EXPECT_EQ(stage->height(), height) << width;
            EXPECT_EQ(placeOf(ElementKind::Client, 1), client) << width;
        }
        tools().putBack();
    }
}

} // namespace
} // namespace zablab
