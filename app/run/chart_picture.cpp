// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/chart_picture.h"

#include "app/values/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace zablab {

using scene::Token;

namespace {

constexpr Duration kShortWindow = Duration::seconds(30);
constexpr Duration kAhead = Duration::seconds(3); // of the cursor, so that it does not stand at the very edge
constexpr Duration kLeast = Duration::seconds(5);
constexpr int kBandSamples = 150;
constexpr std::size_t kWorst = 3;

QString chartWord(const char *text) { return QCoreApplication::translate("Charts", text); }

// Of a curve of straight pieces, at a place; outside of it nothing.
std::optional<double> valueAt(const std::vector<ChartPoint> &points, double x)
{
    if (points.empty() || x < points.front().x || x > points.back().x)
        return std::nullopt;
    const auto next = std::upper_bound(points.begin(), points.end(), x,
                                       [](double wanted, const ChartPoint &p) { return wanted < p.x; });
    if (next == points.end())
        return points.back().y;
    const auto before = next == points.begin() ? next : std::prev(next);
    if (next->x <= before->x)
        return before->y;
    return before->y + (next->y - before->y) * (x - before->x) / (next->x - before->x);
}

Token tintOf(const charts::ServerCurve &curve, ServerId leader)
{
    return curve.server == leader                ? Token::Leader
           : curve.type == LearnerType::Observer ? Token::Observer
                                                 : Token::Follower;
}

} // namespace

double charts::seconds(Instant t) { return static_cast<double>(t.us) / 1e6; }

ChartWindow windowOf(const Playback &playback, bool whole)
{
    const Instant cursor = playback.cursor();
    const Instant seen = playback.seen();
    if (whole)
        return {Instant{}, std::max(seen, Instant{} + kLeast), seen};
    // A window that moves only when the cursor would leave it would jump: it moves with the cursor.
    const Instant to = std::max(cursor + kAhead, Instant{} + kShortWindow);
    return {to - kShortWindow, to, std::min(seen, to)};
}

double roundStep(double range, int most)
{
    if (range <= 0 || most < 1)
        return 1;
    const double least = range / most;
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= least * (1 - 1e-9))
            return factor * power;
    return 10 * power;
}

std::vector<ChartPoint> averaged(const std::vector<ChartPoint> &points, int most)
{
    if (points.size() <= static_cast<std::size_t>(most))
        return points;
    const std::size_t inner = points.size() - 2;
    const auto buckets = static_cast<std::size_t>(most - 2);
    std::vector<ChartPoint> result{points.front()};
    for (std::size_t b = 0; b < buckets; ++b) {
        const std::size_t begin = 1 + inner * b / buckets;
        const std::size_t end = 1 + inner * (b + 1) / buckets;
        ChartPoint sum;
        for (std::size_t i = begin; i < end; ++i) {
            sum.x += points[i].x;
            sum.y += points[i].y;
        }
        const double count = static_cast<double>(end - begin);
        result.push_back({sum.x / count, sum.y / count});
    }
    result.push_back(points.back());
    return result;
}

void charts::setTop(ChartPicture &picture, double greatest, const char *unit)
{
    picture.top = greatest > 0 ? greatest * 1.12 : 1;
    picture.step = roundStep(picture.top, 4);
    const int digits =
        picture.step >= 1 ? 0 : std::max(1, static_cast<int>(std::ceil(-std::log10(picture.step) - 1e-9)));
    picture.format = QStringLiteral("%.%1f").arg(digits);
    if (*unit)
        picture.format += QLatin1Char(' ') + QString::fromLatin1(unit);
}

void charts::addCurves(ChartPicture &picture, std::vector<ServerCurve> curves, ServerId selected,
                       ServerId leader)
{
    std::erase_if(curves, [](const ServerCurve &curve) { return curve.points.empty(); });
    const auto line = [&](const ServerCurve &curve) {
        ChartLine drawn;
        drawn.points = averaged(curve.points);
        drawn.tint = curve.server == selected ? Token::Accent : tintOf(curve, leader);
        drawn.width = curve.server == selected ? 3 : 1.6;
        drawn.selected = curve.server == selected;
        drawn.server = curve.server;
        drawn.name = serverName(curve.server);
        return drawn;
    };
    std::vector<ServerCurve> single = curves;
    if (curves.size() > kChartServers) {
        std::stable_sort(single.begin(), single.end(), [](const ServerCurve &a, const ServerCurve &b) {
            return a.points.back().y > b.points.back().y;
        });
        std::vector<ServerCurve> kept;
        for (const ServerCurve &curve : single)
            if (kept.size() < kWorst || curve.server == selected)
                kept.push_back(curve);
        single = std::move(kept);
        ChartArea band;
        ChartLine middle;
        for (int i = 0; i <= kBandSamples; ++i) {
            const double x = picture.from + (picture.to - picture.from) * i / kBandSamples;
            std::vector<double> values;
            for (const ServerCurve &curve : curves)
                if (const auto value = valueAt(curve.points, x))
                    values.push_back(*value);
            if (values.empty())
                continue;
            std::sort(values.begin(), values.end());
            band.lower.push_back({x, values[values.size() / 4]});
            band.upper.push_back({x, values[values.size() * 3 / 4]});
            middle.points.push_back({x, values[values.size() / 2]});
        }
        band.tint = Token::Neutral;
        middle.tint = Token::Neutral;
        middle.name = chartWord(QT_TRANSLATE_NOOP("Charts", "median of %1")).arg(curves.size());
        picture.areas.push_back(std::move(band));
        picture.lines.push_back(std::move(middle));
    }
    // The selected one last, over the others.
    std::stable_sort(single.begin(), single.end(), [&](const ServerCurve &a, const ServerCurve &b) {
        return (a.server == selected) < (b.server == selected);
    });
    for (const ServerCurve &curve : single)
        picture.lines.push_back(line(curve));
}

ChartPicture chartOf(const Playback &playback, const RunRecords &records, const ChartQuery &query)
{
    ChartPicture picture;
    switch (query.kind) {
    case ChartKind::Elections:
        picture = charts::electionsChart(playback, records, query);
        break;
    case ChartKind::Latency:
        picture = charts::latencyChart(playback, records, query);
        break;
    case ChartKind::Messages:
        picture = charts::messagesChart(playback, records, query);
        break;
    case ChartKind::Silence:
        picture = charts::silenceChart(playback, records, query);
        break;
    case ChartKind::Lag:
        picture = charts::lagChart(playback, records, query);
        break;
    }
    picture.timeStep = roundStep(picture.to - picture.from, 6);
    picture.timeFormat = QStringLiteral("%.0f s");
    return picture;
}

} // namespace zablab
