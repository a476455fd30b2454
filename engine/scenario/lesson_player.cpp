// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/lesson_player.h"

#include "engine/scenario/oracle.h"

#include <algorithm>

namespace zablab {

namespace {

// Between two steps a moment passes, so that the picture at a step's end does not show the next one's first
// command.
constexpr Duration kBetweenSteps{1};

// The run goes on behind the last step, so that what a learner does there leaves the lesson's course: a branch.
constexpr Duration kAfterwards = Duration::seconds(10);
constexpr EventIndex kMostAfterwards =
    500'000; // where a lesson's time limits make much happen in ten seconds

using Hook = std::function<bool(const Witness &)>;

bool reached(const Goal &goal, const Witness &witness)
{
    return std::all_of(goal.reach.begin(), goal.reach.end(),
                       [&](const Condition &c) { return witness.holds(c); });
}

// A step's own motion. The same for the lesson's course and for a copy that runs ahead: both make the same events.
std::optional<ScriptFailure> playStep(const LessonStep &step, ScriptStage &stage, Witness &witness,
                                      const Hook &hook)
{
    if (step.run.empty())
        return std::nullopt;
    Script moment;
    moment.push_back({ScriptPause{kBetweenSteps}, "", step.place});
    bool ended = false;
    const Hook watch = [&](const Witness &w) {
        ended = hook && hook(w);
        return ended;
    };
    playScript(moment, stage, witness, watch);
    if (ended)
        return std::nullopt;
    return playScript(step.run, stage, witness, hook);
}

LessonError errorAt(const SourcePlace &place, const std::string &what, const std::string &mend)
{
    return {place.file, place.line, place.column, what, mend};
}

void complainAbout(const std::vector<ExpectationResult> &results, std::vector<LessonError> &errors)
{
    for (const ExpectationResult &r : results)
        if (!r.held)
            errors.push_back(errorAt(r.expectation.place,
                                     "expected '" + r.expectation.text + "', found: " + r.found,
                                     "correct the expectation, or what happens before it"));
}

class Player {
public:
    Player(const Lesson &lesson, Timeline &timeline, PlayedLesson &played)
        : lesson_(lesson),
          timeline_(timeline),
          played_(played),
          stage_(timeline),
          witness_(lesson.run),
          whole_(lesson.expect)
    {}

    void play()
    {
        whole_.begin(witness_);
        const auto failure = playScript(lesson_.prepare, stage_, witness_, [&](const Witness &w) {
            whole_.after(w);
            return false;
        });
        if (failure) {
            played_.errors.push_back(errorAt(failure->place, failure->what, failure->mend));
            return;
        }
        for (std::size_t i = 0; i < lesson_.steps.size(); ++i)
            if (!step(i))
                return;
        played_.results = whole_.end(witness_);
        complainAbout(played_.results, played_.errors);
        const EventIndex most = timeline_.history().size() + kMostAfterwards;
        timeline_.extendUntil([most](const History &history, EventIndex) { return history.size() > most; },
                              timeline_.horizon() + kAfterwards);
    }

private:
    bool step(std::size_t index)
    {
        const LessonStep &step = lesson_.steps[index];
        PlayedStep p;
        p.step = &step;
        p.from = stage_.now();
        p.firstEvent = stage_.history().size();
        const std::size_t commandsBefore = timeline_.commands().size();
        if (step.question)
            ask(index, p);
        ExpectationWatch watch(step.expect);
        watch.begin(witness_);
        const auto failure = playStep(step, stage_, witness_, [&](const Witness &w) {
            watch.after(w);
            whole_.after(w);
            return false;
        });
        p.to = stage_.now();
        p.endEvent = stage_.history().size();
        for (std::size_t c = commandsBefore; c < timeline_.commands().size(); ++c)
            p.commands.push_back(c);
        if (failure) {
            played_.errors.push_back(
                errorAt(failure->place, "step '" + step.id + "': " + failure->what, failure->mend));
        } else {
            p.results = watch.end(witness_);
            complainAbout(p.results, played_.errors);
            if (step.goal) // the task is set when the step has been seen
                reach(*step.goal);
        }
        played_.steps.push_back(std::move(p));
        return !failure;
    }

    void ask(std::size_t index, PlayedStep &p)
    {
        const Question &question = *lesson_.steps[index].question;
        p.prediction = predict(lesson_, index, timeline_, p.from);
        if (!p.prediction)
            played_.errors.push_back(errorAt(
                question.place,
                "the engine comes to no answer to the question of step '" + lesson_.steps[index].id + "'",
                "let something happen that settles it, or give 'within:' more time"));
    }

    void reach(const Goal &goal)
    {
        SimulatedWorld world = timeline_.worldAt(stage_.now());
        WorldStage stage(world);
        Witness witness = witness_;
        witness.forgetAnswers();
        if (reached(goal, witness)) {
            const Condition &first = goal.reach.front();
            played_.errors.push_back(
                errorAt(first.place, "the goal is reached before anything is done: '" + first.text + "'",
                        "ask for something that is not yet so"));
            return;
        }
        const auto failure = playScript(goal.solution, stage, witness);
        if (failure) {
            played_.errors.push_back(
                errorAt(failure->place, "the goal's solution: " + failure->what, failure->mend));
            return;
        }
        for (const Condition &c : goal.reach)
            if (!witness.holds(c))
                played_.errors.push_back(
                    errorAt(c.place, "the solution does not reach '" + c.text + "': " + witness.found(c),
                            "show a solution that does"));
    }

    const Lesson &lesson_;
    Timeline &timeline_;
    PlayedLesson &played_;
    TimelineStage stage_;
    Witness witness_;
    ExpectationWatch whole_;
};

} // namespace

Timeline timelineFor(const Lesson &lesson) { return Timeline(lesson.run, lesson.seed); }

PlayedLesson playLesson(std::shared_ptr<const Lesson> lesson, Timeline &timeline)
{
    PlayedLesson played;
    played.lesson = lesson;
    Player(*lesson, timeline, played).play();
    return played;
}

std::optional<Prediction> predict(const Lesson &lesson, std::size_t index, const Timeline &timeline,
                                  Instant at)
{
    if (index >= lesson.steps.size() || !lesson.steps[index].question)
        return std::nullopt;
    const Question &question = *lesson.steps[index].question;
    SimulatedWorld world = timeline.worldAt(at);
    WorldStage stage(world);
    Witness witness(lesson.run);
    witness.update(world.history());
    Oracle oracle(question, witness);
    const Hook hook = [&](const Witness &w) { return oracle.after(w, world.history()); };
    for (std::size_t i = index; i < lesson.steps.size() && !oracle.settled(); ++i) {
        // On a branch of the learner's own the lesson's course may not fit any more: then time alone goes on.
        if (playStep(lesson.steps[i], stage, witness, hook))
            break;
        if (i == index)
            oracle.stepEnds(witness);
    }
    if (!oracle.settled()) {
        Script on;
        on.push_back({ScriptPause{question.within}, "", question.place});
        playScript(on, stage, witness, hook);
        oracle.stepEnds(witness);
    }
    return oracle.answer();
}

bool goalMet(const Lesson &lesson, const Goal &goal, const History &history, EventIndex events,
             EventIndex begin)
{
    Witness witness(lesson.run);
    witness.update(history, std::min(begin, events));
    witness.forgetAnswers();
    witness.update(history, events);
    return reached(goal, witness);
}

} // namespace zablab
