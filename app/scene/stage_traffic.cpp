// SPDX-License-Identifier: GPL-3.0-or-later
// What lies and moves between the discs: links, clients, messages. A message travels straight from edge to
// edge, a few pixels beside the link, so that the two directions do not meet.
#include "app/scene/stage_layout.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace zablab::scene {

namespace {

constexpr double kLane = 8;    // beside the link
constexpr double kBeside = 27; // further: signs of the link, clear of what is stuck on it
constexpr double kTrail = 120; // the longest trail
constexpr double kGlyphRoom = 13;

Stroke stroke(Color color, double width, double dash = 0, double gap = 0)
{
    return {color, width, dash, gap, false};
}

Point unitVector(Point p)
{
    const double length = std::hypot(p.x, p.y);
    return length < 1e-9 ? Point{1, 0} : Point{p.x / length, p.y / length};
}

bool isCut(const StageModel &model, std::int64_t from, std::int64_t to)
{
    return std::find(model.cuts.begin(), model.cuts.end(), StageCut{from, to}) != model.cuts.end();
}

int groupOfSeat(const StageModel &model, const Seat &seat)
{
    const auto server = std::find_if(model.servers.begin(), model.servers.end(),
                                     [&seat](const StageServer &s) { return s.id == seat.id; });
    return server == model.servers.end() ? 0 : server->group;
}

} // namespace

std::optional<double> crossing(Point a, Point b, Point c, Point d)
{ // along a→b
    const Point r = b - a;
    const Point s = d - c;
    const double det = r.x * s.y - r.y * s.x;
    if (std::fabs(det) < 1e-9)
        return std::nullopt;
    const Point q = c - a;
    const double t = (q.x * s.y - q.y * s.x) / det;
    const double v = (q.x * r.y - q.y * r.x) / det;
    if (t < 0 || t > 1 || v < 0 || v > 1)
        return std::nullopt;
    return t;
}

std::optional<Flight> flightOf(const StageModel &model, const SeatPlan &plan, StageEnd from, StageEnd to)
{
    struct End {
        Point centre;
        double radius;
    };
    const auto endOf = [&](StageEnd end) -> std::optional<End> {
        if (end.client) {
            if (const auto seat = clientSeat(model, plan, end.id))
                return End{*seat, (kClientHeight / 2 + 4 + kGlyphRoom) * plan.unit};
            return std::nullopt;
        }
        if (const Seat *seat = plan.seat(end.id))
            return End{seat->centre, (plan.discRadius + kArcGap + kGlyphRoom) * plan.unit};
        return std::nullopt;
    };
    const auto a = endOf(from);
    const auto b = endOf(to);
    if (!a || !b)
        return std::nullopt;
    const Point ahead = unitVector(b->centre - a->centre);
    const double length = distance(a->centre, b->centre);
    // Near neighbours: the edges may not pass each other.
    const double squeeze = std::min(1.0, length * 0.42 / std::max(1.0, std::max(a->radius, b->radius)));
    const double side = from.client || to.client ? 0 : kLane * plan.unit;
    const Point beside{-ahead.y * side, ahead.x * side};
    return Flight{a->centre + ahead * (a->radius * squeeze) + beside,
                  b->centre - ahead * (b->radius * squeeze) + beside};
}

