// SPDX-License-Identifier: GPL-3.0-or-later
// The five questions in the order in which the leader asks them, with the values that it compared.
#include "app/scene/glyphs.h"
#include "app/scene/synchronization_parts.h"
#include "app/scene/typography.h"

#include <algorithm>

namespace zablab::scene {

namespace {

Stroke rim(Color color, double width, double dash = 0, double gap = 0)
{
    return {color, width, dash, gap, false};
}

std::string compared(Zxid a, Zxid b, const char *yes = nullptr)
{
    const char *sign = a == b ? "=" : a < b ? "<" : ">";
    return zxidText(a) + " " + (yes ? yes : sign) + " " + zxidText(b);
}

std::string peerText(Zxid peer) { return peer == kUntrusted ? "-1" : zxidText(peer); }

struct Question {
    std::string words, values;
};

Question questionOf(const SynchronizationPicture &p, std::size_t i)
{
    const SyncDecided &d = p.view.decision;
    const bool asked = p.view.answers[i] != SyncAnswer::NotAsked;
    switch (i) {
    case 0:
        return {p.words.forced,
                "forceSnapshotSync " + (p.view.answers[0] == SyncAnswer::Yes ? p.words.on : p.words.off)};
    case 1:
        return {"lastProcessed = peer?", asked ? zxidText(d.lastProcessed) +
                                                     (d.lastProcessed == d.peer ? " = " : " ≠ ") +
                                                     peerText(d.peer)
                                               : ""};
    case 2: {
        if (!asked)
            return {"peer > max?", ""};
        if (d.peer.isEpochStart() && d.peer > d.maxCommitted && p.view.answers[2] == SyncAnswer::No)
            return {"peer > max?", p.words.epochBegins};
        return {"peer > max?", d.peer == kUntrusted ? "peer = -1" : compared(d.peer, d.maxCommitted)};
    }
    case 3:
        if (!asked)
            return {"min ≤ peer ≤ max?", p.words.scanned};
        if (d.peer == kUntrusted)
            return {"min ≤ peer ≤ max?", "peer = -1"};
        if (d.peer < d.minCommitted)
            return {"min ≤ peer ≤ max?", compared(d.peer, d.minCommitted)};
        return {"min ≤ peer ≤ max?", d.peer > d.maxCommitted
                                         ? compared(d.peer, d.maxCommitted)
                                         : shortZxidText(d.minCommitted) + " ≤ " + shortZxidText(d.peer) +
                                               " ≤ " + shortZxidText(d.maxCommitted)};
    default:
        return {p.words.logEnough, asked && d.peer < d.minCommitted
                                       ? peerText(d.peer) + " < " + zxidText(d.minCommitted)
                                       : p.words.logAsked};
    }
}

// What was decided, in the message's own words.
std::string resultText(const SynchronizationPicture &p)
{
    const SyncDecided &d = p.view.decision;
    if (d.kind == SyncKind::Snap)
        return d.crossEpoch ? p.words.crossEpoch : "SNAP " + zxidText(d.target);
    const std::string what = (d.kind == SyncKind::Trunc ? "TRUNC " : "DIFF ") + zxidText(d.target);
    if (d.row == SyncRow::UpToDate)
        return p.words.nothingMore;
    return d.forwarded > 0 ? filled(p.words.plus, {what, std::to_string(d.forwarded)}) : what;
}

Glyph resultGlyph(SyncKind kind)
{
    return kind == SyncKind::Diff ? Glyph::Diff : kind == SyncKind::Trunc ? Glyph::Trunc : Glyph::Snap;
}

struct Pill {
    std::string words;
    Glyph glyph;
    bool taken;
};

void drawPill(const SynchronizationPicture &p, const Rect &rect, const Pill &pill)
{
    const Element element{ElementKind::Mark, static_cast<std::int64_t>(p.view.decided.event), 0};
    const CanvasScope scope(p.canvas, element);
    const Color color = pill.taken ? Color(Token::Leader) : Color(Token::Mute);
    if (pill.taken)
        p.canvas.box(rect, rect.height / 2, Token::Card, rim(color, p.u(2)));
    else
        p.canvas.box(rect, rect.height / 2, {}, rim(Token::Line, p.u(1.2)));
    if (pill.taken)
        p.canvas.box(rect, rect.height / 2, Color(Token::Leader, 0.12));
    const double size = 13, sign = p.u(22);
    const FontRole font = pill.taken ? FontRole::Bold : FontRole::Text;
    const double room = rect.width - sign - p.u(24);
    const double width = std::min(room, p.canvas.measure(pill.words, font, p.canvas.font(size)));
    const double left = rect.centre().x - (width + sign) / 2;
    drawGlyph(p.canvas, pill.glyph, {left + p.u(7), rect.centre().y},
              {pill.taken ? Color(Token::Leader) : Color(Token::Mute),
               pill.taken ? Token::OnLeader : Token::Card,
               {1, 0},
               0.5,
               {}});
    p.fit({left + sign, rect.centre().y}, pill.words, font, size,
          pill.taken ? Color(Token::Leader) : Color(Token::Mute), Align::Left, room);
    if (pill.taken)
        p.canvas.region(element, rect, pill.words);
}

void drawStep(const SynchronizationPicture &p, Point from, Point to, bool taken, const std::string &word)
{
    const Color color = taken ? Color(Token::Ink) : Color(Token::Mute, 0.7);
    p.canvas.line(from, to, rim(color, p.u(taken ? 2.2 : 1.3), taken ? 0 : p.u(4), p.u(3)));
    drawArrowHead(p.canvas, to, to - from, p.u(taken ? 9 : 7), color, false);
    if (!word.empty())
        p.canvas.text({from.x + p.u(9), (from.y + to.y) / 2 - p.u(1)}, word,
                      taken ? FontRole::Bold : FontRole::Text, p.canvas.font(12.5),
                      taken ? Token::Ink : Token::Mute);
}

} // namespace

void drawSynchronizationDecision(const SynchronizationPicture &p, const Rect &area)
{
    const double heading = p.canvas.text({area.x, area.y + p.u(10)}, p.words.howChosen, FontRole::Bold,
                                         p.canvas.font(15), Token::Ink);
    p.fit({area.x + heading + p.u(14), area.y + p.u(10)}, p.words.howChosenHint, FontRole::Text, 13,
          Token::Mute, Align::Left, area.width - heading - p.u(20));
    const double gap = std::clamp(area.width * 0.02, p.u(12), p.u(22));
    const double width = (area.width - gap * 4) / 5;
    const double top = area.y + p.u(28), height = p.u(80);
    const double pillTop = area.bottom() - p.u(38), pillHeight = p.u(34);
    const SyncDecided &d = p.view.decision;
    const bool fallen = d.row == SyncRow::Otherwise; // five times no
    for (std::size_t i = 0; i < kSyncQuestions; ++i) {
        const SyncAnswer answer = p.view.answers[i];
        const bool taken = answer == SyncAnswer::Yes, asked = answer != SyncAnswer::NotAsked;
        const Rect box{area.x + (width + gap) * static_cast<double>(i), top, width, height};
        const Element element{ElementKind::Mark, static_cast<std::int64_t>(p.view.decided.event),
                              static_cast<std::int64_t>(i) + 1};
        {
            const CanvasScope scope(p.canvas, element);
            p.canvas.box(box, p.u(10), taken ? Fill(Token::Raised) : Fill(),
                         rim(taken   ? Token::Ink
                             : asked ? Token::Mute
                                     : Token::Line,
                             p.u(taken ? 2.4 : 1.3)));
            Question question = questionOf(p, i);
            const double left = box.x + p.u(12);
            const Color ink = asked ? Token::Ink : Token::Mute;
            const FontRole font = taken ? FontRole::Bold : FontRole::Text;
            const double number =
                p.canvas.text({left, box.y + p.u(22)}, std::to_string(i + 1), font, p.canvas.font(14), ink);
            const double room = box.right() - p.u(8) - left - number - p.u(9);
            if (const auto at = question.words.find("lastProcessed");
                at != std::string::npos &&
                p.canvas.measure(question.words, font, p.canvas.font(11)) > room) // a narrow box: never cut
                question.words.replace(at, 13, "processed");
            p.fit({left + number + p.u(9), box.y + p.u(22)}, question.words, font, 14, ink, Align::Left,
                  room);
            if (asked)
                p.canvas.text({box.right() - p.u(11), box.y + p.u(64)}, taken ? p.words.yes : p.words.no,
                              FontRole::Bold, p.canvas.font(14.5), ink, Align::Right);
            const bool sentence = question.values == p.words.scanned || question.values == p.words.logAsked ||
                                  question.values == p.words.epochBegins || i == 0;
            p.fit({left, box.y + p.u(44)}, question.values, sentence ? FontRole::Text : FontRole::Mono, 12.5,
                  asked ? Token::Text2 : Token::Mute, Align::Left, box.width - p.u(20));
            p.canvas.region(element, box,
                            question.words + " " +
                                (asked ? taken ? p.words.yes : p.words.no : std::string()));
        }
        if (i + 1 < kSyncQuestions) {
            const bool goesOn = answer == SyncAnswer::No;
            drawStep(p, {box.right() + p.u(1), box.centre().y}, {box.right() + gap - p.u(1), box.centre().y},
                     goesOn, {});
        }
        const Glyph snap = Glyph::Snap;
        if (i + 1 < kSyncQuestions) {
            const Pill none[] = {{"SNAP", snap, false},
                                 {p.words.nothingMore, Glyph::Diff, false},
                                 {p.words.toMax, Glyph::Trunc, false},
                                 {p.words.byScan, Glyph::Diff, false}};
            const Pill pill = taken ? Pill{resultText(p), resultGlyph(d.kind), true} : none[i];
            drawStep(p, {box.centre().x, box.bottom() + p.u(1)}, {box.centre().x, pillTop - p.u(1)}, taken,
                     p.words.yes);
            drawPill(p, {box.x, pillTop, width, pillHeight}, pill);
            continue;
        }
        const double half = (width - p.u(8)) / 2;
        const Pill yes = taken && d.kind != SyncKind::Snap ? Pill{resultText(p), resultGlyph(d.kind), true}
                                                           : Pill{"DIFF", Glyph::Diff, false};
        const bool byGap = taken && d.kind == SyncKind::Snap; // the log has a hole before the memory begins
        const Pill no = fallen || byGap ? Pill{"SNAP", snap, true} : Pill{"SNAP", snap, false};
        drawStep(p, {box.x + half / 2, box.bottom() + p.u(1)}, {box.x + half / 2, pillTop - p.u(1)},
                 yes.taken, p.words.yes);
        drawStep(p, {box.right() - half / 2, box.bottom() + p.u(1)},
                 {box.right() - half / 2, pillTop - p.u(1)}, no.taken, p.words.no);
        drawPill(p, {box.x, pillTop, half, pillHeight}, yes);
        drawPill(p, {box.right() - half, pillTop, half, pillHeight}, no);
    }
}

// "3  peer > max?  0x1⋅104 > 0x1⋅103: yes → TRUNC 0x1⋅103"
void drawSynchronizationDecisionLine(const SynchronizationPicture &p, const Rect &area)
{
    const auto row = std::min<std::size_t>(static_cast<std::size_t>(p.view.decision.row), kSyncQuestions);
    const Question question = questionOf(p, row - 1);
    const bool yes = p.view.answers[row - 1] == SyncAnswer::Yes;
    std::string words = std::to_string(row) + "  " + question.words;
    if (!question.values.empty())
        words += "  " + question.values;
    words += ": " + (yes ? p.words.yes : p.words.no) + " → " + resultText(p);
    const Element element{ElementKind::Mark, static_cast<std::int64_t>(p.view.decided.event), 0};
    const CanvasScope scope(p.canvas, element);
    const double y = area.centre().y;
    drawGlyph(p.canvas, resultGlyph(p.view.decision.kind), {area.x + p.u(11), y},
              {Token::Leader, Token::OnLeader, {1, 0}, 0.5, {}});
    p.fit({area.x + p.u(26), y}, words, FontRole::Text, 13, Token::Ink, Align::Left, area.width - p.u(28));
    p.canvas.region(element, area, words);
}

} // namespace zablab::scene
