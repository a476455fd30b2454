// SPDX-License-Identifier: GPL-3.0-or-later
//
// Command lines that nobody meant: every subcommand's options, damaged; each is understood or refused with advice.
#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "tests/fuzz/mutation.h"

#include <gtest/gtest.h>

namespace zablab {
namespace {

void advises(const std::optional<UsageError> &error)
{
    if (!error)
        return;
    EXPECT_FALSE(error->what.empty());
    EXPECT_FALSE(error->mend.empty()) << error->what;
}

// Each way of reading a value, whatever the option was made for.
void readsEveryValue(const Arguments &arguments, const CommandSpec &spec)
{
    for (const OptionSpec &option : spec.options) {
        if (!arguments.has(option.name))
            continue;
        std::int64_t number = 0;
        advises(readNumber(arguments, option.name, -10, 1000, number));
        EXPECT_TRUE(number >= -10 && number <= 1000);
        Duration duration = Duration::seconds(1);
        advises(readDuration(arguments, option.name, duration));
        EXPECT_GT(duration.us, 0);
        EXPECT_LE(duration, Duration::seconds(24 * 3600));
        SeedRange seeds;
        if (const auto error = readSeeds(arguments, option.name, seeds))
            advises(error);
        else
            EXPECT_LE(seeds.first, seeds.last);
        int width = 1, height = 1;
        advises(readSize(arguments, option.name, width, height));
        EXPECT_GT(width, 0);
        EXPECT_GT(height, 0);
    }
}

TEST(DamagedCommandLine, IsUnderstoodOrRefusedWithAdvice)
{
    const std::vector<std::string> values{"42",   "1..1000",   "30s",   "1500ms", "24h", "1920x1080",
                                          "many", "run.jsonl", "S1,S2", "en",     "-",   ""};
    fuzz::Mutator mutator(6, {"--seed", "--servers", "--", "-o", "=", "..", "1..18446744073709551615", "x",
                              "0x0", "999999999999h", "-1s", "s", "--help", "=5", "\xff"});
    int parsed = 0;
    for (int round = 0; round < fuzz::rounds(6000); ++round) {
        const auto &commands = subcommands();
        const CommandSpec &spec = commands[mutator.upTo(commands.size())].spec;
        std::vector<std::string> line;
        for (std::size_t words = mutator.upTo(7); words > 0; --words) {
            if (spec.options.empty() || mutator.upTo(5) == 0) {
                line.push_back(mutator.damaged("run.jsonl", 2000));
                continue;
            }
            const OptionSpec &option = spec.options[mutator.upTo(spec.options.size())];
            const std::string name = (option.name.size() == 1 ? "-" : "--") + option.name;
            const std::string &value = values[mutator.upTo(values.size())];
            line.push_back(mutator.upTo(6) == 0 ? mutator.damaged(name, 2000) : name);
            if (!option.value.empty() || mutator.upTo(10) == 0)
                line.push_back(mutator.upTo(2) == 0 ? value : mutator.damaged(value, 2000));
        }
        // A word of the line cannot hold a zero byte: the system ends it there.
        for (std::string &word : line)
            word = word.c_str();
        Arguments arguments;
        const auto error = parseOptions(spec, line, arguments);
        advises(error);
        if (!error) {
            ++parsed;
            readsEveryValue(arguments, spec);
        }
    }
    EXPECT_GT(parsed, 100);
}

} // namespace
} // namespace zablab
