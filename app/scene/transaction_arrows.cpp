// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of the transaction diagram: slanted arrows with their glyphs, broken ones with their cross; what goes to
// many at once is one fan.
#include "app/scene/glyphs.h"
#include "app/scene/stage_reader.h"
#include "app/scene/transaction_parts.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace zablab::scene {

namespace {

using End = TransactionMessage::End;

Stroke arrowPen(Color color, double width, double dash = 0, double gap = 0)
{
    return {color, width, dash, gap, false};
}

Color colorOf(const TransactionPicture &p, Party from)
{
    return from.isClient() ? Color(Token::Text2) : roleColor(p.roleOf(from));
}

Color onColorOf(const TransactionPicture &p, Party from)
{
    return from.isClient() ? Color(Token::Card) : onRole(p.roleOf(from));
}

// Between two lanes, so that no lifeline runs through the glyph: near the far end.
Point glyphPlace(const TransactionPicture &p, const LegWay &way, bool fromLeader)
{
    if (way.fromLane == way.toLane)
        return lerp(way.from, way.to, 0.5);
    const int step = way.toLane > way.fromLane ? 1 : -1;
    const auto lane = [&](std::size_t i) { return p.lanes[i].place; };
    const std::size_t near = fromLeader ? static_cast<std::size_t>(static_cast<int>(way.toLane) - step)
                                        : static_cast<std::size_t>(static_cast<int>(way.fromLane) + step);
    const double middle =
        fromLeader ? (lane(near) + lane(way.toLane)) / 2 : (lane(near) + lane(way.fromLane)) / 2;
    const double whole = lane(way.toLane) - lane(way.fromLane);
    return lerp(way.from, way.to, std::clamp((middle - lane(way.fromLane)) / whole, 0.1, 0.9));
}

void drawLeg(TransactionPicture &p, const TransactionMessage &leg, const LegWay &way)
{
    Canvas &c = p.canvas;
    const Element element{ElementKind::Message, static_cast<std::int64_t>(leg.message), 0};
    const bool chosen = p.isChosen(element);
    const bool hovered = p.input.hovered == element;
    const CanvasScope scope(c, element);
    const Color color = colorOf(p, leg.from);
    if (chosen)
        c.line(way.from, way.to, {Color(Token::Accent, 0.32), p.u(p.rows ? 8 : 12), 0, 0, true});
    const double width = chosen ? 2.6 : hovered ? 2.2 : 1.7;
    const bool dashed = leg.ignored;
    const Point ahead = way.to - way.from;
    c.line(way.from, way.to, arrowPen(color, p.u(width), dashed ? p.u(6) : 0, p.u(4)));
    p.labels.keepOut(way.from, way.to);
    const bool reply = isReply(glyphOf(leg.kind));
    if (way.whole)
        drawArrowHead(c, way.to, ahead, p.u(p.rows ? 7 : 9), color, false);
    else if (way.broken)
        drawBroken(c, way.to, p.u(p.rows ? 5 : 8));
    (void)reply;
    const double scale = (p.rows ? 0.42 : 0.6) * (chosen || hovered ? 1.2 : 1);
    const bool fromLeader = leg.from == Party{p.view.leader} || leg.from == Party{p.view.adoptedBy};
    if (distance(way.from, way.to) > p.u(p.rows ? 9 : 34)) {
        const Point at = way.whole || way.broken ? glyphPlace(p, way, fromLeader) : way.to;
        drawGlyph(c, glyphOf(leg.kind), at, {color, onColorOf(p, leg.from), ahead, scale, {}});
        const double reach = p.u(15) * scale;
        p.labels.keepOut(Rect{at.x - reach, at.y - reach, 2 * reach, 2 * reach});
    }
    c.list().regions.push_back({element,
                                {std::min(way.from.x, way.to.x), std::min(way.from.y, way.to.y),
                                 std::fabs(ahead.x), std::fabs(ahead.y)},
                                -1,
                                nameOf(leg.kind),
                                p.u(5),
                                way.from,
                                way.to});
}

// All messages of a kind between the leader and a folded lane: where they begin and end, as one surface.
struct Bundle {
    const TransactionMessage *first = nullptr;
    double fromBegin = 1e9, fromEnd = -1e9, toBegin = 1e9, toEnd = -1e9;
    std::size_t fromLane = 0, toLane = 0;
    int count = 0;
};

void drawBundle(TransactionPicture &p, const Bundle &bundle)
{
    Canvas &c = p.canvas;
    const double from = p.lanes[bundle.fromLane].place, to = p.lanes[bundle.toLane].place;
    const Color color = colorOf(p, bundle.first->from);
    const Element element{ElementKind::Message, static_cast<std::int64_t>(bundle.first->message), 0};
    const CanvasScope scope(c, element);
    const std::vector<Point> corners{p.point(from, bundle.fromBegin), p.point(to, bundle.toBegin),
                                     p.point(to, bundle.toEnd), p.point(from, bundle.fromEnd)};
    c.path(corners, true, Color(color).faded(0.13));
    c.line(corners[0], corners[1], arrowPen(Color(color).faded(0.8), p.u(1.3)));
    c.line(corners[3], corners[2], arrowPen(Color(color).faded(0.8), p.u(1.3)));
    for (int i = 0; i <= 8; ++i) // no words on it
        p.labels.keepOut(lerp(corners[0], corners[3], i / 8.0), lerp(corners[1], corners[2], i / 8.0));
    const Point begin = lerp(corners[0], corners[3], 0.5), end = lerp(corners[1], corners[2], 0.5);
    const LegWay way{begin, end, true, false, bundle.fromLane, bundle.toLane};
    const Point at = glyphPlace(p, way, bundle.fromLane == p.leaderLane());
    const double scale = p.rows ? 0.42 : 0.6;
    drawGlyph(c, glyphOf(bundle.first->kind), at,
              {color, onColorOf(p, bundle.first->from), end - begin, scale, {}});
    const double reach = p.u(15) * scale;
    p.labels.keepOut(Rect{at.x - reach, at.y - reach, 2 * reach, 2 * reach});
    // How many, beside the folded lane.
    const bool out = p.lanes[bundle.fromLane].folded();
    const double side = out ? from : to;
    const LabelPlacer::Label count{"×" + std::to_string(bundle.count), FontRole::MonoBold, 12, color};
    TransactionPicture::Wish wish{count, {}};
    if (p.rows)
        wish.places.push_back({{(out ? bundle.fromEnd : bundle.toEnd) + p.u(5), side}, Align::Left});
    else
        for (const double off : {0.0, -14.0, 14.0, 28.0})
            wish.places.push_back({{side + p.u(6), (out ? begin.y : end.y) + p.u(off)}, Align::Left});
    p.wishes.push_back(std::move(wish));
    c.list().regions.push_back(
        {element, {begin.x, begin.y, 0, 0}, -1, nameOf(bundle.first->kind), p.u(8), begin, end});
}

// The leader's own acknowledgement goes nowhere: a loop beside its lane.
void drawOwnAck(TransactionPicture &p)
{
    const std::size_t lane = p.leaderLane();
    if (p.rows || lane >= p.lanes.size())
        return;
    for (const TransactionAck &ack : p.view.acks) {
        if (ack.from != p.view.leader || ack.takenBack)
            continue;
        const double x = p.lanes[lane].place, y = p.axis.at(ack.at.at), reach = p.u(24), half = p.u(5);
        std::vector<Point> loop;
        for (int i = 0; i <= 12; ++i) {
            const double angle = 3.14159265 * i / 12;
            loop.push_back({x + reach * std::sin(angle), y + half - half * std::cos(angle)});
        }
        const Element element{ElementKind::Mark, static_cast<std::int64_t>(ack.at.event), 0};
        const CanvasScope scope(p.canvas, element);
        const Color color = Token::Leader;
        p.canvas.path(loop, false, {}, arrowPen(color, p.u(1.6)));
        drawArrowHead(p.canvas, {x + p.u(1), y + 2 * half}, {-1, 0.12}, p.u(8), color, false);
        const Point at{x + reach, y + half};
        drawGlyph(p.canvas, Glyph::Ack, at, {color, Token::OnLeader, {-1, 0}, 0.55, {}});
        const Rect taken{x, y - p.u(2), reach + p.u(9), 2 * half + p.u(4)};
        p.labels.keepOut(taken);
        p.canvas.region(element, taken, p.words.ownAck);
        p.wishes.push_back({{p.words.ownAck, FontRole::Text, 12.5, color},
                            {{{taken.right() + p.u(4), at.y}, Align::Left},
                             {{taken.right() + p.u(4), at.y + p.u(9)}, Align::Left},
                             {{taken.right() + p.u(4), at.y - p.u(9)}, Align::Left}}});
    }
}

} // namespace

