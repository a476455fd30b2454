// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/marks.h"

#include "app/scene/glyphs.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace zablab::scene {

namespace {

Stroke stroke(Color color, double width, double dash = 0, double gap = 0)
{
    return {color, width, dash, gap, false};
}

void drawName(Canvas &canvas, Point at, const DiscLook &look, Color ink, double dy)
{
    const double size = canvas.font(std::clamp(look.radius * 0.56, 9.0, 21.0));
    canvas.text({at.x, at.y + canvas.u(dy)}, look.name, FontRole::Bold, size, ink, Align::Centre);
}

// Around a client's box, from twelve o'clock clockwise, as the arc around a server's disc.
void drawCountdown(Canvas &canvas, Rect r, double fraction)
{
    std::vector<Point> around;
    const double turn = canvas.u(6);
    const auto corner = [&](double x, double y, double from) { // a quarter about (x, y)
        for (int i = 0; i <= 4; ++i) {
            const double t = from + i * std::numbers::pi / 8;
            around.push_back({x + turn * std::sin(t), y - turn * std::cos(t)});
        }
    };
    around.push_back({r.centre().x, r.y});
    corner(r.right() - turn, r.y + turn, 0);
    corner(r.right() - turn, r.bottom() - turn, std::numbers::pi / 2);
    corner(r.x + turn, r.bottom() - turn, std::numbers::pi);
    corner(r.x + turn, r.y + turn, std::numbers::pi * 1.5);
    around.push_back({r.centre().x, r.y});
    canvas.path(around, false, {}, stroke(Token::Line, canvas.u(1.6)));
    double whole = 0;
    for (std::size_t i = 1; i < around.size(); ++i)
        whole += distance(around[i - 1], around[i]);
    double left = whole * std::clamp(fraction, 0.0, 1.0);
    std::vector<Point> rest{around.front()};
    for (std::size_t i = 1; i < around.size() && left > 0; ++i) {
        const double piece = distance(around[i - 1], around[i]);
        rest.push_back(piece <= left ? around[i] : lerp(around[i - 1], around[i], left / piece));
        left -= piece;
    }
    const bool alarm = fraction < 0.25;
    if (rest.size() > 1)
        canvas.path(std::move(rest), false, {},
                    stroke(alarm ? Token::Bad : Token::Neutral, canvas.u(alarm ? 3.4 : 2.2)));
}

} // namespace

Color roleColor(Role role, Running running)
{
    if (running != Running::Up)
        return Token::Crashed;
    switch (role) {
    case Role::Leader:
        return Token::Leader;
    case Role::Follower:
        return Token::Follower;
    case Role::Observer:
        return Token::Observer;
    case Role::Looking:
        break;
    }
    return Token::Ink;
}

Color onRole(Role role, Running running)
{
    if (running != Running::Up)
        return Token::Card;
    switch (role) {
    case Role::Leader:
        return Token::OnLeader;
    case Role::Follower:
        return Token::OnFollower;
    case Role::Observer:
        return Token::OnObserver;
    case Role::Looking:
        break;
    }
    return Token::Card;
}

