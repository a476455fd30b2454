// SPDX-License-Identifier: GPL-3.0-or-later
//
// Zab's promises while the members change: random reconfigurations, with crashes, cuts and stops in between, watched
// by the guarantees; then everything is healed, and there must be a leader and progress. And the rule that keeps the
// promise, turned off.
#include "engine/simulation/random.h"
#include "engine/simulation/simulated_world.h"
#include "engine/views/guarantees.h"

#include "engine/protocol/server.h"
#include "engine/protocol/server_core.h"

#include <gtest/gtest.h>

#include <set>

namespace zablab {
namespace {

constexpr int kMost = 8; // servers

class ChangingEnsemble {
public:
    ChangingEnsemble(std::uint64_t seed, Rules rules = {})
        : dice_(seed, Party{}, Random::Purpose::Campaign),
          world(described(2 + static_cast<int>(dice_.below(3)), static_cast<int>(dice_.below(3)), rules),
                seed),
          guarantees(world.description().config, {})
    {}

    void play(int steps)
    {
        world.advanceTo(world.now() + Duration::milliseconds(800));
        for (int step = 0; step < steps; ++step) {
            something();
            ask(OperationKind::SetData);
            world.advanceTo(world.now() + dice_.between(Duration{200}, Duration::milliseconds(400)));
        }
    }
    // Everything works again; whoever is in force has a leader, and a write goes through.
    bool recovers()
    {
        world.execute(command::Heal{});
        for (int id = 1; id <= kMost; ++id) {
            world.execute(command::Resume{ServerId{id}});
            world.execute(command::Restart{ServerId{id}});
        }
        const Instant end = world.now() + Duration::seconds(60);
        while (world.now() < end) {
            world.advanceTo(world.now() + Duration::milliseconds(500));
            const EventIndex before = world.history().size();
            ask(OperationKind::SetData);
            world.advanceTo(world.now() + Duration::milliseconds(500));
            for (EventIndex i = before; i < world.history().size(); ++i)
                if (const auto *told = world.history()[i].as<ClientTold>();
                    told && told->outcome == ClientOutcome::Answered)
                    return allKnowTheSameConfig();
        }
        return false;
    }
    // One that has looked for a leader for long asks again after as long as a minute.
    bool allKnowTheSameConfig()
    {
        std::set<Zxid> versions;
        for (const Instant end = world.now() + Duration::seconds(120); world.now() < end;) {
            world.advanceTo(world.now() + Duration::seconds(5));
            versions.clear();
            for (int id = 1; id <= kMost; ++id)
                if (const Server *server = world.server(ServerId{id}))
                    versions.insert(server->core().config->version);
            if (versions.size() == 1)
                return true;
        }
        return false;
    }
    std::string judged()
    {
        guarantees.update(world.history());
        std::string text;
        for (const Violation &violation : guarantees.violations())
            text += std::string(nameOf(violation.guarantee)) + " at event " +
                    std::to_string(violation.event) + ", S" + std::to_string(violation.where.code) + ": " +
                    violation.what + "\n";
        return text;
    }

private:
    static RunDescription described(int voters, int observers, Rules rules)
    {
        RunDescription run = RunDescription::ofSize(voters, observers);
        run.config.tickTime = Duration::milliseconds(200);
        run.config.rules = rules;
        run.config.commitLogCount = 5; // SNAPs too
        run.clients.clear();
        for (int id = 1; id <= 2; ++id)
            run.clients.push_back({ClientId{id}, ServerId{id}});
        run.complete();
        return run;
    }
    ServerId anybody() { return ServerId{1 + static_cast<int>(dice_.below(kMost))}; }
    void ask(OperationKind kind)
    {
        Operation operation{written_++ == 0 ? OperationKind::Create : kind, "/x", std::to_string(written_),
                            -1};
        world.execute(command::Ask{ClientId{1 + static_cast<int>(dice_.below(2))}, operation});
    }
    void reconfig()
    {
        Operation operation;
        operation.kind = OperationKind::Reconfig;
        ReconfigRequest &request = operation.reconfig;
        const auto type = [&] {
            return dice_.below(3) == 0 ? LearnerType::Observer : LearnerType::Participant;
        };
        const std::uint32_t what = dice_.below(4);
        if (what == 0 || what == 3)
            request.joining.push_back({anybody(), type()});
        if (what == 1 || what == 3)
            request.leaving.push_back(anybody());
        if (what == 2)
            for (int id = 1; id <= kMost; ++id)
                if (dice_.below(2) == 0)
                    request.members.push_back({ServerId{id}, type()});
        world.execute(command::Ask{ClientId{1 + static_cast<int>(dice_.below(2))}, operation});
    }
    void something()
    {
        switch (dice_.below(12)) {
        case 0:
            world.execute(command::AddServer{anybody(), dice_.below(2) == 0 ? LearnerType::Observer
                                                                            : LearnerType::Participant});
            return;
        case 1:
        case 2:
        case 3:
        case 4:
            return reconfig();
        case 5:
            world.execute(command::Crash{anybody()});
            return;
        case 6:
        case 7:
            world.execute(command::Restart{anybody()});
            return;
        case 8:
            world.execute(command::Cut{{anybody(), anybody()}});
            return;
        case 9:
            world.execute(command::Heal{});
            return;
        case 10:
            world.execute(command::Pause{anybody()});
            return;
        default:
            for (int id = 1; id <= kMost; ++id)
                world.execute(command::Resume{ServerId{id}});
            world.execute(command::Connect{ClientId{1 + static_cast<int>(dice_.below(2))}, anybody()});
        }
    }
    Random dice_;
    int written_ = 0;

public:
    SimulatedWorld world;
    Guarantees guarantees;
};

TEST(ReconfigurationGuarantees, HoldWhateverChanges)
{
    std::set<Zxid> activated;
    int elections = 0;
    int without = 0;
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        ChangingEnsemble run(seed);
        run.play(40);
        const bool recovered = run.recovers();
        EXPECT_TRUE(recovered) << "seed " << seed;
        const std::string wrong = run.judged();
        ASSERT_EQ(wrong, "") << "seed " << seed;
        for (EventIndex i = 0; i < run.world.history().size(); ++i) {
            const Event &event = run.world.history()[i];
            if (const auto *fact = event.as<ConfigActivated>())
                activated.insert(Zxid{static_cast<std::uint32_t>(seed),
                                      fact->version.counter + (fact->version.epoch << 16u)});
            if (const auto *fact = event.as<StateChanged>())
                without += fact->reason == StateReason::ConfigChanged && fact->state == ServerState::Leading;
            elections += event.is<LeaderEstablished>();
        }
    }
    // The runs come where they should.
    EXPECT_GT(activated.size(), 1000u);
    EXPECT_GT(elections, 2000);
    EXPECT_GT(without, 3) << "leaders that a reconfiguration named";
}

TEST(ReconfigurationGuarantees, TheNewQuorumAloneIsCaught) // Rule::BothQuorums
{
    Rules rules;
    rules.turnOff(Rule::BothQuorums);
    std::set<Guarantee> broken;
    for (std::uint64_t seed = 1; seed <= 300 && broken.empty(); ++seed) {
        ChangingEnsemble run(seed, rules);
        run.play(60);
        run.judged();
        for (const Violation &violation : run.guarantees.violations())
            broken.insert(violation.guarantee);
    }
    EXPECT_FALSE(broken.empty());
    for (const Guarantee guarantee : broken)
        std::printf("broken: %s\n", nameOf(guarantee));
}

} // namespace
} // namespace zablab
