// SPDX-License-Identifier: GPL-3.0-or-later
// Who the lanes of the transaction diagram are, and what its marks mean.
#include "app/scene/glyphs.h"
#include "app/scene/stage_reader.h"
#include "app/scene/transaction_parts.h"
#include "app/scene/typography.h"

#include <algorithm>
#include <cmath>

namespace zablab::scene {

namespace {

Stroke headEdge(Color color, double width, double dash = 0, double gap = 0)
{
    return {color, width, dash, gap, false};
}

struct HeadFill {
    Token top, bottom, ink;
};
HeadFill fillOf(Role role)
{
    switch (role) {
    case Role::Leader:
        return {Token::LeaderFillTop, Token::LeaderFillBottom, Token::LeaderInk};
    case Role::Follower:
        return {Token::FollowerFillTop, Token::FollowerFillBottom, Token::FollowerInk};
    case Role::Observer:
        return {Token::ObserverFillTop, Token::ObserverFillBottom, Token::ObserverInk};
    case Role::Looking:
        break;
    }
    return {Token::Raised, Token::Raised, Token::Ink};
}

void drawHead(TransactionPicture &p, const TransactionLane &lane, Point c)
{
    Canvas &canvas = p.canvas;
    const double r = p.u(20);
    const Color color = roleColor(lane.role, lane.down ? Running::Crashed : Running::Up);
    const double turn = 2 * 3.14159265 * r;
    if (lane.down) {
        canvas.circle(c, r, Token::Card, headEdge(Token::Crashed, p.u(2), turn / 18 * 0.6, turn / 18 * 0.4));
        drawCross(canvas, {c.x, c.y - r - p.u(8)}, p.u(4.5), Token::Crashed, p.u(1.8));
        canvas.text(c, lane.name, FontRole::Bold, canvas.font(14), Token::Crashed, Align::Centre);
        return;
    }
    const HeadFill fill = fillOf(lane.role);
    const bool observer = lane.role == Role::Observer;
    canvas.disc(c, r, fill.top, fill.bottom,
                headEdge(color, p.u(2.2), observer ? turn / 22 * 0.62 : 0, observer ? turn / 22 * 0.38 : 0));
    if (lane.role == Role::Leader) {
        canvas.circle(c, r - p.u(3.6), {}, headEdge(Token::Leader, p.u(1.1)));
        drawCrown(canvas, {c.x, c.y - r - p.u(9)}, p.u(17), Token::Leader);
    } else if (observer) {
        drawEye(canvas, {c.x, c.y - r - p.u(8)}, p.u(16), Token::Observer);
    }
    canvas.text(c, lane.name, FontRole::Bold, canvas.font(14), fill.ink, Align::Centre);
}

void drawFoldedHead(TransactionPicture &p, const TransactionLane &lane, Point c)
{
    const double width = p.canvas.measure(lane.name, FontRole::Bold, p.canvas.font(13)) + p.u(20);
    const Rect back{c.x - width / 2, c.y - p.u(14), width, p.u(28)};
    const Color color = roleColor(lane.role, lane.down ? Running::Crashed : Running::Up);
    p.canvas.box({back.x + p.u(4), back.y - p.u(4), back.width, back.height}, p.u(14), Token::Card,
                 headEdge(color.faded(0.6), p.u(1.2)));
    p.canvas.box(back, p.u(14), Token::Card,
                 headEdge(color, p.u(1.8), lane.role == Role::Observer ? p.u(5) : 0, p.u(3)));
    p.canvas.text(c, lane.name, FontRole::Bold, p.canvas.font(13), color, Align::Centre);
}

void drawRowName(TransactionPicture &p, const TransactionLane &lane)
{
    const double y = lane.place;
    const Color color = lane.servers.empty()
                            ? Color(Token::Text2)
                            : roleColor(lane.role, lane.down ? Running::Crashed : Running::Up);
    const double size = p.canvas.font(std::min(13.0, 13.0));
    const double sign = p.u(15);
    double x = p.u(4) + sign + p.u(3);
    const Point at{p.u(4) + sign / 2, y};
    if (lane.down)
        drawCross(p.canvas, at, p.u(3.6), Token::Crashed, p.u(1.6));
    else if (lane.role == Role::Leader)
        drawCrown(p.canvas, at, p.u(13), Token::Leader);
    else if (lane.role == Role::Observer && !lane.servers.empty())
        drawEye(p.canvas, at, p.u(13), Token::Observer);
    else
        p.canvas.circle(at, p.u(3.6), {}, headEdge(color, p.u(1.6)));
    const double room = p.plot.x - x - p.u(2);
    if (p.canvas.measure(lane.name, FontRole::Bold, size) > room)
        x = p.u(4);
    p.canvas.text({x, y}, lane.name, FontRole::Bold, size, color, Align::Left, p.plot.x - x - p.u(2));
}

} // namespace

void drawTransactionHeads(TransactionPicture &p)
{
    for (std::size_t i = 0; i < p.lanes.size(); ++i) {
        const TransactionLane &lane = p.lanes[i];
        const ElementKind kind = lane.servers.empty() ? ElementKind::Client : ElementKind::Server;
        const Element element{kind, lane.servers.empty() ? lane.client.value : lane.servers[0].value, 0};
        const CanvasScope scope(p.canvas, element);
        const bool chosen =
            p.isChosen(element) || (!lane.servers.empty() && lane.servers[0] == p.input.selectedServer &&
                                    p.input.selected.kind == ElementKind::Server);
        const std::string name = lane.name + " " + lane.caption;
        if (p.rows) {
            const double height =
                p.lanes.size() > 1 ? std::fabs(p.lanes[1].place - p.lanes[0].place) : p.u(20);
            const Rect rect{0, lane.place - height / 2, p.plot.x - p.u(2), height};
            if (chosen)
                p.canvas.box(rect.grown(-1), p.u(4), {}, headEdge(Token::Accent, p.u(1.6)));
            drawRowName(p, lane);
            p.canvas.region(element, rect, name);
            continue;
        }
        const Point c{lane.place, p.plot.y - p.u(56)};
        if (chosen && lane.servers.size() == 1)
            p.canvas.circle(c, p.u(25), {}, headEdge(Token::Accent, p.u(2)));
        if (lane.servers.empty())
            drawClient(p.canvas, c, {lane.name, true, false, chosen, -1});
        else if (lane.folded())
            drawFoldedHead(p, lane, c);
        else
            drawHead(p, lane, c);
        double room = p.plot.width;
        if (i > 0)
            room = std::min(room, lane.place - p.lanes[i - 1].place);
        if (i + 1 < p.lanes.size())
            room = std::min(room, p.lanes[i + 1].place - lane.place);
        if (i + 1 == p.lanes.size())
            room = std::min(room, 2 * (p.plot.right() - lane.place));
        const Color ink = lane.down              ? Color(Token::Mute)
                          : lane.servers.empty() ? Color(Token::Text2)
                                                 : roleColor(lane.role);
        p.canvas.text({lane.place, p.plot.y - p.u(24)}, lane.caption, FontRole::Text, p.canvas.font(13), ink,
                      Align::Centre, room - p.u(6));
        p.canvas.text({lane.place, p.plot.y - p.u(8)}, lane.note, FontRole::Text, p.canvas.font(12),
                      Token::Bad, Align::Centre, room - p.u(6));
        p.canvas.region(element, {c.x - p.u(24), c.y - p.u(24), p.u(48), p.u(48)}, name);
    }
}

void drawTransactionLegend(TransactionPicture &p)
{
    if (p.footer <= 0)
        return;
    struct Entry {
        MessageKind kind;
        std::string word;
        Role role;
    };
    std::vector<Entry> entries;
    const auto uses = [&](MessageKind kind) {
        return std::any_of(p.view.messages.begin(), p.view.messages.end(),
                           [kind](const auto &leg) { return leg.kind == kind; });
    };
    for (const MessageKind kind :
         {MessageKind::Request, MessageKind::Proposal, MessageKind::Ack, MessageKind::Commit,
          MessageKind::CommitAndActivate, MessageKind::Inform, MessageKind::InformAndActivate}) {
        const bool learners = kind == MessageKind::Request || kind == MessageKind::Ack;
        if (uses(kind))
            entries.push_back({kind, nameOf(kind), learners ? Role::Follower : Role::Leader});
    }
    if (uses(MessageKind::ClientReply) || uses(MessageKind::ConnectResponse))
        entries.push_back({MessageKind::ClientReply, p.words.replies, Role::Follower});
    double x = p.plot.x - p.u(30);
    const double y = p.footer;
    const double size = p.canvas.font(13);
    const auto word = [&](const std::string &text) {
        const double room = p.plot.right() - x;
        const double width = p.canvas.measure(text, FontRole::Text, size);
        if (width > room)
            return false;
        x += p.canvas.text({x, y}, text, FontRole::Text, size, Token::Text2) + p.u(20);
        return true;
    };
    for (const Entry &entry : entries) {
        if (x + p.u(26) + p.canvas.measure(entry.word, FontRole::Text, size) > p.plot.right())
            return;
        drawGlyph(p.canvas, glyphOf(entry.kind), {x + p.u(8), y},
                  {roleColor(entry.role), onRole(entry.role), {1, 0}, 0.55, {}});
        x += p.u(24);
        word(entry.word);
    }
    const auto marked = [&](const std::string &text, const auto &draw) {
        if (x + p.u(34) + p.canvas.measure(text, FontRole::Text, size) > p.plot.right())
            return;
        draw();
        word(text);
    };
    marked(p.words.disk, [&] {
        drawDiskSign(p.canvas, {x + p.u(6), y}, p.u(12), Token::Text2);
        x += p.u(20);
    });
    const bool odd = p.view.zxid.epoch % 2 != 0;
    marked(p.words.logged, [&] {
        p.canvas.box({x, y - p.u(6), p.u(22), p.u(12)}, p.u(3), Token::Card,
                     headEdge(odd ? Token::EpochOddEdge : Token::EpochEvenEdge, p.u(1.6)));
        x += p.u(29);
    });
    marked(p.words.applied, [&] {
        p.canvas.box({x, y - p.u(6), p.u(22), p.u(12)}, p.u(3), odd ? Token::EpochOdd : Token::EpochEven,
                     headEdge(odd ? Token::EpochOddEdge : Token::EpochEvenEdge, p.u(1.6)));
        x += p.u(29);
    });
}

} // namespace zablab::scene
