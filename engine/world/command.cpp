// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/world/command.h"

#include <algorithm>

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

std::string describe(const Operation &operation)
{
    switch (operation.kind) {
    case OperationKind::Create:
        return "create " + operation.path + " \"" + operation.data + "\"";
    case OperationKind::Delete:
        return "delete " + operation.path;
    case OperationKind::Exists:
        return "exists " + operation.path;
    case OperationKind::GetData:
        return "get " + operation.path;
    case OperationKind::SetData:
        return "set " + operation.path + " \"" + operation.data + "\"";
    case OperationKind::Sync:
        return "sync " + operation.path;
    case OperationKind::GetChildren:
        return "ls " + operation.path;
    case OperationKind::Error:
        break;
    }
    return "?";
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
        return "add client " + name(c.client) + " at " + name(c.server);
    }
    std::string operator()(const command::Connect &c) const
    {
        return "connect " + name(c.client) + " to " + name(c.server);
    }
    std::string operator()(const command::Ask &c) const
    {
        return name(c.client) + " asks: " + describe(c.operation);
    }
};

} // namespace

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
    }
    return "Unknown error.";
}

std::string describe(const Command &command) { return std::visit(Describe{}, command); }

} // namespace zablab
