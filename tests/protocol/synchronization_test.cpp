// SPDX-License-Identifier: GPL-3.0-or-later
//
// The decision table of protocol.md section 4, row by row of its worked cases, and the size of the log on disk
// that decides whether row 5 is used (LearnerHandlerTest, FileTxnLog).
#include "engine/protocol/file_sizes.h"
#include "engine/protocol/leader.h"

#include <gtest/gtest.h>

#include <ostream>

namespace zablab {
namespace {

constexpr Zxid z(std::uint32_t epoch, std::uint32_t counter) { return {epoch, counter}; }
constexpr Zxid z(std::uint32_t counter) { return {0, counter}; }

TransactionPtr transactionAt(Zxid zxid)
{
    Transaction transaction;
    transaction.zxid = zxid;
    return std::make_shared<const Transaction>(transaction);
}

struct Case {
    const char *name;
    std::vector<Zxid> committedLog;
    std::vector<Zxid> txnlog; // on disk; `off`: not to be used
    Zxid last;
    Zxid peer;
    SyncKind kind;
    Zxid target;
    std::vector<Zxid> proposals;
    Zxid forwardFrom;
};
const std::vector<Zxid> off;
void PrintTo(const Case &c, std::ostream *out) { *out << c.name; }

std::vector<TransactionPtr> transactionsOf(const std::vector<Zxid> &zxids)
{
    std::vector<TransactionPtr> transactions;
    for (const Zxid zxid : zxids)
        transactions.push_back(transactionAt(zxid));
    return transactions;
}

struct Leader {
    std::deque<TransactionPtr> committed;
    TransactionLog log;
    SyncInput input;

