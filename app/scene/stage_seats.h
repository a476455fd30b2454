// SPDX-License-Identifier: GPL-3.0-or-later
// Where things stand on the stage: a ring of discs, their plates outside of it, clients beyond. The inside of
// the ring belongs to the messages. Seats depend on the size of the stage and on who takes part, never on what
// happens, so that nothing jumps while a story is told.
#pragma once

#include "app/scene/display_list.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace zablab::scene {

// How much of a plate there is room for: everything; the same in less space; the vote as a chip beside its
// tally; no log.
enum class PlateDetail : std::uint8_t { Full, Medium, Compact, Tiny };

struct SeatRequest {
    double width = 0;
    double height = 0;
    double unit = 1; // pixels at scale 1
    bool legend = true;
    std::vector<std::int64_t> clientsAt; // servers that have clients
    bool clients = false;                // leave room for clients beside the plates
    Rect reserved;                       // tools of the window in the top left corner
    std::vector<std::int64_t> order;     // ids around the ring, clockwise from the top
    bool presenting = false;
};

struct Seat {
    std::int64_t id = 0;
    Point centre;
    Rect plate;        // room for the plate; its content is centred in it (at the top: stands on its ground)
    bool right = true; // the plate lies right of the disc
    bool top = false;  // the seat at twelve o'clock
    Point client;      // its first client's centre; further ones stand away from the ring
};

struct SeatPlan {
    double unit = 1;        // pixels of a scale-1 unit on this stage
    double discRadius = 38; // in units
    double plateWidth = 180;
    PlateDetail detail = PlateDetail::Full;
    bool fits = false;       // at a scale at which it can be read
    std::vector<Seat> seats; // in the order asked for
    Point centre;
    Rect stage; // between title and legend
    Rect title;
    Rect legend;
    bool presenting = false;
    std::optional<std::pair<Point, Point>> wall; // where a cut's groups have a side each

    const Seat *seat(std::int64_t id) const;
};

SeatPlan planSeats(const SeatRequest &request);

// A cut into two, for a room: a wall in the middle, the discs of each side near it, the plates on the outer sides.
// Nothing where they do not fit; the ring stays then.
std::optional<SeatPlan> planSides(const SeatRequest &request,
                                  const std::vector<std::pair<std::int64_t, int>> &idsAndGroups);

double plateHeight(PlateDetail detail, std::size_t servers); // in units

// The order around the ring: by id, unless the groups of a partition would not stand together.
std::vector<std::int64_t> seatOrder(const std::vector<std::pair<std::int64_t, int>> &idsAndGroups);

} // namespace zablab::scene
