// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sessions and watches folded from a history: the countdown ends when the leader gives the session up, the watches
// are those that the servers hold, through faults of every kind; and stories of one session's life.
#include "engine/protocol/server.h"
#include "engine/protocol/server_core.h"
#include "engine/views/fold_seeker.h"
#include "engine/views/sessions_view.h"
#include "tests/views/client_story.h"
#include "tests/views/runs.h"

#include <set>

namespace zablab::testing {
namespace {

class SessionsOfARun : public ::testing::TestWithParam<std::uint64_t> {
protected:
    // One seed alone may have no watches; CTest plays each by itself.
    static void TearDownTestSuite()
    {
        if (::testing::UnitTest::GetInstance()->test_to_run_count() > 20)
            EXPECT_GT(watchesCompared, 100u) << "nothing was put to the test";
    }
    static std::size_t watchesCompared;
};
std::size_t SessionsOfARun::watchesCompared = 0;

TEST(Sessions, EndWhenTheCountdownDoes)
{
    int expired = 0, onTime = 0;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const SimulatedWorld world = playCampaign(faultyRun(seed));
        const History &history = world.history();
        LedgerState state(world.description());
        for (EventIndex i = 0; i < history.size(); ++i) {
            if (const auto *fact = history[i].as<SessionExpired>()) {
                const auto expiry = state.sessions.expiryOf(fact->session);
                ASSERT_TRUE(expiry) << "seed " << seed << ", S" << history[i].where.server().value << " at "
                                    << history[i].at.us;
                if (expiry->leader == history[i].where.server()) {
                    ++expired;
                    // A leader that was stopped or waited for its disk is late; nobody is early.
                    EXPECT_LE(expiry->at.us, history[i].at.us + 1) << "seed " << seed;
                    onTime += history[i].at - expiry->at < Duration::milliseconds(10);
                }
            }
            state.fold(history, i);
        }
    }
    EXPECT_GT(expired, 5);
    EXPECT_GE(onTime * 10, expired * 8) << onTime << " of " << expired;
}

TEST_P(SessionsOfARun, HaveTheWatchesThatTheServersHold)
{
    const Trial trial = drawnTrial(GetParam());
    FoldSeeker<LedgerState> seeker{LedgerState(trial.description)};
    std::size_t compared = 0;
    playTrial(trial, [&](const SimulatedWorld &world) {
        const SessionsView &view = seeker.at(world.history(), world.history().size()).sessions;
        std::map<ServerId, std::set<std::pair<ClientId, std::string>>> watched;
        for (const ClientLink &link : view.links())
            for (const SessionWatch &watch : link.watches)
                watched[link.server].emplace(link.client, watch.path);
        for (const ServerDescription &described : world.description().servers) {
            if (!world.alive(described.id))
                continue;
            const ServerCore &core = world.server(described.id)->core();
            if (core.phase != Phase::Broadcast || !core.serving)
                continue;
            EXPECT_EQ(watched[described.id].size(), core.clients.watches().size())
                << "S" << described.id.value << " at " << world.now().us;
            compared += core.clients.watches().size();
            for (const auto &[client, connection] : core.clients.connections()) {
                if (connection.stage != ClientConnection::Stage::Open)
                    continue;
                const SessionEntry *entry = view.find(connection.session);
                ASSERT_TRUE(entry) << "S" << described.id.value << " at " << world.now().us;
                EXPECT_EQ(entry->client, client);
                EXPECT_EQ(entry->timeout, connection.timeout);
            }
        }
    });
    watchesCompared += compared;
}
INSTANTIATE_TEST_SUITE_P(Seeds, SessionsOfARun, ::testing::Range<std::uint64_t>(1, 25));

LedgerState folded(const RunDescription &description, const History &history)
{
    LedgerState state(description);
    for (EventIndex i = 0; i < history.size(); ++i)
        state.fold(history, i);
    return state;
}

// Three servers and a client, for real.
class ASessionsLife : public ::testing::Test {
protected:
    ASessionsLife() : world(description(), 3) { world.advanceTo(Instant{3'000'000}); }
    static RunDescription description()
    {
        RunDescription described = RunDescription::ofSize(3, 0);
        described.complete();
        return described;
    }
    LedgerState state() const { return folded(world.description(), world.history()); }
    void asks(Operation operation)
    {
        ASSERT_EQ(world.execute(command::Ask{ClientId{1}, std::move(operation)}), CommandError::None);
        world.advanceTo(world.now() + Duration::seconds(1));
    }
    SimulatedWorld world;
};

TEST_F(ASessionsLife, CountsDownAndIsFilledUpAgainByEveryPing)
{
    const LedgerState now = state();
    ASSERT_EQ(now.sessions.listed().size(), 1u);
    const SessionEntry &entry = *now.sessions.listed().front();
    EXPECT_EQ(entry.stage, SessionStage::Open);
    EXPECT_EQ(entry.client, ClientId{1});
    EXPECT_TRUE(entry.connected);
    const auto expiry = now.sessions.expiryOf(entry.id);
    ASSERT_TRUE(expiry);
    EXPECT_GT(expiry->at, world.now());
    EXPECT_EQ(expiry->at.us % world.description().config.tickTime.us, 0) << "in buckets of a tick";
    world.advanceTo(world.now() + Duration::seconds(6));
    const LedgerState later = state();
    EXPECT_GT(later.sessions.expiryOf(entry.id)->at, expiry->at);
}

TEST_F(ASessionsLife, EphemeralsAndWatchesHangOnIt)
{
    asks(create("/config"));
    asks(create("/mine", CreateMode::Ephemeral));
    Operation get = operation(OperationKind::GetData, "/config");
    get.watch = WatchMode::OneShot;
    asks(get);
    LedgerState now = state();
    const SessionId id = now.sessions.listed().front()->id;
    ASSERT_EQ(now.sessions.watchesOf(id).size(), 1u);
    EXPECT_EQ(now.sessions.watchesOf(id).front()->kind, WatchKind::Data);
    EXPECT_EQ(now.sessions.watchesOf(id).front()->path, "/config");
    const ServerId server = now.sessions.find(id)->server;
    EXPECT_EQ(now.trees.server(server)->tree.ephemeralsOf(id), std::vector<std::string>{"/mine"});

    asks(operation(OperationKind::SetData, "/config", "2"));
    now = state();
    EXPECT_TRUE(now.sessions.watchesOf(id).empty()); // one-shot: used up
    ASSERT_EQ(now.sessions.find(id)->fired.size(), 1u);
    EXPECT_EQ(now.sessions.find(id)->fired.front().path, "/config");

    ASSERT_EQ(world.execute(command::CloseClient{ClientId{1}}), CommandError::None);
    world.advanceTo(world.now() + Duration::seconds(1));
    now = state();
    const SessionEntry *entry = now.sessions.find(id);
    ASSERT_TRUE(entry);
    EXPECT_EQ(entry->stage, SessionStage::Closed);
    EXPECT_EQ(entry->ephemeralsGone, 1);
    EXPECT_FALSE(entry->connected);
}

TEST_F(ASessionsLife, EndsByItselfWhenItsClientIsUnheard)
{
    const LedgerState before = state();
    const SessionEntry entry = *before.sessions.listed().front();
    ASSERT_EQ(world.execute(command::CrashClient{ClientId{1}}), CommandError::None);
    world.advanceTo(world.now() + Duration::seconds(30));
    const LedgerState now = state();
    const SessionEntry *gone = now.sessions.find(entry.id);
    ASSERT_TRUE(gone);
    EXPECT_EQ(gone->stage, SessionStage::Expired);
    ASSERT_TRUE(gone->ended);
    EXPECT_FALSE(now.sessions.expiryOf(entry.id));
}

} // namespace
} // namespace zablab::testing
