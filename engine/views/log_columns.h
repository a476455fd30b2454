// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which zxids a table of all logs shows when there is room for a few columns only: what differs between servers
// gets a column each, what is the same everywhere is folded. The work depends on the number of ranges and of
// columns, never on how many zxids there are.
#pragma once

#include "engine/views/cluster_view.h"

namespace zablab {

// What a server has of one zxid.
enum class LogCell : std::uint8_t {
    Absent,
    Written,         // in its log, not yet on its disk
    OnDisk,          // and on its disk; as far as it knows not committed
    CommittedMemory, // committed, though its own disk does not have it yet
    Committed,
    Snapshot, // not in the log: a snapshot stands for it
    Cut,      // it had it, and it was cut away
};
LogCell cellOf(const ServerView &server, Zxid zxid);

// One zxid, or a fold of several.
struct LogGridColumn {
    Zxid first, last;
    std::int64_t count = 1; // how many zxids that anybody has lie in it
    bool uniform = true;    // every server has the same of all of them
    bool fold() const { return count > 1; }
    bool operator==(const LogGridColumn &) const = default;
};

struct LogColumnsRequest {
    double room = 10;     // in widths of a column
    double foldCosts = 2; // how much of it a fold takes
    std::int64_t older =
        0;      // 0: what differs and what is newest; else how many of the newest lie right of the columns
    Zxid shown; // has a column of its own in any case, if anybody has it
};

class LogColumns {
public:
    explicit LogColumns(const ClusterView &view);

    // How many zxids there are in any log, snapshot, or among what was cut.
    std::int64_t total() const { return total_; }
    const ZxidRanges &all() const { return all_; }
    std::vector<LogGridColumn> choose(const LogColumnsRequest &request) const;
    // The zxid before which `index` others stand, in order; and the other way round (-1: nobody has it).
    Zxid at(std::int64_t index) const;
    std::int64_t indexOf(Zxid zxid) const;

private:
    struct Segment { // of zxids that every server has the same of
        std::int64_t begin = 0;
        std::int64_t end = 0;
    };
    std::vector<Segment> segments(Zxid shown) const;
    LogGridColumn column(std::int64_t begin, std::int64_t end, bool uniform) const;
    std::vector<LogGridColumn> window(const LogColumnsRequest &request) const;

    ZxidRanges all_;
    std::vector<std::int64_t> before_; // how many lie before each range of all_
    std::vector<std::int64_t> breaks_; // indices at which any server's cells change, in order
    std::int64_t total_ = 0;
};

// How many of the column's zxids that server has, in its log or its snapshot.
std::int64_t heldOf(const ServerView &server, const LogGridColumn &column);

} // namespace zablab
