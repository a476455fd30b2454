// SPDX-License-Identifier: GPL-3.0-or-later
//
// The grid of logs: pictures without collisions over sizes and themes, and what the cells say.
#include "app/scene/audit.h"
#include "app/scene/log_grid_layout.h"
#include "app/scene/painter_sink.h"
#include "engine/simulation/timeline.h"

#include <gtest/gtest.h>

namespace zablab::scene {
namespace {

ServerView gridServer(int id, ServerState state, ZxidRanges log, Zxid committed)
{
    ServerView server;
    server.id = ServerId{id};
    server.liveness = Liveness::Running;
    server.state = state;
    server.log = std::move(log);
    server.lastLogged = server.lastSynced = lastOf(server.log);
    server.lastCommitted = server.lastApplied = committed;
    return server;
}

// A leader ahead, an orphan cut, a crashed one, one with a snapshot.
ClusterView troubled(int servers)
{
    ClusterView view;
    for (int id = 1; id <= servers; ++id) {
        ServerView server = gridServer(id, id == 5 ? ServerState::Leading : ServerState::Following,
                                       {{1, 1, 103}, {2, 1, 3}}, {2, 2});
        if (id == 3) {
            server.log = {{1, 1, 103}};
            server.lastLogged = server.lastSynced = server.lastCommitted = server.lastApplied = {1, 103};
            server.cut = {{1, 104, 105}};
        } else if (id == 2) {
            server.log = {{2, 2, 3}};
            server.inSnapshot = {{1, 1, 103}, {2, 1, 1}};
            server.snapshotZxid = {2, 1};
            server.lastSynced = {2, 2};
        } else if (id == 4) {
            server.liveness = Liveness::Crashed;
        } else if (id > 5) {
            server.state = ServerState::Observing;
            server.lastCommitted = server.lastApplied = {2, id % 2 == 0 ? 2u : 1u};
        }
        view.servers.push_back(std::move(server));
    }
    return view;
}

LogGridInput inputOfGrid(const ClusterView &view)
{
    LogGridInput input;
    input.cluster = &view;
    return input;
}

const Text *textAt(const DisplayList &list, const Element &element)
{
    for (const Item &item : list.items)
        if (item.element == element)
            if (const auto *text = std::get_if<Text>(&item.primitive))
                return text;
    return nullptr;
}

Element cellElement(int server, Zxid zxid)
{
    return {ElementKind::LogCell, server, static_cast<std::int64_t>(zxid.packed())};
}

TEST(LogGrid, IsCleanAtEverySizeInEveryTheme)
{
    for (const int servers : {3, 5, 9, 25, 100}) {
        const ClusterView view = troubled(servers);
        for (const auto &[width, height, unit] : {std::tuple{1330.0, 146.0, 1.0},
                                                  {900.0, 600.0, 1.0},
                                                  {1330.0, 190.0, 1.0},
                                                  {640.0, 150.0, 1.0},
                                                  {1560.0, 180.0, 1.0},
                                                  {3600.0, 400.0, 2.2},
                                                  {2000.0, 1300.0, 2.0}}) {
            for (const Zxid selected : {Zxid{}, Zxid{1, 50}, Zxid{2, 2}}) {
                LogGridInput input = inputOfGrid(view);
                input.selectedZxid = selected;
                input.selectedServer = ServerId{3};
                const DisplayList list =
                    layoutLogGrid(input, {width, height, unit, 0, 0, true}, {}, fontMeasure());
                EXPECT_GT(list.items.size(), 20u);
                for (const ThemeKind theme : {ThemeKind::Dark, ThemeKind::Light, ThemeKind::HighContrast})
                    for (const Finding &finding : audit(list, theme, {4.5, 10.9, true, false}))
                        ADD_FAILURE() << servers << " servers, " << width << "x" << height << ", theme "
                                      << static_cast<int>(theme) << ": " << finding.what;
            }
        }
    }
}

TEST(LogGrid, TellsCommittedLoggedCutAndSnapshotApart)
{
    const ClusterView view = troubled(5);
    const DisplayList list = layoutLogGrid(inputOfGrid(view), {1330, 200, 1, 0, 0, true}, {}, fontMeasure());
    const auto name = [&](int server, Zxid zxid) {
        const Region *region = list.region(cellElement(server, zxid));
        return region ? region->name : std::string();
    };
    EXPECT_EQ(name(1, {2, 2}), "S1, 0x2\u22C52: committed");
    EXPECT_EQ(name(1, {2, 3}), "S1, 0x2\u22C53: logged, on disk");
    EXPECT_EQ(name(2, {2, 3}), "S2, 0x2\u22C53: logged, not yet on disk");
    EXPECT_EQ(name(2, {2, 1}), "S2, 0x2\u22C51: in the snapshot");
    EXPECT_EQ(name(3, {1, 104}), "S3, 0x1\u22C5104: cut away");
    EXPECT_EQ(name(3, {2, 1}), "S3, 0x2\u22C51: not there");
    ASSERT_TRUE(textAt(list, cellElement(3, {1, 104})));
    EXPECT_TRUE(textAt(list, cellElement(3, {1, 104}))->struck); // not by colour alone
    EXPECT_FALSE(textAt(list, cellElement(3, {2, 1})));
}

TEST(LogGrid, AHundredServersShareRowsWhenTheyAreAlike)
{
    const ClusterView view = troubled(100);
    LogGridExtent extent;
    LogGridInput input = inputOfGrid(view);
    const DisplayList list = layoutLogGrid(input, {1330, 600, 1, 0, 0, true}, {}, fontMeasure(), &extent);
    EXPECT_LT(extent.allRows, 12);
    EXPECT_EQ(extent.rows, extent.allRows);
    // The one that is pointed at always has a row of its own.
    input.selectedServer = ServerId{77};
    EXPECT_TRUE(layoutLogGrid(input, {1330, 600, 1, 0, 0, true}, {}, fontMeasure())
                    .region({ElementKind::Server, 77, 0}));
}

TEST(LogGrid, AMillionZxidsCostNoMoreThanAHundred)
{
    ClusterView view = troubled(5);
    for (ServerView &server : view.servers)
        if (!server.log.empty() && server.log.front().epoch == 1)
            server.log.front().last = 5'000'000;
    view.servers[2].cut = {{1, 5'000'001, 5'000'002}};
    for (const std::int64_t older : {std::int64_t{0}, std::int64_t{2'000'000}, std::int64_t{5'000'000}}) {
        const DisplayList list =
            layoutLogGrid(inputOfGrid(view), {1330, 200, 1, older, 0, true}, {}, fontMeasure());
        EXPECT_LT(list.items.size(), 700u);
        for (const Finding &finding : audit(list, ThemeKind::Dark, {4.5, 10.9, true, false}))
            ADD_FAILURE() << older << ": " << finding.what;
    }
}

TEST(LogGrid, SaysWhatToDoWhenThereIsNothing)
{
    ClusterView view;
    view.servers.push_back(gridServer(1, ServerState::Looking, {}, {}));
    LogGridWords words;
    const DisplayList list =
        layoutLogGrid(inputOfGrid(view), {1330, 150, 1, 0, 0, true}, words, fontMeasure());
    ASSERT_EQ(list.items.size(), 1u);
    EXPECT_EQ(std::get<Text>(list.items.front().primitive).text, words.empty);
}

} // namespace
} // namespace zablab::scene
