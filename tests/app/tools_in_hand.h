// SPDX-License-Identifier: GPL-3.0-or-later
//
// A window with a standing run, in which tools are taken, pointed and clicked with.
#pragma once

#include "tests/app/open_window.h"
#include "tests/app/story_time.h"

#include "app/scene/stage_item.h"

#include <set>

namespace zablab {

using scene::ElementKind;
using scene::StageItem;

class ToolsInHand : public ::testing::Test {
protected:
    ToolsInHand()
    {
        open.sandboxAt(at(3));
        OpenWindow::settle();
        panel = open.window()->findChild<QQuickItem *>(QStringLiteral("stage"));
        stage = panel->findChild<StageItem *>(); // not the one behind the welcome
    }
    zablab::Run &run() { return open.run(); }
    ToolBox &tools() { return *open.run().tools(); }
    const ClusterView &view() { return *open.run().clusterAtCursor(); }
    const ServerView &server(int id) { return *view().server(ServerId{id}); }
    int follower() { return open.leader() == 1 ? 2 : 1; }

    QPointF placeOf(ElementKind kind, qint64 id)
    {
        open.picture(); // the stage has its size before anybody points at it
        return stage->placeOf(static_cast<int>(kind), id).center();
    }
    QPointF discOf(int id) { return placeOf(ElementKind::Server, id); }
    QPoint inWindow(const QPointF &p) { return stage->mapToScene(p).toPoint(); }
    void point(const QPointF &p)
    {
        QTest::mouseMove(open.window(), inWindow(p));
        OpenWindow::settle();
    }
    void click(const QPointF &p, Qt::MouseButton button = Qt::LeftButton)
    {
        point(p);
        QTest::mouseClick(open.window(), button, Qt::NoModifier, inWindow(p));
        OpenWindow::settle();
        open.run().pause();
    }
    // What a list makes has no parent but in the picture.
    static QQuickItem *within(QQuickItem *root, const QString &name)
    {
        if (root->objectName() == name)
            return root;
        for (QQuickItem *child : root->childItems())
            if (QQuickItem *found = within(child, name))
                return found;
        return nullptr;
    }
    // In the stage first: the welcome has one of its own.
    QQuickItem *item(const QString &name)
    {
        QQuickItem *found = within(panel, name);
        return found ? found : within(open.window()->contentItem(), name);
    }
    void clickItem(const QString &name)
    {
        OpenWindow::settle();
        QQuickItem *found = item(name);
        ASSERT_TRUE(found) << name.toStdString();
        const QPointF middle = found->mapToScene({found->width() / 2, found->height() / 2});
        QTest::mouseClick(open.window(), Qt::LeftButton, Qt::NoModifier, middle.toPoint());
        OpenWindow::settle();
        open.run().pause();
    }
    // From the first page of the palette, by the mouse.
    void take(ToolBox::Kind tool)
    {
        clickItem(QStringLiteral("tool%1").arg(tool));
        ASSERT_EQ(tools().held(), tool);
    }
    std::set<std::pair<int, int>> cuts()
    {
        std::set<std::pair<int, int>> all;
        for (const DirectedLink &link : view().cuts)
            all.insert({link.from.value, link.to.value});
        return all;
    }
    template <typename T>
    int count()
    {
        int found = 0;
        const History &history = *run().history();
        for (EventIndex i = 0; i < history.endAt(run().cursor()); ++i)
            found += history[i].is<T>() ? 1 : 0;
        return found;
    }
    const Operation *lastAsked()
    {
        const auto &commands = run().playback().timeline().commands();
        const auto *ask = commands.empty() ? nullptr : std::get_if<command::Ask>(&commands.back().command);
        return ask ? &ask->operation : nullptr;
    }

    OpenWindow open;
    QQuickItem *panel = nullptr;
    StageItem *stage = nullptr;
};

} // namespace zablab
