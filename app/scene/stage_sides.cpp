// SPDX-License-Identifier: GPL-3.0-or-later
// A cut into two: whoever sits at the back has to see in a second who is on which side and what each side believes. So
// the groups leave the ring: each has a side of the wall, and its plates stand outside.
#include "app/scene/stage_seats.h"

#include <algorithm>

namespace zablab::scene {

namespace {

constexpr double kDisc = 38;
constexpr double kReach = kDisc + 14; // with its arc
constexpr double kToPlate = 12;
constexpr double kPlate = 180;
constexpr double kStep = 100;     // from row to row: a plate of state, tally and log
constexpr double kAside = 100;    // every second disc stands further out, so that links are seen between them
constexpr double kBreakRoom = 62; // from the wall to the nearest arc: here messages break
constexpr double kClientAbove = 40;
constexpr double kPlateHalf = kStep / 2 - 4;
constexpr double kMessageHalf = 24;
constexpr double kLift = 28; // how far the plates at both ends make way for the links between them
constexpr double kArcOfFour =
    115; // so far out that the first and the third of four are linked beside the second
constexpr std::size_t kMostOnASide = 5;

double heightOf(const SeatRequest &request, const std::vector<std::int64_t> &ids)
{
    double height = 2 * kReach + 10;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const bool busy =
            std::find(request.clientsAt.begin(), request.clientsAt.end(), ids[i]) != request.clientsAt.end();
        height += (i > 0 ? kStep : 0) + (busy ? kClientAbove : 0);
    }
    return height;
}

// How far out disc i of n stands, in parts of the whole: every second one. Four stand on an arc where there is room for
// it: between two that stand further out a link would cross the plate of the one between them.
double asideOf(std::size_t i, std::size_t n, bool arc)
{
    return n == 4 && arc ? (i == 1 || i == 2 ? 1 : 0) : (i % 2 == 1 ? 1 : 0);
}

// Which way the plate of disc i of n makes way: an end that stands further in has links on the plate's side.
double liftOf(std::size_t i, std::size_t n, bool arc)
{
    if (n < 2 || asideOf(i, n, arc) > 0)
        return 0;
    return i == 0 ? -1 : i + 1 == n ? 1 : 0;
}

} // namespace

std::optional<SeatPlan> planSides(const SeatRequest &request,
                                  const std::vector<std::pair<std::int64_t, int>> &servers)
{
    std::vector<std::int64_t> sides[2];
    for (const auto &[id, group] : servers)
        if (group == 0 || group == 1)
            sides[group].push_back(id);
    const std::size_t most = std::max(sides[0].size(), sides[1].size());
    if (sides[0].empty() || sides[1].empty() || most > kMostOnASide)
        return std::nullopt;
    if (sides[0].size() > sides[1].size()) // the larger side on the right, as one reads towards the outcome
        std::swap(sides[0], sides[1]);

    SeatPlan plan;
    const double u = request.unit;
    const double margin = 16 * u;
    const double titleHeight = (request.presenting ? 46 : 40) * u;
    const double legendHeight = request.legend ? 42 * u : 0;
    plan.title = {margin, 6 * u, request.width - 2 * margin, titleHeight - 6 * u};
    plan.legend = {margin, request.height - legendHeight, request.width - 2 * margin, legendHeight};
    // The window's tools stand at the left edge, where the plates would be.
    const double inset =
        request.reserved.empty() ? 0 : std::max(0.0, request.reserved.right() + 4 * u - margin);
    plan.stage = {margin + inset, titleHeight, request.width - 2 * margin - inset,
                  std::max(40.0, request.height - titleHeight - legendHeight - 8 * u)};
    const double aside = most > 3 ? kArcOfFour : most > 1 ? kAside : 0;
    const double wide = 13 + kBreakRoom + 2 * kReach + aside + kToPlate + kPlate;
    const double high = std::max(heightOf(request, sides[0]), heightOf(request, sides[1]));
    const double k = std::min({(request.presenting ? 1.5 : 1.36) * u, plan.stage.width / 2 / wide,
                               plan.stage.height / (high + kLift)});
    if (k < std::min(0.62 * u, 0.8)) // smaller than that its words cannot be read
        return std::nullopt;
    // Width that is left, in units: first the discs of a side move apart, so that what travels between them is seen,
    // then the wall has more room, then the plates more words.
    double spare = plan.stage.width / 2 / k - wide;
    const auto take = [&spare](double share, double limit) {
        const double taken = std::min(std::max(0.0, spare * share), limit);
        spare -= taken;
        return taken;
    };
    // What is left of the height: first the plates at the ends make way, then the rows move apart.
    const auto left = [&](int side) { return plan.stage.height / k - heightOf(request, sides[side]); };
    const double lift = std::clamp(std::min(left(0), left(1)) / 2 + kReach - kPlateHalf, 0.0, kLift);
    const auto between = [&](int side) {
        return std::clamp((left(side) - 2 * (lift - kReach + kPlateHalf)) /
                              (static_cast<double>(sides[side].size()) + 1),
                          0.0, 60.0);
    };
    // A link that leaves a disc too flat would cross its plate.
    const double step = kStep + std::min(between(0), between(1));
    const double steepest = step * (kReach + kToPlate) / (kPlateHalf - lift + kMessageHalf);
    const double apart = aside > 0 ? std::min(aside + take(0.8, 110), std::max(aside, steepest)) : 0;
    const double plates = kPlate + take(0.5, 50);
    const double breakRoom = kBreakRoom + take(0.5, 60);
    const bool arc = apart >= kArcOfFour;
    plan.unit = k;
    plan.discRadius = kDisc;
    plan.plateWidth = plates;
    plan.detail = PlateDetail::Compact;
    plan.fits = true;
    plan.centre = plan.stage.centre();
    for (const int side : {0, 1}) {
        const bool right = side == 1;
        const double out = right ? 1 : -1;
        const std::size_t rows = sides[side].size();
        const double share = between(side) * k;
        const double spareHeight = left(side) * k - share * static_cast<double>(rows - 1);
        double y = plan.stage.y + spareHeight / 2 + (kReach + 2) * k;
        for (std::size_t i = 0; i < rows; ++i) {
            Seat seat;
            seat.id = sides[side][i];
            const bool busy = std::find(request.clientsAt.begin(), request.clientsAt.end(), seat.id) !=
                              request.clientsAt.end();
            y += (i > 0 ? kStep * k + share : 0) + (busy ? kClientAbove * k : 0);
            seat.right = right;
            seat.centre = {plan.centre.x +
                               out * (13 + breakRoom + kReach + asideOf(i, rows, arc) * apart + spare * 0.4) *
                                   k,
                           y};
            const double away = (kReach + kToPlate) * k;
            const double h = (kStep - 8) * k;
            seat.plate = {right ? seat.centre.x + away : seat.centre.x - away - plates * k, y - h / 2,
                          plates * k, h};
            seat.plate.y += liftOf(i, rows, arc) * lift * k;
            seat.client = {right ? seat.plate.x + 42 * k : seat.plate.right() - 42 * k,
                           seat.plate.y - 18 * k};
            plan.seats.push_back(seat);
        }
    }
    plan.wall = std::pair<Point, Point>{{plan.centre.x, 2 * u}, {plan.centre.x, plan.stage.bottom() + 6 * u}};
    return plan;
}

} // namespace zablab::scene
