// SPDX-License-Identifier: GPL-3.0-or-later
//
// "Why?": the few earlier events that led to one, and a sentence key with values for each event. The words
// are the application's, in each language; what is said is decided here, from facts only.
#pragma once

#include "engine/history/history.h"
#include "engine/views/cluster_view.h"

#include <string>
#include <variant>
#include <vector>

namespace zablab {

// A value in a sentence. The application prints each in its own typographic way.
using SentenceValue = std::variant<std::int64_t, std::string, ServerId, ClientId, Zxid, Epoch, Round,
                                   Duration, Instant, MessageKind, ServerState, Phase>;

// A sentence: a stable key such as "vote.better.zxid" and its values in order (%1, %2, …).
struct Sentence {
    std::string key;
    std::vector<SentenceValue> values;
};

// Every key that sentenceFor and whyNot can give, with an English pattern for reference: the test that each
// language has each of them reads this list.
struct SentenceKey {
    const char *key;
    const char *english; // with %1, %2, …
};
const std::vector<SentenceKey> &sentenceKeys();

// What happened in this event, in one sentence.
Sentence sentenceFor(const History &history, EventIndex event);

// The chain of causes, oldest first, ending with `event` itself; steps that say nothing new to a reader
// (a send between a decision and its delivery, timer settings) are folded away. At most `limit` entries.
std::vector<EventIndex> causesOf(const History &history, EventIndex event, std::size_t limit = 6);

// One field of the inspector: a label key and its value, or a comparison of two values.
struct Field {
    std::string label; // "zxid", "round", "sent", …: protocol words stay, others are translated
    SentenceValue value;
};
std::vector<Field> fieldsOfMessage(const History &history, MessageId message, Instant at);
std::vector<Field> fieldsOfServer(const ClusterView &view, ServerId server);
// Every label that the two can give.
const std::vector<const char *> &fieldLabels();

// "Why not?": short answers from one view, the strongest reason first; empty when the question does not arise
// (the server does serve, the zxid is committed). `view` must be a fold of `history`.
std::vector<Sentence> whyNotServing(const ClusterView &view, const EnsembleConfig &config, ServerId server);
// Why `voter` does not vote for `candidate`: the two votes compared, or why they never met.
std::vector<Sentence> whyNotVotedFor(const ClusterView &view, const EnsembleConfig &config,
                                     const History &history, ServerId voter, ServerId candidate);
std::vector<Sentence> whyNotCommitted(const ClusterView &view, const EnsembleConfig &config,
                                      const History &history, Zxid zxid);
std::vector<Sentence> whyNotLeader(const ClusterView &view, const EnsembleConfig &config,
                                   const History &history, ServerId server);

// For command lines, transcripts and tests: the English pattern with its values. Nothing else in the engine
// makes words.
std::string inEnglish(const Sentence &sentence);

} // namespace zablab
