// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulation/small_world.h"

#include "engine/history/digest.h"
#include "engine/protocol/server_core.h"

#include <algorithm>

namespace zablab {

namespace {

constexpr std::uint32_t bitOf(TimerKind kind) { return 1u << static_cast<unsigned>(kind); }
const ClientId kClient{1};

bool isConnecting(const auto &packet)
{
    using Kind = decltype(packet.kind);
    return packet.kind == Kind::Dial || packet.kind == Kind::Opened || packet.kind == Kind::Failed;
}

} // namespace

SmallWorld::SmallWorld(std::shared_ptr<const EnsembleConfig> config, const std::vector<DurableState> &disks)
    : config_(std::move(config))
{
    for (std::size_t place = 0; place < config_->servers.size(); ++place) {
        auto host = std::make_shared<Host>();
        if (place < disks.size())
            host->disk = disks[place];
        host->synced = host->disk.lastZxid();
        hosts_.push_back(std::move(host));
    }
    pipes_.assign(parties() * parties() * kChannels, std::make_shared<const Pipe>());
    // Nothing is said before everybody runs: a server that comes later is a restart.
    for (std::size_t place = 0; place < hosts_.size(); ++place) {
        Host &host = change(place);
        host.server.emplace(config_, config_->servers[place].id, host.disk);
        for (std::vector<char> &ends : host.open)
            ends.assign(parties(), 0);
    }
    for (std::size_t place = 0; place < hosts_.size(); ++place)
        step(place, input::Start{});
}

std::size_t SmallWorld::pipeOf(std::size_t from, std::size_t to, Channel channel) const
{
    return (from * parties() + to) * kChannels + static_cast<std::size_t>(channel);
}

std::size_t SmallWorld::placeOf(Party party) const
{
    if (party.isClient())
        return hosts_.size();
    const auto found = std::find_if(config_->servers.begin(), config_->servers.end(),
                                    [&](const ServerConfig &s) { return s.id == party.server(); });
    return static_cast<std::size_t>(found - config_->servers.begin());
}

Party SmallWorld::partyAt(std::size_t place) const
{
    return place < hosts_.size() ? Party{config_->servers[place].id} : Party{kClient};
}

SmallWorld::Host &SmallWorld::change(std::size_t host)
{
    if (hosts_[host].use_count() > 1)
        hosts_[host] = std::make_shared<Host>(*hosts_[host]);
    hosts_[host]->print = 0;
    return *hosts_[host];
}

void SmallWorld::updatePrint(Pipe &pipe) const
{
    Digest digest(pipe.packets.size());
    for (const Packet &packet : pipe.packets) {
        digest.word(static_cast<std::uint64_t>(packet.kind));
        if (packet.kind == Packet::Kind::Payload)
            digest.add(packet.message);
    }
    pipe.print = pipe.packets.empty() ? 0 : digest.value();
}

void SmallWorld::push(std::size_t from, std::size_t to, Channel channel, Packet packet)
{
    std::shared_ptr<const Pipe> &slot = pipes_[pipeOf(from, to, channel)];
    auto pipe = std::make_shared<Pipe>(*slot);
    pipe->packets.push_back(std::move(packet));
    updatePrint(*pipe);
    slot = std::move(pipe);
}

SmallWorld::Packet SmallWorld::pop(std::size_t place)
{
    auto pipe = std::make_shared<Pipe>(*pipes_[place]);
    Packet packet = std::move(pipe->packets.front());
    pipe->packets.erase(pipe->packets.begin());
    updatePrint(*pipe);
    pipes_[place] = std::move(pipe);
    return packet;
}

void SmallWorld::clear(std::size_t pipe) { pipes_[pipe] = std::make_shared<const Pipe>(); }

void SmallWorld::start(std::size_t place)
{
    Host &host = change(place);
    host.server.emplace(config_, config_->servers[place].id, host.disk);
    step(place, input::Start{});
}

// What it had sent arrives, then its peers see the end of each connection; what was on the way to it is gone.
void SmallWorld::crash(std::size_t place)
{
    Host &host = change(place);
    host.disk.log.truncateAfter(host.synced);
    host.server.reset();
    host.awaited.reset();
    host.rest.clear();
    host.flushAsked = false;
    host.timers = 0;
    for (std::vector<char> &ends : host.open)
        ends.assign(parties(), 0);
    for (std::size_t peer = 0; peer < parties(); ++peer) {
        for (std::size_t c = 0; c < kChannels; ++c) {
            const auto channel = static_cast<Channel>(c);
            const std::vector<Packet> incoming = pipes_[pipeOf(peer, place, channel)]->packets;
            clear(pipeOf(peer, place, channel));
            const bool dialled = std::any_of(incoming.begin(), incoming.end(), [](const Packet &packet) {
                return packet.kind == Packet::Kind::Dial;
            });
            const bool toldOpen =
                std::any_of(pipes_[pipeOf(place, peer, channel)]->packets.begin(),
                            pipes_[pipeOf(place, peer, channel)]->packets.end(),
                            [](const Packet &packet) { return packet.kind == Packet::Kind::Opened; });
            const bool peerOpen =
                peer < hosts_.size() && hosts_[peer]->server && hosts_[peer]->open[c][place] != 0;
            const bool clientOpen = peer == hosts_.size() && channel == Channel::Client &&
                                    client_ != Client::Away && client_ != Client::Gone &&
                                    partyAt(place).server() == left_.clientAt;
            if (peerOpen || toldOpen || clientOpen)
                push(place, peer, channel, {Packet::Kind::Closed, {}});
            if (dialled)
                push(place, peer, channel, {Packet::Kind::Failed, {}});
        }
    }
}

void SmallWorld::step(std::size_t place, const Input &input)
{
    Effects effects;
    change(place).server->step(input, Instant{}, effects);
    carryOut(place, std::move(effects.list()));
}

void SmallWorld::carryOut(std::size_t place, std::vector<Effect> effects)
{
    Host &host = change(place);
    for (std::size_t i = 0; i < effects.size(); ++i) {
        Effect &effect = effects[i];
        if (const auto *fact = std::get_if<ServerFact>(&effect)) {
            judge(place, *fact);
        } else if (const auto *propose = std::get_if<effect::Propose>(&effect)) {
            judge(place, propose->fact());
        } else if (auto *send = std::get_if<effect::Send>(&effect)) {
            const std::size_t to = placeOf(send->to);
            if (host.open[static_cast<std::size_t>(send->channel)][to] != 0 &&
                (to == hosts_.size() || hosts_[to]->server))
                push(place, to, send->channel, {Packet::Kind::Payload, std::move(send->message)});
        } else if (const auto *open = std::get_if<effect::Open>(&effect)) {
            const std::size_t to = placeOf(open->peer);
            if (hosts_[to]->server)
                push(place, to, open->channel, {Packet::Kind::Dial, {}});
            else
                push(to, place, open->channel, {Packet::Kind::Failed, {}});
        } else if (const auto *close = std::get_if<effect::Close>(&effect)) {
            const std::size_t to = placeOf(close->peer);
            char &end = host.open[static_cast<std::size_t>(close->channel)][to];
            clear(pipeOf(to, place, close->channel));
            if (end != 0 && (to == hosts_.size() || hosts_[to]->server))
                push(place, to, close->channel, {Packet::Kind::Closed, {}});
            end = 0;
        } else if (const auto *timer = std::get_if<effect::SetTimer>(&effect)) {
            host.timers |= bitOf(timer->kind);
        } else if (const auto *cancel = std::get_if<effect::CancelTimer>(&effect)) {
            host.timers &= ~bitOf(cancel->kind);
        } else if (auto *append = std::get_if<effect::Append>(&effect)) {
            host.disk.log.append(std::move(append->transaction));
        } else if (std::holds_alternative<effect::Flush>(effect)) {
            host.flushAsked = true;
        } else if (std::holds_alternative<effect::TakeSnapshot>(effect)) {
            continue; // the log keeps everything too
        } else if (std::holds_alternative<effect::FlushAndWait>(effect) &&
                   host.synced == host.disk.lastZxid()) {
            continue;
        } else {
            host.rest.assign(std::make_move_iterator(effects.begin() + static_cast<std::ptrdiff_t>(i) + 1),
                             std::make_move_iterator(effects.end()));
            host.awaited.emplace(std::move(effect));
            return;
        }
    }
}

void SmallWorld::disk(std::size_t place)
{
    Host &host = change(place);
    if (!host.awaited) {
        host.flushAsked = false;
        host.synced = host.disk.lastZxid();
        judgeDisks();
        step(place, input::Flushed{host.synced});
        return;
    }
    const Effect effect = std::move(*host.awaited);
    host.awaited.reset();
    if (std::holds_alternative<effect::FlushAndWait>(effect)) {
        host.synced = host.disk.lastZxid();
    } else if (const auto *accepted = std::get_if<effect::StoreAcceptedEpoch>(&effect)) {
        host.disk.acceptedEpoch = accepted->epoch;
    } else if (const auto *current = std::get_if<effect::StoreCurrentEpoch>(&effect)) {
        host.disk.currentEpoch = current->epoch;
    } else if (const auto *cut = std::get_if<effect::TruncateLog>(&effect)) {
        host.disk.log.truncateAfter(cut->after);
        host.synced = host.disk.lastZxid();
    } else if (const auto *snapshot = std::get_if<effect::SaveSnapshot>(&effect)) {
        host.disk.snapshotZxid = snapshot->zxid;
        host.disk.snapshot = snapshot->tree;
        if (snapshot->clearLog)
            host.disk.log.clear();
        host.synced = host.disk.lastZxid();
    } else if (const auto *stored = std::get_if<effect::StoreConfig>(&effect)) {
        (stored->next ? host.disk.nextMembers : host.disk.members) = stored->members;
    }
    judgeDisks();
    carryOut(place, std::move(host.rest));
}

void SmallWorld::deliver(std::size_t place)
{
    const std::size_t from = place / kChannels / parties();
    const std::size_t to = place / kChannels % parties();
    const auto channel = static_cast<Channel>(place % kChannels);
    if (to == hosts_.size()) {
        deliverToClient(place);
        return;
    }
    Packet packet = pop(place);
    Host &host = change(to);
    char &end = host.open[static_cast<std::size_t>(channel)][from];
    switch (packet.kind) {
    case Packet::Kind::Dial:
        if (channel == Channel::Quorum && host.server->state() != ServerState::Leading) {
            push(to, from, channel, {Packet::Kind::Failed, {}}); // nobody listens there
            return;
        }
        push(to, from, channel, {Packet::Kind::Opened, {}});
        if (end == 0) {
            end = 1;
            step(to, input::Opened{partyAt(from), channel});
        }
        return;
    case Packet::Kind::Opened:
        if (end == 0) {
            end = 1;
            step(to, input::Opened{partyAt(from), channel});
        }
        return;
    case Packet::Kind::Failed:
        if (end == 0)
            step(to, input::Failed{partyAt(from), channel});
        return;
    case Packet::Kind::Closed:
        if (end != 0) {
            end = 0;
            step(to, input::Closed{partyAt(from), channel});
        }
        return;
    case Packet::Kind::Payload:
        if (end != 0)
            step(to, input::Received{partyAt(from), channel, std::move(packet.message)});
        return;
    }
}

void SmallWorld::perform(const SmallAction &action)
{
    switch (action.kind) {
    case SmallAction::Kind::Deliver:
        deliver(action.which);
        return;
    case SmallAction::Kind::Disk:
        disk(action.which);
        return;
    case SmallAction::Kind::Timer:
        change(action.which).timers &= ~bitOf(action.timer);
        step(action.which, input::TimerFired{action.timer});
        // The quorum is counted at every second one.
        if (action.timer == TimerKind::Tick && hosts_[action.which]->server->state() == ServerState::Leading)
            step(action.which, input::TimerFired{action.timer});
        return;
    case SmallAction::Kind::Crash:
        --left_.crashes;
        crash(action.which);
        return;
    case SmallAction::Kind::Restart:
        --left_.restarts;
        start(action.which);
        return;
    case SmallAction::Kind::Ask:
        ask();
        return;
    }
}

bool SmallWorld::votesOnTheWayTo(std::size_t place) const
{
    for (std::size_t from = 0; from < hosts_.size(); ++from) {
        if (!pipes_[pipeOf(from, place, Channel::Election)]->packets.empty())
            return true;
    }
    return false;
}

std::vector<SmallAction> SmallWorld::actions() const
{
    std::vector<SmallAction> list;
    using Kind = SmallAction::Kind;
    const auto add = [&list](Kind kind, std::size_t which, TimerKind timer = TimerKind::Tick) {
        list.push_back({kind, static_cast<std::uint8_t>(which), timer});
    };
    // A server that waits for its disk takes nothing else meanwhile, and what it says afterwards may be as late as
    // anybody likes: only whether it crashes first makes a difference.
    for (std::size_t place = 0; place < hosts_.size(); ++place) {
        if (!hosts_[place]->awaited)
            continue;
        add(Kind::Disk, place);
        if (left_.crashes > 0)
            add(Kind::Crash, place);
        return list;
    }
    for (std::size_t pipe = 0; pipe < pipes_.size(); ++pipe) {
        if (!pipes_[pipe]->packets.empty() && isConnecting(pipes_[pipe]->packets.front())) {
            add(Kind::Deliver, pipe);
            return list;
        }
    }
    for (std::size_t pipe = 0; pipe < pipes_.size(); ++pipe) {
        if (!pipes_[pipe]->packets.empty())
            add(Kind::Deliver, pipe);
    }
    for (std::size_t place = 0; place < hosts_.size(); ++place) {
        if (hosts_[place]->flushAsked)
            add(Kind::Disk, place);
    }
    for (std::size_t place = 0; place < hosts_.size(); ++place) {
        if ((hosts_[place]->timers & bitOf(TimerKind::FinalizeWait)) != 0 &&
            (left_.impatient || !votesOnTheWayTo(place)))
            add(Kind::Timer, place, TimerKind::FinalizeWait);
    }
    if (left_.clientAt && (client_ == Client::Away || (client_ == Client::Idle && left_.writes > 0)))
        add(Kind::Ask, 0);
    const bool quiet = list.empty();
    for (std::size_t place = 0; place < hosts_.size(); ++place) {
        if (hosts_[place]->server && left_.crashes > 0)
            add(Kind::Crash, place);
        if (!hosts_[place]->server && left_.restarts > 0 && (quiet || !left_.lateRestarts))
            add(Kind::Restart, place);
    }
    if (!quiet || settled())
        return list;
    // Only time can help now.
    for (std::size_t place = 0; place < hosts_.size(); ++place) {
        const Host &host = *hosts_[place];
        if (!host.server)
            continue;
        if (host.server->core().serving) {
            if (host.server->state() == ServerState::Leading) // one of two that believe so
                add(Kind::Timer, place, TimerKind::Tick);
            continue;
        }
        for (const TimerKind timer : {TimerKind::ConnectRetry, TimerKind::Notification, TimerKind::Init,
                                      TimerKind::Read, TimerKind::ObserverDelay}) {
            if ((host.timers & bitOf(timer)) != 0)
                add(Kind::Timer, place, timer);
        }
    }
    return list;
}

} // namespace zablab
