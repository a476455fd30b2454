// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/glyphs.h"

#include <cmath>
#include <numbers>

namespace zablab::scene {

namespace {

Point unitVector(Point p)
{
    const double length = std::hypot(p.x, p.y);
    return length < 1e-9 ? Point{1, 0} : Point{p.x / length, p.y / length};
}

// The glyph's own frame: x along the direction of travel, y to its right.
struct Frame {
    Point at;
    Point ahead;
    Point right;
    double s;
    Point operator()(double x, double y) const { return at + ahead * (x * s) + right * (y * s); }
};

Stroke stroke(Color color, double width, bool round = true) { return {color, width, 0, 0, round}; }

struct Pen {
    Canvas &canvas;
    Point at;
    const GlyphLook &look;
    double s;

    Rect rect(double width, double height) const
    {
        return {at.x - width * s / 2, at.y - height * s / 2, width * s, height * s};
    }
    void filled(double width, double height, double radius) const
    {
        canvas.box(rect(width, height), radius * s, look.color, stroke(Token::Card, 1.5 * s));
    }
    void hollow(double width, double height, double radius) const
    {
        canvas.box(rect(width, height), radius * s, Token::Card, stroke(look.color, 1.8 * s));
    }
    void bar(double x, double y, double length) const
    {
        canvas.line({at.x + x * s, at.y + y * s}, {at.x + (x + length) * s, at.y + y * s},
                    stroke(look.on, 2 * s));
    }
    void shape(std::vector<Point> points, bool isHollow) const
    {
        if (isHollow)
            canvas.path(std::move(points), true, Token::Card, stroke(look.color, 1.8 * s));
        else
            canvas.path(std::move(points), true, look.color, stroke(Token::Card, 1.2 * s));
    }
};

void drawBallot(const Pen &p)
{
    const double fold = 8 * p.s;
    const Rect r = p.rect(30, 24);
    p.canvas.path({{r.x, r.y},
                   {r.right() - fold, r.y},
                   {r.right(), r.y + fold},
                   {r.right(), r.bottom()},
                   {r.x, r.bottom()}},
                  true, p.look.color, stroke(Token::Card, 1.5 * p.s));
    p.canvas.path({{r.right() - fold, r.y}, {r.right() - fold, r.y + fold}, {r.right(), r.y + fold}}, true,
                  Color(p.look.on).faded(0.42));
    p.canvas.text({r.x + (r.width - fold * 0.35) / 2, r.centre().y + 0.5 * p.s}, p.look.number,
                  FontRole::Bold, 16 * p.s, p.look.on, Align::Centre);
}

// Discovery speaks about epochs: asked, given, accepted.
void drawEpoch(const Pen &p, char sign)
{
    const bool reply = sign == 'v';
    reply ? p.hollow(28, 22, 5) : p.filled(28, 22, 5);
    const Color ink = reply ? p.look.color : p.look.on;
    p.canvas.text({p.at.x - 5 * p.s, p.at.y - 0.5 * p.s}, "e", FontRole::Bold, 15 * p.s, ink, Align::Centre);
    const Point right{p.at.x + 6 * p.s, p.at.y};
    if (sign == 'v')
        drawTick(p.canvas, right, 4.2 * p.s, ink, 2 * p.s);
    else if (sign == '?')
        p.canvas.text(right, "?", FontRole::Bold, 14 * p.s, ink, Align::Centre);
    else
        for (const double y : {-2.5, 2.5})
            p.canvas.line({right.x - 3.5 * p.s, right.y + y * p.s}, {right.x + 3.5 * p.s, right.y + y * p.s},
                          stroke(ink, 2 * p.s));
}

void drawLayers(const Pen &p)
{ // a whole tree: three plates of a store
    for (const double y : {6.5, 0.0, -6.5})
        p.canvas.box({p.at.x - 11 * p.s, p.at.y + (y - 4) * p.s, 22 * p.s, 8 * p.s}, 4 * p.s, p.look.color,
                     stroke(Token::Card, 1.2 * p.s));
}

void drawTrunc(const Pen &p)
{ // a bar, and what stood behind it struck out
    p.filled(28, 22, 5);
    p.canvas.line({p.at.x - 7 * p.s, p.at.y - 7 * p.s}, {p.at.x - 7 * p.s, p.at.y + 7 * p.s},
                  stroke(p.look.on, 2.4 * p.s));
    drawCross(p.canvas, {p.at.x + 4 * p.s, p.at.y}, 4.5 * p.s, p.look.on, 2 * p.s);
}

void drawUpToDate(const Pen &p)
{
    for (const double y : {-1.0, 7.0})
        p.canvas.path({{p.at.x, p.at.y + (y - 10) * p.s},
                       {p.at.x + 10 * p.s, p.at.y + y * p.s},
                       {p.at.x - 10 * p.s, p.at.y + y * p.s}},
                      true, p.look.color, stroke(Token::Card, 1.2 * p.s));
}

void drawSync(const Pen &p)
{
    p.filled(24, 24, 12);
    p.canvas.arc(p.at, 6.5 * p.s, 50, 270, stroke(p.look.on, 2 * p.s));
    drawArrowHead(p.canvas, {p.at.x + 2 * p.s, p.at.y - 6.8 * p.s}, {1, 0.15}, 6 * p.s, p.look.on, false);
}

// The sign of a session.
void drawKey(const Pen &p, Point at, Color ink)
{
    const auto to = [&](double x, double y) { return Point{at.x + x * p.s, at.y + y * p.s}; };
    p.canvas.circle(to(-5, 0), 4 * p.s, {}, stroke(ink, 2 * p.s));
    p.canvas.path({to(-1, 0), to(9, 0), to(9, 4)}, false, {}, stroke(ink, 2 * p.s));
}

// The sign of the membership: a small ensemble.
void drawMembers(const Pen &p, Point at)
{
    for (const Point &d : {Point{0, -5}, Point{-5.2, 4}, Point{5.2, 4}})
        p.canvas.circle({at.x + d.x * p.s, at.y + d.y * p.s}, 3 * p.s, p.look.on);
}

// It rings: what was watched for has happened.
void drawBell(const Pen &p)
{
    const auto to = [&](double x, double y) { return Point{p.at.x + x * p.s, p.at.y + y * p.s}; };
    p.canvas.circle(to(0, 9), 3.4 * p.s, p.look.color, stroke(Token::Card, 1.2 * p.s));
    p.shape({to(0, -12), to(4.5, -10.5), to(7, -6.5), to(7.8, 0), to(11.5, 6.5), to(-11.5, 6.5), to(-7.8, 0),
             to(-7, -6.5), to(-4.5, -10.5)},
            false);
}

void drawPing(const Pen &p, bool reply)
{
    const Color ring = p.look.color.faded(0.6);
    p.canvas.circle(p.at, 9 * p.s, {}, stroke(ring, 1.3 * p.s));
    if (reply)
        p.canvas.circle(p.at, 4.5 * p.s, Token::Card, stroke(p.look.color, 1.8 * p.s));
    else
        p.canvas.circle(p.at, 5 * p.s, p.look.color);
}

} // namespace

std::string_view glyphWord(Glyph glyph)
{
    switch (glyph) {
    case Glyph::Ballot:
        return "NOTIFICATION";
    case Glyph::FollowerInfo:
        return "FOLLOWERINFO";
    case Glyph::ObserverInfo:
        return "OBSERVERINFO";
    case Glyph::LeaderInfo:
        return "LEADERINFO";
    case Glyph::AckEpoch:
        return "ACKEPOCH";
    case Glyph::Diff:
        return "DIFF";
    case Glyph::Trunc:
        return "TRUNC";
    case Glyph::Snap:
        return "SNAP";
    case Glyph::NewLeader:
        return "NEWLEADER";
    case Glyph::UpToDate:
        return "UPTODATE";
    case Glyph::Request:
        return "REQUEST";
    case Glyph::Proposal:
        return "PROPOSAL";
    case Glyph::Ack:
        return "ACK";
    case Glyph::Commit:
        return "COMMIT";
    case Glyph::Inform:
        return "INFORM";
    case Glyph::Ping:
    case Glyph::PingReply:
        return "PING";
    case Glyph::Sync:
        return "SYNC";
    case Glyph::Revalidate:
    case Glyph::RevalidateReply:
        return "REVALIDATE";
    case Glyph::CommitAndActivate:
        return "COMMITANDACTIVATE";
    case Glyph::InformAndActivate:
        return "INFORMANDACTIVATE";
    case Glyph::ConnectRequest:
        return "ConnectRequest";
    case Glyph::ConnectResponse:
        return "ConnectResponse";
    case Glyph::WatchEvent:
        return "WatcherEvent";
    case Glyph::ClientRequest:
        return "request";
    case Glyph::ClientReply:
        return "reply";
    case Glyph::Other:
        break;
    }
    return "message";
}

bool isReply(Glyph glyph)
{
    return glyph == Glyph::AckEpoch || glyph == Glyph::Ack || glyph == Glyph::PingReply ||
           glyph == Glyph::ClientReply || glyph == Glyph::RevalidateReply || glyph == Glyph::ConnectResponse;
}

double glyphReach(Glyph glyph)
{
    switch (glyph) {
    case Glyph::Ping:
    case Glyph::PingReply:
        return 10;
    case Glyph::Request:
    case Glyph::ClientRequest:
    case Glyph::ClientReply:
    case Glyph::UpToDate:
    case Glyph::Snap:
    case Glyph::Diff:
    case Glyph::WatchEvent:
        return 12;
    case Glyph::CommitAndActivate:
        return 19;
    case Glyph::InformAndActivate:
        return 24;
    default:
        return 15;
    }
}

void drawGlyph(Canvas &canvas, Glyph glyph, Point at, const GlyphLook &look)
{
    const double s = canvas.unit() * look.scale;
    const Pen p{canvas, at, look, s};
    const Point ahead = unitVector(look.direction);
    const Frame f{at, ahead, {-ahead.y, ahead.x}, s};
    switch (glyph) {
    case Glyph::Ballot:
        drawBallot(p);
        break;
    case Glyph::FollowerInfo:
    case Glyph::ObserverInfo:
        drawEpoch(p, '?');
        break;
    case Glyph::LeaderInfo:
        drawEpoch(p, '=');
        break;
    case Glyph::AckEpoch:
        drawEpoch(p, 'v');
        break;
    case Glyph::Diff: // delta
        p.shape({{at.x, at.y - 11 * s}, {at.x + 12 * s, at.y + 9 * s}, {at.x - 12 * s, at.y + 9 * s}}, false);
        break;
    case Glyph::Trunc:
        drawTrunc(p);
        break;
    case Glyph::Snap:
        drawLayers(p);
        break;
    case Glyph::NewLeader:
        p.filled(30, 24, 5);
        drawCrown(canvas, {at.x, at.y}, 18 * s, look.on);
        break;
    case Glyph::UpToDate:
        drawUpToDate(p);
        break;
    case Glyph::Request:
    case Glyph::ClientRequest:
        p.shape({f(11, 0), f(-8, 9), f(-8, -9)}, false);
        break;
    case Glyph::ClientReply:
        p.shape({f(11, 0), f(-8, 9), f(-8, -9)}, true);
        break;
    case Glyph::Ack: // a whole arrow, hollow
        p.shape({f(14, 0), f(2, 10), f(2, 4.5), f(-13, 4.5), f(-13, -4.5), f(2, -4.5), f(2, -10)}, true);
        break;
    case Glyph::Proposal:
        p.filled(30, 24, 5);
        p.bar(-8, -4, 16);
        p.bar(-8, 4, 10);
        break;
    case Glyph::Commit:
        p.filled(28, 24, 5);
        drawTick(canvas, at, 7 * s, look.on, 2.6 * s);
        break;
    case Glyph::Inform: // what PROPOSAL and COMMIT say, in one
        p.filled(34, 24, 5);
        p.bar(-12, -4, 9);
        p.bar(-12, 4, 9);
        drawTick(canvas, {at.x + 7 * s, at.y}, 5.5 * s, look.on, 2.2 * s);
        break;
    case Glyph::Ping:
        drawPing(p, false);
        break;
    case Glyph::PingReply:
        drawPing(p, true);
        break;
    case Glyph::Sync:
        drawSync(p);
        break;
    case Glyph::Revalidate: // a session shown at the door
        p.filled(28, 22, 5);
        drawKey(p, at, look.on);
        break;
    case Glyph::RevalidateReply:
        p.hollow(28, 22, 5);
        drawKey(p, at, look.color);
        break;
    case Glyph::CommitAndActivate: // a COMMIT, and who is a member from now on
        p.filled(38, 24, 5);
        drawTick(canvas, {at.x - 8 * s, at.y}, 6 * s, look.on, 2.4 * s);
        drawMembers(p, {at.x + 9 * s, at.y});
        break;
    case Glyph::InformAndActivate:
        p.filled(48, 24, 5);
        p.bar(-19, -4, 9);
        p.bar(-19, 4, 9);
        drawTick(canvas, {at.x, at.y}, 5.5 * s, look.on, 2.2 * s);
        drawMembers(p, {at.x + 15 * s, at.y});
        break;
    case Glyph::ConnectRequest: // pointed as all that a client says; the key is its session
    case Glyph::ConnectResponse: {
        const bool reply = glyph == Glyph::ConnectResponse;
        p.shape({f(18, 0), f(10, 11), f(-15, 11), f(-15, -11), f(10, -11)}, reply);
        drawKey(p, f(-2, 0), reply ? look.color : look.on);
        break;
    }
    case Glyph::WatchEvent:
        drawBell(p);
        break;
    case Glyph::Other:
        p.filled(16, 16, 8);
        break;
    }
}

void drawCrown(Canvas &canvas, Point c, double width, Color color)
{
    const double w = width / 2;
    const double h = width * 0.34;
    canvas.path({{c.x - w, c.y - h * 0.72},
                 {c.x - w * 0.46, c.y + h * 0.05},
                 {c.x, c.y - h * 1.05},
                 {c.x + w * 0.46, c.y + h * 0.05},
                 {c.x + w, c.y - h * 0.72},
                 {c.x + w * 0.78, c.y + h},
                 {c.x - w * 0.78, c.y + h}},
                true, color, stroke(color, width * 0.06));
}

void drawEye(Canvas &canvas, Point c, double width, Color color)
{
    std::vector<Point> lid;
    for (int i = 0; i <= 24; ++i) {
        const double a = std::numbers::pi * 2 * i / 24;
        const double y = std::sin(a);
        lid.push_back(
            {c.x + std::cos(a) * width / 2, c.y + y * std::fabs(y) * width * 0.16 + y * width * 0.12});
    }
    canvas.path(std::move(lid), true, {}, stroke(color, width * 0.1));
    canvas.circle(c, width * 0.15, color);
}

void drawCross(Canvas &canvas, Point c, double r, Color color, double width)
{
    canvas.line({c.x - r, c.y - r}, {c.x + r, c.y + r}, stroke(color, width));
    canvas.line({c.x - r, c.y + r}, {c.x + r, c.y - r}, stroke(color, width));
}

void drawTick(Canvas &canvas, Point c, double r, Color color, double width)
{
    canvas.path({{c.x - r, c.y + r * 0.05}, {c.x - r * 0.25, c.y + r * 0.72}, {c.x + r, c.y - r * 0.7}},
                false, {}, stroke(color, width));
}

void drawPauseBars(Canvas &canvas, Point c, double height, Color color)
{
    const double w = height * 0.28;
    for (const double x : {-1.0, 1.0})
        canvas.box({c.x + x * w - w * 0.45, c.y - height / 2, w * 0.9, height}, w * 0.3, color);
}

void drawFlag(Canvas &canvas, Point c, double height, Color color)
{
    const double h = height / 2;
    canvas.line({c.x - h * 0.8, c.y - h}, {c.x - h * 0.8, c.y + h}, stroke(color, height * 0.11));
    canvas.path({{c.x - h * 0.8, c.y - h * 0.9},
                 {c.x + h * 0.9, c.y - h * 0.9},
                 {c.x + h * 0.45, c.y - h * 0.25},
                 {c.x + h * 0.9, c.y + h * 0.4},
                 {c.x - h * 0.8, c.y + h * 0.4}},
                false, {}, stroke(color, height * 0.11));
}

void drawZigzag(Canvas &canvas, Point c, double width, Color color)
{
    const double w = width / 6;
    const double h = width * 0.32;
    std::vector<Point> points;
    for (int i = -3; i <= 3; ++i)
        points.push_back({c.x + i * w, c.y + (i % 2 == 0 ? h : -h)});
    canvas.path(points, false, {}, stroke(Token::Card, width * 0.36));
    canvas.path(std::move(points), false, {}, stroke(color, width * 0.15));
}

void drawArrowHead(Canvas &canvas, Point tip, Point direction, double length, Color color, bool hollow)
{
    const Point d = unitVector(direction);
    const Point n{-d.y, d.x};
    const Point base = tip - d * length;
    std::vector<Point> points{tip, base + n * (length * 0.38), base - n * (length * 0.38)};
    if (hollow)
        canvas.path(std::move(points), true, Token::Card, stroke(color, std::max(1.0, length * 0.13)));
    else
        canvas.path(std::move(points), true, color);
}

void drawBroken(Canvas &canvas, Point c, double radius)
{
    canvas.circle(c, radius, Token::Card, stroke(Token::Bad, radius * 0.17));
    drawCross(canvas, c, radius * 0.42, Token::Bad, radius * 0.2);
}

} // namespace zablab::scene
