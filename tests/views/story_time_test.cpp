// SPDX-License-Identifier: GPL-3.0-or-later
//
// Story time: an eye's pace for what happens, a second for quiet, and a map that never moves what was shown.
#include "engine/views/story_time.h"
#include "tests/views/runs.h"

namespace zablab::testing {
namespace {

Duration takes(const StoryTime &story, Instant from, Instant to)
{
    return story.storyOf(to) - story.storyOf(from);
}

TEST(AFlight, AloneTakesAnEyesTime)
{
    for (const std::int64_t us : {300, 700, 2000, 5000, 40'000}) {
        Story story = Story::ofVoters(3);
        story.passes(Duration::seconds(1));
        const Instant departs = story.now;
        const MessageId message = story.sends(1, 2, Commit{{1, 1}}, Duration{us});
        story.passes(Duration{us});
        story.arrives(message);
        StoryTime time;
        time.update(story.history);
        const Duration seen = takes(time, departs, story.now);
        EXPECT_GE(seen, Duration::milliseconds(595)) << us;
        EXPECT_LE(seen, Duration::milliseconds(905)) << us;
    }
}

TEST(AFlight, BesideManyOthersTakesNoLongerThanAlone)
{
    Story story = Story::ofVoters(9);
    story.passes(Duration::seconds(1));
    const Instant departs = story.now;
    std::vector<MessageId> messages;
    for (int to = 2; to <= 9; ++to)
        messages.push_back(story.sends(1, to, Commit{{1, 1}}, Duration{700}));
    story.passes(Duration{700});
    for (const MessageId message : messages)
        story.arrives(message);
    StoryTime time;
    time.update(story.history);
    EXPECT_LE(takes(time, departs, story.now), Duration::milliseconds(700));
}

TEST(AFlight, ThatIsBlockedOrLostEndsThere)
{
    Story story = Story::ofVoters(3);
    const MessageId blocked = story.sends(1, 2, Commit{{1, 1}}, Duration{800});
    story.passes(Duration{400});
    story.at(0, MessageBlocked{blocked});
    const Instant stopped = story.now;
    story.passes(Duration::seconds(60));
    const Instant later = story.now;
    story.sends(1, 3, Commit{{1, 1}}, Duration{800});
    StoryTime time;
    time.update(story.history);
    EXPECT_LE(takes(time, Instant{}, stopped), Duration::milliseconds(500));
    EXPECT_LE(takes(time, stopped, later), Duration::milliseconds(1250)) << "what TCP keeps is not under way";
}

TEST(AFlight, ToAPausedServerArrivesWhenTheNetworkIsDone)
{
    Story story = Story::ofVoters(3);
    const MessageId message = story.sends(1, 2, Commit{{1, 1}}, Duration{800});
    story.passes(Duration::seconds(30)); // read only when the server goes on
    story.at(2, ServerResumed{});
    story.arrives(message);
    StoryTime time;
    time.update(story.history);
    EXPECT_LE(takes(time, Instant{}, story.now), Duration::seconds(3));
}

TEST(Quiet, PassesInAboutASecondHoweverLongItIs)
{
    EXPECT_NEAR(static_cast<double>(StoryTime::storyOfGap(Duration::milliseconds(200)).us), 700e3, 20e3);
    EXPECT_NEAR(static_cast<double>(StoryTime::storyOfGap(Duration::seconds(10)).us), 1060e3, 40e3);
    EXPECT_NEAR(static_cast<double>(StoryTime::storyOfGap(Duration::seconds(3 * 3600)).us), 1220e3, 40e3);
    Duration before{};
    for (std::int64_t us = 1; us < 100'000'000'000; us += 1 + us / 50) {
        const Duration now = StoryTime::storyOfGap({us});
        EXPECT_GE(now, before) << us;
        EXPECT_LE(now.us, us * 1000);
        before = now;
    }
}

TEST(Quiet, IsMarkedWhenItIsLongAndHeartbeatsDoNotBreakIt)
{
    Story story = Story::ofVoters(3);
    story.arrives(story.sends(1, 2, Commit{{1, 1}}));
    story.passes(Duration::milliseconds(1));
    const Instant begin = story.now;
    for (int i = 0; i < 9; ++i) {
        story.passes(Duration::seconds(1));
        story.arrives(story.sends(1, 2, Ping{}));
    }
    story.passes(Duration::milliseconds(600));
    story.at(1, ServerCrashed{});
    const Instant crash = story.now;
    story.passes(Duration{500});
    story.at(2, ConnectionClosed{ServerId{1}, Channel::Quorum});
    story.at(2, StateChanged{ServerState::Looking, StateReason::LeaderLost});
    story.sends(2, 3, Commit{{1, 1}});
    StoryTime time;
    time.update(story.history);
    ASSERT_EQ(time.quietSpans().size(), 1u);
    EXPECT_EQ(time.quietSpans()[0].to, crash);
    EXPECT_LE(time.quietSpans()[0].from, begin);
    EXPECT_LE(takes(time, time.quietSpans()[0].from, crash), Duration::milliseconds(1100));
    // The crash is held for a moment, and then its consequence.
    EXPECT_GE(takes(time, crash, crash + Duration{1}), Duration::milliseconds(390));
}

TEST(Quiet, AtTheEndOfTheKnownGoesAtTheHeartbeatsPace)
{
    Story story = Story::ofVoters(3);
    story.at(1, ServerStarted{});
    story.passes(Duration::seconds(5));
    story.at(1, QuorumChecked{2, 2});
    StoryTime time(Duration::milliseconds(100)); // tickTime 200
    time.update(story.history);
    EXPECT_TRUE(time.openQuiet());
    EXPECT_TRUE(time.quietSpans().empty());
    EXPECT_EQ(takes(time, Instant{1'000'000}, Instant{1'100'000}), Duration::seconds(1));
    EXPECT_EQ(takes(time, Instant{100'000'000}, Instant{100'100'000}), Duration::seconds(1));
}

class RealRuns : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(RealRuns, TheMapIsMonotoneAndItsInverseIsExactWhereItIsSteep)
{
    const SimulatedWorld world = playCampaign(faultyRun(GetParam()));
    StoryTime time;
    time.update(world.history());
    Duration before{-1};
    std::uint64_t dice = GetParam();
    std::int64_t t = 0;
    while (t < world.now().us + 5'000'000) {
        const Duration here = time.storyOf({t});
        EXPECT_GE(here, before);
        before = here;
        const Instant back = time.runTimeOf(here);
        EXPECT_LE(back.us, t);
        EXPECT_EQ(time.storyOf(back), here);
        if (time.storyOf({t + 1}) > here && t > 0 && time.storyOf({t - 1}) < here)
            EXPECT_EQ(back.us, t);
        dice = dice * 6364136223846793005ull + 1442695040888963407ull;
        t += static_cast<std::int64_t>((dice >> 33) % 3000);
    }
    for (std::int64_t s = 0; s < before.us; s += 13'331)
        EXPECT_GE(time.storyOf(time.runTimeOf({s})), Duration{s});
}

TEST_P(RealRuns, EventByEventOrAllAtOnceIsTheSame)
{
    const SimulatedWorld world = playCampaign(faultyRun(GetParam(), 3, 0));
    const History &history = world.history();
    StoryTime whole;
    whole.update(history);
    StoryTime stepwise;
    History grown; // the same events, in portions
    std::uint64_t dice = GetParam();
    std::vector<std::pair<Instant, Duration>> shown; // what was final when it was shown
    for (EventIndex i = 0; i < history.size(); ++i) {
        const Event &event = history[i];
        if (const auto *sent = event.as<MessageSent>())
            grown.send(event.at, event.cause, history.message(sent->message), sent->arrives);
        else
            grown.append(event);
        dice = dice * 6364136223846793005ull + 1442695040888963407ull;
        if ((dice >> 33) % 7 != 0)
            continue;
        stepwise.update(grown);
        const Instant settled = stepwise.openQuiet().value_or(event.at);
        if (i % 5 == 0)
            shown.emplace_back(settled, stepwise.storyOf(settled));
    }
    stepwise.update(grown);
    EXPECT_EQ(stepwise.quietSpans(), whole.quietSpans());
    for (std::int64_t t = 0; t < world.now().us; t += 9'973)
        ASSERT_EQ(stepwise.storyOf({t}), whole.storyOf({t})) << t;
    for (const auto &[t, story] : shown)
        EXPECT_EQ(whole.storyOf(t), story) << "what was shown has moved at " << t.us;
}

TEST_P(RealRuns, AfterABranchItIsAsIfTheOldFutureHadNeverBeen)
{
    const SimulatedWorld world = playCampaign(faultyRun(GetParam(), 3, 0));
    const History &history = world.history();
    StoryTime branched;
    branched.update(history);
    for (const EventIndex cut :
         {history.size() * 3 / 4, history.size() / 2, history.size() / 3, EventIndex{0}}) {
        branched.forgetFrom(history, cut);
        History kept;
        for (EventIndex i = 0; i < cut; ++i)
            kept.repeat(history, i);
        StoryTime fresh;
        fresh.update(kept);
        EXPECT_EQ(branched.quietSpans(), fresh.quietSpans());
        for (std::int64_t t = 0; t < world.now().us; t += 99'991)
            ASSERT_EQ(branched.storyOf({t}), fresh.storyOf({t})) << t << " after " << cut << " events";
    }
    branched.update(history);
    StoryTime whole;
    whole.update(history);
    EXPECT_EQ(branched.storyOf(history.end()), whole.storyOf(history.end()));
}

TEST_P(RealRuns, MostFlightsTakeAnEyesTime)
{
    const SimulatedWorld world = playCampaign(faultyRun(GetParam()));
    const History &history = world.history();
    StoryTime time;
    time.update(history);
    std::vector<Duration> flights;
    for (EventIndex i = 0; i < history.size(); ++i) {
        const auto *sent = history[i].as<MessageSent>();
        if (sent && !std::holds_alternative<Ping>(history.message(sent->message).message))
            flights.push_back(takes(time, history[i].at, sent->arrives));
    }
    ASSERT_GT(flights.size(), 100u);
    std::sort(flights.begin(), flights.end());
    EXPECT_GE(flights[flights.size() / 20], Duration::milliseconds(200));
    EXPECT_GE(flights[flights.size() / 2], Duration::milliseconds(500));
    EXPECT_LE(flights[flights.size() / 2], Duration::milliseconds(1000));
    EXPECT_LE(flights[flights.size() * 19 / 20], Duration::milliseconds(2500));
}
INSTANTIATE_TEST_SUITE_P(Seeds, RealRuns, ::testing::Range<std::uint64_t>(1, 5));

} // namespace
} // namespace zablab::testing
