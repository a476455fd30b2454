// SPDX-License-Identifier: GPL-3.0-or-later
//
// The space-time diagram of 1,000, 100,000 and 1,000,000 events: panned and zoomed with a new picture each frame, laid
// out and painted as the software renderer does it, at the size that it has in a window of 1920 x 1080. And what it takes
// to open a million events and draw them, from a run's seed and actions and from a history file.
#include "app/scene/painter_sink.h"
#include "app/scene/scene_source.h"
#include "app/scene/space_time_item.h"
#include "engine/history/history_file.h"
#include "engine/simulation/timeline.h"

#include <QGuiApplication>
#include <QPainter>
#include <QSemaphore>
#include <QThreadPool>

#include <benchmark/benchmark.h>

#include <malloc.h>

#include <cmath>
#include <ctime>
#include <map>
#include <memory>
#include <sstream>

namespace zablab {
namespace {

constexpr double kWidth = 1540;
constexpr double kHeight = 228;

void needApplicationForLanes()
{
    static int argc = 1;
    static char name[] = "zablab_benchmarks";
    static char *argv[] = {name, nullptr};
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!QCoreApplication::instance())
        benchmark::DoNotOptimize(new QGuiApplication(argc, argv)); // outlives Qt's own statics
}

// Large blocks are counted apart.
std::size_t heapNow()
{
    const auto now = mallinfo2();
    return now.uordblks + now.hblkhd;
}

// Processor time of all threads, in milliseconds: a busy machine does not change it.
double processorTime() { return static_cast<double>(std::clock()) * 1e3 / CLOCKS_PER_SEC; }

// As the item does it: on one thread of the pool, or Qt would share every tall shape out to all of them.
void paintAsTheItem(QPainter &painter, const scene::DisplayList &list)
{
    QSemaphore done;
    QThreadPool::globalInstance()->start([&] {
        scene::paint(painter, list, scene::ThemeKind::Dark);
        done.release();
    });
    done.acquire();
}

// Five servers and an observer, a client that writes all the time, a crash now and then.
void live(SimulatedWorld &world, EventIndex events)
{
    world.advanceTo(Instant{1'000'000});
    world.execute(command::Ask{ClientId{1}, {OperationKind::Create, "/busy", "", -1}});
    for (int i = 0; world.history().size() < events; ++i) {
        world.advanceTo(world.now() + Duration::milliseconds(20));
        world.execute(command::Ask{ClientId{1}, {OperationKind::SetData, "/busy", "x", -1}});
        const ServerId victim{1 + i / 100 % 5};
        if (i % 100 == 50)
            world.execute(command::Crash{victim});
        if (i % 100 == 90)
            world.execute(command::Restart{victim});
    }
}

class Lanes final : public scene::SceneSource {
public:
    explicit Lanes(EventIndex events)
        : world_(RunDescription::ofSize(5, 1), 7),
          seeker_(world_.description()),
          lanes_(world_.description())
    {
        live(world_, events);
        const std::size_t before = heapNow();
        lanes_.update(world_.history());
        const std::size_t between = heapNow();
        story_.update(world_.history());
        lanesBytes_ = static_cast<double>(between - before) / world_.history().size();
        storyBytes_ = static_cast<double>(heapNow() - between) / world_.history().size();
        cursor_ = world_.history().end();
        view_ = &seeker_.at(world_.history(), cursor_);
    }

