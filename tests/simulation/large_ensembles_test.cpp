// SPDX-License-Identifier: GPL-3.0-or-later
//
// Up to a hundred servers, 95 of which observe: it works, and a write costs what its messages cost.
#include "tests/simulation/ensemble_run.h"

namespace zablab {
namespace {

using testing::EnsembleRun;

std::vector<ServerId> everybody(int servers)
{
    std::vector<ServerId> ids;
    for (int id = 1; id <= servers; ++id)
        ids.push_back(ServerId{id});
    return ids;
}

TEST(LargeEnsembles, FiveVotersAndNinetyFiveObserversTakeAThousandWrites)
{
    EnsembleRun run(5, 95);
    ASSERT_TRUE(run.until([&] { return run.allServe(everybody(100)); }));
    const int leader = run.leader();
    ASSERT_TRUE(run.writesAndIsAnswered(1, "/x", "0", OperationKind::Create));
    std::vector<std::uint64_t> messagesOfHalf;
    for (int half = 0; half < 2; ++half) {
        const EventIndex before = run.world.history().size();
        for (int i = 0; i < 500; ++i)
            run.writes(1, "/x", std::to_string(i));
        const std::int32_t wanted = half == 0 ? 500 : 1000;
        ASSERT_TRUE(run.until([&] {
            for (const ServerId id : everybody(100))
                if (run.core(id.value).database.tree().find("/x")->version != wanted)
                    return false;
            return true;
        }));
        std::uint64_t messages = 0;
        for (EventIndex i = before; i < run.world.history().size(); ++i) {
            const auto *sent = run.world.history()[i].as<MessageSent>();
            if (!sent)
                continue;
            const MessageKind kind = kindOf(run.world.history().message(sent->message).message);
            messages += kind == MessageKind::Proposal || kind == MessageKind::Ack ||
                        kind == MessageKind::Commit || kind == MessageKind::Inform;
        }
        messagesOfHalf.push_back(messages);
    }
    // Four proposals, four acknowledgements, four commits and 95 informs a write, early and late.
    for (const std::uint64_t messages : messagesOfHalf)
        EXPECT_EQ(messages, 500u * (4 + 4 + 4 + 95));
    EXPECT_EQ(run.leader(), leader);

    // No observer was ever asked for anything, and without a majority of the five they are nothing.
    for (const int id : {1, 2, 3})
        run.does(command::Crash{run.s(id)});
    ASSERT_TRUE(run.until([&] {
        for (const ServerId id : everybody(100))
            if (id.value > 3 && run.serves(id.value))
                return false;
        return true;
    }));
    run.does(command::Restart{run.s(2)});
    ASSERT_TRUE(run.until([&] { return run.leader() != 0 && run.serves(100) && run.serves(50); }));
}

TEST(LargeEnsembles, AHundredAndFirstServerHasNoRoom)
{
    EnsembleRun run(5, 94);
    EXPECT_EQ(run.world.execute(command::AddServer{ServerId{77}}), CommandError::ServerExists);
    EXPECT_EQ(run.world.execute(command::AddServer{ServerId{0}}), CommandError::OutOfRange);
    EXPECT_EQ(run.world.execute(command::AddServer{ServerId{256}}), CommandError::OutOfRange);
    EXPECT_EQ(run.world.execute(command::AddServer{ServerId{200}}), CommandError::None);
    EXPECT_EQ(run.world.execute(command::AddServer{ServerId{201}}), CommandError::TooManyServers);
    EXPECT_TRUE(run.until([&] { return run.serves(200); })) << "its number leaves a gap";
}

} // namespace
} // namespace zablab
