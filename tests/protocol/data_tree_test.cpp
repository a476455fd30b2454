// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tree of znodes: what each transaction does to it, and what a client is told of a node (protocol.md section 8).
#include "tests/protocol/tree_stories.h"

#include <gtest/gtest.h>

#include <map>

namespace zablab {
namespace {

using namespace testing;
using Names = std::vector<std::string>;

TEST(DataTree, BeginsAsZooKeeperDoes)
{
    const DataTree tree;
    EXPECT_EQ(tree.children("/"), Names{"zookeeper"});
    EXPECT_EQ(tree.children("/zookeeper"), (Names{"config", "quota"}));
    EXPECT_EQ(tree.statOf("/").cversion, -1) << "2·0 creates - 1 child, as a fresh ZooKeeper says";
}

TEST(DataTree, TellsTheStatThatZooKeeperTells)
{
    PendingTree lab;
    lab.does(create("/a", CreateMode::Persistent, "four"));
    const Instant created = lab.now;
    lab.does(create("/a/x"));
    lab.does(create("/a/y"));
    lab.does(remove("/a/x"));
    lab.does(set("/a", "sixsix"));
    const Stat stat = lab.tree.statOf("/a");
    EXPECT_EQ(stat.czxid, (Zxid{1, 1}));
    EXPECT_EQ(stat.mzxid, (Zxid{1, 5}));
    EXPECT_EQ(stat.pzxid, (Zxid{1, 4})) << "the last time a child came or went";
    EXPECT_EQ(stat.ctime, created);
    EXPECT_EQ(stat.mtime, lab.now);
    EXPECT_EQ(stat.version, 1);
    EXPECT_EQ(stat.cversion, 3) << "two creates and a delete";
    EXPECT_EQ(stat.dataLength, 6);
    EXPECT_EQ(stat.numChildren, 1);
    EXPECT_EQ(stat.ephemeralOwner, SessionId{});
}

TEST(DataTree, NamesTheOwnerOfAnEphemeralOnly)
{
    PendingTree lab;
    lab.does(create("/e", CreateMode::Ephemeral), 7);
    lab.does(create("/c", CreateMode::Container), 7);
    lab.does(create("/t", CreateMode::PersistentWithTtl), 7);
    EXPECT_EQ(lab.tree.statOf("/e").ephemeralOwner, SessionId{7});
    EXPECT_EQ(lab.tree.statOf("/c").ephemeralOwner, SessionId{});
    EXPECT_EQ(lab.tree.statOf("/t").ephemeralOwner, SessionId{});
}

TEST(DataTree, FindsTheChildrenOfANodeAndNobodyElses)
{
    PendingTree lab;
    for (const char *path : {"/a", "/a/b", "/a/b/c", "/a-b", "/a/b-c", "/a0", "/a/b/d", "/ab"})
        lab.does(create(path));
    EXPECT_EQ(lab.tree.children("/"), (Names{"a", "a-b", "a0", "ab", "zookeeper"}));
    EXPECT_EQ(lab.tree.children("/a"), (Names{"b", "b-c"}));
    EXPECT_EQ(lab.tree.children("/a/b"), (Names{"c", "d"}));
    EXPECT_TRUE(lab.tree.children("/a-b").empty());
    EXPECT_TRUE(lab.tree.hasChildren("/a"));
    EXPECT_FALSE(lab.tree.hasChildren("/a/b-c"));
    EXPECT_EQ(lab.tree.childCount("/"), 5u);
}

TEST(DataTree, ASessionTakesItsEphemeralsWithItAtOneZxid)
{
    PendingTree lab;
    lab.does(session(OperationKind::CreateSession), 1);
    lab.does(session(OperationKind::CreateSession), 2);
    lab.does(create("/p"));
    lab.does(create("/p/mine-", CreateMode::EphemeralSequential), 1);
    lab.does(create("/p/mine-", CreateMode::EphemeralSequential), 1);
    lab.does(create("/p/other-", CreateMode::EphemeralSequential), 2);
    EXPECT_EQ(lab.tree.sessions().size(), 2u);
    NodeChanges changes;
    const Transaction closed = lab.does(session(OperationKind::CloseSession), 1, &changes);
    EXPECT_EQ(closed.ephemerals, (Names{"/p/mine-0000000000", "/p/mine-0000000001"}));
    EXPECT_EQ(lab.tree.children("/p"), Names{"other-0000000002"});
    EXPECT_EQ(changes.size(), 2u);
    EXPECT_EQ(lab.tree.find("/p")->pzxid, closed.zxid);
    EXPECT_EQ(lab.tree.sessions().size(), 1u);
    EXPECT_TRUE(lab.tree.ephemeralsOf(SessionId{1}).empty());
}

TEST(DataTree, WithoutTheListEachServerDeletesWhatItsTreeSays) // Rule::EphemeralsWithSession off
{
    PendingTree lab;
    lab.rules.turnOff(Rule::EphemeralsWithSession);
    lab.does(create("/e", CreateMode::Ephemeral), 1);
    EXPECT_TRUE(lab.does(session(OperationKind::CloseSession), 1).ephemerals.empty());
    EXPECT_EQ(lab.tree.find("/e"), nullptr);
}

TEST(DataTree, AReconfigurationIsWrittenIntoItsNode)
{
    DataTree tree;
    Transaction reconfig;
    reconfig.zxid = {1, 16};
    reconfig.kind = OperationKind::Reconfig;
    reconfig.members = std::make_shared<const Membership>(
        Membership{{1, 16}, {{ServerId{1}}, {ServerId{4}, LearnerType::Observer}}});
    tree.apply(reconfig);
    EXPECT_EQ(tree.find(kConfigPath)->data, "server.1=S1:2888:3888:participant;2181\n"
                                            "server.4=S4:2888:3888:observer;2181\nversion=100000010");
    EXPECT_EQ(tree.statOf(kConfigPath).version, -1);
}

// Everything that can be done to a few nodes, from a small generator of its own.
PendingTree busyTree(std::uint32_t seed, int steps)
{
    PendingTree lab;
    const auto draw = [&seed](std::uint32_t below) {
        seed = seed * 1664525u + 1013904223u;
        return (seed >> 8) % below;
    };
    const char *paths[] = {"/a", "/b", "/a/x", "/a/y", "/b/x", "/a/x/1"};
    for (int i = 0; i < steps; ++i) {
        const std::string path = paths[draw(6)];
        const auto by = static_cast<std::int64_t>(1 + draw(3));
        switch (draw(9)) {
        case 0:
        case 1:
            lab.does(create(path), by);
            break;
        case 2:
            lab.does(create(path, static_cast<CreateMode>(draw(7))), by);
            break;
        case 3:
        case 4:
            lab.does(remove(path), by);
            break;
        case 5:
            lab.does(set(path, std::to_string(i)), by);
            break;
        case 6:
            lab.does(multi({set(path, "m"), create(path + "/m"), set(path, "n"), remove(path + "/m")}), by);
            break;
        case 7:
            lab.does(multi({remove(path), create(path)}), by);
            break;
        case 8:
            lab.does(session(draw(2) == 0 ? OperationKind::CreateSession : OperationKind::CloseSession), by);
            break;
        }
    }
    return lab;
}

TEST(DataTree, AReplayOverANewerTreeEndsAtTheSameTree)
{
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        const PendingTree lab = busyTree(seed, 120);
        // A snapshot of any age, and a log that begins long before its end.
        for (std::size_t snapshot = 0; snapshot <= lab.log.size(); snapshot += 15) {
            DataTree tree;
            for (std::size_t i = 0; i < snapshot; ++i)
                tree.apply(lab.log[i]);
            for (std::size_t i = snapshot - std::min<std::size_t>(snapshot, 40); i < lab.log.size(); ++i)
                tree.apply(lab.log[i]);
            ASSERT_TRUE(tree == lab.tree) << "seed " << seed << ", snapshot after " << snapshot;
        }
    }
}

TEST(DataTree, CopiesAreIndependent)
{
    PendingTree lab = busyTree(7, 60);
    const DataTree before = lab.tree;
    std::map<std::string, DataNode> noted;
    for (const auto &[path, node] : before.nodes())
        noted.emplace(path, *node);
    lab.does(create("/new"));
    lab.does(set("/new", "x"));
    lab.does(remove("/new"));
    lab.does(session(OperationKind::CloseSession), 1);
    lab.does(session(OperationKind::CloseSession), 2);
    EXPECT_EQ(noted.size(), before.size());
    for (const auto &[path, node] : before.nodes())
        EXPECT_EQ(*node, noted.at(path)) << path;
}

TEST(DataTree, WhatIsWrittenDownAndReadAgainIsTheSameTree)
{
    const PendingTree lab = busyTree(3, 200);
    DataTree::Nodes nodes;
    std::vector<std::string> paths;
    for (const auto &[path, node] : lab.tree.nodes())
        paths.push_back(path);
    for (auto path = paths.rbegin(); path != paths.rend(); ++path) // in whatever order
        nodes.emplace(*path, *lab.tree.nodes().find(*path));
    const DataTree again(std::move(nodes), lab.tree.sessions());
    EXPECT_TRUE(again == lab.tree);
    for (const auto &[session, timeout] : again.sessions())
        EXPECT_EQ(again.ephemeralsOf(session), lab.tree.ephemeralsOf(session));
    EXPECT_EQ(again.containers(), lab.tree.containers());
    EXPECT_EQ(again.ttlNodes(), lab.tree.ttlNodes());
}

struct TextOrder {
    static bool less(const std::string &a, const std::string &b) { return a < b; }
    static std::uint64_t hash(const std::string &text)
    {
        return text.size() % 2 == 0 ? 5 : PathOrder::hash(text);
    }
};

// Half of the hashes are the same, so that equal priorities are tried too.
TEST(SharedMap, DoesWhatAnOrderedMapDoes)
{
    SharedMap<std::string, int, TextOrder> shared;
    std::map<std::string, int> plain;
    std::vector<std::pair<SharedMap<std::string, int, TextOrder>, std::map<std::string, int>>> copies;
    std::uint32_t seed = 1;
    for (int i = 0; i < 4000; ++i) {
        seed = seed * 1664525u + 1013904223u;
        const std::string key = std::to_string((seed >> 8) % 300);
        if ((seed >> 28) < 7) {
            EXPECT_EQ(shared.erase(key), plain.erase(key) == 1);
        } else {
            shared.set(key, i);
            plain[key] = i;
        }
        if (i % 500 == 0)
            copies.emplace_back(shared, plain);
    }
    copies.emplace_back(shared, plain);
    for (const auto &[map, wanted] : copies) {
        ASSERT_EQ(map.size(), wanted.size());
        auto place = map.begin();
        std::size_t before = 0;
        for (const auto &[key, value] : wanted) {
            EXPECT_EQ(place->key, key);
            EXPECT_EQ(place->value, value);
            EXPECT_EQ(*map.find(key), value);
            EXPECT_EQ(map.countOf([&key = key](const std::string &each) { return each < key; }), before++);
            ++place;
        }
        EXPECT_TRUE(place == map.end());
        SharedMap<std::string, int, TextOrder> rebuilt;
        for (auto each = wanted.rbegin(); each != wanted.rend(); ++each)
            rebuilt.emplace(each->first, each->second);
        EXPECT_TRUE(rebuilt.equals(map, [](int a, int b) { return a == b; }));
    }
}

TEST(Path, IsCheckedAsPathUtilsDoes)
{
    for (const char *good : {"/", "/a", "/a/b", "/a-b/c.d", "/...", "/a/.b", "/\xe8\xaf\xbe"})
        EXPECT_TRUE(validPath(good)) << good;
    for (const std::string bad :
         {"", "a", "/a/", "//", "/a//b", "/.", "/a/..", "/../b", "/a\x01", "/a\x7f", "/\xc2\x80",
          "/\xee\x80\x80", "/\xef\xbf\xb0", "/\xf0\x9f\x98\x80", "/\xff", "/\xe8\xaf"})
        EXPECT_FALSE(validPath(bad)) << bad;
}

} // namespace
} // namespace zablab
