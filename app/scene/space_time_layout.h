// SPDX-License-Identifier: GPL-3.0-or-later
// The space-time diagram as a display list: a lane a server with its phases as bands, messages as slanted lines
// behind them, marks for what matters, a cursor. Only the visible range is looked at. A pure function of the
// views, the cursor and the chosen range.
#pragma once

#include "app/scene/canvas.h"
#include "app/scene/marks.h"
#include "engine/views/cluster_view.h"
#include "engine/views/space_time_view.h"
#include "engine/views/story_time.h"

#include <optional>
#include <string>
#include <vector>

namespace zablab::scene {

struct SpaceTimeWords {
    std::string election = "election, round %1";
    std::string discovery = "discovery";
    std::string synchronization = "synchronization";
    std::string broadcast = "broadcast, epoch %1";
    std::string later = "%1 later";
    std::string veiled = "hidden until the answer";
    std::string notYet = "not yet played";
    std::string cut = "cut";
    std::string healed = "healed";
    std::string manyMessages = "%1 messages: zoom in to see each";
};

struct SpaceTimeInput {
    const History *history = nullptr;
    const RunDescription *description = nullptr;
    const SpaceTimeView *view = nullptr;
    const StoryTime *story = nullptr;
    const ClusterView *cluster = nullptr; // at the cursor: candidates get the stage's colours
    Instant cursor;
    Instant veiledFrom = Instant::max();
    bool answerHidden = true;       // a question is why it is veiled
    Instant known = Instant::max(); // nothing has been computed after it
    Element selected;
    Element hovered;
    bool trueAxis = false;   // the run's own time instead of story time
    bool heartbeats = false; // PINGs too
};

struct SpaceTimeSize {
    double width = 0;
    double height = 0;
    double unit = 1;
    double begin = 0; // left edge on the axis, in seconds of story (or of the run, with the true axis)
    double span = 10; // seconds of the axis from left to right
};

// From instants to pixels and back.
class TimeAxis {
public:
    TimeAxis(const SpaceTimeInput &input, const SpaceTimeSize &size, double left, double right);
    double x(Instant t) const;
    Instant at(double x) const;
    double left() const { return left_; }
    double right() const { return right_; }
    Instant first() const { return at(left_); }
    Instant last() const { return at(right_); }
    // The axis' own seconds of an instant.
    double seconds(Instant t) const;
    Instant instant(double seconds) const;
    double pixelsPerSecond() const { return scale_; }

private:
    const StoryTime *story_;
    double left_, right_, begin_, scale_;
};

// Where the parts stand for this size and this many lanes.
struct LaneFrame {
    double unit = 1;
    double left = 0, right = 0; // of the lanes, right of the names
    double timeRow = 0;         // middle of the row of times and stars
    double phaseRow = 0;        // middle of the row of phase words
    double top = 0;             // of the lanes
    double pitch = 0;
    double bottom = 0;
    double band = 8; // height
    double laneY(std::size_t lane) const { return top + pitch * (static_cast<double>(lane) + 0.5); }
};
LaneFrame laneFrame(const SpaceTimeSize &size, std::size_t lanes, double nameWidth);
double spaceTimeHeight(std::size_t lanes, double unit); // that shows every lane well

// Everything the parts need while one picture is made.
struct SpaceTimePicture {
    Canvas &canvas;
    const SpaceTimeInput &input;
    const SpaceTimeWords &words;
    const TimeAxis &axis;
    const LaneFrame &frame;
    std::vector<ServerId> lanes;
    std::vector<ServerId> ranking; // candidates, weakest first

    std::optional<std::size_t> lane(ServerId id) const;
    Candidate candidate(ServerId id) const;
    Role roleAt(ServerId id, Instant t) const;
    // Quiet spans that are wide enough to be drawn as a break.
    std::vector<QuietSpan> breaks() const;
    // Bookmarked events of the visible range that have a star above the lanes, with its place.
    std::vector<std::pair<double, EventIndex>> stars() const;
};

DisplayList layoutSpaceTime(const SpaceTimeInput &input, const SpaceTimeSize &size,
                            const SpaceTimeWords &words, const TextMeasure &measure);

void drawTimeGrid(const SpaceTimePicture &picture);
void drawMessageLines(const SpaceTimePicture &picture);
void drawBands(const SpaceTimePicture &picture);
void drawPhaseWords(const SpaceTimePicture &picture);
void drawTimeMarks(const SpaceTimePicture &picture);
void drawBreaks(const SpaceTimePicture &picture);
void drawFuture(const SpaceTimePicture &picture);
void drawCursor(const SpaceTimePicture &picture);

} // namespace zablab::scene
