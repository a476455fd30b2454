// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every course that events took, as lines that hang from each other where they part: what began each, its stars, who
// leads where it was left, and where the cursor stands. Story time is the axis, and branches share what they have in
// common, so that a fork stands at one place on both of its lines.
#pragma once

#include "app/models/value_list_model.h"

#ifndef Q_MOC_RUN
#include "app/run/playback.h"
#endif

#include <QList>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <map>

namespace zablab {

class Run;

struct BranchLine {
    Q_GADGET
    Q_PROPERTY(int branch MEMBER branch)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString fork MEMBER fork)
    Q_PROPERTY(QString end MEMBER end)
    Q_PROPERTY(QString spoken MEMBER spoken)
    Q_PROPERTY(int leader MEMBER leader)
    Q_PROPERTY(int depth MEMBER depth)
    Q_PROPERTY(int rises MEMBER rises)
    Q_PROPERTY(double from MEMBER from)
    Q_PROPERTY(double to MEMBER to)
    Q_PROPERTY(QList<double> stars MEMBER stars)
    Q_PROPERTY(bool current MEMBER current)
    Q_PROPERTY(bool compared MEMBER compared)
    Q_PROPERTY(bool first MEMBER first)

public:
    int branch = 0;
    QString name;
    QString fork;    // the clock where it leaves; empty for the first course
    QString end;     // who leads where it was left
    QString spoken;  // all of it in a sentence
    int leader = 0;  // there; 0: nobody
    int depth = 0;   // how many lines it hangs below the first course
    int rises = 0;   // so many rows up is its parent
    double from = 0; // shares of the axis
    double to = 0;
    QList<double> stars; // likewise
    bool current = false;
    bool compared = false; // shown beside the current one
    bool first = false;
    bool operator==(const BranchLine &) const = default;
};

// On the scrub bar: where another line leaves this one, or this one left its parent.
struct ForkMark {
    Q_GADGET
    Q_PROPERTY(double share MEMBER share)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(double at MEMBER at)

public:
    double share = 0;
    QString text;
    double at = 0; // microseconds
    bool operator==(const ForkMark &) const = default;
};

class BranchMap : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of the run")
    Q_PROPERTY(zablab::ValueListModelBase *lines READ lines CONSTANT)
    Q_PROPERTY(zablab::ValueListModelBase *forks READ forks CONSTANT)
    Q_PROPERTY(double cursor READ cursor NOTIFY moved)

public:
    explicit BranchMap(Run &run);

    ValueListModelBase *lines() { return &lines_; }
    ValueListModelBase *forks() { return &forks_; }
    const QList<BranchLine> &rows() const { return lines_.rows(); }
    double cursor() const; // share of the axis

    Q_INVOKABLE void rename(int branch, const QString &name);
    Q_INVOKABLE void remove(int branch);
    // To that instant of that branch; `share` of the axis, negative: where it was left.
    Q_INVOKABLE void goTo(int branch, double share);
    // A view of it is open, or not any more: nothing is worked out for nobody.
    Q_INVOKABLE void watch(bool watched);

    void follow(); // the cursor moved, or more was seen
    void redraw(); // branches, names or the language changed

Q_SIGNALS:
    void moved();

private:
    // What is known of a branch that is not the current one; nothing of it changes while one is elsewhere.
    struct Known {
        std::uint64_t digest = 0;
        Instant seen;
        double end = 0, fork = 0; // in story time
        std::vector<double> stars;
        int leader = 0;
    };
    const Known &known(BranchId branch);
    void redrawForks();
    double length() const; // of the axis, in story time
    double storyAt(Instant t) const;
    void order(std::vector<std::pair<BranchId, int>> &rows, BranchId branch, int depth) const;

    Run &run_;
    std::map<BranchId, Known> known_;
    double longest_ = 1; // of the others
    bool watched_ = false;
    ValueListModel<BranchLine> lines_;
    ValueListModel<ForkMark> forks_;
};

} // namespace zablab
