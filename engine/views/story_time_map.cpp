// SPDX-License-Identifier: GPL-3.0-or-later
//
// Using the map: both directions, and its provisional end.
#include "engine/views/story_time.h"

#include <algorithm>

namespace zablab {

namespace {

// Products of two times do not fit into 64 bits when a run lasts years.
__extension__ using Wide = __int128;

constexpr std::int64_t kIdleStory = 1'000'000; // story of one heartbeat round in an idle ensemble

std::int64_t floorOf(std::int64_t a, std::int64_t b, std::int64_t divisor)
{
    return static_cast<std::int64_t>(Wide{a} * b / divisor);
}

std::int64_t ceilOf(std::int64_t a, std::int64_t b, std::int64_t divisor)
{
    return static_cast<std::int64_t>((Wide{a} * b + divisor - 1) / divisor);
}

} // namespace

void StoryTime::dropTail()
{
    tail_.clear();
    quiet_.resize(finalQuiet_);
}

// What the map looks like if nothing more happens: what is under way arrives, then nothing.
void StoryTime::drawTail()
{
    finalQuiet_ = quiet_.size();
    tail_ = {knots_.back()};
    State state = state_;
    const Sink sink{tail_, quiet_};
    closeInstant(state, sink);
    if (!state.active.empty())
        moveTo(state, sink, state.active.back().ends + Duration{1});
}

std::optional<Instant> StoryTime::openQuiet() const
{
    return state_.active.empty() ? std::optional{tail_.back().run} : std::nullopt;
}

Duration StoryTime::storyOf(Instant t) const
{
    t.us = std::clamp<std::int64_t>(t.us, 0, Instant::max().us / 8);
    const std::vector<Knot> &knots = t >= tail_.front().run ? tail_ : knots_;
    const auto after = std::upper_bound(knots.begin(), knots.end(), t,
                                        [](Instant at, const Knot &knot) { return at < knot.run; });
    const Knot &a = *(after - 1);
    if (after == knots.end())
        return a.story + Duration{floorOf((t - a.run).us, kIdleStory, heartbeat_.us)};
    const Knot &b = *after;
    return a.story + Duration{floorOf((t - a.run).us, (b.story - a.story).us, (b.run - a.run).us)};
}

Instant StoryTime::runTimeOf(Duration story) const
{
    story.us = std::clamp<std::int64_t>(story.us, 0, Duration::max().us / 8);
    const std::vector<Knot> &knots = story >= tail_.front().story ? tail_ : knots_;
    const auto after = std::upper_bound(knots.begin(), knots.end(), story,
                                        [](Duration s, const Knot &knot) { return s < knot.story; });
    const Knot &a = *(after - 1);
    if (after == knots.end())
        return a.run + Duration{ceilOf((story - a.story).us, heartbeat_.us, kIdleStory)};
    const Knot &b = *after;
    return a.run + Duration{ceilOf((story - a.story).us, (b.run - a.run).us, (b.story - a.story).us)};
}

} // namespace zablab
