// SPDX-License-Identifier: GPL-3.0-or-later
//
// Stories about logs, data trees, sessions and changes in the whole window: what is selected in one is selected
// everywhere, they follow the cursor, and no words lie on each other at any size, language or theme.
#include "tests/app/open_window.h"

#include "app/ledger/ledger.h"
#include "app/scene/log_grid_item.h"
#include "app/scene/stage_item.h"

#include <QQuickItem>

#include <memory>

namespace zablab {
namespace {

using scene::ElementKind;

constexpr Instant seconds(double s) { return Instant{static_cast<std::int64_t>(s * 1e6)}; }

Operation createsNode(const char *path, CreateMode mode = CreateMode::Persistent)
{
    Operation asked;
    asked.kind = OperationKind::Create;
    asked.path = path;
    asked.data = "42";
    asked.mode = mode;
    if (mode == CreateMode::Container)
        asked.kind = OperationKind::CreateContainer;
    return asked;
}

// Five servers that have written, a leader that crashed behind a write, ephemerals, a watch.
Timeline eventful()
{
    RunDescription description = RunDescription::ofSize(5, 1);
    description.complete();
    Timeline timeline(description, 7);
    timeline.extendTo(seconds(3));
    const auto ask = [&](double at, Operation operation) {
        EXPECT_EQ(timeline.act(seconds(at), command::Ask{ClientId{1}, std::move(operation)}, {}),
                  CommandError::None);
    };
    ask(3, createsNode("/app"));
    ask(3.1, createsNode("/app/config"));
    ask(3.2, createsNode("/app/worker-", CreateMode::EphemeralSequential));
    ask(3.3, createsNode("/app/jobs", CreateMode::Container));
    Operation get;
    get.kind = OperationKind::GetData;
    get.path = "/app/config";
    get.watch = WatchMode::OneShot;
    ask(3.4, get);
    EXPECT_EQ(timeline.act(seconds(4), command::Cut{{ServerId{2}}}, {}), CommandError::None);
    Operation set = createsNode("/app/config");
    set.kind = OperationKind::SetData;
    ask(4.5, set);
    timeline.extendTo(seconds(6));
    return timeline;
}

QQuickItem *itemNamed(OpenWindow &open, const char *name) { return open.item(name); }

bool openTab(OpenWindow &open, const char *name)
{
    open.mainWindow().showView(QString::fromLatin1(name));
    OpenWindow::settle();
    return itemNamed(open, name) != nullptr;
}

// Every word that can be seen in the item, with where it stands in the window.
struct SeenWord {
    QString text;
    QRectF ink;
    bool cut = false;
};

void collectWords(const QQuickItem *item, QRectF clip, std::vector<SeenWord> &words)
{
    if (!item->isVisible() || item->opacity() < 0.05)
        return;
    const QRectF place = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
    if (item->clip())
        clip &= place;
    if (item->inherits("QQuickText") && !item->property("text").toString().isEmpty()) {
        const double width = item->property("paintedWidth").toDouble();
        const double height = item->property("paintedHeight").toDouble();
        const int horizontal = item->property("horizontalAlignment").toInt();
        const int vertical = item->property("verticalAlignment").toInt();
        double x = item->property("leftPadding").toDouble(), y = item->property("topPadding").toDouble();
        if (horizontal == Qt::AlignRight)
            x = item->width() - width;
        else if (horizontal == Qt::AlignHCenter)
            x = (item->width() - width) / 2;
        if (vertical == Qt::AlignVCenter)
            y = (item->height() - height) / 2;
        const QRectF ink = item->mapRectToScene(QRectF(x, y + height * 0.14, width, height * 0.72));
        if (clip.contains(ink.center()))
            words.push_back(
                {item->property("text").toString(), ink,
                 width > item->width() + 1.5 && item->property("elide").toInt() == Qt::ElideNone});
    }
    for (const QQuickItem *child : item->childItems())
        collectWords(child, clip, words);
}

void expectCleanWords(OpenWindow &open, const char *name, const std::string &where)
{
    open.picture(); // columns are laid out when they are drawn
    const QQuickItem *view = itemNamed(open, name);
    ASSERT_TRUE(view) << where;
    const QRectF room = view->mapRectToScene(QRectF(0, 0, view->width(), view->height()));
    std::vector<SeenWord> words;
    collectWords(view, room.adjusted(-1, -1, 1, 1), words);
    EXPECT_GE(words.size(), 3u) << where;
    for (std::size_t i = 0; i < words.size(); ++i) {
        EXPECT_FALSE(words[i].cut) << where << ": cut: " << words[i].text.toStdString();
        EXPECT_GE(words[i].ink.left(), room.left() - 1) << where << ": " << words[i].text.toStdString();
        EXPECT_LE(words[i].ink.right(), room.right() + 1) << where << ": " << words[i].text.toStdString();
        for (std::size_t k = i + 1; k < words.size(); ++k)
            EXPECT_FALSE(words[i].ink.adjusted(1, 1, -1, -1).intersects(words[k].ink.adjusted(1, 1, -1, -1)))
                << where << ": \"" << words[i].text.toStdString() << "\" on \"" << words[k].text.toStdString()
                << '"';
    }
}

TEST(LedgerWindow, AClickedCellIsSelectedOnTheStageAndInTheInspector)
{
    OpenWindow open;
    open.run().begin(eventful(), Run::Sandbox);
    open.run().moveTo(seconds(5.5));
    ASSERT_TRUE(openTab(open, "logs"));
    auto *grid = dynamic_cast<scene::LogGridItem *>(itemNamed(open, "logGrid"));
    ASSERT_TRUE(grid);
    ASSERT_GT(grid->total(), 4);
    const Zxid wanted{1, 3};
    const scene::Region *cell =
        grid->displayList().region({ElementKind::LogCell, 3, static_cast<std::int64_t>(wanted.packed())});
    ASSERT_TRUE(cell);
    const QPointF at = grid->mapToScene({cell->rect.centre().x, cell->rect.centre().y});
    QTest::mouseClick(open.window(), Qt::LeftButton, {}, at.toPoint());
    OpenWindow::settle();
    EXPECT_EQ(open.run().selectedZxid(), wanted);
    EXPECT_EQ(grid->selectedZxid(), static_cast<qint64>(wanted.packed()));
    EXPECT_FALSE(open.run().inspector()->empty());
    // The same transaction is marked in the tree: it made a node.
    ASSERT_TRUE(openTab(open, "tree"));
    bool marked = false;
    auto *nodes = open.run().ledger()->tree()->nodes();
    const int role = nodes->roleNames().key("marked");
    for (int i = 0; i < nodes->count(); ++i)
        marked = marked || nodes->data(nodes->index(i, 0), role).toBool();
    EXPECT_TRUE(marked);
    EXPECT_FALSE(open.run().ledger()->tree()->path().isEmpty());
}

TEST(LedgerWindow, WhatIsSelectedElsewhereIsShownInTheGrid)
{
    OpenWindow open;
    open.run().begin(eventful(), Run::Sandbox);
    open.run().moveTo(seconds(5.5));
    ASSERT_TRUE(openTab(open, "logs"));
    auto *grid = dynamic_cast<scene::LogGridItem *>(itemNamed(open, "logGrid"));
    const scene::DisplayList before = grid->displayList();
    open.run().select(static_cast<int>(ElementKind::Transaction), static_cast<qint64>(Zxid{1, 2}.packed()));
    EXPECT_NE(grid->displayList(), before);
    open.run().select(static_cast<int>(ElementKind::Server), 4);
    EXPECT_EQ(grid->selectedServer(), 4);
    EXPECT_NE(grid->displayList(), before);
    open.run().clearSelection();
    EXPECT_EQ(grid->displayList(), before);
}

TEST(LedgerWindow, TheTreeFollowsTheCursorAndShowsWhoIsBehind)
{
    OpenWindow open;
    open.run().begin(eventful(), Run::Sandbox);
    open.run().moveTo(seconds(5.5));
    ASSERT_TRUE(openTab(open, "tree"));
    auto *tree = open.run().ledger()->tree();
    const auto rowOf = [&](const QString &path) {
        for (int i = 0; i < tree->nodes()->count(); ++i)
            if (tree->nodes()->data(tree->nodes()->index(i, 0), tree->nodes()->roleNames().key("path")) ==
                path)
                return i;
        return -1;
    };
    const int config = rowOf(QStringLiteral("/app/config"));
    ASSERT_GE(config, 0);
    // S2 was cut off before the second write: its node is older than the leader's.
    const QString signs = tree->nodes()
                              ->data(tree->nodes()->index(config, 0), tree->nodes()->roleNames().key("signs"))
                              .toString();
    EXPECT_EQ(signs.count(QLatin1Char('<')), 1) << signs.toStdString();
    const int all = tree->nodes()->count();
    tree->setDiffersOnly(true);
    EXPECT_LT(tree->nodes()->count(), all);
    EXPECT_GE(rowOf(QStringLiteral("/app/config")), 0);
    tree->setDiffersOnly(false);
    tree->choose(QStringLiteral("/app/config"));
    EXPECT_GE(tree->fields()->count(), 12);
    EXPECT_EQ(tree->current(), rowOf(QStringLiteral("/app/config")));
    open.run().moveTo(seconds(2.5));
    EXPECT_EQ(rowOf(QStringLiteral("/app/config")), -1);
    EXPECT_TRUE(tree->onlyOwn());
}

TEST(LedgerWindow, ASessionCountsDownWithTheCursorAndSelectsItsClient)
{
    OpenWindow open;
    open.run().begin(eventful(), Run::Sandbox);
    open.run().moveTo(seconds(5.5));
    ASSERT_TRUE(openTab(open, "sessions"));
    auto *sessions = open.run().ledger()->sessions();
    ASSERT_EQ(sessions->sessions()->count(), 1);
    const auto rest = [&] {
        return sessions->sessions()
            ->data(sessions->sessions()->index(0, 0), sessions->sessions()->roleNames().key("rest"))
            .toString();
    };
    const QString now = rest();
    EXPECT_TRUE(now.contains(QLatin1String("left at S"))) << now.toStdString();
    EXPECT_GE(sessions->details()->count(), 1);
    sessions->choose(sessions->chosen());
    EXPECT_EQ(open.run().selected().client, ClientId{1});
    open.run().moveTo(seconds(5.9));
    EXPECT_NE(rest(), now);
    open.run().moveTo(seconds(5.5));
    EXPECT_EQ(rest(), now); // a function of the cursor
}

TEST(LedgerWindow, TheChangesAreThoseOfTheLastStep)
{
    OpenWindow open;
    open.run().begin(eventful(), Run::Sandbox);
    open.run().moveTo(seconds(3.0));
    ASSERT_TRUE(openTab(open, "changes"));
    open.run().step();
    open.run().finishStep();
    auto *changes = open.run().ledger()->changes();
    EXPECT_GT(changes->count(), 0);
    const int step = changes->count();
    open.run().moveTo(seconds(5));
    changes->mark();
    EXPECT_EQ(changes->count(), 0);
    open.run().moveTo(seconds(3.5));
    EXPECT_GT(changes->count(), step);
    changes->clearMark();
}

TEST(LedgerWindow, NoWordsLieOnEachOther)
{
    for (const QSize size : {QSize(1366, 768), QSize(1600, 1000), QSize(1920, 1080)}) {
        for (const char *language : {"en", "zh_CN"}) {
            OpenWindow open(language, size);
            open.run().begin(eventful(), Run::Sandbox);
            open.run().moveTo(seconds(5.5));
            open.run().step();
            open.run().finishStep();
            open.run().ledger()->tree()->choose(QStringLiteral("/app/config"));
            for (const bool large : {false, true}) {
                Settings::instance().setViewsLarge(large);
                for (const char *name : {"tree", "sessions", "changes"}) {
                    ASSERT_TRUE(openTab(open, name));
                    if (qstrcmp(name, "tree") == 0)
                        open.run().ledger()->tree()->choose(QStringLiteral("/app/config"));
                    expectCleanWords(open, name,
                                     std::string(name) + ' ' + language + ' ' + std::to_string(size.width()) +
                                         (large ? " large" : ""));
                }
            }
            Settings::instance().setViewsLarge(false);
        }
    }
}

TEST(LedgerWindow, EmptyViewsSayWhatToDo)
{
    OpenWindow open;
    RunDescription description = RunDescription::ofSize(3, 0);
    description.clients.clear();
    description.complete();
    open.run().begin(Timeline(description, 1), Run::Sandbox);
    for (const char *name : {"tree", "sessions", "changes"}) {
        ASSERT_TRUE(openTab(open, name));
        std::vector<SeenWord> words;
        collectWords(itemNamed(open, name), QRectF(0, 0, 4000, 4000), words);
        const bool hint = std::any_of(words.begin(), words.end(), [](const SeenWord &word) {
            return word.text.contains(QLatin1String("client")) || word.text.contains(QLatin1String("press"));
        });
        EXPECT_TRUE(hint) << name;
    }
}

} // namespace
} // namespace zablab
