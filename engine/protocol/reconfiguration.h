// SPDX-License-Identifier: GPL-3.0-or-later
//
// The members change while everybody runs (ZooKeeper since 3.5; QuorumPeer.setLastSeenQuorumVerifier, processReconfig,
// updateServerState; Leader.propose, tryToCommit, getDesignatedLeader; PrepRequestProcessor). A reconfiguration is a
// proposal like any other. From the moment a server has seen it, it wants both quorums, the old one and the new one,
// for everything; from the moment it is committed, the new one alone. A change of role, or of the leader, that comes
// with it needs no election: the commit names the next leader.
#pragma once

#include "engine/protocol/leader.h"
#include "engine/protocol/learner.h"
#include "engine/protocol/server_core.h"

#include <optional>

namespace zablab {

// --- every server ---

// What a server is by a configuration: an observer if it says so; else a participant, with a vote only if it is listed
// (QuorumPeerConfig.setupPeerType, QuorumPeer.updateLearnerType).
LearnerType typeIn(const EnsembleConfig &config, ServerId id);
// The configurations that must agree at this server, from its `config` and `lastSeen`.
QuorumsPtr quorumsOf(const ServerCore &core);

// A configuration was proposed, or heard of in NEWLEADER: remembered, on disk too, before anything is acknowledged
// (setLastSeenQuorumVerifier). One that is not newer than the one in force, or null, is nothing to remember.
void seeConfig(ServerCore &core, const MembershipPtr &members, Effects &effects);
// NEWLEADER: what the leader has seen last replaces what this server has seen, even if that is older; null: the leader
// knows of nothing but the first configuration. What was proposed has come to nothing then, and the fact that says so is
// ConfigSeen of the version in force.
void seeLeadersConfig(ServerCore &core, const MembershipPtr &members, Effects &effects);
// This is the configuration from now on (processReconfig). `designated` is the leader that the commit names; nobody
// where the news came another way. Returns true when this server must leave its role, and configChanged() says where to.
bool activateConfig(ServerCore &core, const MembershipPtr &members, std::optional<ServerId> designated,
                    Zxid zxid, Effects &effects);
Transition configChanged();
// A server that starts says what its disk holds, where that is more than the first configuration.
void tellStoredConfig(const ServerCore &core, Effects &effects);
// updateServerState: the way out of a role leads past the election where a reconfiguration has named role and leader.
Transition withoutElection(const ServerCore &core, const Transition &next);

// --- the leader ---

// PrepRequestProcessor: the whole next configuration, or the reason why there is none.
Transaction prepareReconfig(const Leading &leading, const ServerCore &core, const ReconfigRequest &request,
                            Zxid zxid);
// Is a quorum of `members` connected and in step (Leader.isQuorumSynced)?
bool isQuorumSynced(const Leading &leading, const ServerCore &core, const QuorumVerifier &members);
// The leader itself while it may be; else the voter of the new configuration that has acknowledged most of what is
// outstanding (Leader.getDesignatedLeader).
ServerId designatedLeader(const Leading &leading, const ServerCore &core, const AckSet &acks,
                          const Quorums &quorums, Zxid zxid);
// A reconfiguration is committed, here and now, before anybody is told (Leader.tryToCommit).
ServerId activateAtLeader(Leading &leading, ServerCore &core, const MembershipPtr &members,
                          const AckSet &acks, const Quorums &quorums, Zxid zxid, Effects &effects);

// --- the learners ---

std::optional<Transition> onCommitAndActivate(Learning &learning, ServerCore &core,
                                              const CommitAndActivate &commit, Effects &effects);
std::optional<Transition> onInformAndActivate(Learning &learning, ServerCore &core,
                                              const InformAndActivate &inform, Effects &effects);

} // namespace zablab
