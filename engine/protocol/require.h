// SPDX-License-Identifier: GPL-3.0-or-later
//
// An assertion that stays on in release builds: what it guards cannot happen, and if it does, a wrong picture
// would be worse than none.
#pragma once

#include <source_location>

namespace zablab {

[[noreturn]] void requirementBroken(const char *what, const std::source_location &where);

inline void require(bool holds, const char *what,
                    const std::source_location &where = std::source_location::current())
{
    if (!holds) [[unlikely]]
        requirementBroken(what, where);
}

} // namespace zablab
