// SPDX-License-Identifier: GPL-3.0-or-later
// Clients beside the plates of their servers: connected or not, crashed, and around the box what is left of the
// session, as far as the leader counts.
#include "app/scene/glyphs.h"
#include "app/scene/stage_layout.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace zablab::scene {

namespace {

Point aheadOf(Point p)
{
    const double length = std::hypot(p.x, p.y);
    return length < 1e-9 ? Point{1, 0} : Point{p.x / length, p.y / length};
}

} // namespace

std::optional<Point> clientSeat(const StageModel &model, const SeatPlan &plan, std::int64_t client)
{
    int before = 0;
    for (const StageClient &c : model.clients) {
        const auto own = std::find_if(model.clients.begin(), model.clients.end(),
                                      [client](const StageClient &one) { return one.id == client; });
        if (own == model.clients.end())
            return std::nullopt;
        if (c.id == client) {
            const Seat *seat = plan.seat(c.server);
            if (!seat)
                return std::nullopt;
            const double step = (kClientWidth + 10) * plan.unit * before;
            return Point{seat->client.x + (seat->right && !seat->top ? step : -step), seat->client.y};
        }
        before += c.server == own->server;
    }
    return std::nullopt;
}

void drawClients(Canvas &canvas, const StageModel &model, const SeatPlan &plan)
{
    std::map<std::int64_t, int> company;
    for (const StageClient &client : model.clients)
        ++company[client.server];
    for (const StageClient &client : model.clients) {
        const auto at = clientSeat(model, plan, client.id);
        const Seat *seat = plan.seat(client.server);
        if (!at || !seat)
            continue;
        const CanvasScope scope(canvas, {ElementKind::Client, client.id, 0}, client.dim ? 0.45 : 1);
        const Point ahead = aheadOf(seat->centre - *at);
        canvas.line(*at + ahead * canvas.u(20),
                    seat->centre - ahead * canvas.u(plan.discRadius + kArcGap + 2),
                    {Color(Token::Neutral, client.connected ? 0.5 : 0.25), canvas.u(1.4),
                     client.connected ? 0 : canvas.u(4), canvas.u(4), false});
        if (client.cut) // nothing gets through, either way
            drawBroken(canvas,
                       lerp(*at + ahead * canvas.u(24),
                            seat->centre - ahead * canvas.u(plan.discRadius + kArcGap), 0.5),
                       canvas.u(8));
        drawClient(canvas, *at,
                   {client.name, client.connected, client.crashed, client.selected, client.countdown});
        canvas.region({ElementKind::Client, client.id, 0},
                      {at->x - canvas.u(24), at->y - canvas.u(18), canvas.u(48), canvas.u(38)},
                      client.spoken);
        if (company[client.server] == 1) {
            const bool leftwards = seat->top || !seat->right;
            const double x = at->x + canvas.u(leftwards ? -34 : 34);
            const double room = std::min(leftwards ? x - plan.stage.x : plan.stage.right() - x,
                                         canvas.u(std::max(plan.plateWidth - 56, 128.0)));
            const Align side = leftwards ? Align::Right : Align::Left;
            // Half of a session's number says nothing; the inspector has all of it. To a room it is no topic at all.
            const bool session = !client.session.empty() && (!plan.presenting || client.selected) &&
                                 canvas.measure(client.session, FontRole::Mono, canvas.font(12)) <= room;
            const bool both = !client.note.empty() && session;
            const double apart = both ? canvas.u(8.5) : 0;
            if (!client.note.empty())
                canvas.text({x, at->y - apart}, client.note, FontRole::Text, canvas.font(12.5),
                            client.noteBad ? Token::Bad : Token::Text2, side, room);
            if (session)
                canvas.text({x, at->y + apart}, client.session, FontRole::Mono, canvas.font(12), Token::Mute,
                            side, room);
        }
    }
}

} // namespace zablab::scene
