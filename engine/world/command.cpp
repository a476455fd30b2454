// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/world/command.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace zablab {

namespace {

std::string name(ServerId id) { return "S" + std::to_string(id.value); }

std::string name(ClientId id) { return "C" + std::to_string(id.value); }

std::string arrow(ServerId from, ServerId to, CutDirection direction)
{
    if (direction == CutDirection::Outgoing)
        return name(from) + " -> " + name(to);
    if (direction == CutDirection::Incoming)
        return name(to) + " -> " + name(from);
    return name(from) + " - " + name(to);
}

std::string text(Zxid zxid)
{
    std::array<char, 16> hex{};
    std::snprintf(hex.data(), hex.size(), "0x%x:", zxid.epoch);
    return hex.data() + std::to_string(zxid.counter);
}

std::string text(Duration duration)
{
    if (duration.us % 1'000'000 == 0)
        return std::to_string(duration.us / 1'000'000) + " s";
    if (duration.us % 1000 == 0)
        return std::to_string(duration.us / 1000) + " ms";
    return std::to_string(duration.us) + " us";
}

const char *flagsOf(CreateMode mode)
{
    switch (mode) {
    case CreateMode::Persistent:
        return "";
    case CreateMode::Ephemeral:
        return "-e ";
    case CreateMode::PersistentSequential:
        return "-s ";
    case CreateMode::EphemeralSequential:
        return "-e -s ";
    case CreateMode::Container:
        return "-c ";
    case CreateMode::PersistentWithTtl:
        return "-t ";
    case CreateMode::PersistentSequentialWithTtl:
        return "-s -t ";
    }
    return "";
}

// In quotes where it would not be read back as one word.
std::string quoted(const std::string &text)
{
    std::string all = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            all += '\\';
        all += c;
    }
    return all + '"';
}
std::string word(const std::string &path)
{
    return path.find_first_of(" \t\n\";,") == std::string::npos && !path.empty() ? path : quoted(path);
}

const char *watchFlag(const Operation &operation) { return operation.watch == WatchMode::None ? "" : "-w "; }

std::string versionFlag(const Operation &operation)
{
    return operation.version == -1 ? "" : "-v " + std::to_string(operation.version) + " ";
}

std::string member(const ServerConfig &server)
{
    std::string text = name(server.id) + (server.type == LearnerType::Observer ? ":observer" : "");
    if (server.weight != 1)
        text += " weight " + std::to_string(server.weight);
    if (server.group != 0)
        text += " group " + std::to_string(server.group);
    return text;
}

template <typename List, typename Text>
std::string joined(const List &list, Text &&text, const char *between = ", ")
{
    std::string all;
    for (const auto &each : list)
        all += (all.empty() ? "" : between) + text(each);
    return all;
}

std::string describe(const ReconfigRequest &request)
{
    std::string text;
    if (request.checksVersion)
        text += " -v " + zablab::text(request.fromVersion);
    if (!request.joining.empty())
        text += " add " + joined(request.joining, member);
    if (!request.leaving.empty())
        text += " remove " + joined(request.leaving, [](ServerId id) { return name(id); });
    if (!request.members.empty())
        text += " members " + joined(request.members, member);
    return text;
}

