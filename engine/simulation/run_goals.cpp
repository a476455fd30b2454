// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulation/run_goals.h"

#include <algorithm>

namespace zablab {

namespace {

constexpr Duration kGoalLook = Duration::milliseconds(100); // between two looks at `stop`
constexpr EventIndex kMostEvents = 400'000;                 // of one trial

} // namespace

bool GoalFinder::covered(const History &history, EventIndex index, Case which)
{
    const std::uint64_t before = coverage_.counts()[which];
    coverage_.updateTo(history, index + 1);
    return coverage_.counts()[which] > before;
}

bool GoalFinder::twoLeaders(const Event &event)
{
    const ServerId where = event.where.server();
    if (const auto *changed = event.as<StateChanged>()) {
        leading_.erase(where);
        if (changed->state == ServerState::Leading)
            leading_[where] = false;
    } else if (event.is<ServerCrashed>()) {
        leading_.erase(where);
    } else if (event.is<LeaderEstablished>()) {
        leading_[where] = true;
        return std::count_if(leading_.begin(), leading_.end(), [](const auto &each) { return each.second; }) >
               1;
    }
    return false;
}

// Which comes first is open: the commit, or the loss of the connection.
bool GoalFinder::lostButCommitted(const History &history, EventIndex index)
{
    const Event &event = history[index];
    if (const auto *changed = event.as<ClientStateChanged>()) {
        if (changed->session != SessionId{})
            sessionOf_[changed->client] = changed->session;
    } else if (const auto *asked = event.as<ClientAsked>()) {
        if (isWrite(asked->kind) && sessionOf_.contains(asked->client))
            writes_[{sessionOf_[asked->client], asked->xid}] = {};
    } else if (event.is<Proposed>()) {
        if (const TransactionPtr &transaction = history.proposal(index))
            proposed_[transaction->zxid] = {transaction->session, transaction->cxid};
    } else if (const auto *committed = event.as<Committed>()) {
        const auto place = proposed_.find(committed->zxid);
        if (place == proposed_.end() || !writes_.contains(place->second))
            return false;
        Write &write = writes_[place->second];
        write.committed = true;
        return write.lost;
    } else if (const auto *told = event.as<ClientTold>()) {
        if (told->outcome != ClientOutcome::ConnectionLost || !sessionOf_.contains(told->client))
            return false;
        const auto place = writes_.find({sessionOf_[told->client], told->xid});
        if (place == writes_.end())
            return false;
        place->second.lost = true;
        return place->second.committed;
    }
    return false;
}

bool GoalFinder::holds(const History &history, EventIndex index)
{
    const Event &event = history[index];
    switch (goal_) {
    case RunGoal::SplitVote:
        return covered(history, index, Case::SplitVotes);
    case RunGoal::FinalWaitBroken:
        return event.is<FinalizeWaitBroken>();
    case RunGoal::LateJoiner: {
        const auto *elected = event.as<LeaderElected>();
        return elected && elected->by != ElectedBy::Tally;
    }
    case RunGoal::LeaderWithoutQuorum: {
        const auto *changed = event.as<StateChanged>();
        if (changed && changed->state == ServerState::Leading) {
            leading_[event.where.server()] = true;
            return false;
        }
        if (!changed || leading_.erase(event.where.server()) == 0)
            return false;
        return changed->reason == StateReason::DiscoveryFailed || changed->reason == StateReason::SyncFailed;
    }
    case RunGoal::StaleLeader:
        return twoLeaders(event);
    case RunGoal::QuorumLost: {
        const auto *changed = event.as<StateChanged>();
        return changed && changed->reason == StateReason::QuorumLost;
    }
    case RunGoal::OrphanCommitted:
        return covered(history, index, Case::OrphansCommitted);
    case RunGoal::OrphanCut: {
        const auto *cut = event.as<LogTruncated>();
        return cut && cut->removed > 0;
    }
    case RunGoal::TruncOrdered: {
        const auto *decided = event.as<SyncDecided>();
        return decided && decided->kind == SyncKind::Trunc;
    }
    case RunGoal::SnapReceived:
        return event.is<SnapshotLoaded>();
    case RunGoal::SessionExpired:
        return event.is<SessionExpired>();
    case RunGoal::SessionMoved: {
        const auto *opened = event.as<SessionOpened>();
        if (!opened)
            return false;
        ServerId &server = sessionAt_[opened->session];
        const bool moved =
            server && server != event.where.server() && opened->how == SessionOpening::Reattached;
        server = event.where.server();
        return moved;
    }
    case RunGoal::LostButCommitted:
        return lostButCommitted(history, index);
    case RunGoal::WatchFired:
        return event.is<WatchFired>();
    case RunGoal::ClientAhead: {
        const auto *refused = event.as<SessionRefused>();
        return refused && refused->reason == SessionRefusal::ClientAhead;
    }
    case RunGoal::Count:
        break;
    }
    return false;
}

std::optional<EventIndex> GoalFinder::update(const History &history)
{
    for (; !found_ && folded_ < history.size(); ++folded_)
        if (holds(history, folded_))
            found_ = folded_;
    return found_;
}

PlayedGoal playFor(const Trial &trial, RunGoal goal, const std::function<bool()> &stop)
{
    RunDescription description = trial.description;
    description.complete();
    PlayedGoal played{SimulatedWorld(description, trial.seed), std::nullopt};
    GoalFinder finder(description.config, goal);
    // True: that is enough.
    const auto goOnTo = [&](Instant t) {
        while (played.world.now() < t) {
            const bool reached = played.world.advanceUntil(
                [&](const History &history, EventIndex) {
                    played.event = finder.update(history);
                    return played.event.has_value() || history.size() > kMostEvents;
                },
                std::min(t, played.world.now() + kGoalLook));
            if (reached || (stop && stop()))
                return true;
        }
        return false;
    };
    for (const PlannedCommand &planned : trial.commands) {
        if (goOnTo(planned.at))
            return played;
        const auto *lost = std::get_if<command::LoseDisk>(&planned.command);
        if (planned.onlyWhenSafe && lost && !mayLoseDisk(played.world, lost->server))
            continue;
        played.world.execute(planned.command);
        played.event = finder.update(played.world.history());
        if (played.event)
            return played;
    }
    goOnTo(Instant{} + trial.length);
    return played;
}

} // namespace zablab
