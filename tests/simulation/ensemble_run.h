// SPDX-License-Identifier: GPL-3.0-or-later
//
// Words for stories about a whole ensemble in virtual time. Nothing here waits by the clock: a story goes on
// until something has happened, or fails because it did not within a limit of virtual time.
#pragma once

#include "engine/protocol/server.h"
#include "engine/protocol/server_core.h"
#include "engine/simulation/simulated_world.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace zablab::testing {

class EnsembleRun {
public:
    explicit EnsembleRun(RunDescription description, std::uint64_t seed = 1)
        : world((description.complete(), description), seed)
    {}
    EnsembleRun(int voters, int observers, std::uint64_t seed = 1)
        : EnsembleRun(RunDescription::ofSize(voters, observers), seed)
    {}

    SimulatedWorld world;

    static ServerId s(int id) { return ServerId{id}; }
    static std::vector<ServerId> ids(std::initializer_list<int> list)
    {
        std::vector<ServerId> servers;
        for (const int id : list)
            servers.push_back(s(id));
        return servers;
    }

    void does(const Command &command)
    {
        const CommandError error = world.execute(command);
        EXPECT_EQ(error, CommandError::None) << describe(command) << ": " << describe(error);
    }
    void passes(Duration duration) { world.advanceTo(world.now() + duration); }

    // Goes on until `holds` does; looks after everything that happens.
    template <typename Holds>
    bool until(Holds holds, Duration limit = Duration::seconds(120))
    {
        if (holds())
            return true;
        return world.advanceUntil([&](const History &, EventIndex) { return holds(); }, world.now() + limit);
    }

    bool serves(int id) const { return world.alive(s(id)) && world.server(s(id))->core().serving; }
    bool leads(int id) const { return serves(id) && world.server(s(id))->state() == ServerState::Leading; }
    int leader() const // of the largest epoch, among those that serve; 0 if there is none
    {
        int found = 0;
        Epoch epoch{-1};
        for (const ServerDescription &server : world.description().servers) {
            if (leads(server.id.value) && core(server.id.value).currentEpoch > epoch) {
                found = server.id.value;
                epoch = core(found).currentEpoch;
            }
        }
        return found;
    }
    bool allServe(const std::vector<ServerId> &servers) const
    {
        for (const ServerId id : servers)
            if (!serves(id.value))
                return false;
        return true;
    }
    const ServerCore &core(int id) const { return world.server(s(id))->core(); }
    ServerState state(int id) const { return world.server(s(id))->state(); }
    Zxid logged(int id) const { return core(id).database.lastLogged(); }

    // Goes on until client `client` has a session.
    bool comes(int client, Duration limit = Duration::seconds(30))
    {
        return until([&] { return clientState(client) == ClientState::Connected; }, limit);
    }
    ClientState clientState(int client) const
    {
        const History &history = world.history();
        for (EventIndex i = history.size(); i-- > 0;)
            if (const auto *changed = history[i].as<ClientStateChanged>();
                changed && changed->client == ClientId{client})
                return changed->state;
        return ClientState::Closed;
    }

    void writes(int client, const std::string &path, const std::string &data,
                OperationKind kind = OperationKind::SetData)
    {
        does(command::Ask{ClientId{client}, Operation{kind, path, data, -1}});
    }
    // Client `client`, once it has a session, creates or sets `path` and is answered.
    bool writesAndIsAnswered(int client, const std::string &path, const std::string &data, OperationKind kind)
    {
        comes(client);
        const EventIndex before = world.history().size();
        writes(client, path, data, kind);
        return until([&] {
            for (const auto *told : since<ClientTold>(before))
                if (told->client == ClientId{client} && told->outcome == ClientOutcome::Answered)
                    return true;
            return false;
        });
    }

    template <typename T>
    std::vector<const T *> since(EventIndex from, int where = 0) const
    {
        std::vector<const T *> found;
        const History &history = world.history();
        for (EventIndex i = from; i < history.size(); ++i)
            if (const T *fact = history[i].as<T>();
                fact && (where == 0 || history[i].where == Party{s(where)}))
                found.push_back(fact);
        return found;
    }
};

} // namespace zablab::testing
