// SPDX-License-Identifier: GPL-3.0-or-later
//
// The view of an instant is the same from whichever side the cursor comes, in runs full of faults, and it says
// what the servers themselves would say.
#include "engine/protocol/server.h"
#include "engine/protocol/server_core.h"
#include "tests/views/runs.h"

namespace zablab::testing {
namespace {

std::vector<ClusterView> viewsOf(const RunDescription &description, const History &history, EventIndex step)
{
    std::vector<ClusterView> views;
    ClusterView view = initialView(description);
    for (EventIndex i = 0; i < history.size(); ++i) {
        if (i % step == 0)
            views.push_back(view);
        fold(view, description.config, history, i);
    }
    return views;
}

class Seeking : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(Seeking, GivesTheSameViewForwardsBackwardsAndAtRandom)
{
    const SimulatedWorld world = playCampaign(faultyRun(GetParam()));
    const History &history = world.history();
    constexpr EventIndex kStep = 37;
    const auto views = viewsOf(world.description(), history, kStep);
    ClusterSeeker seeker(world.description());
    for (std::size_t i = 0; i < views.size(); ++i)
        ASSERT_EQ(seeker.at(history, static_cast<EventIndex>(i) * kStep), views[i]) << "forwards " << i;
    for (std::size_t i = views.size(); i-- > 0;)
        ASSERT_EQ(seeker.at(history, static_cast<EventIndex>(i) * kStep), views[i]) << "backwards " << i;
    std::uint64_t dice = GetParam() + 1;
    for (int jump = 0; jump < 300; ++jump) {
        dice = dice * 6364136223846793005ull + 1442695040888963407ull;
        const std::size_t i = static_cast<std::size_t>(dice >> 33) % views.size();
        ASSERT_EQ(seeker.at(history, static_cast<EventIndex>(i) * kStep), views[i]) << "jump to " << i;
    }
    // A fresh one that begins in the middle.
    ClusterSeeker late(world.description());
    ASSERT_EQ(late.at(history, static_cast<EventIndex>(views.size() / 2) * kStep), views[views.size() / 2]);
}

TEST_P(Seeking, ToAnInstantShowsEverythingThatHappenedByThen)
{
    const SimulatedWorld world = playCampaign(faultyRun(GetParam()));
    ClusterSeeker seeker(world.description());
    for (std::int64_t ms = 0; ms < 60'000; ms += 777) {
        const Instant t{ms * 1000};
        const ClusterView &view = seeker.at(world.history(), t);
        EXPECT_LE(view.at, t);
        if (view.events < world.history().size())
            EXPECT_GT(world.history()[view.events].at, t);
    }
}

TEST_P(Seeking, AfterABranchForgetsTheOldFuture)
{
    const SimulatedWorld world = playCampaign(faultyRun(GetParam()));
    const SimulatedWorld other = playCampaign(faultyRun(GetParam() + 1000));
    // Two courses without a common beginning: nothing of the first may remain.
    ClusterSeeker seeker(world.description());
    seeker.at(world.history(), world.history().size());
    seeker.forgetFrom(0);
    const EventIndex end = std::min<EventIndex>(other.history().size(), 5000);
    const auto views = viewsOf(other.description(), other.history(), 1000);
    for (EventIndex i = 0; i * 1000 < end; ++i)
        ASSERT_EQ(seeker.at(other.history(), i * 1000), views[i]);
}

TEST_P(Seeking, SaysWhatTheServersSay)
{
    const CampaignOptions options = faultyRun(GetParam());
    const RunDescription description = campaignDescription(options);
    ClusterSeeker seeker(description);
    playCampaign(options, [&](const SimulatedWorld &world) {
        const ClusterView &view = seeker.at(world.history(), world.history().size());
        for (const ServerView &server : view.servers) {
            SCOPED_TRACE(::testing::Message() << "S" << server.id.value << " at " << world.now().us << " us");
            EXPECT_EQ(server.running(), world.alive(server.id));
            if (!world.alive(server.id) || server.liveness == Liveness::Paused)
                continue;
            const ServerCore &core = world.server(server.id)->core();
            // While the disk works, the server's own state runs ahead of what has taken effect.
            if (server.syncUntil)
                continue;
            EXPECT_EQ(server.round, core.logicalClock);
            EXPECT_LE(server.acceptedEpoch, core.acceptedEpoch);
            EXPECT_LE(server.currentEpoch, core.currentEpoch);
            if (server.phase != core.phase || server.state != core.state)
                continue; // waits for its disk between two effects
            EXPECT_EQ(server.serving, core.serving);
            if (server.phase == Phase::Broadcast) {
                EXPECT_EQ(server.lastLogged, core.database.lastLogged());
                for (const ZxidRange &range : server.log)
                    EXPECT_TRUE(core.database.log().contains({range.epoch, range.last}));
                EXPECT_EQ(countOf(server.log), static_cast<std::int64_t>(core.database.log().size()));
            }
        }
    });
}
INSTANTIATE_TEST_SUITE_P(Seeds, Seeking, ::testing::Range<std::uint64_t>(1, 7));

TEST(Checkpoints, StayFewInALongHistory)
{
    Story story = Story::ofVoters(100);
    for (int i = 0; i < 200'000; ++i) {
        story.passes(Duration{10});
        story.at(1 + i % 100, QuorumChecked{1 + i % 7, 51});
    }
    ClusterSeeker seeker(story.description);
    seeker.at(story.history, story.history.size());
    EXPECT_LE(seeker.checkpoints(), 82u);
    EXPECT_EQ(
        seeker.at(story.history, EventIndex{123'457}).server(ServerId{1 + 123'456 % 100})->aliveAtLastCheck,
        1 + 123'456 % 7);
    EXPECT_EQ(seeker.at(story.history, EventIndex{0}), initialView(story.description));
}

} // namespace
} // namespace zablab::testing
