// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is kept of a run beside its pictures: its promises, and the figures for the charts. It follows what has
// been seen of the current branch, and not further. Free of Qt.
#pragma once

#include "engine/simulation/timeline.h"
#include "engine/views/guarantee_book.h"
#include "engine/views/metrics_view.h"

#include <memory>

namespace zablab {

class Playback;

class RunRecords {
public:
    // Takes in what has been seen since the last time, at most `slice` events of it. Returns whether that was all.
    bool follow(const Playback &playback, EventIndex slice);
    // The run is another one.
    void reset();

    // Null before the first follow().
    const GuaranteeBook *guarantees() const { return book_.get(); }
    const MetricsView &metrics() const { return metrics_; }
    // Everything before this event is taken in.
    EventIndex events() const { return book_ ? book_->events() : 0; }

private:
    // Enough of an event to tell that the history before it is the one that was taken in.
    struct Trace {
        Instant at;
        EventIndex cause = kNoEvent;
        Party where;
        std::size_t fact = 0;
        bool operator==(const Trace &) const = default;
    };
    static Trace traceOf(const History &history, EventIndex event);

    std::unique_ptr<GuaranteeBook> book_;
    MetricsView metrics_;
    BranchId branch_ = 0;
    Trace last_;
};

} // namespace zablab
