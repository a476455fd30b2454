// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"

#include <QCommandLineParser>

#include <algorithm>
#include <charconv>

namespace zablab {

namespace {

QString qt(const std::string &text) { return QString::fromStdString(text); }

std::string dashed(const std::string &name) { return (name.size() == 1 ? "-" : "--") + name; }

std::string helpHint(const CommandSpec &spec)
{
    return "See `zablab " + (spec.name.empty() ? "" : spec.name + " ") + "--help`.";
}

UsageError unknownOption(const CommandSpec &spec, const std::string &name)
{
    std::vector<std::string> known{"help"};
    for (const OptionSpec &option : spec.options)
        known.push_back(option.name);
    const std::string meant = closest(name, known);
    return {"unknown option " + dashed(name),
            meant.empty() ? helpHint(spec) : "Did you mean " + dashed(meant) + "?"};
}

// How many letters have to be changed, added or left out to get from one word to the other.
std::size_t distance(const std::string &a, const std::string &b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replace = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replace, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

template <typename T>
bool wholeNumber(std::string_view text, T &value)
{
    const char *end = text.data() + text.size();
    const auto [stop, code] = std::from_chars(text.data(), end, value);
    return !text.empty() && stop == end && code == std::errc();
}

// `text` in lines of at most `width` letters, each after the first indented.
std::string wrapped(const std::string &text, std::size_t indent, std::size_t width)
{
    std::string out, line;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string word = text.substr(at, end - at);
        if (!line.empty() && line.size() + 1 + word.size() > width) {
            out += line + "\n" + std::string(indent, ' ');
            line = word;
        } else {
            line += (line.empty() ? "" : " ") + word;
        }
        at = end + 1;
    }
    return out + line;
}

} // namespace

const std::string &Arguments::value(const std::string &option) const
{
    static const std::string kNone;
    const auto place = values_.find(option);
    return place == values_.end() ? kNone : place->second;
}

std::optional<UsageError> parseOptions(const CommandSpec &spec, const std::vector<std::string> &words,
                                       Arguments &arguments)
{
    arguments = {};
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.addOption(QCommandLineOption(QStringList{QStringLiteral("help"), QStringLiteral("h")}));
    for (const OptionSpec &option : spec.options) {
        QCommandLineOption added(qt(option.name));
        added.setValueName(qt(option.value));
        parser.addOption(added);
    }
    QStringList line{QStringLiteral("zablab")};
    for (const std::string &word : words)
        line << qt(word);
    const bool parsed = parser.parse(line);
    arguments.help_ = parser.isSet(QStringLiteral("help"));
    if (arguments.help_)
        return std::nullopt;
    if (const QStringList unknown = parser.unknownOptionNames(); !unknown.isEmpty())
        return unknownOption(spec, unknown.first().toStdString());
    if (!parsed)
        return UsageError{parser.errorText().toStdString(), helpHint(spec)};
    for (const OptionSpec &option : spec.options) {
        if (!parser.isSet(qt(option.name)))
            continue;
        const QStringList values = parser.values(qt(option.name));
        if (!option.value.empty() && values.size() > 1)
            return UsageError{dashed(option.name) + " is given twice", "Leave one of them out."};
        arguments.values_[option.name] = values.isEmpty() ? std::string() : values.first().toStdString();
    }
    for (const QString &argument : parser.positionalArguments())
        arguments.positional_.push_back(argument.toStdString());
    const auto given = static_cast<int>(arguments.positional_.size());
    if (given < spec.minArguments)
        return UsageError{spec.arguments + " is missing", helpHint(spec)};
    if (spec.maxArguments >= 0 && given > spec.maxArguments)
        return UsageError{"unexpected argument \"" +
                              arguments.positional_[static_cast<std::size_t>(spec.maxArguments)] + "\"",
                          helpHint(spec)};
    return std::nullopt;
}

std::string helpOf(const CommandSpec &spec)
{
    std::string text = "Usage: zablab";
    for (const std::string &part : {spec.name, std::string("[OPTIONS]"), spec.arguments})
        text += part.empty() ? "" : " " + part;
    text += "\n" + spec.summary + "\n\nOptions:\n";
    std::vector<OptionSpec> options = spec.options;
    options.push_back({"help", "", "Show this text."});
    std::size_t width = 0;
    const auto left = [](const OptionSpec &option) {
        return dashed(option.name) + (option.value.empty() ? "" : " " + option.value);
    };
    for (const OptionSpec &option : options)
        width = std::max(width, left(option).size());
    for (const OptionSpec &option : options) {
        const std::string name = left(option);
        text += "  " + name + std::string(width - name.size() + 2, ' ') +
                wrapped(option.help, width + 4, std::max<std::size_t>(40, 96 - width)) + "\n";
    }
    if (!spec.details.empty())
        text += "\n" + spec.details;
    if (text.back() != '\n')
        text += '\n';
    return text;
}

std::string closest(const std::string &word, const std::vector<std::string> &names)
{
    std::string best;
    std::size_t least = std::max<std::size_t>(1, word.size() / 2) + 1;
    for (const std::string &name : names) {
        const bool begun = word.size() >= 2 && name.starts_with(word);
        const std::size_t steps = begun ? 1 : distance(word, name);
        if (steps < least) {
            least = steps;
            best = name;
        }
    }
    return best;
}

bool failed(std::optional<UsageError> found, UsageError &error)
{
    if (found)
        error = *found;
    return found.has_value();
}

std::optional<UsageError> readNumber(const Arguments &arguments, const std::string &option, std::int64_t low,
                                     std::int64_t high, std::int64_t &value)
{
    if (!arguments.has(option))
        return std::nullopt;
    const std::string &text = arguments.value(option);
    std::int64_t number = 0;
    if (wholeNumber(text, number) && number >= low && number <= high) {
        value = number;
        return std::nullopt;
    }
    return UsageError{dashed(option) + " cannot be \"" + text + "\"", "Give a whole number from " +
                                                                          std::to_string(low) + " to " +
                                                                          std::to_string(high) + "."};
}

std::optional<UsageError> readDuration(const Arguments &arguments, const std::string &option, Duration &value)
{
    if (!arguments.has(option))
        return std::nullopt;
    const std::string &text = arguments.value(option);
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::string unit = text.substr(digits);
    std::int64_t number = 0;
    const std::map<std::string, std::int64_t> units = {
        {"us", 1}, {"ms", 1000}, {"s", 1'000'000}, {"m", 60'000'000}, {"h", 3'600'000'000}};
    const auto place = units.find(unit);
    constexpr std::int64_t kDay = 24 * 3'600'000'000;
    if (place != units.end() && wholeNumber(std::string_view(text).substr(0, digits), number) && number > 0 &&
        number <= kDay / place->second) {
        value = Duration{number * place->second};
        return std::nullopt;
    }
    return UsageError{dashed(option) + " cannot be \"" + text + "\"",
                      "Give a number with its unit: 30s, 5m, 1500ms; at most 24h."};
}

std::optional<UsageError> readSeeds(const Arguments &arguments, const std::string &option, SeedRange &value)
{
    if (!arguments.has(option))
        return std::nullopt;
    const std::string_view text = arguments.value(option);
    const std::size_t dots = text.find("..");
    SeedRange seeds;
    const bool read = wholeNumber(text.substr(0, std::min(dots, text.size())), seeds.first) &&
                      (dots == std::string_view::npos ? wholeNumber(text, seeds.last)
                                                      : wholeNumber(text.substr(dots + 2), seeds.last));
    if (read && seeds.first <= seeds.last) {
        value = seeds;
        return std::nullopt;
    }
    return UsageError{dashed(option) + " cannot be \"" + std::string(text) + "\"",
                      "Give one seed, 42, or a range from the smaller to the larger, 1..1000."};
}

std::optional<UsageError> readSize(const Arguments &arguments, const std::string &option, int &width,
                                   int &height)
{
    if (!arguments.has(option))
        return std::nullopt;
    const std::string_view text = arguments.value(option);
    const std::size_t cross = std::min(text.find('x'), text.size());
    int across = 0, down = 0;
    if (wholeNumber(text.substr(0, cross), across) && cross < text.size() &&
        wholeNumber(text.substr(cross + 1), down) && across >= 320 && across <= 7680 && down >= 240 &&
        down <= 4320) {
        width = across;
        height = down;
        return std::nullopt;
    }
    return UsageError{dashed(option) + " cannot be \"" + std::string(text) + "\"",
                      "Give width and height in pixels, 1920x1080; from 320x240 to 7680x4320."};
}

std::optional<UsageError> readWord(const Arguments &arguments, const std::string &option,
                                   const std::vector<std::string> &words, std::string &value)
{
    if (!arguments.has(option))
        return std::nullopt;
    const std::string &text = arguments.value(option);
    if (std::find(words.begin(), words.end(), text) != words.end()) {
        value = text;
        return std::nullopt;
    }
    std::string all;
    for (const std::string &word : words)
        all += (all.empty() ? "" : &word == &words.back() ? " or " : ", ") + word;
    const std::string meant = closest(text, words);
    return UsageError{dashed(option) + " cannot be \"" + text + "\"",
                      "Give " + all + (meant.empty() ? "." : "; did you mean " + meant + "?")};
}

std::optional<UsageError> readRules(const Arguments &arguments, const std::string &option, Rules &value)
{
    if (!arguments.has(option))
        return std::nullopt;
    std::vector<std::string> names;
    std::string all;
    for (int r = 0; r < kRules; ++r) {
        names.emplace_back(nameOf(static_cast<Rule>(r)));
        all += (r == 0 ? "" : ", ") + names.back();
    }
    const std::string &text = arguments.value(option);
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const std::string name = text.substr(begin, end - begin);
        begin = end + 1;
        if (const auto rule = ruleNamed(name)) {
            value.turnOff(*rule);
            continue;
        }
        const std::string meant = closest(name, names);
        return UsageError{"there is no rule \"" + name + "\"",
                          (meant.empty() ? "" : "Did you mean " + meant + "? ") + "The rules are " + all +
                              "."};
    }
    return std::nullopt;
}

} // namespace zablab
