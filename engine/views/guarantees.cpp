// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/views/guarantees.h"

#include <algorithm>

namespace zablab {

Guarantees::Guarantees(const EnsembleConfig &config, const std::vector<InitialDisk> &disks)
{
    ensemble_.config = config;
    for (const ServerConfig &server : config.servers) {
        ServerRecord &fresh = ensemble_.servers[server.id];
        fresh.id = server.id;
        fresh.type = server.type;
    }
    // One zxid is one transaction, so that what the disks hold together is one sequence.
    std::set<Zxid> all;
    for (const InitialDisk &disk : disks) {
        const auto place = ensemble_.servers.find(disk.server);
        if (place == ensemble_.servers.end())
            continue;
        ServerRecord &server = place->second;
        server.log = server.durable = server.tree = disk.log;
        server.currentEpoch = std::max(disk.currentEpoch, disk.log.last().leaderEpoch());
        server.acceptedEpoch = std::max(disk.acceptedEpoch, server.currentEpoch);
    }
    std::map<std::uint32_t, ZxidSequence::Range> epochs; // an epoch's transactions are 1, 2, … without gap
    for (const InitialDisk &disk : disks)
        for (const ZxidSequence::Range &range : disk.log.ranges()) {
            const auto [place, fresh] = epochs.emplace(range.epoch, range);
            place->second.first = std::min(place->second.first, range.first);
            place->second.last = std::max(place->second.last, range.last);
        }
    std::vector<ZxidSequence::Range> ranges;
    for (const auto &[epoch, range] : epochs)
        ranges.push_back(range);
    ensemble_.initial = ZxidSequence(std::move(ranges));
}

void Guarantees::check(Guarantee guarantee, EventIndex event, ServerId server, const Finding &finding)
{
    ++checked_[static_cast<std::size_t>(guarantee)];
    if (!finding)
        return;
    ++violationCount_;
    if (violations_.size() < kKept)
        violations_.push_back({guarantee, event, server, *finding});
}

// A server that the configuration does not name gets a record all the same: the checks then say what it did.
ServerRecord &Guarantees::record(ServerId id)
{
    ServerRecord &server = ensemble_.servers[id];
    server.id = id;
    return server;
}

struct Guarantees::Fold {
    Guarantees &self;
    const History &history;
    EventIndex index;
    ServerId where;

    EnsembleRecord &ensemble() const { return self.ensemble_; }
    ServerRecord &here() const { return self.record(where); }
    void check(Guarantee guarantee, const Finding &finding) const
    {
        self.check(guarantee, index, where, finding);
    }

    bool votes(ServerId id) const { return ensemble().config.isVoter(id); }
    void onlyVoters(ServerId id, const char *what) const
    {
        check(Guarantee::ObserverNeverCounts,
              votes(id) ? Finding{}
                        : Finding("S" + std::to_string(id.value) + " does not vote, but " + what));
    }
    void checkEpochs() const { check(Guarantee::EpochOrder, invariant::epochOrder(here())); }

