// SPDX-License-Identifier: GPL-3.0-or-later
//
// Members come, go and change their roles while everybody runs (protocol.md section 5, COMMITANDACTIVATE; ZooKeeper's
// ReconfigTest, ReconfigRecoveryTest, ReconfigFailureCasesTest).
#include "tests/simulation/ensemble_run.h"

#include "engine/protocol/messages.h"

namespace zablab {
namespace {

using testing::EnsembleRun;

constexpr Duration kShort = Duration::milliseconds(100);

class Members : public EnsembleRun {
public:
    explicit Members(int voters, int observers = 0, std::uint64_t seed = 1)
        : EnsembleRun(described(voters, observers), seed)
    {
        std::vector<ServerId> all;
        for (int id = 1; id <= voters + observers; ++id)
            all.push_back(s(id));
        EXPECT_TRUE(until([&] { return allServe(all); }));
        EXPECT_TRUE(writesAndIsAnswered(1, "/x", "0", OperationKind::Create));
    }
    static RunDescription described(int voters, int observers)
    {
        RunDescription run = RunDescription::ofSize(voters, observers);
        run.config.tickTime = Duration::milliseconds(200); // time-outs pass quickly
        return run;
    }

    bool exists(int id) const { return world.server(s(id)) != nullptr; }
    int leaderNow() const // established, of the largest epoch; 0 if there is none
    {
        int found = 0;
        for (int id = 1; id <= 12; ++id)
            if (exists(id) && leads(id) && (!found || core(found).currentEpoch < core(id).currentEpoch))
                found = id;
        return found;
    }
    int someFollower(std::initializer_list<int> among) const
    {
        for (const int id : among)
            if (id != leaderNow())
                return id;
        return 0;
    }
    // A client of its own asks for the change, at a server that stays.
    std::int32_t reconfigures(ReconfigRequest request)
    {
        Operation operation;
        operation.kind = OperationKind::Reconfig;
        operation.reconfig = std::move(request);
        does(command::Ask{kOperator, operation});
        return ++asked_;
    }
    void operatorAt(int id)
    {
        does(command::AddClient{kOperator, s(id)});
        passes(kShort);
    }
    // The answer to the operator's last request; nullopt while there is none.
    std::optional<ErrorCode> answer() const
    {
        std::optional<ErrorCode> last;
        std::int32_t count = 0;
        for (const ClientTold *told : since<ClientTold>(0))
            if (told->client == kOperator && ++count == asked_ && told->outcome == ClientOutcome::Answered)
                last = told->error;
        return last;
    }
    bool succeeds(ReconfigRequest request)
    {
        reconfigures(std::move(request));
        EXPECT_TRUE(until([&] { return answer().has_value(); }));
        return answer() == ErrorCode::Ok;
    }
    ErrorCode refusalOf(ReconfigRequest request)
    {
        reconfigures(std::move(request));
        EXPECT_TRUE(until([&] { return answer().has_value(); }));
        return answer().value_or(ErrorCode::Ok);
    }
    // Client 1 writes /x every 20 ms until `holds` does.
    template <typename Holds>
    bool underLoad(Holds holds, int most = 1000)
    {
        for (int i = 0; i < most; ++i) {
            if (holds())
                return true;
            writes(1, "/x", std::to_string(++written_));
            passes(Duration::milliseconds(20));
        }
        return holds();
    }
    int answeredWrites() const
    {
        int count = 0;
        for (const ClientTold *told : since<ClientTold>(0))
            count += told->client == ClientId{1} && told->outcome == ClientOutcome::Answered &&
                     told->error == ErrorCode::Ok;
        return count - 1; // the first created /x
    }
    // All of them serve, agree on everything, and have kept what a client was told.
    void agree(std::initializer_list<int> ids)
    {
        const auto level = [&] {
            for (const int id : ids)
                if (!exists(id) || !serves(id) ||
                    !(core(id).database.tree() == core(*ids.begin()).database.tree()))
                    return false;
            return leaderNow() != 0;
        };
        ASSERT_TRUE(until(level));
        EXPECT_GE(core(*ids.begin()).database.tree().find("/x")->version, answeredWrites());
    }
    Zxid version(int id) const { return core(id).config->version; }
    bool isVoter(int id) const { return core(leaderNow()).config->isVoter(s(id)); }
    template <typename T>
    std::vector<T> factsAt(int id, EventIndex from) const
    {
        std::vector<T> found;
        for (const T *fact : since<T>(from, id))
            found.push_back(*fact);
        return found;
    }

private:
    static constexpr ClientId kOperator{9};
    std::int32_t asked_ = 0;
    int written_ = 0;
};

ServerConfig participant(int id) { return {ServerId{id}, LearnerType::Participant}; }
ServerConfig observer(int id) { return {ServerId{id}, LearnerType::Observer}; }
ReconfigRequest adding(std::vector<ServerConfig> servers)
{
    ReconfigRequest request;
    request.joining = std::move(servers);
    return request;
}
ReconfigRequest removing(std::vector<ServerId> servers)
{
    ReconfigRequest request;
    request.leaving = std::move(servers);
    return request;
}
ReconfigRequest exactly(std::vector<ServerConfig> servers)
{
    ReconfigRequest request;
    request.members = std::move(servers);
    return request;
}

TEST(Reconfiguration, TwoNewServersBecomeObserversAndThenParticipantsUnderLoad)
{
    Members run(3);
    run.operatorAt(2);
    const int leader = run.leaderNow();
    run.does(command::AddServer{ServerId{4}});
    run.does(command::AddServer{ServerId{5}});
    ASSERT_TRUE(run.underLoad([&] { return run.serves(4) && run.serves(5); }));
    EXPECT_EQ(run.state(4), ServerState::Observing) << "outside of the configuration, as its own file says";
    EXPECT_FALSE(run.core(leader).config->contains(ServerId{4}));

    ASSERT_TRUE(run.succeeds(adding({observer(4), observer(5)})));
    ASSERT_TRUE(run.underLoad([&] { return run.version(4) != Zxid{} && run.version(5) == run.version(4); }));
    EXPECT_EQ(run.core(leader).config->servers.size(), 5u);
    EXPECT_EQ(run.core(leader).config->voterCount(), 3);

    const EventIndex before = run.world.history().size();
    ASSERT_TRUE(run.succeeds(adding({participant(4), participant(5)})));
    ASSERT_TRUE(run.underLoad(
        [&] { return run.serves(4) && run.state(4) == ServerState::Following && run.serves(5); }));
    EXPECT_EQ(run.core(leader).config->voterCount(), 5);
    EXPECT_EQ(run.leaderNow(), leader) << "nobody had to elect anybody";
    EXPECT_TRUE(run.since<RoundStarted>(before).empty());
    bool changed = false;
    for (const StateChanged &fact : run.factsAt<StateChanged>(4, before))
        changed =
            changed || (fact.state == ServerState::Following && fact.reason == StateReason::ConfigChanged);
    EXPECT_TRUE(changed);

    // Five vote now: two of the old three may go.
    run.does(command::Crash{run.s(run.someFollower({1, 3}))});
    run.does(command::Crash{run.s(leader)});
    ASSERT_TRUE(run.until([&] { return run.leaderNow() != 0 && run.leaderNow() != leader; }));
    run.agree({2, 4, 5});
}

TEST(Reconfiguration, ARemovedFollowerGoesOnWithoutAVoteAndDisturbsNobody)
{
    Members run(5);
    const int leader = run.leaderNow();
    const int leaving = run.someFollower({5, 4});
    run.operatorAt(2);
    ASSERT_TRUE(run.succeeds(removing({run.s(leaving)})));
    ASSERT_TRUE(run.until([&] { return run.version(leaving) == run.version(leader); }));
    EXPECT_EQ(run.state(leaving), ServerState::Following)
        << "a participant without a vote (QuorumPeer.updateLearnerType)";
    EXPECT_FALSE(run.core(leaving).votes());

    // Its ACKs count for nothing, and neither do its votes.
    const EventIndex before = run.world.history().size();
    ASSERT_TRUE(run.writesAndIsAnswered(1, "/x", "1", OperationKind::SetData));
    run.passes(kShort);
    for (const AckCounted *ack : run.since<AckCounted>(before))
        EXPECT_NE(ack->from, run.s(leaving));
    run.does(command::Crash{run.s(leaving)});
    run.passes(kShort);
    run.does(command::Restart{run.s(leaving)});
    ASSERT_TRUE(run.until([&] { return run.serves(leaving); }));
    EXPECT_EQ(run.leaderNow(), leader);
    for (int id = 1; id <= 5; ++id)
        if (id != leaving) {
            EXPECT_TRUE(run.factsAt<StateChanged>(id, before).empty()) << "S" << id;
        }

    // When the leader dies, the four elect, and the removed one finds its way to the new leader.
    run.does(command::Crash{run.s(leader)});
    ASSERT_TRUE(
        run.until([&] { return run.leaderNow() != 0 && run.leaderNow() != leader && run.serves(leaving); }));
    EXPECT_NE(run.leaderNow(), leaving);
}

TEST(Reconfiguration, TheLeaderLeavesUnderLoadAndNobodyElects)
{
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        Members run(4, 0, seed);
        const int old = run.leaderNow();
        run.operatorAt(run.someFollower({1, 2}));
        ASSERT_TRUE(run.underLoad([&] { return run.answeredWrites() >= 3; }));
        const EventIndex before = run.world.history().size();
        run.reconfigures(removing({run.s(old)}));
        ASSERT_TRUE(run.underLoad([&] { return run.leaderNow() != 0 && run.leaderNow() != old; })) << seed;
        const int fresh = run.leaderNow();
        ASSERT_TRUE(run.until([&] { return run.serves(old) && run.state(old) == ServerState::Following; }))
            << seed;
        const auto activated = run.factsAt<ConfigActivated>(old, before);
        ASSERT_EQ(activated.size(), 1u);
        EXPECT_EQ(activated[0].designatedLeader, run.s(fresh));
        EXPECT_TRUE(run.since<RoundStarted>(before).empty()) << seed << ": nobody was LOOKING";
        for (const StateChanged *fact : run.since<StateChanged>(before))
            EXPECT_EQ(fact->reason, StateReason::ConfigChanged) << seed;
        ASSERT_TRUE(run.underLoad([&] { return run.answeredWrites() >= 6; }));
        run.agree({1, 2, 3, 4});
    }
}

TEST(Reconfiguration, RolesAndTheLeaderChangeAtOnce)
{
    Members run(3, 2);
    const int old = run.leaderNow();
    run.operatorAt(run.someFollower({1, 2}));
    // The leader observes, an observer votes, and the other observer goes.
    std::vector<ServerConfig> next;
    for (int id = 1; id <= 4; ++id)
        next.push_back(id == old ? observer(id) : participant(id));
    const EventIndex before = run.world.history().size();
    run.reconfigures(exactly(next));
    const auto settled = [&] {
        const int leader = run.leaderNow();
        return leader != 0 && leader != old && run.serves(old) && run.state(old) == ServerState::Observing &&
               run.serves(4) && run.state(4) == ServerState::Following && run.serves(5);
    };
    ASSERT_TRUE(run.until(settled));
    EXPECT_EQ(run.core(run.leaderNow()).config->voterCount(), 3);
    EXPECT_FALSE(run.core(5).votes());
    EXPECT_TRUE(run.factsAt<RoundStarted>(4, before).empty()) << "4 went from observing to following";
    run.agree({1, 2, 3, 4, 5});
}

TEST(Reconfiguration, IsRefusedWithTheReason)
{
    Members run(3, 1);
    run.operatorAt(1);
    ReconfigRequest stale = removing({ServerId{3}});
    stale.checksVersion = true;
    stale.fromVersion = Zxid{7, 7};
    EXPECT_EQ(run.refusalOf(stale), ErrorCode::BadVersion);
    EXPECT_EQ(run.refusalOf(removing({ServerId{2}, ServerId{3}})), ErrorCode::BadArguments)
        << "one voter is left";
    EXPECT_EQ(run.refusalOf(exactly({participant(1), participant(1)})), ErrorCode::BadArguments);
    EXPECT_EQ(run.refusalOf(exactly({participant(1), participant(300)})), ErrorCode::BadArguments);
    EXPECT_EQ(run.refusalOf(
                  exactly({{ServerId{1}, LearnerType::Participant, 1, 1}, participant(2), participant(3)})),
              ErrorCode::BadArguments)
        << "a group for each voter, or for none";
    EXPECT_EQ(run.refusalOf(adding({participant(7), participant(8), participant(9)})),
              ErrorCode::NewConfigNoQuorum)
        << "they do not even run";
    EXPECT_EQ(run.refusalOf(exactly({participant(run.leaderNow()), participant(4)})),
              ErrorCode::NewConfigNoQuorum)
        << "an observer is sent no proposals";
    EXPECT_EQ(run.version(run.leaderNow()), Zxid{});

    ASSERT_TRUE(run.succeeds(removing({ServerId{4}})));
    ReconfigRequest fresh = adding({observer(4)});
    fresh.checksVersion = true;
    fresh.fromVersion = run.version(run.leaderNow());
    EXPECT_TRUE(run.succeeds(fresh));
    run.agree({1, 2, 3});
}

TEST(Reconfiguration, OnlyOneAtATime)
{
    Members run(5);
    const int leader = run.leaderNow();
    run.operatorAt(leader);
    // Nobody answers the leader: the first stays open, the second finds it so.
    run.does(command::Cut{{run.s(leader)}, CutDirection::Incoming});
    const int leaving = run.someFollower({1, 2});
    run.reconfigures(removing({run.s(leaving)}));
    run.passes(Duration::milliseconds(20));
    ASSERT_TRUE(run.core(leader).lastSeen);
    run.reconfigures(removing({run.s(run.someFollower({3, 4}))}));
    run.passes(Duration::milliseconds(20));
    std::vector<ErrorCode> errors;
    for (const Proposed *fact : run.since<Proposed>(0))
        if (fact->error != ErrorCode::Ok)
            errors.push_back(fact->error);
    EXPECT_EQ(errors, std::vector{ErrorCode::ReconfigInProgress});
}

TEST(Reconfiguration, ACrashOfTheLeaderInTheMiddleEndsOneWayOrTheOther)
{
    int kept = 0;
    int changed = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Members run(5, 0, seed);
        const int old = run.leaderNow();
        const int leaving = run.someFollower({5, 4});
        run.operatorAt(run.someFollower({1, 2}));
        run.reconfigures(removing({run.s(leaving)}));
        run.passes(Duration{static_cast<std::int64_t>(500 + 400 * seed)});
        run.does(command::Crash{run.s(old)});
        ASSERT_TRUE(run.until([&] { return run.leaderNow() != 0 && run.leaderNow() != old; })) << seed;
        run.passes(kShort);
        run.does(command::Restart{run.s(old)});
        ASSERT_TRUE(run.until([&] { return run.serves(old); })) << seed;
        ASSERT_TRUE(run.writesAndIsAnswered(1, "/x", "after", OperationKind::SetData)) << seed;
        run.agree({1, 2, 3, 4, 5});
        const Zxid version = run.version(run.leaderNow());
        for (int id = 1; id <= 5; ++id) {
            EXPECT_EQ(run.version(id), version) << "seed " << seed << " S" << id;
            EXPECT_FALSE(run.core(id).lastSeen) << "seed " << seed << " S" << id;
        }
        ++(version == Zxid{} ? kept : changed);
    }
    EXPECT_GT(kept, 0);
    EXPECT_GT(changed, 0);
}

