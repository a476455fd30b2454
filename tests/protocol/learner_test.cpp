// SPDX-License-Identifier: GPL-3.0-or-later
//
// One follower of three, S1, and a leader that exists only on paper.
#include "tests/protocol/servers.h"

#include <gtest/gtest.h>

namespace zablab {
namespace {

using testing::Servers;

class PaperLeader : public ::testing::Test {
protected:
    PaperLeader() : servers(3) {}
    void settles(int leader, Vote vote)
    {
        const int other = leader == 3 ? 2 : 3;
        servers.step(1, input::Received{ServerId{other}, Channel::Election,
                                        Notification{vote, ServerState::Following}});
        servers.step(1, input::Received{ServerId{leader}, Channel::Election,
                                        Notification{vote, ServerState::Leading}});
        ASSERT_EQ(servers.at(1).state(), ServerState::Following);
        servers.step(1, input::Opened{ServerId{leader}, Channel::Quorum});
    }
    void says(Message message)
    {
        servers.step(1, input::Received{ServerId{3}, Channel::Quorum, std::move(message)});
    }
    template <typename T>
    T lastSent() const
    {
        for (auto place = servers.sent().rbegin(); place != servers.sent().rend(); ++place)
            if (const T *message = std::get_if<T>(&place->message))
                return *message;
        ADD_FAILURE() << "never sent";
        return T{};
    }
    Servers servers;
};

// A snapshot can hold what never was committed: it came from a leader that died before its epoch began. Then no
// cut helps, and the follower must not come back for the same cut for ever.
TEST_F(PaperLeader, ACutBeforeTheSnapshotIsFollowedByTheRequestForANewOne)
{
    DurableState &disk = servers.disk(1);
    disk.snapshot = std::make_shared<const DataTree>();
    disk.snapshotZxid = {1, 5};
    disk.currentEpoch = disk.acceptedEpoch = Epoch{1};
    servers.start(1);
    const Vote vote{ServerId{3}, {1, 4}, Round{7}, Epoch{2}};
    settles(3, vote);
    says(LeaderInfo{Epoch{2}});
    EXPECT_EQ(lastSent<AckEpoch>().lastZxid, (Zxid{1, 5})) << "what counts for the quorum is the truth";
    says(Trunc{{1, 4}});
    ASSERT_EQ(servers.at(1).state(), ServerState::Looking);

    settles(3, vote);
    says(LeaderInfo{Epoch{2}});
    EXPECT_EQ(lastSent<AckEpoch>().currentEpoch, Epoch{-1}) << "accepted before, so nothing is counted";
    EXPECT_EQ(lastSent<AckEpoch>().lastZxid, Zxid{});
    says(Snap{{2, 0}, std::make_shared<const DataTree>()});
    says(NewLeader{{2, 0}});
    says(UpToDate{});
    EXPECT_TRUE(servers.core(1).serving);
    EXPECT_EQ(servers.core(1).database.lastProcessed(), (Zxid{2, 0}));
    EXPECT_FALSE(servers.core(1).snapshotUnusable);
}

} // namespace
} // namespace zablab
