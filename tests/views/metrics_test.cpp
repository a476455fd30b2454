// SPDX-License-Identifier: GPL-3.0-or-later
//
// Figures for charts: nothing is counted twice, nothing is missed, and a branch takes its figures along.
#include "engine/views/metrics_view.h"
#include "tests/views/runs.h"

#include <numeric>

namespace zablab::testing {
namespace {

std::int64_t sum(const KindCounts &counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

TEST(Buckets, HoldEveryMessageOnce)
{
    const SimulatedWorld world = playCampaign(faultyRun(3));
    const History &history = world.history();
    MetricsView metrics;
    metrics.update(history);
    std::int64_t all = 0;
    for (const MessageBucket &bucket : metrics.messages(history, Instant{}, history.end() + Duration{1}, 77))
        all += sum(bucket.sent);
    EXPECT_EQ(all, std::int64_t{history.messageCount()});
    EXPECT_EQ(sum(metrics.messagesUntil(history, history.end() + Duration{1})), all);
    const Instant middle{history.end().us / 2};
    std::int64_t first = 0;
    for (const MessageBucket &bucket : metrics.messages(history, Instant{}, middle, 10))
        first += sum(bucket.sent);
    EXPECT_EQ(sum(metrics.messagesUntil(history, middle)), first);
    EXPECT_TRUE(metrics.messages(history, middle, middle, 10).empty());
    EXPECT_TRUE(metrics.messages(history, Instant{}, middle, 0).empty());
}

TEST(Latencies, RunFromTheProposalToItsCommit)
{
    Story story = Story::ofVoters(3);
    story.at(1, Proposed{{1, 1}, OperationKind::Create, ErrorCode::Ok});
    story.passes(Duration{300});
    story.at(1, Proposed{{1, 2}, OperationKind::Create, ErrorCode::Ok});
    story.passes(Duration{4000});
    story.at(1, Committed{{1, 1}, 2});
    story.at(1, StateChanged{ServerState::Looking, StateReason::QuorumLost}); // the second never commits
    MetricsView metrics;
    metrics.update(story.history);
    ASSERT_EQ(metrics.commits().size(), 1u);
    EXPECT_EQ(metrics.commits()[0].latency(), Duration{4300});
}

TEST(Elections, RunFromLookingToTheEstablishedLeader)
{
    const SimulatedWorld world = playCampaign(faultyRun(2));
    MetricsView metrics;
    metrics.update(world.history());
    ASSERT_FALSE(metrics.elections().empty());
    for (const ElectionSample &election : metrics.elections()) {
        EXPECT_LE(election.begun, election.elected);
        EXPECT_LE(election.elected, election.established);
        EXPECT_GE(election.elected - election.begun, Duration::milliseconds(200))
            << "the final wait is part of it";
    }
}

TEST(Figures, OfAnOldFutureAreForgotten)
{
    const SimulatedWorld world = playCampaign(faultyRun(1));
    const History &history = world.history();
    MetricsView whole;
    whole.update(history);
    MetricsView branched = whole;
    branched.forgetFrom(history, history.size() / 3);
    EXPECT_EQ(branched.events(), history.size() / 3);
    branched.update(history);
    EXPECT_EQ(branched.commits(), whole.commits());
    EXPECT_EQ(branched.elections(), whole.elections());
}

} // namespace
} // namespace zablab::testing
