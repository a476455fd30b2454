// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/label_placer.h"

#include <algorithm>
#include <cmath>

namespace zablab::scene {

namespace {

// Liang and Barsky: whether any part of the line is inside.
bool lineMeets(Point a, Point b, const Rect &r)
{
    double first = 0, last = 1;
    const auto clip = [&](double p, double q) {
        if (std::fabs(p) < 1e-9)
            return q >= 0;
        const double t = q / p;
        if (p < 0)
            first = std::max(first, t);
        else
            last = std::min(last, t);
        return first <= last;
    };
    const Point d = b - a;
    return clip(-d.x, a.x - r.x) && clip(d.x, r.right() - a.x) && clip(-d.y, a.y - r.y) &&
           clip(d.y, r.bottom() - a.y);
}

constexpr double kAir = 1.5; // pixels round the words

} // namespace

bool LabelPlacer::isFree(const Rect &rect) const
{
    const Rect wanted = rect.grown(kAir);
    if (!bounds_.contains(rect))
        return false;
    return std::none_of(rects_.begin(), rects_.end(), [&](const Rect &r) { return r.intersects(wanted); }) &&
           std::none_of(lines_.begin(), lines_.end(),
                        [&](const Line &line) { return lineMeets(line.from, line.to, wanted); });
}

Rect LabelPlacer::boundsOf(const Canvas &canvas, const Label &label, const Place &place)
{
    Text text;
    text.at = place.at;
    text.align = place.align;
    text.size = canvas.font(label.size);
    text.width = canvas.measure(label.words, label.font, text.size);
    return text.bounds();
}

bool LabelPlacer::put(Canvas &canvas, const Label &label, const std::vector<Place> &places)
{
    if (label.words.empty())
        return false;
    for (const Place &place : places) {
        const Rect rect = boundsOf(canvas, label, place);
        // Letters leave some air in their line.
        const Rect ink{rect.x, rect.y + rect.height * 0.1, rect.width, rect.height * 0.8};
        if (!isFree(ink))
            continue;
        // Two labels one above the other are two lines, with the air that lines have.
        const double lines = canvas.font(label.size) * 0.3;
        const Rect line{ink.x, ink.y - lines, ink.width, ink.height + 2 * lines};
        if (std::any_of(words_.begin(), words_.end(), [&](const Rect &r) { return r.intersects(line); }))
            continue;
        words_.push_back(ink);
        canvas.text(place.at, label.words, label.font, canvas.font(label.size), label.color, place.align);
        keepOut(ink);
        return true;
    }
    return false;
}

} // namespace zablab::scene
