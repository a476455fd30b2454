// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is shown is so: nothing hangs on a link that nobody will read, a time-out that runs out is followed by what it
// says, and who does not lead is told what decided for it.
#include "engine/views/answers.h"
#include "engine/views/sentences.h"
#include "tests/views/runs.h"

#include <map>
#include <set>

namespace zablab::testing {
namespace {

// Calls look(view, index) with what is known before each event.
template <typename Look>
void eventByEvent(const SimulatedWorld &world, Look look)
{
    ClusterView view = initialView(world.description());
    for (EventIndex i = 0; i < world.history().size(); ++i) {
        look(view, i);
        fold(view, world.description().config, world.history(), i);
    }
}

class InManyRuns : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(InManyRuns, WhatIsNoLongerShownAtACutReachesNobody)
{
    const SimulatedWorld world = playCampaign(faultyRun(GetParam()));
    const History &history = world.history();
    std::set<MessageId> stopped, gone;
    eventByEvent(world, [&](const ClusterView &view, EventIndex i) {
        std::set<MessageId> now;
        for (const FlightView &flight : view.flights)
            if (flight.blocked)
                now.insert(flight.message);
        for (const MessageId message : stopped)
            if (!now.contains(message))
                gone.insert(message);
        stopped = std::move(now);
        if (const auto *again = history[i].as<MessageRetransmitted>()) {
            const bool shown = stopped.erase(again->message) > 0;
            if (shown)
                gone.erase(again->message);
        } else if (const auto *lost = history[i].as<MessageLost>()) {
            stopped.erase(lost->message);
        } else if (const auto *held = history[i].as<MessageHeld>()) {
            stopped.erase(held->message);
        } else if (const auto *delivered = history[i].as<MessageDelivered>()) {
            ASSERT_FALSE(gone.contains(delivered->message))
                << "message " << delivered->message << " arrived at " << history[i].at.us;
        }
    });
    RecordProperty("gone", static_cast<int>(gone.size()));
}

TEST_P(InManyRuns, NobodyWaitsLongerThanItsArcSays)
{
    const SimulatedWorld world = playCampaign(faultyRun(GetParam()));
    const History &history = world.history();
    std::map<ServerId, Instant> resumed; // at that instant it acts on what it missed
    std::set<ServerId> odd;              // its clock has run at another rate: arcs are rounded
    eventByEvent(world, [&](const ClusterView &view, EventIndex i) {
        const Event &event = history[i];
        if (event.is<ClockDriftChanged>())
            odd.insert(event.where.server());
        if (event.is<ServerResumed>())
            resumed[event.where.server()] = event.at;
        for (const ServerView &server : view.servers) {
            if (server.state == ServerState::Looking || server.liveness != Liveness::Running ||
                server.syncUntil || !server.timeoutDeadline || odd.contains(server.id) ||
                (resumed.contains(server.id) && resumed[server.id] == event.at))
                continue;
            ASSERT_GE(*server.timeoutDeadline, event.at)
                << "S" << server.id.value << " event " << i << " at " << event.at.us << " state "
                << static_cast<int>(server.state) << ": " << server.timeoutSince->us << " to "
                << server.timeoutDeadline->us;
            const auto *counted = event.as<QuorumChecked>();
            if (counted && event.where == Party{server.id} && counted->alive < counted->needed) {
                ASSERT_EQ(server.timeoutDeadline->us, event.at.us) << "S" << server.id.value;
            }
        }
    });
}
INSTANTIATE_TEST_SUITE_P(Seeds, InManyRuns, ::testing::Range<std::uint64_t>(1, 9));

// A leader with one follower is cut off as soon as it leads, before the others have their UPTODATE.
struct CutOff {
    SimulatedWorld world{RunDescription::ofSize(5, 0), 1};
    ServerId old, with;
    Instant cutAt;

