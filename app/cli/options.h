// SPDX-License-Identifier: GPL-3.0-or-later
//
// The options of one subcommand: declared once, for parsing (QCommandLineParser does it), for --help and for
// the advice when something is wrong. Needs no application object and no display.
#pragma once

#include "engine/protocol/identifiers.h"
#include "engine/protocol/rules.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace zablab {

struct OptionSpec {
    std::string name;  // "seed" for --seed; "o" for -o
    std::string value; // what stands for the value in the help, "S|A..B"; empty: the option has none
    std::string help;  // a sentence; lines are broken for it
};

struct CommandSpec {
    std::string name;      // "simulate"; empty for the program itself
    std::string arguments; // what stands for the arguments that are no options, "FILE"; empty: there are none
    std::string summary;   // one line
    std::string details;   // paragraphs after the options
    std::vector<OptionSpec> options;
    int minArguments = 0;
    int maxArguments = 0; // -1: any number
};

// What a person did wrong on the command line, and how to put it right.
struct UsageError {
    std::string what;
    std::string mend;
};

// Values by option name, already known to belong to the command.
class Arguments {
public:
    bool has(const std::string &option) const { return values_.contains(option); }
    // Empty when the option is not given.
    const std::string &value(const std::string &option) const;
    const std::vector<std::string> &positional() const { return positional_; }
    bool help() const { return help_; }

private:
    friend std::optional<UsageError> parseOptions(const CommandSpec &, const std::vector<std::string> &,
                                                  Arguments &);
    std::map<std::string, std::string> values_;
    std::vector<std::string> positional_;
    bool help_ = false;
};

// Unknown options, missing values, values of flags, options given twice and a wrong number of arguments are
// errors; --help is always known, and with it nothing else is looked at.
std::optional<UsageError> parseOptions(const CommandSpec &spec, const std::vector<std::string> &words,
                                       Arguments &arguments);
// The text of --help.
std::string helpOf(const CommandSpec &spec);

// The one of `names` that was probably meant by `word`, or "".
std::string closest(const std::string &word, const std::vector<std::string> &names);

// --- values; each says what is wrong with `text` and what would be right, and then leaves `value` as it was ---
// Keeps what was found wrong in error, and says whether something was.
bool failed(std::optional<UsageError> found, UsageError &error);

std::optional<UsageError> readNumber(const Arguments &, const std::string &option, std::int64_t low,
                                     std::int64_t high, std::int64_t &value);
// "30s", "5m", "1500ms", "250us", "1h"; more than nothing and at most 24 hours.
std::optional<UsageError> readDuration(const Arguments &, const std::string &option, Duration &value);
struct SeedRange {
    std::uint64_t first = 1;
    std::uint64_t last = 1;
};
constexpr std::uint64_t kMostSeeds = 100'000'000; // in one go
// "42" or "1..1000".
std::optional<UsageError> readSeeds(const Arguments &, const std::string &option, SeedRange &value);
// "1920x1080".
std::optional<UsageError> readSize(const Arguments &, const std::string &option, int &width, int &height);
// One of a few words.
std::optional<UsageError> readWord(const Arguments &, const std::string &option,
                                   const std::vector<std::string> &words, std::string &value);
// Names of rules to turn off, "Majority,Truncate".
std::optional<UsageError> readRules(const Arguments &, const std::string &option, Rules &value);

} // namespace zablab
