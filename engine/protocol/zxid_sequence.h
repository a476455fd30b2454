// SPDX-License-Identifier: GPL-3.0-or-later
//
// The zxids of a history in order, without the transactions: what the checks compare. Kept as ranges,
// because within one epoch counters follow each other, so that a million transactions are a few numbers.
#pragma once

#include "engine/protocol/identifiers.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace zablab {

class ZxidSequence {
public:
    struct Range { // all of one epoch, from first to last, none missing
        std::uint32_t epoch = 0;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        bool operator==(const Range &) const = default;
    };

    ZxidSequence() = default;
    // Ranges in order that do not overlap; anything else makes wellFormed() false.
    explicit ZxidSequence(std::vector<Range> ranges) : ranges_(std::move(ranges)) {}

    bool empty() const { return ranges_.empty(); }
    std::uint64_t count() const;
    Zxid last() const { return empty() ? Zxid{} : Zxid{ranges_.back().epoch, ranges_.back().last}; }
    bool contains(Zxid zxid) const;
    const std::vector<Range> &ranges() const { return ranges_; }
    bool wellFormed() const;
    bool operator==(const ZxidSequence &) const = default;

    // Whether `zxid` may come directly after last(): the next counter of the same epoch, or counter 1 of a
    // later epoch.
    bool isNext(Zxid zxid) const;
    // Adds zxid at the end, whether or not it isNext, as long as it is greater than last().
    void append(Zxid zxid);
    // Drops everything after zxid. Returns how many fell.
    std::uint64_t truncateAfter(Zxid zxid);
    ZxidSequence upTo(Zxid zxid) const;

    // Whether `other` begins with all of this sequence.
    bool isPrefixOf(const ZxidSequence &other) const;
    // Whether upTo(zxid) is the same in both.
    bool agreesUpTo(const ZxidSequence &other, Zxid zxid) const;
    // The first zxid that is in this sequence, in `wanted`, and not in `kept`.
    std::optional<Zxid> firstLost(const ZxidSequence &kept, const ZxidSequence &wanted) const;

private:
    std::vector<Range> ranges_;
};

// "0x1:105": the epoch in hexadecimal, as ZooKeeper prints zxids, and the counter in decimal.
std::string toText(Zxid zxid);
// "0x1:1..0x1:105 0x3:1"; "nothing" when empty.
std::string toText(const ZxidSequence &sequence);

} // namespace zablab
