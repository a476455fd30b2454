// SPDX-License-Identifier: GPL-3.0-or-later
//
// A server's whole state as one number: two servers with the same number go on in the same way. The search
// through all orders of events (simulation/exploration) stands on that: it goes on from each state once.
// Structs are taken apart by structured bindings that name every member, so that a new member which is
// forgotten here does not compile.
#pragma once

#include "engine/protocol/election.h"
#include "engine/protocol/leader.h"
#include "engine/protocol/learner.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

namespace zablab {

class Fingerprint {
public:
    std::uint64_t value() const { return state_; }

    void word(std::uint64_t w)
    {
        state_ = (state_ ^ w) * 0x9e3779b97f4a7c15ull;
        state_ ^= state_ >> 29;
    }
    void add(std::uint64_t w) { word(w); }
    void add(std::int64_t w) { word(static_cast<std::uint64_t>(w)); }
    void add(std::uint32_t w) { word(w); }
    void add(std::int32_t w) { word(static_cast<std::uint64_t>(w)); }
    void add(bool b) { word(b ? 1 : 2); }
    template <typename E>
    requires std::is_enum_v<E>
    void add(E value) { word(static_cast<std::uint64_t>(value)); }
    void add(const std::string &text)
    {
        word(text.size());
        for (const char c : text)
            word(static_cast<unsigned char>(c));
    }
    void add(Duration d) { add(d.us); }
    void add(Instant t) { add(t.us); }
    void add(ServerId id) { add(id.value); }
    void add(ClientId id) { add(id.value); }
    void add(SessionId id) { add(id.value); }
    void add(Round round) { add(round.value); }
    void add(Epoch epoch) { add(epoch.value); }
    void add(Zxid zxid) { add(zxid.packed()); }
    // One zxid is one transaction within a search; its content adds nothing that is not in the zxid and its
    // time, which a search does not have.
    void add(const TransactionPtr &transaction)
    {
        add(transaction ? transaction->zxid : Zxid{});
        add(transaction ? static_cast<std::uint64_t>(transaction->session.value) : 0);
        add(transaction ? transaction->cxid : 0);
        add(transaction ? transaction->path : std::string());
    }
    void add(const MembershipPtr &members) { add(members ? members->version : Zxid{}); }

    template <typename T>
    void add(const std::optional<T> &value)
    {
        add(value.has_value());
        if (value)
            add(*value);
    }
    template <typename A, typename B>
    void add(const std::pair<A, B> &pair)
    {
        add(pair.first);
        add(pair.second);
    }
    // Lists, sets and maps, with their length.
    template <typename List>
    requires requires(const List &list)
    {
        list.begin();
        list.end();
        list.size();
    }
    void add(const List &list)
    {
        word(list.size());
        for (const auto &each : list)
            add(each);
    }
    // What has a place for it in fingerprint.cpp.
    template <typename T>
    requires(std::is_class_v<T> && !requires(const T &t) {
        t.begin();
        t.size();
    }) void add(const T &object)
    {
        addFields(*this, object);
    }

private:
    std::uint64_t state_ = 0x5a61624c6162ull;
};

// Of a server, with the role that it is in. The server's clock is not part of it: a search has no time.
std::uint64_t fingerprintOf(const ServerCore &core, const std::variant<Looking, Learning, Leading> &role);

} // namespace zablab
