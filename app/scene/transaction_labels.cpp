// SPDX-License-Identifier: GPL-3.0-or-later
// What the arrows and the disks of the transaction diagram say. A label that finds no room is left out: glyph, legend and
// inspector say the same.
#include "app/scene/glyphs.h"
#include "app/scene/transaction_parts.h"
#include "app/scene/typography.h"
#include "engine/views/names.h"

#include <algorithm>
#include <cmath>

namespace zablab::scene {

namespace {

using Label = LabelPlacer::Label;
using Place = LabelPlacer::Place;

bool isFan(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Proposal:
    case MessageKind::Commit:
    case MessageKind::CommitAndActivate:
    case MessageKind::Inform:
    case MessageKind::InformAndActivate:
        return true;
    default:
        return false;
    }
}

// "create /app/config"
std::string requestWords(const TransactionView &view)
{
    std::string words = nameOf(view.asked);
    if (!view.path.empty())
        words += " " + view.path;
    constexpr std::size_t kLongest = 36;
    if (words.size() > kLongest)
        words = words.substr(0, kLongest - 1) + "…";
    return words;
}

Label labelOf(const TransactionPicture &p, const TransactionMessage &leg)
{
    Label label;
    label.size = p.rows ? 12 : 13;
    label.color = leg.from.isClient() ? Color(Token::Text2) : roleColor(p.roleOf(leg.from));
    if (p.isChosen({ElementKind::Message, static_cast<std::int64_t>(leg.message), 0}))
        label.font = FontRole::Bold;
    switch (leg.kind) {
    case MessageKind::ClientRequest:
        label.words = requestWords(p.view);
        label.font = FontRole::Mono;
        break;
    case MessageKind::ClientReply:
        label.words =
            filled(p.words.reply, {p.view.answer == ErrorCode::Ok ? p.words.ok : nameOf(p.view.answer)});
        break;
    case MessageKind::Proposal:
        label.words = "PROPOSAL " + zxidText(p.view.zxid);
        break;
    case MessageKind::Ack:
        label.words = leg.ignored ? p.words.lateAck : "ACK";
        break;
    default:
        label.words = nameOf(leg.kind);
        break;
    }
    return label;
}

double timeAt(const LegWay &way, double x)
{
    const double whole = way.to.x - way.from.x;
    return std::fabs(whole) < 1e-9 ? way.from.y
                                   : way.from.y + (way.to.y - way.from.y) * (x - way.from.x) / whole;
}

// Above the arrow in one of the gaps that it crosses, first in the middle; then below.
std::vector<Place> besideArrow(const TransactionPicture &p, const LegWay &way, const Label &label)
{
    std::vector<Place> places;
    if (p.rows) {
        const Point middle = lerp(way.from, way.to, 0.5);
        for (const double along : {8.0, 12.0})
            places.push_back({{middle.x + p.u(along), middle.y}, Align::Left});
        places.push_back({{middle.x - p.u(8), middle.y}, Align::Right});
        for (const double part : {0.25, 0.75})
            places.push_back(
                {{lerp(way.from, way.to, part).x + p.u(8), lerp(way.from, way.to, part).y}, Align::Left});
        return places;
    }
    const double half = LabelPlacer::boundsOf(p.canvas, label, {}).width / 2;
    const double line = p.canvas.font(label.size) * 0.62;
    for (const double raise : {4.0, 10.0})
        for (const double part : {0.5, 0.32, 0.68, 0.2, 0.8}) {
            const double x = way.from.x + (way.to.x - way.from.x) * part;
            const double top = std::min(timeAt(way, x - half), timeAt(way, x + half));
            places.push_back({{x, top - p.u(raise) - line}, Align::Centre});
        }
    for (const double part : {0.5, 0.3, 0.7}) {
        const double x = way.from.x + (way.to.x - way.from.x) * part;
        const double bottom = std::max(timeAt(way, x - half), timeAt(way, x + half));
        places.push_back({{x, bottom + p.u(4) + line}, Align::Centre});
    }
    return places;
}

// One label for a fan: at its origin, above the shallowest arrow.
std::vector<Place> besideFan(const TransactionPicture &p, const std::vector<LegWay> &ways)
{
    std::vector<Place> places;
    const Point from = ways.front().from;
    if (p.rows) {
        for (const double across : {10.0, 22.0, -10.0})
            for (const double along : {10.0, 20.0})
                places.push_back({{from.x + p.u(along), from.y + p.u(across)}, Align::Left});
        return places;
    }
    const bool right =
        std::any_of(ways.begin(), ways.end(), [&](const LegWay &way) { return way.to.x > from.x; });
    for (const double raise : {9.0, 13.0, 20.0})
        for (const double along : {24.0, 40.0, 60.0}) {
            if (right)
                places.push_back({{from.x + p.u(along), from.y - p.u(raise)}, Align::Left});
            places.push_back({{from.x - p.u(along), from.y - p.u(raise)}, Align::Right});
        }
    // Under the line, where the fan leaves room beside its first arrow.
    for (const LegWay &way : ways) {
        const Label label{"COMMIT", FontRole::Text, 13, Token::Text2};
        for (const Place &place : besideArrow(p, way, label))
            places.push_back(place);
    }
    return places;
}

void labelFans(TransactionPicture &p)
{
    for (const MessageKind kind : {MessageKind::Proposal, MessageKind::Commit, MessageKind::CommitAndActivate,
                                   MessageKind::Inform, MessageKind::InformAndActivate}) {
        std::vector<LegWay> ways;
        const TransactionMessage *first = nullptr;
        for (const TransactionMessage &leg : p.view.messages) {
            if (leg.kind != kind || (first && (leg.from != first->from || leg.departs != first->departs)))
                continue;
            if (const auto way = wayOf(p, leg)) {
                first = first ? first : &leg;
                ways.push_back(*way);
            }
        }
        if (!first)
            continue;
        Label label = labelOf(p, *first);
        // INFORM goes far: its word stands near the observers.
        const bool informs = kind == MessageKind::Inform || kind == MessageKind::InformAndActivate;
        if (!informs && p.labels.put(p.canvas, label, besideFan(p, ways)))
            continue;
        for (const LegWay &way : ways)
            if (p.labels.put(p.canvas, label, besideArrow(p, way, label)))
                break;
    }
}

void labelSingles(TransactionPicture &p)
{
    // The chosen one first, then those that decide, then the others.
    std::vector<const TransactionMessage *> legs;
    for (const TransactionMessage &leg : p.view.messages)
        if (!isFan(leg.kind))
            legs.push_back(&leg);
    const auto rank = [&](const TransactionMessage *leg) {
        if (p.isChosen({ElementKind::Message, static_cast<std::int64_t>(leg->message), 0}))
            return 0;
        return leg->kind != MessageKind::Ack ? 1 : leg->ignored ? 3 : 2;
    };
    std::stable_sort(legs.begin(), legs.end(),
                     [&](const auto *a, const auto *b) { return rank(a) < rank(b); });
    bool late = false;
    for (const TransactionMessage *leg : legs) {
        const auto way = wayOf(p, *leg);
        if (!way || p.lanes[way->fromLane].folded() || p.lanes[way->toLane].folded())
            continue;
        Label label = labelOf(p, *leg);
        if (leg->ignored && late)
            label.words = "ACK";
        const bool placed = p.labels.put(p.canvas, label, besideArrow(p, *way, label));
        late = late || (leg->ignored && placed);
        if (leg->ignored && !placed) {
            label.words = "ACK";
            p.labels.put(p.canvas, label, besideArrow(p, *way, label));
        }
    }
}

void numberBeside(TransactionPicture &p, const Rect &words, int number)
{
    const double r = p.u(9);
    for (const Point at :
         {Point{words.right() + r + p.u(4), words.centre().y}, Point{words.x - r - p.u(4), words.centre().y},
          Point{words.centre().x, words.y - r - p.u(2)},
          Point{words.centre().x, words.bottom() + r + p.u(2)}}) {
        const Rect rect{at.x - r, at.y - r, 2 * r, 2 * r};
        if (number <= 0 || !p.labels.isFree(rect))
            continue;
        p.drawCauseNumber(at, number);
        p.labels.keepOut(rect);
        return;
    }
}

void labelDisks(TransactionPicture &p)
{
    if (p.rows && (p.lanes.size() < 2 || std::fabs(p.lanes[1].place - p.lanes[0].place) < p.u(26)))
        return;
    for (const DiskBar &bar : diskBarsOf(p)) {
        if (bar.busy)
            continue;
        const Label label{durationText(bar.took), FontRole::Mono, 12,
                          bar.slow ? Color(Token::Bad) : Color(Token::Text2)};
        const double width = LabelPlacer::boundsOf(p.canvas, label, {}).width,
                     height = p.canvas.font(12) * 1.3;
        const double reach = std::max(0.0, (p.rows ? bar.rect.width : bar.rect.height) / 2 - height);
        bool placed = false;
        for (const double sign : {p.u(18), 0.0}) // the disk, where there is room for it
            for (const double part : {0.0, -0.5, 0.5, -0.9, 0.9}) {
                Point at = bar.beside;
                (p.rows ? at.x : at.y) += reach * part;
                const double whole = sign + width;
                const double left = bar.side == Align::Right    ? at.x - whole
                                    : bar.side == Align::Centre ? at.x - whole / 2
                                                                : at.x;
                const Rect rect{left, at.y - height / 2, whole, height};
                if (placed || !p.labels.isFree(rect))
                    continue;
                placed = true;
                if (sign > 0)
                    drawDiskSign(p.canvas, {left + p.u(7), at.y}, p.u(13), label.color);
                p.canvas.text({left + sign, at.y}, label.words, label.font, p.canvas.font(12), label.color);
                p.labels.keepOut(rect);
                numberBeside(p, rect, p.causeNumber(bar.event, bar.event));
            }
    }
}

// Numbers of the causes, as the inspector has them.
void numberCauses(TransactionPicture &p)
{
    if (p.input.causes.empty())
        return;
    for (const TransactionMessage &leg : p.view.messages) {
        const auto way = wayOf(p, leg);
        if (!way)
            continue;
        const EventIndex sent = leg.ended ? leg.ended.event : kNoEvent;
        int number = p.causeNumber(sent, sent);
        if (number == 0)
            continue;
        const double r = p.u(9);
        for (const double part : {0.5, 0.3, 0.7, 0.15, 0.85})
            for (const double raise : {-20.0, 20.0, -30.0, 30.0}) {
                const Point on = lerp(way->from, way->to, part);
                const Point at{on.x, on.y + p.u(raise)};
                const Rect rect{at.x - r, at.y - r, 2 * r, 2 * r};
                if (number == 0 || !p.labels.isFree(rect))
                    continue;
                p.drawCauseNumber(at, number);
                p.labels.keepOut(rect);
                number = 0;
            }
    }
}

// Here its proposer stopped leading, and nobody counts for it any more.
void markOfficeLost(TransactionPicture &p)
{
    const std::size_t lane = p.leaderLane();
    if (!p.view.officeLost || lane >= p.lanes.size())
        return;
    const Point at = p.point(p.lanes[lane], p.view.officeLost.at);
    const Element element{ElementKind::Mark, static_cast<std::int64_t>(p.view.officeLost.event), 0};
    const CanvasScope scope(p.canvas, element);
    drawCross(p.canvas, at, p.u(p.rows ? 4 : 5.5), Token::Bad, p.u(2.2));
    const Rect taken{at.x - p.u(7), at.y - p.u(7), p.u(14), p.u(14)};
    p.canvas.region(element, taken, p.words.officeLost);
    p.labels.keepOut(taken);
    p.labels.put(p.canvas, {p.words.officeLost, FontRole::Text, p.rows ? 12.0 : 13.0, Token::Bad},
                 {{{taken.right() + p.u(4), at.y}, Align::Left},
                  {{taken.x - p.u(4), at.y}, Align::Right},
                  {{taken.right() + p.u(4), at.y + p.u(12)}, Align::Left}});
}

void labelTotal(TransactionPicture &p)
{
    if (!p.view.told || p.rows)
        return;
    for (const TransactionMessage &leg : p.view.messages) {
        if (leg.kind != MessageKind::ClientReply || leg.end != TransactionMessage::End::Delivered)
            continue;
        const auto way = wayOf(p, leg);
        if (!way)
            continue;
        const Label label{filled(p.words.total, {durationText(p.view.told.at - p.view.begun.at)}),
                          FontRole::Text, 13, Token::Mute};
        std::vector<Place> places;
        const double half = LabelPlacer::boundsOf(p.canvas, label, {}).width / 2;
        for (const double part : {0.75, 0.6, 0.5}) {
            const double x = way->from.x + (way->to.x - way->from.x) * part;
            const double bottom = std::max(timeAt(*way, x - half), timeAt(*way, x + half));
            places.push_back({{x, bottom + p.u(13)}, Align::Centre});
        }
        p.labels.put(p.canvas, label, places);
    }
}

} // namespace

void drawTransactionLabels(TransactionPicture &p)
{
    markOfficeLost(p);
    for (const TransactionPicture::Wish &wish : p.wishes)
        p.labels.put(p.canvas, wish.label, wish.places);
    labelFans(p);
    labelDisks(p);
    labelSingles(p);
    labelTotal(p);
    numberCauses(p);
}

} // namespace zablab::scene
