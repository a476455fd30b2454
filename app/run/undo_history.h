// SPDX-License-Identifier: GPL-3.0-or-later
//
// What was done, so that it can be undone and done again: commands, changes of branch, answers, other runs opened.
// Moving the cursor is no action. What was undone is kept until something else is done.
#pragma once

#ifndef Q_MOC_RUN
#include "app/run/run_memento.h"
#endif

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <vector>

namespace zablab {

class Run;

class UndoHistory : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of the run")
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY changed)
    // The action that would be undone or done again, in words.
    Q_PROPERTY(QString undoText READ undoText NOTIFY changed)
    Q_PROPERTY(QString redoText READ redoText NOTIFY changed)

public:
    explicit UndoHistory(Run &run) : run_(run) {}

    using Words = std::function<QString()>; // asked anew when the language changes
    // An action was carried out. `common`: so many first events of the run before and after it are the same.
    void remember(Words action, RunMemento before, EventIndex common);

    bool canUndo() const { return !done_.empty(); }
    bool canRedo() const { return !undone_.empty(); }
    QString undoText() const { return done_.empty() ? QString() : done_.back().action(); }
    QString redoText() const { return undone_.empty() ? QString() : undone_.back().action(); }
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    void retranslate() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();

private:
    struct Step {
        Words action;
        RunMemento other; // before it, of what is done; after it, of what was undone
        EventIndex common;
    };
    void go(std::vector<Step> &from, std::vector<Step> &to);
    static constexpr std::size_t kMost = 200;

    Run &run_;
    std::vector<Step> done_, undone_;
};

} // namespace zablab
