// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/phrase_words.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace zablab {

namespace {

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }
bool separates(char c) { return c == ';' || c == ','; }

template <typename T>
Parsed<T> wrong(const std::string &what, const std::string &mend)
{
    return {std::nullopt, {0, what, mend}};
}

std::string quotedWord(const std::string &text) { return "'" + text + "'"; }

// All of `text` as an unsigned number.
std::optional<std::uint64_t> digits(const std::string &text, int base)
{
    std::uint64_t value = 0;
    const char *end = text.data() + text.size();
    const auto [last, error] = std::from_chars(text.data(), end, value, base);
    if (text.empty() || error != std::errc() || last != end)
        return std::nullopt;
    return value;
}

// "S12" → 12 for the letter S.
std::optional<std::int32_t> lettered(const std::string &text, char letter, std::uint64_t most)
{
    if (text.size() < 2 || text[0] != letter || text[1] == '0')
        return std::nullopt;
    const auto value = digits(text.substr(1), 10);
    if (!value || *value < 1 || *value > most)
        return std::nullopt;
    return static_cast<std::int32_t>(*value);
}

constexpr std::uint64_t kWord = 0xffffffffu;

// How many letters are missing, too many, wrong or swapped (Damerau's distance, without overlaps).
std::size_t slips(const std::string &a, const std::string &b)
{
    std::vector<std::size_t> before;
    std::vector<std::size_t> above(b.size() + 1);
    for (std::size_t k = 0; k <= b.size(); ++k)
        above[k] = k;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::vector<std::size_t> row(b.size() + 1, i);
        for (std::size_t k = 1; k <= b.size(); ++k) {
            row[k] = std::min({above[k] + 1, row[k - 1] + 1, above[k - 1] + (a[i - 1] == b[k - 1] ? 0 : 1)});
            if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
                row[k] = std::min(row[k], before[k - 2] + 1);
        }
        before = std::exchange(above, std::move(row));
    }
    return above.back();
}

} // namespace

bool Cast::isVoter(ServerId id) const { return std::find(voters.begin(), voters.end(), id) != voters.end(); }

bool Cast::contains(ServerId id) const
{
    return isVoter(id) || std::find(observers.begin(), observers.end(), id) != observers.end();
}

std::string Cast::list() const
{
    std::vector<ServerId> all = voters;
    all.insert(all.end(), observers.begin(), observers.end());
    std::sort(all.begin(), all.end());
    if (all.empty())
        return "none";
    if (all.size() > 2 && all.back().value - all.front().value + 1 == static_cast<std::int32_t>(all.size()))
        return writtenAs(all.front()) + " to " + writtenAs(all.back());
    std::string text;
    for (const ServerId id : all)
        text += (text.empty() ? "" : ", ") + writtenAs(id);
    return text;
}

Parsed<ServerId> parseServer(const std::string &text)
{
    if (const auto value = lettered(text, 'S', 255))
        return {ServerId{*value}, {}};
    return wrong<ServerId>(quotedWord(text) + " is not a server", "servers are written S1 to S255");
}

Parsed<ClientId> parseClient(const std::string &text)
{
    if (const auto value = lettered(text, 'C', 999))
        return {ClientId{*value}, {}};
    return wrong<ClientId>(quotedWord(text) + " is not a client", "clients are written C1 to C999");
}

Parsed<Zxid> parseZxid(const std::string &text)
{
    const std::size_t colon = text.find(':');
    if (text.starts_with("0x") && colon != std::string::npos) {
        const auto epoch = digits(text.substr(2, colon - 2), 16);
        const auto counter = digits(text.substr(colon + 1), 10);
        if (epoch && counter && *epoch <= kWord && *counter <= kWord)
            return {Zxid{static_cast<std::uint32_t>(*epoch), static_cast<std::uint32_t>(*counter)}, {}};
    }
    return wrong<Zxid>(
        quotedWord(text) + " is not a zxid",
        "a zxid is written 0x1:100: the epoch in hexadecimal, a colon, the counter in decimal");
}

