// SPDX-License-Identifier: GPL-3.0-or-later
// From instants to pixels along one direction, with the quiet between moments folded: true to scale where something
// happens, a zigzag where nothing does.
#pragma once

#include "engine/protocol/identifiers.h"

#include <vector>

namespace zablab::scene {

class FoldedAxis {
public:
    struct Piece {
        Instant from, to;
        double begin, end; // pixels
        bool folded = false;
    };
    struct Room {
        double begin = 0, end = 0;  // pixels that there are
        double perMillisecond = 45; // pixels wanted; less when there is not enough room
        Duration quiet{
            4000};        // what is longer without an event is folded; shorter ones where there is no room
        double fold = 28; // pixels of a folded one
    };
    // `moments` in any order; at least one.
    FoldedAxis(std::vector<Instant> moments, const Room &room);

    double at(Instant t) const; // clamped to the axis
    Instant instant(double pixel) const;
    const std::vector<Piece> &pieces() const { return pieces_; }
    double begin() const { return pieces_.front().begin; }
    double end() const { return pieces_.back().end; }
    Instant first() const { return pieces_.front().from; }
    Instant last() const { return pieces_.back().to; }
    double perMillisecond() const { return scale_; }

private:
    double lay(const std::vector<Instant> &moments, double begin, double scale, Duration quiet,
               double longest, double fold);
    std::vector<Piece> pieces_;
    double scale_ = 1;
};

} // namespace zablab::scene
