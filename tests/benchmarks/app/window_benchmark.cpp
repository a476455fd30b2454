// SPDX-License-Identifier: GPL-3.0-or-later
//
// The real window, driven as a person drives it: processor time of the whole process for each frame, while the run plays,
// while the diagram is panned, and for a jump of the cursor. Offscreen with the software renderer unless the environment
// says otherwise (for OpenGL: xvfb-run, QT_QPA_PLATFORM=xcb, QSG_RHI_BACKEND=opengl, and QT_QUICK_BACKEND empty).
// Figures and where the time goes: app/README.md.
#include "app/run/run.h"
#include "app/values/settings.h"
#include "app/window/main_window.h"

#include <QApplication>
#include <QFile>
#include <QQuickItem>
#include <QQuickWindow>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include <ctime>
#include <functional>
#include <memory>

namespace zablab {
namespace {

double processorSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// Of this process, in MiB.
double residentMemory()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / (1024 * 1024);
}

void needWindows()
{
    static int argc = 1;
    static char name[] = "zablab_benchmarks";
    static char *argv[] = {name, nullptr};
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (qEnvironmentVariableIsEmpty("QT_QUICK_BACKEND") && qEnvironmentVariableIsEmpty("QSG_RHI_BACKEND"))
        qputenv("QT_QUICK_BACKEND", "software");
    Settings::keepInMemory();
    if (!QCoreApplication::instance()) {
        new QApplication(argc, argv); // outlives Qt's own statics
        beginApplication();
    }
}

class Shown {
public:
    explicit Shown(QSize size = {1600, 1000})
    {
        needWindows();
        run = std::make_unique<Run>();
        main_ = std::make_unique<MainWindow>(*run);
        main_->window()->resize(size);
        QObject::connect(
            main_->window(), &QQuickWindow::frameSwapped, main_->window(), [this] { ++frames_; },
            Qt::DirectConnection);
        settle();
    }
    ~Shown()
    {
        main_.reset();
        run.reset();
    }
    // Waits until what has changed is on the screen. Without a limit in milliseconds: with one, Qt does not sleep
    // between events, and what it burns until the next frame of 16 ms would be counted as the window's.
    void frame()
    {
        const int before = frames_;
        main_->window()->update();
        while (frames_ == before)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    void settle()
    {
        for (int i = 0; i < 5; ++i)
            frame();
    }
    MainWindow &mainWindow() { return *main_; }
    std::unique_ptr<Run> run;

private:
    std::unique_ptr<MainWindow> main_;
    int frames_ = 0;
};

// An ensemble in which so many messages are on their way: every link is slow, and clients write without waiting. Up to
// nine servers all vote; of more, five do, and the rest observe.
void fillTheLinks(Shown &shown, int servers, std::size_t messages)
{
    const int voters = servers <= 9 ? servers : 5;
    Timeline timeline(RunDescription::ofSize(voters, servers - voters), 3);
    timeline.extendTo(Instant{} + Duration::seconds(4));
    const auto act = [&](const Command &command) {
        timeline.act(timeline.horizon(), command, Instant::max());
    };
    for (int from = 1; from <= servers; ++from)
        for (int to = from + 1; to <= servers; ++to)
            act(command::SetLinkQuality{ServerId{from}, ServerId{to}, CutDirection::Both,
                                        Duration::milliseconds(900), 0});
    ClusterSeeker seeker(timeline.description());
    for (int i = 0; i < 200 && seeker.at(timeline.history(), timeline.horizon()).flights.size() < messages;
         ++i) {
        for (std::size_t k = 0; k < std::max<std::size_t>(1, messages / 100); ++k)
            act(command::Ask{ClientId{1}, {OperationKind::SetData, "/", "x", -1}});
        timeline.extendTo(timeline.horizon() + Duration::milliseconds(10));
    }
    const Instant full = timeline.horizon();
    shown.run->begin(std::move(timeline), Run::Sandbox);
    shown.run->moveTo(full);
    shown.settle();
}

void playing(benchmark::State &state)
{
    Shown shown;
    fillTheLinks(shown, static_cast<int>(state.range(0)), static_cast<std::size_t>(state.range(1)));
    Run &run = *shown.run;
    const Instant begin = run.cursor();
    run.setTruePace(true);
    run.setSpeedLevel(0.5);
    double spent = 0;
    double flights = 0;
    std::int64_t frames = 0;
    for (auto _ : state) {
        if (frames % 50 == 0)
            run.moveTo(begin); // stay where the links are full
        run.play();
        const double before = processorSeconds();
        run.advance(1.0 / 60);
        shown.frame();
        const double took = processorSeconds() - before;
        spent += took;
        ++frames;
        flights += static_cast<double>(run.clusterAtCursor()->flights.size());
        state.SetIterationTime(took);
    }
    state.counters["cpu_ms_a_frame"] = spent * 1e3 / static_cast<double>(frames);
    state.counters["in_flight"] = flights / static_cast<double>(frames);
    state.counters["MiB"] = residentMemory();
}
BENCHMARK(playing)
    ->ArgsProduct({{5, 25, 100}, {100, 1000, 5000}})
    ->ArgNames({"servers", "messages"})
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

// A run with so many events, in the window.
void untilEvents(Shown &shown, std::int64_t events)
{
    Timeline timeline(RunDescription::ofSize(5, 0), 3);
    timeline.extendTo(Instant{} + Duration::seconds(2));
    while (static_cast<std::int64_t>(timeline.history().size()) < events) {
        for (int i = 0; i < 50; ++i)
            timeline.act(timeline.horizon(),
                         command::Ask{ClientId{1}, {OperationKind::SetData, "/", "x", -1}}, Instant::max());
        timeline.extendTo(timeline.horizon() + Duration::milliseconds(200));
    }
    const Instant end = timeline.horizon();
    shown.run->begin(std::move(timeline), Run::Sandbox);
    shown.run->moveTo(end);
    shown.settle();
}

void panning(benchmark::State &state)
{
    Shown shown;
    untilEvents(shown, state.range(0));
    shown.mainWindow().showView(QStringLiteral("space-time"));
    Settings::instance().setViewsLarge(true);
    shown.settle();
    std::function<QQuickItem *(QQuickItem *)> find = [&](QQuickItem *item) -> QQuickItem * {
        if (item->objectName() == QLatin1String("spaceTime"))
            return item;
        for (QQuickItem *child : item->childItems())
            if (QQuickItem *found = find(child))
                return found;
        return nullptr;
    };
    QQuickItem *diagram = find(shown.mainWindow().window()->contentItem());
    if (!diagram) {
        state.SkipWithError("there is no diagram");
        return;
    }
    diagram->setProperty("following", false);
    QMetaObject::invokeMethod(diagram, "fit");
    const double whole = diagram->property("span").toDouble();
    constexpr double kShortest = 0.05;
    double spent = 0;
    std::int64_t frames = 0;
    for (auto _ : state) {
        // From a twentieth of a second to the whole run and back, and a little aside each time: every frame is another picture.
        const double zoom = static_cast<double>(frames % 60) / 60;
        const double part = 2 * (zoom < 0.5 ? zoom : 1 - zoom);
        const double before = processorSeconds();
        diagram->setProperty("span", kShortest * std::pow(whole / kShortest, part));
        QMetaObject::invokeMethod(diagram, "pan", Q_ARG(qreal, zoom < 0.5 ? -0.01 : 0.01));
        shown.frame();
        const double took = processorSeconds() - before;
        spent += took;
        ++frames;
        state.SetIterationTime(took);
    }
    Settings::instance().setViewsLarge(false);
    state.counters["cpu_ms_a_frame"] = spent * 1e3 / static_cast<double>(frames);
    state.counters["events"] = static_cast<double>(shown.run->playback().history().size());
    state.counters["MiB"] = residentMemory();
}
BENCHMARK(panning)->Arg(1'000)->Arg(100'000)->Arg(1'000'000)->UseManualTime()->Unit(benchmark::kMillisecond);

void seeking(benchmark::State &state)
{
    Shown shown;
    untilEvents(shown, state.range(0));
    std::uint64_t dice = 1;
    std::vector<double> all;
    for (auto _ : state) {
        dice = dice * 6364136223846793005ull + 1442695040888963407ull;
        const double before = processorSeconds();
        shown.run->seek(static_cast<double>(dice >> 40) / (1 << 24));
        shown.frame();
        all.push_back(processorSeconds() - before);
        state.SetIterationTime(all.back());
    }
    std::sort(all.begin(), all.end());
    state.counters["p50_ms"] = all[all.size() / 2] * 1e3;
    state.counters["p99_ms"] = all[std::min(all.size() - 1, all.size() * 99 / 100)] * 1e3;
}
BENCHMARK(seeking)->Arg(1'000)->Arg(100'000)->Arg(1'000'000)->UseManualTime()->Unit(benchmark::kMillisecond);

// From nothing to the first frame, in a process whose libraries are loaded.
void opening(benchmark::State &state)
{
    needWindows();
    for (auto _ : state) {
        const double before = processorSeconds();
        const auto begin = std::chrono::steady_clock::now();
        const Shown shown;
        const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
        state.SetIterationTime(wall.count());
        state.counters["cpu_ms"] = (processorSeconds() - before) * 1e3;
    }
    state.counters["MiB"] = residentMemory();
}
BENCHMARK(opening)->UseManualTime()->Unit(benchmark::kMillisecond);

} // namespace
} // namespace zablab
