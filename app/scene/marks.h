// SPDX-License-Identifier: GPL-3.0-or-later
// The marks of the stage: discs, plates, tallies, logs, walls. Each is never told by colour alone. All sizes
// are those of scale 1 times the canvas's unit; the functions draw and know nothing of where things stand.
#pragma once

#include "app/scene/canvas.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace zablab::scene {

enum class Role : std::uint8_t { Looking, Follower, Leader, Observer };
enum class Running : std::uint8_t { Up, Paused, Crashed };

inline constexpr double kDiscRadius = 38;
inline constexpr double kArcGap = 12;
inline constexpr double kPlateWidth = 180;

Color roleColor(Role role, Running running = Running::Up); // lines and words
Color onRole(Role role, Running running = Running::Up);    // strokes on a surface of that colour

struct DiscLook {
    std::string name;
    Role role = Role::Looking;
    Running running = Running::Up;
    double radius = kDiscRadius; // at scale 1
    bool selected = false;
    bool changed = false; // in the last step
    bool hovered = false;
    bool member = true; // of the configuration in force
};
void drawServerDisc(Canvas &canvas, Point centre, const DiscLook &look);

// What is left of a deadline, 1 to 0. It is neutral, and red and thick below a quarter.
void drawTimeOut(Canvas &canvas, Point centre, double discRadius, double fraction, bool harmless = false,
                 bool hovered = false);

struct Candidate {
    std::string name;   // "S4"
    std::string number; // "4"
    int rank = 0;       // place of its first vote among those of the round
    int of = 1;
    Color color(double opacity = 1) const { return Color::candidate(rank, of, opacity); }
    Color on(double opacity = 1) const { return Color::onCandidate(rank, of, opacity); }
    friend bool operator==(const Candidate &, const Candidate &) = default;
};

struct VoteCard {
    Candidate candidate;
    std::string zxid;
    std::string round;
    bool changed = false;
    bool selected = false;
};
inline constexpr double kVoteCardHeight = 32;
void drawVoteCard(Canvas &canvas, Rect rect, const VoteCard &card);

// Two votes compared: what decided, and what it led to.
struct ComparisonCard {
    std::string terms;   // "0x1⋅105 > 0x1⋅102"
    std::string verdict; // "→ changes to"
    std::optional<Candidate> result;
};
inline constexpr double kComparisonHeight = 60;
void drawComparison(Canvas &canvas, Rect rect, const ComparisonCard &card);

struct TallyVote {
    std::string voter; // "S1"
    std::int64_t voterId = 0;
    std::string number;                 // of the voter, "1": printed when it acknowledges instead of voting
    std::optional<Candidate> candidate; // nothing heard, or an acknowledgement
    bool counts = false;                // equal to the owner's vote, or acknowledged: fills the pill
    bool changed = false;
    std::string spoken; // "S3 → S5"; empty: the dot cannot be pointed at
};
// A single dot of a tally has its voter in the element's detail; 0 and 1 are a tally and a second one.
constexpr std::int64_t tallyDetail(std::int64_t voterId) { return 1 + voterId; }
constexpr std::int64_t tallyVoter(std::int64_t detail) { return detail > 1 ? detail - 1 : 0; } // 0: none
struct Tally {
    std::vector<TallyVote> votes;
    int majority = 1;
    int voters = 0; // all that may vote; 0: as many as there are in `votes`
    bool voterNames = true;
    bool pillOnly = false; // no room for those who vote otherwise
};
// Height at scale 1 within this width at scale 1; wide ensembles take two rows.
double tallyHeight(const Tally &tally, double width);
// From the pill's left end to what stands furthest right, at scale 1.
double tallyWidth(const Tally &tally, double width);
void drawTally(Canvas &canvas, Point topLeft, double width, const Tally &tally);
// More votes than dots are readable for: a bar with a mark at the majority, a colour a candidate, and figures.
inline constexpr std::size_t kMostTallyDots = 15;
inline constexpr double kTallyBarHeight = 34;
bool isTallyBar(const Tally &tally);
void drawTallyBar(Canvas &canvas, Point topLeft, double width, const Tally &tally);

enum class CellState : std::uint8_t { Absent, Logged, Committed, Cut };
struct LogColumn {
    std::int64_t epoch = 0;
    std::int64_t counter = 0;
    friend bool operator==(const LogColumn &, const LogColumn &) = default;
    friend auto operator<=>(const LogColumn &, const LogColumn &) = default;
};
struct LogStrip {
    std::vector<LogColumn> columns; // the same on every server
    std::vector<CellState> cells;   // one a column
    std::vector<bool> changed;      // one a column, or empty
    bool folded = false;            // older ones, the same everywhere, are not shown
    std::size_t snapshot = 0;       // so many of the first columns stand in a snapshot too
};
inline constexpr double kCellHeight = 20;
double logWidth(const Canvas &canvas, const std::vector<LogColumn> &columns, bool folded); // at scale 1
void drawLog(Canvas &canvas, Point topLeft, const LogStrip &strip);

// A label in a rounded pill about `centre`; returns its rectangle. `icon` is drawn left of the words.
enum class PillIcon : std::uint8_t { None, Flag, Tick, Cross };
Rect drawPill(Canvas &canvas, Point centre, const std::string &words, Color ground, Color ink, Color edge,
              PillIcon icon = PillIcon::None, double fontSize = 13);
double pillWidth(const Canvas &canvas, const std::string &words, PillIcon icon, double fontSize = 13);

struct ClientLook {
    std::string name;
    bool connected = true;
    bool crashed = false;
    bool selected = false;
    double countdown = -1; // what is left of its session, 1 to 0, around the box; negative: nobody counts
};
void drawClient(Canvas &canvas, Point centre, const ClientLook &look);
inline constexpr double kClientWidth = 44;
inline constexpr double kClientHeight = 30;

void drawWall(Canvas &canvas, Point from, Point to, double width);

} // namespace zablab::scene
