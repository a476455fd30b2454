// SPDX-License-Identifier: GPL-3.0-or-later
// The synchronization view of real runs: clean in every size, language and theme, at every instant; and it shows what
// was compared.
#include "app/scene/audit.h"
#include "app/scene/painter_sink.h"
#include "app/scene/synchronization_item.h"
#include "app/values/language.h"
#include "tests/app/open_window.h"
#include "tests/app/story_source.h"

#include <set>

namespace zablab {
namespace {

using namespace scene;

struct SyncShape {
    double width, height, unit;
};
const std::vector<SyncShape> kSizes{{1318, 146, 0.92}, {1566, 178, 1},    {860, 560, 0.92}, {930, 640, 1},
                                    {1480, 780, 1.1},  {3700, 1660, 2.2}, {3700, 400, 2.2}};

// A run in which a server comes late to the others, with this on its disk.
std::unique_ptr<StorySource> lateServer(std::vector<LogExtent> late, int percent = 33, int writes = 2)
{
    RunDescription description = RunDescription::ofSize(3, 0);
    description.servers[0].history = description.servers[1].history = {{1, 1, 103}};
    description.servers[2].history = std::move(late);
    description.servers[2].runs = false;
    description.config.snapshotSizePercent = percent;
    description.config.commitLogCount = 20;
    if (writes == 0)
        description.clients.clear(); // not even a session is opened
    auto run = std::make_unique<StorySource>(description, 9);
    run->goTo(seconds(2));
    for (int i = 0; i < writes; ++i)
        run->writes(seconds(2.2 + 0.2 * i), "/n" + std::to_string(i));
    run->does(seconds(4), command::Restart{ServerId{3}});
    run->goTo(seconds(6));
    run->select(ElementKind::Server, 3);
    return run;
}

void expectCleanSync(const StorySource &run, const SyncShape &shape, const std::string &what)
{
    const DisplayList list =
        SynchronizationItem::picture(run, {shape.width, shape.height, shape.unit}, fontMeasure());
    EXPECT_GT(list.items.size(), 30u) << what;
    keepDrawing(list, what, shape.width);
    for (const ThemeKind theme : {ThemeKind::Dark, ThemeKind::Light, ThemeKind::HighContrast})
        for (const scene::Finding &finding : audit(list, theme, {4.5, 8.9, true, false}))
            ADD_FAILURE() << what << " " << shape.width << "x" << shape.height << " theme "
                          << static_cast<int>(theme) << ": " << finding.what;
}

struct Case {
    const char *name;
    std::unique_ptr<StorySource> run;
    SyncKind kind;
    SyncRow row;
};

std::vector<Case> cases()
{
    std::vector<Case> all;
    all.push_back({"equal", lateServer({{1, 1, 103}}, 33, 0), SyncKind::Diff, SyncRow::InCommittedLog});
    all.push_back({"lags", lateServer({{1, 1, 98}}), SyncKind::Diff, SyncRow::InCommittedLog});
    all.push_back({"ahead", lateServer({{1, 1, 106}}, 33, 0), SyncKind::Trunc, SyncRow::AheadOfLog});
    all.push_back({"from disk", lateServer({{1, 1, 7}}, 100000, 0), SyncKind::Diff, SyncRow::OnDiskLog});
    all.push_back({"new", lateServer({}), SyncKind::Snap, SyncRow::Otherwise});
    all.push_back({"other epoch", lateServer({{1, 1, 106}}), SyncKind::Snap, SyncRow::InCommittedLog});
    return all;
}

SynchronizationView viewOf(const StorySource &run)
{
    const auto place = chosenSynchronization(*run.transactions(), {ServerId{3}, {}}, run.history()->size());
    EXPECT_TRUE(place);
    const SyncEntry &entry = run.transactions()->synchronizations()[*place];
    return synchronizationView(*run.history(), entry,
                               *run.clusterAside(run.history()->operator[](entry.decided).at),
                               run.history()->size());
}

TEST(SynchronizationPicture, IsCleanForEachDecision)
{
    for (const Case &each : cases()) {
        const SynchronizationView view = viewOf(*each.run);
        EXPECT_EQ(view.decision.kind, each.kind) << each.name;
        EXPECT_EQ(view.decision.row, each.row) << each.name;
        for (const char *language : {"en", "zh_CN"}) {
            Language::instance().setCurrent(QString::fromLatin1(language));
            for (const SyncShape &shape : kSizes)
                expectCleanSync(*each.run, shape, std::string(each.name) + " " + language);
        }
        Language::instance().setCurrent(QStringLiteral("en"));
    }
}

TEST(SynchronizationPicture, IsCleanWhileItGoesOn)
{
    const auto run = lateServer({{1, 1, 98}});
    const SynchronizationView view = viewOf(*run);
    for (std::int64_t us = 0; us <= (view.last - view.decided.at).us; us += 900) {
        run->show(view.decided.at + Duration{us});
        for (const SyncShape &shape : {kSizes[0], kSizes[3]})
            expectCleanSync(*run, shape, "+" + std::to_string(us));
    }
}

std::set<std::string> wordsOf(const DisplayList &list)
{
    std::set<std::string> words;
    for (const Item &item : list.items)
        if (const auto *text = std::get_if<Text>(&item.primitive))
            words.insert(text->text);
    return words;
}

TEST(SynchronizationPicture, NamesWhatWasComparedAndWhatTravels)
{
    Language::instance().setCurrent(QStringLiteral("en"));
    const auto run = lateServer({{1, 1, 106}}, 33, 0);
    const DisplayList list = SynchronizationItem::picture(*run, {930, 700, 1}, fontMeasure());
    const std::set<std::string> words = wordsOf(list);
    for (const char *word : {"max", "peer", "<", "peer > max?", "0x1⋅106 > 0x1⋅103", "TRUNC 0x1⋅103", "TRUNC",
                             "NEWLEADER", "UPTODATE", "truncated", "in both: kept"})
        EXPECT_TRUE(words.count(word)) << word;
    bool struck = false;
    for (const Item &item : list.items)
        if (const auto *text = std::get_if<Text>(&item.primitive))
            struck = struck || (text->struck && text->text == "0x1⋅106");
    EXPECT_TRUE(struck) << "what is cut off is struck out";
    const SynchronizationView view = viewOf(*run);
    for (const SyncStep &step : view.steps)
        EXPECT_TRUE(list.region({ElementKind::Message, static_cast<std::int64_t>(step.message), 0}))
            << nameOf(step.kind);
}

TEST(SynchronizationPicture, FoldsColumnsButNeverMaxAndPeer)
{
    for (const Case &each : cases()) {
        const SynchronizationView view = viewOf(*each.run);
        for (const std::size_t most : {5u, 6u, 8u}) {
            const std::vector<SyncColumn> columns = synchronizationColumns(view, most);
            EXPECT_LE(columns.size(), most) << each.name;
            std::int64_t count = 0;
            for (std::size_t i = 0; i < columns.size(); ++i) {
                count += columns[i].count;
                if (i > 0) {
                    EXPECT_LT(columns[i - 1].last, columns[i].first);
                }
            }
            EXPECT_GE(count, countOf(unionOf(view.leaderLog.entries, view.learnerLog.entries)));
            const auto own = [&](Zxid zxid) {
                return zxid == Zxid{} ||
                       std::any_of(columns.begin(), columns.end(), [&](const SyncColumn &column) {
                           return column.first == zxid && !column.folded();
                       });
            };
            EXPECT_TRUE(own(view.decision.maxCommitted)) << each.name;
            EXPECT_TRUE(own(view.decision.peer)) << each.name;
        }
    }
}

TEST(SynchronizationPicture, ShowsNothingThatIsLater)
{
    const auto run = lateServer({{1, 1, 98}});
    const SynchronizationView view = viewOf(*run);
    for (std::int64_t us = 0; us <= (view.last - view.decided.at).us; us += 700) {
        run->show(view.decided.at + Duration{us});
        const DisplayList list = SynchronizationItem::picture(*run, {930, 640, 1}, fontMeasure());
        for (const Region &region : list.regions)
            if (region.element.kind == ElementKind::Message) {
                EXPECT_LE(
                    run->history()
                        ->
                        operator[](run->history()->message(static_cast<MessageId>(region.element.id)).sent)
                        .at,
                    view.decided.at + Duration{us});
            }
    }
    run->show(view.decided.at - Duration{1});
    run->select(ElementKind::None, 0);
    const DisplayList before = SynchronizationItem::picture(*run, {930, 640, 1}, fontMeasure());
    EXPECT_FALSE(wordsOf(before).count("0x1⋅98 + 2"));
}

TEST(SynchronizationViewInTheWindow, WalksFromOneToTheNext)
{
    OpenWindow open("en", {1366, 768});
    ASSERT_TRUE(open.shown());
    open.run().openSandbox(3, 1, QStringLiteral("7"));
    open.run().moveTo(seconds(3));
    open.run().pause();
    open.mainWindow().showView(QStringLiteral("synchronization"));
    OpenWindow::settle();
    auto *item = qobject_cast<SynchronizationItem *>(open.item("synchronization"));
    ASSERT_TRUE(item);
    EXPECT_EQ(item->place(), QStringLiteral("3 / 3"));
    EXPECT_FALSE(item->hasNext());
    item->go(-1);
    item->displayList(); // as the next frame does
    EXPECT_EQ(item->place(), QStringLiteral("2 / 3"));
    const QString title = item->title();
    // A click on the learner stays with this synchronization.
    open.run().select(static_cast<int>(ElementKind::Server), open.leader());
    item->displayList();
    EXPECT_EQ(item->title(), title);
    open.run().clearSelection();
    item->displayList();
    EXPECT_EQ(item->place(), QStringLiteral("3 / 3"));
    EXPECT_FALSE(item->sentence().isEmpty());
}

} // namespace
} // namespace zablab
