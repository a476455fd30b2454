// SPDX-License-Identifier: GPL-3.0-or-later
//
// Clients, and commands that cannot be carried out.
#include "tests/simulation/ensemble_run.h"

namespace zablab {
namespace {

using testing::EnsembleRun;

std::vector<ClientOutcome> outcomes(const EnsembleRun &run, EventIndex from)
{
    std::vector<ClientOutcome> list;
    for (const auto *told : run.since<ClientTold>(from))
        list.push_back(told->outcome);
    return list;
}

TEST(Client, ARequestAskedTooEarlyWaitsForTheConnection)
{
    EnsembleRun run(3, 0, 1);
    run.writes(1, "/early", "", OperationKind::Create); // nobody runs yet
    ASSERT_TRUE(run.until([&] { return !run.since<ClientTold>(0).empty(); }, Duration::seconds(10)));
    EXPECT_EQ(run.since<ClientTold>(0)[0]->xid, 1);
}

TEST(Client, AnswersComeInTheOrderOfTheRequests)
{
    EnsembleRun run(3, 0, 2);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
    run.passes(Duration::seconds(2));
    const EventIndex before = run.world.history().size();
    for (int i = 0; i < 10; ++i)
        run.writes(1, "/n" + std::to_string(i), "",
                   i % 2 == 0 ? OperationKind::Create : OperationKind::Exists);
    run.passes(Duration::seconds(1));
    const auto told = run.since<ClientTold>(before);
    ASSERT_EQ(told.size(), 10u);
    for (std::size_t i = 0; i < told.size(); ++i) {
        EXPECT_EQ(told[i]->outcome, ClientOutcome::Answered);
        EXPECT_EQ(told[i]->xid, told[0]->xid + static_cast<int>(i));
    }
}

TEST(Client, WhoseServerDiesDoesNotKnowTheOutcomeAndComesBack)
{
    EnsembleRun run(3, 0, 2);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
    run.passes(Duration::seconds(2));
    EventIndex before = run.world.history().size();
    run.writes(1, "/x", "", OperationKind::Create);
    run.does(command::Crash{run.s(1)});
    run.passes(Duration::milliseconds(100));
    EXPECT_EQ(outcomes(run, before), std::vector{ClientOutcome::ConnectionLost});

    // Asked while it is down: refused at the next attempt.
    before = run.world.history().size();
    run.writes(1, "/y", "", OperationKind::Create);
    run.passes(Duration::milliseconds(1500));
    EXPECT_EQ(outcomes(run, before), std::vector{ClientOutcome::ConnectionLost});

    // Nothing is told, and nothing happens, while nobody asks; then the server is back and so is the client.
    before = run.world.history().size();
    run.passes(Duration::seconds(60));
    for (EventIndex i = before; i < run.world.history().size(); ++i)
        EXPECT_FALSE(run.world.history()[i].where.isClient());
    run.does(command::Restart{run.s(1)});
    EXPECT_TRUE(run.writesAndIsAnswered(1, "/z", "", OperationKind::Create) ||
                run.writesAndIsAnswered(1, "/z", "", OperationKind::Create));
}

TEST(Client, MovesToAnotherServer)
{
    EnsembleRun run(3, 0, 2);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
    run.passes(Duration::seconds(2));
    const EventIndex before = run.world.history().size();
    run.does(command::Connect{ClientId{1}, run.s(3)});
    ASSERT_TRUE(run.writesAndIsAnswered(1, "/x", "", OperationKind::Create));
    ASSERT_EQ(run.since<RequestReceived>(before, 3).size(), 1u);
    bool leftS1 = false;
    for (const auto *closed : run.since<ConnectionClosed>(before, 1))
        leftS1 = leftS1 || closed->peer == Party{ClientId{1}};
    EXPECT_TRUE(leftS1);
}

TEST(Client, AtAStoppedServerJustWaits)
{
    EnsembleRun run(3, 0, 2);
    ASSERT_TRUE(run.until([&] { return run.allServe(run.ids({1, 2, 3})); }));
    run.passes(Duration::seconds(2));
    run.does(command::Pause{run.s(1)});
    const EventIndex before = run.world.history().size();
    run.writes(1, "/x", "", OperationKind::Create);
    run.passes(Duration::seconds(2));
    EXPECT_TRUE(outcomes(run, before).empty());
    run.does(command::Resume{run.s(1)});
    run.passes(Duration::milliseconds(100));
    EXPECT_EQ(outcomes(run, before), std::vector{ClientOutcome::Answered});
}

TEST(Silence, WhenEveryServerIsDownNothingHappensEverAgain)
{
    EnsembleRun run(3, 0, 2);
    run.passes(Duration::seconds(3));
    for (const int id : {1, 2, 3})
        run.does(command::Crash{run.s(id)});
    run.passes(Duration::seconds(10));
    EXPECT_FALSE(run.world.nextInstant());
    EXPECT_FALSE(run.world.advanceOne());
    run.does(command::Restart{run.s(1)});
    EXPECT_TRUE(run.world.nextInstant());
}

TEST(Commands, ThatCannotBeCarriedOutChangeNothing)
{
    EnsembleRun run(3, 0, 2);
    run.passes(Duration::seconds(2));
    run.does(command::Crash{run.s(1)});
    run.does(command::Pause{run.s(2)});
    const std::uint64_t digest = run.world.history().digest();
    const std::size_t commands = run.world.commands().size();
    const auto refused = [&](const Command &command, CommandError error) {
        EXPECT_EQ(run.world.execute(command), error) << describe(command);
        EXPECT_NE(std::string(describe(error)), "");
    };
    refused(command::Crash{run.s(1)}, CommandError::AlreadyCrashed);
    refused(command::Crash{run.s(4)}, CommandError::NoSuchServer);
    refused(command::Crash{run.s(0)}, CommandError::NoSuchServer);
    refused(command::Crash{run.s(-7)}, CommandError::NoSuchServer);
    refused(command::Restart{run.s(2)}, CommandError::NotCrashed);
    refused(command::Restart{run.s(9)}, CommandError::NoSuchServer);
    refused(command::Pause{run.s(1)}, CommandError::AlreadyCrashed);
    refused(command::Pause{run.s(2)}, CommandError::AlreadyPaused);
    refused(command::Resume{run.s(3)}, CommandError::NotPaused);
    refused(command::Resume{run.s(1)}, CommandError::NotPaused);
    refused(command::Cut{{}}, CommandError::EmptySide);
    refused(command::Cut{run.ids({1, 2, 3})}, CommandError::EmptySide);
    refused(command::Cut{run.ids({1, 5})}, CommandError::NoSuchServer);
    refused(command::CutLink{run.s(1), run.s(1)}, CommandError::EmptySide);
    refused(command::CutLink{run.s(1), run.s(8)}, CommandError::NoSuchServer);
    refused(command::HealLink{run.s(8), run.s(1)}, CommandError::NoSuchServer);
    refused(command::AddClient{ClientId{1}, run.s(1)}, CommandError::ClientExists);
    refused(command::AddClient{ClientId{2}, run.s(7)}, CommandError::NoSuchServer);
    refused(command::AddClient{ClientId{0}, run.s(1)}, CommandError::NoSuchClient);
    refused(command::Connect{ClientId{5}, run.s(1)}, CommandError::NoSuchClient);
    refused(command::Connect{ClientId{1}, run.s(5)}, CommandError::NoSuchServer);
    refused(command::Ask{ClientId{5}, {OperationKind::GetData, "/a", "", -1}}, CommandError::NoSuchClient);
    refused(command::Ask{ClientId{1}, {OperationKind::GetData, "no-slash", "", -1}},
            CommandError::BadOperation);
    refused(command::Ask{ClientId{1}, {OperationKind::Error, "/a", "", -1}}, CommandError::BadOperation);
    EXPECT_EQ(run.world.history().digest(), digest);
    EXPECT_EQ(run.world.commands().size(), commands);
}

TEST(Commands, AServerMayCrashBeforeItHasStarted)
{
    EnsembleRun run(3, 0, 2);
    run.does(command::Crash{run.s(2)});
    run.passes(Duration::seconds(2));
    EXPECT_FALSE(run.world.alive(run.s(2)));
    EXPECT_EQ(run.since<ServerStarted>(0).size(), 2u);
    run.does(command::Restart{run.s(2)});
    EXPECT_TRUE(run.until([&] { return run.serves(2); }));
}

TEST(Commands, AreDescribedInWords)
{
    EXPECT_EQ(describe(Command{command::Crash{ServerId{3}}}), "crash S3");
    EXPECT_EQ(describe(Command{command::Cut{{ServerId{2}, ServerId{1}}}}), "cut S1 S2 | rest");
    EXPECT_EQ(describe(Command{command::CutLink{ServerId{1}, ServerId{2}, CutDirection::Incoming}}),
              "cut S2 -> S1");
    EXPECT_EQ(describe(Command{command::Ask{ClientId{1}, {OperationKind::SetData, "/x", "7", -1}}}),
              "C1 asks: set /x \"7\"");
}

} // namespace
} // namespace zablab
