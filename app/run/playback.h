// SPDX-License-Identifier: GPL-3.0-or-later
//
// A timeline with a looker's cursor in it: what is known, what has been shown, where the cursor stands and how
// it moves in story time or at the true pace. Free of Qt; Run gives it a face.
#pragma once

#include "app/run/step_unit.h"
#include "engine/simulation/timeline.h"
#include "engine/views/cluster_view.h"
#include "engine/views/space_time_view.h"
#include "engine/views/story_time.h"
#include "engine/views/transaction_index.h"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace zablab {

struct Bookmark {
    Instant at;
    EventIndex event = kNoEvent;
    MarkKind kind = MarkKind::Crash;
    ServerId server;
};

class Playback {
public:
    // All that makes a playback what it is. A copy shares the branches, and costs little.
    struct Place {
        Timeline timeline;
        std::map<BranchId, Instant> seen;
        Instant cursor;
    };

    explicit Playback(Timeline timeline);
    explicit Playback(const Place &place);
    Place place() const;
    // Goes back (or forth again) to such a place. `common`: so many first events are the same as those now; 0
    // when nothing is known of that.
    void restore(const Place &place, EventIndex common);

    const History &history() const { return timeline_.history(); }
    const RunDescription &description() const { return timeline_.description(); }
    const Timeline &timeline() const { return timeline_; }
    const SpaceTimeView &spaceTime() const { return spaceTime_; }
    const StoryTime &story() const { return story_; }
    // Read when it is first asked for, and from then on as far as the history goes.
    const TransactionIndex &transactions() const;

    Instant cursor() const { return cursor_; }
    // The latest instant that was ever shown on this branch. What is later exists, but nobody has seen it.
    Instant seen() const { return seen_; }
    Instant seenOf(BranchId branch) const;
    // Somebody has looked at another branch up to there, in a copy of the timeline.
    void takeBranch(const Timeline &copy, BranchId branch, Instant seen);
    // Everything that happened at or before the cursor. Valid until the playback changes.
    const ClusterView &cluster() const { return *cluster_; }
    // The same for any other instant; valid until the next call of this.
    const ClusterView &clusterAside(Instant t) const;
    EventIndex eventsAtCursor() const { return history().endAt(cursor_); }
    // A number that changes whenever known events are no longer the same; no two playbacks share one. After an act,
    // the first eventsKept() events are those of courseBefore().
    std::uint64_t course() const { return course_; }
    std::uint64_t courseBefore() const { return courseBefore_; }
    EventIndex eventsKept() const { return eventsKept_; }

    void moveTo(Instant t);
    // Moves by so many seconds of an eye's time, backwards when negative, not beyond `limit` in its direction.
    // Returns false when it stands at the limit.
    bool advance(double seconds, bool truePace, Instant limit);
    // Makes sure that this much is known, and that story time knows what follows.
    void knowUntil(Instant t);

    CommandError act(const Command &command, bool keepFuture);
    void switchTo(BranchId branch);
    void renameBranch(BranchId branch, const std::string &name) { timeline_.rename(branch, name); }
    // Whoever stands on it goes to its parent. False for the first course of events.
    bool removeBranch(BranchId branch);

    // The event that ends the next or the previous step. Next: none before `limit`, or for a long time.
    std::optional<EventIndex> nextStop(StepUnit unit, Instant limit);
    std::optional<EventIndex> previousStop(StepUnit unit) const;
    // Lets the engine run on, without a look at what follows.
    void extendTo(Instant t);
    std::vector<Bookmark> bookmarks() const; // those already seen, in order of time
    // 0 to 1: the place of an instant between the run's beginning and what has been seen, in story time.
    double shareOf(Instant t) const;
    Instant instantAt(double share) const;

private:
    void grown();
    void rebuild();
    // The views follow from `old` to the history now; the first `common` events are the same in both.
    void follow(const History &old, EventIndex common);
    void settle(); // after every move of the cursor

    Timeline timeline_;
    std::unique_ptr<ClusterSeeker> seeker_;
    mutable std::unique_ptr<ClusterSeeker> aside_;
    SpaceTimeView spaceTime_;
    StoryTime story_;
    mutable TransactionIndex transactions_;
    const ClusterView *cluster_ = nullptr;
    Instant cursor_;
    Instant seen_;
    std::map<BranchId, Instant> seenOf_;
    std::uint64_t course_, courseBefore_ = 0;
    EventIndex eventsKept_ = 0;
    // A microsecond of the run can last a second of story: the cursor keeps the part between two of them.
    double storyPlace_ = 0;
    double truePlace_ = 0;
};

} // namespace zablab
