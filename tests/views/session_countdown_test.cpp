// SPDX-License-Identifier: GPL-3.0-or-later
//
// The countdown of a session as the leader counts it, and a client that vanished without a word.
#include "engine/simulation/simulated_world.h"
#include "engine/views/cluster_view.h"

#include <gtest/gtest.h>

namespace zablab {
namespace {

class Countdown : public ::testing::Test {
protected:
    Countdown() : world(RunDescription::ofSize(3, 0), 4), seeker(world.description())
    {
        world.advanceTo(Instant{3'000'000});
    }
    const ClientView &client(Instant at) { return *seeker.at(world.history(), at).client(ClientId{1}); }
    SimulatedWorld world;
    ClusterSeeker seeker;
};

TEST_F(Countdown, AClientThatIsHeardOfNeverComesNearItsEnd)
{
    world.advanceTo(Instant{20'000'000});
    for (std::int64_t us = 4'000'000; us <= 20'000'000; us += 250'000) {
        const ClientView &view = client(Instant{us});
        EXPECT_FALSE(view.crashed);
        ASSERT_TRUE(view.sessionSince && view.sessionDeadline) << us;
        EXPECT_LE(view.sessionSince->us, us);
        EXPECT_GT(view.sessionDeadline->us, us + view.timeout.us / 4) << us;
        // ExpiryQueue: the first whole tick behind the time-out.
        EXPECT_EQ(view.sessionDeadline->us % world.description().config.tickTime.us, 0);
        EXPECT_GT(*view.sessionDeadline, *view.sessionSince + view.timeout);
    }
}

TEST_F(Countdown, AClientThatCrashesIsCountedDownToItsExpiry)
{
    ASSERT_EQ(world.execute(command::CrashClient{ClientId{1}}), CommandError::None);
    world.advanceTo(Instant{30'000'000});
    EXPECT_FALSE(client(Instant{2'999'999}).crashed);
    EXPECT_TRUE(client(Instant{3'100'000}).crashed);
    EXPECT_FALSE(client(Instant{3'100'000}).sessionOver);
    Instant expired;
    for (EventIndex i = 0; i < world.history().size(); ++i)
        if (world.history()[i].is<SessionExpired>())
            expired = world.history()[i].at;
    ASSERT_NE(expired, Instant{});
    const auto deadline = client(Instant{expired.us - 1}).sessionDeadline;
    ASSERT_TRUE(deadline);
    EXPECT_EQ(deadline->us, expired.us); // what the arc said comes true to the microsecond
    EXPECT_TRUE(client(Instant{30'000'000}).sessionOver);
    EXPECT_FALSE(client(Instant{30'000'000}).sessionDeadline);
}

// Moving a client is no crash, though it too begins with a command.
TEST_F(Countdown, AClientThatIsMovedHasNotCrashed)
{
    ASSERT_EQ(world.execute(command::Connect{ClientId{1}, ServerId{2}}), CommandError::None);
    world.advanceTo(Instant{5'000'000});
    for (std::int64_t us = 3'000'000; us < 5'000'000; us += 10'000)
        EXPECT_FALSE(client(Instant{us}).crashed) << us;
}

TEST_F(Countdown, WithoutALeaderNobodyCounts)
{
    ServerId leader;
    for (const ServerView &server : seeker.at(world.history(), Instant{3'000'000}).servers)
        if (server.established)
            leader = server.id;
    ASSERT_EQ(world.execute(command::Crash{leader}), CommandError::None);
    world.advanceTo(Instant{12'000'000});
    EXPECT_FALSE(client(Instant{3'000'500}).sessionDeadline);
    Instant established;
    for (EventIndex i = 0; i < world.history().size(); ++i)
        if (world.history()[i].is<LeaderEstablished>())
            established = world.history()[i].at;
    ASSERT_GT(established.us, 3'000'000);
    // The next leader gives the session its whole time-out.
    const ClientView &view = client(established);
    ASSERT_TRUE(view.sessionDeadline);
    EXPECT_GT(view.sessionDeadline->us, established.us + view.timeout.us);
}

} // namespace
} // namespace zablab
