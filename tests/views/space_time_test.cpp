// SPDX-License-Identifier: GPL-3.0-or-later
//
// The diagram's data: lanes, lines and marks, taken back by a branch, and found fast.
#include "engine/views/space_time_view.h"
#include "tests/views/runs.h"

namespace zablab::testing {
namespace {

void expectSame(const SpaceTimeView &a, const SpaceTimeView &b)
{
    ASSERT_EQ(a.events(), b.events());
    EXPECT_EQ(a.messages(), b.messages());
    EXPECT_EQ(a.marks(), b.marks());
    for (const ServerId lane : a.lanes())
        EXPECT_EQ(a.bands(lane), b.bands(lane)) << "S" << lane.value;
}

TEST(ALane, HasABandForEachPhaseWithItsRoundOrEpoch)
{
    Story story = Story::ofVoters(3);
    story.passes(Duration::milliseconds(5));
    story.at(1, ServerStarted{});
    story.looks(1, Round{4});
    story.passes(Duration::milliseconds(200));
    story.at(1, StateChanged{ServerState::Following, StateReason::Elected});
    story.at(1, PhaseChanged{Phase::Discovery});
    story.passes(Duration::milliseconds(2));
    story.at(1, AcceptedEpochStored{Epoch{7}});
    story.at(1, PhaseChanged{Phase::Synchronization});
    story.passes(Duration::milliseconds(5));
    story.at(1, ServerPaused{});
    story.passes(Duration::milliseconds(5));
    story.at(1, ServerCrashed{});
    SpaceTimeView view(story.description);
    view.update(story.history);
    const auto &bands = view.bands(ServerId{1});
    ASSERT_EQ(bands.size(), 6u);
    EXPECT_FALSE(bands[0].alive);
    EXPECT_EQ(bands[0].to, Instant{5000});
    EXPECT_EQ(bands[1].phase, Phase::Election);
    EXPECT_EQ(bands[1].number, 4);
    EXPECT_EQ(bands[2].phase, Phase::Discovery);
    EXPECT_EQ(bands[2].number, 7) << "the epoch that was being agreed on";
    EXPECT_EQ(bands[2].state, ServerState::Following);
    EXPECT_EQ(bands[3].phase, Phase::Synchronization);
    EXPECT_TRUE(bands[4].paused);
    EXPECT_FALSE(bands[5].alive);
    EXPECT_EQ(bands[5].to, Instant::max());
}

TEST(AWall, IsOneMarkHoweverManyLinksItCuts)
{
    Story story = Story::ofVoters(5);
    for (const int a : {1, 2}) {
        for (const int b : {3, 4, 5}) {
            story.at(0, LinkCut{ServerId{a}, ServerId{b}});
            story.at(0, LinkCut{ServerId{b}, ServerId{a}});
        }
    }
    SpaceTimeView view(story.description);
    view.update(story.history);
    ASSERT_EQ(view.marks().size(), 1u);
    EXPECT_EQ(view.marks()[0].kind, MarkKind::Cut);
    EXPECT_TRUE(view.marks()[0].bookmark);
}

class Diagrams : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(Diagrams, ABranchLeavesNothingOfTheOldFuture)
{
    const SimulatedWorld world = playCampaign(faultyRun(GetParam()));
    const History &history = world.history();
    std::uint64_t dice = GetParam();
    for (int round = 0; round < 12; ++round) {
        dice = dice * 6364136223846793005ull + 1442695040888963407ull;
        const auto cut = static_cast<EventIndex>((dice >> 33) % history.size());
        SpaceTimeView branched(world.description());
        branched.update(history);
        branched.forgetFrom(history, cut);
        History kept;
        for (EventIndex i = 0; i < cut; ++i)
            kept.repeat(history, i);
        SpaceTimeView fresh(world.description());
        fresh.update(kept);
        expectSame(branched, fresh);
        branched.update(history);
        fresh.update(history);
        expectSame(branched, fresh);
    }
}

TEST_P(Diagrams, AWindowGetsExactlyWhatTouchesIt)
{
    const SimulatedWorld world = playCampaign(faultyRun(GetParam()));
    SpaceTimeView view(world.description());
    view.update(world.history());
    std::uint64_t dice = GetParam();
    for (int round = 0; round < 200; ++round) {
        dice = dice * 6364136223846793005ull + 1442695040888963407ull;
        const Instant from{static_cast<std::int64_t>((dice >> 20) % 90'000'000)};
        const Instant to = from + Duration{static_cast<std::int64_t>((dice >> 40) % 100'000)};
        std::vector<std::size_t> touching;
        for (std::size_t i = 0; i < view.messages().size(); ++i) {
            if (view.messages()[i].departs <= to && view.messages()[i].ends >= from)
                touching.push_back(i);
        }
        std::vector<std::size_t> found;
        view.collectMessages(from, to, found);
        EXPECT_EQ(found, touching);
        const auto [first, end] = view.messagesTouching(from, to);
        if (!touching.empty()) {
            EXPECT_LE(first, touching.front());
            EXPECT_GT(end, touching.back());
        }
        for (const ServerId lane : view.lanes()) {
            const auto [a, b] = view.bandsTouching(lane, from, to);
            ASSERT_LT(a, b);
            EXPECT_LE(view.bands(lane)[a].from, to);
            EXPECT_GE(view.bands(lane)[a].to, from);
        }
        const auto [a, b] = view.marksWithin(from, to);
        for (std::size_t i = a; i < b; ++i)
            EXPECT_TRUE(view.marks()[i].at >= from && view.marks()[i].at <= to);
    }
}
INSTANTIATE_TEST_SUITE_P(Seeds, Diagrams, ::testing::Range<std::uint64_t>(1, 4));

} // namespace
} // namespace zablab::testing
