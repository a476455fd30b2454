// SPDX-License-Identifier: GPL-3.0-or-later
//
// What tools are set to outlives the program; the palette says what its signs are; the ensemble editor draws what is on
// the disks, and regions are far from each other.
#include "tests/app/open_window.h"

#include "app/tools/ensemble_editor.h"
#include "app/tools/tool_box.h"

#include <QSettings>

#include <set>

namespace zablab {
namespace {

TEST(ToolsKept, WhatAToolIsSetToIsFoundAgainAtTheNextStart)
{
    QSettings().clear();
    Settings::keepInMemory(false);
    Settings::instance().load();
    {
        ToolOptions options;
        EXPECT_EQ(options.property("delay").toString(), QStringLiteral("200"));
        options.setProperty("delay", QStringLiteral("75"));
        options.setProperty("oneWay", true);
        options.setProperty("recipe", 4);
    }
    Settings::instance().load(); // the program ends, and begins anew
    const ToolOptions options;
    EXPECT_EQ(options.property("delay").toString(), QStringLiteral("75"));
    EXPECT_TRUE(options.property("oneWay").toBool());
    EXPECT_EQ(options.property("recipe").toInt(), 4);
    EXPECT_EQ(options.property("times").toString(), QStringLiteral("20"))
        << "what was not touched is as ever";
    // Damaged by hand: what cannot be a number is left out.
    QSettings().setValue(QStringLiteral("tools"),
                         QVariantMap{{QStringLiteral("recipe"), QStringLiteral("soup")},
                                     {QStringLiteral("loss"), QStringLiteral("7")}});
    Settings::instance().load();
    const ToolOptions mended;
    EXPECT_EQ(mended.property("recipe").toInt(), 2);
    EXPECT_EQ(mended.property("loss").toString(), QStringLiteral("7"));
    QSettings().clear();
    Settings::instance().load();
    Settings::keepInMemory(true);
}

QQuickItem *itemWithin(QQuickItem *item, const QString &name)
{
    for (QQuickItem *child : item->childItems()) {
        if (child->objectName() == name)
            return child;
        if (QQuickItem *found = itemWithin(child, name))
            return found;
    }
    return nullptr;
}

TEST(ToolsKept, ThePaletteHasWordsWhereThereIsRoomAndNamesAlways)
{
    for (const char *language : {"en", "zh_CN"}) {
        OpenWindow open(language, {1600, 1000});
        open.run().openSandbox(5, 0, QStringLiteral("1"));
        open.run().pause();
        open.picture();
        // On the stage: the welcome page has one of its own.
        auto *stage = open.item("stage");
        ASSERT_NE(stage, nullptr);
        const auto toolOf = [&](int tool) { return itemWithin(stage, QStringLiteral("tool%1").arg(tool)); };
        ASSERT_NE(toolOf(ToolBox::Heal), nullptr);
        const auto textOf = [&] { return toolOf(1)->property("text").toString(); };
        EXPECT_FALSE(textOf().isEmpty());
        EXPECT_FALSE(toolOf(1)->property("hint").toString().isEmpty());
        // No word is cut off.
        for (int tool = 1; tool <= static_cast<int>(ToolBox::Heal); ++tool) {
            const auto *button = toolOf(tool);
            ASSERT_NE(button, nullptr) << tool;
            EXPECT_LE(button->implicitWidth(), button->width() + 1) << tool << language;
        }
        Settings::instance().setViewsShare(0.6); // the stage is low
        open.picture();
        EXPECT_TRUE(textOf().isEmpty()) << "signs only";
        const auto *last = toolOf(ToolBox::Heal);
        EXPECT_LE(last->mapToItem(stage, QPointF(0, last->height())).y(), stage->height());
        EXPECT_FALSE(toolOf(1)->property("hint").toString().isEmpty());
    }
}

TEST(ToolsKept, DisksAreDrawnInColumnsThatAllServersShare)
{
    OpenWindow open;
    EnsembleEditor &editor = *open.run().editor();
    editor.setHistory(0, QStringLiteral("1:1-103"));
    editor.setHistory(1, QStringLiteral("1:1-100 2:1-2"));
    editor.setHistory(2, QStringLiteral("1:1-100 2:1-2"));
    const auto strip = static_cast<ValueListModel<StripRow> *>(editor.strip())->rows();
    const auto drafts = static_cast<ValueListModel<DraftRow> *>(editor.servers())->rows();
    ASSERT_GE(strip.size(), 4);
    EXPECT_TRUE(strip.front().fold) << "what is the same everywhere takes one column";
    EXPECT_EQ(strip.back().epoch, 2);
    EXPECT_EQ(strip.back().text, QStringLiteral("2"));
    for (const DraftRow &draft : drafts)
        EXPECT_EQ(draft.cells.size(), strip.size());
    EXPECT_EQ(drafts[0].cells.back(), QLatin1Char('.'));
    EXPECT_EQ(drafts[1].cells.back(), QLatin1Char('#'));
    EXPECT_EQ(drafts[1].cells, drafts[2].cells);
    EXPECT_NE(drafts[0].cells, drafts[1].cells) << "the orphan faces an empty place";
    EXPECT_EQ(drafts[4].cells, QString(strip.size(), QLatin1Char('.')));
}

TEST(ToolsKept, RegionsAreFarFromEachOther)
{
    OpenWindow open;
    EnsembleEditor &editor = *open.run().editor();
    editor.usePreset(6);
    ASSERT_TRUE(editor.start()) << editor.problem().toStdString();
    auto &run = open.run();
    run.pause();
    run.moveTo(Instant{3'000'000});
    ASSERT_NE(open.leader(), 0);
    const RunDescription &made = run.playback().description();
    const auto groupOf = [&](ServerId id) {
        return made.servers[static_cast<std::size_t>(id.value - 1)].group;
    };
    std::set<std::pair<int, int>> slow;
    for (const LinkCondition &link : run.clusterAtCursor()->slowLinks) {
        EXPECT_NE(groupOf(link.from), groupOf(link.to));
        EXPECT_EQ(link.delay, Duration::milliseconds(40));
        slow.insert({link.from.value, link.to.value});
    }
    EXPECT_EQ(slow.size(), 2u * 27) << "three regions of three, both ways";
    // A proposal needs a quorum of two regions: no commit is quicker than there and back.
    run.clientWrite();
    run.pause();
    run.moveTo(run.cursor() + Duration::seconds(2));
    const History &history = *run.history();
    Instant proposed, committed;
    for (EventIndex i = 0; i < history.endAt(run.cursor()); ++i) {
        if (history[i].is<Proposed>())
            proposed = history[i].at;
        if (history[i].is<Committed>())
            committed = history[i].at;
    }
    EXPECT_GE(committed - proposed, Duration::milliseconds(80));
    // The run in the window is edited as it is, and one without regions has none.
    editor.usePreset(1);
    editor.editThisRun();
    EXPECT_EQ(editor.firstCommands(*editor.description()).size(), 27u);
    editor.usePreset(1);
    EXPECT_TRUE(editor.firstCommands(*editor.description()).empty());
}

} // namespace
} // namespace zablab
