// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulation/shrink.h"

#include "engine/protocol/zxid_sequence.h"

#include <algorithm>
#include <tuple>
#include <type_traits>
#include <utility>

namespace zablab {

namespace {

// Whom a command is about.
template <typename Visit>
void forEachServer(const Command &command, Visit &&visit)
{
    std::visit(
        [&](const auto &c) {
            if constexpr (requires { c.side; })
                std::for_each(c.side.begin(), c.side.end(), visit);
            if constexpr (requires { c.server; })
                visit(c.server);
            if constexpr (requires { c.from; })
                visit(c.from);
            if constexpr (requires { c.to; })
                visit(c.to);
        },
        command);
}

bool names(const Command &command, ServerId server)
{
    bool found = false;
    forEachServer(command, [&](ServerId id) { found = found || id == server; });
    return found;
}

bool names(const Command &command, ClientId client)
{
    return std::visit(
        [&](const auto &c) {
            if constexpr (requires { c.client; })
                return c.client == client;
            else
                return false;
        },
        command);
}

// Whether Zab can have left these disks behind. A history that nobody could have would break promises by itself.
bool couldBeLeftBehind(const RunDescription &description)
{
    std::vector<ZxidSequence> voters, observers;
    bool groups = false;
    for (const ServerDescription &server : description.servers) {
        std::vector<ZxidSequence::Range> ranges;
        for (const LogExtent &extent : server.history)
            ranges.push_back({extent.epoch, extent.firstCounter, extent.lastCounter});
        (server.type == LearnerType::Participant ? voters : observers).emplace_back(std::move(ranges));
        groups = groups || server.group != 0;
    }
    const auto areQuorum = [&](const auto &which) {
        return std::count_if(voters.begin(), voters.end(), which) * 2 >
               static_cast<std::ptrdiff_t>(voters.size());
    };
    if (groups && std::any_of(voters.begin(), voters.end(), [&](const auto &v) { return v != voters[0]; }))
        return false;
    std::uint32_t newest = 0;
    for (const ZxidSequence &voter : voters)
        newest = std::max(newest, voter.last().epoch);
    // Who has missed a whole epoch is one of a minority; within one, the leader may be ahead of everybody.
    return (newest <= 1 || areQuorum([&](const auto &voter) { return voter.last().epoch == newest; })) &&
           std::all_of(observers.begin(), observers.end(),
                       [&](const auto &observer) { // has what is committed
                           return areQuorum([&](const auto &voter) { return observer.isPrefixOf(voter); });
                       });
}

class Shrinking {
public:
    Shrinking(Trial trial, const FailingTest &test, int maxPlays, int seeds)
        : best_(std::move(trial)),
          test_(test),
          maxPlays_(maxPlays),
          seeds_(seeds)
    {}

    ShrunkTrial run()
    {
        const Failing first = test_(best_);
        if (!first.fails)
            return {std::move(best_), 1, false};
        plays_ = 1;
        cutBehind(first.when);
        if (first.when != Instant::max())
            withoutProgress();
        bool smaller = true;
        while (smaller && plays_ < maxPlays_) {
            smaller = fewerCommands();
            smaller = fewerClients() || smaller;
            smaller = fewerServers() || smaller;
            smaller = plainer() || smaller;
            smaller = shorter() || smaller;
        }
        tidyTimes();
        return {std::move(best_), plays_, true};
    }

private:
    // Takes the candidate if it still fails, with the seed it has or with one of the first few.
    bool accept(Trial candidate)
    {
        if (!couldBeLeftBehind(candidate.description))
            return false;
        const std::uint64_t before = candidate.seed;
        for (int i = 0; i < seeds_ && plays_ < maxPlays_; ++i) {
            if (i > 0 && static_cast<std::uint64_t>(i) == before)
                continue;
            candidate.seed = i == 0 ? before : static_cast<std::uint64_t>(i);
            ++plays_;
            const Failing result = test_(candidate);
            if (!result.fails)
                continue;
            best_ = std::move(candidate);
            cutBehind(result.when);
            return true;
        }
        return false;
    }