// {1,2,3} become {1,4,5} in the middle of which the three part from the rest. Returns whether two leaders
// of different epochs had committed different things.
bool splitsWhenCut(Rules rules, std::uint64_t seed)
{
    RunDescription description = Members::described(5, 0);
    description.config.rules = rules;
    EnsembleRun run(description, seed);
    std::vector<ServerId> all = run.ids({1, 2, 3, 4, 5});
    EXPECT_TRUE(run.until([&] { return run.allServe(all); }));
    EXPECT_TRUE(run.writesAndIsAnswered(1, "/x", "0", OperationKind::Create));
    const int leader = run.leader();
    // The new configuration: the leader and one other. The three others part at that moment.
    const int other = leader == 5 ? 4 : 5;
    std::vector<ServerId> rest;
    for (const ServerId id : all)
        if (id.value != leader && id.value != other)
            rest.push_back(id);
    run.does(command::AddClient{ClientId{9}, run.s(leader)});
    run.does(command::AddClient{ClientId{8}, rest[0]});
    run.passes(kShort);
    Operation operation;
    operation.kind = OperationKind::Reconfig;
    operation.reconfig.members = {participant(std::min(leader, other)), participant(std::max(leader, other))};
    run.does(command::Cut{rest});
    run.does(command::Ask{ClientId{9}, operation});
    run.passes(Duration::milliseconds(50));
    run.writes(9, "/x", "ours");
    const auto electedAnother = [&] {
        for (const ServerId id : rest)
            if (run.leads(id.value))
                return true;
        return false;
    };
    EXPECT_TRUE(run.until(electedAnother));
    run.passes(Duration::seconds(2));
    run.writes(8, "/x", "theirs");
    run.passes(Duration::seconds(2));
    bool ours = false;
    bool theirs = false;
    for (const ClientTold *told : run.since<ClientTold>(0)) {
        if (told->outcome != ClientOutcome::Answered || told->error != ErrorCode::Ok)
            continue;
        ours = ours || (told->client == ClientId{9} && told->xid == 2);
        theirs = theirs || told->client == ClientId{8};
    }
    EXPECT_TRUE(theirs);
    return ours && theirs;
}

