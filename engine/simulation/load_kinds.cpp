// SPDX-License-Identifier: GPL-3.0-or-later
//
// The kinds of requests that the clients of a trial make, over a few paths, so that they get into each other's
// way. Draws come from the plan's stream for the workload.
#include "engine/simulation/random_trial.h"

#include <algorithm>
#include <array>

namespace zablab {

namespace {

std::string anyPath(TrialPlan &plan)
{
    std::string path = "/" + std::string(1, static_cast<char>('a' + plan.workload.below(4)));
    if (plan.workload.below(4) == 0)
        path += "/" + std::string(1, static_cast<char>('x' + plan.workload.below(2)));
    return path;
}

std::string newData(TrialPlan &plan, ClientId client)
{
    return std::to_string(client.value) + "." + std::to_string(plan.nextNumber());
}

Operation create(TrialPlan &plan, ClientId client)
{
    return {OperationKind::Create, anyPath(plan), newData(plan, client), -1};
}
Operation set(TrialPlan &plan, ClientId client)
{
    return {OperationKind::SetData, anyPath(plan), newData(plan, client), -1};
}
// Often fails: an error transaction.
Operation setVersion(TrialPlan &plan, ClientId client)
{
    return {OperationKind::SetData, anyPath(plan), newData(plan, client),
            static_cast<std::int32_t>(plan.workload.below(4))};
}
Operation remove(TrialPlan &plan, ClientId) { return {OperationKind::Delete, anyPath(plan), {}, -1}; }
Operation get(TrialPlan &plan, ClientId) { return {OperationKind::GetData, anyPath(plan), {}, -1}; }
Operation exists(TrialPlan &plan, ClientId) { return {OperationKind::Exists, anyPath(plan), {}, -1}; }
Operation children(TrialPlan &plan, ClientId) { return {OperationKind::GetChildren, anyPath(plan), {}, -1}; }
Operation sync(TrialPlan &plan, ClientId) { return {OperationKind::Sync, anyPath(plan), {}, -1}; }

Operation createAs(TrialPlan &plan, ClientId client, CreateMode mode)
{
    Operation operation = create(plan, client);
    operation.mode = mode;
    if (isSequential(mode))
        operation.path += "/n-";
    return operation;
}
Operation ephemeral(TrialPlan &plan, ClientId client)
{
    return createAs(plan, client,
                    plan.workload.below(2) == 0 ? CreateMode::Ephemeral : CreateMode::EphemeralSequential);
}
Operation sequential(TrialPlan &plan, ClientId client)
{
    return createAs(plan, client, CreateMode::PersistentSequential);
}
Operation container(TrialPlan &plan, ClientId client)
{
    Operation operation = createAs(plan, client, CreateMode::Container);
    operation.kind = OperationKind::CreateContainer;
    return operation;
}
Operation withTtl(TrialPlan &plan, ClientId client)
{
    const bool numbered = plan.workload.below(2) == 0;
    Operation operation = createAs(
        plan, client, numbered ? CreateMode::PersistentSequentialWithTtl : CreateMode::PersistentWithTtl);
    operation.kind = OperationKind::CreateTtl;
    operation.ttl = Duration::milliseconds(100 + plan.workload.below(3000));
    return operation;
}
Operation check(TrialPlan &plan, ClientId)
{
    return {OperationKind::Check, anyPath(plan), {}, static_cast<std::int32_t>(plan.workload.below(4)) - 1};
}
Operation multi(TrialPlan &plan, ClientId client)
{
    Operation operation;
    operation.kind = OperationKind::Multi;
    operation.path = "/";
    for (std::uint32_t i = 0, parts = 1 + plan.workload.below(4); i < parts; ++i) {
        static constexpr std::array<Operation (*)(TrialPlan &, ClientId), 5> kParts = {create, set, remove,
                                                                                       check, sequential};
        operation.parts.push_back(kParts[plan.workload.below(5)](plan, client));
    }
    return operation;
}
Operation watch(TrialPlan &plan, ClientId client)
{
    static constexpr std::array<Operation (*)(TrialPlan &, ClientId), 3> kReads = {get, exists, children};
    Operation operation = kReads[plan.workload.below(3)](plan, client);
    operation.watch = WatchMode::OneShot;
    return operation;
}
Operation addWatch(TrialPlan &plan, ClientId)
{
    Operation operation{OperationKind::AddWatch, anyPath(plan), {}, -1};
    operation.watch = plan.workload.below(2) == 0 ? WatchMode::Persistent : WatchMode::PersistentRecursive;
    return operation;
}
Operation removeWatches(TrialPlan &plan, ClientId)
{
    return {OperationKind::RemoveWatches, anyPath(plan), {}, -1};
}

constexpr std::array<LoadKind, 17> kLoadKinds = {{
    {"create", 8, create},
    {"set", 12, set},
    {"set-version", 4, setVersion},
    {"delete", 3, remove},
    {"get", 4, get},
    {"exists", 2, exists},
    {"children", 2, children},
    {"sync", 3, sync},
    {"ephemeral", 4, ephemeral},
    {"sequential", 3, sequential},
    {"container", 2, container},
    {"ttl", 2, withTtl},
    {"check", 2, check},
    {"multi", 5, multi},
    {"watch", 4, watch},
    {"add-watch", 2, addWatch},
    {"remove-watches", 1, removeWatches},
}};

} // namespace

std::span<const LoadKind> loadKinds() { return kLoadKinds; }

const LoadKind *loadNamed(std::string_view name)
{
    const auto place = std::find_if(kLoadKinds.begin(), kLoadKinds.end(),
                                    [name](const LoadKind &kind) { return name == kind.name; });
    return place == kLoadKinds.end() ? nullptr : &*place;
}

} // namespace zablab
