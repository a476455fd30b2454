// SPDX-License-Identifier: GPL-3.0-or-later
//
// A TCP connection as data: two ends, and a pipe each way. Each pipe keeps its packets in order; packets
// that met a cut, and everything behind them, wait at its end of the queue. So does one that is held by hand.
#pragma once

#include "engine/history/event.h"
#include "engine/simulation/fifo.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace zablab {

using ConnectionIndex = std::uint32_t;
inline constexpr ConnectionIndex kNoConnection = 0xffffffffu;

// The place of an end, or of the direction that begins there, in the arrays below.
inline std::size_t side(int end) { return static_cast<std::size_t>(end); }

enum class PacketKind : std::uint8_t {
    Data,
    Accept, // the third packet of the handshake: the other end learns of the connection
    Fin,    // this direction has ended
};

enum class PacketState : std::uint8_t {
    Flying,
    Doomed,  // will run into the cut, or get lost, half way
    Blocked, // has run into it, and waits for TCP's next attempt
    Held,    // by hand, until it is let go
    Behind,  // one that is held: flies up to it, and waits
};

struct Packet {
    Instant departs;
    Instant arrives;
    Instant since; // TCP's time-outs are counted from here: its first departure of those that were lost
    std::uint64_t sequence = 0;
    PacketKind kind = PacketKind::Data;
    PacketState state = PacketState::Flying;
    MessageId message = 0;
    EventIndex cause = kNoEvent; // MessageSent, Blocked or Retransmitted of a message; else what led to it
    std::int32_t place = 0;      // Held, Behind: where it stands at most, in thousandths of its way
    bool atWall = false;         // Held: it had run into a cut

    Instant halfWay() const { return departs + (arrives - departs) / 2; }
};

struct Pipe {
    Fifo<Packet> packets;         // flying ones first, then those that a cut stops
    std::uint32_t flying = 0;     // how many fly
    Instant lastArrival;          // of the newest flying packet: order is kept
    std::uint32_t held = 0;       // how many are Held
    std::uint32_t arrival = 0;    // generation of the scheduled Arrive task
    std::uint32_t retransmit = 0; // generation of the scheduled Retransmit task
    Instant backoffSince;         // of the first blocked packet

    bool stalled() const { return flying < packets.size(); }
};

enum class EndState : std::uint8_t {
    Opening, // asked for, or not yet accepted
    Open,    // the operating system's end is up
    Closed,  // by its process
    Crashed, // with its process
};

enum class HandshakePhase : std::uint8_t {
    AskFlying,     // SYN on its way
    AnswerFlying,  // SYN+ACK on its way back
    RefusalFlying, // RST on its way back
    Waiting,       // something was lost: until TCP tries again
    Done,
};

// ends[0] opened the connection; pipes[0] leads from ends[0] to ends[1], pipes[1] back.
struct Connection {
    bool used = false;
    Channel channel = Channel::Election;
    HandshakePhase handshake = HandshakePhase::Done;
    bool awaited = false; // ends[1] asked for a connection as well, and this one will be its answer
    std::array<Party, 2> ends;
    std::array<EndState, 2> state{EndState::Closed, EndState::Closed};
    std::array<Pipe, 2> pipes;
    Instant started;
    Instant deadline;
    std::uint32_t generation = 0;  // of the scheduled Handshake task; goes on growing when the slot is reused
    std::uint32_t incarnation = 0; // of ends[1] when it answered
    EventIndex cause = kNoEvent;   // why ends[0] asked
    EventIndex awaitedCause = kNoEvent; // why ends[1] asked
};

} // namespace zablab
