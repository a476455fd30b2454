// SPDX-License-Identifier: GPL-3.0-or-later
//
// A multi: one zxid, all parts or none, and an answer for each (protocol.md section 8).
#include "engine/protocol/client_replies.h"
#include "tests/protocol/tree_stories.h"

#include <gtest/gtest.h>

namespace zablab {
namespace {

using namespace testing;

std::vector<ErrorCode> errorsOf(const Transaction &transaction)
{
    std::vector<ErrorCode> errors;
    for (const Transaction &part : transaction.parts)
        errors.push_back(part.error);
    return errors;
}

TEST(Multi, HappensAsAWholeAtOneZxid)
{
    PendingTree lab;
    lab.does(create("/a"));
    const Transaction multi =
        lab.does(testing::multi({check("/a", 0), set("/a", "1"), create("/a/b"), set("/a", "2", 1)}));
    EXPECT_EQ(multi.kind, OperationKind::Multi);
    EXPECT_EQ(multi.zxid, (Zxid{1, 2}));
    EXPECT_EQ(lab.tree.find("/a")->version, 2) << "the later part saw the version of the earlier one";
    EXPECT_EQ(lab.tree.find("/a/b")->czxid, multi.zxid);
    EXPECT_EQ(lab.tree.find("/a")->mzxid, multi.zxid);
}

TEST(Multi, APartBuildsOnTheOnesBeforeIt)
{
    PendingTree lab;
    const Transaction multi =
        lab.does(testing::multi({create("/a"), create("/a/n-", CreateMode::PersistentSequential),
                                 create("/a/n-", CreateMode::PersistentSequential), remove("/a/n-0000000000"),
                                 check("/a/n-0000000001", 0)}));
    ASSERT_EQ(multi.error, ErrorCode::Ok);
    EXPECT_EQ(lab.tree.children("/a"), std::vector<std::string>{"n-0000000001"});
}

TEST(Multi, DoesNothingWhenOnePartFails)
{
    PendingTree lab;
    lab.does(create("/a"));
    lab.does(create("/q"));
    const DataTree before = lab.tree;
    const Transaction multi = lab.does(testing::multi(
        {set("/a", "x"), create("/q/n-", CreateMode::PersistentSequential), remove("/none"), create("/b")}));
    EXPECT_EQ(multi.kind, OperationKind::Error);
    EXPECT_EQ(multi.error, ErrorCode::NoNode);
    EXPECT_EQ(errorsOf(multi), (std::vector{ErrorCode::Ok, ErrorCode::Ok, ErrorCode::NoNode,
                                            ErrorCode::RuntimeInconsistency}));
    EXPECT_TRUE(lab.tree == before);
    EXPECT_EQ(lab.does(create("/q/n-", CreateMode::PersistentSequential)).path, "/q/n-0000000000")
        << "no number was used up (ZOOKEEPER-1624)";
}

TEST(Multi, TellsWhatBecameOfEachPart)
{
    PendingTree lab;
    lab.does(create("/a"));
    const Operation asked = testing::multi({create("/e", CreateMode::Ephemeral, "abc"), set("/a", "12"),
                                            set("/a", "345"), check("/a", 2), remove("/e")});
    NodeChanges changes;
    const Transaction multi = lab.does(asked, 9, &changes);
    const ClientReply reply = replyToWrite(asked, multi, changes, lab.tree);
    EXPECT_EQ(reply.error, ErrorCode::Ok);
    EXPECT_EQ(reply.zxid, multi.zxid);
    ASSERT_TRUE(reply.body);
    const auto &results = reply.body->results;
    ASSERT_EQ(results.size(), 5u);
    EXPECT_EQ(results[0].kind, OperationKind::Create);
    EXPECT_EQ(results[0].path, "/e");
    EXPECT_EQ(results[0].stat.ephemeralOwner, SessionId{9});
    EXPECT_EQ(results[0].stat.dataLength, 3);
    EXPECT_EQ(results[1].stat.version, 1) << "as it was when this part was done";
    EXPECT_EQ(results[1].stat.dataLength, 2);
    EXPECT_EQ(results[2].stat.version, 2);
    EXPECT_EQ(results[3].kind, OperationKind::Check);
    EXPECT_EQ(results[4].kind, OperationKind::Delete);
}

TEST(Multi, TellsWhichPartFailed)
{
    PendingTree lab;
    const Operation asked = testing::multi({create("/a"), check("/a", 5), create("/b")});
    const Transaction multi = lab.does(asked);
    const ClientReply reply = replyToWrite(asked, multi, {}, lab.tree);
    EXPECT_EQ(reply.kind, OperationKind::Multi);
    EXPECT_EQ(reply.error, ErrorCode::BadVersion);
    ASSERT_TRUE(reply.body);
    ASSERT_EQ(reply.body->results.size(), 3u);
    EXPECT_EQ(reply.body->results[0].error, ErrorCode::Ok);
    EXPECT_EQ(reply.body->results[1].error, ErrorCode::BadVersion);
    EXPECT_EQ(reply.body->results[2].error, ErrorCode::RuntimeInconsistency);
}

TEST(Multi, HoldsNoMultiAndNoRead)
{
    PendingTree lab;
    EXPECT_EQ(lab.fails(testing::multi({testing::multi({})})), ErrorCode::BadArguments);
    EXPECT_EQ(lab.fails(testing::multi({{OperationKind::GetData, "/", "", -1}})), ErrorCode::BadArguments);
    EXPECT_EQ(lab.fails(testing::multi({})), ErrorCode::Ok) << "nothing to do is done";
}

} // namespace
} // namespace zablab
