// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is different between two instants, as stories; and that no two views that differ are called the same.
#include "engine/views/difference.h"
#include "tests/views/runs.h"

namespace zablab::testing {
namespace {

const ViewChange *found(const std::vector<ViewChange> &changes, ChangedThing what)
{
    const auto place = std::find_if(changes.begin(), changes.end(),
                                    [&](const ViewChange &change) { return change.what == what; });
    return place == changes.end() ? nullptr : &*place;
}

TEST(Difference, OfAnInstantWithItselfIsNothing)
{
    const SimulatedWorld world = playCampaign(faultyRun(2));
    ClusterSeeker seeker(world.description());
    for (std::int64_t s = 0; s < 60; s += 7) {
        const ClusterView view = seeker.at(world.history(), Instant{s * 1'000'000});
        EXPECT_TRUE(differenceOf(view, view).empty());
    }
}

TEST(Difference, OfAVoteIsTheVoteTheRoundAndWhoWasHeard)
{
    Story story = Story::ofVoters(3);
    story.at(1, ServerStarted{});
    const ClusterView before = story.view();
    story.looks(1, Round{1});
    story.at(1, VoteChanged{Vote{story.s(3), {1, 5}, Round{1}, Epoch{1}}, VoteReason::BetterReceived});
    const auto changes = differenceOf(before, story.view());
    const ViewChange *vote = found(changes, ChangedThing::Vote);
    ASSERT_TRUE(vote);
    EXPECT_EQ(vote->who, Party{story.s(1)});
    EXPECT_EQ(vote->before, ChangeValue());
    EXPECT_EQ(std::get<Vote>(vote->after).leader, story.s(3));
    ASSERT_TRUE(found(changes, ChangedThing::Round));
    EXPECT_EQ(found(changes, ChangedThing::Leader), nullptr);
}

TEST(Difference, IsTheSameTheOtherWayRound)
{
    const SimulatedWorld world = playCampaign(faultyRun(5));
    ClusterSeeker seeker(world.description());
    for (std::int64_t s = 1; s < 60; s += 5) {
        const ClusterView a = seeker.at(world.history(), Instant{(s - 1) * 1'000'000});
        const ClusterView b = seeker.at(world.history(), Instant{s * 1'000'000});
        auto forwards = differenceOf(a, b);
        const auto backwards = differenceOf(b, a);
        ASSERT_EQ(forwards.size(), backwards.size());
        for (std::size_t i = 0; i < forwards.size(); ++i) {
            std::swap(forwards[i].before, forwards[i].after);
            EXPECT_EQ(forwards[i], backwards[i]);
        }
    }
}

TEST(Difference, OfMessagesIsWhoSentWhatToWhom)
{
    Story story = Story::ofVoters(3);
    const auto transaction = std::make_shared<Transaction>();
    transaction->zxid = {1, 1};
    const MessageId first = story.sends(1, 2, Proposal{transaction});
    story.sends(1, 3, Proposal{transaction});
    story.arrives(first);
    const auto messages = messagesBetween(story.history, 0, story.history.size(), 20);
    ASSERT_EQ(messages.size(), 2u);
    EXPECT_EQ(messages[0].fate, MessageFate::Sent);
    EXPECT_EQ(messages[0].to.size(), 2u);
    EXPECT_EQ(messages[1].fate, MessageFate::Delivered);
    EXPECT_EQ(messages[1].first, first);
    EXPECT_EQ(messagesBetween(story.history, 0, story.history.size(), 1).size(), 1u);
}

TEST(Difference, OfTreesNamesTheNodeAndItsOldAndNewContent)
{
    const RunDescription description = RunDescription::ofSize(3, 0);
    SimulatedWorld world(description, 3);
    world.advanceTo(Instant{3'000'000});
    Operation create;
    create.kind = OperationKind::Create;
    create.path = "/a";
    create.data = "1";
    const EventIndex begin = world.history().size();
    ASSERT_EQ(world.execute(command::Ask{ClientId{1}, create}), CommandError::None);
    world.advanceTo(world.now() + Duration::seconds(1));
    TreeView before(world.description());
    for (EventIndex i = 0; i < begin; ++i)
        before.fold(world.history(), i);
    TreeView after = before;
    for (EventIndex i = begin; i < world.history().size(); ++i)
        after.fold(world.history(), i);
    const auto nodes = nodesBetween(world.history(), begin, world.history().size(), before, after, 50);
    ASSERT_EQ(nodes.size(), 3u); // at each server; ZooKeeper's own nodes stay
    for (const NodeDifference &node : nodes) {
        EXPECT_EQ(node.path, "/a");
        EXPECT_EQ(node.before, nullptr);
        ASSERT_TRUE(node.after);
        EXPECT_EQ(node.after->data, "1");
    }
}

} // namespace
} // namespace zablab::testing
