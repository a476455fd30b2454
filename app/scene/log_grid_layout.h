// SPDX-License-Identifier: GPL-3.0-or-later
// All logs beside each other as a display list: a row a server, a column a zxid, what is the same everywhere
// folded away. Only what is visible is looked at. A pure function of the view, the selection and the size.
#pragma once

#include "app/scene/canvas.h"
#include "engine/views/log_columns.h"

#include <string>
#include <utility>
#include <vector>

namespace zablab::scene {

struct LogGridWords {
    std::string empty = "No transaction yet: let a client write, or give the servers a history.";
    std::string server = "server";
    std::string committed = "committed";
    std::string onDisk = "logged, on disk";
    std::string written = "logged, not yet on disk";
    std::string committedMemory = "committed, not yet on its own disk";
    std::string cut = "cut away";
    std::string snapshot = "in the snapshot";
    std::string absent = "not there";
    std::string applied = "applied";
    std::string cell = "%1, %2: %3"; // S3, 0x1⋅104: committed
    std::string several = "%1, %2 to %3: %4";
    std::string held = "%1 of %2";
    std::string servers = "%1 servers alike: %2";
    std::string lastKnown = "known committed";
    std::string lastApplied = "applied";
    std::string snapshotUpTo = "snapshot";
    std::string none = "none";
};

struct LogGridInput {
    const ClusterView *cluster = nullptr;
    Element hovered;
    ServerId selectedServer;
    Zxid selectedZxid;
    std::vector<std::pair<ServerId, Zxid>> changed; // in the last step
};

struct LogGridSize {
    double width = 0;
    double height = 0;
    double unit = 1;
    std::int64_t older = 0; // see LogColumnsRequest
    int firstRow = 0;
    bool showSelected = true; // moves firstRow so that the selected server is among the rows
};

// What a picture shows of how much: for scrolling.
struct LogGridExtent {
    std::int64_t total = 0;   // zxids
    std::int64_t columns = 0; // of one zxid each
    int rows = 0;             // that fit
    int allRows = 0;
    int firstRow = 0;
};

DisplayList layoutLogGrid(const LogGridInput &input, const LogGridSize &size, const LogGridWords &words,
                          const TextMeasure &measure, LogGridExtent *extent = nullptr);

} // namespace zablab::scene