std::optional<LegWay> wayOf(const TransactionPicture &p, const TransactionMessage &leg)
{
    const auto from = p.laneOf(leg.from), to = p.laneOf(leg.to);
    if (!from || !to || *from == *to)
        return std::nullopt;
    LegWay way;
    way.fromLane = *from;
    way.toLane = *to;
    const Instant arrives = std::max(leg.arrives, leg.departs + Duration{1});
    const Instant stop = leg.end == End::Flying ? std::max(p.input.cursor, leg.departs) : leg.ended.at;
    double part =
        static_cast<double>((stop - leg.departs).us) / static_cast<double>((arrives - leg.departs).us);
    way.whole = leg.end == End::Delivered;
    way.broken = leg.end == End::Lost || leg.end == End::Blocked;
    // What never got far is drawn far enough to be seen; what was held up at a cut stops between the lanes.
    part = way.whole    ? 1
           : way.broken ? std::clamp(part, 0.25, leg.end == End::Blocked ? 0.6 : 0.94)
                        : std::clamp(part, 0.0, 1.0);
    way.from = p.point(p.lanes[*from], leg.departs);
    const double lane = p.lanes[*from].place + (p.lanes[*to].place - p.lanes[*from].place) * part;
    way.to = p.point(lane, p.axis.at(stop));
    return way;
}

