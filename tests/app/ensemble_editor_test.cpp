// SPDX-License-Identifier: GPL-3.0-or-later
//
// Stories about the ensemble that one builds, and the run that one looks for.
#include "tests/app/tools_in_hand.h"

#include <QSignalSpy>

#include <algorithm>

namespace zablab {
namespace {

// --- the ensemble editor ---

TEST_F(ToolsInHand, TheEditorSaysWhatIsWrongAndHowToMendIt)
{
    EnsembleEditor &editor = *run().editor();
    const auto &servers = static_cast<ValueListModel<DraftRow> &>(*editor.servers());
    EXPECT_TRUE(editor.problem().isEmpty()) << editor.problem().toStdString();
    const std::vector<QString> wrong = {QStringLiteral("1:5-1"), QStringLiteral("2:1-5 1:1-9"),
                                        QStringLiteral("x"), QStringLiteral("0:1-2"),
                                        QStringLiteral("1:1-2000000")};
    for (const QString &history : wrong) {
        editor.setHistory(1, history);
        EXPECT_FALSE(servers.rows()[1].error.isEmpty()) << history.toStdString();
        EXPECT_TRUE(editor.problem().startsWith(QStringLiteral("S2: "))) << editor.problem().toStdString();
        EXPECT_FALSE(editor.start());
        EXPECT_TRUE(run().statusBad());
    }
    editor.setHistory(1, QStringLiteral("1:1-100 2:1-5"));
    EXPECT_TRUE(servers.rows()[1].error.isEmpty());
    EXPECT_NE(servers.rows()[1].picture.indexOf(QStringLiteral("105")), -1);
    editor.setValue(0, QStringLiteral("fast"));
    EXPECT_FALSE(editor.problem().isEmpty());
    editor.setValue(0, QStringLiteral("500"));
    editor.setGroup(0, 1);
    EXPECT_FALSE(editor.problem().isEmpty()) << "every voter needs a group then";
    for (int i = 0; i < 5; ++i)
        editor.setGroup(i, 1 + i % 2);
    EXPECT_TRUE(editor.problem().isEmpty()) << editor.problem().toStdString();
    editor.setWeight(1, 0);
    editor.setWeight(3, 0);
    EXPECT_FALSE(editor.problem().isEmpty()) << "a group without weight";
    editor.setWeight(3, 2);
    editor.setSeed(QStringLiteral("-4"));
    EXPECT_FALSE(editor.seedError().isEmpty());
    editor.setSeed(QStringLiteral("77"));
    ASSERT_TRUE(editor.start()) << editor.problem().toStdString();
    const RunDescription &made = run().playback().description();
    EXPECT_EQ(made.config.tickTime, Duration::milliseconds(500));
    EXPECT_EQ(made.servers[1].history.size(), 2u);
    EXPECT_EQ(made.servers[3].weight, 2);
    EXPECT_TRUE(made.config.hasGroups());
    EXPECT_EQ(run().seed(), QStringLiteral("77"));
}

TEST_F(ToolsInHand, EveryPresetRunsAndARunIsEditedAsItIs)
{
    EnsembleEditor &editor = *run().editor();
    for (int preset = 0; preset < editor.presets().size(); ++preset) {
        editor.usePreset(preset);
        ASSERT_TRUE(editor.start()) << editor.presets()[preset].toStdString()
                                    << editor.problem().toStdString();
        run().pause();
        run().moveTo(at(2));
        EXPECT_NE(open.leader(), 0) << editor.presets()[preset].toStdString();
    }
    editor.usePreset(5);
    editor.start();
    EXPECT_EQ(run().playback().description().servers.size(), 100u);
    editor.usePreset(0);
    editor.editThisRun();
    EXPECT_EQ(editor.voters(), 5);
    EXPECT_EQ(editor.observers(), 95);
    EXPECT_EQ(editor.description()->config, run().playback().description().config);
}

TEST_F(ToolsInHand, TheSheetOfTheEnsembleStartsARun)
{
    clickItem(QStringLiteral("editEnsemble"));
    QQuickItem *sheet = item(QStringLiteral("ensemble"));
    ASSERT_TRUE(sheet && sheet->isVisible());
    clickItem(QStringLiteral("preset0"));
    EXPECT_EQ(run().editor()->voters(), 3);
    clickItem(QStringLiteral("startEnsemble"));
    EXPECT_FALSE(sheet->isVisible());
    EXPECT_EQ(view().servers.size(), 3u);
}

// --- find a run ---

TEST_F(ToolsInHand, ARunWithATruncIsFoundAndOpenedShortlyBeforeIt)
{
    SeedSearch &search = *run().search();
    search.setGoal(static_cast<int>(RunGoal::OrphanCut));
    search.setFaults(1);
    QSignalSpy found(&search, &SeedSearch::found);
    QSignalSpy gaveUp(&search, &SeedSearch::gaveUp);
    search.start();
    ASSERT_TRUE(search.searching());
    ASSERT_TRUE(found.wait(120'000)) << "nothing found" << gaveUp.count();
    EXPECT_FALSE(search.searching());
    ASSERT_EQ(static_cast<ElementKind>(run().selectedKind()), ElementKind::Mark);
    const Event &event = (*run().history())[static_cast<EventIndex>(run().selectedId())];
    ASSERT_TRUE(event.is<LogTruncated>());
    EXPECT_LE(run().cursor(), event.at);
    EXPECT_GE(run().cursor() + Duration::milliseconds(100), event.at);
    EXPECT_EQ(view().servers.size(), 5u) << "the editor's ensemble";
}

TEST_F(ToolsInHand, ASearchIsStoppedAtOnceAndTheWindowGoesOn)
{
    SeedSearch &search = *run().search();
    search.setGoal(static_cast<int>(RunGoal::OrphanCommitted));
    search.setFaults(0); // without a fault no leader is replaced: it would go on for long
    QSignalSpy found(&search, &SeedSearch::found);
    search.start();
    run().moveTo(at(4));
    EXPECT_EQ(run().cursor(), at(4));
    search.cancel();
    EXPECT_FALSE(search.searching());
    EXPECT_FALSE(search.status().isEmpty());
    OpenWindow::settle();
    EXPECT_EQ(found.count(), 0);
    search.start();
    EXPECT_TRUE(search.searching()) << "and can begin again";
    search.cancel();
}

TEST_F(ToolsInHand, AnEnsembleWithAProblemIsNotSearched)
{
    run().editor()->setValue(0, QStringLiteral("?"));
    run().search()->start();
    EXPECT_FALSE(run().search()->searching());
    EXPECT_FALSE(run().search()->status().isEmpty());
}

} // namespace
} // namespace zablab
