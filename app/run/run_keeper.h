// SPDX-License-Identifier: GPL-3.0-or-later
//
// Keeps the present run on the disk, so that neither a crash nor an exit loses anything: after each action at once,
// and some seconds after the cursor has moved. Each window writes a file of its own, with a lock beside it that the
// system takes away when the program ends, however it ends; a file without a living owner is what can be gone on with.
#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace zablab {

class Run;

class RunKeeper : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of the run")
    // A run that was left is there to be gone on with.
    Q_PROPERTY(bool hasLast READ hasLast NOTIFY changed)
    Q_PROPERTY(QString lastText READ lastText NOTIFY changed)
    Q_PROPERTY(QStringList earlierTexts READ earlierTexts NOTIFY changed) // those before it, the newest first

public:
    explicit RunKeeper(Run &run);
    ~RunKeeper() override;

    // From now on runs are kept in that folder; before, none is. False when nothing can be written there.
    bool begin(const QString &folder);
    // Where the program keeps them, below the user's data.
    static QString usualFolder();

    bool hasLast() const { return !last_.isEmpty(); }
    QString lastText() const;
    QStringList earlierTexts() const;
    Q_INVOKABLE bool goOn();
    Q_INVOKABLE bool goOnWith(int earlier); // one of earlierTexts
    // Writes what is not yet written; back when it is on the disk.
    void keep();
    // What comes next is another run: what was kept stays as it is, under the name that it has.
    void anotherRun();
    QString ownFile() const { return own_; }
    // Looks again for what was left: the welcome page is shown.
    void look();
    void retranslate() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();

private:
    void acted();
    void moved();
    void keepAside(); // without waiting for the disk
    QByteArray text() const;
    bool takeName();
    // Files whose window is gone, the newest first.
    QStringList left() const;
    void tidy() const;
    void told(const QString &wrong);
    static QString textOf(const QString &path);
    bool open(const QString &path);

    Run &run_;
    QString folder_;
    QString own_; // empty: nothing is kept
    int lock_ = -1;
    QString last_;
    QStringList earlier_;
    QByteArray written_;
    QTimer soon_;
    QThreadPool writer_; // one thread
};

} // namespace zablab
