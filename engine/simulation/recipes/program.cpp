// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulation/recipes/program.h"

#include <algorithm>

namespace zablab::recipes {

std::vector<std::string> wayTo(const std::string &path)
{
    std::vector<std::string> way;
    for (std::size_t end = path.find('/', 1); end != std::string::npos; end = path.find('/', end + 1))
        way.push_back(path.substr(0, end));
    if (path != "/")
        way.push_back(path);
    return way;
}

std::string_view numberOf(std::string_view name)
{
    constexpr std::size_t kDigits = 10; // %010d (protocol.md section 8)
    return name.size() < kDigits ? name : name.substr(name.size() - kDigits);
}

void OwnNode::ask(ClientApi &api)
{
    if (!unsure_)
        api.ask(creating(parent_ + "/" + prefix(api.self()), {}, CreateMode::EphemeralSequential));
    else if (!synced_)
        api.ask(on(OperationKind::Sync, parent_));
    else
        api.ask(on(OperationKind::GetChildren, parent_));
}

OwnNode::Next OwnNode::answered(ClientApi &api, const Answer &answer)
{
    if (answer.lost) {
        unsure_ = unsure_ || answer.kind == OperationKind::Create;
        synced_ = false;
        return Next::Wait;
    }
    if (answer.error != ErrorCode::Ok)
        return Next::Failed;
    if (answer.kind == OperationKind::Sync) {
        synced_ = true;
        return Next::Ask;
    }
    if (answer.kind == OperationKind::Create) {
        if (answer.body == nullptr || answer.body->path.empty())
            return Next::Failed;
        name_ = answer.body->path.substr(parent_.size() + 1);
        return Next::Done;
    }
    unsure_ = synced_ = false;
    if (answer.body == nullptr)
        return Next::Failed;
    const std::string mine = prefix(api.self());
    const auto &names = answer.body->children;
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const std::string &name) { return name.starts_with(mine); });
    if (found == names.end())
        return Next::Ask; // it never happened
    name_ = *found;
    return Next::Done;
}

} // namespace zablab::recipes
