// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two branches side by side, at the same instant of the run: where they part, in words, and in what they differ now. The
// left one is the run itself; the right one is looked at only.
#pragma once

#include "app/models/value_list_model.h"
#include "app/scene/scene_source.h"

#ifndef Q_MOC_RUN
#include "app/run/playback.h"
#endif

#include <memory>
#include <optional>

namespace zablab {

class Run;

// A branch that nobody acts in, as pictures see it.
class BranchScene : public zablab::scene::SceneSource {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the comparison")

public:
    BranchScene(const Run &run, const Playback::Place &place) : run_(run), playback_(place) {}

    const History *history() const override { return &playback_.history(); }
    const RunDescription *description() const override { return &playback_.description(); }
    const ClusterView *clusterAtCursor() const override { return &playback_.cluster(); }
    const SpaceTimeView *spaceTime() const override { return &playback_.spaceTime(); }
    const StoryTime *storyTime() const override { return &playback_.story(); }
    Instant cursor() const override { return playback_.cursor(); }
    EventIndex stepBegin() const override { return kNoEvent; }
    Instant veiledFrom() const override { return playback_.seen(); }
    scene::Element selection() const override;
    Zxid selectedZxid() const override;

    Playback &playback() { return playback_; }
    const Playback &playback() const { return playback_; }
    void moveTo(Instant t);

private:
    const Run &run_;
    Playback playback_;
};

// The first event of two histories that is not the same; the size of the shorter one when none differs. Both are the
// same before `from`.
EventIndex firstDifference(const History &a, const History &b, EventIndex from);

struct DifferenceRow {
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    // Not "left" and "right": items have lines of these names.
    Q_PROPERTY(QString leftState MEMBER left)
    Q_PROPERTY(QString rightState MEMBER right)
    Q_PROPERTY(int server MEMBER server)

public:
    QString name; // "S4", "client A"
    QString left;
    QString right;
    int server = 0;
    bool operator==(const DifferenceRow &) const = default;
};

class BranchComparison : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of the run")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(int other READ otherNumber NOTIFY changed)
    Q_PROPERTY(zablab::scene::SceneSource *scene READ picture NOTIFY changed)
    Q_PROPERTY(QString leftName READ leftName NOTIFY changed)
    Q_PROPERTY(QString rightName READ rightName NOTIFY changed)
    // Where they part: the instant, what happens on either side, and its place on the scrub bar.
    Q_PROPERTY(QString partClock READ partClock NOTIFY changed)
    Q_PROPERTY(QString partLeft READ partLeft NOTIFY changed)
    Q_PROPERTY(QString partRight READ partRight NOTIFY changed)
    Q_PROPERTY(double partShare READ partShare NOTIFY followed) // negative: not yet seen
    Q_PROPERTY(QString nowText READ nowText NOTIFY followed)
    Q_PROPERTY(QString behindText READ behindText NOTIFY followed) // the right one may not be shown so far
    Q_PROPERTY(zablab::ValueListModelBase *differences READ differences CONSTANT)

public:
    explicit BranchComparison(Run &run);
    ~BranchComparison() override;

    bool active() const { return static_cast<bool>(scene_); }
    BranchId other() const { return other_; }
    int otherNumber() const { return other_; }
    zablab::scene::SceneSource *picture() const { return scene_.get(); }
    QString leftName() const;
    QString rightName() const;
    QString partClock() const;
    QString partLeft() const { return partLeft_; }
    QString partRight() const { return partRight_; }
    double partShare() const;
    QString nowText() const;
    QString behindText() const;
    ValueListModelBase *differences() { return &differences_; }
    // The first event that differs, in the current branch's history; none when the branches are the same so far.
    std::optional<EventIndex> part() const { return part_; }

    Q_INVOKABLE void toggle();
    Q_INVOKABLE void compareWith(int branch);
    Q_INVOKABLE void swap();
    Q_INVOKABLE void goToPart();
    Q_INVOKABLE void stop();

    void putBack();         // what was seen of the right one is the run's now
    void follow();          // the cursor moved
    void branchesChanged(); // or the current one is another
    void retranslate();

Q_SIGNALS:
    void changed();
    void followed();

private:
    void open(BranchId other);
    void findPart();
    void compareNow();

    Run &run_;
    std::unique_ptr<BranchScene> scene_;
    BranchId left_ = 0, other_ = -1;
    std::optional<EventIndex> part_;
    Instant partAt_;
    QString partLeft_, partRight_;
    ValueListModel<DifferenceRow> differences_;
};

} // namespace zablab
