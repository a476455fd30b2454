// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/invariants.h"

#include <algorithm>
#include <array>

namespace zablab {

namespace {

struct Names {
    const char *name;
    const char *promise;
};
constexpr std::array<Names, kGuarantees> kNames = {{
    {"Leadership", "at most one server is ever established as the leader of an epoch"},
    {"EpochOrder", "acceptedEpoch >= currentEpoch >= the epoch of the last zxid"},
    {"EpochsNeverDecrease", "the epochs of a server never go down"},
    {"ZxidGapFree", "the zxids of an epoch follow each other without a gap"},
    {"AckOnDisk", "an ACK is sent only for what is on the sender's disk"},
    {"CommitQuorum", "what is committed is on the disks of a majority of the voters"},
    {"ObserverNeverCounts", "observers are in no quorum and in no tally"},
    {"PrefixConsistency", "what two servers hold as committed is the same up to the shorter"},
    {"TotalOrder", "transactions are committed and applied in zxid order, none left out"},
    {"Integrity", "only proposed transactions are logged, and one zxid is one transaction"},
    {"PrimaryIntegrity", "only the established leader of an epoch proposes in it"},
    {"LeaderLogCompleteness", "the log of a new leader begins with everything committed before"},
    {"CommittedLogDurability", "no synchronization cuts off a committed transaction"},
    {"ProcessConsistency", "the log of a learner past NEWLEADER is a prefix of its leader's"},
    {"CrashDurability", "a crash loses what was not synced, and nothing else"},
    {"Liveness", "with the faults over and a majority connected there is a leader, and progress"},
}};

std::string name(ServerId id) { return "S" + std::to_string(id.value); }

std::string text(Epoch epoch) { return std::to_string(epoch.value); }

} // namespace

const char *nameOf(Guarantee guarantee) { return kNames[static_cast<std::size_t>(guarantee)].name; }

const char *promiseOf(Guarantee guarantee) { return kNames[static_cast<std::size_t>(guarantee)].promise; }

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

Finding commitQuorum(const EnsembleRecord &ensemble, const ZxidSequence &leaderLog, Zxid zxid)
{
    int holders = 0;
    std::string who;
    for (const auto &[id, server] : ensemble.servers) {
        if (server.type != LearnerType::Participant || !server.durable.contains(zxid) ||
            !leaderLog.agreesUpTo(server.durable, zxid))
            continue;
        ++holders;
        who += (who.empty() ? "" : ", ") + name(id);
    }
    if (holders >= ensemble.config.quorumSize())
        return std::nullopt;
    return toText(zxid) + " is committed, but of the " + std::to_string(ensemble.config.quorumSize()) +
           " voters needed only " + std::to_string(holders) + " have it on disk" +
           (who.empty() ? std::string() : " (" + who + ")");
}

Finding prefixConsistency(const EnsembleRecord &ensemble, const ServerRecord &server, Zxid delivered)
{
    if (delivered == Zxid{} || server.tree.agreesUpTo(ensemble.committed, delivered))
        return std::nullopt;
    return name(server.id) + " holds " + toText(server.tree.upTo(delivered)) +
           " as committed; committed was " + toText(ensemble.committed);
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

Finding leadership(const EnsembleRecord &ensemble, ServerId leader, Epoch epoch)
{
    const auto earlier = ensemble.reigns.find(epoch.value);
    if (earlier == ensemble.reigns.end())
        return std::nullopt;
    return name(leader) + " is established in epoch " + text(epoch) + ", in which " +
           name(earlier->second.leader) + " was established already";
}

Finding establishedByQuorum(const EnsembleRecord &ensemble, const ServerRecord &leader, Epoch epoch)
{
    int holders = 0;
    for (const auto &[id, server] : ensemble.servers)
        if (server.type == LearnerType::Participant && server.currentEpoch >= epoch &&
            leader.log.isPrefixOf(server.durable))
            ++holders;
    if (holders >= ensemble.config.quorumSize())
        return std::nullopt;
    return name(leader.id) + " is established in epoch " + text(epoch) + ", but only " +
           std::to_string(holders) + " voters have that epoch and its history " + toText(leader.log) +
           " on disk";
}

Finding leaderLogCompleteness(const EnsembleRecord &ensemble, const ServerRecord &leader)
{
    if (ensemble.committed.isPrefixOf(leader.log))
        return std::nullopt;
    return name(leader.id) + " becomes leader with the log " + toText(leader.log) +
           "; committed before was " + toText(ensemble.committed);
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
    int holders = 0;
    for (const auto &[id, other] : ensemble.servers)
        if (id != server.id && other.type == LearnerType::Participant &&
            ensemble.committed.upTo(before.last()).isPrefixOf(other.durable))
            ++holders;
    if (holders >= ensemble.config.quorumSize())
        return std::nullopt;
    return what + " since its leader decided so, and only " + std::to_string(holders) +
           " others have all of it on disk";
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
