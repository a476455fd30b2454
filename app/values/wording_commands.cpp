// SPDX-License-Identifier: GPL-3.0-or-later
// What a person, a lesson or a fault plan asked for, and why it was refused, in the reader's language.
#include "app/values/wording.h"
#include "engine/views/names.h"

#include <QCoreApplication>

#include <cstdlib>
#include <type_traits>
#include <variant>

namespace zablab {

namespace {

QString word(const char *text) { return QCoreApplication::translate("Words", text); }

const char *recipePattern(Recipe recipe)
{
    switch (recipe) {
    case Recipe::ServiceProvider:
        return QT_TRANSLATE_NOOP("Words", "%1 offers a service at %2");
    case Recipe::ServiceConsumer:
        return QT_TRANSLATE_NOOP("Words", "%1 looks for services at %2");
    case Recipe::FairLock:
        return QT_TRANSLATE_NOOP("Words", "%1 queues for the lock %2");
    case Recipe::ConfigWriter:
        return QT_TRANSLATE_NOOP("Words", "%1 writes the configuration %2");
    case Recipe::ConfigReader:
        break;
    }
    return QT_TRANSLATE_NOOP("Words", "%1 works by the configuration %2");
}

} // namespace

QString worded(ClientState state)
{
    switch (state) {
    case ClientState::Connecting:
        return word(QT_TRANSLATE_NOOP("Words", "connecting"));
    case ClientState::Connected:
        return word(QT_TRANSLATE_NOOP("Words", "connected"));
    case ClientState::Disconnected:
        return word(QT_TRANSLATE_NOOP("Words", "disconnected"));
    case ClientState::Expired:
        return word(QT_TRANSLATE_NOOP("Words", "session expired"));
    case ClientState::Closed:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Words", "session closed"));
}

QString worded(CommandError error)
{
    switch (error) {
    case CommandError::None:
        return {};
    case CommandError::NoSuchServer:
        return word(QT_TRANSLATE_NOOP("Words", "There is no such server in this ensemble."));
    case CommandError::NoSuchClient:
        return word(QT_TRANSLATE_NOOP("Words", "There is no such client; add one first."));
    case CommandError::ClientExists:
        return word(QT_TRANSLATE_NOOP("Words", "This client is there already."));
    case CommandError::AlreadyCrashed:
        return word(QT_TRANSLATE_NOOP("Words", "This server is down; restart it first."));
    case CommandError::NotCrashed:
        return word(QT_TRANSLATE_NOOP("Words", "This server runs already."));
    case CommandError::AlreadyPaused:
        return word(QT_TRANSLATE_NOOP("Words", "This server is paused already."));
    case CommandError::NotPaused:
        return word(QT_TRANSLATE_NOOP("Words", "This server is not paused."));
    case CommandError::EmptySide:
        return word(QT_TRANSLATE_NOOP("Words", "A cut needs servers on both sides."));
    case CommandError::BadOperation:
        return word(QT_TRANSLATE_NOOP("Words", "This request makes no sense."));
    case CommandError::StillRuns:
        return word(QT_TRANSLATE_NOOP("Words", "This server runs; crash it before it loses its disk."));
    case CommandError::ServerExists:
        return word(QT_TRANSLATE_NOOP("Words", "This server is there already."));
    case CommandError::OutOfRange:
        return word(QT_TRANSLATE_NOOP("Words", "A number of this command is too small or too large."));
    case CommandError::NotConnected:
        return word(QT_TRANSLATE_NOOP("Words", "This client has no session."));
    case CommandError::TooManyServers:
        return word(QT_TRANSLATE_NOOP("Words", "An ensemble of the lab has at most 100 servers."));
    case CommandError::NoSuchMessage:
        return word(QT_TRANSLATE_NOOP("Words", "No message has this number yet."));
    case CommandError::NotUnderWay:
        return word(
            QT_TRANSLATE_NOOP("Words", "This message is not under way: it has arrived, or it was lost."));
    case CommandError::AlreadyHeld:
        return word(QT_TRANSLATE_NOOP("Words", "This message is held already."));
    case CommandError::NotHeld:
        return word(QT_TRANSLATE_NOOP("Words", "No such message is held."));
    case CommandError::TimerNotRunning:
        return word(QT_TRANSLATE_NOOP("Words", "No such time-out is running at this server now."));
    case CommandError::NotByHand:
        return word(QT_TRANSLATE_NOOP(
            "Words", "A session expires by the leader's clock alone; crash or cut off its client instead."));
    case CommandError::RuleIsSo:
        return word(QT_TRANSLATE_NOOP("Words", "The rule is so already."));
    }
    return {};
}

QString worded(TimerKind timer)
{
    switch (timer) {
    case TimerKind::Notification:
        return word(QT_TRANSLATE_NOOP("Words", "sending votes again"));
    case TimerKind::FinalizeWait:
        return word(QT_TRANSLATE_NOOP("Words", "the final wait for a better vote"));
    case TimerKind::Init:
        return word(QT_TRANSLATE_NOOP("Words", "initLimit"));
    case TimerKind::Tick:
        return word(QT_TRANSLATE_NOOP("Words", "hearing of a quorum"));
    case TimerKind::Read:
        return word(QT_TRANSLATE_NOOP("Words", "hearing of the leader"));
    case TimerKind::ConnectRetry:
        return word(QT_TRANSLATE_NOOP("Words", "the next attempt to connect"));
    case TimerKind::ObserverDelay:
        return word(QT_TRANSLATE_NOOP("Words", "the observer's pause"));
    case TimerKind::Sessions:
        return word(QT_TRANSLATE_NOOP("Words", "the next look at sessions"));
    case TimerKind::Containers:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Words", "the next look at containers"));
}

// What somebody asked for, where `worded` tells what came of it: for "Undone: …".
QString named(const Command &command)
{
    struct Namer {
        QString operator()(const command::Crash &c) const
        {
            return word(QT_TRANSLATE_NOOP("Words", "crash %1")).arg(serverName(c.server));
        }
        QString operator()(const command::Restart &c) const
        {
            return word(QT_TRANSLATE_NOOP("Words", "restart %1")).arg(serverName(c.server));
        }
        QString operator()(const command::Pause &c) const
        {
            return word(QT_TRANSLATE_NOOP("Words", "pause %1")).arg(serverName(c.server));
        }
        QString operator()(const command::Resume &c) const
        {
            return word(QT_TRANSLATE_NOOP("Words", "let %1 go on")).arg(serverName(c.server));
        }
        QString operator()(const command::Cut &c) const
        {
            QStringList names;
            for (const ServerId id : c.side)
                names.append(serverName(id));
            return word(QT_TRANSLATE_NOOP("Words", "cut %1 off")).arg(names.join(QLatin1Char(' ')));
        }
        QString operator()(const command::CutLink &c) const
        {
            return word(QT_TRANSLATE_NOOP("Words", "cut the link of %1 and %2"))
                .arg(serverName(c.from), serverName(c.to));
        }
        QString operator()(const command::HealLink &c) const
        {
            return word(QT_TRANSLATE_NOOP("Words", "heal the link of %1 and %2"))
                .arg(serverName(c.from), serverName(c.to));
        }
        QString operator()(const command::Heal &) const
        {
            return word(QT_TRANSLATE_NOOP("Words", "heal the network"));
        }
    };
    return std::visit(
        [&](const auto &c) {
            if constexpr (std::is_invocable_v<Namer, decltype(c)>)
                return Namer{}(c);
            else
                return worded(command);
        },
        command);
}

QString worded(const Command &command)
{
    struct Teller {
        QString operator()(const command::Crash &c) const
        {
            return word(QT_TRANSLATE_NOOP("Words", "%1 crashes")).arg(serverName(c.server));
        }
        QString operator()(const command::Restart &c) const
        {
            return word(QT_TRANSLATE_NOOP("Words", "%1 starts")).arg(serverName(c.server));
        }
        QString operator()(const command::Pause &c) const
        {
            return word(QT_TRANSLATE_NOOP("Words", "%1 is paused")).arg(serverName(c.server));
        }
        QString operator()(const command::Resume &c) const
        {
            return word(QT_TRANSLATE_NOOP("Words", "%1 goes on")).arg(serverName(c.server));
        }
        QString operator()(const command::Cut &c) const
        {
            QStringList names;
            for (const ServerId id : c.side)
                names.append(serverName(id));
            return word(QT_TRANSLATE_NOOP("Words", "%1 cut off from the others"))
                .arg(names.join(QLatin1Char(' ')));
        }
        QString operator()(const command::CutLink &c) const
        {
            return word(QT_TRANSLATE_NOOP("Words", "The link of %1 and %2 is cut"))
                .arg(serverName(c.from), serverName(c.to));
        }
        QString operator()(const command::HealLink &c) const
        {
            return word(QT_TRANSLATE_NOOP("Words", "The link of %1 and %2 is whole again"))
                .arg(serverName(c.from), serverName(c.to));
        }
        QString operator()(const command::Heal &) const
        {
            return word(QT_TRANSLATE_NOOP("Words", "All links are whole again"));
        }
        QString operator()(const command::AddClient &c) const
        {
            return word(QT_TRANSLATE_NOOP("Words", "%1 connects to %2"))
                .arg(clientName(c.client), serverName(c.server));
        }
        QString operator()(const command::Connect &c) const
        {
            return word(QT_TRANSLATE_NOOP("Words", "%1 connects to %2"))
                .arg(clientName(c.client), serverName(c.server));
        }
        QString operator()(const command::LoseDisk &c) const
        {
            return word(QT_TRANSLATE_NOOP("Words", "%1 loses its disk")).arg(serverName(c.server));
        }
        QString operator()(const command::SetDiskSpeed &c) const
        {
            if (c.times == 1)
                return word(QT_TRANSLATE_NOOP("Words", "The disk of %1 is as fast as usual"))
                    .arg(serverName(c.server));
            return word(QT_TRANSLATE_NOOP("Words", "The disk of %1 takes %2 times as long"))
                .arg(serverName(c.server))
                .arg(c.times);
        }
        QString operator()(const command::SetLinkQuality &c) const
        {
            const QString ends =
                c.direction == CutDirection::Both ? QStringLiteral("%1 – %2") : QStringLiteral("%1 → %2");
            const bool back = c.direction == CutDirection::Incoming;
            const QString link = ends.arg(serverName(back ? c.to : c.from), serverName(back ? c.from : c.to));
            if (c.delay.us == 0 && c.lossPercent == 0)
                return word(QT_TRANSLATE_NOOP("Words", "The link %1 is as usual")).arg(link);
            return word(QT_TRANSLATE_NOOP("Words", "The link %1: %2 later, %3 % lost"))
                .arg(link, worded(SentenceValue{c.delay}), QString::number(c.lossPercent));
        }
        QString operator()(const command::DuplicateNotifications &c) const
        {
            return word(QT_TRANSLATE_NOOP("Words", "Votes that %1 sends arrive twice for %2"))
                .arg(serverName(c.from), worded(SentenceValue{c.during}));
        }
        QString operator()(const command::SetClockDrift &c) const
        {
            if (c.partsPerMillion == 0)
                return word(QT_TRANSLATE_NOOP("Words", "The clock of %1 runs right"))
                    .arg(serverName(c.server));
            return word(c.partsPerMillion > 0
                            ? QT_TRANSLATE_NOOP("Words", "The clock of %1 gains %2 µs a second")
                            : QT_TRANSLATE_NOOP("Words", "The clock of %1 loses %2 µs a second"))
                .arg(serverName(c.server))
                .arg(std::abs(c.partsPerMillion));
        }
        QString operator()(const command::AddServer &c) const
        {
            return word(QT_TRANSLATE_NOOP("Words", "%1 is set up beside the ensemble"))
                .arg(serverName(c.server));
        }
        QString operator()(const command::CutClient &c) const
        {
            if (!c.server)
                return word(QT_TRANSLATE_NOOP("Words", "%1 is cut off from all servers"))
                    .arg(clientName(c.client));
            return word(QT_TRANSLATE_NOOP("Words", "The link of %1 and %2 is cut"))
                .arg(clientName(c.client), serverName(c.server));
        }
        QString operator()(const command::HealClient &c) const
        {
            if (!c.server)
                return word(QT_TRANSLATE_NOOP("Words", "%1 reaches all servers again"))
                    .arg(clientName(c.client));
            return word(QT_TRANSLATE_NOOP("Words", "The link of %1 and %2 is whole again"))
                .arg(clientName(c.client), serverName(c.server));
        }
        QString operator()(const command::CloseClient &c) const
        {
            return word(QT_TRANSLATE_NOOP("Words", "%1 closes its session")).arg(clientName(c.client));
        }
        QString operator()(const command::CrashClient &c) const
        {
            return word(QT_TRANSLATE_NOOP("Words", "%1 vanishes without a word")).arg(clientName(c.client));
        }
        QString operator()(const command::RunRecipe &c) const
        {
            return word(recipePattern(c.recipe)).arg(clientName(c.client), QString::fromStdString(c.path));
        }
        QString operator()(const command::HoldMessage &c) const
        {
            return word(QT_TRANSLATE_NOOP("Words", "Message %1 is held back")).arg(c.message);
        }
        QString operator()(const command::ReleaseMessage &c) const
        {
            return word(QT_TRANSLATE_NOOP("Words", "Message %1 is let go")).arg(c.message);
        }
        QString operator()(const command::ReleaseAll &) const
        {
            return word(QT_TRANSLATE_NOOP("Words", "All held messages are let go"));
        }
        QString operator()(const command::FireTimeout &c) const
        {
            return word(QT_TRANSLATE_NOOP("Words", "A time-out of %1 fires now: %2"))
                .arg(serverName(c.server), worded(c.timer));
        }
        QString operator()(const command::SetRule &c) const
        {
            return (c.on ? word(QT_TRANSLATE_NOOP("Words", "The rule %1 is on"))
                         : word(QT_TRANSLATE_NOOP("Words", "The rule %1 is off")))
                .arg(QString::fromLatin1(nameOf(c.rule)));
        }
        QString operator()(const command::Ask &c) const
        {
            if (c.operation.kind == OperationKind::Reconfig)
                return word(QT_TRANSLATE_NOOP("Words", "%1 asks for other members"))
                    .arg(clientName(c.client));
            if (c.operation.path.empty())
                return word(QT_TRANSLATE_NOOP("Words", "%1 asks: %2"))
                    .arg(clientName(c.client), QString::fromLatin1(nameOf(c.operation.kind)));
            return (isWrite(c.operation.kind) ? word(QT_TRANSLATE_NOOP("Words", "%1 writes %2"))
                                              : word(QT_TRANSLATE_NOOP("Words", "%1 reads %2")))
                .arg(clientName(c.client), QString::fromStdString(c.operation.path));
        }
    };
    return std::visit(Teller{}, command);
}

} // namespace zablab
