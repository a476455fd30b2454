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
    Instant to;        // Instant::max() while it lasts
    bool alive = true; // false: crashed or not started
    bool paused = false;
    ServerState state = ServerState::Looking;
    Phase phase = Phase::Election;
    std::int64_t number = 0; // the round of an election, the epoch of the other phases
    EventIndex begun = kNoEvent;
    Round round; // of the lane's last election
    Epoch epoch; // accepted
    bool operator==(const Band &) const = default;
};

enum class MarkKind : std::uint8_t {
    Crash,
    Restart,
    Pause,
    Resume,
    Cut,
    Heal,
    VoteChanged,
    Elected,
    Established,
    QuorumLost,
    LeaderLost,
    Proposed,
    Committed,
    Truncated,
    SnapshotLoaded,
    Client,
    DiskLost,
    Fault, // of disk speed, link quality or clock
    SessionExpired,
    ConfigActivated,
};
struct Mark {
    Instant at;
    ServerId server; // 0: the whole ensemble
    MarkKind kind;
    EventIndex event;
    bool bookmark = false; // worth a star on the time axis
    bool operator==(const Mark &) const = default;
};

struct MessageLine {
    MessageId message;
    Instant departs;
    Instant ends;    // delivered, lost or blocked; Instant::max() when still under way
    Instant arrives; // planned
    Party from, to;
    MessageKind kind;
    enum class End : std::uint8_t { Flying, Delivered, Lost, Blocked } end = End::Flying;
    bool held = false; // back by hand, now or once, or behind one that was: it took longer than planned
    bool operator==(const MessageLine &) const = default;
};

// Append-only over one history: update() folds what is new. forgetFrom() when the history branched.
class SpaceTimeView {
public:
    explicit SpaceTimeView(const RunDescription &description);
    void update(const History &history);
    void forgetFrom(const History &history, EventIndex events);

    const std::vector<ServerId> &lanes() const { return lanes_; }
    const std::vector<Band> &bands(ServerId lane) const;                   // in order of time
    const std::vector<Mark> &marks() const { return marks_; }              // in order of time
    const std::vector<MessageLine> &messages() const { return messages_; } // in order of departure
    // The index range [first, second) of messages that may touch [from, to]: every line that does is in it, and
    // some that are not may be.
    std::pair<std::size_t, std::size_t> messagesTouching(Instant from, Instant to) const;
    // Exactly the lines that touch [from, to], appended to `lines` as indices in order of departure.
    void collectMessages(Instant from, Instant to, std::vector<std::size_t> &lines) const;
    // Index ranges [first, second) of the bands of a lane that touch [from, to], and of the marks within.
    std::pair<std::size_t, std::size_t> bandsTouching(ServerId lane, Instant from, Instant to) const;
    std::pair<std::size_t, std::size_t> marksWithin(Instant from, Instant to) const;
    EventIndex events() const { return events_; }

private:
    static constexpr std::size_t kBlock = 64;
    struct Block {             // of kBlock lines
        Instant latest;        // end of those that have ended
        std::int32_t open = 0; // how many have not
    };
    struct Origin { // of a line: what is needed to take it back
        EventIndex begun;
        EventIndex ended = kNoEvent;
        std::size_t previous; // the line of the same message's earlier attempt
    };
    static constexpr std::size_t kNoLine = static_cast<std::size_t>(-1);

    void fold(const History &history, EventIndex index);
    void foldBand(const Event &event, EventIndex index);
    void foldMark(const History &history, const Event &event, EventIndex index);
    void foldMessage(const History &history, const Event &event, EventIndex index);
    void enterLane(const Event &event, EventIndex index);
    Band &changeBand(std::size_t lane, Instant at, EventIndex index);
    void beginLine(const History &history, MessageId message, Instant departs, Instant arrives,
                   EventIndex index);
    void endLine(MessageId message, Instant at, MessageLine::End end, EventIndex index);
    void dropFrom(const History &history, EventIndex events);
    std::size_t laneOf(ServerId server) const; // lanes_.size() when there is none

    std::vector<ServerId> lanes_;
    std::vector<EventIndex> entered_; // parallel to lanes_: when a server came to the running ensemble
    std::vector<std::vector<Band>> bands_;
    std::vector<Mark> marks_;
    std::vector<MessageLine> messages_;
    std::vector<Origin> origins_;     // parallel to messages_
    std::vector<std::size_t> lineOf_; // by message: its last line
    std::vector<Block> blocks_;
    EventIndex events_ = 0;
};

} // namespace zablab
