// SPDX-License-Identifier: GPL-3.0-or-later
//
// The diagram's lanes and marks, and how both are taken back when the history branches.
#include "engine/views/space_time_view.h"

#include <algorithm>

namespace zablab {

SpaceTimeView::SpaceTimeView(const RunDescription &description)
{
    for (const ServerDescription &server : description.servers)
        lanes_.push_back(server.id);
    std::sort(lanes_.begin(), lanes_.end());
    Band down;
    down.to = Instant::max();
    down.alive = false;
    bands_.assign(lanes_.size(), {down});
    entered_.assign(lanes_.size(), kNoEvent);
}

// A server that came while the run went on.
void SpaceTimeView::enterLane(const Event &event, EventIndex index)
{
    if (!event.is<ServerStarted>() || !event.where.isServer() || laneOf(event.where.server()) < lanes_.size())
        return;
    const auto place = std::lower_bound(lanes_.begin(), lanes_.end(), event.where.server());
    const auto lane = place - lanes_.begin();
    Band down;
    down.to = Instant::max();
    down.alive = false;
    lanes_.insert(place, event.where.server());
    bands_.insert(bands_.begin() + lane, {down});
    entered_.insert(entered_.begin() + lane, index);
}

void SpaceTimeView::update(const History &history)
{
    while (events_ < history.size())
        fold(history, events_);
}

void SpaceTimeView::forgetFrom(const History &history, EventIndex events)
{
    if (events >= events_)
        return;
    // Bands of one instant are merged into one, so whole instants are dropped and the last is folded again.
    EventIndex keep = events;
    while (keep > 0 && history[keep - 1].at == history[events > 0 ? events - 1 : 0].at)
        --keep;
    dropFrom(history, keep);
    while (events_ < events)
        fold(history, events_);
}

void SpaceTimeView::fold(const History &history, EventIndex index)
{
    const Event &event = history[index];
    enterLane(event, index);
    foldBand(event, index);
    foldMark(history, event, index);
    foldMessage(history, event, index);
    events_ = index + 1;
}

std::size_t SpaceTimeView::laneOf(ServerId server) const
{
    const auto found = std::lower_bound(lanes_.begin(), lanes_.end(), server);
    if (found == lanes_.end() || *found != server)
        return lanes_.size();
    return static_cast<std::size_t>(found - lanes_.begin());
}

const std::vector<Band> &SpaceTimeView::bands(ServerId lane) const
{
    static const std::vector<Band> none;
    const std::size_t i = laneOf(lane);
    return i < lanes_.size() ? bands_[i] : none;
}

// Ends the current band and begins its copy, to be changed by the caller; several changes at one instant are
// one new band.
Band &SpaceTimeView::changeBand(std::size_t lane, Instant at, EventIndex index)
{
    std::vector<Band> &bands = bands_[lane];
    if (bands.back().begun != kNoEvent && bands.back().from == at)
        return bands.back();
    if (bands.back().from == at) { // the band before the first event is replaced
        bands.back().begun = index;
        return bands.back();
    }
    Band next = bands.back();
    bands.back().to = at;
    next.from = at;
    next.to = Instant::max();
    next.begun = index;
    bands.push_back(next);
    return bands.back();
}

namespace {

void setNumber(Band &band)
{
    band.number = band.phase == Phase::Election ? band.round.value : band.epoch.value;
}

} // namespace

void SpaceTimeView::foldBand(const Event &event, EventIndex index)
{
    const std::size_t lane = laneOf(event.where.server());
    if (lane == lanes_.size())
        return;
    const auto change = [&](auto &&set) {
        Band &band = changeBand(lane, event.at, index);
        set(band);
        setNumber(band);
    };
    if (const auto *started = event.as<ServerStarted>()) {
        change([&](Band &band) {
            band.alive = true;
            band.paused = false;
            band.state = ServerState::Looking;
            band.phase = Phase::Election;
            band.round = {};
            band.epoch = started->acceptedEpoch;
        });
    } else if (event.is<ServerCrashed>()) {
        change([](Band &band) { band.alive = band.paused = false; });
    } else if (event.is<ServerPaused>()) {
        change([](Band &band) { band.paused = true; });
    } else if (event.is<ServerResumed>()) {
        change([](Band &band) { band.paused = false; });
    } else if (const auto *state = event.as<StateChanged>()) {
        if (bands_[lane].back().state != state->state)
            change([&](Band &band) { band.state = state->state; });
    } else if (const auto *phase = event.as<PhaseChanged>()) {
        if (bands_[lane].back().phase != phase->phase)
            change([&](Band &band) { band.phase = phase->phase; });
    } else if (const auto *round = event.as<RoundStarted>()) {
        change([&](Band &band) { band.round = round->round; });
    } else if (const auto *epoch = event.as<AcceptedEpochStored>()) {
        // Known in the middle of discovery: the whole band is that epoch's.
        bands_[lane].back().epoch = epoch->epoch;
        setNumber(bands_[lane].back());
    }
}

void SpaceTimeView::foldMark(const History &history, const Event &event, EventIndex index)
{
    const auto mark = [&](ServerId server, MarkKind kind, bool bookmark) {
        marks_.push_back({event.at, server, kind, index, bookmark});
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
        // The first change of mind of an election gets the star.
        bool first = true;
        for (auto last = marks_.rbegin(); last != marks_.rend(); ++last) {
            if (last->kind == MarkKind::VoteChanged)
                first = false;
            if (last->kind == MarkKind::VoteChanged || last->kind == MarkKind::Elected ||
                last->kind == MarkKind::Crash || last->kind == MarkKind::LeaderLost ||
                last->kind == MarkKind::QuorumLost)
                break;
        }
        mark(here, MarkKind::VoteChanged, first);
    } else if (const auto *elected = event.as<LeaderElected>()) {
        mark(here, MarkKind::Elected, elected->vote.leader == here);
    } else if (event.is<LeaderEstablished>()) {
        mark(here, MarkKind::Established, true);
    } else if (const auto *state = event.as<StateChanged>()) {
        if (state->reason == StateReason::QuorumLost)
            mark(here, MarkKind::QuorumLost, true);
        else if (state->reason == StateReason::LeaderLost)
            mark(here, MarkKind::LeaderLost, false);
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
        const bool first = std::none_of(marks_.begin(), marks_.end(), [&](const Mark &m) {
            const auto *same =
                m.kind == MarkKind::ConfigActivated ? history[m.event].as<ConfigActivated>() : nullptr;
            return same && same->version == config->version;
        });
        mark(here, MarkKind::ConfigActivated, first);
    }
}

void SpaceTimeView::dropFrom(const History &history, EventIndex events)
{
    const auto fromThen = [&](EventIndex index) { return index != kNoEvent && index >= events; };
    for (std::size_t lane = lanes_.size(); lane-- > 0;) {
        if (!fromThen(entered_[lane]))
            continue;
        const auto i = static_cast<std::ptrdiff_t>(lane);
        lanes_.erase(lanes_.begin() + i);
        bands_.erase(bands_.begin() + i);
        entered_.erase(entered_.begin() + i);
    }
    for (std::size_t lane = 0; lane < lanes_.size(); ++lane) {
        std::vector<Band> &bands = bands_[lane];
        while (bands.size() > 1 && fromThen(bands.back().begun))
            bands.pop_back();
        Band &last = bands.back();
        last.to = Instant::max();
        if (fromThen(last.begun)) { // it stood at the very beginning
            last = Band{};
            last.to = Instant::max();
            last.alive = false;
        } else if (last.begun != kNoEvent && last.alive && last.phase == Phase::Discovery) {
            // Its epoch may have become known by an event that is gone now: ask what remains.
            last.epoch = bands.size() > 1 ? bands[bands.size() - 2].epoch : Epoch{};
            for (EventIndex i = last.begun; i < events; ++i) {
                const auto *epoch = history[i].as<AcceptedEpochStored>();
                if (epoch && history[i].where == Party{lanes_[lane]})
                    last.epoch = epoch->epoch;
            }
            setNumber(last);
        }
    }
    while (!marks_.empty() && fromThen(marks_.back().event))
        marks_.pop_back();
    while (!messages_.empty() && fromThen(origins_.back().begun)) {
        const MessageId message = messages_.back().message;
        if (origins_.back().previous == kNoLine)
            lineOf_.resize(message); // messages are numbered as they are sent
        else
            lineOf_[message] = origins_.back().previous;
        messages_.pop_back();
        origins_.pop_back();
    }
    blocks_.assign((messages_.size() + kBlock - 1) / kBlock, {});
    for (std::size_t i = 0; i < messages_.size(); ++i) {
        if (fromThen(origins_[i].ended)) {
            messages_[i].end = MessageLine::End::Flying;
            messages_[i].ends = Instant::max();
            origins_[i].ended = kNoEvent;
        }
        Block &block = blocks_[i / kBlock];
        if (origins_[i].ended == kNoEvent)
            ++block.open;
        else
            block.latest = std::max(block.latest, messages_[i].ends);
    }
    events_ = events;
}

} // namespace zablab
