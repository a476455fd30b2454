// SPDX-License-Identifier: GPL-3.0-or-later
// What moves on the stage, and the clients: from flights and sessions to marks. Who acts in the last step is found
// here too: the spotlight falls on them.
#include "app/scene/stage_reader_parts.h"
#include "app/scene/typography.h"
#include "engine/views/heartbeats.h"
#include "engine/views/names.h"

#include <algorithm>

namespace zablab::scene {

namespace {

// Longer than this a message that met a cut is simply stopped.
constexpr Duration kBreak = Duration::milliseconds(40);
constexpr EventIndex kLongestStep = 20'000; // a step of more events has no single thing that acts

StageEnd endOf(Party party)
{
    return party.isClient() ? StageEnd{true, party.client().value} : StageEnd{false, party.server().value};
}

// What stands behind the kind: the node that changed, the session, the request, or the zxid.
std::string aboutWhat(const Message &message)
{
    if (const auto *watch = std::get_if<WatchEvent>(&message))
        return std::string(" ") + nameOf(watch->type) + " " + watch->path;
    if (const auto *request = std::get_if<ClientRequest>(&message))
        return std::string(" ") + nameOf(request->operation->kind) +
               (request->operation->path.empty() ? "" : " " + request->operation->path);
    if (const auto *connect = std::get_if<ConnectRequest>(&message))
        return connect->session == SessionId{} ? std::string() : " " + nameOf(connect->session);
    if (const auto *answer = std::get_if<ConnectResponse>(&message))
        return answer->session == SessionId{} ? std::string() : " " + nameOf(answer->session);
    if (const auto *moved = std::get_if<Revalidate>(&message))
        return " " + nameOf(moved->session);
    if (const auto zxid = zxidOf(message))
        return " " + zxidText(*zxid);
    return {};
}

constexpr std::size_t kCrowd = 400; // messages

StageMessage messageOf(const StageReading &r, const Acting &acting, MessageId id)
{
    const MessageRecord &record = r.history.message(id);
    const MessageKind kind = kindOf(record.message);
    StageMessage m;
    m.id = id;
    m.glyph = glyphOf(kind);
    m.from = endOf(record.from);
    m.to = endOf(record.to);
    m.role = r.roleOf(record.from);
    if (const auto *notification = std::get_if<Notification>(&record.message))
        m.candidate = r.candidate(notification->vote.leader);
    m.quiet = isHeartbeat(kind);
    m.dim = !acting.carries(id);
    m.selected = r.input.selected.kind == ElementKind::Message && r.input.selected.id == m.id;
    m.hovered = r.input.hovered.kind == ElementKind::Message && r.input.hovered.id == m.id;
    // In a crowd only the one that is pointed at is told in words.
    if (r.view.flights.size() > kCrowd && !m.selected && !m.hovered)
        return m;
    m.words = std::string(nameOf(kind)) + aboutWhat(record.message);
    const auto name = [](Party p) { return p.isClient() ? clientText(p.client()) : serverText(p.server()); };
    m.spoken = m.words + " " + name(record.from) + " → " + name(record.to);
    return m;
}

double share(Instant from, Instant to, Instant at)
{
    return to <= from ? 1 : static_cast<double>((at - from).us) / static_cast<double>((to - from).us);
}

const ClientTold *lastTold(const StageReading &r, const ClientView &client)
{
    if (!client.lastTold || *client.lastTold >= r.history.size())
        return nullptr;
    return r.history[*client.lastTold].as<ClientTold>();
}

} // namespace

bool Acting::acts(Party party) const
{
    return std::find(parties.begin(), parties.end(), party) != parties.end();
}

bool Acting::carries(MessageId message) const
{
    return messages.empty() || std::find(messages.begin(), messages.end(), message) != messages.end();
}

Acting actingIn(const StageReading &r)
{
    Acting acting;
    if (!r.input.spotlight)
        return acting;
    const auto add = [&](Party party) {
        if ((party.isServer() || party.isClient()) && !acting.acts(party))
            acting.parties.push_back(party);
    };
    const auto carry = [&](MessageId id) {
        add(r.history.message(id).from);
        add(r.history.message(id).to);
        acting.messages.push_back(id);
    };
    const EventIndex from = r.input.changedFrom;
    if (from != kNoEvent && from < r.view.events && r.view.events - from <= kLongestStep) {
        for (EventIndex i = from; i < r.view.events; ++i) {
            const Event &event = r.history[i];
            add(event.where);
            if (const auto *sent = event.as<MessageSent>())
                carry(sent->message);
            else if (const auto *delivered = event.as<MessageDelivered>())
                carry(delivered->message);
        }
        return acting;
    }
    for (const FlightView &flight : r.view.flights) {
        const MessageRecord &record = r.history.message(flight.message);
        if (isHeartbeat(kindOf(record.message)) || flight.blocked)
            continue;
        add(record.from);
        add(record.to);
    }
    return acting;
}

void readMessages(const StageReading &r, const Acting &acting, StageModel &model)
{
    model.messages.reserve(r.view.flights.size() + r.view.lost.size());
    for (const FlightView &flight : r.view.flights) {
        StageMessage m = messageOf(r, acting, flight.message);
        const Instant at = flight.blocked ? flight.blockedAt : r.input.at;
        m.progress = std::clamp(share(flight.departs, flight.arrives, at), 0.0, 1.0);
        m.progress = std::min(m.progress, flight.place / 1000.0);
        m.held = flight.held && flight.heldBehind == flight.message;
        m.blocked = flight.blocked;
        // The link is whole again, and TCP has not tried again yet: it is no longer what happens here.
        const MessageRecord &record = r.history.message(flight.message);
        if (flight.blocked && record.from.isServer() && record.to.isServer() &&
            !r.view.isCut(record.from.server(), record.to.server()))
            m.dim = true;
        if (flight.blocked)
            m.broken = std::clamp(share(flight.blockedAt, flight.blockedAt + kBreak, r.input.at), 0.0, 1.0);
        if (r.input.reduceMotion) {
            m.progress = std::min(0.5, flight.place / 1000.0);
            m.broken = 1;
        }
        model.messages.push_back(std::move(m));
    }
    for (const LostView &lost : r.view.lost) {
        StageMessage m = messageOf(r, acting, lost.message);
        m.progress = std::clamp(share(lost.departed, lost.arrives, lost.at), 0.0, 1.0);
        m.fading = 1 - std::clamp(share(lost.at, lost.at + kLostMemory, r.input.at), 0.0, 1.0);
        m.quiet = false;
        if (r.input.reduceMotion) {
            m.progress = 0.5;
            m.fading = 1;
        }
        if (m.fading > 0.02)
            model.messages.push_back(std::move(m));
    }
    // Without motion it would not be seen what came: it stays where it arrived until the next step.
    const EventIndex from = r.input.changedFrom;
    if (!r.input.reduceMotion || from == kNoEvent || from >= r.view.events ||
        r.view.events - from > kLongestStep)
        return;
    for (EventIndex i = from; i < r.view.events; ++i)
        if (const auto *delivered = r.history[i].as<MessageDelivered>()) {
            StageMessage m = messageOf(r, acting, delivered->message);
            m.progress = 1;
            m.arrived = true;
            model.messages.push_back(std::move(m));
        }
}

void readClients(const StageReading &r, const Acting &acting, StageModel &model)
{
    for (const ClientView &client : r.view.clients) {
        StageClient c;
        c.id = client.id.value;
        c.name = clientText(client.id);
        c.server = client.server.value;
        c.connected = client.connected;
        c.selected = r.input.selected.kind == ElementKind::Client && r.input.selected.id == c.id;
        const ClientState state = client.state.value_or(ClientState::Connected);
        const ClientTold *told = lastTold(r, client);
        const bool badNews = told && told->outcome != ClientOutcome::Answered;
        c.crashed = client.crashed;
        c.cut = r.view.isCut(client.id, client.server);
        c.dim = !acting.all() && !acting.acts(Party{client.id}) && !c.selected;
        if (client.sessionSince && client.sessionDeadline && *client.sessionDeadline > *client.sessionSince)
            c.countdown =
                1 - std::clamp(share(*client.sessionSince, *client.sessionDeadline, r.input.at), 0.0, 1.0);
        if (client.crashed) {
            c.note = client.sessionOver ? r.words.clientExpired : r.words.clientCrashed;
            c.noteBad = true;
        } else if (state == ClientState::Expired) {
            c.note = r.words.clientExpired;
            c.noteBad = true;
        } else if (state == ClientState::Closed) {
            c.note = r.words.clientClosed;
        } else if (client.waiting > 0) {
            c.note = r.words.clientWaits;
        } else if (state == ClientState::Connecting) {
            c.note = r.words.clientConnecting;
        } else if (state == ClientState::Disconnected && !badNews) {
            c.note = r.words.clientDisconnected;
        } else if (told) {
            c.noteBad = badNews;
            c.note = told->outcome == ClientOutcome::ConnectionLost   ? r.words.clientUnknown
                     : told->outcome == ClientOutcome::NotServing     ? r.words.clientNotServed
                     : told->outcome == ClientOutcome::SessionExpired ? r.words.clientExpired
                                                                      : r.words.clientAnswered;
        }
        if (client.session != SessionId{} && !client.sessionOver && state != ClientState::Expired &&
            state != ClientState::Closed)
            c.session = nameOf(client.session);
        c.spoken = c.name + " " + c.note + (c.session.empty() ? "" : " " + c.session);
        model.clients.push_back(std::move(c));
    }
}

} // namespace zablab::scene
