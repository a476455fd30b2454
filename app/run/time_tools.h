// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person can do with the run's time, each a part of its own: undo, keep and open runs, run on until something
// comes true, see the branches, and two of them side by side.
#pragma once

#include "app/run/branch_comparison.h"
#include "app/run/branch_map.h"
#include "app/run/run_files.h"
#include "app/run/run_keeper.h"
#include "app/run/run_until.h"
#include "app/run/undo_history.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace zablab {

class Run;

class TimeTools : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of the run")
    Q_PROPERTY(zablab::UndoHistory *undo READ undo CONSTANT)
    Q_PROPERTY(zablab::RunFiles *files READ files CONSTANT)
    Q_PROPERTY(zablab::RunKeeper *keeper READ keeper CONSTANT)
    Q_PROPERTY(zablab::RunUntil *until READ until CONSTANT)
    Q_PROPERTY(zablab::BranchMap *branches READ branches CONSTANT)
    Q_PROPERTY(zablab::BranchComparison *comparison READ comparison CONSTANT)

public:
    explicit TimeTools(Run &run)
        : undo_(run),
          files_(run),
          keeper_(run),
          until_(run),
          branches_(run),
          comparison_(run)
    {}

    UndoHistory *undo() { return &undo_; }
    RunFiles *files() { return &files_; }
    RunKeeper *keeper() { return &keeper_; }
    RunUntil *until() { return &until_; }
    BranchMap *branches() { return &branches_; }
    BranchComparison *comparison() { return &comparison_; }
    void follow() // after every move of the cursor
    {
        until_.follow();
        comparison_.follow();
        branches_.follow();
    }
    void branchesChanged()
    {
        until_.stop();
        comparison_.branchesChanged();
        branches_.redraw();
    }
    void runChanged() // another run altogether
    {
        until_.stop();
        comparison_.stop();
    }
    void retranslate()
    {
        undo_.retranslate();
        keeper_.retranslate();
        until_.retranslate();
        comparison_.retranslate();
        branches_.redraw();
    }

private:
    UndoHistory undo_;
    RunFiles files_;
    RunKeeper keeper_;
    RunUntil until_;
    BranchMap branches_;
    BranchComparison comparison_;
};

} // namespace zablab
