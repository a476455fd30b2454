// SPDX-License-Identifier: GPL-3.0-or-later
//
// The transaction view over random runs with many faults: it never says anything else than the history.
#include "tests/views/runs.h"
#include "tests/views/write_stories.h"

namespace zablab::testing {
namespace {

// Whatever happens in a run, the view says of each transaction what the history says.
class AnyRun : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(AnyRun, QuorumAndFateAreThoseOfTheHistory)
{
    const SimulatedWorld world = playCampaign(faultyRun(GetParam(), 5, 1));
    const History &history = world.history();
    TransactionIndex index;
    index.update(history);
    std::map<Zxid, EventIndex> committed;
    for (EventIndex i = 0; i < history.size(); ++i)
        if (const auto *fact = history[i].as<Committed>())
            committed.emplace(fact->zxid, i);
    ASSERT_GT(committed.size(), 100u);
    std::size_t checked = 0;
    for (const WriteEntry &entry : index.writes()) {
        if (entry.proposed == kNoEvent)
            continue;
        const TransactionView view =
            transactionView(history, world.description(), index, entry, history.size());
        const auto decision = committed.find(entry.zxid);
        ASSERT_EQ(view.fate == TransactionFate::Committed, decision != committed.end()) << entry.zxid.counter;
        if (decision == committed.end())
            continue;
        ++checked;
        EXPECT_EQ(view.committed.event, decision->second);
        ASSERT_TRUE(view.decided);
        EXPECT_LE(view.decided.event, decision->second);
        EXPECT_TRUE(history[view.decided.event].is<AckCounted>());
        ASSERT_FALSE(view.quorum.empty());
        for (const QuorumPart &part : view.quorum)
            EXPECT_TRUE(part.enough);
        // The acknowledgement that decided is what the commit was caused by, unless it waited for the one before.
        const EventIndex cause = history[decision->second].cause;
        const auto *ack = cause == kNoEvent ? nullptr : history[cause].as<AckCounted>();
        if (ack && ack->zxid == entry.zxid) {
            EXPECT_EQ(view.decided.event, cause);
        }
        EXPECT_EQ(
            static_cast<int>(history[decision->second].as<Committed>()->acks),
            static_cast<int>(std::count_if(view.acks.begin(), view.acks.end(), [&](const TransactionAck &a) {
                return !a.takenBack && a.at.event < decision->second;
            })));
    }
    EXPECT_GT(checked, 100u);
}

TEST_P(AnyRun, APartOfTheHistoryGivesAPartOfTheView)
{
    const SimulatedWorld world = playCampaign(faultyRun(GetParam(), 3, 1));
    const History &history = world.history();
    TransactionIndex index;
    index.update(history);
    History begun;
    for (EventIndex i = 0; i < history.size() / 2; ++i)
        begun.repeat(history, i);
    TransactionIndex half;
    half.update(begun);
    std::size_t compared = 0;
    for (const WriteEntry &entry : half.writes()) {
        if (++compared % 7 != 0 || entry.zxid == Zxid{})
            continue;
        const WriteEntry *whole = index.find(entry.zxid);
        ASSERT_TRUE(whole);
        EXPECT_EQ(transactionView(history, world.description(), index, *whole, begun.size()),
                  transactionView(begun, world.description(), half, entry, begun.size()))
            << entry.zxid.epoch << ":" << entry.zxid.counter;
    }
}
INSTANTIATE_TEST_SUITE_P(Seeds, AnyRun, ::testing::Range<std::uint64_t>(1, 7));

} // namespace
} // namespace zablab::testing
