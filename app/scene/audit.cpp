// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/audit.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>

namespace zablab::scene {

namespace {

// Letters leave some air in their line: what is compared is the ink, a little smaller than the line.
Rect inkOf(const Text &text)
{
    const Rect r = text.bounds();
    return {r.x + 0.5, r.y + r.height * 0.12, std::max(0.0, r.width - 1), r.height * 0.76};
}

std::string place(const Rect &r)
{
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, " at %.0f,%.0f", r.centre().x, r.centre().y);
    return buffer;
}

bool insidePolygon(const std::vector<Point> &polygon, Point p)
{
    bool inside = false;
    for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++)
        if ((polygon[i].y > p.y) != (polygon[j].y > p.y) &&
            p.x < (polygon[j].x - polygon[i].x) * (p.y - polygon[i].y) / (polygon[j].y - polygon[i].y) +
                      polygon[i].x)
            inside = !inside;
    return inside;
}

Rgb paint(ThemeKind theme, Rgb under, const Fill &fill, Point p)
{
    if (!fill.gradient)
        return fill.color.visible() ? mix(under, rgb(theme, fill.color), fill.color.opacity) : under;
    const Point d = fill.b - fill.a;
    const double square = d.x * d.x + d.y * d.y;
    const double t =
        square <= 0 ? 0 : std::clamp(((p.x - fill.a.x) * d.x + (p.y - fill.a.y) * d.y) / square, 0.0, 1.0);
    const Rgb colour = mix(rgb(theme, fill.color), rgb(theme, fill.end), t);
    return mix(under, colour, fill.color.opacity + (fill.end.opacity - fill.color.opacity) * t);
}

// How much of the box's edge cuts through the text: text inside or outside does not.
bool cutsThrough(const Box &box, const Rect &ink)
{
    if (!box.stroke.visible() && !box.fill.visible())
        return false;
    return box.rect.intersects(ink) && !box.rect.grown(0.75).contains(ink);
}

bool lineCuts(Point a, Point b, const Rect &r)
{
    double t0 = 0, t1 = 1;
    const auto clip = [&](double p, double q) {
        if (std::fabs(p) < 1e-12)
            return q >= 0;
        const double t = q / p;
        if (p < 0)
            t0 = std::max(t0, t);
        else
            t1 = std::min(t1, t);
        return t0 <= t1;
    };
    const Point d = b - a;
    return clip(-d.x, a.x - r.x) && clip(d.x, r.right() - a.x) && clip(-d.y, a.y - r.y) &&
           clip(d.y, r.bottom() - a.y);
}

struct TextItem {
    std::size_t index;
    const Text *text;
    Rect ink;
    std::optional<Rect> clip;
};

// The last opaque box under the whole text: nothing drawn before it can be seen there.
std::size_t coverBefore(const DisplayList &list, const Rect &ink, std::size_t before)
{
    for (std::size_t i = before; i-- > 0;)
        if (const auto *box = std::get_if<Box>(&list.items[i].primitive))
            if (!box->fill.gradient && box->fill.color.token != Token::None &&
                box->fill.color.opacity > 0.99 && box->rect.contains(ink))
                return i;
    return 0;
}

std::vector<TextItem> textsOf(const DisplayList &list)
{
    std::vector<TextItem> texts;
    std::vector<Rect> clips;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const Primitive &p = list.items[i].primitive;
        if (const auto *push = std::get_if<ClipPush>(&p))
            clips.push_back(push->rect);
        else if (std::holds_alternative<ClipPop>(p) && !clips.empty())
            clips.pop_back();
        else if (const auto *text = std::get_if<Text>(&p); text && text->color.visible())
            texts.push_back(
                {i, text, inkOf(*text), clips.empty() ? std::nullopt : std::optional(clips.back())});
    }
    return texts;
}

} // namespace

