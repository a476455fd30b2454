// SPDX-License-Identifier: GPL-3.0-or-later
//
// Clients: a connection to one server, requests in order, an answer each. Like ZooKeeper's own client
// library, one that loses its connection tells its user that the outcome is unknown, and tries again.
#include "engine/simulation/world_state.h"

#include <algorithm>

namespace zablab {

namespace {

constexpr Duration kRetry = Duration::seconds(1);

} // namespace

void SimulatedWorld::State::connectClient(SimulatedClient &client, EventIndex cause)
{
    if (client.connection != kNoConnection || client.attempt != kNoConnection)
        return;
    client.cause = cause;
    open(client.id, client.server, Channel::Client, cause);
}

void SimulatedWorld::State::moveClient(SimulatedClient &client, ServerId server, EventIndex cause)
{
    client.cause = cause;
    client.told = false;
    if (client.server == server && (client.connection != kNoConnection || client.attempt != kNoConnection))
        return;
    const bool wasConnected = client.connection != kNoConnection;
    close(client.id, client.server, Channel::Client, cause);
    client.retrying = false;
    ++client.retry;
    if (wasConnected)
        loseRequests(client, false, cause);
    client.server = server;
    connectClient(client, cause);
}

void SimulatedWorld::State::ask(SimulatedClient &client, const Operation &operation, EventIndex cause)
{
    ClientRequestSlot request;
    request.xid = client.nextXid++;
    request.operation = std::make_shared<const Operation>(operation);
    request.cause = event(cause, client.id, ClientAsked{client.id, request.xid, operation.kind});
    client.requests.push(std::move(request));
    if (client.connection != kNoConnection)
        sendRequests(client);
    else if (client.attempt == kNoConnection)
        retryLater(client);
}

void SimulatedWorld::State::sendRequests(SimulatedClient &client)
{
    for (std::size_t i = 0; i < client.requests.size(); ++i) {
        ClientRequestSlot &request = client.requests[i];
        if (request.sent)
            continue;
        request.sent = true;
        send(client.id, client.server, Channel::Client, ClientRequest{request.xid, request.operation},
             request.cause);
    }
}

void SimulatedWorld::State::clientOpened(SimulatedClient &client, ConnectionIndex, EventIndex)
{
    client.told = false;
    client.retrying = false;
    ++client.retry;
    sendRequests(client);
}

void SimulatedWorld::State::clientFailed(SimulatedClient &client, FailureReason reason, EventIndex cause)
{
    // A server that stays down refuses again and again; that is said once, and to each waiting request.
    EventIndex known = cause;
    if (!client.told || !client.requests.empty())
        known = event(cause, client.id, ConnectionFailed{client.server, Channel::Client, reason});
    if (!client.told)
        client.retryBase = now;
    client.told = true;
    loseRequests(client, true, known);
    // While the server is down nothing but a refusal can come: serverCameUp() wakes the client.
    if (peerListens(client.server))
        retryLater(client);
}

void SimulatedWorld::State::clientClosed(SimulatedClient &client, EventIndex cause)
{
    client.connection = kNoConnection;
    client.cause = cause;
    client.retryBase = now;
    client.told = false;
    loseRequests(client, false, cause);
    retryLater(client);
}

void SimulatedWorld::State::clientReceived(SimulatedClient &client, const Message &message, EventIndex cause)
{
    const auto *reply = std::get_if<ClientReply>(&message);
    if (reply == nullptr)
        return;
    for (std::size_t i = 0; i < client.requests.size(); ++i) {
        if (client.requests[i].xid != reply->xid || !client.requests[i].sent)
            continue;
        const bool refused = reply->error == ErrorCode::ConnectionLoss;
        event(cause, client.id,
              ClientTold{client.id, reply->xid, refused ? ClientOutcome::NotServing : ClientOutcome::Answered,
                         reply->error});
        if (i == 0)
            client.requests.pop();
        else
            client.requests.erase(i);
        return;
    }
}

void SimulatedWorld::State::retryLater(SimulatedClient &client)
{
    if (client.retrying)
        return;
    Instant next = client.retryBase + kRetry;
    if (next <= now)
        next = client.retryBase + kRetry * ((now - client.retryBase).us / kRetry.us + 1);
    client.retrying = true;
    schedule(next, TaskKind::ClientRetry, clientOf(client.id), ++client.retry);
}

void SimulatedWorld::State::loseRequests(SimulatedClient &client, bool alsoUnsent, EventIndex cause)
{
    for (std::size_t i = 0; i < client.requests.size();) {
        if (!client.requests[i].sent && !alsoUnsent) {
            ++i;
            continue;
        }
        event(cause, client.id,
              ClientTold{client.id, client.requests[i].xid, ClientOutcome::ConnectionLost,
                         ErrorCode::ConnectionLoss});
        if (i == 0)
            client.requests.pop();
        else
            client.requests.erase(i);
    }
}

void SimulatedWorld::State::serverCameUp(ServerId server)
{
    for (SimulatedClient &client : clients)
        if (client.server == server && client.connection == kNoConnection && client.attempt == kNoConnection)
            retryLater(client);
}

} // namespace zablab
