// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/invariants.h"

#include <algorithm>
#include <iterator>

namespace zablab {

namespace {

std::string name(ServerId id) { return "S" + std::to_string(id.value); }

std::string names(const std::vector<ServerId> &ids)
{
    std::string all;
    for (const ServerId id : ids)
        all += (all.empty() ? "" : ", ") + name(id);
    return all.empty() ? "nobody" : all;
}

std::string text(Epoch epoch) { return std::to_string(epoch.value); }

} // namespace

const EnsembleConfig &EnsembleRecord::config(Zxid version) const
{
    static const EnsembleConfig kNobody;
    const auto later = configs.upper_bound(version);
    return later != configs.begin() ? std::prev(later)->second : configs.empty() ? kNobody : later->second;
}

namespace invariant {

Finding epochOrder(const ServerRecord &server)
{
    if (server.acceptedEpoch < server.currentEpoch)
        return "acceptedEpoch " + text(server.acceptedEpoch) + " is below currentEpoch " +
               text(server.currentEpoch);
    const Zxid last = server.log.last();
    if (server.acceptedEpoch < last.leaderEpoch())
        return "acceptedEpoch " + text(server.acceptedEpoch) + " is below the epoch of the last zxid " +
               toText(last);
    // Before NEWLEADER is acknowledged the log may be ahead: transactions are written first, then the epoch.
    if (server.phase == Phase::Broadcast && server.currentEpoch < last.leaderEpoch())
        return "currentEpoch " + text(server.currentEpoch) + " is below the epoch of the last zxid " +
               toText(last);
    return std::nullopt;
}

Finding leadership1(const EnsembleRecord &ensemble, const ServerRecord &leader)
{
    for (const auto &[id, other] : ensemble.servers)
        if (id != leader.id && other.alive && other.state == ServerState::Leading &&
            other.phase >= Phase::Synchronization && other.currentEpoch == leader.currentEpoch)
            return name(leader.id) + " leads epoch " + text(leader.currentEpoch) + " while " + name(id) +
                   " leads it";
    return std::nullopt;
}

Finding commitQuorum(const EnsembleRecord &ensemble, const EnsembleConfig &config,
                     const ZxidSequence &leaderLog, Zxid zxid)
{
    std::vector<ServerId> holders;
    holders.reserve(config.servers.size());
    for (const auto &[id, server] : ensemble.servers)
        if (server.durable.contains(zxid) && config.isVoter(id) && leaderLog.agreesUpTo(server.durable, zxid))
            holders.push_back(id);
    if (config.isQuorum(holders))
        return std::nullopt;
    return toText(zxid) +
           " is committed, but the voters that have it on disk are no quorum: " + names(holders);
}

Finding prefixConsistency(const EnsembleRecord &ensemble, const ServerRecord &server, Zxid zxid)
{
    if (zxid == Zxid{} || server.tree.agreesUpTo(ensemble.committed, zxid))
        return std::nullopt;
    return name(server.id) + " holds " + toText(server.tree.upTo(zxid)) + " as committed; committed was " +
           toText(ensemble.committed);
}

Finding processConsistency(const EnsembleRecord &ensemble, const ServerRecord &learner)
{
    const auto reign = ensemble.reigns.find(learner.currentEpoch.value);
    if (reign == ensemble.reigns.end())
        return name(learner.id) + " is in broadcast, but nobody was established in its epoch " +
               text(learner.currentEpoch);
    ZxidSequence whole = reign->second.base;
    if (reign->second.lastProposed.counter > 0) {
        std::vector<ZxidSequence::Range> ranges = whole.ranges();
        ranges.push_back({reign->second.lastProposed.epoch, 1, reign->second.lastProposed.counter});
        whole = ZxidSequence(std::move(ranges));
    }
    if (learner.log.isPrefixOf(whole))
        return std::nullopt;
    return name(learner.id) + " is in broadcast with the log " + toText(learner.log) +
           ", no prefix of what its leader " + name(reign->second.leader) + " has: " + toText(whole);
}

Finding ackOnDisk(const ServerRecord &server, Zxid zxid)
{
    if (server.durable.contains(zxid))
        return std::nullopt;
    return name(server.id) + " acknowledges " + toText(zxid) + "; on its disk is " + toText(server.durable);
}

Finding newLeaderAckOnDisk(const ServerRecord &server, Epoch epoch)
{
    if (server.currentEpoch != epoch)
        return name(server.id) + " acknowledges the leader of epoch " + text(epoch) + " with currentEpoch " +
               text(server.currentEpoch) + " on disk";
    if (server.snapshotPending)
        return name(server.id) + " acknowledges the leader of epoch " + text(epoch) +
               " before the snapshot it received is on disk";
    // In broadcast, at the second ACK, proposals may be on their way to the disk; each has an ACK of its own.
    if (server.phase != Phase::Broadcast && server.durable != server.log)
        return name(server.id) + " acknowledges the leader of epoch " + text(epoch) + "; written is " +
               toText(server.log) + ", on disk " + toText(server.durable);
    return std::nullopt;
}

Finding leadership2(const EnsembleRecord &ensemble, ServerId leader, Epoch epoch)
{
    const auto earlier = ensemble.reigns.find(epoch.value);
    if (earlier == ensemble.reigns.end())
        return std::nullopt;
    return name(leader) + " is established in epoch " + text(epoch) + ", in which " +
           name(earlier->second.leader) + " was established already";
}

Finding establishedByQuorum(const EnsembleRecord &ensemble, const EnsembleConfig &config,
                            const ServerRecord &leader, Epoch epoch)
{
    std::vector<ServerId> holders;
    for (const auto &[id, server] : ensemble.servers)
        if (config.isVoter(id) && server.currentEpoch >= epoch && leader.log.isPrefixOf(server.durable))
            holders.push_back(id);
    if (config.isQuorum(holders))
        return std::nullopt;
    return name(leader.id) + " is established in epoch " + text(epoch) +
           ", but the voters that have that epoch and its history " + toText(leader.log) +
           " on disk are no quorum: " + names(holders);
}

// A leader that slept while others went on may be established by acknowledgements that wait for it: of what later
// epochs have committed it need not know.
Finding leaderLogCompleteness(const EnsembleRecord &ensemble, const ServerRecord &leader, Epoch epoch)
{
    const ZxidSequence before = ensemble.committed.upTo(Zxid::startOf(epoch));
    if (before.isPrefixOf(leader.log))
        return std::nullopt;
    return name(leader.id) + " becomes leader with the log " + toText(leader.log) +
           "; committed before was " + toText(before);
}

Finding monotonicReads(const EnsembleRecord &ensemble, const ServerRecord &leader, Epoch epoch)
{
    const ZxidSequence before = ensemble.committed.upTo(Zxid::startOf(epoch));
    if (before.isPrefixOf(leader.tree))
        return std::nullopt;
    return name(leader.id) + " becomes leader and shows " + toText(leader.tree) +
           "; leaders before it showed " + toText(before);
}

Finding epochsNeverDecrease(const char *which, Epoch before, Epoch after)
{
    if (after >= before)
        return std::nullopt;
    return std::string(which) + " goes from " + text(before) + " down to " + text(after);
}

Finding proposal(const EnsembleRecord &ensemble, const ServerRecord &leader, Zxid zxid)
{
    const auto reign = ensemble.reigns.find(zxid.leaderEpoch().value);
    if (reign == ensemble.reigns.end())
        return name(leader.id) + " proposes " + toText(zxid) + "; nobody was established in that epoch";
    if (reign->second.leader != leader.id)
        return name(leader.id) + " proposes " + toText(zxid) + "; the leader of that epoch is " +
               name(reign->second.leader);
    return std::nullopt;
}

Finding proposalGapFree(const EnsembleRecord &ensemble, Zxid zxid)
{
    const auto reign = ensemble.reigns.find(zxid.leaderEpoch().value);
    if (reign == ensemble.reigns.end() || zxid == reign->second.lastProposed.next())
        return std::nullopt;
    return toText(zxid) + " is proposed after " + toText(reign->second.lastProposed);
}

Finding appended(const ServerRecord &server, Zxid zxid)
{
    if (server.log.isNext(zxid))
        return std::nullopt;
    return name(server.id) + " logs " + toText(zxid) + " after " + toText(server.log.last());
}

Finding appendedOfLeader(const EnsembleRecord &ensemble, const ServerRecord &server, Zxid zxid)
{
    const auto reign = ensemble.reigns.find(server.currentEpoch.value);
    if (reign != ensemble.reigns.end()) {
        const ZxidSequence &base = reign->second.base;
        if (zxid.leaderEpoch() != server.currentEpoch) { // an observer is still given what was there before
            ZxidSequence longer = server.log;
            longer.append(zxid);
            if (longer.isPrefixOf(base))
                return std::nullopt;
        } else if (zxid <= reign->second.lastProposed &&
                   (zxid.counter == 1 ? server.log == base
                                      : server.log.last() == Zxid{zxid.epoch, zxid.counter - 1})) {
            return std::nullopt;
        }
    }
    return name(server.id) + " logs " + toText(zxid) + " after " + toText(server.log.last()) + " in epoch " +
           text(server.currentEpoch) + ", which is not what its leader has logged";
}

Finding proposedBefore(const EnsembleRecord &ensemble, Zxid zxid)
{
    const auto reign = ensemble.reigns.find(zxid.leaderEpoch().value);
    if ((reign != ensemble.reigns.end() && zxid <= reign->second.lastProposed && zxid.counter > 0) ||
        ensemble.initial.contains(zxid))
        return std::nullopt;
    return toText(zxid) + " was never proposed";
}

Finding commitOrder(const EnsembleRecord &ensemble, const ServerRecord &leader, Zxid zxid)
{
    // A stale leader may count old acknowledgements of what its successor has committed meanwhile.
    if (ensemble.committed.contains(zxid) || ensemble.committed.isNext(zxid))
        return std::nullopt;
    return name(leader.id) + " commits " + toText(zxid) + " after " + toText(ensemble.committed.last());
}

Finding committedLogDurability(const EnsembleRecord &ensemble, const ServerRecord &server,
                               const ZxidSequence &before, const ZxidSequence &after, Zxid committedThen)
{
    const std::optional<Zxid> lost = before.firstLost(after, ensemble.committed);
    if (!lost)
        return std::nullopt;
    const std::string what = name(server.id) + " throws away " + toText(*lost) + ", which is committed";
    if (*lost <= committedThen)
        return what + "; left is " + toText(after);
    const ZxidSequence wanted = ensemble.committed.upTo(before.last());
    std::vector<ServerId> holders;
    for (const auto &[id, other] : ensemble.servers)
        if (id != server.id && ensemble.config().isVoter(id) && wanted.isPrefixOf(other.durable))
            holders.push_back(id);
    if (ensemble.config().isQuorum(holders))
        return std::nullopt;
    return what + " since its leader decided so, and the others that have all of it on disk are no quorum: " +
           names(holders);
}

Finding crashDurability(const ServerRecord &server, Zxid lastZxid)
{
    const Zxid expected = std::max(server.durable.last(), server.snapshot);
    if (lastZxid == expected)
        return std::nullopt;
    return name(server.id) + " has " + toText(lastZxid) + " as the last zxid on its disk; synced was " +
           toText(expected);
}

} // namespace invariant

} // namespace zablab
