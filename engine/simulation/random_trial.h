// SPDX-License-Identifier: GPL-3.0-or-later
//
// Trials drawn from a seed: an ensemble, what its clients do, and faults. Each kind of fault and each kind of
// request is one function in a table (fault_kinds.cpp, load_kinds.cpp); a trial takes a few of each, so that
// some trials are about one thing and others about everything at once.
#pragma once

#include "engine/simulation/random.h"
#include "engine/simulation/trial.h"

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zablab {

// What is wanted instead of drawn. A trial is a function of its seed and its wishes.
struct TrialWishes {
    std::optional<int> voters;    // 1 to 100, and with the observers at most 100
    std::optional<int> observers; // 0 to 99
    std::optional<int> groups;    // voters are dealt to so many groups
    std::optional<Duration> length;
    std::optional<std::vector<std::string>> faults; // names of fault kinds: all of these, and no other
    std::optional<std::vector<std::string>> load;   // names of kinds of requests
    Rules rules;                                    // turned off, if any
    bool usual = false; // limits, network, disks and clocks as they are by default, instead of drawn ones
    // Of the ensemble: small limits, so that what needs many transactions is reached in short runs.
    bool smallLimits = false;
    bool histories = false; // disks that hold different histories before the run
    // A last word on what was drawn of the ensemble, before anything is planned for it.
    void (*adjust)(RunDescription &) = nullptr;
};

Trial randomTrial(std::uint64_t seed, const TrialWishes &wishes = {});

// Makes up a trial; what the kinds draw with and write into.
class TrialPlan {
public:
    TrialPlan(std::uint64_t seed, const TrialWishes &wishes);
    Trial make();

    Random dice;
    Random workload;
    Trial trial;
    TrialWishes wishes;
    Duration patience; // how long learner and leader wait for each other: what is long and what is short

    Instant end() const { return Instant{} + trial.length; }
    bool oneIn(std::uint32_t n) { return dice.below(n) == 0; }
    // Around `mean`, never nothing.
    Duration about(Duration mean) { return dice.exponential(mean) + Duration{1}; }
    const std::vector<ServerDescription> &servers() const { return trial.description.servers; }
    ServerId anyServer() { return servers()[dice.below(count(servers()))].id; }
    ServerId anyOther(ServerId than); // than itself, where there is no other
    // Some of the servers, not all, in order; empty when there is only one.
    std::vector<ServerId> someServers();
    CutDirection anyDirection();
    ClientId anyClient() { return clients_[dice.below(count(clients_))]; }
    bool hasClients() const { return !clients_.empty(); }
    // A number for a server that is to come; at most three come.
    std::optional<ServerId> newServer();
    // A client of a new number takes the place of one that ends: what is planned for the old one later is for it.
    void replaceClient(Instant at, ClientId old);
    // A little after some request was made: written and not synced, proposed and not acknowledged, …
    Instant amidARequest(Instant at);

    void add(Instant at, Command command, bool onlyWhenSafe = false);
    void crash(Instant at, ServerId server, Duration mean); // and restarts it

    // The number of the next thing to be written, so that no two are alike.
    int nextNumber() { return ++numbers_; }

private:
    template <typename List>
    static std::uint32_t count(const List &list)
    {
        return static_cast<std::uint32_t>(list.size());
    }
    void drawEnsemble();
    void drawServers();
    void drawLimits();
    void drawHistories();
    void drawClients();
    void drawLoad();
    void drawFaults();
    void drawRequests(Instant from, Instant to, Duration meanGap, const std::vector<std::size_t> &kinds);

    void renumberClients();

    std::vector<ClientId> clients_;
    std::map<ClientId, ClientId> replaces_; // the new one, and whom of the first ones
    std::vector<Instant> requestTimes_;     // sorted
    int numbers_ = 0;
    std::int32_t newServers_ = 0;
};

// A kind of fault: its name on the command line, how often it is drawn beside others, and what it plans.
struct FaultKind {
    const char *name;
    const char *what; // for the help
    std::uint32_t weight;
    void (*plan)(TrialPlan &, Instant at);
    bool onlyWished = false; // never drawn: it is made for what a hunt is after
};
std::span<const FaultKind> faultKinds();
const FaultKind *faultNamed(std::string_view name); // null if there is none

// A kind of request of a client.
struct LoadKind {
    const char *name;
    std::uint32_t weight;
    Operation (*ask)(TrialPlan &, ClientId client);
};
std::span<const LoadKind> loadKinds();
const LoadKind *loadNamed(std::string_view name);

} // namespace zablab
