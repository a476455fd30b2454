// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/stage_layout.h"

#include <algorithm>
#include <cmath>

namespace zablab::scene {

namespace {

Stroke stroke(Color color, double width) { return {color, width, 0, 0, false}; }

RingPlan ringsOf(const StageModel &model, const StageSize &size)
{
    RingRequest request;
    request.width = size.width;
    request.height = size.height;
    request.unit = size.unit;
    request.legend = size.legend;
    request.reserved = size.reserved;
    request.groups = std::max<std::size_t>(1, model.groups.size());
    for (const StageServer &server : model.servers) {
        (server.observer ? request.observers : request.voters).push_back(server.id);
        if (request.groups > 1)
            request.groupOf[server.id] = static_cast<std::size_t>(std::max(0, server.group));
    }
    if (request.voters.empty()) // nobody votes: whoever there is stands inside
        std::swap(request.voters, request.observers);
    return planRings(request);
}

} // namespace

DisplayList layoutStage(const StageModel &model, const StageSize &size, const TextMeasure &measure)
{
    DisplayList list;
    list.width = size.width;
    list.height = size.height;
    SeatRequest request;
    request.width = size.width;
    request.height = size.height;
    request.unit = size.unit;
    request.legend = size.legend;
    request.clients = size.clients;
    request.reserved = size.reserved;
    std::vector<std::pair<std::int64_t, int>> groups;
    for (const StageServer &server : model.servers)
        groups.emplace_back(server.id, server.group);
    request.order = seatOrder(groups);
    // A client of the server at twelve o'clock stands beside it; others need a row above the plates.
    const bool top = request.order.size() % 2 == 1;
    for (const StageClient &client : model.clients)
        if (!top || client.server != request.order.front())
            request.clientsAt.push_back(client.server);
    request.presenting = size.presenting;
    Canvas frame(list, measure, size.unit);
    frame.setMinimumFont(std::min(11.0, 11 * size.unit));
    SeatPlan plan;
    if (model.servers.size() <= kMostPlates)
        plan = planSeats(request);
    if (model.servers.size() > kMostPlates || (model.servers.size() > kPlatesAlwaysFit && !plan.fits)) {
        const RingPlan rings = ringsOf(model, size);
        drawRingPartition(frame, model, rings);
        drawRingColumn(frame, model, rings);   // its lines run behind the discs
        drawRingMessages(frame, model, rings); // and so do the messages, or nobody could read a number
        drawRingServers(frame, model, rings);
        drawRingPointedMessages(frame, model, rings);
        drawStageTitle(frame, model, rings.title);
        if (size.legend)
            drawStageLegend(frame, model, rings.legend);
        return list;
    }

    if (model.groups.size() == 2) {
        request.clientsAt.clear(); // nobody stands at twelve o'clock here
        for (const StageClient &client : model.clients)
            request.clientsAt.push_back(client.server);
        if (auto sides = planSides(request, groups))
            plan = std::move(*sides);
    }
    plan.presenting = size.presenting;

    Canvas canvas(list, measure, plan.unit);
    canvas.setMinimumFont(std::min(11.0, 11 * size.unit));
    drawPartition(canvas, model, plan);
    drawLinks(canvas, model, plan);
    drawServers(canvas, model, plan);
    drawClients(canvas, model, plan);
    drawMessages(canvas, model, plan);

    if (plan.wall)
        drawSideTitles(frame, model, plan);
    else
        drawStageTitle(frame, model, plan.title);
    if (size.legend)
        drawStageLegend(frame, model, plan.legend);
    drawServersAbove(canvas, model, plan);
    return list;
}

void drawServersAbove(Canvas &canvas, const StageModel &model, const SeatPlan &plan)
{
    for (const StageServer &server : model.servers) {
        const Seat *seat = plan.seat(server.id);
        if (seat && server.predicted) {
            const CanvasScope scope(canvas, {ElementKind::Server, server.id, 0});
            drawPill(canvas, {seat->centre.x, seat->centre.y + canvas.u(plan.discRadius + 14)},
                     model.predictionWords, Token::Card, Token::Accent, Token::Accent, PillIcon::Flag, 12.5);
        }
        if (seat && server.timeOutHovered && !server.timeOutSpoken.empty()) {
            const CanvasScope scope(canvas, {ElementKind::TimeOut, server.id, server.timer});
            const double half = pillWidth(canvas, server.timeOutSpoken, PillIcon::None, 12.5) / 2;
            const double x = std::clamp(seat->centre.x, plan.stage.x + half,
                                        std::max(plan.stage.x + half, plan.stage.right() - half));
            drawPill(canvas, {x, seat->centre.y + canvas.u(plan.discRadius + kArcGap + 12)},
                     server.timeOutSpoken, Token::Card, Token::Accent, Token::Accent, PillIcon::None, 12.5);
        }
    }
}

void drawSideTitles(Canvas &canvas, const StageModel &model, const SeatPlan &plan)
{
    canvas.setElement({});
    for (std::size_t g = 0; g < model.groups.size(); ++g) {
        const StageGroup &group = model.groups[g];
        const auto server =
            std::find_if(model.servers.begin(), model.servers.end(),
                         [g](const StageServer &s) { return s.group == static_cast<int>(g); });
        const Seat *seat = server == model.servers.end() ? nullptr : plan.seat(server->id);
        if (!seat)
            continue;
        const double middle = plan.wall->first.x;
        const double x = seat->right ? (middle + plan.title.right()) / 2 : (plan.title.x + middle) / 2;
        const PillIcon icon = group.majority ? PillIcon::Tick : PillIcon::Cross;
        const double room = middle - plan.title.x - canvas.u(120); // the wall's own words stand between
        double size = 15;
        std::string words = group.idle.empty() ? group.words : group.words + " · " + group.idle;
        if (pillWidth(canvas, words, icon, size) > room)
            words = group.words;
        while (size > 11 && pillWidth(canvas, words, icon, size) > room)
            size -= 0.5;
        const Color ink = group.majority ? Token::Good : Token::Bad;
        drawPill(canvas, {x, plan.title.centre().y}, words, Token::Card, ink, ink.faded(0.55), icon, size);
    }
}

void drawStageTitle(Canvas &canvas, const StageModel &model, const Rect &title)
{
    canvas.setElement({});
    const double y = title.centre().y;
    double right = title.right();
    if (model.groups.size() > 1) {
        const auto signOf = [](const StageGroup &group) {
            return group.majority ? PillIcon::Tick : PillIcon::Cross;
        };
        const auto whole = [](const StageGroup &group) {
            return group.idle.empty() ? group.words : group.words + " · " + group.idle;
        };
        // Who is down is said where the title keeps its room besides.
        double all = canvas.measure(model.title, FontRole::Text, canvas.font(14)) + canvas.u(32);
        for (const StageGroup &group : model.groups)
            all += pillWidth(canvas, whole(group), signOf(group)) + canvas.u(8);
        for (auto group = model.groups.rbegin(); group != model.groups.rend(); ++group) {
            const PillIcon icon = signOf(*group);
            const std::string words = all <= title.width ? whole(*group) : group->words;
            const double width = pillWidth(canvas, words, icon);
            if (right - width < title.x + canvas.u(60))
                break;
            const Color ink = group->majority ? Token::Good : Token::Bad;
            drawPill(canvas, {right - width / 2, y}, words, Token::Card, ink, ink.faded(0.55), icon);
            right -= width + canvas.u(8);
        }
    }
    canvas.text({title.x + canvas.u(4), y}, model.title, FontRole::Text, canvas.font(14), Token::Text2,
                Align::Left, right - title.x - canvas.u(20));
}

namespace {

// Draws the sign in a box of the returned width, left end at x.
double drawSign(Canvas &canvas, LegendEntry::Sign sign, double x, double y)
{
    const auto u = [&](double v) { return canvas.u(v); };
    switch (sign) {
    case LegendEntry::Sign::TimeOut: {
        Stroke arc = stroke(Token::Neutral, u(2.8));
        arc.roundCap = true;
        canvas.circle({x + u(8), y}, u(7), {}, stroke(Token::Line, u(2)));
        canvas.arc({x + u(8), y}, u(7), 0, 235, arc);
        return 17;
    }
    case LegendEntry::Sign::Tally:
        canvas.box({x, y - u(8), u(36), u(16)}, u(8), {}, stroke(Token::Mute, u(1.2)));
        canvas.circle({x + u(9), y}, u(5), Color::candidate(4, 5));
        canvas.circle({x + u(20), y}, u(3), {}, stroke(Color(Token::Mute, 0.7), u(1)));
        canvas.box({x + u(35), y - u(10), u(2.4), u(20)}, u(1), Token::Ink);
        return 40;
    case LegendEntry::Sign::Committed:
        canvas.box({x, y - u(7), u(20), u(14)}, u(3), Token::EpochOdd);
        return 20;
    case LegendEntry::Sign::Logged:
        canvas.box({x + u(0.8), y - u(6.2), u(18.4), u(12.4)}, u(2.6), {},
                   stroke(Token::EpochOddEdge, u(1.6)));
        return 20;
    case LegendEntry::Sign::Cut:
        canvas.box({x + u(0.8), y - u(6.2), u(18.4), u(12.4)}, u(2.6), {}, stroke(Token::Bad, u(1.4)));
        canvas.line({x + u(3), y}, {x + u(17), y}, stroke(Token::Bad, u(1.6)));
        return 20;
    case LegendEntry::Sign::Snapshot:
        canvas.box({x, y - u(8), u(20), u(12)}, u(3), Token::EpochOdd);
        canvas.line({x, y + u(7.4)}, {x + u(20), y + u(7.4)}, stroke(Token::Neutral, u(1.8)));
        return 20;
    case LegendEntry::Sign::Candidates:
        for (int i = 0; i < 5; ++i)
            canvas.box({x + u(i * 11.0), y - u(5), u(10), u(10)}, u(2.4), Color::candidate(i, 5));
        return 54;
    case LegendEntry::Sign::Lost:
        drawBroken(canvas, {x + u(9), y}, u(8));
        return 18;
    case LegendEntry::Sign::Applied:
        canvas.disc({x + u(8), y}, u(7), Token::ObserverFillTop, Token::ObserverFillBottom,
                    stroke(Token::Observer, u(2)));
        return 16;
    case LegendEntry::Sign::NotApplied:
        canvas.circle({x + u(8), y}, u(7), {}, {Color(Token::Observer, 0.8), u(1.6), u(3.4), u(2.6), false});
        return 16;
    case LegendEntry::Sign::Wall:
        canvas.box({x, y - u(8), u(14), u(16)}, u(2), Token::Wall, {}, {Token::WallHatch, u(6), u(2.4)});
        return 14;
    }
    return 0;
}

} // namespace

void drawStageLegend(Canvas &canvas, const StageModel &model, const Rect &legend)
{
    if (model.legend.empty() || legend.empty())
        return;
    canvas.setElement({ElementKind::Legend, 0, 0});
    canvas.line({legend.x - canvas.u(16), legend.y}, {legend.right() + canvas.u(16), legend.y},
                stroke(Token::Line, canvas.u(1)));
    DisplayList aside; // signs are drawn once aside, to know their width
    Canvas probe(
        aside, [](std::string_view, FontRole, double) { return 0.0; }, canvas.unit());
    std::vector<double> signs;
    for (const LegendEntry &entry : model.legend)
        signs.push_back(canvas.u(drawSign(probe, entry.sign, 0, 0) + 8));

    // One row if it fits, in smaller type if need be, otherwise two. A sign is never shown without its words.
    const double room = legend.width - canvas.u(8);
    const auto widthOf = [&](std::size_t i, double size, double gap) {
        return signs[i] + canvas.measure(model.legend[i].words, FontRole::Text, size) + gap;
    };
    double size = 0, gap = 0;
    bool twoRows = true;
    for (const auto &[letters, air] : {std::pair{13.0, 24.0}, {12.0, 16.0}, {11.5, 12.0}, {11.0, 9.0}}) {
        size = canvas.font(letters);
        gap = canvas.u(air);
        double total = -gap;
        for (std::size_t i = 0; i < signs.size(); ++i)
            total += widthOf(i, size, gap);
        twoRows = total > room;
        if (!twoRows)
            break;
    }
    if (twoRows)
        gap = canvas.u(16);
    const double left = legend.x + canvas.u(4);
    double x = left;
    double y = legend.centre().y - (twoRows ? canvas.u(11) : 0);
    int rows = 1;
    for (std::size_t i = 0; i < signs.size(); ++i) {
        const double width = widthOf(i, size, 0);
        if (x > left && x + width > left + room) {
            if (!twoRows || ++rows > 2)
                return;
            x = left;
            y += canvas.u(22);
        }
        drawSign(canvas, model.legend[i].sign, x, y);
        canvas.text({x + signs[i], y}, model.legend[i].words, FontRole::Text, size, Token::Text2, Align::Left,
                    left + room - x - signs[i]);
        x += width + gap;
    }
}

} // namespace zablab::scene
