// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/ensemble.h"

#include <algorithm>

namespace zablab {

bool EnsembleConfig::isVoter(ServerId id) const
{
    return std::any_of(servers.begin(), servers.end(), [id](const ServerConfig &s) {
        return s.id == id && s.type == LearnerType::Participant;
    });
}

bool EnsembleConfig::contains(ServerId id) const
{
    return std::any_of(servers.begin(), servers.end(), [id](const ServerConfig &s) { return s.id == id; });
}

int EnsembleConfig::voterCount() const
{
    return static_cast<int>(std::count_if(servers.begin(), servers.end(), [](const ServerConfig &s) {
        return s.type == LearnerType::Participant;
    }));
}

} // namespace zablab
