// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/step_unit.h"

#include "engine/views/heartbeats.h"

namespace zablab {

namespace {

bool isHeartbeat(const History &history, MessageId message)
{
    return zablab::isHeartbeat(kindOf(history.message(message).message));
}

// What a person, a lesson or the fault plan did stops a step of any size.
bool isIntervention(const Event &event)
{
    return event.is<CommandGiven>() || event.is<ServerCrashed>() || event.is<ServerPaused>() ||
           event.is<ServerResumed>();
}

bool endsMessage(const History &history, const Event &event)
{
    if (const auto *delivered = event.as<MessageDelivered>())
        return !isHeartbeat(history, delivered->message);
    if (const auto *lost = event.as<MessageLost>())
        return !isHeartbeat(history, lost->message);
    if (const auto *blocked = event.as<MessageBlocked>())
        return !isHeartbeat(history, blocked->message);
    return event.is<LeaderElected>() || event.is<LogSynced>();
}

bool endsVariable(const History &history, const Event &event)
{
    if (const auto *sent = event.as<MessageSent>())
        return !isHeartbeat(history, sent->message);
    if (endsMessage(history, event))
        return true;
    const bool bookkeeping = event.is<RunStarted>() || event.is<TimerSet>() || event.is<TimerFired>() ||
                             event.is<QuorumChecked>() || event.is<ConnectionOpened>() ||
                             event.is<ConnectionFailed>() || event.is<ConnectionClosed>() ||
                             event.is<MessageDelivered>() || event.is<MessageLost>() ||
                             event.is<MessageBlocked>() || event.is<MessageRetransmitted>() ||
                             event.is<SessionsTouched>() || event.is<MessageDuplicated>();
    return !bookkeeping;
}

bool isLeaderLost(const Event &event)
{
    const auto *changed = event.as<StateChanged>();
    return changed &&
           (changed->reason == StateReason::LeaderLost || changed->reason == StateReason::QuorumLost ||
            changed->reason == StateReason::LeaderUnreachable);
}

// A wait that ended because nothing came. Ticks and the leader's bookkeeping are none.
bool isTimeOut(const Event &event)
{
    const auto *fired = event.as<TimerFired>();
    return event.is<LeaderSilent>() || event.is<LearnerSilent>() || event.is<NotificationsResent>() ||
           (fired && fired->kind == TimerKind::Init);
}

bool isOfKind(const History &history, const Event &event, StepUnit kind)
{
    switch (kind) {
    case StepUnit::Votes:
        return event.is<VoteChanged>();
    case StepUnit::ElectionsWon: {
        const auto *elected = event.as<LeaderElected>();
        return elected && event.where.isServer() && elected->vote.leader == event.where.server();
    }
    case StepUnit::LeadersLost:
        return isLeaderLost(event);
    case StepUnit::Proposals:
        return event.is<Proposed>();
    case StepUnit::Commits:
        return event.is<Committed>();
    case StepUnit::SyncDecisions:
        return event.is<SyncDecided>();
    case StepUnit::Truncations:
        return event.is<LogTruncated>();
    case StepUnit::Snapshots:
        return event.is<SnapshotLoaded>() || event.is<SnapshotTaken>();
    case StepUnit::TimeOuts:
        return isTimeOut(event);
    case StepUnit::SessionsExpired:
        return event.is<SessionExpired>();
    case StepUnit::MessagesLost: {
        const auto *lost = event.as<MessageLost>();
        return lost && !isHeartbeat(history, lost->message);
    }
    case StepUnit::RoleChanges:
        return event.is<StateChanged>();
    case StepUnit::ClientsTold:
        return event.is<ClientTold>();
    default:
        return false;
    }
}

} // namespace

const char *nameOf(StepUnit unit)
{
    static constexpr const char *kNames[kStepUnits] = {
        "variable",     "message",     "round",    "phase",           "vote",
        "election won", "leader lost", "proposal", "commit",          "synchronization",
        "truncation",   "snapshot",    "time-out", "session expired", "message lost",
        "role",         "client told"};
    return kNames[static_cast<std::size_t>(unit)];
}

bool isStop(const History &history, const Event &event, StepUnit unit)
{
    if (isKind(unit))
        return isOfKind(history, event, unit);
    if (isIntervention(event))
        return true;
    switch (unit) {
    case StepUnit::Variables:
        return endsVariable(history, event);
    case StepUnit::Messages:
        return endsMessage(history, event);
    case StepUnit::Rounds:
        return event.is<RoundStarted>() || event.is<LeaderElected>() || event.is<StateChanged>() ||
               event.is<LeaderEstablished>();
    case StepUnit::Phases:
        return event.is<PhaseChanged>() || event.is<LeaderEstablished>() || event.is<ServingChanged>();
    default:
        return false;
    }
}

} // namespace zablab
