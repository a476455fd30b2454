// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/reconfiguration.h"

#include <algorithm>

namespace zablab {

namespace {

void remember(ServerCore &core, const MembershipPtr &members, Effects &effects)
{
    core.lastSeen = members;
    core.quorums = quorumsOf(core);
    effects.add(effect::StoreConfig{members, true});
    effects.fact(ConfigSeen{members ? members->version : core.config->version});
}

// QuorumPeer.updateVote: from now on this server follows, or is, the leader that the commit names.
bool followDesignated(ServerCore &core, ServerId leader, Zxid zxid, Effects &effects)
{
    if (core.currentVote.leader == leader)
        return false;
    // The round stays (in ZooKeeper such a vote has none: -1), so that everybody still tells newcomers the same.
    core.currentVote.leader = leader;
    core.currentVote.zxid = zxid;
    core.withoutElection = true;
    effects.fact(VoteChanged{core.currentVote, VoteReason::Followed});
    return true;
}

Transaction refused(ErrorCode error)
{
    Transaction failure;
    failure.error = error;
    return failure;
}

// What QuorumPeerConfig.parseDynamicConfig and QuorumHierarchical accept: numbers in range, nobody twice, and groups
// for all voters or for none; a weight says nothing without a group.
bool wellFormed(const std::vector<ServerConfig> &members)
{
    const bool groups =
        std::any_of(members.begin(), members.end(), [](const ServerConfig &s) { return s.group != 0; });
    for (std::size_t i = 0; i < members.size(); ++i) {
        const ServerConfig &server = members[i];
        if (server.id.value < 1 || server.id.value > 255 || server.weight < 0 || server.group < 0 ||
            (i > 0 && members[i - 1].id == server.id))
            return false;
        if (groups ? server.type == LearnerType::Participant && server.group == 0 : server.weight != 1)
            return false;
    }
    return true;
}

void sortById(std::vector<ServerConfig> &members)
{
    std::stable_sort(members.begin(), members.end(),
                     [](const ServerConfig &a, const ServerConfig &b) { return a.id < b.id; });
}

// Leaving first, then joining; who joins again takes the place of what it was.
std::vector<ServerConfig> changed(const std::vector<ServerConfig> &servers, const ReconfigRequest &request)
{
    std::vector<ServerConfig> next = servers;
    const auto drop = [&](ServerId id) {
        std::erase_if(next, [id](const ServerConfig &server) { return server.id == id; });
    };
    for (const ServerId leaving : request.leaving)
        drop(leaving);
    for (const ServerConfig &joining : request.joining) {
        drop(joining.id);
        next.push_back(joining);
    }
    sortById(next);
    return next;
}

} // namespace

LearnerType typeIn(const EnsembleConfig &config, ServerId id)
{
    const ServerConfig *server = config.find(id);
    return server ? server->type : LearnerType::Participant;
}

QuorumsPtr quorumsOf(const ServerCore &core)
{
    if (!core.lastSeen)
        return std::make_shared<const Quorums>(core.config);
    return std::make_shared<const Quorums>(
        core.config, std::make_shared<const EnsembleConfig>(core.config->with(*core.lastSeen)));
}

void seeConfig(ServerCore &core, const MembershipPtr &members, Effects &effects)
{
    if (!members || members->version <= core.config->version ||
        (core.lastSeen && core.lastSeen->version == members->version))
        return;
    remember(core, members, effects);
}

void seeLeadersConfig(ServerCore &core, const MembershipPtr &members, Effects &effects)
{
    if (members && members->version > core.config->version)
        seeConfig(core, members, effects);
    else if (core.lastSeen)
        remember(core, nullptr, effects); // it was proposed, and came to nothing
}

bool activateConfig(ServerCore &core, const MembershipPtr &members, std::optional<ServerId> designated,
                    Zxid zxid, Effects &effects)
{
    if (!members || members->version <= core.config->version)
        return false; // known already: from the election, or from NEWLEADER
    const auto before = core.config;
    core.config = std::make_shared<const EnsembleConfig>(before->with(*members));
    core.members = members;
    if (core.lastSeen && core.lastSeen->version <= members->version)
        core.lastSeen = nullptr;
    core.quorums = quorumsOf(core);
    effects.add(effect::StoreConfig{members, false});
    effects.fact(ConfigActivated{members->version, designated.value_or(ServerId{})});
    if (before->servers == core.config->servers)
        return false;

    const LearnerType type = typeIn(*core.config, core.id);
    const bool roleChange = type != core.type;
    core.type = type;
    if (roleChange)
        core.withoutElection = true;
    if (designated)
        return followDesignated(core, *designated, zxid, effects) || roleChange;
    // Nobody is named: the election finds out, unless all stays as it was.
    core.withoutElection = false;
    const ServerId leader = core.currentVote.leader;
    return roleChange || !before->isVoter(leader) || !core.config->isVoter(leader);
}

void tellStoredConfig(const ServerCore &core, Effects &effects)
{
    if (core.members)
        effects.fact(ConfigActivated{core.members->version, ServerId{}});
    if (core.lastSeen)
        effects.fact(ConfigSeen{core.lastSeen->version});
}

Transition configChanged() { return {ServerState::Looking, StateReason::ConfigChanged, ServerId{}}; }

Transition withoutElection(const ServerCore &core, const Transition &next)
{
    if (next.to != ServerState::Looking || !core.withoutElection)
        return next;
    const ServerId leader = core.currentVote.leader;
    if (leader == core.id)
        return {ServerState::Leading, StateReason::ConfigChanged, leader};
    return {core.isVoter() ? ServerState::Following : ServerState::Observing, StateReason::ConfigChanged,
            leader};
}

Transaction prepareReconfig(const Leading &leading, const ServerCore &core, const ReconfigRequest &request,
                            Zxid zxid)
{
    if (core.lastSeen)
        return refused(ErrorCode::ReconfigInProgress);
    if (request.checksVersion && request.fromVersion != core.config->version)
        return refused(ErrorCode::BadVersion);
    Membership next{zxid, request.members};
    if (request.members.empty()) {
        const auto weighted = [](const ServerConfig &s) { return s.weight != 1 || s.group != 0; };
        if (core.config->hasGroups() || std::any_of(request.joining.begin(), request.joining.end(), weighted))
            return refused(ErrorCode::BadArguments); // groups are changed by whole lists only
        next.servers = changed(core.config->servers, request);
    }
    sortById(next.servers);
    const auto voters = std::count_if(next.servers.begin(), next.servers.end(), [](const ServerConfig &s) {
        return s.type == LearnerType::Participant;
    });
    if (!wellFormed(next.servers) || voters < 2)
        return refused(ErrorCode::BadArguments);
    const QuorumVerifier verifier(std::make_shared<const EnsembleConfig>(core.config->with(next)));
    if (!isQuorumSynced(leading, core, verifier))
        return refused(ErrorCode::NewConfigNoQuorum);
    Transaction transaction;
    transaction.kind = OperationKind::Reconfig;
    transaction.members = std::make_shared<const Membership>(std::move(next));
    return transaction;
}

bool isQuorumSynced(const Leading &leading, const ServerCore &core, const QuorumVerifier &members)
{
    AckSet synced;
    synced.add(members, core.id);
    for (const auto &[learner, handler] : leading.handlers) {
        // Followers only: an observer gets no proposals, so it could not acknowledge this one.
        if (handler.forwarding && handler.type == LearnerType::Participant &&
            leading.ticks <= handler.deadlineTick)
            synced.add(members, learner);
    }
    return synced.isQuorum(members);
}

ServerId designatedLeader(const Leading &leading, const ServerCore &core, const AckSet &acks,
                          const Quorums &quorums, Zxid zxid)
{
    const QuorumVerifier &members = quorums.last();
    if (members.isVoter(core.id))
        return core.id;
    std::vector<ServerId> candidates = acks.ids();
    std::erase_if(candidates, [&](ServerId id) { return id == core.id || !members.isVoter(id); });
    ServerId best = candidates.empty() ? core.id : candidates.front();
    // Over what is outstanding, in order: whoever has acknowledged most of it loses the least.
    for (auto place = leading.outstanding.upper_bound(zxid); place != leading.outstanding.end(); ++place) {
        const Outstanding &proposal = place->second;
        std::erase_if(candidates, [&](ServerId id) {
            const bool inBoth =
                proposal.quorums->current().isVoter(id) && proposal.quorums->last().isVoter(id);
            return !inBoth || !proposal.acks.contains(id);
        });
        if (candidates.empty())
            return best;
        best = candidates.front();
    }
    return best;
}

ServerId activateAtLeader(Leading &leading, ServerCore &core, const MembershipPtr &members,
                          const AckSet &acks, const Quorums &quorums, Zxid zxid, Effects &effects)
{
    const ServerId leader = designatedLeader(leading, core, acks, quorums, zxid);
    activateConfig(core, members, leader, leading.lastProposed, effects);
    // What was proposed meanwhile wanted both quorums. From here on the new one is enough for it, as it is for whatever
    // is proposed next: who leads after this has this change in its log, and needs a quorum of the new members itself.
    for (auto &[later, proposal] : leading.outstanding) {
        proposal.quorums = core.quorums;
        proposal.acks.keepOnly(*core.quorums);
    }
    // It does not go by itself: the others leave, and at the next tick it has no quorum any more.
    if (leader != core.id)
        leading.allowedToCommit = false;
    return leader;
}

std::optional<Transition> onCommitAndActivate(Learning &learning, ServerCore &core,
                                              const CommitAndActivate &commit, Effects &effects)
{
    bool leaves = false;
    if (!learning.pending.empty() && learning.pending.front()->zxid == commit.zxid)
        leaves = activateConfig(core, learning.pending.front()->members, commit.designatedLeader, commit.zxid,
                                effects);
    if (auto next = onCommit(learning, core, commit.zxid, effects))
        return next;
    return leaves ? std::optional(configChanged()) : std::nullopt;
}

std::optional<Transition> onInformAndActivate(Learning &learning, ServerCore &core,
                                              const InformAndActivate &inform, Effects &effects)
{
    const bool leaves = activateConfig(core, inform.transaction->members, inform.designatedLeader,
                                       inform.transaction->zxid, effects);
    if (auto next = onInform(learning, core, inform.transaction, effects))
        return next;
    return leaves ? std::optional(configChanged()) : std::nullopt;
}

} // namespace zablab
