// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a run can be played on until: each condition is found at the very event that brings it about, and not before.
#include "engine/simulation/simulated_world.h"
#include "engine/views/until.h"

#include <gtest/gtest.h>

namespace zablab {
namespace {

constexpr Instant at(double seconds) { return Instant{static_cast<std::int64_t>(seconds * 1e6)}; }

struct Watched {
    SimulatedWorld world;
    explicit Watched(int voters, std::uint64_t seed = 1) : world(RunDescription::ofSize(voters, 0), seed) {}

    void does(double seconds, const Command &command)
    {
        world.advanceTo(at(seconds));
        ASSERT_EQ(world.execute(command), CommandError::None);
    }
    // From the first event on.
    std::optional<EventIndex> first(const UntilCondition &condition, double through, double from = 0)
    {
        world.advanceTo(at(std::max(through, static_cast<double>((world.now() - Instant{}).us) / 1e6)));
        ClusterView view = initialView(world.description());
        const EventIndex begin = world.history().endAt(at(from));
        while (view.events < begin)
            fold(view, world.description().config, world.history(), view.events);
        UntilWatch watch(condition, world.description().config, {}, view);
        // In pieces, as the window does.
        for (double t = from; t < through; t += 0.05)
            if (const auto event = watch.read(world.history(), at(std::min(through, t + 0.05))))
                return event;
        return std::nullopt;
    }
    const Event &event(EventIndex index) { return world.history()[index]; }
};

TEST(Until, ALeaderIsEstablishedAtTheEventThatSaysSo)
{
    Watched run(5);
    const auto found = run.first({UntilKind::LeaderEstablished, {}, {}}, 3);
    ASSERT_TRUE(found);
    EXPECT_TRUE(run.event(*found).is<LeaderEstablished>());
    for (EventIndex i = 0; i < *found; ++i)
        EXPECT_FALSE(run.event(i).is<LeaderEstablished>());
    const ServerId leader = run.event(*found).where.server();
    EXPECT_EQ(run.first({UntilKind::ServerLeads, leader, {}}, 3), found);
    const ServerId other{leader.value == 1 ? 2 : 1};
    EXPECT_FALSE(run.first({UntilKind::ServerLeads, other, {}}, 3));
    EXPECT_FALSE(run.first({UntilKind::LeaderEstablished, {}, {}}, 3, 2)) << "not what was so already";
}

TEST(Until, ACrashOfTheLeaderLeavesNobodyAndAnOrphan)
{
    Watched run(5);
    const auto established = run.first({UntilKind::LeaderEstablished, {}, {}}, 3);
    ASSERT_TRUE(established);
    const ServerId leader = run.event(*established).where.server();
    run.does(3, command::Ask{ClientId{1}, {OperationKind::Create, "/a", "1", -1}});
    EXPECT_FALSE(run.first({UntilKind::NobodyLeads, {}, {}}, 3, 1));
    // Just after it has proposed, before anybody can have answered.
    const auto proposed = run.world.history().size();
    run.world.advanceUntil(
        [](const History &history, EventIndex from) {
            for (EventIndex i = from; i < history.size(); ++i)
                if (history[i].is<Proposed>() && history[i].as<Proposed>()->kind == OperationKind::Create)
                    return true;
            return false;
        },
        at(5));
    ASSERT_GT(run.world.history().size(), proposed);
    ASSERT_EQ(run.world.execute(command::Crash{leader}), CommandError::None);
    run.world.advanceTo(at(6));
    const auto nobody = run.first({UntilKind::NobodyLeads, {}, {}}, 6, 2.9);
    const auto orphan = run.first({UntilKind::Orphaned, {}, {}}, 6, 2.9);
    ASSERT_TRUE(nobody);
    ASSERT_TRUE(orphan);
    EXPECT_TRUE(run.event(*orphan).is<ServerCrashed>());
    EXPECT_EQ(run.event(*orphan).where.server(), leader);
    EXPECT_EQ(run.event(*nobody).at, run.event(*orphan).at);
}

TEST(Until, ACommitByItsZxidOrAny)
{
    Watched run(3);
    run.does(3, command::Ask{ClientId{1}, {OperationKind::Create, "/a", "1", -1}});
    run.does(4, command::Ask{ClientId{1}, {OperationKind::SetData, "/a", "2", -1}});
    const auto any = run.first({UntilKind::Committed, {}, {}}, 6, 3);
    ASSERT_TRUE(any);
    const Zxid zxid = run.event(*any).as<Committed>()->zxid;
    EXPECT_EQ(run.first({UntilKind::Committed, {}, zxid}, 6, 3), any);
    const Zxid next{zxid.epoch, zxid.counter + 1};
    const auto second = run.first({UntilKind::Committed, {}, next}, 6, 3);
    ASSERT_TRUE(second);
    EXPECT_GT(*second, *any);
    EXPECT_FALSE(run.first({UntilKind::Committed, {}, Zxid{9, 9}}, 6));
}

TEST(Until, QuietAndSynchronized)
{
    Watched run(5);
    const auto synchronized = run.first({UntilKind::Synchronized, {}, {}}, 5);
    ASSERT_TRUE(synchronized);
    const auto established = run.first({UntilKind::LeaderEstablished, {}, {}}, 5);
    EXPECT_GT(run.event(*synchronized).at, run.event(*established).at)
        << "the others need the leader's UPTODATE";
    ClusterView view = initialView(run.world.description());
    while (view.events <= *synchronized)
        fold(view, run.world.description().config, run.world.history(), view.events);
    for (const ServerView &server : view.servers)
        EXPECT_TRUE(server.serving);
    const auto quiet = run.first({UntilKind::NothingInFlight, {}, {}}, 5, 0.01);
    ASSERT_TRUE(quiet);
}

TEST(Until, ASessionExpiresWhenItsClientIsGone)
{
    Watched run(3);
    EXPECT_FALSE(run.first({UntilKind::SessionExpires, {}, {}}, 5));
    run.does(5, command::CrashClient{ClientId{1}});
    const auto expired = run.first({UntilKind::SessionExpires, {}, {}}, 60, 5);
    ASSERT_TRUE(expired);
    EXPECT_TRUE(run.event(*expired).is<SessionExpired>());
}

TEST(Until, AGuaranteeBreaksOnlyWhereARuleIsOff)
{
    Watched good(3);
    good.does(2, command::Crash{ServerId{3}});
    EXPECT_FALSE(good.first({UntilKind::GuaranteeBreaks, {}, {}}, 10));
}

} // namespace
} // namespace zablab
