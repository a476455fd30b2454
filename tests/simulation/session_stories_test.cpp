// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sessions in whole ensembles: opened, moved, forgotten, expired and closed (protocol.md section 7).
#include "engine/protocol/sessions.h"
#include "tests/simulation/ensemble_run.h"

#include <set>

namespace zablab {
namespace {

using testing::EnsembleRun;

class Sessions : public EnsembleRun {
public:
    Sessions(int voters, int observers, std::uint64_t seed) : EnsembleRun(bare(voters, observers), seed) {}
    static RunDescription bare(int voters, int observers) // without a client
    {
        RunDescription description = RunDescription::ofSize(voters, observers);
        description.clients.clear();
        return description;
    }
    // A client with a connection string of its own; returns when it has its session.
    void client(int id, std::initializer_list<int> servers, Duration timeout = {})
    {
        std::vector<ServerId> list = ids(servers);
        const ServerId first = list.front();
        list.erase(list.begin());
        does(command::AddClient{ClientId{id}, first, list, timeout});
        EXPECT_TRUE(comes(id));
    }
    ClientStateChanged lastState(int client) const
    {
        ClientStateChanged last{};
        for (const auto *changed : since<ClientStateChanged>(0))
            if (changed->client == ClientId{client})
                last = *changed;
        return last;
    }
    SessionId session(int client) const { return lastState(client).session; }
    void ephemeral(int client, const std::string &path)
    {
        Operation create;
        create.kind = OperationKind::Create;
        create.path = path;
        create.mode = CreateMode::Ephemeral;
        const EventIndex before = world.history().size();
        does(command::Ask{ClientId{client}, create});
        EXPECT_TRUE(until([&] { return !since<ClientTold>(before).empty(); }));
        EXPECT_EQ(since<ClientTold>(before).front()->error, ErrorCode::Ok);
    }
    bool has(int server, const std::string &path) const
    {
        return core(server).database.tree().find(path) != nullptr;
    }
    bool nobodyHas(const std::string &path) const
    {
        for (const ServerDescription &server : world.description().servers)
            if (world.alive(server.id) && has(server.id.value, path))
                return false;
        return true;
    }
    int follower() const { return leader() == 1 ? 2 : 1; }
};

TEST(Sessions, GetTheTimeOutThatTheEnsembleAllows) // SessionTest.testMinMaxSessionTimeout
{
    Sessions run(3, 0, 5);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
    run.client(7, {1}, Duration::seconds(1));
    run.client(8, {2}, Duration::seconds(11));
    run.client(9, {3}, Duration::seconds(100));
    EXPECT_EQ(run.lastState(7).timeout, Duration::seconds(4));
    EXPECT_EQ(run.lastState(8).timeout, Duration::seconds(11));
    EXPECT_EQ(run.lastState(9).timeout, Duration::seconds(40));
    for (const int client : {7, 8, 9})
        for (const int server : {1, 2, 3})
            EXPECT_EQ(run.core(server).database.tree().sessions().at(run.session(client)),
                      run.lastState(client).timeout);
}

TEST(Sessions, OfAnIdleClientLiveByItsPingsAndByThePingRepliesOfItsServer)
{
    Sessions run(3, 0, 5);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
    const int follower = run.follower(), leader = run.leader();
    run.client(8, {follower});
    run.client(9, {leader});
    const EventIndex before = run.world.history().size();
    run.passes(Duration::seconds(120));
    EXPECT_TRUE(run.since<SessionExpired>(0).empty());
    int told = 0;
    for (const auto *touched : run.since<SessionsTouched>(before, leader))
        told += touched->from == run.s(follower) ? touched->count : 0;
    EXPECT_GE(told, 40); // 120 s with a ping every 2.67 s
    EXPECT_LE(told, 50);
}

TEST(Sessions, IdleClientsDoNotFloodTheHistory)
{
    Sessions with(3, 0, 5), without(3, 0, 5);
    for (Sessions *run : {&with, &without})
        ASSERT_TRUE(run->until([&] { return run->allServe(run->ids({1, 2, 3})); }));
    for (int client = 11; client <= 20; ++client)
        with.client(client, {1 + client % 3});
    without.passes(with.world.now() - without.world.now());
    const EventIndex a = with.world.history().size(), b = without.world.history().size();
    with.passes(Duration::seconds(100));
    without.passes(Duration::seconds(100));
    const double perClientSecond = (static_cast<double>(with.world.history().size() - a) -
                                    static_cast<double>(without.world.history().size() - b)) /
                                   (10 * 100);
    RecordProperty("eventsPerIdleClientSecond", std::to_string(perClientSecond));
    EXPECT_LT(perClientSecond, 2.0);
}

TEST(Sessions, ExpireBehindTheirTimeOutAndWithinOneMoreTick)
{
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        Sessions run(3, 0, seed);
        ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
        run.client(9, {run.leader()}, Duration::seconds(5));
        run.passes(Duration::milliseconds(static_cast<std::int64_t>(seed * 700)));
        const SessionId session = run.session(9);
        run.does(command::CrashClient{ClientId{9}});
        ASSERT_TRUE(run.until([&] { return !run.since<SessionClosed>(0).empty(); }));
        Instant heard;
        const History &history = run.world.history();
        for (EventIndex i = 0; i < history.size(); ++i) {
            const auto *delivered = history[i].as<MessageDelivered>();
            if (delivered && history[i].where.isServer() &&
                history.message(delivered->message).from == Party{ClientId{9}})
                heard = history[i].at;
            if (const auto *expired = history[i].as<SessionExpired>()) {
                EXPECT_EQ(expired->session, session);
                EXPECT_EQ(expired->timeout, Duration::seconds(5));
                EXPECT_GT(history[i].at - heard, Duration::seconds(5));
                EXPECT_LE(history[i].at - heard, Duration::seconds(7));
            }
        }
    }
}

TEST(Sessions, TakeTheirEphemeralsWithThemAtOneZxidEverywhere)
{
    Sessions run(3, 2, 5);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3, 4, 5})); }));
    run.client(9, {4}); // at an observer
    run.ephemeral(9, "/here");
    run.passes(Duration::milliseconds(100));
    for (int server = 1; server <= 5; ++server)
        ASSERT_TRUE(run.has(server, "/here"));
    run.does(command::CrashClient{ClientId{9}});
    ASSERT_TRUE(run.until([&] { return run.since<SessionClosed>(0).size() == 5; }));
    for (const auto *closed : run.since<SessionClosed>(0)) {
        EXPECT_EQ(closed->zxid, run.since<SessionClosed>(0).front()->zxid);
        EXPECT_EQ(closed->ephemerals, 1);
    }
    EXPECT_TRUE(run.nobodyHas("/here"));
}

