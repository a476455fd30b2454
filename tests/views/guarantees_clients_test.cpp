// SPDX-License-Identifier: GPL-3.0-or-later
//
// What clients may rely on: a healthy course with everything in it, and for each promise a lie that breaks it.
#include "tests/views/client_story.h"

namespace zablab {
namespace {

using namespace testing;
constexpr OperationKind kGetData = OperationKind::GetData;
constexpr OperationKind kSetData = OperationKind::SetData;

struct Clients : ::testing::Test {
    Clients()
    {
        story.opens(1);
        story.opens(2);
        story.writes(1, create("/a", CreateMode::Persistent, "one"));
    }
    void expectHealthy() { EXPECT_EQ(story.broken(), ""); }
    void expectBroken(Guarantee guarantee)
    {
        EXPECT_TRUE(story.breaksAt(guarantee, story.last()))
            << nameOf(guarantee) << "; first: " << story.broken();
    }
    void expectBrokenSomewhere(Guarantee guarantee)
    {
        EXPECT_TRUE(story.breaks(guarantee)) << nameOf(guarantee) << "; first: " << story.broken();
    }
    ClientStory story;
};

TEST_F(Clients, AHealthyCourseBreaksNothing)
{
    story.reads(2, operation(kGetData, "/a"));
    story.reads(2, operation(OperationKind::GetChildren, "/"));
    story.reads(2, operation(OperationKind::Exists, "/none"));
    story.writes(2, operation(kSetData, "/a", "two"));
    story.reads(1, operation(kGetData, "/a"));
    story.writes(1, create("/a/n-", CreateMode::PersistentSequential));
    story.writes(1, create("/a/n-", CreateMode::PersistentSequential));
    story.writes(2, create("/a/e", CreateMode::Ephemeral));
    Operation both = operation(OperationKind::Multi, "");
    both.parts = {operation(kSetData, "/a", "three"), operation(OperationKind::Delete, "/a/n-0000000000")};
    const std::int32_t multi = story.asks(1, both);
    story.commits(story.of(1, multi, both));
    ClientReply reply = story.replyTo(multi, OperationKind::Multi);
    reply.body = std::make_shared<const ReplyBody>(ReplyBody{
        {}, {}, {}, {}, {{kSetData, ErrorCode::Ok, "/a", {}}, {OperationKind::Delete, {}, "", {}}}});
    story.replies(1, reply);
    const std::int32_t again = story.asks(1, create("/a"));
    story.commits(ClientStory::failed(1, again, ErrorCode::NodeExists));
    ClientReply exists = story.replyTo(again, OperationKind::Create);
    exists.error = ErrorCode::NodeExists;
    story.replies(1, exists);
    story.reads(2, operation(kGetData, "/a"));
    expectHealthy();
}

TEST_F(Clients, OtherDataThanWasAskedFor)
{
    const std::int32_t xid = story.asks(2, operation(kSetData, "/a", "four"));
    story.commits(story.of(2, xid, operation(kSetData, "/a", "five")));
    expectBrokenSomewhere(Guarantee::LinearizableWrites);
}

// An ensemble of one sends no PROPOSAL: what its leader proposed is enough to judge by.
TEST_F(Clients, WhatNoMessageShowsIsJudgedToo)
{
    story.onlyProposed = true;
    story.reads(1, watching(operation(kGetData, "/a")));
    const Operation write = operation(kSetData, "/a", "two");
    const std::int32_t xid = story.asks(2, write);
    const Zxid zxid = story.commits(story.of(2, xid, write));
    story.tells(1, WatchEventType::NodeDataChanged, "/a", zxid);
    story.replies(2, story.replyTo(xid, kSetData));
    story.reads(1, operation(kGetData, "/a"));
    expectHealthy();
    const std::int32_t wrong = story.asks(2, operation(kSetData, "/a", "four"));
    story.commits(story.of(2, wrong, operation(kSetData, "/a", "five")));
    expectBrokenSomewhere(Guarantee::LinearizableWrites);
}

TEST_F(Clients, AWatchedChangeIsToldAndThenRead)
{
    story.reads(1, watching(operation(kGetData, "/a")));
    const Operation write = operation(kSetData, "/a", "two");
    const std::int32_t xid = story.asks(2, write);
    const Zxid zxid = story.commits(story.of(2, xid, write));
    story.tells(1, WatchEventType::NodeDataChanged, "/a", zxid);
    story.replies(2, story.replyTo(xid, kSetData));
    story.reads(1, operation(kGetData, "/a"));
    story.writes(2, operation(kSetData, "/a", "three")); // it was told once: that is all
    story.reads(1, operation(kGetData, "/a"));
    expectHealthy();
}

// --- LinearizableWrites ---

TEST_F(Clients, AnAnswerThatIsNotCommitted)
{
    const std::int32_t xid = story.asks(1, operation(kSetData, "/a", "two"));
    ClientReply reply = story.replyTo(xid, kSetData);
    reply.zxid = story.lastZxid.next();
    story.replies(1, reply, false);
    expectBroken(Guarantee::LinearizableWrites);
}

TEST_F(Clients, AnAnswerWithSomebodyElsesTransaction)
{
    const std::int32_t xid = story.asks(1, operation(kSetData, "/a", "two"));
    story.writes(2, operation(kSetData, "/a", "three"));
    story.replies(1, story.replyTo(xid, kSetData), false);
    expectBroken(Guarantee::LinearizableWrites);
}

TEST_F(Clients, AWriteThatTakesEffectTwice)
{
    const Operation write = operation(kSetData, "/a", "two");
    const std::int32_t xid = story.asks(1, write);
    story.commits(story.of(1, xid, write));
    expectHealthy();
    story.commits(story.of(1, xid, write));
    expectBrokenSomewhere(Guarantee::LinearizableWrites);
}

TEST_F(Clients, AWriteThatNobodyAskedFor)
{
    story.commits(story.of(1, 7, operation(kSetData, "/a", "two")));
    expectBrokenSomewhere(Guarantee::LinearizableWrites);
}

TEST_F(Clients, AWriteWhoseOutcomeIsUnknownMayHappenOrNot)
{
    const Operation write = operation(kSetData, "/a", "two");
    const std::int32_t happens = story.asks(1, write);
    story.asks(1, operation(kSetData, "/a", "never"));
    story.tell(ClientStory::c(1), ConnectionClosed{kS1, Channel::Client});
    for (const std::int32_t xid : {happens, happens + 1})
        story.tell(ClientStory::c(1), ClientTold{ClientStory::c(1), xid, ClientOutcome::ConnectionLost,
                                                 ErrorCode::ConnectionLoss});
    story.commits(story.of(1, happens, write));
    expectHealthy();
}

TEST_F(Clients, ACreateOfWhatIsThere)
{
    const std::int32_t xid = story.asks(1, create("/a"));
    story.commits(story.of(1, xid, create("/a")));
    expectBrokenSomewhere(Guarantee::LinearizableWrites);
}

TEST_F(Clients, AWriteOverAnotherVersion)
{
    Operation write = operation(kSetData, "/a", "two");
    write.version = 5;
    const std::int32_t xid = story.asks(1, write);
    story.commits(story.of(1, xid, write));
    expectBrokenSomewhere(Guarantee::LinearizableWrites);
}

TEST_F(Clients, AFailureWithoutAReason)
{
    for (const ErrorCode error :
         {ErrorCode::NodeExists, ErrorCode::NoNode, ErrorCode::NoChildrenForEphemerals}) {
        ClientStory fresh;
        fresh.opens(1);
        const std::int32_t xid = fresh.asks(1, create("/b"));
        fresh.commits(ClientStory::failed(1, xid, error));
        EXPECT_TRUE(fresh.breaks(Guarantee::LinearizableWrites)) << static_cast<int>(error);
    }
}

TEST_F(Clients, AnAnswerThatHidesAFailure)
{
    const std::int32_t xid = story.asks(1, create("/a"));
    story.commits(ClientStory::failed(1, xid, ErrorCode::NodeExists));
    story.replies(1, story.replyTo(xid, OperationKind::Create), false);
    expectBroken(Guarantee::LinearizableWrites);
}

// --- SessionOrder ---

TEST_F(Clients, AnswersInAnotherOrder)
{
    const std::int32_t write = story.asks(1, operation(kSetData, "/a", "two"));
    const std::int32_t read = story.asks(1, operation(kGetData, "/a"));
    story.replies(1, story.readReply(read, operation(kGetData, "/a")));
    (void)write;
    expectBrokenSomewhere(Guarantee::SessionOrder);
    EXPECT_FALSE(story.breaks(Guarantee::ReadsMatchHistory)) << "it is only not its turn";
}

TEST_F(Clients, OwnWritesInAnotherOrder)
{
    const Operation one = operation(kSetData, "/a", "1"), two = operation(kSetData, "/a", "2");
    const std::int32_t first = story.asks(1, one), second = story.asks(1, two);
    story.commits(story.of(1, second, two));
    expectHealthy();
    story.commits(story.of(1, first, one));
    expectBrokenSomewhere(Guarantee::SessionOrder);
}

TEST_F(Clients, ASessionThatGoesBackInTimeAtAnotherServer)
{
    const ClientReply old = story.readReply(0, operation(kGetData, "/a"));
    story.writes(1, operation(kSetData, "/a", "two"));
    story.connects(1, kS2);
    const std::int32_t xid = story.asks(1, operation(kGetData, "/a"));
    ClientReply reply = old;
    reply.xid = xid;
    story.replies(1, reply);
    expectBrokenSomewhere(Guarantee::SessionOrder);
    EXPECT_FALSE(story.breaks(Guarantee::ReadsMatchHistory)) << "it was so, once";
}

TEST_F(Clients, AnotherClientMaySeeThePast)
{
    const ClientReply old = story.readReply(0, operation(kGetData, "/a"));
    story.writes(1, operation(kSetData, "/a", "two"));
    const std::int32_t xid = story.asks(2, operation(kGetData, "/a"));
    ClientReply reply = old;
    reply.xid = xid;
    story.replies(2, reply);
    expectHealthy();
}

// --- ReadsMatchHistory, SameTree ---

TEST_F(Clients, AReadOfWhatNeverWas)
{
    const Operation asked = operation(kGetData, "/a");
    const auto answer = [&](auto change) {
        ClientStory fresh = story;
        ClientReply reply = fresh.readReply(fresh.asks(2, asked), asked);
        ReplyBody body = *reply.body;
        change(reply, body);
        if (reply.error == ErrorCode::Ok)
            reply.body = std::make_shared<const ReplyBody>(body);
        fresh.replies(2, reply, false);
        return fresh.breaksAt(Guarantee::ReadsMatchHistory, fresh.last());
    };
    EXPECT_FALSE(answer([](ClientReply &, ReplyBody &) {}));
    EXPECT_TRUE(answer([](ClientReply &, ReplyBody &body) { body.data = "other"; }));
    EXPECT_TRUE(answer([](ClientReply &, ReplyBody &body) { body.stat.version = 3; }));
    EXPECT_TRUE(answer([](ClientReply &, ReplyBody &body) { body.stat.mzxid = {1, 1}; }));
    EXPECT_TRUE(answer([](ClientReply &reply, ReplyBody &) { reply.zxid = reply.zxid.next(); }));
    EXPECT_TRUE(answer([](ClientReply &reply, ReplyBody &) {
        reply.error = ErrorCode::NoNode;
        reply.body = nullptr;
    }));
}

TEST_F(Clients, AListWithoutAChild)
{
    const Operation asked = operation(OperationKind::GetChildren, "/");
    ClientReply reply = story.readReply(story.asks(2, asked), asked);
    ReplyBody body = *reply.body;
    body.children.pop_back();
    reply.body = std::make_shared<const ReplyBody>(body);
    story.replies(2, reply, false);
    expectBroken(Guarantee::ReadsMatchHistory);
}

TEST_F(Clients, ASnapshotThatHoldsSomethingElse)
{
    story.send(kS3, kS2, Snap{story.lastZxid, std::make_shared<const DataTree>(story.tree)});
    expectHealthy();
    DataTree other = story.tree;
    Transaction more;
    more.kind = OperationKind::Create;
    more.path = "/more";
    more.zxid = story.lastZxid;
    more.version = 7;
    other.apply(more);
    story.send(kS3, kS2, Snap{story.lastZxid, std::make_shared<const DataTree>(other)});
    expectBroken(Guarantee::SameTree);
}

// --- AtomicMulti, SequentialNames ---

TEST_F(Clients, AMultiCarriedOutInPart)
{
    Operation both = operation(OperationKind::Multi, "");
    both.parts = {operation(kSetData, "/a", "two"), create("/b")};
    const std::int32_t xid = story.asks(1, both);
    Transaction half = story.of(1, xid, both);
    half.parts[1] = ClientStory::failed(1, xid, ErrorCode::NodeExists);
    story.commits(half);
    expectBrokenSomewhere(Guarantee::AtomicMulti);
}

TEST_F(Clients, AMultiWithoutOneOfItsParts)
{
    Operation both = operation(OperationKind::Multi, "");
    both.parts = {operation(kSetData, "/a", "two"), create("/b")};
    const std::int32_t xid = story.asks(1, both);
    Transaction half = story.of(1, xid, both);
    half.parts.pop_back();
    story.commits(half);
    expectBrokenSomewhere(Guarantee::AtomicMulti);
}

TEST_F(Clients, ASequentialNumberGivenTwice)
{
    const Operation next = create("/a/n-", CreateMode::PersistentSequential);
    story.writes(1, next);
    story.writes(1, operation(OperationKind::Delete, "/a/n-0000000000"));
    expectHealthy();
    const std::int32_t xid = story.asks(1, next);
    Transaction again = story.of(1, xid, next);
    again.path = "/a/n-0000000000";
    story.commits(again);
    expectBrokenSomewhere(Guarantee::SequentialNames);
}

// --- EphemeralsAtOnce, SessionsExpireInTime ---

struct Ephemerals : Clients {
    Ephemerals()
    {
        story.writes(2, create("/e1", CreateMode::Ephemeral));
        story.writes(2, create("/e2", CreateMode::Ephemeral));
        close.kind = OperationKind::CloseSession;
        close.session = ClientStory::sessionOf(2);
        close.ephemerals = {"/e1", "/e2"};
    }
    Transaction close;
};

TEST_F(Ephemerals, GoWithTheirSession)
{
    const Zxid zxid = story.commits(close);
    for (const ServerId id : {kS1, kS2, kS3})
        story.tell(id, SessionClosed{close.session, zxid, 2});
    story.reads(1, operation(OperationKind::GetChildren, "/"));
    expectHealthy();
}

TEST_F(Ephemerals, AreNotNamedByTheClosing)
{
    close.ephemerals = {"/e1"};
    story.commits(close);
    expectBrokenSomewhere(Guarantee::EphemeralsAtOnce);
}

TEST_F(Ephemerals, StayAtOneServer)
{
    const Zxid zxid = story.commits(close);
    story.tell(kS2, SessionClosed{close.session, zxid, 1});
    expectBroken(Guarantee::EphemeralsAtOnce);
}

TEST_F(Ephemerals, AreMadeByADeadSession)
{
    const Operation late = create("/e3", CreateMode::Ephemeral);
    const std::int32_t xid = story.asks(2, late);
    const Transaction made = story.of(2, xid, late);
    story.commits(close);
    expectHealthy();
    story.commits(made);
    expectBrokenSomewhere(Guarantee::EphemeralsAtOnce);
}

TEST_F(Clients, ASessionExpiresAfterItsTimeout)
{
    story.passes(ClientStory::kTimeout);
    story.tell(kS3, SessionExpired{ClientStory::sessionOf(2), ClientStory::kTimeout});
    expectHealthy();
}

TEST_F(Clients, ASessionExpiresThoughItWasHeardOf)
{
    story.passes(ClientStory::kTimeout);
    const auto touches = std::make_shared<const std::vector<SessionTouch>>(
        std::vector<SessionTouch>{{ClientStory::sessionOf(2), ClientStory::kTimeout}});
    story.deliver(story.send(kS1, kS3, Ping{story.lastZxid, true, touches}));
    story.passes(ClientStory::kTimeout / 2);
    story.tell(kS3, SessionExpired{ClientStory::sessionOf(2), ClientStory::kTimeout});
    expectBroken(Guarantee::SessionsExpireInTime);
}

TEST_F(Clients, AClockThatGainsLetsASessionExpireEarlier)
{
    story.tell(kS3, ClockDriftChanged{100'000});
    ClientStory without = story;
    for (ClientStory *each : {&story, &without}) {
        if (each == &without)
            each->tell(kS3, ClockDriftChanged{0});
        each->passes(ClientStory::kTimeout * 92 / 100);
        each->tell(kS3, SessionExpired{ClientStory::sessionOf(2), ClientStory::kTimeout});
    }
    expectHealthy();
    EXPECT_TRUE(without.breaks(Guarantee::SessionsExpireInTime));
}

// --- SyncThenRead ---

TEST_F(Clients, ASyncThatIsAnsweredTooEarly)
{
    const Zxid before = story.lastZxid;
    story.writes(2, operation(kSetData, "/a", "two"));
    const std::int32_t xid = story.asks(1, operation(OperationKind::Sync, "/a"));
    ClientReply reply = story.replyTo(xid, OperationKind::Sync);
    ClientStory right = story;
    right.replies(1, reply);
    EXPECT_EQ(right.broken(), "");
    reply.zxid = before;
    story.replies(1, reply, false);
    expectBroken(Guarantee::SyncThenRead);
}

// --- WatchBeforeData ---

TEST_F(Clients, DataThatIsReadBeforeTheWatchIsTold)
{
    story.reads(1, watching(operation(kGetData, "/a")));
    const Operation write = operation(kSetData, "/a", "two");
    const Zxid zxid = story.commits(story.of(2, story.asks(2, write), write));
    const std::int32_t xid = story.asks(1, operation(kGetData, "/a"));
    story.replies(1, story.readReply(xid, operation(kGetData, "/a")), false);
    expectBroken(Guarantee::WatchBeforeData);
    story.tells(1, WatchEventType::NodeDataChanged, "/a", zxid);
    EXPECT_EQ(story.violations().size(), 1u) << "late, but told";
}

TEST_F(Clients, AWatchThatWasNeverSet)
{
    const Zxid zxid = story.writes(2, operation(kSetData, "/a", "two"));
    story.tells(1, WatchEventType::NodeDataChanged, "/a", zxid);
    story.reads(1, operation(kGetData, "/a"));
    expectBrokenSomewhere(Guarantee::WatchBeforeData);
}

TEST_F(Clients, AOneShotWatchToldTwice)
{
    story.reads(1, watching(operation(kGetData, "/a")));
    for (const char *data : {"two", "three"}) {
        const Operation write = operation(kSetData, "/a", data);
        const Zxid zxid = story.commits(story.of(2, story.asks(2, write), write));
        story.tells(1, WatchEventType::NodeDataChanged, "/a", zxid);
    }
    story.reads(1, operation(kGetData, "/a"));
    expectBrokenSomewhere(Guarantee::WatchBeforeData);
}

TEST_F(Clients, EveryKindOfWatchHearsWhatItIsFor)
{
    const auto add = [&](int client, const char *path, WatchMode mode) {
        Operation asked = operation(OperationKind::AddWatch, path);
        asked.watch = mode;
        story.replies(client, story.replyTo(story.asks(client, asked), OperationKind::AddWatch));
    };
    story.opens(3);
    story.opens(9); // somebody else, who writes
    story.reads(1, watching(operation(OperationKind::Exists, "/a/child")));
    story.reads(1, watching(operation(OperationKind::GetChildren, "/a")));
    add(2, "/a", WatchMode::PersistentRecursive);
    add(3, "/a", WatchMode::Persistent);
    const auto next = [&](const Operation &write) {
        return story.commits(story.of(9, story.asks(9, write), write));
    };
    Zxid zxid = next(create("/a/child"));
    story.tells(1, WatchEventType::NodeCreated, "/a/child", zxid);
    story.tells(1, WatchEventType::NodeChildrenChanged, "/a", zxid);
    story.tells(2, WatchEventType::NodeCreated, "/a/child", zxid);
    story.tells(3, WatchEventType::NodeChildrenChanged, "/a", zxid);
    zxid = next(operation(OperationKind::Delete, "/a/child"));
    story.tells(2, WatchEventType::NodeDeleted, "/a/child", zxid);
    story.tells(3, WatchEventType::NodeChildrenChanged, "/a", zxid);
    for (const int client : {1, 2, 3})
        story.reads(client, operation(OperationKind::GetChildren, "/a"));
    expectHealthy();
}

TEST_F(Clients, WatchesSetAgainTellWhatWasMissed)
{
    const Zxid seen = story.lastZxid;
    const Zxid changed = story.writes(2, operation(kSetData, "/a", "two"));
    story.connects(1, kS2);
    WatchList list;
    list.seen = seen;
    list.data = {"/a"};
    list.exist = {"/later"};
    ClientStory silent = story;
    for (ClientStory *each : {&story, &silent}) {
        each->asksWatchesAgain(1, list);
        if (each == &story)
            each->tells(1, WatchEventType::NodeDataChanged, "/a", changed);
        each->replies(1, each->replyTo(-8, OperationKind::SetWatches));
    }
    EXPECT_TRUE(silent.breaks(Guarantee::WatchBeforeData));
    const Operation later = create("/later");
    const Zxid created = story.commits(story.of(2, story.asks(2, later), later));
    story.tells(1, WatchEventType::NodeCreated, "/later", created);
    story.reads(1, operation(kGetData, "/later"));
    expectHealthy();
}

} // namespace
} // namespace zablab
