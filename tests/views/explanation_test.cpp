// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sentences, causes and "why not": every event of many runs can be explained, with the values that decided.
#include "engine/views/explanation.h"
#include "tests/views/runs.h"

#include <map>
#include <set>

namespace zablab::testing {
namespace {

RunDescription theFive()
{
    RunDescription description = RunDescription::ofSize(5, 0);
    const std::uint32_t last[] = {100, 102, 105, 105, 103};
    for (std::size_t i = 0; i < 5; ++i)
        description.servers[i].history = {{1, 1, last[i]}};
    description.complete();
    return description;
}

std::set<int> placeholders(const std::string &pattern)
{
    std::set<int> found;
    for (std::size_t i = 0; i + 1 < pattern.size(); ++i) {
        if (pattern[i] == '%' && pattern[i + 1] >= '1' && pattern[i + 1] <= '9')
            found.insert(pattern[i + 1] - '0');
    }
    return found;
}

std::vector<std::string> english(const std::vector<Sentence> &sentences)
{
    std::vector<std::string> texts;
    for (const Sentence &sentence : sentences)
        texts.push_back(inEnglish(sentence));
    return texts;
}

template <typename F>
EventIndex lastOf(const History &history, ServerId where = {})
{
    for (EventIndex i = history.size(); i-- > 0;) {
        if (history[i].is<F>() && (!where || history[i].where == Party{where}))
            return i;
    }
    return kNoEvent;
}

TEST(Sentences, HaveOneKeyEach)
{
    std::set<std::string> seen;
    for (const SentenceKey &key : sentenceKeys()) {
        EXPECT_TRUE(seen.insert(key.key).second) << key.key << " stands twice";
        EXPECT_FALSE(std::string(key.english).empty()) << key.key;
    }
}

TEST(Sentences, EveryEventOfManyRunsHasOneWithValuesForEachPlace)
{
    std::map<std::string, std::string> patterns;
    for (const SentenceKey &key : sentenceKeys())
        patterns[key.key] = key.english;
    for (const std::uint64_t seed : {1u, 2u, 3u, 4u, 5u, 6u}) {
        const SimulatedWorld world = playCampaign(faultyRun(seed));
        for (EventIndex i = 0; i < world.history().size(); ++i) {
            const Sentence sentence = sentenceFor(world.history(), i);
            ASSERT_TRUE(patterns.contains(sentence.key)) << sentence.key;
            for (const int place : placeholders(patterns[sentence.key]))
                ASSERT_LE(static_cast<std::size_t>(place), sentence.values.size()) << sentence.key;
        }
    }
}

TEST(Causes, AreFewInOrderAndEndWithTheEvent)
{
    for (const std::uint64_t seed : {1u, 2u, 3u}) {
        const SimulatedWorld world = playCampaign(faultyRun(seed));
        for (EventIndex i = 0; i < world.history().size(); i += 3) {
            const auto causes = causesOf(world.history(), i);
            ASSERT_FALSE(causes.empty());
            ASSERT_LE(causes.size(), 6u);
            ASSERT_EQ(causes.back(), i);
            ASSERT_TRUE(std::is_sorted(causes.begin(), causes.end()));
            ASSERT_EQ(std::adjacent_find(causes.begin(), causes.end()), causes.end());
        }
    }
}

TEST(TheFive, AVoteThatChangesSaysWhatWasCompared)
{
    SimulatedWorld world(theFive(), 1);
    world.advanceTo(Instant{2'000'000});
    const History &history = world.history();
    int better = 0;
    for (EventIndex i = 0; i < history.size(); ++i) {
        const auto *changed = history[i].as<VoteChanged>();
        if (!changed || changed->reason != VoteReason::BetterReceived)
            continue;
        ++better;
        const std::string text = inEnglish(sentenceFor(history, i));
        EXPECT_NE(text.find("switched its vote from S"), std::string::npos) << text;
        EXPECT_TRUE(text.find("zxid 0x1:") != std::string::npos ||
                    text.find("server number") != std::string::npos)
            << text;
    }
    EXPECT_GE(better, 3);
}

TEST(TheFive, ACommitIsCausedByTheAcknowledgementsOfAMajority)
{
    SimulatedWorld world(theFive(), 2);
    world.advanceTo(Instant{3'000'000});
    world.execute(command::Ask{ClientId{1}, {OperationKind::Create, "/a", "x", -1}});
    world.advanceTo(Instant{4'000'000});
    const History &history = world.history();
    const EventIndex committed = lastOf<Committed>(history);
    ASSERT_NE(committed, kNoEvent);
    const auto causes = causesOf(history, committed);
    EXPECT_TRUE(history[causes.front()].is<ClientAsked>());
    EXPECT_EQ(std::count_if(causes.begin(), causes.end(),
                            [&](EventIndex i) { return history[i].is<AckCounted>(); }),
              3);
    EXPECT_EQ(
        std::count_if(causes.begin(), causes.end(), [&](EventIndex i) { return history[i].is<Proposed>(); }),
        1);
}

TEST(TheFive, AfterACrashTheChainLeadsBackToIt)
{
    SimulatedWorld world(theFive(), 3);
    world.advanceTo(Instant{3'000'000});
    const History &history = world.history();
    const EventIndex established = lastOf<LeaderEstablished>(history);
    ASSERT_NE(established, kNoEvent);
    world.execute(command::Crash{history[established].where.server()});
    world.advanceTo(Instant{6'000'000});
    const EventIndex elected = lastOf<LeaderElected>(world.history());
    const auto causes = causesOf(world.history(), elected);
    EXPECT_TRUE(world.history()[causes.front()].is<ServerCrashed>())
        << inEnglish(sentenceFor(world.history(), causes.front()));
}

TEST(WhyNot, AServerOnTheSmallSideOfAWallDoesNotServe)
{
    SimulatedWorld world(theFive(), 1);
    world.advanceTo(Instant{3'000'000});
    world.execute(command::Cut{{ServerId{1}, ServerId{2}}, CutDirection::Both});
    world.advanceTo(Instant{40'000'000});
    ClusterSeeker seeker(world.description());
    const ClusterView &view = seeker.at(world.history(), world.history().size());
    const EnsembleConfig &config = world.description().config;
    const auto why = english(whyNotServing(view, config, ServerId{1}));
    ASSERT_GE(why.size(), 2u);
    EXPECT_EQ(why[0], "S1 is LOOKING: without a leader nobody is served");
    EXPECT_EQ(why[1], "S1 can talk with 2 of 5 voters, itself included; it needs 3");
    EXPECT_FALSE(whyNotLeader(view, config, world.history(), ServerId{2}).empty());
    // On the large side one leads, and the others do serve.
    int serving = 0;
    for (const int id : {3, 4, 5})
        serving += whyNotServing(view, config, ServerId{id}).empty() ? 1 : 0;
    EXPECT_EQ(serving, 3);
}

TEST(WhyNot, AWriteOnTheSmallSideIsNotCommitted)
{
    SimulatedWorld world(theFive(), 1);
    world.advanceTo(Instant{3'000'000});
    const EventIndex established = lastOf<LeaderEstablished>(world.history());
    const ServerId leader = world.history()[established].where.server();
    world.execute(command::Connect{ClientId{1}, leader});
    world.advanceTo(Instant{3'100'000});
    const ServerId other{leader.value == 1 ? 2 : 1};
    world.execute(command::Cut{{leader, other}, CutDirection::Both});
    world.execute(command::Ask{ClientId{1}, {OperationKind::Create, "/orphan", "x", -1}});
    world.advanceTo(Instant{3'500'000});
    const EventIndex proposed = lastOf<Proposed>(world.history());
    ASSERT_NE(proposed, kNoEvent);
    const Zxid zxid = world.history()[proposed].as<Proposed>()->zxid;
    ClusterSeeker seeker(world.description());
    const EnsembleConfig &config = world.description().config;
    const auto why = english(
        whyNotCommitted(seeker.at(world.history(), world.history().size()), config, world.history(), zxid));
    ASSERT_EQ(why.size(), 4u);
    EXPECT_NE(why[0].find("has 2 of the 3 acknowledgements it needs"), std::string::npos) << why[0];
    for (const int i : {1, 2, 3})
        EXPECT_NE(why[static_cast<std::size_t>(i)].find("is cut off from"), std::string::npos);
    // The old leader steps down: it becomes an orphan.
    world.advanceTo(Instant{30'000'000});
    const auto later = english(
        whyNotCommitted(seeker.at(world.history(), world.history().size()), config, world.history(), zxid));
    ASSERT_FALSE(later.empty());
    EXPECT_NE(later[0].find("is in the log of 2 voters"), std::string::npos) << later[0];
    // What is committed needs no excuse.
    EXPECT_TRUE(whyNotCommitted(seeker.at(world.history(), world.history().size()), config, world.history(),
                                Zxid{1, 100})
                    .empty());
}

TEST(WhyNot, AVoterPrefersTheLargerZxid)
{
    SimulatedWorld world(theFive(), 1);
    world.advanceTo(Instant{200'000}); // in the 200 ms wait
    ClusterSeeker seeker(world.description());
    const ClusterView &view = seeker.at(world.history(), world.history().size());
    ASSERT_EQ(view.server(ServerId{2})->vote->leader, ServerId{4});
    const auto why =
        english(whyNotVotedFor(view, world.description().config, world.history(), ServerId{2}, ServerId{5}));
    ASSERT_FALSE(why.empty());
    EXPECT_EQ(why[0], "S2 prefers S4 to S5: epoch equal, zxid 0x1:105 > 0x1:103");
    EXPECT_TRUE(
        whyNotVotedFor(view, world.description().config, world.history(), ServerId{2}, ServerId{4}).empty());
}

TEST(WhyNot, EveryAnswerHasAKnownKey)
{
    std::map<std::string, std::string> patterns;
    for (const SentenceKey &key : sentenceKeys())
        patterns[key.key] = key.english;
    for (const std::uint64_t seed : {1u, 2u, 3u, 4u}) {
        const CampaignOptions options = faultyRun(seed);
        ClusterSeeker seeker(campaignDescription(options));
        int looks = 0;
        playCampaign(options, [&](const SimulatedWorld &world) {
            if (looks++ % 10 != 0)
                return;
            const ClusterView &view = seeker.at(world.history(), world.history().size());
            const EnsembleConfig &config = world.description().config;
            std::vector<Sentence> all;
            const auto add = [&](std::vector<Sentence> more) {
                all.insert(all.end(), more.begin(), more.end());
            };
            for (const ServerView &server : view.servers) {
                add(whyNotServing(view, config, server.id));
                add(whyNotLeader(view, config, world.history(), server.id));
                add(whyNotCommitted(view, config, world.history(), server.lastLogged));
                for (const ServerView &candidate : view.servers)
                    add(whyNotVotedFor(view, config, world.history(), server.id, candidate.id));
                for (const Field &field : fieldsOfServer(view, server.id))
                    EXPECT_NE(std::find(fieldLabels().begin(), fieldLabels().end(), field.label),
                              fieldLabels().end())
                        << field.label;
            }
            for (const Sentence &sentence : all) {
                ASSERT_TRUE(patterns.contains(sentence.key)) << sentence.key;
                for (const int place : placeholders(patterns[sentence.key]))
                    ASSERT_LE(static_cast<std::size_t>(place), sentence.values.size()) << sentence.key;
            }
        });
    }
}

TEST(AMessagesFields, TellItsContentAndItsWay)
{
    Story story = Story::ofVoters(3);
    const Notification vote{{ServerId{1}, {1, 5}, Round{2}, Epoch{1}}, ServerState::Looking};
    const MessageId message = story.sends(1, 2, vote, Duration{800}, Channel::Election);
    story.passes(Duration{800});
    story.arrives(message);
    const auto label = [&](Instant at) { return fieldsOfMessage(story.history, message, at).back().label; };
    EXPECT_EQ(label(Instant{100}), "arrives");
    EXPECT_EQ(label(Instant{800}), "delivered");
    for (const Field &field : fieldsOfMessage(story.history, message, story.now))
        EXPECT_NE(std::find(fieldLabels().begin(), fieldLabels().end(), field.label), fieldLabels().end())
            << field.label;
}

} // namespace
} // namespace zablab::testing
