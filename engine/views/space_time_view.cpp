// SPDX-License-Identifier: GPL-3.0-or-later
//
// The diagram's lanes: a band for each phase, and who reigned when.
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
    laneMarks_.resize(lanes_.size());
    reigning_.assign(lanes_.size(), kNoReign);
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
    laneMarks_.insert(laneMarks_.begin() + lane, LaneMarks{});
    reigning_.insert(reigning_.begin() + lane, kNoReign);
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
        foldReign(lane, event.at, index);
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

// A leader reigns from the moment it takes requests until it stops leading or is gone.
void SpaceTimeView::foldReign(std::size_t lane, Instant at, EventIndex index)
{
    const Band &band = bands_[lane].back();
    const bool reigns = band.alive && band.state == ServerState::Leading && band.phase == Phase::Broadcast;
    std::int32_t &open = reigning_[lane];
    if (reigns && open == kNoReign) {
        open = static_cast<std::int32_t>(reigns_.size());
        reigns_.push_back({at, Instant::max(), lanes_[lane], band.epoch, index, kNoEvent});
    } else if (!reigns && open != kNoReign) {
        ReignSpan &reign = reigns_[static_cast<std::size_t>(open)];
        reign.to = at;
        reign.ended = index;
        open = kNoReign;
    }
}

} // namespace zablab
