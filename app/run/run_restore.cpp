// SPDX-License-Identifier: GPL-3.0-or-later
//
// A run as a whole: what it was before an action, what a file says of it, and how it takes the place of another.
#include "app/run/run.h"

#include "app/lessons/lesson_shelf.h"
#include "app/run/run_memento.h"
#include "app/run/time_tools.h"
#include "app/values/version.h"
#include "engine/scenario/run_file.h"

#include <QStringList>

#include <cmath>

namespace zablab {

namespace {

constexpr double kSpeedScale = 1e6;

QString textOf(const scene::Element &element)
{
    return QStringLiteral("%1 %2 %3").arg(static_cast<int>(element.kind)).arg(element.id).arg(element.detail);
}

} // namespace

void Run::begin(Timeline timeline, Mode mode)
{
    writes_ = 0;
    adopt(std::make_unique<Playback>(std::move(timeline)), mode);
    time_->files()->forget();
    time_->keeper()->anotherRun();
}

void Run::adopt(std::unique_ptr<Playback> fresh, Mode mode)
{
    time_->runChanged();
    playing_ = backwards_ = false;
    target_.reset();
    limit_ = Instant::max();
    stepBegin_ = kNoEvent;
    cutting_ = false;
    side_.clear();
    published_ = kNoEvent;
    bookmarks_.set({});
    selection_ = {};
    playback_ = std::move(fresh);
    records_.reset();
    voters_ = playback_->description().config.voterCount();
    observers_ = static_cast<int>(playback_->description().servers.size()) - voters_;
    mode_ = mode;
    inspector_.forget();
    narrator_.forget();
    tools_.putBack();
    say({});
    tellAll();
}

void Run::tellAll()
{
    Q_EMIT modeChanged();
    Q_EMIT playingChanged();
    Q_EMIT cuttingChanged();
    Q_EMIT selectionChanged();
    publishLists(true);
    publish();
}

RunMemento Run::memento() const
{
    return {playback_->place(), lesson_.place(),       static_cast<int>(mode_), writes_,
            stepBegin_,         time_->files()->path()};
}

void Run::restore(const RunMemento &memento, EventIndex common)
{
    const auto mode = static_cast<Mode>(memento.mode);
    const scene::Element selected = selection_.element;
    if (common == 0) {
        lesson_.close();
        adopt(std::make_unique<Playback>(memento.place), mode);
    } else {
        playing_ = backwards_ = false;
        target_.reset();
        cutting_ = false;
        side_.clear();
        published_ = kNoEvent;
        bookmarks_.set({});
        selection_ = {};
        inspector_.forget();
        narrator_.forget();
        tools_.putBack();
        playback_->restore(memento.place, common);
        records_.reset();
    }
    lesson_.restore(memento.lesson);
    writes_ = memento.writes;
    stepBegin_ = memento.stepBegin;
    time_->files()->setPath(memento.file);
    tellAll();
    if (common != 0)
        select(static_cast<int>(selected.kind), selected.id, selected.detail);
    Q_EMIT acted();
}

void Run::remember(const std::function<QString()> &action)
{
    time_->undo()->remember(action, memento(), playback_->eventsAtCursor());
}

void Run::replace(const std::function<QString()> &action, const std::function<bool()> &change)
{
    std::optional<RunMemento> before;
    if (playback_ && mode_ != Welcome) {
        time_->keeper()->keep(); // as it was left
        before = memento();
    }
    if (!change())
        return;
    if (before)
        time_->undo()->remember(action, std::move(*before), 0);
    Q_EMIT acted();
}

RunFile Run::toFile() const
{
    const Playback::Place place = playback_->place();
    RunFile file = recordOf(place.timeline, place.seen, place.cursor);
    file.program = kVersion;
    file.lesson = lesson_.record();
    if (selection_.element.kind != scene::ElementKind::None)
        file.view.selected = textOf(selection_.element).toStdString();
    file.view.stepBy = nameOf(unit_);
    file.view.speed = static_cast<int>(std::lround(speedLevel_ * kSpeedScale));
    file.view.truePace = truePace_;
    file.view.changedSince = stepBegin_;
    return file;
}

bool Run::openRecord(const RunFile &file, const QString &name)
{
    std::optional<Timeline> course;
    std::shared_ptr<const Lesson> lesson;
    PlayedLesson played;
    if (file.lesson && file.lesson->name.find('/') == std::string::npos) {
        lesson = loadShelved(QString::fromStdString(file.lesson->name)).lesson;
        if (lesson) {
            Timeline timeline = timelineFor(*lesson);
            played = playLesson(lesson, timeline);
            if (!played.steps.empty() && isCourseOf(file, timeline))
                course = std::move(timeline);
        }
    }
    std::vector<LessonError> errors;
    auto replayed = replayRun(file, name.toStdString(), course ? &*course : nullptr, errors);
    if (!replayed) {
        say(tr("This run cannot be opened. %1").arg(QString::fromStdString(describe(errors.front()))), true);
        return false;
    }
    replace([name] { return tr("open %1").arg(name); },
            [&] {
                lesson_.close();
                time_->files()->forget();
                time_->keeper()->anotherRun();
                writes_ = static_cast<int>(replayed->timeline.commands().size());
                adopt(std::make_unique<Playback>(
                          Playback::Place{replayed->timeline, replayed->seen, file.cursor}),
                      course ? InLesson : Sandbox);
                if (course)
                    lesson_.resume(lesson, std::move(played), *file.lesson);
                else
                    editor_.load(file.description, file.seed);
                lookAs(file.view);
                return true;
            });
    const auto others = static_cast<int>(replayed->differs.size());
    if (replayed->refused > 0)
        say(tr("%n action(s) of this run could not be carried out here and were left out: it was made by "
               "another "
               "version.",
               nullptr, static_cast<int>(replayed->refused)),
            true);
    else if (others > 0)
        say(file.program.empty()
                ? tr("%n branch(es) go another way here than where this run was written.", nullptr, others)
                : tr("This run was made by another version (%1): %n branch(es) go another way here.", nullptr,
                     others)
                      .arg(QString::fromStdString(file.program)),
            true);
    else if (file.lesson && !course)
        say(tr("The lesson of this run is not here or has changed: it is open as a sandbox."), true);
    else
        say(tr("Opened: %1").arg(name));
    return true;
}

void Run::lookAs(const RunFileView &view)
{
    for (int unit = 0; unit < kStepUnits; ++unit)
        if (view.stepBy == nameOf(static_cast<StepUnit>(unit)))
            setStepUnit(unit);
    if (view.speed >= 0)
        setSpeedLevel(view.speed / kSpeedScale);
    setTruePace(view.truePace);
    if (view.changedSince <= playback_->eventsAtCursor())
        changedSince(view.changedSince);
    const QStringList parts = QString::fromStdString(view.selected).split(QLatin1Char(' '));
    const int kinds = static_cast<int>(scene::ElementKind::Tool);
    if (parts.size() == 3 && parts[0].toInt() > 0 && parts[0].toInt() <= kinds)
        select(parts[0].toInt(), parts[1].toLongLong(), parts[2].toLongLong());
    tellAll();
}

} // namespace zablab
