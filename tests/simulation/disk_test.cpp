// SPDX-License-Identifier: GPL-3.0-or-later
//
// The contract between a server's effects and its disk.
#include "tests/simulation/ensemble_run.h"

namespace zablab {
namespace {

using testing::EnsembleRun;

// A leader that has everything on disk steps down within one instant: FlushAndWait has nothing to wait for.
TEST(Disk, AWaitForWhatIsOnDiskAlreadyTakesNoTime)
{
    EnsembleRun run(3, 0, 4);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
    ASSERT_TRUE(run.writesAndIsAnswered(1, "/a", "1", OperationKind::Create));
    run.passes(Duration::seconds(1));
    const int leader = run.leader();
    for (const int id : {1, 2, 3})
        if (id != leader)
            run.does(command::Crash{run.s(id)});
    const EventIndex before = run.world.history().size();
    ASSERT_TRUE(run.until([&] { return !run.serves(leader); }));
    EXPECT_EQ(run.state(leader), ServerState::Looking);
    EXPECT_TRUE(run.since<SyncStarted>(before, leader).empty());
}

} // namespace
} // namespace zablab
