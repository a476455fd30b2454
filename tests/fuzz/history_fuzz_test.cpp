// SPDX-License-Identifier: GPL-3.0-or-later
//
// Damaged histories. Whatever the reader is given, it answers with the history or with an error that names place
// and mend; and what it lets pass, sealed again by somebody who knows how, can be judged, folded and told.
#include "engine/simulation/campaign.h"
#include "engine/views/explanation.h"
#include "engine/views/guarantees.h"
#include "engine/views/metrics_view.h"
#include "engine/views/space_time_view.h"
#include "engine/views/story_time.h"
#include "tests/fuzz/mutation.h"
#include "tests/history/sample_history.h"

#include <gtest/gtest.h>

#include <sstream>

namespace zablab::fuzz {
namespace {

std::string textOf(const HistoryFile &file)
{
    std::ostringstream out;
    EXPECT_TRUE(writeHistory(out, file.header, file.history, file.commands));
    return out.str();
}

// The first events of a real run; the first line describes the ensemble.
std::string realRun(std::uint64_t seed, EventIndex most)
{
    CampaignOptions options;
    options.voters = 3;
    options.observers = 1;
    options.seed = seed;
    options.time = Duration::seconds(2);
    options.faults = Faults::Many;
    const RunDescription description = campaignDescription(options);
    SimulatedWorld world(description, options.seed);
    for (const PlannedCommand &planned : planOf(options)) {
        world.advanceTo(planned.at);
        world.execute(planned.command);
    }
    world.advanceTo(world.now() + Duration::seconds(1));
    HistoryFile file;
    file.header.seed = options.seed;
    file.header.ensemble = description.config;
    const History &history = world.history();
    for (EventIndex i = 0; i < std::min(most, history.size()); ++i) {
        if (!history[i].is<CommandGiven>())
            file.history.repeat(history, i);
        else
            file.history.append(Event{history[i].at, history[i].cause, history[i].where, RunStarted{1}});
    }
    return textOf(file);
}

const std::vector<std::string> &words()
{
    static const std::vector<std::string> kWords{"null",
                                                 "true",
                                                 "false",
                                                 "\"S1\"",
                                                 "\"S255\"",
                                                 "\"C1\"",
                                                 "\"0x1:1\"",
                                                 "\"0xffffffff:4294967295\"",
                                                 "\"\"",
                                                 "[]",
                                                 "{}",
                                                 "[null]",
                                                 "\"Leading\"",
                                                 "\"Looking\"",
                                                 "\"Following\"",
                                                 "\"Broadcast\"",
                                                 "\"event\":\"VoteJudged\"",
                                                 "\"event\":\"LeaderElected\"",
                                                 "\"event\":\"Committed\"",
                                                 "\"event\":\"DiskLost\"",
                                                 "\"event\":\"ServerStarted\"",
                                                 "\"type\":\"PROPOSAL\"",
                                                 "\"type\":\"SNAP\"",
                                                 "\"parts\":[",
                                                 "\"operation\":{",
                                                 "\"transaction\":null",
                                                 "\"tree\":null",
                                                 "VoteJudged",
                                                 "PROPOSAL",
                                                 "MessageDelivered",
                                                 "AckCounted",
                                                 "ConfigActivated",
                                                 "StateChanged",
                                                 "S1",
                                                 "S9",
                                                 "C1"};
    return kWords;
}

void explains(const FileError &error)
{
    EXPECT_FALSE(error.what.empty());
    EXPECT_FALSE(error.mend.empty()) << error.what;
    EXPECT_EQ(error.file, "run.jsonl");
}

// Everything that the program makes of a history that it believes.
void use(const HistoryFile &file)
{
    Guarantees guarantees(file.header.ensemble, file.header.disks);
    guarantees.update(file.history);
    RunDescription description;
    description.config = file.header.ensemble;
    for (const ServerConfig &server : file.header.ensemble.servers) {
        ServerDescription described;
        described.id = server.id;
        described.type = server.type;
        description.servers.push_back(described);
    }
    ClusterSeeker seeker(description);
    const History &history = file.history;
    const ClusterView &view = seeker.at(history, history.size());
    for (EventIndex i = 0; i < history.size(); ++i) {
        EXPECT_FALSE(inEnglish(sentenceFor(history, i)).empty());
        if (i % 29 == 0)
            EXPECT_FALSE(causesOf(history, i).empty());
    }
    for (MessageId i = 0; i < history.messageCount(); i += 3)
        EXPECT_FALSE(fieldsOfMessage(history, i, history.end()).empty());
    for (const ServerView &server : view.servers) {
        EXPECT_FALSE(fieldsOfServer(view, server.id).empty());
        (void)whyNotServing(view, description.config, server.id);
        (void)whyNotLeader(view, description.config, history, server.id);
        (void)whyNotCommitted(view, description.config, history, server.lastLogged);
        for (const ServerView &candidate : view.servers)
            (void)whyNotVotedFor(view, description.config, history, server.id, candidate.id);
    }
    (void)view.groups();
    SpaceTimeView diagram(description);
    diagram.update(history);
    MetricsView metrics;
    metrics.update(history);
    StoryTime story;
    story.update(history);
    EXPECT_GE(story.storyOf(history.end()).us, 0);
}

// Reads; false when the reader refused. What it refused for the footer's sake alone is used all the same.
bool reads(const std::string &text)
{
    HistoryFile file;
    FileError error;
    std::istringstream in(text);
    const bool read = readHistory(in, "run.jsonl", file, error);
    if (!read)
        explains(error);
    const bool sealed =
        read || error.what.starts_with("the digest is") || error.what.starts_with("the footer counts");
    if (sealed)
        use(file);
    return sealed;
}

TEST(DamagedHistory, IsReadOrRefusedWithAReason)
{
    for (const std::string &sample : {textOf(sampleHistory()), realRun(1, 300)}) {
        ASSERT_TRUE(reads(sample));
        Mutator mutator(1, words());
        for (int round = 0; round < rounds(1200); ++round) {
            SCOPED_TRACE("round " + std::to_string(round));
            reads(mutator.damaged(sample));
        }
    }
}

TEST(DamagedHistory, ThatIsSealedAgainCanBeJudgedFoldedAndTold)
{
    int used = 0;
    for (const std::string &sample : {textOf(sampleHistory()), realRun(2, 250), realRun(3, 250)}) {
        Mutator mutator(2, words());
        for (int round = 0; round < rounds(500); ++round) {
            SCOPED_TRACE("round " + std::to_string(round));
            used += reads(round % 3 == 0 ? mutator.plausible(sample) : mutator.misremembered(sample));
        }
    }
    EXPECT_GT(used, 150) << "the damage is so coarse that nothing behind the reader is tried";
}

TEST(DamagedHistory, NestedForEverIsRefusedAtOnce)
{
    const std::string sample = textOf(sampleHistory());
    const std::string key = "\"parts\":[";
    const std::size_t at = sample.find(key);
    ASSERT_NE(at, std::string::npos);
    for (const char *open : {"[", "{\"kind\":\"Multi\",\"parts\":["}) {
        std::string text = sample;
        std::string many;
        for (int i = 0; i < 200'000; ++i)
            many += open;
        text.insert(at + key.size(), many);
        HistoryFile file;
        FileError error;
        std::istringstream in(text);
        ASSERT_FALSE(readHistory(in, "run.jsonl", file, error));
        explains(error);
    }
}

} // namespace
} // namespace zablab::fuzz
