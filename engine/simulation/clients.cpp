// SPDX-License-Identifier: GPL-3.0-or-later
//
// Clients and their connections: which server is tried, when it is given up, and what becomes of the session
// meanwhile (ClientCnxn.SendThread, StaticHostProvider; protocol.md sections 7, 9). A client never decides that
// its session has expired; only a server can tell it so.
#include "engine/simulation/world_state.h"

#include <algorithm>

namespace zablab {

namespace {

constexpr Duration kLongestPause = Duration::seconds(1); // before the next server (ClientCnxn.startConnect)
constexpr Duration kRoundPause = Duration::seconds(1);   // after every server was tried (StaticHostProvider)
constexpr Duration kLongestSilence = Duration::seconds(10); // ClientCnxn.MAX_SEND_PING_INTERVAL
constexpr std::int32_t kPingXid = -2;

const OperationPtr &pingOperation()
{
    static const OperationPtr ping = [] {
        Operation operation;
        operation.kind = OperationKind::Ping;
        return std::make_shared<const Operation>(std::move(operation));
    }();
    return ping;
}

} // namespace

SimulatedClient::SimulatedClient(ClientId id_, ServerId first, const std::vector<ServerId> &others,
                                 Duration wished_, std::uint64_t seed)
    : id(id_),
      hosts{first},
      server(first),
      wished(wished_),
      dice(seed, id_, Random::Purpose::NetworkDelay),
      pauseDice(seed, id_, Random::Purpose::ClientPause)
{
    for (const ServerId other : others)
        if (std::find(hosts.begin(), hosts.end(), other) == hosts.end())
            hosts.push_back(other);
}

Instant SimulatedClient::pingDue() const
{
    if (state != ClientState::Connected)
        return Instant::max();
    return lastSent + std::min(readTimeout() / 2, kLongestSilence);
}

Instant SimulatedClient::timerDue() const
{
    return connection == kNoConnection ? Instant::max() : std::min(pingDue(), readDeadline());
}

SimulatedClient &SimulatedWorld::State::addClient(ClientId id, ServerId server,
                                                  const std::vector<ServerId> &others, Duration timeout)
{
    const Duration wished = timeout.us > 0 ? timeout : config->tickTime * 4;
    return clients.emplace_back(id, server, others, wished, seed);
}

void SimulatedWorld::State::enter(SimulatedClient &client, ClientState state, EventIndex cause)
{
    client.state = state;
    client.announced = client.server;
    client.cause = event(cause, client.id,
                         ClientStateChanged{client.id, state, client.server, client.session, client.timeout});
}

// Nothing of its last session is left.
void SimulatedWorld::State::forgetSession(SimulatedClient &client)
{
    client.session = {};
    client.password.clear();
    client.timeout = {};
    client.seen = {};
    client.watches = {};
}

void SimulatedWorld::State::connectClient(SimulatedClient &client, EventIndex cause)
{
    if (client.connection != kNoConnection || client.attempt != kNoConnection)
        return;
    if (client.state == ClientState::Expired || client.state == ClientState::Closed)
        forgetSession(client);
    client.cause = cause;
    if (client.state != ClientState::Connecting || client.announced != client.server)
        enter(client, ClientState::Connecting, cause);
    open(client.id, client.server, Channel::Client, client.cause);
}

// A command names the server; its session goes with the client.
void SimulatedWorld::State::moveClient(SimulatedClient &client, ServerId server, EventIndex cause)
{
    client.told = false;
    if (client.server == server && (client.connection != kNoConnection || client.attempt != kNoConnection)) {
        client.cause = cause;
        return;
    }
    leaveServer(client, cause);
    client.retrying = false;
    ++client.retry;
    if (client.hosts.size() == 1)
        client.hosts.front() = server;
    auto place = std::find(client.hosts.begin(), client.hosts.end(), server);
    if (place == client.hosts.end())
        place = client.hosts.insert(client.hosts.begin(), server);
    client.host = static_cast<std::size_t>(place - client.hosts.begin());
    client.server = server;
    connectClient(client, cause);
}

// Its own end of the connection is closed, or the dialling ends.
void SimulatedWorld::State::leaveServer(SimulatedClient &client, EventIndex cause)
{
    const bool wasConnected = client.connection != kNoConnection;
    close(client.id, client.server, Channel::Client, cause);
    client.cause = cause;
    if (!wasConnected)
        return;
    if (client.state == ClientState::Connected)
        enter(client, ClientState::Disconnected, cause);
    loseRequests(client, ClientOutcome::ConnectionLost, client.cause);
}

void SimulatedWorld::State::clientOpened(SimulatedClient &client, ConnectionIndex, EventIndex cause)
{
    client.told = false;
    client.retrying = false;
    ++client.retry;
    client.cause = cause;
    client.lastSent = client.lastHeard = now;
    ConnectRequest request;
    request.lastZxidSeen = client.seen;
    request.timeout = client.wished;
    request.session = client.session;
    request.password = client.password;
    send(client.id, client.server, Channel::Client, std::move(request), cause);
    queueClientTimer(client);
}

void SimulatedWorld::State::welcomed(SimulatedClient &client, const ConnectResponse &response,
                                     EventIndex cause)
{
    if (client.state == ClientState::Connected)
        return;
    if (response.timeout.us <= 0) { // the session is over, and nobody but a server can say so
        close(client.id, client.server, Channel::Client, cause);
        enter(client, ClientState::Expired, cause);
        loseRequests(client, ClientOutcome::SessionExpired, client.cause);
        programsExpired(client, client.cause);
        return;
    }
    client.session = response.session;
    client.password = response.password;
    client.timeout = response.timeout;
    client.lastHost = client.host;
    enter(client, ClientState::Connected, cause);
    setWatchesAgain(client, client.cause);
    sendRequests(client);
    programsConnected(client, client.cause);
    queueClientTimer(client);
}

void SimulatedWorld::State::clientFailed(SimulatedClient &client, FailureReason reason, EventIndex cause)
{
    // A server that stays down refuses again and again; that is said once, and to each waiting request.
    EventIndex known = cause;
    if (!client.told || !client.requests.empty())
        known = event(cause, client.id, ConnectionFailed{client.server, Channel::Client, reason});
    client.told = true;
    client.cause = known;
    loseRequests(client, ClientOutcome::ConnectionLost, known);
    if (client.state != ClientState::Closed)
        nextHost(client);
}

void SimulatedWorld::State::clientClosed(SimulatedClient &client, EventIndex cause)
{
    client.connection = kNoConnection;
    client.cause = cause;
    client.told = false;
    if (client.state == ClientState::Closed || client.state == ClientState::Expired)
        return;
    if (client.state == ClientState::Connected)
        enter(client, ClientState::Disconnected, cause);
    loseRequests(client, ClientOutcome::ConnectionLost, client.cause);
    if (client.state != ClientState::Closed) // its closing was among what it lost
        nextHost(client);
}

void SimulatedWorld::State::nextHost(SimulatedClient &client)
{
    client.host = (client.host + 1) % client.hosts.size();
    if (client.server != client.hosts[client.host])
        client.told = false;
    client.server = client.hosts[client.host];
    // While none of them runs nothing but refusals can come: serverCameUp() wakes the client.
    if (std::any_of(client.hosts.begin(), client.hosts.end(),
                    [this](ServerId id) { return peerListens(id, Channel::Client); }))
        retryLater(client);
}

void SimulatedWorld::State::retryLater(SimulatedClient &client)
{
    if (client.retrying)
        return;
    Duration pause = client.pauseDice.between(Duration{}, kLongestPause);
    if (client.host == client.lastHost)
        pause = pause + kRoundPause;
    client.retrying = true;
    schedule(now + pause, TaskKind::ClientRetry, clientOf(client.id), ++client.retry);
}

void SimulatedWorld::State::serverCameUp(ServerId server)
{
    for (SimulatedClient &client : clients) {
        const bool looks =
            client.state == ClientState::Connecting || client.state == ClientState::Disconnected;
        if (looks && client.connection == kNoConnection && client.attempt == kNoConnection &&
            std::find(client.hosts.begin(), client.hosts.end(), server) != client.hosts.end())
            retryLater(client);
    }
}

// One task at most; when it comes too early, because something was sent or heard meanwhile, it moves on.
void SimulatedWorld::State::queueClientTimer(SimulatedClient &client)
{
    const Instant due = client.timerDue();
    if (due == Instant::max() || (client.timerQueued && client.timerAt <= due))
        return;
    client.timerQueued = true;
    client.timerAt = std::max(now, due); // overdue: the welcome took longer than the pause between two pings
    schedule(client.timerAt, TaskKind::ClientTimer, clientOf(client.id), ++client.timer);
}

void SimulatedWorld::State::clientTimerDue(SimulatedClient &client)
{
    client.timerQueued = false;
    if (client.connection == kNoConnection)
        return;
    if (now >= client.readDeadline()) {
        close(client.id, client.server, Channel::Client, client.cause);
        clientClosed(client, client.cause);
        return;
    }
    if (now >= client.pingDue()) {
        send(client.id, client.server, Channel::Client, ClientRequest{kPingXid, pingOperation()},
             client.cause);
        client.lastSent = now;
    }
    queueClientTimer(client);
}

// The process is gone; the operating system closes its connection, and the session lives until it expires.
void SimulatedWorld::State::crashClient(SimulatedClient &client, EventIndex cause)
{
    client.retrying = false;
    ++client.retry;
    const bool hadAny = client.state != ClientState::Closed && client.state != ClientState::Expired;
    client.programs.clear();
    abandon(client.id, cause);
    client.connection = client.attempt = kNoConnection;
    if (hadAny)
        enter(client, ClientState::Disconnected, cause);
    client.state = ClientState::Closed; // whoever comes under its name has no session
    loseRequests(client, ClientOutcome::ConnectionLost, client.cause);
}

} // namespace zablab
