// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/painter_sink.h"

#include <QFontMetricsF>
#include <QHash>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace zablab::scene {

namespace {

QPointF point(Point p) { return {p.x, p.y}; }
QRectF rectangle(const Rect &r) { return {r.x, r.y, r.width, r.height}; }

// From the middle of the figures down to the base line, in parts of the size: half of these fonts' cap
// height.
constexpr double kMiddleToBaseline = 0.366;

class Sink {
public:
    Sink(QPainter &painter, ThemeKind theme) : painter_(painter), theme_(theme)
    {
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            tokens_[i] = colorFor(theme, Color(static_cast<Token>(i)));
    }

    void operator()(const Circle &c)
    {
        apply(c.fill, c.stroke);
        painter_.drawEllipse(point(c.centre), c.radius, c.radius);
    }

    void operator()(const Arc &a)
    {
        if (!a.stroke.visible())
            return;
        apply({}, a.stroke);
        const QRectF box(a.centre.x - a.radius, a.centre.y - a.radius, 2 * a.radius, 2 * a.radius);
        // Qt counts sixteenths of a degree against the clock from three o'clock.
        painter_.drawArc(box, static_cast<int>(std::lround((90 - a.start) * 16)),
                         static_cast<int>(std::lround(-a.span * 16)));
    }

    void operator()(const Path &p)
    {
        if (p.points.size() < 2)
            return;
        apply(p.fill, p.stroke);
        if (p.points.size() == 2 && !p.closed) {
            painter_.drawLine(point(p.points[0]), point(p.points[1]));
            return;
        }
        QPolygonF polygon;
        polygon.reserve(static_cast<qsizetype>(p.points.size()));
        for (const Point &q : p.points)
            polygon.append(point(q));
        if (p.closed)
            painter_.drawPolygon(polygon);
        else
            painter_.drawPolyline(polygon);
    }

    void operator()(const Box &b)
    {
        const QRectF r = rectangle(b.rect);
        if (!b.hatch.visible()) {
            apply(b.fill, b.stroke);
            drawBox(r, b.radius);
            return;
        }
        apply(b.fill, {});
        drawBox(r, b.radius);
        painter_.save();
        QPainterPath shape;
        shape.addRoundedRect(r, b.radius, b.radius);
        painter_.setClipPath(shape, Qt::IntersectClip);
        hatch(r, b.hatch);
        painter_.restore();
        if (b.stroke.visible()) {
            apply({}, b.stroke);
            drawBox(r, b.radius);
        }
    }

    void operator()(const Band &b)
    {
        const double length = distance(b.from, b.to);
        if (length < 1)
            return;
        painter_.save();
        painter_.translate(point(b.from));
        painter_.rotate(std::atan2(b.to.y - b.from.y, b.to.x - b.from.x) * 180 / M_PI);
        const QRectF r(0, -b.width / 2, length, b.width);
        apply(b.fill, {});
        painter_.drawRoundedRect(r, b.width * 0.12, b.width * 0.12);
        if (b.hatch.visible()) {
            painter_.setClipRect(r, Qt::IntersectClip);
            hatch(r, b.hatch);
        }
        painter_.restore();
    }

    void operator()(const Text &t)
    {
        if (!t.color.visible())
            return;
        const QColor color = ink(t.color);
        painter_.setFont(fontFor(t.font, t.size));
        painter_.setPen(color);
        const Rect bounds = t.bounds();
        const QString words = QString::fromStdString(t.text);
        painter_.drawText(QPointF(bounds.x, t.at.y + t.size * kMiddleToBaseline), words);
        if (t.struck) {
            painter_.setPen(QPen(color, std::max(1.0, t.size * 0.1)));
            painter_.drawLine(QPointF(bounds.x - 1.5, t.at.y), QPointF(bounds.right() + 1.5, t.at.y));
        }
    }

    void operator()(const ClipPush &c)
    {
        painter_.save();
        painter_.setClipRect(rectangle(c.rect), Qt::IntersectClip);
        ++clips_;
    }

    void operator()(const ClipPop &)
    {
        if (clips_ > 0) {
            painter_.restore();
            --clips_;
        }
    }

    void finish()
    {
        while (clips_-- > 0)
            painter_.restore();
    }

private:
    void drawBox(const QRectF &r, double radius)
    {
        if (radius > 0)
            painter_.drawRoundedRect(r, radius, radius);
        else
            painter_.drawRect(r);
    }

