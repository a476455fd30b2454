// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/explore.h"
#include "app/cli/play.h"
#include "app/cli/shot.h"
#include "app/cli/simulate_command.h"
#include "app/cli/verify.h"
#include "app/cli/window.h"
#include "app/values/ensemble_size.h"
#include "engine/protocol/invariants.h"

#include <charconv>
#include <iostream>

namespace zablab {

namespace {

const OptionSpec kLanguage{"lang", "zh_CN|en", "The language. Without it: as the locale says."};
const OptionSpec kTheme{"theme", "dark|light|contrast", "The colours."};

bool readLanguage(const Arguments &arguments, std::string &language, UsageError &error)
{
    return !failed(readWord(arguments, "lang", {"zh_CN", "en"}, language), error);
}

// --- play ---
const CommandSpec kPlay{
    "play",
    "LESSON...",
    "Play lessons without a window and check what they expect.",
    "LESSON is a lesson's folder, its lesson.yaml, or a folder of lessons. Each step and "
    "expectation is printed.\n"
    "Exit code: 0 when everything holds, 1 when a lesson is damaged or an expectation "
    "fails (with file and line),\n"
    "2 when there is no such lesson or the command line is wrong.\n",
    {kLanguage,
     {"quiet", "", "One line a lesson, and what is wrong."},
     {"try-seeds", "A..B", "Instead, list the seeds with which a lesson holds; for authors."}},
    1,
    -1};

int commandPlay(const Arguments &arguments, const Invocation &, UsageError &error)
{
    PlayOptions options;
    options.lessons = arguments.positional();
    options.quiet = arguments.has("quiet");
    if (!readLanguage(arguments, options.language, error))
        return 0;
    if (arguments.has("try-seeds")) {
        SeedRange seeds;
        if (failed(readSeeds(arguments, "try-seeds", seeds), error))
            return 0;
        if (seeds.last - seeds.first >= kMostSeeds) {
            error = {"--try-seeds names too many seeds",
                     "At most " + std::to_string(kMostSeeds) + " in one go."};
            return 0;
        }
        options.trySeeds = {seeds.first, seeds.last};
    }
    return runPlay(options, std::cout, std::cerr);
}

// --- simulate ---
int commandSimulate(const Arguments &arguments, const Invocation &, UsageError &error)
{
    return simulateCommand(arguments, error);
}

// --- verify ---
std::string promises()
{
    std::string text = "The promises, by the names that broken ones are reported under:\n";
    for (int i = 0; i < kGuarantees; ++i) {
        const auto guarantee = static_cast<Guarantee>(i);
        std::string name = nameOf(guarantee);
        name.resize(24, ' ');
        text += "  " + name + promiseOf(guarantee) + "\n";
    }
    return text;
}

CommandSpec verifySpec()
{
    return {
        "verify",
        "FILE...",
        "Check Zab's promises in history files and saved runs, from the files alone.",
        promises() +
            "Liveness is checked by `zablab simulate` only: a file does not say when the faults were over.\n"
            "\n"
            "A broken promise is reported with the line of the file at which it is found. With --json, each "
            "file\n"
            "gives a line with an object: file, seed, events, digest, checks (how often each promise was put "
            "to the\n"
            "test), violations (their number) and broken (the first of them: line, guarantee, where, what).\n"
            "\n"
            "Exit code: 0 when every promise holds, 1 when one is broken, 2 when a file cannot be read or "
            "is\n"
            "damaged (with line and column) or the command line is wrong.\n"
            "\n"
            "A saved run (.zablab) is played anew, branch by branch: exit code 1 also when one goes another "
            "way than in\n"
            "the program that saved it.\n",
        {{"json", "", "Print for programs, a JSON object a file."}},
        1,
        -1};
}

int commandVerify(const Arguments &arguments, const Invocation &, UsageError &)
{
    return runVerify({arguments.positional(), arguments.has("json")}, std::cout, std::cerr);
}

// --- shot ---
const CommandSpec kShot{
    "shot",
    "",
    "Draw what the window would show, without a display.",
    "Exit code: 0 when the picture is there, 1 when it could not be made, 2 when the lesson, step or view "
    "does not\n"
    "exist, the file cannot be written or the command line is wrong.\n"
    "\n"
    "Example:\n"
    "  zablab shot --lesson lessons/04-the-leader-dies --step 5 --lang en --size 1920x1080 -o step5.png\n"
    "  zablab shot --run split.zablab --view compare --branches 0,1 --palette red-green -o both.png\n",
    {{"lesson", "LESSON", "A lesson's folder, its name or its number. Without it: the sandbox."},
     {"step", "N",
      "The step, from 1, shown at its end; one with a question before its answer. Without it: 1."},
     {"answer", "N", "Answer the step's question with its option N, from 1, and show what came."},
     {"run", "FILE", "A saved run (.zablab), as it was left."},
     {"at", "TIME", "In the sandbox: the instant. Without it: 3s. Of a run: the instant to go to."},
     {"servers", "N", "In the sandbox: voting servers, 1 to 100. Without it: 5."},
     {"observers", "N", "In the sandbox: observers; with the voters at most 100. Without it: none."},
     {"seed", "S", "In the sandbox: the seed. Without it: 1."},
     {"view", "VIEW",
      "window, welcome, present, compare (two branches of a saved run), or the name of a lower view such as "
      "space-time. Without it: window."},
     {"branches", "L,R", "Of compare: the branches at the left and right, by their numbers in the file."},
     {"large", "", "The lower view in the place of the stage."},
     {"select", "THING", "server:3, client:1, message:12, event:40 or zxid:0x1:5."},
     {"ask", "N", "Opens the question of that number about what is selected, from 1."},
     {"open", "PART",
      "A sheet or menu: keys, settings, ensemble, tour (tour:3 is its third stop), lessons, steps, until, "
      "actions, goals, clients, cut, left or right."},
     {"hold", "TOOL", "A tool of the stage in the hand, such as crash, wall or slow-link."},
     kLanguage,
     kTheme,
     {"palette", "P", "standard, red-green or blue-yellow. Without it: standard."},
     {"size", "WxH", "Width and height in pixels, 320x240 to 7680x4320. Without it: 1366x768."},
     {"o", "FILE", "The PNG file to write."}},
    0,
    0};

// "0,2": two branches of a saved run.
bool readBranches(const Arguments &arguments, ShotOptions &options, UsageError &error)
{
    if (!arguments.has("branches"))
        return true;
    if (!arguments.has("run") || arguments.value("view") != "compare") {
        error = {"--branches belongs to a comparison of a saved run", "Add --run FILE --view compare."};
        return false;
    }
    const std::string &text = arguments.value("branches");
    const char *end = text.data() + text.size();
    const auto [comma, first] = std::from_chars(text.data(), end, options.left);
    const char *second = comma != end && *comma == ',' ? comma + 1 : end;
    const auto [stop, last] = std::from_chars(second, end, options.right);
    if (first == std::errc() && last == std::errc() && stop == end && options.left >= 0 &&
        options.right >= 0 && options.left != options.right)
        return true;
    error = {"--branches cannot be \"" + text + "\"",
             "Give two different branches by their numbers in the run's file, 0,1."};
    return false;
}

int commandShot(const Arguments &arguments, const Invocation &invocation, UsageError &error)
{
    ShotOptions options;
    std::int64_t step = 1, answer = 0;
    if (failed(readNumber(arguments, "step", 1, 100'000, step), error) ||
        failed(readNumber(arguments, "answer", 1, 255, answer), error) ||
        !readLanguage(arguments, options.language, error) ||
        failed(readWord(arguments, "theme", {"dark", "light", "contrast"}, options.theme), error) ||
        failed(readWord(arguments, "palette", {"standard", "red-green", "blue-yellow"}, options.palette),
               error) ||
        failed(readSize(arguments, "size", options.width, options.height), error))
        return 0;
    for (const char *of : {"at", "servers", "observers", "seed"})
        if (arguments.has("lesson") && arguments.has(of)) {
            error = {std::string("--") + of + " belongs to the sandbox",
                     "Leave it out, or leave out --lesson."};
            return 0;
        }
    for (const char *of : {"servers", "observers", "seed", "lesson"})
        if (arguments.has("run") && arguments.has(of)) {
            error = {std::string("--") + of + " is a matter of the run's file",
                     "Leave it out, or leave out --run."};
            return 0;
        }
    if (arguments.has("step") && !arguments.has("lesson")) {
        error = {"--step belongs to a lesson",
                 "Add --lesson LESSON; in the sandbox an instant is --at TIME."};
        return 0;
    }
    if (arguments.has("answer") && !arguments.has("lesson")) {
        error = {"--answer belongs to a lesson", "Add --lesson LESSON and --step N."};
        return 0;
    }
    std::int64_t servers = options.servers;
    std::int64_t observers = options.observers;
    SeedRange seed;
    if (failed(readNumber(arguments, "servers", 1, kMostServers, servers), error) ||
        failed(readNumber(arguments, "observers", 0, kMostServers - servers, observers), error) ||
        failed(readDuration(arguments, "at", options.at), error) ||
        failed(readSeeds(arguments, "seed", seed), error))
        return 0;
    if (seed.first != seed.last) {
        error = {"--seed names more than one seed", "A picture shows one run: --seed 7."};
        return 0;
    }
    options.servers = static_cast<int>(servers);
    options.observers = static_cast<int>(observers);
    options.seed = seed.first;
    options.run = arguments.value("run");
    options.goesTo = arguments.has("at");
    options.lesson = arguments.value("lesson");
    options.step = static_cast<int>(step);
    options.answer = static_cast<int>(answer);
    options.view = arguments.value("view");
    options.large = arguments.has("large");
    options.select = arguments.value("select");
    options.open = arguments.value("open");
    options.hold = arguments.value("hold");
    std::int64_t ask = 0;
    if (failed(readNumber(arguments, "ask", 1, 99, ask), error) || !readBranches(arguments, options, error))
        return 0;
    options.ask = static_cast<int>(ask);
    if (options.ask > 0 && options.select.empty()) {
        error = {"--ask is a question about something", "Add --select server:3, or what it is about."};
        return 0;
    }
    options.output = arguments.value("o");
    if (options.output.empty()) {
        error = {"-o is missing", "Say where the picture goes: -o picture.png."};
        return 0;
    }
    return runShot(options, invocation.argc, invocation.argv, std::cout, std::cerr);
}

// --- explore ---
const CommandSpec kExplore{
    "explore",
    "",
    "Go through every order of events in a small world.",
    "A small world has no time: any message may come next, a disk may answer sooner or later, and a server "
    "may "
    "crash at any moment. Each state is entered once and counted, and Zab's promises are checked in it. "
    "Without "
    "--crashes, --restarts, --writes and --from it makes five searches: an election; an election with a "
    "crash; a "
    "crash and a restart under an established leader; one write; one write with a crash and a restart.",
    {{"servers", "N", "Voting servers, 1 to 5. Without it: 3. More than three have very many states."},
     {"from", "WHERE",
      "start: from the first vote on; leader: from an established leader on. Without it: start."},
     {"crashes", "N", "So many crashes, each at any moment, 0 to 3."},
     {"restarts", "N", "So many restarts of crashed servers, 0 to 3."},
     {"writes", "N", "So many writes of one client, 0 to 3."},
     {"client-at", "N", "The server of that client. Without it: 1."},
     {"impatient", "", "The silence that ends an election may pass while a vote is on its way."},
     {"late-restarts", "", "A restart only when nothing else can happen."},
     {"rounds", "N", "Leave what goes on after this election round, 1 to 9. Without it: 2."},
     {"rule-off", "RULES", "Turn rules off by name, A,B: the search shows what they are for."},
     {"max-states", "N", "Give up after so many states. Without it: 50000000."}},
    0,
    0};

int commandExplore(const Arguments &arguments, const Invocation &, UsageError &error)
{
    ExploreOptions options;
    std::int64_t servers = options.servers, crashes = 0, restarts = 0, writes = 0, at = 1;
    std::int64_t states = static_cast<std::int64_t>(options.maxStates);
    std::string from = "start";
    if (failed(readNumber(arguments, "servers", 1, 5, servers), error) ||
        failed(readNumber(arguments, "crashes", 0, 3, crashes), error) ||
        failed(readNumber(arguments, "restarts", 0, 3, restarts), error) ||
        failed(readNumber(arguments, "writes", 0, 3, writes), error) ||
        failed(readNumber(arguments, "client-at", 1, servers, at), error) ||
        failed(readNumber(arguments, "rounds", 1, 9, options.rounds), error) ||
        failed(readNumber(arguments, "max-states", 1, 1'000'000'000, states), error) ||
        failed(readWord(arguments, "from", {"start", "leader"}, from), error) ||
        failed(readRules(arguments, "rule-off", options.rules), error))
        return 0;
    options.servers = static_cast<int>(servers);
    options.crashes = static_cast<int>(crashes);
    options.restarts = static_cast<int>(restarts);
    options.writes = static_cast<int>(writes);
    options.clientAt = static_cast<std::int32_t>(at);
    options.fromLeader = from == "leader";
    options.impatient = arguments.has("impatient");
    options.lateRestarts = arguments.has("late-restarts");
    options.maxStates = static_cast<std::uint64_t>(states);
    options.standard = !arguments.has("crashes") && !arguments.has("restarts") && !arguments.has("writes") &&
                       !arguments.has("from");
    return runExplore(options, std::cout);
}

// --- the window ---
const CommandSpec kWindow{
    "",
    "[FILE]",
    "Open the window; with FILE, a run that was saved (.zablab).",
    "The run is kept at each action; after a crash too, the welcome page goes on where it was left.\n",
    {{"lesson", "LESSON", "Open this lesson at once."}, kLanguage, kTheme},
    0,
    1};

int commandWindow(const Arguments &arguments, const Invocation &invocation, UsageError &error)
{
    WindowOptions options;
    if (!readLanguage(arguments, options.language, error) ||
        failed(readWord(arguments, "theme", {"dark", "light", "contrast"}, options.theme), error))
        return 0;
    options.lesson = arguments.value("lesson");
    if (!arguments.positional().empty())
        options.file = arguments.positional().front();
    if (!options.file.empty() && !options.lesson.empty()) {
        error = {"a lesson and a run are two things",
                 "Leave out --lesson, or leave out " + options.file + "."};
        return 0;
    }
    return runWindow(options, invocation.argc, invocation.argv, std::cerr);
}

} // namespace

const std::vector<Subcommand> &subcommands()
{
    static const std::vector<Subcommand> kAll = {{kPlay, commandPlay},
                                                 {simulateSpec(), commandSimulate},
                                                 {verifySpec(), commandVerify},
                                                 {kExplore, commandExplore},
                                                 {kShot, commandShot}};
    return kAll;
}

const Subcommand &windowCommand()
{
    static const Subcommand kCommand{kWindow, commandWindow};
    return kCommand;
}

} // namespace zablab