Rgb groundAt(const DisplayList &list, ThemeKind theme, Point p, std::size_t before)
{
    Rgb under = rgb(theme, Token::Card);
    for (std::size_t i = 0; i < before && i < list.items.size(); ++i) {
        const Primitive &primitive = list.items[i].primitive;
        if (const auto *box = std::get_if<Box>(&primitive)) {
            if (box->rect.contains(p))
                under = paint(theme, under, box->fill, p);
        } else if (const auto *circle = std::get_if<Circle>(&primitive)) {
            if (distance(p, circle->centre) <= circle->radius)
                under = paint(theme, under, circle->fill, p);
        } else if (const auto *path = std::get_if<Path>(&primitive)) {
            if (path->closed && path->points.size() > 2 && insidePolygon(path->points, p))
                under = paint(theme, under, path->fill, p);
        } else if (const auto *band = std::get_if<Band>(&primitive)) {
            const Point d = band->to - band->from;
            const double length = std::max(1e-9, std::hypot(d.x, d.y));
            const double along = ((p.x - band->from.x) * d.x + (p.y - band->from.y) * d.y) / length;
            const double across = ((p.x - band->from.x) * d.y - (p.y - band->from.y) * d.x) / length;
            if (along >= 0 && along <= length && std::fabs(across) <= band->width / 2)
                under = paint(theme, under, band->fill, p);
        }
    }
    return under;
}

std::vector<Finding> audit(const DisplayList &list, ThemeKind theme, const AuditOptions &options)
{
    std::vector<Finding> findings;
    const std::vector<TextItem> texts = textsOf(list);
    const Rect picture{0, 0, list.width, list.height};
    const auto report = [&](const TextItem &item, const std::string &what) {
        findings.push_back(
            {"\"" + item.text->text + "\" " + what + place(item.ink), item.text->text, item.ink});
    };
    for (std::size_t a = 0; a < texts.size(); ++a) {
        const TextItem &one = texts[a];
        if (!picture.contains(one.ink))
            report(one, "leaves the picture");
        if (one.clip && !one.clip->contains(one.ink))
            report(one, "is cut by a clip");
        if (options.minimumTextSize > 0 && one.text->size < options.minimumTextSize - 0.01)
            report(one, "is too small");
        for (std::size_t b = a + 1; b < texts.size(); ++b)
            if (one.ink.intersects(texts[b].ink))
                report(one, "overlaps \"" + texts[b].text->text + "\"");
        for (const CardArea &card : list.cards)
            if (card.rect.contains(one.ink.centre()) && !card.rect.grown(0.75).contains(one.ink))
                report(one, "leaves its card");
        std::optional<Rect> clip;
        const std::size_t cover = coverBefore(list, one.ink, one.index);
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            const Primitive &p = list.items[i].primitive;
            if (const auto *push = std::get_if<ClipPush>(&p)) {
                clip = push->rect;
            } else if (std::holds_alternative<ClipPop>(p)) {
                clip.reset();
            } else if (const auto *box = std::get_if<Box>(&p)) {
                if (i < cover || (clip && !clip->intersects(one.ink)))
                    continue;
                if (box->fill.color.opacity > 0.3 || box->stroke.visible())
                    if (cutsThrough(*box, one.ink))
                        report(one, "is crossed by the edge of a box");
            } else if (const auto *path = std::get_if<Path>(&p); path && options.arrows && !path->closed) {
                for (std::size_t k = 1; k < path->points.size(); ++k)
                    if (path->stroke.visible() && list.items[i].element != list.items[one.index].element &&
                        lineCuts(path->points[k - 1], path->points[k], one.ink)) {
                        report(one, "stands on a line");
                        break;
                    }
            }
        }
        if (options.contrast) {
            const Rgb ground = groundAt(list, theme, one.ink.centre(), one.index);
            const Rgb ink = mix(ground, rgb(theme, one.text->color), one.text->color.opacity);
            if (const double ratio = contrast(ground, ink); ratio < options.minimumContrast) {
                char buffer[48];
                std::snprintf(buffer, sizeof buffer, "has a contrast of %.2f", ratio);
                report(one, buffer);
            }
        }
    }
    return findings;
}

} // namespace zablab::scene
