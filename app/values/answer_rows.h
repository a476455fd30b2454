// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows of the inspector's questions and of the guarantees, as plain values with words in the reader's language.
#pragma once

#include <QObject>
#include <QString>

namespace zablab {

struct QuestionRow { // something that can be asked of what is selected
    Q_GADGET
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(bool open MEMBER open)

public:
    QString text;
    bool open = false; // its answer stands below it
    bool operator==(const QuestionRow &) const = default;
};

struct ReasonRow { // one sentence of an answer
    Q_GADGET
    Q_PROPERTY(int number MEMBER number)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString time MEMBER time)
    Q_PROPERTY(qint64 event MEMBER event)
    Q_PROPERTY(bool last MEMBER last)

public:
    int number = 0; // in a chain of causes, as in the pictures; 0: it is not one
    QString text;
    QString time;      // of its event
    qint64 event = -1; // to go to; none: it follows from what did not happen
    bool last = false; // the thing itself
    bool operator==(const ReasonRow &) const = default;
};

struct RequestRow { // of a client
    Q_GADGET
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString result MEMBER result)
    Q_PROPERTY(QString time MEMBER time)
    Q_PROPERTY(int outcome MEMBER outcome)
    Q_PROPERTY(qint64 event MEMBER event)

public:
    QString text;     // create /a "1"
    QString result;   // ok 0x1⋅5, NoNode, or that it waits
    QString time;     // of asking
    int outcome = 0;  // 0: it waits, 1: done, 2: refused or unknown
    qint64 event = 0; // the answer, or the asking
    bool operator==(const RequestRow &) const = default;
};

struct GuaranteeRow {
    Q_GADGET
    Q_PROPERTY(int guarantee MEMBER guarantee)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString state MEMBER state)
    Q_PROPERTY(int verdict MEMBER verdict)
    Q_PROPERTY(bool chosen MEMBER chosen)

public:
    int guarantee = -1; // none: a heading
    QString name;       // as in the specifications; of a heading: its words
    QString state;      // holds, broken, not tested
    int verdict = 0;    // 0: not put to the test, 1: holds, 2: broken
    bool chosen = false;
    bool operator==(const GuaranteeRow &) const = default;
};

struct RuleRow {
    Q_GADGET
    Q_PROPERTY(int rule MEMBER rule)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString purpose MEMBER purpose)
    Q_PROPERTY(bool on MEMBER on)

public:
    int rule = 0;
    QString name;
    QString purpose;
    bool on = true;
    bool operator==(const RuleRow &) const = default;
};

} // namespace zablab
