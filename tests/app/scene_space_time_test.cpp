// SPDX-License-Identifier: GPL-3.0-or-later
// The space-time diagram by itself: what is drawn of a little and of a great deal, which servers share a lane, the stars,
// the causes, the strip with the whole run, and the hands that move the range.
#include "app/scene/audit.h"
#include "app/scene/painter_sink.h"
#include "app/scene/space_time_item.h"
#include "app/scene/space_time_overview.h"
#include "engine/simulation/timeline.h"
#include "engine/views/explanation.h"

#include <gtest/gtest.h>

#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <set>

namespace zablab::scene {
namespace {

class DrawnRun : public SceneSource {
public:
    DrawnRun(int voters, int observers, std::uint64_t seed = 42)
        : timeline(RunDescription::ofSize(voters, observers), seed),
          space(timeline.description()),
          story(timeline.description().config.tickTime / 2),
          seeker(timeline.description())
    {}

    void catchUp()
    {
        space.update(timeline.history());
        story.update(timeline.history());
    }
    void show(Instant t)
    {
        at = t;
        cluster = seeker.at(timeline.history(), t);
        Q_EMIT sceneChanged();
    }
    void act(Instant t, const Command &command)
    {
        EXPECT_EQ(timeline.act(t, command, {}), CommandError::None);
    }
    ServerId leader(Instant t)
    {
        for (const ServerView &server : seeker.at(timeline.history(), t).servers)
            if (server.state == ServerState::Leading && server.liveness == Liveness::Running)
                return server.id;
        return {};
    }
    DisplayList picture(SpaceTimeSize size, const Element &selected = {}, const LaneChoice &lanes = {},
                        bool beats = false, const Element &hovered = {}) const
    {
        return SpaceTimeItem::picture(*this, size, selected, hovered, trueAxis, beats, fontMeasure(), lanes);
    }

    const History *history() const override { return &timeline.history(); }
    const RunDescription *description() const override { return &timeline.description(); }
    const ClusterView *clusterAtCursor() const override { return &cluster; }
    const SpaceTimeView *spaceTime() const override { return &space; }
    const StoryTime *storyTime() const override { return &story; }
    Instant cursor() const override { return at; }
    EventIndex stepBegin() const override { return kNoEvent; }
    Instant veiledFrom() const override { return veil; }
    std::vector<EventIndex> causes() const override { return chain; }
    bool heartbeatsMatter() const override { return beatsMatter; }
    const std::vector<Violation> *violations() const override { return &broken; }

