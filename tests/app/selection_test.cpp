// SPDX-License-Identifier: GPL-3.0-or-later
//
// One selection for every view: a message, a mark, a cell of a log and a transaction lead to each other.
#include "tests/app/open_window.h"

#include "app/run/selection.h"
#include "engine/simulation/timeline.h"

namespace zablab {
namespace {

using scene::ElementKind;

History aWriteOfFive()
{
    Timeline timeline(RunDescription::ofSize(5, 0), 3);
    timeline.extendTo(Instant{} + Duration::seconds(3));
    return timeline.history();
}

template <typename T>
EventIndex first(const History &history)
{
    for (EventIndex i = 0; i < history.size(); ++i)
        if (history[i].is<T>())
            return i;
    return kNoEvent;
}

TEST(Selection, AMarkIsAboutItsServerAndItsTransaction)
{
    const History history = aWriteOfFive();
    const EventIndex proposed = first<Proposed>(history);
    ASSERT_NE(proposed, kNoEvent);
    const Selection selection = selectionOf(history, {ElementKind::Mark, proposed, 0});
    EXPECT_EQ(selection.zxid, history[proposed].as<Proposed>()->zxid);
    EXPECT_EQ(selection.server, history[proposed].where.server());
    EXPECT_EQ(selection.event, proposed);
    EXPECT_FALSE(selection.message);
}

TEST(Selection, AMessageIsAboutWhatItCarries)
{
    const History history = aWriteOfFive();
    const EventIndex proposed = first<Proposed>(history);
    for (MessageId id = 0; id < history.messageCount(); ++id) {
        const MessageRecord &record = history.message(id);
        if (kindOf(record.message) != MessageKind::Proposal)
            continue;
        const Selection selection = selectionOf(history, {ElementKind::Message, id, 0});
        EXPECT_EQ(selection.zxid, history[proposed].as<Proposed>()->zxid);
        EXPECT_EQ(selection.event, record.sent);
        EXPECT_EQ(selection.message, id);
        return;
    }
    FAIL() << "nothing was proposed";
}

TEST(Selection, WhatIsNotInTheHistoryIsAboutNothing)
{
    const History history = aWriteOfFive();
    for (const ElementKind kind : {ElementKind::Message, ElementKind::Mark, ElementKind::Sample})
        for (const std::int64_t id : {std::int64_t{-1}, std::int64_t{1} << 40}) {
            const Selection selection = selectionOf(history, {kind, id, 0});
            EXPECT_EQ(selection.zxid, Zxid{});
            EXPECT_FALSE(selection.event);
        }
    // A zxid survives the way through a number of the window.
    const Zxid far{0xffff, 0xffffffff};
    EXPECT_EQ(zxidNumbered(numberOf(far)), far);
}

TEST(Selection, AViewTakesTheStagesPlaceByKeyAndGivesItBack)
{
    OpenWindow open;
    open.run().openSandbox(5, 0, QStringLiteral("1"));
    open.run().moveTo(Instant{} + Duration::seconds(3));
    const auto *stage = open.window()->findChild<QQuickItem *>(QStringLiteral("stage"));
    const auto *views = open.window()->findChild<QQuickItem *>(QStringLiteral("views"));
    ASSERT_TRUE(stage && views);
    OpenWindow::settle();
    const double low = views->height();
    open.press(Qt::Key_E);
    EXPECT_FALSE(stage->isVisible());
    EXPECT_GT(views->height(), 2 * low);
    open.press(Qt::Key_Escape);
    EXPECT_TRUE(stage->isVisible());
    EXPECT_EQ(views->height(), low);
}

} // namespace
} // namespace zablab
