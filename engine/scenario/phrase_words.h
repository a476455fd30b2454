// SPDX-License-Identifier: GPL-3.0-or-later
//
// A phrase as words with their places, taken one after the other; the tool of the phrase parsers.
#pragma once

#include "engine/scenario/phrases.h"

#include <string>
#include <vector>

namespace zablab {

// Thrown inside the parsers only; parseCommand and its like return it.
struct PhraseFault {
    PhraseError error;
};

class Words {
public:
    // Words are separated by blanks; "…" is one word, \" and \\ inside stand for " and \. A semicolon or comma
    // outside of quotes is a word of its own.
    explicit Words(const std::string &text);

    bool atEnd() const { return next_ == words_.size(); }
    const std::string &peek() const; // empty at the end
    std::size_t place() const;       // of the next word, or the end of the phrase
    bool quoted() const;             // whether the next word is in quotes

    std::string take(const std::string &wanted); // any word
    bool takeIf(const std::string &word);
    void need(const std::string &word);
    ServerId server(const Cast &cast);
    ServerId voter(const Cast &cast); // a server that can be voted for
    ClientId client(const Cast &cast);
    Zxid zxid();
    Duration duration();    // "10s", or as two words "10 s"
    std::int32_t version(); // of a node; ZooKeeper's may be negative
    std::int64_t number(std::int64_t least, std::int64_t most);
    void end(); // nothing may follow
    [[noreturn]] void fail(const std::string &what, const std::string &mend) const;

private:
    struct Word {
        std::string text;
        std::size_t byte = 0;
        bool quoted = false;
    };
    // Takes the next word through one of the parse functions, with its place in the error.
    template <typename T>
    T through(const Parsed<T> &parsed);
    std::vector<Word> words_;
    std::size_t next_ = 0;
    std::size_t size_ = 0;
};

// request_phrases.cpp: what stands behind a client's name; and a path alone.
Operation requestOf(Words &words, const Cast &cast);
std::string pathOf(Words &words);

// hand_tools.cpp: "hold message 12", "release message 12", "release every message", "fire read timer of S2",
// "rule Majority off"; nothing where the phrase begins with another word.
std::optional<Command> handToolOf(Words &words, const Cast &cast);

// A parser's value, or its complaint.
template <typename T, typename Parse>
Parsed<T> guarded(const std::string &text, Parse parse)
{
    try {
        Words words(text);
        if (words.atEnd())
            words.fail("the phrase is empty", "lessons/README.md lists the phrases");
        return {parse(words), {}};
    } catch (const PhraseFault &fault) {
        return {std::nullopt, fault.error};
    }
}

} // namespace zablab
