// SPDX-License-Identifier: GPL-3.0-or-later
//
// A run that can be entered at any instant: looked at by folding its history, acted upon by replaying. To
// act in the past opens a branch; the old future is kept. (A cursor is not here: that is the looker's.)
//
// A value: a copy shares every branch with the original until one of the two goes on, so that to keep what was
// before each action costs a handful of pointers. That is how an action is undone.
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
    Instant fork;          // where it leaves its parent; never before its parent left its own
    std::string why;       // the command that opened it, describe(command)
    std::size_t keeps = 0; // so many commands of its parent came before; the next one opened it
    std::string name{};    // given by a person; empty: none was
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

    // In order of id. The numbers of those that were removed do not come again.
    const std::vector<Branch> &branches() const { return branches_; }
    BranchId currentBranch() const { return current_; }
    void switchTo(BranchId id); // an unknown id changes nothing

    bool has(BranchId id) const;
    // Of any branch; `id` has to be one.
    const Branch &branch(BranchId id) const { return course(id).branch; }
    const History &historyOf(BranchId id) const { return course(id).world.history(); }
    const std::vector<World::Given> &commandsOf(BranchId id) const { return course(id).world.commands(); }
    Instant horizonOf(BranchId id) const { return course(id).world.now(); }
    // The command that opened it; null for the first course of events.
    const Command *openerOf(BranchId id) const;
    // Up to where two branches are one: everything before this instant they have in common. The same branch
    // twice: Instant::max().
    Instant partingOf(BranchId a, BranchId b) const;

    // The same branch of a copy of this timeline, which may have gone on further.
    void take(const Timeline &copy, BranchId id);
    void rename(BranchId id, std::string name);
    // Not the first course. What hung from it hangs from its parent then, and who stood on it stands there.
    bool remove(BranchId id);

    // A branch as a file remembers it.
    struct Kept {
        Branch branch;                     // parent -1: the first course
        std::vector<World::Given> given{}; // its own commands, in order of time; `before` says nothing
        Instant until;                     // it was known up to here
    };
    struct Brought {
        std::vector<std::size_t> refused; // which of the commands could not be carried out here
        bool tooLong = false;             // more than `most` events: it ends early
    };
    // Plays it anew. Its parent has to be there, with at least `keeps` commands, and known up to the fork.
    Brought bringBack(const Kept &kept, EventIndex most);

    // The world as it was at t, replayed from the nearest checkpoint and checked against the recorded digest:
    // for asking what would happen, without touching this timeline.
    SimulatedWorld worldAt(Instant t) const;

private:
    struct Course { // one branch with the worlds to start from
        Branch branch;
        SimulatedWorld world;
        // In order of time, the first at the very beginning. Courses share them.
        std::vector<std::shared_ptr<const SimulatedWorld>> checkpoints;
        Duration spacing; // the least time between two of them
    };
    // Keeps a checkpoint of the course's present if the last one is long enough ago. At most kCheckpoints are
    // kept: when there are more, every second one goes and the spacing doubles.
    static void remember(Course &course);
    static void advance(Course &course, Instant t);
    const Course &course(BranchId id) const { return *courses_[static_cast<std::size_t>(id)]; }
    const Course &current() const { return course(current_); }
    Course &own(BranchId id); // a copy of its own, when another timeline has the same one
    // After the first `keeps` commands only.
    static SimulatedWorld worldAt(const Course &course, Instant t, std::size_t keeps);
    static SimulatedWorld worldAt(const Course &course, Instant t)
    {
        return worldAt(course, t, course.world.commands().size());
    }
    static Course courseFrom(const Course &parent, SimulatedWorld world, const Branch &branch);
    void listBranches();
    static constexpr std::size_t kCheckpoints = 48;
    std::vector<std::shared_ptr<Course>> courses_; // null: removed
    std::vector<Branch> branches_;
    BranchId current_ = 0;
};

} // namespace zablab
