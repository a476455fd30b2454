// SPDX-License-Identifier: GPL-3.0-or-later
// The space-time diagram as a display list: a lane a server with its phases as bands, messages as slanted lines
// behind them, marks for what matters, a cursor, and the whole run in a strip below. Only the visible range is looked
// at, and where it holds more than can be told apart it is drawn in numbers, so that a frame costs the pixels it
// covers and not the length of the run. A pure function of the views, the cursor and the chosen range.
#pragma once

#include "app/scene/canvas.h"
#include "app/scene/marks.h"
#include "app/scene/space_time_lanes.h"
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
    std::string passingMessages = "%1 messages under way all the time are not drawn";
    std::string observers = "%1 observers in one lane: press to unfold";
    std::string followers = "%1 followers in one lane: press to unfold";
    std::string hideLane = "hide %1";
    std::string showAll = "show all lanes, %1 hidden";
    std::string foldAgain = "fold lanes together again";
    std::string overview = "the whole run: drag the frame";
    std::string violated = "a guarantee is broken";
    // What a mark says; empty: the server's name has to do.
    std::function<std::string(MarkKind, ServerId)> mark;
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
    ServerId selectedServer;            // a server is selected
    std::vector<ServerId> kept;         // these keep a lane of their own
    Zxid selectedZxid;                  // and about this transaction
    std::vector<EventIndex> causes;     // of what is selected, oldest first
    std::vector<EventIndex> violations; // of guarantees, in order of time
    bool trueAxis = false;              // the run's own time instead of story time
    bool heartbeats = false;            // PINGs too
    LaneChoice lanes;                   // hidden, unfolded
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
    double begin() const { return begin_; }
    // Instants a fixed number of pixels apart that keep their places while the range is moved; the first stands at
    // or left of the left edge, the last right of the right one. `x` gets their places.
    std::vector<Instant> edges(double pixels, std::vector<double> &x) const;

private:
    const StoryTime *story_;
    double left_, right_, begin_, scale_;
};

// Where the parts stand for this size and these rows of lanes.
struct LaneFrame {
    double unit = 1;
    double left = 0, right = 0; // of the lanes, right of the names
    double timeRow = 0;         // middle of the row of times and stars
    double phaseRow = 0;        // middle of the row of phase words
    double top = 0;             // of the lanes
    double pitch = 0;
    double bottom = 0;
    double band = 8; // height
    Rect overview;   // empty: there is no room for it
    double laneY(std::size_t lane) const { return top + pitch * (static_cast<double>(lane) + 0.5); }
};
LaneFrame laneFrame(const SpaceTimeSize &size, std::size_t rows, double nameWidth);
double spaceTimeHeight(std::size_t lanes, double unit); // that shows every lane well
std::size_t laneRoom(const SpaceTimeSize &size);        // how many rows can be read at this height

// The whole of what may be shown, as the overview draws it: from 0 to this many seconds of the axis.
double wholeSpan(const SpaceTimeInput &input);

// The frame with the rows that stand in it, as the picture and the mouse both need it.
struct SpaceTimePlan {
    LanePlan lanes;
    double nameSize = 0;
    LaneFrame frame;
};
SpaceTimePlan planSpaceTime(const SpaceTimeInput &input, const SpaceTimeSize &size,
                            const TextMeasure &measure);

// Everything the parts need while one picture is made.
struct SpaceTimePicture {
    Canvas &canvas;
    const SpaceTimeInput &input;
    const SpaceTimeWords &words;
    const TimeAxis &axis;
    const LaneFrame &frame;
    const LanePlan &lanes;
    double nameSize;
    std::vector<ServerId> ranking; // candidates, weakest first
    std::size_t departures = 0;    // of the visible range, heartbeats only if they are drawn
    bool linesShown = true;        // one by one, at least those of servers with a lane of their own
    double aside = 1;              // opacity of what is not a cause while causes are shown
    std::vector<MessageId> causeMessages;
    std::vector<std::size_t> lines = {}; // of the view's messages: those that are drawn one by one
    std::size_t passing = 0; // that neither begin nor end within the picture, and are too many to draw
    bool crowded = false;    // they would cover the picture: numbers instead

    void count();
    void gatherLines();
    bool dense() const;                // somewhere messages are drawn in numbers
    bool dense(std::size_t row) const; // on this lane they are
    std::optional<std::size_t> lane(ServerId id) const { return lanes.row(id); }
    Candidate candidate(ServerId id) const;
    Role roleAt(ServerId id, Instant t) const;
    // Nothing at or after it may be seen.
    Instant limit() const { return std::min(input.veiledFrom, input.known + Duration{1}); }
    bool isCause(const Element &element) const;
    // Quiet spans that are wide enough to be drawn as a break.
    std::vector<QuietSpan> breaks() const;
    std::string wordOf(const Mark &mark) const;
};

// A star above the lanes, or a lesser sign in the same row.
struct Star {
    enum class Sign : std::uint8_t { Violation, Star, Tick } sign = Sign::Star;
    double x = 0;
    EventIndex event = kNoEvent;
    std::string name;
};
// The bookmarks of the visible range that have room, the more important first; never more than pixels allow.
std::vector<Star> starsOf(const SpaceTimePicture &picture);

DisplayList layoutSpaceTime(const SpaceTimeInput &input, const SpaceTimeSize &size,
                            const SpaceTimeWords &words, const TextMeasure &measure);

// What the picture's own handles do: the detail of an element of kind Tool.
inline constexpr std::int64_t kToolUnfold = 1; // id: a server of the folded lane
inline constexpr std::int64_t kToolHide = 2;   // id: the server
inline constexpr std::int64_t kToolShowAll = 3;
inline constexpr std::int64_t kToolWindow = 4;   // the overview's frame
inline constexpr std::int64_t kToolOverview = 5; // the overview beside it

inline Stroke pen(Color color, double width, double dash = 0, double gap = 0)
{
    return {color, width, dash, gap, false};
}

Role roleOfState(ServerState state);
// The band of a lane at an instant; null before its first.
const zablab::Band *bandAt(const std::vector<zablab::Band> &bands, Instant t);

void drawLaneNames(const SpaceTimePicture &picture);
void drawTimeGrid(const SpaceTimePicture &picture, const std::vector<Star> &stars);
void drawMessageLines(const SpaceTimePicture &picture);
void drawTrafficDensity(const SpaceTimePicture &picture);
void drawHeartbeatPulses(const SpaceTimePicture &picture);
void drawBands(const SpaceTimePicture &picture);
void drawPhaseWords(const SpaceTimePicture &picture);
void drawTimeMarks(const SpaceTimePicture &picture);
void drawStars(const SpaceTimePicture &picture, const std::vector<Star> &stars);
void drawBreaks(const SpaceTimePicture &picture);
void drawFuture(const SpaceTimePicture &picture);
void drawCursor(const SpaceTimePicture &picture);
void drawCauses(const SpaceTimePicture &picture);
void drawHoverTag(const SpaceTimePicture &picture);
void drawOverview(const SpaceTimePicture &picture);

// The messages by which the events of a chain of causes follow from each other.
std::vector<MessageId> messagesBetween(const History &history, const std::vector<EventIndex> &chain);

// One message as a slanted line; nothing when neither end has a lane.
struct LineEnds {
    Point from;
    Point to;
    bool cut = false; // it goes on beyond what is known
};
std::optional<LineEnds> endsOfLine(const SpaceTimePicture &picture, const MessageLine &line);

} // namespace zablab::scene
