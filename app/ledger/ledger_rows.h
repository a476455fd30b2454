// SPDX-License-Identifier: GPL-3.0-or-later
//
// One row each of the lists of trees, sessions and changes, with words already in the reader's language.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

namespace zablab {

struct TreeRow { // a znode, over all servers
    Q_GADGET
    Q_PROPERTY(QString path MEMBER path)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(int depth MEMBER depth)
    Q_PROPERTY(bool folder MEMBER folder)
    Q_PROPERTY(bool open MEMBER open)
    Q_PROPERTY(QString content MEMBER content)
    Q_PROPERTY(QString version MEMBER version)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString signs MEMBER signs)
    Q_PROPERTY(bool differs MEMBER differs)
    Q_PROPERTY(bool marked MEMBER marked)
    Q_PROPERTY(bool changed MEMBER changed)
    Q_PROPERTY(QString spoken MEMBER spoken)

public:
    QString path;
    QString name; // the last part of it
    int depth = 0;
    bool folder = false; // has children anywhere
    bool open = false;
    QString content, version;
    QString kind;  // ephemeral, container, TTL, sequential; empty: plain
    QString signs; // one letter a column: = < > - + ?
    bool differs = false;
    bool marked = false;  // of the selected transaction
    bool changed = false; // in the last step
    QString spoken;
    bool operator==(const TreeRow &) const = default;
};

struct TreeColumnRow { // a server, or several whose trees are the same
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(int server MEMBER server)
    Q_PROPERTY(QString role MEMBER role)
    Q_PROPERTY(QString zxid MEMBER zxid)
    Q_PROPERTY(QString spoken MEMBER spoken)

public:
    QString name;
    int server = 0;
    QString role; // "leader", "down", "": what its name is coloured by
    QString zxid;
    QString spoken;
    bool operator==(const TreeColumnRow &) const = default;
};

struct StatRow { // one field of a znode
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString value MEMBER value)
    Q_PROPERTY(qint64 zxid MEMBER zxid)
    Q_PROPERTY(QString others MEMBER others)

public:
    QString label, value;
    qint64 zxid = 0; // can be selected
    QString others;  // servers that say something else
    bool operator==(const StatRow &) const = default;
};

struct SessionRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(int client MEMBER client)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString number MEMBER number)
    Q_PROPERTY(QString server MEMBER server)
    Q_PROPERTY(QString status MEMBER status)
    Q_PROPERTY(QString rest MEMBER rest)
    Q_PROPERTY(double share MEMBER share)
    Q_PROPERTY(bool urgent MEMBER urgent)
    Q_PROPERTY(bool over MEMBER over)
    Q_PROPERTY(bool bad MEMBER bad)
    Q_PROPERTY(QString holds MEMBER holds)
    Q_PROPERTY(QString spoken MEMBER spoken)

public:
    QString key; // the whole id: no number of QML can hold 64 bits
    int client = 0;
    QString name, number, server, status;
    QString rest;      // what is left before the leader gives it up
    double share = -1; // of its time-out, 0 to 1; below 0: nobody counts
    bool urgent = false, over = false, bad = false;
    QString holds; // how many ephemerals and watches
    QString spoken;
    bool operator==(const SessionRow &) const = default;
};

struct SessionDetailRow { // an ephemeral, a watch, or an event that a watch fired
    Q_GADGET
    Q_PROPERTY(QString group MEMBER group)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString note MEMBER note)
    Q_PROPERTY(qint64 event MEMBER event)
    Q_PROPERTY(qint64 zxid MEMBER zxid)

public:
    QString group, text, note;
    qint64 event = -1; // where it began; can be selected
    qint64 zxid = 0;
    bool operator==(const SessionDetailRow &) const = default;
};

struct ChangeRow {
    Q_GADGET
    Q_PROPERTY(QString heading MEMBER heading)
    Q_PROPERTY(QString role MEMBER role)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString before MEMBER before)
    Q_PROPERTY(QString after MEMBER after)
    Q_PROPERTY(int kind MEMBER kind)
    Q_PROPERTY(qint64 target MEMBER target)
    Q_PROPERTY(QString spoken MEMBER spoken)
    Q_PROPERTY(bool tail MEMBER tail)

public:
    QString heading; // of what follows; then the rest is empty
    QString role;    // "leader", "follower", "observer", "": the heading's colour
    QString label, before, after;
    int kind = 0; // ElementKind and id of what a click selects
    qint64 target = 0;
    QString spoken;
    bool tail = false; // the values differ at their ends only: those are shown where there is little room
    bool operator==(const ChangeRow &) const = default;
};

} // namespace zablab