    void hatch(const QRectF &r, const Hatch &h)
    {
        painter_.setPen(QPen(ink(h.color), h.width, Qt::SolidLine, Qt::FlatCap));
        const double reach = r.height() + h.width;
        for (double x = r.left() - reach; x < r.right() + h.width; x += h.pitch)
            painter_.drawLine(QPointF(x, r.bottom() + h.width / 2),
                              QPointF(x + reach, r.bottom() + h.width / 2 - reach));
    }

    // Looked up for every mark of every frame: the palette is read once a picture.
    QColor ink(const Color &color) const
    {
        if (color.token == Token::Candidate || color.token == Token::OnCandidate ||
            color.token == Token::None)
            return colorFor(theme_, color);
        QColor result = tokens_[static_cast<std::size_t>(color.token)];
        result.setAlphaF(static_cast<float>(std::clamp(color.opacity, 0.0, 1.0)));
        return result;
    }

    QBrush brush(const Fill &fill) const
    {
        if (!fill.visible())
            return Qt::NoBrush;
        if (!fill.gradient)
            return ink(fill.color);
        QLinearGradient gradient(point(fill.a), point(fill.b));
        gradient.setColorAt(0, ink(fill.color));
        gradient.setColorAt(1, ink(fill.end));
        return gradient;
    }

    void apply(const Fill &fill, const Stroke &stroke)
    {
        painter_.setBrush(brush(fill));
        if (!stroke.visible()) {
            painter_.setPen(Qt::NoPen);
            return;
        }
        QPen pen(brush(stroke.fill), stroke.width, Qt::SolidLine,
                 stroke.roundCap ? Qt::RoundCap : Qt::FlatCap, Qt::RoundJoin);
        if (stroke.dash > 0 && stroke.gap > 0) // Qt counts dashes in widths of the pen
            pen.setDashPattern({stroke.dash / stroke.width, stroke.gap / stroke.width});
        painter_.setPen(pen);
    }

    QPainter &painter_;
    ThemeKind theme_;
    std::array<QColor, static_cast<std::size_t>(Token::Count)> tokens_;
    int clips_ = 0;
};

} // namespace

QFont fontFor(FontRole role, double size)
{
    const int pixels = std::max(1, static_cast<int>(std::lround(size)));
    const bool mono = role == FontRole::Mono || role == FontRole::MonoBold;
    const bool bold = role == FontRole::Bold || role == FontRole::MonoBold;
    thread_local QHash<int, QFont> cache;
    const int key = pixels * 4 + (mono ? 2 : 0) + (bold ? 1 : 0);
    if (const auto found = cache.constFind(key); found != cache.constEnd())
        return *found;
    QFont font;
    font.setFamilies(
        {QString::fromLatin1(mono ? kMonoFamily : kTextFamily), QString::fromLatin1(kTextFamily)});
    font.setPixelSize(pixels);
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleHint(mono ? QFont::Monospace : QFont::SansSerif);
    cache.insert(key, font);
    return font;
}

QColor colorFor(ThemeKind theme, const Color &color)
{
    const Rgb c = rgb(theme, color);
    QColor result(c.r, c.g, c.b);
    result.setAlphaF(color.token == Token::None ? 0.0F
                                                : static_cast<float>(std::clamp(color.opacity, 0.0, 1.0)));
    return result;
}

TextMeasure fontMeasure()
{
    return [](std::string_view text, FontRole font, double size) {
        // The same short words are asked for in every frame.
        thread_local QHash<QByteArray, double> cache;
        QByteArray key(text.data(), static_cast<qsizetype>(text.size()));
        key.append(static_cast<char>(font));
        key.append(QByteArray::number(std::lround(size)));
        if (const auto found = cache.constFind(key); found != cache.constEnd())
            return *found;
        const double width =
            QFontMetricsF(fontFor(font, size))
                .horizontalAdvance(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
        if (cache.size() > 20000)
            cache.clear();
        cache.insert(key, width);
        return width;
    };
}

void paint(QPainter &painter, const DisplayList &list, ThemeKind theme)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    Sink sink(painter, theme);
    for (const Item &item : list.items)
        std::visit(sink, item.primitive);
    sink.finish();
}

QImage paintImage(const DisplayList &list, ThemeKind theme, double scale)
{
    const QSize size(std::max(1, static_cast<int>(std::ceil(list.width * scale))),
                     std::max(1, static_cast<int>(std::ceil(list.height * scale))));
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(colorFor(theme, Token::Card));
    QPainter painter(&image);
    painter.scale(scale, scale);
    paint(painter, list, theme);
    return image;
}

} // namespace zablab::scene
