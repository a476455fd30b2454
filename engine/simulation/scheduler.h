// SPDX-License-Identifier: GPL-3.0-or-later
//
// What will happen next: a binary heap of small tasks, by instant and then by the order in which they were
// thought of. A task that is no longer wanted is not searched for: its generation has passed.
#pragma once

#include "engine/protocol/identifiers.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace zablab {

enum class TaskKind : std::uint8_t {
    StartServer, // machine
    Timer,       // machine, detail: TimerKind
    Disk,        // machine
    Arrive,      // pipe: its first flying packet
    Block,       // pipe: the packet of this sequence number reaches the cut
    Retransmit,  // pipe
    Handshake,   // connection
    ClientRetry, // client
    ClientTimer, // client: a ping, or the read time-out
    Program,     // client, detail: which of its programs
    Snapshot,    // machine: its thread has written one
};

struct Task {
    Instant at;
    std::uint64_t sequence = 0;
    TaskKind kind = TaskKind::StartServer;
    std::uint8_t detail = 0;
    std::uint32_t target = 0;
    std::uint32_t generation = 0;
};

class Scheduler {
public:
    bool empty() const { return heap_.empty(); }
    const Task &top() const { return heap_.front(); }
    std::uint64_t nextSequence() { return sequence_++; }

    void push(const Task &task)
    {
        heap_.push_back(task);
        std::push_heap(heap_.begin(), heap_.end(), later);
    }
    Task pop()
    {
        std::pop_heap(heap_.begin(), heap_.end(), later);
        const Task task = heap_.back();
        heap_.pop_back();
        return task;
    }

private:
    static bool later(const Task &a, const Task &b)
    {
        return a.at != b.at ? a.at > b.at : a.sequence > b.sequence;
    }
    std::vector<Task> heap_;
    std::uint64_t sequence_ = 0;
};

} // namespace zablab