void drawLinks(Canvas &canvas, const StageModel &model, const SeatPlan &plan)
{
    const double fewer = model.servers.size() > 7 ? 0.45 : 0.8;
    for (std::size_t i = 0; i < model.servers.size(); ++i)
        for (std::size_t j = i + 1; j < model.servers.size(); ++j) {
            const StageServer &a = model.servers[i];
            const StageServer &b = model.servers[j];
            const Seat *p = plan.seat(a.id);
            const Seat *q = plan.seat(b.id);
            if (!p || !q)
                continue;
            const CanvasScope scope(canvas, {ElementKind::Link, a.id, b.id});
            const bool session =
                std::any_of(model.sessions.begin(), model.sessions.end(), [&](const auto &s) {
                    return (s.first == a.id && s.second == b.id) || (s.first == b.id && s.second == a.id);
                });
            const bool down = a.running == Running::Crashed || b.running == Running::Crashed;
            const bool ab = isCut(model, a.id, b.id);
            const bool ba = isCut(model, b.id, a.id);
            if (a.group != b.group && ((ab && ba) || down))
                continue; // the wall says it
            const Color color =
                session ? Color(Token::Neutral, 0.5) : Color(Token::Link, down ? fewer * 0.7 : fewer);
            canvas.line(p->centre, q->centre,
                        stroke(color, canvas.u(session ? 1.6 : 1.2), down || (ab && ba) ? canvas.u(4) : 0,
                               canvas.u(5)));
            const Point middle = lerp(p->centre, q->centre, 0.5);
            const Point ahead = unitVector(q->centre - p->centre);
            const Point across{-ahead.y, ahead.x};
            // A bar on the side that is closed; the open direction passes.
            const auto bar = [&](double sign) {
                const Point c = middle + across * (sign * canvas.u(kLane));
                canvas.line(c - across * canvas.u(8), c + across * canvas.u(8),
                            stroke(Token::Bad, canvas.u(4)));
                drawArrowHead(canvas, c - ahead * (sign * canvas.u(7)), ahead * sign, canvas.u(9), Token::Bad,
                              true);
            };
            const auto isSlow = [&](std::int64_t from, std::int64_t to) {
                return std::find(model.slowLinks.begin(), model.slowLinks.end(), StageSlowLink{from, to}) !=
                       model.slowLinks.end();
            };
            // On the sender's side; which it is and how much stands on the sender's plate.
            if (isSlow(a.id, b.id))
                drawZigzag(canvas, lerp(p->centre, q->centre, 0.34) + across * canvas.u(kBeside),
                           canvas.u(13), Token::Text2);
            if (isSlow(b.id, a.id))
                drawZigzag(canvas, lerp(p->centre, q->centre, 0.66) - across * canvas.u(kBeside),
                           canvas.u(13), Token::Text2);
            if (ab && ba)
                drawWall(canvas, middle - across * canvas.u(18), middle + across * canvas.u(18), 10);
            else if (ab)
                bar(1);
            else if (ba)
                bar(-1);
        }
}

