// SPDX-License-Identifier: GPL-3.0-or-later
// Whose acknowledgements were counted: the pill of the deciding one, and the counts before it.
#include "app/scene/transaction_parts.h"
#include "app/scene/typography.h"

#include <algorithm>

namespace zablab::scene {

namespace {

constexpr std::size_t kMostDots = 9; // voters; more are a number

std::string countText(const QuorumPart &part)
{
    return std::to_string(part.acked.size()) + "/" + std::to_string(part.voters.size());
}

struct QuorumPill {
    TransactionPicture &p;
    std::string words;
    std::vector<std::pair<std::size_t, std::size_t>> dots{}; // acked, of; a row of dots each

    double height() const { return p.u(p.rows ? 17 : 25); }
    double pitch() const { return p.u(p.rows ? 9 : 11); }
    double fontSize() const { return p.rows ? 12 : 14; }
    double dotsWidth() const
    {
        double width = 0;
        for (const auto &[acked, of] : dots)
            width += pitch() * static_cast<double>(of) + p.u(6);
        return width;
    }
    double width() const
    {
        return dotsWidth() + p.canvas.measure(words, FontRole::Bold, p.canvas.font(fontSize())) +
               height() * 0.8;
    }
    void draw(Rect rect) const
    {
        Canvas &canvas = p.canvas;
        canvas.box(rect, rect.height / 2, Token::Card, {Token::Ink, p.u(2), 0, 0, false});
        double x = rect.x + rect.height * 0.4;
        for (const auto &[acked, of] : dots) {
            for (std::size_t i = 0; i < of; ++i) {
                const Point c{x + pitch() * 0.5, rect.centre().y};
                if (i < acked)
                    canvas.circle(c, pitch() * 0.36, Token::Ink);
                else
                    canvas.circle(c, pitch() * 0.31, {}, {Token::Mute, p.u(1.4), 0, 0, false});
                x += pitch();
            }
            x += p.u(6);
        }
        canvas.text({x, rect.centre().y}, words, FontRole::Bold, canvas.font(fontSize()), Token::Ink);
    }
};

QuorumPill pillOf(TransactionPicture &p)
{
    QuorumPill pill{p, {}};
    const std::vector<QuorumPart> &parts = p.view.quorum;
    if (p.view.adoptedBy) {
        pill.words = filled(p.words.adopted,
                            {serverText(p.view.adoptedBy), std::to_string(p.view.adoptedEpoch.value)});
        return pill;
    }
    if (parts.empty())
        return pill;
    for (const QuorumPart &part : parts)
        if (part.voters.size() <= kMostDots && (!p.rows || part.voters.size() <= 5))
            pill.dots.emplace_back(part.acked.size(), part.voters.size());
    const QuorumPart &last = parts.back();
    if (parts.size() > 1)
        pill.words = filled(p.words.acknowledgedBoth, {countText(parts[0]), countText(parts[1])});
    else if (last.groups > 0)
        pill.words = countText(last) + " · " +
                     filled(p.words.groups, {std::to_string(last.groupsAcked), std::to_string(last.groups)});
    else
        pill.words = p.rows ? countText(last) : filled(p.words.acknowledged, {countText(last)});
    if (parts.size() > 1 || pill.dots.size() != parts.size())
        pill.dots.clear();
    return pill;
}

std::vector<Rect> pillPlaces(const TransactionPicture &p, const QuorumPill &pill, double line)
{
    const double width = pill.width(), height = pill.height();
    std::vector<Rect> places;
    if (p.rows) {
        const double y = p.plot.y - p.u(9) - height / 2;
        for (const double x : {line - width / 2, line - width - p.u(4), line + p.u(4)})
            places.push_back({x, y, width, height});
    } else {
        std::vector<double> middles;
        if (!p.lanes.empty())
            middles.push_back((p.plot.x + p.lanes[0].place) / 2);
        for (std::size_t i = 1; i < p.lanes.size(); ++i)
            middles.push_back((p.lanes[i - 1].place + p.lanes[i].place) / 2);
        middles.push_back(p.plot.right() - width / 2 - p.u(4));
        if (middles.size() > 1)
            std::swap(middles[0], middles[1]);
        for (const double x : middles)
            places.push_back({x - width / 2, line - height / 2, width, height});
    }
    return places;
}

// In the first gap between lanes that nothing crosses, with fewer words where there is less room.
void drawPillOnLine(TransactionPicture &p, const std::vector<QuorumPill> &pills, double line,
                    EventIndex event)
{
    Rect chosen{};
    const QuorumPill *pill = nullptr;
    for (const QuorumPill &each : pills)
        for (const Rect &place : pillPlaces(p, each, line))
            if (!pill && place.x >= p.u(2) && place.right() <= p.canvas.list().width - p.u(2) &&
                p.labels.isFree(place)) {
                chosen = place;
                pill = &each;
            }
    if (!pill) {
        pill = &pills.back();
        chosen = pillPlaces(p, *pill, line).front();
    }
    chosen.x = std::clamp(chosen.x, p.u(2), std::max(p.u(2), p.canvas.list().width - chosen.width - p.u(2)));
    const Element element{ElementKind::Mark, static_cast<std::int64_t>(event), 0};
    const CanvasScope scope(p.canvas, element);
    if (p.isChosen(element))
        p.canvas.box(chosen.grown(p.u(5)), chosen.height / 2 + p.u(5), Color(Token::Accent, 0.35));
    pill->draw(chosen);
    p.canvas.region(element, chosen, pill->words);
    p.labels.keepOut(chosen);
}

// "1/5" on the leader, where an acknowledgement came that did not decide yet.
void drawCounts(TransactionPicture &p)
{
    const std::size_t lane = p.leaderLane();
    if (p.rows || lane >= p.lanes.size())
        return;
    const std::size_t voters = p.view.quorum.empty() ? 0 : p.view.quorum.back().voters.size();
    for (const TransactionAck &ack : p.view.acks) {
        if (p.view.decided && ack.at.event >= p.view.decided.event)
            break;
        const std::string words = std::to_string(ack.count) + "/" + std::to_string(voters);
        const double width = p.canvas.measure(words, FontRole::Mono, p.canvas.font(12)) + p.u(16),
                     height = p.u(19);
        const auto from = p.laneOf(ack.from);
        const bool fromLeft = from && *from < lane;
        const double x = p.lanes[lane].place, y = p.axis.at(ack.at.at);
        const double first = fromLeft ? x + p.u(12) : x - p.u(12) - width;
        const double second = fromLeft ? x - p.u(12) - width : x + p.u(12);
        for (const Rect &rect :
             {Rect{first, y - height / 2, width, height}, Rect{first, y - height - p.u(2), width, height},
              Rect{second, y + p.u(2), width, height}, Rect{second, y - height - p.u(2), width, height}}) {
            if (!p.labels.isFree(rect))
                continue;
            const Element element{ElementKind::Mark, static_cast<std::int64_t>(ack.at.event), 0};
            const CanvasScope scope(p.canvas, element);
            p.canvas.box(rect, height / 2, Token::Card,
                         {p.isChosen(element) ? Token::Accent : Token::Mute, p.u(1.3), 0, 0, false});
            p.canvas.text(rect.centre(), words, FontRole::Mono, p.canvas.font(12),
                          ack.takenBack ? Token::Mute : Token::Text2, Align::Centre, 0, ack.takenBack);
            p.canvas.region(element, rect, words);
            p.labels.keepOut(rect);
            break;
        }
    }
}

} // namespace

void drawQuorumCounts(TransactionPicture &p)
{
    const Moment &at = p.view.decided ? p.view.decided : p.view.committed;
    if (at) {
        std::vector<QuorumPill> pills{pillOf(p)};
        if (!p.view.adoptedBy && p.view.quorum.size() == 1) {
            pills.push_back(pills.front());
            pills.back().words = countText(p.view.quorum.front());
            pills.push_back(pills.back());
            pills.back().dots.clear();
        }
        if (!pills.front().words.empty())
            drawPillOnLine(p, pills, p.axis.at(at.at), at.event);
        const double line = p.axis.at(at.at);
        p.labels.keepOut(p.point(p.rows ? p.plot.y : p.plot.x, line),
                         p.point(p.rows ? p.plot.bottom() : p.plot.right(), line));
    }
    drawCounts(p);
}

} // namespace zablab::scene
