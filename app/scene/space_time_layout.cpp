// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/space_time_layout.h"
#include "app/scene/glyphs.h"
#include "app/scene/stage_reader.h"
#include "app/scene/typography.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace zablab::scene {

namespace {

constexpr double kHeader = 46;     // rows of times and phase words
constexpr double kBreakWidth = 26; // a quiet span narrower than this is not drawn as a break

// As the stage ranks them at the cursor; without a cluster view by what was on the disks before the run.
std::vector<ServerId> rankingAt(const SpaceTimeInput &input)
{
    if (input.cluster)
        return candidateRanking(*input.description, *input.cluster);
    std::vector<std::tuple<Epoch, Zxid, ServerId>> voters;
    for (const ServerDescription &server : input.description->servers)
        if (server.type == LearnerType::Participant) {
            const Zxid last = server.history.empty()
                                  ? Zxid{}
                                  : Zxid{server.history.back().epoch, server.history.back().lastCounter};
            voters.emplace_back(server.currentEpoch, last, server.id);
        }
    std::sort(voters.begin(), voters.end());
    std::vector<ServerId> ranking;
    for (const auto &voter : voters)
        ranking.push_back(std::get<2>(voter));
    return ranking;
}

} // namespace

TimeAxis::TimeAxis(const SpaceTimeInput &input, const SpaceTimeSize &size, double left, double right)
    : story_(input.trueAxis ? nullptr : input.story),
      left_(left),
      right_(right),
      begin_(size.begin),
      scale_((right - left) / std::max(1e-6, size.span))
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

LaneFrame laneFrame(const SpaceTimeSize &size, std::size_t lanes, double nameWidth)
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
    const double n = static_cast<double>(std::max<std::size_t>(1, lanes));
    f.pitch = std::min(36 * u, std::max(6.0, (f.bottom - f.top) / n));
    f.bottom = f.top + f.pitch * n;
    f.band = std::min(8 * u, f.pitch * 0.5);
    return f;
}

double spaceTimeHeight(std::size_t lanes, double unit)
{
    return (kHeader + 6 + 22 * static_cast<double>(std::max<std::size_t>(1, lanes))) * unit;
}

std::optional<std::size_t> SpaceTimePicture::lane(ServerId id) const
{
    const auto found = std::find(lanes.begin(), lanes.end(), id);
    if (found == lanes.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - lanes.begin());
}

Candidate SpaceTimePicture::candidate(ServerId id) const
{
    const auto found = std::find(ranking.begin(), ranking.end(), id);
    const auto rank = found == ranking.end() ? 0 : static_cast<int>(found - ranking.begin());
    return {serverText(id), std::to_string(id.value), rank, std::max(1, static_cast<int>(ranking.size()))};
}

Role SpaceTimePicture::roleAt(ServerId id, Instant t) const
{
    if (!lane(id))
        return Role::Looking;
    const auto &bands = input.view->bands(id);
    auto next = std::upper_bound(bands.begin(), bands.end(), t,
                                 [](Instant at, const zablab::Band &band) { return at < band.from; });
    if (next == bands.begin())
        return Role::Looking;
    switch (std::prev(next)->state) {
    case ServerState::Leading:
        return Role::Leader;
    case ServerState::Following:
        return Role::Follower;
    case ServerState::Observing:
        return Role::Observer;
    case ServerState::Looking:
        break;
    }
    return Role::Looking;
}

std::vector<QuietSpan> SpaceTimePicture::breaks() const
{
    std::vector<QuietSpan> wide;
    if (input.trueAxis || !input.story)
        return wide;
    const Instant from = axis.first();
    const Instant to = axis.last();
    const auto &spans = input.story->quietSpans();
    auto span = std::lower_bound(spans.begin(), spans.end(), from,
                                 [](const QuietSpan &s, Instant t) { return s.to < t; });
    for (; span != spans.end() && span->from <= to; ++span)
        if (axis.x(span->to) - axis.x(span->from) >= kBreakWidth * frame.unit)
            wide.push_back(*span);
    return wide;
}

std::vector<std::pair<double, EventIndex>> SpaceTimePicture::stars() const
{
    std::vector<std::pair<double, EventIndex>> places;
    const auto &marks = input.view->marks();
    const auto [first, last] = input.view->marksWithin(axis.first(), axis.last());
    const double tab =
        canvas.measure(clockText(input.cursor), FontRole::MonoBold, canvas.font(13)) / 2 + canvas.u(16);
    const double cursor = axis.x(input.cursor);
    for (std::size_t i = first; i < last; ++i) {
        const double x = axis.x(marks[i].at);
        const bool hidden = marks[i].at > input.known || marks[i].at >= input.veiledFrom;
        const bool taken = !places.empty() && x < places.back().first + canvas.u(13);
        if (marks[i].bookmark && !hidden && !taken && std::fabs(x - cursor) > tab && x <= axis.right())
            places.emplace_back(x, marks[i].event);
    }
    return places;
}

DisplayList layoutSpaceTime(const SpaceTimeInput &input, const SpaceTimeSize &size,
                            const SpaceTimeWords &words, const TextMeasure &measure)
{
    DisplayList list;
    list.width = size.width;
    list.height = size.height;
    if (!input.history || !input.description || !input.view || (!input.story && !input.trueAxis))
        return list;
    Canvas canvas(list, measure, size.unit);
    canvas.setMinimumFont(std::min(11.0, 11 * size.unit));
    const std::vector<ServerId> lanes = input.view->lanes();
    // Names get smaller where many lanes must do with little height.
    const double pitch = laneFrame(size, lanes.size(), 0).pitch;
    const double nameSize = std::round(std::clamp(pitch * 0.72, 8.0, 14 * size.unit));
    double nameWidth = 0;
    for (const ServerId id : lanes)
        nameWidth = std::max(nameWidth, canvas.measure(serverText(id), FontRole::Bold, nameSize));
    const LaneFrame frame = laneFrame(size, lanes.size(), nameWidth);
    const TimeAxis axis(input, size, frame.left, frame.right);
    const SpaceTimePicture picture{canvas, input, words, axis, frame, lanes, rankingAt(input)};

    for (std::size_t i = 0; i < lanes.size(); ++i) {
        const CanvasScope scope(canvas, {ElementKind::Lane, lanes[i].value, 0});
        const bool selected =
            (input.selected.kind == ElementKind::Server || input.selected.kind == ElementKind::Lane) &&
            input.selected.id == lanes[i].value;
        canvas.text({14 * size.unit, frame.laneY(i)}, serverText(lanes[i]), FontRole::Bold, nameSize,
                    selected ? Token::Accent : Token::Ink);
        canvas.region({ElementKind::Lane, lanes[i].value, 0},
                      {0, frame.laneY(i) - frame.pitch / 2, frame.left - 6 * size.unit, frame.pitch},
                      serverText(lanes[i]));
        if (selected)
            canvas.box({frame.left, frame.laneY(i) - frame.pitch / 2, frame.right - frame.left, frame.pitch},
                       4, Color(Token::Accent, 0.07));
    }
    canvas.clip({frame.left - 8 * size.unit, 0, frame.right - frame.left + 16 * size.unit, size.height});
    drawTimeGrid(picture);
    drawMessageLines(picture);
    drawBands(picture);
    drawTimeMarks(picture);
    drawBreaks(picture);
    drawFuture(picture);
    drawCursor(picture);
    drawPhaseWords(picture);
    canvas.unclip();
    return list;
}

} // namespace zablab::scene
