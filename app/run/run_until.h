// SPDX-License-Identifier: GPL-3.0-or-later
//
// "Run until …": the engine runs ahead of the cursor until something comes true, and the cursor goes there. In small
// pieces between the window's frames, so that it can be watched and cancelled. When it does not come true, the cursor
// stays where it was: what nobody has seen does not count.
#pragma once

#ifndef Q_MOC_RUN
#include "engine/views/until.h"
#endif

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace zablab {

class Run;

class RunUntil : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of the run")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(QString progress READ progress NOTIFY progressed)
    Q_PROPERTY(double share READ share NOTIFY progressed) // of the limit that has been looked through
    // What can be waited for, in words, in the order of UntilKind.
    Q_PROPERTY(QStringList conditions READ conditions NOTIFY worded)
    Q_PROPERTY(int limitChoice READ limitChoice WRITE setLimitChoice NOTIFY changed)
    Q_PROPERTY(QStringList limits READ limits NOTIFY worded)
    // Of "S? leads" and of "zxid is committed"; kept from one time to the next.
    Q_PROPERTY(int server READ server WRITE setServer NOTIFY changed)
    Q_PROPERTY(QString zxid READ zxid WRITE setZxid NOTIFY changed)

public:
    enum Kind { // UntilKind, for QML
        LeaderEstablished,
        NobodyLeads,
        SplitVote,
        ServerLeads,
        Committed,
        Orphaned,
        Truncated,
        SessionExpires,
        Synchronized,
        GuaranteeBreaks,
        NothingInFlight,
    };
    Q_ENUM(Kind)

    explicit RunUntil(Run &run);

    bool active() const { return static_cast<bool>(watch_); }
    QString progress() const;
    double share() const;
    QStringList conditions() const;
    QStringList limits() const;
    int limitChoice() const { return limitChoice_; }
    void setLimitChoice(int choice);
    int server() const;
    void setServer(int server);
    QString zxid() const { return zxid_; }
    void setZxid(const QString &zxid);
    Duration limit() const;

    Q_INVOKABLE void start(int kind);
    Q_INVOKABLE void cancel();
    void stop();   // without a word: another run, or somebody acts
    void follow(); // the cursor moved: then somebody wants something else
    void retranslate() { Q_EMIT worded(); }

Q_SIGNALS:
    void changed();
    void progressed();
    void worded();

private:
    void goOn(); // one piece
    void found(EventIndex event);
    void notFound();
    QString conditionText() const;

    Run &run_;
    QTimer next_;
    std::unique_ptr<UntilWatch> watch_;
    UntilCondition condition_;
    Instant from_, to_, reached_;
    bool cutShort_ = false; // by what a lesson shows now
    int limitChoice_ = 1;
    int server_ = 0;
    QString zxid_;
};

} // namespace zablab
