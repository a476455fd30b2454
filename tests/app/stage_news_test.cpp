// SPDX-License-Identifier: GPL-3.0-or-later
// What a stage shows beside roles and votes: clients that crash, sessions that run out, time-outs that can be touched,
// two majorities at once, messages that break at a wall or are held, the spotlight, and all of it without motion.
#include "app/scene/audit.h"
#include "app/scene/painter_sink.h"
#include "app/scene/stage_layout.h"
#include "app/scene/stage_reader.h"
#include "engine/simulation/simulated_world.h"
#include "tests/app/stage_models.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace zablab::scene {
namespace {

class StageNews : public ::testing::Test {
protected:
    explicit StageNews(int voters = 5)
        : world(RunDescription::ofSize(voters, 0), 7),
          seeker(world.description())
    {
        world.advanceTo(Instant{1'300'000});
    }
    StageInput inputAt(Instant at)
    {
        StageInput input;
        input.history = &world.history();
        input.description = &world.description();
        input.view = &seeker.at(world.history(), at);
        input.at = at;
        return input;
    }
    StageModel modelAt(Instant at) { return readStage(inputAt(at), {}); }
    static DisplayList drawn(const StageModel &model, bool presenting = false)
    {
        StageSize size{928, 600, 1, true, false, {}};
        size.presenting = presenting;
        return layoutStage(model, size, fontMeasure());
    }
    void does(const Command &command) { ASSERT_EQ(world.execute(command), CommandError::None); }
    void passes(std::int64_t ms) { world.advanceTo(world.now() + Duration::milliseconds(ms)); }
    SimulatedWorld world;
    ClusterSeeker seeker;
};

std::size_t marksOf(const DisplayList &list, const Element &element)
{
    return static_cast<std::size_t>(std::count_if(list.items.begin(), list.items.end(),
                                                  [&](const Item &i) { return i.element == element; }));
}

TEST_F(StageNews, ACrashedClientIsCrossedAndItsSessionRunsOut)
{
    passes(2000);
    const Instant before = world.now();
    does(command::CrashClient{ClientId{1}});
    passes(20'000);
    const StageModel alive = modelAt(Instant{before.us - 1});
    const StageModel gone = modelAt(before + Duration::milliseconds(3000));
    const StageModel late = modelAt(before + Duration::milliseconds(6000));
    ASSERT_FALSE(alive.clients.empty());
    EXPECT_FALSE(alive.clients[0].crashed);
    EXPECT_TRUE(gone.clients[0].crashed);
    EXPECT_EQ(gone.clients[0].note, "crashed");
    EXPECT_GT(gone.clients[0].countdown, late.clients[0].countdown);
    EXPECT_GE(late.clients[0].countdown, 0);
    const StageModel over = modelAt(before + Duration::milliseconds(19'000));
    EXPECT_LT(over.clients[0].countdown, 0);
    EXPECT_EQ(over.clients[0].note, "session expired");
    EXPECT_NE(paintImage(drawn(alive), ThemeKind::Dark), paintImage(drawn(gone), ThemeKind::Dark));
}

TEST_F(StageNews, ATimeOutCanBeTouchedOutsideTheDisc)
{
    const StageModel model = modelAt(world.now());
    const DisplayList list = drawn(model);
    int found = 0;
    for (const StageServer &server : model.servers) {
        const Region *disc = list.region({ElementKind::Server, server.id, 0});
        ASSERT_TRUE(disc);
        const Element arc{ElementKind::TimeOut, server.id, server.timer};
        const Region *ring = list.region(arc);
        ASSERT_TRUE(ring) << server.id;
        ++found;
        EXPECT_FALSE(ring->name.empty());
        const Point centre = disc->rect.centre();
        EXPECT_EQ(list.elementAt(centre), (Element{ElementKind::Server, server.id, 0}));
        EXPECT_EQ(list.elementAt(centre + Point{0, disc->radius + 8}), arc);
        EXPECT_EQ(server.timer,
                  static_cast<std::int64_t>(server.role == Role::Leader ? TimerKind::Tick : TimerKind::Read));
    }
    EXPECT_EQ(found, 5);
    StageInput input = inputAt(world.now());
    input.hovered = {ElementKind::TimeOut, 3, static_cast<std::int64_t>(TimerKind::Read)};
    EXPECT_NE(drawn(readStage(input, {})), list); // it shows that it can be touched
}

// How a message breaks at the wall is told by the time since: it moves, then it stands.
TEST_F(StageNews, AMessageBreaksAtTheWallInTime)
{
    StageModel model = partitioned(false);
    const auto placeAt = [&](double broken) {
        for (StageMessage &m : model.messages)
            m.broken = broken;
        const DisplayList list = drawn(model);
        const Region *region = list.region({ElementKind::Message, model.messages[0].id, 0});
        EXPECT_TRUE(region);
        return region ? region->rect.centre() : Point{};
    };
    ASSERT_TRUE(model.messages[0].blocked);
    const Point hit = placeAt(0), thrown = placeAt(0.5), rest = placeAt(1);
    EXPECT_GT(distance(hit, rest), 15);
    EXPECT_GT(distance(hit, thrown), 10);
    EXPECT_EQ(placeAt(0.5), thrown);
}

TEST_F(StageNews, TheSpotlightFallsOnWhoActsInTheStep)
{
    does(command::Ask{ClientId{1}, {OperationKind::Create, "/a", "x", -1}});
    passes(30);
    EventIndex delivered = 0;
    for (EventIndex i = 0; i < world.history().size(); ++i)
        if (const auto *fact = world.history()[i].as<MessageDelivered>();
            fact && kindOf(world.history().message(fact->message).message) == MessageKind::Ack)
            delivered = i;
    ASSERT_GT(delivered, 0u);
    const MessageRecord &record =
        world.history().message(world.history()[delivered].as<MessageDelivered>()->message);
    StageInput input = inputAt(world.history()[delivered].at);
    input.view = &seeker.at(world.history(), delivered + 1);
    input.changedFrom = delivered;
    for (const StageServer &server : readStage(input, {}).servers)
        EXPECT_FALSE(server.dim);
    input.spotlight = true;
    for (const StageServer &server : readStage(input, {}).servers)
        EXPECT_EQ(server.dim,
                  server.id != record.from.server().value && server.id != record.to.server().value)
            << server.id;
}

TEST_F(StageNews, WithoutMotionMarksStandStillAndShowWhatArrived)
{
    does(command::Ask{ClientId{1}, {OperationKind::Create, "/a", "x", -1}});
    passes(30);
    const History &history = world.history();
    std::set<double> places;
    std::size_t arrivedShown = 0;
    for (EventIndex i = history.size() - 60; i < history.size(); ++i) {
        StageInput input = inputAt(history[i].at);
        input.view = &seeker.at(history, i + 1);
        input.changedFrom = i;
        input.reduceMotion = true;
        for (const StageMessage &m : readStage(input, {}).messages) {
            places.insert(m.progress);
            arrivedShown += m.arrived;
            EXPECT_EQ(m.arrived, m.progress == 1.0);
        }
    }
    EXPECT_EQ(places, (std::set<double>{0.5, 1.0}));
    EXPECT_GT(arrivedShown, 5u);
}

TEST_F(StageNews, AHeldMessageHasAPinAndStaysWhereItIs)
{
    StageModel model = crowdedElection(5, 0, false);
    const std::int64_t id = model.messages[0].id;
    const DisplayList free = drawn(model);
    model.messages[0].held = true;
    const DisplayList held = drawn(model);
    EXPECT_EQ(marksOf(held, {ElementKind::Message, id, 0}), marksOf(free, {ElementKind::Message, id, 0}) + 3);
}

TEST_F(StageNews, AServerThatIsNoMemberHasARingOfItsOwn)
{
    does(command::AddServer{ServerId{6}});
    passes(3000);
    StageModel model = modelAt(world.now());
    ASSERT_EQ(model.servers.size(), 6u);
    EXPECT_FALSE(model.servers.back().member);
    const DisplayList outside = drawn(model);
    model.servers.back().member = true;
    const DisplayList inside = drawn(model);
    const Element server{ElementKind::Server, model.servers.back().id, 0};
    EXPECT_EQ(marksOf(outside, server), marksOf(inside, server) + 1);
}

// While a reconfiguration is under way what is proposed needs a majority of the old members and one of the new.
TEST(StageMajorities, TwoWhileTheMembersChange)
{
    SimulatedWorld world(RunDescription::ofSize(3, 0), 1);
    world.advanceTo(Instant{2'000'000});
    for (const int id : {4, 5})
        ASSERT_EQ(world.execute(command::AddServer{ServerId{id}}), CommandError::None);
    world.advanceTo(Instant{5'000'000});
    Operation joining;
    joining.kind = OperationKind::Reconfig;
    joining.reconfig.joining = {{ServerId{4}, LearnerType::Participant},
                                {ServerId{5}, LearnerType::Participant}};
    ASSERT_EQ(world.execute(command::Ask{ClientId{1}, joining}), CommandError::None);
    const EventIndex asked = world.history().size();
    world.advanceTo(Instant{6'000'000});
    ClusterSeeker seeker(world.description());
    bool two = false;
    for (EventIndex i = asked; i < world.history().size(); ++i) {
        StageInput input;
        input.history = &world.history();
        input.description = &world.description();
        input.view = &seeker.at(world.history(), i + 1);
        input.at = world.history()[i].at;
        const StageModel model = readStage(input, {});
        for (const StageServer &server : model.servers)
            if (server.tallyNext) {
                two = true;
                ASSERT_TRUE(server.tally);
                EXPECT_EQ(server.tally->majority, 2);     // of three
                EXPECT_EQ(server.tallyNext->majority, 3); // of five
                const DisplayList list = layoutStage(model, {928, 600, 1, true, false, {}}, fontMeasure());
                EXPECT_TRUE(list.region({ElementKind::Tally, server.id, 1}));
                for (const Finding &finding : audit(list, ThemeKind::Dark, {4.5, 9.9, true, false}))
                    if (finding.text == server.tallyNextWords)
                        ADD_FAILURE() << finding.what;
            }
    }
    EXPECT_TRUE(two);
    EXPECT_EQ(
        seeker.at(world.history(), world.history().size()).configOr(world.description().config).quorumSize(),
        3);
}

TEST(StageSnapshots, WhatASnapshotHoldsIsUnderlined)
{
    StageModel model = crowdedElection(5, 0, false);
    const auto draw = [&] { return layoutStage(model, {928, 600, 1, true, false, {}}, fontMeasure()); };
    const DisplayList plain = draw();
    for (StageServer &server : model.servers)
        server.log->snapshot = 3;
    EXPECT_GE(draw().items.size(), plain.items.size() + 2); // wherever there is room for a log
}

// For a room: the groups of a cut on a side each, the wall between them, nobody on the other's ground.
TEST(StageSides, EachSideOfACutHasASideOfItsOwn)
{
    for (const auto &[width, height, unit] :
         {std::tuple{1568.0, 600.0, 1.8}, {1334.0, 440.0, 1.7}, {2500.0, 1300.0, 3.0}})
        for (const bool chinese : {false, true}) {
            const StageModel model = partitioned(chinese);
            StageSize size{width, height, unit, false, false, {}};
            size.presenting = true;
            DisplayList list = layoutStage(model, size, fontMeasure());
            for (const StageServer &server : model.servers) {
                const Region *disc = list.region({ElementKind::Server, server.id, 0});
                ASSERT_TRUE(disc);
                EXPECT_EQ(disc->rect.centre().x > width / 2, server.majority) << server.id << " in " << width;
            }
            std::erase_if(list.items,
                          [](const Item &item) { return item.element.kind == ElementKind::Message; });
            for (const ThemeKind theme : {ThemeKind::Dark, ThemeKind::Light, ThemeKind::HighContrast})
                for (const Finding &finding : audit(list, theme, {4.5, 9.9, true, false}))
                    ADD_FAILURE() << width << "x" << height << ": " << finding.what;
        }
}

// What two of a side send each other flies beside the words of all of them: two, three and four on a side.
TEST(StageSides, WhatTravelsWithinASideCrossesNoPlate)
{
    constexpr double kMessage = 12; // half of one, in units of the stage
    for (const auto &[width, height, unit] :
         {std::tuple{1568.0, 600.0, 1.8}, {1880.0, 490.0, 1.28}, {812.0, 425.0, 0.85}, {2500.0, 1300.0, 3.0}})
        for (const int majority : {2, 3, 4}) {
            std::vector<std::pair<std::int64_t, int>> servers;
            for (int i = 0; i < 2 * majority - 1; ++i)
                servers.emplace_back(i + 1, i < majority ? 0 : 1);
            SeatRequest request;
            request.width = width;
            request.height = height;
            request.unit = unit;
            request.legend = false;
            request.presenting = true;
            const auto plan = planSides(request, servers);
            if (!plan)
                continue; // the ring stays where there is no room
            for (const Seat &from : plan->seats)
                for (const Seat &to : plan->seats)
                    for (const Seat &beside : plan->seats) {
                        if (from.right != to.right || beside.right != from.right || from.id >= to.id)
                            continue;
                        const double length = distance(from.centre, to.centre);
                        const double arc = (plan->discRadius + 14) * plan->unit;
                        for (double at = arc; at <= length - arc; at += 4) {
                            const Point p = lerp(from.centre, to.centre, at / length);
                            EXPECT_FALSE(beside.plate.grown(kMessage * plan->unit).contains(p))
                                << "S" << from.id << " to S" << to.id << " over S" << beside.id << " in "
                                << width << "x" << height << ", " << majority << " on a side";
                        }
                    }
        }
}

} // namespace
} // namespace zablab::scene
