// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every server of an ensemble knows from its configuration file (zoo.cfg): who the others are, who
// votes, and the time limits (protocol.md sections 1, 2, 6).
#pragma once

#include "engine/protocol/identifiers.h"
#include "engine/protocol/rules.h"

#include <memory>
#include <span>
#include <vector>

namespace zablab {

struct ServerConfig {
    ServerId id;
    LearnerType type = LearnerType::Participant;
    std::int32_t weight = 1; // QuorumHierarchical; a voter of weight 0 never leads and never counts
    std::int32_t group = 0;  // 0: no groups; else every voter has one, from 1
    bool operator==(const ServerConfig &) const = default;
};

// The part of the configuration that a reconfiguration replaces, and the zxid that did (QuorumVerifier).
struct Membership {
    Zxid version;
    std::vector<ServerConfig> servers; // in order of id
    bool operator==(const Membership &) const = default;
};
using MembershipPtr = std::shared_ptr<const Membership>;

struct EnsembleConfig {
    std::vector<ServerConfig> servers; // in order of id
    Zxid version;                      // of the reconfiguration that made this list; 0x0:0 for the first

    Duration tickTime = Duration::milliseconds(2000);
    std::int32_t initLimit = 10; // ticks a learner may take to connect and synchronize
    std::int32_t syncLimit = 5;  // ticks of silence before leader and learner give each other up

    Duration finalizeWait = Duration::milliseconds(200);              // FastLeaderElection.finalizeWait
    Duration minNotificationInterval = Duration::milliseconds(200);   // first wait before re-sending votes
    Duration maxNotificationInterval = Duration::milliseconds(60000); // the wait doubles up to here
    Duration connectRetryDelay = Duration::milliseconds(100);         // Learner.connectToLeader
    std::int32_t connectTries = 5;

    std::int32_t commitLogCount = 500; // committed proposals kept in memory for DIFF
    bool forceSnapshotSync = false;
    // The log on disk may be this part of the newest snapshot's size and still be used for DIFF, in hundredths
    // (zookeeper.snapshotSizeFactor 0.33); negative: never.
    std::int32_t snapshotSizePercent = 33;
    std::int32_t snapCount = 100000; // transactions between two snapshots; a new log file begins with each
    Duration minSessionTimeout{};    // 0: 2 ticks
    Duration maxSessionTimeout{};    // 0: 20 ticks
    Duration containerCheckInterval = Duration::seconds(60); // ContainerManager
    // The counter at which a leader steps down. 0xffffffff in ZooKeeper; smaller so that a lesson can reach it.
    std::uint32_t lastCounter = 0xffffffffu;
    // zookeeper.db.autocreate=false: a disk that was lost is not trusted, the server votes with zxid -1 until it
    // has been synchronized (protocol.md sections 2, 3).
    bool trustEmptyDatabase = true;
    Rules rules;

    bool isVoter(ServerId id) const;
    // In a quorum: voters; observers too while Rule::ObserversDoNotCount is off.
    bool countsInQuorums(ServerId id) const;
    bool contains(ServerId id) const;
    const ServerConfig *find(ServerId id) const; // null if it is no member
    int voterCount() const;
    bool hasGroups() const;
    // QuorumMaj or QuorumHierarchical, whichever the members call for. `ids` are in order, without repetition;
    // those that do not count are passed over.
    bool isQuorum(std::span<const ServerId> ids) const;
    // How many servers the smallest quorum has; the dead stay in the denominator.
    int quorumSize() const;
    Duration initTimeout() const { return tickTime * initLimit; }
    Duration syncTimeout() const { return tickTime * syncLimit; }
    Duration shortestSession() const { return minSessionTimeout.us > 0 ? minSessionTimeout : tickTime * 2; }
    Duration longestSession() const { return maxSessionTimeout.us > 0 ? maxSessionTimeout : tickTime * 20; }

    Membership membership() const { return {version, servers}; }
    // The same limits for other members.
    EnsembleConfig with(const Membership &members) const;
    bool operator==(const EnsembleConfig &) const = default;
};

} // namespace zablab
