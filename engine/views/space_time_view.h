// SPDX-License-Identifier: GPL-3.0-or-later
//
// The space-time diagram's data: a lane a server with its bands, every message, and the marks. Grows with
// the history; what a picture needs is the visible range only.
#pragma once

#include "engine/history/history.h"
#include "engine/world/description.h"

#include <vector>

namespace zablab {

struct Band { // one stretch of a lane
    Instant from;
    Instant to;      // Instant::max() while it lasts
    bool alive = true;  // false: crashed or not started
    bool paused = false;
    ServerState state = ServerState::Looking;
    Phase phase = Phase::Election;
    std::int64_t number = 0; // the round of an election, the epoch of the other phases
    EventIndex begun = kNoEvent;
};

enum class MarkKind : std::uint8_t {
    Crash, Restart, Pause, Resume, Cut, Heal, VoteChanged, Elected, Established, QuorumLost, LeaderLost,
    Proposed, Committed, Truncated, SnapshotLoaded, Client,
};
struct Mark {
    Instant at;
    ServerId server; // 0: the whole ensemble
    MarkKind kind;
    EventIndex event;
    bool bookmark = false; // worth a star on the time axis
};

struct MessageLine {
    MessageId message;
    Instant departs;
    Instant ends;    // delivered, lost or blocked; Instant::max() when still under way
    Instant arrives; // planned
    Party from, to;
    MessageKind kind;
    enum class End : std::uint8_t { Flying, Delivered, Lost, Blocked } end = End::Flying;
};

// Append-only over one history: update() folds what is new. forgetFrom() when the history branched.
class SpaceTimeView {
public:
    explicit SpaceTimeView(const RunDescription &description);
    void update(const History &history);
    void forgetFrom(const History &history, EventIndex events);

    const std::vector<ServerId> &lanes() const { return lanes_; }
    const std::vector<Band> &bands(ServerId lane) const; // in order of time
    const std::vector<Mark> &marks() const { return marks_; }             // in order of time
    const std::vector<MessageLine> &messages() const { return messages_; } // in order of departure
    // The index range of messages that may touch [from, to]: first sent after from - longest flight.
    std::pair<std::size_t, std::size_t> messagesTouching(Instant from, Instant to) const;
    EventIndex events() const { return events_; }

private:
    void fold(const History &history, EventIndex index);
    RunDescription description_;
    std::vector<ServerId> lanes_;
    std::vector<std::vector<Band>> bands_;
    std::vector<Mark> marks_;
    std::vector<MessageLine> messages_;
    std::vector<std::size_t> lineOf_; // by message: its last line
    std::vector<Instant> longest_;    // by block of lines: the latest end
    EventIndex events_ = 0;
};

} // namespace zablab
