// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/undo_history.h"

#include "app/run/run.h"

namespace zablab {

void UndoHistory::remember(Words action, RunMemento before, EventIndex common)
{
    done_.push_back({std::move(action), std::move(before), common});
    if (done_.size() > kMost)
        done_.erase(done_.begin());
    undone_.clear();
    Q_EMIT changed();
}

void UndoHistory::go(std::vector<Step> &from, std::vector<Step> &to)
{
    Step step = std::move(from.back());
    from.pop_back();
    RunMemento now = run_.memento();
    run_.restore(step.other, step.common);
    step.other = std::move(now);
    to.push_back(std::move(step));
    Q_EMIT changed();
}

void UndoHistory::undo()
{
    if (done_.empty()) {
        run_.say(tr("There is nothing to undo."));
        return;
    }
    go(done_, undone_);
    run_.say(tr("Undone: %1").arg(undone_.back().action()));
}

void UndoHistory::redo()
{
    if (undone_.empty()) {
        run_.say(tr("There is nothing to do again."));
        return;
    }
    go(undone_, done_);
    run_.say(tr("Done again: %1").arg(done_.back().action()));
}

} // namespace zablab
