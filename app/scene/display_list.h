// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be drawn, as plain values: no Qt, no window, no clock. Layouts append primitives, sinks draw
// them (the painter in the window, the same painter into PNG and SVG), the audit reads them. Lengths are in
// logical pixels of the item, y grows downwards; colours are tokens of the palette, so that the same list
// serves every theme. Text is UTF-8 and stands on the middle of its line: the anchor is the visual centre of
// the figures, which fits Latin and Chinese alike.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace zablab::scene {

struct Point {
    double x = 0;
    double y = 0;
    friend bool operator==(const Point &, const Point &) = default;
};

inline Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
inline Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
inline Point operator*(Point a, double k) { return {a.x * k, a.y * k}; }
inline Point lerp(Point a, Point b, double t) { return a + (b - a) * t; }
double distance(Point a, Point b);

struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    double right() const { return x + width; }
    double bottom() const { return y + height; }
    Point centre() const { return {x + width / 2, y + height / 2}; }
    bool empty() const { return width <= 0 || height <= 0; }
    bool contains(Point p) const { return p.x >= x && p.x <= right() && p.y >= y && p.y <= bottom(); }
    bool contains(const Rect &r) const
    {
        return r.x >= x && r.y >= y && r.right() <= right() && r.bottom() <= bottom();
    }
    bool intersects(const Rect &r) const
    {
        return r.x < right() && x < r.right() && r.y < bottom() && y < r.bottom();
    }
    Rect grown(double by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }
    friend bool operator==(const Rect &, const Rect &) = default;
};

// Colours by meaning. The figures are in palette.cpp and nowhere else.
enum class Token : std::uint8_t {
    None,
    Background,
    Card,
    Raised,
    Line,
    Link,
    Ink,
    Text2,
    Mute,
    Leader,
    LeaderFillTop,
    LeaderFillBottom,
    LeaderInk, // text on the leader's disc
    OnLeader,  // text and strokes on a surface filled with Leader
    Follower,
    FollowerFillTop,
    FollowerFillBottom,
    FollowerInk,
    OnFollower,
    Observer,
    ObserverFillTop,
    ObserverFillBottom,
    ObserverInk,
    OnObserver,
    LookingTop,
    LookingBottom,
    LookingInk,
    LookingRim,
    Crashed,
    Accent,
    OnAccent,
    Bad,
    OnBad,
    Good,
    Neutral,   // time-out arcs, client boxes: nobody's role
    EpochEven, // fill of a committed log cell, epochs 0, 2, 4 …
    EpochOdd,  // epochs 1, 3, 5 …
    EpochEvenEdge,
    EpochOddEdge,
    OnEpochEven,
    OnEpochOdd,
    Wall,
    WallHatch,
    Veil,
    Shade, // the side of a cut that has no majority
    Candidate,
    OnCandidate,
    Count
};

// A token, how much of it, and for candidates the place in the ranking (0 is the weakest first vote).
struct Color {
    Token token = Token::None;
    double opacity = 1;
    std::uint8_t rank = 0;
    std::uint8_t of = 0;

    Color() = default;
    Color(Token t, double o = 1) : token(t), opacity(o) {}
    static Color candidate(int rank, int of, double opacity = 1);
    static Color onCandidate(int rank, int of, double opacity = 1);
    bool visible() const { return token != Token::None && opacity > 0; }
    Color faded(double by) const;
    friend bool operator==(const Color &, const Color &) = default;
};

// A plain colour, or a linear gradient from `a` (colour) to `b` (end).
struct Fill {
    Color color;
    Color end;
    Point a;
    Point b;
    bool gradient = false;

    Fill() = default;
    Fill(Color c) : color(c) {}
    Fill(Token t) : color(t) {}
    static Fill between(Color from, Color to, Point a, Point b) { return {from, to, a, b}; }
    bool visible() const { return color.visible() || (gradient && end.visible()); }
    friend bool operator==(const Fill &, const Fill &) = default;

private:
    Fill(Color from, Color to, Point p, Point q) : color(from), end(to), a(p), b(q), gradient(true) {}
};

struct Stroke {
    Fill fill;
    double width = 0;
    double dash = 0; // 0: solid; both in pixels
    double gap = 0;
    bool roundCap = false;

    bool visible() const { return width > 0 && fill.visible(); }
    friend bool operator==(const Stroke &, const Stroke &) = default;
};

