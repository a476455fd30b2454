// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs of the simulation with one write in them to look at: its view at any instant.
#pragma once

#include "engine/views/synchronization_view.h"
#include "engine/views/transaction_view.h"
#include "tests/simulation/ensemble_run.h"

namespace zablab::testing {

class WriteStory : public EnsembleRun {
public:
    explicit WriteStory(RunDescription description, std::uint64_t seed = 1)
        : EnsembleRun(std::move(description), seed)
    {
        begin();
    }
    explicit WriteStory(int voters, int observers = 0, std::uint64_t seed = 1)
        : WriteStory(RunDescription::ofSize(voters, observers), seed)
    {}

    TransactionIndex index;

    const History &history() const { return world.history(); }
    // Client 1 writes and is answered, and what is still under way comes to its end. The zxid that it got.
    Zxid write(const std::string &path = "/x", int client = 1)
    {
        EXPECT_TRUE(writesAndIsAnswered(client, path, "1", OperationKind::Create));
        passes(Duration::milliseconds(400));
        return since<Proposed>(0).back()->zxid;
    }
    TransactionView view(Zxid zxid, EventIndex end = kNoEvent)
    {
        index.update(history());
        const WriteEntry *entry = index.find(zxid);
        return entry ? transactionView(history(), world.description(), index, *entry, end)
                     : transactionView(history(), world.description(), index, zxid, end);
    }
    TransactionView newest()
    {
        index.update(history());
        const WriteEntry *entry = newestWrite(index, history(), history().size());
        EXPECT_TRUE(entry);
        return entry ? transactionView(history(), world.description(), index, *entry, history().size())
                     : TransactionView{};
    }
    int follower() const
    {
        for (const ServerDescription &server : world.description().servers)
            if (serves(server.id.value) && state(server.id.value) == ServerState::Following)
                return server.id.value;
        return 0;
    }
    std::vector<ServerId> allServers() const
    {
        std::vector<ServerId> all;
        for (const ServerDescription &server : world.description().servers)
            all.push_back(server.id);
        return all;
    }
    std::vector<ServerId> without(int server) const
    {
        std::vector<ServerId> rest = allServers();
        std::erase(rest, s(server));
        return rest;
    }
    SynchronizationView sync(std::size_t place, EventIndex end = kNoEvent)
    {
        index.update(history());
        const SyncEntry &entry = index.synchronizations().at(place);
        ClusterSeeker seeker(world.description());
        return synchronizationView(history(), entry, seeker.at(history(), entry.decided), end);
    }
    SynchronizationView lastSyncOf(int learner)
    {
        index.update(history());
        const auto place = chosenSynchronization(index, {s(learner), {}}, history().size());
        EXPECT_TRUE(place);
        return place ? sync(*place) : SynchronizationView{};
    }

private:
    void begin()
    {
        EXPECT_TRUE(until([this] { return allServe(allServers()); }));
        passes(Duration::milliseconds(300));
    }
};

inline int countOf(const TransactionView &view, MessageKind kind)
{
    return static_cast<int>(std::count_if(view.messages.begin(), view.messages.end(),
                                          [kind](const auto &leg) { return leg.kind == kind; }));
}

} // namespace zablab::testing
