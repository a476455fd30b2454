// SPDX-License-Identifier: GPL-3.0-or-later
// The hands on the space-time diagram: wheel, drag, the frame of the strip below, keys, stars.
#include "app/scene/space_time_overview.h"
#include "tests/app/drawn_run.h"

#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

namespace zablab::scene {
namespace {

class DiagramByHand : public ::testing::Test {
protected:
    void SetUp() override
    {
        run = storyOf(5, 0);
        window.resize(1330, 240);
        item.setParentItem(window.contentItem());
        item.setSize({1330, 240});
        item.setSource(run.get());
        window.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
        frame = planSpaceTime(input(), {1330, 240, 1, 0, 12}, fontMeasure()).frame;
    }
    SpaceTimeInput input() const
    {
        SpaceTimeInput in;
        in.history = run->history();
        in.description = run->description();
        in.view = &run->space;
        in.story = &run->story;
        in.cluster = &run->cluster;
        in.cursor = run->at;
        in.known = std::max(run->history()->end(), run->at);
        return in;
    }
    // From left to right, in seconds of story, read off the overview's frame.
    const Region *shown() { return item.displayList().region({ElementKind::Tool, 0, kToolWindow}); }
    void wheel(double x, int turn)
    {
        QWheelEvent event({x, 120}, {x, 120}, {}, {0, turn}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(&window, &event);
    }

    std::unique_ptr<DrawnRun> run;
    QQuickWindow window;
    SpaceTimeItem item;
    LaneFrame frame;
};

TEST_F(DiagramByHand, TheWheelZoomsAboutThePointer)
{
    item.fit();
    const double before = item.span();
    // The mark under the pointer stays there.
    const Region *star = nullptr;
    for (const Region &region : item.displayList().regions)
        if (region.element.kind == ElementKind::Mark && region.rect.centre().y < 24 &&
            region.rect.centre().x > 100 && region.rect.centre().x < 1200)
            star = &region;
    ASSERT_TRUE(star);
    const Element element = star->element;
    const double x = star->rect.centre().x;
    for (int i = 0; i < 6; ++i)
        wheel(x, 120);
    EXPECT_LT(item.span(), before * 0.5);
    const Region *after = item.displayList().region(element);
    ASSERT_TRUE(after);
    EXPECT_NEAR(after->rect.centre().x, x, 1.5);
    EXPECT_FALSE(item.following());
    for (int i = 0; i < 200; ++i)
        wheel(x, 120);
    EXPECT_LT(item.span(), 0.02) << "down to what a microsecond takes";
    for (int i = 0; i < 300; ++i)
        wheel(x, -120);
    EXPECT_GT(item.span(), wholeStory(*run));
}

TEST_F(DiagramByHand, OnTheRunsOwnAxisAMicrosecondCanBeSeen)
{
    item.setTrueAxis(true);
    for (int i = 0; i < 300; ++i)
        wheel(700, 120);
    EXPECT_LE(item.span(), 5e-6);
    const DisplayList list = item.displayList();
    std::size_t times = 0;
    for (const Item &each : list.items)
        if (const auto *text = std::get_if<Text>(&each.primitive))
            times += text->font == FontRole::Mono && text->text.find('.') != std::string::npos &&
                     text->text.size() - text->text.find('.') == 7;
    EXPECT_GT(times, 1u) << "labels with microseconds";
}

TEST_F(DiagramByHand, ADragMovesTheRangeAndTheFrameBelow)
{
    item.fit();
    item.zoom(0.2, 660);
    const Rect before = shown()->rect;
    QTest::mousePress(&window, Qt::LeftButton, {}, {600, 150});
    QTest::mouseMove(&window, {700, 150});
    QTest::mouseMove(&window, {900, 150});
    QTest::mouseRelease(&window, Qt::LeftButton, {}, {900, 150});
    EXPECT_LT(shown()->rect.x, before.x - 1);
    EXPECT_NEAR(shown()->rect.width, before.width, 1);
    // And the frame moves the range.
    const Rect now = shown()->rect;
    const QPoint hold = QPointF(now.centre().x, now.centre().y).toPoint();
    QTest::mousePress(&window, Qt::LeftButton, {}, hold);
    QTest::mouseMove(&window, hold + QPoint(20, 0));
    QTest::mouseMove(&window, hold + QPoint(60, 0));
    QTest::mouseRelease(&window, Qt::LeftButton, {}, hold + QPoint(60, 0));
    EXPECT_NEAR(shown()->rect.x, now.x + 60, 2);
    // Its edge makes it wider.
    const Rect wide = shown()->rect;
    const QPoint edge = QPointF(wide.right(), wide.centre().y).toPoint();
    const double span = item.span();
    QTest::mousePress(&window, Qt::LeftButton, {}, edge);
    QTest::mouseMove(&window, edge + QPoint(20, 0));
    QTest::mouseMove(&window, edge + QPoint(80, 0));
    QTest::mouseRelease(&window, Qt::LeftButton, {}, edge + QPoint(80, 0));
    EXPECT_GT(item.span(), span * 1.2);
    EXPECT_NEAR(shown()->rect.x, wide.x, 2);
}

TEST_F(DiagramByHand, KeysZoomMoveAndHideWhenItHasTheKeyboard)
{
    item.forceActiveFocus();
    ASSERT_TRUE(item.hasActiveFocus());
    QTest::keyClick(&window, Qt::Key_0);
    EXPECT_NEAR(item.span(), wholeSpan(input()) * 1.02, 0.01);
    const double whole = item.span();
    QTest::keyClick(&window, Qt::Key_Plus);
    QTest::keyClick(&window, Qt::Key_Plus);
    EXPECT_NEAR(item.span(), whole / 2.25, 0.01);
    const double x = shown()->rect.x;
    QTest::keyClick(&window, Qt::Key_Less);
    EXPECT_LT(shown()->rect.x, x);
    item.setSelectedKind(static_cast<int>(ElementKind::Server));
    item.setSelectedId(3);
    QTest::keyClick(&window, Qt::Key_H);
    EXPECT_EQ(item.hiddenLanes(), 1);
    EXPECT_FALSE(says(item.displayList(), "S3"));
    item.showAllLanes();
    EXPECT_TRUE(says(item.displayList(), "S3"));
}

TEST_F(DiagramByHand, AClickOnAStarBringsTheCursorThere)
{
    item.fit();
    QSignalSpy sought(&item, &SpaceTimeItem::seekRequested);
    const std::vector<Region> regions = item.displayList().regions; // pointing at one makes a new picture
    for (const Region &region : regions)
        if (region.element.kind == ElementKind::Mark && region.rect.centre().y < 24) {
            sought.clear();
            const Point at = region.rect.centre();
            QTest::mouseClick(&window, Qt::LeftButton, {}, QPointF(at.x, at.y).toPoint());
            ASSERT_EQ(sought.count(), 1);
            EXPECT_EQ(sought.at(0).at(0).toLongLong(),
                      (*run->history())[static_cast<EventIndex>(region.element.id)].at.us);
        }
}

TEST_F(DiagramByHand, ADoubleClickOnTheTimesShowsTheWholeRun)
{
    item.setSpan(3);
    QTest::mouseDClick(&window, Qt::LeftButton, {}, {400, 10});
    EXPECT_NEAR(item.span(), wholeSpan(input()) * 1.02, 0.01);
    EXPECT_FALSE(item.following());
}

} // namespace
} // namespace zablab::scene
