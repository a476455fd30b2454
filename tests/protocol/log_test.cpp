// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/database.h"

#include <gtest/gtest.h>

namespace zablab {
namespace {

TransactionPtr transaction(std::uint32_t epoch, std::uint32_t counter)
{
    Transaction t;
    t.zxid = {epoch, counter};
    return std::make_shared<const Transaction>(t);
}

TransactionLog logUpTo(std::uint32_t counter)
{
    TransactionLog log;
    for (std::uint32_t c = 1; c <= counter; ++c)
        log.append(transaction(1, c));
    return log;
}

TEST(TransactionLog, CopiesGoTheirOwnWays)
{
    TransactionLog log = logUpTo(700);
    TransactionLog copy = log;
    log.append(transaction(1, 701));
    copy.append(transaction(2, 1));
    EXPECT_EQ(log.lastZxid(), (Zxid{1, 701}));
    EXPECT_EQ(copy.lastZxid(), (Zxid{2, 1}));
    EXPECT_EQ(log.at(699)->zxid, copy.at(699)->zxid);
}

TEST(TransactionLog, TruncatesAtAnyPlaceAndGoesOn)
{
    for (const std::uint32_t keep : {0u, 1u, 255u, 256u, 257u, 511u, 512u, 699u, 700u}) {
        TransactionLog log = logUpTo(700);
        const TransactionLog before = log;
        EXPECT_EQ(log.truncateAfter({1, keep}), 700u - keep);
        EXPECT_EQ(log.size(), keep);
        log.append(transaction(2, 1));
        EXPECT_EQ(log.lastZxid(), (Zxid{2, 1}));
        EXPECT_EQ(before.size(), 700u) << "the copy is untouched";
        EXPECT_EQ(before.lastZxid(), (Zxid{1, 700}));
    }
}

TEST(Database, LoadsWhatIsLoggedCommittedOrNot)
{
    DurableState durable;
    durable.log = logUpTo(700);
    const Database database(durable, 500);
    EXPECT_EQ(database.lastProcessed(), (Zxid{1, 700}));
    EXPECT_EQ(database.minCommitted(), (Zxid{1, 201})) << "the newest 500";
    EXPECT_EQ(database.maxCommitted(), (Zxid{1, 700}));
}

TEST(Database, WillNotTruncateIntoItsSnapshot)
{
    DurableState durable;
    durable.snapshot = std::make_shared<const DataTree>();
    durable.snapshotZxid = {1, 50};
    Database database(durable, 500);
    EXPECT_FALSE(database.truncate({1, 49}));
    EXPECT_TRUE(database.truncate({1, 50}));
}

TEST(DataTree, AppliesEveryTransactionOnce)
{
    DataTree tree;
    Transaction create;
    create.zxid = {1, 1};
    create.kind = OperationKind::Create;
    create.path = "/a";
    create.data = "1";
    create.version = 1; // the root's cversion after it
    tree.apply(create);
    Transaction set = create;
    set.zxid = {1, 2};
    set.kind = OperationKind::SetData;
    set.data = "2";
    set.version = 1;
    tree.apply(set);
    const DataTree once = tree;
    tree.apply(create);
    tree.apply(set);
    EXPECT_TRUE(tree == once) << "a replay over a newer tree changes nothing";
    EXPECT_EQ(tree.find("/a")->data, "2");
    EXPECT_EQ(tree.find("/")->pzxid, (Zxid{1, 1}));
    EXPECT_EQ(tree.children("/"), (std::vector<std::string>{"a", "zookeeper"}));
}

} // namespace
} // namespace zablab
