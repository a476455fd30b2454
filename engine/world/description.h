// SPDX-License-Identifier: GPL-3.0-or-later
//
// Everything about a run that is decided before it begins, apart from the seed.
#pragma once

#include "engine/protocol/ensemble.h"
#include "engine/protocol/transaction_log.h"

#include <string>
#include <vector>

namespace zablab {

// "has logged 0x1:1 to 0x1:102". Extents of one server grow in epoch; within one the counters run without gap.
struct LogExtent {
    std::uint32_t epoch = 1;
    std::uint32_t firstCounter = 1;
    std::uint32_t lastCounter = 0;
    bool operator==(const LogExtent &) const = default;
};

struct ServerDescription {
    ServerId id;
    LearnerType type = LearnerType::Participant;
    bool runs = true;               // started with the run; otherwise a Restart command starts it
    std::vector<LogExtent> history; // on its disk before the run
    Epoch acceptedEpoch;            // raised to the history's epoch where it is lower
    Epoch currentEpoch;
    std::int32_t weight = 1;     // QuorumHierarchical
    std::int32_t group = 0;      // 0: no groups
    std::int32_t clockDrift = 0; // parts per million
    std::int32_t diskTimes = 1;  // a sync takes this many times as long
    bool operator==(const ServerDescription &) const = default;
};

// A message's way takes delayMin + an exponential part of mean `delayMeanExtra`, at most delayMax.
struct NetworkDescription {
    Duration delayMin{300};
    Duration delayMeanExtra{400};
    Duration delayMax{5000};
    Duration connectTimeout = Duration::milliseconds(5000); // QuorumCnxManager, Learner
    bool operator==(const NetworkDescription &) const = default;
};

struct DiskDescription {
    Duration syncMin{1500}; // of one fsync
    Duration syncMax{4000};
    bool operator==(const DiskDescription &) const = default;
};

struct ClientDescription {
    ClientId id;
    ServerId server;                // the first of its connection string
    std::vector<ServerId> others{}; // the rest, tried in this order when the connection is lost
    Duration sessionTimeout{};      // wished for; 0: four ticks
    bool operator==(const ClientDescription &) const = default;
};

struct RunDescription {
    EnsembleConfig config; // its list of servers is made from `servers`
    std::vector<ServerDescription> servers;
    std::vector<ClientDescription> clients;
    NetworkDescription network;
    DiskDescription disk;
    // Servers do not start at the very same instant: each within this time, drawn.
    Duration startSpread = Duration::milliseconds(20);

    // Fills config.servers from servers, in order of id.
    void complete();
    // Voters S1..Sn, then observers, empty disks, one client on the first server.
    static RunDescription ofSize(int voters, int observers);
};

// The transactions that such a history stands for. The same zxid is the same transaction on every server.
TransactionLog logOf(const std::vector<LogExtent> &history);

} // namespace zablab
