// SPDX-License-Identifier: GPL-3.0-or-later
//
// What clients ask, and what they are told: each request is answered once, by its server or by the client library
// that has lost the connection and cannot know what became of it.
#include "engine/simulation/world_state.h"

#include <algorithm>

namespace zablab {

std::int32_t SimulatedWorld::State::ask(SimulatedClient &client, Operation operation, EventIndex cause)
{
    ClientRequestSlot request;
    request.xid = client.nextXid++;
    request.cause = event(cause, client.id, ClientAsked{client.id, request.xid, operation.kind});
    request.operation = std::make_shared<const Operation>(std::move(operation));
    const std::int32_t xid = request.xid;
    const EventIndex asked = request.cause;
    client.requests.push(std::move(request));
    if (client.hasSession())
        sendRequests(client);
    else if (client.state == ClientState::Expired || client.state == ClientState::Closed)
        connectClient(client, asked); // with a new session
    else if (client.connection == kNoConnection && client.attempt == kNoConnection)
        retryLater(client);
    return xid;
}

void SimulatedWorld::State::sendRequests(SimulatedClient &client)
{
    // What has been sent stands before what has not.
    std::size_t first = client.requests.size();
    while (first > 0 && !client.requests[first - 1].sent)
        --first;
    for (std::size_t i = first; i < client.requests.size(); ++i) {
        ClientRequestSlot &request = client.requests[i];
        request.sent = true;
        client.lastSent = now;
        send(client.id, client.server, Channel::Client, ClientRequest{request.xid, request.operation},
             request.cause);
    }
}

void SimulatedWorld::State::clientReceived(SimulatedClient &client, const Message &message, EventIndex cause)
{
    client.lastHeard = now;
    client.cause = cause;
    if (const auto *response = std::get_if<ConnectResponse>(&message))
        welcomed(client, *response, cause);
    else if (const auto *reply = std::get_if<ClientReply>(&message))
        clientAnswered(client, *reply, cause);
    else if (const auto *watch = std::get_if<WatchEvent>(&message))
        watchFired(client, *watch, cause);
}

void SimulatedWorld::State::clientAnswered(SimulatedClient &client, const ClientReply &reply,
                                           EventIndex cause)
{
    if (reply.kind == OperationKind::Ping)
        return; // its zxid is not remembered (ClientCnxn.readResponse)
    client.seen = std::max(client.seen, reply.zxid);
    for (std::size_t i = 0; i < client.requests.size(); ++i) {
        if (client.requests[i].xid != reply.xid || !client.requests[i].sent)
            continue;
        const ClientRequestSlot request = client.requests[i];
        if (i == 0)
            client.requests.pop();
        else
            client.requests.erase(i);
        noteWatches(client, request, reply.error);
        const bool refused = reply.error == ErrorCode::ConnectionLoss;
        tell(client, request, refused ? ClientOutcome::NotServing : ClientOutcome::Answered, reply.error,
             reply.body.get(), cause);
        return;
    }
}

void SimulatedWorld::State::tell(SimulatedClient &client, const ClientRequestSlot &request,
                                 ClientOutcome outcome, ErrorCode error, const ReplyBody *body,
                                 EventIndex cause)
{
    const EventIndex told = event(cause, client.id, ClientTold{client.id, request.xid, outcome, error});
    if (request.operation->kind != OperationKind::CloseSession) {
        programAnswered(client, request.xid, outcome, error, body, told);
        return;
    }
    // Answered or not, the handle is closed; a session whose closing was lost expires by itself.
    client.programs.clear();
    close(client.id, client.server, Channel::Client, told);
    client.retrying = false;
    ++client.retry;
    enter(client, ClientState::Closed, told);
    loseRequests(client, ClientOutcome::ConnectionLost, client.cause);
}

void SimulatedWorld::State::loseRequests(SimulatedClient &client, ClientOutcome outcome, EventIndex cause)
{
    const ErrorCode error =
        outcome == ClientOutcome::SessionExpired ? ErrorCode::SessionExpired : ErrorCode::ConnectionLoss;
    // Only those that are there now: being told may lead to new ones.
    for (std::size_t left = client.requests.size(); left > 0 && !client.requests.empty(); --left)
        tell(client, client.requests.pop(), outcome, error, nullptr, cause);
}

} // namespace zablab
