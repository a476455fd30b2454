// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a tool means at the place that is pointed at: the command, what is to be pointed at next, or why nothing.
#include "app/tools/tool_box.h"

#include "app/run/run.h"
#include "app/values/wording.h"

#include <algorithm>

namespace zablab {

using scene::Element;
using scene::ElementKind;

namespace {

std::int32_t numberIn(std::int64_t id) { return static_cast<std::int32_t>(id); }

} // namespace

ServerId ToolBox::serverOf(const Element &target) const
{
    switch (target.kind) {
    case ElementKind::Server:
    case ElementKind::Lane:
    case ElementKind::Vote:
    case ElementKind::Comparison:
    case ElementKind::Tally:
    case ElementKind::TimeOut:
    case ElementKind::LogCell:
        return run_.playback().cluster().server(ServerId{numberIn(target.id)}) ? ServerId{numberIn(target.id)}
                                                                               : ServerId{};
    default:
        return {};
    }
}

ClientId ToolBox::clientOf(const Element &target) const
{
    const ClusterView &view = run_.playback().cluster();
    if (target.kind == ElementKind::Client && view.client(ClientId{numberIn(target.id)}))
        return ClientId{numberIn(target.id)};
    const ServerId server = serverOf(target);
    ClientId found;
    for (const ClientView &client : view.clients)
        if (server && client.server == server && (found.value == 0 || client.connected)) {
            found = client.id;
            if (client.connected)
                break;
        }
    return found;
}

ServerId ToolBox::nextServer() const
{
    std::int32_t next = 1;
    for (const ServerView &server : run_.playback().cluster().servers)
        next = std::max(next, server.id.value + 1);
    return ServerId{next};
}

ClientId ToolBox::nextClient() const
{
    std::int32_t next = 1;
    for (const ClientView &client : run_.playback().cluster().clients)
        next = std::max(next, client.id.value + 1);
    return ClientId{next};
}

// The time-out that the arc around the server stands for (cluster_fold_timeouts.cpp).
std::optional<TimerKind> ToolBox::arcOf(ServerId server) const
{
    const ServerView *view = run_.playback().cluster().server(server);
    if (!view)
        return std::nullopt;
    std::vector<TimerKind> kinds;
    switch (view->state) {
    case ServerState::Looking:
        kinds = {TimerKind::FinalizeWait, TimerKind::Notification, TimerKind::ObserverDelay};
        break;
    case ServerState::Leading:
        kinds =
            view->established ? std::vector{TimerKind::Tick} : std::vector{TimerKind::Init, TimerKind::Tick};
        break;
    case ServerState::Following:
    case ServerState::Observing:
        kinds = {TimerKind::Read, TimerKind::Init, TimerKind::ConnectRetry};
        break;
    }
    for (const TimerKind kind : kinds)
        if (test(command::FireTimeout{server, kind}) == CommandError::None)
            return kind;
    return std::nullopt;
}

ToolBox::Aim ToolBox::aimAtServer(Kind tool, ServerId server) const
{
    const ServerView &view = *run_.playback().cluster().server(server);
    Aim aim;
    switch (tool) {
    case Crash:
        aim.command = view.running() ? Command{command::Crash{server}} : Command{command::Restart{server}};
        break;
    case Pause:
        aim.command = view.liveness == Liveness::Paused ? Command{command::Resume{server}}
                                                        : Command{command::Pause{server}};
        break;
    case LoseDisk:
        aim.command = command::LoseDisk{server};
        break;
    case SlowDisk:
        aim.command = options_.diskSpeed(server, aim.problem);
        if (aim.command && *aim.command == Command{command::SetDiskSpeed{server, view.diskTimes}})
            aim.command = command::SetDiskSpeed{server, 1};
        break;
    case Clock:
        aim.command = options_.clockDrift(server, aim.problem);
        if (aim.command && *aim.command == Command{command::SetClockDrift{server, view.clockDrift}})
            aim.command = command::SetClockDrift{server, 0};
        break;
    case Duplicate:
        aim.command = options_.duplicates(server, aim.problem);
        break;
    case TouchTimer:
        if (const auto timer = arcOf(server))
            aim.command = command::FireTimeout{server, *timer};
        else
            aim.problem = view.running() ? tr("%1 waits for nothing now.").arg(serverName(server))
                                         : worded(CommandError::AlreadyCrashed);
        break;
    case Connect:
        if (const auto session = options_.sessionTimeout(aim.problem))
            aim.command = command::AddClient{nextClient(), server, {}, *session};
        break;
    default:
        break;
    }
    return aim;
}

// A link is its two ends, or a server and then another.
ToolBox::Aim ToolBox::aimAtLink(Kind tool, const Element &target) const
{
    Aim aim;
    ServerId from, to;
    if (target.kind == ElementKind::Link) {
        from = ServerId{numberIn(target.id)};
        to = ServerId{numberIn(target.detail)};
    } else if (const ServerId server = serverOf(target)) {
        if (!first_) {
            aim.first = server;
            aim.nextStep = tr("%1, and now the other end").arg(serverName(server));
            return aim;
        }
        from = first_;
        to = server;
    } else {
        aim.first = first_;
        aim.problem = tr("Click a link, or one of its servers.");
        return aim;
    }
    if (from == to) {
        aim.problem = tr("A server has no link to itself; click another one.");
        return aim;
    }
    const ClusterView &view = run_.playback().cluster();
    const bool there = view.isCut(from, to);
    const bool back = view.isCut(to, from);
    if (tool == Heal) {
        aim.command = command::HealLink{from, to};
    } else if (tool == CutLink) {
        aim.command =
            there && back ? Command{command::HealLink{from, to}} : Command{command::CutLink{from, to}};
    } else if (tool == CutOneWay) {
        aim.command = command::CutLink{from, to, CutDirection::Outgoing};
        if (there)
            aim.problem = tr("Nothing gets from %1 to %2 already.").arg(serverName(from), serverName(to));
    } else if (const auto wished = options_.linkQuality(from, to, aim.problem)) {
        const bool so =
            std::any_of(view.slowLinks.begin(), view.slowLinks.end(), [&](const LinkCondition &c) {
                return c.from == from && c.to == to && c.delay == wished->delay &&
                       c.lossPercent == wished->lossPercent;
            });
        aim.command = so ? Command{command::SetLinkQuality{from, to, wished->direction, Duration{}, 0}}
                         : Command{*wished};
    }
    if (!aim.problem.isEmpty())
        aim.command.reset();
    return aim;
}

ToolBox::Aim ToolBox::aimByClient(Kind tool, const Element &target) const
{
    Aim aim;
    if (tool == Move && moving_.value != 0) {
        if (const ServerId server = serverOf(target)) {
            aim.command = command::Connect{moving_, server};
            return aim;
        }
        if (target.kind != ElementKind::Client) {
            aim.client = moving_;
            aim.problem = tr("Click the server that %1 is to move to.").arg(clientName(moving_));
            return aim;
        }
    }
    const ClientId client = clientOf(target);
    if (client.value == 0) {
        const ServerId server = serverOf(target);
        aim.problem = server ? tr("No client is connected to %1; connect one first.").arg(serverName(server))
                             : tr("Click a client, or the server that it is connected to.");
        return aim;
    }
    const auto asks = [&](OperationKind kind) {
        if (auto operation = options_.operation(kind, aim.problem))
            aim.command = command::Ask{client, std::move(*operation)};
    };
    switch (tool) {
    case Create:
        asks(OperationKind::Create);
        break;
    case Set:
        asks(OperationKind::SetData);
        break;
    case Get:
        asks(OperationKind::GetData);
        break;
    case Exists:
        asks(OperationKind::Exists);
        break;
    case Children:
        asks(OperationKind::GetChildren);
        break;
    case Delete:
        asks(OperationKind::Delete);
        break;
    case Watch:
        asks(OperationKind::AddWatch);
        break;
    case Multi:
        asks(OperationKind::Multi);
        break;
    case Sync:
        asks(OperationKind::Sync);
        break;
    case Move:
        aim.client = client;
        aim.nextStep = tr("%1, and now the server that it is to move to").arg(clientName(client));
        break;
    case Close:
        aim.command = command::CloseClient{client};
        break;
    case CrashClient:
        aim.command = command::CrashClient{client};
        break;
    case CutClient: {
        const std::vector<ClientCut> &cuts = run_.playback().cluster().clientCuts;
        const bool cut = std::any_of(cuts.begin(), cuts.end(),
                                     [&](const ClientCut &each) { return each.client == client; });
        aim.command =
            cut ? Command{command::HealClient{client, {}}} : Command{command::CutClient{client, {}}};
        break;
    }
    case Recipe:
        aim.command = options_.recipe(client, aim.problem);
        break;
    default:
        break;
    }
    return aim;
}

ToolBox::Aim ToolBox::aim(Kind tool, const Element &target) const
{
    if (tool == AddServer) {
        Aim aim;
        aim.command = command::AddServer{nextServer(), options_.participant() ? LearnerType::Participant
                                                                              : LearnerType::Observer};
        return aim;
    }
    if (tool == Hold) {
        Aim aim;
        if (target.kind == ElementKind::Message) {
            const auto message = static_cast<MessageId>(target.id);
            const std::vector<FlightView> &flights = run_.playback().cluster().flights;
            const bool held = std::any_of(flights.begin(), flights.end(), [&](const FlightView &flight) {
                return flight.message == message && flight.held && flight.heldBehind == message;
            });
            aim.command =
                held ? Command{command::ReleaseMessage{message}} : Command{command::HoldMessage{message}};
        } else {
            aim.problem = tr("Click a message on its way; step until one is.");
        }
        return aim;
    }
    if (tool == Heal && target.kind == ElementKind::Client) {
        Aim aim;
        aim.command = command::HealClient{ClientId{numberIn(target.id)}, {}};
        return aim;
    }
    if (tool == Heal && target.kind != ElementKind::Link) {
        Aim aim;
        aim.command = command::Heal{};
        return aim;
    }
    if (tool == CutLink || tool == CutOneWay || tool == SlowLink || tool == Heal)
        return aimAtLink(tool, target);
    if (tool > Connect)
        return aimByClient(tool, target);
    if (const ServerId server = serverOf(target))
        return aimAtServer(tool, server);
    Aim aim;
    aim.problem = tr("Click a server.");
    return aim;
}

} // namespace zablab
