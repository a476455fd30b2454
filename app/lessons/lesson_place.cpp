// SPDX-License-Identifier: GPL-3.0-or-later
//
// How far a learner is: gone back to by undo, kept in a run's file.
#include "app/lessons/lesson_course.h"
#include "app/run/run.h"
#include "engine/scenario/run_file.h"

#include <algorithm>

namespace zablab {

void LessonCourse::restore(const Place &place)
{
    lesson_ = place.lesson;
    played_ = place.played;
    states_ = place.states;
    index_ = place.index;
    next_.reset();
    wasReached_ = false;
    if (lesson_)
        setLimit();
    else
        run_.limitTo(Instant::max());
    publish();
}

std::optional<RunFileLesson> LessonCourse::record() const
{
    if (!lesson_)
        return std::nullopt;
    RunFileLesson record{lesson_->name, lesson_->steps[static_cast<std::size_t>(index_)].id, {}};
    for (std::size_t i = 0; i < states_.size(); ++i)
        record.answers[lesson_->steps[i].id] = {states_[i].chosen, states_[i].revealed,
                                                states_[i].answerShown, states_[i].reached, states_[i].done};
    return record;
}

void LessonCourse::resume(const std::shared_ptr<const Lesson> &lesson, PlayedLesson played,
                          const RunFileLesson &record)
{
    Place place{lesson, std::move(played), {}, 0};
    const std::size_t steps = place.played.steps.size();
    place.states.resize(steps);
    for (std::size_t i = 0; i < steps; ++i)
        if (const auto known = record.answers.find(lesson->steps[i].id); known != record.answers.end()) {
            const auto &prediction = place.played.steps[i].prediction;
            const int options = prediction ? static_cast<int>(prediction->options.size()) : 0;
            const int chosen = known->second.chosen < options ? known->second.chosen : -1;
            place.states[i] = {chosen, known->second.revealed && chosen >= 0, known->second.shown,
                               known->second.reached, known->second.done};
        }
    place.index = std::clamp(lesson->stepIndex(record.step), 0, static_cast<int>(steps) - 1);
    restore(place);
}

} // namespace zablab
