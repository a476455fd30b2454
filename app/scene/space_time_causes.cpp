// SPDX-License-Identifier: GPL-3.0-or-later
// Why: the chain of causes of what is selected, drawn where it happened, with the numbers of the inspector's list. From
// cause to effect runs a thin line, unless it was a message, which is drawn anyway.
#include "app/scene/space_time_layout.h"
#include "app/scene/typography.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace zablab::scene {

namespace {

struct Cause {
    std::size_t number;
    EventIndex event;
    Point at;
    int outside; // -1, +1: left or right of what is visible, told at that edge of its lane
};

// Where an event happened; a client's stands just above the lane of the server that it talks to.
// At the edge of the picture there is but one place a lane.
std::optional<double> laneOfCause(const SpaceTimePicture &p, EventIndex index, bool edge)
{
    const Event &event = (*p.input.history)[index];
    if (event.where.isServer()) {
        const auto row = p.lane(event.where.server());
        return row ? std::optional(p.frame.laneY(*row)) : std::nullopt;
    }
    const auto *sent = event.as<MessageSent>();
    const auto *delivered = event.as<MessageDelivered>();
    if (sent || delivered) {
        const MessageRecord &record = p.input.history->message(sent ? sent->message : delivered->message);
        const Party server = record.from.isServer() ? record.from : record.to;
        if (const auto row = server.isServer() ? p.lane(server.server()) : std::nullopt)
            return p.frame.laneY(*row) - (edge ? 0 : std::min(p.frame.pitch * 0.62, 15 * p.frame.unit));
    }
    return p.frame.top; // the world or a client by itself
}

std::vector<Cause> causesInSight(const SpaceTimePicture &p)
{
    std::vector<Cause> causes;
    for (std::size_t i = 0; i < p.input.causes.size(); ++i) {
        const EventIndex event = p.input.causes[i];
        if (event >= p.input.history->size() || (*p.input.history)[event].at >= p.limit())
            continue;
        const double x = p.axis.x((*p.input.history)[event].at);
        const int outside = x < p.axis.left() - 0.5 ? -1 : x > p.axis.right() + 0.5 ? 1 : 0;
        const auto y = laneOfCause(p, event, outside != 0);
        if (!y)
            continue;
        causes.push_back({i + 1, event, {std::clamp(x, p.axis.left(), p.axis.right()), *y}, outside});
    }
    return causes;
}

std::optional<MessageId> messageIn(const Fact &fact)
{
    if (const auto *sent = std::get_if<MessageSent>(&fact))
        return sent->message;
    if (const auto *delivered = std::get_if<MessageDelivered>(&fact))
        return delivered->message;
    return std::nullopt;
}

constexpr int kMostSteps = 32; // between two links of a chain

// "1–3, 5" of the numbers in rising order.
std::string rangesOf(const std::vector<const Cause *> &causes)
{
    std::string text;
    for (std::size_t i = 0; i < causes.size();) {
        std::size_t last = i;
        while (last + 1 < causes.size() && causes[last + 1]->number == causes[last]->number + 1)
            ++last;
        text += (text.empty() ? "" : ", ") + std::to_string(causes[i]->number);
        if (last > i)
            text += (last > i + 1 ? "\u2013" : ", ") + std::to_string(causes[last]->number);
        i = last + 1;
    }
    return text;
}

// What lies outside is told at that edge, in one pill a lane with all its numbers. Where lanes are too near for that
// the pills of neighbours become one.
void drawCausesOutside(const SpaceTimePicture &p, const std::vector<Cause> &causes, int side,
                       std::vector<Rect> &taken)
{
    Canvas &c = p.canvas;
    struct Pill {
        double top, bottom; // middles of the uppermost and the lowest lane
        std::vector<const Cause *> causes;
    };
    const double height = std::clamp(p.frame.pitch - c.u(1), c.u(13.5), c.u(17));
    std::vector<const Cause *> byLane;
    for (const Cause &cause : causes)
        if (cause.outside == side)
            byLane.push_back(&cause);
    std::stable_sort(byLane.begin(), byLane.end(),
                     [](const Cause *a, const Cause *b) { return a->at.y < b->at.y; });
    std::vector<Pill> pills;
    for (const Cause *cause : byLane) {
        const double y = std::max(cause->at.y, p.frame.phaseRow + c.u(9) + height / 2);
        if (pills.empty() || y - pills.back().bottom >= height)
            pills.push_back({y, y, {}});
        pills.back().bottom = y;
        pills.back().causes.push_back(cause);
    }
    for (Pill &pill : pills) {
        std::sort(pill.causes.begin(), pill.causes.end(),
                  [](const Cause *a, const Cause *b) { return a->number < b->number; });
        const Cause &nearest = side < 0 ? *pill.causes.back() : *pill.causes.front();
        const std::string numbers = rangesOf(pill.causes);
        const std::string text = side < 0 ? "\u2039 " + numbers : numbers + " \u203a";
        const double size = std::min(c.font(11.5), height * 0.78);
        const double width = c.measure(text, FontRole::Bold, size) + c.u(10);
        const double y = (pill.top + pill.bottom) / 2;
        const Rect rect{side < 0 ? p.axis.left() + c.u(2) : p.axis.right() - c.u(2) - width, y - height / 2,
                        width, height};
        taken.push_back(rect.grown(c.u(0.5)));
        const CanvasScope mark(c, {ElementKind::Mark, static_cast<std::int64_t>(nearest.event), 1});
        c.box(rect, height / 2, Token::Card, pen(Color(Token::Accent), c.u(1.4)));
        c.text(rect.centre(), text, FontRole::Bold, size, Token::Ink, Align::Centre);
        std::string name;
        for (const Cause *cause : pill.causes)
            name += (name.empty() ? "" : "\n") + std::to_string(cause->number) + "  " +
                    clockText((*p.input.history)[cause->event].at);
        c.region({ElementKind::Mark, static_cast<std::int64_t>(nearest.event), 0}, rect, name);
    }
}

} // namespace