// As ZooKeeper's own command line (zkCli.sh) writes it.
std::string describe(const Operation &operation)
{
    switch (operation.kind) {
    case OperationKind::Create:
    case OperationKind::CreateContainer:
    case OperationKind::CreateTtl: {
        std::string ttl = hasTtl(operation.mode) ? text(operation.ttl) + " " : "";
        return std::string("create ") + flagsOf(operation.mode) + ttl + word(operation.path) + " " +
               quoted(operation.data);
    }
    case OperationKind::Delete:
        return "delete " + versionFlag(operation) + word(operation.path);
    case OperationKind::Exists:
        return std::string("exists ") + watchFlag(operation) + word(operation.path);
    case OperationKind::GetData:
        return std::string("get ") + watchFlag(operation) + word(operation.path);
    case OperationKind::SetData:
        return "set " + versionFlag(operation) + word(operation.path) + " " + quoted(operation.data);
    case OperationKind::Sync:
        return "sync " + word(operation.path);
    case OperationKind::Ping:
        return "ping";
    case OperationKind::GetChildren:
        return std::string("ls ") + watchFlag(operation) + word(operation.path);
    case OperationKind::Check:
        return "check " + versionFlag(operation) + word(operation.path);
    case OperationKind::Multi:
        return operation.parts.empty()
                   ? "multi { }"
                   : "multi { " +
                         joined(
                             operation.parts, [](const Operation &part) { return describe(part); }, "; ") +
                         " }";
    case OperationKind::Reconfig:
        return "reconfig" + describe(operation.reconfig);
    case OperationKind::RemoveWatches:
        return "removewatches " + word(operation.path);
    case OperationKind::SetWatches:
        return "setWatches";
    case OperationKind::AddWatch:
        return std::string("addWatch -m ") +
               (operation.watch == WatchMode::PersistentRecursive ? "PERSISTENT_RECURSIVE " : "PERSISTENT ") +
               word(operation.path);
    case OperationKind::CreateSession:
        return "createSession";
    case OperationKind::CloseSession:
        return "closeSession";
    case OperationKind::DeleteContainer:
        return "deleteContainer " + word(operation.path);
    case OperationKind::Error:
        break;
    }
    return "?";
}

const char *nameOf(Recipe recipe)
{
    switch (recipe) {
    case Recipe::ServiceProvider:
        return "service provider";
    case Recipe::ServiceConsumer:
        return "service consumer";
    case Recipe::FairLock:
        return "fair lock";
    case Recipe::ConfigWriter:
        return "configuration writer";
    case Recipe::ConfigReader:
        return "configuration reader";
    }
    return "?";
}

std::string describeClientLink(const char *verb, ClientId client, ServerId server)
{
    return std::string(verb) + " " + name(client) + " - " + (server ? name(server) : "servers");
}

struct Describe {
    std::string operator()(const command::Crash &c) const { return "crash " + name(c.server); }
    std::string operator()(const command::Restart &c) const { return "restart " + name(c.server); }
    std::string operator()(const command::Pause &c) const { return "pause " + name(c.server); }
    std::string operator()(const command::Resume &c) const { return "resume " + name(c.server); }
    std::string operator()(const command::Cut &c) const
    {
        std::vector<ServerId> side = c.side;
        std::sort(side.begin(), side.end());
        std::string text = "cut";
        for (const ServerId id : side)
            text += " " + name(id);
        switch (c.direction) {
        case CutDirection::Both:
            return text + " | rest";
        case CutDirection::Outgoing:
            return text + " -> rest";
        case CutDirection::Incoming:
            return text + " <- rest";
        }
        return text;
    }
    std::string operator()(const command::CutLink &c) const
    {
        return "cut " + arrow(c.from, c.to, c.direction);
    }
    std::string operator()(const command::HealLink &c) const
    {
        return "heal " + arrow(c.from, c.to, CutDirection::Both);
    }
    std::string operator()(const command::Heal &) const { return "heal everything"; }
    std::string operator()(const command::AddClient &c) const
    {
        std::string text = "add client " + name(c.client) + " at " + name(c.server);
        for (const ServerId other : c.others)
            text += ", " + name(other);
        if (c.sessionTimeout.us > 0)
            text += " with session timeout " + zablab::text(c.sessionTimeout);
        return text;
    }
    std::string operator()(const command::LoseDisk &c) const { return "lose the disk of " + name(c.server); }
    std::string operator()(const command::SetDiskSpeed &c) const
    {
        return "disk of " + name(c.server) + " takes " + std::to_string(c.times) + " times as long";
    }
    std::string operator()(const command::SetLinkQuality &c) const
    {
        return "link " + arrow(c.from, c.to, c.direction) + ": delay " + text(c.delay) + ", loss " +
               std::to_string(c.lossPercent) + " %";
    }
    std::string operator()(const command::DuplicateNotifications &c) const
    {
        return "duplicate notifications of " + name(c.from) + " for " + text(c.during);
    }
    std::string operator()(const command::SetClockDrift &c) const
    {
        return "clock of " + name(c.server) + " drifts " + std::to_string(c.partsPerMillion) + " ppm";
    }
    std::string operator()(const command::AddServer &c) const
    {
        return std::string("add server ") + name(c.server) +
               (c.type == LearnerType::Observer ? " as observer" : " as participant");
    }
    std::string operator()(const command::CutClient &c) const
    {
        return describeClientLink("cut", c.client, c.server);
    }
    std::string operator()(const command::HealClient &c) const
    {
        return describeClientLink("heal", c.client, c.server);
    }
    std::string operator()(const command::CloseClient &c) const { return "close " + name(c.client); }
    std::string operator()(const command::CrashClient &c) const { return "crash " + name(c.client); }
    std::string operator()(const command::RunRecipe &c) const
    {
        return name(c.client) + " runs: " + nameOf(c.recipe) + " " + c.path + " at a pace of " + text(c.pace);
    }
    std::string operator()(const command::Connect &c) const
    {
        return "connect " + name(c.client) + " to " + name(c.server);
    }
    std::string operator()(const command::HoldMessage &c) const
    {
        return "hold message " + std::to_string(c.message);
    }
    std::string operator()(const command::ReleaseMessage &c) const
    {
        return "release message " + std::to_string(c.message);
    }
    std::string operator()(const command::ReleaseAll &) const { return "release every message"; }
    std::string operator()(const command::FireTimeout &c) const
    {
        return std::string("fire ") + wordOf(c.timer) + " timer of " + name(c.server);
    }
    std::string operator()(const command::SetRule &c) const
    {
        return std::string("rule ") + nameOf(c.rule) + (c.on ? " on" : " off");
    }
    std::string operator()(const command::Ask &c) const
    {
        return name(c.client) + " asks: " + describe(c.operation);
    }
};

} // namespace

