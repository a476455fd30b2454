// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/zxid_sequence.h"

#include <algorithm>
#include <charconv>

namespace zablab {

std::uint64_t ZxidSequence::count() const
{
    std::uint64_t sum = 0;
    for (const Range &range : ranges_)
        sum += std::uint64_t{range.last} - range.first + 1;
    return sum;
}

bool ZxidSequence::contains(Zxid zxid) const
{
    // Almost every question is about the newest range.
    for (auto range = ranges_.rbegin(); range != ranges_.rend() && range->epoch >= zxid.epoch; ++range)
        if (range->epoch == zxid.epoch && range->first <= zxid.counter && zxid.counter <= range->last)
            return true;
    return false;
}

bool ZxidSequence::wellFormed() const
{
    Zxid previous;
    for (const Range &range : ranges_) {
        if (range.first > range.last || Zxid{range.epoch, range.first} <= previous)
            return false;
        previous = {range.epoch, range.last};
    }
    return true;
}

bool ZxidSequence::isNext(Zxid zxid) const
{
    const Zxid end = last();
    return zxid.epoch == end.epoch && !empty() ? zxid.counter == end.counter + 1
                                               : (empty() || zxid.epoch > end.epoch) && zxid.counter == 1;
}

void ZxidSequence::append(Zxid zxid)
{
    if (!empty() && zxid <= last())
        return;
    if (!empty() && ranges_.back().epoch == zxid.epoch && ranges_.back().last + 1 == zxid.counter)
        ranges_.back().last = zxid.counter;
    else
        ranges_.push_back({zxid.epoch, zxid.counter, zxid.counter});
}

std::uint64_t ZxidSequence::truncateAfter(Zxid zxid)
{
    std::uint64_t removed = 0;
    while (!ranges_.empty() && Zxid{ranges_.back().epoch, ranges_.back().first} > zxid) {
        removed += std::uint64_t{ranges_.back().last} - ranges_.back().first + 1;
        ranges_.pop_back();
    }
    if (last() > zxid) {
        removed += ranges_.back().last - zxid.counter;
        ranges_.back().last = zxid.counter;
    }
    return removed;
}

ZxidSequence ZxidSequence::upTo(Zxid zxid) const
{
    ZxidSequence part = *this;
    part.truncateAfter(zxid);
    return part;
}

bool ZxidSequence::isPrefixOf(const ZxidSequence &other) const
{
    if (empty())
        return true;
    const std::size_t n = ranges_.size();
    if (n > other.ranges_.size() || !std::equal(ranges_.begin(), ranges_.end() - 1, other.ranges_.begin()))
        return false;
    const Range &mine = ranges_.back(), &theirs = other.ranges_[n - 1];
    return mine.epoch == theirs.epoch && mine.first == theirs.first && mine.last <= theirs.last;
}

bool ZxidSequence::agreesUpTo(const ZxidSequence &other, Zxid zxid) const
{
    auto mine = ranges_.begin();
    auto theirs = other.ranges_.begin();
    const auto relevant = [zxid](const Range &range) { return Zxid{range.epoch, range.first} <= zxid; };
    const auto end = [zxid](const Range &range) { return std::min(Zxid{range.epoch, range.last}, zxid); };
    while (mine != ranges_.end() && relevant(*mine)) {
        if (theirs == other.ranges_.end() || mine->epoch != theirs->epoch || mine->first != theirs->first ||
            end(*mine) != end(*theirs))
            return false;
        ++mine;
        ++theirs;
    }
    return theirs == other.ranges_.end() || !relevant(*theirs);
}

std::optional<Zxid> ZxidSequence::firstLost(const ZxidSequence &kept, const ZxidSequence &wanted) const
{
    for (const Range &range : ranges_) {
        for (const Range &want : wanted.ranges_) {
            if (want.epoch != range.epoch)
                continue;
            const std::uint32_t first = std::max(range.first, want.first);
            const std::uint32_t last = std::min(range.last, want.last);
            std::uint64_t at = first; // wider than a counter: the step past 0xffffffff must not wrap
            for (const Range &keep : kept.ranges_)
                if (keep.epoch == range.epoch && keep.first <= at && at <= keep.last)
                    at = std::uint64_t{keep.last} + 1;
            if (first <= last && at <= last)
                return Zxid{range.epoch, static_cast<std::uint32_t>(at)};
        }
    }
    return std::nullopt;
}

std::string toText(Zxid zxid)
{
    char epoch[8];
    const auto end = std::to_chars(epoch, epoch + sizeof epoch, zxid.epoch, 16).ptr;
    return "0x" + std::string(epoch, end) + ":" + std::to_string(zxid.counter);
}

std::string toText(const ZxidSequence &sequence)
{
    if (sequence.empty())
        return "nothing";
    std::string text;
    for (const ZxidSequence::Range &range : sequence.ranges()) {
        if (!text.empty())
            text += ' ';
        text += toText(Zxid{range.epoch, range.first});
        if (range.last != range.first)
            text += ".." + toText(Zxid{range.epoch, range.last});
    }
    return text;
}

} // namespace zablab
