// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulation/timeline.h"

#include "engine/world/command.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>

namespace zablab {

namespace {

constexpr Duration kFirstSpacing = Duration::milliseconds(50);

// A replay that goes another way than the record would show a past that never was.
void requireReplay(bool condition, const char *what)
{
    if (condition)
        return;
    std::fprintf(stderr, "zablab: a replay differs from its record: %s\n", what);
    std::abort();
}

// The digest that the record had at t: what was recorded since the checkpoint, told to a copy of its history.
std::uint64_t digestAt(const SimulatedWorld &checkpoint, const History &recorded, Instant t)
{
    History told = checkpoint.history();
    const EventIndex end = std::max(recorded.endAt(t), told.size());
    while (told.size() < end)
        told.repeat(recorded, told.size());
    return told.digest();
}

} // namespace

Timeline::Timeline(RunDescription description, std::uint64_t seed)
{
    SimulatedWorld world(std::move(description), seed);
    auto first = std::make_shared<Course>(Course{Branch{}, world, {}, kFirstSpacing});
    first->checkpoints.push_back(std::make_shared<SimulatedWorld>(std::move(world)));
    branches_.push_back(first->branch);
    courses_.push_back(std::move(first));
}

const History &Timeline::history() const { return current().world.history(); }
const RunDescription &Timeline::description() const { return current().world.description(); }
std::uint64_t Timeline::seed() const { return current().world.seed(); }
const std::vector<World::Given> &Timeline::commands() const { return current().world.commands(); }
Instant Timeline::horizon() const { return current().world.now(); }

Timeline::Course &Timeline::own(BranchId id)
{
    std::shared_ptr<Course> &place = courses_[static_cast<std::size_t>(id)];
    if (place.use_count() > 1)
        place = std::make_shared<Course>(*place);
    return *place;
}

void Timeline::remember(Course &course)
{
    auto &kept = course.checkpoints;
    if (course.world.now() - kept.back()->now() < course.spacing)
        return;
    kept.push_back(std::make_shared<SimulatedWorld>(course.world));
    if (kept.size() <= kCheckpoints)
        return;
    std::size_t thinned = 0;
    for (std::size_t i = 0; i < kept.size(); i += 2)
        kept[thinned++] = kept[i];
    kept.resize(thinned);
    course.spacing = course.spacing * 2;
}

void Timeline::advance(Course &course, Instant t)
{
    while (course.world.now() < t) {
        course.world.advanceTo(std::min(t, course.checkpoints.back()->now() + course.spacing));
        remember(course);
    }
}

void Timeline::extendTo(Instant t)
{
    if (horizon() < t)
        advance(own(current_), t);
}

bool Timeline::extendUntil(const std::function<bool(const History &, EventIndex)> &done, Instant limit)
{
    Course &course = own(current_);
    while (course.world.now() < limit) {
        const Instant next = std::min(limit, course.checkpoints.back()->now() + course.spacing);
        const bool held = course.world.advanceUntil(done, next);
        // To the end of this instant, so that instants alone tell where commands come in.
        course.world.advanceTo(course.world.now());
        remember(course);
        if (held)
            return true;
    }
    return false;
}

SimulatedWorld Timeline::worldAt(const Course &course, Instant t, std::size_t keeps)
{
    auto start = std::upper_bound(course.checkpoints.begin(), course.checkpoints.end(), t,
                                  [](Instant at, const auto &world) { return at < world->now(); });
    if (start != course.checkpoints.begin())
        --start;
    while ((*start)->commands().size() > keeps) // the first has none
        --start;
    SimulatedWorld world = **start;
    const std::vector<World::Given> &given = course.world.commands();
    for (std::size_t i = world.commands().size(); i < std::min(keeps, given.size()) && given[i].at <= t;
         ++i) {
        world.advanceTo(given[i].at);
        requireReplay(world.history().size() == given[i].before, "not as many events before a command");
        requireReplay(world.execute(given[i].command) == CommandError::None, "a command is refused");
    }
    world.advanceTo(std::max(world.now(), t));
    const bool whole = keeps >= given.size() || given[keeps].at > t;
    requireReplay(!whole || world.history().digest() == digestAt(**start, course.world.history(), t),
                  "another digest");
    return world;
}

SimulatedWorld Timeline::worldAt(Instant t) const
{
    const Course &course = current();
    if (t >= course.world.now()) {
        SimulatedWorld world = course.world;
        world.advanceTo(t);
        return world;
    }
    return worldAt(course, std::max(t, Instant{}));
}

Timeline::Course Timeline::courseFrom(const Course &parent, SimulatedWorld world, const Branch &branch)
{
    Course course{branch, std::move(world), {}, parent.spacing};
    for (const auto &checkpoint : parent.checkpoints)
        if (checkpoint->now() <= branch.fork && checkpoint->commands().size() <= branch.keeps)
            course.checkpoints.push_back(checkpoint);
    return course;
}

CommandError Timeline::act(Instant at, const Command &command, Instant seen)
{
    at = std::max(at, Instant{});
    if (at >= horizon()) {
        Course &course = own(current_);
        advance(course, at);
        return course.world.execute(command);
    }
    const Course &before = current();
    SimulatedWorld world = worldAt(before, at);
    const std::size_t keeps = world.commands().size();
    if (const CommandError error = world.execute(command); error != CommandError::None)
        return error;
    const EventIndex kept = before.world.history().endAt(at);
    const EventIndex shown = before.world.history().endAt(seen);
    if (shown <= kept) { // nobody has seen what is dropped
        Branch same = before.branch;
        same.fork = at;
        same.keeps = keeps;
        Course course = courseFrom(before, std::move(world), same);
        course.branch = before.branch;
        courses_[static_cast<std::size_t>(current_)] = std::make_shared<Course>(std::move(course));
        return CommandError::None;
    }
    Branch opened{static_cast<BranchId>(courses_.size()), current_, at, describe(command), keeps};
    // What was before its fork is its parent's: there the new one leaves.
    while (branch(opened.parent).parent >= 0 && branch(opened.parent).fork > at)
        opened.parent = branch(opened.parent).parent;
    courses_.push_back(std::make_shared<Course>(courseFrom(before, std::move(world), opened)));
    current_ = opened.id;
    listBranches();
    return CommandError::None;
}

bool Timeline::has(BranchId id) const
{
    return id >= 0 && static_cast<std::size_t>(id) < courses_.size() &&
           courses_[static_cast<std::size_t>(id)] != nullptr;
}

void Timeline::listBranches()
{
    branches_.clear();
    for (const auto &course : courses_)
        if (course)
            branches_.push_back(course->branch);
}

void Timeline::switchTo(BranchId id)
{
    if (has(id))
        current_ = id;
}

const Command *Timeline::openerOf(BranchId id) const
{
    const Branch &opened = branch(id);
    const auto &given = commandsOf(id);
    return opened.parent < 0 || opened.keeps >= given.size() ? nullptr : &given[opened.keeps].command;
}

Instant Timeline::partingOf(BranchId a, BranchId b) const
{
    // From each branch to the first course: where one leaves each of its forebears.
    std::map<BranchId, Instant> left;
    Instant leaves = Instant::max();
    for (BranchId at = a; at >= 0; at = branch(at).parent) {
        left.emplace(at, leaves);
        leaves = std::min(leaves, branch(at).fork);
    }
    leaves = Instant::max();
    for (BranchId at = b; at >= 0; at = branch(at).parent) {
        if (const auto common = left.find(at); common != left.end())
            return std::min(leaves, common->second);
        leaves = std::min(leaves, branch(at).fork);
    }
    return Instant{};
}

void Timeline::take(const Timeline &copy, BranchId id)
{
    if (has(id) && copy.has(id) && copy.horizonOf(id) > horizonOf(id) &&
        copy.commandsOf(id).size() == commandsOf(id).size()) {
        Branch same = branch(id); // it may have got another name here
        courses_[static_cast<std::size_t>(id)] = copy.courses_[static_cast<std::size_t>(id)];
        own(id).branch = std::move(same);
    }
}

void Timeline::rename(BranchId id, std::string name)
{
    if (!has(id))
        return;
    own(id).branch.name = std::move(name);
    listBranches();
}

bool Timeline::remove(BranchId id)
{
    if (!has(id) || branch(id).parent < 0)
        return false;
    const Branch gone = branch(id);
    for (const Branch &child : branches_)
        if (child.parent == id) {
            Branch &moved = own(child.id).branch;
            moved.parent = gone.parent;
            moved.fork = gone.fork;
            moved.keeps = gone.keeps;
            moved.why = gone.why;
        }
    courses_[static_cast<std::size_t>(id)].reset();
    if (current_ == id)
        current_ = gone.parent;
    listBranches();
    return true;
}

Timeline::Brought Timeline::bringBack(const Kept &kept, EventIndex most)
{
    Brought brought;
    const BranchId id = kept.branch.id;
    if (courses_.size() <= static_cast<std::size_t>(id))
        courses_.resize(static_cast<std::size_t>(id) + 1);
    Course course = *courses_.front();
    if (kept.branch.parent >= 0) {
        const Course &parent = this->course(kept.branch.parent);
        course = courseFrom(parent, worldAt(parent, kept.branch.fork, kept.branch.keeps), kept.branch);
    }
    course.branch = kept.branch;
    const auto reach = [&](Instant t) {
        while (!brought.tooLong && course.world.now() < t) {
            course.world.advanceTo(std::min(t, course.checkpoints.back()->now() + course.spacing));
            remember(course);
            brought.tooLong = course.world.history().size() > most;
        }
    };
    for (std::size_t i = 0; i < kept.given.size(); ++i) {
        reach(kept.given[i].at);
        if (brought.tooLong || course.world.execute(kept.given[i].command) != CommandError::None)
            brought.refused.push_back(i);
    }
    reach(kept.until);
    if (kept.branch.parent >= 0)
        if (const auto &given = course.world.commands(); kept.branch.keeps < given.size())
            course.branch.why = describe(given[kept.branch.keeps].command);
    courses_[static_cast<std::size_t>(id)] = std::make_shared<Course>(std::move(course));
    listBranches();
    return brought;
}

} // namespace zablab
