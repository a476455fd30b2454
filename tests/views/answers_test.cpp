// SPDX-License-Identifier: GPL-3.0-or-later
//
// "Why?" and "why not?": over many runs, for everything there is at many instants, a question is put exactly when it
// arises, its answer is told in known words, and the events that it names are there and not in the future.
#include "engine/views/answers.h"
#include "engine/views/findings.h"
#include "engine/views/guarantees.h"
#include "tests/views/runs.h"

#include <map>
#include <set>

namespace zablab::testing {
namespace {

std::size_t placesOf(const std::string &pattern)
{
    std::size_t most = 0;
    for (std::size_t i = 0; i + 1 < pattern.size(); ++i)
        if (pattern[i] == '%' && pattern[i + 1] >= '1' && pattern[i + 1] <= '9')
            most = std::max(most, static_cast<std::size_t>(pattern[i + 1] - '0'));
    return most;
}

void expectTold(const Sentence &sentence)
{
    static const std::map<std::string, std::size_t> places = [] {
        std::map<std::string, std::size_t> known;
        for (const SentenceKey &key : sentenceKeys())
            known[key.key] = placesOf(key.english);
        return known;
    }();
    ASSERT_TRUE(places.contains(sentence.key)) << sentence.key;
    ASSERT_LE(places.at(sentence.key), sentence.values.size()) << sentence.key;
}

bool holds(const ServerView &server, Zxid zxid)
{
    return containsZxid(server.log, zxid) || containsZxid(server.inSnapshot, zxid);
}

// Looks at a run at every so many events.
template <typename Look>
void throughRuns(Look look, std::initializer_list<std::uint64_t> seeds = {1, 2, 3, 5})
{
    for (const std::uint64_t seed : seeds) {
        const SimulatedWorld world = playCampaign(faultyRun(seed));
        ClusterSeeker seeker(world.description());
        const EventIndex step = std::max<EventIndex>(1, world.history().size() / 40);
        for (EventIndex events = 1; events <= world.history().size(); events += step) {
            const ClusterView &view = seeker.at(world.history(), events);
            look(Known{view, world.description(), world.history()});
            if (::testing::Test::HasFatalFailure())
                return;
        }
    }
}

void expectSound(const Known &known, const std::vector<Inquiry> &questions)
{
    for (const Inquiry &question : questions) {
        expectTold(wordsOf(known, question));
        const Answer answer = answerTo(known, question);
        ASSERT_FALSE(answer.reasons.empty()) << wordsOf(known, question).key;
        for (const Reason &reason : answer.reasons) {
            expectTold(reason.sentence);
            if (reason.event != kNoEvent)
                ASSERT_LT(reason.event, known.view.events) << reason.sentence.key << " tells the future";
        }
        if (answer.chain)
            ASSERT_TRUE(std::is_sorted(answer.reasons.begin(), answer.reasons.end(),
                                       [](const Reason &a, const Reason &b) { return a.event < b.event; }));
    }
}

bool asks(const std::vector<Inquiry> &questions, Ask ask)
{
    return std::any_of(questions.begin(), questions.end(),
                       [&](const Inquiry &question) { return question.ask == ask; });
}

TEST(Answers, OfServersExistExactlyWhenTheQuestionArises)
{
    int looking = 0, behind = 0;
    throughRuns([&](const Known &known) {
        for (const ServerView &server : known.view.servers) {
            const std::vector<Inquiry> questions = questionsOfServer(known, server.id);
            expectSound(known, questions);
            ASSERT_TRUE(asks(questions, Ask::State)) << "S" << server.id.value;
            const bool up = server.running();
            const bool runs = server.liveness == Liveness::Running;
            EXPECT_EQ(asks(questions, Ask::NotServing), up && !(runs && server.serving));
            EXPECT_EQ(asks(questions, Ask::NotLeading),
                      up && !(runs && server.state == ServerState::Leading));
            EXPECT_EQ(asks(questions, Ask::TimeOut), runs && server.timeoutDeadline.has_value());
            Zxid newest;
            for (const ServerView &other : known.view.servers)
                if (holds(other, other.lastCommitted))
                    newest = std::max(newest, other.lastCommitted);
            EXPECT_EQ(asks(questions, Ask::Behind), up && server.lastApplied < newest) << server.id.value;
            looking += server.state == ServerState::Looking && up;
            behind += asks(questions, Ask::Behind);
            expectSound(known, votesNotCast(known, server.id));
        }
    });
    EXPECT_GT(looking, 50);
    EXPECT_GT(behind, 10);
}

TEST(Answers, OfTransactionsSayEitherWhyOrWhyNot)
{
    int committed = 0, open = 0;
    throughRuns([&](const Known &known) {
        std::set<Zxid> all;
        for (const ServerView &server : known.view.servers) {
            all.insert(server.lastLogged);
            all.insert(server.lastCommitted);
            for (const ZxidRange &range : server.cut)
                all.insert(Zxid{range.epoch, range.last});
        }
        for (const Zxid zxid : all) {
            if (zxid.counter == 0)
                continue;
            const std::vector<Inquiry> questions = questionsOfTransaction(known, zxid);
            expectSound(known, questions);
            EXPECT_NE(asks(questions, Ask::Committed), asks(questions, Ask::NotCommitted))
                << zxid.epoch << ":" << zxid.counter;
            const bool everywhere = std::all_of(known.view.servers.begin(), known.view.servers.end(),
                                                [&](const ServerView &s) { return holds(s, zxid); });
            EXPECT_EQ(asks(questions, Ask::Missing), !everywhere);
            committed += asks(questions, Ask::Committed);
            open += asks(questions, Ask::NotCommitted);
        }
        EXPECT_TRUE(questionsOfTransaction(known, Zxid{77, 7}).empty()) << "nobody has ever heard of it";
    });
    EXPECT_GT(committed, 100);
    EXPECT_GT(open, 3);
}

TEST(Answers, OfMessagesAndClientsNameWhatHappened)
{
    int lost = 0, waiting = 0;
    throughRuns([&](const Known &known) {
        for (MessageId m = 0; m < known.history.messageCount(); m += 37) {
            const std::vector<Inquiry> questions = questionsOfMessage(known, m);
            expectSound(known, questions);
            const bool sent = known.history.message(m).sent < known.view.events;
            ASSERT_EQ(asks(questions, Ask::Sent), sent);
            for (const Inquiry &question : questions)
                lost += wordsOf(known, question).key == "ask.lost";
        }
        for (const ClientView &client : known.view.clients) {
            const std::vector<Inquiry> questions = questionsOfClient(known, client.id);
            expectSound(known, questions);
            EXPECT_EQ(asks(questions, Ask::Waiting), client.waiting > 0) << "C" << client.id.value;
            waiting += client.waiting > 0;
        }
        for (const DirectedLink &cut : known.view.cuts) {
            const std::vector<Inquiry> questions = questionsOfLink(known, cut.from, cut.to);
            ASSERT_FALSE(questions.empty());
            expectSound(known, questions);
        }
        expectSound(known, questionsOfEvent(known, known.view.events - 1));
        EXPECT_TRUE(questionsOfEvent(known, known.view.events).empty()) << "it has not happened yet";
    });
    EXPECT_GT(lost, 0);
    EXPECT_GT(waiting, 0);
}

// Every field is still what the event named for it made it.
TEST(Answers, AFieldIsAsItsEventLeftIt)
{
    int told = 0;
    throughRuns(
        [&](const Known &known) {
            ClusterSeeker aside(known.description);
            for (const ServerView &server : known.view.servers) {
                for (const Field &field : fieldsOfServer(known.view, server.id)) {
                    const auto setter = setterOf(known, server.id, field.label);
                    if (!setter || field.label == "deadline" || field.label == "linkTo")
                        continue;
                    ASSERT_LT(*setter, known.view.events);
                    ++told;
                    const std::vector<Field> then =
                        fieldsOfServer(aside.at(known.history, *setter + 1), server.id);
                    const auto same = std::find_if(then.begin(), then.end(), [&](const Field &other) {
                        return other.label == field.label;
                    });
                    ASSERT_NE(same, then.end()) << field.label;
                    EXPECT_EQ(inEnglish({"%1", {same->value}}), inEnglish({"%1", {field.value}}))
                        << field.label << " of S" << server.id.value << " at " << known.view.events
                        << ", event " << *setter << ": " << inEnglish(sentenceFor(known.history, *setter));
                }
            }
        },
        {1, 2});
    EXPECT_GT(told, 600);
}

TEST(Findings, EveryBrokenPromiseHasItsSentenceInBothLanguages)
{
    std::set<std::string> keys;
    for (int rule = 0; rule < kRules; ++rule)
        for (const std::uint64_t seed : {1u, 3u}) {
            const CampaignOptions options = faultyRun(seed, 4, 1);
            RunDescription description = campaignDescription(options);
            description.config.rules.turnOff(static_cast<Rule>(rule));
            SimulatedWorld world(description, seed);
            for (const PlannedCommand &planned : planOf(options)) {
                world.advanceTo(planned.at);
                world.execute(planned.command);
            }
            Guarantees guarantees(description.config, {});
            guarantees.update(world.history());
            for (const Violation &violation : guarantees.violations()) {
                const Sentence sentence = sentenceFor(violation);
                expectTold(sentence);
                EXPECT_NE(sentence.key, "finding.other") << violation.what;
                keys.insert(sentence.key);
            }
        }
    EXPECT_GT(keys.size(), 4u) << "hardly anything broke";
}

TEST(Findings, AreTakenApartAndPutTogetherAgain)
{
    const auto english = [](const char *what, Party where = ServerId{3}) {
        return inEnglish(sentenceFor(Violation{Guarantee::Integrity, 0, where, what}));
    };
    EXPECT_EQ(english("S5 leads epoch 2 while S1 leads it"), "S5 leads epoch 2 while S1 leads it");
    EXPECT_EQ(english("learns the commit of 0x1:7, which nobody committed"),
              "S3 learns the commit of 0x1:7, which nobody committed");
    EXPECT_EQ(english("is answered at 0x1:2 after it has seen 0x1:5", ClientId{2}),
              "C2 is answered at 0x1:2 after it has seen 0x1:5");
    EXPECT_EQ(english("S2 throws away 0x1:9, which is committed; left is 0x1:1..0x1:8"),
              "S2 throws away 0x1:9, which is committed; left is 0x1:1..0x1:8");
    EXPECT_EQ(english("something new"), "S3: something new");
    for (int g = 0; g < kGuarantees; ++g)
        EXPECT_EQ(inEnglish(promiseSentence(static_cast<Guarantee>(g))),
                  promiseOf(static_cast<Guarantee>(g)));
    for (int r = 0; r < kRules; ++r)
        EXPECT_EQ(inEnglish(purposeSentence(static_cast<Rule>(r))), purposeOf(static_cast<Rule>(r)));
}

} // namespace
} // namespace zablab::testing
