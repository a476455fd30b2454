// SPDX-License-Identifier: GPL-3.0-or-later
//
// A server crashes behind a cut that heals at once: what it had sent into the cut is lost, and so is what was
// still in the air behind that. TCP hands nothing on that follows a gap.
#include "engine/simulation/simulated_world.h"

#include <gtest/gtest.h>

#include <map>
#include <tuple>

namespace zablab {
namespace {

struct Lost {
    std::map<std::tuple<Party, Party, Channel>, MessageId> first; // lost with its sender
    int behindAGap = 0;
};

Lost lostIn(const History &history)
{
    Lost lost;
    const auto way = [&](MessageId id) {
        const MessageRecord &record = history.message(id);
        return std::tuple(record.from, record.to, record.channel);
    };
    for (EventIndex i = 0; i < history.size(); ++i) {
        if (const auto *gone = history[i].as<MessageLost>();
            gone && gone->reason == LossReason::SenderCrashed)
            lost.first.emplace(way(gone->message), gone->message);
        if (const auto *delivered = history[i].as<MessageDelivered>()) {
            const auto gap = lost.first.find(way(delivered->message));
            lost.behindAGap += gap != lost.first.end() && delivered->message > gap->second ? 1 : 0;
        }
    }
    return lost;
}

TEST(Network, NothingIsDeliveredBehindAGap)
{
    int gaps = 0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        RunDescription description = RunDescription::ofSize(3, 1);
        SimulatedWorld world(description, seed);
        world.advanceTo(Instant{} + Duration::seconds(2)); // S3 leads
        for (const int learner : {1, 4})
            ASSERT_EQ(world.execute(command::CutLink{ServerId{3}, ServerId{learner}, CutDirection::Outgoing}),
                      CommandError::None);
        for (std::int64_t i = 0; i < 20; ++i) {
            world.execute(command::Connect{ClientId{1}, ServerId{2}});
            world.execute(command::Ask{ClientId{1},
                                       Operation{OperationKind::Create, "/n" + std::to_string(i), "", -1}});
            world.advanceTo(world.now() + Duration{1700 + 13 * static_cast<std::int64_t>(seed)});
        }
        world.execute(command::Crash{ServerId{3}});
        world.execute(command::Heal{});
        world.advanceTo(world.now() + Duration::seconds(1)); // S3 stays away: its connections had one life
        const Lost lost = lostIn(world.history());
        gaps += static_cast<int>(lost.first.size());
        EXPECT_EQ(lost.behindAGap, 0) << "seed " << seed;
    }
    EXPECT_GT(gaps, 50) << "or this test tests nothing";
}

} // namespace
} // namespace zablab
