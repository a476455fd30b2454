// SPDX-License-Identifier: GPL-3.0-or-later
//
// A history with every fact and every message in it once, each field with a value of its own: for tests that
// must not forget one.
#pragma once

#include "engine/history/history_file.h"
#include "engine/history/history_lines.h"

#include <boost/mp11.hpp>

namespace zablab {

template <typename T>
inline constexpr bool isList = false;
template <typename T>
inline constexpr bool isList<std::vector<T>> = true;
template <typename T>
inline constexpr bool isPointer = false;
template <typename T>
inline constexpr bool isPointer<std::shared_ptr<T>> = true;

class SampleValues {
public:
    template <typename T>
    T make()
    {
        T value{};
        set(value);
        return value;
    }

private:
    template <typename T>
    void set(T &value)
    {
        ++next_;
        if constexpr (isDescribedEnum<T>) {
            using All = boost::describe::describe_enumerators<T>;
            const std::size_t wanted = static_cast<std::size_t>(next_) % boost::mp11::mp_size<All>::value;
            std::size_t i = 0;
            boost::mp11::mp_for_each<All>([&](auto enumerator) {
                if (i++ == wanted)
                    value = enumerator.value;
            });
        } else if constexpr (std::is_same_v<T, bool>) {
            value = next_ % 2 == 0;
        } else if constexpr (std::is_integral_v<T>) {
            value = static_cast<T>(next_);
        } else if constexpr (std::is_same_v<T, std::string>) {
            value = "“" + std::to_string(next_) + "”\t\"\\/\n";
            if (next_ % 3 == 0)
                value += '\xff'; // data may be any bytes
        } else if constexpr (std::is_same_v<T, SessionId>) {
            value.value = -next_; // ids of servers above 127 have the sign bit
        } else if constexpr (std::is_same_v<T, ServerId>) {
            value.value = 1 + next_ % 255;
        } else if constexpr (std::is_same_v<T, Party>) {
            value = next_ % 3 == 0 ? Party() : next_ % 3 == 1 ? Party(ServerId{3}) : Party(ClientId{2});
        } else if constexpr (std::is_same_v<T, DataTreePtr>) {
            DataTree::Nodes nodes;
            for (const char *path : {"/", "/a", "/a/ü"})
                nodes.set(path, std::make_shared<const DataNode>(make<DataNode>()));
            value = std::make_shared<const DataTree>(std::move(nodes));
        } else if constexpr (isPointer<T>) {
            value = std::make_shared<typename T::element_type>(
                make<std::remove_const_t<typename T::element_type>>());
        } else if constexpr (isList<T>) {
            // An operation, and a transaction, may hold more of its own kind: one level of that is enough.
            constexpr bool nested =
                std::is_same_v<T, std::vector<Operation>> || std::is_same_v<T, std::vector<Transaction>>;
            if (nested && nested_)
                return;
            nested_ = nested_ || nested;
            value.push_back(make<typename T::value_type>());
            nested_ = nested_ && !nested;
        } else {
            forEachField(value, [this](const char *, auto &field) { set(field); });
        }
    }
    std::int32_t next_ = 0;
    bool nested_ = false;
};

inline HistoryFile sampleHistory()
{
    HistoryFile file;
    file.header.seed = 0xfedcba9876543210u;
    for (int id = 1; id <= 4; ++id)
        file.header.ensemble.servers.push_back(
            {ServerId{id}, id == 4 ? LearnerType::Observer : LearnerType::Participant});
    file.header.disks.push_back({ServerId{1}, Epoch{3}, Epoch{2}, ZxidSequence({{1, 1, 105}, {2, 1, 1}})});
    SampleValues values;
    Instant at;
    const auto cause = [&] { return file.history.empty() ? kNoEvent : file.history.size() / 2; };
    boost::mp11::mp_for_each<boost::mp11::mp_iota<boost::mp11::mp_size<Message>>>([&](auto i) {
        at = at + Duration{i.value};
        MessageRecord record;
        record.from = ServerId{1};
        record.to = i.value % 2 == 0 ? Party(ServerId{2}) : Party(ClientId{1});
        record.channel = Channel::Quorum;
        record.message = values.make<boost::mp11::mp_at_c<Message, i.value>>();
        file.history.send(at, cause(), std::move(record), at + Duration{300});
    });
    boost::mp11::mp_for_each<boost::mp11::mp_iota<boost::mp11::mp_size<Fact>>>([&](auto i) {
        using T = boost::mp11::mp_at_c<Fact, i.value>;
        if constexpr (!std::is_same_v<T, MessageSent>) {
            T fact = values.make<T>();
            if constexpr (requires { fact.message; })
                fact.message = static_cast<MessageId>(i.value % file.history.messageCount());
            if constexpr (std::is_same_v<T, MessageDuplicated>)
                fact.original = 0;
            if constexpr (std::is_same_v<T, MessageHeld>)
                fact.behind = 0;
            if constexpr (std::is_same_v<T, CommandGiven>) {
                fact.index = 0;
                file.commands.push_back("crash \"S3\"");
            }
            at = at + Duration{i.value % 3};
            if constexpr (std::is_same_v<T, Proposed>) {
                file.history.append({at, cause(), ServerId{1}, fact}); // only the zxid is known
                file.history.propose(at, cause(), ServerId{1}, values.make<TransactionPtr>());
                return;
            }
            file.history.append(
                {at, cause(), i.value % 4 == 0 ? Party() : Party(ServerId{i.value % 4}), fact});
        }
    });
    return file;
}

} // namespace zablab
