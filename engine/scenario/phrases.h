// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one-line phrases of a lesson: commands ("crash S3"), conditions ("S1 logged 0x1:100"), expectations
// ("never S1 serves") and questions ("vote of S1"). lessons/README.md lists them for authors.
#pragma once

#include "engine/scenario/lesson.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace zablab {

// Who can be spoken of.
struct Cast {
    std::vector<ServerId> voters;
    std::vector<ServerId> observers;
    std::set<ClientId> clients;
    bool isVoter(ServerId id) const;
    bool contains(ServerId id) const;
    std::string list() const; // "S1 to S5"
};

struct PhraseError {
    std::size_t byte = 0; // where in the phrase
    std::string what;
    std::string mend;
};
template <typename T>
struct Parsed {
    std::optional<T> value;
    PhraseError error; // when there is no value
};

// More than one command: "cut S1 | S2 S3" is two links.
struct ParsedCommands {
    std::vector<Command> commands;
    std::int32_t times = 1;
};
Parsed<ParsedCommands> parseCommand(const std::string &text, const Cast &cast);
Parsed<Condition> parseCondition(const std::string &text, const Cast &cast);
Parsed<Expectation> parseExpectation(const std::string &text, const Cast &cast);
Parsed<Question> parseQuestion(const std::string &text, const Cast &cast);
// What a step selects: "S3", "C1" or "0x1:104".
Parsed<StepSelection> parseStepSelection(const std::string &text, const Cast &cast);

Parsed<ServerId> parseServer(const std::string &text);   // "S1" to "S255"; existing or not
Parsed<ClientId> parseClient(const std::string &text);   // "C1" to "C999"
Parsed<Zxid> parseZxid(const std::string &text);         // "0x1:100"
Parsed<LogExtent> parseExtent(const std::string &text);  // "0x1:1..100"
Parsed<Duration> parseDuration(const std::string &text); // "200ms"
Parsed<std::int64_t> parseNumber(const std::string &text, std::int64_t least, std::int64_t most);

// The known word that looks most like `word`: ", did you mean …?" or nothing.
std::string didYouMean(const std::string &word, const std::vector<std::string> &known);

} // namespace zablab