TEST(Reconfiguration, APartitionDuringItCannotMakeTwoHeads)
{
    for (std::uint64_t seed = 1; seed <= 10; ++seed)
        EXPECT_FALSE(splitsWhenCut(Rules{}, seed)) << seed;
}

TEST(Reconfiguration, WithTheNewQuorumAloneItDoes)
{
    Rules rules;
    rules.turnOff(Rule::BothQuorums);
    for (std::uint64_t seed = 1; seed <= 10; ++seed)
        EXPECT_TRUE(splitsWhenCut(rules, seed)) << seed;
}

TEST(Reconfiguration, EverybodyRestartsRightAfterItAndKnowsIt)
{
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        Members run(3, 1, seed);
        run.operatorAt(run.someFollower({1, 2}));
        run.does(command::AddServer{ServerId{5}, LearnerType::Participant});
        ASSERT_TRUE(run.until([&] { return run.serves(5); }));
        EXPECT_EQ(run.state(5), ServerState::Following) << "without a vote";
        ASSERT_TRUE(run.succeeds(adding({participant(4), participant(5)}))) << seed;
        const Zxid version = run.version(run.leaderNow());
        for (int id = 1; id <= 5; ++id)
            run.does(command::Crash{run.s(id)});
        run.passes(kShort);
        for (int id = 1; id <= 5; ++id)
            run.does(command::Restart{run.s(id)});
        ASSERT_TRUE(run.until([&] {
            for (int id = 1; id <= 5; ++id)
                if (!run.serves(id) || run.state(id) == ServerState::Observing)
                    return false;
            return run.leaderNow() != 0;
        })) << seed;
        for (int id = 1; id <= 5; ++id)
            EXPECT_EQ(run.version(id), version) << "seed " << seed << " S" << id;
        EXPECT_EQ(run.core(run.leaderNow()).config->voterCount(), 5);
        run.agree({1, 2, 3, 4, 5});
    }
}

