// SPDX-License-Identifier: GPL-3.0-or-later
//
// Charts: what they show is the history up to what was seen, thinned where there is too much of it; a click moves the
// cursor, and a point selects its event everywhere.
#include "tests/app/open_window.h"
#include "tests/app/story_time.h"

#include "app/run/chart_picture.h"
#include "app/run/chart_source.h"

namespace zablab {
namespace {

constexpr Instant after(double seconds) { return Instant{static_cast<std::int64_t>(seconds * 1e6)}; }

ChartPicture chart(Run &run, ChartKind kind, bool whole = true)
{
    return chartOf(run.playback(), run.records(), {kind, whole, ServerId{run.selectedServer()}, kNoEvent});
}

// A leader that dies and comes back, with writes before and after.
void playStory(OpenWindow &open, int voters = 5, int observers = 1)
{
    auto &run = open.run();
    run.openSandbox(voters, observers, QStringLiteral("3"));
    run.moveTo(after(3));
    run.clientWrite();
    run.moveTo(after(5));
    run.clientWrite();
    run.moveTo(after(6));
    run.crashOrRestart(open.leader());
    run.pause();
    run.moveTo(after(12));
    run.clientWrite();
    run.pause();
    run.moveTo(after(15));
}

// All items of that name below one, by the tree of what is drawn.
QList<QQuickItem *> itemsBelow(QQuickItem *item, const char *name)
{
    QList<QQuickItem *> found;
    for (QQuickItem *child : item->childItems()) {
        if (child->objectName() == QLatin1String(name))
            found.append(child);
        found += itemsBelow(child, name);
    }
    return found;
}

QQuickItem *itemBelow(QQuickItem *item, const char *name)
{
    const auto found = itemsBelow(item, name);
    return found.isEmpty() ? nullptr : found.front();
}

ChartSource *sourceOf(const QQuickItem *pane) { return pane->property("facts").value<ChartSource *>(); }

void clickAt(OpenWindow &open, const QQuickItem *item, QPointF place)
{
    QTest::mouseClick(open.window(), Qt::LeftButton, Qt::NoModifier, item->mapToScene(place).toPoint());
    OpenWindow::settle();
}

void showCharts(OpenWindow &open, int kind)
{
    auto *views = open.window()->findChild<QObject *>(QStringLiteral("views"));
    ASSERT_NE(views, nullptr);
    QMetaObject::invokeMethod(views, "show", Q_ARG(QString, QStringLiteral("charts")));
    OpenWindow::settle();
    auto *entry = open.item(("chart-" + std::to_string(kind)).c_str());
    ASSERT_NE(entry, nullptr);
    clickAt(open, entry, {entry->width() / 2, entry->height() / 2});
}

TEST(Charts, ShowWhatTheRunHasShownAndNothingLater)
{
    OpenWindow open;
    playStory(open);
    auto &run = open.run();
    const History &history = *run.history();
    for (int kind = 0; kind < kChartKinds; ++kind) {
        const ChartPicture picture = chart(run, static_cast<ChartKind>(kind));
        EXPECT_TRUE(picture.empty.isEmpty()) << kind << ": " << picture.empty.toStdString();
        for (const ChartDot &dot : picture.dots)
            EXPECT_LE(history[dot.event].at, run.veiledFrom());
        for (const ChartLine &line : picture.lines) {
            EXPECT_LE(line.points.size(), static_cast<std::size_t>(kChartPoints));
            for (const ChartPoint &point : line.points) {
                if (!line.dashed)
                    EXPECT_LE(point.x, charts::seconds(run.veiledFrom()) + 1e-9) << kind;
                EXPECT_GE(point.y, -picture.top / 10 - 1e-9)
                    << kind << ": upright strokes begin below the axis";
                EXPECT_LE(point.y, picture.top + 1e-9) << kind;
            }
        }
    }
    EXPECT_EQ(chart(run, ChartKind::Elections).dots.size(), 2u) << "the first leader and its successor";
    EXPECT_GE(chart(run, ChartKind::Latency).dots.size(), 3u);
}

// What lies behind the window says nothing of its end: two lag until 20 s, the window ends at 15 s.
TEST(Charts, ALineEndsAtTheHeightThatItHasAtTheWindowsEnd)
{
    OpenWindow open;
    auto &run = open.run();
    run.openSandbox(5, 0, QStringLiteral("3"));
    run.moveTo(after(3));
    const int cut = open.leader() == 1 ? 2 : 1;
    ASSERT_TRUE(run.carryOut(command::Crash{ServerId{cut}}));
    run.pause();
    run.moveTo(after(4));
    run.clientWrite();
    run.pause();
    run.moveTo(after(40));
    ASSERT_TRUE(run.carryOut(command::Restart{ServerId{cut}}));
    run.pause();
    run.moveTo(after(50));
    run.moveTo(after(10)); // everything up to 50 s has been seen, and the window shows 30 s
    const ChartPicture picture = chart(run, ChartKind::Lag, false);
    EXPECT_LT(picture.to, 40);
    double greatest = 0;
    for (const ChartLine &line : picture.lines) {
        ASSERT_FALSE(line.points.empty());
        greatest = std::max(greatest, line.points.back().y);
    }
    EXPECT_GE(greatest, 1) << "it still lags there";
}

TEST(Charts, BeforeAnythingHappenedTheySaySoInWords)
{
    OpenWindow open;
    open.run().openSandbox(5, 0, QStringLiteral("1"));
    open.run().moveTo(Instant{});
    for (const ChartKind kind :
         {ChartKind::Elections, ChartKind::Latency, ChartKind::Silence, ChartKind::Lag})
        EXPECT_FALSE(chart(open.run(), kind).empty.isEmpty());
}

TEST(Charts, OfManyServersTheWorstHaveALineAndABandStandsForTheRest)
{
    OpenWindow open;
    auto &run = open.run();
    RunDescription description = RunDescription::ofSize(5, 35);
    run.begin(Timeline(description, 4), zablab::Run::Sandbox);
    run.moveTo(after(4));
    run.select(1, 17);
    for (const ChartKind kind : {ChartKind::Silence, ChartKind::Lag}) {
        const ChartPicture picture = chart(run, kind);
        ASSERT_TRUE(picture.empty.isEmpty());
        EXPECT_LE(picture.lines.size(), 6u);
        EXPECT_EQ(picture.areas.size(), 1u) << "the band";
        EXPECT_EQ(std::count_if(picture.lines.begin(), picture.lines.end(),
                                [](const ChartLine &line) { return line.selected; }),
                  1);
    }
}

TEST(Charts, TooManyPointsAreAveraged)
{
    std::vector<ChartPoint> points;
    for (int i = 0; i <= 10'000; ++i)
        points.push_back({static_cast<double>(i), i % 2 ? 2.0 : 0.0});
    const std::vector<ChartPoint> fewer = averaged(points);
    ASSERT_EQ(fewer.size(), static_cast<std::size_t>(kChartPoints));
    EXPECT_EQ(fewer.front(), points.front());
    EXPECT_EQ(fewer.back(), points.back());
    for (std::size_t i = 1; i + 1 < fewer.size(); ++i)
        EXPECT_NEAR(fewer[i].y, 1, 0.1) << "a zigzag becomes its mean";
    EXPECT_EQ(averaged(fewer), fewer);
    EXPECT_DOUBLE_EQ(roundStep(30, 6), 5);
    EXPECT_DOUBLE_EQ(roundStep(11, 4), 5);
    EXPECT_DOUBLE_EQ(roundStep(0.9, 4), 0.5);
}

TEST(Charts, AClickMovesTheCursorAndAPointSelectsItsEvent)
{
    OpenWindow open("en", {1600, 1000});
    playStory(open);
    auto &run = open.run();
    showCharts(open, 0);
    auto *pane = open.item("chartPane0");
    ASSERT_NE(pane, nullptr);
    auto *area = itemBelow(pane, "chartArea");
    auto *source = sourceOf(pane);
    ASSERT_NE(area, nullptr);
    ASSERT_NE(source, nullptr);
    ASSERT_FALSE(source->picture().dots.empty());
    // Somewhere between the points: the cursor goes there.
    const double wanted = 10;
    const double share = (wanted - source->from()) / (source->to() - source->from());
    clickAt(open, area, {share * area->width(), 2});
    EXPECT_NEAR(charts::seconds(run.cursor()), wanted, 0.2);
    // A point: its event is selected, and the cursor stands at it.
    source->refresh();
    const ChartDot dot = source->picture().dots.front();
    const double x = (dot.place.x - source->from()) / (source->to() - source->from()) * area->width();
    const double y = (1 - dot.place.y / source->top()) * area->height();
    clickAt(open, area, {x, y});
    EXPECT_EQ(run.selectedId(), static_cast<qint64>(dot.event));
    EXPECT_EQ(run.cursor(), (*run.history())[dot.event].at);
    EXPECT_TRUE((*run.history())[dot.event].is<LeaderEstablished>());
    EXPECT_FALSE(run.causes().empty()) << "the inspector tells why";
}

TEST(Charts, TheCursorLineStandsAtTheCursor)
{
    OpenWindow open("zh_CN", {1366, 768});
    playStory(open);
    showCharts(open, 4);
    auto *pane = open.item("chartPane0");
    ASSERT_NE(pane, nullptr);
    auto *line = itemBelow(pane, "chartCursor");
    auto *area = itemBelow(pane, "chartArea");
    auto *source = sourceOf(pane);
    for (const double seconds : {4.0, 9.0, 14.0}) {
        open.run().moveTo(after(seconds));
        OpenWindow::settle();
        ASSERT_TRUE(line->isVisible());
        const double share = (seconds - source->from()) / (source->to() - source->from());
        EXPECT_NEAR(line->x() + line->width() / 2, area->x() + share * area->width(), 1.5) << seconds;
    }
}

TEST(Charts, EveryChartIsDrawnInEverySizeThemeAndLanguage)
{
    for (const char *language : {"en", "zh_CN"})
        for (const int theme : {0, 1, 2}) {
            OpenWindow open(language, theme == 1 ? QSize(1920, 1080) : QSize(1366, 768));
            Settings::instance().setTheme(theme);
            playStory(open);
            QList<QImage> seen;
            for (int kind = 0; kind < kChartKinds; ++kind) {
                showCharts(open, kind);
                const QImage picture = open.pictureOf("chartPane0");
                ASSERT_FALSE(picture.isNull());
                EXPECT_FALSE(seen.contains(picture)) << kind;
                seen.append(picture);
                auto *pane = open.item("chartPane0");
                auto *source = sourceOf(pane);
                // Words beside the plot do not stand on each other, nor outside of the pane.
                QList<QRectF> places;
                for (QQuickItem *item : itemsBelow(pane, "chartLabel")) {
                    const QRectF place = item->mapRectToItem(pane, item->boundingRect());
                    EXPECT_TRUE(pane->boundingRect().adjusted(-1, -1, 1, 1).contains(place))
                        << kind << " " << item->property("text").toString().toStdString();
                    for (const QRectF &other : places)
                        EXPECT_FALSE(other.adjusted(0, 4, 0, -4).intersects(place)) << kind;
                    places.append(place);
                }
                EXPECT_EQ(source->empty(), QString());
            }
        }
}

// How many there are follows from the room: they come and go while the window's layouts are being resized.
TEST(ChartsWindow, ThereAreAsManyAsThereIsRoomForWheneverItChanges)
{
    OpenWindow open("en", {1920, 1080});
    open.sandboxAt(at(5));
    open.mainWindow().showView(QStringLiteral("charts"));
    const auto shown = [&] {
        open.picture();
        int count = 0;
        for (const char *name : {"chartPane0", "chartPane1", "chartPane2", "chartPane3"})
            if (const auto *pane = open.item(name); pane && pane->isVisible()) {
                ++count;
                EXPECT_GT(pane->width(), 200);
                EXPECT_GT(pane->height(), 90);
            }
        return count;
    };
    const int below = shown();
    EXPECT_GE(below, 1);
    for (int i = 0; i < 3; ++i) {
        open.press(Qt::Key_E);
        EXPECT_GT(shown(), below) << "in the place of the stage there is more room";
        open.window()->resize(1000, 700 - i);
        shown();
        open.window()->resize(1920, 1080);
        open.press(Qt::Key_E);
        EXPECT_EQ(shown(), below);
    }
}

} // namespace
} // namespace zablab
