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

} // namespace

bool isStop(const History &history, const Event &event, StepUnit unit)
{
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
    }
    return false;
}

} // namespace zablab
