// SPDX-License-Identifier: GPL-3.0-or-later
//
// The decision table of protocol.md section 4, row by row of its worked cases, as far as it looks at the
// committed log.
#include "engine/protocol/leader.h"

#include <gtest/gtest.h>

namespace zablab {
namespace {

constexpr Zxid z(std::uint32_t epoch, std::uint32_t counter) { return {epoch, counter}; }

struct Case {
    const char *name;
    std::vector<Zxid> committedLog;
    Zxid last;
    Zxid peer;
    SyncKind kind;
    Zxid target;
    std::vector<Zxid> proposals;
    Zxid forwardFrom;
};

std::vector<Zxid> epochZero(std::initializer_list<std::uint32_t> counters)
{
    std::vector<Zxid> zxids;
    for (const std::uint32_t counter : counters)
        zxids.push_back(z(0, counter));
    return zxids;
}

const std::vector<Case> kCases = {
    {"empty log, peer ahead", {}, z(0, 1), z(0, 3), SyncKind::Trunc, z(0, 1), {}, z(0, 1)},
    {"empty log, equal", {}, z(0, 1), z(0, 1), SyncKind::Diff, z(0, 1), {}, z(0, 1)},
    {"empty log, peer behind", {}, z(0, 1), z(0, 0), SyncKind::Snap, z(0, 1), {}, z(0, 1)},
    {"peer has a transaction that we lack", epochZero({2, 3, 5}), z(0, 6), z(0, 4), SyncKind::Trunc, z(0, 3),
     epochZero({5}), z(0, 5)},
    {"peer at the beginning of the committed log", epochZero({2, 3, 5}), z(0, 6), z(0, 2), SyncKind::Diff,
     z(0, 5), epochZero({3, 5}), z(0, 5)},
    {"peer before the committed log",
     epochZero({2, 3, 5}),
     z(0, 6),
     z(0, 1),
     SyncKind::Snap,
     z(0, 6),
     {},
     z(0, 6)},
    {"new epoch, peer at its predecessor's start",
     {z(1, 1), z(1, 2)},
     z(2, 0),
     z(0, 0),
     SyncKind::Snap,
     z(2, 0),
     {},
     z(2, 0)},
    {"new epoch, peer stands where it begins",
     {z(1, 1), z(1, 2)},
     z(2, 0),
     z(2, 0),
     SyncKind::Diff,
     z(2, 0),
     {},
     z(2, 0)},
    {"one orphan, nothing new yet",
     {z(1, 1), z(1, 2), z(1, 3)},
     z(2, 0),
     z(1, 4),
     SyncKind::Trunc,
     z(1, 3),
     {},
     z(1, 3)},
    {"one orphan in the old epoch itself",
     {z(1, 1), z(1, 2), z(1, 3)},
     z(1, 3),
     z(1, 4),
     SyncKind::Trunc,
     z(1, 3),
     {},
     z(1, 3)},
    {"one orphan, and the new epoch has commits",
     {z(2, 1), z(2, 2), z(2, 3), z(3, 1)},
     z(3, 1),
     z(2, 4),
     SyncKind::Snap,
     z(3, 1),
     {},
     z(3, 1)},
    {"an old leader's epoch start, past everything",
     {z(4, 8), z(4, 9)},
     z(4, 9),
     z(5, 0),
     SyncKind::Snap,
     z(4, 9),
     {},
     z(4, 9)},
    {"an old leader's epoch start, with newer commits",
     {z(4, 8), z(4, 9), z(6, 1)},
     z(6, 1),
     z(5, 0),
     SyncKind::Diff,
     z(6, 1),
     {z(6, 1)},
     z(6, 1)},
    {"everything there, new epoch without commits",
     {z(1, 1), z(1, 2), z(1, 3)},
     z(2, 0),
     z(1, 3),
     SyncKind::Diff,
     z(1, 3),
     {},
     z(1, 3)},
};

TEST(SyncDecision, FollowsEveryWorkedCase)
{
    for (const Case &c : kCases) {
        SCOPED_TRACE(c.name);
        std::deque<TransactionPtr> log;
        for (const Zxid zxid : c.committedLog) {
            Transaction transaction;
            transaction.zxid = zxid;
            log.push_back(std::make_shared<const Transaction>(transaction));
        }
        const SyncInput input{false,
                              c.peer,
                              c.last,
                              log.empty() ? c.last : log.front()->zxid,
                              log.empty() ? c.last : log.back()->zxid,
                              &log};
        const SyncPlan plan = planSynchronization(input);
        EXPECT_EQ(plan.kind, c.kind);
        EXPECT_EQ(plan.target, c.target);
        EXPECT_EQ(plan.forwardFrom, c.forwardFrom);
        std::vector<Zxid> proposals;
        for (const TransactionPtr &transaction : plan.proposals)
            proposals.push_back(transaction->zxid);
        EXPECT_EQ(proposals, c.proposals);
    }
}

TEST(SyncDecision, SaysThatTheOrphanIsOfAnotherEpoch)
{
    std::deque<TransactionPtr> log;
    for (const Zxid zxid : {z(2, 3), z(3, 1)}) {
        Transaction transaction;
        transaction.zxid = zxid;
        log.push_back(std::make_shared<const Transaction>(transaction));
    }
    const SyncPlan plan = planSynchronization({false, z(2, 4), z(3, 1), z(2, 3), z(3, 1), &log});
    EXPECT_EQ(plan.row, SyncRow::InCommittedLog);
    EXPECT_TRUE(plan.crossEpoch);
}

TEST(SyncDecision, ForcedSnapshotComesBeforeEverything)
{
    const std::deque<TransactionPtr> log;
    const SyncPlan plan = planSynchronization({true, z(1, 1), z(1, 1), z(1, 1), z(1, 1), &log});
    EXPECT_EQ(plan.kind, SyncKind::Snap);
    EXPECT_EQ(plan.row, SyncRow::Forced);
}

} // namespace
} // namespace zablab
