// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the answers are made with: searches backwards in a history from an instant, and one function a question.
#pragma once

#include "engine/views/answers.h"
#include "engine/views/sentences.h"

#include <algorithm>

namespace zablab::answers {

// The last event before the instant that is so; kNoEvent: there is none.
template <typename Wanted>
EventIndex lastThat(const Known &known, Wanted wanted)
{
    for (EventIndex i = known.view.events; i-- > 0;)
        if (wanted(known.history[i]))
            return i;
    return kNoEvent;
}

// The last fact of that kind at a place.
template <typename F, typename Wanted>
EventIndex lastOf(const Known &known, Party where, Wanted wanted)
{
    return lastThat(known, [&](const Event &event) {
        const F *fact = event.where == where ? event.as<F>() : nullptr;
        return fact && wanted(*fact);
    });
}
template <typename F>
EventIndex lastOf(const Known &known, Party where)
{
    return lastOf<F>(known, where, [](const F &) { return true; });
}

inline bool holdsIn(const ServerView &server, Zxid zxid)
{
    return containsZxid(server.log, zxid) || containsZxid(server.inSnapshot, zxid);
}

// The greatest zxid that anybody knows committed, and has.
Zxid newestCommitted(const ClusterView &view);
// The event at which the server lost what it once had of `zxid`; kNoEvent: it never had it, or has it.
EventIndex lossOf(const Known &known, ServerId server, Zxid zxid);
// The message under way to a server that carries `zxid`.
const FlightView *flightTo(const Known &known, ServerId to, Zxid zxid);
EventIndex cutBetween(const Known &known, ServerId a, ServerId b); // the last one, either way
// What stops a message: the cut of its own direction, else that of the other (without answers TCP gets nothing through).
EventIndex cutOnTheWay(const Known &known, ServerId from, ServerId to);

// The event that a sentence of whyNot…() is made from.
EventIndex eventBehind(const Known &known, const Sentence &sentence);
std::vector<Reason> withEvents(const Known &known, const std::vector<Sentence> &sentences);
Answer chainTo(const Known &known, EventIndex event);

// answers_server.cpp
EventIndex stateEvent(const Known &known, const ServerView &server);
std::vector<Reason> timeOutOf(const Known &known, const ServerView &server);
std::vector<Reason> whyBehind(const Known &known, const ServerView &server, Zxid zxid);
// answers_transaction.cpp
EventIndex commitOf(const Known &known, Zxid zxid); // the decision, or the epoch with which it was committed
bool isCommitted(const ClusterView &view, Zxid zxid);
bool isKnown(const Known &known, Zxid zxid); // somebody has it, had it, or proposed it
std::vector<Reason> whoLacks(const Known &known, Zxid zxid);
// answers_traffic.cpp
struct Fate {
    enum Kind { Flying, Blocked, Abandoned, Delivered, Lost } kind = Flying;
    EventIndex event = kNoEvent;   // the receipt or the loss, or where it was stopped
    std::vector<EventIndex> means; // what the receiver made of it at once
    bool ignored = false;
};
Fate fateOf(const Known &known, MessageId message);
std::vector<Reason> whyWaits(const Known &known, const ClientView &client);

} // namespace zablab::answers
