// SPDX-License-Identifier: GPL-3.0-or-later
// Where a large ensemble stands: voters inside on a ring or several, observers outside in concentric rings. There
// are no plates; one server's plate stands in a column at the right, totals in the free corner at the left. As on
// the small stage, seats depend on the size and on who takes part, never on what happens.
#pragma once

#include "app/scene/display_list.h"

#include <cstdint>
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

struct RingPlan {
    double unit = 1; // the stage's, for words
    double mark = 1; // pixels of a scale-1 unit among the discs
    std::size_t voters = 0;
    std::vector<RingSeat> seats;
    std::vector<RingGuide> guides; // outermost first
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

} // namespace zablab::scene