TEST(Reconfiguration, AServerThatSleptThroughItLearnsItInTheElection)
{
    Members run(5);
    const int sleeper = run.someFollower({5, 4});
    run.operatorAt(run.someFollower({1, 2}));
    run.does(command::Crash{run.s(sleeper)});
    const int leaving = run.someFollower({3, 4});
    ASSERT_TRUE(run.succeeds(removing({run.s(leaving)})));
    run.does(command::Restart{run.s(sleeper)});
    ASSERT_TRUE(run.until([&] { return run.serves(sleeper); }));
    EXPECT_EQ(run.version(sleeper), run.version(run.leaderNow()));
    EXPECT_FALSE(run.core(sleeper).config->contains(run.s(leaving)));
    run.agree({1, 2, 3, 4, 5});
}

TEST(Reconfiguration, WhoKnowsOnlyRemovedServersHearsOfTheNewOnesFromThem)
{
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        Members run(3, 0, seed);
        const int sleeper = run.someFollower({1, 2});
        run.operatorAt(run.someFollower({3, sleeper == 1 ? 2 : 1}));
        for (const int id : {4, 5, 6})
            run.does(command::AddServer{ServerId{id}});
        ASSERT_TRUE(run.until([&] { return run.serves(4) && run.serves(5) && run.serves(6); }));
        for (const int id : {4, 5, 6}) {
            ASSERT_TRUE(run.succeeds(adding({participant(id)}))) << id;
            ASSERT_TRUE(run.until([&] { return run.serves(id) && run.state(id) == ServerState::Following; }));
        }
        run.does(command::Crash{run.s(sleeper)});
        run.passes(kShort);
        run.reconfigures(removing({ServerId{1}, ServerId{2}, ServerId{3}}));
        ASSERT_TRUE(run.until([&] { return run.leaderNow() >= 4; })) << seed;
        run.does(command::LoseDisk{run.s(sleeper)}); // its first file is all that it has: S1, S2, S3
        run.does(command::Restart{run.s(sleeper)});
        ASSERT_TRUE(run.until([&] { return run.serves(sleeper); })) << seed;
        EXPECT_EQ(run.version(sleeper), run.version(run.leaderNow()));
        EXPECT_FALSE(run.core(sleeper).votes());
        run.agree({1, 2, 3, 4, 5, 6});
    }
}

TEST(Reconfiguration, AnEnsembleIsReplacedServerByServer)
{
    Members run(3);
    run.operatorAt(1);
    for (const int id : {4, 5, 6})
        run.does(command::AddServer{ServerId{id}});
    ASSERT_TRUE(run.until([&] { return run.serves(4) && run.serves(5) && run.serves(6); }));
    for (const int id : {4, 5, 6}) {
        ASSERT_TRUE(run.succeeds(adding({participant(id)}))) << id;
        ASSERT_TRUE(run.until([&] { return run.serves(id) && run.state(id) == ServerState::Following; }))
            << id;
    }
    for (const int id : {2, 3}) {
        run.reconfigures(removing({ServerId{id}}));
        ASSERT_TRUE(run.underLoad([&] {
            return run.leaderNow() != 0 && run.leaderNow() != id && !run.isVoter(id) && run.serves(1);
        })) << id;
        run.does(command::Crash{run.s(id)});
    }
    ASSERT_TRUE(run.until([&] { return run.leaderNow() != 0; }));
    EXPECT_EQ(run.core(run.leaderNow()).config->voterCount(), 4);
    run.agree({1, 4, 5, 6});
}

} // namespace
} // namespace zablab
