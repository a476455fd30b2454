// SPDX-License-Identifier: GPL-3.0-or-later
//
// A machine with one server's process, its timers, its queue of inputs and its disk.
#pragma once

#include "engine/protocol/server.h"
#include "engine/simulation/connection.h"
#include "engine/simulation/random.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace zablab {

enum class Life : std::uint8_t {
    NotStarted, // never ran; perhaps it will at the start of the run
    Running,
    Crashed,
};

// An input that has reached the machine. What happens at the server happens when its process takes it.
struct Arrival {
    enum class Kind : std::uint8_t { Start, Received, Opened, Failed, Closed, Timer, Flushed };
    Kind kind = Kind::Start;
    TimerKind timer = TimerKind::Tick;
    FailureReason failure = FailureReason::Refused;
    Channel channel = Channel::Election;
    Party peer;
    ConnectionIndex connection = kNoConnection;
    MessageId message = 0;
    std::uint32_t serial = 0; // of a timer: a later setting makes this one void
    Zxid zxid;
    EventIndex cause = kNoEvent;
};

// A timer has one task at most in the scheduler. Setting it later, as every message from a leader does with
// the read time-out, leaves that task alone: when it comes, it moves on to the new deadline.
struct MachineTimer {
    bool armed = false;
    bool queued = false;
    Instant deadline;
    Instant queuedAt;
    std::uint32_t generation = 0; // of the task
    std::uint32_t serial = 0;     // of the setting
    EventIndex cause = kNoEvent;
};

// What the disk is doing, or will be asked to do next. One job at a time.
enum class DiskJob : std::uint8_t { None, Sync, AcceptedEpoch, CurrentEpoch, Truncate, Snapshot, Config };

struct Machine {
    ServerId id;
    Life life = Life::NotStarted;
    bool paused = false;
    std::uint32_t incarnation = 0;
    std::optional<Server> server;
    std::shared_ptr<const EnsembleConfig> config; // its own first file; null: that of the run
    Fifo<Arrival> inbox;
    std::array<MachineTimer, kTimerKinds> timers;

    // Disk. `disk` is what has been written; of its log, everything up to syncedZxid would survive a crash.
    DurableState disk;
    Zxid syncedZxid;
    DiskJob job = DiskJob::None; // running
    Instant jobStarted;
    Instant jobEnds;
    Zxid jobTarget;
    EventIndex jobCause = kNoEvent;
    std::uint32_t jobGeneration = 0;
    bool jobAnswersFlush = false;
    bool flushAsked = false; // a sync to start as soon as the disk is free
    EventIndex flushCause = kNoEvent;

    // A snapshot that the server takes of its own accord, in a thread beside all this; and the next one.
    std::optional<effect::TakeSnapshot> writing;
    bool written = false; // whole, but the log below it is not on disk yet
    std::optional<effect::TakeSnapshot> writeNext;
    std::uint32_t snapshotGeneration = 0;

    // The busy rule: an effect that waits for the disk, and the effects behind it.
    bool waiting = false;
    bool waitDone = false;           // the disk has answered, but the process is stopped
    DiskJob awaited = DiskJob::None; // asked, not yet started
    std::optional<Effect> waitingFor;
    std::vector<Effect> rest;
    EventIndex restCause = kNoEvent;

    // The connection to each peer, by the peer's place; kNoConnection where there is none.
    std::vector<ConnectionIndex> election;
    std::vector<ConnectionIndex> quorum;
    std::vector<ConnectionIndex> clients;

    // Faults: a slow disk, a network that repeats notifications, a clock that gains or loses.
    std::int32_t diskTimes = 1;
    Instant duplicatesUntil;
    std::int32_t clockDrift = 0; // parts per million, since `clockSet`
    Instant clockSet;
    Instant clockShowed; // at `clockSet`

    Random networkDice;
    Random diskDice;
    Random timerDice;
    Random snapshotDice;
    Random lossDice;      // used only where a link loses packets
    Random duplicateDice; // used only for second deliveries

    Machine(ServerId id_, std::uint64_t seed)
        : id(id_),
          networkDice(seed, id_, Random::Purpose::NetworkDelay),
          diskDice(seed, id_, Random::Purpose::Disk),
          timerDice(seed, id_, Random::Purpose::Timer),
          snapshotDice(seed, id_, Random::Purpose::Snapshot),
          lossDice(seed, id_, Random::Purpose::Loss),
          duplicateDice(seed, id_, Random::Purpose::Duplicate)
    {}
    bool running() const { return life == Life::Running; }
    bool takesInputs() const { return running() && !paused && !waiting; }
};

} // namespace zablab
