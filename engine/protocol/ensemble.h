// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every server of an ensemble knows from its configuration file (zoo.cfg): who the others are, who
// votes, and the time limits (protocol.md sections 1, 2, 6).
#pragma once

#include "engine/protocol/identifiers.h"

#include <vector>

namespace zablab {

struct ServerConfig {
    ServerId id;
    LearnerType type = LearnerType::Participant;
    bool operator==(const ServerConfig &) const = default;
};

struct EnsembleConfig {
    std::vector<ServerConfig> servers; // in order of id

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

    bool isVoter(ServerId id) const;
    bool contains(ServerId id) const;
    int voterCount() const;
    // The size of the smallest majority of the voters; the dead stay in the denominator.
    int quorumSize() const { return voterCount() / 2 + 1; }
    Duration initTimeout() const { return tickTime * initLimit; }
    Duration syncTimeout() const { return tickTime * syncLimit; }
    bool operator==(const EnsembleConfig &) const = default;
};

} // namespace zablab
