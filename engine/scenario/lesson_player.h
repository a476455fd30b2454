// SPDX-License-Identifier: GPL-3.0-or-later
//
// Plays a lesson once from beginning to end, so that every step is known by the instants between which it
// happens: a window can then go to any step, forwards and backwards, by setting its cursor. Also answers the
// lesson's questions by letting a copy of the world run ahead.
#pragma once

#include "engine/scenario/lesson.h"

namespace zablab {

// One thing a learner can answer.
struct Choice {
    enum class Kind : std::uint8_t { Server, Sync, YesNo, Number } kind = Kind::Server;
    ServerId server;
    SyncKind sync = SyncKind::Diff;
    bool yes = false;
    std::int64_t number = 0;
    bool operator==(const Choice &) const = default;
};
// "S4", "DIFF", "3"; yes and no in the language.
std::string written(const Choice &choice, const std::string &language);

struct Prediction {
    Question question;
    std::vector<Choice> options; // what can be chosen: servers that run and vote, the sync kinds, …
    Choice answer;               // as the engine had it
    // The event that settled it (LeaderElected, VoteChanged, SyncDecided, Committed, …) and when; an index
    // into the history that the lesson's own course makes. kNoEvent: nothing happened, which is the answer.
    EventIndex event = kNoEvent;
    Instant at;
};

struct PlayedStep {
    const LessonStep *step = nullptr;
    // The step shows what happens after `from` up to and including `to`; equal when nothing moves. The
    // question is asked at `from`. The first step's `from` is the end of `prepare`.
    Instant from, to;
    EventIndex firstEvent = 0, endEvent = 0; // [first, end)
    std::vector<std::size_t> commands;       // indices into the timeline's commands
    std::optional<Prediction> prediction;
    std::vector<ExpectationResult> results;
};

struct PlayedLesson {
    std::shared_ptr<const Lesson> lesson;
    std::vector<PlayedStep> steps;          // fewer than the lesson has when one could not be reached
    std::vector<ExpectationResult> results; // of the lesson as a whole
    std::vector<LessonError> errors; // unreachable steps, commands that cannot be carried out, goals not
                                     // reached, expectations that did not hold; in order of happening
    bool ok() const { return errors.empty(); }
};

// A timeline on which nothing has happened, as the lesson wants it.
Timeline timelineFor(const Lesson &lesson);
// Plays the whole lesson into that timeline's first branch, and ten seconds more.
PlayedLesson playLesson(std::shared_ptr<const Lesson> lesson, Timeline &timeline);

// What the engine answers to the question of step `index`, asked at `at` on the timeline's present branch: a
// copy of the world plays the rest of the lesson's course. Nothing can be said (no election comes): nullopt.
std::optional<Prediction> predict(const Lesson &lesson, std::size_t index, const Timeline &timeline,
                                  Instant at);

// Whether the goal is met after the first `events` events of the history. Its step begins with event `begin`: what a
// client was told before that is no answer to anything that the learner had it ask.
bool goalMet(const Lesson &lesson, const Goal &goal, const History &history, EventIndex events,
             EventIndex begin = 0);

} // namespace zablab