    const History *history() const override { return &world_.history(); }
    const RunDescription *description() const override { return &world_.description(); }
    const ClusterView *clusterAtCursor() const override { return view_; }
    const SpaceTimeView *spaceTime() const override { return &lanes_; }
    const StoryTime *storyTime() const override { return &story_; }
    Instant cursor() const override { return cursor_; }
    EventIndex stepBegin() const override { return kNoEvent; }
    Instant veiledFrom() const override { return Instant::max(); }
    double whole(bool trueAxis) const
    {
        return static_cast<double>(trueAxis ? cursor_.us : story_.storyOf(cursor_).us) / 1e6;
    }
    double lanesBytes() const { return lanesBytes_; }
    double storyBytes() const { return storyBytes_; }

private:
    SimulatedWorld world_;
    ClusterSeeker seeker_;
    SpaceTimeView lanes_;
    StoryTime story_;
    const ClusterView *view_ = nullptr;
    Instant cursor_;
    double lanesBytes_ = 0;
    double storyBytes_ = 0;
};

const Lanes &lanesOf(std::int64_t events)
{
    needApplicationForLanes();
    static std::map<std::int64_t, std::unique_ptr<Lanes>> known;
    std::unique_ptr<Lanes> &run = known[events];
    if (!run)
        run = std::make_unique<Lanes>(static_cast<EventIndex>(events));
    return *run;
}

void drawFrames(benchmark::State &state, const std::function<scene::SpaceTimeSize(const Lanes &, int)> &frame,
                bool trueAxis)
{
    const Lanes &run = lanesOf(state.range(0));
    const scene::TextMeasure measure = scene::fontMeasure();
    QImage canvas(static_cast<int>(kWidth), static_cast<int>(kHeight), QImage::Format_ARGB32_Premultiplied);
    double layout = 0, paint = 0;
    int frames = 0;
    for (auto _ : state) {
        const double begin = processorTime();
        const scene::DisplayList list =
            scene::SpaceTimeItem::picture(run, frame(run, frames), {}, {}, trueAxis, false, measure);
        const double built = processorTime();
        canvas.fill(Qt::black);
        QPainter painter(&canvas);
        paintAsTheItem(painter, list);
        painter.end();
        const double end = processorTime();
        layout += built - begin;
        paint += end - built;
        ++frames;
        benchmark::DoNotOptimize(canvas.constBits());
    }
    state.counters["layout_cpu_ms"] = layout / frames;
    state.counters["paint_cpu_ms"] = paint / frames;
    state.counters["lanes_bytes_per_event"] = run.lanesBytes();
    state.counters["story_bytes_per_event"] = run.storyBytes();
}

// A tenth of the run in sight, moved by a few pixels a frame.
void panLanes(benchmark::State &state)
{
    const bool trueAxis = state.range(1) != 0;
    drawFrames(
        state,
        [trueAxis](const Lanes &run, int i) {
            const double whole = run.whole(trueAxis);
            const double span = whole / 10;
            return scene::SpaceTimeSize{kWidth, kHeight, 1, std::fmod(i * span * 0.004, whole - span), span};
        },
        trueAxis);
}
BENCHMARK(panLanes)
    ->ArgsProduct({{1000, 100'000, 1'000'000}, {0, 1}})
    ->ArgNames({"events", "trueAxis"})
    ->Unit(benchmark::kMillisecond);

// About 600 messages in sight: the most that are drawn one by one.
void panLines(benchmark::State &state)
{
    drawFrames(
        state,
        [](const Lanes &run, int i) {
            const double whole = run.whole(true);
            const double messages = static_cast<double>(run.spaceTime()->messages().size());
            const double span = std::min(whole / 2, whole * 500 / messages);
            return scene::SpaceTimeSize{kWidth, kHeight, 1, std::fmod(i * span * 0.01, whole - span), span};
        },
        true);
}
BENCHMARK(panLines)->Arg(1000)->Arg(100'000)->Arg(1'000'000)->ArgName("events")->Unit(
    benchmark::kMillisecond);

// From the whole run down to a ten-thousandth and back.
void zoomLanes(benchmark::State &state)
{
    const bool trueAxis = state.range(1) != 0;
    drawFrames(
        state,
        [trueAxis](const Lanes &run, int i) {
            const double whole = run.whole(trueAxis);
            const double depth = std::fabs(std::fmod(i * 0.02, 2.0) - 1); // 1 … 0 … 1
            const double span = whole * std::pow(10.0, -4 * (1 - depth));
            return scene::SpaceTimeSize{kWidth, kHeight, 1, (whole - span) * 0.4, span};
        },
        trueAxis);
}
BENCHMARK(zoomLanes)
    ->ArgsProduct({{1000, 100'000, 1'000'000}, {0, 1}})
    ->ArgNames({"events", "trueAxis"})
    ->Unit(benchmark::kMillisecond);

// A run file holds seed, description and actions: the run is played again, folded and drawn.
void openAMillion(benchmark::State &state)
{
    needApplicationForLanes();
    const scene::TextMeasure measure = scene::fontMeasure();
    for (auto _ : state) {
        const Lanes run(1'000'000);
        const QImage picture =
            scene::paintImage(scene::SpaceTimeItem::picture(run, {kWidth, kHeight, 1, 0, run.whole(false)},
                                                            {}, {}, false, false, measure),
                              scene::ThemeKind::Dark);
        benchmark::DoNotOptimize(picture.constBits());
    }
}
BENCHMARK(openAMillion)->Unit(benchmark::kMillisecond)->Iterations(2);

// A history file holds every event as a line.
void readAMillionLines(benchmark::State &state)
{
    SimulatedWorld world(RunDescription::ofSize(5, 1), 7);
    live(world, static_cast<EventIndex>(state.range(0)));
    HistoryHeader header;
    header.seed = 7;
    header.ensemble = world.description().config;
    std::ostringstream out;
    std::vector<std::string> commands;
    for (const World::Given &given : world.commands())
        commands.push_back(describe(given.command));
    writeHistory(out, header, world.history(), commands);
    const std::string text = out.str();
    for (auto _ : state) {
        std::istringstream in(text);
        HistoryFile file;
        FileError error;
        if (!readHistory(in, "run", file, error))
            state.SkipWithError(error.what.c_str());
        benchmark::DoNotOptimize(file.history.size());
    }
    state.counters["megabytes"] = static_cast<double>(text.size()) / 1e6;
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * world.history().size());
}
BENCHMARK(readAMillionLines)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond)->Iterations(1);

// Taking back the last second of a million events: what every action in the past costs the views.
void forgetTheEnd(benchmark::State &state)
{
    const Lanes &run = lanesOf(state.range(0));
    const History &history = *run.history();
    const EventIndex kept = history.endAt(history.end() - Duration::seconds(1));
    SpaceTimeView view(*run.description());
    view.update(history);
    for (auto _ : state) {
        view.forgetFrom(history, kept);
        view.update(history);
    }
    state.counters["taken_back"] = static_cast<double>(history.size() - kept);
}
BENCHMARK(forgetTheEnd)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace zablab
