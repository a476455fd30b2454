// SPDX-License-Identifier: GPL-3.0-or-later
//
// The trees that are folded from a history are those that the servers themselves hold, through faults of every
// kind; and stories about what a cut, a snapshot, a crash and a lost disk do to a tree.
#include "engine/protocol/server.h"
#include "engine/protocol/server_core.h"
#include "engine/views/fold_seeker.h"
#include "engine/views/tree_view.h"
#include "tests/views/runs.h"

namespace zablab::testing {
namespace {

bool sameTrees(const TreeView &a, const TreeView &b)
{
    for (std::size_t i = 0; i < a.servers().size(); ++i)
        if (!(a.servers()[i].tree == b.servers()[i].tree) || a.servers()[i].last != b.servers()[i].last ||
            a.servers()[i].alive != b.servers()[i].alive)
            return false;
    return a.servers().size() == b.servers().size();
}

class TreesOfARun : public ::testing::TestWithParam<std::uint64_t> {};

struct Compared {
    int compared = 0, grown = 0, ahead = 0;
};

void expectTrees(const SimulatedWorld &world, const TreeView &view, Compared &found)
{
    for (const ServerTree &mine : view.servers()) {
        SCOPED_TRACE(::testing::Message() << "S" << mine.id.value << " at " << world.now().us << " us");
        ASSERT_EQ(mine.alive, world.alive(mine.id));
        if (!mine.alive) { // what it would come up with
            EXPECT_EQ(mine.last, world.durable(mine.id));
            continue;
        }
        const ServerCore &core = world.server(mine.id)->core();
        // Between asking the disk and being answered a server's state runs ahead of what has taken effect: in
        // synchronization all the time, later only while a new configuration is written.
        if (core.phase != Phase::Broadcast || !core.serving)
            continue;
        if (mine.last < core.database.lastProcessed()) {
            ++found.ahead;
            continue;
        }
        ++found.compared;
        found.grown += core.database.tree().size() > 4;
        EXPECT_TRUE(mine.known);
        EXPECT_EQ(mine.last, core.database.lastProcessed());
        EXPECT_TRUE(mine.tree == core.database.tree())
            << mine.tree.size() << " nodes for " << core.database.tree().size();
    }
}

TEST_P(TreesOfARun, AreThoseOfTheServers)
{
    const CampaignOptions options = faultyRun(GetParam());
    FoldSeeker<TreeView> seeker{TreeView(campaignDescription(options))};
    Compared found;
    playCampaign(options, [&](const SimulatedWorld &world) {
        expectTrees(world, seeker.at(world.history(), world.history().size()), found);
    });
    EXPECT_GT(found.compared, 20);
    EXPECT_GT(found.grown, 10);
    EXPECT_EQ(found.ahead, 0);
}

// Snapshots of a server's own, lost disks, initial histories, containers, TTL nodes, multis, reconfigurations.
TEST_P(TreesOfARun, AreThoseOfTheServersWhateverIsDrawn)
{
    for (const std::uint64_t seed : {GetParam(), GetParam() + 100, GetParam() + 200}) {
        const Trial trial = drawnTrial(seed);
        SCOPED_TRACE(::testing::Message() << "trial " << seed);
        FoldSeeker<TreeView> seeker{TreeView(trial.description)};
        Compared found;
        playTrial(trial, [&](const SimulatedWorld &world) {
            expectTrees(world, seeker.at(world.history(), world.history().size()), found);
        });
        EXPECT_LE(found.ahead * 5, found.compared + 10);
    }
}

TEST_P(TreesOfARun, AreTheSameFromWhicheverSideTheCursorComes)
{
    const SimulatedWorld world = playCampaign(faultyRun(GetParam()));
    const History &history = world.history();
    const TreeView initial(world.description());
    TreeView folded = initial;
    std::vector<TreeView> views;
    constexpr EventIndex kStep = 997;
    for (EventIndex i = 0; i < history.size(); ++i) {
        if (i % kStep == 0)
            views.push_back(folded);
        folded.fold(history, i);
    }
    FoldSeeker<TreeView> seeker{initial, 8, 256};
    for (std::size_t i = views.size(); i-- > 0;)
        ASSERT_TRUE(sameTrees(seeker.at(history, static_cast<EventIndex>(i) * kStep), views[i])) << i;
    std::uint64_t dice = GetParam();
    for (int jump = 0; jump < 60; ++jump) {
        dice = dice * 6364136223846793005ull + 1442695040888963407ull;
        const std::size_t i = static_cast<std::size_t>(dice >> 33) % views.size();
        ASSERT_TRUE(sameTrees(seeker.at(history, static_cast<EventIndex>(i) * kStep), views[i])) << i;
    }
    EXPECT_LE(seeker.checkpoints(), 8u);
    seeker.forgetFrom(history.size() / 2);
    ASSERT_TRUE(sameTrees(seeker.at(history, history.size()), folded));
}
INSTANTIATE_TEST_SUITE_P(Seeds, TreesOfARun, ::testing::Range<std::uint64_t>(1, 13));

// --- stories ---

TransactionPtr creates(std::uint32_t epoch, std::uint32_t counter, std::string path, std::string data)
{
    auto made = std::make_shared<Transaction>();
    made->zxid = {epoch, counter};
    made->kind = OperationKind::Create;
    made->path = std::move(path);
    made->data = std::move(data);
    made->version = 1;
    return made;
}

class TreeStory : public Story {
public:
    TreeStory() : Story(RunDescription::ofSize(3, 0))
    {
        for (int server = 1; server <= 3; ++server)
            at(server, ServerStarted{});
    }
    void logs(int server, const TransactionPtr &transaction)
    {
        arrives(sends(server == 3 ? 2 : 3, server, Proposal{transaction}));
        at(server, LogAppended{transaction->zxid});
    }
    void syncs(int server, Zxid zxid) { at(server, LogSynced{zxid}); }
    void commits(int server, Zxid zxid) { at(server, Applied{zxid, ApplyReason::Committed}); }
    TreeView trees() const
    {
        TreeView view(description);
        for (EventIndex i = 0; i < history.size(); ++i)
            view.fold(history, i);
        return view;
    }
    bool has(int server, std::string_view path) const
    {
        return trees().server(s(server))->tree.find(path) != nullptr;
    }
};

TEST(TreeStories, WhatIsLoggedIsNotYetInTheTree)
{
    TreeStory story;
    const auto a = creates(1, 1, "/a", "1");
    story.logs(1, a);
    EXPECT_FALSE(story.has(1, "/a"));
    story.commits(1, a->zxid);
    EXPECT_TRUE(story.has(1, "/a"));
    EXPECT_FALSE(story.has(2, "/a"));
}

TEST(TreeStories, ACrashLosesWhatWasNotOnDiskAndReplaysWhatWas)
{
    TreeStory story;
    story.logs(1, creates(1, 1, "/a", "1"));
    story.syncs(1, {1, 1});
    story.logs(1, creates(1, 2, "/b", "2"));
    story.at(1, ServerCrashed{{1, 2}, {1, 1}});
    EXPECT_FALSE(story.trees().server(story.s(1))->alive);
    story.at(1, ServerStarted{{1, 1}, Epoch{1}, Epoch{1}});
    EXPECT_TRUE(story.has(1, "/a")); // logged counts, committed or not
    EXPECT_FALSE(story.has(1, "/b"));
}

TEST(TreeStories, ACutTakesOrphansOutOfTheTree)
{
    TreeStory story;
    story.logs(1, creates(1, 1, "/a", "1"));
    story.logs(1, creates(1, 2, "/orphan", "x"));
    story.syncs(1, {1, 2});
    story.at(1, Applied{{1, 2}, ApplyReason::Replayed});
    EXPECT_TRUE(story.has(1, "/orphan"));
    story.at(1, LogTruncated{{1, 1}, {1, 2}, 1});
    EXPECT_TRUE(story.has(1, "/a"));
    EXPECT_FALSE(story.has(1, "/orphan"));
}

TEST(TreeStories, ASnapshotThatWasNotSavedIsGoneWithTheProcess)
{
    TreeStory story;
    story.logs(1, creates(1, 1, "/mine", "1"));
    story.syncs(1, {1, 1});
    story.commits(1, {1, 1});
    auto theirs = std::make_shared<DataTree>();
    theirs->apply(*creates(2, 1, "/theirs", "2"));
    story.arrives(story.sends(3, 1, Snap{{2, 1}, theirs}));
    story.at(1, SnapshotLoaded{{2, 1}, {1, 1}});
    EXPECT_TRUE(story.has(1, "/theirs"));
    EXPECT_FALSE(story.has(1, "/mine"));
    TreeStory saved = story;
    story.at(1, ServerCrashed{{1, 1}, {1, 1}});
    EXPECT_TRUE(story.has(1, "/mine"));
    EXPECT_FALSE(story.has(1, "/theirs"));

    saved.at(1, SnapshotSaved{{2, 1}});
    saved.at(1, ServerCrashed{{2, 1}, {2, 1}});
    EXPECT_TRUE(saved.has(1, "/theirs"));
    EXPECT_FALSE(saved.has(1, "/mine"));
    saved.at(1, DiskLost{});
    EXPECT_FALSE(saved.has(1, "/theirs"));
}

TEST(TreeStories, BesideTheLeadersAreOlderNewerAndMissingNodes)
{
    DataTree leader, behind, ahead;
    leader.apply(*creates(1, 1, "/a", "1"));
    behind = ahead = leader;
    Transaction set = *creates(1, 2, "/a", "2");
    set.kind = OperationKind::SetData;
    leader.apply(set);
    ahead = leader;
    set.zxid = {1, 3};
    set.version = 2;
    ahead.apply(set);
    EXPECT_EQ(standingOf(behind.find("/a"), leader.find("/a")), NodeStanding::Older);
    EXPECT_EQ(standingOf(ahead.find("/a"), leader.find("/a")), NodeStanding::Newer);
    EXPECT_EQ(standingOf(leader.find("/a"), leader.find("/a")), NodeStanding::Same);
    EXPECT_EQ(standingOf(DataTree().find("/a"), leader.find("/a")), NodeStanding::Missing);
    EXPECT_EQ(standingOf(leader.find("/a"), DataTree().find("/a")), NodeStanding::Extra);
}

} // namespace
} // namespace zablab::testing
