// SPDX-License-Identifier: GPL-3.0-or-later
//
// Steps to the next thing of a kind, and runs until something comes true: at any cursor, forwards and back, within what
// a lesson shows, and in clear words when it does not happen.
#include "app/run/time_tools.h"
#include "tests/app/open_window.h"
#include "tests/app/story_time.h"

namespace zablab {
namespace {

void until(OpenWindow &open, RunUntil::Kind kind)
{
    RunUntil &until = *open.run().time()->until();
    until.start(kind);
    for (int i = 0; until.active() && i < 100'000; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    ASSERT_FALSE(until.active());
}

template <typename Fact>
bool happenedAtCursor(OpenWindow &open)
{
    const History &history = *open.run().history();
    for (EventIndex i = history.endAt(open.run().cursor()); i > 0 && history[i - 1].at == open.run().cursor();
         --i)
        if (history[i - 1].is<Fact>())
            return true;
    return false;
}

TEST(StepByKind, GoesToTheNextAndBackToTheSame)
{
    OpenWindow open;
    open.sandboxAt({});
    open.run().setStepUnit(static_cast<int>(StepUnit::ElectionsWon));
    open.press(Qt::Key_Right);
    const Instant won = open.run().cursor();
    EXPECT_TRUE(happenedAtCursor<LeaderElected>(open));
    open.run().setStepUnit(static_cast<int>(StepUnit::SyncDecisions));
    open.press(Qt::Key_Right);
    EXPECT_TRUE(happenedAtCursor<SyncDecided>(open));
    EXPECT_GT(open.run().cursor(), won);
    open.run().moveTo({});
    open.run().setStepUnit(static_cast<int>(StepUnit::RoleChanges));
    open.press(Qt::Key_Right);
    const Instant first = open.run().cursor();
    open.press(Qt::Key_Right);
    const Instant second = open.run().cursor();
    EXPECT_GT(second, first);
    open.press(Qt::Key_Left);
    EXPECT_EQ(open.run().cursor(), first);
    open.press(Qt::Key_Left);
    EXPECT_EQ(open.run().cursor(), first) << "there is none before";
    EXPECT_FALSE(open.run().status().isEmpty());
    open.run().say({});
    open.run().setStepUnit(static_cast<int>(StepUnit::Truncations));
    open.press(Qt::Key_Right);
    EXPECT_FALSE(open.run().status().isEmpty());
    EXPECT_EQ(open.run().cursor(), first) << "none comes in the next minute";
    open.run().setStepUnit(static_cast<int>(StepUnit::Votes));
    open.press(Qt::Key_Left);
    EXPECT_TRUE(happenedAtCursor<VoteChanged>(open));
}

TEST(PlayBackwards, ByKeyFromAnyInstant)
{
    OpenWindow open;
    open.sandboxAt(at(2));
    open.press(Qt::Key_Space, Qt::ShiftModifier);
    EXPECT_TRUE(open.run().playing());
    EXPECT_TRUE(open.run().backwards());
    open.run().advance(0.05);
    const Instant there = open.run().cursor();
    EXPECT_LT(there, at(2));
    open.press(Qt::Key_Space, Qt::ShiftModifier);
    EXPECT_FALSE(open.run().playing());
    open.playOut(10);
}

TEST(RunUntil, ALeaderAndWhoItIs)
{
    OpenWindow open;
    open.sandboxAt({});
    until(open, RunUntil::LeaderEstablished);
    const int leader = open.leader();
    ASSERT_NE(leader, 0);
    EXPECT_TRUE(happenedAtCursor<LeaderEstablished>(open));
    open.run().crashOrRestart(leader);
    open.run().pause();
    const Instant crashed = open.run().cursor();
    open.run().time()->until()->setServer(leader == 1 ? 2 : 1);
    until(open, RunUntil::LeaderEstablished);
    const int next = open.leader();
    EXPECT_NE(next, leader);
    // From the past the same is found again, in what has been seen already.
    open.run().moveTo(crashed);
    open.run().time()->until()->setServer(next);
    until(open, RunUntil::ServerLeads);
    EXPECT_EQ(open.leader(), next);
    open.run().time()->until()->setServer(leader);
    const Instant before = open.run().cursor();
    until(open, RunUntil::ServerLeads);
    EXPECT_EQ(open.run().cursor(), before) << "it is down: the cursor stays";
    EXPECT_FALSE(open.run().status().isEmpty());
    EXPECT_EQ(open.run().veiledFrom(), before) << "looking ahead is not seeing";
}

TEST(RunUntil, WhatAPartitionLeadsTo)
{
    OpenWindow open;
    open.run().openSandbox(5, 0, QStringLiteral("3"));
    open.run().pause();
    open.run().moveTo({});
    until(open, RunUntil::Synchronized);
    const int old = open.leader();
    ASSERT_NE(old, 0);
    open.press(Qt::Key_X);
    open.press(static_cast<Qt::Key>(Qt::Key_0 + old));
    open.press(Qt::Key_Return);
    open.run().pause();
    ASSERT_TRUE(open.run().partitioned()) << open.run().status().toStdString();
    open.run().select(static_cast<int>(scene::ElementKind::Server), old);
    open.run().clientWrite();
    open.run().pause();
    // The old one does not know yet: for a while there are two, and never nobody.
    until(open, RunUntil::LeaderEstablished);
    EXPECT_TRUE(happenedAtCursor<LeaderEstablished>(open)) << open.run().status().toStdString();
    int next = 0;
    for (const ServerView &server : open.run().clusterAtCursor()->servers)
        if (server.established && server.id.value != old)
            next = server.id.value;
    ASSERT_NE(next, 0);
    // Two of five cannot elect another one; the old one has to notice that it is alone.
    const int follower = next == 1 || old == 1 ? (next == 2 || old == 2 ? 3 : 2) : 1;
    for (const int server : {next, follower}) {
        open.run().crashOrRestart(server);
        open.run().pause();
    }
    until(open, RunUntil::NobodyLeads);
    EXPECT_EQ(open.leader(), 0) << open.run().status().toStdString();
    for (const int server : {next, follower}) {
        open.run().crashOrRestart(server);
        open.run().pause();
    }
    open.run().heal();
    open.run().pause();
    until(open, RunUntil::Synchronized);
    for (const ServerView &server : open.run().clusterAtCursor()->servers)
        EXPECT_TRUE(server.serving) << server.id.value;
}

TEST(RunUntil, ATransactionByItsZxid)
{
    OpenWindow open;
    open.run().openSandbox(3, 0, QStringLiteral("1"));
    open.run().pause();
    open.run().moveTo(at(3));
    open.run().clientWrite();
    open.run().pause();
    until(open, RunUntil::Committed);
    EXPECT_TRUE(happenedAtCursor<Committed>(open));
    open.run().moveTo({});
    open.run().time()->until()->setZxid(QStringLiteral("0x1:1"));
    until(open, RunUntil::Committed);
    EXPECT_TRUE(happenedAtCursor<Committed>(open));
    open.run().time()->until()->setZxid(QStringLiteral("one"));
    open.run().time()->until()->start(RunUntil::Committed);
    EXPECT_TRUE(open.run().statusBad());
    EXPECT_FALSE(open.run().time()->until()->active());
}

TEST(RunUntil, CanBeCancelledAndGivesWayToWhatIsDone)
{
    OpenWindow open;
    open.sandboxAt(at(3));
    RunUntil &until = *open.run().time()->until();
    until.setLimitChoice(3);
    until.start(RunUntil::GuaranteeBreaks);
    ASSERT_TRUE(until.active());
    open.press(Qt::Key_Escape);
    EXPECT_FALSE(until.active());
    EXPECT_EQ(open.run().cursor(), at(3));
    until.start(RunUntil::Truncated);
    ASSERT_TRUE(until.active());
    open.press(Qt::Key_C);
    EXPECT_FALSE(until.active());
    open.run().pause();
    until.start(RunUntil::Truncated);
    open.run().seek(0.1);
    EXPECT_FALSE(until.active());
}

TEST(RunUntil, StaysWithinWhatALessonShows)
{
    OpenWindow open;
    open.toQuestion("4");
    const Instant gate = open.run().cursor();
    open.run().time()->until()->start(RunUntil::LeaderEstablished);
    EXPECT_FALSE(open.run().time()->until()->active());
    EXPECT_EQ(open.run().cursor(), gate);
    EXPECT_FALSE(open.run().status().isEmpty());
    open.run().setStepUnit(static_cast<int>(StepUnit::ElectionsWon));
    open.press(Qt::Key_Right);
    EXPECT_EQ(open.run().cursor(), gate);
}

} // namespace
} // namespace zablab
