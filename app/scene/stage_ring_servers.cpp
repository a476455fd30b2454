// SPDX-License-Identifier: GPL-3.0-or-later
// A large ensemble's discs: small, with a number where one can be read; solid when the server has applied the
// transaction that the totals are about, hollow when not yet. While a leader is sought a disc has its candidate's
// colour, so that a split vote is seen at once.
#include "app/scene/glyphs.h"
#include "app/scene/stage_layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace zablab::scene {

namespace {

struct Disc {
    Canvas &canvas; // of the stage's unit
    const StageServer &server;
    Point at;
    double radius; // pixels
    double mark;   // pixels of a scale-1 unit among the discs

    Stroke rim(Color color, double width, double dashes = 0) const
    {
        const double w = std::max(1.0, width * mark);
        if (dashes <= 0)
            return {color, w, 0, 0, false};
        const double pitch = radius * 2 * std::numbers::pi / dashes;
        return {color, w, pitch * 0.6, pitch * 0.4, false};
    }
    // The name, the number, or nothing: whatever can be read.
    bool label(Color ink, double dy = 0) const
    {
        const std::string number = std::to_string(server.id);
        const double most = 2 * std::sqrt(std::max(0.0, radius * radius - dy * dy)) * 0.92;
        const double size = canvas.font(std::clamp(radius * 0.78 / canvas.unit(), 9.0, 17.0));
        if (size > radius * 1.5)
            return false;
        for (const std::string &words : {server.observer ? number : server.name, number})
            if (canvas.measure(words, FontRole::Bold, size) <= most) {
                canvas.text({at.x, at.y + dy}, words, FontRole::Bold, size, ink, Align::Centre);
                return true;
            }
        return false;
    }
};

void drawDown(const Disc &d)
{
    d.canvas.circle(d.at, d.radius, Token::Card, d.rim(Token::Crashed, 2, 14));
    const bool crashed = d.server.running == Running::Crashed;
    const bool both = d.radius >= d.canvas.u(19); // room for name and sign
    const double low = both ? d.radius * 0.42 : 0;
    if (both)
        d.label(crashed ? Token::Crashed : Token::Ink, -d.radius * 0.24);
    const Point sign{d.at.x, d.at.y + low};
    const double size = both ? d.radius * 0.2 : d.radius * 0.38;
    if (crashed)
        drawCross(d.canvas, sign, size, Token::Crashed, std::max(1.4, 1.8 * d.mark));
    else
        drawPauseBars(d.canvas, sign, size * 2.2, Token::Crashed);
}

void drawUp(const Disc &d)
{
    const StageServer &s = d.server;
    Canvas &canvas = d.canvas;
    switch (s.role) {
    case Role::Looking:
        if (s.vote) {
            canvas.circle(d.at, d.radius, s.vote->candidate.color(),
                          d.rim(Token::LookingRim, 1.6, s.observer ? 18 : 0));
            d.label(s.vote->candidate.on());
        } else {
            canvas.disc(d.at, d.radius, Token::LookingTop, Token::LookingBottom,
                        d.rim(Token::LookingRim, 1.6));
            d.label(Token::LookingInk);
        }
        break;
    case Role::Leader: {
        canvas.disc(d.at, d.radius, Token::LeaderFillTop, Token::LeaderFillBottom, d.rim(Token::Leader, 2.6));
        if (d.radius > 14)
            canvas.circle(d.at, d.radius - 4 * d.mark, {}, d.rim(Token::Leader, 1.3));
        drawCrown(canvas, {d.at.x, d.at.y - d.radius - 6.5 * d.mark}, std::max(9.0, 17 * d.mark),
                  Token::Leader);
        d.label(Token::LeaderInk);
        break;
    }
    case Role::Follower:
        if (s.applied) {
            canvas.disc(d.at, d.radius, Token::FollowerFillTop, Token::FollowerFillBottom,
                        d.rim(Token::Follower, 2.2));
            d.label(Token::FollowerInk);
        } else {
            canvas.circle(d.at, d.radius, Token::Card, d.rim(Color(Token::Follower, 0.75), 1.8));
            d.label(Token::Mute);
        }
        break;
    case Role::Observer:
        if (s.applied) {
            canvas.disc(d.at, d.radius, Token::ObserverFillTop, Token::ObserverFillBottom,
                        d.rim(Token::Observer, 2, 18));
            d.label(Token::ObserverInk);
        } else {
            canvas.circle(d.at, d.radius, Token::Card, d.rim(Color(Token::Observer, 0.7), 1.5, 18));
            d.label(Token::Mute);
        }
        break;
    }
}

void drawDisc(const Disc &d)
{
    const StageServer &s = d.server;
    if (s.selected || s.hovered || s.changed) {
        const Color ring = s.selected ? Color(Token::Accent) : Color(Token::Ink, s.changed ? 0.75 : 0.5);
        d.canvas.circle(d.at, d.radius + 4.5 * d.mark, {}, d.rim(ring, s.selected ? 2.2 : 1.4));
    }
    if (s.running != Running::Up)
        drawDown(d);
    else
        drawUp(d);
    if (!s.member) // it may follow or observe, but no quorum knows it
        d.canvas.circle(d.at, d.radius + 2.6 * d.mark, {}, d.rim(Token::Mute, 1, 8));
    if (!s.conditions.empty() && s.member && s.running == Running::Up)
        drawZigzag(d.canvas, {d.at.x + d.radius * 0.8, d.at.y - d.radius * 0.8}, std::max(7.0, 11 * d.mark),
                   Token::Text2);
    if (s.predicted) {
        d.canvas.circle(d.at, d.radius + 7.5 * d.mark, {}, d.rim(Token::Accent, 1.6, 20));
        drawFlag(d.canvas, {d.at.x + d.radius * 0.9, d.at.y + d.radius * 0.95}, std::max(9.0, 13 * d.mark),
                 Token::Accent);
    }
}

void drawTimeOutOf(const Disc &d, bool arcs)
{
    const double left = d.server.timeOut;
    const bool alarm = left >= 0 && left < 0.25 && !d.server.timeOutHarmless;
    // Thinned: nobody can watch a hundred of them. A few voters' stand, all others' when it is serious.
    if (left < 0 || (!alarm && !d.server.timeOutHovered && (!arcs || d.server.observer || d.radius < 13)))
        return;
    const double r = d.radius + 3.6 * d.mark;
    const Color color = alarm                     ? Color(Token::Bad)
                        : d.server.timeOutHovered ? Color(Token::Accent)
                                                  : Color(Token::Neutral, 0.8);
    const double width = alarm || d.server.timeOutHovered ? 2.8 : 1.5;
    d.canvas.arc(d.at, r, 0, 360 * std::clamp(left, 0.0, 1.0),
                 {color, std::max(1.0, width * d.mark), 0, 0, true});
}

// The ring outside the disc: whoever touches it lets the time-out happen now. It can be touched where the arc is thinned
// away as well, and is then drawn for as long as the pointer is there.
void touchTimeOutOf(const Disc &d)
{
    if (d.server.timeOut >= 0)
        d.canvas.regionDisc({ElementKind::TimeOut, d.server.id, d.server.timer}, d.at,
                            d.radius + std::max(5.0, 6 * d.mark), d.server.timeOutSpoken);
}

void tellTimeOut(Canvas &canvas, const StageModel &model, const RingPlan &plan)
{
    for (const StageServer &server : model.servers) {
        const RingSeat *seat = plan.seat(server.id);
        if (!seat || !server.timeOutHovered || server.timeOutSpoken.empty())
            continue;
        const CanvasScope scope(canvas, {ElementKind::TimeOut, server.id, server.timer});
        const double half = pillWidth(canvas, server.timeOutSpoken, PillIcon::None, 12.5) / 2;
        const double x = std::clamp(seat->centre.x, plan.stage.x + half,
                                    std::max(plan.stage.x + half, plan.stage.right() - half));
        const double y =
            std::min(seat->centre.y + seat->radius + canvas.u(20), plan.stage.bottom() - canvas.u(12));
        drawPill(canvas, {x, y}, server.timeOutSpoken, Token::Card, Token::Accent, Token::Accent,
                 PillIcon::None, 12.5);
    }
}

void drawGuides(Canvas &canvas, const RingPlan &plan)
{
    constexpr int kSteps = 96;
    for (const RingGuide &guide : plan.guides) {
        std::vector<Point> points;
        for (int i = 0; i < kSteps && guide.b > 0; ++i) {
            const double t = 2 * std::numbers::pi * i / kSteps;
            points.push_back({plan.centre.x + guide.a * std::sin(t), plan.centre.y - guide.b * std::cos(t)});
        }
        if (!points.empty())
            canvas.path(std::move(points), true, {}, {Color(Token::Line, 0.75), canvas.u(1), 0, 0, false});
    }
}

// A single link that is closed: a line with a bar. What separates whole groups is said in the title.
void drawClosedLinks(Canvas &canvas, const StageModel &model, const RingPlan &plan)
{
    constexpr std::size_t kMost = 16;
    if (model.groups.size() > 1 || model.cuts.size() > kMost)
        return;
    for (const StageCut &cut : model.cuts) {
        const RingSeat *from = plan.seat(cut.from);
        const RingSeat *to = plan.seat(cut.to);
        if (!from || !to)
            continue;
        const CanvasScope scope(canvas, {ElementKind::Link, cut.from, cut.to});
        canvas.line(from->centre, to->centre,
                    {Color(Token::Link, 0.8), canvas.u(1), canvas.u(4), canvas.u(4), false});
        drawBroken(canvas, lerp(from->centre, to->centre, 0.62), 6.5 * plan.mark);
    }
}

// What it is all about, in the middle; messages pass behind it.
void drawHeart(Canvas &canvas, const StageModel &model, const RingPlan &plan)
{
    const double room = plan.hole * 1.7;
    const double big = canvas.font(16), small = canvas.font(13);
    const double width = canvas.measure(model.heart, FontRole::MonoBold, big);
    if (model.heart.empty() || plan.hole < canvas.u(30) || width > room)
        return;
    canvas.setElement({});
    const double second = canvas.measure(model.heartWords, FontRole::Text, small);
    const bool two = !model.heartWords.empty() && second <= room;
    const double half = std::max(width, two ? second : 0) / 2 + canvas.u(8);
    const double high = canvas.u(two ? 24 : 14);
    canvas.box({plan.centre.x - half, plan.centre.y - high, 2 * half, 2 * high}, canvas.u(10),
               Color(Token::Card, 0.85));
    canvas.text({plan.centre.x, plan.centre.y - (two ? canvas.u(10) : 0)}, model.heart, FontRole::MonoBold,
                big, Token::Ink, Align::Centre);
    if (two)
        canvas.text({plan.centre.x, plan.centre.y + canvas.u(11)}, model.heartWords, FontRole::Text, small,
                    Token::Text2, Align::Centre);
}

} // namespace

void drawRingServers(Canvas &canvas, const StageModel &model, const RingPlan &plan)
{
    drawGuides(canvas, plan);
    drawClosedLinks(canvas, model, plan);
    const bool arcs = plan.voters <= kMostPlates;
    for (const StageServer &server : model.servers) {
        const RingSeat *seat = plan.seat(server.id);
        if (!seat)
            continue;
        const Element element{ElementKind::Server, server.id, 0};
        const CanvasScope scope(canvas, element);
        canvas.circle(seat->centre, seat->radius + 1, Token::Card); // the guide does not show through
        const CanvasScope dimmed(canvas, element, server.dim ? 0.4 : 1);
        const Disc disc{canvas, server, seat->centre, seat->radius, plan.mark};
        drawTimeOutOf(disc, arcs);
        drawDisc(disc);
        touchTimeOutOf(disc);
        canvas.regionDisc(element, seat->centre, std::max(seat->radius + 1, canvas.u(9)), server.spoken);
    }
    drawHeart(canvas, model, plan);
    tellTimeOut(canvas, model, plan);
}

} // namespace zablab::scene
