// SPDX-License-Identifier: GPL-3.0-or-later
// A run with a cursor in it, as the views' pictures read it; without a window.
#pragma once

#include "app/run/selection.h"
#include "app/scene/painter_sink.h"
#include "app/scene/scene_source.h"
#include "engine/simulation/timeline.h"

#include <gtest/gtest.h>

#include <memory>

namespace zablab {

class StorySource : public scene::SceneSource {
public:
    StorySource(RunDescription description, std::uint64_t seed)
        : timeline((description.complete(), std::move(description)), seed),
          space(timeline.description()),
          seeker(timeline.description()),
          aside(timeline.description())
    {}

    void does(Instant t, const Command &command)
    {
        EXPECT_EQ(timeline.act(t, command, {}), CommandError::None) << describe(command);
    }
    void writes(Instant t, const std::string &path, int client = 1,
                OperationKind kind = OperationKind::Create)
    {
        Operation operation;
        operation.kind = kind;
        operation.path = path;
        operation.data = "1";
        does(t, command::Ask{ClientId{client}, operation});
    }
    // Lets the run go on, and puts the cursor there.
    void goTo(Instant t)
    {
        timeline.extendTo(t);
        show(t);
    }
    void show(Instant t)
    {
        at = t;
        cluster = seeker.at(timeline.history(), t);
        Q_EMIT sceneChanged();
    }
    void select(scene::ElementKind kind, std::int64_t id, std::int64_t detail = 0)
    {
        selected = selectionOf(timeline.history(), {kind, id, detail});
        Q_EMIT sceneChanged();
    }
    ServerId leader()
    {
        for (const ServerView &server : seeker.at(timeline.history(), timeline.history().end()).servers)
            if (server.established && server.liveness == Liveness::Running)
                return server.id;
        return {};
    }
    ServerId follower(ServerId other = {})
    {
        for (const ServerView &server : seeker.at(timeline.history(), timeline.history().end()).servers)
            if (server.state == ServerState::Following && server.serving && server.id != other)
                return server.id;
        return {};
    }
    template <typename T>
    EventIndex last() const
    {
        for (EventIndex i = timeline.history().size(); i-- > 0;)
            if (timeline.history()[i].is<T>())
                return i;
        return kNoEvent;
    }

    const History *history() const override { return &timeline.history(); }
    const RunDescription *description() const override { return &timeline.description(); }
    const ClusterView *clusterAtCursor() const override { return &cluster; }
    const SpaceTimeView *spaceTime() const override { return &space; }
    const StoryTime *storyTime() const override { return nullptr; }
    Instant cursor() const override { return at; }
    EventIndex stepBegin() const override { return kNoEvent; }
    Instant veiledFrom() const override { return veil; }
    scene::Element selection() const override { return selected.element; }
    Zxid selectedZxid() const override { return selected.zxid; }
    const TransactionIndex *transactions() const override
    {
        index.update(timeline.history());
        return &index;
    }
    const ClusterView *clusterAside(Instant t) const override { return &aside.at(timeline.history(), t); }

    Timeline timeline;
    SpaceTimeView space;
    ClusterSeeker seeker;
    mutable ClusterSeeker aside;
    mutable TransactionIndex index;
    ClusterView cluster;
    Selection selected;
    Instant at;
    Instant veil = Instant::max();
};

// With ZABLAB_PICTURES=FOLDER the picture is kept there, in all three grounds, to be looked at.
inline void keepDrawing(const scene::DisplayList &list, const std::string &name, double width)
{
    const QByteArray folder = qgetenv("ZABLAB_PICTURES");
    if (folder.isEmpty())
        return;
    for (const scene::ThemeKind theme :
         {scene::ThemeKind::Dark, scene::ThemeKind::Light, scene::ThemeKind::HighContrast})
        scene::paintImage(list, theme)
            .save(QString::fromLocal8Bit(folder) +
                  QString::fromStdString("/" + name + " " + std::to_string(static_cast<int>(width)) + " " +
                                         std::to_string(static_cast<int>(theme)) + ".png"));
}

inline Instant seconds(double s) { return Instant{static_cast<std::int64_t>(s * 1e6)}; }

} // namespace zablab
