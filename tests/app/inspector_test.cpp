// SPDX-License-Identifier: GPL-3.0-or-later
//
// The inspector: what can be asked of the selected thing, and that every answer leads to the events it is made of.
#include "tests/app/open_window.h"
#include "tests/app/story_time.h"

#include "app/scene/display_list.h"

namespace zablab {
namespace {

using scene::ElementKind;

QStringList questionsOf(Run &run)
{
    QStringList texts;
    auto *model = run.inspector()->questions();
    for (int i = 0; i < model->count(); ++i)
        texts.append(model->data(model->index(i), model->roleNames().key("text")).toString());
    return texts;
}

QList<ReasonRow> reasonsOf(Run &run)
{
    return static_cast<ValueListModel<ReasonRow> *>(run.inspector()->reasons())->rows();
}

void select(Run &run, ElementKind kind, qint64 id) { run.select(static_cast<int>(kind), id); }

int placeOf(const QStringList &texts, const char *begin)
{
    for (int i = 0; i < texts.size(); ++i)
        if (texts[i].startsWith(QString::fromLatin1(begin)))
            return i;
    return -1;
}

TEST(Inspector, AServerOnTheSmallSideSaysWhyItDoesNotServe)
{
    OpenWindow open;
    auto &run = open.run();
    run.openSandbox(5, 0, QStringLiteral("3"));
    run.moveTo(at(3));
    const int old = open.leader();
    const int other = old == 1 ? 2 : 1;
    run.beginCut();
    run.toggleSide(old);
    run.toggleSide(other);
    run.finishCut();
    run.pause();
    run.moveTo(at(30));
    select(run, ElementKind::Server, old);
    const QStringList questions = questionsOf(run);
    const int serving = placeOf(questions, "Why does S");
    ASSERT_GE(serving, 0) << questions.join(QLatin1Char('|')).toStdString();
    run.inspector()->ask(placeOf(questions, qPrintable(QStringLiteral("Why does S%1 not serve").arg(old))));
    const QList<ReasonRow> reasons = reasonsOf(run);
    ASSERT_GE(reasons.size(), 2);
    EXPECT_TRUE(reasons[0].text.contains(QStringLiteral("LOOKING")));
    EXPECT_TRUE(reasons[1].text.contains(QStringLiteral("can talk with 2 of 5")));
    // The second leads to the wall.
    ASSERT_GE(reasons[1].event, 0);
    EXPECT_TRUE((*run.history())[static_cast<EventIndex>(reasons[1].event)].is<LinkCut>());
    EXPECT_FALSE(run.causes().empty()) << "and is drawn";
}

TEST(Inspector, WalkingAlongTheCausesKeepsTheAnswer)
{
    OpenWindow open;
    auto &run = open.run();
    run.openSandbox(5, 0, QStringLiteral("1"));
    run.moveTo(at(3));
    const int leader = open.leader();
    select(run, ElementKind::Server, leader);
    const QList<ReasonRow> before = reasonsOf(run);
    ASSERT_GE(before.size(), 3) << "the votes that made it the leader";
    EXPECT_EQ(before.front().number, 1);
    EXPECT_TRUE(before.back().last);
    EXPECT_EQ(run.causes().size(), static_cast<std::size_t>(before.size()));
    const qint64 first = before.front().event;
    run.inspector()->goTo(first);
    EXPECT_EQ(run.cursor(), (*run.history())[static_cast<EventIndex>(first)].at);
    EXPECT_EQ(reasonsOf(run), before);
    // Another selection lets go of it.
    select(run, ElementKind::Server, leader == 1 ? 2 : 1);
    EXPECT_NE(reasonsOf(run), before);
}

TEST(Inspector, OnlyOneAnswerIsOpenAndAClickClosesIt)
{
    OpenWindow open;
    auto &run = open.run();
    run.openSandbox(5, 1, QStringLiteral("2"));
    run.moveTo(at(4));
    select(run, ElementKind::Server, open.leader() == 1 ? 2 : 1);
    auto *questions = static_cast<ValueListModel<QuestionRow> *>(run.inspector()->questions());
    ASSERT_GE(questions->count(), 3);
    EXPECT_TRUE(questions->rows()[0].open);
    run.inspector()->ask(2);
    EXPECT_FALSE(questions->rows()[0].open);
    EXPECT_TRUE(questions->rows()[2].open);
    EXPECT_FALSE(reasonsOf(run).isEmpty());
    run.inspector()->ask(2);
    EXPECT_FALSE(questions->rows()[2].open);
    EXPECT_TRUE(reasonsOf(run).isEmpty());
}

TEST(Inspector, AVoterSaysWhyItDoesNotVoteForAnyOther)
{
    OpenWindow open;
    auto &run = open.run();
    RunDescription description = RunDescription::ofSize(5, 0);
    const std::uint32_t last[] = {100, 102, 105, 105, 103};
    for (std::size_t i = 0; i < 5; ++i)
        description.servers[i].history = {{1, 1, last[i]}};
    description.complete();
    run.begin(Timeline(description, 1), zablab::Run::Sandbox);
    run.moveTo(Instant{200'000});
    select(run, ElementKind::Server, 2);
    const auto candidates = static_cast<ValueListModel<ChoiceRow> *>(run.inspector()->candidates())->rows();
    ASSERT_EQ(candidates.size(), 4) << "all but S4, for which it votes";
    const auto five = std::find_if(candidates.begin(), candidates.end(),
                                   [](const ChoiceRow &row) { return row.answer == QStringLiteral("S5"); });
    ASSERT_NE(five, candidates.end());
    run.inspector()->askCandidate(static_cast<int>(five - candidates.begin()));
    const QList<ReasonRow> reasons = reasonsOf(run);
    ASSERT_FALSE(reasons.isEmpty());
    EXPECT_TRUE(reasons[0].text.startsWith(QStringLiteral("S2 prefers S4 to S5: epoch equal, zxid")))
        << reasons[0].text.toStdString();
    EXPECT_GE(reasons[0].event, 0);
}

TEST(Inspector, AValueSaysWhatSetIt)
{
    OpenWindow open;
    auto &run = open.run();
    run.openSandbox(3, 0, QStringLiteral("5"));
    run.moveTo(at(3));
    select(run, ElementKind::Server, 1);
    ASSERT_TRUE(run.inspector()->fieldsAnswer());
    const auto fields = static_cast<ValueListModel<FieldRow> *>(run.inspector()->fields())->rows();
    const auto row = std::find_if(fields.begin(), fields.end(), [](const FieldRow &field) {
        return field.label == QStringLiteral("current epoch") ||
               field.label == QStringLiteral("currentEpoch");
    });
    ASSERT_NE(row, fields.end());
    run.inspector()->askField(static_cast<int>(row - fields.begin()));
    const QList<ReasonRow> reasons = reasonsOf(run);
    ASSERT_FALSE(reasons.isEmpty());
    ASSERT_GE(reasons.back().event, 0);
    EXPECT_TRUE((*run.history())[static_cast<EventIndex>(reasons.back().event)].is<CurrentEpochStored>());
}

TEST(Inspector, WithNothingSelectedItIsCalm)
{
    OpenWindow open;
    auto &run = open.run();
    run.openSandbox(5, 0, QStringLiteral("1"));
    run.moveTo(at(3));
    EXPECT_TRUE(run.inspector()->empty());
    EXPECT_GE(run.inspector()->glance()->count(), 4);
    const auto lately = static_cast<ValueListModel<ReasonRow> *>(run.inspector()->lately())->rows();
    ASSERT_FALSE(lately.isEmpty());
    EXPECT_LE(lately.size(), 5);
    for (int i = 1; i < lately.size(); ++i)
        EXPECT_FALSE(lately[i].text == lately[i - 1].text && lately[i].time == lately[i - 1].time);
    for (const ReasonRow &each : lately)
        EXPECT_LE((*run.history())[static_cast<EventIndex>(each.event)].at, run.cursor());
}

TEST(Inspector, EverythingThatCanBeSelectedIsToldInBothLanguages)
{
    for (const char *language : {"en", "zh_CN"}) {
        OpenWindow open(language);
        auto &run = open.run();
        run.openSandbox(5, 1, QStringLiteral("3"));
        run.moveTo(at(3));
        run.clientWrite();
        run.pause();
        run.moveTo(at(6));
        const Zxid zxid = run.clusterAtCursor()->server(ServerId{1})->lastLogged;
        const std::pair<ElementKind, qint64> things[] = {
            {ElementKind::Server, 1},     {ElementKind::Client, 1},
            {ElementKind::Message, 3},    {ElementKind::Mark, 40},
            {ElementKind::Sample, 60},    {ElementKind::Transaction, numberOf(zxid)},
            {ElementKind::Guarantee, 17}, {ElementKind::TimeOut, 2}};
        QList<QImage> seen;
        for (const auto &[kind, id] : things) {
            select(run, kind, id);
            EXPECT_FALSE(run.inspector()->empty()) << static_cast<int>(kind);
            EXPECT_FALSE(run.inspector()->title().isEmpty());
            const QImage picture = open.pictureOf("inspector");
            EXPECT_FALSE(seen.contains(picture)) << static_cast<int>(kind);
            seen.append(picture);
        }
    }
}

// The panel is lower than all that can be asked: what was asked last stays in sight with its answer.
TEST(InspectorWindow, AnAnswerIsInSightWhereverItsQuestionStood)
{
    OpenWindow open("en", {1366, 768});
    open.sandboxAt(at(5));
    open.press(Qt::Key_2);
    open.picture();
    auto *list = open.item("questions");
    ASSERT_TRUE(list);
    Inspector &facts = *open.run().inspector();
    const int count = facts.questions()->rowCount();
    ASSERT_GT(count, 3);
    const QQuickItem *panel = open.item("inspector");
    const double top = panel->mapToScene({}).y();
    for (const int index : {count - 1, 0, count - 2, 1}) {
        facts.ask(index);
        open.picture();
        open.picture();
        auto *entry = list->property("openEntry").value<QQuickItem *>();
        ASSERT_TRUE(entry) << index;
        const double y = entry->mapToScene({}).y();
        EXPECT_GE(y, top) << index;
        EXPECT_LE(y + std::min(entry->height(), 80.0), top + panel->height()) << index;
    }
    // While it plays: by a click on the last one, far below.
    open.run().clearSelection();
    open.press(Qt::Key_3);
    open.run().play();
    open.picture();
    QMetaObject::invokeMethod(list, "ask", Q_ARG(int, count - 1));
    open.run().advance(0.02);
    open.picture();
    open.picture();
    auto *entry = list->property("openEntry").value<QQuickItem *>();
    ASSERT_TRUE(entry);
    EXPECT_GE(entry->mapToScene({}).y(), top);
    EXPECT_LE(entry->mapToScene({}).y() + std::min(entry->height(), 80.0), top + panel->height());
}

} // namespace
} // namespace zablab
