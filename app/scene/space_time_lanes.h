// SPDX-License-Identifier: GPL-3.0-or-later
// Which servers have a lane of their own and which share one: as many as can be read at the height there is.
// Observers are folded into one lane first, then followers that nobody has selected; a leader and the selected
// server always keep theirs. A person may hide lanes, and may ask for all of them.
#pragma once

#include "engine/views/cluster_view.h"
#include "engine/world/description.h"

#include <optional>
#include <string>
#include <vector>

namespace zablab::scene {

struct LaneChoice { // what a person has chosen
    std::vector<ServerId> hidden;
    bool unfolded = false; // every lane on its own, however little room there is
    friend bool operator==(const LaneChoice &, const LaneChoice &) = default;
};

struct LaneRow {
    std::vector<ServerId> members; // in order; more than one: folded
    std::string name;              // "S4", "S6–S100"
    bool observers = false;        // a folded row of observers
    bool folded() const { return members.size() > 1; }
};

struct LanePlan {
    std::vector<LaneRow> rows;
    std::size_t hidden = 0;
    // The row of a server; nothing when it is hidden.
    std::optional<std::size_t> row(ServerId id) const;

    std::vector<std::pair<ServerId, std::size_t>> places; // in order of servers
};

struct LaneWish {
    std::vector<ServerId> lanes;       // all there are, in order
    const RunDescription *description; // who observes
    const ClusterView *cluster;        // who leads at the cursor; may be null
    std::vector<ServerId> kept;        // selected, or what a lesson is about
    LaneChoice choice;
    std::size_t room; // rows that can be read
};
LanePlan planLanes(const LaneWish &wish);

// "S6–S100", "S2, S4–S6"; with more than three parts the first and how many more: "S1, S3 +4".
std::string namesOfRange(const std::vector<ServerId> &servers);

} // namespace zablab::scene
