// SPDX-License-Identifier: GPL-3.0-or-later
// The wall of a partition: from edge to edge of the stage, between the seats of the groups and never through a plate.
// The whole ground of a side that cannot elect is greyed, up to the wall, so that nobody has to ask where a side ends.
#include "app/scene/stage_layout.h"

#include <algorithm>
#include <cmath>

namespace zablab::scene {

namespace {

int groupIn(const StageModel &model, std::int64_t id)
{
    const auto server = std::find_if(model.servers.begin(), model.servers.end(),
                                     [id](const StageServer &s) { return s.id == id; });
    return server == model.servers.end() ? 0 : server->group;
}

// Where the ground begins and ends: the row of the title and the legend stay free.
Rect groundOf(const SeatPlan &plan)
{
    const double edge = 4 * plan.unit;
    return {edge, plan.stage.y, plan.stage.right() + 16 * plan.unit - 2 * edge, plan.stage.height + edge};
}

// How far along the edge of the ground, clockwise from its upper left corner.
double alongEdge(const Rect &ground, Point p)
{
    if (p.y <= ground.y + 0.5)
        return p.x - ground.x;
    if (p.x >= ground.right() - 0.5)
        return ground.width + p.y - ground.y;
    if (p.y >= ground.bottom() - 0.5)
        return ground.width + ground.height + ground.right() - p.x;
    return 2 * ground.width + ground.height + ground.bottom() - p.y;
}

// Room that a seat takes beside its disc: its plate and the clients above it.
Rect takenBy(const StageModel &model, const SeatPlan &plan, const Seat &seat)
{
    Rect taken = seat.plate;
    for (const StageClient &client : model.clients)
        if (client.server == seat.id && !seat.top) {
            const double top = std::min(taken.y, seat.client.y - 20 * plan.unit);
            taken.height += taken.y - top;
            taken.y = top;
        }
    return taken;
}

// From between two neighbours on the ring out to the edge: sideways between their plates, or up or down where one
// stands left and one right.
struct Arm {
    Point inner, bend, outer;
    int group = 0; // of the seats that follow, clockwise
};

Arm armBetween(const StageModel &model, const SeatPlan &plan, const Seat &a, const Seat &b)
{
    const Rect ground = groundOf(plan);
    const double u = plan.unit;
    Arm arm;
    arm.group = groupIn(model, b.id);
    arm.inner = lerp(a.centre, b.centre, 0.5);
    const bool rightwards = (a.top || a.right) && b.right && !b.top;
    const bool leftwards = !a.top && !a.right && (b.top || !b.right);
    if (!rightwards &&
        !leftwards) { // between the columns: up beside the topmost pair, down beside the lowest
        const bool up = &a == &plan.seats.back() && plan.seats.size() > 2;
        const bool upper = up || (plan.seats.size() == 2 && &a != &plan.seats.front());
        arm.bend = arm.inner;
        arm.outer = {arm.inner.x, upper ? ground.y : ground.bottom()};
        return arm;
    }
    const Seat &above = a.centre.y < b.centre.y ? a : b;
    const Seat &below = &above == &a ? b : a;
    double top = takenBy(model, plan, above).bottom();
    if (above.top && leftwards) // its plate stands right, its client left
        top = above.client.y + 20 * u;
    const double y = (top + takenBy(model, plan, below).y) / 2;
    const double near = rightwards
                            ? std::max(arm.inner.x, std::min(a.plate.x, b.plate.x) - 6 * u)
                            : std::min(arm.inner.x, std::max(a.plate.right(), b.plate.right()) + 6 * u);
    arm.bend = {near, y};
    arm.outer = {rightwards ? ground.right() : ground.x, y};
    return arm;
}

std::vector<Arm> armsOf(const StageModel &model, const SeatPlan &plan)
{
    std::vector<Arm> arms;
    for (std::size_t i = 0; i < plan.seats.size(); ++i) {
        const Seat &a = plan.seats[i];
        const Seat &b = plan.seats[(i + 1) % plan.seats.size()];
        if (groupIn(model, a.id) != groupIn(model, b.id))
            arms.push_back(armBetween(model, plan, a, b));
    }
    return arms;
}

// Where the arms meet inside the ring: at each other, or in the middle.
std::vector<Point> hubOf(const std::vector<Arm> &arms, const SeatPlan &plan)
{
    return arms.size() == 2 ? std::vector<Point>{} : std::vector<Point>{plan.centre};
}

bool lameGroup(const StageModel &model, int group)
{
    return std::any_of(model.servers.begin(), model.servers.end(),
                       [&](const StageServer &s) { return s.group == group && !s.majority; });
}

void drawGround(Canvas &canvas, const StageModel &model, const SeatPlan &plan)
{
    const Color shade(Token::Shade, 0.1);
    if (plan.wall) {
        for (const Seat &seat : plan.seats) { // one of each side is enough to know it
            const bool first = std::none_of(plan.seats.begin(), plan.seats.end(), [&](const Seat &s) {
                return &s < &seat && s.right == seat.right;
            });
            const double middle = plan.wall->first.x;
            if (first && lameGroup(model, groupIn(model, seat.id)))
                canvas.box({seat.right ? middle : 0, 0,
                            seat.right ? plan.stage.right() + canvas.u(16) - middle : middle,
                            plan.stage.bottom() + canvas.u(8)},
                           canvas.u(14), shade);
        }
        return;
    }
    const std::vector<Arm> arms = armsOf(model, plan);
    const Rect ground = groundOf(plan);
    const Point corners[] = {{ground.right(), ground.y},
                             {ground.right(), ground.bottom()},
                             {ground.x, ground.bottom()},
                             {ground.x, ground.y}};
    const double around = 2 * (ground.width + ground.height);
    for (std::size_t i = 0; i < arms.size(); ++i) {
        if (!lameGroup(model, arms[i].group))
            continue;
        const Arm &from = arms[i];
        const Arm &to = arms[(i + 1) % arms.size()];
        std::vector<Point> side{from.inner, from.bend, from.outer};
        const double begin = alongEdge(ground, from.outer);
        double end = alongEdge(ground, to.outer);
        if (end <= begin)
            end += around;
        for (int turn = 0; turn < 2; ++turn)
            for (const Point corner : corners) {
                // The upper left corner is both the beginning of the edge and its end.
                const double at = (corner == corners[3] ? around : alongEdge(ground, corner)) + turn * around;
                if (at > begin && at < end)
                    side.push_back(corner);
            }
        side.insert(side.end(), {to.outer, to.bend, to.inner});
        for (const Point point : hubOf(arms, plan))
            side.push_back(point);
        canvas.path(std::move(side), true, shade);
    }
}

} // namespace

std::vector<std::pair<Point, Point>> wallOf(const StageModel &model, const SeatPlan &plan)
{
    if (model.groups.size() < 2 || plan.seats.size() < 2)
        return {};
    if (plan.wall)
        return {*plan.wall};
    const std::vector<Arm> arms = armsOf(model, plan);
    std::vector<std::pair<Point, Point>> walls;
    const auto add = [&walls](Point from, Point to) {
        if (distance(from, to) > 1)
            walls.emplace_back(from, to);
    };
    if (arms.size() == 2)
        add(arms[0].inner, arms[1].inner);
    for (const Arm &arm : arms) {
        for (const Point point : hubOf(arms, plan))
            add(point, arm.inner);
        add(arm.inner, arm.bend);
        add(arm.bend, arm.outer);
    }
    return walls;
}

void drawPartition(Canvas &canvas, const StageModel &model, const SeatPlan &plan)
{
    const auto walls = wallOf(model, plan);
    if (walls.empty())
        return;
    const CanvasScope scope(canvas, {ElementKind::Wall, 0, 0});
    drawGround(canvas, model, plan);
    const double width = plan.wall ? 26 : 16;
    for (const auto &[from, to] : walls) // where it turns it has no gap
        for (const Point end : {from, to})
            if (!plan.wall)
                canvas.circle(end, canvas.u(width / 2), Token::Wall);
    for (const auto &[from, to] : walls)
        drawWall(canvas, from, to, width);
}

} // namespace zablab::scene
