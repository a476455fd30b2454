// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/yaml_tree.h"

#include "engine/scenario/text_file.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <string_view>

namespace zablab {

namespace {

constexpr std::size_t kMaxDepth = 16;

std::vector<std::string> linesOf(const std::string &text)
{
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

// The length of the well-formed UTF-8 sequence at `i`, 0 if there is none (Unicode, table 3-7).
std::size_t sequenceLength(const std::string &s, std::size_t i)
{
    const auto byte = [&](std::size_t k) -> unsigned {
        return k < s.size() ? static_cast<unsigned char>(s[k]) : 0u;
    };
    const auto tail = [&](std::size_t k) { return byte(k) >= 0x80 && byte(k) <= 0xBF; };
    const unsigned first = byte(i);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return tail(i + 1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const unsigned low = first == 0xE0 ? 0xA0 : 0x80;
        const unsigned high = first == 0xED ? 0x9F : 0xBF;
        return byte(i + 1) >= low && byte(i + 1) <= high && tail(i + 2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const unsigned low = first == 0xF0 ? 0x90 : 0x80;
        const unsigned high = first == 0xF4 ? 0x8F : 0xBF;
        return byte(i + 1) >= low && byte(i + 1) <= high && tail(i + 2) && tail(i + 3) ? 4 : 0;
    }
    return 0;
}

// Something that ends the reading of the file.
struct Stop {
    YAML::Mark mark;
    std::string what;
    std::string mend;
};

class TreeBuilder final : public YAML::EventHandler {
public:
    TreeBuilder(std::string file, std::vector<std::string> lines, std::vector<LessonError> &errors)
        : file_(std::move(file)),
          lines_(std::move(lines)),
          errors_(errors)
    {}
    std::optional<YamlNode> root;

    SourcePlace placeAt(const YAML::Mark &mark) const
    {
        if (mark.is_null())
            return {file_, 0, 0};
        const auto line = static_cast<std::size_t>(std::max(mark.line, 0));
        const auto bytes = static_cast<std::size_t>(std::max(mark.column, 0));
        const std::string text = line < lines_.size() ? lines_[line].substr(0, bytes) : std::string();
        return {file_, static_cast<int>(line) + 1, characters(text) + 1};
    }

    void OnDocumentStart(const YAML::Mark &mark) override
    {
        if (++documents_ > 1)
            throw Stop{mark, "a second document begins", "a lesson is one document: take the line --- away"};
    }
    void OnDocumentEnd() override {}
    void OnAnchor(const YAML::Mark &mark, const std::string &) override { refuseAnchor(mark); }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override { refuseAnchor(mark); }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t) override
    {
        YamlNode node;
        node.place = placeAt(mark);
        add(std::move(node));
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t,
                  const std::string &value) override
    {
        YamlNode node;
        node.kind = YamlNode::Kind::Scalar;
        node.text = value;
        node.place = placeAt(mark);
        const bool quoted = tag == "!";
        if (!quoted)
            refuseTag(mark, tag);
        const auto line = static_cast<std::size_t>(std::max(mark.line, 0));
        const auto column = static_cast<std::size_t>(std::max(mark.column, 0)) + (quoted ? 1 : 0);
        node.literal = line < lines_.size() && lines_[line].size() >= column &&
                       lines_[line].compare(column, value.size(), value) == 0;
        if (node.literal && quoted)
            ++node.place.column;
        add(std::move(node));
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t,
                         YAML::EmitterStyle::value) override
    {
        open(YamlNode::Kind::List, mark, tag);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t,
                    YAML::EmitterStyle::value) override
    {
        open(YamlNode::Kind::Map, mark, tag);
    }
    void OnMapEnd() override { close(); }

private:
    [[noreturn]] static void refuseAnchor(const YAML::Mark &mark)
    {
        throw Stop{mark, "anchors (&) and aliases (*) are not allowed in a lesson",
                   "write the values out; a text that begins with & or * needs quotes"};
    }
    static void refuseTag(const YAML::Mark &mark, const std::string &tag)
    {
        if (!tag.empty() && tag != "?" && tag != "!")
            throw Stop{mark, "tags such as " + tag + " are not allowed in a lesson",
                       "take the tag away; a text that begins with ! needs quotes"};
    }
    void open(YamlNode::Kind kind, const YAML::Mark &mark, const std::string &tag)
    {
        refuseTag(mark, tag);
        if (open_.size() >= kMaxDepth)
            throw Stop{mark, "more than 16 levels inside each other",
                       "a lesson needs no more than six levels"};
        YamlNode node;
        node.kind = kind;
        node.place = placeAt(mark);
        open_.push_back(std::move(node));
    }
    void close()
    {
        YamlNode node = std::move(open_.back());
        open_.pop_back();
        if (node.kind == YamlNode::Kind::Map) {
            refuseDoubles(node);
            // A value that is not there stands nowhere: its key does.
            for (std::size_t i = 1; i < node.items.size(); i += 2)
                if (node.items[i].kind == YamlNode::Kind::Null)
                    node.items[i].place = node.items[i - 1].place;
        }
        add(std::move(node));
    }
    void refuseDoubles(const YamlNode &map)
    {
        std::map<std::string_view, int> lines; // of the keys so far
        for (std::size_t i = 0; i < map.items.size(); i += 2) {
            const YamlNode &key = map.items[i];
            if (key.kind != YamlNode::Kind::Scalar)
                continue; // the reader says that it wants a word
            const auto [first, fresh] = lines.emplace(key.text, key.place.line);
            if (!fresh && errors_.size() < kMaxErrors)
                errors_.push_back(
                    {file_, key.place.line, key.place.column, "the key '" + key.text + "' stands twice",
                     "it is already in line " + std::to_string(first->second) + "; keep one of the two"});
        }
    }
    void add(YamlNode node)
    {
        if (open_.empty())
            root = std::move(node);
        else
            open_.back().items.push_back(std::move(node));
    }

    std::string file_;
    std::vector<std::string> lines_;
    std::vector<LessonError> &errors_;
    std::vector<YamlNode> open_;
    int documents_ = 0;
};

} // namespace

SourcePlace YamlNode::placeOf(std::size_t byte) const
{
    SourcePlace where = place;
    if (literal)
        where.column += characters(text.substr(0, byte));
    return where;
}

const char *nameOf(YamlNode::Kind kind)
{
    switch (kind) {
    case YamlNode::Kind::Null:
        return "nothing";
    case YamlNode::Kind::Scalar:
        return "a value";
    case YamlNode::Kind::List:
        return "a list";
    case YamlNode::Kind::Map:
        return "a group of keys";
    }
    return "";
}

int characters(const std::string &text)
{
    return static_cast<int>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }));
}

