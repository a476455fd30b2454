// SPDX-License-Identifier: GPL-3.0-or-later
//
// The stage while members come, go and change their roles.
#include "engine/simulation/simulated_world.h"
#include "engine/views/cluster_view.h"

#include <gtest/gtest.h>

namespace zablab {
namespace {

class Growing : public ::testing::Test {
protected:
    Growing() : world(RunDescription::ofSize(3, 0), 1), seeker(world.description())
    {
        passes(Duration::seconds(2));
    }
    void passes(Duration duration) { world.advanceTo(world.now() + duration); }
    void reconfig(std::vector<ServerConfig> joining, std::vector<ServerId> leaving = {})
    {
        Operation operation;
        operation.kind = OperationKind::Reconfig;
        operation.reconfig.joining = std::move(joining);
        operation.reconfig.leaving = std::move(leaving);
        ASSERT_EQ(world.execute(command::Ask{ClientId{1}, operation}), CommandError::None);
        passes(Duration::seconds(2));
    }
    const ClusterView &view() { return seeker.at(world.history(), world.history().size()); }
    SimulatedWorld world;
    ClusterSeeker seeker;
};

TEST_F(Growing, ANewServerIsThereBeforeItBelongsToTheEnsemble)
{
    ASSERT_EQ(world.execute(command::AddServer{ServerId{4}}), CommandError::None);
    const EventIndex added = world.history().size();
    passes(Duration::seconds(2));
    const ServerView *fresh = view().server(ServerId{4});
    ASSERT_TRUE(fresh);
    EXPECT_FALSE(fresh->member);
    EXPECT_FALSE(fresh->isVoter());
    EXPECT_EQ(fresh->type, LearnerType::Observer);
    EXPECT_EQ(fresh->liveness, Liveness::Running);
    EXPECT_TRUE(fresh->serving);
    EXPECT_EQ(view().configOr(world.description().config).voterCount(), 3);

    reconfig({{ServerId{4}, LearnerType::Observer}});
    ASSERT_TRUE(view().config);
    EXPECT_TRUE(view().server(ServerId{4})->member);
    EXPECT_EQ(view().server(ServerId{4})->type, LearnerType::Observer);
    EXPECT_EQ(view().server(ServerId{4})->state, ServerState::Observing);

    reconfig({{ServerId{4}, LearnerType::Participant}});
    EXPECT_TRUE(view().server(ServerId{4})->isVoter());
    EXPECT_EQ(view().server(ServerId{4})->state, ServerState::Following);
    EXPECT_EQ(view().server(ServerId{4})->reason, StateReason::ConfigChanged);
    EXPECT_EQ(view().server(ServerId{4})->leader, view().server(ServerId{1})->leader);
    EXPECT_EQ(view().configOr(world.description().config).quorumSize(), 3);

    // Any way there gives the same view, and before it was added it is not there.
    ClusterSeeker other(world.description());
    EXPECT_EQ(other.at(world.history(), world.history().size()), view());
    EXPECT_FALSE(seeker.at(world.history(), added - 100).server(ServerId{4}));
    EXPECT_EQ(other.at(world.history(), world.history().size()), view());
}

TEST_F(Growing, ARemovedServerFollowsWithoutAVote)
{
    const ServerId leaving{view().server(ServerId{3})->leader == ServerId{3} ? 2 : 3};
    ASSERT_EQ(world.execute(command::AddServer{ServerId{4}, LearnerType::Participant}), CommandError::None);
    passes(Duration::seconds(2));
    EXPECT_EQ(view().server(ServerId{4})->type, LearnerType::Participant);
    EXPECT_FALSE(view().server(ServerId{4})->isVoter());
    reconfig({{ServerId{4}, LearnerType::Participant}}, {leaving});
    const ServerView *gone = view().server(leaving);
    EXPECT_FALSE(gone->member);
    EXPECT_FALSE(gone->isVoter());
    EXPECT_EQ(gone->state, ServerState::Following);
    EXPECT_TRUE(gone->serving);
}

} // namespace
} // namespace zablab