    // --- the world's facts ---
    void operator()(const ServerStarted &fact) const
    {
        ServerRecord &server = here();
        check(Guarantee::CrashDurability, invariant::crashDurability(server, fact.lastZxid));
        check(Guarantee::EpochsNeverDecrease,
              invariant::epochsNeverDecrease("acceptedEpoch", server.acceptedEpoch, fact.acceptedEpoch));
        check(Guarantee::EpochsNeverDecrease,
              invariant::epochsNeverDecrease("currentEpoch", server.currentEpoch, fact.currentEpoch));
        if (server.durable.last() > fact.lastZxid)
            server.durable.truncateAfter(fact.lastZxid);
        server.log = server.tree = server.durable;
        server.acceptedEpoch = fact.acceptedEpoch;
        server.currentEpoch = fact.currentEpoch;
        server.alive = true;
        server.snapshotPending = false;
        server.delivered = {};
        server.state = ServerState::Looking;
        server.phase = Phase::Election;
        checkEpochs();
    }
    void operator()(const ServerCrashed &fact) const
    {
        ServerRecord &server = here();
        settleDisk(server, fact.synced);
        check(Guarantee::CrashDurability, invariant::crashDurability(server, fact.synced));
        server.alive = false;
        server.log = server.tree = server.durable;
        server.snapshotPending = false;
        leavesReign();
    }
    // Cutting a log and putting a snapshot in its place have an instant at which they happen, between the
    // server's asking and its being told. A crash in between leaves the one or the other on the disk.
    void settleDisk(ServerRecord &server, Zxid last) const
    {
        if (server.phase == Phase::Broadcast || last == std::max(server.durable.last(), server.snapshot))
            return;
        const ZxidSequence before = server.durable;
        const auto cut = self.truncReceived_.find(where);
        const Zxid loaded = std::max(server.tree.last(), server.loaded);
        if (cut != self.truncReceived_.end() &&
            last == std::max(server.durable.upTo(cut->second.zxid).last(), server.snapshot)) {
            server.durable.truncateAfter(cut->second.zxid);
            replaced(before, server.durable, self.truncReceived_);
        } else if (last == loaded) {
            server.durable = server.tree;
            server.snapshot = loaded;
            replaced(before, server.durable, self.snapReceived_);
        }
    }
    void replaced(const ZxidSequence &before, const ZxidSequence &after,
                  const std::map<ServerId, Order> &orders) const
    {
        const auto order = orders.find(where);
        const Zxid committedThen =
            order != orders.end() ? order->second.committed : ensemble().committed.last();
        check(Guarantee::CommittedLogDurability,
              invariant::committedLogDurability(ensemble(), here(), before, after, committedThen));
    }
    void operator()(const LogSynced &fact) const
    {
        ServerRecord &server = here();
        if (server.snapshotPending)
            return; // the old log on the disk; what counts now is the snapshot
        if (server.durable.isPrefixOf(server.log) && fact.zxid > server.durable.last())
            server.durable = server.log.upTo(fact.zxid);
    }
    void operator()(const MessageSent &fact) const
    {
        const MessageRecord &record = history.message(fact.message);
        if (record.from.isServer())
            std::visit([&](const auto &message) { sent(fact.message, record, message); }, record.message);
    }
    void operator()(const MessageDelivered &fact) const
    {
        const MessageRecord &message = history.message(fact.message);
        const auto order = self.ordersInFlight_.find(fact.message);
        if (order == self.ordersInFlight_.end())
            return;
        auto &received =
            std::holds_alternative<Trunc>(message.message) ? self.truncReceived_ : self.snapReceived_;
        received[where] = std::move(order->second);
        self.ordersInFlight_.erase(order);
    }
    void operator()(const MessageLost &fact) const { self.ordersInFlight_.erase(fact.message); }

    // --- messages that leave a server ---
    void sent(MessageId, const MessageRecord &, const Ack &ack) const
    {
        if (ack.zxid.isEpochStart())
            check(Guarantee::AckOnDisk, invariant::newLeaderAckOnDisk(here(), ack.zxid.leaderEpoch()));
        else
            check(Guarantee::AckOnDisk, invariant::ackOnDisk(here(), ack.zxid));
    }
    void sent(MessageId, const MessageRecord &, const Proposal &message) const { names(message.transaction); }
    void sent(MessageId, const MessageRecord &, const Inform &message) const { names(message.transaction); }
    void sent(MessageId id, const MessageRecord &, const Snap &snap) const
    {
        const ServerRecord &server = here();
        self.ordersInFlight_[id] = {
            snap.zxid, (server.log.contains(snap.zxid) ? server.log : server.tree).upTo(snap.zxid),
            ensemble().committed.last()};
    }
    void sent(MessageId id, const MessageRecord &, const Trunc &trunc) const
    {
        self.ordersInFlight_[id] = {trunc.zxid, {}, ensemble().committed.last()};
    }
    template <typename Other>
    void sent(MessageId, const MessageRecord &, const Other &) const
    {}
    // One zxid is one transaction, whoever speaks of it.
    void names(const TransactionPtr &transaction) const
    {
        if (!transaction)
            return;
        const auto [place, fresh] = self.transactions_.emplace(transaction->zxid, transaction);
        check(Guarantee::Integrity, fresh || place->second == transaction || *place->second == *transaction
                                        ? Finding{}
                                        : toText(transaction->zxid) + " was another transaction before");
    }

