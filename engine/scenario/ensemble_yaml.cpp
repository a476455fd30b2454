// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/ensemble_yaml.h"

#include <algorithm>

namespace zablab {

namespace {

constexpr std::size_t kMaxServers = 100;
constexpr std::uint64_t kMaxTransactions = 1'000'000; // on all disks before the run
constexpr Duration kSmallestDelay{1};

} // namespace

void EnsembleYaml::integer(const YamlNode &n, const std::string &what, std::int64_t least, std::int64_t most,
                           int &value)
{
    read_.number(n, what, least, most, [&](std::int64_t v) { value = static_cast<int>(v); });
}
void EnsembleYaml::integer(const YamlNode &n, const std::string &what, std::int64_t least, std::int64_t most,
                           Epoch &value)
{
    read_.number(n, what, least, most, [&](std::int64_t v) { value.value = v; });
}
void EnsembleYaml::servers(const YamlNode &node, const std::string &what, LearnerType type)
{
    read_.list(node, what, [&](const YamlNode &n) {
        if (!read_.scalar(n, "a server"))
            return;
        const auto id = read_.phrase(n, parseServer(n.text));
        if (!id)
            return;
        if (cast_.contains(*id)) {
            read_.complain(n.place, n.text + " stands twice", "name each server once");
            return;
        }
        if (cast_.voters.size() + cast_.observers.size() == kMaxServers) {
            read_.complain(n.place, "more than 100 servers", "take fewer");
            return;
        }
        (type == LearnerType::Participant ? cast_.voters : cast_.observers).push_back(*id);
        ServerDescription server;
        server.id = *id;
        server.type = type;
        run_.servers.push_back(server);
    });
}

ServerDescription *EnsembleYaml::known(const YamlNode &n)
{
    if (!read_.scalar(n, "a server"))
        return nullptr;
    const auto id = read_.phrase(n, parseServer(n.text));
    if (!id)
        return nullptr;
    for (ServerDescription &server : run_.servers)
        if (server.id == *id)
            return &server;
    read_.complain(n.place, "there is no server " + n.text, "the servers are " + cast_.list());
    return nullptr;
}

void EnsembleYaml::ensemble(const YamlNode &node)
{
    EnsembleConfig &config = run_.config;
    const auto millisecond = Duration::milliseconds(1);
    read_.map(
        node, "ensemble",
        {
            {"voters", [&](const YamlNode &n) { servers(n, "voters", LearnerType::Participant); }, true},
            {"observers", [&](const YamlNode &n) { servers(n, "observers", LearnerType::Observer); }},
            {"later", [&](const YamlNode &n) { later(n); }},
            {"histories", [&](const YamlNode &n) { histories(n); }},
            {"epochs", [&](const YamlNode &n) { epochs(n); }},
            {"tickTime",
             [&](const YamlNode &n) { read_.duration(n, "tickTime", millisecond * 10, config.tickTime); }},
            {"initLimit", [&](const YamlNode &n) { integer(n, "initLimit", 1, 1000, config.initLimit); }},
            {"syncLimit", [&](const YamlNode &n) { integer(n, "syncLimit", 1, 1000, config.syncLimit); }},
            {"finalizeWait",
             [&](const YamlNode &n) { read_.duration(n, "finalizeWait", millisecond, config.finalizeWait); }},
            {"minNotificationInterval",
             [&](const YamlNode &n) {
                 read_.duration(n, "minNotificationInterval", millisecond, config.minNotificationInterval);
             }},
            {"maxNotificationInterval",
             [&](const YamlNode &n) {
                 read_.duration(n, "maxNotificationInterval", millisecond, config.maxNotificationInterval);
                 if (config.maxNotificationInterval < config.minNotificationInterval)
                     read_.complain(n.place, "maxNotificationInterval is below minNotificationInterval",
                                    "make it at least as long");
             }},
            {"commitLogCount",
             [&](const YamlNode &n) { integer(n, "commitLogCount", 1, 1'000'000, config.commitLogCount); }},
            {"forceSnapshotSync",
             [&](const YamlNode &n) { read_.boolean(n, "forceSnapshotSync", config.forceSnapshotSync); }},
            {"snapshotSizePercent",
             [&](const YamlNode &n) {
                 if (n.kind == YamlNode::Kind::Scalar && n.text == "never")
                     config.snapshotSizePercent = -1;
                 else
                     integer(n, "snapshotSizePercent", 0, 1'000'000, config.snapshotSizePercent);
             }},
            {"snapCount",
             [&](const YamlNode &n) { integer(n, "snapCount", 1, 1'000'000, config.snapCount); }},
            {"lastCounter",
             [&](const YamlNode &n) {
                 read_.number(n, "lastCounter", 2, 0xffffffffLL,
                              [&](std::int64_t v) { config.lastCounter = static_cast<std::uint32_t>(v); });
             }},
            {"trustEmptyDatabase",
             [&](const YamlNode &n) { read_.boolean(n, "trustEmptyDatabase", config.trustEmptyDatabase); }},
            {"minSessionTimeout",
             [&](const YamlNode &n) {
                 read_.duration(n, "minSessionTimeout", millisecond, config.minSessionTimeout);
             }},
            {"maxSessionTimeout",
             [&](const YamlNode &n) {
                 read_.duration(n, "maxSessionTimeout", millisecond, config.maxSessionTimeout);
             }},
            {"weights",
             [&](const YamlNode &n) {
                 perServer(n, "weights", 0, 1000, [](ServerDescription &s, int v) { s.weight = v; });
             }},
            {"groups", [&](const YamlNode &n) { groups(n); }},
            {"diskTimes",
             [&](const YamlNode &n) {
                 perServer(n, "diskTimes", 1, 1'000'000,
                           [](ServerDescription &s, int v) { s.diskTimes = v; });
             }},
            {"clockDrift", [&](const YamlNode &n) { clockDrift(n); }},
            {"containerCheckInterval",
             [&](const YamlNode &n) {
                 read_.duration(n, "containerCheckInterval", millisecond, config.containerCheckInterval);
             }},
            {"rulesOff", [&](const YamlNode &n) { rulesOff(n); }},
            {"startSpread",
             [&](const YamlNode &n) { read_.duration(n, "startSpread", Duration{}, run_.startSpread); }},
        });
    const auto &all = run_.servers;
    if (std::any_of(all.begin(), all.end(), [](const auto &s) { return s.weight != 1; }) &&
        std::none_of(all.begin(), all.end(), [](const auto &s) { return s.group != 0; }))
        read_.complain(node.place, "the weights say nothing without groups",
                       "write for instance groups: {S1: 1, S2: 1, S3: 2}, with every voter in one");
    if (node.kind == YamlNode::Kind::Map && cast_.voters.empty())
        read_.complain(node.place, "the ensemble has no voters", "write for instance voters: [S1, S2, S3]");
}

void EnsembleYaml::perServer(const YamlNode &node, const std::string &what, int least, int most,
                             const std::function<void(ServerDescription &, int)> &set)
{
    read_.entries(node, what, [&](const YamlNode &key, const YamlNode &value) {
        if (ServerDescription *server = known(key)) {
            int number = least;
            integer(value, what + " of " + key.text, least, most, number);
            set(*server, number);
        }
    });
}

// Parts per million; a clock may also lose: "-2000".
void EnsembleYaml::clockDrift(const YamlNode &node)
{
    read_.entries(node, "clockDrift", [&](const YamlNode &key, const YamlNode &value) {
        ServerDescription *server = known(key);
        if (!server || !read_.scalar(value, "the clock drift of " + key.text))
            return;
        const bool negative = value.text.starts_with("-");
        const auto drift =
            read_.phrase(value, parseNumber(negative ? value.text.substr(1) : value.text, 0, 200'000));
        if (drift)
            server->clockDrift = static_cast<std::int32_t>(negative ? -*drift : *drift);
    });
}

// QuorumHierarchical: when there are groups at all, each voter is in one.
void EnsembleYaml::groups(const YamlNode &node)
{
    perServer(node, "groups", 1, 1000, [](ServerDescription &s, int v) { s.group = v; });
    for (const ServerDescription &server : run_.servers)
        if (server.type == LearnerType::Participant && server.group == 0)
            read_.complain(node.place, writtenAs(server.id) + " is in no group",
                           "where there are groups, each voter is in one");
}

void EnsembleYaml::rulesOff(const YamlNode &node)
{
    std::vector<std::string> names;
    for (int i = 0; i < kRules; ++i)
        names.emplace_back(nameOf(static_cast<Rule>(i)));
    read_.oneOrMore(node, "rulesOff", [&](const YamlNode &n) {
        read_.word(n, "rulesOff", names,
                   [&](std::size_t i) { run_.config.rules.turnOff(static_cast<Rule>(i)); });
    });
}

void EnsembleYaml::later(const YamlNode &node)
{
    read_.oneOrMore(node, "later", [&](const YamlNode &n) {
        if (ServerDescription *server = known(n))
            server->runs = false;
    });
}

void EnsembleYaml::histories(const YamlNode &node)
{
    std::uint64_t transactions = 0;
    read_.entries(node, "histories", [&](const YamlNode &key, const YamlNode &value) {
        ServerDescription *server = known(key);
        if (!server)
            return;
        read_.oneOrMore(value, "the history of " + key.text, [&](const YamlNode &n) {
            if (!read_.scalar(n, "a stretch of a history"))
                return;
            const auto extent = read_.phrase(n, parseExtent(n.text));
            if (!extent)
                return;
            if (!server->history.empty() && server->history.back().epoch >= extent->epoch) {
                read_.complain(n.place, "the epochs of a history have to grow",
                               "one stretch an epoch, the older epoch first");
                return;
            }
            transactions += std::uint64_t{extent->lastCounter} - extent->firstCounter + 1;
            if (transactions > kMaxTransactions)
                read_.complain(n.place, "the histories have more than a million transactions together",
                               "take shorter stretches: each server keeps its own");
            else
                server->history.push_back(*extent);
        });
    });
}

void EnsembleYaml::epochs(const YamlNode &node)
{
    read_.entries(node, "epochs", [&](const YamlNode &key, const YamlNode &value) {
        ServerDescription *server = known(key);
        if (!server)
            return;
        const auto most = 0xffffffffLL;
        read_.map(
            value, "the epochs of " + key.text,
            {
                {"accepted",
                 [&](const YamlNode &n) { integer(n, "accepted", 0, most, server->acceptedEpoch); }},
                {"current", [&](const YamlNode &n) { integer(n, "current", 0, most, server->currentEpoch); }},
            });
        if (server->acceptedEpoch < server->currentEpoch)
            read_.complain(value.place, "the accepted epoch of " + key.text + " is below its current one",
                           "a server accepts an epoch before it takes part in it: make it at least as large");
    });
}

void EnsembleYaml::network(const YamlNode &node)
{
    NetworkDescription &net = run_.network;
    read_.map(
        node, "network",
        {
            {"delayMin",
             [&](const YamlNode &n) { read_.duration(n, "delayMin", kSmallestDelay, net.delayMin); }},
            {"delayMeanExtra",
             [&](const YamlNode &n) { read_.duration(n, "delayMeanExtra", Duration{}, net.delayMeanExtra); }},
            {"delayMax",
             [&](const YamlNode &n) { read_.duration(n, "delayMax", kSmallestDelay, net.delayMax); }},
            {"connectTimeout",
             [&](const YamlNode &n) {
                 read_.duration(n, "connectTimeout", kSmallestDelay, net.connectTimeout);
             }},
        });
    if (net.delayMax < net.delayMin)
        read_.complain(node.place, "delayMax is below delayMin", "make it at least as long");
}

void EnsembleYaml::disk(const YamlNode &node)
{
    DiskDescription &disk = run_.disk;
    read_.map(
        node, "disk",
        {
            {"syncMin", [&](const YamlNode &n) { read_.duration(n, "syncMin", Duration{}, disk.syncMin); }},
            {"syncMax", [&](const YamlNode &n) { read_.duration(n, "syncMax", Duration{}, disk.syncMax); }},
        });
    if (disk.syncMax < disk.syncMin)
        read_.complain(node.place, "syncMax is below syncMin", "make it at least as long");
}

// "S1", the servers of its connection string "[S1, S2]", or both and a session time-out.
void EnsembleYaml::client(ClientDescription &client, const YamlNode &node)
{
    const auto servers = [&](const YamlNode &list) {
        read_.oneOrMore(list, "the servers of a client", [&](const YamlNode &n) {
            const ServerDescription *server = known(n);
            if (!server)
                return;
            if (!client.server)
                client.server = server->id;
            else
                client.others.push_back(server->id);
        });
    };
    if (node.kind != YamlNode::Kind::Map) {
        servers(node);
        return;
    }
    read_.map(node, "a client", {{"servers", servers, true}, {"sessionTimeout", [&](const YamlNode &n) {
                                                                  read_.duration(n, "sessionTimeout",
                                                                                 Duration::milliseconds(1),
                                                                                 client.sessionTimeout);
                                                              }}});
}

void EnsembleYaml::clients(const YamlNode &node)
{
    read_.entries(node, "clients", [&](const YamlNode &key, const YamlNode &value) {
        const auto client = read_.phrase(key, parseClient(key.text));
        if (!client)
            return;
        if (cast_.clients.contains(*client)) {
            read_.complain(key.place, key.text + " stands twice", "name each client once");
            return;
        }
        ClientDescription described;
        described.id = *client;
        this->client(described, value);
        if (!described.server)
            return; // that has been complained about
        cast_.clients.insert(*client);
        run_.clients.push_back(std::move(described));
    });
    std::sort(run_.clients.begin(), run_.clients.end(),
              [](const ClientDescription &a, const ClientDescription &b) { return a.id < b.id; });
}

} // namespace zablab