TEST(Sessions, HaveTheirFullTimeAgainUnderANewLeaderAndThenExpire)
{
    Sessions run(5, 0, 5);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3, 4, 5})); }));
    const int old = run.leader();
    run.client(9, {run.follower()}, Duration::seconds(10));
    run.ephemeral(9, "/here");
    run.does(command::CrashClient{ClientId{9}});
    run.passes(Duration::seconds(9));
    run.does(command::Crash{run.s(old)});
    ASSERT_TRUE(run.until([&] { return run.leader() != 0; }));
    const Instant established = run.world.now();
    ASSERT_TRUE(run.until([&] { return !run.since<SessionExpired>(0).empty(); }));
    EXPECT_GT(run.world.now() - established, Duration::seconds(10) - Duration::milliseconds(100));
    EXPECT_LE(run.world.now() - established, Duration::seconds(12));
    ASSERT_TRUE(run.until([&] { return run.since<SessionClosed>(0).size() == 4; }));
    run.does(command::Restart{run.s(old)});
    ASSERT_TRUE(run.until([&] { return run.serves(old); }));
    EXPECT_TRUE(run.nobodyHas("/here")) << "the old leader too, though it was away at that zxid";
}

// It leads and serves in one step, in which it waits for its disk twice: the sessions count from behind that.
TEST(Sessions, HaveTheirFullTimeUnderALeaderWhoseDiskIsSlow)
{
    Sessions run(1, 0, 3);
    ASSERT_TRUE(run.until([&] { return run.serves(1); }));
    run.client(8, {1},
               Duration::seconds(4)); // its bucket wakes the leader while the other one still has time
    run.client(9, {1}, Duration::seconds(12));
    for (const int client : {8, 9})
        run.does(command::CrashClient{ClientId{client}});
    run.does(command::Crash{run.s(1)});
    run.does(command::SetDiskSpeed{run.s(1), 1000});
    const EventIndex before = run.world.history().size();
    run.does(command::Restart{run.s(1)});
    ASSERT_TRUE(run.until([&] { return !run.since<LeaderEstablished>(before).empty(); }));
    const Instant established = run.world.now();
    ASSERT_TRUE(run.until([&] { return run.since<SessionExpired>(before).size() == 2; }));
    EXPECT_GE(run.world.now() - established, Duration::seconds(12));
    EXPECT_LE(run.world.now() - established, Duration::seconds(14));
}