void drawServerDisc(Canvas &canvas, Point c, const DiscLook &look)
{
    const double r = canvas.u(look.radius);
    if (!look.member) // no quorum knows it
        canvas.circle(c, r + canvas.u(5.5), {}, stroke(Token::Mute, canvas.u(1.6), canvas.u(2), canvas.u(4)));
    const double k = look.radius / kDiscRadius; // inner marks follow the disc
    if (look.selected)
        canvas.circle(c, r + canvas.u(18), {}, stroke(Token::Accent, canvas.u(2)));
    else if (look.changed || look.hovered)
        canvas.circle(c, r + canvas.u(18), {},
                      stroke(Color(Token::Ink, look.changed ? 0.75 : 0.4), canvas.u(1.4)));
    if (look.running == Running::Crashed) {
        const double dash = r * 2 * 3.14159265 / 22;
        canvas.circle(c, r, Token::Card, stroke(Token::Crashed, canvas.u(2.5), dash * 0.58, dash * 0.42));
        drawName(canvas, c, look, Token::Crashed, -7 * k);
        drawCross(canvas, {c.x, c.y + canvas.u(15 * k)}, canvas.u(5.5 * k), Token::Crashed, canvas.u(2));
        return;
    }
    if (look.running == Running::Paused) {
        canvas.circle(c, r, Token::Raised, stroke(Token::Crashed, canvas.u(2.5)));
        drawName(canvas, c, look, Token::Ink, -7 * k);
        drawPauseBars(canvas, {c.x, c.y + canvas.u(15 * k)}, canvas.u(13 * k), Token::Crashed);
        return;
    }
    switch (look.role) {
    case Role::Looking:
        canvas.disc(c, r, Token::LookingTop, Token::LookingBottom, stroke(Token::LookingRim, canvas.u(2.4)));
        if (r < 21) { // no room for two lines: the pale disc and the word on the plate say it
            drawName(canvas, c, look, Token::LookingInk, 0);
            break;
        }
        drawName(canvas, c, look, Token::LookingInk, -8 * k);
        canvas.text({c.x, c.y + canvas.u(14 * k)}, "?", FontRole::Bold, canvas.font(17 * k),
                    Color(Token::LookingInk, 0.78), Align::Centre);
        break;
    case Role::Leader:
        canvas.disc(c, r, Token::LeaderFillTop, Token::LeaderFillBottom, stroke(Token::Leader, canvas.u(3)));
        canvas.circle(c, r - canvas.u(5.5), {}, stroke(Token::Leader, canvas.u(1.6)));
        drawCrown(canvas, {c.x, c.y - canvas.u(15 * k)}, canvas.u(22 * k), Token::Leader);
        drawName(canvas, c, look, Token::LeaderInk, 8 * k);
        break;
    case Role::Follower:
        canvas.disc(c, r, Token::FollowerFillTop, Token::FollowerFillBottom,
                    stroke(Token::Follower, canvas.u(3)));
        drawName(canvas, c, look, Token::FollowerInk, 0);
        break;
    case Role::Observer: {
        const double dash = r * 2 * 3.14159265 / 26;
        canvas.disc(c, r, Token::ObserverFillTop, Token::ObserverFillBottom,
                    stroke(Token::Observer, canvas.u(3), dash * 0.62, dash * 0.38));
        drawEye(canvas, {c.x, c.y - canvas.u(16 * k)}, canvas.u(22 * k), Token::Observer);
        drawName(canvas, c, look, Token::ObserverInk, 7 * k);
        break;
    }
    }
}

void drawTimeOut(Canvas &canvas, Point c, double discRadius, double fraction, bool harmless, bool hovered)
{
    const double r = canvas.u(discRadius + kArcGap);
    fraction = std::clamp(fraction, 0.0, 1.0);
    const bool alarm = fraction < 0.25 && !harmless;
    canvas.circle(
        c, r, {},
        stroke(hovered ? Color(Token::Accent, 0.45) : Color(Token::Line), canvas.u(hovered ? 5 : 2.4)));
    if (fraction <= 0)
        return;
    Stroke s = stroke(alarm     ? Token::Bad
                      : hovered ? Token::Accent
                                : Token::Neutral,
                      canvas.u(alarm || hovered ? 5.6 : 3.2));
    s.roundCap = true;
    canvas.arc(c, r, 0, 360 * fraction, s);
}

void drawVoteCard(Canvas &canvas, Rect rect, const VoteCard &card)
{
    const double chip = canvas.u(38);
    const double radius = canvas.u(7);
    const Color edge = card.selected  ? Color(Token::Accent)
                       : card.changed ? Color(Token::Ink, 0.8)
                                      : Color(Token::Line);
    canvas.box(rect, radius, Token::Card, stroke(edge, canvas.u(card.selected || card.changed ? 1.6 : 1)));
    canvas.box({rect.x, rect.y, chip, rect.height}, radius, card.candidate.color());
    const double y = rect.centre().y;
    canvas.text({rect.x + chip / 2, y}, card.candidate.name, FontRole::Bold, canvas.font(15),
                card.candidate.on(), Align::Centre, chip - canvas.u(4));
    const double left = rect.x + chip + canvas.u(8);
    const double right = rect.right() - canvas.u(8);
    const double zxid = canvas.text({left, y}, card.zxid, FontRole::Mono, canvas.font(14), Token::Ink,
                                    Align::Left, right - left);
    canvas.text({right, y}, card.round, FontRole::Text, canvas.font(12.5), Token::Mute, Align::Right,
                std::max(1.0, right - left - zxid - canvas.u(6)));
    canvas.card(rect);
}