    // --- roles ---
    void operator()(const StateChanged &fact) const
    {
        ServerRecord &server = here();
        server.state = fact.state;
        if (fact.state != ServerState::Leading)
            leavesReign();
        if (fact.state == ServerState::Leading)
            onlyVoters(where, "it leads");
        if (fact.state == ServerState::Following)
            onlyVoters(where, "it follows instead of observing");
    }
    void operator()(const PhaseChanged &fact) const
    {
        ServerRecord &server = here();
        server.phase = fact.phase;
        server.delivered = {};
        self.truncReceived_.erase(where);
        server.loaded = {};
        if (fact.phase != Phase::Broadcast)
            return;
        checkEpochs();
        if (server.state != ServerState::Leading)
            check(Guarantee::ProcessConsistency, invariant::processConsistency(ensemble(), server));
        check(Guarantee::PrefixConsistency,
              invariant::prefixConsistency(ensemble(), server, server.tree.last()));
    }
    void leavesReign() const
    {
        self.newLeaderAcks_.erase(where);
        const auto from = self.acks_.lower_bound({where, Zxid{}});
        const auto to = self.acks_.lower_bound({ServerId{where.value + 1}, Zxid{}});
        self.acks_.erase(from, to);
    }

    // --- election ---
    void operator()(const VoteJudged &fact) const
    {
        const bool counted = fact.verdict == Verdict::OwnRecorded || fact.verdict == Verdict::Better ||
                             fact.verdict == Verdict::NotBetter || fact.verdict == Verdict::Equal ||
                             fact.verdict == Verdict::LargerRound || fact.verdict == Verdict::Established ||
                             fact.verdict == Verdict::OutOfElection;
        if (counted && fact.verdict != Verdict::OwnRecorded) {
            onlyVoters(fact.from, "its vote is counted");
            onlyVoters(fact.received.leader, "votes for it are counted");
        }
    }
    void operator()(const LeaderElected &fact) const { onlyVoters(fact.vote.leader, "it is elected"); }

