// SPDX-License-Identifier: GPL-3.0-or-later
// The stage at one instant as a display list. A pure function of its input: the same model in the same size is
// the same picture, whichever way the cursor came.
#pragma once

#include "app/scene/stage_model.h"
#include "app/scene/stage_rings.h"
#include "app/scene/stage_seats.h"

namespace zablab::scene {

struct StageSize {
    double width = 0;
    double height = 0;
    double unit = 1;
    bool legend = true;
    bool clients = false;    // keep room for clients at every server from the start
    Rect reserved;           // tools of the window in the top left corner
    bool presenting = false; // for a room: larger words, and each side of a cut on a side of its own
};

DisplayList layoutStage(const StageModel &model, const StageSize &size, const TextMeasure &measure);

// The parts, in the order in which they are drawn.
void drawPartition(Canvas &canvas, const StageModel &model, const SeatPlan &plan);
void drawLinks(Canvas &canvas, const StageModel &model, const SeatPlan &plan);
void drawServers(Canvas &canvas, const StageModel &model, const SeatPlan &plan);
// What messages and titles must not hide: the prediction, and what is under the pointer in words.
void drawServersAbove(Canvas &canvas, const StageModel &model, const SeatPlan &plan);
void drawClients(Canvas &canvas, const StageModel &model, const SeatPlan &plan);
void drawMessages(Canvas &canvas, const StageModel &model, const SeatPlan &plan);
void drawStageTitle(Canvas &canvas, const StageModel &model, const Rect &title);
void drawSideTitles(Canvas &canvas, const StageModel &model, const SeatPlan &plan);
void drawStageLegend(Canvas &canvas, const StageModel &model, const Rect &legend);

// A large ensemble's. `canvas` has the unit of the stage, for words; marks have the plan's own.
void drawRingPartition(Canvas &canvas, const StageModel &model, const RingPlan &plan);
void drawRingServers(Canvas &canvas, const StageModel &model, const RingPlan &plan);
void drawRingColumn(Canvas &canvas, const StageModel &model, const RingPlan &plan);
void drawRingMessages(Canvas &canvas, const StageModel &model, const RingPlan &plan);
void drawRingPointedMessages(Canvas &canvas, const StageModel &model,
                             const RingPlan &plan); // selected, pointed at
// Lines of at most that width, broken between words or Chinese characters.
std::vector<std::string> wrapped(const Canvas &canvas, const std::string &text, double size, double width);
// One server's plate in a room of its own; returns its height.
double drawLonePlate(Canvas &canvas, const StageServer &server, Rect room);

// The wall of a partition: lines between the seats of different groups; empty without a partition.
std::vector<std::pair<Point, Point>> wallOf(const StageModel &model, const SeatPlan &plan);

// Where the way from a to b meets the line from c to d, as a part of that way.
std::optional<double> crossing(Point a, Point b, Point c, Point d);

// Where a message starts and ends: the edges of its discs or client boxes, on its own side of the link.
struct Flight {
    Point from;
    Point to;
};
std::optional<Flight> flightOf(const StageModel &model, const SeatPlan &plan, StageEnd from, StageEnd to);
// Where each client stands.
std::optional<Point> clientSeat(const StageModel &model, const SeatPlan &plan, std::int64_t client);

} // namespace zablab::scene
