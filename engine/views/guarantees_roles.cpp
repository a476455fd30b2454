// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who leads, who votes, who is established by whom, and which configuration says so.
#include "engine/views/guarantees_fold.h"

#include <algorithm>
#include <tuple>

namespace zablab {

bool Guarantees::Fold::votes(ServerId id) const
{
    const ServerRecord &server = here();
    if (ensemble().config(server.activeConfig).isVoter(id))
        return true;
    if (server.seenConfig == server.activeConfig)
        return false;
    // One that was proposed, and that its leader crashed with before it told anybody, is in no message: it may say so.
    return !ensemble().configs.contains(server.seenConfig) ||
           ensemble().config(server.seenConfig).isVoter(id);
}

// A server that no configuration names yet, as far as the history shows: whom it takes for the members stands in a file
// of its own. It may follow and tally for itself; to lead it needs a vote like anybody else.
bool Guarantees::Fold::outside() const
{
    const auto &[version, first] = *ensemble().configs.begin();
    return here().activeConfig == version && !first.contains(where);
}

void Guarantees::Fold::onlyVoters(ServerId id, const char *what) const
{
    if (outside())
        return;
    expect(Guarantee::ObserverNeverCounts, votes(id),
           [&] { return "S" + std::to_string(id.value) + " does not vote, but " + what; });
}

bool Guarantees::Fold::quorums(const ServerSet &acks, Zxid active, Zxid seen) const
{
    const auto agrees = [&acks](const EnsembleConfig &config) {
        std::vector<ServerId> ids;
        ids.reserve(config.servers.size());
        for (const ServerConfig &server : config.servers)
            if (acks.test(static_cast<std::size_t>(server.id.value) % kServers))
                ids.push_back(server.id);
        return config.isQuorum(ids);
    };
    return agrees(ensemble().config(active)) && (seen <= active || agrees(ensemble().config(seen)));
}

void Guarantees::Fold::operator()(const StateChanged &fact) const
{
    ServerRecord &server = here();
    server.state = fact.state;
    if (fact.state != ServerState::Leading)
        leavesReign();
    if (fact.state == ServerState::Leading)
        expect(Guarantee::ObserverNeverCounts, votes(where),
               [&] { return "S" + std::to_string(where.value) + " does not vote, but it leads"; });
    // Who is not listed at all follows without a vote (QuorumPeer.updateLearnerType).
    if (fact.state == ServerState::Following && ensemble().config(server.activeConfig).contains(where))
        onlyVoters(where, "it follows instead of observing");
    // A cut that lies before the server's own snapshot cannot be made: ZooKeeper exits there, this server asks
    // for a snapshot instead. Nobody sent anything illegal.
    const auto cut = self.truncReceived_.find(where);
    const bool cannotCut =
        cut != self.truncReceived_.end() && cut->second.zxid < std::max(server.snapshot, server.taken);
    expect(Guarantee::ShouldNotBeTriggered, fact.reason != StateReason::OutOfSequence || cannotCut,
           [] { return std::string("what came from the leader made no sense"); });
}

void Guarantees::Fold::operator()(const LearnerRefused &fact) const
{
    expect(Guarantee::ShouldNotBeTriggered, fact.reason != RefusalReason::BadHandshake, [&] {
        return "S" + std::to_string(fact.learner.value) + " is refused, because it did not keep to the order";
    });
}

void Guarantees::Fold::operator()(const MessageIgnored &fact) const
{
    expect(Guarantee::ShouldNotBeTriggered, fact.reason != IgnoreReason::Malformed, [&] {
        return std::string(nameOf(fact.kind)) + " from " + nameOfParty(fact.from) + " is malformed";
    });
}

void Guarantees::Fold::operator()(const PhaseChanged &fact) const
{
    ServerRecord &server = here();
    server.phase = fact.phase;
    server.lastCommit = {};
    self.truncReceived_.erase(where);
    server.loaded = {};
    if (server.state == ServerState::Leading && fact.phase >= Phase::Synchronization)
        check(Guarantee::Leadership1, invariant::leadership1(ensemble(), server));
    if (fact.phase != Phase::Broadcast)
        return;
    checkEpochs();
    if (server.state != ServerState::Leading) {
        check(Guarantee::ProcessConsistency, invariant::processConsistency(ensemble(), server));
        server.delivered = server.tree; // all that the leader's history held is committed with its epoch
        check(Guarantee::Agreement, invariant::agreement(ensemble(), server));
    }
    check(Guarantee::PrefixConsistency, invariant::prefixConsistency(ensemble(), server, server.tree.last()));
}

void Guarantees::Fold::leavesReign() const
{
    self.newLeaderAcks_.erase(where);
    self.outstanding_.erase(where);
}

// --- election ---

void Guarantees::Fold::operator()(const VoteJudged &fact) const
{
    const bool counted = fact.verdict == Verdict::Better || fact.verdict == Verdict::NotBetter ||
                         fact.verdict == Verdict::Equal || fact.verdict == Verdict::LargerRound ||
                         fact.verdict == Verdict::Established || fact.verdict == Verdict::OutOfElection;
    if (!counted)
        return;
    onlyVoters(fact.from, "its vote is counted");
    onlyVoters(fact.received.leader, "votes for it are counted");
    // Whoever changes its vote changes it for a history that reaches at least as far (totalOrderPredicate).
    const bool behind = std::tuple(fact.received.peerEpoch, fact.received.zxid) <
                        std::tuple(fact.mine.peerEpoch, fact.mine.zxid);
    expect(Guarantee::ShouldNotBeTriggered, fact.verdict != Verdict::Better || !behind,
           [] { return std::string("a vote is given up for one with an older history"); });
}

void Guarantees::Fold::operator()(const LeaderElected &fact) const
{
    onlyVoters(fact.vote.leader, "it is elected");
}

// --- discovery and synchronization ---

void Guarantees::Fold::operator()(const EpochProposalCounted &fact) const
{
    if (fact.counts)
        onlyVoters(fact.from, "its acceptedEpoch counts");
}

void Guarantees::Fold::operator()(const EpochAckCounted &fact) const
{
    if (fact.counts)
        onlyVoters(fact.from, "its ACKEPOCH counts");
}

// A learner that comes back cuts off what it once acknowledged and is not committed; its ACKs of that are void.
void Guarantees::Fold::operator()(const SyncDecided &fact) const
{
    const auto mine = self.outstanding_.find(where);
    if (mine == self.outstanding_.end())
        return;
    for (Outstanding &proposal : mine->second)
        proposal.acks.reset(static_cast<std::size_t>(fact.learner.value) % kServers);
}

void Guarantees::Fold::operator()(const NewLeaderAckCounted &fact) const
{
    if (!fact.counts)
        return;
    onlyVoters(fact.from, "its ACK of NEWLEADER counts");
    if (fact.from == where)
        check(Guarantee::AckOnDisk, invariant::newLeaderAckOnDisk(here(), here().currentEpoch));
    self.newLeaderAcks_[where].set(static_cast<std::size_t>(fact.from.value) % kServers);
}

void Guarantees::Fold::operator()(const LeaderEstablished &fact) const
{
    ServerRecord &server = here();
    check(Guarantee::Leadership2, invariant::leadership2(ensemble(), where, fact.epoch));
    check(Guarantee::LeaderLogCompleteness, invariant::leaderLogCompleteness(ensemble(), server, fact.epoch));
    check(Guarantee::MonotonicReads, invariant::monotonicReads(ensemble(), server, fact.epoch));
    check(Guarantee::CommitQuorum,
          invariant::establishedByQuorum(ensemble(), ensemble().config(server.activeConfig), server,
                                         fact.epoch));
    if (server.seenConfig > server.activeConfig)
        check(Guarantee::CommitQuorum,
              invariant::establishedByQuorum(ensemble(), ensemble().config(server.seenConfig), server,
                                             fact.epoch));
    const ServerSet acks = self.newLeaderAcks_[where];
    expect(Guarantee::CommitQuorum, quorums(acks, server.activeConfig, server.seenConfig), [&] {
        return "established by " + std::to_string(acks.count()) +
               " acknowledgements of NEWLEADER, which are no quorum";
    });
    ensemble().reigns[fact.epoch.value] = {where, server.log, Zxid::startOf(fact.epoch)};
    if (ensemble().committed.isPrefixOf(server.log))
        ensemble().committed = server.log; // everything it has is committed with it
    server.lastCommit = server.log.last();
    server.tree = server.log;
    server.delivered = server.log;
    check(Guarantee::Agreement, invariant::agreement(ensemble(), server));
    if (ensemble().delivered.isPrefixOf(server.delivered))
        ensemble().delivered = server.delivered;
}

// --- configurations (QuorumPeer.processReconfig, setLastSeenQuorumVerifier) ---

void Guarantees::Fold::learn(Zxid version) const
{
    if (ensemble().configs.contains(version))
        return;
    MembershipPtr members;
    if (const auto known = self.members_.find(version); known != self.members_.end())
        members = known->second;
    else if (const TransactionPtr &transaction = self.book_.find(version))
        members = transaction->members;
    if (members)
        ensemble().configs.emplace(version, ensemble().configs.begin()->second.with(*members));
}

void Guarantees::Fold::operator()(const ConfigSeen &fact) const
{
    learn(fact.version);
    here().seenConfig = fact.version;
}

void Guarantees::Fold::operator()(const ConfigActivated &fact) const
{
    learn(fact.version);
    ServerRecord &server = here();
    server.activeConfig = fact.version;
    server.seenConfig = std::max(server.seenConfig, fact.version);
    ensemble().inForce = std::max(ensemble().inForce, fact.version);
    // What a leader has proposed during the change wanted both quorums until here, and the new one alone from here on.
    const auto mine = self.outstanding_.find(where);
    if (mine == self.outstanding_.end())
        return;
    const EnsembleConfig &config = ensemble().config(fact.version);
    for (Outstanding &proposal : mine->second) {
        proposal.activeConfig = proposal.seenConfig = fact.version;
        for (std::size_t id = 0; id < kServers; ++id)
            if (proposal.acks.test(id) && !config.isVoter(ServerId{static_cast<std::int32_t>(id)}))
                proposal.acks.reset(id);
    }
}

} // namespace zablab
