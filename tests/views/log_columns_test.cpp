// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which zxids stand in the grid of logs: what differs has a column, what is the same is folded, whatever is
// selected is there, and a million entries cost no more than a hundred.
#include "engine/views/log_columns.h"
#include "tests/views/runs.h"

namespace zablab::testing {
namespace {

ServerView serverWith(int id, ZxidRanges log, Zxid committed = {}, Zxid synced = {})
{
    ServerView server;
    server.id = ServerId{id};
    server.log = std::move(log);
    server.lastLogged = lastOf(server.log);
    server.lastSynced = synced == Zxid{} ? server.lastLogged : synced;
    server.lastCommitted = committed;
    return server;
}

ClusterView viewOf(std::vector<ServerView> servers)
{
    ClusterView view;
    view.servers = std::move(servers);
    return view;
}

std::string textOf(const std::vector<LogGridColumn> &columns)
{
    std::string text;
    for (const LogGridColumn &column : columns) {
        text += text.empty() ? "" : " ";
        text += std::to_string(column.first.epoch) + ":" + std::to_string(column.first.counter);
        if (column.fold())
            text += "-" + std::to_string(column.last.epoch) + ":" + std::to_string(column.last.counter);
    }
    return text;
}

LogColumnsRequest room(double cells)
{
    LogColumnsRequest request;
    request.room = cells;
    return request;
}

TEST(LogColumns, FoldWhatEverybodyHasAndShowWhatDiffers)
{
    const LogColumns logs(
        viewOf({serverWith(1, {{1, 1, 100}}, {1, 100}), serverWith(2, {{1, 1, 102}}, {1, 100}),
                serverWith(3, {{1, 1, 110}}, {1, 100})}));
    EXPECT_EQ(logs.total(), 110);
    EXPECT_EQ(textOf(logs.choose(room(8))), "1:1-1:99 1:100 1:101 1:102 1:103-1:109 1:110");
    EXPECT_EQ(textOf(logs.choose(room(9))), "1:1-1:99 1:100 1:101 1:102 1:103-1:108 1:109 1:110");
}

TEST(LogColumns, UnfoldAsFarAsThereIsRoomTheNewestFirst)
{
    const LogColumns logs(viewOf({serverWith(1, {{1, 1, 6}}, {1, 6}), serverWith(2, {{1, 1, 6}}, {1, 6})}));
    EXPECT_EQ(textOf(logs.choose(room(10))), "1:1 1:2 1:3 1:4 1:5 1:6");
    EXPECT_EQ(textOf(logs.choose(room(5))), "1:1-1:3 1:4 1:5 1:6");
}

TEST(LogColumns, AnOrphanAndTheNewEpochStandSideBySide)
{
    ServerView orphan = serverWith(3, {{1, 1, 103}}, {1, 103});
    orphan.cut = {{1, 104, 104}};
    const LogColumns logs(viewOf({serverWith(5, {{1, 1, 103}, {2, 1, 2}}, {2, 1}), orphan}));
    EXPECT_EQ(textOf(logs.choose(room(6))), "1:1-1:102 1:103 1:104 2:1 2:2");
    EXPECT_EQ(cellOf(orphan, {1, 104}), LogCell::Cut);
    EXPECT_EQ(cellOf(orphan, {2, 1}), LogCell::Absent);
}

TEST(LogColumns, SayWhatADiskHasAndWhatASnapshotStandsFor)
{
    ServerView server = serverWith(1, {{2, 1, 4}}, {2, 3}, {2, 2});
    server.inSnapshot = {{1, 1, 50}};
    EXPECT_EQ(cellOf(server, {1, 50}), LogCell::Snapshot);
    EXPECT_EQ(cellOf(server, {2, 2}), LogCell::Committed);
    EXPECT_EQ(cellOf(server, {2, 3}), LogCell::CommittedMemory);
    EXPECT_EQ(cellOf(server, {2, 4}), LogCell::Written);
    server.lastSynced = {2, 4};
    EXPECT_EQ(cellOf(server, {2, 4}), LogCell::OnDisk);
    EXPECT_EQ(heldOf(server, {{1, 40}, {2, 2}, 13, false}), 13);
}

TEST(LogColumns, TheSelectedZxidIsAlwaysThere)
{
    const LogColumns logs(viewOf(
        {serverWith(1, {{1, 1, 1'000'000}}, {1, 999'000}), serverWith(2, {{1, 1, 500'000}}, {1, 499'000})}));
    for (const std::uint32_t counter : {1u, 2u, 77u, 499'000u, 499'001u, 999'999u, 1'000'000u}) {
        for (const double cells : {4.0, 6.5, 12.0, 40.0}) {
            LogColumnsRequest request = room(cells);
            request.shown = {1, counter};
            const auto columns = logs.choose(request);
            const bool there = std::any_of(columns.begin(), columns.end(), [&](const LogGridColumn &c) {
                return !c.fold() && c.first == Zxid{1, counter};
            });
            EXPECT_TRUE(there) << counter << " in " << cells << ": " << textOf(columns);
        }
    }
}

TEST(LogColumns, AllOfThemTogetherAreEveryZxidOnceAndInOrder)
{
    const SimulatedWorld world = playCampaign(faultyRun(3));
    ClusterSeeker seeker(world.description());
    for (std::int64_t ms = 0; ms < 60'000; ms += 511) {
        const ClusterView &view = seeker.at(world.history(), Instant{ms * 1000});
        const LogColumns logs(view);
        for (const std::int64_t older : {0, 1, 5, 40}) {
            LogColumnsRequest request = room(11);
            request.older = std::min(older, std::max<std::int64_t>(logs.total() - 1, 0));
            std::int64_t index = 0;
            for (const LogGridColumn &column : logs.choose(request)) {
                ASSERT_EQ(logs.indexOf(column.first), index);
                index += column.count;
                ASSERT_EQ(logs.indexOf(column.last), index - 1);
                if (!column.uniform)
                    continue;
                for (const ServerView &server : view.servers) // what is folded is the same
                    for (std::int64_t i = index - column.count; i < index; ++i)
                        ASSERT_EQ(cellOf(server, logs.at(i)), cellOf(server, column.last));
            }
            ASSERT_EQ(index, logs.total());
        }
    }
}

TEST(LogColumns, OlderOnesAreWalkedThroughOneByOne)
{
    const LogColumns logs(viewOf({serverWith(1, {{1, 1, 5'000'000}}, {1, 5'000'000})}));
    LogColumnsRequest request = room(9);
    request.older = 4'999'990;
    EXPECT_EQ(textOf(logs.choose(request)), "1:1-1:5 1:6 1:7 1:8 1:9 1:10 1:11-1:5000000");
    request.older = 4'999'999;
    EXPECT_EQ(textOf(logs.choose(request)), "1:1 1:2 1:3 1:4 1:5 1:6-1:5000000");
}

TEST(LogColumns, NobodyHasAnything)
{
    const LogColumns logs(viewOf({serverWith(1, {}), serverWith(2, {})}));
    EXPECT_EQ(logs.total(), 0);
    EXPECT_TRUE(logs.choose(room(8)).empty());
}

} // namespace
} // namespace zablab::testing
