// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/script_yaml.h"

#include "engine/scenario/hand_phrases.h"

namespace zablab {

namespace {

constexpr Duration kDefaultWithin = Duration::seconds(30);
constexpr Duration kSmallestPause{1};
constexpr std::size_t kMaxRepeated = 50'000'000; // bytes of one phrase, all times together
constexpr std::size_t kMaxCommands = 20'000;
constexpr std::size_t kMaxConditions = 200; // in one list: each is asked after each event

} // namespace

Script ScriptYaml::script(const YamlNode &node, const std::string &what)
{
    Script items;
    read_.oneOrMore(node, what, [&](const YamlNode &n) {
        if (n.kind == YamlNode::Kind::Scalar) {
            commands(n, items);
            return;
        }
        if (n.kind != YamlNode::Kind::Map) {
            read_.complain(n.place,
                           std::string("here is ") + nameOf(n.kind) + " where something has to happen",
                           "a command such as 'crash S3', or 'after: 200ms', or 'until: S4 leads'");
            return;
        }
        wait(n, items);
    });
    return items;
}

void ScriptYaml::commands(const YamlNode &n, Script &items)
{
    if (hand_) {
        if (const auto action = parseHandAction(n.text, cast_)) {
            if (auto parsed = read_.phrase(n, *action))
                items.push_back({ScriptHand{std::move(*parsed)}, n.text, n.place});
            return;
        }
    }
    const auto parsed = read_.phrase(n, parseCommand(n.text, cast_));
    if (!parsed)
        return;
    if (n.text.size() * static_cast<std::size_t>(parsed->times) > kMaxRepeated) {
        read_.complain(n.place, "so many requests of this length are more than 50 MB",
                       "fewer times, or less data");
        return;
    }
    const bool fits = commands_ <= kMaxCommands;
    commands_ += parsed->commands.size();
    if (commands_ > kMaxCommands) {
        if (fits)
            read_.complain(n.place, "more than 20000 commands in one file",
                           "a cut of many servers from many is one command a link; cut them from the rest");
        return;
    }
    for (const Command &command : parsed->commands) {
        if (const auto *add = std::get_if<command::AddClient>(&command))
            cast_.clients.insert(add->client);
        if (const auto *add = std::get_if<command::AddServer>(&command))
            (add->type == LearnerType::Participant ? cast_.voters : cast_.observers).push_back(add->server);
        items.push_back({ScriptCommand{command, parsed->times}, n.text, n.place});
    }
}

void ScriptYaml::wait(const YamlNode &n, Script &items)
{
    ScriptWait until;
    until.within = kDefaultWithin;
    ScriptPause pause;
    const YamlNode *untilNode = nullptr;
    const YamlNode *withinNode = nullptr;
    const YamlNode *afterNode = nullptr;
    read_.map(n, "a wait",
              {
                  {"after",
                   [&](const YamlNode &v) {
                       afterNode = &v;
                       read_.duration(v, "after", kSmallestPause, pause.length);
                   }},
                  {"until",
                   [&](const YamlNode &v) {
                       untilNode = &v;
                       until.conditions = conditions(v, "until");
                   }},
                  {"within",
                   [&](const YamlNode &v) {
                       withinNode = &v;
                       read_.duration(v, "within", kSmallestPause, until.within);
                   }},
              });
    if (withinNode && !untilNode)
        read_.complain(withinNode->place, "'within' belongs to an 'until'", "add 'until:', or take it away");
    if (afterNode && untilNode)
        read_.complain(untilNode->place, "one wait has 'after' and 'until'", "make two entries of it");
    if (!afterNode && !untilNode)
        read_.complain(n.place, "a wait needs 'after' or 'until'",
                       "'after: 200ms' waits that long, 'until: S4 leads' until it is so");
    if (afterNode)
        items.push_back({pause, "after " + afterNode->text, afterNode->place});
    else if (untilNode && !until.conditions.empty()) {
        std::string text = "until";
        for (const Condition &c : until.conditions)
            text += (text.size() > 5 ? " and " : " ") + c.text;
        items.push_back({std::move(until), text, untilNode->place});
    }
}

// Complains once a list.
bool ScriptYaml::tooMany(const YamlNode &n, std::size_t sofar)
{
    if (sofar == kMaxConditions)
        read_.complain(n.place, "more than 200 conditions in one list", "make two steps of it");
    return sofar >= kMaxConditions;
}

std::vector<Condition> ScriptYaml::conditions(const YamlNode &node, const std::string &what)
{
    std::vector<Condition> list;
    read_.oneOrMore(node, what, [&](const YamlNode &n) {
        if (!read_.scalar(n, "a condition") || tooMany(n, list.size()))
            return;
        if (auto condition = read_.phrase(n, parseCondition(n.text, cast_))) {
            condition->place = n.place;
            list.push_back(std::move(*condition));
        }
    });
    if (node.kind == YamlNode::Kind::List && node.items.empty())
        read_.complain(node.place, what + " names no condition", "write at least one");
    return list;
}

std::vector<Expectation> ScriptYaml::expectations(const YamlNode &node)
{
    std::vector<Expectation> list;
    read_.oneOrMore(node, "expect", [&](const YamlNode &n) {
        if (!read_.scalar(n, "an expectation") || tooMany(n, list.size()))
            return;
        if (auto expectation = read_.phrase(n, parseExpectation(n.text, cast_))) {
            expectation->place = n.place;
            expectation->condition.place = n.place;
            list.push_back(std::move(*expectation));
        }
    });
    return list;
}

} // namespace zablab
