// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a server does with the disk it finds (protocol.md section 3, "files").
#include "tests/protocol/servers.h"

#include <gtest/gtest.h>

namespace zablab {
namespace {

using testing::Servers;

// A crash between logging what a new leader sent and storing its epoch leaves such a disk.
TEST(Start, EpochsBelowTheLastZxidAreMendedOnTheDiskToo)
{
    Servers servers(3);
    servers.history(1, 5, 3);
    servers.disk(1).currentEpoch = Epoch{4};
    servers.start(1);
    EXPECT_EQ(servers.core(1).currentEpoch, Epoch{5});
    const auto stored = servers.factsOf<CurrentEpochStored>(1);
    ASSERT_EQ(stored.size(), 1u);
    EXPECT_EQ(stored[0].epoch, Epoch{5});
    EXPECT_TRUE(servers.factsOf<AcceptedEpochStored>(1).empty()) << "that one was right";
}

TEST(Start, ADiskInOrderIsLeftAlone)
{
    Servers servers(3);
    servers.history(1, 5, 3);
    servers.start(1);
    EXPECT_TRUE(servers.factsOf<CurrentEpochStored>(1).empty());
    EXPECT_TRUE(servers.factsOf<AcceptedEpochStored>(1).empty());
}

} // namespace
} // namespace zablab