    // --- discovery and synchronization ---
    void operator()(const EpochProposalCounted &fact) const
    {
        if (fact.counts)
            onlyVoters(fact.from, "its acceptedEpoch counts");
    }
    void operator()(const AcceptedEpochStored &fact) const
    {
        ServerRecord &server = here();
        check(Guarantee::EpochsNeverDecrease,
              invariant::epochsNeverDecrease("acceptedEpoch", server.acceptedEpoch, fact.epoch));
        server.acceptedEpoch = fact.epoch;
        checkEpochs();
    }
    void operator()(const EpochAckCounted &fact) const
    {
        if (fact.counts)
            onlyVoters(fact.from, "its ACKEPOCH counts");
    }
    void operator()(const CurrentEpochStored &fact) const
    {
        ServerRecord &server = here();
        check(Guarantee::EpochsNeverDecrease,
              invariant::epochsNeverDecrease("currentEpoch", server.currentEpoch, fact.epoch));
        server.currentEpoch = fact.epoch;
        checkEpochs();
    }
    // A learner that comes back cuts off what it once acknowledged and is not committed; its ACKs of that are void.
    void operator()(const SyncDecided &fact) const
    {
        for (auto ack = self.acks_.lower_bound({where, Zxid{}});
             ack != self.acks_.end() && ack->first.first == where; ++ack)
            ack->second.erase(fact.learner);
    }
    void operator()(const LogTruncated &fact) const
    {
        ServerRecord &server = here();
        replaced(server.log, server.log.upTo(fact.after), self.truncReceived_);
        server.log.truncateAfter(fact.after);
        server.durable.truncateAfter(fact.after);
        server.tree = server.log;
        self.truncReceived_.erase(where);
    }
    void operator()(const SnapshotLoaded &fact) const
    {
        ServerRecord &server = here();
        const auto received = self.snapReceived_.find(where);
        ZxidSequence tree = received != self.snapReceived_.end() ? received->second.history : ZxidSequence{};
        if (tree.last() < fact.zxid && !fact.zxid.isEpochStart())
            tree.append(fact.zxid);
        server.tree = server.log = std::move(tree);
        server.snapshotPending = true;
        server.loaded = fact.zxid;
        checkEpochs();
    }
    void operator()(const SnapshotSaved &fact) const
    {
        ServerRecord &server = here();
        const ZxidSequence saved = server.tree.upTo(fact.zxid);
        if (server.snapshotPending)
            replaced(server.durable, saved, self.snapReceived_);
        if (server.snapshotPending || server.durable.isPrefixOf(saved))
            server.durable = saved;
        if (server.snapshotPending || server.log.isPrefixOf(saved))
            server.log = saved;
        server.snapshotPending = false;
        server.snapshot = fact.zxid;
        checkEpochs();
    }
    void operator()(const SyncAbandoned &) const
    {
        ServerRecord &server = here();
        server.log = server.tree = server.durable;
        server.snapshotPending = false;
    }
    void operator()(const NewLeaderAckCounted &fact) const
    {
        if (!fact.counts)
            return;
        onlyVoters(fact.from, "its ACK of NEWLEADER counts");
        if (fact.from == where)
            check(Guarantee::AckOnDisk, invariant::newLeaderAckOnDisk(here(), here().currentEpoch));
        self.newLeaderAcks_[where].insert(fact.from);
    }
    void operator()(const LeaderEstablished &fact) const
    {
        ServerRecord &server = here();
        check(Guarantee::Leadership, invariant::leadership(ensemble(), where, fact.epoch));
        check(Guarantee::LeaderLogCompleteness, invariant::leaderLogCompleteness(ensemble(), server));
        check(Guarantee::CommitQuorum, invariant::establishedByQuorum(ensemble(), server, fact.epoch));
        const std::set<ServerId> &acks = self.newLeaderAcks_[where];
        const auto voters = std::count_if(acks.begin(), acks.end(), [&](ServerId id) { return votes(id); });
        check(Guarantee::CommitQuorum,
              voters >= ensemble().config.quorumSize()
                  ? Finding{}
                  : Finding("established with " + std::to_string(voters) + " acknowledgements of NEWLEADER"));
        ensemble().reigns[fact.epoch.value] = {where, server.log, Zxid::startOf(fact.epoch)};
        if (ensemble().committed.isPrefixOf(server.log))
            ensemble().committed = server.log; // everything it has is committed with it
        server.delivered = server.log.last();
        server.tree = server.log;
    }

