// SPDX-License-Identifier: GPL-3.0-or-later
//
// Story time: a monotone map from the run's time to the time an eye needs (look.md, "Time and motion"). A
// message flight takes 600 to 900 ms of story, things at the same instant go side by side, quiet is passed
// over in about a second with a mark. A plain function of the history, the same forwards and backwards.
#pragma once

#include "engine/history/history.h"

#include <vector>

namespace zablab {

struct QuietSpan { // passed over: drawn as a break "9.6 s later"
    Instant from;
    Instant to;
};

class StoryTime {
public:
    // Folds what is new. The map before the last quiet span's beginning never changes any more.
    void update(const History &history);
    // The history branched: forget what came from events at or after `events`.
    void forgetFrom(const History &history, EventIndex events);

    // Story time in microseconds at speed 1, 0 at the start of the run. Strictly monotone; beyond the known
    // history it goes on at the pace of an idle ensemble.
    Duration storyOf(Instant t) const;
    Instant runTimeOf(Duration story) const; // the inverse
    const std::vector<QuietSpan> &quietSpans() const { return quiet_; }

private:
    struct Knot {
        Instant run;
        Duration story;
    };
    std::vector<Knot> knots_; // piecewise linear between them
    std::vector<QuietSpan> quiet_;
    EventIndex events_ = 0;
    struct Open;
    std::vector<std::pair<Instant, Instant>> active_; // spans of activity found so far: flights and disk waits
};

} // namespace zablab
