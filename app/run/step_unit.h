// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sizes of a step, and which events end one: any event of that size, or the next thing of one kind.
#pragma once

#include "engine/history/history.h"

namespace zablab {

enum class StepUnit : std::uint8_t {
    Variables,
    Messages,
    Rounds,
    Phases,
    // From here on: to the next of a kind.
    Votes,
    ElectionsWon,
    LeadersLost,
    Proposals,
    Commits,
    SyncDecisions,
    Truncations,
    Snapshots,
    TimeOuts,
    SessionsExpired,
    MessagesLost,
    RoleChanges,
    ClientsTold,
};
inline constexpr int kStepUnits = 17;
constexpr bool isKind(StepUnit unit) { return unit > StepUnit::Phases; }
// As files name it.
const char *nameOf(StepUnit unit);

// Heartbeats and the bookkeeping of timers and connections end no step. What somebody did ends one of any size, but
// is none of a kind.
bool isStop(const History &history, const Event &event, StepUnit unit);

} // namespace zablab
