// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a lesson says, in the language in use.
#include "app/lessons/lesson_course.h"

#include "app/lessons/lesson_shelf.h"
#include "app/values/language.h"

namespace zablab {

namespace {

const StepText kNoText;

std::string language() { return Language::instance().current().toStdString(); }

} // namespace

const StepText &LessonCourse::text() const
{
    if (!lesson_)
        return kNoText;
    const auto &steps = lesson_->text(language()).steps;
    const auto found = steps.find(played().step->id);
    return found == steps.end() ? kNoText : found->second;
}

QString LessonCourse::filled(const std::string &text) const
{
    if (!hasQuestion())
        return QString::fromStdString(text);
    const Prediction &prediction = *played().prediction;
    const std::string choice =
        state().chosen < 0
            ? std::string()
            : written(prediction.options[static_cast<std::size_t>(state().chosen)], language());
    return QString::fromStdString(filledIn(text, written(prediction.answer, language()), choice));
}

QString LessonCourse::title() const
{
    return lesson_ ? QString::fromStdString(lesson_->text(language()).title) : QString();
}
QString LessonCourse::stepTitle() const { return QString::fromStdString(text().title); }
QString LessonCourse::body() const { return QString::fromStdString(text().body); }
QString LessonCourse::moreExactly() const { return QString::fromStdString(text().moreExactly); }
QString LessonCourse::question() const { return QString::fromStdString(text().question); }
QString LessonCourse::hint() const { return QString::fromStdString(text().hint); }
QString LessonCourse::modelAnswer() const { return QString::fromStdString(text().answer); }

QString LessonCourse::feedback() const
{
    if (hasGoal())
        return goalReached() ? QString::fromStdString(text().right) : QString();
    if (!revealed() || !hasQuestion())
        return {};
    return filled(right() ? text().right : text().wrong);
}

QString LessonCourse::chosenText() const
{
    if (!hasQuestion() || state().chosen < 0)
        return {};
    return QString::fromStdString(
        written(played().prediction->options[static_cast<std::size_t>(state().chosen)], language()));
}

QString LessonCourse::view() const
{
    if (!active())
        return {};
    return QString::fromStdString(kLessonViewNames[static_cast<std::size_t>(played().step->view)]);
}

bool LessonCourse::large() const { return active() && played().step->large; }
bool LessonCourse::spotlight() const { return active() && !onOwnBranch() && played().step->spotlight; }

QString LessonCourse::learnt() const
{
    return finished() ? QString::fromStdString(text().learnt) : QString();
}

const LessonRow &LessonCourse::next() const
{
    // Read from the shelf once: what asks here asks at every move.
    if (!next_) {
        next_ = LessonRow();
        for (const LessonRow &row : shelvedLessons(Language::instance().current()))
            if (row.fault.isEmpty() && row.number > lesson_->number && next_->name.isEmpty())
                next_ = row;
    }
    return *next_;
}

QString LessonCourse::nextLesson() const { return finished() ? next().name : QString(); }

QString LessonCourse::nextTitle() const { return finished() ? next().title : QString(); }

} // namespace zablab
