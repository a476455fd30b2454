// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_course.h"

#include "app/run/run.h"
#include "app/scene/display_list.h"
#include "app/values/language.h"
#include "app/values/settings.h"

namespace zablab {

LessonCourse::LessonCourse(Run &run) : run_(run) {}

bool LessonCourse::open(const std::shared_ptr<const Lesson> &lesson)
{
    Timeline timeline = timelineFor(*lesson);
    PlayedLesson played = playLesson(lesson, timeline);
    if (played.steps.empty()) {
        run_.say(played.errors.empty() ? tr("The lesson has no step.")
                                       : QString::fromStdString(describe(played.errors.front())),
                 true);
        return false;
    }
    lesson_ = lesson;
    next_.reset();
    played_ = std::move(played);
    states_.assign(played_.steps.size(), {});
    index_ = 0;
    run_.begin(std::move(timeline), Run::InLesson);
    enter(0, false, true);
    return true;
}

void LessonCourse::close()
{
    if (!lesson_)
        return;
    lesson_.reset();
    played_ = {};
    states_.clear();
    index_ = 0;
    run_.limitTo(Instant::max());
    publish();
}

void LessonCourse::setLimit()
{
    if (onOwnBranch())
        run_.limitTo(Instant::max());
    else
        run_.limitTo(asking() ? played().from : played().to);
}

void LessonCourse::enter(int index, bool atEnd, bool play)
{
    index_ = index;
    setLimit();
    run_.setStepUnit(static_cast<int>(played().step->stepBy));
    const Instant start = atEnd && !asking() ? played().to : played().from;
    if (run_.cursor() != start)
        run_.moveTo(start);
    run_.changedSince(atEnd ? played().firstEvent : kNoEvent);
    publish();
    Q_EMIT stepEntered();
    Q_EMIT run_.sceneChanged(); // other servers step back, even where nothing moves
    if (play && !asking())
        run_.playTo(played().to);
    arrived();
}

int LessonCourse::reachedSteps() const
{
    int count = 0;
    for (const StepState &step : states_)
        count += step.reached;
    return count;
}

bool LessonCourse::onOwnBranch() const { return active() && run_.playback().timeline().currentBranch() != 0; }

bool LessonCourse::heartbeatsMatter() const
{
    const auto index = static_cast<std::size_t>(index_);
    return active() && !onOwnBranch() && index < lesson_->steps.size() && lesson_->steps[index].heartbeats;
}

std::vector<ServerId> LessonCourse::highlighted() const
{
    const auto index = static_cast<std::size_t>(index_);
    if (!active() || onOwnBranch() || index >= lesson_->steps.size())
        return {};
    return lesson_->steps[index].highlight;
}

bool LessonCourse::hasQuestion() const { return active() && played().prediction.has_value(); }

bool LessonCourse::needsForward() const
{
    return active() && !onOwnBranch() && run_.cursor() >= (asking() ? played().from : played().to);
}

bool LessonCourse::needsBack() const { return active() && !onOwnBranch() && run_.cursor() <= played().from; }

Instant LessonCourse::floor() const { return active() && !onOwnBranch() ? played().from : Instant{}; }

bool LessonCourse::canForward() const
{
    if (!active())
        return false;
    if (onOwnBranch())
        return hasGoal() && state().done && index_ + 1 < steps();
    if (asking())
        return false;
    return index_ + 1 < steps() || run_.cursor() < played().to;
}

bool LessonCourse::canBack() const
{
    return active() && !onOwnBranch() && (index_ > 0 || run_.cursor() > played().from);
}

bool LessonCourse::finished() const
{
    return active() && !onOwnBranch() && index_ + 1 == steps() && state().reached &&
           run_.cursor() >= played().to && (!explains() || state().answerShown);
}

void LessonCourse::forward()
{
    if (!active())
        return;
    if (onOwnBranch()) {
        // From what the learner did the way on leads back to the lesson's own course.
        if (canForward()) {
            run_.switchBranch(0);
            enter(index_ + 1, false, true);
            run_.say(tr("Back on the lesson's own course; what you did is kept in Branches."));
        }
        return;
    }
    if (asking()) {
        if (state().chosen >= 0)
            reveal();
        else
            run_.say(asksServer() ? tr("First your prediction: click a server or press its digit.")
                                  : tr("First your prediction: choose an answer."));
        return;
    }
    if (run_.cursor() < played().to)
        run_.playTo(played().to);
    else if (index_ + 1 < steps())
        enter(index_ + 1, false, true);
}

void LessonCourse::back()
{
    if (!active() || onOwnBranch())
        return;
    if (run_.cursor() > played().from) {
        run_.playTo(played().from);
        if (index_ > 0)
            run_.say(tr("Back to the beginning of this step; once more for the step before it."));
    } else if (index_ > 0)
        enter(index_ - 1, true, false);
    publish();
}

void LessonCourse::goToStep(int number)
{
    if (!active() || number < 1 || number > steps())
        return;
    if (onOwnBranch())
        run_.switchBranch(0);
    for (int i = 0; i < number - 1; ++i)
        states_[static_cast<std::size_t>(i)].reached = true; // their instants are shown
    enter(number - 1, true, false);
}

void LessonCourse::arrived()
{
    if (!active())
        return;
    if (!onOwnBranch() && !asking() && run_.cursor() >= played().to) {
        state().reached = true;
        run_.changedSince(played().firstEvent);
        selectAtEnd();
    }
    notice();
    publish();
}

void LessonCourse::selectAtEnd()
{
    using scene::ElementKind;
    const StepSelection &select = played().step->select;
    if (select.isNone())
        return;
    if (select.server != ServerId{})
        run_.select(static_cast<int>(ElementKind::Server), select.server.value);
    else if (select.client != ClientId{})
        run_.select(static_cast<int>(ElementKind::Client), select.client.value);
    else
        run_.select(static_cast<int>(ElementKind::Transaction), numberOf(select.zxid));
}

void LessonCourse::notice()
{
    if (hasGoal() && !state().done) {
        state().done = goalMet(*lesson_, *played().step->goal, run_.playback().history(),
                               run_.playback().eventsAtCursor(), played().firstEvent);
        if (state().done)
            Q_EMIT answered();
    }
    const QString name = QString::fromStdString(lesson_->name);
    if (finished() && !Settings::instance().lessonFinished(name)) {
        Settings::instance().finishLesson(name);
        run_.refreshShelf();
    }
}

void LessonCourse::follow()
{
    if (!active())
        return;
    // What the panel says depends on whether the step's end is reached, not on every frame.
    const bool reached = run_.cursor() >= played().to;
    if (reached != wasReached_ || hasGoal()) {
        wasReached_ = reached;
        notice();
        publish();
    }
}

void LessonCourse::lookAt(Instant t)
{
    if (!active() || onOwnBranch())
        return;
    int wanted = index_;
    for (int i = 0; i < steps(); ++i) {
        const PlayedStep &candidate = played_.steps[static_cast<std::size_t>(i)];
        if (t >= candidate.from && t <= candidate.to) {
            wanted = i;
            if (i == index_ || t < candidate.to)
                break;
        }
    }
    // Only steps that were already open: the others keep their question.
    if (wanted != index_ && (wanted < index_ || states_[static_cast<std::size_t>(wanted)].reached)) {
        index_ = wanted;
        setLimit();
    }
    publish();
}

void LessonCourse::branchChanged()
{
    if (active())
        setLimit();
    publish();
}

void LessonCourse::returnToLesson()
{
    if (!onOwnBranch())
        return;
    run_.switchBranch(0);
    enter(index_, true, false);
}

bool LessonCourse::asksServer() const
{
    if (!hasQuestion())
        return false;
    const auto &options = played().prediction->options;
    return !options.empty() && options.front().kind == Choice::Kind::Server;
}

bool LessonCourse::chooseServer(int server)
{
    if (!asking() || !asksServer())
        return false;
    const auto &options = played().prediction->options;
    for (std::size_t i = 0; i < options.size(); ++i)
        if (options[i].server.value == server) {
            choose(static_cast<int>(i));
            return true;
        }
    return false;
}

void LessonCourse::choose(int index)
{
    if (!asking() || index < 0 || index >= static_cast<int>(played().prediction->options.size()))
        return;
    run_.remember([] { return tr("your prediction"); });
    state().chosen = index;
    run_.say({});
    publish();
    Q_EMIT run_.sceneChanged();
    Q_EMIT run_.acted();
}

void LessonCourse::reveal()
{
    if (!asking() || state().chosen < 0)
        return;
    run_.remember([] { return tr("the answer"); });
    state().revealed = true;
    setLimit();
    publish();
    Q_EMIT answered();
    run_.playTo(played().to);
    arrived();
    Q_EMIT run_.acted();
}

void LessonCourse::showAnswer()
{
    if (!active() || state().answerShown)
        return;
    run_.remember([] { return tr("the model answer"); });
    state().answerShown = true;
    notice();
    publish();
    if (!finished())
        Q_EMIT answered();
}

bool LessonCourse::right() const
{
    return hasQuestion() && state().chosen >= 0 &&
           played().prediction->options[static_cast<std::size_t>(state().chosen)] ==
               played().prediction->answer;
}

int LessonCourse::chosen() const { return active() ? state().chosen : -1; }

int LessonCourse::predictedServer() const
{
    if (!asksServer() || state().chosen < 0)
        return 0;
    return played().prediction->options[static_cast<std::size_t>(state().chosen)].server.value;
}

bool LessonCourse::hasGoal() const { return active() && played().step->goal.has_value(); }

bool LessonCourse::goalReached() const { return hasGoal() && state().done; }

void LessonCourse::openNext()
{
    if (const QString next = nextLesson(); !next.isEmpty())
        run_.openLesson(next);
}

bool LessonCourse::explains() const { return active() && played().step->explain; }

bool LessonCourse::showsStates() const { return active() && played().step->states; }

void LessonCourse::retranslate()
{
    next_.reset();
    publish();
}

void LessonCourse::publish()
{
    QList<ChoiceRow> rows;
    if (hasQuestion()) {
        const std::string language = Language::instance().current().toStdString();
        const Prediction &prediction = *played().prediction;
        for (std::size_t i = 0; i < prediction.options.size(); ++i)
            rows.append({QString::fromStdString(written(prediction.options[i], language)),
                         state().chosen == static_cast<int>(i),
                         state().revealed && prediction.options[i] == prediction.answer});
    }
    choices_.set(rows);
    Q_EMIT changed();
}

} // namespace zablab
