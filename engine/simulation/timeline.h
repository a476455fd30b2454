// SPDX-License-Identifier: GPL-3.0-or-later
//
// A run that can be entered at any instant: looked at by folding its history, acted upon by replaying. To
// act in the past opens a branch; the old future is kept. (A cursor is not here: that is the looker's.)
#pragma once

#include "engine/simulation/simulated_world.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace zablab {

using BranchId = std::int32_t; // 0 is the first course of events

struct Branch {
    BranchId id = 0;
    BranchId parent = -1;
    Instant fork;    // where it leaves its parent
    std::string why; // the command that opened it, describe(command)
};

class Timeline {
public:
    Timeline(RunDescription description, std::uint64_t seed);

    // Of the current branch. References stay valid until the next non-const call.
    const History &history() const;
    const RunDescription &description() const;
    std::uint64_t seed() const;
    const std::vector<World::Given> &commands() const;
    // Everything up to here has been computed.
    Instant horizon() const;

    // Lets the engine run on so that everything up to t is known.
    void extendTo(Instant t);
    // Lets it run until `done` holds (see SimulatedWorld::advanceUntil) or limit; true if it held.
    bool extendUntil(const std::function<bool(const History &, EventIndex)> &done, Instant limit);

    // Acts at `at`. What was computed after it, but is later than `seen`, was never shown and is dropped without
    // a trace; if something shown would be lost, the old course stays as a branch and a new one becomes current.
    CommandError act(Instant at, const Command &command, Instant seen);

    const std::vector<Branch> &branches() const;
    BranchId currentBranch() const;
    void switchTo(BranchId id); // an unknown id changes nothing

    // The world as it was at t, replayed from the nearest checkpoint and checked against the recorded digest:
    // for asking what would happen, without touching this timeline.
    SimulatedWorld worldAt(Instant t) const;

private:
    struct Course { // one branch with the worlds to start from
        Branch branch;
        SimulatedWorld world;
        std::vector<SimulatedWorld> checkpoints; // in order of time, the first at the very beginning
        Duration spacing;                        // the least time between two of them
    };
    // Keeps a checkpoint of the course's present if the last one is long enough ago. At most kCheckpoints are
    // kept: when there are more, every second one goes and the spacing doubles.
    static void remember(Course &course);
    static void advance(Course &course, Instant t);
    const Course &current() const { return *courses_[static_cast<std::size_t>(current_)]; }
    Course &current() { return *courses_[static_cast<std::size_t>(current_)]; }
    static SimulatedWorld worldAt(const Course &course, Instant t);
    static constexpr std::size_t kCheckpoints = 48;
    std::vector<std::unique_ptr<Course>> courses_;
    std::vector<Branch> branches_;
    BranchId current_ = 0;
};

} // namespace zablab
