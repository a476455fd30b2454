// SPDX-License-Identifier: GPL-3.0-or-later
//
// The run's cursor: playing, stepping, seeking. What a frame shows depends on the cursor only.
#include "app/run/run.h"

#include "app/values/settings.h"
#include "app/values/wording.h"

#include <algorithm>
#include <cmath>

namespace zablab {

namespace {

// A frame that took longer (a window that was moved) does not make the picture jump.
constexpr double kLongestFrame = 0.1;
// Microseconds of story: the last of a lesson's step, which are never hurried.
constexpr double kOwnPace = 5e6;

} // namespace

double Run::speed() const { return std::pow(10.0, -3.0 + 5.0 * speedLevel_); }

void Run::setSpeedLevel(double level)
{
    level = std::clamp(level, 0.0, 1.0);
    if (std::abs(level - speedLevel_) < 1e-9)
        return;
    speedLevel_ = level;
    Q_EMIT paceChanged();
}

QString Run::speedText() const
{
    const double value = speed();
    if (value >= 9.95)
        return QStringLiteral("×%1").arg(value, 0, 'f', 0);
    if (value >= 0.995)
        return QStringLiteral("×%1").arg(std::round(value * 10) / 10);
    return QStringLiteral("1/%1").arg(std::round(1 / value), 0, 'f', 0);
}

void Run::setTruePace(bool truePace)
{
    if (truePace == truePace_)
        return;
    truePace_ = truePace;
    Q_EMIT paceChanged();
}

void Run::setStepUnit(int unit)
{
    const auto wanted = static_cast<StepUnit>(std::clamp(unit, 0, kStepUnits - 1));
    if (wanted == unit_)
        return;
    unit_ = wanted;
    Q_EMIT paceChanged();
}

QString Run::clock() const { return clockName(playback_->cursor()); }

double Run::position() const { return playback_->shareOf(playback_->cursor()); }

void Run::setPlaying(bool playing, bool backwards)
{
    if (playing)
        inspector_.unpin();
    if (playing == playing_ && backwards == backwards_)
        return;
    playing_ = playing;
    backwards_ = backwards;
    Q_EMIT playingChanged();
}

void Run::advance(double seconds)
{
    if (!playing_)
        return;
    double pace = std::clamp(seconds, 0.0, kLongestFrame) * speed() * (backwards_ ? -1 : 1);
    const Instant end = target_ ? *target_ : backwards_ ? lesson_.floor() : limit_;
    // What a lesson's step shows ends soon: a long one begins in haste, and is at its own pace for its last seconds.
    if (target_ && mode_ == InLesson && !backwards_ && !truePace_ && end > playback_->cursor())
        pace *= std::max(
            1.0, static_cast<double>(
                     (playback_->story().storyOf(end) - playback_->story().storyOf(playback_->cursor())).us) /
                     kOwnPace);
    unread_ += seconds;
    const bool going = playback_->advance(pace, truePace_, backwards_ ? end : std::min(end, limit_));
    if (!going) {
        target_.reset();
        setPlaying(false, false);
        lesson_.arrived();
    }
    publish();
}

void Run::togglePlay()
{
    say({}); // of what was done before
    if (playing_)
        pause();
    else
        play();
}

void Run::play()
{
    target_.reset();
    if (lesson_.needsForward()) {
        lesson_.forward();
        return;
    }
    stepBegin_ = kNoEvent;
    setPlaying(playback_->cursor() < limit_, false);
}

void Run::playBack()
{
    target_.reset();
    stepBegin_ = kNoEvent;
    setPlaying(playback_->cursor() > Instant{}, true);
}

void Run::togglePlayBack()
{
    if (playing_ && backwards_)
        pause();
    else
        playBack();
}

void Run::pause()
{
    target_.reset();
    const bool was = playing_;
    setPlaying(false, false);
    if (was)
        publish(); // what was too quick to be read
}

void Run::finishStep()
{
    if (!target_)
        return;
    const Instant target = *target_;
    target_.reset();
    setPlaying(false, false);
    playback_->moveTo(target);
    lesson_.arrived();
    publish();
}

void Run::playTo(Instant target)
{
    if (target == playback_->cursor()) {
        pause();
        publish();
        return;
    }
    target_ = target;
    if (Settings::instance().reduceMotion())
        finishStep();
    else
        setPlaying(true, target < playback_->cursor());
}

void Run::moveTo(Instant t)
{
    target_.reset();
    setPlaying(false, false);
    playback_->moveTo(t);
    publish();
}

void Run::limitTo(Instant limit) { limit_ = limit; }

void Run::step()
{
    say({});
    finishStep();
    if (lesson_.needsForward()) {
        lesson_.forward();
        return;
    }
    // The next of a kind may lie beyond what the lesson shows now; the next of a size is where it goes on to.
    const auto stop = playback_->nextStop(unit_, isKind(unit_) ? limit_ : Instant::max());
    if (!stop) {
        say(!isKind(unit_)             ? tr("Nothing but heartbeats happens in the next minute.")
            : limit_ == Instant::max() ? tr("None of that kind comes in the next minute.")
                                       : tr("None of that kind comes in this step of the lesson."));
        return;
    }
    if (isKind(unit_)) {
        seekToStop(*stop);
        return;
    }
    stepBegin_ = playback_->eventsAtCursor();
    playTo(std::min(playback_->history()[*stop].at, limit_));
}

void Run::stepBack()
{
    say({});
    finishStep();
    if (lesson_.needsBack()) {
        lesson_.back();
        return;
    }
    const auto stop = playback_->previousStop(unit_);
    const Instant at = stop ? playback_->history()[*stop].at : Instant{};
    if (isKind(unit_)) {
        if (stop && at >= lesson_.floor())
            seekToStop(*stop);
        else
            say(tr("None of that kind came before."));
        return;
    }
    stepBegin_ = kNoEvent;
    playTo(std::max(at, lesson_.floor()));
}

// It may be far: the cursor jumps there, and what happened at that instant is outlined.
void Run::seekToStop(EventIndex event)
{
    moveTo(playback_->history()[event].at);
    changedSince(event);
    lesson_.arrived();
    publish();
}

void Run::largeStep()
{
    // From a task that is done the way leads on as well: a remote has no other key for it.
    if (lesson_.active() && (!lesson_.onOwnBranch() || lesson_.canForward())) {
        finishStep();
        lesson_.forward();
        return;
    }
    const StepUnit before = unit_;
    unit_ = StepUnit::Phases;
    step();
    unit_ = before;
}

void Run::largeStepBack()
{
    if (lesson_.active() && !lesson_.onOwnBranch()) {
        finishStep();
        lesson_.back();
        return;
    }
    const StepUnit before = unit_;
    unit_ = StepUnit::Phases;
    stepBack();
    unit_ = before;
}

void Run::toStart()
{
    stepBegin_ = kNoEvent;
    moveTo(lesson_.floor());
}

void Run::toEnd()
{
    stepBegin_ = kNoEvent;
    moveTo(std::min(playback_->seen(), limit_));
}

void Run::seek(double position)
{
    say({});
    stepBegin_ = kNoEvent;
    moveTo(std::min(playback_->instantAt(position), limit_));
    lesson_.lookAt(playback_->cursor());
}

void Run::seekTo(double microseconds)
{
    stepBegin_ = kNoEvent;
    const Instant wanted{static_cast<std::int64_t>(std::clamp(microseconds, 0.0, 9e15))};
    moveTo(std::min({wanted, playback_->seen(), limit_}));
    lesson_.lookAt(playback_->cursor());
}

void Run::jump(double seconds)
{
    pause();
    const double wanted = static_cast<double>(playback_->cursor().us) + seconds * 1e6;
    seekTo(std::max(wanted, static_cast<double>(lesson_.active() ? 0 : lesson_.floor().us)));
}

QString Run::clockAt(double position) const
{
    return clockName(std::min(playback_->instantAt(std::clamp(position, 0.0, 1.0)), limit_));
}

void Run::seekToEvent(qint64 event)
{
    if (event < 0 || event >= static_cast<qint64>(playback_->history().size()))
        return;
    const auto index = static_cast<EventIndex>(event);
    const Instant at = playback_->history()[index].at;
    if (at > playback_->seen())
        return;
    moveTo(at);
    stepBegin_ = index;
    lesson_.lookAt(at);
    publish();
}

void Run::nextBookmark()
{
    for (const Bookmark &bookmark : playback_->bookmarks())
        if (bookmark.at > playback_->cursor()) {
            seekToEvent(bookmark.event);
            return;
        }
    toEnd();
}

void Run::previousBookmark()
{
    const std::vector<Bookmark> marks = playback_->bookmarks();
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark)
        if (mark->at < playback_->cursor()) {
            seekToEvent(mark->event);
            return;
        }
    toStart();
}

} // namespace zablab
