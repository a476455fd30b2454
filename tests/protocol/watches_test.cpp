// SPDX-License-Identifier: GPL-3.0-or-later
//
// Watches at one server: who hears of what, and how often (protocol.md section 8; WatchManager, DataTree.setWatches).
#include "engine/protocol/client_replies.h"
#include "tests/protocol/tree_stories.h"

#include <gtest/gtest.h>

namespace zablab {
namespace {

using namespace testing;
using enum WatchEventType;

constexpr ClientId kC1{1}, kC2{2};

// A server's tree and the watches of its clients.
struct Watched : PendingTree {
    WatchManager watches{};

    // "C1 NodeCreated /a" for each notice.
    std::vector<std::string> texts(const std::vector<WatchManager::Notice> &notices) const
    {
        static const char *const names[] = {"", "created", "deleted", "changed", "children"};
        std::vector<std::string> list;
        for (const auto &notice : notices)
            list.push_back("C" + std::to_string(notice.client.value) + " " +
                           names[static_cast<std::size_t>(notice.type)] + " " + notice.path);
        return list;
    }
    std::vector<std::string> tells(const Operation &operation, std::int64_t by = 1)
    {
        NodeChanges changes;
        const Transaction transaction = does(operation, by, &changes);
        return texts(watches.fire(changes, transaction.zxid));
    }
};
using Told = std::vector<std::string>;

TEST(Watches, ADataWatchTellsOnce)
{
    Watched lab;
    lab.does(create("/a"));
    lab.watches.addDataWatch(kC1, "/a");
    EXPECT_EQ(lab.tells(set("/a", "1")), Told{"C1 changed /a"});
    EXPECT_TRUE(lab.tells(set("/a", "2")).empty());
    EXPECT_TRUE(lab.watches.empty());
}

TEST(Watches, OneThatWaitsForANodeHearsItsCreation)
{
    Watched lab;
    lab.watches.addDataWatch(kC1, "/a");
    lab.watches.addChildWatch(kC2, "/");
    EXPECT_EQ(lab.tells(create("/a")), (Told{"C1 created /a", "C2 children /"}));
}

TEST(Watches, ADeletionTellsEachClientOnce)
{
    Watched lab;
    lab.does(create("/a"));
    lab.watches.addDataWatch(kC1, "/a");
    lab.watches.addChildWatch(kC1, "/a");
    lab.watches.addChildWatch(kC2, "/a");
    lab.watches.addChildWatch(kC1, "/");
    EXPECT_EQ(lab.tells(remove("/a")), (Told{"C1 deleted /a", "C2 deleted /a", "C1 children /"}));
    EXPECT_TRUE(lab.watches.empty()) << "both of C1's watches on it are used up";
}

TEST(Watches, AWriteIsNoMatterOfTheParent)
{
    Watched lab;
    lab.does(create("/a"));
    lab.watches.addChildWatch(kC1, "/a");
    lab.watches.addChildWatch(kC1, "/");
    EXPECT_TRUE(lab.tells(set("/a", "1")).empty());
    EXPECT_EQ(lab.watches.size(), 2u);
}

TEST(Watches, AFailedWriteTellsNothing)
{
    Watched lab;
    lab.watches.addDataWatch(kC1, "/a");
    EXPECT_TRUE(lab.tells(set("/a", "1")).empty());
    EXPECT_TRUE(lab.tells(multi({create("/a"), remove("/none")})).empty());
    EXPECT_FALSE(lab.watches.empty());
}

TEST(Watches, APersistentOneStaysAndIsOfBothKinds)
{
    Watched lab;
    lab.watches.addPersistent(kC1, "/a", WatchMode::Persistent);
    EXPECT_EQ(lab.tells(create("/a")), Told{"C1 created /a"});
    EXPECT_EQ(lab.tells(create("/a/b")), Told{"C1 children /a"});
    EXPECT_EQ(lab.tells(set("/a/b", "1")), Told{}) << "it is not recursive";
    EXPECT_EQ(lab.tells(set("/a", "1")), Told{"C1 changed /a"});
    EXPECT_EQ(lab.tells(remove("/a/b")), Told{"C1 children /a"});
    EXPECT_EQ(lab.tells(remove("/a")), Told{"C1 deleted /a"});
    EXPECT_EQ(lab.tells(create("/a")), Told{"C1 created /a"});
}

TEST(Watches, ARecursiveOneHearsOfTheSubtreeButNotOfChildren)
{
    Watched lab;
    lab.does(create("/a"));
    lab.watches.addPersistent(kC1, "/a", WatchMode::PersistentRecursive);
    EXPECT_EQ(lab.tells(create("/a/b")), Told{"C1 created /a/b"}) << "no NodeChildrenChanged";
    EXPECT_EQ(lab.tells(create("/a/b/c")), Told{"C1 created /a/b/c"});
    EXPECT_EQ(lab.tells(set("/a/b/c", "1")), Told{"C1 changed /a/b/c"});
    EXPECT_EQ(lab.tells(remove("/a/b/c")), Told{"C1 deleted /a/b/c"});
    EXPECT_EQ(lab.tells(set("/a", "1")), Told{"C1 changed /a"});
    EXPECT_EQ(lab.tells(create("/ab")), Told{}) << "a neighbour";
    lab.watches.addPersistent(kC2, "/", WatchMode::PersistentRecursive);
    EXPECT_EQ(lab.tells(create("/a/d")), (Told{"C1 created /a/d", "C2 created /a/d"}));
}

TEST(Watches, SeveralModesOnOnePathTellOneEvent)
{
    Watched lab;
    lab.does(create("/a"));
    lab.watches.addDataWatch(kC1, "/a");
    lab.watches.addPersistent(kC1, "/a", WatchMode::Persistent);
    lab.watches.addPersistent(kC1, "/a", WatchMode::PersistentRecursive);
    EXPECT_EQ(lab.tells(set("/a", "1")), Told{"C1 changed /a"});
    EXPECT_EQ(lab.tells(set("/a", "2")), Told{"C1 changed /a"});
}

TEST(Watches, EachPartOfAMultiTells)
{
    Watched lab;
    lab.does(create("/a"));
    lab.watches.addPersistent(kC1, "/a", WatchMode::Persistent);
    lab.watches.addChildWatch(kC2, "/");
    EXPECT_EQ(lab.tells(multi({set("/a", "1"), check("/a"), create("/b"), remove("/a")})),
              (Told{"C1 changed /a", "C2 children /", "C1 deleted /a"}));
}

TEST(Watches, TheEndOfASessionTellsOfEachEphemeral)
{
    Watched lab;
    lab.does(create("/e1", CreateMode::Ephemeral), 5);
    lab.does(create("/e2", CreateMode::Ephemeral), 5);
    lab.watches.addDataWatch(kC1, "/e1");
    lab.watches.addDataWatch(kC1, "/e2");
    lab.watches.addPersistent(kC2, "/", WatchMode::Persistent);
    EXPECT_EQ(lab.tells(session(OperationKind::CloseSession), 5),
              (Told{"C1 deleted /e1", "C2 children /", "C1 deleted /e2", "C2 children /"}));
}

TEST(Watches, GoWithTheConnectionAndWhenRemoved)
{
    Watched lab;
    lab.does(create("/a"));
    lab.watches.addPersistent(kC1, "/a", WatchMode::PersistentRecursive);
    lab.watches.addDataWatch(kC1, "/b");
    lab.watches.addDataWatch(kC2, "/a");
    lab.watches.disconnected(kC1);
    EXPECT_EQ(lab.tells(set("/a", "1")), Told{"C2 changed /a"});
    EXPECT_TRUE(lab.watches.empty());
    EXPECT_FALSE(lab.watches.remove(kC2, "/a"));
    lab.watches.addChildWatch(kC2, "/a");
    EXPECT_TRUE(lab.watches.remove(kC2, "/a"));
    EXPECT_TRUE(lab.tells(create("/a/x")).empty());
}

TEST(Watches, WhoComesBackHearsWhatItMissed)
{
    Watched lab;
    lab.does(create("/same"));
    lab.does(create("/written"));
    lab.does(create("/parent"));
    lab.does(create("/quiet"));
    lab.does(create("/gone"));
    WatchList list;
    list.seen = lab.last;
    list.data = {"/same", "/written", "/gone"};
    list.exist = {"/came", "/never"};
    list.child = {"/parent", "/quiet", "/gone"};
    list.persistent = {"/p"};
    list.recursive = {"/same"};
    lab.does(set("/written", "1"));
    const Zxid written = lab.last;
    lab.does(create("/parent/x"));
    lab.does(remove("/gone"));
    lab.does(create("/came"));
    const auto missed = lab.watches.setAgain(kC1, list, lab.tree, lab.last);
    EXPECT_EQ(lab.texts(missed), (Told{"C1 changed /written", "C1 deleted /gone", "C1 created /came",
                                       "C1 children /parent", "C1 deleted /gone"}));
    EXPECT_EQ(missed[0].zxid, written);
    // The rest is watched again.
    EXPECT_EQ(lab.tells(set("/same", "1")), Told{"C1 changed /same"});
    EXPECT_EQ(lab.tells(set("/same", "2")), Told{"C1 changed /same"}) << "the recursive one";
    EXPECT_EQ(lab.tells(create("/never")), Told{"C1 created /never"});
    EXPECT_EQ(lab.tells(create("/quiet/x")), Told{"C1 children /quiet"});
    EXPECT_EQ(lab.tells(create("/p")), Told{"C1 created /p"});
    EXPECT_TRUE(lab.tells(set("/written", "2")).empty()) << "its event has been told";
}

// --- as requests ---

struct Asked {
    Effects effects;
    ClientReply reply() const
    {
        for (const Effect &effect : effects.list()) {
            if (const auto *send = std::get_if<effect::Send>(&effect)) {
                if (const auto *answer = std::get_if<ClientReply>(&send->message))
                    return *answer;
            }
        }
        ADD_FAILURE() << "no answer";
        return {};
    }
    std::vector<WatchRegistered> registered() const
    {
        std::vector<WatchRegistered> list;
        for (const Effect &effect : effects.list()) {
            if (const auto *fact = std::get_if<ServerFact>(&effect)) {
                if (const auto *watch = std::get_if<WatchRegistered>(fact))
                    list.push_back(*watch);
            }
        }
        return list;
    }
};

struct OneServer {
    OneServer() : database(DurableState{}, 500)
    {
        Transaction made;
        made.zxid = {1, 1};
        made.kind = OperationKind::Create;
        made.path = "/a";
        made.data = "x";
        made.version = 1;
        database.apply(std::make_shared<const Transaction>(made));
    }
    Asked asks(Operation operation)
    {
        Asked asked;
        answerRead(kC1, {7, std::make_shared<const Operation>(std::move(operation))}, database, watches,
                   asked.effects);
        return asked;
    }
    static Operation watching(OperationKind kind, std::string path)
    {
        Operation operation{kind, std::move(path), {}, -1};
        operation.watch = WatchMode::OneShot;
        return operation;
    }
    Database database;
    WatchManager watches;
};

TEST(Reads, TellDataChildrenAndStat)
{
    OneServer server;
    const ClientReply data = server.asks({OperationKind::GetData, "/a", {}, -1}).reply();
    EXPECT_EQ(data.xid, 7);
    EXPECT_EQ(data.zxid, (Zxid{1, 1}));
    EXPECT_EQ(data.body->data, "x");
    EXPECT_EQ(data.body->stat.dataLength, 1);
    const ClientReply list = server.asks({OperationKind::GetChildren, "/", {}, -1}).reply();
    EXPECT_EQ(list.body->children, (std::vector<std::string>{"a", "zookeeper"}));
    EXPECT_EQ(list.body->stat.numChildren, 2);
    EXPECT_EQ(server.asks({OperationKind::Exists, "/none", {}, -1}).reply().error, ErrorCode::NoNode);
    EXPECT_TRUE(server.watches.empty());
}

TEST(Reads, OnlyExistsWatchesWhatIsNotThere)
{
    OneServer server;
    EXPECT_TRUE(server.asks(OneServer::watching(OperationKind::GetData, "/b")).registered().empty());
    EXPECT_TRUE(server.asks(OneServer::watching(OperationKind::GetChildren, "/b")).registered().empty());
    EXPECT_EQ(server.asks(OneServer::watching(OperationKind::Exists, "/b")).registered().size(), 1u);
    const auto children = server.asks(OneServer::watching(OperationKind::GetChildren, "/a")).registered();
    ASSERT_EQ(children.size(), 1u);
    EXPECT_TRUE(children[0].children);
    EXPECT_EQ(server.watches.size(), 2u);
}

TEST(Reads, WatchesAreAddedRemovedAndSetAgainByRequest)
{
    OneServer server;
    Operation add{OperationKind::AddWatch, "/a", {}, -1};
    EXPECT_EQ(server.asks(add).reply().error, ErrorCode::BadArguments) << "a mode is needed";
    add.watch = WatchMode::PersistentRecursive;
    EXPECT_EQ(server.asks(add).reply().error, ErrorCode::Ok);
    const Operation removal{OperationKind::RemoveWatches, "/a", {}, -1};
    EXPECT_EQ(server.asks(removal).reply().error, ErrorCode::Ok);
    EXPECT_EQ(server.asks(removal).reply().error, ErrorCode::NoWatcher);
    Operation again{OperationKind::SetWatches, {}, {}, -1};
    again.watches.data = {"/a"}; // seen 0x0:0, so that its creation is news
    const Asked asked = server.asks(again);
    std::vector<std::string> order;
    for (const Effect &effect : asked.effects.list()) {
        if (const auto *send = std::get_if<effect::Send>(&effect))
            order.emplace_back(nameOf(zablab::kindOf(send->message)));
    }
    EXPECT_EQ(order, (std::vector<std::string>{"WatcherEvent", "reply"})) << "the news before the answer";
    EXPECT_EQ(server.asks({OperationKind::Error, {}, {}, -1}).reply().error, ErrorCode::Unimplemented);
}

} // namespace
} // namespace zablab
