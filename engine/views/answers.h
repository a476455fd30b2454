// SPDX-License-Identifier: GPL-3.0-or-later
//
// "Why?" and "why not?" of whatever can be pointed at: which questions arise at one instant, and the answer to each,
// as sentences with the events that they are made from. Only facts up to that instant are looked at, and a
// question is put only where there is an answer.
#pragma once

#include "engine/views/explanation.h"
#include "engine/world/description.h"

#include <optional>
#include <string>
#include <vector>

namespace zablab {

// What is known at an instant: `view` is a fold of the beginning of `history`.
struct Known {
    const ClusterView &view;
    const RunDescription &description;
    const History &history;
    const EnsembleConfig &config() const { return view.configOr(description.config); }
};

enum class Ask : std::uint8_t {
    // of a server
    State,
    WentLooking,
    Vote,
    NotVote, // for `other`
    NotServing,
    NotLeading,
    TimeOut,
    Behind, // why it has not applied `zxid`
    // of a transaction
    Committed,
    NotCommitted,
    Origin,
    Missing, // who does not have it
    // of a message
    Sent,
    Fate, // lost, blocked, ignored, or what was made of it
    // of a client
    Waiting,
    Told,
    Disconnected,
    // of a session, a link, an event
    Expired,
    Link, // from `server` to `other`
    Event,
};

struct Inquiry {
    Ask ask = Ask::Event;
    ServerId server{}, other{};
    Zxid zxid{};
    ClientId client{};
    SessionId session{};
    MessageId message = 0;
    EventIndex event = kNoEvent;
    bool operator==(const Inquiry &) const = default;
};

struct Reason {
    Sentence sentence;
    EventIndex event = kNoEvent; // from which it follows; none: from what did not happen
};

struct Answer {
    std::vector<Reason> reasons; // empty: the question does not arise
    bool chain = false;          // causes of one event, oldest first, that event last
};

// Those that arise, the most telling first.
std::vector<Inquiry> questionsOfServer(const Known &known, ServerId server);
std::vector<Inquiry> questionsOfTransaction(const Known &known, Zxid zxid);
std::vector<Inquiry> questionsOfMessage(const Known &known, MessageId message);
std::vector<Inquiry> questionsOfClient(const Known &known, ClientId client);
std::vector<Inquiry> questionsOfSession(const Known &known, SessionId session);
std::vector<Inquiry> questionsOfLink(const Known &known, ServerId from, ServerId to);
std::vector<Inquiry> questionsOfEvent(const Known &known, EventIndex event);
// Why not one of the others: a question for each candidate that the voter does not vote for.
std::vector<Inquiry> votesNotCast(const Known &known, ServerId voter);

Sentence wordsOf(const Known &known, const Inquiry &question);
Answer answerTo(const Known &known, const Inquiry &question);

// The event that made a field of fieldsOfServer() what it is; none: it is so since the run began.
std::optional<EventIndex> setterOf(const Known &known, ServerId server, const std::string &label);

} // namespace zablab
