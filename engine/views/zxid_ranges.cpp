// SPDX-License-Identifier: GPL-3.0-or-later
//
// Arithmetic on sets of zxids.
#include "engine/views/zxid_ranges.h"

#include <algorithm>

namespace zablab {

void appendTo(ZxidRanges &ranges, Zxid zxid)
{
    if (!ranges.empty() && ranges.back().epoch == zxid.epoch && ranges.back().last + 1 == zxid.counter)
        ranges.back().last = zxid.counter;
    else
        ranges.push_back({zxid.epoch, zxid.counter, zxid.counter});
}

ZxidRanges cutAfter(ZxidRanges &ranges, Zxid after)
{
    ZxidRanges kept = upToZxid(ranges, after);
    ZxidRanges fallen = difference(ranges, kept);
    ranges = std::move(kept);
    return fallen;
}

bool containsZxid(const ZxidRanges &ranges, Zxid zxid)
{
    return std::any_of(ranges.begin(), ranges.end(), [&](const ZxidRange &r) {
        return r.epoch == zxid.epoch && r.first <= zxid.counter && zxid.counter <= r.last;
    });
}

Zxid lastOf(const ZxidRanges &ranges)
{
    return ranges.empty() ? Zxid{} : Zxid{ranges.back().epoch, ranges.back().last};
}

std::int64_t countOf(const ZxidRanges &ranges)
{
    std::int64_t count = 0;
    for (const ZxidRange &r : ranges)
        count += std::int64_t{r.last} - r.first + 1;
    return count;
}

ZxidRanges upToZxid(const ZxidRanges &ranges, Zxid upTo)
{
    ZxidRanges kept;
    for (ZxidRange r : ranges) {
        if (Zxid{r.epoch, r.first} > upTo)
            break;
        if (r.epoch == upTo.epoch)
            r.last = std::min(r.last, upTo.counter);
        kept.push_back(r);
    }
    return kept;
}

ZxidRanges difference(const ZxidRanges &a, const ZxidRanges &b)
{
    ZxidRanges rest;
    for (const ZxidRange &r : a) {
        // 64 bits, so that the counter after 0xffffffff does not wrap.
        std::uint64_t next = r.first;
        for (const ZxidRange &hole : b) {
            if (hole.epoch != r.epoch || hole.last < next || hole.first > r.last)
                continue;
            if (hole.first > next)
                rest.push_back({r.epoch, static_cast<std::uint32_t>(next), hole.first - 1});
            next = std::uint64_t{hole.last} + 1;
        }
        if (next <= r.last)
            rest.push_back({r.epoch, static_cast<std::uint32_t>(next), r.last});
    }
    return rest;
}

ZxidRanges unionOf(const ZxidRanges &a, const ZxidRanges &b)
{
    ZxidRanges all = a;
    const ZxidRanges added = difference(b, a);
    all.insert(all.end(), added.begin(), added.end());
    std::sort(all.begin(), all.end(), [](const ZxidRange &x, const ZxidRange &y) {
        return std::pair{x.epoch, x.first} < std::pair{y.epoch, y.first};
    });
    ZxidRanges merged;
    for (const ZxidRange &r : all) {
        if (!merged.empty() && merged.back().epoch == r.epoch &&
            std::uint64_t{merged.back().last} + 1 == r.first)
            merged.back().last = r.last;
        else
            merged.push_back(r);
    }
    return merged;
}

} // namespace zablab
