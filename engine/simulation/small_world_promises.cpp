// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a small world looks like from outside: whether it is at rest, its number, and whether its promises hold.
#include "engine/simulation/small_world.h"

#include "engine/history/digest.h"
#include "engine/protocol/server_core.h"

#include <algorithm>

namespace zablab {

bool SmallWorld::settled() const
{
    int leaders = 0;
    int alive = 0;
    for (const auto &host : hosts_) {
        if (!host->server)
            continue;
        ++alive;
        if (!host->server->core().serving)
            return false;
        leaders += host->server->state() == ServerState::Leading ? 1 : 0;
    }
    return leaders == 1 || alive == 0;
}

std::optional<ServerId> SmallWorld::leader() const
{
    for (const auto &host : hosts_) {
        if (host->server && host->server->state() == ServerState::Leading && host->server->core().serving)
            return host->server->id();
    }
    return std::nullopt;
}

Round SmallWorld::lastRound() const
{
    Round last;
    for (const auto &host : hosts_) {
        if (host->server)
            last = std::max(last, host->server->core().logicalClock);
    }
    return last;
}

std::uint64_t SmallWorld::fingerprint() const
{
    Digest digest(hosts_.size());
    for (const auto &host : hosts_) {
        if (host->print == 0) {
            Digest own(host->timers);
            own.word(host->server ? host->server->fingerprint() : 1);
            own.add(host->disk.acceptedEpoch);
            own.add(host->disk.currentEpoch);
            own.add(host->disk.snapshotZxid);
            own.add(host->synced);
            for (std::size_t i = 0; i < host->disk.log.size(); ++i) {
                own.add(host->disk.log.at(i)->zxid);
                own.add(host->disk.log.at(i)->path);
            }
            own.word(host->flushAsked ? 1 : 0);
            own.word(host->awaited ? 1 + host->awaited->index() : 0);
            own.word(host->rest.size());
            for (const auto &ends : host->open)
                for (const char end : ends)
                    own.word(static_cast<std::uint64_t>(end));
            host->print = own.value() | 1;
        }
        digest.word(host->print);
    }
    for (const auto &pipe : pipes_)
        digest.word(pipe->print);
    for (const TransactionPtr &transaction : committed_) {
        digest.add(transaction->zxid);
        digest.add(transaction->path);
    }
    for (const auto &[epoch, leader] : established_) {
        digest.word(static_cast<std::uint64_t>(epoch));
        digest.add(leader);
    }
    digest.word(static_cast<std::uint64_t>(left_.crashes) * 100 +
                static_cast<std::uint64_t>(left_.restarts) * 10 + static_cast<std::uint64_t>(left_.writes));
    digest.word(static_cast<std::uint64_t>(client_));
    digest.word(static_cast<std::uint64_t>(answered_));
    return digest.value();
}

void SmallWorld::say(const std::string &what)
{
    if (!broken_)
        broken_ = what;
}

namespace {

std::string name(ServerId id) { return "S" + std::to_string(id.value); }

bool holds(const DurableState &disk, Zxid synced, const TransactionPtr &transaction)
{
    if (transaction->zxid <= disk.snapshotZxid)
        return true;
    const std::size_t after = disk.log.firstAfter(transaction->zxid);
    return transaction->zxid <= synced && after > 0 && *disk.log.at(after - 1) == *transaction;
}

} // namespace

void SmallWorld::judge(std::size_t place, const ServerFact &fact)
{
    const Server &server = *hosts_[place]->server;
    const TransactionLog &log = server.core().database.log();
    if (const auto *reign = std::get_if<LeaderEstablished>(&fact)) {
        const auto [known, fresh] = established_.emplace(reign->epoch.value, server.id());
        if (!fresh && known->second != server.id())
            say("Leadership2: " + name(known->second) + " and " + name(server.id()) + " both led one epoch");
        for (const TransactionPtr &transaction : committed_) {
            if (!log.contains(transaction->zxid) && transaction->zxid > server.core().database.snapshotZxid())
                say("LeaderLogCompleteness: " + name(server.id()) + " leads without " +
                    std::to_string(transaction->zxid.epoch) + ":" +
                    std::to_string(transaction->zxid.counter));
        }
        for (std::size_t i = 0; i < log.size(); ++i) {
            if (committed_.empty() || committed_.back()->zxid < log.at(i)->zxid)
                committed_.push_back(log.at(i));
        }
        judgeDisks();
    } else if (const auto *commit = std::get_if<Committed>(&fact)) {
        if (!committed_.empty() && commit->zxid <= committed_.back()->zxid)
            say("TotalOrder: a commit comes after a later one");
        const std::size_t after = log.firstAfter(commit->zxid);
        if (after > 0)
            committed_.push_back(log.at(after - 1));
        judgeDisks();
    } else if (const auto *applied = std::get_if<Applied>(&fact);
               applied && applied->reason == ApplyReason::Committed) {
        const bool known = std::any_of(committed_.begin(), committed_.end(),
                                       [&](const TransactionPtr &t) { return t->zxid == applied->zxid; });
        if (!known)
            say("PrefixConsistency: " + name(server.id()) + " applied what nobody has committed");
    } else if (const auto *state = std::get_if<StateChanged>(&fact);
               state && state->reason == StateReason::OutOfSequence) {
        say("ShouldNotBeTriggered: " + name(server.id()) + " met a message that makes no sense");
    }
}

// What is committed is on the disks of a quorum, now and for ever.
void SmallWorld::judgeDisks()
{
    for (const TransactionPtr &transaction : committed_) {
        std::vector<ServerId> holders;
        for (std::size_t place = 0; place < hosts_.size(); ++place) {
            if (holds(hosts_[place]->disk, hosts_[place]->synced, transaction))
                holders.push_back(config_->servers[place].id);
        }
        if (!config_->isQuorum(holders))
            say("CommitQuorum: " + std::to_string(transaction->zxid.epoch) + ":" +
                std::to_string(transaction->zxid.counter) + " is committed and on too few disks");
    }
}

std::string SmallWorld::describe(const SmallAction &action) const
{
    const auto party = [this](std::size_t place) {
        return place < hosts_.size() ? name(config_->servers[place].id) : std::string("C1");
    };
    switch (action.kind) {
    case SmallAction::Kind::Deliver: {
        const std::size_t from = action.which / kChannels / parties();
        const std::size_t to = action.which / kChannels % parties();
        const Packet &packet = pipes_[action.which]->packets.front();
        const char *what = packet.kind == Packet::Kind::Payload  ? nameOf(kindOf(packet.message))
                           : packet.kind == Packet::Kind::Dial   ? "a connection"
                           : packet.kind == Packet::Kind::Opened ? "the connection's answer"
                           : packet.kind == Packet::Kind::Failed ? "a refused connection"
                                                                 : "the end of the connection";
        return party(to) + " gets " + what + " from " + party(from);
    }
    case SmallAction::Kind::Disk:
        return party(action.which) + "'s disk answers";
    case SmallAction::Kind::Timer:
        return party(action.which) + "'s timer fires: " + enumName(action.timer);
    case SmallAction::Kind::Crash:
        return "crash " + party(action.which);
    case SmallAction::Kind::Restart:
        return "restart " + party(action.which);
    case SmallAction::Kind::Ask:
        return "C1 goes on";
    }
    return {};
}

} // namespace zablab