TEST(Sessions, SurviveADisconnectAndTheRestartOfTheirServer) // SessionTimeoutTest
{
    Sessions run(3, 0, 5);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
    const int server = run.follower();
    run.client(9, {server}, Duration::seconds(20));
    run.ephemeral(9, "/here");
    const SessionId session = run.session(9);
    run.does(command::Crash{run.s(server)});
    run.passes(Duration::seconds(3));
    EXPECT_NE(run.clientState(9), ClientState::Connected);
    EXPECT_TRUE(run.has(run.leader(), "/here"));
    run.does(command::Restart{run.s(server)});
    ASSERT_TRUE(run.comes(9));
    EXPECT_EQ(run.session(9), session);
    run.passes(Duration::seconds(30));
    EXPECT_TRUE(run.has(server, "/here"));
    EXPECT_TRUE(run.since<SessionExpired>(0).empty());
}

TEST(Sessions, MoveWithTheirClientAndTheLeaderIsAskedWhetherTheyLive)
{
    Sessions run(3, 0, 5);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
    const int leader = run.leader();
    const int from = run.follower(), to = 6 - leader - from;
    run.client(9, {from});
    run.ephemeral(9, "/here");
    const SessionId session = run.session(9);
    const EventIndex before = run.world.history().size();
    run.does(command::Connect{ClientId{9}, run.s(to)});
    ASSERT_TRUE(run.comes(9));
    EXPECT_EQ(run.session(9), session);
    ASSERT_EQ(run.since<SessionRevalidated>(before, leader).size(), 1u);
    EXPECT_EQ(run.since<SessionRevalidated>(before, leader).front()->owner, run.s(to));
    EXPECT_TRUE(run.since<SessionRevalidated>(before, leader).front()->valid);
    ASSERT_EQ(run.since<SessionOpened>(before, to).size(), 1u);
    EXPECT_EQ(run.since<SessionOpened>(before, to).front()->how, SessionOpening::Reattached);
    run.does(command::Connect{ClientId{9}, run.s(leader)});
    ASSERT_TRUE(run.comes(9));
    EXPECT_EQ(run.session(9), session);
    EXPECT_TRUE(run.has(to, "/here"));
}

TEST(Sessions, ThatAreClosedTakeNoMoreWrites) // SessionInvalidationTest
{
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        Sessions run(3, 0, seed);
        ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
        run.client(9, {run.follower()});
        run.ephemeral(9, "/here");
        run.does(command::CloseClient{ClientId{9}});
        run.writes(9, "/late", "", OperationKind::Create); // over the same connection, behind the closing
        run.passes(Duration::seconds(1));
        EXPECT_EQ(run.clientState(9), ClientState::Closed);
        EXPECT_TRUE(run.nobodyHas("/here"));
        EXPECT_TRUE(run.nobodyHas("/late"));
        EXPECT_EQ(run.since<SessionClosed>(0).size(), 3u);
        EXPECT_EQ(run.world.execute(command::CloseClient{ClientId{9}}), CommandError::NotConnected);
        // The next request opens another session.
        ASSERT_TRUE(run.writesAndIsAnswered(9, "/again", "", OperationKind::Create) || seed > 0);
        EXPECT_EQ(run.clientState(9), ClientState::Connected);
    }
}

