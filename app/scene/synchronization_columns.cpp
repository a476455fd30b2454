// SPDX-License-Identifier: GPL-3.0-or-later
// Which zxids get a column of their own, and which are folded to one.
#include "app/scene/synchronization_layout.h"

#include <algorithm>
#include <set>

namespace zablab::scene {

namespace {

// The zxids of both logs as one list without listing them.
class ZxidLine {
public:
    explicit ZxidLine(const ZxidRanges &ranges) : ranges_(ranges) {}
    std::int64_t size() const { return countOf(ranges_); }
    Zxid at(std::int64_t place) const
    {
        for (const ZxidRange &range : ranges_) {
            const std::int64_t length = std::int64_t{range.last} - range.first + 1;
            if (place < length)
                return {range.epoch, range.first + static_cast<std::uint32_t>(place)};
            place -= length;
        }
        return {};
    }
    // The place of a zxid, or -1.
    std::int64_t placeOf(Zxid zxid) const
    {
        std::int64_t before = 0;
        for (const ZxidRange &range : ranges_) {
            if (range.epoch == zxid.epoch && zxid.counter >= range.first && zxid.counter <= range.last)
                return before + (zxid.counter - range.first);
            before += std::int64_t{range.last} - range.first + 1;
        }
        return -1;
    }

private:
    ZxidRanges ranges_;
};

// How many columns the chosen places make, with a fold for each gap.
std::size_t columnsOf(const std::set<std::int64_t> &places, std::int64_t size)
{
    std::size_t count = 0;
    std::int64_t next = 0;
    for (const std::int64_t place : places) {
        count += place > next ? 2 : 1;
        next = place + 1;
    }
    return count + (next < size ? 1 : 0);
}

ZxidRanges withPoint(ZxidRanges ranges, Zxid zxid)
{
    if (zxid == Zxid{} || zxid == kUntrusted || containsZxid(ranges, zxid))
        return ranges;
    return unionOf(ranges, {{zxid.epoch, zxid.counter, zxid.counter}});
}

} // namespace

std::vector<SyncColumn> synchronizationColumns(const SynchronizationView &view, std::size_t most)
{
    const SyncDecided &decision = view.decision;
    ZxidRanges all = unionOf(view.leaderLog.entries, view.learnerLog.entries);
    // What is compared has its place even where nothing was logged under it: an epoch begins there.
    for (const Zxid zxid : {decision.peer, decision.minCommitted, decision.maxCommitted})
        all = withPoint(all, zxid);
    const ZxidLine line(all);
    const std::int64_t size = line.size();
    std::set<std::int64_t> places;
    const auto add = [&](std::int64_t place, bool must) {
        if (place < 0 || place >= size)
            return;
        std::set<std::int64_t> tried = places;
        tried.insert(place);
        if (must || columnsOf(tried, size) <= most)
            places = std::move(tried);
    };
    const std::int64_t max = line.placeOf(decision.maxCommitted), peer = line.placeOf(decision.peer);
    add(max, true);
    add(peer, true);
    const auto ends = [&](const ZxidRanges &ranges) {
        if (ranges.empty())
            return;
        add(line.placeOf({ranges.front().epoch, ranges.front().first}), false);
        add(line.placeOf(lastOf(ranges)), false);
    };
    add(line.placeOf(lastOf(view.common)), false);
    ends(view.lost);
    ends(view.outstanding);
    ends(view.gained);
    add(line.placeOf(decision.minCommitted), false);
    for (const std::int64_t step : {1, -1, 2, -2, 3, -3, 4, -4, 5, -5})
        for (const std::int64_t place : {peer, max})
            if (place >= 0)
                add(place + step, false);
    for (std::int64_t place = size - 1; place >= 0 && size - place < 12; --place)
        add(place, false);
    // A fold of one is that one.
    std::vector<SyncColumn> columns;
    std::int64_t next = 0;
    const auto fold = [&](std::int64_t until) {
        // Of one kind each: what is on both sides, and what is not.
        if (until > next)
            columns.push_back({line.at(next), line.at(until - 1), until - next});
    };
    for (const std::int64_t place : places) {
        fold(place);
        columns.push_back({line.at(place), line.at(place), 1});
        next = place + 1;
    }
    fold(size);
    return columns;
}

} // namespace zablab::scene
