// SPDX-License-Identifier: GPL-3.0-or-later
// What the item shows, and the range that it shows.
#include "app/scene/space_time_item.h"

#include "app/run/selection.h"
#include "app/scene/painter_sink.h"
#include "app/scene/typography.h"

#include <cmath>

namespace zablab::scene {

namespace {

constexpr double kCursorPlace = 0.78; // of the width, while the range follows the cursor
// Seconds from left to right. On the run's own axis a microsecond can be a quarter of the picture; in story
// time one that is held takes half a second.
constexpr double kShortestTrue = 4e-6;
constexpr double kShortestStory = 0.01;
constexpr double kShortestWhole = 12;

SpaceTimeInput inputOf(const SceneSource &source, const Element &selected, const Element &hovered,
                       bool trueAxis, bool heartbeats, const LaneChoice &lanes)
{
    SpaceTimeInput in;
    in.history = source.history();
    in.description = source.description();
    in.view = source.spaceTime();
    in.story = source.storyTime();
    in.cluster = source.clusterAtCursor();
    in.cursor = source.cursor();
    in.veiledFrom = source.veiledFrom();
    in.answerHidden = source.answerHidden();
    in.known = in.history && !in.history->empty() ? std::max(in.history->end(), in.cursor) : in.cursor;
    in.selected = selected;
    in.hovered = hovered;
    in.trueAxis = trueAxis;
    in.heartbeats = heartbeats || source.heartbeatsMatter();
    in.lanes = lanes;
    in.causes = source.causes();
    if (const auto *broken = source.violations())
        for (const Violation &violation : *broken)
            in.violations.push_back(violation.event);
    in.selectedZxid = source.selectedZxid();
    in.kept = source.highlighted();
    if (in.history) {
        const ServerId server = selectionOf(*in.history, selected).server;
        if (server)
            in.kept.push_back(server);
        if (selected.kind == ElementKind::Server || selected.kind == ElementKind::Lane)
            in.selectedServer = server;
    }
    return in;
}

double beginFollowing(const SpaceTimeInput &input, double span)
{
    const double at = input.trueAxis || !input.story
                          ? static_cast<double>(input.cursor.us) / 1e6
                          : static_cast<double>(input.story->storyOf(input.cursor).us) / 1e6;
    return std::max(0.0, at - span * kCursorPlace);
}

} // namespace

SpaceTimeItem::SpaceTimeItem(QQuickItem *parent) : SceneItem(parent) {}

void SpaceTimeItem::setSelectedKind(int kind)
{
    const auto value = static_cast<ElementKind>(std::clamp(kind, 0, static_cast<int>(ElementKind::Tool)));
    if (value == selected_.kind)
        return;
    selected_.kind = value;
    invalidate();
    Q_EMIT selectionChanged();
}

void SpaceTimeItem::setSelectedId(qint64 id)
{
    if (id == selected_.id)
        return;
    selected_.id = id;
    invalidate();
    Q_EMIT selectionChanged();
}

void SpaceTimeItem::setTrueAxis(bool on)
{
    if (on == trueAxis_)
        return;
    trueAxis_ = on;
    setSpan(std::max<double>(span_, on ? kShortestTrue : kShortestStory));
    setFollowing(true); // the old range means nothing on the other axis
    invalidate();
    Q_EMIT trueAxisChanged();
}

void SpaceTimeItem::setHeartbeats(bool on)
{
    if (on == heartbeats_)
        return;
    heartbeats_ = on;
    invalidate();
    Q_EMIT heartbeatsChanged();
}

void SpaceTimeItem::setSpan(qreal seconds)
{
    const SpaceTimeInput in = input();
    const double longest =
        in.view && (in.story || trueAxis_) ? std::max(kShortestWhole, wholeSpan(in) * 1.25) : 4000;
    seconds = std::clamp(seconds, trueAxis_ ? kShortestTrue : kShortestStory, longest);
    if (seconds == span_)
        return;
    span_ = seconds;
    invalidate();
    Q_EMIT spanChanged();
}

void SpaceTimeItem::setFollowing(bool on)
{
    if (on == following_)
        return;
    if (!on)
        begin_ = size().begin;
    following_ = on;
    invalidate();
    Q_EMIT followingChanged();
}

void SpaceTimeItem::setUnfolded(bool on)
{
    if (on == lanes_.unfolded)
        return;
    lanes_.unfolded = on;
    invalidate();
    Q_EMIT lanesChanged();
}

void SpaceTimeItem::hideLane(int server)
{
    const ServerId id{server};
    const auto &all =
        source() && source()->spaceTime() ? source()->spaceTime()->lanes() : std::vector<ServerId>{};
    const bool there = std::find(all.begin(), all.end(), id) != all.end();
    const bool hidden = std::find(lanes_.hidden.begin(), lanes_.hidden.end(), id) != lanes_.hidden.end();
    if (!there || hidden || lanes_.hidden.size() + 1 >= all.size()) // one lane always stays
        return;
    lanes_.hidden.push_back(id);
    invalidate();
    Q_EMIT lanesChanged();
}

void SpaceTimeItem::showAllLanes()
{
    if (lanes_.hidden.empty())
        return;
    lanes_.hidden.clear();
    invalidate();
    Q_EMIT lanesChanged();
}

SpaceTimeInput SpaceTimeItem::input() const
{
    return source() ? inputOf(*source(), selected_, hovered(), trueAxis_, heartbeats_, lanes_)
                    : SpaceTimeInput{};
}

SpaceTimeSize SpaceTimeItem::size() const
{
    SpaceTimeSize size{width(), height(), unit(), begin_, span_};
    if (following_ && source())
        size.begin = beginFollowing(input(), span_);
    return size;
}

TimeAxis SpaceTimeItem::axis(const SpaceTimeInput &input) const
{
    const SpaceTimeSize now = size();
    const LaneFrame frame = planSpaceTime(input, now, fontMeasure()).frame;
    return {input, now, frame.left, frame.right};
}

void SpaceTimeItem::showRange(double begin, double span)
{
    setFollowing(false);
    setSpan(span);
    const SpaceTimeInput in = input();
    const double whole = in.view && (in.story || trueAxis_) ? wholeSpan(in) : 0;
    // What there is stays in sight.
    begin_ = std::clamp(begin, 0.0, std::max(0.0, whole - span_ * 0.1));
    invalidate();
}

void SpaceTimeItem::zoom(qreal factor, qreal x)
{
    const SpaceTimeInput in = input();
    if (!in.view || (!in.story && !trueAxis_))
        return;
    const TimeAxis now = axis(in);
    if (x < 0) {
        x = now.x(in.cursor);
        if (x < now.left() || x > now.right())
            x = (now.left() + now.right()) / 2;
    }
    const double part = std::clamp((x - now.left()) / std::max(1.0, now.right() - now.left()), 0.0, 1.0);
    const double pivot = now.begin() + span_ * part;
    const double before = span_;
    setSpan(span_ * factor);
    if (span_ != before)
        showRange(pivot - span_ * part, span_);
}

void SpaceTimeItem::pan(qreal part) { showRange(size().begin + span_ * part, span_); }

void SpaceTimeItem::fit()
{
    const SpaceTimeInput in = input();
    if (in.view && (in.story || trueAxis_))
        showRange(0, wholeSpan(in) * 1.02);
}

bool SpaceTimeItem::cursorVisible() const
{
    const SpaceTimeInput in = input();
    if (!in.view || (!in.story && !trueAxis_))
        return true;
    const TimeAxis now = axis(in);
    const double x = now.x(in.cursor);
    return x >= now.left() && x <= now.right();
}

DisplayList SpaceTimeItem::picture(const SceneSource &source, SpaceTimeSize size, const Element &selected,
                                   const Element &hovered, bool trueAxis, bool heartbeats,
                                   const TextMeasure &measure, const LaneChoice &lanes)
{
    const SpaceTimeInput in = inputOf(source, selected, hovered, trueAxis, heartbeats, lanes);
    if (size.begin < 0)
        size.begin = beginFollowing(in, size.span);
    return layoutSpaceTime(in, size, spaceTimeWords(), measure);
}

DisplayList SpaceTimeItem::build(const TextMeasure &measure)
{
    if (!source()) {
        DisplayList empty;
        empty.width = width();
        empty.height = height();
        return empty;
    }
    setImplicitHeight(
        spaceTimeHeight(source()->spaceTime() ? source()->spaceTime()->lanes().size() : 5, unit()));
    return layoutSpaceTime(input(), size(), spaceTimeWords(), measure);
}

} // namespace zablab::scene
