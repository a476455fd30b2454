// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/trial_yaml.h"

#include "engine/scenario/described.h"
#include "engine/scenario/ensemble_yaml.h"

#include <algorithm>

namespace zablab {

namespace {

constexpr std::size_t kMaxCommands = 100'000;
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
            if (file_.trial.commands.size() >= kMaxCommands)
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

std::string text(Duration duration)
{
    if (duration.us % 1'000'000 == 0)
        return std::to_string(duration.us / 1'000'000) + "s";
    if (duration.us % 1000 == 0)
        return std::to_string(duration.us / 1000) + "ms";
    return std::to_string(duration.us) + "us";
}
std::string text(ServerId id) { return "S" + std::to_string(id.value); }
std::string text(std::int64_t number) { return std::to_string(number); }
std::string text(bool value) { return value ? "true" : "false"; }

std::string listOf(const std::vector<ServerId> &ids)
{
    std::string all;
    for (const ServerId id : ids)
        all += (all.empty() ? "[" : ", ") + text(id);
    return all.empty() ? "[]" : all + "]";
}

// 'it''s': YAML's own way of saying a quotation mark.
std::string singleQuoted(const std::string &phrase)
{
    std::string out = "'";
    for (const char c : phrase)
        out += c == '\'' ? std::string("''") : std::string(1, c);
    return out + "'";
}

class Writer {
public:
    explicit Writer(const TrialFile &file) : file_(file), run_(file.trial.description) {}

    std::string write()
    {
        line("scenario: 1");
        if (!file_.about.empty())
            line("about: " + singleQuoted(file_.about));
        if (file_.breaks)
            line(std::string("breaks: ") + nameOf(*file_.breaks));
        line("seed: " + std::to_string(file_.trial.seed));
        ensemble();
        network();
        if (!run_.clients.empty()) {
            line("clients:");
            for (const ClientDescription &client : run_.clients)
                line("  C" + std::to_string(client.id.value) + ": " + clientText(client));
        }
        if (!file_.trial.commands.empty())
            line("commands:");
        for (const PlannedCommand &planned : file_.trial.commands)
            line("  - " + text(planned.at - Instant{}) + ": " +
                 singleQuoted((planned.onlyWhenSafe ? kWhenSafe : "") + describe(planned.command)));
        line("length: " + text(file_.trial.length));
        line("progress: " + text(file_.trial.demandsProgress));
        return std::move(out_);
    }

private:
    void line(const std::string &words) { out_ += words + "\n"; }
    template <typename Value>
    void unless(const std::string &name, const Value &value, const Value &usual)
    {
        if (!(value == usual))
            line("  " + name + ": " + text(value));
    }

