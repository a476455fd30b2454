// SPDX-License-Identifier: GPL-3.0-or-later
//
// Damage with a seed: takes a valid text and makes it slightly, or wildly, invalid. The same seed gives the same
// damage on every machine, so that what a test prints can be played again.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace zablab::fuzz {

// How many damaged samples a test tries: `usual`, or what ZABLAB_FUZZ_ROUNDS says, for a long run.
inline int rounds(int usual)
{
    const char *wanted = std::getenv("ZABLAB_FUZZ_ROUNDS");
    const int number = wanted ? std::atoi(wanted) : 0;
    return number > 0 ? number : usual;
}

// Added to the seed of each test: another number tries other damage.
inline std::uint64_t seedOf(std::uint64_t usual)
{
    const char *wanted = std::getenv("ZABLAB_FUZZ_SEED");
    return usual + (wanted ? std::strtoull(wanted, nullptr, 10) * 1000 : 0);
}

class Mutator {
public:
    // `words`: what the format is made of; they are put where they do not belong.
    Mutator(std::uint64_t seed, std::vector<std::string> words)
        : state_(seedOf(seed)),
          words_(std::move(words))
    {}

    std::uint64_t draw() // splitmix64
    {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15u);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }
    std::size_t upTo(std::size_t n) { return n == 0 ? 0 : static_cast<std::size_t>(draw() % n); }

    // One to four pieces of damage. The result stays below `most` bytes.
    std::string damaged(std::string text, std::size_t most = 1u << 18)
    {
        for (std::size_t changes = 1 + upTo(4); changes > 0; --changes)
            damage(text);
        if (text.size() > most)
            text.resize(most);
        return text;
    }

    // Only a number, a word in quotation marks or a name is replaced: the result often still parses.
    std::string plausible(std::string text)
    {
        for (std::size_t changes = 1 + upTo(3); changes > 0; --changes)
            replaceToken(text);
        return text;
    }

    // For JSON: values change places with others of the same name, so that nearly every result is one that could
    // have been written, and says what never happened.
    std::string misremembered(std::string text)
    {
        for (std::size_t changes = 1 + upTo(4); changes > 0; --changes) {
            const auto [begin, end] = valueAfter(text, upTo(text.size() + 1));
            if (begin == end)
                continue;
            const std::size_t nameEnd = begin - 2; // the quotation mark in front of the colon
            const std::size_t nameBegin = text.rfind('"', nameEnd - 1);
            const std::string name = text.substr(nameBegin, begin - nameBegin);
            std::size_t other = text.find(name, upTo(text.size()));
            if (other == std::string::npos)
                other = text.find(name);
            const auto [from, to] = valueAfter(text, other);
            const std::string value =
                upTo(5) == 0 && isDigit(text[begin]) ? number() : text.substr(from, to - from);
            text.replace(begin, end - begin, value);
        }
        return text;
    }

    // Numbers at the borders of what fits somewhere.
    std::string number()
    {
        static const std::vector<std::string> kNumbers{"0",
                                                       "1",
                                                       "-1",
                                                       "2",
                                                       "3",
                                                       "127",
                                                       "128",
                                                       "255",
                                                       "256",
                                                       "257",
                                                       "1000",
                                                       "65535",
                                                       "65536",
                                                       "1000000",
                                                       "2147483647",
                                                       "-2147483648",
                                                       "2147483648",
                                                       "4294967295",
                                                       "4294967296",
                                                       "9223372036854775807",
                                                       "-9223372036854775808",
                                                       "18446744073709551615",
                                                       "18446744073709551616",
                                                       "99999999999999999999999999",
                                                       "0x7fffffff",
                                                       "1e9",
                                                       "00",
                                                       "-0",
                                                       "0.5"};
        return kNumbers[upTo(kNumbers.size())];
    }

