// SPDX-License-Identifier: GPL-3.0-or-later
// A run to draw space-time diagrams of: a leader that dies and comes back, a cut and its healing, as many writes as are
// asked for.
#pragma once

#include "app/scene/painter_sink.h"
#include "app/scene/space_time_item.h"
#include "engine/simulation/timeline.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace zablab::scene {

class DrawnRun : public SceneSource {
public:
    DrawnRun(int voters, int observers, std::uint64_t seed = 42)
        : timeline(RunDescription::ofSize(voters, observers), seed),
          space(timeline.description()),
          story(timeline.description().config.tickTime / 2),
          seeker(timeline.description())
    {}

    void catchUp()
    {
        space.update(timeline.history());
        story.update(timeline.history());
    }
    void show(Instant t)
    {
        at = t;
        cluster = seeker.at(timeline.history(), t);
        Q_EMIT sceneChanged();
    }
    void act(Instant t, const Command &command)
    {
        EXPECT_EQ(timeline.act(t, command, {}), CommandError::None);
    }
    ServerId leader(Instant t)
    {
        for (const ServerView &server : seeker.at(timeline.history(), t).servers)
            if (server.state == ServerState::Leading && server.liveness == Liveness::Running)
                return server.id;
        return {};
    }
    DisplayList picture(SpaceTimeSize size, const Element &selected = {}, const LaneChoice &lanes = {},
                        bool beats = false, const Element &hovered = {}) const
    {
        return SpaceTimeItem::picture(*this, size, selected, hovered, trueAxis, beats, fontMeasure(), lanes);
    }

    const History *history() const override { return &timeline.history(); }
    const RunDescription *description() const override { return &timeline.description(); }
    const ClusterView *clusterAtCursor() const override { return &cluster; }
    const SpaceTimeView *spaceTime() const override { return &space; }
    const StoryTime *storyTime() const override { return &story; }
    Instant cursor() const override { return at; }
    EventIndex stepBegin() const override { return kNoEvent; }
    Instant veiledFrom() const override { return veil; }
    std::vector<EventIndex> causes() const override { return chain; }
    bool heartbeatsMatter() const override { return beatsMatter; }
    const std::vector<Violation> *violations() const override { return &broken; }

    Timeline timeline;
    SpaceTimeView space;
    StoryTime story;
    ClusterSeeker seeker;
    ClusterView cluster;
    Instant at;
    Instant veil = Instant::max();
    std::vector<EventIndex> chain;
    std::vector<Violation> broken;
    bool beatsMatter = false;
    bool trueAxis = false;
};

// A leader that dies and comes back, a cut and its healing, some writes.
inline std::unique_ptr<DrawnRun> storyOf(int voters, int observers, int writes = 3)
{
    auto run = std::make_unique<DrawnRun>(voters, observers);
    run->timeline.extendTo({2'500'000});
    const ServerId leader = run->leader({2'500'000});
    EXPECT_TRUE(leader);
    Operation write;
    write.kind = OperationKind::Create;
    for (int i = 0; i < writes; ++i) {
        write.path = "/n" + std::to_string(i);
        run->act({2'500'000 + i * 4000}, command::Ask{ClientId{1}, write});
    }
    run->act({4'000'000}, command::Crash{leader});
    run->act({6'000'000}, command::Restart{leader});
    run->act({9'000'000}, command::Cut{{ServerId{1}, ServerId{2}}});
    run->act({15'000'000}, command::Heal{});
    run->timeline.extendTo({20'000'000});
    run->catchUp();
    run->show({20'000'000});
    return run;
}

inline double wholeStory(const DrawnRun &run)
{
    return static_cast<double>(run.story.storyOf(run.timeline.history().end()).us) / 1e6;
}

inline std::vector<std::string> textsIn(const DisplayList &list)
{
    std::vector<std::string> texts;
    for (const Item &item : list.items)
        if (const auto *text = std::get_if<Text>(&item.primitive))
            texts.push_back(text->text);
    return texts;
}

inline bool says(const DisplayList &list, const std::string &text)
{
    const auto texts = textsIn(list);
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

inline std::size_t regionsOf(const DisplayList &list, ElementKind kind)
{
    return static_cast<std::size_t>(std::count_if(list.regions.begin(), list.regions.end(),
                                                  [&](const Region &r) { return r.element.kind == kind; }));
}

} // namespace zablab::scene
