// SPDX-License-Identifier: GPL-3.0-or-later
//
// The record keeps its order, copies keep apart, and its digest notices every value of every fact.
#include "engine/history/describe.h"
#include "engine/history/history.h"
#include "tests/history/sample_history.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace zablab {
namespace {

std::uint64_t digestOf(const Fact &fact)
{
    History history;
    history.append(Event{Instant{5}, kNoEvent, ServerId{1}, fact});
    return history.digest();
}

std::uint64_t digestOf(const Message &message)
{
    History history;
    history.send(Instant{5}, kNoEvent, {ServerId{1}, ServerId{2}, Channel::Quorum, message, 0}, Instant{9});
    return history.digest();
}

// Calls `use` once for each number, text or pointer inside `value`, with that one changed.
template <typename T, typename Use>
void changeEach(T &value, const Use &use)
{
    if constexpr (std::is_same_v<T, bool>) {
        value = !value;
        use();
        value = !value;
    } else if constexpr (std::is_enum_v<T> || std::is_integral_v<T>) {
        const T old = value;
        value = static_cast<T>(static_cast<long>(old) + 1);
        use();
        value = old;
    } else if constexpr (std::is_same_v<T, std::string>) {
        for (const std::string &more : {std::string("y"), std::string("xy"), std::string(1, '\0')}) {
            const std::string old = std::exchange(value, value + more);
            use();
            value = old;
        }
    } else if constexpr (std::is_same_v<T, DataTreePtr>) {
        value = std::make_shared<const DataTree>();
        use();
        value = nullptr;
    } else if constexpr (isPointer<T>) {
        std::remove_const_t<typename T::element_type> whole{};
        const T old = value;
        changeEach(whole, [&] {
            value = std::make_shared<typename T::element_type>(whole);
            use();
        });
        value = old;
    } else if constexpr (isList<T>) {
        value.emplace_back();
        use();
        // An operation, and a transaction, may hold more of its own kind, and so on for ever.
        constexpr bool nested =
            std::is_same_v<T, std::vector<Operation>> || std::is_same_v<T, std::vector<Transaction>>;
        if constexpr (!nested)
            changeEach(value.back(), use);
        value.pop_back();
    } else {
        forEachField(value, [&](const char *, auto &field) { changeEach(field, use); });
    }
}

template <typename Variant>
void everyChangeIsNoticed()
{
    std::set<std::uint64_t> seen;
    std::size_t changes = 0;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, Variant>>(
        [&](auto identity) {
            typename decltype(identity)::type value{};
            const auto note = [&] {
                ++changes;
                EXPECT_TRUE(seen.insert(digestOf(Variant{value})).second)
                    << "a change in " << describedName<decltype(value)>()
                    << " has a digest that was seen before";
            };
            note();
            changeEach(value, note);
        });
    EXPECT_GT(changes, 50u);
}

TEST(Digest, NoticesEveryFieldOfEveryFact) { everyChangeIsNoticed<Fact>(); }

TEST(Digest, NoticesEveryFieldOfEveryMessage) { everyChangeIsNoticed<Message>(); }

struct Anything {
    template <typename T>
    operator T() const;
};
template <typename T, std::size_t... I>
constexpr bool buildsFrom(std::index_sequence<I...>)
{
    return requires { T{(static_cast<void>(I), Anything{})...}; };
}
template <typename T, std::size_t N = 0>
constexpr std::size_t fieldsInReality()
{
    if constexpr (buildsFrom<T>(std::make_index_sequence<N + 1>{}))
        return fieldsInReality<T, N + 1>();
    else
        return N;
}

template <typename Variant>
void nothingIsForgotten()
{
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, Variant>>([](auto identity) {
        using T = typename decltype(identity)::type;
        EXPECT_EQ(fieldCount<T>, fieldsInReality<T>())
            << describedName<T>() << " in engine/history/describe.h";
    });
}

TEST(Describe, ForgetsNoField)
{
    nothingIsForgotten<Fact>();
    nothingIsForgotten<Message>();
    EXPECT_EQ(fieldCount<Transaction>, fieldsInReality<Transaction>());
    EXPECT_EQ(fieldCount<Operation>, fieldsInReality<Operation>());
    EXPECT_EQ(fieldCount<DataNode>, fieldsInReality<DataNode>());
    EXPECT_EQ(fieldCount<Vote>, fieldsInReality<Vote>());
    EXPECT_EQ(fieldCount<MessageRecord>, fieldsInReality<MessageRecord>());
}

TEST(Digest, NoticesTimePlaceAndCause)
{
    const auto digest = [](Instant at, EventIndex cause, Party where) {
        History history;
        history.append(Event{Instant{1}, kNoEvent, ServerId{1}, ServerPaused{}});
        history.append(Event{at, cause, where, ServerResumed{}});
        return history.digest();
    };
    const std::uint64_t plain = digest(Instant{7}, 0, ServerId{1});
    EXPECT_NE(plain, digest(Instant{8}, 0, ServerId{1}));
    EXPECT_NE(plain, digest(Instant{7}, kNoEvent, ServerId{1}));
    EXPECT_NE(plain, digest(Instant{7}, 0, ServerId{2}));
    EXPECT_NE(plain, digest(Instant{7}, 0, ClientId{1}));
}

TEST(Digest, IsTheSameNumberOnEveryMachine)
{
    History history;
    history.append(Event{Instant{0}, kNoEvent, Party{}, RunStarted{42}});
    history.append(
        Event{Instant{3}, 0, ServerId{2},
              VoteChanged{Vote{ServerId{2}, Zxid{1, 7}, Round{1}, Epoch{-1}}, VoteReason::Initial}});
    history.send(Instant{4}, 1,
                 {ClientId{1}, ServerId{2}, Channel::Client,
                  ClientRequest{1, std::make_shared<const Operation>(
                                       Operation{OperationKind::Create, "/\xe8\xaf\xbe", "nine byte", -1})},
                  0},
                 Instant{9});
    EXPECT_EQ(history.digest(), 14550880851601430648u);
}

TEST(History, CopiesShareThePastAndKeepApart)
{
    History history;
    for (int i = 0; i < 1500; ++i)
        history.append(Event{Instant{i}, kNoEvent, ServerId{1}, CommandGiven{i}});
    const Event *first = &history[0];
    History copy = history;
    EXPECT_EQ(&copy[0], first) << "a full chunk is shared, not copied";
    history.append(Event{Instant{2000}, 3, ServerId{1}, CommandGiven{7}});
    copy.append(Event{Instant{3000}, 3, ServerId{2}, CommandGiven{8}});
    ASSERT_EQ(history.size(), 1501u);
    ASSERT_EQ(copy.size(), 1501u);
    EXPECT_EQ(history.back().as<CommandGiven>()->index, 7);
    EXPECT_EQ(copy.back().as<CommandGiven>()->index, 8);
    EXPECT_NE(history.digest(), copy.digest());
    for (EventIndex i = 0; i < 1500; ++i)
        ASSERT_EQ(history[i].as<CommandGiven>()->index, copy[i].as<CommandGiven>()->index);
}

TEST(History, AnEventStaysWhereItIsWhileTheHistoryGrows)
{
    History history;
    history.append(Event{Instant{}, kNoEvent, ServerId{1}, CommandGiven{1}});
    const Event *first = &history[0];
    for (int i = 0; i < 5000; ++i)
        history.append(Event{Instant{i}, 0, ServerId{1}, CommandGiven{i}});
    EXPECT_EQ(&history[0], first);
}

TEST(History, FindsTheEndOfAnInstant)
{
    History history;
    EXPECT_EQ(history.endAt(Instant{5}), 0u);
    for (const int at : {1, 1, 4, 4, 4, 9})
        history.append(Event{Instant{at}, kNoEvent, Party{}, ServerPaused{}});
    EXPECT_EQ(history.endAt(Instant{0}), 0u);
    EXPECT_EQ(history.endAt(Instant{1}), 2u);
    EXPECT_EQ(history.endAt(Instant{3}), 2u);
    EXPECT_EQ(history.endAt(Instant{4}), 5u);
    EXPECT_EQ(history.endAt(Instant{9}), 6u);
    EXPECT_EQ(history.endAt(Instant::max()), 6u);
}

TEST(HistoryDeathTest, ABrokenOrderEndsTheProgramInEveryBuild)
{
    History history;
    history.append(Event{Instant{5}, kNoEvent, Party{}, RunStarted{1}});
    EXPECT_DEATH(history.append(Event{Instant{4}, 0, Party{}, ServerPaused{}}), "before the last");
    EXPECT_DEATH(history.append(Event{Instant{5}, 1, Party{}, ServerPaused{}}), "cause");
    EXPECT_DEATH(
        history.send(Instant{6}, 0, {ServerId{1}, ServerId{2}, Channel::Quorum, UpToDate{}, 0}, Instant{5}),
        "arrives before");
}

} // namespace
} // namespace zablab