private:
    static bool isWord(char c)
    {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
    static bool isDigit(char c) { return c >= '0' && c <= '9'; }

    // Where the value of the next `"name":` begins and ends.
    static std::pair<std::size_t, std::size_t> valueAfter(const std::string &text, std::size_t at)
    {
        const std::size_t colon = text.find("\":", at);
        if (colon == std::string::npos)
            return {0, 0};
        const std::size_t begin = colon + 2;
        std::size_t end = begin;
        bool quoted = false;
        for (int depth = 0; end < text.size(); ++end) {
            const char c = text[end];
            if (c == '\n' || (!quoted && depth == 0 && (c == ',' || c == '}' || c == ']')))
                break;
            if (c == '"' && text[end - 1] != '\\')
                quoted = !quoted;
            else if (!quoted && (c == '[' || c == '{'))
                ++depth;
            else if (!quoted && (c == ']' || c == '}'))
                --depth;
        }
        return {begin, end};
    }

    void replaceToken(std::string &text)
    {
        if (text.empty())
            return;
        std::size_t begin = upTo(text.size());
        for (std::size_t tries = 0; tries < 200 && !isWord(text[begin]); ++tries)
            begin = (begin + 1) % text.size();
        if (!isWord(text[begin]))
            return;
        while (begin > 0 && isWord(text[begin - 1]))
            --begin;
        std::size_t end = begin;
        while (end < text.size() && isWord(text[end]))
            ++end;
        if (begin > 0 && text[begin - 1] == '-' && isDigit(text[begin]))
            --begin;
        const std::string old = text.substr(begin, end - begin);
        // "S3" becomes another server, a number another number, a word another word of the format.
        const bool named = old.size() > 1 && (old[0] == 'S' || old[0] == 'C') && isDigit(old[1]);
        std::string with = named             ? old.substr(0, 1) + number()
                           : isDigit(old[0]) ? number()
                           : upTo(6) == 0    ? number()
                                             : word();
        text.replace(begin, end - begin, with);
    }

    const std::string &word() { return words_[upTo(words_.size())]; }

    void damage(std::string &text)
    {
        static constexpr char kSharpBytes[] = "[]{}:,-#|>&*!%@`'\"\\/\t\n\r ?~.=0x9SC\0\x7f\xe4\xff";
        static const std::string kSharp(kSharpBytes, sizeof kSharpBytes - 1);
        const std::size_t at = upTo(text.size() + 1);
        switch (upTo(13)) {
        case 0:
            if (at < text.size())
                text[at] = static_cast<char>(static_cast<unsigned char>(draw() & 0xff));
            break;
        case 1:
            if (at < text.size())
                text[at] = kSharp[upTo(kSharp.size())];
            break;
        case 2:
            text.insert(at, 1, kSharp[upTo(kSharp.size())]);
            break;
        case 3:
            text.erase(at, 1 + upTo(30));
            break;
        case 4:
            text.insert(at, text.substr(upTo(text.size() + 1), upTo(60)));
            break;
        case 5:
            text.insert(at, number());
            break;
        case 6:
            text.insert(at, word());
            break;
        case 7:
            text.resize(at);
            break;
        case 8: { // deep
            static const std::vector<std::string> kOpen{"[", "{", "{\"a\":", "[[", "- ", "(", "- - - ", "? "};
            const std::string &open = kOpen[upTo(kOpen.size())];
            std::string many;
            for (std::size_t i = 1u << upTo(13); i > 0; --i)
                many += open;
            text.insert(at, many);
            break;
        }
        case 9: // long
            text.insert(at, std::string(1u << upTo(15), static_cast<char>('0' + upTo(75))));
            break;
        case 10: { // lines change their order
            const std::size_t from = text.find('\n', upTo(text.size() + 1));
            const std::size_t to = from == std::string::npos ? from : text.find('\n', from + 1);
            if (to == std::string::npos)
                break;
            const std::string line = text.substr(from + 1, to - from);
            if (upTo(2) == 0)
                text.erase(from + 1, to - from);
            const std::size_t place = text.find('\n', upTo(text.size() + 1));
            text.insert(place == std::string::npos ? text.size() : place + 1, line);
            break;
        }
        default:
            replaceToken(text);
            break;
        }
    }

    std::uint64_t state_;
    std::vector<std::string> words_;
};

} // namespace zablab::fuzz
