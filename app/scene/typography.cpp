// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/typography.h"

#include <cstdio>
#include <vector>

namespace zablab::scene {

namespace {

template <typename... T>
std::string print(const char *format, T... values)
{
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, format, values...);
    return buffer;
}

} // namespace

std::string zxidText(Zxid zxid) { return print("0x%x\u22C5%u", zxid.epoch, zxid.counter); }

std::string shortZxidText(Zxid zxid) { return print("%x\u22C5%u", zxid.epoch, zxid.counter); }

std::string serverText(ServerId id) { return "S" + std::to_string(id.value); }

std::string clientText(ClientId id)
{
    // As lessons and the engine's sentences name it.
    return "C" + std::to_string(id.value);
}

std::string durationText(Duration duration)
{
    // The limits are those of the rounded figure: no "1000 ms", no "10.0 s" beside a "10 s".
    const double us = static_cast<double>(duration.us);
    if (us < 1000)
        return print("%.0f µs", us);
    if (us < 9'950)
        return print("%.1f ms", us / 1000);
    if (us < 999'500)
        return print("%.0f ms", us / 1000);
    if (us < 9'950'000)
        return print("%.1f s", us / 1e6);
    return print("%.0f s", us / 1e6);
}

std::string clockText(Instant at, bool microseconds)
{
    const auto us = at.us < 0 ? 0 : at.us;
    const auto ms = static_cast<long long>(us / 1000);
    std::string text = print("%02lld:%02lld.%03lld", ms / 60'000, ms / 1000 % 60, ms % 1000);
    if (microseconds)
        text += print(" %03lld", static_cast<long long>(us % 1000));
    return text;
}

std::string filled(std::string_view pattern, std::initializer_list<std::string> values)
{
    const std::vector<std::string> list(values);
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool place =
            pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
        const auto number = place ? static_cast<std::size_t>(pattern[i + 1] - '1') : 0;
        if (place && number < list.size()) {
            text += list[number];
            ++i;
        } else {
            text += pattern[i];
        }
    }
    return text;
}

} // namespace zablab::scene
