// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/tool_box.h"

#include "app/run/run.h"
#include "app/values/wording.h"

#include <algorithm>

namespace zablab {

using scene::Element;
using scene::ElementKind;

namespace {

struct ToolText {
    ToolBox::Kind kind;
    const char *brief[2]; // and a comment for translators: a word has few letters here
    const char *name;
    const char *hint;
    const char *sign;
    const char *cap; // key: acts on what is selected
};

// In the order of the palette: the first page, then the second.
constexpr ToolText kTools[] = {
    {ToolBox::Hand, QT_TRANSLATE_NOOP3("zablab::ToolBox", "Select", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Hand: select"), "", "pointer", "Esc"},
    {ToolBox::Crash, QT_TRANSLATE_NOOP3("zablab::ToolBox", "Crash", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Crash or restart"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Click a server to crash it, or to start it again."), "cross", "C"},
    {ToolBox::Pause, QT_TRANSLATE_NOOP3("zablab::ToolBox", "Pause", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Pause or resume"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Click a server to stop it as a long garbage collection would."),
     "bars", "P"},
    {ToolBox::LoseDisk, QT_TRANSLATE_NOOP3("zablab::ToolBox", "No disk", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Lose the disk"),
     QT_TRANSLATE_NOOP("zablab::ToolBox",
                       "Click a crashed server: it will come up as one that has never run."),
     "disk", "D"},
    {ToolBox::SlowDisk, QT_TRANSLATE_NOOP3("zablab::ToolBox", "Slow disk", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Slow disk"),
     QT_TRANSLATE_NOOP("zablab::ToolBox",
                       "Click a server: its disk takes so many times as long, or is as usual again."),
     "snail", "S"},
    {ToolBox::Clock, QT_TRANSLATE_NOOP3("zablab::ToolBox", "Clock", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Clock drift"),
     QT_TRANSLATE_NOOP("zablab::ToolBox",
                       "Click a server: its clock gains or loses so much, or runs right again."),
     "clock", ""},
    {ToolBox::Duplicate, QT_TRANSLATE_NOOP3("zablab::ToolBox", "Twice", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Votes arrive twice"),
     QT_TRANSLATE_NOOP("zablab::ToolBox",
                       "Click a server: every vote that it sends arrives twice for a while."),
     "twice", ""},
    {ToolBox::TouchTimer, QT_TRANSLATE_NOOP3("zablab::ToolBox", "Time-out", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Fire a time-out"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Touch a server's arc: the time-out that it shows ends now."),
     "arc", "O"},
    {ToolBox::AddServer, QT_TRANSLATE_NOOP3("zablab::ToolBox", "Add", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Add a server"),
     QT_TRANSLATE_NOOP("zablab::ToolBox",
                       "Click the stage: a new server starts; a reconfiguration makes it a member."),
     "server", ""},
    {ToolBox::CutLink, QT_TRANSLATE_NOOP3("zablab::ToolBox", "Cut", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Cut a link"),
     QT_TRANSLATE_NOOP("zablab::ToolBox",
                       "Click a link, or its two servers one after the other; again to heal it."),
     "cut", ""},
    {ToolBox::CutOneWay, QT_TRANSLATE_NOOP3("zablab::ToolBox", "One way", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Cut one way"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Click the sender, then the receiver; or a link near its sender."),
     "cutOneWay", ""},
    {ToolBox::Wall, QT_TRANSLATE_NOOP3("zablab::ToolBox", "Wall", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Draw a wall"),
     QT_TRANSLATE_NOOP("zablab::ToolBox",
                       "Draw a line through the ensemble: what stands on either side of it is cut off."),
     "wall", "X"},
    {ToolBox::SlowLink, QT_TRANSLATE_NOOP3("zablab::ToolBox", "Slow link", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Slow or lossy link"),
     QT_TRANSLATE_NOOP("zablab::ToolBox",
                       "Click a link, or its two servers one after the other; again for as usual."),
     "slowLink", ""},
    {ToolBox::Hold, QT_TRANSLATE_NOOP3("zablab::ToolBox", "Hold", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Hold a message"),
     QT_TRANSLATE_NOOP("zablab::ToolBox",
                       "Click a message on its way: it waits, and all behind it, until you let it go."),
     "grip", "K"},
    {ToolBox::Heal, QT_TRANSLATE_NOOP3("zablab::ToolBox", "Heal", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Heal"),
     QT_TRANSLATE_NOOP("zablab::ToolBox",
                       "Click a link or a client to heal it, anything else to heal everything."),
     "heal", ""},
    {ToolBox::Connect, QT_TRANSLATE_NOOP3("zablab::ToolBox", "Connect", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Connect a new client"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Click the server that it is to connect to."), "plug", "N"},
    {ToolBox::Create, QT_TRANSLATE_NOOP3("zablab::ToolBox", "create", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "create"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Click a client, or the server that it is connected to."), "plus",
     ""},
    {ToolBox::Set, QT_TRANSLATE_NOOP3("zablab::ToolBox", "set", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "set"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Click a client, or the server that it is connected to."), "write",
     "W"},
    {ToolBox::Get, QT_TRANSLATE_NOOP3("zablab::ToolBox", "get", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "get"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Click a client, or the server that it is connected to."), "read",
     "R"},
    {ToolBox::Exists, QT_TRANSLATE_NOOP3("zablab::ToolBox", "exists", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "exists"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Click a client, or the server that it is connected to."),
     "question", ""},
    {ToolBox::Children, QT_TRANSLATE_NOOP3("zablab::ToolBox", "children", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "children"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Click a client, or the server that it is connected to."), "tree",
     ""},
    {ToolBox::Delete, QT_TRANSLATE_NOOP3("zablab::ToolBox", "delete", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "delete"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Click a client, or the server that it is connected to."), "minus",
     ""},
    {ToolBox::Watch, QT_TRANSLATE_NOOP3("zablab::ToolBox", "watch", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "watch"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Click a client, or the server that it is connected to."), "bell",
     ""},
    {ToolBox::Multi, QT_TRANSLATE_NOOP3("zablab::ToolBox", "multi", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "multi"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Click a client, or the server that it is connected to."), "stack",
     ""},
    {ToolBox::Sync, QT_TRANSLATE_NOOP3("zablab::ToolBox", "sync", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "sync"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Click a client, or the server that it is connected to."), "sync",
     ""},
    {ToolBox::Move, QT_TRANSLATE_NOOP3("zablab::ToolBox", "Move", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Move a client"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Click a client, then the server that it is to move to."), "move",
     ""},
    {ToolBox::Close, QT_TRANSLATE_NOOP3("zablab::ToolBox", "Close", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Close its session"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Click a client, or the server that it is connected to."), "door",
     ""},
    {ToolBox::CrashClient, QT_TRANSLATE_NOOP3("zablab::ToolBox", "Crash", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Crash a client"),
     QT_TRANSLATE_NOOP("zablab::ToolBox",
                       "Click a client: it vanishes, and its session lives until it expires."),
     "cross", ""},
    {ToolBox::CutClient, QT_TRANSLATE_NOOP3("zablab::ToolBox", "Cut off", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Cut off a client"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Click a client to cut it off from all servers; again to heal it."),
     "cut", ""},
    {ToolBox::Recipe, QT_TRANSLATE_NOOP3("zablab::ToolBox", "Recipe", "beside its sign"),
     QT_TRANSLATE_NOOP("zablab::ToolBox", "Run a recipe"),
     QT_TRANSLATE_NOOP("zablab::ToolBox",
                       "Click a client: it runs a lock, a service registry or a configuration."),
     "book", ""},
};

const ToolText &textOf(int kind)
{
    return kTools[std::clamp(kind, 0, static_cast<int>(std::size(kTools)) - 1)];
}

} // namespace

ToolBox::ToolBox(Run &run) : QObject(&run), run_(run)
{
    connect(&options_, &ToolOptions::changed, this, &ToolBox::tellHint);
    fillPalette();
    tellHint();
}

QString ToolBox::heldName() const { return tr(textOf(held_).name); }
QString ToolBox::heldSign() const { return QString::fromLatin1(textOf(held_).sign); }
bool ToolBox::wantsLinks() const
{
    return held_ == CutLink || held_ == CutOneWay || held_ == SlowLink || held_ == Heal;
}

void ToolBox::fillPalette()
{
    QList<ToolRow> pages[2];
    for (const ToolText &text : kTools) {
        const ToolRow row{text.kind,
                          tr(text.name),
                          tr(text.brief[0], text.brief[1]),
                          QString::fromLatin1(text.sign),
                          QString::fromLatin1(text.cap),
                          text.kind == held_};
        if (text.kind == Hand)
            pages[1].append(row);
        pages[text.kind < Connect ? 0 : 1].append(row);
    }
    faults_.set(pages[0]);
    requests_.set(pages[1]);
}

void ToolBox::take(int tool)
{
    const auto next = static_cast<Kind>(std::clamp(tool, 0, static_cast<int>(Recipe)));
    held_ = next == held_ ? Hand : next;
    first_ = {};
    moving_ = {};
    wallSide_.clear();
    if (held_ != Hand && run_.cutting())
        run_.cancelCut();
    fillPalette();
    tellHint();
    Q_EMIT heldChanged();
}

void ToolBox::refresh()
{
    world_.reset();
    if (held_ != Hand && !run_.playing()) // while it plays, nobody reads what would be
        tellHint();
}

void ToolBox::retranslate()
{
    fillPalette();
    menu_.set({});
    actions_.clear();
    tellHint();
    Q_EMIT heldChanged();
    Q_EMIT menuChanged();
}

CommandError ToolBox::test(const Command &command) const
{
    if (!world_)
        world_ = run_.playback().timeline().worldAt(run_.cursor());
    SimulatedWorld copy = *world_;
    return copy.execute(command);
}

void ToolBox::hover(int kind, qint64 id, qint64 detail)
{
    const Element target{static_cast<ElementKind>(kind), id, detail};
    if (target == target_)
        return;
    target_ = target;
    if (held_ != Hand)
        tellHint();
}

void ToolBox::tellHint()
{
    hintBad_ = false;
    preview_.clear();
    hint_ = held_ == Hand ? QString() : tr(textOf(held_).hint);
    if (held_ == Wall && !wallSide_.isEmpty()) {
        QStringList here, there;
        for (const ServerView &server : run_.playback().cluster().servers)
            (wallSide_.contains(server.id.value) ? here : there).append(serverName(server.id));
        preview_ = hint_ = here.join(QLatin1Char(' ')) + QStringLiteral(" ┃ ") + there.join(QLatin1Char(' '));
    } else if (held_ != Hand && held_ != Wall &&
               (target_.kind != ElementKind::None || first_ || moving_.value != 0)) {
        const Aim here = aim(held_, target_);
        if (here.command) {
            const CommandError error = test(*here.command);
            hintBad_ = error != CommandError::None;
            hint_ = hintBad_ ? worded(error) : tr("A click: %1").arg(worded(*here.command));
            preview_ = hintBad_ ? QString() : hint_;
        } else if (!here.problem.isEmpty()) {
            hint_ = here.problem;
            hintBad_ = true;
        } else if (!here.nextStep.isEmpty()) {
            hint_ = preview_ = here.nextStep;
        }
    }
    Q_EMIT hintChanged();
}

bool ToolBox::carryOut(Kind tool, const Command &command)
{
    world_.reset();
    const bool wasPlaying = run_.playing();
    if (!run_.carryOut(command))
        return false;
    // A message is picked out of the air while time stands still; whatever else is done is to be seen going on.
    if (tool != Hold && tool != Hand)
        run_.play();
    else if (wasPlaying)
        run_.play();
    return true;
}

bool ToolBox::use(const Element &target)
{
    if (held_ == Hand)
        return false;
    if (held_ == Wall)
        return true; // it is drawn, not clicked
    const Aim here = aim(held_, target);
    if (here.command) {
        first_ = {};
        moving_ = {};
        carryOut(held_, *here.command);
    } else if (!here.problem.isEmpty()) {
        run_.say(here.problem, true);
    } else {
        first_ = here.first;
        moving_ = here.client;
        run_.say(here.nextStep);
    }
    tellHint();
    return true;
}

void ToolBox::useOnSelection(int tool)
{
    const auto kind = static_cast<Kind>(tool);
    Element target = run_.selected().element;
    if (target.kind == ElementKind::None && kind != AddServer && kind != Heal)
        for (const ServerView &server : run_.playback().cluster().servers)
            if (server.state == ServerState::Leading && server.running() && kind != Hold)
                target = {ElementKind::Server, server.id.value, 0};
    const Aim here = aim(kind, target);
    if (here.command)
        carryOut(kind, *here.command);
    else
        run_.say(here.problem.isEmpty() ? tr("Select a server first: click it or press its digit.")
                                        : here.problem,
                 true);
}

void ToolBox::previewWall(const QList<int> &side)
{
    if (side == wallSide_)
        return;
    wallSide_ = side;
    tellHint();
}

void ToolBox::buildWall(const QList<int> &side)
{
    wallSide_.clear();
    if (side.isEmpty() || side.size() == static_cast<qsizetype>(run_.playback().cluster().servers.size())) {
        run_.say(tr("Draw the line so that servers stand on both of its sides."), true);
    } else {
        command::Cut cut;
        for (const int server : side)
            cut.side.push_back(ServerId{server});
        if (carryOut(Wall, cut))
            take(Wall); // the hand is free again
    }
    tellHint();
}

void ToolBox::releaseAll() { carryOut(Heal, command::ReleaseAll{}); }

// --- menus ---

bool ToolBox::openMenu(int kind, qint64 id, qint64 detail)
{
    const Element target{static_cast<ElementKind>(kind), id, detail};
    actions_ = actionsFor(target);
    QList<ActionRow> rows;
    for (Action &action : actions_) {
        QString reason = action.problem;
        if (action.command && reason.isEmpty())
            reason = worded(test(*action.command));
        rows.append({action.text, QString::fromLatin1(action.sign), reason});
    }
    menu_.set(rows);
    if (const ServerId server = serverOf(target))
        menuTitle_ = serverName(server);
    else if (target.kind == ElementKind::Client)
        menuTitle_ = clientName(ClientId{static_cast<std::int32_t>(id)});
    else if (target.kind == ElementKind::Link)
        menuTitle_ = tr("%1 – %2").arg(serverName(ServerId{static_cast<std::int32_t>(id)}),
                                       serverName(ServerId{static_cast<std::int32_t>(detail)}));
    else if (target.kind == ElementKind::Message && id < run_.history()->messageCount())
        menuTitle_ = QString::fromLatin1(
            nameOf(zablab::kindOf(run_.history()->message(static_cast<MessageId>(id)).message)));
    else
        menuTitle_.clear();
    Q_EMIT menuChanged();
    return !rows.isEmpty();
}

bool ToolBox::openMenuOfSelection()
{
    const Element selected = run_.selected().element;
    return openMenu(static_cast<int>(selected.kind), selected.id, selected.detail);
}

void ToolBox::choose(int index)
{
    if (index < 0 || index >= static_cast<int>(actions_.size()))
        return;
    const Action action = actions_[static_cast<std::size_t>(index)];
    if (action.command)
        carryOut(action.sign == std::string_view("grip") ? Hold : Crash, *action.command);
    else if (action.problem.isEmpty())
        take(action.tool);
    else
        run_.say(action.problem, true);
}

} // namespace zablab