TEST(Sessions, APartitionOnTheMinoritySideEndsWithExpiredOnlyWhenAServerSaysSo)
{
    Sessions run(5, 0, 5);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3, 4, 5})); }));
    const int old = run.leader();
    run.client(8, {old});                                     // knows this server alone
    run.client(9, {old, old == 1 ? 2 : 1, old == 3 ? 4 : 3}); // knows others
    run.ephemeral(8, "/lonely");
    run.ephemeral(9, "/mover");
    const SessionId lonely = run.session(8), mover = run.session(9);
    run.does(command::Cut{{run.s(old)}});
    ASSERT_TRUE(run.until([&] { return run.leader() != old && run.leader() != 0; }));
    ASSERT_TRUE(run.until([&] { return !run.since<SessionExpired>(0).empty(); }));
    EXPECT_EQ(run.since<SessionExpired>(0).front()->session, lonely);
    run.passes(Duration::seconds(60));
    // The one cannot know; the other has moved to the majority in time.
    EXPECT_EQ(run.clientState(8), ClientState::Connecting);
    EXPECT_EQ(run.clientState(9), ClientState::Connected);
    EXPECT_EQ(run.session(9), mover);
    EXPECT_EQ(run.since<SessionExpired>(0).size(), 1u);
    EXPECT_FALSE(run.has(run.leader(), "/lonely"));
    EXPECT_TRUE(run.has(run.leader(), "/mover"));
    EXPECT_TRUE(run.has(old, "/lonely")) << "on the minority's side time stands still";
    run.does(command::Heal{});
    ASSERT_TRUE(run.until([&] { return run.clientState(8) == ClientState::Expired; }));
    EXPECT_FALSE(run.has(old, "/lonely"));
}

TEST(Sessions, AClientCutOffMovesToAnotherServerAfterTwoThirdsOfItsTimeOut)
{
    Sessions run(3, 0, 5);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
    const int first = run.follower(), second = 6 - run.leader() - first;
    run.client(9, {first, second}, Duration::seconds(12));
    const SessionId session = run.session(9);
    const Instant cut = run.world.now();
    run.does(command::CutClient{ClientId{9}, run.s(first)});
    ASSERT_TRUE(run.until([&] { return run.clientState(9) == ClientState::Disconnected; }));
    EXPECT_GT(run.world.now() - cut, Duration::milliseconds(3900)); // heard at the latest 4 s before
    EXPECT_LE(run.world.now() - cut, Duration::seconds(8));
    ASSERT_TRUE(run.comes(9));
    EXPECT_EQ(run.lastState(9).server, run.s(second));
    EXPECT_EQ(run.session(9), session);

    run.does(command::CutClient{ClientId{9}, ServerId{}});
    ASSERT_TRUE(run.until([&] { return run.since<SessionClosed>(0).size() == 3; }));
    EXPECT_NE(run.clientState(9), ClientState::Expired);
    run.does(command::HealClient{ClientId{9}, ServerId{}});
    ASSERT_TRUE(run.until([&] { return run.clientState(9) == ClientState::Expired; }));
    run.writes(9, "/new", "", OperationKind::Create);
    ASSERT_TRUE(run.comes(9));
    EXPECT_NE(run.session(9), session);
}

TEST(Sessions, ALostConnectionLeavesBothOutcomesPossible)
{
    int happened = 0, didNot = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Sessions run(3, 0, seed);
        ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
        const int server = run.follower();
        run.client(9, {server, run.leader()});
        const EventIndex before = run.world.history().size();
        run.writes(9, "/x", "", OperationKind::Create);
        run.passes(Duration{static_cast<std::int64_t>(seed * 100)});
        if (!run.since<ClientTold>(before).empty())
            continue; // answered in time
        run.does(command::Crash{run.s(server)});
        run.passes(Duration::seconds(10));
        const auto told = run.since<ClientTold>(before);
        ASSERT_EQ(told.size(), 1u);
        if (told.front()->outcome == ClientOutcome::Answered)
            continue; // the answer was on its way
        EXPECT_EQ(told.front()->outcome, ClientOutcome::ConnectionLost);
        ++(run.has(run.leader(), "/x") ? happened : didNot);
    }
    EXPECT_GT(happened, 3);
    EXPECT_GT(didNot, 3);
}

TEST(Sessions, NoIdIsGivenTwiceOverManyFaults)
{
    std::set<SessionId> ids;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        ids.clear();
        Sessions run(3, 0, seed);
        for (int round = 0; round < 12; ++round) {
            run.passes(Duration::milliseconds(2500));
            for (int client = 0; client < 3; ++client)
                run.does(command::AddClient{ClientId{100 + round * 3 + client}, run.s(1 + client)});
            run.passes(Duration::milliseconds(400));
            const int victim = 1 + round % 3;
            if (run.world.alive(run.s(victim)))
                run.does(command::Crash{run.s(victim)});
            run.does(command::Restart{run.s(victim)});
        }
        for (const auto *opened : run.since<SessionOpened>(0))
            if (opened->how == SessionOpening::Created)
                EXPECT_TRUE(ids.insert(opened->session).second);
        EXPECT_GT(ids.size(), 20u);
    }
}

} // namespace
} // namespace zablab
