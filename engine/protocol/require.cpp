// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/require.h"

#include <cstdio>
#include <cstdlib>

namespace zablab {

void requirementBroken(const char *what, const std::source_location &where)
{
    std::fprintf(stderr, "zablab: broken requirement at %s:%u: %s\n", where.file_name(),
                 static_cast<unsigned>(where.line()), what);
    std::abort();
}

} // namespace zablab