const char *wordOf(TimerKind timer)
{
    static constexpr std::array<const char *, kTimerKinds> kWords = {
        "notification", "finalize", "init", "tick", "read", "retry", "delay", "sessions", "containers"};
    return kWords[static_cast<std::size_t>(timer)];
}

const char *describe(CommandError error)
{
    switch (error) {
    case CommandError::None:
        return "Done.";
    case CommandError::NoSuchServer:
        return "There is no such server in this ensemble.";
    case CommandError::NoSuchClient:
        return "There is no such client.";
    case CommandError::ClientExists:
        return "A client of this number exists already.";
    case CommandError::AlreadyCrashed:
        return "The server is not running.";
    case CommandError::NotCrashed:
        return "The server is running already.";
    case CommandError::AlreadyPaused:
        return "The server is paused already.";
    case CommandError::NotPaused:
        return "The server is not paused.";
    case CommandError::EmptySide:
        return "A cut needs at least one server on each of its sides.";
    case CommandError::BadOperation:
        return "The operation is not one that a client can ask for, or its path is not valid.";
    case CommandError::StillRuns:
        return "The server is running. Crash it first; then its disk can be lost.";
    case CommandError::ServerExists:
        return "A server of this number exists already.";
    case CommandError::OutOfRange:
        return "A number of the command is too small or too large.";
    case CommandError::NotConnected:
        return "The client has no session.";
    case CommandError::TooManyServers:
        return "An ensemble of the lab has at most 100 servers.";
    case CommandError::NoSuchMessage:
        return "No message has this number yet.";
    case CommandError::NotUnderWay:
        return "The message is not under way: it has arrived, or it was lost.";
    case CommandError::AlreadyHeld:
        return "The message is held already.";
    case CommandError::NotHeld:
        return "The message is not held.";
    case CommandError::TimerNotRunning:
        return "No such timer is running at this server now.";
    case CommandError::NotByHand:
        return "A session expires by the leader's clock alone; crash or cut off its client instead.";
    case CommandError::RuleIsSo:
        return "The rule is so already.";
    }
    return "Unknown error.";
}

std::string describe(const Command &command) { return std::visit(Describe{}, command); }

} // namespace zablab
