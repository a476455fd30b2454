// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/views/findings.h"

#include "engine/views/answer_keys.h"
#include "engine/views/sentences.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace zablab {

namespace {

constexpr std::size_t kMostValues = 9;
using Parts = std::array<std::string_view, kMostValues + 1>; // by number; 1 is where it happened

bool isDigit(char c) { return c >= '0' && c <= '9'; }

template <typename Number>
bool readWhole(std::string_view text, Number &number, int base)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    return error == std::errc() && end == text.data() + text.size() && !text.empty();
}

// "S3", "C1" and "0x1:105" become what they are, so that they are printed like everywhere else.
SentenceValue valueOfText(std::string_view text)
{
    std::int32_t id = 0;
    if (text.size() > 1 && (text[0] == 'S' || text[0] == 'C') && readWhole(text.substr(1), id, 10)) {
        if (text[0] == 'S')
            return ServerId{id};
        return ClientId{id};
    }
    const std::size_t colon = text.find(':');
    std::uint32_t epoch = 0, counter = 0;
    if (text.substr(0, 2) == "0x" && colon != std::string_view::npos &&
        readWhole(text.substr(2, colon - 2), epoch, 16) && readWhole(text.substr(colon + 1), counter, 10))
        return Zxid{epoch, counter};
    if (text == "nothing" || text == "nobody" || text == "none")
        return std::string("–");
    return std::string(text);
}

// Whether the text is the pattern with values in its places.
bool matches(std::string_view pattern, std::string_view text, Parts &parts)
{
    while (!pattern.empty()) {
        if (pattern.size() < 2 || pattern[0] != '%' || !isDigit(pattern[1])) {
            if (text.empty() || text[0] != pattern[0])
                return false;
            pattern.remove_prefix(1);
            text.remove_prefix(1);
            continue;
        }
        const auto place = static_cast<std::size_t>(pattern[1] - '0');
        pattern.remove_prefix(2);
        std::size_t literal = 0;
        while (literal < pattern.size() && pattern[literal] != '%')
            ++literal;
        // What comes next ends the value; at the end of the pattern it is all that is left.
        const std::string_view next = pattern.substr(0, literal);
        const std::size_t end = next.empty() ? text.size() : text.find(next);
        if (end == std::string_view::npos || end == 0)
            return false;
        parts[place] = text.substr(0, end);
        text.remove_prefix(end);
    }
    return text.empty();
}

} // namespace

Sentence sentenceFor(const Violation &violation)
{
    const SentenceKey *best = nullptr;
    Parts values;
    std::size_t literal = 0; // the more of it is fixed, the better a pattern fits
    for (const SentenceKey &key : guaranteeKeys()) {
        const std::string_view name = key.key;
        if (name.substr(0, 8) != "finding." || name == "finding.other")
            continue;
        std::string_view pattern = key.english;
        if (pattern.substr(0, 3) == "%1 ")
            pattern.remove_prefix(3);
        Parts parts;
        const std::size_t fixed =
            pattern.size() - 2 * static_cast<std::size_t>(std::count(pattern.begin(), pattern.end(), '%'));
        if ((!best || fixed > literal) && matches(pattern, violation.what, parts)) {
            best = &key;
            values = parts;
            literal = fixed;
        }
    }
    const SentenceValue where = violation.where.isServer()   ? SentenceValue{violation.where.server()}
                                : violation.where.isClient() ? SentenceValue{violation.where.client()}
                                                             : SentenceValue{nameOfParty(violation.where)};
    if (!best)
        return {"finding.other", {where, violation.what}};
    Sentence sentence{best->key, {where}};
    for (std::size_t i = 2; i <= kMostValues && !values[i].empty(); ++i)
        sentence.values.push_back(valueOfText(values[i]));
    return sentence;
}

Sentence promiseSentence(Guarantee guarantee) { return {std::string("promise.") + nameOf(guarantee), {}}; }
Sentence purposeSentence(Rule rule) { return {std::string("rule.") + nameOf(rule), {}}; }

} // namespace zablab
