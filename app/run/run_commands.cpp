// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person does to the ensemble, and what they point at.
#include "app/run/run.h"

#include "app/run/run_memento.h"
#include "app/run/time_tools.h"
#include "app/scene/display_list.h"
#include "app/values/wording.h"

#include <algorithm>

namespace zablab {

using scene::ElementKind;

namespace {

constexpr const char *kPath = "/demo";

} // namespace

bool Run::carryOut(const Command &command)
{
    const BranchId before = playback_->timeline().currentBranch();
    RunMemento was = memento();
    const EventIndex common = playback_->eventsAtCursor();
    // In a lesson its own future is always kept, so that one can return to it.
    const CommandError error = playback_->act(command, lesson_.active() && !lesson_.onOwnBranch());
    if (error != CommandError::None) {
        say(worded(error), true);
        return false;
    }
    target_.reset();
    limit_ = Instant::max();
    stepBegin_ = playback_->eventsAtCursor();
    const BranchId now = playback_->timeline().currentBranch();
    if (now != before)
        say(tr("%1. A new branch begins here; the old future is kept.").arg(worded(command)));
    else
        say(worded(command));
    published_ = kNoEvent;
    bookmarks_.set({});
    publishLists(true);
    publish();
    time_->undo()->remember([command] { return named(command); }, std::move(was), common);
    Q_EMIT acted();
    return true;
}

int Run::firstServer() const
{
    if (selectedServer() != 0)
        return selectedServer();
    for (const ServerView &server : playback_->cluster().servers)
        if (server.state == ServerState::Leading && server.liveness == Liveness::Running)
            return server.id.value;
    return 0;
}

void Run::crashOrRestart(int server)
{
    if (server == 0)
        server = firstServer();
    const ServerView *view = playback_->cluster().server(ServerId{server});
    if (!view) {
        say(tr("Select a server first: click it or press its digit."), true);
        return;
    }
    const bool up = view->liveness == Liveness::Running || view->liveness == Liveness::Paused;
    const bool done = up ? carryOut(command::Crash{view->id}) : carryOut(command::Restart{view->id});
    if (done && mode_ != Welcome && !playing_)
        play();
}

void Run::pauseOrResume(int server)
{
    if (server == 0)
        server = firstServer();
    const ServerView *view = playback_->cluster().server(ServerId{server});
    if (!view) {
        say(tr("Select a server first: click it or press its digit."), true);
        return;
    }
    const bool paused = view->liveness == Liveness::Paused;
    if (paused ? carryOut(command::Resume{view->id}) : carryOut(command::Pause{view->id}))
        play();
}

void Run::beginCut()
{
    if (cutting_) {
        finishCut();
        return;
    }
    cutting_ = true;
    side_.clear();
    if (selectedServer() != 0)
        side_.insert(selectedServer());
    pause();
    say({});
    Q_EMIT cuttingChanged();
    publishLists(false);
}

void Run::cutOrHeal()
{
    if (!cutting_ && partitioned())
        heal();
    else
        beginCut();
}

void Run::toggleSide(int server)
{
    if (!side_.erase(server))
        side_.insert(server);
    Q_EMIT cuttingChanged();
    publishLists(false);
}

void Run::finishCut()
{
    if (!cutting_)
        return;
    command::Cut cut;
    for (const int server : side_)
        cut.side.push_back(ServerId{server});
    cut.direction = cutDirection_;
    if (cut.side.empty() || cut.side.size() == playback_->cluster().servers.size()) {
        say(tr("Choose the servers of one side: at least one, and not all of them."), true);
        return;
    }
    cutting_ = false;
    side_.clear();
    Q_EMIT cuttingChanged();
    if (carryOut(cut))
        play();
}

void Run::cancelCut()
{
    if (!cutting_)
        return;
    cutting_ = false;
    side_.clear();
    Q_EMIT cuttingChanged();
    publishLists(false);
}

void Run::setCutDirection(int direction)
{
    cutDirection_ = static_cast<CutDirection>(std::clamp(direction, 0, 2));
    Q_EMIT cuttingChanged();
}

QString Run::cutText() const
{
    QStringList side, rest;
    for (const ServerView &server : playback_->cluster().servers)
        (side_.contains(server.id.value) ? side : rest).append(serverName(server.id));
    const QString sign = cutDirection_ == CutDirection::Both       ? QStringLiteral(" ┃ ")
                         : cutDirection_ == CutDirection::Outgoing ? QStringLiteral(" ↛ ")
                                                                   : QStringLiteral(" ↚ ");
    return (side.isEmpty() ? tr("nobody yet") : side.join(QLatin1Char(' '))) + sign +
           rest.join(QLatin1Char(' '));
}

void Run::heal()
{
    const ClusterView &view = playback_->cluster();
    if (view.cuts.empty() && view.clientCuts.empty() && view.slowLinks.empty()) {
        say(tr("Nothing is cut."), true);
        return;
    }
    if (carryOut(command::Heal{}))
        play();
}

int Run::chosenClient() const
{
    const ClusterView &view = playback_->cluster();
    if (selection_.element.kind == ElementKind::Client && view.client(selection_.client))
        return selection_.client.value;
    // A client of the selected server, then any that is connected.
    for (const ClientView &client : view.clients)
        if (client.server.value == selectedServer())
            return client.id.value;
    for (const ClientView &client : view.clients)
        if (client.connected)
            return client.id.value;
    return view.clients.empty() ? 0 : view.clients.front().id.value;
}

void Run::clientWrite()
{
    const int client = chosenClient();
    if (client == 0) {
        say(tr("There is no client; add one first."), true);
        return;
    }
    // The first write of a run makes the node, the others set it.
    const ServerView *leader = nullptr;
    for (const ServerView &server : playback_->cluster().servers)
        if (!leader || server.lastLogged > leader->lastLogged)
            leader = &server;
    const bool first = !leader || leader->lastLogged.counter == 0;
    ++writes_;
    const Operation operation{first ? OperationKind::Create : OperationKind::SetData,
                              mode_ == InLesson ? "/lesson" : kPath, "x=" + std::to_string(writes_), -1};
    if (carryOut(command::Ask{ClientId{client}, operation}))
        play();
}

void Run::clientRead()
{
    const int client = chosenClient();
    if (client == 0) {
        say(tr("There is no client; add one first."), true);
        return;
    }
    const Operation operation{OperationKind::GetData, mode_ == InLesson ? "/lesson" : kPath, {}, -1};
    if (carryOut(command::Ask{ClientId{client}, operation}))
        play();
}

void Run::addClient()
{
    const ClusterView &view = playback_->cluster();
    int next = 1;
    for (const ClientView &client : view.clients)
        next = std::max(next, client.id.value + 1);
    int server = selectedServer();
    if (server == 0)
        server = view.servers.empty() ? 1 : view.servers.front().id.value;
    if (carryOut(command::AddClient{ClientId{next}, ServerId{server}})) {
        select(static_cast<int>(ElementKind::Client), next);
        play();
    }
}

void Run::connectClient(int client, int server)
{
    if (carryOut(command::Connect{ClientId{client}, ServerId{server}}))
        play();
}

void Run::switchBranch(int branch)
{
    pause();
    if (branch == playback_->timeline().currentBranch() || !playback_->timeline().has(branch))
        return;
    time_->comparison()->putBack();
    RunMemento was = memento();
    playback_->switchTo(branch);
    time_->undo()->remember([] { return tr("another branch"); }, std::move(was), 0);
    branchesChanged();
}

void Run::branchesChanged()
{
    stepBegin_ = kNoEvent;
    published_ = kNoEvent;
    bookmarks_.set({});
    inspector_.forget();
    lesson_.branchChanged();
    publishLists(true);
    publish();
    Q_EMIT acted();
}

void Run::switchRule(Rule rule, bool on) { carryOut(command::SetRule{rule, on}); }

void Run::branchHere()
{
    pause();
    say(tr("Act now: whatever you do here begins a branch, and the old future is kept."));
}

void Run::select(int kind, qint64 id, qint64 detail)
{
    const scene::Element element{static_cast<ElementKind>(kind), id, detail};
    if (element == selection_.element)
        return;
    selection_ = selectionOf(playback_->history(), element);
    inspector_.reopen();
    Q_EMIT selectionChanged();
    publishLists(false);
    inspector_.follow(true);
    Q_EMIT sceneChanged();
}

void Run::clearSelection() { select(0, 0); }

int Run::selectedServer() const
{
    switch (selection_.element.kind) {
    case ElementKind::Server:
    case ElementKind::Lane:
        return selection_.server.value;
    default:
        return 0;
    }
}

bool Run::selectedAlive() const
{
    const ServerView *server = playback_->cluster().server(ServerId{firstServer()});
    return !server || server->liveness == Liveness::Running || server->liveness == Liveness::Paused;
}

bool Run::selectedPaused() const
{
    const ServerView *server = playback_->cluster().server(ServerId{firstServer()});
    return server && server->liveness == Liveness::Paused;
}

void Run::clicked(int kind, qint64 id, qint64 detail)
{
    if (tools_.use({static_cast<ElementKind>(kind), id, detail}))
        return;
    switch (static_cast<ElementKind>(kind)) {
    case ElementKind::Server:
    case ElementKind::Lane:
    case ElementKind::Vote:
    case ElementKind::Comparison:
    case ElementKind::Tally:
    case ElementKind::LogCell:
    case ElementKind::TimeOut:
        if (cutting_)
            toggleSide(static_cast<int>(id));
        else if (!lesson_.chooseServer(static_cast<int>(id)))
            // A cell of a log is a transaction, everything else in a plate stands for its server.
            static_cast<ElementKind>(kind) == ElementKind::LogCell
                ? select(static_cast<int>(ElementKind::Transaction), detail)
                : select(static_cast<int>(ElementKind::Server), id);
        return;
    case ElementKind::None:
    case ElementKind::Legend:
    case ElementKind::Axis:
        clearSelection();
        return;
    default:
        select(kind, id, detail);
    }
}

void Run::doubleClicked(int kind, qint64 id)
{
    if (static_cast<ElementKind>(kind) == ElementKind::Mark)
        seekToEvent(id);
}

void Run::inspectEvent(qint64 event)
{
    pause();
    seekToEvent(event);
    select(static_cast<int>(ElementKind::Mark), event);
}

int Run::serverAt(int index) const
{
    return index >= 0 && index < servers_.rows().size() ? servers_.rows()[index].server : 0;
}

void Run::pressDigit(int digit)
{
    if (lesson_.asking() && !lesson_.asksServer())
        lesson_.choose(digit - 1);
    else if (playback_->cluster().server(ServerId{digit}))
        clicked(static_cast<int>(ElementKind::Server), digit, 0);
}

} // namespace zablab
