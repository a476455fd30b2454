// SPDX-License-Identifier: GPL-3.0-or-later
//
// A world: it owns time, network, disks and dice, carries out the effects of its servers and writes down
// everything that happens. Nothing in front of the history can tell which kind of world made it.
#pragma once

#include "engine/history/history.h"
#include "engine/world/command.h"
#include "engine/world/description.h"

namespace zablab {

class World {
public:
    virtual ~World() = default;
    virtual const History &history() const = 0;
    virtual const RunDescription &description() const = 0;
    virtual Instant now() const = 0;
    // Carries the command out now. An error leaves the world as it was and is not recorded.
    virtual CommandError execute(const Command &command) = 0;
    // Every command executed so far with its instant and the number of events before it.
    struct Given {
        Instant at;
        EventIndex before;
        Command command;
    };
    virtual const std::vector<Given> &commands() const = 0;
};

} // namespace zablab
