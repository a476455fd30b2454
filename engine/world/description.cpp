// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/world/description.h"

#include <algorithm>
#include <string>

namespace zablab {

void RunDescription::complete()
{
    std::sort(servers.begin(), servers.end(),
              [](const ServerDescription &a, const ServerDescription &b) { return a.id < b.id; });
    config.servers.clear();
    config.servers.reserve(servers.size());
    for (const ServerDescription &server : servers)
        config.servers.push_back({server.id, server.type, server.weight, server.group});
}

RunDescription RunDescription::ofSize(int voters, int observers)
{
    RunDescription run;
    for (std::int32_t i = 1; i <= voters + observers; ++i) {
        ServerDescription server;
        server.id = ServerId{i};
        server.type = i <= voters ? LearnerType::Participant : LearnerType::Observer;
        run.servers.push_back(server);
    }
    if (!run.servers.empty())
        run.clients.push_back({ClientId{1}, run.servers.front().id});
    run.complete();
    return run;
}

TransactionLog logOf(const std::vector<LogExtent> &history)
{
    TransactionLog log;
    for (const LogExtent &extent : history)
        for (std::uint64_t counter = extent.firstCounter; counter <= extent.lastCounter; ++counter)
            log.append(initialTransaction(Zxid{extent.epoch, static_cast<std::uint32_t>(counter)}));
    return log;
}

} // namespace zablab
