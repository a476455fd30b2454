// SPDX-License-Identifier: GPL-3.0-or-later
// Instants to pixels and back, and how a size is shared out between the rows.
#include "app/scene/space_time_layout.h"
#include "app/scene/typography.h"

#include <algorithm>
#include <cmath>

namespace zablab::scene {

namespace {

constexpr double kHeader = 46;       // rows of times and phase words
constexpr double kOverview = 20;     // the strip and the gap above it
constexpr double kRoomForStrip = 96; // below this height the lanes need it all
constexpr double kReadablePitch = 14;
constexpr double kEasyPitch = 22;

} // namespace

TimeAxis::TimeAxis(const SpaceTimeInput &input, const SpaceTimeSize &size, double left, double right)
    : story_(input.trueAxis ? nullptr : input.story),
      left_(left),
      right_(right),
      begin_(size.begin),
      scale_((right - left) / std::max(1e-7, size.span))
{}

double TimeAxis::seconds(Instant t) const
{
    if (t >= Instant::max())
        return 1e12;
    const auto us = story_ ? story_->storyOf(t).us : t.us;
    return static_cast<double>(us) / 1e6;
}

Instant TimeAxis::instant(double seconds) const
{
    const auto us = static_cast<std::int64_t>(std::llround(std::clamp(seconds, 0.0, 1e10) * 1e6));
    return story_ ? story_->runTimeOf({us}) : Instant{us};
}

double TimeAxis::x(Instant t) const { return left_ + (seconds(t) - begin_) * scale_; }

Instant TimeAxis::at(double x) const { return instant(begin_ + (x - left_) / scale_); }

std::vector<Instant> TimeAxis::edges(double pixels, std::vector<double> &x) const
{
    std::vector<Instant> found;
    x.clear();
    const double step = pixels / scale_;
    const double first = std::floor(begin_ / step);
    const auto count = static_cast<int>(std::ceil(std::max(0.0, right_ - left_) / pixels)) + 2;
    for (int i = 0; i < count; ++i) {
        const double s = (first + i) * step;
        found.push_back(instant(s));
        x.push_back(left_ + (s - begin_) * scale_);
    }
    return found;
}

std::size_t laneRoom(const SpaceTimeSize &size)
{
    const double u = size.unit;
    const double strip = size.height > (kRoomForStrip + kOverview) * u ? kOverview : 0;
    const double room = size.height - (kHeader + 6 + strip) * u;
    const double readable = std::floor(room / (kReadablePitch * u) + 0.15);
    // Nine stand close together before any is folded; a high picture has room for more at ease.
    const double rows = std::max(std::min(9.0, readable), std::floor(room / (kEasyPitch * u)));
    return static_cast<std::size_t>(std::max(3.0, rows));
}

LaneFrame laneFrame(const SpaceTimeSize &size, std::size_t rows, double nameWidth)
{
    LaneFrame f;
    const double u = size.unit;
    f.unit = u;
    f.left = 14 * u + nameWidth + 12 * u;
    f.right = size.width - 14 * u;
    f.timeRow = 11 * u;
    f.phaseRow = 34 * u;
    f.top = kHeader * u;
    f.bottom = size.height - 6 * u;
    const double lanes = static_cast<double>(std::max<std::size_t>(1, rows));
    const double without = (size.height - (kHeader + 6 + kOverview) * u) / lanes;
    if (size.height > (kRoomForStrip + kOverview) * u && without > 13 * u) {
        const double height = std::clamp(size.height * 0.05, 12 * u, 26 * u);
        f.overview = {f.left, size.height - 3 * u - height, f.right - f.left, height};
        f.bottom = f.overview.y - 7 * u;
    }
    f.pitch = std::min(140 * u, std::max(0.5, (f.bottom - f.top) / lanes));
    f.bottom = std::min(f.bottom, f.top + f.pitch * lanes);
    f.band = std::min(8 * u, f.pitch * 0.42);
    return f;
}

double spaceTimeHeight(std::size_t lanes, double unit)
{
    return (kHeader + kOverview + 6 + kEasyPitch * static_cast<double>(std::max<std::size_t>(1, lanes))) *
           unit;
}

double wholeSpan(const SpaceTimeInput &input)
{
    const Instant end = std::min(input.known, std::max(input.veiledFrom, input.cursor));
    const double us =
        static_cast<double>(input.trueAxis || !input.story ? end.us : input.story->storyOf(end).us);
    return std::max(us / 1e6, 1e-3);
}

SpaceTimePlan planSpaceTime(const SpaceTimeInput &input, const SpaceTimeSize &size,
                            const TextMeasure &measure)
{
    SpaceTimePlan plan;
    plan.lanes = planLanes(
        {input.view->lanes(), input.description, input.cluster, input.kept, input.lanes, laneRoom(size)});
    const std::size_t rows = plan.lanes.rows.size();
    // Names get smaller where many lanes must do with little height; below that only every second or fifth stands.
    plan.nameSize = std::round(
        std::clamp(laneFrame(size, rows, 0).pitch * 0.86, 9.0 * std::min(1.0, size.unit), 14 * size.unit));
    double width = 0;
    for (const LaneRow &row : plan.lanes.rows)
        width = std::max(width, measure(row.name, FontRole::Bold, plan.nameSize));
    plan.frame = laneFrame(size, rows, std::max(width, 22 * size.unit));
    return plan;
}

} // namespace zablab::scene
