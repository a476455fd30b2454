// SPDX-License-Identifier: GPL-3.0-or-later
//
// "Find a run in which …": things worth seeing that no seed promises. A goal is a fold over a history that names the
// event at which it came true; a trial is played until then.
#pragma once

#include "engine/simulation/coverage.h"
#include "engine/simulation/trial.h"

#include <functional>
#include <optional>

namespace zablab {

enum class RunGoal : std::uint8_t {
    SplitVote,           // a quorum had voted, and no candidate had one
    FinalWaitBroken,     // a better vote came in the last 200 ms
    LateJoiner,          // followed a leader that others had elected without it
    LeaderWithoutQuorum, // elected, and given up because too few came in time
    StaleLeader,         // two servers LEADING at once, both once established
    QuorumLost,          // a leader that heard from too few
    OrphanCommitted,     // proposed under one leader, committed by another
    OrphanCut,           // logged, and cut off by TRUNC
    TruncOrdered,
    SnapReceived,
    SessionExpired,
    SessionMoved,     // to another server, without an end
    LostButCommitted, // the client was told ConnectionLost; its write was committed
    WatchFired,
    ClientAhead, // a server refused a client that had seen more
    Count,
};
inline constexpr std::size_t kRunGoals = static_cast<std::size_t>(RunGoal::Count);

class GoalFinder {
public:
    GoalFinder(const EnsembleConfig &config, RunGoal goal) : goal_(goal), coverage_(config) {}
    // Goes on over what is new; the event at which the goal came true, the first one.
    std::optional<EventIndex> update(const History &history);

private:
    bool holds(const History &history, EventIndex index);
    bool covered(const History &history, EventIndex index, Case which);
    bool twoLeaders(const Event &event);
    bool lostButCommitted(const History &history, EventIndex index);

    RunGoal goal_;
    Coverage coverage_;
    EventIndex folded_ = 0;
    std::optional<EventIndex> found_;
    std::map<ServerId, bool> leading_; // and whether it was established
    std::map<SessionId, ServerId> sessionAt_;
    struct Write {
        bool committed = false;
        bool lost = false;
    };
    std::map<ClientId, SessionId> sessionOf_;
    std::map<std::pair<SessionId, std::int32_t>, Write> writes_;
    std::map<Zxid, std::pair<SessionId, std::int32_t>> proposed_;
};

struct PlayedGoal {
    SimulatedWorld world; // at the instant at which the goal came true, or the end
    std::optional<EventIndex> event;
};
// Plays the trial, without any repair, until the goal is reached, the trial is over or `stop` says so.
PlayedGoal playFor(const Trial &trial, RunGoal goal, const std::function<bool()> &stop = {});

} // namespace zablab
