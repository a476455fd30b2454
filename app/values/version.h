// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which program this is.
#pragma once

namespace zablab {

inline constexpr const char *kVersion = "0.1.0";

} // namespace zablab
