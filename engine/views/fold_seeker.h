// SPDX-License-Identifier: GPL-3.0-or-later
//
// A fold over a history with checkpoints, for any state that is cheap to copy: going forward costs only the new
// events, any other place at most spacing() of them. The spacing doubles when there would be too many checkpoints.
#pragma once

#include "engine/history/history.h"

#include <algorithm>
#include <vector>

namespace zablab {

// State has fold(const History &, EventIndex); one event after the other, from 0.
template <typename State>
class FoldSeeker {
public:
    explicit FoldSeeker(State initial, std::size_t mostCheckpoints = 64, EventIndex spacing = 1024)
        : checkpoints_{initial},
          current_(std::move(initial)),
          most_(std::max<std::size_t>(mostCheckpoints, 2)),
          spacing_(std::max<EventIndex>(spacing, 1))
    {}

    // After the first `events` events. The reference is valid until the next call.
    const State &at(const History &history, EventIndex events)
    {
        events = std::min(events, history.size());
        const auto nearest = std::min<std::size_t>(events / spacing_, checkpoints_.size() - 1);
        const auto from = static_cast<EventIndex>(nearest) * spacing_;
        if (events_ > events || events_ < from) {
            current_ = checkpoints_[nearest];
            events_ = from;
        }
        while (events_ < events) {
            current_.fold(history, events_++);
            remember();
        }
        return current_;
    }
    // The history is another one from there on.
    void forgetFrom(EventIndex events)
    {
        const std::size_t kept = std::size_t{events} / spacing_ + 1;
        if (checkpoints_.size() > kept)
            checkpoints_.resize(kept, checkpoints_.front());
        if (events_ > events) {
            events_ = static_cast<EventIndex>(checkpoints_.size() - 1) * spacing_;
            current_ = checkpoints_.back();
        }
    }
    EventIndex spacing() const { return spacing_; }
    std::size_t checkpoints() const { return checkpoints_.size(); }

private:
    void remember()
    {
        if (events_ % spacing_ != 0 || events_ / spacing_ != checkpoints_.size())
            return;
        checkpoints_.push_back(current_);
        if (checkpoints_.size() <= most_)
            return;
        for (std::size_t i = 1; 2 * i < checkpoints_.size(); ++i)
            checkpoints_[i] = std::move(checkpoints_[2 * i]);
        checkpoints_.resize((checkpoints_.size() + 1) / 2, checkpoints_.front());
        spacing_ *= 2;
    }
    std::vector<State> checkpoints_; // after i * spacing_ events
    State current_;
    std::size_t most_;
    EventIndex spacing_;
    EventIndex events_ = 0;
};

} // namespace zablab
