// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/history/history_names.h"

#include "engine/history/describe.h"

#include <boost/mp11.hpp>

#include <map>
#include <string>
#include <vector>

namespace zablab {

namespace {

namespace mp11 = boost::mp11;

// One message of each kind: PING and its answer, for example, are one struct with two names.
std::vector<Message> oneOfEachKind()
{
    const auto operation = [](OperationKind kind) {
        Operation made;
        made.kind = kind;
        return std::make_shared<const Operation>(std::move(made));
    };
    std::vector<Message> samples;
    mp11::mp_for_each<mp11::mp_iota<mp11::mp_size<Message>>>([&](auto i) {
        using T = mp11::mp_at_c<Message, i.value>;
        if constexpr (std::is_same_v<T, ClientRequest>)
            samples.push_back(ClientRequest{0, operation(OperationKind::GetData)});
        else
            samples.push_back(T{});
    });
    samples.push_back(Ping{Zxid{}, true});
    samples.push_back(Revalidate{SessionId{}, Duration{}, true});
    samples.push_back(FollowerInfo{ServerId{}, LearnerType::Observer, Epoch{}});
    samples.push_back(ClientRequest{0, operation(OperationKind::Ping)});
    samples.push_back(ClientReply{0, Zxid{}, ErrorCode::Ok, OperationKind::Ping});
    return samples;
}

} // namespace

bool makeFact(std::string_view name, Fact &value)
{
    using Make = void (*)(Fact &);
    static const auto kByName = [] {
        std::map<std::string_view, Make> names;
        mp11::mp_for_each<mp11::mp_iota<mp11::mp_size<Fact>>>([&](auto i) {
            names.emplace(describedName<mp11::mp_at_c<Fact, i.value>>(),
                          [](Fact &fact) { fact.template emplace<decltype(i)::value>(); });
        });
        return names;
    }();
    const auto place = kByName.find(name);
    if (place == kByName.end())
        return false;
    place->second(value);
    return true;
}

bool makeMessage(std::string_view name, Message &message)
{
    static const auto kByName = [] {
        std::map<std::string, Message, std::less<>> names;
        for (Message &sample : oneOfEachKind()) {
            const std::string known = nameOf(kindOf(sample));
            names.emplace(known, std::move(sample));
        }
        return names;
    }();
    const auto place = kByName.find(name);
    if (place == kByName.end())
        return false;
    message = place->second;
    return true;
}

} // namespace zablab