    // Nothing behind the failure had a part in it.
    void cutBehind(Instant when)
    {
        if (when == Instant::max() || when >= Instant{} + best_.length)
            return;
        best_.length = std::max(when - Instant{}, Duration{1});
        std::erase_if(best_.commands, [when](const PlannedCommand &planned) { return planned.at > when; });
    }

    void withoutProgress()
    {
        if (!best_.demandsProgress)
            return;
        Trial candidate = best_;
        candidate.demandsProgress = false;
        accept(std::move(candidate));
    }

    // Delta debugging (Zeller): leaves out halves, quarters, … of the commands, down to single ones.
    bool fewerCommands()
    {
        bool any = false;
        std::size_t chunk = std::max<std::size_t>(1, best_.commands.size() / 2);
        while (plays_ < maxPlays_ && !best_.commands.empty()) {
            bool removed = false;
            // From the end: what comes late is seldom needed.
            for (std::size_t end = best_.commands.size(); end > 0 && plays_ < maxPlays_;) {
                end = std::min(end, best_.commands.size());
                const std::size_t begin = end > chunk ? end - chunk : 0;
                Trial candidate = best_;
                candidate.commands.erase(candidate.commands.begin() + static_cast<std::ptrdiff_t>(begin),
                                         candidate.commands.begin() + static_cast<std::ptrdiff_t>(end));
                if (accept(std::move(candidate)))
                    removed = any = true;
                end = begin;
            }
            if (chunk > 1)
                chunk = (chunk + 1) / 2;
            else if (!removed)
                break;
        }
        return any;
    }

    bool fewerClients()
    {
        bool any = false;
        for (std::size_t i = best_.description.clients.size(); i-- > 0;) {
            Trial candidate = best_;
            const ClientId client = candidate.description.clients[i].id;
            candidate.description.clients.erase(candidate.description.clients.begin() +
                                                static_cast<std::ptrdiff_t>(i));
            std::erase_if(candidate.commands,
                          [client](const PlannedCommand &planned) { return names(planned.command, client); });
            any = accept(std::move(candidate)) || any;
        }
        return any;
    }

    // Without the server, and the clients that know no other.
    static void remove(Trial &trial, ServerId server)
    {
        std::erase_if(trial.description.servers,
                      [server](const ServerDescription &each) { return each.id == server; });
        for (ClientDescription &client : trial.description.clients) {
            std::erase(client.others, server);
            if (client.server == server && !client.others.empty()) {
                client.server = client.others.front();
                client.others.erase(client.others.begin());
            } else if (client.server == server && !trial.description.servers.empty()) {
                client.server = trial.description.servers.front().id;
            }
        }
        for (PlannedCommand &planned : trial.commands)
            if (auto *cut = std::get_if<command::Cut>(&planned.command))
                std::erase(cut->side, server);
        std::erase_if(trial.commands,
                      [server](const PlannedCommand &planned) { return names(planned.command, server); });
    }

    bool fewerServers()
    {
        bool any = false;
        for (std::size_t i = best_.description.servers.size(); i-- > 0;) {
            if (best_.description.servers.size() < 2)
                break;
            Trial candidate = best_;
            remove(candidate, best_.description.servers[i].id);
            any = accept(std::move(candidate)) || any;
        }
        return any;
    }

    template <typename Change>
    bool tryTo(Change change)
    {
        Trial candidate = best_;
        change(candidate);
        if (candidate.description == best_.description && candidate.seed == best_.seed)
            return false;
        return accept(std::move(candidate));
    }

