// SPDX-License-Identifier: GPL-3.0-or-later
//
// A log as a picture needs it: which zxids it holds, kept as ranges, because a log of a million entries
// written under three leaders is three ranges.
#pragma once

#include "engine/protocol/identifiers.h"

#include <vector>

namespace zablab {

// Zxids of one epoch that follow each other without gap.
struct ZxidRange {
    std::uint32_t epoch = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool operator==(const ZxidRange &) const = default;
};

// In order, without overlap, neighbours merged.
using ZxidRanges = std::vector<ZxidRange>;

// Adds a zxid that is greater than all others.
void appendTo(ZxidRanges &ranges, Zxid zxid);
// Drops everything after `after` and returns what fell.
ZxidRanges cutAfter(ZxidRanges &ranges, Zxid after);
bool containsZxid(const ZxidRanges &ranges, Zxid zxid);
// The greatest zxid; 0:0 of nothing.
Zxid lastOf(const ZxidRanges &ranges);
std::int64_t countOf(const ZxidRanges &ranges);
// What is in `ranges` and at most `upTo`.
ZxidRanges upToZxid(const ZxidRanges &ranges, Zxid upTo);
// Everything that is in a and not in b.
ZxidRanges difference(const ZxidRanges &a, const ZxidRanges &b);
// Everything that is in a or in b.
ZxidRanges unionOf(const ZxidRanges &a, const ZxidRanges &b);

} // namespace zablab
