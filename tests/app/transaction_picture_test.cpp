// SPDX-License-Identifier: GPL-3.0-or-later
// The transaction diagram of real runs: clean in every size, language and theme, at every instant; and it shows what
// there is to be shown.
#include "app/scene/audit.h"
#include "app/scene/painter_sink.h"
#include "app/scene/transaction_item.h"
#include "app/values/language.h"
#include "tests/app/open_window.h"
#include "tests/app/story_source.h"

#include <set>

namespace zablab {
namespace {

using namespace scene;

// One of five has a slow disk, one is down, one observes; the client is on a follower.
std::unique_ptr<StorySource> oneWrite()
{
    RunDescription description = RunDescription::ofSize(5, 1);
    for (ServerDescription &server : description.servers)
        if (server.type == LearnerType::Participant)
            server.history = {{1, 1, 105}};
    auto run = std::make_unique<StorySource>(description, 42);
    run->goTo(seconds(2.5));
    const ServerId leader = run->leader();
    const ServerId slow = run->follower(ServerId{1});
    EXPECT_TRUE(leader);
    ServerId down{5};
    while (down == leader || down == slow || down == ServerId{1})
        --down.value;
    run->does(seconds(2.6), command::SetDiskSpeed{slow, 8});
    run->does(seconds(2.7), command::Crash{down});
    run->writes(seconds(4), "/config");
    run->goTo(seconds(5));
    return run;
}

struct Shape {
    double width, height, unit;
};
const std::vector<Shape> kShapes{{1318, 146, 0.92}, {1566, 178, 1},    {860, 560, 0.92}, {930, 640, 1},
                                 {1480, 780, 1.1},  {3700, 1660, 2.2}, {3700, 400, 2.2}};

class InLanguage {
public:
    explicit InLanguage(const char *language) : before_(Language::instance().current())
    {
        Language::instance().setCurrent(QString::fromLatin1(language));
    }
    ~InLanguage() { Language::instance().setCurrent(before_); }
    InLanguage(const InLanguage &) = delete;
    InLanguage &operator=(const InLanguage &) = delete;

private:
    QString before_;
};

void expectClean(const StorySource &run, const Shape &shape, const std::string &what)
{
    const DisplayList list =
        TransactionItem::picture(run, {shape.width, shape.height, shape.unit, true}, fontMeasure());
    keepDrawing(list, what, shape.width);
    for (const ThemeKind theme : {ThemeKind::Dark, ThemeKind::Light, ThemeKind::HighContrast})
        for (const scene::Finding &finding : audit(list, theme, {4.5, 8.9, true, false}))
            ADD_FAILURE() << what << " " << shape.width << "x" << shape.height << " theme "
                          << static_cast<int>(theme) << ": " << finding.what;
}

// Every instant at which something about the write happens, and one between.
std::vector<Instant> instantsOf(const StorySource &run, Zxid zxid)
{
    std::set<Instant> instants;
    for (const EventIndex event : run.transactions()->find(zxid)->events) {
        instants.insert((*run.history())[event].at);
        instants.insert((*run.history())[event].at + Duration{150});
    }
    return {instants.begin(), instants.end()};
}

Zxid lastProposed(const StorySource &run)
{
    return run.history()->operator[](run.last<Proposed>()).as<Proposed>()->zxid;
}

TEST(TransactionPicture, IsCleanInEverySizeLanguageAndTheme)
{
    const auto run = oneWrite();
    for (const char *language : {"en", "zh_CN"}) {
        const InLanguage in(language);
        for (const Shape &shape : kShapes)
            expectClean(*run, shape, language);
    }
}

TEST(TransactionPicture, IsCleanWhileTheWriteGoesOn)
{
    const auto run = oneWrite();
    const std::vector<Instant> instants = instantsOf(*run, lastProposed(*run));
    ASSERT_GT(instants.size(), 20u);
    for (std::size_t i = 0; i < instants.size(); i += 3) {
        run->show(instants[i]);
        for (const Shape &shape : {kShapes[0], kShapes[3]})
            expectClean(*run, shape, std::to_string(instants[i].us));
    }
}

TEST(TransactionPicture, IsCleanForAHundredServers)
{
    StorySource run(RunDescription::ofSize(31, 69), 5);
    run.goTo(seconds(6));
    run.writes(seconds(7), "/x");
    run.goTo(seconds(8));
    for (const Shape &shape : kShapes)
        expectClean(run, shape, "100 servers");
    const DisplayList list = TransactionItem::picture(run, {930, 640, 1, true}, fontMeasure());
    EXPECT_LT(list.items.size(), 3000u) << "what does not fit is folded";
}

TEST(TransactionPicture, IsCleanForAnOrphanAndASelection)
{
    StorySource run(RunDescription::ofSize(3, 0), 4);
    run.goTo(seconds(3));
    const ServerId leader = run.leader();
    run.does(seconds(3.2), command::Connect{ClientId{1}, leader});
    run.does(seconds(4), command::Cut{{leader}});
    run.writes(seconds(4.5), "/orphan");
    run.goTo(seconds(20));
    for (const Shape &shape : kShapes)
        expectClean(run, shape, "orphan");
    run.does(seconds(20), command::Heal{});
    run.goTo(seconds(40));
    for (const Shape &shape : kShapes)
        expectClean(run, shape, "orphan, healed");
}

std::set<std::string> textsOf(const DisplayList &list)
{
    std::set<std::string> texts;
    for (const Item &item : list.items)
        if (const auto *text = std::get_if<Text>(&item.primitive))
            texts.insert(text->text);
    return texts;
}

TEST(TransactionPicture, ShowsBothPhases)
{
    const InLanguage in("en");
    const auto run = oneWrite();
    const DisplayList list = TransactionItem::picture(*run, {930, 640, 1, true}, fontMeasure());
    const std::set<std::string> texts = textsOf(list);
    for (const char *word : {"create /config", "REQUEST", "ACK", "COMMIT", "INFORM", "3/5", "own ACK",
                             "crashed", "leader", "observer"})
        EXPECT_TRUE(texts.count(word)) << word;
    const TransactionView view = shownWrite(*run, {}).view;
    for (const TransactionMessage &leg : view.messages)
        EXPECT_TRUE(list.region({ElementKind::Message, static_cast<std::int64_t>(leg.message), 0}))
            << nameOf(leg.kind);
    EXPECT_TRUE(list.region({ElementKind::Mark, static_cast<std::int64_t>(view.decided.event), 0}));
}

TEST(TransactionPicture, ShowsNothingThatIsLater)
{
    const auto run = oneWrite();
    const Zxid zxid = lastProposed(*run);
    for (const Instant t : instantsOf(*run, zxid)) {
        run->show(t);
        const DisplayList list = TransactionItem::picture(*run, {930, 640, 1, true}, fontMeasure());
        for (const Region &region : list.regions) {
            if (region.element.kind == ElementKind::Message) {
                const MessageRecord &record =
                    run->history()->message(static_cast<MessageId>(region.element.id));
                EXPECT_LE(run->history()->operator[](record.sent).at, t);
            }
            if (region.element.kind == ElementKind::Mark) {
                EXPECT_LE(run->history()->operator[](static_cast<EventIndex>(region.element.id)).at, t);
            }
        }
    }
}

TEST(TransactionPicture, IsTheSameWhicheverWayTheCursorCame)
{
    const auto run = oneWrite();
    const std::vector<Instant> instants = instantsOf(*run, lastProposed(*run));
    const auto picture = [&](Instant t) {
        run->show(t);
        return TransactionItem::picture(*run, {930, 640, 1, true}, fontMeasure());
    };
    std::vector<DisplayList> forwards;
    for (const Instant t : instants)
        forwards.push_back(picture(t));
    for (std::size_t i = instants.size(); i-- > 0;)
        EXPECT_EQ(picture(instants[i]), forwards[i]);
}

TEST(TransactionPicture, FollowsTheSelection)
{
    const InLanguage in("en");
    const auto run = oneWrite();
    const Zxid second = lastProposed(*run);
    run->writes(seconds(5), "/b");
    run->goTo(seconds(6));
    const Zxid third = lastProposed(*run);
    ASSERT_NE(second, third);
    EXPECT_EQ(shownWrite(*run, {}).view.zxid, third);
    run->select(ElementKind::Transaction, numberOf(second));
    EXPECT_EQ(shownWrite(*run, {}).view.zxid, second);
    const WriteEntry *entry = run->transactions()->find(second);
    for (const EventIndex event : entry->events)
        if (const auto *sent = run->history()->operator[](event).as<MessageSent>()) {
            run->select(ElementKind::Message, sent->message);
            EXPECT_EQ(shownWrite(*run, {}).view.zxid, second) << "by any message that is about it";
        }
    run->select(ElementKind::Mark, entry->begun);
    EXPECT_EQ(shownWrite(*run, {}).view.zxid, second) << "by the client's wish";
    run->select(ElementKind::Transaction, numberOf(Zxid{1, 50}));
    const ShownWrite old = shownWrite(*run, {});
    EXPECT_TRUE(old.any);
    EXPECT_EQ(old.view.zxid, (Zxid{1, 50}));
    EXPECT_FALSE(old.entry) << "it was there before the run";
    expectClean(*run, kShapes[3], "before the run");
    // A chosen message has its halo and its causes are numbered.
    run->select(ElementKind::None, 0);
    for (const TransactionMessage &leg : shownWrite(*run, {}).view.messages)
        if (leg.kind == MessageKind::Ack && leg.end == TransactionMessage::End::Delivered) {
            run->select(ElementKind::Message, leg.message);
            const DisplayList list = TransactionItem::picture(*run, {930, 640, 1, true}, fontMeasure());
            bool numbered = false;
            for (const char *number : {"1", "2", "3", "4", "5", "6"})
                numbered = numbered || textsOf(list).count(number);
            EXPECT_TRUE(numbered);
            expectClean(*run, kShapes[3], "selected");
        }
}

TEST(TransactionView, WalksFromOneToTheNextInTheWindow)
{
    OpenWindow open("en", {1366, 768});
    ASSERT_TRUE(open.shown());
    open.run().openSandbox(3, 1, QStringLiteral("7"));
    open.run().moveTo(seconds(2));
    open.run().clientWrite();
    open.run().moveTo(seconds(3));
    open.run().clientWrite();
    open.run().moveTo(seconds(4));
    open.run().pause();
    open.mainWindow().showView(QStringLiteral("transaction"));
    OpenWindow::settle();
    auto *item = qobject_cast<TransactionItem *>(open.item("transaction"));
    ASSERT_TRUE(item);
    const QString newest = item->zxid();
    EXPECT_FALSE(newest.isEmpty());
    EXPECT_TRUE(item->hasPrevious());
    EXPECT_FALSE(item->hasNext());
    item->go(-1);
    item->displayList(); // as the next frame does
    EXPECT_NE(item->zxid(), newest);
    EXPECT_NE(open.run().selectedZxidNumber(), 0);
    EXPECT_TRUE(item->hasNext());
    item->go(1);
    item->displayList(); // as the next frame does
    EXPECT_EQ(item->zxid(), newest);
    EXPECT_FALSE(item->find(QStringLiteral("tree")).isEmpty());
    EXPECT_FALSE(item->find(QStringLiteral("0x9:99")).isEmpty());
    EXPECT_FALSE(item->find(QStringLiteral("0x1:0")).isEmpty());
    EXPECT_TRUE(item->find(QStringLiteral("1")).isEmpty());
    item->displayList(); // as the next frame does
    EXPECT_EQ(item->zxid(), QStringLiteral("0x1:1"));
    EXPECT_FALSE(item->sentence().isEmpty());
}

} // namespace
} // namespace zablab
