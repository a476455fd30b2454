// SPDX-License-Identifier: GPL-3.0-or-later
//
// When a leader may say that a session has expired: by its own clock, a time-out after it heard of it last
// (protocol.md section 7). And what each server says when a session's closing takes effect.
#include "engine/views/client_guarantees.h"

#include "engine/protocol/zxid_sequence.h"

#include <algorithm>

namespace zablab {

namespace {

constexpr std::int64_t kRounding = 1000; // us: clocks that drift are rounded

} // namespace

std::int64_t ClientGuarantees::clock(ServerId server, Instant at) const
{
    const auto place = clocks_.find(server);
    if (place == clocks_.end())
        return at.us;
    const std::int64_t passed = (at - place->second.since).us;
    return place->second.then + passed + passed * place->second.drift / 1'000'000;
}

void ClientGuarantees::drifts(const Now &now, std::int32_t partsPerMillion)
{
    const ServerId server = now.where.server();
    const std::int64_t then = clock(server, now.at);
    clocks_[server] = {now.at, then, partsPerMillion};
}

void ClientGuarantees::touch(const Now &now, ServerId leader, SessionId session)
{
    sessions_[session].touched[leader] = clock(leader, now.at);
}

// What a leader hears of sessions: its own clients, and the PING answers of its learners.
void ClientGuarantees::touched(const Now &now, ServerId server, const MessageRecord &record)
{
    if (const auto *ping = std::get_if<Ping>(&record.message)) {
        if (ping->reply && ping->touches)
            for (const SessionTouch &each : *ping->touches)
                touch(now, server, each.session);
    } else if (std::holds_alternative<ClientRequest>(record.message)) {
        const auto place = ensemble_.servers.find(server);
        if (place != ensemble_.servers.end() && place->second.state == ServerState::Leading)
            touch(now, server, sessionOf(record.from.client()));
    }
}

void ClientGuarantees::expired(const Now &now, const SessionExpired &fact)
{
    const ServerId leader = now.where.server();
    const Session &session = sessions_[fact.session];
    std::int64_t heard = 0; // a leader gives every session its full time-out anew
    if (const auto began = established_.find(leader); began != established_.end())
        heard = began->second;
    if (const auto last = session.touched.find(leader); last != session.touched.end())
        heard = std::max(heard, last->second);
    const std::int64_t silent = clock(leader, now.at) - heard;
    const Duration timeout = session.timeout.us > 0 ? session.timeout : fact.timeout;
    expect(now, Guarantee::SessionsExpireInTime, silent + kRounding >= timeout.us, [&] {
        return "lets a session expire after " + std::to_string(silent) + " us of silence; its time-out is " +
               std::to_string(timeout.us) + " us";
    });
}

void ClientGuarantees::closed(const Now &now, const SessionClosed &fact)
{
    const auto closing = closings_.find(fact.zxid);
    if (closing == closings_.end())
        return;
    const auto size = static_cast<std::int32_t>(closing->second.ephemerals.size());
    expect(now, Guarantee::EphemeralsAtOnce,
           closing->second.session == fact.session && size == fact.ephemerals, [&] {
               return "closes a session at " + toText(fact.zxid) + " with " +
                      std::to_string(fact.ephemerals) + " ephemeral nodes; it had " + std::to_string(size);
           });
}

} // namespace zablab
