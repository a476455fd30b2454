// SPDX-License-Identifier: GPL-3.0-or-later
// Where a large ensemble stands: voters inside on a ring or several, observers outside in concentric rings. There
// are no plates; one server's plate stands in a column at the right, totals in the free corner at the left. As on
// the small stage, seats depend on the size and on who takes part, never on what happens.
#pragma once

#include "app/scene/display_list.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace zablab::scene {

struct RingRequest {
    double width = 0;
    double height = 0;
    double unit = 1; // pixels at scale 1
    bool legend = true;
    Rect reserved; // tools of the window in the top left corner
    std::vector<std::int64_t> voters;
    std::vector<std::int64_t> observers;
    // Of a partition: each group has a sector of its own, through all rings.
    std::size_t groups = 1;
    std::map<std::int64_t, std::size_t> groupOf;
};

struct RingSeat {
    std::int64_t id = 0;
    Point centre;
    double radius = 0; // pixels
    bool voter = true;
};

struct RingGuide { // the line on which a ring's discs stand
    double a = 0;
    double b = 0;
    friend bool operator==(const RingGuide &, const RingGuide &) = default;
};

// Of a partition: the wall before a group, from the middle outwards, and the ground of that group.
struct RingBorder {
    std::vector<Point> wall;
    std::vector<Point> ground;
};

struct RingPlan {
    double unit = 1; // the stage's, for words
    double mark = 1; // pixels of a scale-1 unit among the discs
    std::size_t voters = 0;
    std::vector<RingSeat> seats;
    std::vector<RingGuide> guides;   // outermost first
    std::vector<RingBorder> borders; // one a group; none without a partition
    Point centre;
    double hole = 0;                            // free of discs: this far from the centre, up and down
    double voterRadius = 0, observerRadius = 0; // pixels
    Rect title, legend;
    Rect stage;  // between title and legend
    Rect column; // at the right: the plate of one server, clients under it
    Rect corner; // at the bottom left: totals

    const RingSeat *seat(std::int64_t id) const;
};

RingPlan planRings(const RingRequest &request);

// How many of `count` stand on each ring: in proportion to their lengths, so that none looks fuller than the others.
std::vector<std::size_t> sharesOf(const std::vector<RingGuide> &rings, std::size_t count);
// The seats and walls of a partition; the rings from the innermost outwards.
void seatGroups(RingPlan &plan, const RingRequest &request, const std::vector<RingGuide> &voterRings,
                const std::vector<RingGuide> &observerRings);

} // namespace zablab::scene
