// SPDX-License-Identifier: GPL-3.0-or-later
//
// Broadcast rule by rule (protocol.md section 5), with messages carried by hand.
#include "tests/protocol/servers.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace zablab {
namespace {

using testing::Carried;
using testing::Servers;

constexpr Zxid kFirst{1, 1};

// S5 leads five servers and has proposed 0x1:1; only S4 has been told, has logged and acknowledged it.
Servers oneAckFromS4()
{
    Servers servers(5);
    for (const int id : {1, 2, 3, 4, 5})
        servers.start(id);
    servers.settle();
    servers.step(5, input::Received{ServerId{1}, Channel::Quorum,
                                    Request{ServerId{1}, SessionId{1}, 1,
                                            std::make_shared<const Operation>(
                                                Operation{OperationKind::Create, "/a", "", -1})}});
    std::erase_if(servers.wire(), [](const Carried &carried) { return carried.to != ServerId{4}; });
    servers.deliverAll();
    return servers;
}

TEST(Broadcast, TwoOfFiveAcknowledgementsCommitNothing)
{
    const Servers servers = oneAckFromS4();
    ASSERT_EQ(servers.at(5).state(), ServerState::Leading);
    EXPECT_EQ(servers.factsOf<AckCounted>(5).size(), 2u);
    EXPECT_TRUE(servers.factsOf<Committed>(5).empty());
}

TEST(Broadcast, TheThirdAcknowledgementCommits)
{
    Servers servers = oneAckFromS4();
    servers.step(5, input::Received{ServerId{1}, Channel::Quorum, Ack{kFirst}});
    ASSERT_EQ(servers.factsOf<Committed>(5).size(), 1u);
    EXPECT_EQ(servers.factsOf<Committed>(5)[0].zxid, kFirst);
}

// S4 comes back to the same leader, which makes it cut 0x1:1 off and log it again. In between S4 has it on no
// disk, so its old acknowledgement must not be one of three.
TEST(Broadcast, AnAcknowledgementDoesNotOutliveTheCutOfWhatItAcknowledged)
{
    Servers servers = oneAckFromS4();
    servers.step(5, input::Closed{ServerId{4}, Channel::Quorum});
    servers.step(4, input::Closed{ServerId{5}, Channel::Quorum});
    const auto cutOnItsWay = [&] {
        return std::any_of(servers.wire().begin(), servers.wire().end(), [](const Carried &carried) {
            return carried.to == ServerId{4} && std::holds_alternative<Trunc>(carried.message);
        });
    };
    for (int guard = 0; guard < 1000 && !servers.wire().empty() && !cutOnItsWay(); ++guard) {
        const Carried next = servers.wire().front();
        servers.wire().pop_front();
        servers.step(next.to.value, input::Received{next.from, next.channel, next.message});
    }
    ASSERT_TRUE(cutOnItsWay());
    servers.step(5, input::Received{ServerId{1}, Channel::Quorum, Ack{kFirst}});
    EXPECT_TRUE(servers.factsOf<Committed>(5).empty()) << "only S5 and S1 have it on disk";
    servers.settle();
    ASSERT_EQ(servers.factsOf<Committed>(5).size(), 1u) << "S4 has it again";
    EXPECT_EQ(servers.core(4).database.lastLogged(), kFirst);
}

} // namespace
} // namespace zablab
