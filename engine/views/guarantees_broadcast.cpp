// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proposals, their acknowledgements, commits and deliveries.
#include "engine/views/guarantees_fold.h"

#include <algorithm>

namespace zablab {

void Guarantees::Fold::operator()(const Proposed &fact) const
{
    ServerRecord &server = here();
    names(history.proposal(index));
    check(Guarantee::PrimaryIntegrity, invariant::proposal(ensemble(), server, fact.zxid));
    check(Guarantee::ZxidGapFree, invariant::proposalGapFree(ensemble(), fact.zxid));
    const bool reconfigures = fact.kind == OperationKind::Reconfig;
    self.outstanding_[where].push_back(
        {fact.zxid, server.activeConfig, reconfigures ? fact.zxid : server.seenConfig, {}});
    const auto reign = ensemble().reigns.find(fact.zxid.leaderEpoch().value);
    if (reign == ensemble().reigns.end())
        return;
    if (reign->second.lastProposed.isEpochStart())
        check(Guarantee::PrimaryIntegrity,
              invariant::leaderHasDelivered(ensemble(), fact.zxid.leaderEpoch()));
    expect(Guarantee::Integrity, fact.zxid > reign->second.lastProposed,
           [&] { return toText(fact.zxid) + " is proposed a second time"; });
    reign->second.lastProposed = std::max(reign->second.lastProposed, fact.zxid);
}

Guarantees::Outstanding *Guarantees::Fold::outstanding(Zxid zxid) const
{
    const auto mine = self.outstanding_.find(where);
    if (mine == self.outstanding_.end())
        return nullptr;
    std::deque<Outstanding> &proposals = mine->second;
    // They follow each other in healthy runs.
    const std::size_t guess =
        proposals.empty() ? 0 : std::size_t{zxid.counter} - std::size_t{proposals.front().zxid.counter};
    if (guess < proposals.size() && proposals[guess].zxid == zxid)
        return &proposals[guess];
    const auto place = std::find_if(proposals.begin(), proposals.end(),
                                    [&](const Outstanding &proposal) { return proposal.zxid == zxid; });
    return place == proposals.end() ? nullptr : &*place;
}

void Guarantees::Fold::forget(Zxid zxid) const
{
    std::deque<Outstanding> &proposals = self.outstanding_[where];
    if (!proposals.empty() && proposals.front().zxid == zxid)
        proposals.pop_front();
    else
        std::erase_if(proposals, [&](const Outstanding &proposal) { return proposal.zxid == zxid; });
}

void Guarantees::Fold::operator()(const AckCounted &fact) const
{
    if (fact.from == where)
        check(Guarantee::AckOnDisk, invariant::ackOnDisk(here(), fact.zxid));
    Outstanding *proposal = outstanding(fact.zxid);
    // What is proposed during a reconfiguration wants both quorums until that is committed.
    if (proposal && !outside())
        expect(Guarantee::ObserverNeverCounts,
               ensemble().config(proposal->activeConfig).isVoter(fact.from) ||
                   ensemble().config(proposal->seenConfig).isVoter(fact.from),
               [&] { return "S" + std::to_string(fact.from.value) + " does not vote, but its ACK counts"; });
    expect(Guarantee::CommitQuorum, proposal != nullptr, [&] {
        return "counts an acknowledgement of " + toText(fact.zxid) + ", which is not outstanding";
    });
    if (!proposal)
        return;
    proposal->acks.set(static_cast<std::size_t>(fact.from.value) % kServers);
    expect(Guarantee::CommitQuorum,
           static_cast<std::size_t>(std::max(fact.count, 0)) == proposal->acks.count(), [&] {
               return "counts " + std::to_string(fact.count) + " acknowledgements of " + toText(fact.zxid) +
                      " where there are " + std::to_string(proposal->acks.count());
           });
}

void Guarantees::Fold::operator()(const Committed &fact) const
{
    ServerRecord &server = here();
    const Outstanding *proposal = outstanding(fact.zxid);
    Outstanding judged = proposal ? *proposal : Outstanding{fact.zxid, server.activeConfig, {}, {}};
    if (judged.seenConfig > judged.activeConfig)
        learn(judged.seenConfig);
    expect(Guarantee::CommitQuorum, quorums(judged.acks, judged.activeConfig, judged.seenConfig), [&] {
        return toText(fact.zxid) + " is committed after " + std::to_string(judged.acks.count()) +
               " acknowledgements, which are no quorum";
    });
    check(Guarantee::CommitQuorum,
          invariant::commitQuorum(ensemble(), ensemble().config(judged.activeConfig), server.log, fact.zxid));
    if (judged.seenConfig > judged.activeConfig)
        check(
            Guarantee::CommitQuorum,
            invariant::commitQuorum(ensemble(), ensemble().config(judged.seenConfig), server.log, fact.zxid));
    check(Guarantee::TotalOrder, invariant::commitOrder(ensemble(), server, fact.zxid));
    check(Guarantee::PrimaryIntegrity, invariant::proposal(ensemble(), server, fact.zxid));
    ensemble().committed.append(fact.zxid);
    expect(Guarantee::PrefixConsistency, server.log.agreesUpTo(ensemble().committed, fact.zxid), [&] {
        return "commits " + toText(fact.zxid) + " on top of " + toText(server.log) + "; committed was " +
               toText(ensemble().committed);
    });
    if (proposal)
        forget(fact.zxid);
}

void Guarantees::Fold::operator()(const CommitLearned &fact) const
{
    ServerRecord &server = here();
    // In synchronization it counts from UPTODATE on, which PhaseChanged looks at. The start of an epoch
    // is no transaction.
    if (server.phase != Phase::Broadcast || fact.zxid.isEpochStart())
        return;
    expect(Guarantee::TotalOrder, fact.zxid > server.lastCommit, [&] {
        return "learns the commit of " + toText(fact.zxid) + " after that of " + toText(server.lastCommit);
    });
    expect(Guarantee::CommitQuorum, ensemble().committed.contains(fact.zxid),
           [&] { return "learns the commit of " + toText(fact.zxid) + ", which nobody committed"; });
    server.lastCommit = std::max(server.lastCommit, fact.zxid);
}

void Guarantees::Fold::operator()(const Applied &fact) const
{
    ServerRecord &server = here();
    if (fact.reason == ApplyReason::Replayed) {
        if (fact.zxid > server.tree.last() && server.log.contains(fact.zxid))
            server.tree = server.log.upTo(fact.zxid);
        return;
    }
    const bool inOrder = server.tree.isNext(fact.zxid) ||
                         (server.state == ServerState::Leading && server.tree.contains(fact.zxid));
    expect(Guarantee::TotalOrder, inOrder,
           [&] { return "applies " + toText(fact.zxid) + " after " + toText(server.tree.last()); });
    server.tree.append(fact.zxid);
    if (server.phase == Phase::Broadcast && fact.reason == ApplyReason::Committed) {
        check(Guarantee::PrefixConsistency, invariant::prefixConsistency(ensemble(), server, fact.zxid));
        deliver(server, fact.zxid);
    }
}

void Guarantees::Fold::deliver(ServerRecord &server, Zxid zxid) const
{
    check(Guarantee::Integrity, invariant::proposedBefore(ensemble(), zxid));
    check(Guarantee::LocalPrimaryOrder, invariant::localPrimaryOrder(server, zxid));
    check(Guarantee::GlobalPrimaryOrder, invariant::globalPrimaryOrder(server, zxid));
    server.delivered.append(zxid);
    check(Guarantee::TotalOrder, invariant::totalOrder(ensemble(), server, zxid));
    check(Guarantee::Agreement, invariant::agreement(ensemble(), server));
    check(Guarantee::PrimaryIntegrity, invariant::laterLeadersHave(ensemble(), zxid));
    if (zxid > ensemble().delivered.last() && ensemble().delivered.isPrefixOf(server.delivered))
        ensemble().delivered = server.delivered;
}

} // namespace zablab
