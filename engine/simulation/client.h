// SPDX-License-Identifier: GPL-3.0-or-later
//
// A client of the simulated world: what ZooKeeper's client library keeps for its user (ClientCnxn,
// StaticHostProvider; protocol.md sections 7, 9).
#pragma once

#include "engine/history/event.h"
#include "engine/simulation/connection.h"
#include "engine/simulation/fifo.h"
#include "engine/simulation/random.h"
#include "engine/simulation/recipes/recipes.h"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace zablab {

struct ClientRequestSlot {
    std::int32_t xid = 0;
    OperationPtr operation;
    EventIndex cause = kNoEvent; // ClientAsked
    bool sent = false;
};

// What the client's user wants to hear of; kept here, because a server forgets it with the connection
// (ZKWatchManager).
struct ClientWatches {
    std::set<std::string> data, exist, child; // one event each
    std::set<std::string> persistent, recursive;
    bool empty() const
    {
        return data.empty() && exist.empty() && child.empty() && persistent.empty() && recursive.empty();
    }
};

struct RunningProgram {
    recipes::Program program;
    std::int32_t asked = 0; // the xid of its request; 0: none is under way
    OperationKind kind = OperationKind::GetData;
    std::uint32_t alarm = 0; // generation
    EventIndex alarmCause = kNoEvent;
};

struct SimulatedClient {
    ClientId id;
    std::vector<ServerId> hosts; // its connection string, in the order in which they are tried
    std::size_t host = 0;        // the one that it is connected to, or tries
    std::size_t lastHost = 0;    // the one that it was connected to last
    ServerId server;             // hosts[host]
    Duration wished;             // session time-out

    ConnectionIndex connection = kNoConnection; // usable
    ConnectionIndex attempt = kNoConnection;    // being made
    ClientState state = ClientState::Closed;    // at first it has no session, as after closing one
    ServerId announced;                         // the server of the last ClientStateChanged
    bool told = false;           // that its server cannot be reached; not told again until that changes
    bool retrying = false;       // a ClientRetry task is scheduled
    std::uint32_t retry = 0;     // generation
    EventIndex cause = kNoEvent; // why it connects, or what it heard last

    SessionId session; // 0: none
    std::string password;
    Duration timeout; // negotiated
    Zxid seen;        // the largest that an answer has brought

    Instant lastSent, lastHeard; // over this connection
    bool timerQueued = false;
    Instant timerAt;
    std::uint32_t timer = 0; // generation

    ClientWatches watches;

    std::vector<RunningProgram> programs;

    std::int32_t nextXid = 1;
    Fifo<ClientRequestSlot> requests;
    Random dice;
    Random pauseDice;

    SimulatedClient(ClientId id_, ServerId first, const std::vector<ServerId> &others, Duration wished_,
                    std::uint64_t seed);

    bool hasSession() const { return connection != kNoConnection && state == ClientState::Connected; }
    Duration sessionTimeout() const { return timeout.us > 0 ? timeout : wished; }
    // Each server of the list gets its share of the session's time (ClientCnxn.connectTimeout).
    Duration connectTimeout() const { return sessionTimeout() / static_cast<std::int64_t>(hosts.size()); }
    Duration readTimeout() const
    {
        return state == ClientState::Connected ? sessionTimeout() * 2 / 3 : connectTimeout();
    }
    // When it must speak at the latest, and when it gives the server up.
    Instant pingDue() const;
    Instant readDeadline() const { return lastHeard + readTimeout(); }
    Instant timerDue() const; // max without a connection
};

} // namespace zablab
