// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/views/transaction_quorum.h"

#include <algorithm>
#include <map>

namespace zablab {

namespace {

QuorumPart partOf(const EnsembleConfig &config, const std::vector<ServerId> &acks)
{
    QuorumPart part;
    struct Group {
        std::int64_t total = 0, acked = 0;
    };
    std::map<std::int32_t, Group> groups;
    for (const ServerConfig &server : config.servers) {
        if (!config.countsInQuorums(server.id))
            continue;
        part.voters.push_back(server.id);
        const bool acked = std::binary_search(acks.begin(), acks.end(), server.id);
        if (acked)
            part.acked.push_back(server.id);
        groups[server.group].total += server.weight;
        groups[server.group].acked += acked ? server.weight : 0;
    }
    part.needed = config.quorumSize();
    part.enough = config.isQuorum(acks);
    if (!config.hasGroups())
        return part;
    std::erase_if(groups, [](const auto &group) { return group.second.total == 0; });
    const bool more = config.rules.on(Rule::Majority);
    part.groups = static_cast<std::int32_t>(groups.size());
    part.groupsNeeded = more ? part.groups / 2 + 1 : (part.groups + 1) / 2;
    for (const auto &[id, group] : groups)
        part.groupsAcked += more ? group.acked * 2 > group.total : group.acked * 2 >= group.total;
    return part;
}

} // namespace

LeaderQuorums::LeaderQuorums(const History &history, const RunDescription &description,
                             const TransactionIndex &index, ServerId leader)
    : history_(history),
      description_(description),
      index_(index),
      life_(index.lifeOf(leader)),
      active_(description.config.version)
{
    quorums_ = std::make_shared<const Quorums>(configOf(active_));
}

MembershipPtr LeaderQuorums::membersOf(Zxid version) const
{
    const WriteEntry *entry = index_.find(version);
    if (!entry || entry->proposed == kNoEvent)
        return nullptr;
    const TransactionPtr &transaction = history_.proposal(entry->proposed);
    return transaction ? transaction->members : nullptr;
}

std::shared_ptr<const EnsembleConfig> LeaderQuorums::configOf(Zxid version) const
{
    const MembershipPtr members = version == description_.config.version ? nullptr : membersOf(version);
    return std::make_shared<const EnsembleConfig>(members ? description_.config.with(*members)
                                                          : description_.config);
}

bool LeaderQuorums::goTo(EventIndex event)
{
    bool changed = false;
    for (; next_ < life_.size() && life_[next_] <= event; ++next_) {
        const Event &lived = history_[life_[next_]];
        if (const auto *activated = lived.as<ConfigActivated>()) {
            active_ = activated->version;
            if (seen_ <= active_)
                seen_ = Zxid{};
            changed = true;
        } else if (const auto *seen = lived.as<ConfigSeen>()) {
            seen_ = seen->version > active_ ? seen->version : Zxid{};
            changed = true;
        }
    }
    if (!changed)
        return false;
    const auto current = configOf(active_);
    quorums_ = seen_ > active_ && membersOf(seen_) ? std::make_shared<const Quorums>(current, configOf(seen_))
                                                   : std::make_shared<const Quorums>(current);
    return true;
}

std::vector<QuorumPart> LeaderQuorums::parts(const std::vector<ServerId> &acks) const
{
    std::vector<QuorumPart> all{partOf(quorums_->current().config(), acks)};
    if (quorums_->next())
        all.push_back(partOf(quorums_->next()->config(), acks));
    return all;
}

} // namespace zablab