    Leader(const std::vector<Zxid> &committedLog, const std::vector<Zxid> &txnlog, Zxid last, Zxid peer)
    {
        for (TransactionPtr &transaction : transactionsOf(committedLog))
            committed.push_back(std::move(transaction));
        for (TransactionPtr &transaction : transactionsOf(txnlog))
            log.append(std::move(transaction));
        input.peer = peer;
        input.lastProcessed = last;
        input.minCommitted = committed.empty() ? last : committed.front()->zxid;
        input.maxCommitted = committed.empty() ? last : committed.back()->zxid;
        input.committedLog = &committed;
        input.log = txnlog.empty() ? nullptr : &log;
    }
    Leader(const Leader &) = delete;
};

std::vector<Zxid> zxidsOf(const SyncPlan &plan)
{
    std::vector<Zxid> zxids;
    for (const TransactionPtr &transaction : plan.proposals)
        zxids.push_back(transaction->zxid);
    return zxids;
}

class WorkedCase : public ::testing::TestWithParam<Case> {};

TEST_P(WorkedCase, IsDecidedAsInTheTable)
{
    const Case &c = GetParam();
    const Leader leader(c.committedLog, c.txnlog, c.last, c.peer);
    const SyncPlan plan = planSynchronization(leader.input);
    EXPECT_EQ(plan.kind, c.kind);
    EXPECT_EQ(plan.target, c.target);
    EXPECT_EQ(zxidsOf(plan), c.proposals);
    EXPECT_EQ(plan.forwardFrom, c.forwardFrom);
}

// In the order of the table. A SNAP has lastProcessed as its zxid, and live traffic goes on from there.
INSTANTIATE_TEST_SUITE_P(
    Section4, WorkedCase,
    ::testing::Values(
        Case{"empty, peer ahead", {}, off, z(1), z(3), SyncKind::Trunc, z(1), {}, z(1)},
        Case{"empty, equal", {}, off, z(1), z(1), SyncKind::Diff, z(1), {}, z(1)},
        Case{"empty, peer behind, txnlog off", {}, off, z(1), z(0), SyncKind::Snap, z(1), {}, z(1)},
        Case{"peer has what the leader lacks",
             {z(2), z(3), z(5)},
             off,
             z(6),
             z(4),
             SyncKind::Trunc,
             z(3),
             {z(5)},
             z(5)},
        Case{"peer at the beginning of the committed log",
             {z(2), z(3), z(5)},
             off,
             z(6),
             z(2),
             SyncKind::Diff,
             z(5),
             {z(3), z(5)},
             z(5)},
        Case{"peer before the committed log, txnlog off",
             {z(2), z(3), z(5)},
             off,
             z(6),
             z(1),
             SyncKind::Snap,
             z(6),
             {},
             z(6)},
        Case{"txnlog: peer has what the leader lacks",
             {z(6), z(7), z(8)},
             {z(2), z(3), z(5), z(6), z(7), z(8), z(9)},
             z(9),
             z(4),
             SyncKind::Trunc,
             z(3),
             {z(5), z(6), z(7), z(8)},
             z(8)},
        Case{"txnlog: peer is in it",
             {z(6), z(7), z(8)},
             {z(2), z(3), z(5), z(6), z(7), z(8), z(9)},
             z(9),
             z(3),
             SyncKind::Diff,
             z(8),
             {z(5), z(6), z(7), z(8)},
             z(8)},
        Case{"txnlog alone",
             {},
             {z(2), z(3), z(5), z(6), z(7), z(8)},
             z(7),
             z(2),
             SyncKind::Diff,
             z(7),
             {z(3), z(5), z(6), z(7)},
             z(7)},
        Case{"txnlog begins after the peer",
             {},
             {z(2), z(3), z(5), z(6), z(7), z(8)},
             z(7),
             z(1),
             SyncKind::Snap,
             z(7),
             {},
             z(7)},
        Case{"new epoch, peer with nothing",
             {z(1, 1), z(1, 2)},
             {z(0, 1), z(1, 1), z(1, 2)},
             z(2, 0),
             z(0, 0),
             SyncKind::Snap,
             z(2, 0),
             {},
             z(2, 0)},
        Case{"new epoch, peer at the start of the one before",
             {z(1, 1), z(1, 2)},
             {z(0, 1), z(1, 1), z(1, 2)},
             z(2, 0),
             z(1, 0),
             SyncKind::Diff,
             z(1, 2),
             {z(1, 1), z(1, 2)},
             z(1, 2)},
        Case{"new epoch, peer at its start",
             {z(1, 1), z(1, 2)},
             {z(0, 1), z(1, 1), z(1, 2)},
             z(2, 0),
             z(2, 0),
             SyncKind::Diff,
             z(2, 0),
             {},
             z(2, 0)},
        Case{"txnlog: peer's last is of an epoch that is not in it",
             {},
             {z(1, 1), z(2, 1), z(2, 2), z(4, 1)},
             z(6, 0),
             z(3, 1),
             SyncKind::Snap,
             z(6, 0),
             {},
             z(6, 0)},
        Case{"gap between txnlog and committed log",
             {z(7), z(8)},
             {z(2), z(3), z(4)},
             z(8),
             z(3),
             SyncKind::Snap,
             z(8),
             {},
             z(8)},
        Case{"one orphan in the same epoch",
             {z(1, 1), z(1, 2), z(1, 3)},
             off,
             z(1, 3),
             z(1, 4),
             SyncKind::Trunc,
             z(1, 3),
             {},
             z(1, 3)},
        Case{"one orphan, the new epoch without commits",
             {z(1, 1), z(1, 2), z(1, 3)},
             off,
             z(2, 0),
             z(1, 4),
             SyncKind::Trunc,
             z(1, 3),
             {},
             z(1, 3)},
        Case{"one orphan, the new epoch with commits",
             {z(2, 1), z(2, 2), z(2, 3), z(3, 1)},
             off,
             z(3, 1),
             z(2, 4),
             SyncKind::Snap,
             z(3, 1),
             {},
             z(3, 1)},
        Case{"an old leader's epoch start, past everything",
             {z(4, 8), z(4, 9)},
             off,
             z(4, 9),
             z(5, 0),
             SyncKind::Snap,
             z(4, 9),
             {},
             z(4, 9)},
        Case{"an old leader's epoch start, with newer commits",
             {z(4, 8), z(4, 9), z(6, 1)},
             off,
             z(6, 1),
             z(5, 0),
             SyncKind::Diff,
             z(6, 1),
             {z(6, 1)},
             z(6, 1)},
        Case{"everything there, the new epoch without commits",
             {z(1, 1), z(1, 2), z(1, 3)},
             off,
             z(2, 0),
             z(1, 3),
             SyncKind::Diff,
             z(1, 3),
             {},
             z(1, 3)},
        // Not in the table: what the rules around it say.
        Case{"an empty database that is not trusted",
             {z(2), z(3), z(5)},
             {z(1), z(2), z(3), z(5)},
             z(5),
             kUntrusted,
             SyncKind::Snap,
             z(5),
             {},
             z(5)}));

TEST(SyncDecision, SaysThatTheOrphanIsOfAnotherEpoch)
{
    const Leader leader({z(2, 3), z(3, 1)}, off, z(3, 1), z(2, 4));
    const SyncPlan plan = planSynchronization(leader.input);
    EXPECT_EQ(plan.row, SyncRow::InCommittedLog);
    EXPECT_TRUE(plan.crossEpoch);
}

TEST(SyncDecision, ForcedSnapshotComesBeforeEverything)
{
    Leader leader({}, off, z(1, 1), z(1, 1));
    leader.input.forceSnapshot = true;
    const SyncPlan plan = planSynchronization(leader.input);
    EXPECT_EQ(plan.kind, SyncKind::Snap);
    EXPECT_EQ(plan.row, SyncRow::Forced);
}

TEST(SyncDecision, NamesTheLogOnDiskWhereItDecided)
{
    const Leader in({z(6)}, {z(2), z(3), z(6)}, z(6), z(3));
    EXPECT_EQ(planSynchronization(in.input).row, SyncRow::OnDiskLog);
    const Leader gap({z(7), z(8)}, {z(2), z(3), z(4)}, z(8), z(3));
    EXPECT_EQ(planSynchronization(gap.input).row, SyncRow::OnDiskLog);
    const Leader late({z(6)}, {z(2), z(3), z(6)}, z(6), z(1));
    EXPECT_EQ(planSynchronization(late.input).row, SyncRow::Otherwise);
}

TEST(SyncDecision, WithTheRuleOffAGapIsADiffWithAHole) // ZOOKEEPER-2418
{
    Leader leader({z(7), z(8)}, {z(2), z(3), z(4)}, z(8), z(3));
    leader.input.rules.turnOff(Rule::GapMeansSnap);
    const SyncPlan plan = planSynchronization(leader.input);
    EXPECT_EQ(plan.kind, SyncKind::Diff);
    EXPECT_EQ(zxidsOf(plan), (std::vector<Zxid>{z(4), z(7), z(8)}));
}

TEST(SyncDecision, WithTheRuleOffAnOrphanGetsADiff) // ZOOKEEPER-1154
{
    const auto kindFor = [](std::vector<Zxid> committed, Zxid last, Zxid peer) {
        Leader leader(committed, off, last, peer);
        leader.input.rules.turnOff(Rule::DiffOnlyOnCommonHistory);
        return planSynchronization(leader.input).kind;
    };
    EXPECT_EQ(kindFor({z(1, 1), z(1, 2)}, z(2, 0), z(1, 3)), SyncKind::Diff) << "TRUNC by row 3";
    EXPECT_EQ(kindFor({z(2), z(3), z(5)}, z(5), z(4)), SyncKind::Diff) << "TRUNC by row 4";
    EXPECT_EQ(kindFor({z(1, 1), z(2, 1)}, z(2, 1), z(1, 2)), SyncKind::Diff) << "SNAP, another epoch";
}

// What a real leader chose (baseline.md): a follower that missed a thousand transactions gets a DIFF as long as
// they are in one log file, however long, and SNAP when the log was rolled and the tree is small.
TEST(LogSize, CountsTheFilesBehindTheOneWithThePeersPlace)
{
    const std::uint64_t small = snapshotBytes(DataTree{}) * 33 / 100;
    const auto kindFor = [small](std::initializer_list<std::uint32_t> filesBegin, Zxid peer) {
        Leader leader({}, off, z(1, 1000), peer);
        for (std::uint32_t c = 1; c <= 1000; ++c) {
            if (std::find(filesBegin.begin(), filesBegin.end(), c) != filesBegin.end())
                leader.log.beginFile();
            leader.log.append(transactionAt(z(1, c)));
        }
        leader.input.log = &leader.log;
        leader.input.logSizeLimit = small;
        return planSynchronization(leader.input).kind;
    };
    EXPECT_EQ(kindFor({}, z(1, 5)), SyncKind::Diff) << "one file";
    EXPECT_EQ(kindFor({300, 600}, z(1, 5)), SyncKind::Snap) << "two files behind the first";
    EXPECT_EQ(kindFor({300, 600}, z(1, 601)), SyncKind::Diff) << "its place is in the newest file";
    EXPECT_EQ(kindFor({300, 600}, z(1, 600)), SyncKind::Snap)
        << "a file that begins with the peer's last transaction is one behind";
}

TEST(LogSize, AFileIsSixtyFourMegabytesUntilItIsCut)
{
    TransactionLog log;
    for (std::uint32_t c = 1; c <= 10; ++c) {
        if (c == 6)
            log.beginFile();
        log.append(transactionAt(z(1, c)));
    }
    ASSERT_EQ(log.files().size(), 2u);
    EXPECT_EQ(log.files()[1], (LogFile{z(1, 6)}));
    EXPECT_EQ(log.files()[1].bytes, 64u * 1024 * 1024);
    EXPECT_EQ(log.cutAfter(z(1, 7)), 3u);
    EXPECT_EQ(log.files()[1].bytes, kLogHeaderBytes + 2 * logBytes(*transactionAt(z(1, 6))));
    log.append(transactionAt(z(2, 1)));
    ASSERT_EQ(log.files().size(), 3u) << "nothing is written behind a cut";
    EXPECT_EQ(log.files()[2].first, z(2, 1));
    log.cutAfter(z(1, 5));
    ASSERT_EQ(log.files().size(), 1u);
    EXPECT_EQ(log.size(), 5u);
}

TEST(LogSize, BytesAreThoseOfTheFormats) // protocol.md section 10
{
    Transaction create;
    create.kind = OperationKind::Create;
    create.path = "/a";
    create.data = "xyz";
    // checksum, length, header, record with one ACL entry, digest, end mark
    EXPECT_EQ(logBytes(create), 8u + 4 + 32 + (4 + 2) + (4 + 3) + 27 + 1 + 4 + 12 + 1);
    DataTree tree;
    const std::uint64_t empty = snapshotBytes(tree);
    create.zxid = z(1, 1);
    tree.apply(create);
    EXPECT_EQ(snapshotBytes(tree) - empty, (4u + 2) + (4 + 3) + 8 + 60);
}

} // namespace
} // namespace zablab
