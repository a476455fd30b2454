// SPDX-License-Identifier: GPL-3.0-or-later
// One glyph for every kind of message, the same in every view and in the legend, and the small signs that go
// with them: crown, eye, cross, tick. A message has its sender's role colour, a ballot its candidate's;
// replies are hollow. Sizes are those of scale 1 times the canvas's unit times `scale`.
#pragma once

#include "app/scene/canvas.h"

#include <cstdint>
#include <string_view>

namespace zablab::scene {

enum class Glyph : std::uint8_t {
    Ballot,
    FollowerInfo,
    ObserverInfo,
    LeaderInfo,
    AckEpoch,
    Diff,
    Trunc,
    Snap,
    NewLeader,
    UpToDate,
    Request,
    Proposal,
    Ack,
    Commit,
    Inform,
    Ping,
    PingReply,
    Sync,
    Revalidate,
    RevalidateReply,
    CommitAndActivate,
    InformAndActivate,
    ClientRequest,
    ClientReply,
    ConnectRequest,
    ConnectResponse,
    WatchEvent,
    Other
};

// The protocol's own word for the kind, "PROPOSAL"; a ballot is a NOTIFICATION.
std::string_view glyphWord(Glyph glyph);
bool isReply(Glyph glyph);

struct GlyphLook {
    Color color;     // sender's role, or the candidate
    Color on;        // strokes on a surface of `color`
    Point direction; // where it is going; need not be of length one
    double scale = 1;
    std::string_view number = {}; // in a ballot: the candidate
};

// Half the width of the glyph at this scale, in pixels of the unit 1: how far lines should stay away.
double glyphReach(Glyph glyph);

void drawGlyph(Canvas &canvas, Glyph glyph, Point at, const GlyphLook &look);

void drawCrown(Canvas &canvas, Point centre, double width, Color color);
void drawEye(Canvas &canvas, Point centre, double width, Color color);
void drawCross(Canvas &canvas, Point centre, double reach, Color color, double width);
void drawTick(Canvas &canvas, Point centre, double reach, Color color, double width);
void drawPauseBars(Canvas &canvas, Point centre, double height, Color color);
void drawFlag(Canvas &canvas, Point centre, double height, Color color);
// Something is slower or less sure than usual.
void drawZigzag(Canvas &canvas, Point centre, double width, Color color);
void drawArrowHead(Canvas &canvas, Point tip, Point direction, double length, Color color, bool hollow);
// A ringed cross: here a message was broken.
void drawBroken(Canvas &canvas, Point centre, double radius);

} // namespace zablab::scene
