// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/space_time_lanes.h"

#include <algorithm>

namespace zablab::scene {

namespace {

constexpr std::size_t kAlwaysOwn = 9; // so many voters are not folded, they get narrower

bool among(const std::vector<ServerId> &servers, ServerId id)
{
    return std::find(servers.begin(), servers.end(), id) != servers.end();
}

std::string nameOfLane(ServerId id) { return "S" + std::to_string(id.value); }

bool observes(const LaneWish &wish, ServerId id)
{
    if (const ServerView *server = wish.cluster ? wish.cluster->server(id) : nullptr)
        return server->type == LearnerType::Observer;
    for (const ServerDescription &server : wish.description->servers)
        if (server.id == id)
            return server.type == LearnerType::Observer;
    return false;
}

bool leads(const LaneWish &wish, ServerId id)
{
    const ServerView *server = wish.cluster ? wish.cluster->server(id) : nullptr;
    return server && server->state == ServerState::Leading;
}

// Takes those of `group` out of the rows and puts one folded row where the last of them stood.
void foldTogether(std::vector<LaneRow> &rows, const std::vector<ServerId> &group, bool observers)
{
    if (group.size() < 2)
        return;
    LaneRow folded{group, namesOfRange(group), observers};
    std::size_t place = 0;
    std::vector<LaneRow> kept;
    for (LaneRow &row : rows) {
        if (row.members.size() == 1 && among(group, row.members.front()))
            place = kept.size();
        else
            kept.push_back(std::move(row));
    }
    kept.insert(kept.begin() + static_cast<std::ptrdiff_t>(place), std::move(folded));
    rows = std::move(kept);
}

} // namespace

std::optional<std::size_t> LanePlan::row(ServerId id) const
{
    const auto found =
        std::lower_bound(places.begin(), places.end(), id,
                         [](const auto &place, ServerId server) { return place.first < server; });
    if (found == places.end() || found->first != id)
        return std::nullopt;
    return found->second;
}

std::string namesOfRange(const std::vector<ServerId> &servers)
{
    std::vector<std::string> parts;
    std::vector<std::size_t> sizes;
    for (std::size_t i = 0; i < servers.size();) {
        std::size_t end = i + 1;
        while (end < servers.size() && servers[end].value == servers[end - 1].value + 1)
            ++end;
        if (end - i == 2)
            end = i + 1; // "S1, S2" is no range
        parts.push_back(nameOfLane(servers[i]) + (end - i > 1 ? "–" + nameOfLane(servers[end - 1]) : ""));
        sizes.push_back(end - i);
        i = end;
    }
    if (parts.empty())
        return {};
    std::string text = parts[0];
    if (parts.size() == 2)
        return text + ", " + parts[1];
    if (parts.size() > 2)
        text += " +" + std::to_string(servers.size() - sizes[0]);
    return text;
}

LanePlan planLanes(const LaneWish &wish)
{
    LanePlan plan;
    for (const ServerId id : wish.lanes) {
        if (among(wish.choice.hidden, id))
            ++plan.hidden;
        else
            plan.rows.push_back({{id}, nameOfLane(id), false});
    }
    const auto folds = [&](bool observers) {
        std::vector<ServerId> group;
        for (const LaneRow &row : plan.rows) {
            const ServerId id = row.members.front();
            if (row.members.size() == 1 && !among(wish.kept, id) && !leads(wish, id) &&
                observes(wish, id) == observers)
                group.push_back(id);
        }
        foldTogether(plan.rows, group, observers);
    };
    if (!wish.choice.unfolded && plan.rows.size() > wish.room)
        folds(true);
    if (!wish.choice.unfolded && plan.rows.size() > std::max(wish.room, kAlwaysOwn + 1))
        folds(false);
    for (std::size_t row = 0; row < plan.rows.size(); ++row)
        for (const ServerId id : plan.rows[row].members)
            plan.places.emplace_back(id, row);
    std::sort(plan.places.begin(), plan.places.end());
    return plan;
}

} // namespace zablab::scene
