// SPDX-License-Identifier: GPL-3.0-or-later
// The pen with which layouts and marks fill a display list: it knows the unit (pixels at scale 1 times the
// base size), how wide a text will be, which element the marks belong to, and how dim they are.
#pragma once

#include "app/scene/display_list.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <string_view>

namespace zablab::scene {

// Width of a text in pixels. The window asks its fonts; tests may count characters.
using TextMeasure = std::function<double(std::string_view text, FontRole font, double size)>;

// A measure without fonts: Chinese one em, equal-width figures half, other letters by rough classes.
double approximateWidth(std::string_view text, FontRole font, double size);

class Canvas {
public:
    Canvas(DisplayList &list, TextMeasure measure, double unit);

    DisplayList &list() { return list_; }
    double unit() const { return unit_; }
    double u(double v) const { return v * unit_; }
    // Size of a letter in whole pixels, as fonts want it, and never below what can be read.
    double font(double v) const { return std::round(std::max(minimumFont_, v * unit_)); }
    void setMinimumFont(double pixels) { minimumFont_ = pixels; }

    // What follows belongs to this element, until the next call.
    void setElement(Element element) { element_ = element; }
    Element element() const { return element_; }
    void setOpacity(double opacity) { opacity_ = opacity; }
    double opacity() const { return opacity_; }

    void circle(Point centre, double radius, Fill fill, Stroke stroke = {});
    void disc(Point centre, double radius, Color top, Color bottom, Stroke stroke = {});
    void arc(Point centre, double radius, double start, double span, Stroke stroke);
    void line(Point from, Point to, Stroke stroke);
    void path(std::vector<Point> points, bool closed, Fill fill, Stroke stroke = {});
    void box(Rect rect, double radius, Fill fill, Stroke stroke = {}, Hatch hatch = {});
    void band(Point from, Point to, double width, Fill fill, Hatch hatch);
    // A trail that is nothing at `tail` and `color` at `tip`, `width` wide there.
    void wedge(Point tip, Point tail, double width, Color color);
    // Cut with an ellipsis between characters when wider than `maxWidth` (0: never). Returns the width drawn.
    double text(Point at, std::string_view text, FontRole font, double size, Color color,
                Align align = Align::Left, double maxWidth = 0, bool struck = false);
    void clip(Rect rect);
    void unclip();

    void region(Element element, Rect rect, std::string name);
    void regionDisc(Element element, Point centre, double radius, std::string name);
    void card(Rect rect) { list_.cards.push_back({rect}); }

    double measure(std::string_view text, FontRole font, double size) const
    {
        return measure_(text, font, size);
    }
    std::string elided(std::string_view text, FontRole font, double size, double maxWidth) const;

private:
    Fill dimmed(Fill fill) const;
    Stroke dimmed(Stroke stroke) const;

    DisplayList &list_;
    TextMeasure measure_;
    double unit_;
    double minimumFont_ = 0;
    Element element_;
    double opacity_ = 1;
};

// Remembers element and opacity and puts them back.
class CanvasScope {
public:
    CanvasScope(Canvas &canvas, Element element, double opacity = 1)
        : canvas_(canvas),
          element_(canvas.element()),
          opacity_(canvas.opacity())
    {
        canvas_.setElement(element);
        canvas_.setOpacity(opacity_ * opacity);
    }
    ~CanvasScope()
    {
        canvas_.setElement(element_);
        canvas_.setOpacity(opacity_);
    }
    CanvasScope(const CanvasScope &) = delete;
    CanvasScope &operator=(const CanvasScope &) = delete;

private:
    Canvas &canvas_;
    Element element_;
    double opacity_;
};

} // namespace zablab::scene
