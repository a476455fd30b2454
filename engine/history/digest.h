// SPDX-License-Identifier: GPL-3.0-or-later
//
// A running 64-bit checksum over described values. It takes numbers, not memory: neither padding nor
// pointers nor the byte order or build type of a machine can get in. It is no defence against forgery.
#pragma once

#include "engine/history/describe.h"

#include <cstdint>
#include <string>
#include <type_traits>
#include <variant>

namespace zablab {

class Digest {
public:
    explicit constexpr Digest(std::uint64_t state) : state_(state) {}
    constexpr std::uint64_t value() const { return state_; }

    // One multiplication a word. The rotation brings the high bits, which the multiplication mixes best, down
    // to where the next word comes in.
    constexpr void word(std::uint64_t w)
    {
        state_ = (state_ ^ w) * 0x9e3779b97f4a7c15ull;
        state_ = (state_ << 29) | (state_ >> 35);
    }

    void text(const std::string &s)
    {
        word(s.size());
        std::uint64_t packed = 0;
        unsigned filled = 0;
        for (const char c : s) {
            packed |= std::uint64_t{static_cast<unsigned char>(c)} << (8 * filled);
            if (++filled == 8) {
                word(packed);
                packed = 0;
                filled = 0;
            }
        }
        if (filled != 0)
            word(packed);
    }

    template <typename T>
    void add(const T &value)
    {
        if constexpr (std::is_enum_v<T>)
            word(static_cast<std::uint64_t>(static_cast<std::int64_t>(value)));
        else if constexpr (std::is_integral_v<T>)
            word(static_cast<std::uint64_t>(value)); // signed numbers as their 64-bit two's complement
        else if constexpr (std::is_same_v<T, std::string>)
            text(value);
        else
            forEachField(value, [this](const char *, const auto &field) { add(field); });
    }
    template <typename T>
    void add(const std::shared_ptr<const T> &pointer)
    {
        word(pointer ? 1 : 0);
        if (pointer)
            add(*pointer);
    }
    template <typename T>
    void add(const std::vector<T> &list)
    {
        word(list.size());
        for (const T &each : list)
            add(each);
    }
    void add(const DataTreePtr &tree)
    {
        word(tree ? 1 + tree->size() : 0);
        if (!tree)
            return;
        for (const auto &[path, node] : tree->nodes()) {
            text(path);
            add(*node);
        }
        word(tree->sessions().size());
        for (const auto &[session, timeout] : tree->sessions()) {
            add(session);
            add(timeout);
        }
    }
    template <typename... T>
    void add(const std::variant<T...> &alternatives)
    {
        word(alternatives.index());
        std::visit([this](const auto &value) { add(value); }, alternatives);
    }

private:
    std::uint64_t state_;
};

} // namespace zablab
