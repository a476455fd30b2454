// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every value of every enumeration has a name in engine/history/describe.h: one without would be written to
// history files as a number, which no reader takes.
#include "engine/history/describe.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace zablab {
namespace {

// The compiler's own name of a value, or "" for a number that is no value of E.
template <typename E, E value>
constexpr std::string_view compilersName()
{
    constexpr std::string_view function = __PRETTY_FUNCTION__;
    constexpr std::size_t begin = function.find("value = ") + 8;
    constexpr std::size_t end = function.find_first_of(";]", begin);
    constexpr std::string_view whole = function.substr(begin, end - begin);
    if constexpr (whole.find('(') != std::string_view::npos)
        return {};
    else
        return whole.substr(whole.rfind(':') + 1);
}

template <typename E, int from, int... offsets>
void expectNames(std::integer_sequence<int, offsets...>)
{
    const auto expectName = [](E value, std::string_view name) {
        if (name.empty())
            return;
        const char *described = enumName(value);
        EXPECT_EQ(described ? std::string(described) : std::string("nothing"), name);
    };
    (expectName(static_cast<E>(from + offsets), compilersName<E, static_cast<E>(from + offsets)>()), ...);
}

template <typename... E>
void expectAllNames()
{
    (expectNames<E, 0>(std::make_integer_sequence<int, 40>{}), ...);
}

TEST(Describe, EveryValueOfEveryEnumerationHasAName)
{
    expectAllNames<ServerState, LearnerType, Phase, MessageKind, Channel, TimerKind, LossReason,
                   FailureReason, ClientOutcome, StateReason, RoundReason, VoteReason, Verdict, Criterion,
                   ElectedBy, RefusalReason, SyncKind, SyncRow, ApplyReason, IgnoreReason>();
    expectNames<OperationKind, -2>(std::make_integer_sequence<int, 40>{});
    expectNames<ErrorCode, -127>(std::make_integer_sequence<int, 130>{});
}

TEST(Describe, TheCheckSeesAMissingName)
{
    enum class Odd : std::uint8_t { One, Two };
    EXPECT_EQ((compilersName<Odd, Odd::Two>()), "Two");
    EXPECT_EQ((compilersName<Odd, static_cast<Odd>(2)>()), "");
}

} // namespace
} // namespace zablab
