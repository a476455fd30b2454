// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is done with the hand, in words: a message held and let go, a time-out fired, a rule turned off.
#include "engine/scenario/phrase_words.h"

#include <limits>

namespace zablab {

namespace {

std::uint32_t messageNumber(Words &words)
{
    words.need("message");
    return static_cast<std::uint32_t>(words.number(0, std::numeric_limits<std::uint32_t>::max() - 1));
}

command::FireTimeout timeoutOf(Words &words, const Cast &cast)
{
    std::string known;
    for (int kind = 0; kind < kTimerKinds; ++kind) {
        const auto timer = static_cast<TimerKind>(kind);
        if (timer == TimerKind::Sessions)
            continue; // not by hand
        known += (known.empty() ? "" : ", ") + std::string(wordOf(timer));
        if (!words.takeIf(wordOf(timer)))
            continue;
        words.need("timer");
        words.need("of");
        return {words.server(cast), timer};
    }
    words.fail("'" + words.peek() + "' is no timer of a server", "the timers are " + known);
}

command::SetRule ruleOf(Words &words)
{
    const std::optional<Rule> rule = ruleNamed(words.peek());
    if (!rule) {
        std::vector<std::string> names;
        for (int i = 0; i < kRules; ++i)
            names.emplace_back(nameOf(static_cast<Rule>(i)));
        words.fail("'" + words.peek() + "' is no rule of the protocol",
                   didYouMean(words.peek(), names) + "engine/protocol/rules.h lists them");
    }
    words.take("a rule");
    const bool on = words.takeIf("on");
    if (!on)
        words.need("off");
    return {*rule, on};
}

} // namespace

std::optional<Command> handToolOf(Words &words, const Cast &cast)
{
    if (words.takeIf("hold"))
        return command::HoldMessage{messageNumber(words)};
    if (words.takeIf("release")) {
        if (words.takeIf("every")) {
            words.need("message");
            return command::ReleaseAll{};
        }
        return command::ReleaseMessage{messageNumber(words)};
    }
    if (words.takeIf("fire"))
        return timeoutOf(words, cast);
    if (words.takeIf("rule"))
        return ruleOf(words);
    return std::nullopt;
}

} // namespace zablab
