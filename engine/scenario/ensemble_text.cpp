// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/ensemble_text.h"

#include <cstdio>

namespace zablab {

namespace {

std::string text(Duration duration) { return exactText(duration); }
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

class EnsembleWriter {
public:
    explicit EnsembleWriter(const RunDescription &run) : run_(run) {}

    std::string write()
    {
        ensemble();
        network();
        if (!run_.clients.empty()) {
            line("clients:");
            for (const ClientDescription &client : run_.clients)
                line("  C" + std::to_string(client.id.value) + ": " + clientText(client));
        }
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

    const RunDescription &run_;
    std::string out_;
};

// Characters that stand for themselves between single quotation marks of YAML, on one line.
bool standsForItself(unsigned char c) { return c >= 0x20 && c != 0x7f; }

} // namespace

std::string ensembleText(const RunDescription &run) { return EnsembleWriter(run).write(); }

std::string exactText(Duration duration)
{
    if (duration.us % 1'000'000 == 0)
        return std::to_string(duration.us / 1'000'000) + "s";
    if (duration.us % 1000 == 0)
        return std::to_string(duration.us / 1000) + "ms";
    return std::to_string(duration.us) + "us";
}

std::string yamlQuoted(const std::string &text)
{
    bool plain = true;
    for (const char c : text)
        plain = plain && standsForItself(static_cast<unsigned char>(c));
    std::string out(1, plain ? '\'' : '"');
    for (const char c : text) {
        if (plain) {
            out += c == '\'' ? std::string("''") : std::string(1, c);
        } else if (!standsForItself(static_cast<unsigned char>(c))) {
            char code[8];
            std::snprintf(code, sizeof code, "\\x%02x", static_cast<unsigned>(static_cast<unsigned char>(c)));
            out += code;
        } else {
            out += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
        }
    }
    return out + (plain ? '\'' : '"');
}

} // namespace zablab
