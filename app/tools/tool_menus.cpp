// SPDX-License-Identifier: GPL-3.0-or-later
//
// Everything that can be done to one thing, for its menu. What cannot be done now stays in the list with its reason.
#include "app/tools/tool_box.h"

#include "app/run/run.h"
#include "app/values/wording.h"
#include "engine/views/names.h"

#include <algorithm>

namespace zablab {

using scene::Element;
using scene::ElementKind;

namespace {

constexpr std::size_t kLinksListed = 9; // of a server, one by one, in an ensemble of at most so many

} // namespace

void ToolBox::addServerActions(std::vector<Action> &actions, ServerId server) const
{
    const ClusterView &view = run_.playback().cluster();
    const ServerView &self = *view.server(server);
    const auto add = [&](const QString &text, const char *sign, Kind tool) {
        const Aim at = aimAtServer(tool, server);
        actions.push_back({text, sign, at.command, Hand, at.problem});
    };
    add(self.running() ? tr("Crash") : tr("Restart"), self.running() ? "cross" : "restart", Crash);
    add(self.liveness == Liveness::Paused ? tr("Resume") : tr("Pause"),
        self.liveness == Liveness::Paused ? "play" : "bars", Pause);
    add(tr("Lose the disk"), "disk", LoseDisk);
    if (self.diskTimes == 1)
        add(tr("Slow disk"), "snail", SlowDisk);
    else
        actions.push_back({tr("Disk as fast as usual"), "snail", command::SetDiskSpeed{server, 1}, Hand, {}});
    if (self.clockDrift == 0)
        add(tr("Clock drift"), "clock", Clock);
    else
        actions.push_back({tr("Clock runs right"), "clock", command::SetClockDrift{server, 0}, Hand, {}});
    add(tr("Its votes arrive twice"), "twice", Duplicate);
    for (int kind = 0; kind < kTimerKinds; ++kind) {
        const command::FireTimeout fire{server, static_cast<TimerKind>(kind)};
        if (test(fire) == CommandError::None)
            actions.push_back({tr("Fire now: %1").arg(worded(fire.timer)), "arc", fire, Hand, {}});
    }
    actions.push_back({tr("Cut it off from all others"), "cut", command::Cut{{server}}, Hand, {}});
    if (view.servers.size() <= kLinksListed)
        for (const ServerView &other : view.servers)
            if (other.id != server)
                addLinkActions(actions, server, other.id, true);
    add(tr("Connect a new client"), "plug", Connect);
}

void ToolBox::addLinkActions(std::vector<Action> &actions, ServerId from, ServerId to, bool brief) const
{
    const ClusterView &view = run_.playback().cluster();
    const bool cut = view.isCut(from, to) || view.isCut(to, from);
    if (brief) {
        if (cut)
            actions.push_back({tr("Heal the link to %1").arg(serverName(to)),
                               "heal",
                               command::HealLink{from, to},
                               Hand,
                               {}});
        else
            actions.push_back(
                {tr("Cut the link to %1").arg(serverName(to)), "cut", command::CutLink{from, to}, Hand, {}});
        return;
    }
    const auto oneWay = [&](ServerId a, ServerId b) {
        Action action{tr("Cut only %1 → %2").arg(serverName(a), serverName(b)),
                      "cutOneWay",
                      command::CutLink{a, b, CutDirection::Outgoing},
                      Hand,
                      {}};
        if (view.isCut(a, b))
            action.problem = tr("Nothing gets from %1 to %2 already.").arg(serverName(a), serverName(b));
        actions.push_back(std::move(action));
    };
    if (!(view.isCut(from, to) && view.isCut(to, from)))
        actions.push_back({tr("Cut the link"), "cut", command::CutLink{from, to}, Hand, {}});
    oneWay(from, to);
    oneWay(to, from);
    Action slow{tr("Slow or lossy link"), "slowLink", {}, Hand, {}};
    if (const auto quality = options_.linkQuality(from, to, slow.problem))
        slow.command = *quality;
    actions.push_back(std::move(slow));
    Action heal{tr("Heal the link"), "heal", command::HealLink{from, to}, Hand, {}};
    const bool slowNow =
        std::any_of(view.slowLinks.begin(), view.slowLinks.end(), [&](const LinkCondition &c) {
            return (c.from == from && c.to == to) || (c.from == to && c.to == from);
        });
    if (!cut && !slowNow)
        heal.problem = tr("This link is as usual.");
    actions.push_back(std::move(heal));
}

void ToolBox::addClientActions(std::vector<Action> &actions, ClientId client) const
{
    const Element target{ElementKind::Client, client.value, 0};
    const auto add = [&](const QString &text, const char *sign, Kind tool) {
        const Aim at = aimByClient(tool, target);
        actions.push_back({text, sign, at.command, Hand, at.problem});
    };
    const auto asks = [&](const char *sign, Kind tool) {
        const Aim at = aimByClient(tool, target);
        const auto *ask = at.command ? std::get_if<command::Ask>(&*at.command) : nullptr;
        QString text =
            tr("%1…").arg(QString::fromLatin1(nameOf(ask ? ask->operation.kind : OperationKind::GetData)));
        if (ask)
            text = QString::fromStdString(describe(*at.command)).section(QStringLiteral(": "), 1);
        actions.push_back({text, sign, at.command, Hand, at.problem});
    };
    asks("plus", Create);
    asks("write", Set);
    asks("read", Get);
    asks("question", Exists);
    asks("tree", Children);
    asks("minus", Delete);
    asks("bell", Watch);
    asks("sync", Sync);
    const ClusterView &view = run_.playback().cluster();
    if (view.servers.size() <= kLinksListed)
        for (const ServerView &server : view.servers)
            if (const ClientView *self = view.client(client); !self || self->server != server.id)
                actions.push_back({tr("Move to %1").arg(serverName(server.id)),
                                   "move",
                                   command::Connect{client, server.id},
                                   Hand,
                                   {}});
    add(tr("Run a recipe"), "book", Recipe);
    add(tr("Close its session"), "door", Close);
    add(tr("Crash"), "cross", CrashClient);
    const bool cut = std::any_of(view.clientCuts.begin(), view.clientCuts.end(),
                                 [&](const ClientCut &each) { return each.client == client; });
    add(cut ? tr("Heal its links") : tr("Cut it off from all servers"), cut ? "heal" : "cut", CutClient);
}

std::vector<ToolBox::Action> ToolBox::actionsFor(const Element &target) const
{
    std::vector<Action> actions;
    if (const ServerId server = serverOf(target)) {
        addServerActions(actions, server);
    } else if (target.kind == ElementKind::Link) {
        addLinkActions(actions, ServerId{static_cast<std::int32_t>(target.id)},
                       ServerId{static_cast<std::int32_t>(target.detail)}, false);
    } else if (target.kind == ElementKind::Client) {
        if (const ClientId client = clientOf(target); client.value != 0)
            addClientActions(actions, client);
    } else if (target.kind == ElementKind::Message) {
        const Aim at = aim(Hold, target);
        const bool letGo = at.command && std::holds_alternative<command::ReleaseMessage>(*at.command);
        actions.push_back(
            {letGo ? tr("Let it go") : tr("Hold it back"), letGo ? "play" : "grip", at.command, Hand, {}});
        actions.push_back({tr("Let all held messages go"), "play", command::ReleaseAll{}, Hand, {}});
    } else {
        actions.push_back({tr("Draw a wall"), "wall", {}, Wall, {}});
        actions.push_back({tr("Heal everything"), "heal", command::Heal{}, Hand, {}});
        actions.push_back({tr("Let all held messages go"), "play", command::ReleaseAll{}, Hand, {}});
        const Aim another = aim(AddServer, target);
        actions.push_back({tr("Add a server"), "server", another.command, Hand, another.problem});
        actions.push_back({tr("Connect a new client"), "plug", {}, Connect, {}});
    }
    return actions;
}

} // namespace zablab
