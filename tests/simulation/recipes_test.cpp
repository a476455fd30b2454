// SPDX-License-Identifier: GPL-3.0-or-later
//
// The three recipes as client programs in whole ensembles, with and without faults.
#include "tests/simulation/ensemble_run.h"

#include "engine/simulation/random.h"

#include <map>
#include <set>

namespace zablab {
namespace {

using testing::EnsembleRun;

class Programs : public EnsembleRun {
public:
    explicit Programs(std::uint64_t seed, int servers = 3) : EnsembleRun(servers, 0, seed)
    {
        EXPECT_TRUE(until([&] { return leader() != 0; }));
    }
    void starts(int client, Recipe recipe, const std::string &path,
                Duration pace = Duration::milliseconds(300), Duration timeout = Duration::seconds(6))
    {
        const int first = 1 + client % 3;
        does(command::AddClient{ClientId{client}, s(first), ids({1 + first % 3, 1 + (first + 1) % 3}),
                                timeout});
        does(command::RunRecipe{ClientId{client}, recipe, path, pace});
    }
    std::vector<RecipeReached> reached(RecipeEvent what, EventIndex from = 0) const
    {
        std::vector<RecipeReached> found;
        for (const auto *fact : since<RecipeReached>(from))
            if (fact->what == what)
                found.push_back(*fact);
        return found;
    }
};

// Who holds the lock, by what the programs say and by what the ensemble has decided about their sessions.
struct LockJudge {
    std::map<ClientId, SessionId> holders; // of sessions that are alive
    std::map<ClientId, SessionId> sessions;
    int acquired = 0, lost = 0;
    bool two = false;
    void fold(const History &history)
    {
        for (; next < history.size(); ++next) {
            const Event &event = history[next];
            if (const auto *changed = event.as<ClientStateChanged>(); changed != nullptr)
                sessions[changed->client] = changed->session;
            if (const auto *closed = event.as<SessionClosed>())
                std::erase_if(holders, [&](const auto &holder) { return holder.second == closed->session; });
            const auto *fact = event.as<RecipeReached>();
            if (fact == nullptr)
                continue;
            if (fact->what == RecipeEvent::LockAcquired) {
                ++acquired;
                holders[fact->client] = sessions[fact->client];
                two = two || holders.size() > 1;
            } else if (fact->what == RecipeEvent::LockReleased || fact->what == RecipeEvent::LockLost) {
                lost += fact->what == RecipeEvent::LockLost ? 1 : 0;
                holders.erase(fact->client);
            }
        }
    }
    EventIndex next = 0;
};

TEST(FairLock, IsPassedOnInTheOrderOfTheNumbersWithoutAHerd)
{
    Programs run(3);
    for (int client = 11; client <= 15; ++client)
        run.starts(client, Recipe::FairLock, "/apps/lock");
    run.passes(Duration::seconds(20));
    const auto acquired = run.reached(RecipeEvent::LockAcquired);
    ASSERT_GE(acquired.size(), 20u);
    for (std::size_t i = 10; i + 5 < acquired.size(); ++i)
        EXPECT_EQ(acquired[i].client, acquired[i + 5].client) << "everybody in turn";
    // Each release wakes one client: there are about as many watch events as turns.
    const std::size_t fired = run.since<WatchFired>(0).size();
    EXPECT_LE(fired, acquired.size() + 5);
    EXPECT_GE(fired + 8, acquired.size());
}

TEST(FairLock, IsNeverHeldByTwoLivingSessionsWhateverFails)
{
    int acquired = 0, lost = 0, lostConnections = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Programs run(seed);
        Random dice(seed, Party{}, Random::Purpose::Campaign);
        for (int client = 11; client <= 14; ++client)
            run.starts(client, Recipe::FairLock, "/lock",
                       seed % 3 == 0 ? Duration::seconds(20) : Duration::milliseconds(300),
                       Duration::seconds(4));
        LockJudge judge;
        for (int round = 0; round < 25; ++round) {
            const ServerId server{1 + static_cast<std::int32_t>(dice.below(3))};
            const ClientId client{11 + static_cast<std::int32_t>(dice.below(4))};
            switch (dice.below(8)) {
            case 0:
                run.world.execute(command::Crash{server});
                break;
            case 1:
                run.world.execute(command::Cut{{server}});
                break;
            case 2:
                run.world.execute(command::CutClient{client, ServerId{}});
                break;
            case 3:
                run.world.execute(command::CutClient{client, server});
                break;
            case 4:
                run.world.execute(command::Connect{client, server});
                break;
            case 5:
                run.world.execute(command::Pause{server});
                break;
            default:
                run.world.execute(command::Heal{});
                for (int id = 1; id <= 3; ++id) {
                    if (!run.world.alive(run.s(id)))
                        run.world.execute(command::Restart{run.s(id)});
                    run.world.execute(command::Resume{run.s(id)});
                }
                break;
            }
            run.passes(Duration::milliseconds(200 + dice.below(3000)));
        }
        judge.fold(run.world.history());
        EXPECT_FALSE(judge.two) << "seed " << seed;
        for (const auto *told : run.since<ClientTold>(0))
            lostConnections += told->outcome == ClientOutcome::ConnectionLost ? 1 : 0;
        // Everything is mended: the lock goes round again.
        run.world.execute(command::Heal{});
        for (int id = 1; id <= 3; ++id) {
            if (!run.world.alive(run.s(id)))
                run.world.execute(command::Restart{run.s(id)});
            run.world.execute(command::Resume{run.s(id)});
        }
        const EventIndex before = run.world.history().size();
        EXPECT_TRUE(run.until([&] { return run.reached(RecipeEvent::LockAcquired, before).size() >= 8; },
                              Duration::seconds(600)))
            << "seed " << seed;
        judge.fold(run.world.history());
        EXPECT_FALSE(judge.two) << "seed " << seed;
        acquired += judge.acquired;
        lost += judge.lost;
    }
    EXPECT_GT(acquired, 1000);
    EXPECT_GT(lost, 3) << "some sessions expired while their client held the lock";
    EXPECT_GT(lostConnections, 100);
}

TEST(ServiceRegistry, KnowsWhoIsAlive)
{
    Programs run(4);
    for (int client = 11; client <= 13; ++client)
        run.starts(client, Recipe::ServiceProvider, "/services/web");
    run.starts(20, Recipe::ServiceConsumer, "/services/web");
    const auto seen = [&] {
        const auto facts = run.reached(RecipeEvent::ServicesSeen);
        return facts.empty() ? -1 : facts.back().detail;
    };
    ASSERT_TRUE(run.until([&] { return seen() == 3; }));
    run.does(command::CrashClient{ClientId{12}});
    ASSERT_TRUE(run.until([&] { return seen() == 2; })) << "when its session has expired";
    run.does(command::CutClient{ClientId{11}, ServerId{}});
    ASSERT_TRUE(run.until([&] { return seen() == 1; }));
    run.does(command::HealClient{ClientId{11}, ServerId{}});
    ASSERT_TRUE(run.until([&] { return seen() == 2; })) << "it registers again in a new session";
    EXPECT_EQ(run.reached(RecipeEvent::ServiceRegistered).size(), 4u);
}

TEST(ServiceRegistry, AProviderIsThereOnceWhateverItsConnectionsDo)
{
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        Programs run(seed);
        Random dice(seed, Party{}, Random::Purpose::Campaign);
        for (int client = 11; client <= 13; ++client)
            run.starts(client, Recipe::ServiceProvider, "/s");
        run.starts(20, Recipe::ServiceConsumer, "/s");
        for (int round = 0; round < 8; ++round) {
            const ServerId server{1 + static_cast<std::int32_t>(dice.below(3))};
            run.passes(Duration{static_cast<std::int64_t>(dice.below(6000))});
            run.world.execute(command::Crash{server});
            run.passes(Duration::milliseconds(dice.below(1500)));
            run.world.execute(command::Restart{server});
        }
        run.passes(Duration::seconds(30));
        ASSERT_NE(run.leader(), 0) << seed;
        const auto children = run.core(run.leader()).database.tree().children("/s");
        EXPECT_EQ(children.size(), 3u) << seed;
        EXPECT_EQ(run.reached(RecipeEvent::ServicesSeen).back().detail, 3) << seed;
    }
}

