// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "app/cli/commands.h"
#include "app/cli/exit_codes.h"
#include "app/cli/options.h"
#include "app/values/version.h"
#include "engine/scenario/run_file.h"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <iostream>

namespace zablab {

namespace {

std::vector<std::string> commandNames()
{
    std::vector<std::string> names;
    for (const Subcommand &command : subcommands())
        names.push_back(command.spec.name);
    names.emplace_back("help");
    return names;
}

std::string overview()
{
    std::string text =
        "Usage: zablab [COMMAND] [OPTIONS]\n"
        "A lab in which a real ZooKeeper ensemble can be watched. Without a command: the window.\n\n"
        "Commands:\n";
    std::size_t width = 0;
    for (const Subcommand &command : subcommands())
        width = std::max(width, command.spec.name.size());
    for (const Subcommand &command : subcommands())
        text += "  " + command.spec.name + std::string(width - command.spec.name.size() + 2, ' ') +
                command.spec.summary + "\n";
    text += "\n`zablab COMMAND --help` says everything of one command; `zablab --version` which program this "
            "is.\n\n";
    return text + helpOf(windowCommand().spec);
}

int wrong(const std::string &command, const UsageError &error)
{
    std::cerr << "zablab" << (command.empty() ? "" : " " + command) << ": " << error.what << "\n";
    if (!error.mend.empty())
        std::cerr << "  " << error.mend << "\n";
    return kExitUsage;
}

const Subcommand *find(const std::string &name)
{
    const auto &all = subcommands();
    const auto place = std::find_if(all.begin(), all.end(),
                                    [&](const Subcommand &command) { return command.spec.name == name; });
    return place == all.end() ? nullptr : &*place;
}

int unknownCommand(const std::string &name)
{
    const std::string meant = closest(name, commandNames());
    return wrong("", {"unknown command \"" + name + "\"",
                      meant.empty() ? "See `zablab --help`." : "Did you mean `zablab " + meant + "`?"});
}

// What is no command may be a file to open.
bool namesARun(const std::string &word)
{
    std::error_code ignored;
    return word.ends_with(kRunFileEnding) || std::filesystem::is_regular_file(word, ignored);
}

int run(const Subcommand &command, const std::vector<std::string> &words, const Invocation &invocation)
{
    Arguments arguments;
    if (const auto error = parseOptions(command.spec, words, arguments))
        return wrong(command.spec.name, *error);
    if (arguments.help()) {
        std::cout << (command.spec.name.empty() ? overview() : helpOf(command.spec));
        return kExitOk;
    }
    UsageError error;
    const int code = command.run(arguments, invocation, error);
    return error.what.empty() ? code : wrong(command.spec.name, error);
}

int help(const std::vector<std::string> &words)
{
    if (words.empty() || words.front() == "help" || words.front() == "--help") {
        std::cout << overview();
        return kExitOk;
    }
    const Subcommand *command = find(words.front());
    if (!command)
        return unknownCommand(words.front());
    std::cout << helpOf(command->spec);
    return kExitOk;
}

} // namespace

int runCommandLine(int argc, char **argv)
{
    const std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
    const Invocation invocation{argc, argv};
    try {
        if (words.empty())
            return run(windowCommand(), words, invocation);
        const std::string &first = words.front();
        const std::vector<std::string> rest(words.begin() + 1, words.end());
        if (first == "--version" || first == "-v") {
            std::cout << "zablab " << kVersion << "\n";
            return kExitOk;
        }
        if (first == "help")
            return help(rest);
        if (first.starts_with("-"))
            return run(windowCommand(), words, invocation);
        if (const Subcommand *command = find(first))
            return run(*command, rest, invocation);
        if (namesARun(first))
            return run(windowCommand(), words, invocation);
        return unknownCommand(first);
    } catch (const std::bad_alloc &) {
        std::cerr << "zablab: out of memory\n  Try a shorter run, or fewer at a time with --jobs.\n";
        return kExitBroken;
    }
}

} // namespace zablab
