// SPDX-License-Identifier: GPL-3.0-or-later
//
// The space-time diagram's data: a lane a server with its bands, every message, and the marks. Grows with
// the history; what a picture needs is the visible range only. A range that holds more than a picture can show
// is asked for in numbers: how many messages each lane sent in each stretch of it, which marks come first.
#pragma once

#include "engine/history/history.h"
#include "engine/views/traffic.h"
#include "engine/world/description.h"

#include <array>
#include <limits>
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
// Where two marks would stand on each other, the weightier one stays. 0: lines and bands show it.
int weightOf(MarkKind kind);
inline constexpr int kMarkWeights = 6;

struct MessageLine {
    Instant departs;
    Instant ends;    // delivered, lost or blocked; Instant::max() when still under way
    Instant arrives; // planned
    MessageId message;
    Party from, to;
    MessageKind kind;
    enum class End : std::uint8_t { Flying, Delivered, Lost, Blocked } end = End::Flying;
    bool held = false; // back by hand, now or once, or behind one that was: it took longer than planned
    bool operator==(const MessageLine &) const = default;
};

struct ReignSpan { // of an established leader, as it itself believes; a stale one may overlap the next
    Instant from;
    Instant to; // Instant::max() while it lasts
    ServerId leader;
    Epoch epoch;
    EventIndex begun = kNoEvent;
    EventIndex ended = kNoEvent;
    bool operator==(const ReignSpan &) const = default;
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
    const std::vector<ReignSpan> &reigns() const { return reigns_; }       // in order of their beginnings
    // The index range [first, second) of messages that may touch [from, to]: every line that does is in it, and
    // some that are not may be.
    std::pair<std::size_t, std::size_t> messagesTouching(Instant from, Instant to) const;
    // Exactly the lines that touch [from, to], appended to `lines` as indices in order of departure; on request
    // without the heartbeats among them.
    void collectMessages(Instant from, Instant to, std::vector<std::size_t> &lines,
                         bool heartbeats = true) const;
    // Index ranges [first, second) of the bands of a lane that touch [from, to], and of the marks within.
    std::pair<std::size_t, std::size_t> bandsTouching(ServerId lane, Instant from, Instant to) const;
    std::pair<std::size_t, std::size_t> marksWithin(Instant from, Instant to) const;

    // Places in marks(), each list in order of time: the bookmarks; those of one lane and weight; the walls that
    // went up or came down.
    const std::vector<std::uint32_t> &bookmarks() const { return bookmarks_; }
    const std::vector<std::uint32_t> &marksOf(ServerId lane, int weight) const;
    const std::vector<std::uint32_t> &walls() const { return walls_; }
    // The place in such a list of the first mark at or after t.
    std::size_t firstMark(const std::vector<std::uint32_t> &list, Instant t) const;

    // How many messages departed in [edges[i], edges[i + 1]), by lane and kind. What it costs depends on the
    // number of stretches and not on the length of the history.
    TrafficGrid traffic(const std::vector<Instant> &edges) const;
    std::size_t countDepartures(Instant from, Instant to, bool heartbeats) const; // both included
    // The event that ended a line; kNoEvent while it flies.
    EventIndex endedBy(std::size_t line) const { return origins_[line].ended; }

    EventIndex events() const { return events_; }

private:
    static constexpr std::size_t kBlock = 64;
    struct Block {                    // of kBlock lines
        Instant latest;               // end of those that have ended
        EventIndex lastEnded = 0;     // one more than the last event that ended or held one of them
        std::uint16_t open = 0;       // how many have not
        std::uint16_t heartbeats = 0; // how many of them only say that somebody is there
        std::uint16_t lines = 0;
    };
    static constexpr std::uint32_t kNoLine = std::numeric_limits<std::uint32_t>::max();
    struct Origin { // of a line: what is needed to take it back
        EventIndex begun;
        EventIndex ended = kNoEvent;
        EventIndex held = kNoEvent;       // the first time that it was held by hand
        std::uint32_t previous = kNoLine; // the line of the same message's earlier attempt
    };
    struct LaneMarks {
        std::array<std::vector<std::uint32_t>, kMarkWeights> byWeight;
    };
    static constexpr std::int32_t kNoReign = -1;

    void fold(const History &history, EventIndex index);
    void foldBand(const Event &event, EventIndex index);
    void foldReign(std::size_t lane, Instant at, EventIndex index);
    void foldMark(const History &history, const Event &event, EventIndex index);
    void addMark(const Mark &mark);
    bool firstLossOfTheReign() const;
    bool firstChangeOfTheElection() const;
    void foldMessage(const History &history, const Event &event, EventIndex index);
    void enterLane(const Event &event, EventIndex index);
    Band &changeBand(std::size_t lane, Instant at, EventIndex index);
    void beginLine(const History &history, MessageId message, Instant departs, Instant arrives,
                   EventIndex index);
    void endLine(MessageId message, Instant at, MessageLine::End end, EventIndex index);
    void dropFrom(const History &history, EventIndex events);
    void dropLanes(const History &history, EventIndex events);
    void dropMarks(EventIndex events);
    void dropLines(EventIndex events);
    void holdLine(MessageId message, EventIndex index);
    void recount(std::size_t block);
    std::size_t laneOf(ServerId server) const; // lanes_.size() when there is none

    std::vector<ServerId> lanes_;
    std::vector<EventIndex> entered_; // parallel to lanes_: when a server came to the running ensemble
    std::vector<std::vector<Band>> bands_;
    std::vector<LaneMarks> laneMarks_;
    std::vector<std::int32_t> reigning_; // the lane's open reign
    std::vector<ReignSpan> reigns_;
    std::vector<Mark> marks_;
    std::vector<std::uint32_t> bookmarks_;
    std::vector<std::uint32_t> walls_;
    std::vector<std::uint32_t> configurations_; // marks that say who goes over to new members
    std::vector<MessageLine> messages_;
    std::vector<Origin> origins_;       // parallel to messages_
    std::vector<std::uint32_t> lineOf_; // by message: its last line
    std::vector<Block> blocks_;
    TrafficCounts counts_;
    EventIndex events_ = 0;
};

} // namespace zablab
