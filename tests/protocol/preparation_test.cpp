// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a leader lets through: writes are checked against everything pending (PrepRequestProcessor; protocol.md
// sections 5 and 8).
#include "tests/protocol/tree_stories.h"

#include <gtest/gtest.h>

#include <limits>

namespace zablab {
namespace {

using namespace testing;

TEST(Preparation, ACreateNeedsAParentAndAFreeName)
{
    PendingTree lab;
    EXPECT_EQ(lab.fails(create("/a/b")), ErrorCode::NoNode);
    EXPECT_EQ(lab.fails(create("/a")), ErrorCode::Ok);
    EXPECT_EQ(lab.fails(create("/a")), ErrorCode::NodeExists);
    EXPECT_EQ(lab.fails(create("/")), ErrorCode::NodeExists);
    EXPECT_EQ(lab.fails(create("/zookeeper")), ErrorCode::NodeExists);
    EXPECT_EQ(lab.fails(create("a")), ErrorCode::BadArguments);
    EXPECT_EQ(lab.fails(create("")), ErrorCode::BadArguments);
    EXPECT_EQ(lab.fails(create("/a/")), ErrorCode::BadArguments);
    EXPECT_EQ(lab.fails(create("/a/.")), ErrorCode::BadArguments);
    EXPECT_EQ(lab.fails(create("/none/.")), ErrorCode::NoNode) << "the parent is asked first";
    EXPECT_EQ(lab.fails(create(std::string("/a\0b", 4))), ErrorCode::BadArguments);
}

TEST(Preparation, AFailureUsesUpItsZxidAndChangesNothing)
{
    PendingTree lab;
    const DataTree before = lab.tree;
    const Transaction failed = lab.does(remove("/none"));
    EXPECT_EQ(failed.kind, OperationKind::Error);
    EXPECT_EQ(failed.zxid, (Zxid{1, 1}));
    EXPECT_TRUE(lab.tree == before);
    EXPECT_EQ(lab.does(create("/a")).zxid, (Zxid{1, 2}));
}

TEST(Preparation, ASequentialNodeIsNumberedByTheCreatesOfItsParent)
{
    PendingTree lab;
    lab.does(create("/q"));
    EXPECT_EQ(lab.does(create("/q/n-", CreateMode::PersistentSequential)).path, "/q/n-0000000000");
    lab.does(create("/q/other"));
    lab.does(remove("/q/other"));
    EXPECT_EQ(lab.does(create("/q/n-", CreateMode::EphemeralSequential)).path, "/q/n-0000000002")
        << "deletes do not count, creates of other names do";
    EXPECT_EQ(lab.does(create("/q/", CreateMode::PersistentSequential)).path, "/q/0000000003")
        << "the number alone is a name";
    EXPECT_EQ(lab.tree.find("/q")->cversion, 4);
}

TEST(Preparation, TheNumberAfterTheLastIsNegativeAsInZooKeeper)
{
    PendingTree lab;
    lab.does(create("/q"));
    DataTree::Nodes nodes = lab.tree.nodes();
    DataNode full = *lab.tree.find("/q");
    full.cversion = std::numeric_limits<std::int32_t>::max();
    nodes.set("/q", std::make_shared<const DataNode>(full));
    lab.tree = DataTree(nodes);
    EXPECT_EQ(lab.does(create("/q/n-", CreateMode::PersistentSequential)).path, "/q/n-2147483647");
    EXPECT_EQ(lab.does(create("/q/n-", CreateMode::PersistentSequential)).path, "/q/n--2147483648");
    full.cversion = -5;
    nodes.set("/q", std::make_shared<const DataNode>(full));
    lab.tree = DataTree(nodes);
    EXPECT_EQ(lab.does(create("/q/n-", CreateMode::PersistentSequential)).path, "/q/n--000000005");
}

TEST(Preparation, EphemeralsHaveNoChildren)
{
    PendingTree lab;
    lab.does(create("/e", CreateMode::Ephemeral));
    EXPECT_EQ(lab.fails(create("/e/x")), ErrorCode::NoChildrenForEphemerals);
    lab.does(create("/t", CreateMode::PersistentWithTtl));
    EXPECT_EQ(lab.fails(create("/t/x")), ErrorCode::Ok) << "a TTL node may have some";
}

TEST(Preparation, ADeleteNeedsTheVersionAndNoChildren)
{
    PendingTree lab;
    lab.does(create("/a"));
    lab.does(create("/a/b"));
    EXPECT_EQ(lab.fails(remove("/none")), ErrorCode::NoNode);
    EXPECT_EQ(lab.fails(remove("/a", 3)), ErrorCode::BadVersion) << "looked at before the children";
    EXPECT_EQ(lab.fails(remove("/a", 0)), ErrorCode::NotEmpty);
    EXPECT_EQ(lab.fails(remove("/a/b", 0)), ErrorCode::Ok);
    EXPECT_EQ(lab.fails(remove("/a")), ErrorCode::Ok);
    for (const char *path : {"/", "/zookeeper", "/zookeeper/config", "/zookeeper/quota", "x"})
        EXPECT_EQ(lab.fails(remove(path)), ErrorCode::BadArguments) << path;
}

TEST(Preparation, VersionsAreThoseOfWhatIsPending)
{
    PendingTree lab;
    lab.does(create("/a"));
    EXPECT_EQ(lab.does(set("/a", "1", 0)).version, 1);
    EXPECT_EQ(lab.fails(set("/a", "2", 0)), ErrorCode::BadVersion);
    EXPECT_EQ(lab.does(set("/a", "2", -1)).version, 2);
    EXPECT_EQ(lab.fails(check("/a", 1)), ErrorCode::BadVersion);
    EXPECT_EQ(lab.fails(check("/a", 2)), ErrorCode::Ok);
    EXPECT_EQ(lab.fails(check("/none")), ErrorCode::NoNode);
    EXPECT_EQ(lab.fails(set("/a/", "x")), ErrorCode::BadArguments);
}

TEST(Preparation, NoVersionBecomesMinusOne) // ZOOKEEPER-4743
{
    PendingTree lab;
    lab.does(create("/a"));
    DataTree::Nodes nodes = lab.tree.nodes();
    DataNode old = *lab.tree.find("/a");
    old.version = std::numeric_limits<std::int32_t>::max();
    nodes.set("/a", std::make_shared<const DataNode>(old));
    lab.tree = DataTree(nodes);
    EXPECT_EQ(lab.does(set("/a", "1")).version, std::numeric_limits<std::int32_t>::min());
    old.version = -2;
    nodes.set("/a", std::make_shared<const DataNode>(old));
    lab.tree = DataTree(nodes);
    EXPECT_EQ(lab.does(set("/a", "1")).version, 0);
}

TEST(Preparation, TheModeBelongsToTheKind)
{
    PendingTree lab;
    Operation wrong = create("/c", CreateMode::Container);
    wrong.kind = OperationKind::Create;
    EXPECT_EQ(lab.fails(wrong), ErrorCode::BadArguments);
    Operation forever = create("/t", CreateMode::PersistentWithTtl);
    for (const std::int64_t us :
         {std::int64_t{0}, std::int64_t{-5}, std::int64_t{999}, std::int64_t{0x10000000000} * 1000}) {
        forever.ttl = Duration{us};
        EXPECT_EQ(lab.fails(forever), ErrorCode::BadArguments) << us;
    }
    forever.ttl = Duration{0xffffffffffll * 1000};
    EXPECT_EQ(lab.fails(forever), ErrorCode::Ok);
    EXPECT_EQ(lab.fails(Operation{OperationKind::Ping, "/", "", -1}), ErrorCode::Unimplemented);
}

TEST(Preparation, OnlyWhatHasPassedIsDeletedByItself)
{
    PendingTree lab;
    const auto fails = [&](const char *path) {
        return lab.fails({OperationKind::DeleteContainer, path, {}, -1});
    };
    lab.does(create("/c", CreateMode::Container));
    lab.does(create("/p"));
    lab.does(create("/t", CreateMode::PersistentWithTtl));
    EXPECT_EQ(fails("/c"), ErrorCode::BadVersion) << "it has had no child yet";
    EXPECT_EQ(fails("/p"), ErrorCode::BadVersion) << "an ordinary node";
    EXPECT_EQ(fails("/t"), ErrorCode::BadVersion) << "its time has not come";
    lab.does(create("/c/x"));
    EXPECT_EQ(fails("/c"), ErrorCode::NotEmpty);
    lab.does(remove("/c/x"));
    EXPECT_EQ(fails("/c"), ErrorCode::Ok);
    lab.now = lab.now + Duration::seconds(9);
    EXPECT_EQ(lab.fails(set("/t", "touched")), ErrorCode::Ok);
    lab.now = lab.now + Duration::seconds(9);
    EXPECT_EQ(fails("/t"), ErrorCode::BadVersion) << "a write begins its time again";
    lab.now = lab.now + Duration::seconds(2);
    EXPECT_EQ(fails("/t"), ErrorCode::Ok);
    EXPECT_EQ(fails("/t"), ErrorCode::NoNode);
}

TEST(Preparation, AContainerThatWasNeverUsedLastsFiveMinutes)
{
    PendingTree lab;
    lab.does(create("/c", CreateMode::Container));
    const Instant created = lab.now;
    EXPECT_FALSE(hasPassed(lab.tree, "/c", created + Duration::seconds(300)));
    EXPECT_TRUE(hasPassed(lab.tree, "/c", created + Duration::seconds(301)));
}

} // namespace
} // namespace zablab
