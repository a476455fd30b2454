// SPDX-License-Identifier: GPL-3.0-or-later
//
// What stage, branches, charts and messages say is so at the cursor: who counts on a side, who leads, whose age it is.
#include "app/run/chart_picture.h"
#include "app/run/time_tools.h"
#include "app/scene/painter_sink.h"
#include "app/scene/stage_layout.h"
#include "app/scene/stage_reader.h"
#include "engine/simulation/simulated_world.h"
#include "tests/app/open_window.h"
#include "tests/app/stage_models.h"
#include "tests/app/story_time.h"

#include <algorithm>

namespace zablab {
namespace {

using scene::StageInput;
using scene::StageModel;

struct Sides {
    SimulatedWorld world{RunDescription::ofSize(5, 0), 1};
    ClusterView view;

    Sides() { world.advanceTo(Instant{1'300'000}); }
    void does(const Command &command) { ASSERT_EQ(world.execute(command), CommandError::None); }
    StageModel read()
    {
        world.advanceTo(world.now() + Duration::milliseconds(50));
        view = initialView(world.description());
        for (EventIndex i = 0; i < world.history().size(); ++i)
            fold(view, world.description().config, world.history(), i);
        return model();
    }
    StageModel model()
    {
        StageInput input;
        input.history = &world.history();
        input.description = &world.description();
        input.view = &view;
        input.at = world.now();
        return readStage(input, {});
    }
};

std::string textsOf(const StageModel &model, double width)
{
    const scene::DisplayList list =
        layoutStage(model, {width, 600, 1, true, false, {}}, scene::fontMeasure());
    std::string all;
    for (const scene::Item &item : list.items)
        if (const auto *text = std::get_if<scene::Text>(&item.primitive))
            all += text->text + "\n";
    return all;
}

TEST(SidesOfACut, CountOnlyServersThatRun)
{
    Sides story;
    story.does(command::Cut{{ServerId{4}, ServerId{5}}});
    StageModel model = story.read();
    ASSERT_EQ(model.groups.size(), 2u);
    EXPECT_EQ(model.groups[0].words, "S1–S3: 3 of 5, a majority");
    EXPECT_EQ(model.groups[0].idle, "");
    story.does(command::Crash{ServerId{3}});
    model = story.read();
    EXPECT_FALSE(model.groups[0].majority);
    EXPECT_EQ(model.groups[0].words, "S1 S2: 2 of 5, no majority");
    EXPECT_EQ(model.groups[0].idle, "S3 is down");
    EXPECT_NE(textsOf(model, 1400).find("S3 is down"), std::string::npos);
    EXPECT_EQ(textsOf(model, 620).find("S3 is down"), std::string::npos) << "only where there is room";
    story.does(command::Pause{ServerId{2}});
    model = story.read();
    EXPECT_EQ(model.groups[0].words, "S1: 1 of 5, no majority");
    EXPECT_EQ(model.groups[0].idle, "S3 is down · S2 stands still");
    story.does(command::Crash{ServerId{4}});
    story.does(command::Crash{ServerId{5}});
    model = story.read();
    EXPECT_EQ(model.groups[1].words, "S4 S5: 0 of 5, no majority");
    EXPECT_EQ(model.groups[1].idle, "S4 S5 are down");
}

// As the sides stand, not as the engine counts them; and a word under the pointer lies above it.
TEST(SidesOfACut, AreCountedFromLeftToRight)
{
    Sides story;
    story.does(command::Cut{{ServerId{4}, ServerId{5}}});
    StageModel model = story.read();
    EXPECT_EQ(model.wallWords, "cut 3 : 2");
    EXPECT_NE(textsOf(model, 1400).find("cut 2 : 3"), std::string::npos) << "the larger side stands right";
    EXPECT_EQ(textsOf(model, 1400).find("cut 3 : 2"), std::string::npos);
    model.servers[0].timeOutHovered = true;
    model.servers[0].timeOutSpoken = "let it happen now";
    model.servers[1].predicted = true;
    const std::string texts = textsOf(model, 1400);
    ASSERT_NE(texts.find("let it happen now"), std::string::npos);
    EXPECT_GT(texts.find("let it happen now"), texts.find("cut 2 : 3")) << "drawn later";
    EXPECT_GT(texts.find(model.predictionWords), texts.find("cut 2 : 3"));
}

// Who has elected says so with the epoch that the leader has begun since: for the one that still waits nothing changed.
TEST(TallyInTheFinalWait, KeepsTheVotesThatItWaitsFor)
{
    Sides story;
    StageModel before = story.read();
    ServerView &server = story.view.servers[2];
    const Vote vote{ServerId{4}, Zxid{1, 7}, Round{2}, Epoch{1}};
    Vote later = vote;
    later.peerEpoch = Epoch{2};
    server.state = ServerState::Looking;
    server.vote = vote;
    server.finalizeDeadline = story.world.now() + Duration::milliseconds(100);
    server.tally = {{ServerId{1}, later, ServerState::Following, false, true},
                    {ServerId{2}, later, ServerState::Following, false, true},
                    {ServerId{3}, vote, ServerState::Looking, false, false}};
    server.beforeWait = {{ServerId{1}, vote, ServerState::Looking, false, false},
                         {ServerId{2}, vote, ServerState::Looking, false, false}};
    const auto counting = [&] {
        const StageModel model = story.model();
        const auto &votes = model.servers[2].tally->votes;
        return std::count_if(votes.begin(), votes.end(), [](const auto &each) { return each.counts; });
    };
    EXPECT_EQ(counting(), 3);
    server.finalizeDeadline.reset();
    EXPECT_EQ(counting(), 1) << "without the wait the latest word counts";
    // Whom it knows from before as a follower, too, votes with it now.
    Vote old = vote;
    old.leader = ServerId{1};
    server.tally = {{ServerId{1}, vote, ServerState::Looking, false, false},
                    {ServerId{1}, old, ServerState::Following, true, false},
                    {ServerId{3}, vote, ServerState::Looking, false, false}};
    EXPECT_EQ(counting(), 2);
}

TEST(TitleOfTheStage, CountsVotersAndObserversOfTheEnsembleOnly)
{
    Sides story;
    EXPECT_EQ(story.read().title, "5 servers, 3 votes are a majority");
    story.view.servers[1].member = false;
    story.view.servers[1].type = LearnerType::Participant;
    EXPECT_NE(story.model().title.find("; outside the ensemble: S2"), std::string::npos);
    EXPECT_EQ(story.model().title.find("observing"), std::string::npos) << story.model().title;
}

// A new leader is in a new epoch and writes: that makes nobody's ballot of the round before stronger or weaker.
TEST(ColoursOfBallots, StayWhenTheElectionIsOver)
{
    Sides story;
    story.read();
    const auto order = [&] { return scene::candidateRanking(story.view); };
    const auto leads = [&] {
        for (const ServerView &server : story.view.servers)
            if (server.established && server.running() && server.currentEpoch.value > 1)
                return true;
        return false;
    };
    story.does(command::Cut{{ServerId{1}, ServerId{5}}});
    const auto looking = [&] {
        return std::all_of(story.view.servers.begin() + 1, story.view.servers.begin() + 4,
                           [](const ServerView &server) { return server.state == ServerState::Looking; });
    };
    for (int i = 0; i < 600 && !looking(); ++i)
        story.read();
    ASSERT_TRUE(looking());
    // S5 has at least as much in its log as the others, the same epoch, and the larger number.
    EXPECT_EQ(order().back(), ServerId{5});
    for (int i = 0; i < 600 && !leads(); ++i)
        story.read();
    ASSERT_TRUE(leads()) << "the larger side has elected";
    EXPECT_EQ(order().back(), ServerId{5});
    story.does(command::Ask{ClientId{1}, {OperationKind::SetData, "/", "x", -1}});
    for (int i = 0; i < 40; ++i)
        story.read();
    EXPECT_EQ(order().back(), ServerId{5}) << "what the new leader writes makes no ballot stronger";
}

TEST(Overview, NamesEverybodyWhoLeads)
{
    OpenWindow open;
    open.sandboxAt(at(3));
    const int old = open.leader();
    const int other = old == 1 ? 2 : 1;
    open.press(Qt::Key_X);
    for (const int server : {old, other})
        open.press(static_cast<Qt::Key>(Qt::Key_0 + server));
    open.press(Qt::Key_Return);
    open.run().pause();
    const auto words = [&] {
        const auto &rows = static_cast<ValueListModel<FieldRow> &>(*open.run().inspector()->glance());
        return rows.rows().at(0).value.toStdString();
    };
    // Until the smaller side gives up, both sides have one.
    for (int ms = 3100; ms < 20'000; ms += 20) {
        open.run().moveTo(Instant{ms * 1000});
        int leading = 0;
        for (const ServerView &server : open.run().playback().cluster().servers)
            if (server.running() && server.state == ServerState::Leading) {
                ++leading;
                ASSERT_NE(words().find("S" + std::to_string(server.id.value)), std::string::npos)
                    << words() << " at " << ms;
            }
        ASSERT_EQ(leading == 0, words() == "none") << ms;
    }
}

TEST(TimeOutOnTheStage, IsNeverNought)
{
    Sides story;
    story.does(command::Cut{{ServerId{4}, ServerId{5}}});
    for (int i = 0; i < 600; ++i) {
        for (const scene::StageServer &server : story.read().servers)
            ASSERT_EQ(server.timeOutWords.find("in 0"), std::string::npos)
                << server.name << server.timeOutWords;
    }
}

TEST(BranchMap, WhoLeadsAtTheEndIsWhoLeadsNow)
{
    OpenWindow open;
    auto &run = open.run();
    open.sandboxAt(at(3));
    QMetaObject::invokeMethod(open.window()->findChild<QObject *>(QStringLiteral("views")), "show",
                              Q_ARG(QString, QStringLiteral("branches")));
    OpenWindow::settle();
    const int first = open.leader();
    const auto row = [&] { return run.time()->branches()->rows().at(0); };
    ASSERT_EQ(row().leader, first);
    run.crashOrRestart(first);
    run.pause();
    for (int ms = 3000; ms < 6000; ms += 5) {
        run.moveTo(Instant{ms * 1000});
        int leads = 0;
        for (const ServerView &server : run.playback().cluster().servers)
            if (server.established && server.running())
                leads = server.id.value;
        ASSERT_EQ(row().leader, leads) << ms;
        ASSERT_NE(row().spoken.indexOf(run.clock()), -1)
            << row().spoken.toStdString() << " at " << run.clock().toStdString();
    }
    EXPECT_NE(row().leader, 0);
    EXPECT_NE(row().leader, first);
}

TEST(PingAge, EndsWhenTheLearnerGivesUp)
{
    OpenWindow open;
    auto &run = open.run();
    open.sandboxAt(at(3));
    // Its leader and one other go on alone: those two find no majority for longer than syncLimit.
    const int leader = open.leader();
    for (int server = 1, crashed = 0; server <= 5 && crashed < 3; ++server)
        if (server != leader) {
            run.crashOrRestart(server);
            ++crashed;
        }
    run.pause();
    run.moveTo(at(40));
    const ChartPicture picture =
        chartOf(run.playback(), run.records(), {ChartKind::Silence, true, ServerId{}, kNoEvent});
    double greatest = 0;
    for (const ChartLine &line : picture.lines)
        for (const ChartPoint &point : line.points)
            greatest = std::max(greatest, point.y);
    EXPECT_LE(greatest, 10.0) << "what waits for its leader to be established hears no PINGs";
}

TEST(Messages, UndoNamesTheAction)
{
    OpenWindow open;
    auto &run = open.run();
    open.sandboxAt(at(3));
    ASSERT_TRUE(run.carryOut(command::Cut{{ServerId{4}, ServerId{5}}}));
    run.pause();
    ASSERT_TRUE(run.carryOut(command::Heal{}));
    run.pause();
    EXPECT_EQ(run.status(), QStringLiteral("All links are whole again"));
    open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(run.status(), QStringLiteral("Undone: heal the network"));
    open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(run.status(), QStringLiteral("Undone: cut S4 S5 off"));
}

TEST(Messages, GoAfterAWhileOrWithWhatComesNext)
{
    OpenWindow open;
    auto &run = open.run();
    open.sandboxAt(at(3));
    auto *timer = open.window()->findChild<QObject *>(QStringLiteral("statusTimer"));
    auto *pill = open.window()->findChild<QQuickItem *>(QStringLiteral("statusPill"));
    ASSERT_TRUE(timer && pill);
    run.say(QStringLiteral("something"));
    EXPECT_TRUE(pill->isVisible());
    EXPECT_TRUE(timer->property("running").toBool());
    QMetaObject::invokeMethod(timer, "triggered");
    EXPECT_FALSE(pill->isVisible());
    run.say(QStringLiteral("something"));
    EXPECT_TRUE(pill->isVisible()) << "the same words again are news";
    run.togglePlay(); // a step may have news of its own
    EXPECT_FALSE(pill->isVisible());
}

} // namespace
} // namespace zablab
