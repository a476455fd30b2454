// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/views/log_columns.h"

#include <algorithm>

namespace zablab {

namespace {

std::int64_t countWithin(const ZxidRanges &ranges, Zxid first, Zxid last)
{
    std::int64_t count = 0;
    for (const ZxidRange &range : ranges) {
        const Zxid from = std::max(Zxid{range.epoch, range.first}, first);
        const Zxid to = std::min(Zxid{range.epoch, range.last}, last);
        if (from <= to)
            count += std::int64_t{to.counter} - from.counter + 1;
    }
    return count;
}

} // namespace

LogCell cellOf(const ServerView &server, Zxid zxid)
{
    if (containsZxid(server.log, zxid)) {
        const bool synced = zxid <= server.lastSynced;
        if (zxid <= server.lastCommitted)
            return synced ? LogCell::Committed : LogCell::CommittedMemory;
        return synced ? LogCell::OnDisk : LogCell::Written;
    }
    if (containsZxid(server.inSnapshot, zxid))
        return LogCell::Snapshot;
    return containsZxid(server.cut, zxid) ? LogCell::Cut : LogCell::Absent;
}

std::int64_t heldOf(const ServerView &server, const LogGridColumn &column)
{
    return countWithin(server.log, column.first, column.last) +
           countWithin(difference(server.inSnapshot, server.log), column.first, column.last);
}

LogColumns::LogColumns(const ClusterView &view)
{
    for (const ServerView &server : view.servers)
        for (const ZxidRanges *part : {&server.log, &server.inSnapshot, &server.cut})
            if (!part->empty())
                all_ = unionOf(all_, *part);
    for (const ZxidRange &range : all_) {
        before_.push_back(total_);
        total_ += std::int64_t{range.last} - range.first + 1;
    }
    // The index of the first zxid that anybody has after `zxid`.
    const auto placeAfter = [&](Zxid zxid) {
        for (std::size_t i = 0; i < all_.size(); ++i) {
            if (zxid < Zxid{all_[i].epoch, all_[i].first})
                return before_[i];
            if (zxid <= Zxid{all_[i].epoch, all_[i].last})
                return before_[i] + (std::int64_t{zxid.counter} - all_[i].first) + 1;
        }
        return total_;
    };
    const auto breakAfter = [&](Zxid zxid) { breaks_.push_back(placeAfter(zxid)); };
    for (const ServerView &server : view.servers) {
        for (const ZxidRanges *part : {&server.log, &server.inSnapshot, &server.cut})
            for (const ZxidRange &range : *part) {
                breaks_.push_back(indexOf({range.epoch, range.first}));
                breakAfter({range.epoch, range.last});
            }
        breakAfter(server.lastCommitted);
        breakAfter(server.lastSynced);
    }
    for (const std::int64_t epoch : before_)
        breaks_.push_back(epoch);
    std::sort(breaks_.begin(), breaks_.end());
    breaks_.erase(std::unique(breaks_.begin(), breaks_.end()), breaks_.end());
    std::erase_if(breaks_, [&](std::int64_t index) { return index <= 0 || index >= total_; });
}

Zxid LogColumns::at(std::int64_t index) const
{
    if (all_.empty())
        return {};
    index = std::clamp<std::int64_t>(index, 0, total_ - 1);
    const auto next = std::upper_bound(before_.begin(), before_.end(), index);
    const auto place = static_cast<std::size_t>(next - before_.begin()) - 1;
    return {all_[place].epoch, all_[place].first + static_cast<std::uint32_t>(index - before_[place])};
}

std::int64_t LogColumns::indexOf(Zxid zxid) const
{
    for (std::size_t i = 0; i < all_.size(); ++i)
        if (all_[i].epoch == zxid.epoch && all_[i].first <= zxid.counter && zxid.counter <= all_[i].last)
            return before_[i] + (std::int64_t{zxid.counter} - all_[i].first);
    return -1;
}

std::vector<LogColumns::Segment> LogColumns::segments(Zxid shown) const
{
    std::vector<std::int64_t> ends = breaks_;
    if (const std::int64_t index = indexOf(shown); index >= 0)
        ends.insert(ends.end(), {index, index + 1});
    ends.push_back(total_);
    std::sort(ends.begin(), ends.end());
    std::vector<Segment> found;
    for (const std::int64_t end : ends) {
        const std::int64_t begin = found.empty() ? 0 : found.back().end;
        if (end > begin)
            found.push_back({begin, end});
    }
    return found;
}

LogGridColumn LogColumns::column(std::int64_t begin, std::int64_t end, bool uniform) const
{
    return {at(begin), at(end - 1), end - begin, uniform || end - begin == 1};
}

// One column a zxid, `older` of the newest right of them.
std::vector<LogGridColumn> LogColumns::window(const LogColumnsRequest &request) const
{
    const std::int64_t end = std::max<std::int64_t>(total_ - request.older, 1);
    const double folds = request.foldCosts * 2;
    const auto cells = std::max<std::int64_t>(static_cast<std::int64_t>(request.room - folds), 1);
    const std::int64_t begin = std::max<std::int64_t>(end - cells, 0);
    std::vector<LogGridColumn> columns;
    if (begin > 0)
        columns.push_back(column(0, begin, false));
    for (std::int64_t index = begin; index < std::min(total_, std::max(end, begin + cells)); ++index)
        columns.push_back(column(index, index + 1, true));
    const std::int64_t shown = std::min(total_, std::max(end, begin + cells));
    if (shown < total_)
        columns.push_back(column(shown, total_, false));
    return columns;
}

std::vector<LogGridColumn> LogColumns::choose(const LogColumnsRequest &request) const
{
    if (total_ == 0)
        return {};
    if (request.older > 0)
        return window(request);
    const double fold = request.foldCosts;
    // The fewest columns of a segment: one or two cells, else a fold and its last zxid.
    const auto least = [&](const Segment &s) {
        const std::int64_t count = s.end - s.begin;
        return count <= 2 ? static_cast<double>(count) : fold + 1;
    };
    const std::vector<Segment> parts = segments(request.shown);
    const std::int64_t wanted = indexOf(request.shown);

    // From the newest on as long as there is room, keeping a place for a fold of the rest and for what must be shown.
    double spare = request.room;
    std::size_t from = parts.size();
    while (from > 0) {
        const Segment &next = parts[from - 1];
        double reserve = from > 1 ? fold : 0;
        if (wanted >= 0 && wanted < next.begin)
            reserve += 1 + (wanted > 0 ? fold : 0);
        if (least(next) + reserve > spare)
            break;
        spare -= least(next);
        --from;
    }
    std::vector<LogGridColumn> columns;
    if (from > 0) {
        const std::int64_t end = parts[from - 1].end;
        // Newer segments that no longer fit anywhere still count as one fold.
        if (wanted >= 0 && wanted < end) {
            if (wanted > 0)
                columns.push_back(column(0, wanted, from == 1));
            columns.push_back(column(wanted, wanted + 1, true));
            if (wanted + 1 < end)
                columns.push_back(column(wanted + 1, end, false));
            spare -= 1 + (wanted > 0 ? fold : 0) + (wanted + 1 < end ? fold : 0);
        } else {
            columns.push_back(column(0, end, from == 1));
            spare -= fold;
        }
    }
    // What is left of the room unfolds, the newest first.
    std::vector<std::int64_t> cells(parts.size(), 0); // how many at the end of the segment stand alone
    for (std::size_t i = parts.size(); i-- > from;) {
        const std::int64_t count = parts[i].end - parts[i].begin;
        if (count <= 2) {
            cells[i] = count;
            continue;
        }
        const double whole = static_cast<double>(count) - (fold + 1);
        if (whole <= spare) {
            spare -= whole;
            cells[i] = count;
        } else {
            const auto more = static_cast<std::int64_t>(std::max(spare, 0.0));
            cells[i] = std::min(count - 2, 1 + more);
            spare -= static_cast<double>(cells[i] - 1);
        }
    }
    for (std::size_t i = from; i < parts.size(); ++i) {
        const std::int64_t alone = parts[i].end - cells[i];
        if (alone > parts[i].begin)
            columns.push_back(column(parts[i].begin, alone, true));
        for (std::int64_t index = alone; index < parts[i].end; ++index)
            columns.push_back(column(index, index + 1, true));
    }
    return columns;
}

} // namespace zablab
