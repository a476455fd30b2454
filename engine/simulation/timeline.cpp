// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulation/timeline.h"

#include "engine/world/command.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

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
    auto first = std::make_unique<Course>(Course{Branch{}, world, {}, kFirstSpacing});
    first->checkpoints.push_back(std::move(world));
    branches_.push_back(first->branch);
    courses_.push_back(std::move(first));
}

const History &Timeline::history() const { return current().world.history(); }
const RunDescription &Timeline::description() const { return current().world.description(); }
std::uint64_t Timeline::seed() const { return current().world.seed(); }
const std::vector<World::Given> &Timeline::commands() const { return current().world.commands(); }
Instant Timeline::horizon() const { return current().world.now(); }

void Timeline::remember(Course &course)
{
    std::vector<SimulatedWorld> &kept = course.checkpoints;
    if (course.world.now() - kept.back().now() < course.spacing)
        return;
    kept.push_back(course.world);
    if (kept.size() <= kCheckpoints)
        return;
    std::vector<SimulatedWorld> thinned;
    thinned.reserve(kept.size() / 2 + 1);
    for (std::size_t i = 0; i < kept.size(); i += 2)
        thinned.push_back(std::move(kept[i]));
    kept = std::move(thinned);
    course.spacing = course.spacing * 2;
}

void Timeline::advance(Course &course, Instant t)
{
    while (course.world.now() < t) {
        course.world.advanceTo(std::min(t, course.checkpoints.back().now() + course.spacing));
        remember(course);
    }
}

void Timeline::extendTo(Instant t) { advance(current(), t); }

bool Timeline::extendUntil(const std::function<bool(const History &, EventIndex)> &done, Instant limit)
{
    Course &course = current();
    while (course.world.now() < limit) {
        const Instant next = std::min(limit, course.checkpoints.back().now() + course.spacing);
        const bool held = course.world.advanceUntil(done, next);
        // To the end of this instant, so that instants alone tell where commands come in.
        course.world.advanceTo(course.world.now());
        remember(course);
        if (held)
            return true;
    }
    return false;
}

SimulatedWorld Timeline::worldAt(const Course &course, Instant t)
{
    const auto later =
        std::upper_bound(course.checkpoints.begin(), course.checkpoints.end(), t,
                         [](Instant at, const SimulatedWorld &world) { return at < world.now(); });
    const SimulatedWorld &start = later == course.checkpoints.begin() ? *later : *(later - 1);
    SimulatedWorld world = start;
    const std::vector<World::Given> &given = course.world.commands();
    for (std::size_t i = world.commands().size(); i < given.size() && given[i].at <= t; ++i) {
        world.advanceTo(given[i].at);
        requireReplay(world.history().size() == given[i].before, "not as many events before a command");
        requireReplay(world.execute(given[i].command) == CommandError::None, "a command is refused");
    }
    world.advanceTo(std::max(world.now(), t));
    requireReplay(world.history().digest() == digestAt(start, course.world.history(), t), "another digest");
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

CommandError Timeline::act(Instant at, const Command &command, Instant seen)
{
    Course &course = current();
    at = std::max(at, Instant{});
    if (at >= course.world.now()) {
        advance(course, at);
        return course.world.execute(command);
    }
    SimulatedWorld world = worldAt(at);
    if (const CommandError error = world.execute(command); error != CommandError::None)
        return error;
    const EventIndex kept = course.world.history().endAt(at);
    const EventIndex shown = course.world.history().endAt(seen);
    std::vector<SimulatedWorld> checkpoints;
    for (const SimulatedWorld &checkpoint : course.checkpoints)
        if (checkpoint.now() <= at)
            checkpoints.push_back(checkpoint);
    const Branch opened{static_cast<BranchId>(courses_.size()), current_, at, describe(command)};
    if (shown <= kept) { // nobody has seen what is dropped
        course.world = std::move(world);
        course.checkpoints = std::move(checkpoints);
        return CommandError::None;
    }
    branches_.push_back(opened);
    courses_.push_back(
        std::make_unique<Course>(Course{opened, std::move(world), std::move(checkpoints), course.spacing}));
    current_ = opened.id;
    return CommandError::None;
}

const std::vector<Branch> &Timeline::branches() const { return branches_; }
BranchId Timeline::currentBranch() const { return current_; }
void Timeline::switchTo(BranchId id)
{
    if (id >= 0 && static_cast<std::size_t>(id) < courses_.size())
        current_ = id;
}

} // namespace zablab
