// SPDX-License-Identifier: GPL-3.0-or-later
//
// A server's process: started, crashed, stopped and continued; its inputs one after the other; its effects.
#include "engine/simulation/world_state.h"

#include <algorithm>

namespace zablab {

namespace {

bool isTimerEffect(const Effect &effect)
{
    return std::holds_alternative<effect::SetTimer>(effect) ||
           std::holds_alternative<effect::CancelTimer>(effect);
}

// Ticks, read time-outs and looks at the sessions are set and fire all the time; a history of them would hide
// everything else.
bool isQuiet(TimerKind kind)
{
    return kind == TimerKind::Tick || kind == TimerKind::Read || kind == TimerKind::Sessions;
}

bool isSynced(const Machine &machine)
{
    return machine.disk.log.empty() || machine.disk.log.lastZxid() <= machine.syncedZxid;
}

} // namespace

void SimulatedWorld::State::start(Machine &machine, EventIndex cause)
{
    machine.life = Life::Running;
    ++machine.incarnation;
    machine.paused = false;
    machine.server.emplace(machine.config ? machine.config : config, machine.id, machine.disk);
    machine.disk.log.beginFile();
    const EventIndex started =
        event(cause, machine.id,
              ServerStarted{machine.disk.lastZxid(), machine.disk.acceptedEpoch, machine.disk.currentEpoch});
    Arrival first;
    first.kind = Arrival::Kind::Start;
    first.cause = started;
    arrive(machine, first);
    serverCameUp(machine.id);
}

void SimulatedWorld::State::crash(Machine &machine, EventIndex cause)
{
    if (machine.life == Life::NotStarted) { // it was about to start
        machine.life = Life::Crashed;
        ++machine.incarnation;
        event(cause, machine.id, ServerCrashed{machine.disk.lastZxid(), machine.disk.lastZxid()});
        return;
    }
    const Zxid logged = machine.disk.lastZxid();
    // An epoch file is renamed, a log cut or a snapshot put in place in one go: past the half of the wait it
    // has happened, though the process does not know it yet. What a sync has not answered for is lost.
    if (machine.job != DiskJob::None && machine.job != DiskJob::Sync &&
        now - machine.jobStarted >= (machine.jobEnds - machine.jobStarted) / 2)
        applyDiskJob(machine);
    machine.disk.log.truncateAfter(machine.syncedZxid);
    const Zxid synced = machine.disk.lastZxid();
    const EventIndex crashed = event(cause, machine.id, ServerCrashed{logged, synced});

    machine.life = Life::Crashed;
    machine.paused = false;
    ++machine.incarnation;
    machine.server.reset();
    for (MachineTimer &timer : machine.timers) {
        timer.armed = false;
        timer.queued = false;
        ++timer.generation;
    }
    machine.job = DiskJob::None;
    ++machine.jobGeneration;
    machine.jobAnswersFlush = false;
    machine.flushAsked = false;
    forgetSnapshot(machine);
    machine.writeNext.reset();
    machine.waiting = false;
    machine.waitDone = false;
    machine.awaited = DiskJob::None;
    machine.waitingFor.reset();
    machine.rest.clear();
    while (!machine.inbox.empty()) {
        const Arrival arrival = machine.inbox.pop();
        if (arrival.kind == Arrival::Kind::Received)
            event(arrival.cause, machine.id, MessageLost{arrival.message, LossReason::ReceiverCrashed});
    }
    abandon(machine.id, crashed);
}

void SimulatedWorld::State::pause(Machine &machine, EventIndex cause)
{
    machine.paused = true;
    event(cause, machine.id, ServerPaused{});
}

void SimulatedWorld::State::resume(Machine &machine, EventIndex cause)
{
    machine.paused = false;
    const EventIndex resumed = event(cause, machine.id, ServerResumed{});
    if (machine.waitDone) {
        machine.waitDone = false;
        continueAfterDisk(machine, machine.restCause != kNoEvent ? machine.restCause : resumed);
    }
    // What waited in the sockets comes first, then what has expired meanwhile and was not set again.
    std::vector<TimerKind> due;
    for (std::size_t kind = 0; kind < machine.timers.size(); ++kind)
        if (machine.timers[kind].armed && machine.timers[kind].deadline <= now)
            due.push_back(static_cast<TimerKind>(kind));
    std::stable_sort(due.begin(), due.end(), [&](TimerKind a, TimerKind b) {
        return machine.timers[static_cast<std::size_t>(a)].deadline <
               machine.timers[static_cast<std::size_t>(b)].deadline;
    });
    for (const TimerKind kind : due) {
        Arrival arrival;
        arrival.kind = Arrival::Kind::Timer;
        arrival.timer = kind;
        arrival.serial = machine.timers[static_cast<std::size_t>(kind)].serial;
        machine.inbox.push(arrival);
    }
    drain(machine);
}

void SimulatedWorld::State::arrive(Machine &machine, Arrival arrival)
{
    if (machine.inbox.empty() && machine.takesInputs())
        take(machine, arrival);
    else
        machine.inbox.push(std::move(arrival));
    drain(machine);
}

void SimulatedWorld::State::wake()
{
    while (!woken.empty()) {
        const std::uint32_t place = woken.back();
        woken.pop_back();
        drain(machines[place]);
    }
}

void SimulatedWorld::State::drain(Machine &machine)
{
    while (machine.takesInputs() && !machine.inbox.empty())
        take(machine, machine.inbox.pop());
}

void SimulatedWorld::State::take(Machine &machine, const Arrival &arrival)
{
    switch (arrival.kind) {
    case Arrival::Kind::Start:
        step(machine, input::Start{}, arrival.cause);
        break;
    case Arrival::Kind::Received: {
        const Connection &connection = connections[arrival.connection];
        const int end = connection.ends[0] == Party{machine.id} ? 0 : 1;
        if (connection.state[static_cast<std::size_t>(end)] != EndState::Open) {
            event(arrival.cause, machine.id, MessageLost{arrival.message, LossReason::ConnectionClosed});
            release(arrival.connection);
            break;
        }
        const EventIndex delivered = event(arrival.cause, machine.id, MessageDelivered{arrival.message});
        const MessageRecord &record = history.message(arrival.message);
        step(machine, input::Received{record.from, record.channel, record.message}, delivered);
        break;
    }
    case Arrival::Kind::Opened: {
        const Connection &connection = connections[arrival.connection];
        opened(arrival.connection, connection.ends[0] == Party{machine.id} ? 0 : 1, arrival.cause);
        break;
    }
    case Arrival::Kind::Failed: {
        const EventIndex failed = event(arrival.cause, machine.id,
                                        ConnectionFailed{arrival.peer, arrival.channel, arrival.failure});
        step(machine, input::Failed{arrival.peer, arrival.channel}, failed);
        break;
    }
    case Arrival::Kind::Closed: {
        const Connection &connection = connections[arrival.connection];
        const int end = connection.ends[0] == Party{machine.id} ? 0 : 1;
        if (connection.state[static_cast<std::size_t>(end)] != EndState::Open) {
            release(arrival.connection);
            break; // it has closed its own end meanwhile
        }
        closeEnd(arrival.connection, end, EndState::Closed);
        ConnectionIndex &slot = connectionSlot(machine.id, arrival.peer, arrival.channel);
        if (slot == arrival.connection)
            slot = kNoConnection;
        const EventIndex closed =
            event(arrival.cause, machine.id, ConnectionClosed{arrival.peer, arrival.channel});
        release(arrival.connection);
        step(machine, input::Closed{arrival.peer, arrival.channel}, closed);
        break;
    }
    case Arrival::Kind::Timer: {
        MachineTimer &timer = machine.timers[static_cast<std::size_t>(arrival.timer)];
        if (!timer.armed || timer.serial != arrival.serial)
            break; // an earlier input has set it again
        timer.armed = false;
        if (!isQuiet(arrival.timer)) {
            const EventIndex fired = event(timer.cause, machine.id, TimerFired{arrival.timer});
            step(machine, input::TimerFired{arrival.timer}, fired);
            break;
        }
        EventIndex cause = timer.cause;
        std::vector<Effect> &effects = scratch.list();
        machine.server->step(input::TimerFired{arrival.timer}, clockOf(machine), scratch);
        if (!std::all_of(effects.begin(), effects.end(), isTimerEffect))
            cause = event(cause, machine.id, TimerFired{arrival.timer});
        perform(machine, effects, 0, cause);
        effects.clear();
        break;
    }
    case Arrival::Kind::Flushed:
        step(machine, input::Flushed{arrival.zxid}, arrival.cause);
        break;
    }
}

void SimulatedWorld::State::step(Machine &machine, const Input &input, EventIndex cause)
{
    machine.server->step(input, clockOf(machine), scratch);
    perform(machine, scratch.list(), 0, cause);
    scratch.clear();
}

void SimulatedWorld::State::perform(Machine &machine, std::vector<Effect> &effects, std::size_t from,
                                    EventIndex cause)
{
    for (std::size_t i = from; i < effects.size(); ++i) {
        Effect &effect = effects[i];
        if (const auto *fact = std::get_if<ServerFact>(&effect)) {
            cause = event(cause, machine.id, std::visit([](const auto &f) { return Fact{f}; }, *fact));
        } else if (auto *propose = std::get_if<effect::Propose>(&effect)) {
            cause = history.propose(now, cause, machine.id, std::move(propose->transaction));
        } else if (auto *send = std::get_if<effect::Send>(&effect)) {
            this->send(machine.id, send->to, send->channel, std::move(send->message), cause);
        } else if (const auto *timer = std::get_if<effect::SetTimer>(&effect)) {
            setTimer(machine, *timer, cause);
        } else if (const auto *cancel = std::get_if<effect::CancelTimer>(&effect)) {
            machine.timers[static_cast<std::size_t>(cancel->kind)].armed = false;
        } else if (auto *append = std::get_if<effect::Append>(&effect)) {
            const bool grows = machine.disk.log.append(std::move(append->transaction));
            requireWorld(grows || !config->rules.allOn(), "zxids in a log grow");
        } else if (auto *snapshot = std::get_if<effect::TakeSnapshot>(&effect)) {
            takeSnapshot(machine, std::move(*snapshot));
        } else if (std::holds_alternative<effect::Flush>(effect)) {
            askFlush(machine, cause);
        } else if (const auto *open = std::get_if<effect::Open>(&effect)) {
            this->open(machine.id, open->peer, open->channel, cause);
        } else if (const auto *close = std::get_if<effect::Close>(&effect)) {
            this->close(machine.id, close->peer, close->channel, cause);
        } else if (std::holds_alternative<effect::FlushAndWait>(effect) && isSynced(machine)) {
            continue; // the disk has it all
        } else {
            machine.rest.assign(std::make_move_iterator(effects.begin() + static_cast<std::ptrdiff_t>(i) + 1),
                                std::make_move_iterator(effects.end()));
            machine.restCause = cause;
            waitForDisk(machine, effect, cause);
            return;
        }
    }
}

void SimulatedWorld::State::setTimer(Machine &machine, const effect::SetTimer &set, EventIndex cause)
{
    MachineTimer &timer = machine.timers[static_cast<std::size_t>(set.kind)];
    const Duration after = machine.timerDice.between(set.atLeast, set.atMost);
    timer.deadline = now + realTimeOf(machine, after);
    timer.armed = true;
    ++timer.serial;
    timer.cause = isQuiet(set.kind) ? cause : event(cause, machine.id, TimerSet{set.kind, timer.deadline});
    queueTimer(machine, set.kind);
}

void SimulatedWorld::State::queueTimer(Machine &machine, TimerKind kind)
{
    MachineTimer &timer = machine.timers[static_cast<std::size_t>(kind)];
    if (timer.queued && timer.queuedAt <= timer.deadline)
        return;
    timer.queued = true;
    timer.queuedAt = timer.deadline;
    ++timer.generation;
    schedule(timer.deadline, TaskKind::Timer, machineOf(machine.id), timer.generation,
             static_cast<std::uint8_t>(kind));
}

void SimulatedWorld::State::timerDue(Machine &machine, TimerKind kind)
{
    MachineTimer &timer = machine.timers[static_cast<std::size_t>(kind)];
    timer.queued = false;
    if (machine.paused)
        return; // resume() finds it
    Arrival arrival;
    arrival.kind = Arrival::Kind::Timer;
    arrival.timer = kind;
    arrival.serial = timer.serial;
    arrive(machine, std::move(arrival));
}

} // namespace zablab