TEST(ConfigurationWatch, ReadersFollowTheWriterThroughTheLossOfServers)
{
    Programs run(6);
    run.starts(10, Recipe::ConfigWriter, "/config/app", Duration::milliseconds(400));
    for (int client = 11; client <= 13; ++client)
        run.starts(client, Recipe::ConfigReader, "/config/app");
    for (const int victim : {1, 2, 3}) {
        run.passes(Duration::seconds(5));
        run.does(command::Crash{run.s(victim)});
        run.passes(Duration::seconds(8));
        run.does(command::Restart{run.s(victim)});
    }
    run.passes(Duration::seconds(20));
    std::map<ClientId, std::int32_t> last;
    for (const RecipeReached &applied : run.reached(RecipeEvent::ConfigApplied)) {
        EXPECT_GT(applied.detail, last.contains(applied.client) ? last[applied.client] : -1)
            << "a reader never goes back";
        last[applied.client] = applied.detail;
    }
    ASSERT_EQ(last.size(), 3u);
    const std::int32_t now = run.core(run.leader()).database.tree().find("/config/app")->version;
    EXPECT_GT(now, 40);
    for (const auto &[client, version] : last)
        EXPECT_GE(version + 1, now);
}

TEST(Recipes, AreRefusedWhereTheyCannotRun)
{
    Programs run(7);
    using namespace command;
    const auto refused = [&](const RunRecipe &recipe) { return run.world.execute(recipe); };
    EXPECT_EQ(refused({ClientId{9}, Recipe::FairLock, "/lock"}), CommandError::NoSuchClient);
    EXPECT_EQ(refused({ClientId{1}, Recipe::FairLock, ""}), CommandError::BadOperation);
    EXPECT_EQ(refused({ClientId{1}, Recipe::FairLock, "/"}), CommandError::BadOperation);
    EXPECT_EQ(refused({ClientId{1}, Recipe::FairLock, "/lock", Duration{}}), CommandError::OutOfRange);
}

} // namespace
} // namespace zablab
