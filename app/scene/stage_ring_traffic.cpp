// SPDX-License-Identifier: GPL-3.0-or-later
// Messages among very many servers: only the head and a short tail, no lines. The more there are the plainer they
// become, so that thousands cost a frame no more than it has; the selected one is always drawn whole.
#include "app/scene/glyphs.h"
#include "app/scene/stage_layout.h"

#include <algorithm>
#include <cmath>

namespace zablab::scene {

namespace {

// Heads with their glyph and a tail; coloured cards with a tail; plain squares.
enum class Crowd : std::uint8_t { Few, Many, Dense };
constexpr std::size_t kFew = 140;
constexpr std::size_t kMany = 500;
constexpr double kTail = 21;

struct Ends {
    Point from, to;
};

std::optional<Ends> endsOf(const StageModel &model, const RingPlan &plan, const StageMessage &m)
{
    struct End {
        Point at;
        double radius;
    };
    const auto endOf = [&](StageEnd end) -> std::optional<End> {
        if (!end.client) {
            if (const RingSeat *seat = plan.seat(end.id))
                return End{seat->centre, seat->radius + 4 * plan.mark};
            return std::nullopt;
        }
        // Clients stand in the column: their messages come from its edge, at the height of their server.
        for (const StageClient &client : model.clients)
            if (client.id == end.id)
                if (const RingSeat *seat = plan.seat(client.server)) {
                    const double low = plan.column.bottom() - 24 * plan.unit;
                    return End{
                        {plan.column.x, std::min(low, std::max(seat->centre.y, plan.column.centre().y))}, 0};
                }
        return std::nullopt;
    };
    const auto a = endOf(m.from);
    const auto b = endOf(m.to);
    if (!a || !b)
        return std::nullopt;
    const double length = std::max(1e-6, distance(a->at, b->at));
    const Point ahead = (b->at - a->at) * (1 / length);
    const double squeeze = std::min(1.0, length * 0.4 / std::max({1.0, a->radius, b->radius}));
    // The two directions run beside each other.
    const double side = m.from.client || m.to.client ? 0 : 3.5 * plan.mark;
    const Point beside{-ahead.y * side, ahead.x * side};
    return Ends{a->at + ahead * (a->radius * squeeze) + beside,
                b->at - ahead * (b->radius * squeeze) + beside};
}

struct RingLook {
    Color color, on;
};

RingLook lookOfRing(const StageMessage &m)
{
    if (m.candidate)
        return {m.candidate->color(), m.candidate->on()};
    if (m.from.client)
        return {Token::Neutral, Token::Card};
    return {roleColor(m.role), onRole(m.role)};
}

void drawHead(Canvas &canvas, const StageMessage &m, const RingPlan &plan, const Ends &ends, Crowd crowd)
{
    double stop = std::clamp(m.progress, 0.0, 1.0);
    if (m.blocked) { // before the wall; where it is a single link that is closed, in its middle
        std::optional<double> wall;
        for (const RingBorder &border : plan.borders)
            for (std::size_t i = 0; i + 1 < border.wall.size(); ++i)
                if (const auto hit = crossing(ends.from, ends.to, border.wall[i], border.wall[i + 1]))
                    wall = std::min(wall.value_or(1), *hit);
        const double before = 15 * plan.mark / std::max(1.0, distance(ends.from, ends.to));
        stop = std::min(stop, wall ? std::max(0.0, *wall - before) : 0.5);
    }
    const Point at = lerp(ends.from, ends.to, stop);
    const RingLook look = lookOfRing(m);
    const bool lost = m.fading >= 0;
    const double opacity = lost                                   ? std::clamp(m.fading, 0.0, 1.0)
                           : (m.quiet && !m.blocked) || m.arrived ? 0.55
                                                                  : 1;
    const Element element{ElementKind::Message, m.id, 0};
    const CanvasScope scope(canvas, element, opacity * (m.dim ? 0.35 : 1));
    if (crowd == Crowd::Dense && !m.selected && !m.hovered && !m.held) {
        const double side = std::max(3.0, 5 * plan.mark);
        canvas.box({at.x - side / 2, at.y - side / 2, side, side}, 0,
                   m.blocked || lost ? Color(Token::Bad) : look.color);
        canvas.regionDisc(element, at, side, m.spoken);
        return;
    }
    const double length = std::max(1e-6, distance(ends.from, ends.to));
    const Point ahead = (ends.to - ends.from) * (1 / length);
    const double travelled = distance(ends.from, at);
    const bool whole = crowd == Crowd::Few || m.selected || m.hovered;
    const double scale = m.selected || m.hovered ? 0.8 : 0.56 * plan.mark / canvas.unit();
    if (m.selected)
        canvas.line(ends.from, ends.to, {Token::Accent, canvas.u(1.5), 0, 0, false});
    const double tail = std::min(travelled, kTail * plan.mark);
    if (tail > 3 && !m.quiet && !m.blocked) {
        if (whole)
            canvas.wedge(at, at - ahead * tail, 6 * plan.mark, look.color.faded(0.6));
        else
            canvas.line(at - ahead * tail, at,
                        {look.color.faded(0.45), std::max(1.0, 1.6 * plan.mark), 0, 0, false});
    }
    if (whole) {
        const bool digit = m.candidate && scale * canvas.unit() * 16 >= 10 &&
                           (m.selected || m.hovered || m.candidate->number.size() == 1);
        drawGlyph(canvas, m.glyph, at,
                  {look.color, look.on, ahead, std::max(scale, 0.3),
                   digit ? std::string_view(m.candidate->number) : std::string_view()});
    } else {
        const double w = 9 * plan.mark, h = 7 * plan.mark;
        canvas.box({at.x - w / 2, at.y - h / 2, w, h}, 1.5, look.color, {Token::Card, 1, 0, 0, false});
    }
    if (m.held) // a needle through it
        canvas.circle(at + Point{5, -7} * plan.mark, std::max(2.5, 3.4 * plan.mark), Token::Ink,
                      {Token::Card, 1, 0, 0, false});
    if (m.blocked || lost)
        drawBroken(canvas, at + ahead * (9 * plan.mark), std::max(4.0, 5.5 * plan.mark));
    if (m.selected || m.hovered) {
        const double w = canvas.u(42 * 0.8), h = canvas.u(36 * 0.8);
        const Color edge = m.selected ? Color(Token::Accent) : Color(Token::Ink, 0.6);
        canvas.box({at.x - w / 2, at.y - h / 2, w, h}, canvas.u(7), {}, {edge, canvas.u(1.8), 0, 0, false});
        if (!m.words.empty()) {
            const double half = pillWidth(canvas, m.words, PillIcon::None, 12.5) / 2;
            const double x = std::clamp(at.x, plan.stage.x + half,
                                        std::max(plan.stage.x + half, plan.stage.right() - half));
            const double y = std::max(at.y - h / 2 - canvas.u(16), plan.stage.y + canvas.u(12));
            drawPill(canvas, {x, y}, m.words, Token::Card, m.selected ? Token::Accent : Token::Ink,
                     Color(Token::Accent, 0.6), PillIcon::None, 12.5);
        }
    }
    canvas.regionDisc(element, at, canvas.u(crowd == Crowd::Few ? 13 : 8), m.spoken);
}

} // namespace

namespace {

void drawThose(Canvas &canvas, const StageModel &model, const RingPlan &plan, bool pointedAt)
{
    const std::size_t count = model.messages.size();
    const Crowd crowd = count <= kFew ? Crowd::Few : count <= kMany ? Crowd::Many : Crowd::Dense;
    for (const StageMessage &m : model.messages)
        if ((m.selected || m.hovered) == pointedAt)
            if (const auto ends = endsOf(model, plan, m))
                drawHead(canvas, m, plan, *ends, crowd);
}

} // namespace

void drawRingMessages(Canvas &canvas, const StageModel &model, const RingPlan &plan)
{
    drawThose(canvas, model, plan, false);
}

void drawRingPointedMessages(Canvas &canvas, const StageModel &model, const RingPlan &plan)
{
    drawThose(canvas, model, plan, true);
}

} // namespace zablab::scene
