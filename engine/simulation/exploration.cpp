// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulation/exploration.h"

#include "engine/simulation/fingerprint_map.h"

#include <algorithm>

namespace zablab {

namespace {

// One state on the way, and what is still to be tried from it.
struct Place {
    SmallWorld world;
    std::vector<SmallAction> actions;
    std::size_t next = 0;
    std::uint64_t fingerprint = 0;
    std::uint64_t successors = 0; // of all of them, whatever their order
};

class Search {
    static constexpr std::uint64_t kDone = 1;

public:
    explicit Search(const ExplorationOptions &options) : options_(options) {}

    ExplorationResult run()
    {
        SmallWorld first(options_.config, options_.disks);
        if (options_.fromEstablished)
            settle(first);
        first.give({options_.crashes, options_.restarts, options_.writes, options_.clientAt,
                    options_.impatient, options_.lateRestarts});
        enter(std::move(first));
        while (!way_.empty() && !result_.broken) {
            Place &place = way_.back();
            if (place.next == place.actions.size()) {
                if (options_.verifyEvery != 0)
                    seen_.emplace(place.fingerprint).first = place.successors | kDone;
                way_.pop_back();
                continue;
            }
            SmallWorld world = place.world;
            world.perform(place.actions[place.next++]);
            ++result_.transitions;
            enter(std::move(world));
        }
        return std::move(result_);
    }

private:
    // The first thing that can happen, again and again: one of the orders.
    static void settle(SmallWorld &world)
    {
        for (int i = 0; i < 100000; ++i) {
            const std::vector<SmallAction> actions = world.actions();
            if (actions.empty())
                return;
            world.perform(actions.front());
        }
    }

    void enter(SmallWorld world)
    {
        if (world.broken()) {
            fail(*world.broken());
            return;
        }
        const std::uint64_t fingerprint = world.fingerprint();
        if (!way_.empty())
            way_.back().successors += fingerprint;
        const auto [successors, fresh] = seen_.emplace(fingerprint);
        if (!fresh) {
            verify(world, successors);
            return;
        }
        ++result_.states;
        if (result_.states >= options_.maxStates) {
            result_.complete = false;
            way_.clear();
            return;
        }
        if (world.lastRound() > Round{options_.maxRound}) {
            ++result_.beyond;
            return;
        }
        std::vector<SmallAction> actions = world.actions();
        if (actions.empty()) {
            if (!world.settled()) {
                fail("Liveness: nothing can happen any more, and not everybody serves");
                return;
            }
            ++result_.endings;
            if (const auto leader = world.leader())
                ++result_.leaders[*leader];
            ++result_.answered[world.answered()];
        }
        way_.push_back({std::move(world), std::move(actions), 0, fingerprint, 0});
        result_.deepest = std::max(result_.deepest, way_.size());
    }

    // `before`: the sum of what follows, when that was all searched.
    void verify(const SmallWorld &world, std::uint64_t before)
    {
        if (options_.verifyEvery == 0 || ++met_ % options_.verifyEvery != 0)
            return;
        if ((before & kDone) == 0)
            return; // still on the way
        std::uint64_t sum = 0;
        for (const SmallAction &action : world.actions()) {
            SmallWorld next = world;
            next.perform(action);
            if (next.broken())
                return;
            sum += next.fingerprint();
        }
        ++result_.verified;
        if ((sum | kDone) != before)
            fail("the fingerprint of a state forgets something that matters");
    }

    void fail(const std::string &what)
    {
        result_.broken = what;
        for (const Place &place : way_)
            result_.path.push_back(place.world.describe(place.actions[place.next - 1]));
    }

    const ExplorationOptions &options_;
    ExplorationResult result_;
    std::vector<Place> way_;
    FingerprintMap seen_; // with the sum of the fingerprints that follow
    std::uint64_t met_ = 0;
};

} // namespace

ExplorationResult explore(const ExplorationOptions &options) { return Search(options).run(); }

} // namespace zablab
