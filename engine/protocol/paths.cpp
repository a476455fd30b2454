// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/paths.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace zablab {

bool isSpecialPath(std::string_view path)
{
    return path == "/" || path == "/zookeeper" || path == "/zookeeper/quota" || path == kConfigPath;
}

std::string parentPath(const std::string &path)
{
    const std::size_t slash = path.rfind('/');
    return slash == 0 || slash == std::string::npos ? "/" : path.substr(0, slash);
}

namespace {

// The next character of UTF-8 text, or nothing where it is no UTF-8.
std::optional<std::uint32_t> nextCharacter(std::string_view text, std::size_t &at)
{
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
    };
    const std::uint32_t first = byte(at++);
    if (first < 0x80)
        return first;
    const int more = first >= 0xf0 && first < 0xf8 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0;
    if (more == 0 || first >= 0xf8 || at + static_cast<std::size_t>(more) > text.size())
        return std::nullopt;
    std::uint32_t character = first & (0x3fu >> static_cast<unsigned>(more));
    for (int i = 0; i < more; ++i) {
        const std::uint32_t next = byte(at++);
        if ((next & 0xc0u) != 0x80u)
            return std::nullopt;
        character = (character << 6u) | (next & 0x3fu);
    }
    static constexpr std::uint32_t kLeast[] = {0, 0x80, 0x800, 0x10000};
    return character < kLeast[more] ? std::nullopt : std::optional(character);
}

// PathUtils.validatePath; Java sees characters from 0x10000 on as two surrogates.
bool allowed(std::uint32_t c)
{
    return c > 0x1f && !(c >= 0x7f && c <= 0x9f) && !(c >= 0xd800 && c <= 0xf8ff) && c < 0xfff0;
}

} // namespace

bool validPath(const std::string &path)
{
    if (path == "/")
        return true;
    if (path.empty() || path.front() != '/' || path.back() == '/')
        return false;
    std::size_t begin = 1;
    while (begin <= path.size()) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const std::string_view part = std::string_view(path).substr(begin, end - begin);
        if (part.empty() || part == "." || part == "..")
            return false;
        begin = end + 1;
    }
    for (std::size_t at = 0; at < path.size();) {
        const auto character = nextCharacter(path, at);
        if (!character || !allowed(*character))
            return false;
    }
    return true;
}

} // namespace zablab
