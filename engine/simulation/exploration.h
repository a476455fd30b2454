// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every order of events in a small world: each state is entered once, so that the count of states says how much
// was seen. A promise that is broken in any of them comes with the shortest way there that was found.
#pragma once

#include "engine/simulation/small_world.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace zablab {

struct ExplorationOptions {
    std::shared_ptr<const EnsembleConfig> config;
    std::vector<DurableState> disks; // in the order of the servers; missing ones are empty
    // false: from the first vote on. true: the ensemble has found a leader in some order, and everything after that
    // is searched.
    bool fromEstablished = false;
    int crashes = 0;
    int restarts = 0;
    int writes = 0;         // of one client
    ServerId clientAt{};    // nobody: no client
    bool impatient = false; // SmallWorld::Options
    bool lateRestarts = false;
    // An election that fails begins another one, without end: what goes beyond this round is counted and left.
    std::int64_t maxRound = 2;
    std::uint64_t maxStates = 50'000'000;
    // Every so many times that a state is met again, what can follow is compared with the first time: a
    // fingerprint that forgets something is found out. 0: never.
    std::uint32_t verifyEvery = 0;
};

struct ExplorationResult {
    std::uint64_t states = 0;
    std::uint64_t transitions = 0;
    std::uint64_t endings = 0; // states in which all is settled and nothing can happen any more
    std::map<ServerId, std::uint64_t> leaders; // of those endings
    std::map<int, std::uint64_t> answered;     // endings by how many writes the client knows to be done
    std::uint64_t beyond = 0;                  // states in a later round than maxRound
    std::size_t deepest = 0;
    bool complete = true; // false: maxStates was reached
    std::uint64_t verified = 0;
    std::optional<std::string> broken;
    std::vector<std::string> path; // to `broken`, from the beginning
};

ExplorationResult explore(const ExplorationOptions &options);

} // namespace zablab
