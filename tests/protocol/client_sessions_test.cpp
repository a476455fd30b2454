// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a server does with a client that wants a session, that had one, or whose session is elsewhere by now
// (protocol.md section 7), with messages carried by hand.
#include "tests/protocol/servers.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace zablab {
namespace {

using testing::Servers;

// S3 leads three servers; clients come and go on paper.
class Doorkeepers : public ::testing::Test {
protected:
    Doorkeepers() : servers(3)
    {
        for (const int id : {1, 2, 3})
            servers.start(id);
        servers.settle();
    }
    void connects(int client, int server, const ConnectRequest &request)
    {
        servers.step(server, input::Opened{ClientId{client}, Channel::Client});
        servers.step(server, input::Received{ClientId{client}, Channel::Client, request});
        servers.deliverAll();
    }
    SessionId opens(int client, int server)
    {
        connects(client, server, {{}, Duration::seconds(8), {}, {}});
        return servers.factsOf<SessionOpened>(server).back().session;
    }
    void asks(int client, int server, OperationKind kind, const char *path, std::int32_t xid = 1)
    {
        Operation operation;
        operation.kind = kind;
        operation.path = path;
        servers.step(server,
                     input::Received{ClientId{client}, Channel::Client,
                                     ClientRequest{xid, std::make_shared<const Operation>(operation)}});
        servers.deliverAll();
    }
    bool has(const char *path) const { return servers.core(3).database.tree().find(path) != nullptr; }