namespace {

struct Look {
    Color color;
    Color on;
};

Look lookOf(const StageMessage &m)
{
    if (m.candidate)
        return {m.candidate->color(), m.candidate->on()};
    if (m.from.client)
        return {Token::Neutral, Token::Card};
    return {roleColor(m.role), onRole(m.role)};
}

// Through the message's upper corner: it stays where it is until somebody lets it go.
void drawPin(Canvas &canvas, Point head, double length)
{
    const Point tip = head + Point{-0.55, 0.84} * length;
    canvas.line(head, tip, stroke(Token::Card, length * 0.34));
    canvas.line(head, tip, stroke(Token::Ink, length * 0.16));
    canvas.circle(head, length * 0.36, Token::Ink, stroke(Token::Card, length * 0.13));
}

void drawMessage(Canvas &canvas, const StageModel &model, const StageMessage &m, const Flight &flight,
                 const std::vector<std::pair<Point, Point>> &walls, int others, double scale, double aside)
{
    const Look look = lookOf(m);
    const Point ahead = unitVector(flight.to - flight.from);
    double progress = std::clamp(m.progress, 0.0, 1.0);
    const double length = distance(flight.from, flight.to);
    std::optional<double> wall;
    const bool cut = !m.from.client && !m.to.client && isCut(model, m.from.id, m.to.id);
    if (m.blocked || cut)
        for (const auto &[a, b] : walls)
            if (const auto hit = crossing(flight.from, flight.to, a, b); hit && (!wall || *hit < *wall))
                wall = hit;
    if (cut && !m.blocked) // it will not come further than the wall
        progress *= wall.value_or(1);
    if (m.blocked) {
        // It meets the wall, is thrown back, and stays before it: told by the time since, like all motion here.
        const double at = wall.value_or(0.5);
        const double back = canvas.u(40 * scale) / std::max(1.0, length);
        const double swing = 1 + 0.35 * std::sin(m.broken * std::numbers::pi);
        progress = std::clamp(at - back * (1 - (1 - m.broken) * (1 - m.broken)) * swing, 0.0, 1.0);
    }
    const Point link = lerp(flight.from, flight.to, progress);
    const Point at = link + Point{-ahead.y, ahead.x} * aside;
    const bool lost = m.fading >= 0;
    const double opacity = lost                                   ? std::clamp(m.fading, 0.0, 1.0)
                           : (m.quiet && !m.blocked) || m.arrived ? 0.55
                                                                  : 1;
    const CanvasScope scope(canvas, {ElementKind::Message, m.id, 0}, opacity * (m.dim ? 0.35 : 1));
    if (m.selected)
        canvas.line(flight.from, flight.to, stroke(Token::Accent, canvas.u(1.6)));
    const double travelled = aside > canvas.u(2) ? 0 : distance(flight.from, at);
    if (travelled > canvas.u(4) && !m.quiet)
        canvas.wedge(at, at - ahead * std::min(travelled, canvas.u(kTrail)), canvas.u(9 * scale),
                     look.color.faded(0.6));
    drawGlyph(canvas, m.glyph, at,
              {look.color, look.on, ahead, scale, m.candidate ? std::string_view(m.candidate->number) : ""});
    if (m.blocked || lost) {
        // The cross stands ahead of the glyph: what broke stays readable.
        const Point cross = at + ahead * canvas.u((m.blocked ? 26 : 20) * scale);
        if (m.blocked && m.broken < 1) // splinters, as long as it is fresh
            for (int i = 0; i < 5; ++i) {
                const double turn = (i - 2) * 0.55 + std::numbers::pi;
                const Point out{ahead.x * std::cos(turn) - ahead.y * std::sin(turn),
                                ahead.x * std::sin(turn) + ahead.y * std::cos(turn)};
                const double from = canvas.u((11 + 10 * m.broken) * scale);
                canvas.line(cross + out * from, cross + out * (from + canvas.u(8 * scale)),
                            stroke(Color(Token::Bad, 1 - m.broken), canvas.u(2)));
            }
        drawBroken(canvas, cross, canvas.u(9 * scale * (m.blocked ? 0.5 + 0.5 * m.broken : 1)));
        if (others > 0) { // more of them wait behind the first
            const std::string words = "×" + std::to_string(others + 1);
            const double size = canvas.font(11.5);
            const double width = canvas.measure(words, FontRole::Bold, size) + canvas.u(8);
            // Behind the glyph: the cross is ahead of it.
            const double height = size * 1.3;
            const double back =
                canvas.u(13 * scale) + (std::fabs(ahead.x) * width + std::fabs(ahead.y) * height) / 2;
            const Point middle = at - ahead * back;
            const Rect badge{middle.x - width / 2, middle.y - height / 2, width, height};
            canvas.box(badge, badge.height / 2, Token::Raised, stroke(Token::Line, canvas.u(1)));
            canvas.text(badge.centre(), words, FontRole::Bold, size, Token::Ink, Align::Centre);
        }
    }
    if (m.held)
        drawPin(canvas, at + Point{8, -13} * (canvas.unit() * scale), canvas.u(13 * scale));
    if (m.selected) {
        const double w = canvas.u((m.glyph == Glyph::Inform ? 46 : 42) * scale);
        const double h = canvas.u(36 * scale);
        canvas.box({at.x - w / 2, at.y - h / 2, w, h}, canvas.u(8), {}, stroke(Token::Accent, canvas.u(2)));
        if (!m.words.empty())
            drawPill(canvas, {at.x, at.y - h / 2 - canvas.u(16)}, m.words, Token::Card, Token::Accent,
                     Color(Token::Accent, 0.6), PillIcon::None, 12.5);
    }
    canvas.regionDisc({ElementKind::Message, m.id, 0}, at, canvas.u(20 * scale), m.spoken);
}

// More than can be told apart: a square each, the selected one whole. What waits at a wall is drawn once a link.
constexpr std::size_t kMostGlyphs = 240;

void drawCrowd(Canvas &canvas, const StageModel &model, const SeatPlan &plan)
{
    const auto walls = wallOf(model, plan);
    std::map<std::pair<std::int64_t, std::int64_t>, std::optional<Flight>> flights;
    std::map<std::pair<std::int64_t, std::int64_t>, int> waiting;
    const auto linkOf = [](const StageMessage &m) {
        return std::pair{m.from.client ? -m.from.id : m.from.id, m.to.client ? -m.to.id : m.to.id};
    };
    for (const StageMessage &m : model.messages)
        waiting[linkOf(m)] += m.blocked;
    const double side = canvas.u(6.5);
    const StageMessage *last = nullptr;
    const auto flightFor = [&](const StageMessage &m) {
        auto &flight = flights.try_emplace(linkOf(m)).first->second;
        if (!flight)
            flight = flightOf(model, plan, m.from, m.to);
        return flight;
    };
    for (const StageMessage &m : model.messages) {
        const auto flight = flightFor(m);
        if (!flight)
            continue;
        if (m.selected || m.hovered) {
            last = &m;
            continue;
        }
        if (m.held) {
            drawMessage(canvas, model, m, *flight, walls, 0, 0.8, 0);
            continue;
        }
        if (m.blocked) {
            int &count = waiting[linkOf(m)];
            if (count > 0)
                drawMessage(canvas, model, m, *flight, walls, count - 1, 0.8, 0);
            count = 0;
            continue;
        }
        const double opacity = (m.quiet || m.arrived ? 0.55 : 1) * (m.dim ? 0.35 : 1) *
                               (m.fading >= 0 ? std::clamp(m.fading, 0.0, 1.0) : 1);
        const Element element{ElementKind::Message, m.id, 0};
        const CanvasScope scope(canvas, element, opacity);
        const Point at = lerp(flight->from, flight->to, std::clamp(m.progress, 0.0, 1.0));
        canvas.box({at.x - side / 2, at.y - side / 2, side, side}, 0,
                   m.fading >= 0 ? Color(Token::Bad) : lookOf(m).color);
        canvas.regionDisc(element, at, canvas.u(9), m.spoken);
    }
    if (last)
        if (const auto flight = flightFor(*last))
            drawMessage(canvas, model, *last, *flight, walls, 0, 1, 0);
}

} // namespace

