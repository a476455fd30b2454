// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/stage_seats.h"

#include <algorithm>
#include <cmath>

namespace zablab::scene {

namespace {

constexpr double kArc = 14;      // from the disc to the outside of its time-out arc
constexpr double kPlateGap = 12; // from the arc to the plate
constexpr double kUnderTop = 26; // how far the topmost plate reaches below its disc's centre: above its links
constexpr double kFlag = 14;     // room for the prediction under a disc
constexpr double kClientRow = 38; // a client above a plate
constexpr double kBesideTop = 80; // from the topmost arc to its client: room for what travels between them

struct Shape { // of one try
    double k = 1;
    PlateDetail detail = PlateDetail::Full;
    double disc = 38;
    double plateWidth = 180;
    double plate = 133;
    double above = 0; // the first row's centre below the stage's top

    std::vector<double> extra; // a pair's clients above its plates
    std::vector<double> pitch; // from the row before
    double below = 0;          // under the last row's centre
    double height = 0;
    double side = 0; // a disc's centre to the outer end of its plate
};

double discFor(std::size_t n)
{
    return n <= 5 ? 38 : n == 6 ? 35 : n == 7 ? 32 : n <= 9 ? 28 : n <= 11 ? 24 : 21;
}

double widthFor(PlateDetail detail)
{
    switch (detail) {
    case PlateDetail::Full:
        return 180;
    case PlateDetail::Medium:
        return 172;
    case PlateDetail::Compact:
        return 166;
    case PlateDetail::Tiny:
        return 150;
    }
    return 180;
}

// The widest half-axis, in units: more, and a ring looks torn apart.
constexpr double kFlatAxis = 230;

// `flat`: the ring is so wide that the seats beside the topmost one may stand higher, under its plate.
Shape shapeFor(const SeatRequest &request, PlateDetail detail, double k, bool flat)
{
    Shape s;
    const std::size_t n = request.order.size();
    s.k = k;
    s.detail = detail;
    s.disc = discFor(n);
    s.plateWidth = widthFor(detail);
    s.plate = plateHeight(detail, n);
    const double ring = s.disc + kArc;
    const bool odd = n % 2 == 1;
    const std::size_t pairs = n / 2;
    const auto busy = [&](std::int64_t id) {
        return request.clients ||
               std::find(request.clientsAt.begin(), request.clientsAt.end(), id) != request.clientsAt.end();
    };
    for (std::size_t row = 0; row < pairs; ++row)
        s.extra.push_back(
            busy(request.order[(odd ? 1 : 0) + row]) || busy(request.order[n - 1 - row]) ? kClientRow : 0);
    s.above = odd ? std::max(s.plate - kUnderTop, ring + 6)
                  : std::max(s.plate / 2 + (pairs > 0 ? s.extra[0] : 0), ring + 6);
    s.below = std::max(s.plate / 2, ring + kFlag);
    s.height = s.above + s.below;
    for (std::size_t row = 0; row < pairs; ++row) {
        const bool below = row > 0; // another pair's plates
        const double least =
            flat    ? below ? std::max(s.plate + s.extra[row] + 12, n == 5 ? ring + 36 : 2 * ring + 10)
                            : std::max(kUnderTop + ring + 8, s.extra[row] + s.plate / 2 + 16)
               : below ? std::max(s.plate + s.extra[row] + 12, 2 * ring + 10)
                    : std::max(s.plate / 2 + s.extra[row] + kUnderTop + 12, 2 * ring + 8);
        s.pitch.push_back(below || odd ? least : 0);
        s.height += s.pitch.back();
    }
    s.side = ring + kPlateGap + s.plateWidth;
    return s;
}

double smallestRadius(const Shape &s) { return s.disc + kArc + 34; }

} // namespace

double plateHeight(PlateDetail detail, std::size_t servers)
{
    const double tally = servers > 5 ? 52 : 46; // seven voters take two rows
    switch (detail) {
    case PlateDetail::Full:
        return 90 + tally;
    case PlateDetail::Medium:
        return servers > 5 ? 80 + tally : 109; // without the voters' names
    case PlateDetail::Compact:
        return 76;
    case PlateDetail::Tiny:
        return 54;
    }
    return 136;
}

const Seat *SeatPlan::seat(std::int64_t id) const
{
    for (const Seat &s : seats)
        if (s.id == id)
            return &s;
    return nullptr;
}

namespace {

SeatPlan planWithin(const SeatRequest &request, double inset)
{
    SeatPlan plan;
    const double u = request.unit;
    const double margin = 16 * u;
    const std::size_t n = request.order.size();
    const double titleHeight = 40 * u;
    const double legendHeight = request.legend ? 42 * u : 0;
    plan.title = {margin, 6 * u, request.width - 2 * margin, titleHeight - 6 * u};
    plan.legend = {margin, request.height - legendHeight, request.width - 2 * margin, legendHeight};
    // For a room the topmost disc stands in the row of the title, which is short and at the left.
    const double above = request.presenting && n % 2 == 1 ? 12 * u : titleHeight;
    plan.stage = {margin + inset, above, request.width - 2 * margin - inset,
                  std::max(40.0, request.height - above - legendHeight - 8 * u)};
    if (n == 0)
        return plan;

    // The richest plates that fit at a readable scale; the smallest scale takes what is left.
    struct Wish {
        PlateDetail detail;
        double least;
    };
    Shape shape;
    bool found = false;
    bool flat = false;
    const double width = plan.stage.width / u;
    const double height = plan.stage.height / u;
    const double readable = 0.77 / u; // below, the words of a card do not fit beside each other
    // To a room large discs say more than rich plates.
    const double full = request.presenting ? 1.2 : 0.84;
    const double medium = request.presenting ? 0.95 : 0.76;
    for (const Wish wish : {Wish{PlateDetail::Full, std::max(full, readable)},
                            Wish{PlateDetail::Medium, std::max(medium, readable)},
                            Wish{PlateDetail::Compact, 0.8}, Wish{PlateDetail::Tiny, 0.4}}) {
        for (double k = 1.6; k >= wish.least - 1e-9 && !found; k -= 0.02) {
            shape = shapeFor(request, wish.detail, k, false);
            const double axis = std::min(width / k / 2 - shape.side, kFlatAxis);
            flat = request.presenting && n % 2 == 1 && n > 1 && axis * 0.85 > shape.plateWidth + 4;
            if (flat)
                shape = shapeFor(request, wish.detail, k, true);
            found =
                shape.height * k * 1.02 <= height && 2 * (shape.side + smallestRadius(shape)) * k <= width;
        }
        if (found)
            break;
    }

    plan.unit = u * shape.k;
    plan.discRadius = shape.disc;
    plan.plateWidth = shape.plateWidth;
    plan.detail = shape.detail;
    plan.fits = found && shape.k * u >= 0.62;
    const double pu = plan.unit;
    const bool odd = n % 2 == 1;
    const std::size_t pairs = n / 2;

    // Spare height goes between the rows, as far as the ring stays a ring.
    const double halfWidth = plan.stage.width / 2;
    double rx = std::max(smallestRadius(shape) * pu, halfWidth - shape.side * pu);
    const double gaps = static_cast<double>(odd ? pairs : pairs > 0 ? pairs - 1 : 0);
    const double spare = std::max(0.0, plan.stage.height - shape.height * pu);
    double rows = (shape.height - shape.above - shape.below) * pu;
    const double wanted = std::max(rows, 2 * rx * 0.92);
    const double stretch = gaps > 0 ? std::min(spare * 0.8, wanted - rows) : 0;
    rows += std::max(0.0, stretch);
    rx = std::min(rx, std::max(rows * 0.66, (flat ? kFlatAxis : 150) * pu));
    const double share = gaps > 0 ? std::max(0.0, stretch) / gaps : 0;

    double y = plan.stage.y + shape.above * pu + (spare - std::max(0.0, stretch)) / 2;
    const double cx = plan.stage.centre().x;
    const double e = n == 2 ? 0 : n == 3 ? 0.5 : n == 4 ? 0.55 : n == 5 ? 0.78 : n == 6 ? 0.74 : 0.85;
    std::vector<Seat> seats(n);
    const double beside =
        flat ? 104 : 42; // a client's centre from the plate's inner end: clear of the disc above
    const auto place = [&](std::size_t index, bool right, bool top, double dx, double cy) {
        Seat &seat = seats[index];
        seat.id = request.order[index];
        seat.right = right;
        seat.top = top;
        seat.centre = {cx + (right && !top ? dx : top ? 0 : -dx), cy};
        const double w = shape.plateWidth * pu;
        const double h = shape.plate * pu;
        const double away = (shape.disc + kArc + kPlateGap) * pu;
        seat.plate = {right ? seat.centre.x + away : seat.centre.x - away - w,
                      top ? cy + kUnderTop * pu - h : cy - h / 2, w, h};
        seat.client = top ? Point{seat.centre.x - (shape.disc + kArc + kBesideTop) * pu, cy - 10 * pu}
                          : Point{right ? seat.plate.x + beside * pu : seat.plate.right() - beside * pu,
                                  seat.plate.y - 22 * pu};
    };
    const double top = y;
    if (odd) {
        place(0, true, true, 0, y);
        y += (pairs > 0 ? shape.pitch[0] * pu : 0) + share;
    }
    std::vector<double> levels;
    for (std::size_t row = 0; row < pairs; ++row)
        levels.push_back(row == 0 ? y : levels.back() + shape.pitch[row] * pu + share);
    const double last = levels.empty() ? y : levels.back();
    for (std::size_t row = 0; row < pairs; ++row) {
        const double span = odd ? last - top : last - y;
        const double cy = levels[row];
        const double part = span <= 0 ? 0.5 : odd ? (cy - top) / span : (cy - y) / span;
        const double yn = odd ? -1 + part * (1 + e) : -e + part * 2 * e;
        const double dx = rx * std::sqrt(std::max(0.0, 1 - yn * yn));
        const std::size_t rightIndex = (odd ? 1 : 0) + row;
        const std::size_t leftIndex = n - 1 - row;
        place(rightIndex, true, false, dx, cy);
        if (leftIndex != rightIndex)
            place(leftIndex, false, false, dx, cy);
    }
    plan.seats = std::move(seats);
    plan.centre = {cx, (top + last) / 2};
    return plan;
}

bool meets(const SeatPlan &plan, const SeatRequest &request)
{
    const Rect tools = request.reserved.grown(8 * request.unit);
    for (const Seat &seat : plan.seats) {
        const double reach = (plan.discRadius + kArc) * plan.unit;
        const Rect disc{seat.centre.x - reach, seat.centre.y - reach, 2 * reach, 2 * reach};
        Rect plate = seat.plate;
        const bool busy =
            std::find(request.clientsAt.begin(), request.clientsAt.end(), seat.id) != request.clientsAt.end();
        if ((request.clients || busy) && !seat.top) {
            plate.y -= kClientRow * plan.unit;
            plate.height += kClientRow * plan.unit;
        }
        if (tools.intersects(plate) || tools.intersects(disc))
            return true;
    }
    return false;
}

} // namespace

// The tools stand in the corner that the ring leaves free; where there is no such corner the ring moves aside.
SeatPlan planSeats(const SeatRequest &request)
{
    SeatPlan plan = planWithin(request, 0);
    const double whole = request.reserved.right();
    if (request.reserved.empty())
        return plan;
    for (int part = 1; part <= 4 && meets(plan, request); ++part)
        plan = planWithin(request, std::min(whole * part / 4, request.width * 0.4));
    return plan;
}

std::vector<std::int64_t> seatOrder(const std::vector<std::pair<std::int64_t, int>> &servers)
{
    std::vector<std::int64_t> order;
    std::size_t changes = 0;
    std::vector<int> groups;
    for (std::size_t i = 0; i < servers.size(); ++i) {
        order.push_back(servers[i].first);
        changes += servers[i].second != servers[(i + 1) % servers.size()].second;
        if (std::find(groups.begin(), groups.end(), servers[i].second) == groups.end())
            groups.push_back(servers[i].second);
    }
    // On a ring, groups stand together when there are as many borders as groups.
    if (groups.size() < 2 || changes <= groups.size())
        return order;
    auto sorted = servers;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto &a, const auto &b) { return a.second < b.second; });
    for (std::size_t i = 0; i < sorted.size(); ++i)
        order[i] = sorted[i].first;
    return order;
}

} // namespace zablab::scene
