// SPDX-License-Identifier: GPL-3.0-or-later
//
// One write, as the transaction diagram tells it: from the client to the last disk, and what stood in its way.
#include "tests/views/write_stories.h"

namespace zablab::testing {
namespace {

const TransactionServer &at(const TransactionView &view, int id) { return *view.server(ServerId{id}); }

TEST(AWrite, GoesThroughBothPhases)
{
    WriteStory story(4);
    const int leader = story.leader();
    const Zxid zxid = story.write();
    const TransactionView view = story.view(zxid);
    EXPECT_EQ(view.fate, TransactionFate::Committed);
    EXPECT_EQ(view.client, ClientId{1});
    EXPECT_EQ(view.asked, OperationKind::Create);
    EXPECT_EQ(view.path, "/x");
    EXPECT_EQ(view.leader, ServerId{leader});
    EXPECT_EQ(view.entry, ServerId{1});
    ASSERT_EQ(view.servers.size(), 4u);
    EXPECT_EQ(countOf(view, MessageKind::Proposal), 3);
    EXPECT_EQ(countOf(view, MessageKind::Ack), 3);
    EXPECT_EQ(countOf(view, MessageKind::Commit), 3);
    EXPECT_EQ(countOf(view, MessageKind::ClientRequest), 1);
    EXPECT_EQ(countOf(view, MessageKind::ClientReply), 1);
    EXPECT_EQ(countOf(view, MessageKind::Request), leader == 1 ? 0 : 1);
    for (const TransactionServer &server : view.servers) {
        ASSERT_EQ(server.writes.size(), 1u) << "S" << server.id.value;
        const LogWrite &write = server.writes.front();
        EXPECT_TRUE(write.logged && write.begun && write.synced);
        EXPECT_GT(write.synced.at, write.logged.at);
        EXPECT_TRUE(server.applied);
        EXPECT_TRUE(server.acked || server.ackIgnored) << "S" << server.id.value;
    }
    ASSERT_EQ(view.quorum.size(), 1u);
    EXPECT_EQ(view.quorum[0].needed, 3);
    EXPECT_EQ(view.quorum[0].voters.size(), 4u);
    EXPECT_EQ(view.ackCount(), 3) << "those that decided, not those that came later";
    EXPECT_EQ(view.decided.at, view.committed.at);
    EXPECT_EQ(view.outcome, ClientOutcome::Answered);
    EXPECT_GT(view.told.at, view.committed.at);
    EXPECT_EQ(view.first, view.begun.at);
    EXPECT_GE(view.last, view.told.at);
}

TEST(AWrite, KnowsNothingThatIsLaterThanAsked)
{
    WriteStory story(3);
    const Zxid zxid = story.write();
    const TransactionView whole = story.view(zxid);
    for (const Moment &until : {whole.begun, whole.proposed, whole.decided, whole.committed, whole.told}) {
        const TransactionView part = story.view(zxid, until.event + 1);
        EXPECT_EQ(static_cast<bool>(part.proposed), whole.proposed.event <= until.event);
        EXPECT_EQ(part.zxid == zxid, whole.proposed.event <= until.event);
        EXPECT_EQ(static_cast<bool>(part.decided), whole.decided.event <= until.event);
        EXPECT_EQ(static_cast<bool>(part.committed), whole.committed.event <= until.event);
        EXPECT_EQ(static_cast<bool>(part.told), whole.told.event <= until.event);
        for (const TransactionMessage &leg : part.messages) {
            EXPECT_LE(leg.departs, until.at);
            EXPECT_TRUE(!leg.ended || leg.ended.event <= until.event);
        }
        EXPECT_LE(part.last, until.at);
    }
    EXPECT_EQ(story.view(zxid, whole.begun.event + 1).fate, TransactionFate::Asked);
    EXPECT_EQ(story.view(zxid, whole.proposed.event + 1).fate, TransactionFate::Proposed);
}

TEST(AWrite, IsNotHeldUpByASlowDisk)
{
    WriteStory story(3, 0, 2);
    const int slow = story.follower();
    story.does(command::SetDiskSpeed{story.s(slow), 20});
    const TransactionView view = story.view(story.write());
    EXPECT_EQ(view.fate, TransactionFate::Committed);
    const TransactionServer &late = at(view, slow);
    EXPECT_EQ(late.diskTimes, 20);
    ASSERT_EQ(late.writes.size(), 1u);
    EXPECT_GT(late.writes[0].synced.at, view.committed.at);
    EXPECT_FALSE(late.acked);
    EXPECT_TRUE(late.ackIgnored) << "it came when everything was decided";
    EXPECT_LT(late.applied.at, late.writes[0].synced.at)
        << "COMMIT does not wait for the follower's own disk";
    const auto leg = std::find_if(view.messages.begin(), view.messages.end(), [&](const auto &m) {
        return m.kind == MessageKind::Ack && m.from == Party{story.s(slow)};
    });
    ASSERT_NE(leg, view.messages.end());
    EXPECT_TRUE(leg->ignored);
}

TEST(AWrite, IsCommittedWithoutACrashedFollower)
{
    WriteStory story(3, 0, 3);
    const int dead = story.follower();
    // Its client, if it has one there, goes elsewhere.
    story.does(command::Connect{ClientId{1}, story.s(story.leader())});
    story.does(command::Crash{story.s(dead)});
    story.passes(Duration::milliseconds(500));
    const TransactionView view = story.view(story.write());
    EXPECT_EQ(view.fate, TransactionFate::Committed);
    EXPECT_TRUE(at(view, dead).isDownAt(view.proposed.at));
    EXPECT_TRUE(at(view, dead).votes) << "it counts in the denominator";
    EXPECT_TRUE(at(view, dead).writes.empty());
    EXPECT_EQ(view.quorum[0].voters.size(), 3u);
    EXPECT_EQ(countOf(view, MessageKind::Proposal), 1);
}

TEST(AWrite, ReachesObserversByInform)
{
    WriteStory story(3, 2, 4);
    const TransactionView view = story.view(story.write());
    EXPECT_EQ(countOf(view, MessageKind::Inform), 2);
    EXPECT_EQ(countOf(view, MessageKind::Proposal), 2);
    for (const int id : {4, 5}) {
        EXPECT_FALSE(at(view, id).votes);
        EXPECT_TRUE(at(view, id).applied);
        EXPECT_FALSE(at(view, id).acked);
    }
    EXPECT_EQ(view.quorum[0].voters.size(), 3u);
}

TEST(AWrite, OfAnEnsembleOfOneIsDecidedByItsOwnDisk)
{
    WriteStory story(1);
    const TransactionView view = story.view(story.write());
    EXPECT_EQ(view.fate, TransactionFate::Committed);
    EXPECT_EQ(view.acks.size(), 1u);
    EXPECT_EQ(view.decided.at, view.servers[0].writes[0].synced.at);
    EXPECT_EQ(countOf(view, MessageKind::Proposal), 0);
    EXPECT_EQ(view.path, "/x") << "though no message has shown it";
}

TEST(AWrite, ThatFailsUsesAZxidAndIsAnsweredWithItsError)
{
    WriteStory story(3, 0, 5);
    story.write("/x");
    const TransactionView view = story.view(story.write("/x"));
    EXPECT_EQ(view.fate, TransactionFate::Committed);
    ASSERT_TRUE(view.transaction);
    EXPECT_EQ(view.transaction->kind, OperationKind::Error);
    EXPECT_EQ(view.asked, OperationKind::Create) << "what was wanted";
    EXPECT_EQ(view.answer, ErrorCode::NodeExists);
}

TEST(AWrite, MayOpenASession)
{
    WriteStory story(3, 0, 6);
    story.passes(Duration::milliseconds(300));
    story.does(command::AddClient{ClientId{2}, story.s(story.follower())});
    ASSERT_TRUE(story.comes(2));
    story.passes(Duration::milliseconds(100));
    const TransactionView view = story.newest();
    EXPECT_EQ(view.asked, OperationKind::CreateSession);
    EXPECT_EQ(view.client, ClientId{2});
    EXPECT_EQ(view.fate, TransactionFate::Committed);
    EXPECT_EQ(countOf(view, MessageKind::ConnectRequest), 1);
    EXPECT_EQ(countOf(view, MessageKind::Request), 1);
    EXPECT_EQ(countOf(view, MessageKind::ConnectResponse), 1);
}

TEST(AWrite, WaitsForTheOneBeforeIt)
{
    // The leader alone has its disk for both; a follower's ACK of the second can come first only over another link,
    // which one connection forbids: so both wait for the same disk, and the second is decided with the first.
    WriteStory story(3, 0, 7);
    story.comes(1);
    story.writes(1, "/a", "1", OperationKind::Create);
    story.writes(1, "/b", "1", OperationKind::Create);
    story.passes(Duration::milliseconds(500));
    const Zxid last = story.since<Proposed>(0).back()->zxid;
    const TransactionView second = story.view(last);
    const TransactionView before = story.view(Zxid{last.epoch, last.counter - 1});
    EXPECT_EQ(second.path, "/b");
    EXPECT_EQ(before.path, "/a");
    EXPECT_LE(before.committed.at, second.committed.at);
    story.index.update(story.history());
    const WriteEntry *entry = story.index.find(last);
    EXPECT_EQ(neighbourOf(story.index, *entry, -1, story.history().size()), story.index.find(before.zxid));
    EXPECT_EQ(neighbourOf(story.index, *entry, 1, story.history().size()), nullptr);
}

TEST(ARequest, ThatNeverBecameATransactionSaysSo)
{
    WriteStory story(3, 0, 8);
    story.comes(1);
    for (const int id : {2, 3})
        story.does(command::Crash{story.s(id)});
    story.passes(Duration::seconds(5)); // S1 serves nobody now
    story.writes(1, "/x", "1", OperationKind::Create);
    story.passes(Duration::seconds(60));
    story.index.update(story.history());
    const WriteEntry &entry = story.index.writes().back();
    EXPECT_EQ(entry.proposed, kNoEvent);
    const TransactionView view = transactionView(story.history(), story.world.description(), story.index,
                                                 entry, story.history().size());
    EXPECT_TRUE(view.fate == TransactionFate::Refused || view.fate == TransactionFate::Asked);
    EXPECT_EQ(view.zxid, Zxid{});
    EXPECT_FALSE(view.proposed);
    EXPECT_TRUE(view.quorum.empty());
}

// A leader that is cut off with one follower: what it proposes then is an orphan.
struct OrphanStory : WriteStory {
    OrphanStory() : WriteStory(5, 0, 2) { write("/x"); }
    int old = 0, companion = 0;
    Zxid orphan;
    void cutOffAndWrite()
    {
        old = leader();
        companion = old == 1 ? 2 : 1;
        does(command::AddClient{ClientId{2}, s(companion)});
        comes(2);
        does(command::Cut{{s(old), s(companion)}});
        writes(2, "/orphan", "?", OperationKind::Create);
        passes(Duration::milliseconds(60));
        orphan = since<Proposed>(0).back()->zxid;
    }
};

TEST(AnOrphan, HasTooFewAcknowledgementsAndIsCutOff)
{
    OrphanStory story;
    story.cutOffAndWrite();
    const TransactionView waiting = story.view(story.orphan);
    EXPECT_EQ(waiting.fate, TransactionFate::Proposed);
    EXPECT_EQ(waiting.acks.size(), 2u);
    EXPECT_FALSE(waiting.decided);
    EXPECT_EQ(waiting.quorum[0].needed, 3);
    ASSERT_TRUE(story.until([&] { return story.leader() != 0 && story.leader() != story.old; }));
    ASSERT_TRUE(story.until([&] { return !story.leads(story.old); }));
    EXPECT_EQ(story.view(story.orphan).fate, TransactionFate::Left);
    EXPECT_TRUE(story.view(story.orphan).officeLost);
    story.does(command::Heal{});
    ASSERT_TRUE(story.until(
        [&] {
            return story.allServe(story.ids({1, 2, 3, 4, 5}));
        },
        Duration::seconds(300)));
    const TransactionView gone = story.view(story.orphan);
    EXPECT_EQ(gone.fate, TransactionFate::Gone);
    EXPECT_EQ(at(gone, story.old).writes.back().loss, WriteLoss::Truncated);
    EXPECT_EQ(at(gone, story.companion).writes.back().loss, WriteLoss::Truncated);
    EXPECT_EQ(gone.outcome, ClientOutcome::ConnectionLost) << "it was never told that it failed";
}

TEST(AnOrphan, IsCommittedWithTheEpochOfALeaderThatHasIt)
{
    // The leader dies when the others have logged, and before it has counted anybody.
    RunDescription description = RunDescription::ofSize(3, 0);
    description.network.delayMin = Duration::milliseconds(20);
    description.network.delayMeanExtra = Duration{100};
    description.network.delayMax = Duration::milliseconds(22);
    description.clients[0].server = ServerId{3};
    WriteStory story(description, 22);
    ASSERT_TRUE(story.comes(1));
    const int leader = story.leader();
    story.does(command::Connect{ClientId{1}, story.s(leader)});
    story.passes(Duration::milliseconds(500));
    const EventIndex before = story.history().size();
    story.writes(1, "/orphan", "?", OperationKind::Create);
    ASSERT_TRUE(story.until([&] { return story.since<LogSynced>(before).size() == 3; }));
    story.does(command::Crash{story.s(leader)});
    const Zxid orphan = story.since<Proposed>(before).front()->zxid;
    ASSERT_TRUE(story.until([&] { return story.leader() != 0; }));
    const TransactionView view = story.view(orphan);
    EXPECT_EQ(view.fate, TransactionFate::Adopted);
    EXPECT_EQ(view.adoptedBy, ServerId{story.leader()});
    EXPECT_TRUE(view.officeLost);
    EXPECT_FALSE(view.decided);
    story.does(command::Restart{story.s(leader)});
    ASSERT_TRUE(story.until([&] { return story.allServe(story.ids({1, 2, 3})); }));
    EXPECT_EQ(story.view(orphan).fate, TransactionFate::Adopted);
}

TEST(ACrash, TakesWhatWasNotYetOnDisk)
{
    RunDescription description = RunDescription::ofSize(3, 0);
    description.disk.syncMin = description.disk.syncMax = Duration::milliseconds(20);
    WriteStory story(description, 6);
    ASSERT_TRUE(story.comes(1));
    const int leader = story.leader();
    const int follower = leader == 1 ? 2 : story.follower();
    story.does(command::Connect{ClientId{1}, story.s(leader)});
    story.passes(Duration::milliseconds(500));
    const EventIndex before = story.history().size();
    story.writes(1, "/x", "1", OperationKind::Create);
    ASSERT_TRUE(story.until([&] { return !story.since<LogAppended>(before, follower).empty(); }));
    story.does(command::Crash{story.s(follower)});
    story.passes(Duration::milliseconds(100));
    const TransactionView view = story.view(story.since<Proposed>(before).front()->zxid);
    ASSERT_EQ(at(view, follower).writes.size(), 1u);
    EXPECT_EQ(at(view, follower).writes[0].loss, WriteLoss::Crash);
    EXPECT_FALSE(at(view, follower).hasIt());
}

TEST(AReconfiguration, NeedsBothQuorums)
{
    RunDescription description = RunDescription::ofSize(3, 2);
    description.config.tickTime = Duration::milliseconds(200);
    WriteStory story(description, 3);
    ASSERT_TRUE(story.writesAndIsAnswered(1, "/x", "0", OperationKind::Create));
    Operation operation;
    operation.kind = OperationKind::Reconfig;
    operation.reconfig.joining = {{ServerId{4}, LearnerType::Participant},
                                  {ServerId{5}, LearnerType::Participant}};
    const EventIndex before = story.history().size();
    story.does(command::Ask{ClientId{1}, operation});
    ASSERT_TRUE(story.until([&] { return !story.since<Committed>(before).empty(); }));
    const TransactionView view = story.view(story.since<Committed>(before).front()->zxid);
    EXPECT_EQ(view.asked, OperationKind::Reconfig);
    ASSERT_EQ(view.quorum.size(), 2u);
    EXPECT_EQ(view.quorum[0].voters.size(), 3u);
    EXPECT_EQ(view.quorum[0].needed, 2);
    EXPECT_EQ(view.quorum[1].voters.size(), 5u);
    EXPECT_EQ(view.quorum[1].needed, 3);
    EXPECT_TRUE(view.quorum[0].enough && view.quorum[1].enough);
    story.passes(Duration::milliseconds(300));
    EXPECT_GT(countOf(story.view(view.zxid), MessageKind::CommitAndActivate), 0);
    const TransactionView next = story.view(story.write("/y"));
    EXPECT_EQ(next.quorum.size(), 1u) << "the new configuration is in force";
    EXPECT_EQ(next.quorum[0].voters.size(), 5u);
}

TEST(Groups, DecideByMajoritiesOfMajorities)
{
    RunDescription description = RunDescription::ofSize(9, 0);
    for (ServerDescription &server : description.servers)
        server.group = 1 + (server.id.value - 1) / 3;
    WriteStory story(description, 4);
    const TransactionView view = story.view(story.write());
    ASSERT_EQ(view.quorum.size(), 1u);
    EXPECT_EQ(view.quorum[0].groups, 3);
    EXPECT_EQ(view.quorum[0].groupsNeeded, 2);
    EXPECT_GE(view.quorum[0].groupsAcked, 2);
    EXPECT_EQ(view.quorum[0].needed, 4);
    EXPECT_TRUE(view.quorum[0].enough);
}

TEST(TheNewestWrite, IsTheLastProposedUntilTheNextIsAskedFor)
{
    WriteStory story(3, 0, 9);
    const Zxid first = story.write("/a");
    EXPECT_EQ(story.newest().zxid, first);
    story.writes(1, "/b", "1", OperationKind::Create);
    const TransactionView asked = story.newest();
    EXPECT_EQ(asked.zxid, Zxid{});
    EXPECT_EQ(asked.fate, TransactionFate::Asked);
    story.passes(Duration::milliseconds(200));
    EXPECT_EQ(story.newest().zxid, first.next());
}

TEST(TheInspector, IsToldFieldsAndChanges)
{
    WriteStory story(3, 1, 10);
    const TransactionView view = story.view(story.write());
    std::vector<std::string> labels;
    for (const Field &field : fieldsOfTransaction(view))
        labels.push_back(field.label);
    for (const char *label : {"zxid", "operation", "path", "origin", "leader", "acks", "latency"})
        EXPECT_NE(std::find(labels.begin(), labels.end(), label), labels.end()) << label;
    const auto changes = changesOfTransaction(view, story.world.now());
    ASSERT_EQ(changes.size(), 4u);
    for (const TransactionChange &change : changes)
        EXPECT_EQ(change.state, ChangeState::Applied);
}

} // namespace
} // namespace zablab::testing
