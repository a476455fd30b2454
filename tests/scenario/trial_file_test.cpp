// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the program tells of a command is read back as that command, and a trial written to a file is read back
// as that trial.
#include "engine/scenario/described.h"
#include "engine/scenario/examine.h"
#include "engine/scenario/trial_yaml.h"
#include "engine/simulation/random_trial.h"

#include <gtest/gtest.h>

#include <set>

namespace zablab {
namespace {

Cast castOfFive()
{
    Cast cast;
    for (int i = 1; i <= 5; ++i)
        cast.voters.push_back(ServerId{i});
    cast.clients = {ClientId{1}, ClientId{2}};
    return cast;
}

Operation op(OperationKind kind, const std::string &path, const std::string &data = {},
             std::int32_t version = -1)
{
    return {kind, path, data, version};
}

std::vector<Command> oneOfEach()
{
    const ServerId one{1}, two{2}, three{3};
    const ClientId c{1};
    std::vector<Command> all = {
        command::Crash{one},
        command::Restart{one},
        command::Pause{two},
        command::Resume{two},
        command::Cut{{one, two}},
        command::Cut{{one, two}, CutDirection::Outgoing},
        command::Cut{{three}, CutDirection::Incoming},
        command::CutLink{one, two},
        command::CutLink{two, one, CutDirection::Outgoing},
        command::HealLink{one, three},
        command::Heal{},
        command::LoseDisk{two},
        command::SetDiskSpeed{two, 40},
        command::SetLinkQuality{one, two, CutDirection::Both, Duration::milliseconds(40), 10},
        command::SetLinkQuality{two, one, CutDirection::Outgoing, Duration{1}, 0},
        command::DuplicateNotifications{three, Duration::seconds(2)},
        command::SetClockDrift{one, -150'000},
        command::SetClockDrift{one, 7},
        command::AddServer{ServerId{9}, LearnerType::Observer},
        command::AddServer{ServerId{9}, LearnerType::Participant},
        command::CutClient{c, one},
        command::CutClient{c, ServerId{}},
        command::HealClient{c, two},
        command::HealClient{c, ServerId{}},
        command::AddClient{ClientId{7}, one, {}, {}},
        command::AddClient{ClientId{7}, one, {two, three}, Duration::milliseconds(4500)},
        command::CloseClient{c},
        command::CrashClient{c},
        command::Connect{c, two},
        command::HoldMessage{0},
        command::HoldMessage{4'000'000},
        command::ReleaseMessage{17},
        command::ReleaseAll{},
    };
    for (int kind = 0; kind < kTimerKinds; ++kind)
        if (const auto timer = static_cast<TimerKind>(kind); timer != TimerKind::Sessions)
            all.push_back(command::FireTimeout{three, timer});
    for (int i = 0; i < kRules; ++i)
        for (const bool on : {false, true})
            all.push_back(command::SetRule{static_cast<Rule>(i), on});
    for (const Recipe recipe : {Recipe::ServiceProvider, Recipe::ServiceConsumer, Recipe::FairLock,
                                Recipe::ConfigWriter, Recipe::ConfigReader})
        all.push_back(command::RunRecipe{c, recipe, "/programs/x", Duration::milliseconds(250)});
    std::vector<Operation> operations = {
        op(OperationKind::Create, "/a", "1"),
        op(OperationKind::Create, "/with blank", "quotes \" and \\ and ; and # and: 'more'"),
        op(OperationKind::Create, "/empty"),
        op(OperationKind::Delete, "/a"),
        op(OperationKind::Delete, "/a", {}, 3),
        op(OperationKind::Exists, "/a"),
        op(OperationKind::GetData, "/a"),
        op(OperationKind::SetData, "/a", "2"),
        op(OperationKind::SetData, "/a", "2", 0),
        op(OperationKind::Sync, "/a"),
        op(OperationKind::GetChildren, "/"),
        op(OperationKind::Check, "/a", {}, 5),
        op(OperationKind::RemoveWatches, "/a"),
    };
    for (const CreateMode mode :
         {CreateMode::Ephemeral, CreateMode::PersistentSequential, CreateMode::EphemeralSequential,
          CreateMode::Container, CreateMode::PersistentWithTtl, CreateMode::PersistentSequentialWithTtl}) {
        Operation create = op(mode == CreateMode::Container ? OperationKind::CreateContainer
                              : hasTtl(mode)                ? OperationKind::CreateTtl
                                                            : OperationKind::Create,
                              "/n-", "x");
        create.mode = mode;
        create.ttl = hasTtl(mode) ? Duration::milliseconds(1500) : Duration{};
        operations.push_back(create);
    }
    for (const OperationKind kind :
         {OperationKind::Exists, OperationKind::GetData, OperationKind::GetChildren}) {
        Operation watched = op(kind, "/a");
        watched.watch = WatchMode::OneShot;
        operations.push_back(watched);
    }
    for (const WatchMode mode : {WatchMode::Persistent, WatchMode::PersistentRecursive}) {
        Operation watch = op(OperationKind::AddWatch, "/a");
        watch.watch = mode;
        operations.push_back(watch);
    }
    Operation multi = op(OperationKind::Multi, "");
    multi.parts = {operations[0], operations[3], operations[8], operations[11]};
    operations.push_back(multi);
    Operation reconfig;
    reconfig.kind = OperationKind::Reconfig;
    reconfig.reconfig.joining = {{ServerId{4}, LearnerType::Observer, 1, 0},
                                 {ServerId{5}, LearnerType::Participant, 2, 1}};
    reconfig.reconfig.leaving = {one, three};
    operations.push_back(reconfig);
    reconfig.reconfig = {};
    reconfig.reconfig.members = {{one, LearnerType::Participant, 1, 2},
                                 {two, LearnerType::Participant, 0, 1}};
    operations.push_back(reconfig);
    for (const Operation &operation : operations)
        all.push_back(command::Ask{c, operation});
    return all;
}

TEST(DescribedCommands, AreReadBackAsTheyWere)
{
    std::set<std::size_t> kinds;
    for (const Command &command : oneOfEach()) {
        kinds.insert(command.index());
        const std::string told = describe(command);
        const Parsed<Command> read = parseDescribed(told, castOfFive());
        ASSERT_TRUE(read.value) << told << "\n  " << read.error.what << "\n  " << read.error.mend;
        EXPECT_EQ(*read.value, command) << told;
        const Parsed<ParsedCommands> phrase = parseCommand(told, castOfFive());
        ASSERT_TRUE(phrase.value) << told;
        ASSERT_EQ(phrase.value->commands.size(), 1u) << told;
        EXPECT_EQ(describe(phrase.value->commands[0]), told) << "lessons may use the same words";
    }
    EXPECT_EQ(kinds.size(), std::variant_size_v<Command>) << "every kind of command is tried";
}

TEST(DescribedCommands, SayWhatIsWrong)
{
    const auto complaint = [](const std::string &text) {
        const Parsed<Command> parsed = parseDescribed(text, castOfFive());
        EXPECT_FALSE(parsed.value) << text;
        EXPECT_FALSE(parsed.error.mend.empty()) << text;
        return parsed.error.what;
    };
    EXPECT_EQ(complaint("crash S9"), "there is no server S9");
    EXPECT_EQ(complaint("link S1 -> S1: delay 1 ms, loss 0 %"), "a server has no link to itself");
    EXPECT_EQ(complaint("link S1 -> S2: delay 1 ms, loss 95 %"), "'95' is too big");
    EXPECT_EQ(complaint("clock of S1 drifts -300000 ppm"), "'300000' is too big");
    EXPECT_EQ(complaint("clock of S1 drifts fast ppm"), "'fast' is not a whole number");
    EXPECT_NE(complaint("C1 asks: multi { delete /a"), "");
    EXPECT_EQ(complaint("C1 runs: slow lock /a at a pace of 1 s"), "'slow ' is no program of a client");
    EXPECT_EQ(complaint("explode S1"), "'explode' is not a command");
    EXPECT_EQ(complaint(""), "the phrase is empty");
}

TEST(TrialFiles, AreReadBackAsTheyWere)
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        TrialFile file;
        TrialWishes wishes;
        wishes.smallLimits = seed % 2 == 0;
        wishes.histories = seed % 3 == 0;
        if (seed % 4 == 0)
            wishes.rules.turnOff(Rule::Truncate);
        file.trial = randomTrial(seed, wishes);
        file.trial.demandsProgress = seed % 2 == 0;
        file.about = seed % 2 == 0 ? "it's seed " + std::to_string(seed) : "";
        if (seed % 4 == 0)
            file.breaks = Guarantee::PrefixConsistency;
        const std::string written = writeTrial(file);
        std::vector<LessonError> errors;
        const std::optional<TrialFile> read = readTrial(written, "trial.yaml", errors);
        ASSERT_TRUE(read) << errors.front().what << "\n" << errors.front().mend << "\n" << written;
        EXPECT_EQ(read->about, file.about);
        EXPECT_EQ(read->breaks, file.breaks);
        EXPECT_EQ(read->trial.seed, file.trial.seed);
        EXPECT_EQ(read->trial.length, file.trial.length);
        EXPECT_EQ(read->trial.demandsProgress, file.trial.demandsProgress);
        EXPECT_EQ(read->trial.description, file.trial.description) << written;
        ASSERT_EQ(read->trial.commands.size(), file.trial.commands.size());
        for (std::size_t i = 0; i < file.trial.commands.size(); ++i) {
            // A cut of what comes in from S2 is one of what goes out there: the words are the same.
            const PlannedCommand &was = file.trial.commands[i], &is = read->trial.commands[i];
            EXPECT_EQ(is.at, was.at);
            EXPECT_EQ(is.onlyWhenSafe, was.onlyWhenSafe);
            EXPECT_EQ(describe(is.command), describe(was.command));
        }
        EXPECT_EQ(writeTrial(*read), written);
    }
}

TEST(TrialFiles, SayWhatIsWrongAndWhere)
{
    const std::string good = "scenario: 1\nseed: 3\nensemble:\n  voters: [S1, S2]\nlength: 1s\n";
    std::vector<LessonError> errors;
    ASSERT_TRUE(readTrial(good, "f", errors));
    const auto complaint = [&](const std::string &more) {
        errors.clear();
        EXPECT_FALSE(readTrial(good + more, "f", errors)) << more;
        return errors.empty() ? std::string() : errors.front().what;
    };
    EXPECT_EQ(complaint("commands:\n  - crash S1\n"), "a command has one instant");
    EXPECT_EQ(complaint("commands:\n  - 1s: crash S3\n"), "there is no server S3");
    EXPECT_EQ(errors.front().line, 7);
    EXPECT_EQ(complaint("commands:\n  - 1s: crash S1\n  - 900ms: restart S1\n"),
              "this command comes before the one above it");
    EXPECT_NE(complaint("breaks: Everything\n"), "");
    EXPECT_NE(complaint("progress: maybe\n"), "");
    EXPECT_NE(complaint("clients: {C1: {sessionTimeout: 4s}}\n"), "");
}

// A rule's switch and a named promise travel in the file; with the rule on, the same run breaks nothing.
TEST(TrialFiles, CarryARuleThatIsOff)
{
    TrialWishes wishes;
    wishes.voters = 3;
    wishes.length = Duration::seconds(4);
    wishes.load = {"create", "set", "get"};
    wishes.rules.turnOff(Rule::Majority);
    const std::string written = writeTrial({"", randomTrial(1, wishes), std::nullopt});
    EXPECT_NE(written.find("rulesOff: [Majority]"), std::string::npos) << written;
    std::vector<LessonError> errors;
    const auto read = readTrial(written, "f", errors);
    ASSERT_TRUE(read);
    EXPECT_FALSE(read->trial.description.config.rules.on(Rule::Majority));
    Trial mended = read->trial;
    mended.description.config.rules = {};
    EXPECT_TRUE(examine(mended, Thoroughness::Whole).good());
}

} // namespace
} // namespace zablab
