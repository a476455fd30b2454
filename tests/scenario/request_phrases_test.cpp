// SPDX-License-Identifier: GPL-3.0-or-later
//
// What clients ask for, as a person writes it and as the program prints it: the same words.
#include "engine/scenario/phrases.h"

#include <gtest/gtest.h>

namespace zablab {
namespace {

const Cast kCast{{ServerId{1}, ServerId{2}, ServerId{3}, ServerId{4}, ServerId{5}}, {}, {ClientId{1}}};

// The operation of "C1 …".
Operation asked(const std::string &phrase)
{
    const auto parsed = parseCommand("C1 " + phrase, kCast);
    if (!parsed.value) {
        ADD_FAILURE() << phrase << ": " << parsed.error.what;
        return {};
    }
    return std::get<command::Ask>(parsed.value->commands.at(0)).operation;
}
std::string problem(const std::string &phrase)
{
    const auto parsed = parseCommand("C1 " + phrase, kCast);
    return parsed.value ? "" : parsed.error.what;
}

Operation operation(OperationKind kind, std::string path, std::string data = {}, std::int32_t version = -1)
{
    return {kind, std::move(path), std::move(data), version};
}

std::vector<Operation> everyKind()
{
    std::vector<Operation> all;
    for (const CreateMode mode :
         {CreateMode::Persistent, CreateMode::Ephemeral, CreateMode::PersistentSequential,
          CreateMode::EphemeralSequential, CreateMode::Container, CreateMode::PersistentWithTtl,
          CreateMode::PersistentSequentialWithTtl}) {
        Operation create = operation(OperationKind::Create, "/a/b", "some \"data\" \\ ; here\n");
        create.mode = mode;
        if (mode == CreateMode::Container)
            create.kind = OperationKind::CreateContainer;
        if (hasTtl(mode)) {
            create.kind = OperationKind::CreateTtl;
            create.ttl = Duration::milliseconds(1500);
        }
        all.push_back(create);
        if (isSequential(mode)) {
            create.path = "/a/"; // the number alone is the name
            all.push_back(create);
        }
    }
    for (const std::int32_t version : {-1, 0, 17, -2147483647 - 1}) {
        all.push_back(operation(OperationKind::SetData, "/a", "", version));
        all.push_back(operation(OperationKind::Delete, "/a b;c,\"d\"", "", version));
        all.push_back(operation(OperationKind::Check, "/", "", version));
    }
    Operation multi = operation(OperationKind::Multi, "");
    all.push_back(multi);
    multi.parts = all;
    multi.parts.pop_back();
    all.push_back(multi);
    for (const OperationKind kind :
         {OperationKind::Exists, OperationKind::GetData, OperationKind::GetChildren}) {
        Operation read = operation(kind, "/\xe8\xaf\xbe");
        all.push_back(read);
        read.watch = WatchMode::OneShot;
        all.push_back(read);
    }
    all.push_back(operation(OperationKind::Sync, "/a"));
    all.push_back(operation(OperationKind::RemoveWatches, "/a"));
    for (const WatchMode mode : {WatchMode::Persistent, WatchMode::PersistentRecursive}) {
        Operation watch = operation(OperationKind::AddWatch, "/a");
        watch.watch = mode;
        all.push_back(watch);
    }
    Operation reconfig = operation(OperationKind::Reconfig, "");
    reconfig.reconfig.joining = {{ServerId{4}, LearnerType::Observer, 2, 1}, {ServerId{5}}};
    reconfig.reconfig.leaving = {ServerId{1}, ServerId{2}};
    all.push_back(reconfig);
    reconfig.reconfig = {};
    reconfig.reconfig.members = {{ServerId{1}}, {ServerId{2}, LearnerType::Participant, 0, 3}};
    reconfig.reconfig.checksVersion = true;
    reconfig.reconfig.fromVersion = {26, 5};
    all.push_back(reconfig);
    return all;
}

TEST(RequestPhrases, EveryKindIsReadAsItIsPrinted)
{
    for (const Operation &each : everyKind()) {
        const std::string text = describe(Command{command::Ask{ClientId{1}, each}});
        const auto parsed = parseCommand(text, kCast);
        ASSERT_TRUE(parsed.value) << text << ": " << parsed.error.what << "; " << parsed.error.mend;
        EXPECT_EQ(std::get<command::Ask>(parsed.value->commands.at(0)).operation, each) << text;
    }
}

TEST(RequestPhrases, FlagsComeInAnyOrder)
{
    EXPECT_EQ(asked("create -s -e /n-").mode, CreateMode::EphemeralSequential);
    EXPECT_EQ(asked("create -t 2min -s /n-").ttl, Duration::seconds(120));
    EXPECT_EQ(asked("create /a").data, "");
    EXPECT_EQ(asked("addWatch /a").watch, WatchMode::PersistentRecursive);
    EXPECT_EQ(asked("children /a"), asked("ls /a"));
    EXPECT_EQ(asked("set /a \"x\" version 3"), asked("set -v 3 /a \"x\""));
    EXPECT_EQ(asked("create ephemeral sequential /n-").mode, CreateMode::EphemeralSequential);
    EXPECT_EQ(asked("create ttl 10s sequential /n-").mode, CreateMode::PersistentSequentialWithTtl);
    EXPECT_EQ(asked("create container /c").kind, OperationKind::CreateContainer);
    EXPECT_EQ(asked("get /a watch"), asked("get -w /a"));
    EXPECT_EQ(asked("watch /a").watch, WatchMode::Persistent);
    EXPECT_EQ(asked("watch recursive /a").watch, WatchMode::PersistentRecursive);
    EXPECT_EQ(asked("multi set /a \"1\" ; delete /b"), asked("multi { set /a \"1\"; delete /b }"));
    EXPECT_EQ(asked("reconfig add S4 as observer weight 2 add S5 remove S1 remove S2"),
              asked("reconfig add S4:observer weight 2, S5 remove S1, S2"));
    EXPECT_EQ(asked("multi { create /a; delete /b; }").parts.size(), 2u);
}

TEST(RequestPhrases, MistakesAreNamed)
{
    EXPECT_EQ(problem("create -x /a"), "'-x' is no kind of node");
    EXPECT_EQ(problem("create -c -e /a"), "a container is nothing else besides");
    EXPECT_EQ(problem("create -e -t 5s /a"), "an ephemeral node goes with its session, not with time");
    EXPECT_EQ(problem("create -t 10 /a"), "'10' has no unit");
    EXPECT_EQ(problem("create -t 5us /a"), "a node that passes so soon");
    EXPECT_EQ(problem("create /a/"), "'/a/' is not a path");
    EXPECT_EQ(problem("create -s a"), "'a' is not a path");
    EXPECT_EQ(problem("get"), "the phrase ends too early");
    EXPECT_EQ(problem("delete -v x /a"), "'x' is not a whole number");
    EXPECT_EQ(problem("set /a"), "the data is missing");
    EXPECT_EQ(problem("lss /a"), "a client cannot 'lss'");
    EXPECT_EQ(problem("addWatch -m ONCE /a"), "'ONCE' is no mode");
    EXPECT_EQ(problem("multi { get /a }"), "a multi cannot 'get'");
    EXPECT_EQ(problem("reconfig add S9:observer"), "there is no server S9");
    EXPECT_EQ(problem("multi { multi { } }"), "a multi holds no other one");
    EXPECT_EQ(problem("multi { create /a delete /b }"), "'delete' is not expected here");
    EXPECT_EQ(problem("multi { create /a;"), "the phrase ends too early");
    EXPECT_EQ(problem("reconfig"), "the phrase ends too early");
    EXPECT_EQ(problem("reconfig add S4:leader"), "'leader' is no role");
    EXPECT_EQ(problem("reconfig add S4 times 2"), "");
}

} // namespace
} // namespace zablab
