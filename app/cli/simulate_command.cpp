// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/simulate_command.h"

#include "app/cli/campaign.h"
#include "app/cli/simulate.h"
#include "app/values/ensemble_size.h"

#include <iostream>

namespace zablab {

namespace {

constexpr std::uint64_t kHuntRuns = 20'000;

std::string kindsOfFaults()
{
    std::string text;
    for (const FaultKind &kind : faultKinds()) {
        std::string name = kind.name;
        name.resize(16, ' ');
        text += "  " + name + kind.what + "\n";
    }
    return text;
}

// "crash,cut" or "all"; `kinds` stays empty for the words that are no kinds.
std::optional<UsageError> readFaults(const Arguments &arguments, SimulateOptions &options,
                                     std::optional<std::vector<std::string>> &kinds)
{
    if (!arguments.has("faults"))
        return std::nullopt;
    const std::string &text = arguments.value("faults");
    if (text == "none" || text == "some" || text == "many") {
        options.faults = text;
        return std::nullopt;
    }
    kinds.emplace();
    std::vector<std::string> known{"none", "some", "many", "all"};
    std::string all;
    for (const FaultKind &kind : faultKinds()) {
        known.emplace_back(kind.name);
        all += std::string(", ") + kind.name;
        if (text == "all")
            kinds->emplace_back(kind.name);
    }
    for (std::size_t begin = 0; text != "all" && begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const std::string name = text.substr(begin, end - begin);
        begin = end + 1;
        if (faultNamed(name) != nullptr) {
            kinds->push_back(name);
            continue;
        }
        const std::string meant = closest(name, known);
        return UsageError{"--faults cannot be \"" + text + "\": there is no fault \"" + name + "\"",
                          "Give none, some or many, or all, or kinds of faults with commas between them: " +
                              all.substr(2) + (meant.empty() ? "." : "; did you mean " + meant + "?")};
    }
    return std::nullopt;
}

std::optional<UsageError> readRuleNames(const std::vector<std::string> &names, std::vector<Rule> &rules)
{
    std::vector<std::string> known;
    std::string all;
    for (int r = 0; r < kRules; ++r) {
        known.emplace_back(nameOf(static_cast<Rule>(r)));
        all += (r == 0 ? "" : ", ") + known.back();
        if (names.empty())
            rules.push_back(static_cast<Rule>(r));
    }
    for (const std::string &name : names) {
        if (const auto rule = ruleNamed(name)) {
            rules.push_back(*rule);
            continue;
        }
        const std::string meant = closest(name, known);
        return UsageError{"there is no rule \"" + name + "\"",
                          (meant.empty() ? "" : "Did you mean " + meant + "? ") + "The rules are " + all +
                              "."};
    }
    return std::nullopt;
}

// What belongs to one way of simulating is an error in another.
bool excludes(const Arguments &arguments, const char *with, const std::vector<const char *> &others,
              UsageError &error)
{
    for (const char *other : others)
        if (arguments.has(with) && arguments.has(other)) {
            error = {std::string("--") + other + " does not go together with --" + with,
                     std::string("Leave out --") + other + ", or --" + with + "."};
            return true;
        }
    return false;
}

// The options that make the same trials again.
std::string replayOptions(const Arguments &arguments)
{
    std::string text;
    for (const char *option : {"servers", "observers", "groups", "time", "faults", "rule-off"})
        if (arguments.has(option))
            text += std::string(" --") + option + " " + arguments.value(option);
    return text;
}

} // namespace

CommandSpec simulateSpec()
{
    return {
        "simulate",
        "[RULE...]",
        "Run the engine without a window, on one seed or many, and check Zab's promises.",
        "The same options and seed give the same run and the same digest, on every machine, with any number "
        "of\n"
        "jobs. Every run is checked against Zab's promises (`zablab verify --help` lists them) from its "
        "beginning\n"
        "to its end; with the faults over, the ensemble is repaired, and then there has to be a leader, "
        "every\n"
        "member has to serve and a write has to be answered.\n"
        "\n"
        "With --servers and --faults none, some or many, the ensemble is as given. Runs are reported in the "
        "order\n"
        "of the seeds, broken ones with the command that repeats them; of more than 40 only the broken "
        "ones.\n"
        "With --campaign, everything is drawn from the seed: 1 to 9 voters, observers, groups and weights, "
        "limits,\n"
        "requests of all kinds, and a few kinds of faults for each run. At the end it says which cases were "
        "reached\n"
        "and names those that never were. A run that breaks a promise is made small and kept as a scenario.\n"
        "\n"
        "Kinds of faults:\n" +
            kindsOfFaults() +
            "\n"
            "With --json, each line is an object. One a run: seed, events, messages, elections (leaders "
            "established),\n"
            "commits, diff, trunc, snap (decisions of leaders), commands (faults and requests), endUs "
            "(microseconds of the\n"
            "run's own time), wallSeconds, checkSeconds, eventsPerSecond, digest, violations (their number), "
            "broken (the\n"
            "first few: event, guarantee, where, what) and replay (a command). The last line is "
            "{\"summary\":{...}} with runs,\n"
            "brokenRuns, the sums, threads, wallSeconds, runSeconds and checkSeconds of all threads "
            "together, "
            "and the digest\n"
            "of all digests. A campaign has a line for each broken run, and {\"campaign\":{...}} with runs,\n"
            "brokenRuns, events, messages, reached (the cases), checked (the promises), threads, "
            "wallSeconds, digest.\n"
            "The history file is described in engine/history/HISTORY_FORMAT.md.\n"
            "\n"
            "Exit code: 0 when every run keeps every promise (a scenario: goes as its file says; a hunt: "
            "finds\n"
            "something for each rule), 1 when not, 2 when the command line is wrong or a file cannot be "
            "written.\n"
            "\n"
            "Examples:\n"
            "  zablab simulate --servers 5 --seed 42 --time 60s --history run.jsonl\n"
            "  zablab simulate --servers 5 --observers 2 --seed 1..1000 --faults many\n"
            "  zablab simulate --servers 5 --observers 95 --faults crash,loss,slow-disk\n"
            "  zablab simulate --campaign 100000\n"
            "  zablab simulate --campaign 200 --rule-off Truncate\n"
            "  zablab simulate --hunt Truncate --keep scenarios\n"
            "  zablab simulate --scenario scenarios/Truncate.yaml --history run.jsonl\n",
        {{"servers", "N", "Voting servers, 1 to 100. Without it: 5; drawn in a campaign."},
         {"observers", "N",
          "Observers; with the servers at most 100. Without it: none; drawn in a campaign."},
         {"groups", "N", "Deal the voters to so many groups: hierarchical quorums. Without it: none."},
         {"seed", "S|A..B", "The seed, or a range of seeds; of a campaign, the first. Without it: 1."},
         {"time", "T",
          "How long faults and requests go on, in the run's own time: 30s, 5m, 1500ms. Without it: 60s; "
          "drawn "
          "in a campaign."},
         {"faults", "none|some|many|all|KIND,...",
          "What goes wrong: nothing, one thing at a time, much; or kinds of faults from the list below. "
          "Without "
          "it: none; drawn in a campaign."},
         {"rule-off", "RULE,...", "Rules of the protocol to turn off, by name."},
         {"campaign", "RUNS", "So many random runs; what other options say is not drawn."},
         {"hunt", "",
          "For each RULE, or for all of them: turn it off, look for a run that breaks a promise, make it "
          "small "
          "and keep it. With --campaign, how many runs to try for each; without it 20000."},
         {"scenario", "FILE", "Play a scenario file, as campaigns and hunts write them."},
         {"keep", "FOLDER", "Where campaigns and hunts leave their scenarios. Without it: here."},
         {"history", "FILE", "Write everything that happened to a file; for a single run."},
         {"jobs", "N", "Runs at the same time, 1 to 1024. Without it: one a core."},
         {"json", "", "Print for programs, a JSON object a line."}},
        0,
        -1};
}

int simulateCommand(const Arguments &arguments, UsageError &error)
{
    SimulateOptions options;
    TrialOptions trials;
    std::int64_t servers = options.servers, observers = 0, groups = 0, jobs = 0, runs = 1;
    SeedRange seeds;
    std::vector<Rule> rules;
    if (failed(readNumber(arguments, "servers", 1, kMostServers, servers), error) ||
        failed(readNumber(arguments, "observers", 0, kMostServers - 1, observers), error) ||
        failed(readNumber(arguments, "groups", 1, kMostServers, groups), error) ||
        failed(readSeeds(arguments, "seed", seeds), error) ||
        failed(readDuration(arguments, "time", options.time), error) ||
        failed(readFaults(arguments, options, trials.wishes.faults), error) ||
        failed(readRules(arguments, "rule-off", trials.wishes.rules), error) ||
        failed(readNumber(arguments, "campaign", 1, static_cast<std::int64_t>(kMostSeeds), runs), error) ||
        failed(readNumber(arguments, "jobs", 1, 1024, jobs), error) ||
        excludes(
            arguments, "hunt",
            {"servers", "observers", "groups", "time", "faults", "rule-off", "scenario", "history", "json"},
            error) ||
        excludes(arguments, "scenario",
                 {"servers", "observers", "groups", "time", "faults", "rule-off", "campaign", "seed", "keep",
                  "json", "jobs"},
                 error))
        return 0;
    const bool campaign = arguments.has("campaign"), hunt = arguments.has("hunt");
    if (!hunt && !arguments.positional().empty()) {
        error = {"unexpected argument \"" + arguments.positional().front() + "\"",
                 "Names of rules belong to --hunt; see `zablab simulate --help`."};
        return 0;
    }
    options.servers = static_cast<int>(servers);
    options.observers = static_cast<int>(observers);
    options.firstSeed = seeds.first;
    options.lastSeed = seeds.last;
    options.history = arguments.value("history");
    options.json = arguments.has("json");
    options.jobs = static_cast<int>(jobs);
    for (const char *option : {"history", "keep", "scenario"})
        if (arguments.has(option) && arguments.value(option).empty()) {
            error = {std::string("--") + option + " needs the name of a " +
                         (option[0] == 'k' ? "folder" : "file"),
                     option[0] == 'h'   ? "For instance --history run.jsonl."
                     : option[0] == 'k' ? "For instance --keep scenarios."
                                        : "For instance --scenario scenarios/Truncate.yaml."};
            return 0;
        }
    if (servers + observers > kMostServers)
        error = {std::to_string(servers) + " servers and " + std::to_string(observers) +
                     " observers are too many",
                 "Together there may be at most " + std::to_string(kMostServers) + "."};
    else if (groups > servers && (arguments.has("servers") || !campaign))
        error = {std::to_string(groups) + " groups are too many for " + std::to_string(servers) + " servers",
                 "Each group needs a voter."};
    else if (seeds.last - seeds.first >= kMostSeeds)
        error = {"--seed names too many seeds", "At most " + std::to_string(kMostSeeds) + " in one go."};
    else if ((campaign || hunt) && seeds.first != seeds.last)
        error = {"--seed is the first seed of a campaign or a hunt",
                 "Give one seed; --campaign says how many runs."};
    else if (arguments.has("keep") && !campaign && !hunt)
        error = {"--keep belongs to --campaign and --hunt", "Leave it out, or add --campaign RUNS."};
    else if (arguments.has("history") && (campaign ? runs != 1 : seeds.first != seeds.last))
        error = {"--history is for a single seed",
                 campaign ? "Give --campaign 1 and the seed of the run, or leave --history out."
                          : "Give one seed, for instance --seed " + std::to_string(seeds.first) +
                                ", or leave --history out."};
    if (!error.what.empty())
        return 0;

    if (arguments.has("scenario"))
        return runScenario(arguments.value("scenario"), options.history, std::cout, std::cerr);
    trials.firstSeed = seeds.first;
    trials.jobs = options.jobs;
    trials.json = options.json;
    trials.history = options.history;
    trials.keep = arguments.value("keep");
    trials.replay = " --campaign 1" + replayOptions(arguments);
    if (hunt) {
        trials.runs = campaign ? static_cast<std::uint64_t>(runs) : kHuntRuns;
        if (failed(readRuleNames(arguments.positional(), rules), error))
            return 0;
        return runHunt(trials, rules, std::cout, std::cerr);
    }
    TrialWishes &wishes = trials.wishes;
    // Kinds of faults, groups and rules make a trial of any simulation; so the words none, some and many, which
    // are plans of their own, stand for kinds here.
    const bool drawn = campaign || wishes.faults || arguments.has("groups") || arguments.has("rule-off");
    if (!drawn)
        return runSimulate(options, std::cout, std::cerr);
    wishes.usual = !campaign;
    if (arguments.has("servers") || !campaign)
        wishes.voters = options.servers;
    if (arguments.has("observers") || !campaign)
        wishes.observers = options.observers;
    if (arguments.has("groups") || !campaign)
        wishes.groups = static_cast<int>(groups);
    if (arguments.has("time") || !campaign)
        wishes.length = options.time;
    if (!wishes.faults && (arguments.has("faults") || !campaign)) {
        if (options.faults == "none")
            wishes.faults = std::vector<std::string>{};
        else if (options.faults == "some")
            wishes.faults = std::vector<std::string>{"crash", "pause", "partition", "cut", "move"};
        else
            wishes.faults =
                std::vector<std::string>{"crash", "restart", "power", "pause", "partition", "cut", "move"};
    }
    trials.runs = campaign ? static_cast<std::uint64_t>(runs) : seeds.last - seeds.first + 1;
    if (!campaign)
        trials.replay = " --servers " + std::to_string(servers) + " --observers " +
                        std::to_string(observers) +
                        (groups > 0 ? " --groups " + std::to_string(groups) : "") + " --time " +
                        (arguments.has("time") ? arguments.value("time") : "60s") + " --faults " +
                        (arguments.has("faults") ? arguments.value("faults") : "none") +
                        (arguments.has("rule-off") ? " --rule-off " + arguments.value("rule-off") : "");
    return runCampaign(trials, std::cout, std::cerr);
}

} // namespace zablab
