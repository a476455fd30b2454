// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/canvas.h"

#include <cmath>

namespace zablab::scene {

namespace {

// Length in bytes of the UTF-8 sequence that starts with this byte; a damaged byte counts as one.
std::size_t sequenceLength(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xF0)
        return 4;
    if (lead >= 0xE0)
        return 3;
    return lead >= 0xC0 ? 2 : 1;
}

constexpr std::string_view kEllipsis = "\u2026";

} // namespace

double approximateWidth(std::string_view text, FontRole font, double size)
{
    double em = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = sequenceLength(lead);
        if (length >= 3 && lead >= 0xE3)
            em += 1.0;
        else if (font == FontRole::Mono || font == FontRole::MonoBold)
            em += 0.5;
        else if (std::string_view("iljtfrI.,:;'|!()[] ").find(text[i]) != std::string_view::npos)
            em += 0.33;
        else if (std::string_view("mwMW").find(text[i]) != std::string_view::npos)
            em += 0.9;
        else
            em += lead >= 'A' && lead <= 'Z' ? 0.66 : 0.57;
        i += length;
    }
    return em * size * (font == FontRole::Bold ? 1.05 : 1.0);
}

Canvas::Canvas(DisplayList &list, TextMeasure measure, double unit)
    : list_(list),
      measure_(std::move(measure)),
      unit_(unit)
{}

Fill Canvas::dimmed(Fill fill) const
{
    fill.color.opacity *= opacity_;
    fill.end.opacity *= opacity_;
    return fill;
}

Stroke Canvas::dimmed(Stroke stroke) const
{
    stroke.fill = dimmed(stroke.fill);
    return stroke;
}

void Canvas::circle(Point centre, double radius, Fill fill, Stroke stroke)
{
    list_.items.push_back({element_, Circle{centre, radius, dimmed(fill), dimmed(stroke)}});
}

void Canvas::disc(Point centre, double radius, Color top, Color bottom, Stroke stroke)
{
    circle(centre, radius,
           Fill::between(top, bottom, {centre.x, centre.y - radius}, {centre.x, centre.y + radius}), stroke);
}

void Canvas::arc(Point centre, double radius, double start, double span, Stroke stroke)
{
    list_.items.push_back({element_, Arc{centre, radius, start, span, dimmed(stroke)}});
}

void Canvas::line(Point from, Point to, Stroke stroke)
{
    list_.items.push_back({element_, Path{{from, to}, false, {}, dimmed(stroke)}});
}

void Canvas::path(std::vector<Point> points, bool closed, Fill fill, Stroke stroke)
{
    list_.items.push_back({element_, Path{std::move(points), closed, dimmed(fill), dimmed(stroke)}});
}

void Canvas::box(Rect rect, double radius, Fill fill, Stroke stroke, Hatch hatch)
{
    hatch.color.opacity *= opacity_;
    list_.items.push_back({element_, Box{rect, radius, dimmed(fill), dimmed(stroke), hatch}});
}

void Canvas::band(Point from, Point to, double width, Fill fill, Hatch hatch)
{
    hatch.color.opacity *= opacity_;
    list_.items.push_back({element_, Band{from, to, width, dimmed(fill), hatch}});
}

void Canvas::wedge(Point tip, Point tail, double width, Color color)
{
    const double length = distance(tip, tail);
    if (length < 1e-6)
        return;
    const Point side{(tip.y - tail.y) / length * width / 2, -(tip.x - tail.x) / length * width / 2};
    path({tail, tip + side, tip - side}, true, Fill::between(color.faded(0), color, tail, tip));
}

std::string Canvas::elided(std::string_view text, FontRole font, double size, double maxWidth) const
{
    if (maxWidth <= 0 || measure_(text, font, size) <= maxWidth)
        return std::string(text);
    std::size_t fits = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t next =
            std::min(text.size(), i + sequenceLength(static_cast<unsigned char>(text[i])));
        if (measure_(std::string(text.substr(0, next)) + std::string(kEllipsis), font, size) > maxWidth)
            break;
        fits = i = next;
    }
    while (fits > 0 && text[fits - 1] == ' ')
        --fits;
    return std::string(text.substr(0, fits)) + std::string(kEllipsis);
}

double Canvas::text(Point at, std::string_view text, FontRole font, double size, Color color, Align align,
                    double maxWidth, bool struck)
{
    if (text.empty())
        return 0;
    std::string shown = elided(text, font, size, maxWidth);
    const double width = measure_(shown, font, size);
    color.opacity *= opacity_;
    list_.items.push_back({element_, Text{at, std::move(shown), font, size, align, color, width, struck}});
    return width;
}

void Canvas::clip(Rect rect) { list_.items.push_back({element_, ClipPush{rect}}); }
void Canvas::unclip() { list_.items.push_back({element_, ClipPop{}}); }

void Canvas::region(Element element, Rect rect, std::string name)
{
    list_.regions.push_back({element, rect, -1, std::move(name), 0, {}, {}});
}

void Canvas::regionDisc(Element element, Point centre, double radius, std::string name)
{
    list_.regions.push_back({element,
                             {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius},
                             radius,
                             std::move(name),
                             0,
                             {},
                             {}});
}

} // namespace zablab::scene