    // What is as usual needs no reading.
    bool plainer()
    {
        bool any = false;
        any = tryTo([](Trial &t) { t.description.network = NetworkDescription{}; }) || any;
        any = tryTo([](Trial &t) { t.description.disk = DiskDescription{}; }) || any;
        any = tryTo([](Trial &t) { t.description.startSpread = RunDescription{}.startSpread; }) || any;
        const EnsembleConfig usual;
        const auto limit = [&](auto field) {
            any = tryTo([&](Trial &t) { t.description.config.*field = usual.*field; }) || any;
        };
        limit(&EnsembleConfig::tickTime);
        limit(&EnsembleConfig::initLimit);
        limit(&EnsembleConfig::syncLimit);
        limit(&EnsembleConfig::commitLogCount);
        limit(&EnsembleConfig::snapshotSizePercent);
        limit(&EnsembleConfig::snapCount);
        limit(&EnsembleConfig::lastCounter);
        limit(&EnsembleConfig::forceSnapshotSync);
        limit(&EnsembleConfig::maxNotificationInterval);
        limit(&EnsembleConfig::containerCheckInterval);
        limit(&EnsembleConfig::trustEmptyDatabase);
        for (std::size_t i = 0; i < best_.description.servers.size(); ++i) {
            const auto server = [&](auto change) {
                any = tryTo([&](Trial &t) { change(t.description.servers[i]); }) || any;
            };
            server([](ServerDescription &s) { s.diskTimes = 1; });
            server([](ServerDescription &s) { s.clockDrift = 0; });
            server([](ServerDescription &s) { s.runs = true; });
            server([](ServerDescription &s) { s.history.clear(); });
            server([](ServerDescription &s) { s.group = 0, s.weight = 1; });
        }
        for (std::size_t i = 0; i < best_.description.clients.size(); ++i)
            any = tryTo([&](Trial &t) {
                      t.description.clients[i].others.clear();
                      t.description.clients[i].sessionTimeout = {};
                  }) ||
                  any;
        return any;
    }

    // Shorter histories on the disks, and less time between the commands.
    bool shorter()
    {
        bool any = false;
        for (std::uint32_t less : {64u, 16u, 4u, 1u})
            while (tryTo([less](Trial &t) {
                for (ServerDescription &server : t.description.servers)
                    for (LogExtent &extent : server.history)
                        if (extent.epoch == 1)
                            extent.lastCounter -= std::min(less, extent.lastCounter - extent.firstCounter);
            }))
                any = true;
        for (std::size_t i = 0; i < best_.commands.size() && plays_ < maxPlays_; ++i) {
            const Instant before = i == 0 ? Instant{} : best_.commands[i - 1].at;
            for (Duration gap = best_.commands[i].at - before; gap > Duration::milliseconds(20);) {
                const Duration less{(gap / 2).us / 1000 * 1000};
                Trial candidate = best_;
                for (std::size_t k = i; k < candidate.commands.size(); ++k)
                    candidate.commands[k].at = candidate.commands[k].at - less;
                if (!accept(std::move(candidate)) || i >= best_.commands.size())
                    break;
                any = true;
                gap = best_.commands[i].at - before;
            }
        }
        return any;
    }

    // Instants on whole milliseconds where they may be; one try for all, then one for each.
    void tidyTimes()
    {
        const auto rounded = [](Instant at) { return Instant{at.us / 1000 * 1000}; };
        Trial candidate = best_;
        for (PlannedCommand &planned : candidate.commands)
            planned.at = rounded(planned.at);
        if (candidate.commands == best_.commands || accept(std::move(candidate)))
            return;
        for (std::size_t i = 0; i < best_.commands.size() && plays_ < maxPlays_; ++i) {
            if (rounded(best_.commands[i].at) == best_.commands[i].at)
                continue;
            candidate = best_;
            candidate.commands[i].at = rounded(candidate.commands[i].at);
            accept(std::move(candidate));
        }
    }

    Trial best_;
    const FailingTest &test_;
    int maxPlays_;
    int seeds_;
    int plays_ = 0;
};

} // namespace

ShrunkTrial shrink(Trial trial, const FailingTest &test, int maxPlays, int seeds)
{
    return Shrinking(std::move(trial), test, maxPlays, seeds).run();
}

bool isSmaller(const Trial &a, const Trial &b)
{
    const auto size = [](const Trial &trial) {
        return std::tuple(trial.commands.size() + trial.description.servers.size() +
                              trial.description.clients.size(),
                          trial.length);
    };
    return size(a) < size(b);
}

} // namespace zablab
