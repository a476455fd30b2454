// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is said of sessions, watches, recipes, reconfiguration and the faults of disk, link and clock.
#include "engine/views/explanation.h"
#include "tests/views/runs.h"

#include <memory>
#include <set>

namespace zablab::testing {
namespace {

std::string told(const Story &story, EventIndex event)
{
    const Sentence sentence = sentenceFor(story.history, event);
    std::set<std::string> known;
    for (const SentenceKey &key : sentenceKeys())
        known.insert(key.key);
    EXPECT_TRUE(known.contains(sentence.key)) << sentence.key;
    const std::string text = inEnglish(sentence);
    EXPECT_EQ(text.find('%'), std::string::npos) << "a value is missing: " << text;
    return text;
}

MessageId clientSends(Story &story, int client, int server, Message message)
{
    return story.history.send(
        story.now, kNoEvent,
        {Party{ClientId{client}}, Party{Story::s(server)}, Channel::Client, std::move(message), 0},
        story.now + Duration::milliseconds(1));
}

OperationPtr asking(OperationKind kind, const char *path)
{
    Operation operation;
    operation.kind = kind;
    operation.path = path;
    return std::make_shared<const Operation>(std::move(operation));
}

EventIndex last(const Story &story) { return story.history.size() - 1; }

TEST(AWatch, IsToldWithThePathOfItsRequest)
{
    Story story = Story::ofVoters(3);
    clientSends(story, 1, 2, ClientRequest{7, asking(OperationKind::GetData, "/lock/a")});
    clientSends(story, 2, 2, ClientRequest{7, asking(OperationKind::GetData, "/other")});
    story.passes(Duration::milliseconds(1));
    const auto data = story.at(2, WatchRegistered{ClientId{1}, 7, WatchMode::OneShot, false});
    EXPECT_EQ(told(story, data), "S2 will tell C1, once, when /lock/a changes");
    const auto children = story.at(2, WatchRegistered{ClientId{1}, 7, WatchMode::OneShot, true});
    EXPECT_EQ(told(story, children), "S2 will tell C1, once, when /lock/a gains or loses a child");
    const auto below = story.at(2, WatchRegistered{ClientId{1}, 7, WatchMode::PersistentRecursive, false});
    EXPECT_EQ(told(story, below), "S2 will tell C1 every time when /lock/a or anything below it changes");
    const auto again = story.at(2, WatchRegistered{ClientId{1}, 9, WatchMode::OneShot, false});
    EXPECT_EQ(told(story, again), "S2 keeps the watches that C1 had before");
}

TEST(AWatch, ThatFiresNamesTheNodeFromTheMessageBehindIt)
{
    Story story = Story::ofVoters(3);
    const auto fired = story.at(2, WatchFired{ClientId{1}, WatchEventType::NodeDeleted, {1, 9}});
    EXPECT_EQ(told(story, fired), "a watch of C1 at S2 fires: NodeDeleted, at zxid 0x1:9");
    story.history.send(story.now, fired,
                       {Party{Story::s(2)}, Party{ClientId{1}}, Channel::Client,
                        WatchEvent{WatchEventType::NodeDeleted, "/lock/a", {1, 9}}, 0},
                       story.now);
    EXPECT_EQ(told(story, fired), "a watch of C1 at S2 fires: NodeDeleted /lock/a, at zxid 0x1:9");
    EXPECT_EQ(told(story, last(story)),
              "S2 tells C1 what it watches for: NodeDeleted /lock/a, at zxid 0x1:9");
}

TEST(ASession, IsToldFromItsOpeningToItsEnd)
{
    Story story = Story::ofVoters(3);
    const SessionId session{0x100000000000001};
    const Duration timeout = Duration::seconds(4);
    clientSends(story, 1, 2, ConnectRequest{{}, timeout, {}, {}});
    EXPECT_EQ(told(story, last(story)), "C1 sends to S2: ConnectRequest for a new session, time-out 4000 ms");
    EXPECT_EQ(told(story, story.at(2, SessionOpened{ClientId{1}, session, timeout, SessionOpening::Created})),
              "S2 gives C1 the new session 0x100000000000001, time-out 4000 ms");
    EXPECT_EQ(told(story, story.at(0, ClientStateChanged{ClientId{1}, ClientState::Connected, Story::s(2),
                                                         session, timeout})),
              "C1 is connected with S2: session 0x100000000000001, time-out 4000 ms");
    EXPECT_EQ(told(story, story.at(3, SessionExpired{session, timeout})),
              "S3 has heard nothing of session 0x100000000000001 for its time-out of 4000 ms: it expires");
    EXPECT_EQ(told(story, story.at(1, SessionClosed{session, {1, 12}, 2})),
              "S1 has closed session 0x100000000000001, as of 0x1:12, and with it its ephemeral nodes: 2");
}

TEST(EveryNewFact, HasASentenceWhateverItsValues)
{
    Story story = Story::ofVoters(3);
    const ClientId c{1};
    const SessionId session{5};
    const MessageId vote = story.sends(1, 2, Notification{}, Duration{500}, Channel::Election);
    std::set<std::string> texts;
    std::size_t facts = 0;
    const auto tell = [&](const auto &fact) {
        texts.insert(told(story, story.at(2, fact)));
        ++facts;
    };
    tell(DiskLost{});
    for (const int times : {1, 20})
        tell(DiskSpeedChanged{times});
    for (const std::int64_t delay : {0, 5000})
        for (const int loss : {0, 30})
            tell(LinkQualityChanged{Story::s(1), Story::s(2), Duration{delay}, loss});
    for (const int drift : {-200, 0, 200})
        tell(ClockDriftChanged{drift});
    tell(MessageDuplicated{vote, vote});
    for (const ClientState state : {ClientState::Connecting, ClientState::Connected,
                                    ClientState::Disconnected, ClientState::Expired, ClientState::Closed})
        tell(ClientStateChanged{c, state, Story::s(1), session, Duration::seconds(4)});
    for (const ClientState state : {ClientState::Connecting, ClientState::Disconnected})
        tell(ClientStateChanged{c, state, {}, {}, {}});
    for (int what = 0; what <= static_cast<int>(RecipeEvent::ConfigApplied); ++what)
        tell(RecipeReached{c, static_cast<RecipeEvent>(what), 3});
    for (const SessionRefusal why : {SessionRefusal::Expired, SessionRefusal::WrongPassword,
                                     SessionRefusal::ClientAhead, SessionRefusal::NotServing})
        tell(SessionRefused{c, session, why});
    tell(SessionOpened{c, session, Duration::seconds(4), SessionOpening::Reattached});
    tell(SessionsTouched{Story::s(2), 1});
    tell(SessionsTouched{Story::s(3), 1});
    tell(SessionRevalidated{session, Story::s(3), true});
    tell(SessionRevalidated{session, Story::s(3), false});
    tell(SessionClosed{session, {1, 1}, 0});
    tell(ConfigSeen{{1, 4}});
    tell(ConfigActivated{{1, 4}, {}});
    tell(ConfigActivated{{1, 4}, Story::s(3)});
    tell(SnapshotTaken{{1, 9}});
    tell(ClientTold{c, 1, ClientOutcome::SessionExpired, ErrorCode::Ok});
    tell(StateChanged{ServerState::Looking, StateReason::ConfigChanged});
    tell(LearnerRefused{Story::s(3), RefusalReason::ConfigTooNew, {}, {}});
    tell(TimerSet{TimerKind::Sessions, story.now});
    tell(TimerSet{TimerKind::Containers, story.now});
    tell(TimerFired{TimerKind::Sessions});
    tell(TimerFired{TimerKind::Containers});
    EXPECT_EQ(texts.size(), facts) << "two facts are told with the same words";
}

TEST(EveryNewMessage, IsToldAndHasFields)
{
    Story story = Story::ofVoters(3);
    Transaction transaction;
    transaction.zxid = {1, 8};
    transaction.kind = OperationKind::Reconfig;
    const auto shared = std::make_shared<const Transaction>(transaction);
    const Duration timeout = Duration::seconds(4);
    const std::vector<Message> messages{
        Revalidate{SessionId{5}, timeout, false, false},
        Revalidate{SessionId{5}, timeout, true, true},
        Revalidate{SessionId{5}, timeout, true, false},
        CommitAndActivate{{1, 8}, Story::s(3)},
        InformAndActivate{shared, Story::s(3)},
        ConnectRequest{{1, 2}, timeout, SessionId{5}, "0123456789abcdef"},
        ConnectResponse{timeout, SessionId{5}, "0123456789abcdef"},
        ConnectResponse{{}, {}, {}},
        WatchEvent{WatchEventType::NodeChildrenChanged, "/a", {1, 3}},
        ClientRequest{-2, asking(OperationKind::Ping, "")},
        ClientReply{-2, {}, ErrorCode::Ok, OperationKind::Ping},
        ClientRequest{4, asking(OperationKind::CloseSession, "")},
    };
    std::set<std::string> texts;
    for (const Message &message : messages) {
        const MessageId id = story.sends(1, 2, message, timeout, Channel::Client);
        texts.insert(told(story, last(story)));
        story.arrives(id);
        texts.insert(told(story, last(story)));
        for (const Field &field : fieldsOfMessage(story.history, id, story.now))
            EXPECT_TRUE(std::any_of(fieldLabels().begin(), fieldLabels().end(), [&](const char *label) {
                return field.label == label;
            })) << field.label;
    }
    EXPECT_EQ(texts.size(), 2 * messages.size());
}

} // namespace
} // namespace zablab::testing
