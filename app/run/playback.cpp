// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/playback.h"

#include <algorithm>
#include <cmath>

namespace zablab {

namespace {

// How far ahead the engine runs so that story time can tell how long a quiet lasts.
constexpr Duration kNear = Duration::milliseconds(500);
constexpr Duration kFar = Duration::seconds(20);
// How long a step waits for something to happen.
constexpr Duration kStepLimit = Duration::seconds(60);

Duration heartbeatOf(const RunDescription &description) { return description.config.tickTime / 2; }

std::uint64_t nextCourse()
{
    static std::uint64_t last = 0;
    return ++last;
}

} // namespace

Playback::Playback(Timeline timeline)
    : timeline_(std::move(timeline)),
      seeker_(std::make_unique<ClusterSeeker>(timeline_.description())),
      aside_(std::make_unique<ClusterSeeker>(timeline_.description())),
      spaceTime_(timeline_.description()),
      story_(heartbeatOf(timeline_.description())),
      course_(nextCourse())
{
    grown();
    knowUntil(Instant{});
    settle();
}

Playback::Playback(const Place &place) : Playback(place.timeline)
{
    restore(place, place.timeline.history().size());
}

Playback::Place Playback::place() const
{
    Place place{timeline_, seenOf_, cursor_};
    place.seen[timeline_.currentBranch()] = seen_;
    return place;
}

void Playback::restore(const Place &place, EventIndex common)
{
    const History old = timeline_.history();
    timeline_ = place.timeline;
    // Whoever changed the past without saying so gets views made anew.
    const History &now = timeline_.history();
    if (common > std::min(old.size(), now.size()) || (common > 0 && old[common - 1].at != now[common - 1].at))
        common = 0;
    seenOf_ = place.seen;
    cursor_ = place.cursor;
    seen_ = std::max(seenOf(timeline_.currentBranch()), cursor_);
    follow(old, common);
    knowUntil(seen_);
    moveTo(cursor_);
}

void Playback::follow(const History &old, EventIndex common)
{
    if (common == 0) {
        rebuild();
        return;
    }
    seeker_->forgetFrom(common);
    aside_->forgetFrom(common);
    spaceTime_.forgetFrom(old, common);
    story_.forgetFrom(old, common);
    courseBefore_ = course_;
    course_ = nextCourse();
    eventsKept_ = common;
    transactions_.forget();
    grown();
}

Instant Playback::seenOf(BranchId branch) const
{
    const auto known = seenOf_.find(branch);
    return known == seenOf_.end() ? Instant{} : known->second;
}

void Playback::takeBranch(const Timeline &copy, BranchId branch, Instant seen)
{
    if (branch == timeline_.currentBranch() || !timeline_.has(branch))
        return;
    timeline_.take(copy, branch);
    seenOf_[branch] = std::max(seenOf(branch), std::min(seen, timeline_.horizonOf(branch)));
}

bool Playback::removeBranch(BranchId branch)
{
    if (!timeline_.has(branch) || timeline_.branch(branch).parent < 0)
        return false;
    if (branch == timeline_.currentBranch())
        switchTo(timeline_.branch(branch).parent);
    seenOf_.erase(branch);
    return timeline_.remove(branch);
}

void Playback::grown()
{
    spaceTime_.update(timeline_.history());
    story_.update(timeline_.history());
}

void Playback::rebuild()
{
    seeker_ = std::make_unique<ClusterSeeker>(timeline_.description());
    aside_ = std::make_unique<ClusterSeeker>(timeline_.description());
    spaceTime_ = SpaceTimeView(timeline_.description());
    story_ = StoryTime(heartbeatOf(timeline_.description()));
    courseBefore_ = 0;
    course_ = nextCourse();
    transactions_.forget();
    grown();
}

void Playback::knowUntil(Instant t)
{
    const auto enough = [&] {
        if (timeline_.horizon() < t + kNear)
            return false;
        const auto quiet = story_.openQuiet();
        return !quiet || timeline_.horizon() >= t + kFar;
    };
    while (!enough()) {
        const Instant next =
            timeline_.horizon() < t + kNear ? t + kNear : timeline_.horizon() + Duration::seconds(1);
        timeline_.extendTo(next);
        grown();
    }
}

void Playback::settle()
{
    seen_ = std::max(seen_, cursor_);
    cluster_ = &seeker_->at(timeline_.history(), cursor_);
}

const ClusterView &Playback::clusterAside(Instant t) const { return aside_->at(timeline_.history(), t); }

const TransactionIndex &Playback::transactions() const
{
    transactions_.update(timeline_.history());
    return transactions_;
}

void Playback::moveTo(Instant t)
{
    cursor_ = std::max(t, Instant{});
    knowUntil(cursor_);
    storyPlace_ = static_cast<double>(story_.storyOf(cursor_).us);
    truePlace_ = static_cast<double>(cursor_.us);
    settle();
}

bool Playback::advance(double seconds, bool truePace, Instant limit)
{
    const bool forwards = seconds > 0;
    if (forwards ? cursor_ >= limit : cursor_ <= limit)
        return false;
    knowUntil(cursor_);
    Instant next;
    if (truePace) {
        if (std::abs(truePlace_ - static_cast<double>(cursor_.us)) > 1)
            truePlace_ = static_cast<double>(cursor_.us);
        truePlace_ += seconds * 1e6;
        next = Instant{static_cast<std::int64_t>(truePlace_)};
    } else {
        // More history may have moved the map under the cursor: begin from where the cursor now is.
        const double low = static_cast<double>(story_.storyOf(cursor_).us);
        const double high = static_cast<double>(story_.storyOf(cursor_ + Duration{1}).us);
        if (storyPlace_ < low - 1 || storyPlace_ > high + 1)
            storyPlace_ = low;
        storyPlace_ += seconds * 1e6;
        next = story_.runTimeOf(Duration{static_cast<std::int64_t>(storyPlace_)});
        // The cursor stands at the last microsecond whose story has begun: one that is held for long (a microsecond
        // can last half a second of story) is neither left early nor a trap on the way back.
        if (static_cast<double>(story_.storyOf(next).us) > storyPlace_ && next > Instant{})
            next = next - Duration{1};
        next = forwards ? std::max(next, cursor_) : std::min(next, cursor_);
    }
    if (forwards ? next >= limit : next <= limit) {
        moveTo(limit);
        return false;
    }
    cursor_ = std::max(next, Instant{});
    knowUntil(cursor_);
    settle();
    return true;
}

CommandError Playback::act(const Command &command, bool keepFuture)
{
    const BranchId before = timeline_.currentBranch();
    const Instant seen = keepFuture ? Instant::max() : seen_;
    // What stands after the cursor goes; the views are told while the old history is still there.
    const History old = timeline_.history();
    const EventIndex kept = old.endAt(cursor_);
    const CommandError error = timeline_.act(cursor_, command, seen);
    if (error != CommandError::None)
        return error;
    seenOf_[before] = seen_;
    seen_ = cursor_;
    follow(old, kept);
    knowUntil(cursor_);
    storyPlace_ = static_cast<double>(story_.storyOf(cursor_).us);
    settle();
    return CommandError::None;
}

void Playback::switchTo(BranchId branch)
{
    const BranchId before = timeline_.currentBranch();
    if (branch == before || !timeline_.has(branch))
        return;
    seenOf_[before] = seen_;
    const History old = timeline_.history();
    // At the very instant of the fork the two differ: one has a command there.
    const EventIndex common = old.endAt(timeline_.partingOf(before, branch) - Duration{1});
    timeline_.switchTo(branch);
    seen_ = std::max(seenOf(branch), timeline_.branch(branch).fork);
    follow(old, common);
    knowUntil(seen_);
    moveTo(std::min(cursor_, seen_));
}

std::optional<EventIndex> Playback::nextStop(StepUnit unit, Instant limit)
{
    EventIndex next = timeline_.history().endAt(cursor_);
    const Instant last = std::min(limit, cursor_ + kStepLimit);
    for (;;) {
        const History &history = timeline_.history();
        for (; next < history.size(); ++next) {
            if (history[next].at > limit)
                return std::nullopt;
            if (isStop(history, history[next], unit)) {
                knowUntil(history[next].at);
                return next;
            }
        }
        if (timeline_.horizon() >= last)
            return std::nullopt;
        extendTo(timeline_.horizon() + Duration::seconds(1));
    }
}

void Playback::extendTo(Instant t)
{
    timeline_.extendTo(t);
    grown();
}

std::optional<EventIndex> Playback::previousStop(StepUnit unit) const
{
    const History &history = timeline_.history();
    for (EventIndex i = history.endAt(cursor_); i > 0; --i) {
        const Event &event = history[i - 1];
        if (event.at < cursor_ && isStop(history, event, unit))
            return i - 1;
    }
    return std::nullopt;
}

std::vector<Bookmark> Playback::bookmarks() const
{
    std::vector<Bookmark> found;
    for (const std::uint32_t place : spaceTime_.bookmarks()) {
        const Mark &mark = spaceTime_.marks()[place];
        if (mark.at > seen_)
            break;
        found.push_back({mark.at, mark.event, mark.kind, mark.server});
    }
    return found;
}

double Playback::shareOf(Instant t) const
{
    const double whole = static_cast<double>(story_.storyOf(seen_).us);
    return whole <= 0 ? 0 : std::clamp(static_cast<double>(story_.storyOf(t).us) / whole, 0.0, 1.0);
}

Instant Playback::instantAt(double share) const
{
    const double whole = static_cast<double>(story_.storyOf(seen_).us);
    const double place = std::clamp(share, 0.0, 1.0) * whole;
    return std::min(seen_, story_.runTimeOf(Duration{static_cast<std::int64_t>(place)}));
}

} // namespace zablab
