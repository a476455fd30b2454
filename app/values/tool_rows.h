// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows of the lists that have to do with tools: the palette, a menu of what can be done, the servers of an ensemble
// that is being put together.
#pragma once

#include <QObject>
#include <QString>

namespace zablab {

struct ToolRow { // a tool of the palette
    Q_GADGET
    Q_PROPERTY(int tool MEMBER tool)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString brief MEMBER brief)
    Q_PROPERTY(QString sign MEMBER sign)
    Q_PROPERTY(QString cap MEMBER cap)
    Q_PROPERTY(bool held MEMBER held)

public:
    int tool = 0;
    QString name;
    QString brief; // a word or two beside the sign
    QString sign;
    QString cap; // the key that uses it on what is selected
    bool held = false;
    bool operator==(const ToolRow &) const = default;
};

struct ActionRow { // of a menu
    Q_GADGET
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString sign MEMBER sign)
    Q_PROPERTY(QString reason MEMBER reason)

public:
    QString text;
    QString sign;
    QString reason; // why it cannot be done now; empty: it can
    bool operator==(const ActionRow &) const = default;
};

struct StripRow { // a column of the strips of logs in the ensemble editor: a zxid, or a fold of several
    Q_GADGET
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(int epoch MEMBER epoch)
    Q_PROPERTY(bool fold MEMBER fold)
    Q_PROPERTY(bool first MEMBER first)
    Q_PROPERTY(QString spoken MEMBER spoken)

public:
    QString text; // the counter, or how many are folded
    int epoch = 0;
    bool fold = false;
    bool first = false; // of its epoch
    QString spoken;
    bool operator==(const StripRow &) const = default;
};

struct DraftRow { // a server of the ensemble editor
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(bool observer MEMBER observer)
    Q_PROPERTY(int group MEMBER group)
    Q_PROPERTY(int weight MEMBER weight)
    Q_PROPERTY(bool runs MEMBER runs)
    Q_PROPERTY(QString history MEMBER history)
    Q_PROPERTY(QString error MEMBER error)
    Q_PROPERTY(QString picture MEMBER picture)
    Q_PROPERTY(QString cells MEMBER cells)

public:
    QString name;
    bool observer = false;
    int group = 0;
    int weight = 1;
    bool runs = true;
    QString history; // as it was written
    QString error;   // what is wrong with it, and how to mend it
    QString picture; // what it comes to: "100 transactions, last 1⋅100"
    QString cells;   // a letter a column of the strip: '#' it holds all, '.' nothing, '/' a part
    bool operator==(const DraftRow &) const = default;
};

} // namespace zablab