void drawComparison(Canvas &canvas, Rect rect, const ComparisonCard &card)
{
    canvas.box(rect, canvas.u(7), Token::Card);
    canvas.box(rect, canvas.u(7), Color(Token::Accent, 0.12), stroke(Token::Accent, canvas.u(1.6)));
    const double left = rect.x + canvas.u(10);
    const double room = rect.width - canvas.u(18);
    canvas.text({left, rect.y + rect.height * 0.31}, card.terms, FontRole::Mono, canvas.font(14), Token::Ink,
                Align::Left, room);
    const double y = rect.y + rect.height * 0.71;
    const double chip = card.result ? canvas.u(32) : 0;
    const double words = canvas.text({left, y}, card.verdict, FontRole::Bold, canvas.font(13.5), Token::Ink,
                                     Align::Left, room - chip - canvas.u(8));
    if (card.result) {
        const Rect box{left + words + canvas.u(8), y - canvas.u(10), chip, canvas.u(20)};
        canvas.box(box, canvas.u(5), card.result->color());
        canvas.text(box.centre(), card.result->name, FontRole::Bold, canvas.font(13), card.result->on(),
                    Align::Centre);
    }
    canvas.card(rect);
}

Rect drawPill(Canvas &canvas, Point centre, const std::string &words, Color ground, Color ink, Color edge,
              PillIcon icon, double fontSize)
{
    const double width = pillWidth(canvas, words, icon, fontSize);
    const double height = canvas.font(fontSize) * 1.9;
    const Rect rect{centre.x - width / 2, centre.y - height / 2, width, height};
    canvas.box(rect, height / 2, ground, edge.visible() ? stroke(edge, canvas.u(1.5)) : Stroke{});
    double left = rect.x + height * 0.45;
    const Point at{left + height * 0.22, centre.y};
    if (icon == PillIcon::Flag)
        drawFlag(canvas, at, height * 0.48, ink);
    else if (icon == PillIcon::Tick)
        drawTick(canvas, at, height * 0.2, ink, height * 0.075);
    else if (icon == PillIcon::Cross)
        drawCross(canvas, at, height * 0.17, ink, height * 0.075);
    if (icon != PillIcon::None)
        left += height * 0.62;
    canvas.text({left, centre.y}, words, FontRole::Bold, canvas.font(fontSize), ink);
    return rect;
}

double pillWidth(const Canvas &canvas, const std::string &words, PillIcon icon, double fontSize)
{
    const double height = canvas.font(fontSize) * 1.9;
    return canvas.measure(words, FontRole::Bold, canvas.font(fontSize)) + height * 0.9 +
           (icon == PillIcon::None ? 0 : height * 0.62);
}

void drawClient(Canvas &canvas, Point c, const ClientLook &look)
{
    const Rect r{c.x - canvas.u(kClientWidth) / 2, c.y - canvas.u(kClientHeight) / 2, canvas.u(kClientWidth),
                 canvas.u(kClientHeight)};
    const bool there = look.connected && !look.crashed;
    const Color edge = there ? Token::Neutral : Token::Crashed;
    if (look.selected)
        canvas.box(r.grown(canvas.u(look.countdown >= 0 ? 7 : 5)), canvas.u(10), {},
                   stroke(Token::Accent, canvas.u(2)));
    canvas.box(r, canvas.u(5), look.crashed ? Token::Card : Token::Raised,
               stroke(edge, canvas.u(1.8), there ? 0 : canvas.u(5), there ? 0 : canvas.u(3)));
    if (look.countdown >= 0) {
        drawCountdown(canvas, r.grown(canvas.u(3.4)), look.countdown);
    } else {
        const double foot = r.bottom() + canvas.u(4);
        Stroke base = stroke(edge, canvas.u(2.2));
        base.roundCap = true;
        canvas.line({c.x - canvas.u(11), foot}, {c.x + canvas.u(11), foot}, base);
    }
    const double dx = look.crashed ? canvas.u(8) : 0; // beside its cross
    canvas.text({c.x - dx, c.y}, look.name, FontRole::Bold, canvas.font(14), there ? Token::Ink : Token::Mute,
                Align::Centre, r.width - canvas.u(6) - 2 * dx);
    if (look.crashed)
        drawCross(canvas, {r.right() - canvas.u(10), c.y}, canvas.u(4), Token::Crashed, canvas.u(1.8));
}

void drawWall(Canvas &canvas, Point from, Point to, double width)
{
    canvas.band(from, to, canvas.u(width), Token::Wall, {Token::WallHatch, canvas.u(11), canvas.u(4)});
}

} // namespace zablab::scene