    CutOff()
    {
        while (!old && world.now() < Instant{5'000'000}) {
            world.advanceTo(world.now() + Duration::milliseconds(1));
            for (const ServerView &server : view().servers)
                if (server.established)
                    old = server.id;
        }
        with = ServerId{old.value == 4 ? 5 : 4};
        world.execute(command::Cut{{old, with}});
        cutAt = world.now();
    }
    ClusterView view() const { return viewAt(world.now()); }
    ClusterView viewAt(Instant at) const
    {
        ClusterView folded = initialView(world.description());
        const EventIndex end = world.history().endAt(at);
        for (EventIndex i = 0; i < end; ++i)
            fold(folded, world.description().config, world.history(), i);
        return folded;
    }
    Instant gaveUp() const
    {
        for (EventIndex i = 0; i < world.history().size(); ++i)
            if (const auto *state = world.history()[i].as<StateChanged>();
                state && state->reason == StateReason::QuorumLost)
                return world.history()[i].at;
        return {};
    }
};

TEST(CutOffLeader, ItsArcEndsWhenItStepsDown)
{
    CutOff story;
    story.world.advanceTo(Instant{30'000'000});
    const Instant end = story.gaveUp();
    ASSERT_GT(end, story.cutAt);
    for (const Duration before :
         {Duration{1}, Duration::milliseconds(500), Duration::seconds(5), Duration::seconds(9)}) {
        const ClusterView view = story.viewAt(Instant{end.us - before.us});
        ASSERT_TRUE(view.server(story.old)->established);
        EXPECT_EQ(view.server(story.old)->timeoutDeadline, end) << before.us;
    }
}

TEST(CutOffLeader, WhatBothEndsHaveGivenUpHangsNoMore)
{
    CutOff story;
    story.world.advanceTo(Instant{29'000'000});
    const auto heartbeats = [](const ClusterView &view, const History &history) {
        return std::count_if(view.flights.begin(), view.flights.end(), [&](const FlightView &flight) {
            return flight.blocked && history.message(flight.message).channel == Channel::Quorum;
        });
    };
    EXPECT_GT(heartbeats(story.viewAt(Instant{story.gaveUp().us - 5'000'000}), story.world.history()), 0)
        << "while their sender still keeps its connection they are on their way";
    EXPECT_EQ(heartbeats(story.view(), story.world.history()), 0);
    story.world.execute(command::Heal{});
    story.world.advanceTo(Instant{50'000'000});
    const ClusterView view = story.view();
    EXPECT_EQ(heartbeats(view, story.world.history()), 0);

    // Who asks for one of them is told.
    MessageId ping = 0;
    bool found = false;
    for (EventIndex i = 0; i < story.world.history().size() && !found; ++i)
        if (const auto *blocked = story.world.history()[i].as<MessageBlocked>())
            if (story.world.history().message(blocked->message).channel == Channel::Quorum) {
                ping = blocked->message;
                found = true;
            }
    ASSERT_TRUE(found);
    const Known known{view, story.world.description(), story.world.history()};
    Inquiry inquiry{Ask::Fate, {}};
    inquiry.message = ping;
    const Answer answer = answerTo(known, inquiry);
    ASSERT_FALSE(answer.reasons.empty());
    EXPECT_EQ(answer.reasons.back().sentence.key, "message.abandoned");
}

// A cut stops both directions; a message is stopped by the one of its own.
TEST(CutOffLeader, AMessageIsStoppedByTheCutOfItsOwnDirection)
{
    CutOff story;
    story.world.advanceTo(Instant{16'000'000});
    const ClusterView view = story.view();
    const Known known{view, story.world.description(), story.world.history()};
    int told = 0;
    for (const FlightView &flight : view.flights) {
        const MessageRecord &record = story.world.history().message(flight.message);
        if (!flight.blocked || record.from.isClient() || record.to.isClient())
            continue;
        Inquiry inquiry{Ask::Fate, {}};
        inquiry.message = flight.message;
        for (const Reason &reason : answerTo(known, inquiry).reasons) {
            const auto *cut =
                reason.event == kNoEvent ? nullptr : story.world.history()[reason.event].as<LinkCut>();
            if (!cut)
                continue;
            ++told;
            EXPECT_EQ(Party{cut->from}, record.from);
            EXPECT_EQ(Party{cut->to}, record.to);
        }
    }
    EXPECT_GT(told, 3);
}

TEST(CutOffLeader, WhenItComesBackAMajorityHasItsLeaderAlready)
{
    CutOff story;
    story.world.advanceTo(Instant{29'000'000});
    story.world.execute(command::Heal{});
    story.world.advanceTo(Instant{60'000'000});
    const ClusterView view = story.view();
    for (const ServerId id : {story.old, story.with}) {
        ASSERT_EQ(view.server(id)->state, ServerState::Following);
        const auto why = whyNotLeader(view, story.world.description().config, story.world.history(), id);
        ASSERT_EQ(why.size(), 1u);
        EXPECT_EQ(why[0].key, "whynot.leader.late") << "S" << id.value;
    }
    // Of those who elected it, votes decided.
    for (const ServerView &server : view.servers) {
        if (server.id == story.old || server.id == story.with || server.state != ServerState::Following)
            continue;
        const auto why =
            whyNotLeader(view, story.world.description().config, story.world.history(), server.id);
        ASSERT_EQ(why.size(), 1u);
        EXPECT_EQ(why[0].key.rfind("whynot.leader.", 0), 0u);
        EXPECT_NE(why[0].key, "whynot.leader.late") << "S" << server.id.value;
    }
}

} // namespace
} // namespace zablab::testing
