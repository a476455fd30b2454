// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of a real run: a function of the history and the instant, whichever way the cursor came, and
// clean at every step.
#include "app/scene/audit.h"
#include "app/scene/painter_sink.h"
#include "app/scene/space_time_item.h"
#include "app/scene/stage_item.h"
#include "engine/simulation/timeline.h"

#include <gtest/gtest.h>

#include <QQuickWindow>

namespace zablab::scene {
namespace {

class RunUnderTest : public SceneSource {
public:
    RunUnderTest(RunDescription description, std::uint64_t seed)
        : timeline(std::move(description), seed),
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
    const History *history() const override { return &timeline.history(); }
    const RunDescription *description() const override { return &timeline.description(); }
    const ClusterView *clusterAtCursor() const override { return &cluster; }
    const SpaceTimeView *spaceTime() const override { return &space; }
    const StoryTime *storyTime() const override { return &story; }
    Instant cursor() const override { return at; }
    EventIndex stepBegin() const override { return step; }
    Instant veiledFrom() const override { return veil; }

    Timeline timeline;
    SpaceTimeView space;
    StoryTime story;
    ClusterSeeker seeker;
    ClusterView cluster;
    Instant at;
    EventIndex step = kNoEvent;
    Instant veil = Instant::max();
};

// Five servers of the lesson, a leader that dies, a write, a cut 2 : 3 and its healing.
std::unique_ptr<RunUnderTest> eventfulRun(int voters, int observers)
{
    RunDescription description = RunDescription::ofSize(voters, observers);
    const std::uint32_t last[] = {100, 102, 105, 105, 103};
    for (std::size_t i = 0; i < description.servers.size() && i < 5; ++i)
        description.servers[i].history = {{1, 1, last[i]}};
    description.complete();
    auto run = std::make_unique<RunUnderTest>(description, 42);
    Timeline &timeline = run->timeline;
    timeline.extendTo({2'500'000});
    const ClusterView before = run->seeker.at(timeline.history(), Instant{2'500'000});
    ServerId leader;
    for (const ServerView &server : before.servers)
        if (server.state == ServerState::Leading)
            leader = server.id;
    EXPECT_TRUE(leader);
    Operation write;
    write.kind = OperationKind::Create;
    write.path = "/a";
    write.data = "1";
    EXPECT_EQ(timeline.act({2'600'000}, command::Ask{ClientId{1}, write}, {}), CommandError::None);
    EXPECT_EQ(timeline.act({3'000'000}, command::Crash{leader}, {}), CommandError::None);
    EXPECT_EQ(timeline.act({5'000'000}, command::Restart{leader}, {}), CommandError::None);
    EXPECT_EQ(timeline.act({8'000'000}, command::Cut{{ServerId{1}, ServerId{2}}}, {}), CommandError::None);
    EXPECT_EQ(timeline.act({20'000'000}, command::Heal{}, {}), CommandError::None);
    timeline.extendTo({30'000'000});
    run->catchUp();
    return run;
}

std::vector<Instant> instantsOf(const RunUnderTest &run, std::size_t count)
{
    std::vector<Instant> instants;
    const Duration whole = run.story.storyOf(run.timeline.history().end());
    for (std::size_t i = 0; i <= count; ++i)
        instants.push_back(run.story.runTimeOf(
            {whole.us * static_cast<std::int64_t>(i) / static_cast<std::int64_t>(count)}));
    return instants;
}

bool moves(const Item &item) { return item.element.kind == ElementKind::Message; }

TEST(SceneRun, TheStageIsCleanThroughoutARun)
{
    for (const auto &[voters, observers] : {std::pair{5, 0}, {3, 1}, {7, 2}}) {
        const auto run = eventfulRun(voters, observers);
        for (const Instant t : instantsOf(*run, 160)) {
            run->show(t);
            DisplayList list = StageItem::picture(*run, {928, 600, 1, true, false, {}}, {}, 2, fontMeasure());
            std::erase_if(list.items, moves);
            for (const Finding &finding : audit(list, ThemeKind::Dark, {4.5, 9.9, true, false}))
                ADD_FAILURE() << voters << " voters at " << t.us << ": " << finding.what;
        }
    }
}

TEST(SceneRun, TheSpaceTimeDiagramIsCleanThroughoutARun)
{
    const auto run = eventfulRun(5, 1);
    for (const double height : {150.0, 228.0})
        for (const double span : {3.0, 12.0, 60.0})
            for (const Instant t : instantsOf(*run, 60)) {
                run->show(t);
                DisplayList list = SpaceTimeItem::picture(*run, {1340, height, 1, -1, span}, {}, {}, false,
                                                          false, fontMeasure());
                std::erase_if(list.items,
                              [](const Item &i) { return moves(i) || i.element.kind == ElementKind::Mark; });
                for (const Finding &finding : audit(list, ThemeKind::Light, {4.5, 9.9, true, false}))
                    ADD_FAILURE() << span << " s, " << height << " px at " << t.us << ": " << finding.what;
            }
}

TEST(SceneRun, SeekingAwayAndBackGivesTheSamePixels)
{
    const auto run = eventfulRun(5, 0);
    const auto instants = instantsOf(*run, 24);
    const auto picture = [&](Instant t) {
        run->show(t);
        return paintImage(StageItem::picture(*run, {928, 600, 1, true, false, {}}, {}, 0, fontMeasure()),
                          ThemeKind::Dark);
    };
    const auto diagram = [&](Instant t) {
        run->show(t);
        return paintImage(
            SpaceTimeItem::picture(*run, {1340, 190, 1, -1, 12}, {}, {}, false, false, fontMeasure()),
            ThemeKind::Dark);
    };
    std::vector<QImage> forwards, lanes;
    for (const Instant t : instants) {
        forwards.push_back(picture(t));
        lanes.push_back(diagram(t));
    }
    for (std::size_t i = instants.size(); i-- > 0;) { // and backwards
        EXPECT_EQ(picture(instants[i]), forwards[i]) << instants[i].us;
        EXPECT_EQ(diagram(instants[i]), lanes[i]) << instants[i].us;
    }
    picture(instants.back());
    EXPECT_EQ(picture(instants[5]), forwards[5]);
}

TEST(SceneRun, TheVeilHidesEverythingLater)
{
    const auto run = eventfulRun(5, 0);
    const Instant crash{3'000'000};
    run->show(crash);
    run->veil = crash;
    const DisplayList list =
        SpaceTimeItem::picture(*run, {1340, 190, 1, -1, 12}, {}, {}, false, false, fontMeasure());
    for (const Region &region : list.regions) {
        if (region.element.kind == ElementKind::Message) {
            EXPECT_LT(run->history()
                          ->
                          operator[](run->history()->message(static_cast<MessageId>(region.element.id)).sent)
                          .at,
                      crash);
        }
        if (region.element.kind == ElementKind::Mark) {
            EXPECT_LE(run->history()->operator[](static_cast<EventIndex>(region.element.id)).at, crash);
        }
    }
}

TEST(SceneRun, ThousandsOfMessagesBecomeADensity)
{
    const auto run = eventfulRun(9, 0);
    run->show({30'000'000});
    const double story = static_cast<double>(run->story.storyOf({30'000'000}).us) / 1e6;
    const DisplayList list =
        SpaceTimeItem::picture(*run, {1340, 228, 1, 0, story + 1}, {}, {}, false, true, fontMeasure());
    EXPECT_LT(list.items.size(), 9000U);
    EXPECT_GT(list.items.size(), 50U);
}

TEST(SceneRun, TheItemsShowTheSourceAndReportClicks)
{
    const auto run = eventfulRun(5, 0);
    run->show({2'000'000});
    QQuickWindow window;
    window.resize(940, 820);
    StageItem stage(window.contentItem());
    stage.setSize({928, 600});
    stage.setSource(run.get());
    SpaceTimeItem lanes(window.contentItem());
    lanes.setSize({928, 200});
    lanes.setY(610);
    lanes.setSource(run.get());
    EXPECT_GT(stage.regionCount(), 5);
    EXPECT_GT(lanes.regionCount(), 5);
    EXPECT_FALSE(stage.regionName(0).isEmpty());
    const Region *server = stage.displayList().region({ElementKind::Server, 4, 0});
    ASSERT_TRUE(server);
    EXPECT_EQ(stage.elementAt(server->rect.centre()), (Element{ElementKind::Server, 4, 0}));
    const DisplayList before = stage.displayList();
    run->show({3'001'500});
    EXPECT_NE(stage.displayList(), before);
    run->show({2'000'000});
    EXPECT_EQ(stage.displayList(), before);
}

} // namespace
} // namespace zablab::scene
