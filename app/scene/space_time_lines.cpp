// SPDX-License-Identifier: GPL-3.0-or-later
// Messages as slanted lines behind the bands: colour of the sender's role, of the candidate for a ballot; an
// arrow head where one arrived, hollow for replies; a cross where one was lost. Of an election's many votes those that
// changed a mind come forward.
#include "app/scene/glyphs.h"
#include "app/scene/space_time_layout.h"
#include "app/scene/stage_reader.h"
#include "app/scene/typography.h"
#include "engine/views/heartbeats.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace zablab::scene {

namespace {

constexpr std::size_t kMostGlyphs = 60; // above, arrow heads only
constexpr std::size_t kFewLines = 150;  // are drawn wherever they go
constexpr double kLineWidth = 1.3;
constexpr double kMostInk = 0.8;         // of the lanes' area, overlaps counted twice
constexpr std::size_t kManyVotes = 30;   // above, those that decided nothing fade further
constexpr EventIndex kReactionAfter = 8; // events behind a delivery in which the receiver reacts to it

struct Look {
    Color color;
    Color on;
    double width;
    std::optional<Candidate> candidate;
};

// Whether this ballot changed its receiver's mind.
bool decided(const SpaceTimePicture &p, std::size_t line)
{
    const EventIndex ended = p.input.view->endedBy(line);
    if (ended == kNoEvent || p.input.view->messages()[line].end != MessageLine::End::Delivered)
        return false;
    const History &history = *p.input.history;
    for (EventIndex i = ended + 1; i < history.size() && i <= ended + kReactionAfter; ++i) {
        if (history[i].at >= p.limit())
            break;
        if (history[i].cause >= ended && history[i].cause != kNoEvent &&
            history[i].where == history[ended].where && history[i].is<VoteChanged>())
            return true;
    }
    return false;
}

Look lookOf(const SpaceTimePicture &p, std::size_t index, bool manyVotes)
{
    const MessageLine &line = p.input.view->messages()[index];
    if (line.kind == MessageKind::Notification) {
        const MessageRecord &record = p.input.history->message(line.message);
        if (const auto *n = std::get_if<Notification>(&record.message)) {
            const Candidate candidate = p.candidate(n->vote.leader);
            const bool decisive = decided(p, index);
            const double lesser = manyVotes ? 0.28 : 0.45;
            return {candidate.color(decisive ? 0.95 : lesser), candidate.on(),
                    decisive    ? 2.0
                    : manyVotes ? 0.9
                                : 1.2,
                    candidate};
        }
    }
    if (line.from.isClient())
        return {Token::Neutral, Token::Card, 1.2, {}};
    const Role role = p.roleAt(line.from.server(), line.departs);
    const bool quiet = isHeartbeat(line.kind);
    return {roleColor(role).faded(quiet ? 0.45 : 0.9), onRole(role), quiet ? 0.9 : 1.3, {}};
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

std::string partyText(Party party)
{
    return party.isServer() ? serverText(party.server()) : clientText(party.client());
}

void drawLine(const SpaceTimePicture &p, std::size_t index, bool manyVotes, bool glyph,
              std::vector<Rect> &glyphs)
{
    const MessageLine &line = p.input.view->messages()[index];
    const auto ends = endsOfLine(p, line);
    if (!ends)
        return;
    Canvas &c = p.canvas;
    const Element element{ElementKind::Message, static_cast<std::int64_t>(line.message), 0};
    const bool selected = p.input.selected == element;
    const bool hovered = p.input.hovered == element;
    const bool cause = p.isCause(element);
    const bool topic = p.input.selectedZxid != Zxid{} &&
                       zablab::zxidOf(p.input.history->message(line.message).message) == p.input.selectedZxid;
    const Look look = lookOf(p, index, manyVotes);
    const CanvasScope scope(c, element, cause || hovered || topic ? 1 : p.aside);
    const bool forward = selected || hovered;
    Color color = selected ? Color(Token::Accent) : look.color;
    if (forward || cause)
        color.opacity = 1;
    const bool arrived = line.end == MessageLine::End::Delivered && !ends->cut;
    // The arrow head stands at the edge of the band, not under it.
    const Point tip = arrived ? stopBefore(ends->from, ends->to, p.frame.band * 0.55) : ends->to;
    if (selected || cause || topic)
        c.line(ends->from, tip, pen(Color(Token::Accent, selected ? 0.25 : 0.16), c.u(9)));
    c.line(ends->from, tip, pen(color, c.u(forward || cause ? 2.4 : look.width)));
    const Point ahead = tip - ends->from;
    if (arrived)
        drawArrowHead(c, tip, ahead, c.u(forward || cause ? 11 : 8), color, isReply(glyphOf(line.kind)));
    else if (line.end == MessageLine::End::Lost || line.end == MessageLine::End::Blocked)
        drawCross(c, ends->to, c.u(4.2), Token::Bad, c.u(1.8));
    // A glyph between two lanes is no higher than the room there: below half its size none is drawn.
    const double fits = (p.frame.pitch - p.frame.band) / c.u(24);
    const double scale = forward ? 0.8 : std::min(0.58, fits);
    const Point place = lerp(ends->from, ends->to, glyphPlace(p, line));
    const Rect taken{place.x - c.u(18 * scale), place.y - c.u(13 * scale), c.u(36 * scale), c.u(26 * scale)};
    const bool room =
        distance(ends->from, ends->to) > c.u(44) &&
        std::none_of(glyphs.begin(), glyphs.end(), [&](const Rect &r) { return r.intersects(taken); });
    if ((glyph && room && fits > 0.34) || forward || cause) {
        glyphs.push_back(taken);
        drawGlyph(c, glyphOf(line.kind), place,
                  {Color(color).faded(1 / std::max(0.01, color.opacity)), look.on, ahead, scale,
                   look.candidate ? std::string_view(look.candidate->number) : ""});
    }
    c.list().regions.push_back(
        {element,
         {std::min(ends->from.x, tip.x), std::min(ends->from.y, tip.y), std::fabs(tip.x - ends->from.x),
          std::fabs(tip.y - ends->from.y)},
         -1,
         std::string(nameOf(line.kind)) + " " + partyText(line.from) + " → " + partyText(line.to),
         c.u(4.5),
         ends->from,
         tip});
}

} // namespace

std::optional<LineEnds> endsOfLine(const SpaceTimePicture &p, const MessageLine &line)
{
    const auto from = line.from.isServer() ? p.lane(line.from.server()) : std::nullopt;
    const auto to = line.to.isServer() ? p.lane(line.to.server()) : std::nullopt;
    // What goes between servers that share a lane is not to be seen, nor what goes to a hidden one.
    const bool known = p.input.view && line.from.isServer() && line.to.isServer();
    if ((!from && !to) || (known && (!from || !to || *from == *to)))
        return std::nullopt;
    const double stub =
        std::min(p.frame.pitch * 0.62, 15 * p.frame.unit); // clients have no lane: a short arrow
    const double y0 = from ? p.frame.laneY(*from) : p.frame.laneY(*to) - stub;
    const double y1 = to ? p.frame.laneY(*to) : p.frame.laneY(*from) - stub;
    const Instant arrives = std::max(line.arrives, line.departs);
    Instant stop = line.end == MessageLine::End::Flying ? arrives : std::min(line.ends, Instant::max());
    LineEnds ends{{p.axis.x(line.departs), y0}, {}, false};
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

// One by one while they leave something to be seen of the picture. Slow links are why their number alone does not tell:
// a few hundred messages that are all under way from edge to edge are a slab of colour.
void SpaceTimePicture::gatherLines()
{
    if (!linesShown)
        return;
    input.view->collectMessages(axis.first(), std::min(axis.last(), input.veiledFrom), lines,
                                input.heartbeats);
    const auto &all = input.view->messages();
    const auto cause = [&](std::size_t i) {
        return isCause({ElementKind::Message, static_cast<std::int64_t>(all[i].message), 0});
    };
    std::erase_if(lines, [&](std::size_t i) {
        if (all[i].departs >= limit())
            return true;
        // What is swollen shows no lines.
        const auto row = all[i].from.isServer() ? lane(all[i].from.server()) : std::nullopt;
        return dense() && (!row || dense(*row));
    });
    // A fan into a folded lane is one line.
    std::set<std::tuple<std::size_t, std::size_t, MessageKind, std::int64_t, std::int64_t>> drawn;
    const auto repeated = [&](std::size_t i) {
        const MessageLine &line = all[i];
        const auto from = line.from.isServer() ? lane(line.from.server()) : std::nullopt;
        const auto to = line.to.isServer() ? lane(line.to.server()) : std::nullopt;
        if (!from || !to || (!lanes.rows[*from].folded() && !lanes.rows[*to].folded()) || cause(i))
            return false;
        const double grain = frame.unit * 3;
        const auto at = [&](Instant t) { return std::llround(std::min(axis.x(t), 1e9) / grain); };
        return !drawn.insert({*from, *to, line.kind, at(line.departs), at(line.arrives)}).second;
    };
    std::erase_if(lines, repeated);
    if (lines.size() <= kFewLines)
        return;
    // Of many, those that neither begin nor end within the picture are its background.
    const auto passes = [&](std::size_t i) {
        const Instant ends = std::min(all[i].ends, input.known);
        return all[i].departs < axis.first() && ends >= std::min(axis.last(), input.known);
    };
    if (static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), passes)) > kFewLines)
        passing = std::erase_if(lines, [&](std::size_t i) { return passes(i) && !cause(i); });
    double ink = 0;
    for (const std::size_t i : lines)
        if (const auto ends = endsOfLine(*this, all[i])) {
            const double left = std::clamp(ends->from.x, frame.left, frame.right);
            const double right = std::clamp(ends->to.x, frame.left, frame.right);
            const double whole = std::max(1.0, ends->to.x - ends->from.x);
            ink += std::hypot(right - left, (ends->to.y - ends->from.y) * (right - left) / whole) *
                   kLineWidth * frame.unit;
        }
    if (ink > kMostInk * (frame.right - frame.left) * (frame.bottom - frame.top)) {
        crowded = true;
        linesShown = false;
        lines.clear();
    }
}

void drawMessageLines(const SpaceTimePicture &p)
{
    if (!p.linesShown)
        return;
    std::vector<std::size_t> lines = p.lines;
    const auto &all = p.input.view->messages();
    const bool glyphs = lines.size() <= kMostGlyphs;
    const auto votes = std::count_if(lines.begin(), lines.end(),
                                     [&](std::size_t i) { return all[i].kind == MessageKind::Notification; });
    const auto rank = [&](std::size_t i) { // selected and hovered on top, causes below them
        const Element element{ElementKind::Message, static_cast<std::int64_t>(all[i].message), 0};
        return element == p.input.selected ? 3 : element == p.input.hovered ? 2 : p.isCause(element) ? 1 : 0;
    };
    std::stable_sort(lines.begin(), lines.end(),
                     [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    std::vector<Rect> taken;
    for (const std::size_t i : lines)
        drawLine(p, i, static_cast<std::size_t>(votes) > kManyVotes, glyphs, taken);
}

} // namespace zablab::scene
