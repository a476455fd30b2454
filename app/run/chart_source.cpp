// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/chart_source.h"

#include "app/scene/painter_sink.h"

#include <QXYSeries>

#include <algorithm>
#include <cmath>

namespace zablab {

using scene::ElementKind;

namespace {

constexpr double kReach = 12; // pixels from a point within which a click means it

QList<QPointF> pointsOf(const std::vector<ChartPoint> &points)
{
    QList<QPointF> list;
    list.reserve(static_cast<qsizetype>(points.size()));
    for (const ChartPoint &point : points)
        list.append({point.x, point.y});
    return list;
}

void fill(QAbstractSeries *series, const QList<QPointF> &points)
{
    if (auto *line = qobject_cast<QXYSeries *>(series))
        line->replace(points);
}

} // namespace

void ChartSource::setRun(Run *run)
{
    if (run_ == run)
        return;
    run_ = run;
    if (run)
        connect(run, &Run::moved, this, &ChartSource::cursorMoved);
    Q_EMIT setUp();
}

void ChartSource::setKind(int kind)
{
    const auto wanted = static_cast<ChartKind>(std::clamp(kind, 0, kChartKinds - 1));
    if (query_.kind == wanted)
        return;
    query_.kind = wanted;
    Q_EMIT setUp();
}

void ChartSource::setWhole(bool whole)
{
    if (query_.whole == whole)
        return;
    query_.whole = whole;
    Q_EMIT setUp();
}

void ChartSource::setThemeKind(int theme)
{
    if (theme_ == theme)
        return;
    theme_ = theme;
    Q_EMIT setUp();
}

void ChartSource::setPlotWidth(double width)
{
    if (width_ == width)
        return;
    width_ = width;
    Q_EMIT setUp();
}

void ChartSource::setPlotHeight(double height)
{
    if (height_ == height)
        return;
    height_ = height;
    Q_EMIT setUp();
}

void ChartSource::setLabelHeight(double height)
{
    if (labelHeight_ == height)
        return;
    labelHeight_ = height;
    Q_EMIT setUp();
}

double ChartSource::cursor() const
{
    if (!run_ || picture_.to <= picture_.from)
        return -1;
    return (charts::seconds(run_->cursor()) - picture_.from) / (picture_.to - picture_.from);
}

double ChartSource::xOf(double seconds) const
{
    return (seconds - picture_.from) / (picture_.to - picture_.from) * width_;
}

double ChartSource::yOf(double value) const { return height_ * (1 - value / picture_.top); }

void ChartSource::refresh()
{
    if (!run_)
        return;
    query_.server = ServerId{run_->selectedServer()};
    query_.event = run_->selected().event.value_or(kNoEvent);
    picture_ = chartOf(run_->playback(), run_->records(), query_);
    placeLabels();
    Q_EMIT changed();
    Q_EMIT cursorMoved();
}

void ChartSource::placeLabels()
{
    const auto colour = [&](scene::Token token) {
        return scene::colorFor(scene::themeNumbered(theme_), scene::Color(token));
    };
    QList<ChartLabelRow> beside, inside;
    if (picture_.empty.isEmpty() && width_ > 0 && height_ > 0) {
        // Lines that end together have one label.
        for (const ChartLine &line : picture_.lines) {
            if (line.name.isEmpty() || line.points.empty())
                continue;
            const double y = yOf(line.points.back().y);
            const auto same = std::find_if(beside.begin(), beside.end(), [&](const ChartLabelRow &row) {
                return row.server != 0 && line.server && std::abs(row.y - y) < 1.5 && !row.strong &&
                       !line.selected;
            });
            if (same != beside.end()) {
                same->text += QLatin1Char(' ') + line.name;
                continue;
            }
            ChartLabelRow row;
            row.text = line.name;
            row.x = width_;
            row.y = y;
            row.tint = colour(line.tint);
            row.strong = line.selected;
            row.server = line.server.value;
            beside.append(row);
        }
        if (picture_.lines.empty())
            for (const ChartArea &area : picture_.areas) {
                if (area.name.isEmpty())
                    continue;
                ChartLabelRow row;
                row.text = area.name;
                row.x = width_;
                row.y = area.upper.empty() ? height_ : yOf((area.upper.back().y + area.lower.back().y) / 2);
                row.tint = colour(area.tint);
                row.swatch = true;
                beside.append(row);
            }
        // From below to above; who would stand on another moves up, and all of them back into the plot.
        std::stable_sort(beside.begin(), beside.end(),
                         [](const ChartLabelRow &a, const ChartLabelRow &b) { return a.y > b.y; });
        const auto fits = static_cast<qsizetype>((height_ + labelHeight_) / labelHeight_);
        while (beside.size() > std::max<qsizetype>(fits, 1)) {
            const auto weak = std::find_if(beside.begin(), beside.end(),
                                           [](const ChartLabelRow &row) { return !row.strong; });
            beside.erase(weak == beside.end() ? beside.begin() : weak);
        }
        double ground = height_;
        for (ChartLabelRow &row : beside) {
            row.y = std::min(row.y, ground);
            ground = row.y - labelHeight_;
        }
        double ceiling = 0;
        for (auto row = beside.rbegin(); row != beside.rend(); ++row) {
            row->y = std::max(row->y, ceiling);
            ceiling = row->y + labelHeight_;
        }
        for (const ChartDot &dot : picture_.dots) {
            if (dot.name.isEmpty())
                continue;
            ChartLabelRow row;
            row.text = dot.name;
            row.x = xOf(dot.place.x);
            row.y = std::max(yOf(dot.place.y) - 0.7 * labelHeight_, labelHeight_ / 2);
            row.tint = colour(dot.tint);
            row.inside = true;
            row.strong = dot.selected;
            // A name that would stand on another is left out: its point can still be clicked.
            const bool free = std::none_of(inside.begin(), inside.end(), [&](const ChartLabelRow &other) {
                return std::abs(other.y - row.y) < labelHeight_ &&
                       std::abs(other.x - row.x) < 9 * labelHeight_;
            });
            if (free)
                inside.append(row);
        }
    }
    labels_.set(beside + inside);
}

void ChartSource::fillLine(QAbstractSeries *series, int index) const
{
    const bool there = index < static_cast<int>(picture_.lines.size()) && picture_.empty.isEmpty();
    fill(series, there ? pointsOf(picture_.lines[static_cast<std::size_t>(index)].points) : QList<QPointF>());
}

void ChartSource::fillArea(QAbstractSeries *upper, QAbstractSeries *lower, int index) const
{
    const bool there = index < static_cast<int>(picture_.areas.size()) && picture_.empty.isEmpty();
    const ChartArea none;
    const ChartArea &area = there ? picture_.areas[static_cast<std::size_t>(index)] : none;
    fill(upper, pointsOf(area.upper));
    fill(lower, pointsOf(area.lower));
}

void ChartSource::fillDots(QAbstractSeries *series, bool selected) const
{
    QList<QPointF> points;
    for (const ChartDot &dot : picture_.dots)
        if (dot.selected == selected)
            points.append({dot.place.x, dot.place.y});
    fill(series, points);
}

QColor ChartSource::lineColor(int index) const
{
    return index < static_cast<int>(picture_.lines.size())
               ? scene::colorFor(scene::themeNumbered(theme_),
                                 scene::Color(picture_.lines[static_cast<std::size_t>(index)].tint))
               : QColor();
}

double ChartSource::lineWidth(int index) const
{
    return index < static_cast<int>(picture_.lines.size())
               ? picture_.lines[static_cast<std::size_t>(index)].width
               : 1;
}

bool ChartSource::lineDashed(int index) const
{
    return index < static_cast<int>(picture_.lines.size()) &&
           picture_.lines[static_cast<std::size_t>(index)].dashed;
}

QColor ChartSource::areaColor(int index) const
{
    if (index >= static_cast<int>(picture_.areas.size()))
        return {};
    const ChartArea &area = picture_.areas[static_cast<std::size_t>(index)];
    return scene::colorFor(scene::themeNumbered(theme_), scene::Color(area.tint, area.opacity));
}

void ChartSource::press(double x, double y)
{
    if (!run_ || width_ <= 0 || !picture_.empty.isEmpty())
        return;
    const ChartDot *nearest = nullptr;
    double best = kReach;
    for (const ChartDot &dot : picture_.dots) {
        const double away = std::hypot(xOf(dot.place.x) - x, yOf(dot.place.y) - y);
        if (away <= best) {
            best = away;
            nearest = &dot;
        }
    }
    if (nearest) {
        const auto event = static_cast<qint64>(nearest->event);
        run_->pause();
        run_->seekToEvent(event);
        run_->select(static_cast<int>(ElementKind::Sample), event);
        return;
    }
    run_->pause();
    run_->seekTo((picture_.from + (picture_.to - picture_.from) * std::clamp(x / width_, 0.0, 1.0)) * 1e6);
}

} // namespace zablab
