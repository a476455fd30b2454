// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long each server has heard nothing from its leader, in the seconds before the cursor: the saw of the
// heartbeats, and what a silent cut does to it. A function of the history and the cursor.
#pragma once

#include <QAbstractSeries>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace zablab {

class Run;

class SilenceChart : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of the run")
    Q_PROPERTY(double limitSeconds READ limitSeconds NOTIFY limitChanged) // syncLimit * tickTime
    Q_PROPERTY(double windowSeconds READ windowSeconds CONSTANT)

public:
    explicit SilenceChart(Run &run);
    double limitSeconds() const;
    double windowSeconds() const { return 30; }
    // Fills the series with (seconds of the run, seconds of silence) of that server; nothing while it leads, looks
    // or is down.
    Q_INVOKABLE void fill(QAbstractSeries *series, int server) const;
    Q_INVOKABLE double end() const; // right edge, in seconds of the run

Q_SIGNALS:
    void limitChanged();

private:
    Run &run_;
};

} // namespace zablab
