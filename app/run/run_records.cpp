// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/run_records.h"

#include "app/run/playback.h"

#include <algorithm>

namespace zablab {

RunRecords::Trace RunRecords::traceOf(const History &history, EventIndex event)
{
    const Event &found = history[event];
    return {found.at, found.cause, found.where, found.fact.index()};
}

void RunRecords::reset()
{
    book_.reset();
    metrics_ = {};
    branch_ = 0;
    last_ = {};
}

bool RunRecords::follow(const Playback &playback, EventIndex slice)
{
    const History &history = playback.history();
    // Another branch, or another future: the records begin anew. A branch shares its past with its parent, but what
    // a promise remembers cannot be taken back one event at a time.
    const EventIndex known = events();
    const bool same = playback.timeline().currentBranch() == branch_ && known <= history.size() &&
                      (known == 0 || traceOf(history, known - 1) == last_);
    if (!same)
        reset();
    if (!book_) {
        book_ = std::make_unique<GuaranteeBook>(playback.description());
        branch_ = playback.timeline().currentBranch();
    }
    const EventIndex seen = history.endAt(playback.seen());
    const EventIndex begin = events();
    const EventIndex end = seen > begin ? std::min(seen, begin + std::min(slice, seen - begin)) : begin;
    book_->update(history, end);
    metrics_.update(history, end);
    if (end > 0)
        last_ = traceOf(history, end - 1);
    return end >= seen;
}

} // namespace zablab
