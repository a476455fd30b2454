// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the views say of a message that is held, of a time-out that was touched, of a rule that was turned off.
#include "tests/views/runs.h"

#include "engine/simulation/random.h"
#include "engine/views/explanation.h"
#include "engine/views/guarantees.h"
#include "engine/views/space_time_view.h"
#include "engine/views/story_time.h"

#include <algorithm>

namespace zablab {
namespace {

const FlightView *flightOf(const ClusterView &view, MessageId message)
{
    const auto found =
        std::find_if(view.flights.begin(), view.flights.end(),
                     [message](const FlightView &flight) { return flight.message == message; });
    return found == view.flights.end() ? nullptr : &*found;
}

testing::Story storyOfAHeldMessage(MessageId &held, MessageId &behind)
{
    testing::Story story = testing::Story::ofVoters(3);
    held = story.sends(1, 2, Commit{Zxid{1, 1}}, Duration::milliseconds(10));
    story.passes(Duration::milliseconds(4));
    story.at(0, MessageHeld{held, held, 400});
    behind = story.sends(1, 2, Commit{Zxid{1, 2}}, Duration::milliseconds(10));
    story.at(0, MessageHeld{behind, held, 400});
    story.passes(Duration::seconds(5));
    return story;
}

TEST(HeldMessages, StandInTheFlightsAndSayBehindWhich)
{
    MessageId held = 0, behind = 0;
    testing::Story story = storyOfAHeldMessage(held, behind);
    const FlightView *flight = flightOf(story.view(), held);
    const ClusterView view = story.view();
    flight = flightOf(view, held);
    ASSERT_TRUE(flight);
    EXPECT_TRUE(flight->held);
    EXPECT_EQ(flight->heldBehind, held);
    EXPECT_EQ(flight->place, 400);
    ASSERT_TRUE(flightOf(view, behind));
    EXPECT_EQ(flightOf(view, behind)->heldBehind, held);
}

TEST(HeldMessages, GoOnFromWhereTheyStood)
{
    MessageId held = 0, behind = 0;
    testing::Story story = storyOfAHeldMessage(held, behind);
    const Instant let = story.now;
    const Instant arrives = let + Duration::milliseconds(6);
    story.at(0, MessageReleased{held, arrives});
    const ClusterView view = story.view();
    const FlightView *flight = flightOf(view, held);
    ASSERT_TRUE(flight);
    EXPECT_FALSE(flight->held);
    EXPECT_EQ(flight->arrives, arrives);
    const double place =
        static_cast<double>((let - flight->departs).us) / static_cast<double>((arrives - flight->departs).us);
    EXPECT_NEAR(place, 0.4, 0.001);
}

TEST(HeldMessages, KeepTheirLineOpenInTheDiagramAndStopNoClock)
{
    MessageId held = 0, behind = 0;
    testing::Story story = storyOfAHeldMessage(held, behind);
    SpaceTimeView diagram(story.description);
    diagram.update(story.history);
    ASSERT_EQ(diagram.messages().size(), 2u);
    EXPECT_EQ(diagram.messages()[0].end, MessageLine::End::Flying);
    EXPECT_TRUE(diagram.messages()[0].held);
    EXPECT_EQ(diagram.messages()[0].ends, Instant::max());
    ASSERT_EQ(diagram.marks().size(), 1u) << "the grip is a mark, what waits behind is none";
    EXPECT_EQ(diagram.marks()[0].kind, MarkKind::Fault);
    story.at(0, MessageReleased{held, story.now + Duration::milliseconds(6)});
    story.passes(Duration::milliseconds(6));
    story.arrives(held);
    diagram.update(story.history);
    EXPECT_EQ(diagram.messages()[0].end, MessageLine::End::Delivered);
    EXPECT_EQ(diagram.messages()[0].ends, story.now);
}

TEST(HandFacts, AreToldInWords)
{
    MessageId held = 0, behind = 0;
    testing::Story story = storyOfAHeldMessage(held, behind);
    const EventIndex touched =
        story.at(2, TimerTouched{TimerKind::Read, story.now + Duration::milliseconds(7500)});
    const EventIndex off = story.at(0, RuleChanged{Rule::Majority, false});
    EXPECT_EQ(inEnglish(sentenceFor(story.history, 1)), "COMMIT from S1 to S2 is held back by hand");
    EXPECT_NE(inEnglish(sentenceFor(story.history, 3)).find("TCP keeps their order"), std::string::npos);
    EXPECT_NE(inEnglish(sentenceFor(story.history, touched)).find("7500 ms"), std::string::npos)
        << inEnglish(sentenceFor(story.history, touched));
    EXPECT_EQ(inEnglish(sentenceFor(story.history, off)), "from here on no server keeps the rule Majority");
}

TEST(HandFacts, ClientCutsAndRulesAreInTheView)
{
    testing::Story story = testing::Story::ofVoters(3);
    story.at(0, ClientLinkCut{ClientId{1}, ServerId{2}});
    story.at(0, RuleChanged{Rule::Truncate, false});
    EXPECT_TRUE(story.view().isCut(ClientId{1}, ServerId{2}));
    EXPECT_FALSE(story.view().isCut(ClientId{1}, ServerId{1}));
    EXPECT_FALSE(story.view().configOr(story.description.config).rules.on(Rule::Truncate));
    story.at(0, ClientLinkHealed{ClientId{1}, ServerId{2}});
    story.at(0, RuleChanged{Rule::Truncate, true});
    EXPECT_TRUE(story.view().clientCuts.empty());
    EXPECT_TRUE(story.view().configOr(story.description.config).rules.on(Rule::Truncate));
}

// A promise is a promise: with Majority off in the middle of a run, both halves lead, and what is red is named.
TEST(HandFacts, MajoritySwitchedOffTurnsGuaranteesRed)
{
    RunDescription description = RunDescription::ofSize(4, 0);
    description.clients = {{ClientId{1}, ServerId{1}}, {ClientId{2}, ServerId{4}}};
    description.complete();
    SimulatedWorld world(description, 1);
    world.advanceTo(Instant{} + Duration::seconds(5));
    ASSERT_EQ(world.execute(command::Cut{{ServerId{1}, ServerId{2}}}), CommandError::None);
    ASSERT_EQ(world.execute(command::SetRule{Rule::Majority, false}), CommandError::None);
    for (int i = 0; i < 60; ++i) {
        world.advanceTo(world.now() + Duration::seconds(1));
        for (const int client : {1, 2})
            world.execute(command::Ask{ClientId{client},
                                       Operation{OperationKind::Create, "/n" + std::to_string(i), "x", -1}});
    }
    world.execute(command::Heal{});
    world.advanceTo(world.now() + Duration::seconds(60));
    Guarantees guarantees(description.config, {});
    guarantees.update(world.history());
    EXPECT_FALSE(guarantees.violations().empty());
}

// With all rules on, grips break nothing: neither what is promised nor the checkers' idea of it.
TEST(HandFacts, GripsAndTouchesBreakNoPromise)
{
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        RunDescription description = RunDescription::ofSize(5, 1);
        description.complete();
        SimulatedWorld world(description, seed);
        Random dice(seed, ServerId{1}, Random::Purpose::Start);
        for (int i = 0; i < 200; ++i) {
            world.advanceTo(world.now() + Duration{static_cast<std::int64_t>(dice.below(150'000)) + 1});
            const MessageId count = world.history().messageCount();
            const ServerId server{static_cast<std::int32_t>(1 + dice.below(6))};
            switch (dice.below(6)) {
            case 0:
            case 1:
                if (count > 0)
                    world.execute(command::HoldMessage{count - 1 - dice.below(std::min(count, 5u))});
                break;
            case 2:
                world.execute(command::ReleaseAll{});
                break;
            case 3:
                world.execute(command::FireTimeout{server, static_cast<TimerKind>(dice.below(kTimerKinds))});
                break;
            default:
                world.execute(command::Ask{
                    ClientId{1}, Operation{OperationKind::Create, "/n" + std::to_string(i), "x", -1}});
            }
        }
        world.execute(command::ReleaseAll{});
        world.advanceTo(world.now() + Duration::seconds(30));
        Guarantees guarantees(description.config, {});
        guarantees.update(world.history());
        EXPECT_TRUE(guarantees.violations().empty())
            << "seed " << seed << ": " << nameOf(guarantees.violations().front().guarantee) << ": "
            << guarantees.violations().front().what;
    }
}

} // namespace
} // namespace zablab
