// SPDX-License-Identifier: GPL-3.0-or-later
//
// A learner's way through one lesson: which step, what was answered, what may be shown. The lesson has been
// played once by the engine; a step is the stretch between two instants, so that going forwards and backwards
// is moving the cursor.
#pragma once

#include "app/models/value_list_model.h"
#include "app/values/rows.h"
#include "engine/scenario/lesson_player.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>

namespace zablab {

class Run;
struct RunFileLesson;

class LessonCourse : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of the run")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(int number READ number NOTIFY changed)
    Q_PROPERTY(int minutes READ minutes NOTIFY changed)
    Q_PROPERTY(int step READ step NOTIFY changed)
    Q_PROPERTY(int steps READ steps NOTIFY changed)
    Q_PROPERTY(int reachedSteps READ reachedSteps NOTIFY changed) // how many were seen to their end
    Q_PROPERTY(QString stepTitle READ stepTitle NOTIFY changed)
    Q_PROPERTY(QString body READ body NOTIFY changed)
    Q_PROPERTY(QString moreExactly READ moreExactly NOTIFY changed)
    Q_PROPERTY(QString view READ view NOTIFY changed)
    Q_PROPERTY(bool large READ large NOTIFY changed)         // the view takes the stage's place
    Q_PROPERTY(bool spotlight READ spotlight NOTIFY changed) // what does not act steps far back
    Q_PROPERTY(bool hasQuestion READ hasQuestion NOTIFY changed)
    Q_PROPERTY(bool asking READ asking NOTIFY changed)
    Q_PROPERTY(bool asksServer READ asksServer NOTIFY changed)
    Q_PROPERTY(QString question READ question NOTIFY changed)
    Q_PROPERTY(int chosen READ chosen NOTIFY changed)
    Q_PROPERTY(int predictedServer READ predictedServer NOTIFY changed)
    Q_PROPERTY(QString chosenText READ chosenText NOTIFY changed)
    Q_PROPERTY(bool revealed READ revealed NOTIFY changed)
    Q_PROPERTY(bool right READ right NOTIFY changed)
    Q_PROPERTY(QString feedback READ feedback NOTIFY changed)
    Q_PROPERTY(bool hasGoal READ hasGoal NOTIFY changed)
    Q_PROPERTY(bool goalReached READ goalReached NOTIFY changed) // once is enough
    Q_PROPERTY(QString hint READ hint NOTIFY changed)
    Q_PROPERTY(bool explains READ explains NOTIFY changed)
    Q_PROPERTY(bool answerShown READ answerShown NOTIFY changed)
    Q_PROPERTY(QString modelAnswer READ modelAnswer NOTIFY changed)
    Q_PROPERTY(QString learnt READ learnt NOTIFY changed)         // what is known when the lesson is finished
    Q_PROPERTY(QString nextLesson READ nextLesson NOTIFY changed) // its folder; empty: this is the last
    Q_PROPERTY(QString nextTitle READ nextTitle NOTIFY changed)
    Q_PROPERTY(bool showsStates READ showsStates NOTIFY changed)
    Q_PROPERTY(bool canForward READ canForward NOTIFY changed)
    Q_PROPERTY(bool canBack READ canBack NOTIFY changed)
    Q_PROPERTY(bool finished READ finished NOTIFY changed)
    Q_PROPERTY(bool onOwnBranch READ onOwnBranch NOTIFY changed)
    Q_PROPERTY(zablab::ValueListModelBase *choices READ choices CONSTANT)

public:
    explicit LessonCourse(Run &run);

    bool active() const { return static_cast<bool>(lesson_); }
    QString title() const;
    int number() const { return lesson_ ? lesson_->number : 0; }
    int minutes() const { return lesson_ ? lesson_->minutes : 0; }
    int step() const { return index_ + 1; }
    int steps() const { return static_cast<int>(played_.steps.size()); }
    int reachedSteps() const;
    QString stepTitle() const;
    QString body() const;
    QString moreExactly() const;
    QString view() const;
    bool large() const;
    bool spotlight() const;
    bool hasQuestion() const;
    bool asking() const { return hasQuestion() && !state().revealed && !onOwnBranch(); }
    bool asksServer() const;
    QString question() const;
    int chosen() const;
    int predictedServer() const;
    QString chosenText() const;
    bool revealed() const { return active() && state().revealed; }
    bool right() const;
    QString feedback() const;
    bool hasGoal() const;
    bool goalReached() const;
    QString hint() const;
    bool explains() const;
    bool answerShown() const { return active() && state().answerShown; }
    QString modelAnswer() const;
    QString learnt() const;
    QString nextLesson() const;
    QString nextTitle() const;
    bool showsStates() const;
    bool canForward() const;
    bool canBack() const;
    bool finished() const;
    bool onOwnBranch() const;
    std::vector<ServerId> highlighted() const; // the servers that this step is about
    bool heartbeatsMatter() const;             // PINGs are this step's topic
    ValueListModelBase *choices() { return &choices_; }

    // Whether it can be opened; what is wrong is said.
    bool open(const std::shared_ptr<const Lesson> &lesson);
    void close();

    struct StepState {
        int chosen = -1;
        bool revealed = false;
        bool answerShown = false;
        bool reached = false; // its end has been shown
        bool done = false;    // the goal was reached
    };
    // Where the learner is, for undo and for files. To be restored after the run's own place.
    struct Place {
        std::shared_ptr<const Lesson> lesson;
        PlayedLesson played;
        std::vector<StepState> states;
        int index = 0;
    };
    Place place() const { return {lesson_, played_, states_, index_}; }
    void restore(const Place &place);
    std::optional<RunFileLesson> record() const;
    void resume(const std::shared_ptr<const Lesson> &lesson, PlayedLesson played,
                const RunFileLesson &record);
    Q_INVOKABLE void forward();
    Q_INVOKABLE void back();
    Q_INVOKABLE void goToStep(int number); // from 1; shows what it ends with
    Q_INVOKABLE void choose(int index);
    Q_INVOKABLE void reveal();
    Q_INVOKABLE void showAnswer();
    Q_INVOKABLE void returnToLesson(); // also: begin the task again
    Q_INVOKABLE void openNext();
    // True when the click was an answer.
    bool chooseServer(int server);

    bool needsForward() const; // the cursor stands at the end of what this step may show
    bool needsBack() const;
    Instant floor() const;
    void arrived();         // a move of the cursor has ended
    void follow();          // the cursor moved
    void lookAt(Instant t); // somebody scrubbed: show the step of this instant
    void branchChanged();
    void retranslate();

Q_SIGNALS:
    void changed();
    void stepEntered();
    void answered(); // a question, or a task

private:
    const PlayedStep &played() const { return played_.steps[static_cast<std::size_t>(index_)]; }
    StepState &state() { return states_[static_cast<std::size_t>(index_)]; }
    const StepState &state() const { return states_[static_cast<std::size_t>(index_)]; }
    const StepText &text() const;
    QString filled(const std::string &text) const;
    const LessonRow &next() const; // the lesson that follows; without a name: none
    void enter(int index, bool atEnd, bool play);
    void setLimit();
    void notice(); // a goal reached, a lesson finished
    void selectAtEnd();
    void publish();

    Run &run_;
    std::shared_ptr<const Lesson> lesson_;
    PlayedLesson played_;
    std::vector<StepState> states_;
    int index_ = 0;
    bool wasReached_ = false;
    mutable std::optional<LessonRow> next_;
    ValueListModel<ChoiceRow> choices_;
};

} // namespace zablab
