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

namespace {

// The transaction of a zxid is a function of the zxid alone, so that histories of different servers agree
// wherever their zxids do. Each epoch has a node of its own: its first transaction creates it, the others
// write to it. So every log that holds whole epochs from their beginning makes a valid tree.
TransactionPtr transactionOf(Zxid zxid)
{
    Transaction transaction;
    transaction.zxid = zxid;
    transaction.kind = zxid.counter <= 1 ? OperationKind::Create : OperationKind::SetData;
    transaction.path = zxid.epoch <= 1 ? "/lab" : "/lab-" + std::to_string(zxid.epoch);
    transaction.data = std::to_string(zxid.epoch) + ":" + std::to_string(zxid.counter);
    // Of a create: the parent's cversion after it, which no zxid tells; -1 lets the tree count.
    transaction.version = zxid.counter <= 1 ? -1 : static_cast<std::int32_t>(zxid.counter - 1);
    transaction.cxid = static_cast<std::int32_t>(zxid.counter);
    return std::make_shared<const Transaction>(std::move(transaction));
}

} // namespace

TransactionLog logOf(const std::vector<LogExtent> &history)
{
    TransactionLog log;
    for (const LogExtent &extent : history)
        for (std::uint64_t counter = extent.firstCounter; counter <= extent.lastCounter; ++counter)
            log.append(transactionOf(Zxid{extent.epoch, static_cast<std::uint32_t>(counter)}));
    return log;
}

} // namespace zablab
