// SPDX-License-Identifier: GPL-3.0-or-later
//
// Story time: a monotone map from the run's time to the time an eye needs (look.md, "Time and motion"). A
// message flight takes 600 to 900 ms of story, things at the same instant go side by side, quiet is passed
// over in about a second with a mark. A plain function of the history, the same forwards and backwards.
//
// How it is made. The run is cut into stretches in which something is under way (a message other than a
// heartbeat, a disk that makes a log durable) and gaps in which nothing is. In a stretch the map's slope comes
// from what is under way at that moment and from nothing later, so that more history never moves it. A gap
// that has an end takes a time that grows ever slower with its length; a gap at the end of what is known goes
// at the pace of an idle ensemble.
#pragma once

#include "engine/history/history.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace zablab {

struct QuietSpan { // passed over: drawn as a break "9.6 s later"
    Instant from;
    Instant to;
    bool operator==(const QuietSpan &) const = default;
};

class StoryTime {
public:
    // `heartbeat`: a round of PINGs in run time (half a tick), which takes a second of story in an idle ensemble.
    explicit StoryTime(Duration heartbeat = Duration::seconds(1));

    // Folds what is new. The map before the last event, or before the gap that is still open, never changes any
    // more.
    void update(const History &history);
    // The history branched: forget what came from events at or after `events`.
    void forgetFrom(const History &history, EventIndex events);

    // Story time in microseconds at speed 1, 0 at the start of the run. Monotone, and strictly so wherever a
    // microsecond of the run is at least one of story; beyond the known history it goes on at the pace of an idle
    // ensemble.
    Duration storyOf(Instant t) const;
    // The inverse: the earliest instant whose story time is at least this.
    Instant runTimeOf(Duration story) const;
    // Every gap with an end that is worth a mark, in order.
    const std::vector<QuietSpan> &quietSpans() const { return quiet_; }
    // Since when nothing is under way, if that is so at the end of the history: what follows may still be passed
    // over in a second, once more history tells how long it lasts.
    std::optional<Instant> openQuiet() const;

    // The story that a gap of this length takes, and the story that one flight or one wait for the disk asks for.
    static Duration storyOfGap(Duration gap);
    static Duration storyOfFlight(Duration flight);

private:
    struct Knot {
        Instant run;
        Duration story;
    };
    struct Active {        // under way
        Instant ends;      // as planned when it began
        std::int64_t key;  // a message, or a server's disk
        std::int64_t pace; // story for run that this one asks for, in 1/1024
    };
    struct State { // of the fold: everything that later events need
        EventIndex events = 0;
        Knot last{};                         // the map's end so far
        Instant instant;                     // being collected: more events may happen at it
        bool notable = false;                // something happened at it that the eye should not miss
        bool quietBefore = true;             // nothing was under way just before it
        std::vector<Active> active;          // in order of their ends
        std::int64_t paces = 0, squares = 0; // sums over active
    };
    struct Sink { // where finished parts of the map go
        std::vector<Knot> &knots;
        std::vector<QuietSpan> &quiet;
    };
    struct Checkpoint {
        State state;
        std::size_t knots, quiet;
    };

    static void foldEvent(State &state, const Sink &sink, const History &history);
    static void moveTo(State &state, const Sink &sink, Instant t);
    static void closeInstant(State &state, const Sink &sink);
    static void runTo(State &state, const Sink &sink, Instant t);
    static void begin(State &state, std::int64_t key, Instant ends, Duration length);
    static void end(State &state, std::int64_t key);
    void drawTail();
    void dropTail();

    Duration heartbeat_;
    State state_;
    std::vector<Knot> knots_; // piecewise linear between them; final
    std::vector<Knot> tail_;  // from the last final knot on, as things stand; behind it the idle pace
    std::vector<QuietSpan> quiet_;
    std::size_t finalQuiet_ = 0; // how many of quiet_ are final
    std::vector<Checkpoint> checkpoints_;
};

} // namespace zablab