    Timeline timeline;
    SpaceTimeView space;
    StoryTime story;
    ClusterSeeker seeker;
    ClusterView cluster;
    Instant at;
    Instant veil = Instant::max();
    std::vector<EventIndex> chain;
    std::vector<Violation> broken;
    bool beatsMatter = false;
    bool trueAxis = false;
};

// A leader that dies and comes back, a cut and its healing, some writes.
std::unique_ptr<DrawnRun> storyOf(int voters, int observers, int writes = 3)
{
    auto run = std::make_unique<DrawnRun>(voters, observers);
    run->timeline.extendTo({2'500'000});
    const ServerId leader = run->leader({2'500'000});
    EXPECT_TRUE(leader);
    Operation write;
    write.kind = OperationKind::Create;
    for (int i = 0; i < writes; ++i) {
        write.path = "/n" + std::to_string(i);
        run->act({2'500'000 + i * 4000}, command::Ask{ClientId{1}, write});
    }
    run->act({4'000'000}, command::Crash{leader});
    run->act({6'000'000}, command::Restart{leader});
    run->act({9'000'000}, command::Cut{{ServerId{1}, ServerId{2}}});
    run->act({15'000'000}, command::Heal{});
    run->timeline.extendTo({20'000'000});
    run->catchUp();
    run->show({20'000'000});
    return run;
}

double wholeStory(const DrawnRun &run)
{
    return static_cast<double>(run.story.storyOf(run.timeline.history().end()).us) / 1e6;
}

std::vector<std::string> textsIn(const DisplayList &list)
{
    std::vector<std::string> texts;
    for (const Item &item : list.items)
        if (const auto *text = std::get_if<Text>(&item.primitive))
            texts.push_back(text->text);
    return texts;
}

bool says(const DisplayList &list, const std::string &text)
{
    const auto texts = textsIn(list);
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

std::size_t regionsOf(const DisplayList &list, ElementKind kind)
{
    return static_cast<std::size_t>(std::count_if(list.regions.begin(), list.regions.end(),
                                                  [&](const Region &r) { return r.element.kind == kind; }));
}

TEST(Lanes, ObserversShareOneLaneWhereThereIsNoRoomForEach)
{
    const auto run = storyOf(5, 20);
    const DisplayList low = run->picture({1330, 190, 1, -1, 12});
    EXPECT_TRUE(says(low, "S6–S25"));
    EXPECT_TRUE(says(low, "S3"));
    EXPECT_FALSE(says(low, "S7"));
    const DisplayList high = run->picture({1330, 800, 1, -1, 12});
    EXPECT_TRUE(says(high, "S7")) << "there is room for all";
    // A selected observer keeps its own, and the others stay together around it.
    const DisplayList selected = run->picture({1330, 190, 1, -1, 12}, {ElementKind::Server, 9, 0});
    EXPECT_TRUE(says(selected, "S9"));
    EXPECT_TRUE(says(selected, "S6–S8, S10–S25"));
    EXPECT_TRUE(says(run->picture({1330, 190, 1, -1, 12}, {}, {{}, true}), "S7")) << "asked for all";
}

TEST(Lanes, ThenFollowersThatNobodyHasSelected)
{
    const auto run = storyOf(15, 4);
    const ServerId leader = run->leader({20'000'000});
    ASSERT_TRUE(leader);
    const DisplayList list = run->picture({1330, 190, 1, -1, 12}, {ElementKind::Server, 3, 0});
    EXPECT_TRUE(says(list, "S" + std::to_string(leader.value))) << "the leader's own lane";
    EXPECT_TRUE(says(list, "S3"));
    EXPECT_LE(regionsOf(list, ElementKind::Lane), 3u);
    std::size_t folded = 0;
    for (const Region &region : list.regions)
        folded += region.element.kind == ElementKind::Tool && region.element.detail == kToolUnfold;
    EXPECT_EQ(folded, 2u) << "one lane of observers, one of followers";
}

TEST(Lanes, AreHiddenAndComeBack)
{
    const auto run = storyOf(5, 0);
    const LaneChoice two{{ServerId{2}, ServerId{4}}, false};
    const DisplayList list = run->picture({1330, 190, 1, -1, 12}, {}, two);
    EXPECT_FALSE(says(list, "S2"));
    EXPECT_TRUE(says(list, "S5"));
    EXPECT_TRUE(says(list, "+2"));
    for (const Region &region : list.regions)
        if (region.element.kind == ElementKind::Message) {
            const MessageRecord &message = run->history()->message(static_cast<MessageId>(region.element.id));
            EXPECT_NE(message.from, Party{ServerId{2}});
            EXPECT_NE(message.to, Party{ServerId{4}});
        }
}

TEST(Lanes, NamesOfRanges)
{
    const auto ids = [](std::initializer_list<int> numbers) {
        std::vector<ServerId> servers;
        for (const int n : numbers)
            servers.push_back(ServerId{n});
        return servers;
    };
    EXPECT_EQ(namesOfRange(ids({6, 7, 8, 9})), "S6–S9");
    EXPECT_EQ(namesOfRange(ids({1, 2})), "S1, S2");
    EXPECT_EQ(namesOfRange(ids({1, 3, 5, 6, 7})), "S1 +4");
    EXPECT_EQ(namesOfRange(ids({4})), "S4");
}

TEST(SpaceTime, IsCleanInEverySizeThemeAndNumberOfServers)
{
    for (const auto &[voters, observers] : {std::pair{3, 0}, {5, 1}, {9, 0}, {5, 95}}) {
        const auto run = storyOf(voters, observers);
        for (const auto &[width, height, unit] : {std::tuple{1330.0, 140.0, 0.9},
                                                  {1540.0, 190.0, 1.0},
                                                  {900.0, 600.0, 1.0},
                                                  {3800.0, 500.0, 2.2}})
            for (const double span : {2.0, 12.0, 200.0})
                for (int i = 1; i <= 3; ++i) {
                    run->show(
                        run->story.runTimeOf({static_cast<std::int64_t>(wholeStory(*run) * i / 3 * 1e6)}));
                    for (const Element &selected : {Element{}, Element{ElementKind::Server, 2, 0}}) {
                        DisplayList list = run->picture({width, height, unit, -1, span}, selected);
                        std::erase_if(list.items, [](const Item &item) {
                            return item.element.kind == ElementKind::Message ||
                                   (item.element.kind == ElementKind::Mark && item.element.detail == 0);
                        });
                        const auto theme = static_cast<ThemeKind>(i % 3);
                        for (const Finding &finding : audit(list, theme, {4.5, 0, true, false}))
                            ADD_FAILURE() << voters << "+" << observers << ", " << width << "x" << height
                                          << ", " << span << " s at " << run->at.us << ": " << finding.what;
                    }
                }
    }
}

TEST(SpaceTime, ASizeThatHoldsNothingIsNoTrouble)
{
    const auto run = storyOf(5, 0);
    for (const auto &[width, height] : {std::pair{0.0, 0.0}, {10.0, 300.0}, {60.0, 20.0}, {1330.0, 40.0}})
        for (const double unit : {1.0, 3.0})
            EXPECT_TRUE(run->picture({width, height, unit, -1, 12}).regions.size() < 500);
}

TEST(SpaceTime, AGreatDealCostsNoMoreThanThePixelsItCovers)
{
    // Ten thousand events and thirty thousand: at the whole run both are drawn with about as many things.
    std::vector<std::size_t> drawn, regions;
    for (const int writes : {150, 600}) {
        const auto run = storyOf(5, 1, writes);
        const DisplayList list = run->picture({1330, 228, 1, 0, wholeStory(*run)});
        drawn.push_back(list.items.size());
        regions.push_back(list.regions.size());
        EXPECT_EQ(regionsOf(list, ElementKind::Message), 0u) << "too many to be told apart";
    }
    EXPECT_LT(drawn[1], drawn[0] * 3 / 2 + 100);
    EXPECT_LT(drawn[1], 3000u);
    EXPECT_LT(regions[1], 400u);
}

TEST(SpaceTime, ALaneSwellsWhereItsServerSendsAndNowhereElse)
{
    const auto run = storyOf(5, 0, 600);
    const DisplayList list = run->picture({1330, 300, 1, 0, wholeStory(*run)});
    std::size_t swellings = 0;
    for (const Item &item : list.items)
        if (const auto *path = std::get_if<Path>(&item.primitive);
            path && item.element == Element{ElementKind::Axis, 0, 5}) {
            ++swellings;
            double left = 1e9, right = -1e9;
            for (const Point &point : path->points) {
                left = std::min(left, point.x);
                right = std::max(right, point.x);
            }
            // Every swelling covers a stretch in which something was sent.
            SpaceTimeInput input;
            input.story = &run->story;
            input.view = &run->space;
            input.history = run->history();
            input.description = run->description();
            input.known = run->history()->end();
            const SpaceTimeSize size{1330, 300, 1, 0, wholeStory(*run)};
            const LaneFrame frame = planSpaceTime(input, size, fontMeasure()).frame;
            const TimeAxis axis(input, size, frame.left, frame.right);
            EXPECT_GT(run->space.countDepartures(axis.at(left - 1), axis.at(right + 1), false), 0u)
                << left << " to " << right;
        }
    EXPECT_GT(swellings, 8u);
}

TEST(SpaceTime, HeartbeatsAreAPulseUnlessTheyAreTheTopic)
{
    const auto run = storyOf(5, 0);
    const auto pings = [&] {
        std::size_t lines = 0;
        for (const Region &region : run->picture({1330, 228, 1, -1, 8}).regions)
            lines += region.element.kind == ElementKind::Message && region.name.starts_with("PING");
        return lines;
    };
    EXPECT_EQ(pings(), 0u);
    std::size_t pulses = 0;
    for (const Item &item : run->picture({1330, 228, 1, -1, 8}).items)
        if (const auto *circle = std::get_if<Circle>(&item.primitive))
            pulses += item.element.kind == ElementKind::Lane && circle->radius < 3;
    EXPECT_GT(pulses, 4u);
    run->beatsMatter = true;
    EXPECT_GT(pings(), 4u);
}

TEST(SpaceTime, StarsSayWhatTheyStandFor)
{
    const auto run = storyOf(5, 0);
    const DisplayList list = run->picture({1330, 228, 1, 0, wholeStory(*run)});
    std::set<std::string> names;
    for (const Region &region : list.regions)
        if (region.element.kind == ElementKind::Mark && region.rect.centre().y < 24)
            names.insert(region.name);
    const auto some = [&](const std::string &part) {
        return std::any_of(names.begin(), names.end(),
                           [&](const std::string &name) { return name.find(part) != std::string::npos; });
    };
    EXPECT_TRUE(some("leads"));
    EXPECT_TRUE(some("crashes"));
    EXPECT_TRUE(some("cut"));
    for (const Region &a : list.regions)
        for (const Region &b : list.regions)
            if (&a != &b && a.element.kind == ElementKind::Mark && b.element.kind == ElementKind::Mark &&
                a.rect.centre().y < 24 && b.rect.centre().y < 24)
                EXPECT_GT(std::abs(a.rect.centre().x - b.rect.centre().x), 12) << a.name << ", " << b.name;
}

TEST(SpaceTime, ABrokenGuaranteeHasARedStarThatNothingPushesAside)
{
    const auto run = storyOf(5, 0);
    for (EventIndex i = 0; i < run->history()->size(); ++i)
        if ((*run->history())[i].is<ServerCrashed>())
            run->broken = {{Guarantee{}, i, {}, {}}};
    ASSERT_EQ(run->broken.size(), 1u);
    const DisplayList list = run->picture({1330, 228, 1, 0, wholeStory(*run)});
    bool red = false;
    for (const Item &item : list.items)
        if (const auto *path = std::get_if<Path>(&item.primitive))
            red = red || (item.element.id == static_cast<std::int64_t>(run->broken[0].event) &&
                          path->fill.color.token == Token::Bad);
    EXPECT_TRUE(red);
    run->veil = (*run->history())[run->broken[0].event].at;
    run->show(run->veil);
    for (const Region &region : run->picture({1330, 228, 1, 0, wholeStory(*run)}).regions)
        EXPECT_FALSE(region.element.kind == ElementKind::Mark &&
                     region.element.id == static_cast<std::int64_t>(run->broken[0].event))
            << "the veil hides it";
}

TEST(SpaceTime, TheCausesOfWhatIsSelectedAreNumberedAndTheRestStepsBack)
{
    const auto run = storyOf(5, 0);
    EventIndex commit = kNoEvent;
    for (EventIndex i = 0; i < run->history()->size(); ++i)
        if ((*run->history())[i].is<Committed>())
            commit = i;
    ASSERT_NE(commit, kNoEvent);
    const Instant at = (*run->history())[commit].at;
    run->show(at);
    const Element selected{ElementKind::Mark, static_cast<std::int64_t>(commit), 0};
    const DisplayList plain = run->picture({1330, 300, 1, -1, 12});
    run->chain = causesOf(*run->history(), commit);
    ASSERT_GT(run->chain.size(), 2u);
    const DisplayList list = run->picture({1330, 300, 1, -1, 12}, selected);
    for (std::size_t i = 0; i < run->chain.size(); ++i) {
        bool numbered = false;
        for (const Item &item : list.items) {
            const auto *text = std::get_if<Text>(&item.primitive);
            numbered = numbered || (text && text->text == std::to_string(i + 1) &&
                                    item.element == Element{ElementKind::Mark,
                                                            static_cast<std::int64_t>(run->chain[i]), 1});
        }
        EXPECT_TRUE(numbered) << "cause " << i + 1;
    }
    const auto brightest = [](const DisplayList &of, std::int64_t message) {
        double opacity = 0;
        for (const Item &item : of.items)
            if (const auto *path = std::get_if<Path>(&item.primitive);
                path && item.element == Element{ElementKind::Message, message, 0})
                opacity = std::max(opacity, path->stroke.fill.color.opacity);
        return opacity;
    };
    const std::vector<MessageId> causes = messagesBetween(*run->history(), run->chain);
    EXPECT_GE(causes.size(), 2u) << "a proposal and its acknowledgement";
    for (const MessageId cause : causes)
        EXPECT_GE(brightest(list, cause), brightest(plain, cause));
    std::size_t stepped = 0;
    for (const Region &region : plain.regions)
        if (region.element.kind == ElementKind::Message &&
            std::find(causes.begin(), causes.end(), static_cast<MessageId>(region.element.id)) ==
                causes.end()) {
            EXPECT_LT(brightest(list, region.element.id), brightest(plain, region.element.id) * 0.5);
            ++stepped;
        }
    EXPECT_GT(stepped, 3u);
}

TEST(Overview, ShowsNothingThatMayNotBeSeenYet)
{
    const auto run = storyOf(5, 0);
    run->show({3'000'000});
    run->veil = Instant{3'000'000};
    SpaceTimeInput input;
    input.history = run->history();
    input.story = &run->story;
    input.cursor = run->at;
    input.veiledFrom = run->veil;
    input.known = run->history()->end();
    EXPECT_NEAR(wholeSpan(input), static_cast<double>(run->story.storyOf(run->veil).us) / 1e6, 1e-3);
    const DisplayList list = run->picture({1330, 228, 1, -1, 12});
    for (const Region &region : list.regions)
        if (region.element.kind == ElementKind::Mark) {
            EXPECT_LT((*run->history())[static_cast<EventIndex>(region.element.id)].at, run->veil);
        }
}

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
