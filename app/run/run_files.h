// SPDX-License-Identifier: GPL-3.0-or-later
//
// The run as a file of the person's own: saved, opened, dropped onto the window. A file that is not good leaves the
// present run as it is.
#pragma once

#include <QList>
#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace zablab {

class Run;

class RunFiles : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of the run")
    Q_PROPERTY(QString name READ name NOTIFY changed) // of the file, without its folder; empty: never saved

public:
    explicit RunFiles(Run &run) : run_(run) {}

    QString path() const { return path_; }
    QString name() const;
    void setPath(const QString &path);
    void forget() { setPath({}); } // another run begins

    // Where it was saved before; asks where when it never was.
    Q_INVOKABLE void save();
    Q_INVOKABLE void askSave();
    Q_INVOKABLE void askOpen();
    Q_INVOKABLE bool open(const QString &path);
    // The first of them that is a file here.
    Q_INVOKABLE bool openDropped(const QList<QUrl> &urls);
    bool saveTo(const QString &path);

    // In one piece or not at all: a temporary file beside it takes its place. Empty when it is written; otherwise
    // why not, in the system's words.
    static QString write(const QString &path, const QByteArray &text);

Q_SIGNALS:
    void changed();

private:
    QString suggested() const;

    Run &run_;
    QString path_;
};

} // namespace zablab
