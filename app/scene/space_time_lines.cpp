// SPDX-License-Identifier: GPL-3.0-or-later
// Messages as slanted lines behind the bands: colour of the sender's role, of the candidate for a ballot; an
// arrow head where one arrived, hollow for replies; a cross where one was lost. Too many to tell apart become a
// density along the lanes.
#include "app/scene/glyphs.h"
#include "app/scene/space_time_layout.h"
#include "app/scene/stage_reader.h"
#include "app/scene/typography.h"
#include "engine/views/heartbeats.h"

#include <algorithm>
#include <cmath>

namespace zablab::scene {

namespace {

constexpr std::size_t kMostLines = 700; // above, nobody can follow one
constexpr std::size_t kMostGlyphs = 26; // above, arrow heads only
constexpr std::size_t kMostCounted = 40000;

Stroke stroke(Color color, double width, double dash = 0, double gap = 0)
{
    return {color, width, dash, gap, false};
}

struct Look {
    Color color;
    Color on;
    double width;
    std::optional<Candidate> candidate;
};

Look lookOf(const SpaceTimePicture &p, const MessageLine &line)
{
    if (line.kind == MessageKind::Notification) {
        const MessageRecord &record = p.input.history->message(line.message);
        if (const auto *n = std::get_if<Notification>(&record.message)) {
            const Candidate candidate = p.candidate(n->vote.leader);
            // The strongest votes decide: they come forward.
            const double part =
                candidate.of <= 1 ? 1 : static_cast<double>(candidate.rank) / (candidate.of - 1);
            return {candidate.color(0.4 + 0.5 * part), candidate.on(), 1 + 0.7 * part, candidate};
        }
    }
    if (line.from.isClient())
        return {Token::Neutral, Token::Card, 1.2, {}};
    const Role role = p.roleAt(line.from.server(), line.departs);
    const bool quiet = isHeartbeat(line.kind);
    return {roleColor(role).faded(quiet ? 0.45 : 0.9), onRole(role), quiet ? 0.9 : 1.3, {}};
}

struct Ends {
    Point from;
    Point to;
    bool cut = false; // it goes on beyond what is known
};

std::optional<Ends> endsOf(const SpaceTimePicture &p, const MessageLine &line)
{
    const auto from = line.from.isServer() ? p.lane(line.from.server()) : std::nullopt;
    const auto to = line.to.isServer() ? p.lane(line.to.server()) : std::nullopt;
    if (!from && !to)
        return std::nullopt;
    const double stub =
        std::min(p.frame.pitch * 0.62, 15 * p.frame.unit); // clients have no lane: a short arrow
    const double y0 = from ? p.frame.laneY(*from) : p.frame.laneY(*to) - stub;
    const double y1 = to ? p.frame.laneY(*to) : p.frame.laneY(*from) - stub;
    const Instant arrives = std::max(line.arrives, line.departs);
    Instant stop = line.end == MessageLine::End::Flying ? arrives : std::min(line.ends, Instant::max());
    Ends ends{{p.axis.x(line.departs), y0}, {}, false};
    if (stop > p.input.known) {
        stop = p.input.known;
        ends.cut = true;
    }
    // A message that was lost or held up ended on its way: at the part of the way that it had made.
    const double whole = static_cast<double>(std::max<std::int64_t>(1, (arrives - line.departs).us));
    const double part = line.end == MessageLine::End::Delivered && !ends.cut
                            ? 1
                            : std::clamp(static_cast<double>((stop - line.departs).us) / whole, 0.0, 1.0);
    ends.to = {p.axis.x(stop), y0 + (y1 - y0) * part};
    return ends;
}

Point stopBefore(Point from, Point to, double gap)
{
    const double length = distance(from, to);
    return length <= gap ? from : lerp(from, to, 1 - gap / length);
}

// Between two lanes, so that no band covers the glyph.
double glyphPlace(const SpaceTimePicture &p, const MessageLine &line)
{
    const auto from = line.from.isServer() ? p.lane(line.from.server()) : std::nullopt;
    const auto to = line.to.isServer() ? p.lane(line.to.server()) : std::nullopt;
    if (!from || !to || *from == *to)
        return 0.5;
    const double lanes = std::fabs(static_cast<double>(*from) - static_cast<double>(*to));
    return (std::floor(lanes / 2) + 0.5) / lanes;
}

void drawLine(const SpaceTimePicture &p, const MessageLine &line, bool glyph, std::vector<Rect> &glyphs)
{
    const auto ends = endsOf(p, line);
    if (!ends)
        return;
    Canvas &c = p.canvas;
    const Element element{ElementKind::Message, static_cast<std::int64_t>(line.message), 0};
    const bool selected = p.input.selected == element;
    const bool hovered = p.input.hovered == element;
    const Look look = lookOf(p, line);
    const CanvasScope scope(c, element);
    const Color color = selected ? Color(Token::Accent) : hovered ? look.color.faded(2) : look.color;
    const bool arrived = line.end == MessageLine::End::Delivered && !ends->cut;
    // The arrow head stands at the edge of the band, not under it.
    const Point tip = arrived ? stopBefore(ends->from, ends->to, p.frame.band * 0.55) : ends->to;
    if (selected)
        c.line(ends->from, tip, stroke(Color(Token::Accent, 0.25), c.u(9)));
    c.line(ends->from, tip, stroke(color, c.u(selected || hovered ? 2.4 : look.width)));
    const Point ahead = tip - ends->from;
    if (arrived)
        drawArrowHead(c, tip, ahead, c.u(selected || hovered ? 11 : 8), color, isReply(glyphOf(line.kind)));
    else if (line.end == MessageLine::End::Lost || line.end == MessageLine::End::Blocked)
        drawCross(c, ends->to, c.u(4.2), Token::Bad, c.u(1.8));
    const double scale = selected || hovered ? 0.8 : 0.58;
    const Point place = lerp(ends->from, ends->to, glyphPlace(p, line));
    const Rect taken{place.x - c.u(18 * scale), place.y - c.u(13 * scale), c.u(36 * scale), c.u(26 * scale)};
    const bool room =
        distance(ends->from, ends->to) > c.u(44) &&
        std::none_of(glyphs.begin(), glyphs.end(), [&](const Rect &r) { return r.intersects(taken); });
    if ((glyph && room) || selected || hovered) {
        glyphs.push_back(taken);
        drawGlyph(c, glyphOf(line.kind), place,
                  {Color(color).faded(1 / std::max(0.01, color.opacity)), look.on, ahead, scale,
                   look.candidate ? std::string_view(look.candidate->number) : ""});
    }
    c.list().regions.push_back({element,
                                {std::min(ends->from.x, tip.x), std::min(ends->from.y, tip.y),
                                 std::fabs(tip.x - ends->from.x), std::fabs(tip.y - ends->from.y)},
                                -1,
                                nameOf(line.kind),
                                c.u(4.5),
                                ends->from,
                                tip});
}

void drawDensity(const SpaceTimePicture &p, const std::vector<std::size_t> &lines)
{
    Canvas &c = p.canvas;
    const auto &all = p.input.view->messages();
    const double cell = std::max(3.0, c.u(4));
    const auto cells = static_cast<std::size_t>(std::max(1.0, (p.axis.right() - p.axis.left()) / cell)) + 1;
    std::vector<std::vector<int>> counts(p.lanes.size(), std::vector<int>(cells, 0));
    const std::size_t stride = std::max<std::size_t>(1, lines.size() / kMostCounted);
    int most = 1;
    for (std::size_t i = 0; i < lines.size(); i += stride) {
        const MessageLine &line = all[lines[i]];
        const auto lane = line.from.isServer() ? p.lane(line.from.server()) : std::nullopt;
        const double x = (p.axis.x(line.departs) - p.axis.left()) / cell;
        if (!lane || x < 0 || x >= static_cast<double>(cells))
            continue;
        most = std::max(most, ++counts[*lane][static_cast<std::size_t>(x)]);
    }
    const double reach = p.frame.pitch * 0.46;
    for (std::size_t lane = 0; lane < counts.size(); ++lane)
        for (std::size_t i = 0; i < cells; ++i)
            if (counts[lane][i] > 0) {
                const double part = std::log1p(counts[lane][i]) / std::log1p(most);
                const double h = reach * part;
                c.box({p.axis.left() + static_cast<double>(i) * cell, p.frame.laneY(lane) - h, cell - 0.6,
                       2 * h},
                      0, Color(Token::Mute, 0.25 + 0.35 * part));
            }
    const std::string words = filled(p.words.manyMessages, {std::to_string(lines.size())});
    c.text({p.axis.right(), p.frame.bottom + c.u(1)}, words, FontRole::Text, c.font(11.5), Token::Mute,
           Align::Right);
}

} // namespace

void drawMessageLines(const SpaceTimePicture &p)
{
    const Instant until = std::min(p.axis.last(), p.input.veiledFrom);
    std::vector<std::size_t> lines;
    p.input.view->collectMessages(p.axis.first(), until, lines);
    const auto &all = p.input.view->messages();
    std::erase_if(lines, [&](std::size_t i) {
        const MessageLine &line = all[i];
        if (!p.input.heartbeats && isHeartbeat(line.kind))
            return true;
        return line.departs > p.input.known || line.departs >= p.input.veiledFrom;
    });
    if (lines.size() > kMostLines) {
        drawDensity(p, lines);
        return;
    }
    const bool glyphs = lines.size() <= kMostGlyphs;
    const auto later = [&](std::size_t i) { // selected and hovered on top
        const auto id = static_cast<std::int64_t>(all[i].message);
        const Element element{ElementKind::Message, id, 0};
        return element == p.input.selected ? 2 : element == p.input.hovered ? 1 : 0;
    };
    std::stable_sort(lines.begin(), lines.end(),
                     [&](std::size_t a, std::size_t b) { return later(a) < later(b); });
    std::vector<Rect> taken;
    for (const std::size_t i : lines)
        drawLine(p, all[i], glyphs, taken);
}

} // namespace zablab::scene
