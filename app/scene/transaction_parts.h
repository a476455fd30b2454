// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of the transaction diagram's layout share.
#pragma once

#include "app/scene/folded_axis.h"
#include "app/scene/label_placer.h"
#include "app/scene/transaction_layout.h"

#include <optional>

namespace zablab::scene {

struct TransactionLane {
    ClientId client;
    std::vector<ServerId> servers; // one; of a folded lane many; of the client's none
    std::string name, caption, note;
    Role role = Role::Looking;
    bool down = false;
    bool apart = false; // up, but nothing went to it
    double place = 0;   // across the time: x of a column, y of a row
    bool folded() const { return servers.size() > 1; }
};

// Which lanes there are, in order: client, its server, leader, other voters, those that are down, observers.
std::vector<TransactionLane> transactionLanes(const TransactionInput &input, const TransactionWords &words,
                                              std::size_t most);

struct TransactionPicture {
    Canvas &canvas;
    const TransactionInput &input;
    const TransactionView &view;
    const TransactionWords &words;
    bool rows = false; // lanes are rows
    Rect plot;         // where lanes and time meet
    std::vector<TransactionLane> lanes;
    FoldedAxis axis;
    LabelPlacer labels;
    double footer = 0; // y of the legend; 0: none
    struct Wish {
        LabelPlacer::Label label;
        std::vector<LabelPlacer::Place> places;
    };
    std::vector<Wish> wishes{}; // words that belong to arrows; placed when everything else stands

    Point point(double lane, double time) const { return rows ? Point{time, lane} : Point{lane, time}; }
    Point point(const TransactionLane &lane, Instant t) const { return point(lane.place, axis.at(t)); }
    double u(double v) const { return canvas.u(v); }
    std::optional<std::size_t> laneOf(Party party) const;
    std::size_t leaderLane() const; // lanes.size() when nothing is proposed
    Role roleOf(Party party) const;
    bool isChosen(const Element &element) const { return input.selected == element; }
    // The number of an event among the causes, from 1; 0: it is none.
    int causeNumber(EventIndex sent, EventIndex ended) const;
    void drawCauseNumber(Point at, int number) const;
};

// In the order of drawing. Marks keep labels out; what has to find room comes last.
void drawTransactionGround(TransactionPicture &picture); // bands, axis, lifelines
void drawTransactionHeads(TransactionPicture &picture);  // who the lanes are
void drawTransactionDisks(TransactionPicture &picture);  // what the disks are busy with
void drawQuorumLine(TransactionPicture &picture);        // the instant of the decision
void drawTransactionArrows(TransactionPicture &picture); // messages and their glyphs
void drawTransactionCells(TransactionPicture &picture);  // logged, applied, lost
void drawQuorumCounts(TransactionPicture &picture);      // the line's pill, the counts before it
void drawTransactionLabels(TransactionPicture &picture); // what arrows and disks say
void drawTransactionLegend(TransactionPicture &picture);

// The way of one leg in the picture: where it begins and where it now ends.
struct LegWay {
    Point from, to;
    bool whole = false; // it arrives
    bool broken = false;
    std::size_t fromLane = 0, toLane = 0;
};
std::optional<LegWay> wayOf(const TransactionPicture &picture, const TransactionMessage &leg);

// Where a disk's bar stands beside its lane, and from when to when.
struct DiskBar {
    Rect rect;
    bool busy = false; // to the cursor, and on
    bool slow = false;
    Duration took;
    Point beside; // where its words would like to be, and on which side
    Align side = Align::Left;
    EventIndex event = kNoEvent;
};
std::vector<DiskBar> diskBarsOf(const TransactionPicture &picture);

void drawDiskSign(Canvas &canvas, Point centre, double height, Color color);

} // namespace zablab::scene
