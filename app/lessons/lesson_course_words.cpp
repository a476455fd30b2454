// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a lesson says, in the language in use.
#include "app/lessons/lesson_course.h"

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

} // namespace zablab
