// SPDX-License-Identifier: GPL-3.0-or-later
//
// Takes typed values out of a YAML tree and collects every complaint on the way, so that an author sees all
// of them at once. A value that is wrong leaves what was there before.
#pragma once

#include "engine/scenario/phrases.h"
#include "engine/scenario/yaml_tree.h"

#include <functional>
#include <string>
#include <vector>

namespace zablab {

class YamlReader {
public:
    explicit YamlReader(std::vector<LessonError> &errors) : errors_(errors) {}

    // One key of a map: its name and what to do with the value.
    struct Key {
        std::string name;
        std::function<void(const YamlNode &)> read;
        bool required = false;
    };
    // `what` names the map in complaints: "the lesson", "step 'crash'".
    void map(const YamlNode &node, const std::string &what, const std::vector<Key> &keys);
    // Free keys, such as servers.
    void entries(const YamlNode &node, const std::string &what,
                 const std::function<void(const YamlNode &key, const YamlNode &value)> &each);
    void list(const YamlNode &node, const std::string &what,
              const std::function<void(const YamlNode &)> &each);
    // A single value where one is enough, or a list of them.
    void oneOrMore(const YamlNode &node, const std::string &what,
                   const std::function<void(const YamlNode &)> &each);

    bool scalar(const YamlNode &node, const std::string &what);
    void number(const YamlNode &node, const std::string &what, std::int64_t least, std::int64_t most,
                const std::function<void(std::int64_t)> &set);
    // Any number of 64 bits: a campaign may draw from the largest on.
    void seed(const YamlNode &node, std::uint64_t &value);
    void boolean(const YamlNode &node, const std::string &what, bool &value);
    void duration(const YamlNode &node, const std::string &what, Duration least, Duration &value);
    // One of some words; its index.
    void word(const YamlNode &node, const std::string &what, const std::vector<std::string> &words,
              const std::function<void(std::size_t)> &set);

    // A phrase's outcome at its node: the value, or its complaint.
    template <typename T>
    std::optional<T> phrase(const YamlNode &node, const Parsed<T> &parsed)
    {
        if (!parsed.value)
            complain(node.placeOf(parsed.error.byte), parsed.error.what, parsed.error.mend);
        return parsed.value;
    }
    void complain(const SourcePlace &place, const std::string &what, const std::string &mend);

private:
    std::vector<LessonError> &errors_;
};

} // namespace zablab
