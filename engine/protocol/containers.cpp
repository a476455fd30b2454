// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/containers.h"

#include "engine/protocol/request_preparation.h"

namespace zablab {

void watchContainers(Leading &leading, const ServerCore &core, Effects &effects)
{
    if (leading.watchesContainers || !leading.pendingTree.hasContainersOrTtls())
        return;
    leading.watchesContainers = true;
    const Duration interval = core.config->containerCheckInterval;
    effects.add(effect::SetTimer{TimerKind::Containers, interval, interval});
}

std::optional<Transition> onContainersTimer(Leading &leading, ServerCore &core, Effects &effects)
{
    leading.watchesContainers = false;
    if (leading.stage != Leading::Stage::Established)
        return std::nullopt;
    std::vector<std::string> candidates = core.database.tree().containers();
    for (std::string &path : core.database.tree().ttlNodes())
        candidates.push_back(std::move(path));
    for (const std::string &path : candidates) {
        // ZooKeeper looks at what is committed; what is pending may have changed it again.
        if (!hasPassed(core.database.tree(), path, core.now) ||
            !hasPassed(leading.pendingTree, path, core.now))
            continue;
        Operation operation;
        operation.kind = OperationKind::DeleteContainer;
        operation.path = path;
        const Request request{core.id, SessionId{}, 0,
                              std::make_shared<const Operation>(std::move(operation))};
        if (auto next = proposeOperation(leading, core, request, effects))
            return next;
    }
    watchContainers(leading, core, effects);
    return std::nullopt;
}

} // namespace zablab