struct Circle {
    Point centre;
    double radius = 0;
    Fill fill;
    Stroke stroke;
    friend bool operator==(const Circle &, const Circle &) = default;
};

// Degrees clockwise from twelve o'clock.
struct Arc {
    Point centre;
    double radius = 0;
    double start = 0;
    double span = 0;
    Stroke stroke;
    friend bool operator==(const Arc &, const Arc &) = default;
};

struct Path {
    std::vector<Point> points;
    bool closed = false;
    Fill fill;
    Stroke stroke;
    friend bool operator==(const Path &, const Path &) = default;
};

struct Hatch {
    Color color;
    double pitch = 0; // 0: none
    double width = 0;
    bool visible() const { return pitch > 0 && width > 0 && color.visible(); }
    friend bool operator==(const Hatch &, const Hatch &) = default;
};

struct Box {
    Rect rect;
    double radius = 0;
    Fill fill;
    Stroke stroke;
    Hatch hatch; // diagonal, clipped to the box
    friend bool operator==(const Box &, const Box &) = default;
};

// A band of some width along a line, with hatch: the partition wall at any angle.
struct Band {
    Point from;
    Point to;
    double width = 0;
    Fill fill;
    Hatch hatch;
    friend bool operator==(const Band &, const Band &) = default;
};

enum class FontRole : std::uint8_t { Text, Bold, Mono, MonoBold };
enum class Align : std::uint8_t { Left, Centre, Right };

struct Text {
    Point at; // left, centre or right end; y is the middle of the line
    std::string text;
    FontRole font = FontRole::Text;
    double size = 0;
    Align align = Align::Left;
    Color color;
    double width = 0;    // as measured when the list was built
    bool struck = false; // a line through it: undone
    friend bool operator==(const Text &, const Text &) = default;

    Rect bounds() const;
};

// Everything between a push and its pop is clipped to the rectangle.
struct ClipPush {
    Rect rect;
    friend bool operator==(const ClipPush &, const ClipPush &) = default;
};
struct ClipPop {
    friend bool operator==(const ClipPop &, const ClipPop &) = default;
};

using Primitive = std::variant<Circle, Arc, Path, Box, Band, Text, ClipPush, ClipPop>;

// What a mark stands for. `id` is a server, a client, a message's number, a zxid (packed), a session or the number
// of the event that made the thing (marks, bands and samples); `detail` tells parts of it apart, for instance the
// voter in a tally or the zxid of a cell of a server's log.
enum class ElementKind : std::uint8_t {
    None,
    Server,
    Client,
    Message,
    Link,
    Vote,
    Comparison,
    Tally,
    LogCell,
    TimeOut,
    Wall,
    Band,
    Mark,
    Lane,
    Axis,
    Legend,
    Transaction, // id: its zxid
    Session,     // id: of the session
    Node,        // of a data tree; id: server, detail: row
    Sample,      // a point of a chart; id: its event
    Guarantee,   // id: its number
    Tool         // of a picture itself: a handle, a fold
};

struct Element {
    ElementKind kind = ElementKind::None;
    std::int64_t id = 0;
    std::int64_t detail = 0;
    friend bool operator==(const Element &, const Element &) = default;
    friend auto operator<=>(const Element &, const Element &) = default;
};

struct Item {
    Element element;
    Primitive primitive;
    friend bool operator==(const Item &, const Item &) = default;
};

// Where an element can be hit and what a screen reader says about it. Later regions lie above earlier ones.
struct Region {
    Element element;
    Rect rect;
    double radius = -1; // 0 or more: a disc about the rectangle's centre
    std::string name;   // already in the reader's language
    double reach = 0;   // above 0: a line from `from` to `to`, hit within this distance
    Point from;
    Point to;
    friend bool operator==(const Region &, const Region &) = default;

    bool contains(Point p) const;
};

// Text inside `rect` belongs to this card and must not leave it (the audit asks).
struct CardArea {
    Rect rect;
    friend bool operator==(const CardArea &, const CardArea &) = default;
};

struct DisplayList {
    double width = 0;
    double height = 0;
    std::vector<Item> items;
    std::vector<Region> regions;
    std::vector<CardArea> cards;

    void clear();
    // The uppermost element at a point; with `slack` the nearest one within that distance.
    std::optional<Element> elementAt(Point p, double slack = 0) const;
    const Region *region(const Element &element) const;
    friend bool operator==(const DisplayList &, const DisplayList &) = default;
};

} // namespace zablab::scene