void drawMessages(Canvas &canvas, const StageModel &model, const SeatPlan &plan)
{
    if (model.messages.size() > kMostGlyphs) {
        drawCrowd(canvas, model, plan);
        return;
    }
    const auto walls = wallOf(model, plan);
    const double scale = model.servers.size() <= 5 ? 1 : model.servers.size() <= 7 ? 0.92 : 0.8;
    // Only the first of those that wait at the same place is drawn; the others are counted.
    std::map<std::pair<std::int64_t, std::int64_t>, int> waiting;
    for (const StageMessage &m : model.messages)
        if (m.blocked)
            ++waiting[{m.from.client ? -m.from.id : m.from.id, m.to.client ? -m.to.id : m.to.id}];
    // Those that follow each other closely on one link stand beside each other, the more the closer; beyond the
    // third they stand on each other.
    struct Neighbour {
        double at;
        double aside;
    };
    std::map<std::pair<std::int64_t, std::int64_t>, std::vector<Neighbour>> ahead;
    std::vector<std::size_t> order(model.messages.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return model.messages[a].progress > model.messages[b].progress;
    });
    std::vector<double> aside(model.messages.size(), 0);
    for (const std::size_t i : order) {
        const StageMessage &m = model.messages[i];
        const auto flight = flightOf(model, plan, m.from, m.to);
        if (!flight || m.blocked || m.quiet)
            continue;
        const double at = distance(flight->from, flight->to) * std::clamp(m.progress, 0.0, 1.0);
        auto &others = ahead[{m.from.client ? -m.from.id : m.from.id, m.to.client ? -m.to.id : m.to.id}];
        const double reach = canvas.u(34 * scale);
        for (const Neighbour &n : others)
            aside[i] += std::max(0.0, 1 - (n.at - at) / reach) * canvas.u(27 * scale);
        aside[i] = std::min(aside[i], canvas.u(56 * scale));
        others.push_back({at, aside[i]});
    }
    const StageMessage *last = nullptr;
    const auto draw = [&](const StageMessage &m) {
        const auto flight = flightOf(model, plan, m.from, m.to);
        if (!flight)
            return;
        int others = 0;
        if (m.blocked) {
            int &count = waiting[{m.from.client ? -m.from.id : m.from.id, m.to.client ? -m.to.id : m.to.id}];
            if (count == 0)
                return;
            others = count - 1;
            count = 0;
        }
        drawMessage(canvas, model, m, *flight, walls, others, scale,
                    aside[static_cast<std::size_t>(&m - model.messages.data())]);
    };
    for (const StageMessage &m : model.messages)
        if (m.selected)
            last = &m;
        else
            draw(m);
    if (last)
        draw(*last);
    if (!walls.empty()) { // near the upper end, where no message breaks
        const auto &[from, to] = walls.front();
        const Point upper = from.y < to.y ? from : to;
        const Point lower = from.y < to.y ? to : from;
        const Point at = plan.wall ? Point{upper.x, plan.title.centre().y} : lerp(upper, lower, 0.16);
        // Between two sides its numbers stand as the sides do.
        const bool turned =
            plan.wall && std::any_of(plan.seats.begin(), plan.seats.end(),
                                     [&](const Seat &s) { return s.right && groupOfSeat(model, s) == 0; });
        drawPill(canvas, at, turned ? model.wallWordsTurned : model.wallWords, Token::Ink, Token::Card,
                 Token::None, PillIcon::None, 13);
    }
}

} // namespace zablab::scene
