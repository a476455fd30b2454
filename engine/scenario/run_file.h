// SPDX-License-Identifier: GPL-3.0-or-later
//
// A run as one small file to keep, to send and to open again (.zablab): seed, ensemble, every action of every
// branch, what was seen of each, and where somebody stood. Text in the words of lessons and scenarios, so that
// people can read it and mend it. What follows from that is computed anew; a digest a branch tells whether the
// engine that reads the file goes the way of the one that wrote it.
#pragma once

#include "engine/scenario/lesson.h"
#include "engine/simulation/timeline.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace zablab {

struct RunFileBranch {
    Timeline::Kept kept; // until: known up to here, which may be later than what was seen
    Instant seen;
    std::uint64_t digest = 0; // of its history up to kept.until
    SourcePlace place;
};

// How far a learner was in a lesson.
struct RunFileAnswer {
    int chosen = -1;
    bool revealed = false;
    bool shown = false; // the model answer
    bool reached = false;
    bool done = false; // the goal was reached
    bool operator==(const RunFileAnswer &) const = default;
};
struct RunFileLesson {
    std::string name; // of its folder
    std::string step; // by id
    std::map<std::string, RunFileAnswer> answers;
    bool operator==(const RunFileLesson &) const = default;
};

// What is not the run, but how somebody looked at it. None of it has to be there.
struct RunFileView {
    std::string selected; // in the window's words
    std::string stepBy;   // likewise
    int speed = -1;       // in millionths of the whole scale; negative: as it is
    bool truePace = false;
    EventIndex changedSince = kNoEvent; // what is outlined as the last step
};

struct RunFile {
    std::string program; // the version that wrote it
    std::uint64_t seed = 1;
    RunDescription description;
    std::vector<RunFileBranch> branches; // each after its parent; the first is the first course of events
    BranchId current = 0;
    Instant cursor;
    std::optional<RunFileLesson> lesson;
    RunFileView view;
};

inline constexpr const char *kRunFileEnding = ".zablab";
inline constexpr std::size_t kMaxRunBytes = std::size_t{4} << 20;
// All branches together: what the memory of a laptop holds, and a minute computes.
inline constexpr EventIndex kMostRunEvents = 5'000'000;

// Everything of a timeline, with what was seen of each branch.
RunFile recordOf(const Timeline &timeline, const std::map<BranchId, Instant> &seen, Instant cursor);
std::string writeRunFile(const RunFile &file);

// What is wrong is appended to `errors`, and nothing is returned.
std::optional<RunFile> readRunFile(const std::string &content, const std::string &name,
                                   std::vector<LessonError> &errors);
// The same from the disk, whatever the name stands for.
std::optional<RunFile> loadRunFile(const std::filesystem::path &path, std::vector<LessonError> &errors);

struct ReplayedRun {
    Timeline timeline;
    std::map<BranchId, Instant> seen;
    std::vector<BranchId> differs; // those that went another way in the program that wrote the file
    std::size_t refused = 0;       // actions that could not be carried out here; they are left out
};
// Plays everything anew. `course`: the lesson's own, as first course of events; null when the run is of no lesson.
std::optional<ReplayedRun> replayRun(const RunFile &file, const std::string &name, const Timeline *course,
                                     std::vector<LessonError> &errors, EventIndex most = kMostRunEvents);
// Whether the first course of events of the file is that of the lesson.
bool isCourseOf(const RunFile &file, const Timeline &lesson);

} // namespace zablab
