// SPDX-License-Identifier: GPL-3.0-or-later
//
// The inspector of a client (its session, what is left of it, its requests with what came of them), of one dot of a
// tally, of a znode, and what set a field of a message.
#include "tests/app/open_window.h"

#include "app/ledger/ledger.h"
#include "app/scene/marks.h"
#include "app/scene/stage_item.h"

namespace zablab {
namespace {

using scene::ElementKind;

constexpr Instant afterSeconds(double seconds) { return Instant{static_cast<std::int64_t>(seconds * 1e6)}; }

QList<RequestRow> requestsOf(Run &run)
{
    return static_cast<ValueListModel<RequestRow> *>(run.inspector()->requests())->rows();
}

QStringList labelsOf(Run &run)
{
    QStringList labels;
    for (const FieldRow &row : static_cast<ValueListModel<FieldRow> *>(run.inspector()->fields())->rows())
        labels.append(row.label);
    return labels;
}

void asks(Run &run, double at, const Operation &operation)
{
    run.moveTo(afterSeconds(at));
    ASSERT_TRUE(run.carryOut(command::Ask{ClientId{1}, operation}));
    run.pause();
}

void selectThing(Run &run, ElementKind kind, qint64 id, qint64 detail = 0)
{
    run.select(static_cast<int>(kind), id, detail);
}

TEST(InspectorOfAClient, HasItsSessionWhatIsLeftOfItAndItsRequests)
{
    OpenWindow open;
    auto &run = open.run();
    run.openSandbox(3, 0, QStringLiteral("5"));
    asks(run, 3, {OperationKind::Create, "/a", "one", -1});
    asks(run, 4, {OperationKind::Delete, "/nowhere", {}, -1});
    asks(run, 5, {OperationKind::GetData, "/a", {}, -1});
    run.moveTo(afterSeconds(6));
    selectThing(run, ElementKind::Client, 1);
    EXPECT_TRUE(labelsOf(run).contains(QStringLiteral("time left"))) << labelsOf(run).join('|').toStdString();
    const QList<RequestRow> rows = requestsOf(run);
    ASSERT_EQ(rows.size(), 3);
    EXPECT_TRUE(rows[0].text.contains(QStringLiteral("/a"))) << "the newest first";
    EXPECT_EQ(rows[0].result, QStringLiteral("\"one\""));
    EXPECT_EQ(rows[0].outcome, 1);
    EXPECT_EQ(rows[1].outcome, 2);
    EXPECT_EQ(rows[1].result.toUpper(), QStringLiteral("NONODE"));
    EXPECT_EQ(rows[2].outcome, 1);
    EXPECT_TRUE(rows[2].result.startsWith(QStringLiteral("0x1"))) << rows[2].result.toStdString();
    EXPECT_TRUE((*run.history())[static_cast<EventIndex>(rows[2].event)].is<ClientTold>());
    // Before the answer is there it is not told.
    run.seekToEvent(rows[2].event);
    run.stepBack();
    run.moveTo((*run.history())[static_cast<EventIndex>(rows[2].event)].at + Duration{-1});
    ASSERT_EQ(requestsOf(run).size(), 1);
    EXPECT_EQ(requestsOf(run)[0].outcome, 0);
    run.moveTo(afterSeconds(2));
    EXPECT_TRUE(requestsOf(run).isEmpty());
    EXPECT_FALSE(run.inspector()->requestsTitle().isEmpty()) << "that there is nothing is said";
    selectThing(run, ElementKind::Server, 1);
    EXPECT_TRUE(run.inspector()->requestsTitle().isEmpty());
}

TEST(InspectorOfAVote, ADotOfATallyIsAskedWhyItIsThere)
{
    OpenWindow open;
    auto &run = open.run();
    run.openSandbox(5, 0, QStringLiteral("1"));
    run.moveTo(Instant{150'000});
    run.pause();
    open.picture();
    // On the stage: a dot of S1's tally for each voter.
    auto *stage = open.item("stage");
    ASSERT_NE(stage, nullptr);
    QStringList dots;
    for (auto *item : stage->findChildren<scene::StageItem *>())
        for (int i = 0; i < item->regionCount(); ++i)
            if (item->regionKind(i) == static_cast<int>(ElementKind::Tally) && item->regionId(i) == 1 &&
                item->regionName(i).contains(QChar(0x2192)))
                dots.append(item->regionName(i));
    EXPECT_EQ(dots.size(), 5) << dots.join('|').toStdString();
    selectThing(run, ElementKind::Tally, 1, scene::tallyDetail(3));
    EXPECT_TRUE(run.inspector()->title().contains(QStringLiteral("S3")));
    EXPECT_TRUE(run.inspector()->title().contains(QStringLiteral("S1")));
    EXPECT_GT(run.inspector()->questions()->count(), 0);
    EXPECT_GT(run.inspector()->reasons()->count(), 0) << "why it is there";
    selectThing(run, ElementKind::Tally, 1, 0);
    EXPECT_TRUE(run.inspector()->title().startsWith(QStringLiteral("S1")))
        << "the tally itself is its server's";
}

TEST(InspectorOfAZnode, TellsItsStatAndTheTransactionThatWroteIt)
{
    OpenWindow open;
    auto &run = open.run();
    run.openSandbox(3, 0, QStringLiteral("5"));
    asks(run, 3, {OperationKind::Create, "/a", "one", -1});
    asks(run, 4, {OperationKind::SetData, "/a", "two", -1});
    run.moveTo(afterSeconds(6));
    run.ledger()->tree()->setActive(true);
    run.ledger()->tree()->choose(QStringLiteral("/a"));
    EXPECT_EQ(run.inspector()->title(), QStringLiteral("/a"));
    EXPECT_TRUE(labelsOf(run).contains(QStringLiteral("mzxid")));
    EXPECT_GT(run.inspector()->questions()->count(), 0);
    EXPECT_GT(run.inspector()->reasons()->count(), 0);
    run.moveTo(afterSeconds(2));
    EXPECT_FALSE(run.inspector()->sentence().isEmpty()) << "nobody has it yet, and that is said";
}

TEST(InspectorOfAMessage, AFieldSaysWhatMadeTheSenderSayIt)
{
    OpenWindow open;
    auto &run = open.run();
    run.openSandbox(3, 0, QStringLiteral("5"));
    asks(run, 3, {OperationKind::Create, "/a", "one", -1});
    run.moveTo(afterSeconds(4));
    const History &history = *run.history();
    int looked = 0;
    for (MessageId id = 0; id < history.messageCount(); ++id) {
        const MessageRecord &record = history.message(id);
        if (record.sent >= history.endAt(run.cursor()) || !std::holds_alternative<Commit>(record.message))
            continue;
        selectThing(run, ElementKind::Message, static_cast<qint64>(id));
        ASSERT_TRUE(run.inspector()->fieldsAnswer());
        const auto place = labelsOf(run).indexOf(QStringLiteral("zxid"));
        ASSERT_GE(place, 0);
        run.inspector()->askField(static_cast<int>(place));
        const auto reasons = static_cast<ValueListModel<ReasonRow> *>(run.inspector()->reasons())->rows();
        ASSERT_FALSE(reasons.isEmpty());
        EXPECT_TRUE(history[static_cast<EventIndex>(reasons.back().event)].is<Proposed>());
        ++looked;
        break;
    }
    EXPECT_EQ(looked, 1);
}

} // namespace
} // namespace zablab