void drawTransactionArrows(TransactionPicture &p)
{
    std::map<std::tuple<MessageKind, bool, std::size_t, std::size_t>, Bundle> bundles;
    std::vector<std::pair<const TransactionMessage *, LegWay>> single;
    for (const TransactionMessage &leg : p.view.messages) {
        const auto way = wayOf(p, leg);
        if (!way)
            continue;
        const bool chosen = p.isChosen({ElementKind::Message, static_cast<std::int64_t>(leg.message), 0});
        if ((!p.lanes[way->fromLane].folded() && !p.lanes[way->toLane].folded()) || chosen) {
            single.emplace_back(&leg, *way);
            continue;
        }
        if (!way->whole)
            continue;
        Bundle &bundle = bundles[{leg.kind, leg.ignored, way->fromLane, way->toLane}];
        if (!bundle.first)
            bundle.first = &leg;
        bundle.fromLane = way->fromLane;
        bundle.toLane = way->toLane;
        const double from = p.axis.at(leg.departs), to = p.axis.at(leg.ended.at);
        bundle.fromBegin = std::min(bundle.fromBegin, from);
        bundle.fromEnd = std::max(bundle.fromEnd, from);
        bundle.toBegin = std::min(bundle.toBegin, to);
        bundle.toEnd = std::max(bundle.toEnd, to);
        ++bundle.count;
    }
    for (const auto &[key, bundle] : bundles)
        drawBundle(p, bundle);
    // The chosen one above the others.
    std::stable_sort(single.begin(), single.end(), [&](const auto &a, const auto &b) {
        const auto rank = [&](const TransactionMessage *leg) {
            return p.isChosen({ElementKind::Message, static_cast<std::int64_t>(leg->message), 0});
        };
        return rank(a.first) < rank(b.first);
    });
    for (const auto &[leg, way] : single)
        drawLeg(p, *leg, way);
    drawOwnAck(p);
}

} // namespace zablab::scene
