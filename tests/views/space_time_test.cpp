// SPDX-License-Identifier: GPL-3.0-or-later
//
// The diagram's data: lanes, lines and marks, taken back by a branch, and found fast.
#include "engine/views/heartbeats.h"
#include "engine/views/space_time_view.h"
#include "tests/views/runs.h"

#include <map>
#include <tuple>

namespace zablab::testing {
namespace {

void expectSame(const SpaceTimeView &a, const SpaceTimeView &b)
{
    ASSERT_EQ(a.events(), b.events());
    EXPECT_EQ(a.messages(), b.messages());
    EXPECT_EQ(a.marks(), b.marks());
    EXPECT_EQ(a.lanes(), b.lanes());
    EXPECT_EQ(a.reigns(), b.reigns());
    EXPECT_EQ(a.bookmarks(), b.bookmarks());
    EXPECT_EQ(a.walls(), b.walls());
    for (const ServerId lane : a.lanes()) {
        EXPECT_EQ(a.bands(lane), b.bands(lane)) << "S" << lane.value;
        for (int weight = 0; weight < kMarkWeights; ++weight)
            EXPECT_EQ(a.marksOf(lane, weight), b.marksOf(lane, weight)) << "S" << lane.value;
    }
    std::vector<Instant> edges;
    for (std::int64_t i = 0; i < 40; ++i)
        edges.push_back(Instant{i * 2'700'001});
    const TrafficGrid one = a.traffic(edges), other = b.traffic(edges);
    for (const ServerId lane : a.lanes())
        for (std::size_t kind = 0; kind < kTrafficKinds; ++kind)
            for (std::size_t i = 0; i + 1 < edges.size(); ++i)
                EXPECT_EQ(one.count(lane, static_cast<Traffic>(kind), i),
                          other.count(lane, static_cast<Traffic>(kind), i));
    EXPECT_EQ(a.countDepartures({}, Instant::max(), false), b.countDepartures({}, Instant::max(), false));
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
        std::vector<std::size_t> telling;
        view.collectMessages(from, to, telling, false);
        std::erase_if(found, [&](std::size_t i) { return isHeartbeat(view.messages()[i].kind); });
        EXPECT_EQ(telling, found) << "without heartbeats";
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

TEST_P(Diagrams, AStretchIsCountedAsIfEachMessageWereLookedAt)
{
    const SimulatedWorld world = playCampaign(faultyRun(GetParam()));
    SpaceTimeView view(world.description());
    view.update(world.history());
    ASSERT_GT(view.messages().size(), 4000u) << "long enough for whole chunks of sums";
    std::uint64_t dice = GetParam();
    for (int round = 0; round < 40; ++round) {
        dice = dice * 6364136223846793005ull + 1442695040888963407ull;
        // From a millisecond a stretch to the whole run in a few.
        const std::int64_t step = std::int64_t{1000} << static_cast<int>((dice >> 40) % 16);
        std::vector<Instant> edges{Instant{static_cast<std::int64_t>((dice >> 20) % 60'000'000)}};
        for (int i = 0; i < 30; ++i)
            edges.push_back(edges.back() + Duration{step + i});
        std::map<std::tuple<std::int32_t, std::size_t, std::size_t>, std::uint32_t> counts;
        std::size_t telling = 0, all = 0;
        for (const MessageLine &line : view.messages())
            for (std::size_t i = 0; i + 1 < edges.size(); ++i)
                if (line.departs >= edges[i] && line.departs < edges[i + 1]) {
                    const Party sender = line.from.isServer() ? line.from : line.to;
                    ++counts[{sender.code, static_cast<std::size_t>(trafficOf(line.kind)), i}];
                    ++all;
                    telling += isHeartbeat(line.kind) ? 0U : 1U;
                }
        const TrafficGrid grid = view.traffic(edges);
        for (const ServerId lane : view.lanes())
            for (std::size_t kind = 0; kind < kTrafficKinds; ++kind)
                for (std::size_t i = 0; i + 1 < edges.size(); ++i)
                    EXPECT_EQ(grid.count(lane, static_cast<Traffic>(kind), i),
                              (counts[{lane.value, kind, i}]));
        const Instant last = edges.back() - Duration{1};
        EXPECT_EQ(view.countDepartures(edges.front(), last, true), all);
        EXPECT_EQ(view.countDepartures(edges.front(), last, false), telling);
    }
}

TEST_P(Diagrams, EveryMarkIsInTheListsThatPicturesRead)
{
    const SimulatedWorld world = playCampaign(faultyRun(GetParam()));
    SpaceTimeView view(world.description());
    view.update(world.history());
    std::vector<std::uint32_t> starred, walls;
    std::map<std::pair<ServerId, int>, std::vector<std::uint32_t>> lanes;
    for (std::uint32_t i = 0; i < view.marks().size(); ++i) {
        const Mark &mark = view.marks()[i];
        if (mark.bookmark)
            starred.push_back(i);
        if (mark.kind == MarkKind::Cut || mark.kind == MarkKind::Heal)
            walls.push_back(i);
        if (mark.server && weightOf(mark.kind) > 0)
            lanes[{mark.server, weightOf(mark.kind)}].push_back(i);
    }
    EXPECT_GT(starred.size(), 3u);
    EXPECT_EQ(view.bookmarks(), starred);
    EXPECT_EQ(view.walls(), walls);
    for (const ServerId lane : view.lanes())
        for (int weight = 1; weight < kMarkWeights; ++weight) {
            EXPECT_EQ(view.marksOf(lane, weight), (lanes[{lane, weight}]));
            const auto &list = view.marksOf(lane, weight);
            for (std::size_t i = 0; i < list.size(); ++i) {
                const std::size_t first = view.firstMark(list, view.marks()[list[i]].at);
                EXPECT_LE(first, i);
                EXPECT_EQ(view.marks()[list[first]].at, view.marks()[list[i]].at);
            }
        }
    // A reign for each time that a lane's band says "leading" in the broadcast phase.
    for (const ReignSpan &reign : view.reigns()) {
        const auto &bands = view.bands(reign.leader);
        EXPECT_TRUE(std::any_of(bands.begin(), bands.end(),
                                [&](const Band &band) {
                                    return band.from <= reign.from && band.to > reign.from && band.alive &&
                                           band.state == ServerState::Leading &&
                                           band.phase == Phase::Broadcast;
                                }))
            << "S" << reign.leader.value << " at " << reign.from.us;
    }
    EXPECT_FALSE(view.reigns().empty());
}

TEST(ABranch, WithAnotherFutureIsCountedByItself)
{
    const auto live = [](Story &story, int sender) {
        for (int i = 0; i < 300; ++i) {
            story.passes(Duration::milliseconds(1));
            story.sends(sender, 3, Ack{Zxid{1, 1}});
        }
    };
    Story old = Story::ofVoters(3), other = Story::ofVoters(3);
    live(old, 1);
    live(other, 1);
    const EventIndex kept = old.history.size();
    live(old, 1);
    live(other, 2);
    SpaceTimeView branched(old.description), fresh(old.description);
    branched.update(old.history);
    branched.forgetFrom(old.history, kept);
    branched.update(other.history);
    fresh.update(other.history);
    expectSame(branched, fresh);
    const TrafficGrid grid = branched.traffic({Instant{}, Instant::max()});
    EXPECT_EQ(grid.count(ServerId{1}, Traffic::Broadcast, 0), 300u);
    EXPECT_EQ(grid.count(ServerId{2}, Traffic::Broadcast, 0), 300u);
}

TEST(ALostLeader, HasOneStarHoweverManyFollowersNotice)
{
    Story story = Story::ofVoters(3);
    for (const int server : {1, 2, 3})
        story.at(server, ServerStarted{});
    story.passes(Duration::milliseconds(5));
    story.at(3, LeaderEstablished{});
    story.passes(Duration::milliseconds(5));
    for (const int server : {1, 2}) {
        story.at(server, StateChanged{ServerState::Looking, StateReason::LeaderLost});
        story.passes(Duration::milliseconds(1));
    }
    SpaceTimeView view(story.description);
    view.update(story.history);
    int stars = 0;
    for (const std::uint32_t place : view.bookmarks())
        stars += view.marks()[place].kind == MarkKind::LeaderLost ? 1 : 0;
    EXPECT_EQ(stars, 1);
}
INSTANTIATE_TEST_SUITE_P(Seeds, Diagrams, ::testing::Range<std::uint64_t>(1, 4));

} // namespace
} // namespace zablab::testing
