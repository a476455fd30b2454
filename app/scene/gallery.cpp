// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/gallery.h"

#include "app/scene/glyphs.h"
#include "app/scene/marks.h"

#include <string>

namespace zablab::scene {

namespace {

Candidate candidate(int server, int rank, int of)
{
    return {"S" + std::to_string(server), std::to_string(server), rank, of};
}

void discs(Canvas &c)
{
    struct Show {
        const char *caption;
        DiscLook look;
        double timeOut;
    };
    const Show shows[] = {
        {"leader", {.name = "S3", .role = Role::Leader}, 0.8},
        {"follower", {.name = "S1", .role = Role::Follower}, 0.55},
        {"time-out near", {.name = "S2", .role = Role::Follower}, 0.15},
        {"observer", {.name = "S6", .role = Role::Observer}, 0.9},
        {"LOOKING", {.name = "S4", .role = Role::Looking}, 1.0},
        {"crashed", {.name = "S5", .running = Running::Crashed}, -1},
        {"paused", {.name = "S7", .role = Role::Follower, .running = Running::Paused}, -1},
        {"selected", {.name = "S8", .role = Role::Follower, .selected = true}, 0.7},
        {"changed", {.name = "S9", .role = Role::Looking, .changed = true}, 0.7},
    };
    double x = 70;
    std::int64_t id = 0;
    for (const Show &show : shows) {
        const Point at{c.u(x), c.u(80)};
        c.setElement({ElementKind::Server, ++id, 0});
        drawServerDisc(c, at, show.look);
        if (show.timeOut >= 0)
            drawTimeOut(c, at, show.look.radius, show.timeOut);
        c.regionDisc({ElementKind::Server, id, 0}, at, c.u(show.look.radius), show.look.name);
        c.text({at.x, c.u(152)}, show.caption, FontRole::Text, c.font(13), Token::Text2, Align::Centre);
        x += 126;
    }
}

void glyphs(Canvas &c)
{
    c.setElement({ElementKind::Legend, 0, 0});
    int i = 0;
    for (int g = 0; g <= static_cast<int>(Glyph::Other); ++g) {
        const auto glyph = static_cast<Glyph>(g);
        const bool client =
            glyph == Glyph::ClientRequest || glyph == Glyph::ClientReply || glyph == Glyph::ConnectRequest;
        const bool learner = glyph == Glyph::FollowerInfo || glyph == Glyph::AckEpoch ||
                             glyph == Glyph::Ack || glyph == Glyph::Request || glyph == Glyph::PingReply ||
                             glyph == Glyph::Revalidate || glyph == Glyph::ConnectResponse ||
                             glyph == Glyph::WatchEvent;
        const Role role = glyph == Glyph::ObserverInfo ? Role::Observer
                          : learner                    ? Role::Follower
                                                       : Role::Leader;
        GlyphLook look{client ? Color(Token::Neutral) : roleColor(role),
                       client ? Color(Token::Card) : onRole(role),
                       {1, 0},
                       1,
                       "4"};
        if (glyph == Glyph::Ballot) {
            look.color = Color::candidate(4, 5);
            look.on = Color::onCandidate(4, 5);
        }
        if (isReply(glyph))
            look.direction = {-1, 0};
        constexpr int kColumns = 8; // the longest names stand side by side
        const int row = i / kColumns;
        const Point at{c.u(90 + 148.0 * (i % kColumns)), c.u(200 + 60.0 * row)};
        drawGlyph(c, glyph, at, look);
        c.text({at.x, at.y + c.u(28)}, glyphWord(glyph), FontRole::Text, c.font(12), Token::Mute,
               Align::Centre);
        ++i;
    }
}

LogStrip log(std::vector<CellState> cells)
{
    return {{{1, 103}, {1, 104}, {1, 105}, {2, 1}, {2, 2}}, std::move(cells), {}, true};
}

void plates(Canvas &c)
{
    const double y = 450;
    for (int i = 0; i < 5; ++i) {
        const double x = 40 + 230.0 * i;
        drawVoteCard(c, {c.u(x), c.u(y), c.u(kPlateWidth), c.u(kVoteCardHeight)},
                     {candidate(i + 1, i, 5), "0x1\u22C510" + std::to_string(i),
                      i % 2 ? "round 2" : "第 2 轮", i == 1, i == 2});
        Tally tally;
        tally.majority = 3;
        for (int v = 0; v < 5; ++v)
            tally.votes.push_back({"S" + std::to_string(v + 1),
                                   v + 1,
                                   std::to_string(v + 1),
                                   v == 4 - i
                                       ? std::nullopt
                                       : std::optional(candidate(v <= i ? i + 1 : v + 1, v <= i ? i : v, 5)),
                                   v <= i && v != 4 - i,
                                   false,
                                   {}});
        c.setElement({ElementKind::Tally, i, 0});
        drawTally(c, {c.u(x), c.u(y + 44)}, kPlateWidth, tally);
        c.setElement({ElementKind::Server, i, 0});
        using enum CellState;
        const std::vector<CellState> rows[] = {{Committed, Committed, Committed, Committed, Logged},
                                               {Committed, Committed, Logged, Absent, Absent},
                                               {Committed, Committed, Cut, Committed, Committed},
                                               {Committed, Absent, Absent, Absent, Absent},
                                               {Committed, Committed, Committed, Logged, Absent}};
        drawLog(c, {c.u(x), c.u(y + 98)}, log(rows[i]));
    }
    drawComparison(c, {c.u(40), c.u(y + 134), c.u(kPlateWidth), c.u(kComparisonHeight)},
                   {"0x1\u22C5105 > 0x1\u22C5102", "→ 改投", candidate(4, 4, 5)});
    Tally wide;
    wide.majority = 5;
    for (int v = 0; v < 9; ++v)
        wide.votes.push_back({"S" + std::to_string(v + 1),
                              v + 1,
                              std::to_string(v + 1),
                              candidate(v % 3 + 1, v % 3, 9),
                              v % 3 == 0,
                              v == 3,
                              {}});
    drawTally(c, {c.u(270), c.u(y + 140)}, kPlateWidth, wide);
    drawPill(c, {c.u(560), c.u(y + 155)}, "你的预测", Token::Card, Token::Accent, Token::Accent,
             PillIcon::Flag);
    drawPill(c, {c.u(690), c.u(y + 155)}, "3 of 5: a majority", Token::Card, Token::Good, Token::None,
             PillIcon::Tick);
    drawPill(c, {c.u(560), c.u(y + 185)}, "2 of 5: no majority", Token::Card, Token::Bad, Token::None,
             PillIcon::Cross);
    drawClient(c, {c.u(800), c.u(y + 155)}, {"A", true, false, false, 0.6});
    drawClient(c, {c.u(870), c.u(y + 155)}, {"B", false, false, true, -1});
    drawBroken(c, {c.u(930), c.u(y + 155)}, c.u(11));
    drawWall(c, {c.u(1000), c.u(y + 130)}, {c.u(1080), c.u(y + 200)}, 26);
    for (int i = 0; i < 9; ++i)
        drawGlyph(c, Glyph::Ballot, {c.u(600 + 40.0 * i), c.u(y + 222)},
                  {Color::candidate(i, 9),
                   Color::onCandidate(i, 9),
                   {1, 0},
                   1,
                   std::string(1, static_cast<char>('1' + i))});
}

} // namespace

DisplayList markGallery(const TextMeasure &measure, double unit)
{
    DisplayList list;
    list.width = 1220 * unit;
    list.height = 710 * unit;
    Canvas canvas(list, measure, unit);
    canvas.box({0, 0, list.width, list.height}, 0, Token::Card);
    discs(canvas);
    glyphs(canvas);
    plates(canvas);
    return list;
}

} // namespace zablab::scene
