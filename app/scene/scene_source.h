// SPDX-License-Identifier: GPL-3.0-or-later
// What the pictures are a function of: a history folded to views, and a cursor. The window's run implements
// it; the items only read, and read again when told.
#pragma once

#ifndef Q_MOC_RUN // Qt 6.4's moc cannot read <concepts>
#include "app/scene/display_list.h"
#include "engine/views/cluster_view.h"
#include "engine/views/space_time_view.h"
#include "engine/views/story_time.h"
#include "engine/views/transaction_index.h"
#include "engine/views/verdicts.h"
#endif

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace zablab::scene {

class SceneSource : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("implemented by the run")

public:
    using QObject::QObject;

    // All of them null before a run exists; otherwise valid until the next sceneChanged().
    virtual const History *history() const = 0;
    virtual const RunDescription *description() const = 0;
    virtual const ClusterView *clusterAtCursor() const = 0;
    virtual const SpaceTimeView *spaceTime() const = 0;
    virtual const StoryTime *storyTime() const = 0;

    virtual Instant cursor() const = 0;
    // What happened from this event on up to the cursor is "changed in the last step"; kNoEvent: nothing is.
    virtual EventIndex stepBegin() const = 0;
    // Nothing later than this is shown before the learner's answer; Instant::max(): everything is.
    virtual Instant veiledFrom() const = 0;
    // Whether a question is why it is veiled; otherwise it has simply not been played yet.
    virtual bool answerHidden() const { return false; }
    // The servers that a lesson's step is about; the others step back. Empty: nobody does.
    virtual std::vector<ServerId> highlighted() const { return {}; }
    // What is selected anywhere in the window, and the transaction that it is about ({}: none).
    virtual Element selection() const { return {}; }
    virtual Zxid selectedZxid() const { return {}; }
    // Broken promises, in the order of their events, none later than what was seen; null: nobody judges.
    virtual const std::vector<Violation> *violations() const { return nullptr; }
    // The chain of causes that the inspector tells, oldest first, the event itself last; empty: none is told.
    virtual std::vector<EventIndex> causes() const { return {}; }
    // PINGs are the topic: they are not folded away.
    virtual bool heartbeatsMatter() const { return false; }
    // Which events are about which write and which synchronization; null: not kept.
    virtual const TransactionIndex *transactions() const { return nullptr; }
    // The ensemble at another instant, valid until the next call of this; null: cannot be told.
    virtual const ClusterView *clusterAside(Instant) const { return nullptr; }

Q_SIGNALS:
    // The cursor moved, the history grew or branched: draw again.
    void sceneChanged();
};

} // namespace zablab::scene
