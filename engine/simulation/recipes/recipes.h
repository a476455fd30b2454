// SPDX-License-Identifier: GPL-3.0-or-later
//
// The client programs of the seed texts, side by side: any of them runs in a client of the simulated world.
#pragma once

#include "engine/simulation/recipes/configuration.h"
#include "engine/simulation/recipes/fair_lock.h"
#include "engine/simulation/recipes/services.h"
#include "engine/world/command.h"

#include <variant>

namespace zablab::recipes {

using Program = std::variant<ServiceProvider, ServiceConsumer, FairLock, ConfigWriter, ConfigReader>;

inline Program programOf(const command::RunRecipe &run)
{
    switch (run.recipe) {
    case Recipe::ServiceProvider:
        return ServiceProvider(run.path);
    case Recipe::ServiceConsumer:
        return ServiceConsumer(run.path);
    case Recipe::FairLock:
        return FairLock(run.path, run.pace);
    case Recipe::ConfigWriter:
        return ConfigWriter(run.path, run.pace);
    case Recipe::ConfigReader:
        return ConfigReader(run.path);
    }
    return FairLock(run.path, run.pace);
}

} // namespace zablab::recipes
