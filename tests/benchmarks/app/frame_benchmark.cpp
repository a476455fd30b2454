// SPDX-License-Identifier: GPL-3.0-or-later
//
// A jump of the cursor to a random instant of a run of 100,000 events, to the last pixel: fold the view, lay the
// stage and the diagram out, paint both as the software renderer does, at the sizes of a window of 1600 x 1000.
// And one frame of a stage with 5, 25 and 100 servers and 100, 1,000 and 5,000 messages in flight.
#include "app/scene/painter_sink.h"
#include "app/scene/scene_source.h"
#include "app/scene/space_time_item.h"
#include "app/scene/stage_item.h"
#include "engine/simulation/simulated_world.h"

#include <QApplication>
#include <QPainter>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <vector>

namespace zablab {
namespace {

// Fonts need an application; it needs no display.
void needApplication()
{
    static int argc = 1;
    static char name[] = "zablab_benchmarks";
    static char *argv[] = {name, nullptr};
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    static const auto *application = QCoreApplication::instance()
                                         ? QCoreApplication::instance()
                                         : new QApplication(argc, argv); // outlives Qt's own statics
    benchmark::DoNotOptimize(application);
}

class LongRun final : public scene::SceneSource {
public:
    LongRun()
        : world_(RunDescription::ofSize(5, 1), 7),
          seeker_(world_.description()),
          lanes_(world_.description())
    {
        world_.advanceTo(Instant{1'000'000});
        world_.execute(command::Ask{ClientId{1}, {OperationKind::Create, "/busy", "", -1}});
        for (int i = 0; world_.history().size() < 100'000; ++i) {
            world_.advanceTo(world_.now() + Duration::milliseconds(20));
            world_.execute(command::Ask{ClientId{1}, {OperationKind::SetData, "/busy", "x", -1}});
            const ServerId victim{1 + i / 100 % 5};
            if (i % 100 == 50)
                world_.execute(command::Crash{victim});
            if (i % 100 == 90)
                world_.execute(command::Restart{victim});
        }
        lanes_.update(world_.history());
        story_.update(world_.history());
        lookAt(Instant{0});
    }
    void lookAt(Instant t)
    {
        cursor_ = t;
        view_ = &seeker_.at(world_.history(), t);
    }

    const History *history() const override { return &world_.history(); }
    const RunDescription *description() const override { return &world_.description(); }
    const ClusterView *clusterAtCursor() const override { return view_; }
    const SpaceTimeView *spaceTime() const override { return &lanes_; }
    const StoryTime *storyTime() const override { return &story_; }
    Instant cursor() const override { return cursor_; }
    EventIndex stepBegin() const override { return kNoEvent; }
    Instant veiledFrom() const override { return Instant::max(); }

private:
    SimulatedWorld world_;
    ClusterSeeker seeker_;
    SpaceTimeView lanes_;
    StoryTime story_;
    const ClusterView *view_ = nullptr;
    Instant cursor_;
};

void seekAndDraw(benchmark::State &state)
{
    needApplication();
    static LongRun run;
    const scene::TextMeasure measure = scene::fontMeasure();
    std::uint64_t dice = 1;
    std::vector<double> took;
    for (auto _ : state) {
        dice = dice * 6364136223846793005ull + 1442695040888963407ull;
        const Instant target{
            static_cast<std::int64_t>((dice >> 20) % static_cast<std::uint64_t>(run.history()->end().us))};
        const auto begin = std::chrono::steady_clock::now();
        run.lookAt(target);
        const QImage stage =
            scene::paintImage(scene::StageItem::picture(run, {928, 600, 1, true, true, {}}, {}, 0, measure),
                              scene::ThemeKind::Dark);
        const QImage diagram = scene::paintImage(
            scene::SpaceTimeItem::picture(run, {1540, 190, 1, -1, 10}, {}, {}, false, false, measure),
            scene::ThemeKind::Dark);
        benchmark::DoNotOptimize(stage.constBits());
        benchmark::DoNotOptimize(diagram.constBits());
        const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - begin;
        took.push_back(time.count());
        state.SetIterationTime(time.count() * 1e-3);
    }
    std::sort(took.begin(), took.end());
    state.counters["events"] = static_cast<double>(run.history()->size());
    state.counters["p50_ms"] = took[took.size() / 2];
    state.counters["p99_ms"] = took[std::min(took.size() - 1, took.size() * 99 / 100)];
}
BENCHMARK(seekAndDraw)->UseManualTime()->Unit(benchmark::kMillisecond);

// One frame of a stage with so many servers and messages in flight: read, lay out, paint as the software renderer
// does. The servers are those of a real run after its election; the messages are its own, spread over their ways.
class Crowd final : public scene::SceneSource {
public:
    Crowd(int voters, int observers, std::size_t messages)
        : world_(RunDescription::ofSize(voters, observers), 7),
          lanes_(world_.description())
    {
        const Instant at{60'000};
        world_.advanceTo(at);
        ClusterSeeker seeker(world_.description());
        view_ = seeker.at(world_.history(), at);
        view_.flights.clear();
        std::uint64_t dice = 1;
        while (view_.flights.size() < messages) {
            dice = dice * 6364136223846793005ull + 1442695040888963407ull;
            FlightView flight;
            flight.message = static_cast<MessageId>((dice >> 33) % world_.history().messageCount());
            const MessageRecord &record = world_.history().message(flight.message);
            if (record.from.isClient() || record.to.isClient())
                continue;
            flight.departs = Instant{at.us - 1000 - static_cast<std::int64_t>((dice >> 20) % 4000)};
            flight.arrives = flight.departs + Duration{6000};
            view_.flights.push_back(flight);
        }
        std::sort(view_.flights.begin(), view_.flights.end(),
                  [](const auto &a, const auto &b) { return a.message < b.message; });
    }
    void passes() { cursor_ = cursor_ + Duration{1}; }

    const History *history() const override { return &world_.history(); }
    const RunDescription *description() const override { return &world_.description(); }
    const ClusterView *clusterAtCursor() const override { return &view_; }
    const SpaceTimeView *spaceTime() const override { return &lanes_; }
    const StoryTime *storyTime() const override { return &story_; }
    Instant cursor() const override { return cursor_; }
    EventIndex stepBegin() const override { return kNoEvent; }
    Instant veiledFrom() const override { return Instant::max(); }

private:
    SimulatedWorld world_;
    SpaceTimeView lanes_;
    StoryTime story_;
    ClusterView view_;
    Instant cursor_{60'000};
};

void stageFrame(benchmark::State &state)
{
    needApplication();
    const auto servers = static_cast<int>(state.range(0));
    const int voters = servers > 25 ? 7 : servers; // a hundred voters are not what anybody runs
    Crowd crowd(voters, servers - voters, static_cast<std::size_t>(state.range(1)));
    const scene::TextMeasure measure = scene::fontMeasure();
    QImage image(928, 600, QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state) {
        crowd.passes();
        const scene::DisplayList list =
            scene::StageItem::picture(crowd, {928, 600, 1, true, true, {}}, {}, 0, measure);
        image.fill(Qt::black);
        QPainter painter(&image);
        scene::paint(painter, list, scene::ThemeKind::Dark);
        benchmark::DoNotOptimize(image.constBits());
    }
}
BENCHMARK(stageFrame)
    ->ArgNames({"servers", "messages"})
    ->ArgsProduct({{5, 25, 100}, {100, 1000, 5000}})
    ->MeasureProcessCPUTime()
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace zablab
