// SPDX-License-Identifier: GPL-3.0-or-later
//
// How many are enough: majorities, groups with weights, and two configurations at once (QuorumMajorityTest,
// HierarchicalQuorumTest, FLEZeroWeightTest; protocol.md section 1).
#include "engine/protocol/quorum.h"
#include "tests/protocol/servers.h"

#include <gtest/gtest.h>

namespace zablab {
namespace {

std::shared_ptr<const EnsembleConfig> configOf(std::vector<ServerConfig> servers, Rules rules = {})
{
    auto config = std::make_shared<EnsembleConfig>();
    config->servers = std::move(servers);
    config->rules = rules;
    return config;
}

std::vector<ServerConfig> plain(int voters, int observers = 0)
{
    std::vector<ServerConfig> servers;
    for (int id = 1; id <= voters + observers; ++id)
        servers.push_back({ServerId{id}, id <= voters ? LearnerType::Participant : LearnerType::Observer});
    return servers;
}

// 1-3, 4-6 and 7-9 are the groups; the servers of `light` have weight 0.
std::vector<ServerConfig> threeGroups(std::initializer_list<int> light = {})
{
    std::vector<ServerConfig> servers;
    for (int id = 1; id <= 9; ++id)
        servers.push_back({ServerId{id}, LearnerType::Participant, 1, (id - 1) / 3 + 1});
    for (const int id : light)
        servers[static_cast<std::size_t>(id - 1)].weight = 0;
    return servers;
}

template <typename Verifier>
bool enough(const Verifier &verifier, std::initializer_list<int> ids)
{
    AckSet acks;
    for (const int id : ids)
        acks.add(verifier, ServerId{id});
    return acks.isQuorum(verifier);
}

TEST(Quorum, TwoOfFiveAreNoneThreeAreOneAndStrangersDoNotCount) // QuorumMajorityTest
{
    const QuorumVerifier five(configOf(plain(5, 1)));
    EXPECT_EQ(five.needed(), 3);
    EXPECT_FALSE(enough(five, {1, 2}));
    EXPECT_FALSE(enough(five, {1, 2, 77})) << "77 is no member";
    EXPECT_FALSE(enough(five, {1, 2, 6})) << "6 observes";
    EXPECT_FALSE(enough(five, {1, 2, 2}));
    EXPECT_TRUE(enough(five, {1, 2, 5}));
    EXPECT_EQ(QuorumVerifier(configOf(plain(4))).needed(), 3) << "half is not enough";
}

TEST(Quorum, OfNineInThreeGroupsFourAreEnough)
{
    const QuorumVerifier groups(configOf(threeGroups()));
    EXPECT_EQ(groups.needed(), 4);
    EXPECT_TRUE(enough(groups, {1, 2, 4, 5}));
    EXPECT_TRUE(enough(groups, {2, 3, 7, 9}));
    EXPECT_FALSE(enough(groups, {1, 2, 3, 4, 7})) << "five, but a majority in one group only";
    EXPECT_FALSE(enough(groups, {1, 4, 7}));
    EXPECT_TRUE(enough(groups, {1, 2, 4, 5, 7, 8}));
}

TEST(Quorum, WeightsDecideWithinAGroup)
{
    std::vector<ServerConfig> servers = threeGroups({8, 9}); // 7 is its group
    servers[0].weight = 5;                                   // and 1 outweighs 2 and 3
    const QuorumVerifier groups(configOf(std::move(servers)));
    EXPECT_EQ(groups.needed(), 2);
    EXPECT_TRUE(enough(groups, {1, 7}));
    EXPECT_FALSE(enough(groups, {2, 3, 8, 9})) << "weight 2 of 7, and 0 of 1";
    EXPECT_TRUE(enough(groups, {4, 5, 7}));
}

TEST(Quorum, AGroupWithoutWeightIsNoGroup)
{
    const QuorumVerifier groups(configOf(threeGroups({7, 8, 9})));
    EXPECT_FALSE(enough(groups, {1, 2, 7, 8})) << "one of two groups is half";
    EXPECT_TRUE(enough(groups, {1, 2, 5, 6}));
    EXPECT_FALSE(enough(groups, {7, 8, 9}));
}

TEST(Quorum, WhileTheMembersChangeBothMustAgree)
{
    std::vector<ServerConfig> next = plain(5);
    next.erase(next.begin() + 1, next.begin() + 3); // 1, 4, 5
    const Quorums both(configOf(plain(3)), configOf(next));
    EXPECT_FALSE(enough(both, {1, 2})) << "two of the old, one of the new";
    EXPECT_FALSE(enough(both, {1, 4}));
    EXPECT_TRUE(enough(both, {1, 2, 4}));
    EXPECT_TRUE(enough(both, {2, 3, 4, 5}));
    EXPECT_FALSE(enough(both, {1, 9, 10}));

    Rules rules;
    rules.turnOff(Rule::BothQuorums);
    const Quorums newAlone(configOf(plain(3), rules), configOf(next, rules));
    EXPECT_TRUE(enough(newAlone, {1, 4}));
    EXPECT_FALSE(enough(newAlone, {1, 2, 3}));
}

TEST(Quorum, WithoutTheRuleObserversCountAgainstTheSameDenominator) // ZOOKEEPER-1294
{
    Rules rules;
    rules.turnOff(Rule::ObserversDoNotCount);
    EXPECT_TRUE(enough(QuorumVerifier(configOf(plain(3, 2), rules)), {1, 5}));
    Rules half;
    half.turnOff(Rule::Majority);
    EXPECT_TRUE(enough(QuorumVerifier(configOf(plain(4), half)), {1, 2}));
}

} // namespace
} // namespace zablab
