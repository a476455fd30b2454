// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tools in the hand are set to: how slow, how long, which path. Kept from one use to the next, and
// in the settings from one start to the next. What is typed
// is checked as it is typed; the first thing that is wrong with what the held tool needs is said beside the fields.
#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#ifndef Q_MOC_RUN // Qt 6.4's moc cannot read <concepts>
#include "engine/world/command.h"
#endif

#include <optional>

namespace zablab {

class ToolOptions : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of the tool box")
    // faults
    Q_PROPERTY(QString times MEMBER times_ NOTIFY changed)     // of a sync
    Q_PROPERTY(QString delay MEMBER delay_ NOTIFY changed)     // of a link, in ms
    Q_PROPERTY(QString loss MEMBER loss_ NOTIFY changed)       // of a link, in %
    Q_PROPERTY(bool oneWay MEMBER oneWay_ NOTIFY changed)      // of a slow link
    Q_PROPERTY(QString drift MEMBER drift_ NOTIFY changed)     // of a clock, in parts per million
    Q_PROPERTY(QString seconds MEMBER seconds_ NOTIFY changed) // of duplicated votes
    Q_PROPERTY(bool participant MEMBER participant_ NOTIFY changed)
    // clients
    Q_PROPERTY(QString session MEMBER session_ NOTIFY changed) // wished for, in s; empty: four ticks
    Q_PROPERTY(QString path MEMBER path_ NOTIFY changed)
    Q_PROPERTY(QString data MEMBER data_ NOTIFY changed)
    Q_PROPERTY(int createMode MEMBER createMode_ NOTIFY changed)
    Q_PROPERTY(QString ttl MEMBER ttl_ NOTIFY changed)         // in ms
    Q_PROPERTY(QString version MEMBER version_ NOTIFY changed) // empty: any
    Q_PROPERTY(bool watch MEMBER watch_ NOTIFY changed)        // of a read
    Q_PROPERTY(int watchMode MEMBER watchMode_ NOTIFY changed)
    Q_PROPERTY(QString parts MEMBER parts_ NOTIFY changed) // of a multi
    Q_PROPERTY(int recipe MEMBER recipe_ NOTIFY changed)
    Q_PROPERTY(QString pace MEMBER pace_ NOTIFY changed) // in ms

public:
    explicit ToolOptions(QObject *parent = nullptr);

    // A number between `least` and `most`, or nothing and a complaint in `error`.
    static std::optional<std::int64_t> number(const QString &text, std::int64_t least, std::int64_t most,
                                              QString &error);
    std::optional<command::SetDiskSpeed> diskSpeed(ServerId server, QString &error) const;
    std::optional<command::SetLinkQuality> linkQuality(ServerId from, ServerId to, QString &error) const;
    std::optional<command::SetClockDrift> clockDrift(ServerId server, QString &error) const;
    std::optional<command::DuplicateNotifications> duplicates(ServerId server, QString &error) const;
    std::optional<Duration> sessionTimeout(QString &error) const;
    std::optional<Operation> operation(OperationKind kind, QString &error) const;
    std::optional<command::RunRecipe> recipe(ClientId client, QString &error) const;
    bool participant() const { return participant_; }

Q_SIGNALS:
    void changed();

private:
    void keep() const; // in the settings
    bool goodPath(QString &error) const;
    std::optional<Operation> multi(QString &error) const;

    QString times_ = QStringLiteral("20");
    QString delay_ = QStringLiteral("200");
    QString loss_ = QStringLiteral("0");
    bool oneWay_ = false;
    QString drift_ = QStringLiteral("50000");
    QString seconds_ = QStringLiteral("5");
    bool participant_ = false;
    QString session_;
    QString path_ = QStringLiteral("/demo");
    QString data_ = QStringLiteral("x=1");
    int createMode_ = 0;
    QString ttl_ = QStringLiteral("5000");
    QString version_;
    bool watch_ = false;
    int watchMode_ = 0;
    QString parts_ = QStringLiteral("create /a \"1\"; set /demo \"2\"");
    int recipe_ = 2;
    QString pace_ = QStringLiteral("1000");
};

} // namespace zablab
