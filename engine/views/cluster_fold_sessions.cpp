// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fold: the countdown of each client's session (protocol.md section 7). Only the leader counts: it hears of its own
// clients by their requests, of all others by the touches in its learners' PING answers, and rounds up to a tick.
#include "engine/views/cluster_fold.h"

#include <algorithm>

namespace zablab {

namespace {

// ExpiryQueue.roundToNextInterval. The leader's clock may run fast or slow; the picture counts true time.
void touch(ClientView &client, Instant at, Duration tick)
{
    if (client.session == SessionId{} || client.timeout.us <= 0 || client.sessionOver || tick.us <= 0)
        return;
    client.sessionSince = at;
    client.sessionDeadline = Instant{((at.us + client.timeout.us) / tick.us + 1) * tick.us};
}

} // namespace

void ClusterFold::touchBy(const MessageRecord &record, const ServerView &receiver) const
{
    if (receiver.state != ServerState::Leading)
        return;
    if (record.from.isClient()) {
        if (ClientView &client = clientOf(record.from.client()); client.connected)
            touch(client, now(), config.tickTime);
        return;
    }
    const auto *ping = std::get_if<Ping>(&record.message);
    if (!ping || !ping->reply || !ping->touches)
        return;
    for (const SessionTouch &one : *ping->touches)
        for (ClientView &client : view.clients)
            if (client.session == one.session)
                touch(client, now(), config.tickTime);
}

void ClusterFold::touchAll() const
{
    for (ClientView &client : view.clients)
        touch(client, now(), config.tickTime);
}

void ClusterFold::forgetTouches() const
{
    for (ClientView &client : view.clients) {
        client.sessionSince.reset();
        client.sessionDeadline.reset();
    }
}

// The leader has counted since it prepared the session, an instant ago.
void ClusterFold::beginSession(ClientView &client) const
{
    const bool led = std::any_of(view.servers.begin(), view.servers.end(),
                                 [](const ServerView &server) { return server.established; });
    if (led && !client.sessionSince)
        touch(client, now(), config.tickTime);
}

void ClusterFold::on(const SessionRevalidated &fact)
{
    for (ClientView &client : view.clients)
        if (client.session == fact.session && fact.valid)
            touch(client, now(), config.tickTime);
}

void ClusterFold::on(const SessionExpired &fact)
{
    for (ClientView &client : view.clients)
        if (client.session == fact.session) {
            client.sessionOver = true;
            client.sessionSince.reset();
            client.sessionDeadline.reset();
        }
}

void ClusterFold::on(const SessionClosed &fact)
{
    for (ClientView &client : view.clients)
        if (client.session == fact.session) {
            client.sessionSince.reset();
            client.sessionDeadline.reset();
        }
}

} // namespace zablab
