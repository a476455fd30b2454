// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a learner is brought up, as the synchronization view tells it: both logs, the decision, what travelled.
#include "tests/views/write_stories.h"

#include "tests/views/runs.h"

namespace zablab::testing {
namespace {

std::vector<MessageKind> kindsOf(const SynchronizationView &view)
{
    std::vector<MessageKind> kinds;
    for (const SyncStep &step : view.steps)
        kinds.push_back(step.kind);
    return kinds;
}

const SyncStep *stepOf(const SynchronizationView &view, MessageKind kind)
{
    const auto found = std::find_if(view.steps.begin(), view.steps.end(),
                                    [kind](const SyncStep &step) { return step.kind == kind; });
    return found == view.steps.end() ? nullptr : &*found;
}

RunDescription withHistories(std::vector<std::vector<LogExtent>> histories, int percent = 33)
{
    RunDescription description = RunDescription::ofSize(static_cast<int>(histories.size()), 0);
    for (std::size_t i = 0; i < histories.size(); ++i)
        description.servers[i].history = histories[i];
    description.config.snapshotSizePercent = percent;
    return description;
}

TEST(Synchronization, OfEqualsIsAnEmptyDiff)
{
    WriteStory story(withHistories({{{1, 1, 5}}, {{1, 1, 5}}, {{1, 1, 5}}}));
    const int learner = story.follower();
    story.index.update(story.history());
    const auto place = chosenSynchronization(story.index, {story.s(learner), {}}, story.history().size());
    ASSERT_TRUE(place);
    const SynchronizationView view = story.sync(0);
    EXPECT_EQ(view.decision.kind, SyncKind::Diff);
    EXPECT_EQ(view.decision.row, SyncRow::UpToDate);
    EXPECT_EQ(view.answers[0], SyncAnswer::No);
    EXPECT_EQ(view.answers[1], SyncAnswer::Yes);
    EXPECT_EQ(view.answers[2], SyncAnswer::NotAsked);
    EXPECT_EQ(view.learnerLog.entries, (ZxidRanges{{1, 1, 5}}));
    EXPECT_EQ(view.common, view.learnerLog.entries);
    EXPECT_TRUE(view.lost.empty() && view.gained.empty());
    EXPECT_EQ(kindsOf(view), (std::vector{MessageKind::Diff, MessageKind::NewLeader, MessageKind::Ack,
                                          MessageKind::UpToDate, MessageKind::Ack}));
    EXPECT_EQ(view.fate, SyncFate::Done);
    EXPECT_EQ(stepOf(view, MessageKind::Diff)->effect, SyncEffect::Kept);
    EXPECT_EQ(stepOf(view, MessageKind::NewLeader)->effect, SyncEffect::EpochStored);
    EXPECT_EQ(stepOf(view, MessageKind::UpToDate)->effect, SyncEffect::Serves);
    EXPECT_EQ(view.steps.back().effect, SyncEffect::Ignored);
    EXPECT_TRUE(view.ended);
}

TEST(Synchronization, OfOneThatLagsSendsWhatIsMissing)
{
    WriteStory story(3, 0, 2);
    story.write("/a");
    const int learner = story.follower();
    story.does(command::Connect{ClientId{1}, story.s(story.leader())});
    story.does(command::Crash{story.s(learner)});
    story.passes(Duration::milliseconds(500));
    story.write("/b");
    story.write("/c");
    story.does(command::Restart{story.s(learner)});
    ASSERT_TRUE(story.until([&] { return story.serves(learner); }));
    story.passes(Duration::milliseconds(100));
    const SynchronizationView view = story.lastSyncOf(learner);
    EXPECT_EQ(view.decision.row, SyncRow::InCommittedLog);
    EXPECT_EQ(view.decision.kind, SyncKind::Diff);
    EXPECT_EQ(view.answers[3], SyncAnswer::Yes);
    EXPECT_GE(view.decision.forwarded, 2);
    EXPECT_EQ(countOf(view.gained), view.decision.forwarded);
    EXPECT_TRUE(view.epochBegun);
    EXPECT_EQ(stepOf(view, MessageKind::Proposal)->effect, SyncEffect::Queued);
    EXPECT_EQ(stepOf(view, MessageKind::Commit)->effect, SyncEffect::Remembered);
    const SyncStep *epoch = stepOf(view, MessageKind::NewLeader);
    ASSERT_TRUE(epoch);
    EXPECT_EQ(epoch->effect, SyncEffect::LoggedThen);
    ASSERT_TRUE(epoch->disk) << "only now it is on the learner's disk";
    EXPECT_TRUE(containsZxid(*epoch->disk, view.decision.maxCommitted));
    EXPECT_EQ(stepOf(view, MessageKind::Ack)->effect, SyncEffect::Welcomed);
    EXPECT_EQ(view.fate, SyncFate::Done);
}

// S1 and S2 go one way, S3 has something that nobody else has; it comes when the others have a leader.
RunDescription thirdIsAheadAndLate()
{
    RunDescription description = withHistories({{{1, 1, 5}}, {{1, 1, 5}}, {{1, 1, 7}}});
    description.servers[2].runs = false;
    return description;
}

// S3's synchronization, as it stands at the end of the run.
SynchronizationView synchronizationOfThird(EnsembleRun &run, ClusterSeeker &seeker)
{
    const History &history = run.world.history();
    TransactionIndex index;
    index.update(history);
    const auto place = chosenSynchronization(index, {ServerId{3}, {}}, history.size());
    if (!place) {
        ADD_FAILURE() << "S3 was not synchronized";
        return {};
    }
    const SyncEntry &entry = index.synchronizations()[*place];
    return synchronizationView(history, entry, seeker.at(history, entry.decided), history.size());
}

TEST(Synchronization, CutsOffWhatTheLeaderNeverHad)
{
    EnsembleRun run(thirdIsAheadAndLate(), 3);
    ASSERT_TRUE(run.until([&] { return run.serves(1) && run.serves(2); }));
    run.does(command::Restart{ServerId{3}});
    ASSERT_TRUE(run.until([&] { return run.serves(3); }));
    run.passes(Duration::milliseconds(100));
    ClusterSeeker seeker(run.world.description());
    const SynchronizationView view = synchronizationOfThird(run, seeker);
    EXPECT_EQ(view.decision.kind, SyncKind::Trunc);
    EXPECT_EQ(view.decision.row, SyncRow::AheadOfLog);
    EXPECT_EQ(view.decision.peer, (Zxid{1, 7}));
    EXPECT_EQ(view.lost, (ZxidRanges{{1, 6, 7}}));
    EXPECT_EQ(view.common, (ZxidRanges{{1, 1, 5}}));
    const SyncStep *cut = stepOf(view, MessageKind::Trunc);
    ASSERT_TRUE(cut);
    EXPECT_EQ(cut->effect, SyncEffect::Cut);
    EXPECT_EQ(cut->removed, 2);
    EXPECT_EQ(cut->effectZxid, (Zxid{1, 5}));
    ASSERT_TRUE(cut->disk);
    EXPECT_EQ(*cut->disk, (ZxidRanges{{1, 1, 5}}));
    EXPECT_EQ(stepOf(view, MessageKind::NewLeader)->effect, SyncEffect::Saved);
}

// The same while a proposal of the new epoch is still under way: after the cut it is handed on, and S3 goes on with it.
TEST(Synchronization, CutsAndThenHandsOnWhatIsUnderWay)
{
    EnsembleRun run(thirdIsAheadAndLate(), 3);
    ASSERT_TRUE(run.until([&] { return run.serves(1) && run.serves(2); }));
    run.passes(Duration::milliseconds(300));
    // The companion's disk takes so long that the proposal waits for its quorum while S3 comes.
    const int leader = run.leader();
    run.does(command::SetDiskSpeed{ServerId{leader == 1 ? 2 : 1}, 400});
    run.writes(1, "/x", "1", OperationKind::Create);
    ASSERT_TRUE(run.until([&] { return !run.since<Proposed>(0).empty(); }));
    const Zxid under = run.since<Proposed>(0).back()->zxid;
    run.does(command::Restart{ServerId{3}});
    ASSERT_TRUE(run.until([&] { return run.serves(3); }));
    run.passes(Duration::seconds(3));
    ClusterSeeker seeker(run.world.description());
    const SynchronizationView view = synchronizationOfThird(run, seeker);
    EXPECT_EQ(view.decision.kind, SyncKind::Trunc);
    EXPECT_EQ(view.lost, (ZxidRanges{{1, 6, 7}}));
    const std::vector<MessageKind> kinds = kindsOf(view);
    const auto at = [&](MessageKind kind) {
        return std::find(kinds.begin(), kinds.end(), kind) - kinds.begin();
    };
    EXPECT_LT(at(MessageKind::Trunc), at(MessageKind::Proposal));
    EXPECT_LT(at(MessageKind::Proposal), at(MessageKind::NewLeader));
    const SyncStep *handed = stepOf(view, MessageKind::Proposal);
    ASSERT_TRUE(handed);
    EXPECT_EQ(view.fate, SyncFate::Done);
    const ServerView *learner =
        seeker.at(run.world.history(), run.world.history().size()).server(ServerId{3});
    ASSERT_TRUE(learner);
    EXPECT_TRUE(containsZxid(learner->log, under)) << "it goes on with the leader's history";
    EXPECT_FALSE(containsZxid(learner->log, {1, 6}));
}

TEST(Synchronization, OfAnotherEpochsOrphanIsASnapshot)
{
    WriteStory story(5, 0, 2);
    story.write("/x");
    const int old = story.leader();
    const int companion = old == 1 ? 2 : 1;
    std::vector<ServerId> rest = story.without(old);
    std::erase(rest, story.s(companion));
    story.does(command::AddClient{ClientId{2}, story.s(companion)});
    story.does(command::AddClient{ClientId{3}, rest.front()});
    story.comes(2);
    story.does(command::Cut{{story.s(old), story.s(companion)}});
    story.writes(2, "/orphan", "?", OperationKind::Create);
    ASSERT_TRUE(story.until([&] { return story.leader() != 0 && story.leader() != old; }));
    ASSERT_TRUE(story.until([&] { return !story.leads(old); }));
    ASSERT_TRUE(story.writesAndIsAnswered(3, "/new", "1", OperationKind::Create));
    story.does(command::Heal{});
    ASSERT_TRUE(story.until([&] { return story.allServe(story.allServers()); }, Duration::seconds(300)));
    story.passes(Duration::milliseconds(100));
    const SynchronizationView view = story.lastSyncOf(old);
    EXPECT_EQ(view.decision.kind, SyncKind::Snap);
    EXPECT_TRUE(view.decision.crossEpoch);
    EXPECT_EQ(view.answers[3], SyncAnswer::Yes);
    EXPECT_GE(countOf(view.lost), 1);
    EXPECT_FALSE(view.inTree.empty());
    EXPECT_EQ(stepOf(view, MessageKind::Snap)->effect, SyncEffect::Loaded);
    const SyncStep *saved = stepOf(view, MessageKind::NewLeader);
    EXPECT_EQ(saved->effect, SyncEffect::Saved);
    ASSERT_TRUE(saved->disk);
    EXPECT_TRUE(difference(*saved->disk, view.leaderLog.entries).empty());
}

TEST(Synchronization, OfANewServerIsASnapshotOrTheLogOnDisk)
{
    // Three write more than the committed log holds, and one comes from nothing.
    for (const int percent : {-1, 100000}) {
        RunDescription description = withHistories({{{1, 1, 20}}, {{1, 1, 20}}, {{1, 1, 3}}}, percent);
        description.config.commitLogCount = 5;
        description.servers[2].runs = false;
        EnsembleRun run(description, 5);
        ASSERT_TRUE(run.until([&] { return run.serves(1) && run.serves(2); }));
        run.does(command::Restart{ServerId{3}});
        ASSERT_TRUE(run.until([&] { return run.serves(3); }));
        TransactionIndex index;
        index.update(run.world.history());
        const auto place = chosenSynchronization(index, {ServerId{3}, {}}, run.world.history().size());
        ASSERT_TRUE(place);
        const SyncEntry &entry = index.synchronizations()[*place];
        ClusterSeeker seeker(run.world.description());
        const SynchronizationView view =
            synchronizationView(run.world.history(), entry, seeker.at(run.world.history(), entry.decided),
                                run.world.history().size());
        EXPECT_EQ(view.decision.row, percent < 0 ? SyncRow::Otherwise : SyncRow::OnDiskLog);
        EXPECT_EQ(view.decision.kind, percent < 0 ? SyncKind::Snap : SyncKind::Diff);
        EXPECT_EQ(view.answers[4], percent < 0 ? SyncAnswer::No : SyncAnswer::Yes);
        EXPECT_EQ(countOf(view.committedLog), 5);
        if (percent > 0) {
            EXPECT_EQ(countOf(view.gained), 17);
        }
    }
}

TEST(Synchronization, ThatIsForcedAsksNothingElse)
{
    RunDescription description = RunDescription::ofSize(3, 0);
    description.config.forceSnapshotSync = true;
    WriteStory story(description, 6);
    const SynchronizationView view = story.sync(0);
    EXPECT_EQ(view.answers[0], SyncAnswer::Yes);
    EXPECT_EQ(view.answers[1], SyncAnswer::NotAsked);
    EXPECT_EQ(view.decision.kind, SyncKind::Snap);
}

TEST(Synchronization, MayBreakOff)
{
    WriteStory story(3, 0, 7);
    story.write("/a");
    const int learner = story.follower();
    story.does(command::Connect{ClientId{1}, story.s(story.leader())});
    story.does(command::Crash{story.s(learner)});
    story.passes(Duration::milliseconds(300));
    story.write("/b");
    story.does(command::Restart{story.s(learner)});
    const EventIndex before = story.history().size();
    ASSERT_TRUE(story.until([&] { return !story.since<SyncDecided>(before).empty(); }));
    story.does(command::Crash{story.s(learner)});
    const SynchronizationView broken = story.lastSyncOf(learner);
    EXPECT_EQ(broken.fate, SyncFate::BrokenOff);
    EXPECT_TRUE(broken.ended);
    EXPECT_FALSE(stepOf(broken, MessageKind::UpToDate));
    story.does(command::Restart{story.s(learner)});
    ASSERT_TRUE(story.until([&] { return story.serves(learner); }));
    EXPECT_EQ(story.lastSyncOf(learner).fate, SyncFate::Done) << "the next one is another";
}

TEST(Synchronization, KnowsNothingThatIsLaterThanAsked)
{
    WriteStory story(3, 1, 8);
    story.index.update(story.history());
    const std::size_t count = story.index.synchronizations().size();
    ASSERT_GE(count, 3u);
    for (std::size_t place = 0; place < count; ++place) {
        const SyncEntry entry = story.index.synchronizations()[place];
        EXPECT_FALSE(story.sync(place, entry.decided).decided);
        for (const EventIndex event : entry.events) {
            const SynchronizationView view = story.sync(place, event + 1);
            EXPECT_EQ(view.last, story.history()[event].at);
            for (const SyncStep &step : view.steps)
                EXPECT_LE(step.departs, story.history()[event].at);
        }
    }
    EXPECT_FALSE(chosenSynchronization(story.index, {}, story.index.synchronizations()[0].decided));
}

class AnySync : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(AnySync, EndsWithTheLearnersDiskAsTheFoldHasIt)
{
    const SimulatedWorld world = playCampaign(faultyRun(GetParam(), 5, 1));
    const History &history = world.history();
    TransactionIndex index;
    index.update(history);
    ClusterSeeker seeker(world.description());
    std::size_t done = 0;
    ASSERT_FALSE(index.synchronizations().empty());
    EventIndex decisions = 0;
    for (EventIndex i = 0; i < history.size(); ++i)
        decisions += history[i].is<SyncDecided>();
    EXPECT_EQ(index.synchronizations().size(), decisions);
    for (const SyncEntry &entry : index.synchronizations()) {
        const ClusterView then = seeker.at(history, entry.decided);
        const SynchronizationView view = synchronizationView(history, entry, then, history.size());
        EXPECT_EQ(view.decision.peer, history[entry.decided].as<SyncDecided>()->peer);
        EXPECT_TRUE(view.steps.empty() || view.steps.front().departs == view.decided.at);
        std::size_t asked = 0;
        for (const SyncAnswer answer : view.answers)
            asked += answer == SyncAnswer::Yes;
        EXPECT_EQ(asked, view.decision.row == SyncRow::Otherwise ? 0u : 1u);
        if (view.fate != SyncFate::Done || !view.ended)
            continue;
        ++done;
        const ServerView *learner = seeker.at(history, view.ended.event + 1).server(view.learner);
        ASSERT_TRUE(learner);
        // Nothing that was only the learner's is left.
        for (const ZxidRange &range : view.lost)
            EXPECT_FALSE(
                containsZxid(unionOf(learner->log, learner->inSnapshot), {range.epoch, range.first}));
    }
    EXPECT_GT(done, 5u);
}
INSTANTIATE_TEST_SUITE_P(Seeds, AnySync, ::testing::Range<std::uint64_t>(1, 5));

} // namespace
} // namespace zablab::testing
