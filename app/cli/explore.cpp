// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/explore.h"

#include "app/cli/exit_codes.h"
#include "app/cli/report_words.h"
#include "engine/world/description.h"

#include <chrono>

namespace zablab {

namespace {

std::string titleOf(const ExploreOptions &options)
{
    std::string title = options.fromLeader ? "" : "an election";
    if (options.writes > 0)
        title +=
            (title.empty() ? "" : " and ") +
            (options.writes == 1 ? std::string("one write") : std::to_string(options.writes) + " writes");
    if (title.empty())
        title = "an established leader";
    title += " of " + std::to_string(options.servers) + " servers";
    const auto times = [](int n, const char *what) {
        return n == 0 ? ""
                      : ", " + std::string(n == 1 ? "one" : std::to_string(n)) + " " + what +
                            (n == 1 ? "" : "s");
    };
    title += times(options.crashes, "crash") + times(options.restarts, "restart");
    if (options.restarts > 0 && options.lateRestarts)
        title += " when the others rest";
    return title;
}

int search(const ExploreOptions &options, std::ostream &out)
{
    RunDescription description = RunDescription::ofSize(options.servers, 0);
    description.config.rules = options.rules;
    description.complete();
    ExplorationOptions exploration;
    exploration.config = std::make_shared<const EnsembleConfig>(description.config);
    exploration.fromEstablished = options.fromLeader;
    exploration.crashes = options.crashes;
    exploration.restarts = options.restarts;
    exploration.writes = options.writes;
    if (options.writes > 0)
        exploration.clientAt = ServerId{options.clientAt};
    exploration.impatient = options.impatient;
    exploration.lateRestarts = options.lateRestarts;
    exploration.maxRound = options.rounds;
    exploration.maxStates = options.maxStates;

    out << titleOf(options) << ": " << std::flush;
    const auto began = std::chrono::steady_clock::now();
    const ExplorationResult result = explore(exploration);
    const auto took =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
    out << grouped(result.states) << " states, " << grouped(result.transitions) << " steps, "
        << grouped(result.endings) << " endings, " << result.deepest << " steps at most, "
        << took.count() / 1000 << "." << took.count() % 1000 / 100 << " s\n";
    for (const auto &[leader, endings] : result.leaders)
        out << "    S" << leader.value << " leads at the end: " << grouped(endings) << "\n";
    if (options.writes > 0)
        for (const auto &[answered, endings] : result.answered)
            out << "    the client knows of " << answered << (answered == 1 ? " write: " : " writes: ")
                << grouped(endings) << "\n";
    if (result.beyond > 0)
        out << "    left where a round after " << options.rounds << " began: " << grouped(result.beyond)
            << "\n";
    if (result.broken) {
        out << "  broken: " << *result.broken << "\n  after:\n";
        for (const std::string &step : result.path)
            out << "    " << step << "\n";
        return kExitBroken;
    }
    if (!result.complete) {
        out << "  not finished: more than " << grouped(options.maxStates)
            << " states. Search a smaller world, or raise --max-states.\n";
        return kExitBroken;
    }
    out << "  every promise holds in each of them\n";
    return kExitOk;
}

} // namespace

int runExplore(const ExploreOptions &options, std::ostream &out)
{
    if (!options.standard)
        return search(options, out);
    int exit = kExitOk;
    const auto also = [&](bool fromLeader, int crashes, int restarts, int writes, std::int64_t rounds) {
        ExploreOptions one = options;
        one.fromLeader = fromLeader;
        one.crashes = crashes;
        one.restarts = restarts;
        one.writes = writes;
        one.rounds = rounds;
        one.lateRestarts = writes > 0; // else there are more than thirty million states
        exit = std::max(exit, search(one, out));
    };
    also(false, 0, 0, 0, 1);
    also(false, 1, 0, 0, 2);
    also(true, 1, 1, 0, 3);
    also(true, 0, 0, 1, 3);
    also(true, 1, 1, 1, 3);
    return exit;
}

} // namespace zablab