    // --- broadcast ---
    void operator()(const Proposed &fact) const
    {
        check(Guarantee::PrimaryIntegrity, invariant::proposal(ensemble(), here(), fact.zxid));
        check(Guarantee::ZxidGapFree, invariant::proposalGapFree(ensemble(), fact.zxid));
        const auto reign = ensemble().reigns.find(fact.zxid.leaderEpoch().value);
        if (reign == ensemble().reigns.end())
            return;
        check(Guarantee::Integrity, fact.zxid > reign->second.lastProposed
                                        ? Finding{}
                                        : Finding(toText(fact.zxid) + " is proposed a second time"));
        reign->second.lastProposed = std::max(reign->second.lastProposed, fact.zxid);
    }
    void operator()(const LogAppended &fact) const
    {
        ServerRecord &server = here();
        check(Guarantee::ZxidGapFree, invariant::appended(server, fact.zxid));
        check(Guarantee::Integrity, invariant::proposedBefore(ensemble(), fact.zxid));
        server.log.append(fact.zxid);
        checkEpochs();
    }
    void operator()(const AckCounted &fact) const
    {
        onlyVoters(fact.from, "its ACK counts");
        if (fact.from == where)
            check(Guarantee::AckOnDisk, invariant::ackOnDisk(here(), fact.zxid));
        std::set<ServerId> &acks = self.acks_[{where, fact.zxid}];
        acks.insert(fact.from);
        check(Guarantee::CommitQuorum,
              static_cast<std::size_t>(std::max(fact.count, 0)) == acks.size()
                  ? Finding{}
                  : Finding("counts " + std::to_string(fact.count) + " acknowledgements of " +
                            toText(fact.zxid) + " where there are " + std::to_string(acks.size())));
    }
    void operator()(const Committed &fact) const
    {
        ServerRecord &server = here();
        const auto acks = self.acks_.find({where, fact.zxid});
        const std::size_t counted = acks == self.acks_.end() ? 0 : acks->second.size();
        const auto needed = static_cast<std::size_t>(ensemble().config.quorumSize());
        check(Guarantee::CommitQuorum, counted >= needed
                                           ? Finding{}
                                           : Finding(toText(fact.zxid) + " is committed after " +
                                                     std::to_string(counted) + " acknowledgements"));
        check(Guarantee::CommitQuorum, invariant::commitQuorum(ensemble(), server.log, fact.zxid));
        check(Guarantee::TotalOrder, invariant::commitOrder(ensemble(), server, fact.zxid));
        check(Guarantee::PrimaryIntegrity, invariant::proposal(ensemble(), server, fact.zxid));
        ensemble().committed.append(fact.zxid);
        check(Guarantee::PrefixConsistency,
              server.log.agreesUpTo(ensemble().committed, fact.zxid)
                  ? Finding{}
                  : Finding("commits " + toText(fact.zxid) + " on top of " + toText(server.log) +
                            "; committed was " + toText(ensemble().committed)));
        if (acks != self.acks_.end())
            self.acks_.erase(acks);
    }
    void operator()(const CommitLearned &fact) const
    {
        ServerRecord &server = here();
        // In synchronization it counts from UPTODATE on, which PhaseChanged looks at. The start of an epoch
        // is no transaction.
        if (server.phase != Phase::Broadcast || fact.zxid.isEpochStart())
            return;
        check(Guarantee::TotalOrder, fact.zxid > server.delivered
                                         ? Finding{}
                                         : Finding("learns the commit of " + toText(fact.zxid) +
                                                   " after that of " + toText(server.delivered)));
        check(Guarantee::CommitQuorum,
              ensemble().committed.contains(fact.zxid)
                  ? Finding{}
                  : Finding("learns the commit of " + toText(fact.zxid) + ", which nobody committed"));
        server.delivered = std::max(server.delivered, fact.zxid);
    }
    void operator()(const Applied &fact) const
    {
        ServerRecord &server = here();
        if (fact.reason == ApplyReason::Replayed) {
            if (fact.zxid > server.tree.last() && server.log.contains(fact.zxid))
                server.tree = server.log.upTo(fact.zxid);
            return;
        }
        const bool inOrder = server.tree.isNext(fact.zxid) ||
                             (server.state == ServerState::Leading && server.tree.contains(fact.zxid));
        check(Guarantee::TotalOrder,
              inOrder ? Finding{}
                      : Finding("applies " + toText(fact.zxid) + " after " + toText(server.tree.last())));
        server.tree.append(fact.zxid);
        if (server.phase == Phase::Broadcast && fact.reason == ApplyReason::Committed)
            check(Guarantee::PrefixConsistency, invariant::prefixConsistency(ensemble(), server, fact.zxid));
    }

    template <typename Other>
    void operator()(const Other &) const
    {}
};

void Guarantees::update(const History &history)
{
    for (; events_ < history.size(); ++events_) {
        const Event &event = history[events_];
        std::visit(Fold{*this, history, events_, event.where.server()}, event.fact);
    }
}

} // namespace zablab