std::vector<MessageId> messagesBetween(const History &history, const std::vector<EventIndex> &chain)
{
    std::vector<MessageId> found;
    for (std::size_t i = 0; i < chain.size(); ++i) {
        const EventIndex stop = i > 0 ? chain[i - 1] : chain[i];
        EventIndex event = chain[i];
        for (int step = 0; step < kMostSteps && event < history.size(); ++step) {
            if (const auto message = messageIn(history[event].fact);
                message && std::find(found.begin(), found.end(), *message) == found.end())
                found.push_back(*message);
            if (event <= stop || history[event].cause == kNoEvent)
                break;
            event = history[event].cause;
        }
    }
    return found;
}

void drawCauses(const SpaceTimePicture &p)
{
    Canvas &c = p.canvas;
    const std::vector<Cause> causes = causesInSight(p);
    if (causes.empty() || p.input.causes.size() < 2)
        return;
    const double radius = c.u(8.5);
    const CanvasScope scope(c, {ElementKind::Axis, 0, 8});
    for (std::size_t i = 1; i < causes.size(); ++i) {
        const Cause &from = causes[i - 1];
        const Cause &to = causes[i];
        // Where a message led from one to the other its own line does.
        const bool message = std::fabs(from.at.y - to.at.y) > 1 &&
                             !messagesBetween(*p.input.history, {from.event, to.event}).empty();
        if (to.number == from.number + 1 && !from.outside && !to.outside && !message)
            c.line(from.at, to.at, pen(Color(Token::Accent, 0.75), c.u(1.6), c.u(3), c.u(3)));
    }
    // A badge stands beside its place, where no other badge is.
    std::vector<Rect> taken;
    for (const int side : {-1, 1})
        drawCausesOutside(p, causes, side, taken);
    for (const Cause &cause : causes) {
        if (cause.outside != 0)
            continue;
        const bool last = cause.number == p.input.causes.size();
        const std::string text = std::to_string(cause.number);
        Point at = cause.at;
        const double lift = p.frame.band / 2 + radius + c.u(1);
        const std::array<Point, 9> tries{Point{0, -lift},    {-1.6 * radius, -lift}, {1.6 * radius, -lift},
                                         {0, lift},          {-1.6 * radius, lift},  {1.6 * radius, lift},
                                         {-2.2 * radius, 0}, {2.2 * radius, 0},      {4.4 * radius, -lift}};
        for (const Point &by : tries) {
            const Point place{
                std::clamp(cause.at.x + by.x, p.axis.left() + radius * 0.4, p.axis.right() - radius * 0.4),
                std::clamp(cause.at.y + by.y, p.frame.phaseRow + c.u(9) + radius,
                           p.frame.bottom - radius * 0.6)};
            const Rect r = Rect{place.x, place.y, 0, 0}.grown(radius + c.u(0.5));
            at = place;
            if (std::none_of(taken.begin(), taken.end(), [&](const Rect &t) { return t.intersects(r); }))
                break;
        }
        taken.push_back(Rect{at.x, at.y, 0, 0}.grown(radius + c.u(0.5)));
        const Element element{ElementKind::Mark, static_cast<std::int64_t>(cause.event), 1};
        const CanvasScope mark(c, element);
        c.circle(cause.at, c.u(3), Token::Accent, pen(Token::Card, c.u(1)));
        c.circle(at, radius, last ? Fill(Token::Accent) : Fill(Token::Card),
                 pen(Color(Token::Accent), c.u(1.8)));
        c.text(at, text, FontRole::Bold, c.font(11.5), last ? Token::OnAccent : Token::Ink, Align::Centre);
        c.regionDisc({ElementKind::Mark, static_cast<std::int64_t>(cause.event), 0}, at, radius,
                     text + "  " + clockText((*p.input.history)[cause.event].at));
    }
}

} // namespace zablab::scene
