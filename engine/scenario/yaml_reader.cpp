// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/yaml_reader.h"

#include <algorithm>
#include <charconv>

namespace zablab {

void YamlReader::complain(const SourcePlace &place, const std::string &what, const std::string &mend)
{
    if (errors_.size() < kMaxErrors) // nobody reads on, and a file of nothing but errors has many
        errors_.push_back({place.file, place.line, place.column, what, mend});
}

void YamlReader::map(const YamlNode &node, const std::string &what, const std::vector<Key> &keys)
{
    std::vector<std::string> names;
    std::string all;
    for (const Key &key : keys) {
        names.push_back(key.name);
        all += (all.empty() ? "" : ", ") + key.name;
    }
    std::vector<bool> seen(keys.size());
    if (node.kind != YamlNode::Kind::Map) {
        complain(node.place, what + " has to be a group of keys, and here is " + nameOf(node.kind),
                 "its keys are " + all);
        return;
    }
    // In the order of `keys`: what is read later may need what is read earlier.
    for (std::size_t k = 0; k < keys.size(); ++k) {
        for (std::size_t i = 0; i + 1 < node.items.size() && !seen[k]; i += 2) {
            if (node.items[i].kind == YamlNode::Kind::Scalar && node.items[i].text == keys[k].name) {
                seen[k] = true;
                keys[k].read(node.items[i + 1]);
            }
        }
        if (!seen[k] && keys[k].required)
            complain(node.place, what + " has no '" + keys[k].name + "'",
                     "add the key '" + keys[k].name + ":'");
    }
    for (std::size_t i = 0; i < node.items.size(); i += 2) {
        const YamlNode &key = node.items[i];
        if (key.kind != YamlNode::Kind::Scalar)
            complain(key.place, "a key of " + what + " has to be a word", "its keys are " + all);
        else if (std::find(names.begin(), names.end(), key.text) == names.end())
            complain(key.place, "unknown key '" + key.text + "' in " + what,
                     didYouMean(key.text, names) + "its keys are " + all);
    }
}

void YamlReader::entries(const YamlNode &node, const std::string &what,
                         const std::function<void(const YamlNode &, const YamlNode &)> &each)
{
    if (node.kind != YamlNode::Kind::Map) {
        complain(node.place, what + " has to be a group of keys, and here is " + nameOf(node.kind),
                 "write 'S1: …' and the like, one a line, indented");
        return;
    }
    for (std::size_t i = 0; i + 1 < node.items.size(); i += 2)
        if (scalar(node.items[i], "a key of " + what))
            each(node.items[i], node.items[i + 1]);
}

void YamlReader::list(const YamlNode &node, const std::string &what,
                      const std::function<void(const YamlNode &)> &each)
{
    if (node.kind != YamlNode::Kind::List) {
        complain(node.place, what + " has to be a list, and here is " + nameOf(node.kind),
                 "begin each entry with '- ', or write [one, two]");
        return;
    }
    for (const YamlNode &item : node.items)
        each(item);
}

void YamlReader::oneOrMore(const YamlNode &node, const std::string &what,
                           const std::function<void(const YamlNode &)> &each)
{
    if (node.kind == YamlNode::Kind::Scalar)
        each(node);
    else
        list(node, what, each);
}

bool YamlReader::scalar(const YamlNode &node, const std::string &what)
{
    if (node.kind == YamlNode::Kind::Scalar)
        return true;
    complain(node.place, what + " has to be a single value, and here is " + nameOf(node.kind),
             "write one value; quotes help where YAML sees more in it");
    return false;
}

void YamlReader::number(const YamlNode &node, const std::string &what, std::int64_t least, std::int64_t most,
                        const std::function<void(std::int64_t)> &set)
{
    if (!scalar(node, what))
        return;
    const Parsed<std::int64_t> parsed = parseNumber(node.text, least, most);
    if (parsed.value)
        set(*parsed.value);
    else
        complain(node.place, what + ": " + parsed.error.what, parsed.error.mend);
}

void YamlReader::seed(const YamlNode &node, std::uint64_t &value)
{
    if (!scalar(node, "seed"))
        return;
    std::uint64_t number = 0;
    const char *end = node.text.data() + node.text.size();
    const auto [stop, code] = std::from_chars(node.text.data(), end, number);
    if (!node.text.empty() && stop == end && code == std::errc())
        value = number;
    else
        complain(node.place,
                 "seed: '" + node.text +
                     (code == std::errc::result_out_of_range ? "' is too big" : "' is not a whole number"),
                 "a whole number from 0 to 18446744073709551615");
}

void YamlReader::boolean(const YamlNode &node, const std::string &what, bool &value)
{
    if (!scalar(node, what))
        return;
    if (node.text != "true" && node.text != "false")
        complain(node.place, what + ": '" + node.text + "' is neither true nor false", "write true or false");
    value = node.text == "true";
}

void YamlReader::duration(const YamlNode &node, const std::string &what, Duration least, Duration &value)
{
    if (!scalar(node, what))
        return;
    const Parsed<Duration> parsed = parseDuration(node.text);
    if (!parsed.value)
        complain(node.place, what + ": " + parsed.error.what, parsed.error.mend);
    else if (*parsed.value < least)
        complain(node.place, what + ": '" + node.text + "' is too short",
                 "at least " + std::to_string(least.us) + "us");
    else
        value = *parsed.value;
}

void YamlReader::word(const YamlNode &node, const std::string &what, const std::vector<std::string> &words,
                      const std::function<void(std::size_t)> &set)
{
    if (!scalar(node, what))
        return;
    const auto found = std::find(words.begin(), words.end(), node.text);
    if (found != words.end()) {
        set(static_cast<std::size_t>(found - words.begin()));
        return;
    }
    std::string all;
    for (const std::string &w : words)
        all += (all.empty() ? "" : ", ") + w;
    complain(node.place, what + ": '" + node.text + "' is not known",
             didYouMean(node.text, words) + "one of " + all);
}

} // namespace zablab
