// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/display_list.h"

#include <algorithm>
#include <cmath>

namespace zablab::scene {

double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

Color Color::candidate(int rank, int of, double opacity)
{
    Color color(Token::Candidate, opacity);
    color.rank = static_cast<std::uint8_t>(std::clamp(rank, 0, 255));
    color.of = static_cast<std::uint8_t>(std::clamp(of, 1, 255));
    return color;
}

Color Color::onCandidate(int rank, int of, double opacity)
{
    Color color = candidate(rank, of, opacity);
    color.token = Token::OnCandidate;
    return color;
}

Color Color::faded(double by) const
{
    Color color = *this;
    color.opacity *= by;
    return color;
}

Rect Text::bounds() const
{
    const double left = align == Align::Left     ? at.x
                        : align == Align::Centre ? at.x - width / 2
                                                 : at.x - width;
    // Chinese characters fill about 0.92 em; the anchor is their middle.
    return {left, at.y - size * 0.46, width, size * 0.92};
}

namespace {

double distanceToLine(Point p, Point a, Point b)
{
    const Point d = b - a;
    const double square = d.x * d.x + d.y * d.y;
    const double t = square <= 0 ? 0 : std::clamp(((p.x - a.x) * d.x + (p.y - a.y) * d.y) / square, 0.0, 1.0);
    return distance(p, a + d * t);
}

} // namespace

bool Region::contains(Point p) const
{
    if (reach > 0)
        return distanceToLine(p, from, to) <= reach;
    return radius >= 0 ? distance(p, rect.centre()) <= radius : rect.contains(p);
}

namespace {

double distanceTo(const Region &region, Point p)
{
    if (region.reach > 0)
        return std::max(0.0, distanceToLine(p, region.from, region.to) - region.reach);
    if (region.radius >= 0)
        return std::max(0.0, distance(p, region.rect.centre()) - region.radius);
    const double dx = std::max({region.rect.x - p.x, p.x - region.rect.right(), 0.0});
    const double dy = std::max({region.rect.y - p.y, p.y - region.rect.bottom(), 0.0});
    return std::hypot(dx, dy);
}

} // namespace

void DisplayList::clear()
{
    items.clear();
    regions.clear();
    cards.clear();
}

std::optional<Element> DisplayList::elementAt(Point p, double slack) const
{
    for (auto region = regions.rbegin(); region != regions.rend(); ++region)
        if (region->contains(p))
            return region->element;
    const Region *nearest = nullptr;
    double best = slack;
    for (auto region = regions.rbegin(); slack > 0 && region != regions.rend(); ++region)
        if (const double d = distanceTo(*region, p); d < best) {
            best = d;
            nearest = &*region;
        }
    if (nearest)
        return nearest->element;
    return std::nullopt;
}

const Region *DisplayList::region(const Element &element) const
{
    for (auto region = regions.rbegin(); region != regions.rend(); ++region)
        if (region->element == element)
            return &*region;
    return nullptr;
}

} // namespace zablab::scene