    void ensemble()
    {
        const EnsembleConfig &config = run_.config;
        const EnsembleConfig usual;
        line("ensemble:");
        std::vector<ServerId> voters, observers, later;
        for (const ServerDescription &server : run_.servers) {
            (server.type == LearnerType::Participant ? voters : observers).push_back(server.id);
            if (!server.runs)
                later.push_back(server.id);
        }
        line("  voters: " + listOf(voters));
        if (!observers.empty())
            line("  observers: " + listOf(observers));
        if (!later.empty())
            line("  later: " + listOf(later));
        rulesOff();
        perServer("histories", [](const ServerDescription &s) {
            std::string all;
            for (const LogExtent &extent : s.history) {
                char words[64];
                std::snprintf(words, sizeof words, "0x%x:%u..%u", extent.epoch, extent.firstCounter,
                              extent.lastCounter);
                all += (all.empty() ? "[" : ", ") + std::string(words);
            }
            return all.empty() ? all : all + "]";
        });
        perServer("epochs", [](const ServerDescription &s) {
            if (s.acceptedEpoch == Epoch{} && s.currentEpoch == Epoch{})
                return std::string();
            return "{accepted: " + std::to_string(s.acceptedEpoch.value) +
                   ", current: " + std::to_string(s.currentEpoch.value) + "}";
        });
        perServer("weights", [](const ServerDescription &s) { return unusual(s.weight, 1); });
        perServer("groups", [](const ServerDescription &s) { return unusual(s.group, 0); });
        perServer("diskTimes", [](const ServerDescription &s) { return unusual(s.diskTimes, 1); });
        perServer("clockDrift", [](const ServerDescription &s) { return unusual(s.clockDrift, 0); });
        unless("tickTime", config.tickTime, usual.tickTime);
        unless<std::int64_t>("initLimit", config.initLimit, usual.initLimit);
        unless<std::int64_t>("syncLimit", config.syncLimit, usual.syncLimit);
        unless("finalizeWait", config.finalizeWait, usual.finalizeWait);
        unless("minNotificationInterval", config.minNotificationInterval, usual.minNotificationInterval);
        unless("maxNotificationInterval", config.maxNotificationInterval, usual.maxNotificationInterval);
        unless<std::int64_t>("commitLogCount", config.commitLogCount, usual.commitLogCount);
        unless("forceSnapshotSync", config.forceSnapshotSync, usual.forceSnapshotSync);
        unless<std::int64_t>("snapshotSizePercent", std::max(0, config.snapshotSizePercent),
                             usual.snapshotSizePercent);
        unless<std::int64_t>("snapCount", config.snapCount, usual.snapCount);
        unless<std::int64_t>("lastCounter", config.lastCounter, usual.lastCounter);
        unless("trustEmptyDatabase", config.trustEmptyDatabase, usual.trustEmptyDatabase);
        unless("minSessionTimeout", config.minSessionTimeout, usual.minSessionTimeout);
        unless("maxSessionTimeout", config.maxSessionTimeout, usual.maxSessionTimeout);
        unless("containerCheckInterval", config.containerCheckInterval, usual.containerCheckInterval);
        unless("startSpread", run_.startSpread, RunDescription{}.startSpread);
    }
    static std::string unusual(std::int32_t value, std::int32_t usual)
    {
        return value == usual ? std::string() : std::to_string(value);
    }
    template <typename Value>
    void perServer(const std::string &name, Value &&value)
    {
        std::string all;
        for (const ServerDescription &server : run_.servers)
            if (const std::string words = value(server); !words.empty())
                all += (all.empty() ? "" : ", ") + text(server.id) + ": " + words;
        if (!all.empty())
            line("  " + name + ": {" + all + "}");
    }
    void rulesOff()
    {
        std::string all;
        for (int i = 0; i < kRules; ++i)
            if (const auto rule = static_cast<Rule>(i); !run_.config.rules.on(rule))
                all += (all.empty() ? "" : ", ") + std::string(nameOf(rule));
        if (!all.empty())
            line("  rulesOff: [" + all + "]");
    }

    void network()
    {
        const NetworkDescription usual;
        if (!(run_.network == usual)) {
            line("network:");
            unless("delayMin", run_.network.delayMin, usual.delayMin);
            unless("delayMeanExtra", run_.network.delayMeanExtra, usual.delayMeanExtra);
            unless("delayMax", run_.network.delayMax, usual.delayMax);
            unless("connectTimeout", run_.network.connectTimeout, usual.connectTimeout);
        }
        const DiskDescription disk;
        if (!(run_.disk == disk)) {
            line("disk:");
            unless("syncMin", run_.disk.syncMin, disk.syncMin);
            unless("syncMax", run_.disk.syncMax, disk.syncMax);
        }
    }
    static std::string clientText(const ClientDescription &client)
    {
        std::vector<ServerId> all{client.server};
        all.insert(all.end(), client.others.begin(), client.others.end());
        std::string servers = all.size() == 1 ? text(client.server) : listOf(all);
        if (client.sessionTimeout.us <= 0)
            return servers;
        return "{servers: " + servers + ", sessionTimeout: " + text(client.sessionTimeout) + "}";
    }

    const TrialFile &file_;
    const RunDescription &run_;
    std::string out_;
};

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

std::string writeTrial(const TrialFile &file) { return Writer(file).write(); }

} // namespace zablab
