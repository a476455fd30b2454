// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tree of a whole ensemble: the same everywhere whatever is asked; watches, containers, TTL nodes, and what a
// failed write costs.
#include "engine/simulation/random.h"
#include "tests/simulation/ensemble_run.h"

#include <map>

namespace zablab {
namespace {

using testing::EnsembleRun;

Operation ask(OperationKind kind, std::string path, std::string data = {})
{
    return {kind, std::move(path), std::move(data), -1};
}
Operation watching(Operation operation)
{
    operation.watch = WatchMode::OneShot;
    return operation;
}
Operation made(CreateMode mode, std::string path, Duration ttl = Duration::seconds(30))
{
    Operation operation = ask(OperationKind::Create, std::move(path), "made");
    operation.mode = mode;
    if (mode == CreateMode::Container)
        operation.kind = OperationKind::CreateContainer;
    if (hasTtl(mode)) {
        operation.kind = OperationKind::CreateTtl;
        operation.ttl = ttl;
    }
    return operation;
}

// Clients on every server, and all of them serve.
RunDescription described(int voters, int observers)
{
    RunDescription run = RunDescription::ofSize(voters, observers);
    run.clients.clear();
    for (int i = 1; i <= voters + observers; ++i)
        run.clients.push_back({ClientId{i}, ServerId{i}});
    run.config.containerCheckInterval = Duration::seconds(5);
    return run;
}

class Lab : public EnsembleRun {
public:
    explicit Lab(std::uint64_t seed, RunDescription run = described(3, 1)) : EnsembleRun(std::move(run), seed)
    {
        EXPECT_TRUE(until([&] { return allServe(ids({1, 2, 3, 4})); }));
        passes(Duration::seconds(3));
    }
    void asks(int client, Operation operation) { does(command::Ask{ClientId{client}, std::move(operation)}); }
    // What the client is told.
    ErrorCode answerTo(int client, Operation operation)
    {
        const EventIndex before = world.history().size();
        asks(client, std::move(operation));
        const ClientTold *answer = nullptr;
        EXPECT_TRUE(until([&] {
            for (const auto *told : since<ClientTold>(before))
                if (told->client == ClientId{client})
                    answer = told;
            return answer != nullptr;
        }));
        return answer ? answer->error : ErrorCode::ConnectionLoss;
    }
    const DataTree &tree(int id) const { return core(id).database.tree(); }
    bool inStep() const
    {
        for (int id = 1; id <= 4; ++id) {
            if (!serves(id) || core(id).database.lastProcessed() != core(1).database.lastProcessed())
                return false;
        }
        return true;
    }
    // The kinds of the messages that went to a client since then, in order.
    std::vector<MessageKind> toldTo(int client, EventIndex from) const
    {
        std::vector<MessageKind> kinds;
        const History &history = world.history();
        for (EventIndex i = from; i < history.size(); ++i) {
            if (const auto *sent = history[i].as<MessageSent>();
                sent && history.message(sent->message).to == Party{ClientId{client}})
                kinds.push_back(kindOf(history.message(sent->message).message));
        }
        std::erase(kinds, MessageKind::ClientPingReply);
        return kinds;
    }
};

Operation anything(Random &dice, int number)
{
    static const char *const paths[] = {"/a", "/b", "/a/x", "/b/x", "/a/x/1"};
    const std::string path = paths[dice.below(5)];
    const std::string data = std::to_string(number);
    switch (dice.below(12)) {
    case 0:
    case 1:
    case 2:
        return made(CreateMode::Persistent, path);
    case 3:
        return made(static_cast<CreateMode>(dice.below(7)), path, Duration::seconds(1));
    case 4:
        return made(CreateMode::PersistentSequential, path + "-");
    case 5:
    case 6: {
        Operation removal = ask(OperationKind::Delete, path);
        removal.version = static_cast<std::int32_t>(dice.below(3)) - 1;
        return removal;
    }
    case 7:
        return ask(OperationKind::SetData, path, data);
    case 8: {
        Operation multi = ask(OperationKind::Multi, "");
        multi.parts = {ask(OperationKind::Check, path), ask(OperationKind::SetData, path, data),
                       made(CreateMode::Persistent, path + "/m"), ask(OperationKind::Delete, path + "/m")};
        return multi;
    }
    case 9: {
        Operation multi = ask(OperationKind::Multi, "");
        multi.parts = {ask(OperationKind::Delete, path), made(CreateMode::EphemeralSequential, path)};
        return multi;
    }
    case 10:
        return ask(OperationKind::Check, path);
    default: {
        Operation watch = ask(OperationKind::AddWatch, path);
        watch.watch = dice.below(2) == 0 ? WatchMode::Persistent : WatchMode::PersistentRecursive;
        return watch;
    }
    }
}

TEST(Tree, IsTheSameOnEveryServerAfterABusyRun)
{
    std::map<ErrorCode, int> answers;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        Lab lab(seed);
        Random dice(seed, ServerId{1}, Random::Purpose::Workload);
        int number = 0;
        for (int second = 0; second < 30; ++second) {
            for (int i = 0; i < 8; ++i)
                lab.asks(1 + static_cast<int>(dice.below(4)), anything(dice, ++number));
            lab.passes(Duration::milliseconds(500));
            if (second == 10 && lab.leader() != 0) {
                const int leader = lab.leader();
                lab.does(command::Crash{lab.s(leader)});
                lab.passes(Duration::seconds(2));
                lab.does(command::Restart{lab.s(leader)});
            }
        }
        ASSERT_TRUE(lab.until([&] { return lab.inStep(); })) << "seed " << seed;
        for (int id = 2; id <= 4; ++id)
            EXPECT_TRUE(lab.tree(id) == lab.tree(1)) << "seed " << seed << ", S" << id;
        for (const auto *told : lab.since<ClientTold>(0))
            ++answers[told->error];
    }
    // The run has been to the places that it is there for.
    for (const ErrorCode error : {ErrorCode::Ok, ErrorCode::NodeExists, ErrorCode::NoNode,
                                  ErrorCode::NotEmpty, ErrorCode::BadVersion})
        EXPECT_GT(answers[error], 20) << static_cast<int>(error);
}

TEST(Tree, AWatchIsToldBeforeWhatHasChangedCanBeRead)
{
    Lab lab(3);
    ASSERT_EQ(lab.answerTo(1, ask(OperationKind::Create, "/a")), ErrorCode::Ok);
    ASSERT_EQ(lab.answerTo(1, watching(ask(OperationKind::GetData, "/a"))), ErrorCode::Ok);
    const EventIndex before = lab.world.history().size();
    lab.asks(1, ask(OperationKind::SetData, "/a", "1"));
    lab.asks(1, ask(OperationKind::GetData, "/a"));
    lab.passes(Duration::seconds(1));
    EXPECT_EQ(lab.toldTo(1, before),
              (std::vector{MessageKind::WatchEvent, MessageKind::ClientReply, MessageKind::ClientReply}));
    EXPECT_EQ(lab.since<WatchFired>(before).size(), 1u);
}

TEST(Tree, WithTheRuleOffTheWatchComesTooLate) // Rule::WatchBeforeData
{
    RunDescription run = described(3, 1);
    run.config.rules.turnOff(Rule::WatchBeforeData);
    Lab lab(3, run);
    ASSERT_EQ(lab.answerTo(1, ask(OperationKind::Create, "/a")), ErrorCode::Ok);
    ASSERT_EQ(lab.answerTo(1, watching(ask(OperationKind::GetData, "/a"))), ErrorCode::Ok);
    const EventIndex before = lab.world.history().size();
    lab.asks(1, ask(OperationKind::SetData, "/a", "1"));
    lab.asks(1, ask(OperationKind::GetData, "/a"));
    lab.passes(Duration::seconds(3));
    const auto told = lab.toldTo(1, before);
    ASSERT_EQ(told.size(), 3u);
    EXPECT_EQ(told.back(), MessageKind::WatchEvent);
}

TEST(Tree, AWatchAtAnotherServerIsToldWhenThatServerAppliesTheChange)
{
    Lab lab(4);
    ASSERT_EQ(lab.answerTo(4, watching(ask(OperationKind::Exists, "/later"))), ErrorCode::NoNode);
    const EventIndex before = lab.world.history().size();
    ASSERT_EQ(lab.answerTo(1, ask(OperationKind::Create, "/later")), ErrorCode::Ok);
    lab.passes(Duration::seconds(1));
    EXPECT_EQ(lab.toldTo(4, before), std::vector{MessageKind::WatchEvent});
    ASSERT_EQ(lab.since<WatchFired>(before).size(), 1u);
    EXPECT_EQ(lab.since<WatchFired>(before)[0]->type, WatchEventType::NodeCreated);
}

TEST(Tree, ContainersAndOldNodesGoByThemselves)
{
    Lab lab(5);
    const auto containerTimers = [&] {
        int count = 0;
        for (const auto *timer : lab.since<TimerSet>(0))
            count += timer->kind == TimerKind::Containers;
        return count;
    };
    lab.passes(Duration::seconds(30));
    EXPECT_EQ(containerTimers(), 0) << "an ensemble without such nodes is left alone";
    ASSERT_EQ(lab.answerTo(1, made(CreateMode::Container, "/c")), ErrorCode::Ok);
    ASSERT_EQ(lab.answerTo(1, ask(OperationKind::Create, "/c/x")), ErrorCode::Ok);
    ASSERT_EQ(lab.answerTo(1, made(CreateMode::PersistentWithTtl, "/t", Duration::seconds(20))),
              ErrorCode::Ok);
    lab.passes(Duration::seconds(12));
    EXPECT_NE(lab.tree(4).find("/c"), nullptr) << "it has a child";
    ASSERT_EQ(lab.answerTo(1, ask(OperationKind::Delete, "/c/x")), ErrorCode::Ok);
    lab.passes(Duration::seconds(7));
    for (int id = 1; id <= 4; ++id)
        EXPECT_EQ(lab.tree(id).find("/c"), nullptr) << "S" << id;
    EXPECT_NE(lab.tree(1).find("/t"), nullptr);

    // A new leader looks after what is left.
    lab.does(command::Crash{lab.s(lab.leader())});
    lab.passes(Duration::seconds(40));
    ASSERT_NE(lab.leader(), 0);
    EXPECT_EQ(lab.tree(lab.leader()).find("/t"), nullptr);
    const int timers = containerTimers();
    lab.passes(Duration::seconds(30));
    EXPECT_EQ(containerTimers(), timers) << "none is left, and nobody looks";
}

TEST(Tree, AFailedWriteUsesUpAZxid)
{
    Lab lab(6);
    ASSERT_EQ(lab.answerTo(1, ask(OperationKind::Create, "/a")), ErrorCode::Ok);
    const Zxid before = lab.core(1).database.lastProcessed();
    EXPECT_EQ(lab.answerTo(1, ask(OperationKind::Delete, "/none")), ErrorCode::NoNode);
    EXPECT_EQ(lab.core(1).database.lastProcessed(), before.next());
}

TEST(Tree, WithTheRuleOffAFailedWriteHasNoZxidAndKeepsItsPlaceInTheQueue) // Rule::ErrorsUseZxids
{
    RunDescription run = described(3, 1);
    run.config.rules.turnOff(Rule::ErrorsUseZxids);
    Lab lab(6, run);
    const Zxid before = lab.core(1).database.lastProcessed();
    for (int client = 1; client <= 4; ++client)
        EXPECT_EQ(lab.answerTo(client, ask(OperationKind::Delete, "/none")), ErrorCode::NoNode);
    EXPECT_EQ(lab.core(1).database.lastProcessed(), before);
    // Behind a write of its own that needs a quorum, in the order in which it was asked.
    for (int client = 1; client <= 4; ++client) {
        const EventIndex asked = lab.world.history().size();
        lab.asks(client, ask(OperationKind::Create, "/n" + std::to_string(client)));
        lab.asks(client, ask(OperationKind::Create, "/n" + std::to_string(client)));
        lab.asks(client, ask(OperationKind::Exists, "/n" + std::to_string(client)));
        lab.passes(Duration::seconds(1));
        std::vector<ErrorCode> errors;
        for (const auto *told : lab.since<ClientTold>(asked))
            errors.push_back(told->error);
        EXPECT_EQ(errors, (std::vector{ErrorCode::Ok, ErrorCode::NodeExists, ErrorCode::Ok}))
            << "C" << client;
    }
}

} // namespace
} // namespace zablab
