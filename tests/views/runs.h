// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs to look at: hand-made histories, event by event, and real ones with a plan of faults.
#pragma once

#include "engine/simulation/campaign.h"
#include "engine/simulation/random_trial.h"
#include "engine/views/cluster_view.h"

#include <gtest/gtest.h>

#include <functional>
#include <utility>

namespace zablab::testing {

// A history written by hand. Time stands still until passes().
class Story {
public:
    explicit Story(RunDescription of) : description(std::move(of)) { description.complete(); }
    static Story ofVoters(int voters, int observers = 0)
    {
        return Story(RunDescription::ofSize(voters, observers));
    }

    RunDescription description;
    History history;
    Instant now;

    static ServerId s(int id) { return ServerId{id}; }
    void passes(Duration duration) { now = now + duration; }
    template <typename F>
    EventIndex at(int server, F fact, EventIndex cause = kNoEvent)
    {
        return history.append(Event{now, cause, server ? Party{s(server)} : Party{}, std::move(fact)});
    }
    MessageId sends(int from, int to, Message message, Duration takes = Duration::milliseconds(1),
                    Channel channel = Channel::Quorum)
    {
        return history.send(now, kNoEvent, {s(from), s(to), channel, std::move(message), 0}, now + takes);
    }
    void arrives(MessageId message)
    {
        at(history.message(message).to.server().value, MessageDelivered{message});
    }
    // Everything of a server that looks for a leader, in that round, with a vote for itself.
    void looks(int server, Round round = Round{1}, Zxid zxid = {})
    {
        at(server, StateChanged{ServerState::Looking, StateReason::Started});
        at(server, PhaseChanged{Phase::Election});
        at(server, RoundStarted{round, RoundReason::NewElection});
        at(server, VoteChanged{Vote{s(server), zxid, round, zxid.leaderEpoch()}, VoteReason::Initial});
    }

    ClusterView view() const
    {
        ClusterView folded = initialView(description);
        for (EventIndex i = 0; i < history.size(); ++i)
            fold(folded, description.config, history, i);
        return folded;
    }
    ServerView server(int id) const { return *view().server(s(id)); }
};

// Plays the campaign's plan; `look` is called after each command and at the end.
inline SimulatedWorld playCampaign(const CampaignOptions &options,
                                   const std::function<void(const SimulatedWorld &)> &look = {})
{
    SimulatedWorld world(campaignDescription(options), options.seed);
    for (const PlannedCommand &planned : planOf(options)) {
        world.advanceTo(planned.at);
        world.execute(planned.command);
        if (look)
            look(world);
    }
    world.advanceTo(world.now() + Duration::seconds(30));
    if (look)
        look(world);
    return world;
}

// A drawn trial of everything that clients and faults can do, with small limits so that snapshots and cuts come soon;
// `look` is called after each command and at the end.
inline Trial drawnTrial(std::uint64_t seed)
{
    TrialWishes wishes;
    wishes.smallLimits = true;
    wishes.histories = seed % 3 == 0;
    return randomTrial(seed, wishes);
}
inline SimulatedWorld playTrial(const Trial &trial,
                                const std::function<void(const SimulatedWorld &)> &look = {})
{
    SimulatedWorld world(trial.description, trial.seed);
    for (const PlannedCommand &planned : trial.commands) {
        world.advanceTo(planned.at);
        const auto *lost = std::get_if<command::LoseDisk>(&planned.command);
        if (!planned.onlyWhenSafe || !lost || mayLoseDisk(world, lost->server))
            world.execute(planned.command);
        if (look)
            look(world);
    }
    world.advanceTo(world.now() + Duration::seconds(20));
    if (look)
        look(world);
    return world;
}

inline CampaignOptions faultyRun(std::uint64_t seed, int voters = 5, int observers = 1)
{
    CampaignOptions options;
    options.voters = voters;
    options.observers = observers;
    options.seed = seed;
    options.time = Duration::seconds(60);
    options.faults = Faults::Many;
    return options;
}

} // namespace zablab::testing
