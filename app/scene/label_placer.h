// SPDX-License-Identifier: GPL-3.0-or-later
// Finds room for words: whatever has been drawn keeps them out, each label has a few places that it would like, and one
// that finds none is left out. So no text ever meets another text, an arrow or the edge of the picture.
#pragma once

#include "app/scene/canvas.h"

#include <string>
#include <vector>

namespace zablab::scene {

class LabelPlacer {
public:
    explicit LabelPlacer(Rect bounds) : bounds_(bounds) {}
    void keepOut(const Rect &rect) { rects_.push_back(rect); }
    void keepOut(Point from, Point to) { lines_.push_back({from, to}); }
    bool isFree(const Rect &rect) const;

    struct Place {
        Point at; // as of a Text
        Align align = Align::Centre;
    };
    struct Label {
        std::string words;
        FontRole font = FontRole::Text;
        double size = 13; // in units
        Color color = Token::Text2;
    };
    // Draws the label at the first place that is free, and keeps others out. False: it was left out.
    bool put(Canvas &canvas, const Label &label, const std::vector<Place> &places);
    static Rect boundsOf(const Canvas &canvas, const Label &label, const Place &place);

private:
    struct Line {
        Point from, to;
    };
    Rect bounds_;
    std::vector<Rect> rects_;
    std::vector<Rect> words_; // of the labels that were put
    std::vector<Line> lines_;
};

} // namespace zablab::scene
