// SPDX-License-Identifier: GPL-3.0-or-later
//
// A lesson as it is written: a folder with lesson.yaml for what happens and one Markdown file a language for
// what is said. Data only; the format is described in lessons/README.md.
#pragma once

#include "engine/scenario/scenario.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace zablab {

// Everything that is wrong with a lesson is told with its place and how to mend it.
struct LessonError {
    std::string file;
    int line = 0; // from 1; 0: the file as a whole
    int column = 0;
    std::string what;
    std::string mend;
};
// "lessons/04/lesson.yaml:12:7: what. mend."
std::string describe(const LessonError &error);

// In the order of kLessonViewNames: the names in lesson.yaml, and those of the window's views.
enum class LessonView : std::uint8_t {
    Stage,
    SpaceTime,
    Transaction,
    Synchronization,
    Logs,
    Tree,
    Sessions,
    Changes,
    Charts,
    Guarantees,
    Branches,
    Events,
};
inline const std::vector<std::string> kLessonViewNames = {
    "stage",    "space-time", "transaction", "synchronization", "logs",     "tree",
    "sessions", "changes",    "charts",      "guarantees",      "branches", "events"};
enum class StepBy : std::uint8_t { Variables, Messages, Rounds, Phases };

// What the learner is asked before a step plays. The answer is never written: the engine runs ahead.
enum class QuestionKind : std::uint8_t {
    Leader,    // "leader": who is elected next
    Vote,      // "vote of S1": whom it votes for in the end
    VoteCount, // "votes for S4": how many running voters vote for it in the end
    Sync,      // "sync of S1": DIFF, TRUNC or SNAP
    Committed, // "committed 0x1:104": yes or no
    Serves,    // "serves S1": when the step ends, yes or no
    Epoch,     // "epoch": of the next leader that is established
    Acks,      // "acks for 0x1:104": how many the leader has counted when it commits
    Applies,   // "first to apply 0x1:104": which server
    Whether,   // "whether C1 answered": any condition, when the step ends, yes or no
};
struct Question {
    QuestionKind kind = QuestionKind::Leader;
    ServerId server;
    Zxid zxid;
    Condition whether;
    Duration within = Duration::seconds(30); // how far the engine runs ahead beyond the lesson's own course
    SourcePlace place;
};

// Something the learner is to bring about by own actions. `solution` shows that it can be done.
struct Goal {
    std::vector<Condition> reach;
    Script solution;
    SourcePlace place;
};

// What is selected when a step has ended, in every view: one of the three.
struct StepSelection {
    ServerId server;
    ClientId client;
    Zxid zxid;
    bool isNone() const { return server == ServerId{} && client == ClientId{} && zxid == Zxid{}; }
};

struct LessonStep {
    std::string id;
    LessonView view = LessonView::Stage;
    StepBy stepBy = StepBy::Messages;
    bool heartbeats = false; // PINGs are the topic: do not fold them away
    bool states = false;     // show the table of servers: id, last zxid, state, as the engine has it
    bool large = false;      // the view stands in the place of the stage
    bool spotlight = false;  // what does not act steps back, more than in an ordinary step
    StepSelection select;
    std::vector<ServerId> highlight; // the others are dimmed; empty: nobody is
    Script run;
    std::optional<Question> question;
    std::optional<Goal> goal;
    bool explain = false; // the learner writes a line, then sees the model answer
    std::vector<Expectation> expect;
    SourcePlace place;
};

// Markdown, one language. Texts that a step does not use are empty.
struct StepText {
    std::string title;
    std::string body;
    std::string moreExactly; // the exact sentence beside the simple one
    std::string question;    // of a question, of a goal or of "explain"
    std::string right;       // {answer} and {choice} stand for the values
    std::string wrong;
    std::string hint;   // of a goal
    std::string answer; // the model answer of "explain"
    std::string learnt; // of the last step: what is known now
};
struct LessonText {
    std::string language; // "zh_CN", "en"
    std::string title;
    std::string summary;
    std::map<std::string, StepText> steps; // by id; one for each step
};

struct Lesson {
    std::string name; // of the folder, such as "04-the-leader-dies"
    int number = 0;
    int minutes = 10;
    std::uint64_t seed = 1;
    RunDescription run;
    Script prepare; // played before the first step
    std::vector<LessonStep> steps;
    std::vector<Expectation> expect; // when the last step has ended
    std::vector<LessonText> texts;   // zh_CN, then en
    SourcePlace place;

    // The text in that language. A loaded lesson has both.
    const LessonText &text(const std::string &language) const;
    int stepIndex(const std::string &id) const; // -1: there is none
};

struct LoadedLesson {
    std::shared_ptr<const Lesson> lesson; // null when there are errors
    std::vector<LessonError> errors;      // all that were found, in order of file and place
};

inline const std::vector<std::string> kLessonLanguages = {"zh_CN", "en"};

// A folder, or the lesson.yaml in it.
LoadedLesson loadLesson(const std::filesystem::path &path);
// The same from memory: the contents of lesson.yaml, zh_CN.md and en.md by file name; `shownAs` is put before
// the names in errors, `name` is the folder's.
LoadedLesson readLesson(const std::map<std::string, std::string> &files, const std::string &name,
                        const std::string &shownAs);
// The folders below `root` that hold a lesson.yaml, in order of name.
std::vector<std::filesystem::path> lessonFolders(const std::filesystem::path &root);

// {answer} and {choice} replaced.
std::string filledIn(const std::string &text, const std::string &answer, const std::string &choice);

} // namespace zablab
