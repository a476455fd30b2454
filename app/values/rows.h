// SPDX-License-Identifier: GPL-3.0-or-later
//
// One row each of the window's lists, as plain values with words already in the reader's language.
#pragma once

#include <QObject>
#include <QString>

namespace zablab {

struct FieldRow { // of the inspector: a name and a value
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString value MEMBER value)

public:
    QString label;
    QString value;
    bool operator==(const FieldRow &) const = default;
};

struct CauseRow { // one link of a "why" chain, or one line of the event list
    Q_GADGET
    Q_PROPERTY(int number MEMBER number)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString time MEMBER time)
    Q_PROPERTY(qint64 event MEMBER event)
    Q_PROPERTY(bool last MEMBER last)

public:
    int number = 0;
    QString text;
    QString time;
    qint64 event = -1;
    bool last = false;
    bool operator==(const CauseRow &) const = default;
};

struct ComparisonRow { // one line of two votes side by side
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString received MEMBER received)
    Q_PROPERTY(QString sign MEMBER sign)
    Q_PROPERTY(QString mine MEMBER mine)
    Q_PROPERTY(bool decides MEMBER decides)
    Q_PROPERTY(bool skipped MEMBER skipped)

public:
    QString label;
    QString received;
    QString sign; // "=", ">", "<"
    QString mine;
    bool decides = false; // this line decided
    bool skipped = false; // an earlier line had decided
    bool operator==(const ComparisonRow &) const = default;
};

struct ServerRow {
    Q_GADGET
    Q_PROPERTY(int server MEMBER server)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString state MEMBER state)
    Q_PROPERTY(QString zxid MEMBER zxid)
    Q_PROPERTY(bool alive MEMBER alive)
    Q_PROPERTY(bool paused MEMBER paused)
    Q_PROPERTY(bool onSide MEMBER onSide)
    Q_PROPERTY(bool selected MEMBER selected)
    Q_PROPERTY(QString spoken MEMBER spoken)

public:
    int server = 0;
    QString name;
    QString state;
    QString zxid;
    bool alive = false;
    bool paused = false;
    bool onSide = false; // chosen for the side that is being cut off
    bool selected = false;
    QString spoken; // for a screen reader
    bool operator==(const ServerRow &) const = default;
};

struct ClientRow {
    Q_GADGET
    Q_PROPERTY(int client MEMBER client)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(int server MEMBER server)
    Q_PROPERTY(QString status MEMBER status)
    Q_PROPERTY(bool bad MEMBER bad)

public:
    int client = 0;
    QString name;
    int server = 0;
    QString status;
    bool bad = false;
    bool operator==(const ClientRow &) const = default;
};

struct BranchRow {
    Q_GADGET
    Q_PROPERTY(int branch MEMBER branch)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString fork MEMBER fork)
    Q_PROPERTY(bool current MEMBER current)

public:
    int branch = 0;
    QString name;
    QString fork;
    bool current = false;
    bool operator==(const BranchRow &) const = default;
};

struct BookmarkRow {
    Q_GADGET
    Q_PROPERTY(double share MEMBER share)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(qint64 event MEMBER event)

public:
    double share = 0; // of the scrub bar
    QString text;
    qint64 event = -1;
    bool operator==(const BookmarkRow &) const = default;
};

struct ChoiceRow { // an answer that can be given
    Q_GADGET
    Q_PROPERTY(QString answer MEMBER answer)
    Q_PROPERTY(bool chosen MEMBER chosen)
    Q_PROPERTY(bool correct MEMBER correct)

public:
    QString answer;
    bool chosen = false;
    bool correct = false; // only after the answer was revealed
    bool operator==(const ChoiceRow &) const = default;
};

struct LessonRow {
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(int number MEMBER number)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString summary MEMBER summary)
    Q_PROPERTY(int minutes MEMBER minutes)
    Q_PROPERTY(bool finished MEMBER finished)
    Q_PROPERTY(QString fault MEMBER fault)

public:
    QString name; // of its folder
    int number = 0;
    QString title;
    QString summary;
    int minutes = 0;
    bool finished = false; // by this learner, at some time
    QString fault;         // why it cannot be opened, with file, line and column
    bool operator==(const LessonRow &) const = default;
};

} // namespace zablab