Parsed<LogExtent> parseExtent(const std::string &text)
{
    const std::string mend = "a stretch of a history is written 0x1:1..100: epoch, first and last counter, "
                             "at most 100000 transactions";
    const std::size_t dots = text.find("..");
    if (dots == std::string::npos)
        return wrong<LogExtent>(quotedWord(text) + " is not a stretch of a history", mend);
    const Parsed<Zxid> first = parseZxid(text.substr(0, dots));
    const auto last = digits(text.substr(dots + 2), 10);
    if (!first.value || !last || *last > kWord)
        return wrong<LogExtent>(quotedWord(text) + " is not a stretch of a history", mend);
    const LogExtent extent{first.value->epoch, first.value->counter, static_cast<std::uint32_t>(*last)};
    if (extent.epoch == 0 || extent.firstCounter == 0)
        return wrong<LogExtent>("epochs and counters of transactions begin at 1", mend);
    if (extent.lastCounter < extent.firstCounter)
        return wrong<LogExtent>("the last counter is smaller than the first", mend);
    if (extent.lastCounter - extent.firstCounter >= 100000)
        return wrong<LogExtent>("more than 100000 transactions", mend);
    return {extent, {}};
}

Parsed<Duration> parseDuration(const std::string &text)
{
    const std::string mend =
        "a duration is a whole number and a unit: 300us, 200ms, 5s or 2min, at most 60min";
    const std::size_t split = text.find_first_not_of("0123456789");
    const std::string figures = text.substr(0, split);
    std::string unit = split == std::string::npos ? "" : text.substr(split);
    unit.erase(0,
               unit.find_first_not_of(' ') == std::string::npos ? unit.size() : unit.find_first_not_of(' '));
    const auto value = digits(figures, 10);
    if (!value)
        return wrong<Duration>(quotedWord(text) + " is not a duration", mend);
    if (unit.empty())
        return wrong<Duration>(quotedWord(text) + " has no unit", mend);
    std::int64_t scale = 0;
    if (unit == "us")
        scale = 1;
    else if (unit == "ms")
        scale = 1000;
    else if (unit == "s")
        scale = 1'000'000;
    else if (unit == "min")
        scale = 60'000'000;
    else
        return wrong<Duration>(quotedWord(unit) + " is not a unit of time", mend);
    if (*value > static_cast<std::uint64_t>(3'600'000'000 / scale))
        return wrong<Duration>(quotedWord(text) + " is too long", mend);
    return {Duration{static_cast<std::int64_t>(*value) * scale}, {}};
}

Parsed<std::int64_t> parseNumber(const std::string &text, std::int64_t least, std::int64_t most)
{
    const std::string mend = "a whole number from " + std::to_string(least) + " to " + std::to_string(most);
    const auto value = digits(text, 10);
    if (!value) {
        const bool figures = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
        return wrong<std::int64_t>(quotedWord(text) + (figures ? " is too big" : " is not a whole number"),
                                   mend);
    }
    if (*value > static_cast<std::uint64_t>(most))
        return wrong<std::int64_t>(quotedWord(text) + " is too big", mend);
    if (static_cast<std::int64_t>(*value) < least)
        return wrong<std::int64_t>(quotedWord(text) + " is too small", mend);
    return {static_cast<std::int64_t>(*value), {}};
}

std::string didYouMean(const std::string &word, const std::vector<std::string> &known)
{
    if (word.size() > 60) // no word of ours, and the comparison is quadratic
        return "";
    std::string best;
    std::size_t bestDistance = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string &candidate : known) {
        const std::size_t distance = slips(word, candidate);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best.empty() ? "" : "did you mean '" + best + "'? ";
}

Words::Words(const std::string &text) : size_(text.size())
{
    for (std::size_t i = 0; i < text.size();) {
        if (blank(text[i])) {
            ++i;
            continue;
        }
        Word word{"", i, text[i] == '"'};
        if (word.quoted) {
            for (++i; i < text.size() && text[i] != '"'; ++i) {
                if (text[i] == '\\' && i + 1 < text.size())
                    ++i;
                word.text += text[i];
            }
            if (i == text.size())
                throw PhraseFault{
                    {word.byte, "the quotation mark is not closed",
                     "put a \" at the end; where the text has a blank and #, put the whole phrase in '…'"}};
            ++i;
        } else {
            do
                word.text += text[i++];
            while (i < text.size() && !blank(text[i]) && !separates(text[i]) &&
                   !separates(word.text.front()));
        }
        words_.push_back(std::move(word));
    }
}

const std::string &Words::peek() const
{
    static const std::string none;
    return atEnd() ? none : words_[next_].text;
}

std::size_t Words::place() const { return atEnd() ? size_ : words_[next_].byte; }

bool Words::quoted() const { return !atEnd() && words_[next_].quoted; }

std::string Words::take(const std::string &wanted)
{
    if (atEnd())
        fail("the phrase ends too early", wanted + " has to follow here");
    return words_[next_++].text;
}

bool Words::takeIf(const std::string &word)
{
    if (atEnd() || words_[next_].quoted || words_[next_].text != word)
        return false;
    ++next_;
    return true;
}

void Words::need(const std::string &word)
{
    if (!takeIf(word))
        fail(atEnd() ? "the phrase ends too early" : "'" + peek() + "' is not expected here",
             "'" + word + "' has to follow here");
}

template <typename T>
T Words::through(const Parsed<T> &parsed)
{
    if (atEnd())
        fail("the phrase ends too early", parsed.error.mend);
    if (!parsed.value)
        fail(parsed.error.what, parsed.error.mend);
    ++next_;
    return *parsed.value;
}

ServerId Words::server(const Cast &cast)
{
    const Parsed<ServerId> parsed = parseServer(peek());
    if (parsed.value && !cast.contains(*parsed.value))
        fail("there is no server " + peek(), "the servers of this lesson are " + cast.list());
    return through(parsed);
}

ServerId Words::voter(const Cast &cast)
{
    const Parsed<ServerId> parsed = parseServer(peek());
    if (parsed.value && cast.contains(*parsed.value) && !cast.isVoter(*parsed.value))
        fail(peek() + " is an observer",
             "observers neither vote nor are they voted for: name a voting server");
    return server(cast);
}

ClientId Words::client(const Cast &cast)
{
    const Parsed<ClientId> parsed = parseClient(peek());
    if (parsed.value && !cast.clients.contains(*parsed.value))
        fail("there is no client " + peek() + " yet",
             "name it under 'clients:' or add it before with 'client " + peek() + " at S1'");
    return through(parsed);
}

Zxid Words::zxid() { return through(parseZxid(peek())); }

Duration Words::duration()
{
    const std::string figures = peek();
    const std::string unit = next_ + 1 < words_.size() ? words_[next_ + 1].text : "";
    if (figures.find_first_not_of("0123456789") != std::string::npos || unit.empty() ||
        unit.find_first_not_of("minus") != std::string::npos)
        return through(parseDuration(figures));
    const Parsed<Duration> parsed = parseDuration(figures + unit);
    through(parsed);
    ++next_;
    return *parsed.value;
}

std::int32_t Words::version()
{
    const bool negative = !quoted() && peek().starts_with("-");
    return static_cast<std::int32_t>(negative ? -through(parseNumber(peek().substr(1), 1, 2147483648))
                                              : number(0, 2147483647));
}

std::int64_t Words::number(std::int64_t least, std::int64_t most)
{
    return through(parseNumber(peek(), least, most));
}

void Words::end()
{
    if (!atEnd())
        fail("'" + peek() + "' is too much here", "the phrase has to end before it");
}

void Words::fail(const std::string &what, const std::string &mend) const
{
    throw PhraseFault{{place(), what, mend}};
}

} // namespace zablab
