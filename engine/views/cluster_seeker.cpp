// SPDX-License-Identifier: GPL-3.0-or-later
//
// Seeking: fold on from where we are, or from the nearest checkpoint before.
#include "engine/views/cluster_view.h"

#include <algorithm>

namespace zablab {

ClusterSeeker::ClusterSeeker(const RunDescription &description)
    : description_(description),
      current_(initialView(description))
{
    // The quorum is counted from the list of servers; a description that was not completed has none yet.
    if (description_.config.servers.empty()) {
        description_.complete();
    }
    checkpoints_.push_back(current_);
}

// A view of a hundred servers is some 60 kB, of five some 5 kB: about 10 MB of checkpoints at most.
std::size_t ClusterSeeker::maxCheckpoints() const
{
    const std::size_t servers = std::max<std::size_t>(description_.servers.size(), 1);
    return std::clamp<std::size_t>(8192 / servers, 64, 1024);
}

void ClusterSeeker::remember()
{
    if (current_.events % spacing_ != 0 || current_.events / spacing_ != checkpoints_.size())
        return;
    checkpoints_.push_back(current_);
    if (checkpoints_.size() <= maxCheckpoints())
        return;
    // Every second one goes; the rest is the list for twice the spacing.
    for (std::size_t i = 1; 2 * i < checkpoints_.size(); ++i)
        checkpoints_[i] = std::move(checkpoints_[2 * i]);
    checkpoints_.resize((checkpoints_.size() + 1) / 2);
    spacing_ *= 2;
}

const ClusterView &ClusterSeeker::at(const History &history, EventIndex events)
{
    events = std::min(events, history.size());
    const std::size_t nearest = std::min<std::size_t>(events / spacing_, checkpoints_.size() - 1);
    if (current_.events > events || checkpoints_[nearest].events > current_.events)
        current_ = checkpoints_[nearest];
    while (current_.events < events) {
        fold(current_, description_.config, history, current_.events);
        remember();
    }
    return current_;
}

const ClusterView &ClusterSeeker::at(const History &history, Instant t)
{
    return at(history, history.endAt(t));
}

void ClusterSeeker::forgetFrom(EventIndex events)
{
    while (checkpoints_.size() > 1 && checkpoints_.back().events > events)
        checkpoints_.pop_back();
    if (current_.events > events)
        current_ = checkpoints_.back();
}

} // namespace zablab