std::optional<std::string> plainText(const std::string &content, const std::string &file,
                                     std::vector<LessonError> &errors, std::size_t most)
{
    if (content.size() > most) {
        errors.push_back(
            {file, 0, 0, "the file is " + largerThan(most), "lessons, scenarios and runs are small texts"});
        return std::nullopt;
    }
    std::string text;
    text.reserve(content.size());
    int line = 1;
    int column = 1;
    const std::size_t start = content.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    for (std::size_t i = start; i < content.size();) {
        const std::size_t length = sequenceLength(content, i);
        if (length == 0) {
            errors.push_back({file, line, column, "this is not UTF-8", "save the file as UTF-8"});
            return std::nullopt;
        }
        const auto c = static_cast<unsigned char>(content[i]);
        if (c == '\r') { // CR LF and a lone CR are line ends
            if (i + 1 >= content.size() || content[i + 1] != '\n') {
                text += '\n';
                ++line;
                column = 1;
            }
            ++i;
            continue;
        }
        if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7F) {
            errors.push_back({file, line, column, "a control character stands here",
                              "this is no text file, or it is damaged: write it anew"});
            return std::nullopt;
        }
        text.append(content, i, length);
        i += length;
        column = c == '\n' ? 1 : column + 1;
        line += c == '\n' ? 1 : 0;
    }
    return text;
}

std::optional<YamlNode> readYaml(const std::string &content, const std::string &file,
                                 std::vector<LessonError> &errors, std::size_t most)
{
    const std::optional<std::string> text = plainText(content, file, errors, most);
    if (!text)
        return std::nullopt;
    TreeBuilder builder(file, linesOf(*text), errors);
    const auto stop = [&](const YAML::Mark &mark, const std::string &what, const std::string &mend) {
        const SourcePlace place = builder.placeAt(mark);
        errors.push_back({file, place.line, place.column, what, mend});
    };
    try {
        std::istringstream in(*text);
        YAML::Parser parser(in);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const Stop &s) {
        stop(s.mark, s.what, s.mend);
        return std::nullopt;
    } catch (const YAML::Exception &e) {
        stop(e.mark, "this is not YAML: " + e.msg,
             "look at the indentation (spaces, no tabs), brackets and quotes here and in the line above");
        return std::nullopt;
    } catch (const std::exception &e) {
        errors.push_back({file, 0, 0, std::string("this is not YAML: ") + e.what(), "write the file anew"});
        return std::nullopt;
    }
    if (!builder.root) {
        errors.push_back(
            {file, 0, 0, "the file is empty", "lessons/README.md shows what a lesson has to say"});
        return std::nullopt;
    }
    return builder.root;
}

} // namespace zablab
