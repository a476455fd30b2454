// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/trial_yaml.h"

#include "engine/scenario/described.h"
#include "engine/scenario/ensemble_text.h"
#include "engine/scenario/ensemble_yaml.h"

#include <algorithm>

namespace zablab {

namespace {

constexpr std::size_t kMaxTrialCommands = 100'000;
const std::string kWhenSafe = "when safe: ";

std::vector<std::string> guaranteeNames()
{
    std::vector<std::string> names;
    for (int i = 0; i < kGuarantees; ++i)
        names.emplace_back(nameOf(static_cast<Guarantee>(i)));
    return names;
}

class TrialYaml {
public:
    TrialYaml(TrialFile &file, std::vector<LessonError> &errors)
        : file_(file),
          read_(errors),
          ensemble_(read_, file.trial.description, cast_)
    {}

    void trial(const YamlNode &root)
    {
        Trial &trial = file_.trial;
        read_.map(
            root, "the scenario",
            {
                {"scenario",
                 [&](const YamlNode &n) { read_.number(n, "scenario", 1, 1, [](std::int64_t) {}); }, true},
                {"about",
                 [&](const YamlNode &n) {
                     if (read_.scalar(n, "about"))
                         file_.about = n.text;
                 }},
                {"seed", [&](const YamlNode &n) { read_.seed(n, trial.seed); }, true},
                {"ensemble", [&](const YamlNode &n) { ensemble_.ensemble(n); }, true},
                {"network", [&](const YamlNode &n) { ensemble_.network(n); }},
                {"disk", [&](const YamlNode &n) { ensemble_.disk(n); }},
                {"clients", [&](const YamlNode &n) { ensemble_.clients(n); }},
                {"commands", [&](const YamlNode &n) { commands(n); }},
                {"length", [&](const YamlNode &n) { read_.duration(n, "length", Duration{1}, trial.length); },
                 true},
                {"progress", [&](const YamlNode &n) { read_.boolean(n, "progress", trial.demandsProgress); }},
                {"breaks",
                 [&](const YamlNode &n) {
                     read_.word(n, "breaks", guaranteeNames(),
                                [&](std::size_t i) { file_.breaks = static_cast<Guarantee>(i); });
                 }},
            });
        trial.description.complete();
    }

private:
    // - 1200ms: 'crash S2'
    void commands(const YamlNode &node)
    {
        Duration last{};
        read_.list(node, "commands", [&](const YamlNode &entry) {
            if (file_.trial.commands.size() >= kMaxTrialCommands)
                return;
            if (entry.kind != YamlNode::Kind::Map || entry.items.size() != 2) {
                read_.complain(entry.place, "a command has one instant",
                               "write for instance - 1200ms: 'crash S2'");
                return;
            }
            const auto at = read_.phrase(entry.items[0], parseDuration(entry.items[0].text));
            if (!at || !read_.scalar(entry.items[1], "a command"))
                return;
            if (*at < last)
                read_.complain(entry.items[0].place, "this command comes before the one above it",
                               "put them in the order of time");
            last = *at;
            command(*at, entry.items[1]);
        });
    }
    void command(Duration at, const YamlNode &node)
    {
        const bool guarded = node.text.starts_with(kWhenSafe);
        Parsed<Command> parsed =
            parseDescribed(guarded ? node.text.substr(kWhenSafe.size()) : node.text, cast_);
        if (guarded)
            parsed.error.byte += kWhenSafe.size();
        auto command = read_.phrase(node, parsed);
        if (!command)
            return;
        if (const auto *client = std::get_if<command::AddClient>(&*command))
            cast_.clients.insert(client->client);
        if (const auto *server = std::get_if<command::AddServer>(&*command);
            server && !cast_.contains(server->server))
            cast_.observers.push_back(server->server);
        file_.trial.commands.push_back({Instant{} + at, std::move(*command), guarded});
    }

    TrialFile &file_;
    YamlReader read_;
    Cast cast_;
    EnsembleYaml ensemble_;
};

// --- writing ---

std::string written(const TrialFile &file)
{
    const Trial &trial = file.trial;
    std::string out = "scenario: 1\n";
    if (!file.about.empty())
        out += "about: " + yamlQuoted(file.about) + "\n";
    if (file.breaks)
        out += std::string("breaks: ") + nameOf(*file.breaks) + "\n";
    out += "seed: " + std::to_string(trial.seed) + "\n" + ensembleText(trial.description);
    if (!trial.commands.empty())
        out += "commands:\n";
    for (const PlannedCommand &planned : trial.commands)
        out += "  - " + exactText(planned.at - Instant{}) + ": " +
               yamlQuoted((planned.onlyWhenSafe ? kWhenSafe : "") + describe(planned.command)) + "\n";
    out += "length: " + exactText(trial.length) + "\n";
    out += std::string("progress: ") + (trial.demandsProgress ? "true" : "false") + "\n";
    return out;
}

} // namespace

std::optional<TrialFile> readTrial(const std::string &content, const std::string &file,
                                   std::vector<LessonError> &errors)
{
    const std::size_t before = errors.size();
    const std::optional<YamlNode> root = readYaml(content, file, errors);
    if (!root)
        return std::nullopt;
    TrialFile read;
    TrialYaml(read, errors).trial(*root);
    if (errors.size() != before)
        return std::nullopt;
    return read;
}

std::string writeTrial(const TrialFile &file) { return written(file); }

} // namespace zablab