    Servers servers;
};

TEST_F(Doorkeepers, ASessionIsThereEverywhereBeforeItsClientIsTold)
{
    const SessionId session = opens(1, 1);
    EXPECT_EQ(session.value >> 56, 1);
    for (const int id : {1, 2, 3})
        EXPECT_TRUE(servers.core(id).database.tree().sessions().contains(session));
    EXPECT_TRUE(servers.hasTimer(3, TimerKind::Sessions));
    EXPECT_FALSE(servers.hasTimer(1, TimerKind::Sessions)) << "only the leader expires sessions";
}

TEST_F(Doorkeepers, AWrongPasswordOpensNothing)
{
    const SessionId session = opens(1, 1);
    std::string forged = passwordOf(session);
    forged[7] = static_cast<char>(forged[7] ^ 1);
    for (const int server : {2, 3}) {
        connects(2, server, {{}, Duration::seconds(8), session, forged});
        ASSERT_EQ(servers.factsOf<SessionRefused>(server).size(), 1u);
        EXPECT_EQ(servers.factsOf<SessionRefused>(server)[0].reason, SessionRefusal::WrongPassword);
        EXPECT_EQ(servers.core(server).clients.find(ClientId{2}), nullptr);
    }
    asks(1, 1, OperationKind::Create, "/mine");
    EXPECT_TRUE(has("/mine")) << "the rightful owner has noticed nothing";
}

TEST_F(Doorkeepers, AClientThatHasSeenMoreThanTheServerMustGoElsewhere)
{
    const Zxid ahead{1, 77};
    connects(1, 1, {ahead, Duration::seconds(8), {}, {}});
    ASSERT_EQ(servers.factsOf<SessionRefused>(1).size(), 1u);
    EXPECT_EQ(servers.factsOf<SessionRefused>(1)[0].reason, SessionRefusal::ClientAhead);
    EXPECT_TRUE(servers.factsOf<SessionOpened>(1).empty());
}

TEST_F(Doorkeepers, AnExpiredSessionIsRefused)
{
    const SessionId gone{(std::int64_t{1} << 56) | 4711};
    for (const int server : {1, 3}) {
        connects(1, server, {{}, Duration::seconds(8), gone, passwordOf(gone)});
        ASSERT_EQ(servers.factsOf<SessionRefused>(server).size(), 1u);
        EXPECT_EQ(servers.factsOf<SessionRefused>(server)[0].reason, SessionRefusal::Expired);
    }
    EXPECT_EQ(servers.factsOf<SessionRevalidated>(3).size(), 2u);
}

TEST_F(Doorkeepers, TheOldHandleOfAMovedSessionCannotWrite) // QuorumTest.testSessionMove
{
    const SessionId session = opens(1, 1);
    asks(1, 1, OperationKind::Create, "/a", 1);
    ASSERT_TRUE(has("/a"));
    // Somebody else knows id and password and goes on with the session at S2, then at the leader.
    for (const int server : {2, 3}) {
        connects(server, server, {{}, Duration::seconds(8), session, passwordOf(session)});
        ASSERT_EQ(servers.factsOf<SessionOpened>(server).size(), 1u);
        EXPECT_EQ(servers.factsOf<SessionOpened>(server)[0].how, SessionOpening::Reattached);
    }
    asks(1, 1, OperationKind::Create, "/b", 2);
    EXPECT_FALSE(has("/b"));
    EXPECT_EQ(servers.factsOf<RequestRefused>(1).size(), 1u);
    EXPECT_EQ(servers.core(1).clients.find(ClientId{1}), nullptr) << "its connection is closed";
    asks(3, 3, OperationKind::Create, "/c", 1);
    EXPECT_TRUE(has("/c"));
    const auto errors = servers.factsOf<Proposed>(3);
    EXPECT_EQ(std::count_if(errors.begin(), errors.end(),
                            [](const Proposed &p) { return p.error == ErrorCode::SessionMoved; }),
              1);
}

TEST_F(Doorkeepers, NothingIsWrittenForAnExpiringSession)
{
    const SessionId session = opens(1, 1);
    servers.clock = servers.clock + Duration::seconds(60);
    servers.fire(3, TimerKind::Sessions);
    asks(1, 1, OperationKind::Create, "/late"); // on its way while the session is being closed
    EXPECT_FALSE(has("/late"));
    EXPECT_EQ(servers.factsOf<SessionExpired>(3).size(), 1u);
    for (const int id : {1, 2, 3}) {
        ASSERT_EQ(servers.factsOf<SessionClosed>(id).size(), 1u);
        EXPECT_FALSE(servers.core(id).database.tree().sessions().contains(session));
    }
    EXPECT_EQ(servers.core(1).clients.find(ClientId{1}), nullptr);
}

TEST_F(Doorkeepers, TouchesTravelInPingReplies)
{
    const SessionId session = opens(1, 1);
    asks(1, 1, OperationKind::Ping, "/");
    servers.fire(3, TimerKind::Tick);
    servers.fire(3, TimerKind::Tick);
    servers.deliverAll();
    ASSERT_EQ(servers.factsOf<SessionsTouched>(3).size(), 1u) << "once, and not in the next reply again";
    EXPECT_EQ(servers.factsOf<SessionsTouched>(3)[0].from, ServerId{1});
    EXPECT_EQ(servers.factsOf<SessionsTouched>(3)[0].count, 1);
    for (const auto &carried : servers.sent())
        if (const auto *ping = std::get_if<Ping>(&carried.message); ping && ping->touches) {
            EXPECT_EQ(ping->touches->front(), (SessionTouch{session, Duration::seconds(8)}));
        }
}

TEST_F(Doorkeepers, AConnectionThatIsSilentForASessionsTimeIsClosed) // NIOServerCnxnFactory
{
    opens(1, 1);
    opens(2, 3); // the leader's own
    servers.clock = servers.clock + Duration::seconds(8);
    servers.fire(3, TimerKind::Tick);
    servers.deliverAll();
    EXPECT_NE(servers.core(1).clients.find(ClientId{1}), nullptr);
    EXPECT_NE(servers.core(3).clients.find(ClientId{2}), nullptr);
    servers.clock = servers.clock + Duration::milliseconds(1);
    servers.fire(3, TimerKind::Tick);
    servers.deliverAll();
    EXPECT_EQ(servers.core(1).clients.find(ClientId{1}), nullptr);
    EXPECT_EQ(servers.core(3).clients.find(ClientId{2}), nullptr);
    EXPECT_EQ(servers.core(3).database.tree().sessions().size(), 2u) << "the sessions are another matter";
}

TEST_F(Doorkeepers, WithoutSessionsNoTimerRuns)
{
    EXPECT_FALSE(servers.hasTimer(3, TimerKind::Sessions));
    opens(1, 1);
    servers.clock = servers.clock + Duration::seconds(60);
    servers.fire(3, TimerKind::Sessions);
    servers.deliverAll();
    EXPECT_FALSE(servers.hasTimer(3, TimerKind::Sessions));
}

} // namespace
} // namespace zablab
