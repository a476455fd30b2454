// SPDX-License-Identifier: GPL-3.0-or-later
//
// The client of a small world.
#include "engine/simulation/small_world.h"

#include <algorithm>

namespace zablab {

void SmallWorld::ask()
{
    const std::size_t at = placeOf(left_.clientAt);
    const std::size_t me = hosts_.size();
    if (!hosts_[at]->server) {
        client_ = Client::Gone; // nobody is there
        return;
    }
    if (client_ == Client::Away) {
        client_ = Client::Dialling;
        push(me, at, Channel::Client, {Packet::Kind::Dial, {}});
        return;
    }
    --left_.writes;
    client_ = Client::Waiting;
    auto operation = std::make_shared<Operation>();
    operation->kind = OperationKind::Create;
    operation->path = "/" + std::string(1, static_cast<char>('a' + left_.writes));
    push(me, at, Channel::Client,
         {Packet::Kind::Payload, ClientRequest{left_.writes + 1, std::move(operation)}});
}

void SmallWorld::deliverToClient(std::size_t place)
{
    const std::size_t at = place / kChannels / parties();
    const Packet packet = pop(place);
    switch (packet.kind) {
    case Packet::Kind::Opened:
        client_ = Client::Connecting;
        push(hosts_.size(), at, Channel::Client,
             {Packet::Kind::Payload, ConnectRequest{Zxid{}, config_->tickTime * 4, session_, {}}});
        return;
    case Packet::Kind::Payload:
        if (const auto *response = std::get_if<ConnectResponse>(&packet.message)) {
            session_ = response->session;
            client_ = response->timeout.us > 0 ? Client::Idle : Client::Gone;
        } else if (const auto *reply = std::get_if<ClientReply>(&packet.message)) {
            // An answered write is committed, whoever leads and whatever fails afterwards.
            const bool known =
                std::any_of(committed_.begin(), committed_.end(), [&](const TransactionPtr &t) {
                    return t->zxid == reply->zxid && t->cxid == reply->xid;
                });
            if (!known)
                say("the client was told that its write is done, but nobody has committed it");
            ++answered_;
            client_ = Client::Idle;
        }
        return;
    case Packet::Kind::Dial:
        return;
    case Packet::Kind::Failed:
    case Packet::Kind::Closed:
        client_ = Client::Gone; // the outcome of what it has asked is unknown to it
        return;
    }
}

} // namespace zablab
