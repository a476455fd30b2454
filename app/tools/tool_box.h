// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tool in the hand. A tool is taken from the palette and used on what is pointed at: a server, a link, a message,
// a client, the arc of a time-out. While one is held, whatever lies under the pointer says what a click would do, or
// why it would do nothing; the answer is the world's own, tried on a copy of it. A menu lists all that can be done
// to one thing. Everything ends as a command of the run.
#pragma once

#include "app/models/value_list_model.h"
#include "app/tools/tool_options.h"
#include "app/values/tool_rows.h"
#ifndef Q_MOC_RUN // Qt 6.4's moc cannot read <concepts>
#include "app/scene/display_list.h"
#include "engine/simulation/simulated_world.h"
#endif

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>
#include <vector>

namespace zablab {

class Run;

class ToolBox : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of the run")
    Q_PROPERTY(int held READ held NOTIFY heldChanged)
    Q_PROPERTY(bool holding READ holding NOTIFY heldChanged)
    Q_PROPERTY(QString heldName READ heldName NOTIFY heldChanged)
    Q_PROPERTY(QString heldSign READ heldSign NOTIFY heldChanged)
    Q_PROPERTY(bool drawsWall READ drawsWall NOTIFY heldChanged)
    Q_PROPERTY(bool wantsLinks READ wantsLinks NOTIFY heldChanged)
    // What to do with it, or what a click would do here, or why not.
    Q_PROPERTY(QString hint READ hint NOTIFY hintChanged)
    Q_PROPERTY(bool hintBad READ hintBad NOTIFY hintChanged)
    Q_PROPERTY(QString preview READ preview NOTIFY hintChanged) // what a click would do here; empty: nothing
    Q_PROPERTY(int firstServer READ firstServer NOTIFY hintChanged) // of a link, chosen already; 0: none
    Q_PROPERTY(QList<int> wallSide READ wallSide NOTIFY hintChanged)
    Q_PROPERTY(zablab::ToolOptions *options READ options CONSTANT)
    Q_PROPERTY(zablab::ValueListModelBase *faults READ faults CONSTANT)
    Q_PROPERTY(zablab::ValueListModelBase *requests READ requests CONSTANT)
    Q_PROPERTY(zablab::ValueListModelBase *menu READ menu CONSTANT)
    Q_PROPERTY(QString menuTitle READ menuTitle NOTIFY menuChanged)

public:
    enum Kind {
        Hand,
        Crash, // or restart
        Pause, // or resume
        LoseDisk,
        SlowDisk,
        Clock,
        Duplicate,
        TouchTimer,
        AddServer,
        CutLink,
        CutOneWay,
        Wall,
        SlowLink,
        Hold, // or let go
        Heal,
        Connect,
        Create,
        Set,
        Get,
        Exists,
        Children,
        Delete,
        Watch,
        Multi,
        Sync,
        Move,
        Close,
        CrashClient,
        CutClient,
        Recipe,
    };
    Q_ENUM(Kind)

    explicit ToolBox(Run &run);

    int held() const { return held_; }
    bool holding() const { return held_ != Hand; }
    QString heldName() const;
    QString heldSign() const;
    bool drawsWall() const { return held_ == Wall; }
    bool wantsLinks() const;
    QString hint() const { return hint_; }
    bool hintBad() const { return hintBad_; }
    QString preview() const { return preview_; }
    int firstServer() const { return first_.value; }
    QList<int> wallSide() const { return wallSide_; }
    ToolOptions *options() { return &options_; }
    ValueListModelBase *faults() { return &faults_; }
    ValueListModelBase *requests() { return &requests_; }
    ValueListModelBase *menu() { return &menu_; }
    QString menuTitle() const { return menuTitle_; }

    Q_INVOKABLE void take(int tool); // the one that is held: puts it back; the hand: likewise
    Q_INVOKABLE void putBack() { take(held_); }
    Q_INVOKABLE void hover(int kind, qint64 id, qint64 detail);
    // Uses the held tool there; false: none is held, and the click means what it always means.
    bool use(const scene::Element &target);
    // With a tool that needs no place: on what is selected, for a key.
    Q_INVOKABLE void useOnSelection(int tool);
    // The line of a wall has these servers on one side.
    Q_INVOKABLE void previewWall(const QList<int> &side);
    Q_INVOKABLE void buildWall(const QList<int> &side);
    Q_INVOKABLE void releaseAll();

    // Everything that can be done to one thing; false where there is nothing.
    Q_INVOKABLE bool openMenu(int kind, qint64 id, qint64 detail);
    Q_INVOKABLE bool openMenuOfSelection();
    Q_INVOKABLE void choose(int index); // of the menu

    // Why the world refuses it at the cursor; None: it does not.
    CommandError test(const Command &command) const;
    void refresh();     // the cursor moved, or the run changed
    void retranslate(); // the language did

Q_SIGNALS:
    void heldChanged();
    void hintChanged();
    void menuChanged();

private:
    struct Aim { // what a click would do
        std::optional<Command> command;
        QString problem;  // why nothing
        QString nextStep; // what is to be pointed at next
        ServerId first;
        ClientId client;
    };
    struct Action {
        QString text;
        const char *sign;
        std::optional<Command> command; // none: a tool to take
        Kind tool = Hand;
        QString problem;
    };
    Aim aim(Kind tool, const scene::Element &target) const;
    Aim aimAtServer(Kind tool, ServerId server) const;
    Aim aimAtLink(Kind tool, const scene::Element &target) const;
    Aim aimByClient(Kind tool, const scene::Element &target) const;
    ServerId serverOf(const scene::Element &target) const;
    ClientId clientOf(const scene::Element &target) const; // of a server: one that is connected to it
    std::optional<TimerKind> arcOf(ServerId server) const;
    bool carryOut(Kind tool, const Command &command);
    void tellHint();
    void fillPalette();
    std::vector<Action> actionsFor(const scene::Element &target) const;
    void addServerActions(std::vector<Action> &actions, ServerId server) const;
    void addLinkActions(std::vector<Action> &actions, ServerId from, ServerId to, bool brief) const;
    void addClientActions(std::vector<Action> &actions, ClientId client) const;
    ServerId nextServer() const;
    ClientId nextClient() const;

    Run &run_;
    Kind held_ = Hand;
    scene::Element target_; // under the pointer
    ServerId first_;        // end of a link, chosen already
    ClientId moving_;       // client, chosen already
    QList<int> wallSide_;
    QString hint_, preview_, menuTitle_;
    bool hintBad_ = false;
    ToolOptions options_;
    std::vector<Action> actions_; // of the open menu
    ValueListModel<ToolRow> faults_, requests_;
    ValueListModel<ActionRow> menu_;
    mutable std::optional<SimulatedWorld> world_; // at the cursor, made when first asked
};

} // namespace zablab
