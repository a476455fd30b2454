// SPDX-License-Identifier: GPL-3.0-or-later
//
// The diagram's marks: what a person would put a finger on, and which of it gets a star.
#include "engine/views/space_time_view.h"

#include <algorithm>

namespace zablab {

int weightOf(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Crash:
    case MarkKind::Restart:
    case MarkKind::DiskLost:
        return 5;
    case MarkKind::Established:
    case MarkKind::Truncated:
    case MarkKind::SnapshotLoaded:
    case MarkKind::ConfigActivated:
    case MarkKind::SessionExpired:
        return 4;
    case MarkKind::QuorumLost:
    case MarkKind::LeaderLost:
    case MarkKind::Pause:
    case MarkKind::Resume:
    case MarkKind::Fault:
        return 3;
    case MarkKind::VoteChanged:
        return 2;
    case MarkKind::Committed:
        return 1;
    case MarkKind::Cut:
    case MarkKind::Heal:
    case MarkKind::Elected:
    case MarkKind::Proposed:
    case MarkKind::Client:
        break;
    }
    return 0;
}

void SpaceTimeView::addMark(const Mark &mark)
{
    const auto place = static_cast<std::uint32_t>(marks_.size());
    marks_.push_back(mark);
    if (mark.bookmark)
        bookmarks_.push_back(place);
    if (mark.kind == MarkKind::Cut || mark.kind == MarkKind::Heal)
        walls_.push_back(place);
    if (mark.kind == MarkKind::ConfigActivated)
        configurations_.push_back(place);
    const std::size_t lane = laneOf(mark.server);
    const int weight = weightOf(mark.kind);
    if (lane < lanes_.size() && weight > 0)
        laneMarks_[lane].byWeight[static_cast<std::size_t>(weight)].push_back(place);
}

// The first change of mind of an election gets the star.
bool SpaceTimeView::firstChangeOfTheElection() const
{
    for (auto last = marks_.rbegin(); last != marks_.rend(); ++last) {
        if (last->kind == MarkKind::VoteChanged)
            return false;
        if (last->kind == MarkKind::Elected || last->kind == MarkKind::Crash ||
            last->kind == MarkKind::LeaderLost || last->kind == MarkKind::QuorumLost)
            return true;
    }
    return true;
}

// Followers notice one after the other that their leader is gone: the first gets the star, unless the leader
// itself had noticed before.
bool SpaceTimeView::firstLossOfTheReign() const
{
    for (auto last = marks_.rbegin(); last != marks_.rend(); ++last) {
        if (last->kind == MarkKind::LeaderLost || last->kind == MarkKind::QuorumLost)
            return false;
        if (last->kind == MarkKind::Established)
            return true;
    }
    return true;
}

void SpaceTimeView::foldMark(const History &history, const Event &event, EventIndex index)
{
    const auto mark = [&](ServerId server, MarkKind kind, bool bookmark) {
        addMark({event.at, server, kind, index, bookmark});
    };
    const ServerId here = event.where.server();
    if (event.is<ServerCrashed>()) {
        mark(here, MarkKind::Crash, true);
    } else if (event.is<ServerStarted>()) {
        // The first start is the lane's beginning; later ones are news.
        const std::vector<Band> &lane = bands(here);
        const bool again = std::any_of(lane.begin(), lane.end(), [&](const Band &b) {
            return b.begun != kNoEvent && b.begun < index && b.from < event.at;
        });
        if (again)
            mark(here, MarkKind::Restart, true);
    } else if (event.is<ServerPaused>()) {
        mark(here, MarkKind::Pause, true);
    } else if (event.is<ServerResumed>()) {
        mark(here, MarkKind::Resume, false);
    } else if (event.is<LinkCut>() || event.is<LinkHealed>()) {
        // One wall is many links: one mark.
        const MarkKind kind = event.is<LinkCut>() ? MarkKind::Cut : MarkKind::Heal;
        for (auto last = marks_.rbegin(); last != marks_.rend() && last->at == event.at; ++last) {
            if (last->kind == kind)
                return;
        }
        mark({}, kind, true);
    } else if (const auto *vote = event.as<VoteChanged>()) {
        if (vote->reason == VoteReason::Initial)
            return;
        mark(here, MarkKind::VoteChanged, firstChangeOfTheElection());
    } else if (const auto *elected = event.as<LeaderElected>()) {
        mark(here, MarkKind::Elected, elected->vote.leader == here);
    } else if (event.is<LeaderEstablished>()) {
        mark(here, MarkKind::Established, true);
    } else if (const auto *state = event.as<StateChanged>()) {
        if (state->reason == StateReason::QuorumLost)
            mark(here, MarkKind::QuorumLost, true);
        else if (state->reason == StateReason::LeaderLost)
            mark(here, MarkKind::LeaderLost, firstLossOfTheReign());
    } else if (event.is<Proposed>()) {
        mark(here, MarkKind::Proposed, false);
    } else if (event.is<Committed>()) {
        mark(here, MarkKind::Committed, false);
    } else if (event.is<LogTruncated>()) {
        mark(here, MarkKind::Truncated, true);
    } else if (event.is<SnapshotLoaded>()) {
        mark(here, MarkKind::SnapshotLoaded, true);
    } else if (event.is<ClientAsked>()) {
        mark({}, MarkKind::Client, false);
    } else if (event.is<DiskLost>()) {
        mark(here, MarkKind::DiskLost, true);
    } else if (const auto *held = event.as<MessageHeld>()) {
        const Party sender = history.message(held->message).from;
        if (held->behind == held->message)
            mark(sender.isServer() ? sender.server() : ServerId{}, MarkKind::Fault, true);
    } else if (event.is<TimerTouched>()) {
        mark(here, MarkKind::Fault, true);
    } else if (event.is<RuleChanged>()) {
        mark({}, MarkKind::Fault, true);
    } else if (event.is<DiskSpeedChanged>() || event.is<ClockDriftChanged>()) {
        mark(here, MarkKind::Fault, true);
    } else if (const auto *link = event.as<LinkQualityChanged>()) {
        mark(link->from, MarkKind::Fault, true);
    } else if (event.is<SessionExpired>()) {
        mark(here, MarkKind::SessionExpired, true);
    } else if (const auto *config = event.as<ConfigActivated>()) {
        // The first to go over to it makes it the ensemble's.
        const bool first = std::none_of(configurations_.begin(), configurations_.end(), [&](std::uint32_t m) {
            const auto *same = history[marks_[m].event].as<ConfigActivated>();
            return same && same->version == config->version;
        });
        mark(here, MarkKind::ConfigActivated, first);
    }
}

const std::vector<std::uint32_t> &SpaceTimeView::marksOf(ServerId lane, int weight) const
{
    static const std::vector<std::uint32_t> none;
    const std::size_t i = laneOf(lane);
    return i < lanes_.size() ? laneMarks_[i].byWeight[static_cast<std::size_t>(weight)] : none;
}

std::size_t SpaceTimeView::firstMark(const std::vector<std::uint32_t> &list, Instant t) const
{
    const auto found = std::lower_bound(list.begin(), list.end(), t,
                                        [&](std::uint32_t mark, Instant at) { return marks_[mark].at < at; });
    return static_cast<std::size_t>(found - list.begin());
}

} // namespace zablab
