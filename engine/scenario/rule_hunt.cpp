// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/rule_hunt.h"

#include <algorithm>
#include <array>

namespace zablab {

namespace {

using Names = std::vector<std::string>;

// What a rule is for, and what makes it matter: who is there, what goes wrong, what is asked for.
struct Aim {
    Rule rule;
    Guarantee shownBy; // protocol.md section 12 names it, or section 11 describes just this
    std::vector<int> voters;
    int observers;
    Names faults;
    Names load; // empty: as drawn
    bool smallLimits = false;
    bool histories = false;
    void (*adjust)(RunDescription &) = nullptr;
};

// Between two steps on a disk there is time for something to happen.
void slowDisks(RunDescription &run)
{
    run.disk.syncMin = Duration::milliseconds(40);
    run.disk.syncMax = Duration::milliseconds(120);
}
// The committed log holds next to nothing, and is soon past what a slow disk has written.
void shortCommittedLog(RunDescription &run)
{
    run.config.commitLogCount = 1 + run.config.commitLogCount % 3;
    slowDisks(run);
}
// Whoever has missed something gets a snapshot, and what comes behind it takes its time.
void snapshots(RunDescription &run)
{
    run.config.commitLogCount = 1;
    run.config.snapshotSizePercent = -1; // nothing is sent from the log on disk
    run.config.tickTime = Duration::seconds(1);
    run.network.delayMeanExtra = Duration::milliseconds(60);
    run.network.delayMax = Duration::milliseconds(700);
}
// Patience is long, and clocks differ: a leader may notice later than others that they have parted.
void slowClocks(RunDescription &run)
{
    run.config.tickTime = Duration::seconds(1);
    for (ServerDescription &server : run.servers)
        server.clockDrift = server.id.value % 2 == 0 ? 0 : -150'000;
}

const std::array<Aim, kRules> &aims()
{
    using enum Guarantee;
    static const Names kWrites = {"create", "set"};
    static const Names kReads = {"create", "set", "get", "exists"};
    static const Names kPower = {"power", "crash", "slow-disk", "restart"};
    static const Names kParting = {"partition", "cut", "crash", "long-pause"};
    static const Names kSessions = {"ephemeral", "create", "delete"};
    static const std::array<Aim, kRules> all = {{
        {Rule::Majority, Agreement, {2, 4}, 0, {"partition", "cut"}, kWrites},
        {Rule::EpochCheck,
         EpochsNeverDecrease,
         {3, 5},
         0,
         {"partition", "crash", "long-pause", "restart"},
         kWrites,
         false,
         true},
        {Rule::AcceptedEpochStored,
         EpochOrder,
         {3, 4, 5},
         0,
         {"power", "restart", "partition", "crashes"},
         kWrites},
        {Rule::VoteOrder,
         ShouldNotBeTriggered,
         {3, 5},
         0,
         {"partition", "crash", "restart"},
         kWrites,
         false,
         true},
        {Rule::Truncate, ProcessConsistency, {3}, 0, kParting, kWrites, false, true},
        {Rule::DiffOnlyOnCommonHistory, PrefixConsistency, {3}, 0, kParting, kWrites, false, true},
        {Rule::LogBeforeAck, AckOnDisk, {3}, 0, kPower, kWrites},
        {Rule::EpochAfterLog, CommittedLogDurability, {3}, 0, {"turns"}, kWrites, false, true, slowDisks},
        {Rule::NewLeaderAckAfterLog,
         LeaderLogCompleteness,
         {3},
         0,
         {"turns"},
         kWrites,
         false,
         true,
         slowDisks},
        {Rule::SyncedLogAtNewLeader,
         AckOnDisk,
         {3},
         0,
         {"power", "slow-disk", "crash"},
         kWrites,
         false,
         true},
        {Rule::ObserversDoNotCount, ObserverNeverCounts, {3}, 3, {"partition", "crash", "crashes"}, kWrites},
        {Rule::TreeFollowsLog,
         ProcessConsistency,
         {3},
         0,
         {"partition", "cut", "long-pause", "crash"},
         kWrites},
        {Rule::InterruptedSyncUndone, AckOnDisk, {3}, 0, {"interrupt"}, kWrites, false, true, snapshots},
        {Rule::CommitInOrder, TotalOrder, {3, 5}, 0, {"reconfigure", "slow-disk", "delay"}, kWrites},
        {Rule::AckTakenBack,
         CommitQuorum,
         {3},
         0,
         {"cut", "partition", "pause", "crash", "restart", "slow-disk"},
         kWrites},
        {Rule::GapMeansSnap,
         ZxidGapFree,
         {5},
         0,
         {"crash", "restart", "slow-disk"},
         kWrites,
         true,
         false,
         shortCommittedLog},
        {Rule::BothQuorums, CommitQuorum, {3, 4}, 1, {"reconfigure", "partition", "crash"}, kWrites},
        {Rule::ReadsBehindOwnWrites, SessionOrder, {3}, 1, {"slow-disk", "delay"}, kReads},
        {Rule::SeenZxidCheck, SessionOrder, {3}, 0, {"tour", "partition"}, kReads, false, false, slowClocks},
        {Rule::WatchBeforeData,
         WatchBeforeData,
         {3},
         1,
         {"delay", "move"},
         {"create", "set", "get", "watch", "delete"}},
        {Rule::EphemeralsWithSession,
         EphemeralsAtOnce,
         {3},
         1,
         {"close-client", "crash-client", "delay", "crash"},
         kSessions},
        {Rule::ErrorsUseZxids,
         LinearizableWrites,
         {3},
         0,
         {"crash", "partition"},
         {"create", "delete", "set-version", "set"}},
    }};
    return all;
}

const Aim &aimOf(Rule rule) { return aims()[static_cast<std::size_t>(rule)]; }

// A command about a server that was left out could not be read again.
bool canBeKept(const Trial &trial)
{
    std::vector<LessonError> errors;
    const std::string text = writeTrial({"", trial, std::nullopt});
    const std::optional<TrialFile> file = readTrial(text, "", errors);
    return file && writeTrial(*file) == text;
}

const Violation *firstOf(const Examined &examined, Guarantee guarantee)
{
    for (const Violation &violation : examined.violations)
        if (violation.guarantee == guarantee)
            return &violation;
    return nullptr;
}

// With every rule on, the same trial keeps every promise; else it would show something else.
bool keepsAllWithRulesOn(Trial trial)
{
    trial.description.config.rules = {};
    return examine(trial).good();
}

} // namespace

Guarantee shownBy(Rule rule) { return aimOf(rule).shownBy; }

TrialWishes huntWishes(Rule rule, std::uint64_t seed)
{
    TrialWishes wishes;
    const Aim &aim = aimOf(rule);
    if (seed % 4 != 0) {
        wishes.voters = aim.voters[seed / 4 % aim.voters.size()];
        wishes.observers = aim.observers;
        wishes.groups = 0;
        wishes.faults = aim.faults;
        if (!aim.load.empty())
            wishes.load = aim.load;
        wishes.smallLimits = aim.smallLimits;
        wishes.histories = aim.histories && seed % 2 == 0;
        wishes.adjust = aim.adjust;
    }
    wishes.rules.turnOff(rule);
    return wishes;
}

std::optional<HuntCatch> huntOnce(Rule rule, std::uint64_t seed)
{
    HuntCatch found{rule, seed, randomTrial(seed, huntWishes(rule, seed))};
    found.trial.demandsProgress = false;
    if (!examineUntil(found.trial, shownBy(rule)).broke(shownBy(rule)) || !keepsAllWithRulesOn(found.trial))
        return std::nullopt;
    return found;
}

Failing breakingOf(const Trial &trial, Guarantee guarantee)
{
    if (trial.description.servers.empty() || !canBeKept(trial))
        return {};
    const Examined examined = examineUntil(trial, guarantee);
    if (const Violation *violation = firstOf(examined, guarantee))
        return {true, guarantee == Guarantee::Liveness
                          ? Instant::max()
                          : examined.played.world.history()[violation->event].at};
    return {};
}

TrialFile shrinkCatch(const HuntCatch &found, int maxPlays)
{
    const Guarantee guarantee = shownBy(found.rule);
    const auto stillShows = [guarantee](const Trial &trial) {
        const Failing failing = breakingOf(trial, guarantee);
        return failing.fails && keepsAllWithRulesOn(trial) ? failing : Failing{};
    };
    TrialFile file;
    file.trial = shrink(found.trial, stillShows, maxPlays, 12).trial;
    file.breaks = guarantee;
    const Examined examined = examineUntil(file.trial, guarantee);
    file.about =
        std::string("What ") + nameOf(found.rule) + " is for: " + purposeOf(found.rule) + " Without it: ";
    if (const Violation *violation = firstOf(examined, guarantee))
        file.about += violation->what;
    return file;
}

} // namespace zablab
