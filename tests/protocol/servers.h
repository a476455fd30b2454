// SPDX-License-Identifier: GPL-3.0-or-later
//
// A handful of servers in one thread, without a world: messages are carried by hand, timers fire when a test
// says so, and the disk answers at once. For tests of one rule; whole runs belong to the simulation.
#pragma once

#include "engine/protocol/server.h"
#include "engine/protocol/server_core.h"

#include <deque>
#include <map>
#include <set>

namespace zablab::testing {

struct Carried {
    ServerId from;
    ServerId to;
    Channel channel;
    Message message;
};

class Servers {
public:
    explicit Servers(int voters, int observers = 0)
    {
        auto config = std::make_shared<EnsembleConfig>();
        for (int i = 1; i <= voters + observers; ++i)
            config->servers.push_back(
                {ServerId{i}, i <= voters ? LearnerType::Participant : LearnerType::Observer});
        config_ = config;
    }

    std::shared_ptr<const EnsembleConfig> config() const { return config_; }

    // Gives S(id) a log 0x<epoch>:1..counter before it starts.
    void history(int id, std::uint32_t epoch, std::uint32_t counter)
    {
        DurableState &disk = disks_[ServerId{id}];
        for (std::uint32_t c = 1; c <= counter; ++c) {
            Transaction transaction;
            transaction.zxid = {epoch, c};
            disk.log.append(std::make_shared<const Transaction>(transaction));
        }
        disk.currentEpoch = disk.acceptedEpoch = Epoch{epoch};
    }
    DurableState &disk(int id) { return disks_[ServerId{id}]; }

    void start(int id)
    {
        servers_.emplace(ServerId{id}, Server(config_, ServerId{id}, disks_[ServerId{id}]));
        step(id, input::Start{});
    }
    const Server &at(int id) const { return servers_.at(ServerId{id}); }
    const ServerCore &core(int id) const { return at(id).core(); }

    Instant clock; // what every server's own clock shows

    // Hands an input to one server and carries its effects out; messages go to the wire.
    void step(int id, const Input &input)
    {
        Effects effects;
        servers_.at(ServerId{id}).step(input, clock, effects);
        for (const Effect &effect : effects.list())
            carry(ServerId{id}, effect);
    }
    void fire(int id, TimerKind kind)
    {
        timers_[ServerId{id}].erase(kind);
        step(id, input::TimerFired{kind});
    }
    bool hasTimer(int id, TimerKind kind) const
    {
        const auto place = timers_.find(ServerId{id});
        return place != timers_.end() && place->second.contains(kind);
    }

    // Delivers everything on the wire, and what that causes, until nothing moves.
    void deliverAll()
    {
        for (int guard = 0; !wire_.empty() && guard < 100000; ++guard) {
            const Carried next = wire_.front();
            wire_.pop_front();
            if (servers_.contains(next.to))
                step(next.to.value, input::Received{next.from, next.channel, next.message});
        }
    }
    // Delivers, then lets the election's final waits pass, again and again, until nothing moves.
    void settle()
    {
        for (int guard = 0; guard < 100; ++guard) {
            deliverAll();
            bool fired = false;
            for (const auto &[id, server] : std::map<ServerId, Server>(servers_)) {
                for (const TimerKind kind : {TimerKind::FinalizeWait, TimerKind::ConnectRetry}) {
                    if (hasTimer(id.value, kind)) {
                        fire(id.value, kind);
                        fired = true;
                    }
                }
            }
            if (!fired)
                return;
        }
    }
    std::deque<Carried> &wire() { return wire_; }
    // Everything that was ever sent, whether a connection carried it or not.
    const std::vector<Carried> &sent() const { return sent_; }

    template <typename T>
    std::vector<T> factsOf(int id) const
    {
        std::vector<T> found;
        for (const auto &[where, fact] : facts_) {
            if (const T *wanted = std::get_if<T>(&fact); wanted && where.value == id)
                found.push_back(*wanted);
        }
        return found;
    }
    void forgetFacts() { facts_.clear(); }

private:
    bool linked(ServerId a, ServerId b, Channel channel) const
    {
        return links_.contains({std::min(a, b), std::max(a, b), channel});
    }
    void carry(ServerId from, const Effect &effect)
    {
        if (const auto *fact = std::get_if<ServerFact>(&effect)) {
            facts_.emplace_back(from, *fact);
        } else if (const auto *propose = std::get_if<effect::Propose>(&effect)) {
            facts_.emplace_back(from, propose->fact());
        } else if (const auto *send = std::get_if<effect::Send>(&effect)) {
            if (send->to.isServer())
                sent_.push_back({from, send->to.server(), send->channel, send->message});
            if (send->to.isServer() && linked(from, send->to.server(), send->channel))
                wire_.push_back({from, send->to.server(), send->channel, send->message});
        } else if (const auto *open = std::get_if<effect::Open>(&effect)) {
            if (!servers_.contains(open->peer)) {
                step(from.value, input::Failed{open->peer, open->channel});
                return;
            }
            links_.insert({std::min(from, open->peer), std::max(from, open->peer), open->channel});
            step(open->peer.value, input::Opened{from, open->channel});
            if (linked(from, open->peer, open->channel))
                step(from.value, input::Opened{open->peer, open->channel});
            else
                step(from.value, input::Failed{open->peer, open->channel});
        } else if (const auto *close = std::get_if<effect::Close>(&effect)) {
            if (close->peer.isServer()) {
                const ServerId peer = close->peer.server();
                if (links_.erase({std::min(from, peer), std::max(from, peer), close->channel}) > 0)
                    step(peer.value, input::Closed{from, close->channel});
            }
        } else if (const auto *timer = std::get_if<effect::SetTimer>(&effect)) {
            timers_[from].insert(timer->kind);
        } else if (const auto *cancel = std::get_if<effect::CancelTimer>(&effect)) {
            timers_[from].erase(cancel->kind);
        } else if (std::holds_alternative<effect::Flush>(effect)) {
            step(from.value, input::Flushed{servers_.at(from).core().database.lastLogged()});
        }
    }

    std::shared_ptr<const EnsembleConfig> config_;
    std::map<ServerId, DurableState> disks_;
    std::map<ServerId, Server> servers_;
    std::map<ServerId, std::set<TimerKind>> timers_;
    std::set<std::tuple<ServerId, ServerId, Channel>> links_;
    std::deque<Carried> wire_;
    std::vector<Carried> sent_;
    std::vector<std::pair<ServerId, ServerFact>> facts_;
};

} // namespace zablab::testing
