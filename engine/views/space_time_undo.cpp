// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the diagram takes back what a branch left behind. Costs what is taken back, and a look at each block of
// lines; not the length of what stays.
#include "engine/views/space_time_view.h"

#include <algorithm>

namespace zablab {

namespace {

bool isFrom(EventIndex index, EventIndex events) { return index != kNoEvent && index >= events; }

} // namespace

void SpaceTimeView::dropLanes(const History &history, EventIndex events)
{
    for (std::size_t lane = lanes_.size(); lane-- > 0;) {
        if (!isFrom(entered_[lane], events))
            continue;
        const auto i = static_cast<std::ptrdiff_t>(lane);
        lanes_.erase(lanes_.begin() + i);
        bands_.erase(bands_.begin() + i);
        entered_.erase(entered_.begin() + i);
        laneMarks_.erase(laneMarks_.begin() + i);
        reigning_.erase(reigning_.begin() + i);
    }
    for (std::size_t lane = 0; lane < lanes_.size(); ++lane) {
        std::vector<Band> &bands = bands_[lane];
        while (bands.size() > 1 && isFrom(bands.back().begun, events))
            bands.pop_back();
        Band &last = bands.back();
        last.to = Instant::max();
        if (isFrom(last.begun, events)) { // it stood at the very beginning
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
            last.number = last.epoch.value;
        }
    }
    while (!reigns_.empty() && isFrom(reigns_.back().begun, events))
        reigns_.pop_back();
    std::fill(reigning_.begin(), reigning_.end(), kNoReign);
    for (std::size_t i = 0; i < reigns_.size(); ++i) {
        ReignSpan &reign = reigns_[i];
        if (isFrom(reign.ended, events)) {
            reign.to = Instant::max();
            reign.ended = kNoEvent;
        }
        if (const std::size_t lane = laneOf(reign.leader); reign.ended == kNoEvent && lane < lanes_.size())
            reigning_[lane] = static_cast<std::int32_t>(i);
    }
}

void SpaceTimeView::dropMarks(EventIndex events)
{
    while (!marks_.empty() && isFrom(marks_.back().event, events))
        marks_.pop_back();
    const auto cut = [&](std::vector<std::uint32_t> &list) {
        while (!list.empty() && list.back() >= marks_.size())
            list.pop_back();
    };
    cut(bookmarks_);
    cut(walls_);
    cut(configurations_);
    for (LaneMarks &lane : laneMarks_)
        for (std::vector<std::uint32_t> &list : lane.byWeight)
            cut(list);
}

void SpaceTimeView::dropLines(EventIndex events)
{
    while (!messages_.empty() && isFrom(origins_.back().begun, events)) {
        const MessageId message = messages_.back().message;
        if (origins_.back().previous == kNoLine)
            lineOf_.resize(message); // messages are numbered as they are sent
        else
            lineOf_[message] = origins_.back().previous;
        messages_.pop_back();
        origins_.pop_back();
    }
    counts_.truncate(messages_.size());
    const std::size_t whole = blocks_.size();
    blocks_.resize((messages_.size() + kBlock - 1) / kBlock);
    for (std::size_t block = 0; block < blocks_.size(); ++block)
        if (blocks_[block].lastEnded > events || (block + 1 == blocks_.size() && block < whole)) {
            const std::size_t end = std::min(messages_.size(), (block + 1) * kBlock);
            for (std::size_t i = block * kBlock; i < end; ++i) {
                if (isFrom(origins_[i].ended, events)) {
                    messages_[i].end = MessageLine::End::Flying;
                    messages_[i].ends = Instant::max();
                    origins_[i].ended = kNoEvent;
                }
                if (isFrom(origins_[i].held, events)) {
                    messages_[i].held = false;
                    origins_[i].held = kNoEvent;
                }
            }
            recount(block);
        }
}

void SpaceTimeView::dropFrom(const History &history, EventIndex events)
{
    dropLanes(history, events);
    dropMarks(events);
    dropLines(events);
    events_ = events;
}

} // namespace zablab
