// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/rule_hunt.h"

#include <algorithm>
#include <array>

namespace zablab {

namespace {

using Names = std::vector<std::string>;

// What makes a rule matter: who is there, what goes wrong, what is asked for.
struct Bias {
    Rule rule;
    std::vector<int> voters;
    int observers;
    Names faults;
    Names load; // empty: as drawn
    bool smallLimits = false;
    bool histories = false;
};

const std::array<Bias, kRules> &biases()
{
    static const Names kWrites = {"create", "set"};
    static const Names kPower = {"power", "crash", "slow-disk", "restart"};
    static const Names kParting = {"partition", "cut", "crash", "long-pause"};
    static const Names kSessions = {"ephemeral", "create", "delete"};
    static const std::array<Bias, kRules> all = {{
        {Rule::Majority, {2, 4}, 0, {"partition", "cut"}, kWrites},
        {Rule::EpochCheck, {3, 5}, 0, {"partition", "crash", "long-pause", "restart"}, kWrites, false, true},
        {Rule::AcceptedEpochStored, {3, 4, 5}, 0, {"power", "restart", "partition", "crashes"}, kWrites},
        {Rule::VoteOrder, {3, 5}, 0, {"partition", "crash", "restart"}, kWrites, false, true},
        {Rule::Truncate, {3}, 0, kParting, kWrites, false, true},
        {Rule::DiffOnlyOnCommonHistory, {3}, 0, kParting, kWrites, false, true},
        {Rule::LogBeforeAck, {3}, 0, kPower, kWrites},
        {Rule::EpochAfterLog,
         {3, 5},
         0,
         {"power", "restart", "slow-disk", "partition"},
         kWrites,
         false,
         true},
        {Rule::NewLeaderAckAfterLog, {3}, 0, {"power", "slow-disk", "crash"}, kWrites, false, true},
        {Rule::SyncedLogAtNewLeader, {3}, 0, {"power", "slow-disk", "crash"}, kWrites, false, true},
        {Rule::ObserversDoNotCount, {3}, 3, {"partition", "crash", "crashes"}, kWrites},
        {Rule::TreeFollowsLog, {3}, 0, {"partition", "cut", "long-pause", "crash"}, kWrites},
        {Rule::InterruptedSyncUndone,
         {3},
         0,
         {"partition", "cut", "crash", "restart", "slow-disk"},
         kWrites,
         true,
         true},
        {Rule::CommitInOrder, {3, 5}, 0, {"loss", "cut", "slow-disk", "crash", "delay"}, kWrites},
        {Rule::AckTakenBack, {3}, 0, {"cut", "partition", "pause", "crash", "slow-disk"}, kWrites},
        {Rule::GapMeansSnap, {3}, 1, {"crash", "power", "partition", "restart"}, kWrites, true},
        {Rule::BothQuorums, {3, 4}, 1, {"reconfigure", "partition", "crash"}, kWrites},
        {Rule::ReadsBehindOwnWrites, {3}, 1, {"slow-disk", "delay"}, {"create", "set", "get", "exists"}},
        {Rule::SeenZxidCheck,
         {3},
         2,
         {"move", "partition", "delay", "pause"},
         {"create", "set", "get", "exists"}},
        {Rule::WatchBeforeData, {3}, 1, {"delay", "move"}, {"create", "set", "get", "watch", "delete"}},
        {Rule::EphemeralsWithSession, {3}, 1, {"close-client", "crash-client", "delay", "crash"}, kSessions},
        {Rule::ErrorsUseZxids, {3}, 0, {"crash", "partition"}, {"create", "delete", "set-version", "set"}},
    }};
    return all;
}

// What clients notice is for the rules that are about clients, and for those alone.
bool isAboutClients(Rule rule)
{
    switch (rule) {
    case Rule::ReadsBehindOwnWrites:
    case Rule::SeenZxidCheck:
    case Rule::WatchBeforeData:
    case Rule::EphemeralsWithSession:
    case Rule::ErrorsUseZxids:
        return true;
    default:
        return false;
    }
}
bool isAboutClients(Guarantee guarantee) { return guarantee >= Guarantee::LinearizableWrites; }

// The first promise that shows what the rule is for; one of safety breaks before anything can be said about progress.
const Violation *firstOf(const Examined &examined, Rule rule)
{
    for (const Violation &violation : examined.violations)
        if (violation.guarantee != Guarantee::Liveness &&
            (isAboutClients(rule) || !isAboutClients(violation.guarantee)))
            return &violation;
    return nullptr;
}

} // namespace

TrialWishes huntWishes(Rule rule, std::uint64_t seed)
{
    TrialWishes wishes;
    const auto found = std::find_if(biases().begin(), biases().end(),
                                    [rule](const Bias &bias) { return bias.rule == rule; });
    if (seed % 4 != 0 && found != biases().end()) {
        wishes.voters = found->voters[seed / 4 % found->voters.size()];
        wishes.observers = found->observers;
        wishes.groups = 0;
        Names known; // kinds that there are
        for (const std::string &name : found->faults)
            if (faultNamed(name) != nullptr)
                known.push_back(name);
        wishes.faults = known;
        if (!found->load.empty())
            wishes.load = found->load;
        wishes.smallLimits = found->smallLimits;
        wishes.histories = found->histories && seed % 2 == 0;
    }
    wishes.rules.turnOff(rule);
    return wishes;
}

std::optional<HuntCatch> huntOnce(Rule rule, std::uint64_t seed)
{
    HuntCatch found{rule, seed, randomTrial(seed, huntWishes(rule, seed)), {}, {}};
    found.trial.demandsProgress = false;
    const Examined off = examine(found.trial);
    const Violation *violation = firstOf(off, rule);
    if (violation == nullptr)
        return std::nullopt;
    found.guarantee = violation->guarantee;
    found.what = violation->what;
    // With the rule on, the same trial keeps every promise; else it would show something else.
    Trial on = found.trial;
    on.description.config.rules = {};
    if (!examine(on).good())
        return std::nullopt;
    return found;
}

Failing breakingOf(const Trial &trial, Guarantee guarantee)
{
    if (trial.description.servers.empty())
        return {};
    const Examined examined = examine(trial);
    for (const Violation &violation : examined.violations)
        if (violation.guarantee == guarantee)
            return {true, guarantee == Guarantee::Liveness
                              ? Instant::max()
                              : examined.played.world.history()[violation.event].at};
    return {};
}

TrialFile shrinkCatch(const HuntCatch &found, int maxPlays)
{
    const Guarantee guarantee = found.guarantee;
    ShrunkTrial shrunk = shrink(
        found.trial, [guarantee](const Trial &trial) { return breakingOf(trial, guarantee); }, maxPlays);
    TrialFile file;
    file.trial = std::move(shrunk.trial);
    file.breaks = guarantee;
    file.about = found.what;
    for (const Violation &violation : examine(file.trial).violations)
        if (violation.guarantee == guarantee) {
            file.about = violation.what;
            break;
        }
    return file;
}

} // namespace zablab
