// SPDX-License-Identifier: GPL-3.0-or-later
//
// The stage is a function of the history and an instant. Whichever way the cursor came, through the far end of
// the run or backwards step by step, the picture is the same, pixel for pixel.
#include "app/scene/audit.h"
#include "app/scene/painter_sink.h"
#include "app/scene/stage_layout.h"
#include "app/scene/stage_reader.h"
#include "engine/simulation/simulated_world.h"
#include "engine/views/cluster_view.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace zablab::scene {
namespace {

// Five servers, a crash of the leader, a cut, a write that hangs, and a heal.
SimulatedWorld eventfulRun()
{
    RunDescription description = RunDescription::ofSize(5, 1);
    description.complete();
    SimulatedWorld world(description, 7);
    const auto at = [&](std::int64_t ms, const Command &command) {
        world.advanceTo(Instant{ms * 1000});
        EXPECT_EQ(world.execute(command), CommandError::None) << describe(command);
    };
    at(1500, command::Ask{ClientId{1}, {OperationKind::Create, "/a", "1", -1}});
    at(2500, command::Crash{ServerId{5}});
    at(4500, command::Cut{{ServerId{4}, ServerId{1}}});
    at(4501, command::Ask{ClientId{1}, {OperationKind::SetData, "/a", "2", -1}});
    at(20000, command::Heal{});
    at(25000, command::Restart{ServerId{5}});
    world.advanceTo(Instant{45'000'000});
    return world;
}

class StageInTime : public ::testing::Test {
protected:
    StageInTime() : world(eventfulRun()), seeker(world.description()) {}

    QImage picture(Instant t)
    {
        const ClusterView &view = seeker.at(world.history(), t);
        const StageInput input{&world.history(), &world.description(), &view, t, {}, 0, kNoEvent};
        const DisplayList list =
            layoutStage(readStage(input, StageWords{}), {928, 600, 1, true, true, {}}, fontMeasure());
        return paintImage(list, ThemeKind::Dark);
    }
    // Instants at which something happens, spread over the run.
    std::vector<Instant> instants(std::size_t count) const
    {
        std::vector<Instant> chosen;
        const EventIndex size = world.history().size();
        for (std::size_t i = 0; i < count; ++i)
            chosen.push_back(world.history()[static_cast<EventIndex>(i * (size - 1) / (count - 1))].at);
        return chosen;
    }

    SimulatedWorld world;
    ClusterSeeker seeker;
};

TEST_F(StageInTime, ComesBackPixelForPixelFromFarAway)
{
    for (const Instant t : instants(12)) {
        const QImage before = picture(t);
        picture(world.history().end());
        picture(Instant{0});
        EXPECT_EQ(picture(t), before) << "at " << t.us << " µs";
    }
}

TEST_F(StageInTime, PlaysBackwardsThroughAStepAsItPlayedForwards)
{
    // The step around the crash of the leader, a frame every 50 µs.
    const Instant from{2'499'000};
    const Instant to{2'504'000};
    std::vector<QImage> forwards;
    for (Instant t = from; t <= to; t = t + Duration{50})
        forwards.push_back(picture(t));
    std::vector<QImage> backwards;
    for (Instant t = to; t >= from; t = t - Duration{50})
        backwards.push_back(picture(t));
    std::reverse(backwards.begin(), backwards.end());
    ASSERT_EQ(forwards.size(), backwards.size());
    int moved = 0;
    for (std::size_t i = 0; i < forwards.size(); ++i) {
        EXPECT_EQ(forwards[i], backwards[i]) << "frame " << i;
        moved += i > 0 && forwards[i] != forwards[i - 1];
    }
    EXPECT_GT(moved, 20) << "something is seen to happen";
}

TEST_F(StageInTime, IsTheSameWhetherTheFutureIsKnownOrNot)
{
    // A message in flight stands where its planned arrival puts it, so what comes later cannot move it.
    RunDescription description = world.description();
    SimulatedWorld young(description, 7);
    for (const Instant t : {Instant{18'000}, Instant{19'500}, Instant{220'000}, Instant{223'000}}) {
        young.advanceTo(t);
        ClusterSeeker fresh(young.description());
        const StageInput input{
            &young.history(), &young.description(), &fresh.at(young.history(), t), t, {}, 0, kNoEvent};
        const DisplayList list =
            layoutStage(readStage(input, StageWords{}), {928, 600, 1, true, true, {}}, fontMeasure());
        EXPECT_EQ(paintImage(list, ThemeKind::Dark), picture(t)) << "at " << t.us << " µs";
    }
}

TEST_F(StageInTime, WhatALessonIsNotAboutStepsBackUnlessItIsSelected)
{
    const Instant t{2'400'000};
    const ClusterView &view = seeker.at(world.history(), t);
    StageInput input{&world.history(), &world.description(), &view, t, {}, 0, kNoEvent};
    input.highlighted = {ServerId{5}};
    input.selected = {ElementKind::Server, 2, 0};
    for (const StageServer &server : readStage(input, StageWords{}).servers)
        EXPECT_EQ(server.dim, server.id != 5 && server.id != 2) << server.name;
    input.highlighted.clear();
    for (const StageServer &server : readStage(input, StageWords{}).servers)
        EXPECT_FALSE(server.dim);
}

TEST_F(StageInTime, NothingCollidesAtAnyInstantOfARealRun)
{
    for (const Instant t : instants(60)) {
        const ClusterView &view = seeker.at(world.history(), t);
        const StageInput input{&world.history(), &world.description(), &view, t, {}, 0, kNoEvent};
        DisplayList list =
            layoutStage(readStage(input, StageWords{}), {928, 600, 1, true, true, {}}, fontMeasure());
        std::erase_if(list.items, [](const Item &item) { return item.element.kind == ElementKind::Message; });
        for (const Finding &finding : audit(list, ThemeKind::Dark, {4.5, 9.9, true, false}))
            ADD_FAILURE() << "at " << t.us << " µs: " << finding.what;
    }
}

} // namespace
} // namespace zablab::scene
